/** What every policy reads: the comparable readings of one question, by voice. */
import { byText } from "../../base/order.ts"
import type { Relation } from "../../model/types.ts"
import { stateBehind } from "../independence.ts"
import type { Held } from "../readings.ts"
import { isPoint, least, most } from "../sets.ts"

/** Readings of one question with how they stand to each other. */
export interface Evidence {
  readonly held: readonly Held[]
  readonly relations: readonly Relation[]
  /** Told side by side, with another time or place, and not to be merged. */
  readonly scattered: boolean
}

/** Low, best and high with the readings that decided and the rule in words. */
export interface Verdict {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly deciding: readonly Held[]
  readonly why: string
}

/** Origins that hold a reading, the organs of one state as one; own voices count by witness. */
export function voicesOf(held: Held): readonly string[] {
  const state = stateBehind(held)
  if (held.origin !== null) return [state === null ? held.origin : `state ${state}`]
  return [...new Set(held.entries.map(({ source }) => `witness ${source.witness}`))].sort(byText)
}

/** Readings that no later one replaces. */
export function currentOf(evidence: Evidence): readonly Held[] {
  const { held, relations } = evidence
  const comparable = new Set(evidence.scattered ? held : comparableOf(evidence))
  const replaced = new Set(relations.filter(({ relation }) => relation === "update").map(({ b }) => b))
  return held.filter((each, index) => !replaced.has(index) && comparable.has(each))
}

/** Readings that updates lead to from the first one: what a toll became is that toll, however much it grew. */
function grownFrom(relations: readonly Relation[]): ReadonlySet<number> {
  const grown = new Set([0])
  const updates = relations.filter(({ relation }) => relation === "update")
  for (let size = 0; size < grown.size; ) {
    size = grown.size
    for (const { a, b } of updates) if (grown.has(b)) grown.add(a)
  }
  return grown
}

/** Readings that may be compared with the best supported one; the others count something else. */
export function comparableOf({ held, relations }: Evidence): readonly Held[] {
  const other = new Set(
    relations.flatMap(({ a, b, relation }) =>
      relation === "different scope" && Math.min(a, b) === 0 ? [Math.max(a, b)] : [],
    ),
  )
  const grown = grownFrom(relations)
  return held.filter((_, index) => !other.has(index) || grown.has(index))
}

/** Readings that give one value. */
export const pointsOf = (held: readonly Held[]): readonly Held[] => held.filter(({ value }) => isPoint(value))

/** True of what is measured and not counted: it has values between the whole numbers. */
export const isMeasured = ({ entries: [first] }: Held): boolean => first !== undefined && first.dimension !== "count"

/** The lower edge of a reading: the smallest whole number for counts ("more than 300": 301); null when open. */
export const lowEdge = (held: Held): number | null => (isMeasured(held) ? held.value.low : least(held.value))

/** The upper edge of a reading, as `lowEdge`. */
export const highEdge = (held: Held): number | null => (isMeasured(held) ? held.value.high : most(held.value))

/** Smallest lower edge; null when none has one. */
export function lowestOf(held: readonly Held[]): number | null {
  const values = held.flatMap((each) => lowEdge(each) ?? [])
  return values.length === 0 ? null : Math.min(...values)
}

/** Greatest upper edge; null when one is open or there is none. */
export function highestOf(held: readonly Held[]): number | null {
  const values = held.map(highEdge)
  const known = values.flatMap((value) => value ?? [])
  return known.length === 0 || known.length < values.length ? null : Math.max(...known)
}

/**
 * The value that stands for a reading when a rule needs one number: as written, else its lower edge, else its upper.
 */
export const numberOf = (held: Held): number => held.written ?? lowEdge(held) ?? highEdge(held) ?? 0

/** Independent voices behind a number, own voices last. */
export function supportOf(held: readonly Held[], value: number): { readonly named: number; readonly all: number } {
  const voices = new Set(held.filter((each) => numberOf(each) === value).flatMap(voicesOf))
  return { named: [...voices].filter((voice) => !voice.startsWith("witness ")).length, all: voices.size }
}

/** When a number was last first said: the latest `asOf` of its readings; "" when unknown. */
export function saidLast(held: readonly Held[], value: number): string {
  return held
    .filter((each) => numberOf(each) === value)
    .reduce((latest, { asOf }) => (asOf !== null && asOf > latest ? asOf : latest), "")
}
