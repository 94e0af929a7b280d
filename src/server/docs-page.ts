/** The description of the API as a page that asks nobody else for anything: no script, one style sheet in it. */
import { createHash } from "node:crypto"
import { type Content, type Markup, markup, written } from "../view/html/markup.ts"
import type { Description, Operation, Schema } from "./openapi.ts"

const style = `:root{color-scheme:light dark;--soft:#5a6472;--line:#c9d1da;--ground:#fff;--ink:#16202c;--code:#f3f5f8}
@media (prefers-color-scheme:dark){:root{--soft:#a5b0bd;--line:#39434f;--ground:#11161c;--ink:#e8edf2;--code:#1b222b}}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:62rem;padding:1rem 1.25rem 4rem}
body{background:var(--ground);color:var(--ink)}
h1{font-size:1.7rem}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:1.8rem 0 .3rem}
code,pre{font:14px/1.5 ui-monospace,monospace;background:var(--code);border-radius:4px}code{padding:.1rem .3rem}
pre{padding:.7rem;overflow-x:auto;white-space:pre-wrap}.soft{color:var(--soft)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;
border-bottom:1px solid var(--line)}summary{cursor:pointer}a{color:inherit}nav a{margin-right:.8rem}`

/** The policy of the page: its one style sheet by its hash, nothing else. */
export const docsPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

const refName = (schema: Schema): string | null => {
  const ref = schema["$ref"]
  return typeof ref === "string" ? (ref.split("/").at(-1) ?? null) : null
}

/** A schema as a few words, with links to the named ones. */
function words(schema: Schema): Content {
  const name = refName(schema)
  if (name !== null) return markup`<a href="#schema-${name}">${name}</a>`
  const { type, items, enum: among, anyOf } = schema
  if (Array.isArray(among)) return among.map(String).join(" | ")
  if (Array.isArray(anyOf)) return anyOf.flatMap((one: Schema, at) => (at === 0 ? [words(one)] : [" or ", words(one)]))
  if (type === "array") return ["list of ", words((items ?? {}) as Schema)]
  return Array.isArray(type) ? type.join(" or ") : String(schema["const"] ?? type ?? "anything")
}

function parameters({ parameters: all }: Operation): Markup | null {
  if (all.length === 0) return null
  const rows = all.map(
    ({
      name,
      required,
      schema,
      description,
    }) => markup`<tr><td><code>${name}</code>${required ? "" : " (optional)"}</td>
<td>${words(schema)}</td><td>${description ?? ""}</td></tr>`,
  )
  return markup`<table><tbody>${rows}</tbody></table>`
}

function bodyWords({ requestBody }: Operation): Markup | null {
  if (requestBody === undefined) return null
  const kinds = Object.entries(requestBody.content).map(
    ([type, { schema }]) => markup`<code>${type}</code> ${schema === undefined ? "" : words(schema)} `,
  )
  return markup`<p>Body: ${kinds}</p>`
}

function responses({ responses: all }: Operation): Markup {
  const rows = Object.entries(all).map(([status, { description, content }]) => {
    const kinds = Object.entries(content ?? {}).map(([type, { schema }]) => [
      markup`<code>${type}</code> `,
      schema === undefined ? "" : words(schema),
      " ",
    ])
    return markup`<tr><td>${status}</td><td>${description}</td><td>${kinds}</td></tr>`
  })
  return markup`<details><summary>Answers</summary><table><tbody>${rows}</tbody></table></details>`
}

function operation(path: string, method: string, one: Operation): Markup {
  const role = one.security.length === 0 ? "no token" : ""
  return markup`<section id="${one.operationId}"><h3><code>${method.toUpperCase()} ${path}</code></h3>
<p>${one.summary}. <span class="soft">${role}</span></p>
${one.description === undefined ? null : markup`<p>${one.description}</p>`}
${parameters(one)}${bodyWords(one)}${responses(one)}</section>`
}

function shape(name: string, schema: Schema): Markup {
  const properties = Object.entries((schema["properties"] ?? {}) as Readonly<Record<string, Schema>>)
  const required = (schema["required"] ?? []) as readonly string[]
  const rows = properties.map(
    ([field, of]) => markup`<tr><td><code>${field}</code>${required.includes(field) ? "" : " (optional)"}</td>
<td>${words(of)}</td><td>${String(of["description"] ?? "")}</td></tr>`,
  )
  const said = schema["description"]
  const table = rows.length === 0 ? markup`<p>${words(schema)}</p>` : markup`<table><tbody>${rows}</tbody></table>`
  const about = typeof said === "string" ? markup`<p>${said}</p>` : null
  return markup`<section id="schema-${name}"><h3>${name}</h3>${about}${table}</section>`
}

/** The page for a description. */
export function docsPage({ info, paths, components }: Description): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ path, method, one })),
  )
  const groups = [...new Set(all.flatMap(({ one }) => one.tags))]
  const parts = groups.map((group) => {
    const members = all.filter(({ one }) => one.tags.includes(group))
    const operations = members.map(({ path, method, one }) => operation(path, method, one))
    return markup`<h2 id="${group}">${group}</h2>${operations}`
  })
  const shapes = Object.entries(components.schemas).map(([name, schema]) => shape(name, schema))
  const links = [...groups, "Shapes"].map((group) => markup`<a href="#${group}">${group}</a>`)
  const page = markup`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${info.title} API</title><style>${written(style)}</style></head>
<body><main><h1>${info.title} API ${info.version}</h1>
<p>${info.description}</p><p>As data: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="Parts">${links}</nav>
${parts}<h2 id="Shapes">Shapes</h2>${shapes}</main></body></html>`
  return `<!doctype html>\n${page.html}\n`
}
