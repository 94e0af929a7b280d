/** Bodies that were found: beside a greater toll of the same report they are a part of it, and no rival. */
import type { Entry } from "./entry.ts"

const bodies: ReadonlySet<string> = new Set(["body", "corpse"])

const isToll = ({ scope, dimension, polarity, background }: Entry): boolean =>
  scope.property === "killed" && dimension === "count" && polarity === "positive" && !background

/** A report's speaker: "the toll" and "the bodies" of two speakers are two tolls. */
const speakerOf = ({ report, source }: Entry): string => `${report} ${source.origin}`

/** The greatest toll that each speaker gives in other words than bodies. */
function tollsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const tolls = new Map<string, number>()
  for (const entry of entries) {
    if (entry.written === null || bodies.has(entry.predicate) || !isToll(entry)) continue
    const speaker = speakerOf(entry)
    tolls.set(speaker, Math.max(entry.written, tolls.get(speaker) ?? 0))
  }
  return tolls
}

/**
 * The entries, those of bodies below their speaker's toll as the least that died: "the toll rose to 23 after divers
 * brought up 11 bodies" holds no two tolls.
 */
export function withBodies(entries: readonly Entry[]): readonly Entry[] {
  const tolls = tollsOf(entries)
  return entries.map((entry) => {
    const isFound = isToll(entry) && bodies.has(entry.predicate) && entry.modifier === "exact"
    if (!isFound || entry.written === null || entry.written >= (tolls.get(speakerOf(entry)) ?? 0)) return entry
    return { ...entry, modifier: "at least", value: { ...entry.value, high: null } }
  })
}
