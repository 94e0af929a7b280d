/** Sentences of reports that can stand in an account on their own, in the words of the report. */

import { limits } from "../base/limits.ts"
import { touching } from "../model/near.ts"
import { anchor, overlaps } from "../model/span.ts"
import type { Analysis, Anchor, Claim, Report, Sentence, Span } from "../model/types.ts"
import { appeals, glued, leaning, openers, ownVoice, pointsBack, saidBefore, unprinted } from "./english/brief.ts"

/** A sentence of a report with the claims that stand in it. */
export interface TellableSentence {
  readonly text: string
  readonly anchor: Anchor
  readonly claims: readonly Claim[]
  readonly part: Sentence["part"]
  /** It leans on the sentence before. */
  readonly leans: boolean
  /** It reads as a sentence of the report, not as a line of a list, a caption or an advertisement. */
  readonly isProse: boolean
  /** It has a verb that says when: "the town hall, at left, and two burned cars" are words under a picture. */
  readonly isClause: boolean
  /** Position in the report, 0 for its first words to 1 for its last. */
  readonly position: number
}

/** A person corrected one of its figures: its words would speak against what is told. */
export const isCorrected = ({ claims }: TellableSentence): boolean =>
  claims.some(({ measures, implied = [] }) => [...measures, ...implied].some(({ decided }) => decided?.includes("low")))

const leaningWords = new Set(leaning.split(" "))

/** It leans on what stood before: by its first word, by "in that case", or because who speaks was named there. */
export function leansBack(words: string): boolean {
  const first = /^["“‘']?([A-Za-z’']+)/.exec(words)?.[1]?.toLowerCase() ?? ""
  const speaks = !/["“”]/.test(words) && ownVoice.test(words)
  return leaningWords.has(first) || pointsBack.test(words) || saidBefore.test(words) || speaks
}

/** It begins as a sentence, and every quotation mark has its other. */
function isWhole(words: string): boolean {
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0
  return /^["“‘']?[\p{Lu}\d]/u.test(words) && count(/“/gu) === count(/”/gu) && count(/"/gu) % 2 === 0
}

/** A line of a list, a caption or an advertisement is no sentence: no full stop, an address, a shout. */
function isProse(report: Report, { from }: Span, words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0
  const before = report.text.slice(Math.max(0, from - 4), from)
  return (
    isWhole(words) &&
    /[.!?…]["”’)]{0,2}$/u.test(words) &&
    // ".38 was found", "at 3 p.": a sentence does not begin inside a number, nor end inside a short form.
    !(/(?:^|\s)\p{Ll}?[.,]\s?$/u.test(before) && /^\d/.test(words)) &&
    !/(?:^|\s)\p{Ll}\.$/u.test(words) &&
    capitals < letters * mostCapitals &&
    !glued.test(words) &&
    !unprinted.test(words) &&
    !appeals.test(words)
  )
}
const longestOpener = 24

/** Share of capitals from which on words shout. */
const mostCapitals = 0.25

/** Where the sentence begins once its dateline and its opening words are passed over. */
export function startOf(text: string, span: Span): number {
  let from = span.from
  const dateline = /^[A-Z][A-Za-z .,'’/-]{1,60}\([^()\n]{1,80}\)\s{0,3}[:–—-]{1,3}\s{0,3}/.exec(
    text.slice(from, span.to),
  )
  if (dateline !== null) from += dateline[0].length
  const opening = text.slice(from, from + longestOpener).toLowerCase()
  const opener = openers.find((word) => opening.startsWith(`${word}, `) || opening.startsWith(`${word} `))
  if (opener === undefined) return from
  const after = /^,?\s{1,3}/.exec(text.slice(from + opener.length, from + opener.length + 5))?.[0].length ?? 0
  return from + opener.length + after
}

/** One line, a capital first, a full stop last: the same words. */
function polished(words: string): string {
  const line = words.replace(/\s+/g, " ").trim()
  const capital = line.slice(0, 1).toUpperCase() + line.slice(1)
  return /[.!?…]["”’)]?$/.test(capital) ? capital : `${capital}.`
}

const finite: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"])

function sentenceOf(analysis: Analysis, sentence: Sentence): TellableSentence | null {
  const { report, tokens } = analysis.document
  const claims = touching(analysis.claims, sentence).filter((claim) => overlaps(claim, sentence))
  if (sentence.part === "furniture" || sentence.part === "caption") return null
  const from = startOf(report.text, sentence)
  const words = report.text.slice(from, sentence.to).trim()
  if (words.length < 20 || words.length > limits.anchorUnits.value) return null
  return {
    text: polished(words),
    anchor: anchor(report, { from, to: from + report.text.slice(from, sentence.to).trimEnd().length }),
    claims,
    part: sentence.part,
    // Nothing but a quotation: who says it stands elsewhere.
    leans: leansBack(words) || /^["“][^"“”]*["”]$/u.test(words),
    isProse: isProse(report, { from, to: sentence.to }, words),
    isClause: tokens.slice(sentence.first, sentence.end).some(({ tag }) => finite.has(tag)),
    position: report.text.length === 0 ? 0 : sentence.from / report.text.length,
  }
}

/** All sentences of a report that hold claims and can be told, in the order of the text. */
export const tellableSentences = (analysis: Analysis): readonly TellableSentence[] =>
  analysis.document.sentences.flatMap((sentence) => sentenceOf(analysis, sentence) ?? []).filter(holdsClaims)

const holdsClaims = ({ claims }: TellableSentence): boolean => claims.length > 0

/** The first sentences of the prose of a report, with or without claims. */
export function firstSentences(analysis: Analysis, most: number): readonly TellableSentence[] {
  const found: TellableSentence[] = []
  for (const sentence of analysis.document.sentences) {
    const told = sentence.part === "body" ? sentenceOf(analysis, sentence) : null
    if (told?.isProse) found.push(told)
    if (found.length >= most) break
  }
  return found
}
