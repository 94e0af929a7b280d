/** How the readings of one question stand to each other, each with its reason in words. */
import { limits } from "../base/limits.ts"
import type { Relation, RelationKind } from "../model/types.ts"
import { growing, passing } from "./english/properties.ts"
import type { Held } from "./readings.ts"
import { areSlip, type ScopeDifference, scopeDifference } from "./scope.ts"
import { isPoint, rounding } from "./sets.ts"
import { standing } from "./standing.ts"
import { figureText, numberText } from "./wording.ts"

/** The difference of scope between two readings: every pair of their entries has to differ. */
function differenceOf(a: Held, b: Held): ScopeDifference | null {
  let found: ScopeDifference | null = null
  for (const x of a.entries.slice(0, 12)) {
    for (const y of b.entries.slice(0, 12)) {
      const difference = scopeDifference(x, y)
      if (difference === null) return null
      found ??= difference
    }
  }
  return found
}

const isGrowing = (held: Held): boolean => held.entries.some(({ scope }) => growing.includes(scope.property))

const isPassing = (held: Held): boolean => held.entries.some(({ scope }) => passing.includes(scope.property))

/** A later day, not merely a later hour. */
const isDaysLater = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && isLater(a.slice(0, "2000-01-01".length), b)

const edgeOf = ({ value }: Held): number => value.low ?? value.high ?? 0

/** "At least seven": whoever writes so expects more. */
const isOpenTopped = ({ value, modifier }: Held): boolean => value.high === null && modifier !== "vague"

/** Later as far as both say: a day is not before an hour of it. False when either is unknown. */
function isLater(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const length = Math.min(a.length, b.length, "2000-01-01T00:00".length)
  return a.slice(0, length) > b.slice(0, length)
}

/** One report gives both: it tells them side by side, and neither as what became of the other. */
const areToldTogether = (a: Held, b: Held): boolean =>
  a.entries.some(({ report }) => b.entries.some((other) => other.report === report))

/** Told by headlines alone that their own reports go beyond: see `settled`. */
const isStale = ({ asOf, entries }: Held): boolean => asOf === null && entries.every(({ part }) => part === "headline")

/** The first puts the second right: the figure that its words name, or any earlier one where they name none. */
function isCorrected(later: Held, earlier: Held): boolean {
  const corrections = later.entries.flatMap(({ corrects }) => corrects ?? [])
  if (corrections.length === 0 || earlier.written === later.written) return false
  if (earlier.entries.some(({ corrects }) => corrects !== null)) return false
  const named = corrections.flatMap(({ from }) => from ?? [])
  return named.length > 0 ? named.some((from) => from === earlier.written) : isLater(later.asOf, earlier.asOf)
}

/**
 * A newer state of the same count: put right in words; said later by the same origin; of a count that only grows,
 * greater, and said later or (where the days do not tell) with its top left open, and no longer upheld against it; of a
 * passing state, on a later day.
 */
function replaces(later: Held, earlier: Held): boolean {
  const [x, y] = [edgeOf(later), edgeOf(earlier)]
  const after = isLater(later.asOf, earlier.asOf)
  const before = isLater(earlier.asOf, later.asOf)
  if (isCorrected(later, earlier)) return true
  const isUpheld = earlier.upheld !== null && !isLater(later.asOf, earlier.upheld)
  const outgrown = !before && isOpenTopped(later) && !areToldTogether(later, earlier)
  if (isGrowing(later) && x > y && y > 0 && !isUpheld && (after || outgrown || isStale(earlier))) return true
  if (isPassing(later) && x !== y && isDaysLater(later.asOf, earlier.asOf)) return true
  return after && later.origin !== null && later.origin === earlier.origin && x !== y
}

const order = (later: Held, earlier: Held): string =>
  isCorrected(later, earlier)
    ? `${figureText(later)} corrects ${figureText(earlier)}`
    : isLater(later.asOf, earlier.asOf)
      ? `${figureText(later)} was said later (${later.asOf}) than ${figureText(earlier)} (${earlier.asOf})`
      : `${figureText(later)} leaves ${figureText(earlier)} behind: such a count only grows`

interface Judged {
  readonly relation: RelationKind
  readonly why: string
  /** The second stands first in the sentence. */
  readonly turned: boolean
}

const judged = (relation: RelationKind, why: string, turned = false): Judged => ({ relation, why, turned })

function narrowed(narrow: Held, wide: Held, turned: boolean): Judged {
  const text = `${figureText(narrow)} is one of the values that ${figureText(wide)} allows`
  if (replaces(narrow, wide) && isOpenTopped(narrow) && wide.modifier !== "vague") {
    return judged("update", order(narrow, wide), turned)
  }
  const bound = isPoint(narrow.value) && ["more than", "at least", "less than", "up to"].includes(wide.modifier)
  return judged(bound ? "entails" : "refines", text, turned)
}

const isMeasured = ({ entries: [first] }: Held): boolean => first !== undefined && first.dimension !== "count"

/** A measurement that becomes the other one when it is rounded to the digit at which that one ends: 453 and 450. */
function isRoundingOf(round: Held, exact: Held): boolean {
  if (!isMeasured(round) || round.written === null || exact.written === null) return false
  if (![round, exact].every(({ modifier }) => modifier === "exact" || modifier === "about")) return false
  return Math.abs(round.written - exact.written) <= rounding(round.written)
}

/** The judgement on two readings of one scope. */
function judge(a: Held, b: Held): Judged {
  const relation = standing(a, b)
  const [x, y] = [figureText(a), figureText(b)]
  if (relation === "same") {
    const source = a.origin !== null && a.origin === b.origin
    return source
      ? judged("same source", `both go back to one source, in the words ${x} and ${y}`)
      : judged("agrees", `both say ${x}`)
  }
  const approximate = a.modifier === "about" || b.modifier === "about"
  if (approximate && a.written !== null && a.written === b.written) {
    return judged("agrees", `both write ${x.replace(/^about /, "")}, one of them as approximate`)
  }
  // "Seven", "at least seven", "more than seven": one number, though the second writer expects more.
  const bounded = [a, b].some(({ modifier }) => modifier === "at least" || modifier === "more than")
  if (bounded && a.written !== null && a.written === b.written) {
    return judged("agrees", `both write ${numberText(a.written)}, one of them as the least`)
  }
  if (isRoundingOf(a, b) || isRoundingOf(b, a)) {
    return judged("agrees", `${x} and ${y} are one figure, rounded or not`)
  }
  if (relation === "narrower") return narrowed(a, b, false)
  if (relation === "wider") return narrowed(b, a, true)
  if (relation === "overlaps")
    return judged("agrees", `${x} and ${y} allow the same values within what rounding leaves open`)
  if (replaces(a, b)) return judged("update", order(a, b))
  if (replaces(b, a)) return judged("update", order(b, a), true)
  if (relation === "strained")
    return judged("refines", `${x} and ${y} can both hold, though nobody would choose such words for one figure`)
  const slip = a.entries.some((one) => b.entries.some((other) => areSlip(one, other)))
  const words = slip ? "; the same number stands under two units, of which one may be a slip" : ""
  return judged("conflicts", `no value is both ${x} and ${y}${words}`)
}

/** All relations between readings, by index; `a` is the narrower or later one. */
export function relationsOf(held: readonly Held[]): readonly Relation[] {
  return held.slice(0, limits.comparedReadings.value).flatMap((right, b) =>
    held.slice(0, b).map((left, a): Relation => {
      const difference = differenceOf(left, right)
      if (difference !== null)
        return { a, b, relation: "different scope", why: `${difference.dimension}: ${difference.why}` }
      const { relation, why, turned } = judge(left, right)
      return turned ? { a: b, b: a, relation, why } : { a, b, relation, why }
    }),
  )
}

/**
 * True when figures that are said as numbers stand side by side under one question with another time or place: they are
 * told together and not merged.
 */
export function areScattered(held: readonly Held[]): boolean {
  const firm = held.slice(0, limits.comparedReadings.value).filter(({ modifier }) => modifier !== "vague")
  return firm.some((right, b) => firm.slice(0, b).some((left) => differenceOf(left, right)?.together === true))
}
