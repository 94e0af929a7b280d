/** Sentences of reports that can stand in an account on their own, in the words of the report. */
import { limits } from "../base/limits.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Claim, Sentence, Span } from "../model/types.ts"
import { leaning, openers } from "./english/brief.ts"

/** A sentence of a report with the claims that stand in it. */
export interface TellableSentence {
  readonly text: string
  readonly anchor: Anchor
  readonly claims: readonly Claim[]
  readonly part: Sentence["part"]
  /** It opens with a word that leans on the sentence before. */
  readonly leans: boolean
  /** Position in the report, 0 for its first words to 1 for its last. */
  readonly position: number
}

const leaningWords = new Set(leaning.split(" "))
const longestOpener = 24

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
export function polished(words: string): string {
  const line = words.replace(/\s+/g, " ").trim()
  const capital = line.slice(0, 1).toUpperCase() + line.slice(1)
  return /[.!?…]["”’)]?$/.test(capital) ? capital : `${capital}.`
}

function sentenceOf(analysis: Analysis, sentence: Sentence): TellableSentence | null {
  const { report } = analysis.document
  const claims = analysis.claims.filter(({ from, to }) => from < sentence.to && sentence.from < to)
  if (claims.length === 0 || sentence.part === "furniture" || sentence.part === "caption") return null
  const from = startOf(report.text, sentence)
  const words = report.text.slice(from, sentence.to).trim()
  if (words.length < 20 || words.length > limits.anchorUnits.value) return null
  const first = /^["“‘']?([A-Za-z’']+)/.exec(words)?.[1]?.toLowerCase() ?? ""
  return {
    text: polished(words),
    anchor: anchor(report, { from, to: from + report.text.slice(from, sentence.to).trimEnd().length }),
    claims,
    part: sentence.part,
    leans: leaningWords.has(first),
    position: report.text.length === 0 ? 0 : sentence.from / report.text.length,
  }
}

/** All sentences of a report that hold claims and can be told, in the order of the text. */
export const tellableSentences = (analysis: Analysis): readonly TellableSentence[] =>
  analysis.document.sentences.flatMap((sentence) => sentenceOf(analysis, sentence) ?? [])
