/** The title of an account: the headline of a report that agrees best with what the reports say together. */

import { by, byText, inOrder } from "../base/order.ts"
import { readNumeral } from "../language/numerals/numeral.ts"
import { cutPieces } from "../language/numerals/pieces.ts"
import type { Answer, Report } from "../model/types.ts"
import { interest } from "./english/brief.ts"
import { besideNews } from "./english/lead.ts"
import { collapse } from "./setting.ts"

/** Longest headline that is taken, in code units; longer ones are first sentences. */
const longestHeadline = 160
/** Fewest words of one. */
const fewestWords = 4

interface Numbers {
  /** Exact ones: 14 for "At least 14 dead", 11 for "eleven bodies". */
  readonly exact: readonly number[]
  /** "Dozens", "hundreds". */
  readonly vague: number
}

function numbersIn(title: string): Numbers {
  const pieces = cutPieces(title)
  const exact: number[] = []
  let vague = 0
  for (let at = 0; at < pieces.length; ) {
    const numeral = readNumeral(pieces, at)
    if (numeral?.kind === "exact" && numeral.low === numeral.high) exact.push(numeral.low)
    else if (numeral?.kind === "vague") vague += 1
    at = Math.max(at + 1, numeral?.end ?? 0)
  }
  return { exact, vague }
}

/** Whether a reading of a figure, as it is written, still stands: nothing replaced it or speaks against it. */
function standsAt({ relations, estimates, state }: Answer, index: number, written: number): boolean {
  const value = estimates[0]?.value
  if (value?.kind !== "number" || state === "disputed") return false
  const isReplaced = relations.some(({ b, relation }) => relation === "update" && b === index)
  return !isReplaced && (value.best ?? value.low ?? written) <= written
}

/**
 * Numbers of the figures that readers look for first, and whether each stands: the weightiest figure that has a number
 * decides, and of one property only the weightiest figure stands.
 */
function standingOf(answers: readonly Answer[]): ReadonlyMap<number, boolean> {
  const standing = new Map<number, boolean>()
  const first = new Map<string, Answer>()
  for (const answer of answers) {
    const { property } = answer.scope
    if (interest[property] === undefined) continue
    if (!first.has(property)) first.set(property, answer)
    answer.readings.forEach(({ value }, index) => {
      if (value.kind !== "number" || value.low === null) return
      // "More than 45" is read as 46 at the least.
      const written = value.lowOpen ? value.low - 1 : value.low
      const stands = first.get(property) === answer && standsAt(answer, index, written)
      if (!standing.has(written)) standing.set(written, stands)
    })
  }
  return standing
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

/** "Floods", "flooding" and "flood" are one word. */
const stems = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map((word) => word.slice(0, 5)))

/** In how many headlines each word stands. */
function holdersOf(headlines: readonly { readonly own: ReadonlySet<string> }[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>()
  for (const { own } of headlines) for (const word of own) holders.set(word, (holders.get(word) ?? 0) + 1)
  return holders
}

/** Share of the words of a headline that each of the others has, on average: what all reports are about. */
function shared(own: ReadonlySet<string>, holders: ReadonlyMap<string, number>, headlines: number): number {
  if (own.size === 0 || headlines < 2) return 0
  const met = [...own].reduce((sum, word) => sum + (holders.get(word) ?? 1) - 1, 0)
  return met / ((headlines - 1) * Math.min(own.size, 8))
}

/** A headline that says when or how it is told, asks, or shouts is none of an account. */
function isPlain(title: string): boolean {
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  return !besideNews.test(title) && !title.includes("?") && capitals < letters * 0.6
}

/**
 * The headline that has most in common with the others and no figure that later reports or the estimates overtook; of
 * equals the latest. Answers come with the weightiest first. Null where no report has a headline of some words.
 */
export function tellHeadline(reports: readonly Report[], answers: readonly Answer[]): string | null {
  const titled = reports.flatMap(({ id, title, published }) => {
    const words = collapse(title?.value ?? "")
    const isLong = words.length > longestHeadline || words.split(" ").length < fewestWords
    return isLong ? [] : [{ id, words, day: published?.value ?? "", own: stems(words) }]
  })
  const holders = holdersOf(titled)
  const standing = standingOf(answers)
  const worth = ({ words, own }: (typeof titled)[number]): number => {
    const numbers = numbersIn(words)
    const stale = numbers.exact.filter((number) => standing.get(number) === false).length
    const held = numbers.exact.filter((number) => standing.get(number) === true).length
    return (
      2 * shared(own, holders, titled.length) +
      0.5 * Math.min(held, 1) -
      2 * stale -
      0.3 * numbers.vague -
      (isPlain(words) ? 0 : 1)
    )
  }
  const worths = new Map(titled.map((each) => [each, worth(each)]))
  const order = inOrder<(typeof titled)[number]>(
    (a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0),
    (a, b) => byText(b.day, a.day),
    by(({ id }) => id),
  )
  return titled.toSorted(order)[0]?.words ?? null
}
