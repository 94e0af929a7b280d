/** A feed (RSS, Atom, RDF, JSON Feed) as entries, whatever its format. */
import { parseFeed } from "feedsmith"

/** One entry of a feed. */
export interface FeedEntry {
  /** What the feed knows it by: an id, else its link. */
  readonly key: string
  readonly link: string | null
  readonly title: string | null
  /** HTML or text: the whole report, or how it begins. */
  readonly content: string
  /** As the feed writes it. */
  readonly published: string | null
  readonly byline: string | null
}

/** A feed that was read. */
export interface Feed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
}

/** Entries of one feed that are read: the first, which are the latest. */
const entriesMost = 300

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

function atomLink(entry: Fields): string | null {
  const links = listOf(entry["links"]).map(fieldsOf)
  const own = links.find(({ rel }) => rel === undefined || rel === "alternate")
  return textOf(own?.["href"]) ?? null
}

const authorOf = (value: unknown): string | null => firstText(fieldsOf(value)["name"], value)

function entryOf(given: unknown): FeedEntry | null {
  const entry = fieldsOf(given)
  const link = firstText(entry["link"], entry["url"], atomLink(entry))
  const title = firstText(entry["title"])
  const encoded = fieldsOf(entry["content"])["encoded"]
  const html = [encoded, entry["content"], entry["content_html"], entry["content_text"]]
  const content = firstText(...html, entry["summary"], entry["description"]) ?? ""
  const core = fieldsOf(entry["dc"])
  const dates = [entry["published"], entry["pubDate"], entry["date_published"], listOf(core["dates"])[0]]
  const published = firstText(...dates, entry["updated"])
  const byline = authorOf(listOf(core["creators"])[0] ?? listOf(entry["authors"])[0])
  const key = firstText(entry["guid"], entry["id"], link)
  return key === null ? null : { key, link, title, content, published, byline }
}

/** The entries of a feed, null when the text is none. Entries without an id and a link are left out. */
export function readFeed(text: string): Feed | null {
  let read: Fields
  try {
    read = fieldsOf(parseFeed(text).feed)
  } catch {
    return null
  }
  const given = listOf(read["items"] ?? read["entries"]).slice(0, entriesMost)
  return { title: textOf(read["title"]), entries: given.map(entryOf).filter((entry) => entry !== null) }
}
