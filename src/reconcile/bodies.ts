/**
 * Bodies that were found, and the dead that came to others: beside a greater toll of the same report they are a part of
 * it, and no rival.
 */
import { byText } from "../base/order.ts"
import type { Entry } from "./entry.ts"
import { onTop } from "./scope.ts"

const bodies: ReadonlySet<string> = new Set(["body", "corpse"])

const isToll = ({ scope, dimension, polarity, background }: Entry): boolean =>
  scope.property === "killed" && dimension === "count" && polarity === "positive" && !background

/** A report's speaker: "the toll" and "the bodies" of two speakers are two tolls. */
const speakerOf = ({ report, source }: Entry): string => `${report} ${source.origin}`

/** The greatest toll that each speaker, or each report, gives in other words than bodies. */
function tollsOf(entries: readonly Entry[], nameOf: (entry: Entry) => string): ReadonlyMap<string, number> {
  const tolls = new Map<string, number>()
  for (const entry of entries) {
    if (entry.written === null || bodies.has(entry.predicate) || !isToll(entry)) continue
    tolls.set(nameOf(entry), Math.max(entry.written, tolls.get(nameOf(entry)) ?? 0))
  }
  return tolls
}

/** Words for a count of the dead that rises. */
const tollWords: ReadonlySet<string> = new Set(["toll", "number", "count", "tally", "death"])

/** "12 more bodies", "two further deaths": they come to those who were counted before. */
const addition = /\b(?:more|further|additional|another)\b/i

/**
 * The entries, those of bodies below their speaker's toll as the least that died: "the toll rose to 23 after divers
 * brought up 11 bodies" holds no two tolls. "Another 11 bodies" are no toll, whatever the report gives beside them, and
 * "two more people" beside a greater one, whoever gives it, are a figure of their own. So are the two of "the toll rose
 * to 11 after two died in hospital".
 */
export function withBodies(entries: readonly Entry[]): readonly Entry[] {
  const bySpeaker = tollsOf(entries, speakerOf)
  const byReport = tollsOf(entries, ({ report }) => report)
  const isPart = (entry: Entry, written: number): boolean => {
    const found = bodies.has(entry.predicate)
    if (!addition.test(entry.anchor.quote)) return found && written < (bySpeaker.get(speakerOf(entry)) ?? 0)
    return found || written < (byReport.get(entry.report) ?? 0)
  }
  const risen = entries.filter((entry) => isToll(entry) && tollWords.has(entry.predicate))
  const isAfter = (entry: Entry, written: number): boolean =>
    risen.some(
      (toll) =>
        toll.report === entry.report &&
        toll.sentence === entry.sentence &&
        toll.anchor.to < entry.anchor.from &&
        toll.partOf === null &&
        written < (toll.written ?? 0) &&
        !tollWords.has(entry.predicate),
    )
  return entries.map((entry) => {
    const { written, modifier, value } = entry
    if (!isToll(entry) || modifier !== "exact" || written === null) return entry
    const isMore = addition.test(entry.anchor.quote) || (!bodies.has(entry.predicate) && isAfter(entry, written))
    if (!isMore && !isPart(entry, written)) return entry
    if (isMore && !bodies.has(entry.predicate) && !isAfter(entry, written) && !isPart(entry, written)) return entry
    if (isMore) return { ...entry, scope: { ...entry.scope, of: [...entry.scope.of, onTop].sort(byText) } }
    return { ...entry, modifier: "at least", value: { ...value, high: null } }
  })
}
