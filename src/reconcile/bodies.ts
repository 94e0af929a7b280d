/** Bodies that were found: beside a greater toll of the same report they are a part of it, and no rival. */
import type { Entry } from "./entry.ts"

const bodies: ReadonlySet<string> = new Set(["body", "corpse"])

const isToll = ({ scope, dimension, polarity, background }: Entry): boolean =>
  scope.property === "killed" && dimension === "count" && polarity === "positive" && !background

/** Whether the same speaker gives more dead than these bodies, in other words. */
const isBelowToll = (entry: Entry, tolls: readonly Entry[]): boolean =>
  tolls.some(
    ({ written, predicate, source }) =>
      written !== null &&
      entry.written !== null &&
      written > entry.written &&
      !bodies.has(predicate) &&
      source.origin === entry.source.origin,
  )

/**
 * The entries, those of bodies below their report's toll as the least that died: "the toll rose to 23 after divers
 * brought up 11 bodies" holds no two tolls.
 */
export function withBodies(entries: readonly Entry[]): readonly Entry[] {
  const tolls = Map.groupBy(entries.filter(isToll), ({ report }) => report)
  return entries.map((entry) => {
    const isFound = isToll(entry) && bodies.has(entry.predicate) && entry.modifier === "exact"
    if (!isFound || !isBelowToll(entry, tolls.get(entry.report) ?? [])) return entry
    return { ...entry, modifier: "at least", value: { ...entry.value, high: null } }
  })
}
