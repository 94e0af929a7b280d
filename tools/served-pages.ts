/** The parts of docs/http.md and docs/mcp.md that are made from the routes and the tools. */
import { readFileSync } from "node:fs"
import { tools } from "../src/mcp/tools.ts"
import { version } from "../src/run/version.ts"
import type { Endpoint } from "../src/server/endpoint.ts"
import { type Description, describe } from "../src/server/openapi.ts"
import { endpoints } from "../src/server/routes.ts"

/** One route: its words, its query, its answers. */
function routePart(one: Endpoint, { paths }: Description): string {
  const operation = paths[one.path]![one.method]!
  const who = one.role === "anyone" ? "No token needed." : `Role: ${one.role}.`
  const words = operation.parameters.map(({ name, required, description = "" }) => {
    const said = description === "" ? "" : `: ${description}`
    return `- \`${name}\`${required ? "" : " (optional)"}${said}`
  })
  const body = Object.keys(operation.requestBody?.content ?? {}).map((type) => `\`${type}\``)
  const statuses = Object.entries(operation.responses).map(([status, { description }]) => `${status} ${description}`)
  return [
    `### ${one.method.toUpperCase()} ${one.path}`,
    "",
    `${one.summary}. ${who}${one.about === undefined ? "" : ` ${one.about.replace(/\n/g, " ")}`}`,
    ...(words.length === 0 ? [] : ["", ...words]),
    ...(body.length === 0 ? [] : ["", `Body: ${body.join(", ")}.`]),
    "",
    `Answers: ${statuses.slice(1).join(" ")}`,
  ].join("\n")
}

/** The routes, behind the hand-written beginning of docs/http.md. */
export function httpPage(note: string): string {
  const description = describe(endpoints, version)
  const groups = [...new Set(endpoints.map(({ group }) => group))]
  const parts = groups.flatMap((group) => [
    `## ${group}`,
    "",
    ...endpoints.filter((one) => one.group === group).flatMap((one) => [routePart(one, description), ""]),
  ])
  return [beginningOf("docs/http.md", note), note, "", ...parts].join("\n")
}

/** The tools, behind the hand-written beginning of docs/mcp.md. */
export function toolsPage(note: string): string {
  const rows = tools.map(({ name, says, changes, input }) => {
    const takes = Object.keys(input.shape).map((field) => `\`${field}\``)
    return `| \`${name}\`${changes ? " (changes the store)" : ""} | ${says.replace(/\n/g, " ")} | ${takes.join(", ")} |`
  })
  return [
    beginningOf("docs/mcp.md", note),
    note,
    "",
    "| tool | what it does | takes |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n")
}

/** What stands in a page before its generated part. */
function beginningOf(path: string, note: string): string {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), "utf8")
  const at = text.indexOf(note)
  return `${(at < 0 ? text : text.slice(0, at)).trimEnd()}\n`
}
