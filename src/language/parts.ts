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

/** Number of sentences at the start that hold nothing but words of the title, in order. */
function headlineSentences(report: Report, cuts: readonly Cut[]): number {
  const title = report.title === null ? "" : bare(report.title.value)
  if (title === "") return 0
  let at = 0
  let count = 0
  for (const cut of cuts) {
    const words = bare(report.text.slice(cut.from, cut.to))
    if (words === "" || !title.startsWith(words, at)) break
    at += words.length
    count += 1
    if (at === title.length) break
  }
  return at * 2 >= title.length ? count : 0
}

/** The part of furniture a sentence stands in; null when it stands in none. */
function furniturePart(report: Report, cut: Cut): SentencePart | null {
  for (const piece of report.furniture) {
    if (piece.from >= cut.to) break
    if (piece.to > cut.from) return piece.kind === "caption" ? "caption" : "furniture"
  }
  return null
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
function isStandfirst(report: Report, cuts: readonly Cut[], index: number, headline: number): boolean {
  const cut = cuts[index]!
  const next = cuts[index + 1]
  if (headline === 0 || index !== headline || next === undefined || next.paragraph === cut.paragraph) return false
  if (cut.end - cut.first > standfirstTokensMax) return false
  const words = report.text.slice(cut.from, cut.to)
  if (dateline.test(words)) return false
  return !ended.test(words) || dateline.test(report.text.slice(next.from, next.from + 80))
}

/** The same sentences, each with its part of the report. */
export function placeParts(report: Report, cuts: readonly Cut[]): readonly Sentence[] {
  const headline = headlineSentences(report, cuts)
  return cuts.map((cut, index) => {
    const furniture = furniturePart(report, cut)
    const part: SentencePart =
      index < headline
        ? "headline"
        : (furniture ??
          (isStandfirst(report, cuts, index, headline)
            ? "standfirst"
            : index > headline && isCrosshead(report, cuts, index)
              ? "crosshead"
              : "body"))
    return { from: cut.from, to: cut.to, first: cut.first, end: cut.end, part, paragraph: cut.paragraph }
  })
}
