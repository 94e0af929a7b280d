/** What a page says of itself: JSON-LD, meta tags, `<time>`, its title. */
import { fold, trimmed } from "../../base/text.ts"
import type { Stated } from "../../model/types.ts"
import { outlets } from "../english/outlets.ts"
import { type Evidence, writtenEvidence } from "../publication.ts"
import { attribute, type Element, elementsOf, isElement, type Node, rawText, walk } from "./tree.ts"

/** What is found, each with where it was found. Null or empty when the page does not say. */
export interface StatedFacts {
  readonly title: Stated<string> | null
  readonly outlet: Stated<string> | null
  readonly byline: Stated<string> | null
  readonly language: string | null
  readonly published: readonly Evidence[]
  readonly url: string | null
  /** The text of the report when the page's JSON-LD holds it. */
  readonly body: string | null
}

type Json = Readonly<Record<string, unknown>>

/** How deep and how many objects of JSON-LD are looked at. */
const OBJECTS_MAX = 2000

const ARTICLE = /(?:Article|Report|BlogPosting|Review|LiveBlog|Posting)/i

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null

/** Every object of the page's JSON-LD, outermost first. Broken JSON is passed over. */
function linkedData(page: Node): readonly Json[] {
  const found: Json[] = []
  for (const script of elementsOf(page, "script")) {
    if (!/ld\+json/i.test(attribute(script, "type"))) continue
    const source = rawText(script).replace(/^\s{0,50}(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s{0,50}$/g, "")
    const queue: unknown[] = []
    try {
      queue.push(JSON.parse(source))
    } catch {
      try {
        // Line breaks inside strings are the commonest flaw.
        queue.push(JSON.parse(source.replace(/[\u0000-\u001f]+/g, " ")))
      } catch {
        continue
      }
    }
    for (let index = 0; index < queue.length && index < OBJECTS_MAX; index += 1) {
      const value = queue[index]
      if (!isJson(value)) continue
      if (!Array.isArray(value)) found.push(value)
      for (const each of Object.values(value)) if (isJson(each)) queue.push(each)
    }
  }
  return found
}

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null

/** The name in a value of JSON-LD: a string, an object with a name, or a list of them joined by commas. */
function nameOf(value: unknown): string | null {
  if (typeof value === "string") return textOf(value)
  if (Array.isArray(value)) {
    const names = value.slice(0, 10).flatMap((each) => nameOf(each) ?? [])
    return names.length > 0 ? names.join(", ") : null
  }
  return isJson(value) ? nameOf(value["name"]) : null
}

/** Meta tags by name or property, in small letters; the first of each counts. */
function metaOf(page: Node): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const meta of elementsOf(page, "meta")) {
    const name = (attribute(meta, "property") || attribute(meta, "name") || attribute(meta, "itemprop")).toLowerCase()
    const content = attribute(meta, "content").trim()
    if (name !== "" && content !== "" && !found.has(name)) found.set(name, content)
  }
  return found
}

const PUBLISHED_META = [
  "article:published_time",
  "datepublished",
  "og:article:published_time",
  "article:published",
  "published_time",
  "og:published_time",
  "rnews:datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.issued",
  "dc.date",
  "dc.date.created",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "article.published",
  "article_date_original",
  "originalpublicationdate",
  "bt:pubdate",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "sis:date",
  "citation_publication_date",
  "displaydate",
  "ptime",
]
const UPDATED_META = [
  "article:modified_time",
  "datemodified",
  "og:updated_time",
  "lastmod",
  "last-modified",
  "modified_time",
]

/** Evidence of the time of publication, best first: JSON-LD, meta, `<time>`; what says "modified" weighs less. */
function timesOf(page: Node, articles: readonly Json[], meta: ReadonlyMap<string, string>): readonly Evidence[] {
  const found: (Evidence | null)[] = []
  for (const article of articles) {
    for (const [key, weight] of [
      ["datePublished", 95],
      ["dateCreated", 88],
      ["dateModified", 58],
    ] as const) {
      const value = textOf(article[key])
      if (value !== null) found.push(writtenEvidence(value, `JSON-LD ${key}`, weight))
    }
  }
  for (const [index, name] of PUBLISHED_META.entries())
    if (meta.has(name)) found.push(writtenEvidence(meta.get(name)!, `meta ${name}`, 90 - index / 100))
  for (const name of UPDATED_META) if (meta.has(name)) found.push(writtenEvidence(meta.get(name)!, `meta ${name}`, 57))
  for (const [index, time] of elementsOf(page, "time").slice(0, 5).entries()) {
    const names = `${attribute(time, "class")} ${attribute(time, "itemprop")}`
    const updated = /updat|modif/i.test(names)
    const value = attribute(time, "datetime") || rawText(time)
    found.push(writtenEvidence(value, "<time>", updated ? 56 : (/publish/i.test(names) ? 85 : 78) - index / 100))
  }
  for (const element of microdata(page, "datePublished")) {
    const value = attribute(element, "content") || attribute(element, "datetime") || rawText(element)
    found.push(writtenEvidence(value, "microdata datePublished", 84))
  }
  return found.filter((each) => each !== null)
}

/** The first few elements with an itemprop. */
function microdata(page: Node, name: string): readonly Element[] {
  const found: Element[] = []
  walk(page, (node) => {
    if (found.length < 3 && isElement(node) && node.tagName !== "meta" && attribute(node, "itemprop") === name)
      found.push(node)
    return true
  })
  return found
}

const clean = (text: string): string => {
  const { from, to } = trimmed(text, { from: 0, to: text.length })
  return text.slice(from, to).replace(/\s+/gu, " ")
}

/** The title without the outlet's name behind a sign: "Headline | Outlet". */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/ [|–—-] | » | :: /u)
  const last = parts.at(-1) ?? ""
  if (parts.length < 2) return title
  const known = outlet !== null && fold(last) === fold(outlet)
  const short = fold(last).split(" ").length <= 4 && title.length - last.length > 25
  return known || short ? title.slice(0, title.length - last.length).replace(/ ?(?:[|–—»-]|::) ?$/u, "") : title
}

function titleOf(
  page: Node,
  article: Json | undefined,
  meta: ReadonlyMap<string, string>,
  outlet: string | null,
): StatedFacts["title"] {
  const headline = textOf(article?.["headline"]) ?? meta.get("og:title") ?? meta.get("twitter:title")
  if (headline !== undefined && headline !== null) {
    const basis = textOf(article?.["headline"]) === null ? "meta og:title" : "JSON-LD headline"
    return { value: withoutOutlet(clean(headline), outlet), span: null, basis }
  }
  const headings = elementsOf(page, "h1").map((each) => clean(rawText(each)))
  const heading = headings.find((each) => each.split(" ").length > 2)
  if (heading !== undefined) return { value: heading, span: null, basis: "<h1>" }
  const title = elementsOf(page, "title")[0]
  const value = title ? withoutOutlet(clean(rawText(title)), outlet) : ""
  return value === "" ? null : { value, span: null, basis: "<title>" }
}

/** Site names that are an address ("example.com") are left to the list of hosts. */
function outletOf(articles: readonly Json[], meta: ReadonlyMap<string, string>): StatedFacts["outlet"] {
  const site = meta.get("og:site_name") ?? meta.get("application-name")
  if (site !== undefined && !/^\S+\.[a-z]{2,}$/i.test(site)) {
    const name = outlets[site.toLowerCase()] ?? site
    return { value: name, span: null, basis: "meta og:site_name" }
  }
  const publisher = articles.map((each) => nameOf(each["publisher"])).find((name) => name !== null)
  return publisher ? { value: publisher, span: null, basis: "JSON-LD publisher" } : null
}

function bylineOf(page: Node, articles: readonly Json[], meta: ReadonlyMap<string, string>): StatedFacts["byline"] {
  const author = articles.map((each) => nameOf(each["author"] ?? each["creator"])).find((name) => name !== null)
  if (author) return { value: clean(author), span: null, basis: "JSON-LD author" }
  for (const name of [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
  ]) {
    const value = meta.get(name)
    if (value !== undefined && !/^https?:|^@/.test(value))
      return { value: clean(value).replace(/^by /i, ""), span: null, basis: `meta ${name}` }
  }
  const element = [
    ...microdata(page, "author"),
    ...elementsOf(page, "a").filter((each) => attribute(each, "rel") === "author"),
  ][0]
  const value = element ? clean(rawText(element)).replace(/^by /i, "") : ""
  return value === "" || value.length > 120 ? null : { value, span: null, basis: "author of the page" }
}

/** What the page says of itself. Never throws: broken JSON-LD is passed over. */
export function factsOf(page: Node): StatedFacts {
  const data = linkedData(page)
  const articles = data.filter((each) => ARTICLE.test(String(each["@type"] ?? "")))
  const meta = metaOf(page)
  const outlet = outletOf(articles, meta)
  const html = elementsOf(page, "html")[0]
  const language = html ? attribute(html, "lang").trim() : ""
  const canonical = elementsOf(page, "link").find((each) => attribute(each, "rel") === "canonical")
  const address = canonical ? attribute(canonical, "href") : (meta.get("og:url") ?? "")
  const bodies = articles.flatMap((each) => textOf(each["articleBody"]) ?? [])
  return {
    title: titleOf(page, articles[0], meta, outlet?.value ?? null),
    outlet,
    byline: bylineOf(page, articles, meta),
    language: /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}$/i.test(language) ? language.replace("_", "-") : null,
    published: timesOf(page, articles, meta),
    url: /^https?:\/\//i.test(address) ? address : null,
    body: bodies.sort((a, b) => b.length - a.length)[0] ?? null,
  }
}
