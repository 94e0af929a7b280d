/** What the reports of a story share: pairs of words that stand next to each other in several of them. */

import { stem } from "../base/stem.ts"
import { functionWords, newsWords } from "../language/english/function-words.ts"
import type { Analysis } from "../model/types.ts"

/** Pairs of two stems that more than one independent report has, and how much each weighs. */
export type SharedPairs = ReadonlyMap<string, number>

const empty: ReadonlySet<string> = new Set(functionWords)
const half: ReadonlySet<string> = new Set(newsWords)

/** Share of its weight that a pair keeps for each report that only copies it, and for each word that all news use. */
const copyShare = 0.2
const newsShare = 0.5

/** Pairs of neighbouring words of a text that carry matter, function words between them passed over. */
export function pairsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d][\p{L}\d,.’']*/gu) ?? []
  const telling = words.map((word) => word.replace(/[’'.,]+s?$/u, "")).filter((word) => word !== "" && !empty.has(word))
  return new Set(telling.slice(1).map((word, at) => pairOf(telling[at]!, word)))
}

const pairOf = (first: string, second: string): string => `${weightless(first)} ${weightless(second)}`

/** The stem, marked where it is a word of all news. */
const weightless = (word: string): string => (half.has(word) ? `~${stem(word)}` : stem(word))

/** How much the words of a pair tell of one story among all. */
const matterOf = (pair: string): number => newsShare ** (pair.split("~").length - 1)

/**
 * The pairs of words that several reports have, each weighed by how many independent ones do (after the concepts of
 * Gillick and Favre, "A scalable global model for summarization", 2009); of one report, none. Witnesses: by report id,
 * the group of reports that copy each other.
 */
export function sharedPairs(analyses: readonly Analysis[], witnesses: ReadonlyMap<string, number>): SharedPairs {
  const having = new Map<string, Set<string>>()
  for (const { document } of analyses) {
    const prose = document.sentences.filter(({ part }) => part === "body")
    for (const { from, to } of prose) {
      for (const pair of pairsOf(document.report.text.slice(from, to))) {
        having.set(pair, (having.get(pair) ?? new Set<string>()).add(document.report.id))
      }
    }
  }
  const weights = [...having].flatMap(([pair, reports]): readonly (readonly [string, number])[] => {
    if (reports.size < 2) return []
    const independent = new Set([...reports].map((id) => witnesses.get(id) ?? id)).size
    return [[pair, matterOf(pair) * (independent - 1 + copyShare * (reports.size - independent))]]
  })
  return new Map(weights.filter(([, weight]) => weight > 0))
}
