/** The pages in a file: one HTML page, or JSON Lines with a page each. */
import type { Finding } from "../../model/types.ts"
import { decode } from "../decode.ts"
import { formatOf, nameOf } from "../format.ts"
import { pageOf } from "../json.ts"
import type { PageInput } from "./extract.ts"

/** Pages, and what was wrong on the way to them. */
interface ReadPages {
  readonly pages: readonly PageInput[]
  readonly findings: readonly Finding[]
}

const flaw = (message: string): Finding => ({ rule: "read/json", severity: "error", message, report: null, span: null })

function parsedPage(line: string): PageInput | null {
  try {
    return pageOf(JSON.parse(line))
  } catch {
    return null
  }
}

/**
 * The pages of a file, for `stemma extract`: an HTML file holds one, JSON Lines one a line. A line that holds none
 * is a finding.
 */
export function readPages(bytes: Uint8Array, about: { readonly path: string; readonly type?: string }): ReadPages {
  const { text, findings } = decode(bytes, about.path)
  if (text === null) return { pages: [], findings }
  const format = formatOf(text, about.path, about.type)
  if (format === "html" || format === "text")
    return { pages: [{ id: nameOf(about.path), html: text, url: null }], findings }
  const pages: PageInput[] = []
  const flaws: Finding[] = []
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue
    const page = parsedPage(line)
    if (page) pages.push(page)
    else flaws.push(flaw(`Line ${index + 1} of ${about.path} holds no page ({"id", "html"}); it was passed over.`))
  }
  return { pages, findings: [...findings, ...flaws] }
}
