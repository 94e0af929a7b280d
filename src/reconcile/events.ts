/** Happenings told under several kinds or on neighbouring days, as questions in words ask about them. */
import { by, inOrder } from "../base/order.ts"
import { consequences } from "../group/english/happenings.ts"
import type { Analysis, Claim, Happening } from "../model/types.ts"
import { eventNouns } from "./english/events.ts"
import type { Sources } from "./lift.ts"
import { familyOf } from "./occasion.ts"
import { linked } from "./questions.ts"
import { gapInDays } from "./times.ts"
import { stretchText } from "./wording.ts"

/** One event: happenings of one family that no day sets apart. */
export interface StoryEvent {
  /** The happening that most reports tell. */
  readonly happening: Happening
  readonly claims: ReadonlySet<string>
  /** Reports of their own that tell of it. */
  readonly editions: number
}

const isOne = (a: Happening, b: Happening): boolean => {
  if (familyOf(a.kind) !== familyOf(b.kind)) return false
  return (gapInDays(a, b) ?? 0) <= 1
}

/** The events of a story, those that most reports of their own tell first. A copy changes neither. */
export function eventsOf(
  analyses: readonly Analysis[],
  sources: Sources,
  happenings: readonly Happening[],
): readonly StoryEvent[] {
  const editionOf = new Map(
    analyses.flatMap(({ document: { report }, claims }) =>
      claims.map(({ id }) => [id, sources.editions.get(report.id) ?? report.id] as const),
    ),
  )
  const told = (claims: Iterable<string>): number => new Set([...claims].map((id) => editionOf.get(id))).size
  const byTelling = inOrder<Happening>(
    by(({ claims }) => -told(claims)),
    by(({ begin }) => begin ?? "9"),
    by(({ kind }) => kind),
    by(({ name }) => name),
  )
  const own = happenings.filter(({ kind }) => !consequences.has(kind)).toSorted(byTelling)
  const events = linked(own, isOne).map((group): StoryEvent => {
    const claims = new Set(group.flatMap((each) => each.claims))
    return { happening: group[0] as Happening, claims, editions: told(claims) }
  })
  return events.toSorted((a, b) => b.editions - a.editions || byTelling(a.happening, b.happening))
}

/** Of some sort of events those that at least two reports of their own tell, and the one that is told most. */
export const mainEvents = (events: readonly StoryEvent[], kinds: ReadonlySet<string>): readonly StoryEvent[] =>
  events
    .filter(({ happening }) => kinds.has(happening.kind))
    .filter(({ editions }, index) => index === 0 || editions > 1)

/** When it was, or else where: " on 3 May 2012", " (Orsk)"; "" when neither is known. */
export function eventRest({ begin, end, places }: Happening): string {
  const time = stretchText(begin, end)
  const place = places[0]?.name ?? ""
  return time !== "" ? ` ${time}` : place === "" ? "" : ` (${place})`
}

/** "the crash on 3 May 2012" */
export const eventText = (happening: Happening): string =>
  `the ${eventNouns[happening.kind] ?? happening.kind}${eventRest(happening)}`

/** The event a claim tells of, or the nearest claim of its sentence does; null when none is near. */
export function eventNear(
  analysis: Analysis,
  at: number,
  sentence: { readonly from: number; readonly to: number },
  events: readonly StoryEvent[],
  sources: Sources,
): { readonly event: StoryEvent; readonly claim: Claim } | null {
  const distance = ({ from, to }: Claim): number => (to <= at + 1 ? at - to : from >= at ? from - at + 1 : 0)
  const near = analysis.claims
    .filter(({ from, to }) => sentence.from <= from && to <= sentence.to + 1)
    .filter(({ id, kind }) => sources.happenings.has(id) && !consequences.has(kind))
    .toSorted((a, b) => distance(a) - distance(b) || a.from - b.from)
  for (const claim of near) {
    const event = events.find(({ claims }) => claims.has(claim.id))
    if (event !== undefined) return { event, claim }
  }
  return null
}
