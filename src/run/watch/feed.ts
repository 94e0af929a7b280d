/** A feed (RSS, Atom, RDF, JSON Feed) as entries, whatever its format. */
import { parseFeed } from "feedsmith"
import { parseFragment } from "parse5"
import { limits } from "../../base/limits.ts"
import { attribute, elementsOf, parsePage, rawText } from "../../read/html/tree.ts"

/** One entry of a feed. */
export interface FeedEntry {
  /** What the feed knows it by: an id, else its link. */
  readonly key: string
  readonly link: string | null
  readonly title: string | null
  /** HTML: the whole report, or how it begins. */
  readonly content: string
  /** As the feed writes it. */
  readonly published: string | null
  readonly byline: string | null
}

/** A feed that was read. */
export interface Feed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
  /** How many entries it has; of very many only the first are read. */
  readonly size: number
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {})

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text, or the `value` of an element with attributes; null when there is none. */
function textOf(value: unknown): string | null {
  const text = typeof value === "string" ? value : fieldsOf(value)["value"]
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null
}

const firstText = (...values: readonly unknown[]): string | null => {
  for (const value of values) {
    const text = textOf(value)
    if (text !== null) return text
  }
  return null
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")

/** Plain words as HTML: blank lines part paragraphs. */
const paragraphs = (text: string): string =>
  text
    .split(/\n[ \t\r]{0,8}\n/)
    .map((part) => `<p>${escaped(part)}</p>`)
    .join("")

/** What is said to be HTML, or may be since the format does not say, as it is; plain words as HTML. */
function htmlOf(value: unknown): string | null {
  const text = textOf(value)
  return text !== null && fieldsOf(value)["type"] === "text" ? paragraphs(text) : text
}

/** A title as words: feeds write markup and entities into them. */
function wordsOf(value: unknown): string | null {
  const text = textOf(value)
  if (text === null || fieldsOf(value)["type"] === "text" || !/[<&]/.test(text)) return text
  return rawText(parseFragment(text)).replace(/\s+/g, " ").trim() || null
}

/** A link as the whole address that it means on the page of the feed; as it stands where that says nothing. */
const absolute = (link: string | null, base: string | undefined): string | null =>
  link !== null && !URL.canParse(link) && URL.canParse(link, base) ? new URL(link, base).href : link

function atomLink(entry: Fields): string | null {
  const links = listOf(entry["links"]).map(fieldsOf)
  const own = links.find(({ rel }) => rel === undefined || rel === "alternate")
  return textOf(own?.["href"]) ?? null
}

const authorOf = (value: unknown): string | null => firstText(fieldsOf(value)["name"], value)

/** The words of an entry as HTML, the longest form of them first. */
function contentOf(entry: Fields): string {
  const forms = [fieldsOf(entry["content"])["encoded"], entry["content"], entry["content_html"]]
  const plain = textOf(entry["content_text"])
  const html = firstText(...forms.map(htmlOf)) ?? (plain === null ? null : paragraphs(plain))
  return html ?? firstText(htmlOf(entry["summary"]), entry["description"]) ?? ""
}

function entryOf(given: unknown, base: string | undefined): FeedEntry | null {
  const entry = fieldsOf(given)
  const link = absolute(firstText(entry["link"], entry["url"], atomLink(entry)), base)
  const title = wordsOf(entry["title"])
  const content = contentOf(entry)
  const core = fieldsOf(entry["dc"])
  const dates = [entry["published"], entry["pubDate"], entry["date_published"], listOf(core["dates"])[0]]
  const published = firstText(...dates, entry["updated"])
  const byline = authorOf(listOf(core["creators"])[0] ?? listOf(entry["authors"])[0])
  const key = firstText(entry["guid"], entry["id"], link)
  return key === null ? null : { key, link, title, content, published, byline }
}

/**
 * The entries of a feed, null when the text is none. Entries without an id and a link are left out; links count from
 * `url`, where the feed was found, or from the base that it names.
 */
export function readFeed(text: string, url?: string): Feed | null {
  let read: Fields
  try {
    read = fieldsOf(parseFeed(text).feed)
  } catch {
    return null
  }
  const all = listOf(read["items"] ?? read["entries"])
  const given = all.slice(0, limits.feedEntries.value)
  const base = absolute(textOf(fieldsOf(read["xml"])["base"]), url) ?? url
  const entries = given.map((entry) => entryOf(entry, base)).filter((entry) => entry !== null)
  return { title: wordsOf(read["title"]), entries, size: all.length }
}

/** The address of the first feed that a web page names; null when it names none. */
export function feedOfPage(text: string, url: string): string | null {
  const named = elementsOf(parsePage(text), "link").find(
    (link) =>
      /\balternate\b/i.test(attribute(link, "rel")) &&
      /^application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i.test(attribute(link, "type")),
  )
  return named === undefined ? null : absolute(attribute(named, "href") || null, url)
}
