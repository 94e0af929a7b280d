/** Who speaks: the words of a report for whoever a claim is told according to. */
import { by, inOrder } from "../base/order.ts"
import { overlaps } from "../model/span.ts"
import type { Reading } from "../model/types.ts"
import { smallInside } from "./english/brief.ts"
import { type Claims, type Told, toldAt } from "./setting.ts"

/** Longest name of a speaker, in code units. */
export const longestSpeaker = 70

const pronoun = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|his|her|their|its|our|my)\b/iu

/** Two letters or more, and more than an article. */
const isSpeaker = /^(?!(?:the|an?)$)(?:(?:the|an?)\s)?[\p{L}\d‘’“"][\p{L}\d.]/iu

/** Whoever a claim says it according to, in the words of its report; null when it names nobody. */
export function speakerOf(claims: Claims, id: string): Told | null {
  const [analysis, claim] = claims.get(id) ?? []
  if (analysis === undefined || claim === undefined || claim.attribution === null) return null
  const attribution = analysis.attributions[claim.attribution]
  // Where the sentence has "she", the words that first named her.
  const [first, ...more] = attribution?.chain ?? []
  const source = attribution?.source[0]
  // "The agency reported, citing the police": the police.
  const cited = more.length > 0 && first?.span != null && (source === undefined || !overlaps(first.span, source))
  const spans = [...(cited ? [first.span] : []), source, first?.span]
  return (
    spans
      .flatMap((span) => (span == null || span.from >= span.to ? [] : [span]))
      .filter(({ from, to }) => to - from <= longestSpeaker)
      .map((span) => toldAt(analysis, span))
      .find(({ words }) => isSpeaker.test(words) && !pronoun.test(words)) ?? null
  )
}

/** Words for no one in particular: "the statement", "a spokesman". */
const isBare = /^(?:(?:the|an?) )?(?:statement|report|spokes(?:man|woman|person)|official|officials|source|sources)$/iu

/** Two speakers in one, and more words than a sentence has room for. */
const isLong = (words: string): boolean => / and /.test(words) || words.length > 50

/** Words that begin with a name, and longer ones up to a length, tell more of who speaks. */
const byTelling = inOrder<Told>(
  by(({ words }) => Number(isBare.test(words))),
  by(({ words }) => Number(isLong(words))),
  by(({ words }) => (/^(?!The\b)\p{Lu}/u.test(words) ? 0 : 1)),
  by(({ words }) => -words.length),
  by(({ words }) => words),
)

/** One speaker of each origin, in the words that tell most; whoever copies whom changes nothing of it. */
export function speakersOf(readings: readonly Reading[], claims: Claims): readonly Told[] {
  const byOrigin = Map.groupBy(
    readings.filter(({ origin }) => origin !== null),
    ({ origin }) => origin,
  )
  const first = [...byOrigin.values()].flatMap((group) => {
    const found = group.flatMap((reading) => reading.claims.flatMap((id) => speakerOf(claims, id) ?? []))
    return found.toSorted(byTelling).slice(0, 1)
  })
  const seen = new Set<string>()
  return first.toSorted(byTelling).filter(({ words }) => {
    const name = words.toLowerCase().replace(/^(?:the|an?)\s/u, "")
    return !seen.has(name) && seen.add(name) !== undefined
  })
}

/** As it stands inside a sentence: "The police" -> "the police". */
export const toldWords = (text: string): string => text.replace(smallInside, (word) => word.toLowerCase())
