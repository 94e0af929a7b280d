/** How much an answer matters to a reader: what is told first, and what a shorter account leaves out. */
import { by, inOrder } from "../base/order.ts"
import type { Answer, Scope } from "../model/types.ts"
import { isPerson } from "../reconcile/scope.ts"
import { interest, leastInterest, ofPeople } from "./english/brief.ts"

/** Days before the latest report from which on a figure is history. */
const newsDays = 45
const dayLength = 86_400_000

/** What was so long before the reports, or over months. */
export const isHistory = ({ scope }: Answer, published: string | null): boolean => isPast(scope, published)

/** A stretch that was over long before the reports, or that lasted for months. */
export function isPast({ begin, end }: Pick<Scope, "begin" | "end">, published: string | null): boolean {
  if (published === null || (begin === null && end === null)) return false
  const last = Date.parse((end ?? begin ?? "").slice(0, 10))
  const first = begin === null ? last : Date.parse(begin.slice(0, 10))
  return Date.parse(published.slice(0, 10)) - last > newsDays * dayLength || last - first > newsDays * dayLength
}

const reportsOf = ({ readings }: Answer): number => new Set(readings.flatMap(({ reports }) => reports)).size

/** How much a reader wants to know of a property: those that no list knows matter least when they only count things. */
function interestOf({ kind, scope: { property, thing } }: Answer): number {
  // Who holds an office is no news.
  if (property === "incumbent") return leastInterest / 2
  // Houses that "were injured" were misread.
  if (ofPeople.has(property) && !isPerson(thing)) return leastInterest / 2
  return interest[property] ?? (kind === "count" ? leastInterest : 0.6)
}

/** Share of its weight that history keeps, and that a plan keeps beside what happened. */
const historyShare = 0.15
const planShare = 0.6

/** Its property, how many reports give it, and whether it is news. */
export function weightOf(answer: Answer, published: string | null): number {
  const past = isHistory(answer, published) ? historyShare : 1
  return interestOf(answer) * reportsOf(answer) * past * (answer.scope.aspect === "plan" ? planShare : 1)
}

/** A count of all people, not of some of them. */
const isWhole = ({ scope: { thing, of } }: Answer): boolean => thing === "person" && of.length === 0

/** Share of a part's weight from which on the whole stands before it. */
const wholeShare = 0.4

/** The most a figure comes to; nothing for answers in words. */
function sizeOf({ estimates: [first] }: Answer): number {
  const value = first?.value
  return value?.kind === "number" ? (value.best ?? value.low ?? value.high ?? 0) : 0
}

/** The weightiest first; a count of all people that nearly as many give stands before counts of some of them. */
export function byWeight(answers: readonly Answer[], published: string | null): readonly Answer[] {
  const weights = new Map(answers.map((answer) => [answer, weightOf(answer, published)]))
  const weight = (answer: Answer): number => weights.get(answer) ?? 0
  const ofProperty = ({ scope }: Answer): string => `${scope.property} ${scope.aspect}`
  const parts = Map.groupBy(
    answers.filter((answer) => !isWhole(answer)),
    ofProperty,
  )
  const rank = (answer: Answer): number => {
    const own = weight(answer)
    if (!isWhole(answer)) return own
    const less = (parts.get(ofProperty(answer)) ?? []).filter(
      (part) => sizeOf(part) <= sizeOf(answer) && own >= weight(part) * wholeShare,
    )
    return Math.max(own, ...less.map(weight))
  }
  const ranks = new Map(answers.map((answer) => [answer, rank(answer)]))
  return answers.toSorted(
    inOrder<Answer>(
      (a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0),
      by((answer) => (isWhole(answer) ? 0 : 1)),
    ),
  )
}
