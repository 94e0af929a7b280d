/** Says in which part of the report each sentence stands. */
import type { Report, Sentence, SentencePart } from "../model/types.ts"
import type { Cut } from "./sentences.ts"

const crossheadTokensMax = 9
const standfirstTokensMax = 60
const ended = /[.!?…:;,]["'”’)\]»]*$/
const dateline = /^\p{Lu}[\p{Lu}\p{M} .,'’/-]{2,60}(?:\([^)\n]{1,40}\)|[-–—:]|,\s\p{Lu})/u
const letterOrDigit = /[\p{L}\p{N}]/u

/** Lower-case letters and digits only: two ways to set a headline are one. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")

/** The part of furniture a sentence stands in; null when it stands in none. */
function furniturePart(report: Report, cut: Cut): SentencePart | null {
  for (const piece of report.furniture) {
    if (piece.from >= cut.to) break
    if (piece.to > cut.from) return piece.kind === "caption" ? "caption" : "furniture"
  }
  return null
}

/** The first sentence from `start` on that stands in no furniture; their number when there is none. */
function pastFurniture(report: Report, cuts: readonly Cut[], start: number): number {
  let at = start
  while (at < cuts.length && furniturePart(report, cuts[at]!) !== null) at += 1
  return at
}

/** Where the headline stands: the first sentences beside furniture that are but words of the title, in order. */
function headlineOf(report: Report, cuts: readonly Cut[]): { readonly first: number; readonly end: number } {
  const title = report.title === null ? "" : bare(report.title.value)
  // "outlet: Bay Courier" may stand before it.
  const first = title === "" ? 0 : pastFurniture(report, cuts, 0)
  let at = 0
  let end = first
  for (; end < cuts.length && at < title.length; end += 1) {
    const words = bare(report.text.slice(cuts[end]!.from, cuts[end]!.to))
    if (words === "" || !title.startsWith(words, at)) break
    at += words.length
  }
  return title !== "" && at * 2 >= title.length ? { first, end } : { first: 0, end: 0 }
}

/** A short line of its own, without the end of a sentence, inside the body: a crosshead. */
function isCrosshead(report: Report, cuts: readonly Cut[], index: number): boolean {
  const cut = cuts[index]!
  if (cuts[index - 1]?.paragraph === cut.paragraph || cuts[index + 1]?.paragraph === cut.paragraph) return false
  if (cut.end - cut.first > crossheadTokensMax || cuts[index + 1] === undefined) return false
  const words = report.text.slice(cut.from, cut.to)
  return letterOrDigit.test(words) && !ended.test(words)
}

/** The line right after the headline that sums up: without a full stop, or before the dateline. */
function isStandfirst(report: Report, cuts: readonly Cut[], index: number): boolean {
  const cut = cuts[index]!
  const next = cuts[index + 1]
  if (next === undefined || next.paragraph === cut.paragraph) return false
  if (cut.end - cut.first > standfirstTokensMax) return false
  const words = report.text.slice(cut.from, cut.to)
  if (dateline.test(words)) return false
  return !ended.test(words) || dateline.test(report.text.slice(next.from, next.from + 80))
}

/** The same sentences, each with its part of the report. */
export function placeParts(report: Report, cuts: readonly Cut[]): readonly Sentence[] {
  const headline = headlineOf(report, cuts)
  const lead = headline.end === 0 ? 0 : pastFurniture(report, cuts, headline.end)
  const partOf = (cut: Cut, index: number): SentencePart => {
    if (index >= headline.first && index < headline.end) return "headline"
    const furniture = furniturePart(report, cut)
    if (furniture !== null) return furniture
    if (index === lead && headline.end > 0 && isStandfirst(report, cuts, index)) return "standfirst"
    return index > lead && isCrosshead(report, cuts, index) ? "crosshead" : "body"
  }
  return cuts.map((cut, index) => ({
    from: cut.from,
    to: cut.to,
    first: cut.first,
    end: cut.end,
    part: partOf(cut, index),
    paragraph: cut.paragraph,
  }))
}
