/** From what is given to a report: the text as it is, and what it says of itself. */
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import { cutUnits } from "../base/text.ts"
import type { Finding, Report, ReportInput, SourceMap, Span, Stated } from "../model/types.ts"
import { findByline } from "./byline.ts"
import { findDateline } from "./dateline.ts"
import { findFurniture } from "./furniture/find.ts"
import { type HeaderLine, headerLines } from "./header.ts"
import { languageName, languageOf } from "./language.ts"
import { contentLines, type Line } from "./lines.ts"
import { findOutlet } from "./outlet.ts"
import { type Evidence, findPublication, givenTime } from "./publication.ts"
import { leadingDate, middleDate, type Stamp, stampOf } from "./stamps.ts"
import { findTitle } from "./title.ts"

/** What an HTML page says of itself besides its text. */
export interface PageFacts {
  readonly map: SourceMap | null
  readonly title: Stated<string> | null
  readonly outlet: Stated<string> | null
  readonly byline: Stated<string> | null
  readonly language: string | null
  readonly published: readonly Evidence[]
  readonly findings: readonly Finding[]
}

/** Stamps stand at the head and at the foot of a page. */
const HEAD_LINES = 14
const FOOT_LINES = 12

const orNull = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === "" ? null : value

function findStamps(lines: readonly Line[], header: readonly HeaderLine[]): readonly Stamp[] {
  const behind = header.at(-1)?.to ?? 0
  const head = lines.slice(0, HEAD_LINES)
  const foot = lines.slice(Math.max(HEAD_LINES, lines.length - FOOT_LINES))
  return [...head, ...foot].flatMap((line) => {
    const stamp = line.from < behind ? null : stampOf(line)
    return stamp === null ? [] : [stamp]
  })
}

/** The first lone surrogate of a text that has one. */
function loneSurrogate(text: string): number {
  const found = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)
  return found?.index ?? 0
}

/** What is wrong with the text or with what was given, as findings. */
function flaws(id: string, input: ReportInput, text: string, language: string | null): readonly Finding[] {
  const finding = (
    rule: string,
    severity: Finding["severity"],
    message: string,
    span: Span | null = null,
  ): Finding => ({
    rule,
    severity,
    message,
    report: id,
    span,
  })
  const found: Finding[] = []
  if (text.trim() === "") found.push(finding("read/empty", "warning", `Report ${id} holds no text; it says nothing.`))
  if (text.length < input.text.length) {
    const message = `Report ${id} has ${input.text.length} code units; only the first ${text.length} are read.`
    found.push(finding("read/limit", "warning", message, { from: text.length, to: text.length }))
  }
  if (!text.isWellFormed()) {
    const at = loneSurrogate(text)
    const message = `Report ${id} holds half a character (a lone surrogate) at ${at}; it was kept as it is.`
    found.push(finding("read/surrogate", "note", message, { from: at, to: at + 1 }))
  }
  const given = orNull(input.published)
  if (given !== null && givenTime(given) === null) {
    const shown = cutUnits(given, 60)
    const message = `Report ${id} gives "${shown}" as its time of publication, which is no date; it was passed over.`
    found.push(finding("read/published", "warning", message))
  }
  if (language !== null && !/^en(?:$|-)/i.test(language)) {
    const name = languageName(language)
    const message = `Report ${id} is in ${name}; only English is read, so it is kept but yields no claims.`
    found.push(finding("read/language", "warning", message))
  }
  return found
}

/** The label of a header line; the value of a title line is left out, because it is the title. */
const headerFurniture = (header: readonly HeaderLine[]): readonly HeaderLine[] =>
  header.map((line) => (line.field === "title" ? { ...line, to: line.value.from } : line))

const headerText = (text: string, header: readonly HeaderLine[], field: HeaderLine["field"]): string | null => {
  const line = header.find((each) => each.field === field)
  return line ? text.slice(line.value.from, line.value.to) : null
}

/**
 * The report of an input: the text as given (cut at the limit `reportUnits`, which is said), with title, outlet,
 * byline, time of publication,
 * language and furniture. What is given comes first; what is not stated anywhere is null. `page` holds what an HTML
 * page says of itself.
 * The id is the one given, else a hash of outlet, url and text. Never throws on any text; linear.
 */
export function makeReport(input: ReportInput, page: PageFacts | null = null): Report {
  const text = cutUnits(input.text, limits.reportUnits.value)
  const lines = contentLines(text)
  const header = headerLines(lines)
  const body = header.length > 0 ? lines.filter((line) => line.from >= header.at(-1)!.to) : lines
  const stamps = findStamps(lines, header)
  const dateline = findDateline(body)
  const first = header.length === 0 && stamps[0]?.from !== lines[0]?.from ? lines[0] : undefined
  const leading = first ? (leadingDate(first) ?? middleDate(first)) : null
  const url = orNull(input.url) ?? headerText(text, header, "url")
  const id = input.id === undefined ? hash(input.outlet ?? "", url ?? "", text) : String(input.id)
  const titleLine = header.find(({ field }) => field === "title")
  const given = orNull(input.title) ?? page?.title?.value ?? null
  const title = findTitle(
    given,
    titleLine?.value ?? null,
    text,
    body.map((line, index) => ({ ...line, index })),
  )
  const language = orNull(input.language) ?? headerText(text, header, "language") ?? page?.language ?? languageOf(text)
  const byline = page?.byline ?? findByline(orNull(input.byline), text, lines, header, stamps)
  const said = { given: orNull(input.outlet), page: page?.outlet ?? null, url, header, dateline }
  const outlet = findOutlet({ ...said, byline: byline?.span ?? null }, text, lines)
  const labels = leading ? [{ from: leading.start, to: leading.end }] : []
  const known = { title: title?.span ?? null, header: headerFurniture(header), dateline, stamps, labels }
  return {
    id,
    story: orNull(input.story) ?? headerText(text, header, "story"),
    text,
    title: title && page?.title && input.title == null ? { ...title, basis: page.title.basis } : title,
    outlet,
    byline,
    url,
    published: findPublication({
      given: orNull(input.published),
      url,
      page: page?.published ?? [],
      text,
      header,
      stamps,
      leading,
      dateline,
    }),
    language,
    furniture: findFurniture(text, lines, known),
    map: page?.map ?? null,
    findings: [...(page?.findings ?? []), ...flaws(id, input, text, language)],
  }
}
