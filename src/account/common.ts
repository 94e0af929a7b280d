/** What the reports of a story put first and have in common: words of their headlines and first sentences. */

import { once } from "../base/once.ts"
import { by, byText, inOrder } from "../base/order.ts"
import type { Analysis, Anchor, BriefSentence } from "../model/types.ts"
import { firstSentences, isCorrected, type TellableSentence } from "./sentences.ts"
import { collapse } from "./setting.ts"

/** First sentences of a report that may say what its story is. */
const sentencesRead = 3

/** Words that weigh: what most reports put first, at most so many. */
const mostWords = 14

/** Of two forms of a word as much is compared. */
const stemLength = 6

/** A headline names what is news: its words weigh as those of so many reports. */
const headlineWeight = 2

/** Longest sentence that opens an account, in code units, and the length from which on one is long. */
const longestOpening = 320
const longOpening = 220

/** Share of the weight of the common words from which on a sentence tells the story. */
const leastCover = 0.3

/** By how much of its worth a sentence of the last day is worth more than one of the first. */
const lateShare = 0.15

/** So many of the best openings are held against the other reports; one that all others say is worth as much more. */
const openingsCompared = 12
const backedShare = 0.6

/** Share of its words that a sentence of another report must have to say the same. */
const leastEqual = 0.5

/** Stems of the words of a text: "floods", "flooded" and "flood" are near enough one word. */
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}|\d[\d,.]*\d|\d/gu) ?? []).map((word) => word.slice(0, stemLength)))

/** Read once a report, and its words once a sentence: each opening is held against them. */
const firstOf = once((analysis: Analysis) => firstSentences(analysis, sentencesRead))
const wordsOf = once(({ text }: TellableSentence) => stemsOf(text))

/** How many reports have each word in their headline or first sentences, for the words that most have. */
export type CommonWords = ReadonlyMap<string, number>

/** The words most reports have in headline or first sentences, those of headlines weigh twice; of one report, all. */
export function commonWords(analyses: readonly Analysis[]): CommonWords {
  const weights = new Map<string, number>()
  const add = (words: ReadonlySet<string>): void => {
    for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1)
  }
  for (const analysis of analyses) {
    for (let times = 0; times < headlineWeight; times += 1) add(stemsOf(analysis.document.report.title?.value ?? ""))
    add(
      stemsOf(
        firstOf(analysis)
          .map(({ text }) => text)
          .join(" "),
      ),
    )
  }
  const least = analyses.length > 1 ? 2 : 1
  const order = inOrder<readonly [string, number]>(
    by(([, weight]) => -weight),
    by(([word]) => word),
  )
  return new Map(
    [...weights]
      .filter(([, weight]) => weight >= least)
      .toSorted(order)
      .slice(0, mostWords),
  )
}

/** Share of the weight of the common words that a text has, 0 to 1. */
export function coverOf(text: string, common: CommonWords): number {
  const own = stemsOf(text)
  let met = 0
  let all = 0
  for (const [word, weight] of common) {
    all += weight
    if (own.has(word)) met += weight
  }
  return all === 0 ? 0 : met / all
}

interface Opening {
  readonly sentence: TellableSentence
  readonly worth: number
}

const lengthShare = ({ text }: TellableSentence): number =>
  text.length <= longOpening ? 1 : text.length <= longestOpening ? 0.85 : 0

/**
 * How late each day is among those of a story, 0 for its first to 1 for its last: what is told last is how it came out.
 * Reports without a day are as early as any.
 */
function latenessOf(days: readonly string[]): (day: string) => number {
  const known = [...new Set(days.map((day) => day.slice(0, 10)).filter((day) => day !== ""))].sort(byText)
  return (day) => (known.length < 2 ? 0 : Math.max(0, known.indexOf(day.slice(0, 10))) / (known.length - 1))
}

/** Share of the words of the shorter that two sentences have in common. */
function equalShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size)
  return least === 0 ? 0 : [...a].filter((word) => b.has(word)).length / least
}

/** One sentence of each other report that says the same. */
function alikeIn(first: readonly (readonly TellableSentence[])[], opening: TellableSentence): readonly Anchor[] {
  return first.flatMap((sentences) => {
    if (sentences[0]?.anchor.report === opening.anchor.report) return []
    const alike = sentences.find((other) => equalShare(wordsOf(opening), wordsOf(other)) >= leastEqual)
    return alike === undefined ? [] : [alike.anchor]
  })
}

/**
 * The first sentence of a report that says most of what all reports put first, in quotation marks; anchors: it, and
 * first sentences of other reports that say the same. Null where no report has such a sentence, or each holds a refused
 * claim: one whose figure does not stand.
 */
export function tellOpening(
  analyses: readonly Analysis[],
  refused: ReadonlySet<string>,
  common: CommonWords,
): BriefSentence | null {
  const first = new Map(analyses.map((analysis) => [analysis, firstOf(analysis)]))
  const dayOf = ({ document }: Analysis): string => document.report.published?.value ?? ""
  const lateness = latenessOf(analyses.map(dayOf))
  const openings = [...first].flatMap(([analysis, sentences]) =>
    sentences.flatMap((sentence, at): readonly Opening[] => {
      const isFit = !sentence.leans && !/[?]/.test(sentence.text) && sentence.text.length >= 40
      if (!isFit || isCorrected(sentence) || sentence.claims.some(({ id }) => refused.has(id))) return []
      const cover = coverOf(sentence.text, common)
      const worth = cover * lengthShare(sentence) * (1 - 0.1 * at) * (1 + lateShare * lateness(dayOf(analysis)))
      return cover < leastCover ? [] : [{ sentence, worth }]
    }),
  )
  const order = inOrder<Opening>(
    by(({ worth }) => -worth),
    by(({ sentence }) => sentence.anchor.report),
    by(({ sentence }) => sentence.anchor.from),
  )
  const told = openings
    .toSorted(order)
    .slice(0, openingsCompared)
    .map(({ sentence, worth }) => {
      const others = alikeIn([...first.values()], sentence)
      return { sentence, others, worth: worth * (1 + (backedShare * others.length) / analyses.length) }
    })
  const [best] = told.toSorted(order)
  if (best === undefined || best.worth === 0) return null
  const { anchor } = best.sentence
  const quote = collapse(anchor.quote)
  return {
    text: /["“”]/.test(quote) ? `‘${quote}’` : `“${quote}”`,
    anchors: [anchor, ...best.others],
    answers: [],
  }
}
