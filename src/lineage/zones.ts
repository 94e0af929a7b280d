/** What sort of words each word of a report is: only the narrator's own prose speaks for copying. */

import type { Words } from "../base/words.ts"
import type { Document, Report, Span } from "../model/types.ts"
import { captionSigns, creditSigns, pageSigns } from "./english/zones.ts"

export const zone = { prose: 0, quotation: 1, caption: 2, page: 3 } as const

interface Line extends Span {
  readonly words: string
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const end = text.indexOf("\n", from)
    const to = end === -1 ? text.length : end
    const words = text.slice(from, Math.min(to, from + 2000)).trim()
    if (words !== "") lines.push({ from, to, words })
    from = to + 1
  }
  return lines
}

/** The sign that closes what each sign opens, by code units. */
const closers = new Map([
  [0x201c, 0x201d],
  [0x201e, 0x201c],
  [0xab, 0xbb],
  [0x22, 0x22],
])

const opens = (unit: number): boolean => unit === 0x22 || unit === 0xab || unit === 0x201c || unit === 0x201e

/**
 * Words between double quotation marks, the marks included, line by line: a quotation that is still open at the end
 * of its line ends there (the next paragraph opens it again, by the newspapers' rule). Single marks are left alone:
 * they are apostrophes.
 */
function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let from = -1
  let close = 0
  for (let index = 0; index <= text.length; index += 1) {
    const unit = index === text.length ? 0x0a : text.charCodeAt(index)
    if (from < 0) {
      if (!opens(unit)) continue
      from = index
      close = closers.get(unit)!
    } else if (unit === close || unit === 0x0a || (close === 0x201d && unit === 0x22)) {
      if (index - from > 1) spans.push({ from, to: Math.min(index + 1, text.length) })
      from = -1
    }
  }
  return spans
}

/** A posting: its handle or link and date line is quoted matter, like what stands before it in the same line. */
const isPosting = (words: string): boolean =>
  /pic\.twitter\.com|\(@\w{2,20}\)|^@\w{2,20}\b|https?:\/\/t\.co\//.test(words)

/** "\u2014 Name (@handle) date": the line under a posting, which stands above without quotation marks. */
const signsPosting = (words: string): boolean =>
  words.length < 120 && /^[\u2014\u2013-].{2,60}\(@\w{2,20}\)/.test(words)

function zoneOfLine(lines: readonly Line[], index: number, seen: ReadonlyMap<string, number>): number {
  const { words } = lines[index]!
  const next = lines[index + 1]?.words ?? ""
  if (pageSigns.some((sign) => sign.test(words))) return zone.page
  if (captionSigns.some((sign) => sign.test(words))) return zone.caption
  if (words.length < 400 && next.length < 90 && creditSigns.some((sign) => sign.test(next))) return zone.caption
  if (words.length > 40 && (seen.get(words) ?? 0) > 1) return zone.caption
  return isPosting(words) || signsPosting(next) ? zone.quotation : zone.prose
}

function paint(zones: Uint8Array, words: Words, spans: Iterable<Span & { readonly zone: number }>): void {
  let word = 0
  for (const span of spans) {
    while (word > 0 && words.to[word - 1]! > span.from) word -= 1
    while (word < words.count && words.to[word]! <= span.from) word += 1
    for (let at = word; at < words.count && words.from[at]! < span.to; at += 1)
      if (zones[at] === zone.prose) zones[at] = span.zone
  }
}

/**
 * Lines that the report holds twice are captions said again or teasers: the first counts as prose when it opens the
 * text.
 */
function countLines(lines: readonly Line[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const { words } of lines) seen.set(words, (seen.get(words) ?? 0) + 1)
  return seen
}

/**
 * One number of `zone` for each word: quotations and postings, captions and their credits, furniture of the page; the
 * rest is prose. Takes the quotations and captions of a document when there is one; a bare report is read by its
 * lines and quotation marks.
 */
export function zonesOf(report: Report, words: Words, document: Document | null): Uint8Array {
  const zones = new Uint8Array(words.count)
  const lines = linesOf(report.text)
  const seen = countLines(lines)
  const furniture = report.furniture.map((span) => ({
    from: span.from,
    to: span.to,
    zone: span.kind === "caption" ? zone.caption : zone.page,
  }))
  paint(zones, words, furniture)
  paint(
    zones,
    words,
    lines.map((line, index) => ({ from: line.from, to: line.to, zone: zoneOfLine(lines, index, seen) })),
  )
  const captions = (document?.sentences ?? []).filter(({ part }) => part === "caption" || part === "furniture")
  paint(
    zones,
    words,
    captions.map(({ from, to, part }) => ({ from, to, zone: part === "caption" ? zone.caption : zone.page })),
  )
  const quotations = document === null ? quotedSpans(report.text) : document.quotations
  paint(
    zones,
    words,
    quotations.map(({ from, to }) => ({ from, to, zone: zone.quotation })),
  )
  return zones
}
