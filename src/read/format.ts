/** Which format a text is in: by its type or name when they say so, else by how it begins. */

/** The formats that are read. */
export type Format = "text" | "html" | "jsonl" | "json"

/** Extensions that name a format; they are cut off when a report is named after its file. */
const EXTENSION = /\.(?:(?<text>txt|text|md)|(?<html>html?|xhtml)|(?<jsonl>jsonl|ndjson)|(?<json>json))$/i

/** How much of the start is looked at. */
const LOOKED_AT = 4000

const MARKUP = /<(?:!doctype html|html|head|body|article|div|p|meta|title|section|main|script)\b/gi

/** "000_a.txt" for "reports/000_a.txt" without its extension: the id of a report that is a file. */
export function nameOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1)
  const cut = name.replace(EXTENSION, "")
  return cut === "" ? name : cut
}

/** True when the text parses as JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * The format of a text. `type` is a media type or a format's name; without it the file's name and the first
 * characters decide.
 */
export function formatOf(text: string, path: string, type?: string): Format {
  const said = type?.toLowerCase() ?? ""
  if (/html/.test(said)) return "html"
  if (/jsonl|ndjson|json-?lines/.test(said)) return "jsonl"
  if (/json/.test(said)) return "json"
  const groups = EXTENSION.exec(path)?.groups
  if (groups?.["html"]) return "html"
  if (groups?.["jsonl"]) return "jsonl"
  if (groups?.["json"]) return "json"
  const head = text.slice(0, LOOKED_AT).trimStart()
  const firstLine = head.slice(0, head.indexOf("\n") + 1 || undefined)
  if (head.startsWith("{") && (isJson(firstLine) || /^\{\s{0,5}"[\w-]{1,40}"\s{0,5}:/.test(head)))
    return isJson(firstLine) || !isJson(text) ? "jsonl" : "json"
  if (/^\[\s{0,20}\{\s{0,20}"/.test(head)) return "json"
  if (/^<(?:!doctype html|html|\?xml[^>]{0,200}>\s{0,20}<(?:!doctype html|html))/i.test(head)) return "html"
  return (head.match(MARKUP)?.length ?? 0) >= 4 && head.startsWith("<") ? "html" : "text"
}
