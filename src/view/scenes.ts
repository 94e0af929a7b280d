/** A happening as coders of events see it: who said it, where and when with evidence, who did what to whom. */
import { touching } from "../model/near.ts"
import type {
  Account,
  Analysis,
  Anchor,
  Answer,
  Claim,
  FactPlace,
  GroupMention,
  Happening,
  PersonMention,
  PlaceMention,
  PolicyName,
  Report,
  Span,
} from "../model/types.ts"

/** A claim with the report it stands in. */
export interface Told {
  readonly claim: Claim
  readonly analysis: Analysis
}

/** A value and the words that give it. */
interface Evidenced<Value> {
  readonly value: Value
  readonly anchors: readonly Anchor[]
}

export interface Actor {
  readonly name: string
  /** "State forces" where the words name a government or its forces, "Civilians" for people; else "". */
  readonly inter: string
  readonly anchors: readonly Anchor[]
}

export interface Scene {
  readonly happening: Happening
  readonly told: readonly Told[]
  readonly reports: readonly Report[]
  readonly place: Evidenced<FactPlace> | null
  /** Words that say when. */
  readonly timed: readonly Anchor[]
  readonly agents: readonly Actor[]
  readonly patients: readonly Actor[]
  /** Figures about this happening. */
  readonly answers: readonly Answer[]
}

const anchorOf = ({ document }: Analysis, { from, to }: Span): Anchor => ({
  report: document.report.id,
  from,
  to,
  quote: document.report.text.slice(from, to),
})

/** Keys with how often each comes, most often first; even ones in order of appearance. */
function counted<Item>(items: readonly Item[], key: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

const factPlace = ({ name, country, admin1, lat, lon, precision }: PlaceMention): FactPlace => ({
  name: name ?? "",
  country,
  admin1,
  lat,
  lon,
  precision,
})

/** The place that most claims name first; of the more precise ones when any is narrower than a country. */
function placeOf(told: readonly Told[], { places }: Happening): Evidenced<FactPlace> | null {
  const named = told.flatMap(({ claim, analysis }) => {
    const index = claim.places[0]
    const mention = index === undefined ? undefined : analysis.document.mentions[index]
    return mention?.kind === "place" ? [{ mention, anchor: anchorOf(analysis, mention) }] : []
  })
  const narrow = named.filter(({ mention }) => (mention.precision ?? 7) < 6)
  const [most] = counted(narrow.length > 0 ? narrow : named, ({ mention }) => String(mention.geonames ?? mention.name))
  const [first] = most ?? []
  if (most !== undefined && first !== undefined) {
    return { value: factPlace(first.mention), anchors: most.map(({ anchor }) => anchor) }
  }
  const [place] = places
  return place === undefined ? null : { value: place, anchors: [] }
}

const isActor = (mention: { readonly kind: string }): mention is GroupMention | PersonMention =>
  mention.kind === "group" || mention.kind === "person"

function interOf(mention: GroupMention | PersonMention): string {
  if (mention.kind === "person") return ""
  const state = mention.of === "government" || (mention.of === "force" && mention.country !== null)
  return state ? "State forces" : ""
}

/** Named groups and persons in one role of the claims, those that most claims name first. */
function actorsOf(told: readonly Told[], role: "agent" | "patient"): readonly Actor[] {
  const found = told.flatMap(({ claim, analysis }) =>
    claim.roles
      .filter((each) => each.role === role)
      .flatMap((each) => {
        const inside = touching(analysis.document.mentions, each).filter(
          ({ from, to }) => from >= each.from && to <= each.to,
        )
        const mention = inside.find(isActor)
        return mention === undefined || mention.name === null
          ? []
          : [{ mention, name: mention.name, anchor: anchorOf(analysis, mention) }]
      }),
  )
  return counted(found, ({ name }) => name).map((same) => ({
    name: same[0]!.name,
    inter: same.map(({ mention }) => interOf(mention)).find((inter) => inter !== "") ?? "",
    anchors: same.map(({ anchor }) => anchor),
  }))
}

function timesOf(told: readonly Told[]): readonly Anchor[] {
  return told.flatMap(({ claim, analysis }) => {
    const mention = claim.time === null ? undefined : analysis.document.mentions[claim.time]
    return mention === undefined ? [] : [anchorOf(analysis, mention)]
  })
}

function sceneOf(happening: Happening, byId: ReadonlyMap<string, Told>, account: Account): Scene {
  const told = happening.claims.flatMap((id) => byId.get(id) ?? [])
  const own = new Set(happening.claims)
  const speaking = new Set(told.map(({ claim }) => claim.report))
  return {
    happening,
    told,
    reports: account.reports.filter(({ id }) => speaking.has(id)),
    place: placeOf(told, happening),
    timed: timesOf(told),
    agents: actorsOf(told, "agent"),
    patients: actorsOf(told, "patient"),
    answers: account.answers.filter(
      ({ scope, readings }) =>
        scope.happening === happening.id ||
        (scope.happening === null && readings.some(({ claims }) => claims.some((id) => own.has(id)))),
    ),
  }
}

/** Every happening of an account as a scene, in its order. */
export function scenesOf(account: Account, analyses: readonly Analysis[]): readonly Scene[] {
  const byId = new Map(
    analyses.flatMap((analysis) => analysis.claims.map((claim) => [claim.id, { claim, analysis }] as const)),
  )
  return account.happenings.map((happening) => sceneOf(happening, byId, account))
}

/** What a figure of a scene counts, with low, best and high under a policy, and the words that decide it. */
export interface Tally {
  readonly answer: Answer
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly anchors: readonly Anchor[]
  readonly why: string
}

/** The estimate of one answer under a policy; null when it has none in numbers. */
function tallyOf(answer: Answer, policy: PolicyName): Tally | null {
  const estimate = answer.estimates.find((each) => each.policy === policy)
  if (estimate === undefined || estimate.value.kind !== "number") return null
  const { low, best, high } = estimate.value
  const decided = new Set(estimate.claims)
  const anchors = answer.readings
    .filter(({ claims }) => claims.some((id) => decided.has(id)))
    .flatMap((reading) => reading.anchors)
  return { answer, low, best, high, anchors, why: estimate.why }
}

/** Days beyond those of a happening from which on a figure is of a longer time. */
const longerDays = 31

/** Figures of a scene about one property, of the happening itself and not of a stretch of time or a total. */
export function talliesOf(scene: Scene, property: string, policy: PolicyName): readonly Tally[] {
  const own = daysOf(scene.happening) ?? 1
  const isOwn = ({ scope }: Answer): boolean => (daysOf(scope) ?? 1) <= own + longerDays
  return scene.answers
    .filter((answer) => answer.scope.property === property && answer.scope.aspect === "happening" && isOwn(answer))
    .flatMap((answer) => tallyOf(answer, policy) ?? [])
}

/** The figure that counts most people, whoever they are: the toll; null when there is none. */
export function tollOf(scene: Scene, property: string, policy: PolicyName): Tally | null {
  const tallies = talliesOf(scene, property, policy)
  const size = ({ low, best, high }: Tally): number => best ?? low ?? high ?? 0
  const people = tallies.filter(({ answer }) => answer.scope.thing === "person" && answer.scope.of.length === 0)
  const among = people.length > 0 ? people : tallies
  return among.reduce<Tally | null>((most, tally) => (most === null || size(tally) > size(most) ? tally : most), null)
}

const dayLength = 86_400_000

/** How many days a stretch covers, its first and last counted; null when either is unknown. */
export function daysOf({ begin, end }: { begin: string | null; end: string | null }): number | null {
  if (begin === null || end === null) return null
  const [first, last] = [Date.parse(begin.slice(0, 10)), Date.parse(end.slice(0, 10))]
  return Number.isNaN(first) || Number.isNaN(last) ? null : Math.round((last - first) / dayLength) + 1
}
