/** Round-ups: a part of a report belongs to a story beside the report's own when it alone would join it. */
import type { Membership } from "../model/types.ts"
import type { Compared } from "./features.ts"
import { judge, sameStory } from "./judge.ts"
import type { Part } from "./parts.ts"

/** A part is short and stands alone: it must be so many times as like as a report that joins. */
const surely = 2

/** Reports of a story that a part is held against: the latest. */
const heldAgainst = 16

/** A story and its reports without the round-up, wherever they lie. */
export interface Told<Of> {
  readonly story: string
  readonly reports: readonly Of[]
}

/** How parts are held against reports. */
export interface Holding<Of> {
  /** Likeness of a part to reports; good until it is asked for another part. */
  readonly likenessTo: (part: Compared) => (report: Of) => number
  readonly compared: (report: Of) => Compared
}

/** Mean likeness to the latest reports of a story. */
function meanLikeness<Of>(likeness: (report: Of) => number, { reports }: Told<Of>): number {
  let sum = 0
  for (let at = Math.max(0, reports.length - heldAgainst); at < reports.length; at += 1) sum += likeness(reports[at]!)
  return sum / Math.max(1, Math.min(heldAgainst, reports.length))
}

/** The stories beside its own that the parts of a report belong to, each once, with where and why. */
export function membershipsOf<Of>(
  parts: readonly Part[],
  home: Told<Of>,
  storiesLike: (part: Compared) => readonly Told<Of>[],
  { likenessTo, compared }: Holding<Of>,
): readonly Membership[] {
  const found = new Map<string, Membership>()
  for (const part of parts) {
    const likeness = likenessTo(part)
    if (meanLikeness(likeness, home) >= sameStory) continue
    const likest = storiesLike(part)
      .filter(({ story, reports }) => story !== home.story && reports.length > 0)
      .map((told) => ({ told, like: meanLikeness(likeness, told) }))
      .reduce<{ told: Told<Of>; like: number } | null>(
        (best, one) => (best && best.like >= one.like ? best : one),
        null,
      )
    if (likest === null || likest.like < surely * sameStory || found.has(likest.told.story)) continue
    const judged = likest.told.reports.slice(-heldAgainst).map((other) => judge(compared(other), part))
    const judgement = judged.reduce((best, one) => (one.score > best.score ? one : best))
    const { story } = likest.told
    found.set(story, { report: part.gist.id, story, span: part.span, judgement })
  }
  return [...found.values()]
}
