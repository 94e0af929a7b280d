/** The claims of a story cut into happenings: same kind, compatible days and places, shared actors and figures. */
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { type Ruling, ruledGroups, type Verdicts, verdictsOf } from "../model/rulings.ts"
import type { Analysis, FactPlace, Happening, Lineage, PlaceMention, Reason } from "../model/types.ts"
import { consequences, tellSame } from "./english/happenings.ts"
import { nameHappening } from "./name-happening.ts"
import { type Occurrence, occurrencesOf } from "./occurrence.ts"

/** A happening in the making. */
interface Cut {
  readonly members: Occurrence[]
  /** Kind of the first member: others are held against this, or a chain of near kinds would join everything. */
  readonly seed: string
  begin: string | null
  end: string | null
  readonly places: Map<string, { readonly place: PlaceMention; readonly told: number }>
  readonly actors: Set<string>
  readonly figures: Set<number>
  readonly reports: Set<string>
  /** Reports that share prose with one of these. */
  readonly copies: Set<string>
  readonly kinds: Map<string, number>
}

/** Score from which a claim belongs to a happening. */
const belongs = 0.5

const near = new Set(
  tellSame.flatMap(([general, ...narrow]) => narrow.flatMap((kind) => [`${general} ${kind}`, `${kind} ${general}`])),
)

function kindFit(kind: string, { seed }: Cut): number {
  if (seed === kind) return 0.3
  if (consequences.has(kind)) return consequences.has(seed) ? 0 : 0.3
  return near.has(`${kind} ${seed}`) ? 0.2 : 0
}

/** Two days of which one is written in another time zone, or "overnight", are one. */
const slackMs = 86_400_000

function newsFit(one: Occurrence, { members }: Cut): number {
  return one.claim.background === members[0]!.claim.background ? 0 : -0.15
}

function timeFit(one: Occurrence, cut: Cut): number {
  if (one.begin === null || one.end === null || cut.begin === null || cut.end === null) return 0
  if (one.begin <= cut.end && cut.begin <= one.end) return 0.3
  const later = Date.parse(one.begin) - Date.parse(cut.end)
  const gap = Math.max(later, Date.parse(cut.begin) - Date.parse(one.end))
  const follows = followsFrom(one, cut) && later > 0 && later <= aftermathMs
  return gap <= slackMs || follows ? 0.05 : Number.NEGATIVE_INFINITY
}

/** The dead are found, and the injured die, for so long after what killed them. */
const aftermathMs = 14 * 86_400_000

/** What came of a happening that is told as such. */
const followsFrom = ({ kind }: Occurrence, { seed }: Cut): boolean => consequences.has(kind) && !consequences.has(seed)

const inside = (a: PlaceMention, b: PlaceMention): boolean => b.name !== null && a.path.includes(b.name)

function placesFit(a: PlaceMention, b: PlaceMention): "same" | "within" | "apart" | "abroad" | "unknown" {
  if (a.name !== null && a.name === b.name) return "same"
  if (inside(a, b) || inside(b, a)) return "within"
  if (a.country === null || b.country === null) return "unknown"
  if (a.country !== b.country) return "abroad"
  const exact = (place: PlaceMention): boolean => place.precision !== null && place.precision <= 3
  return exact(a) && exact(b) ? "apart" : "within"
}

function placeFit(one: Occurrence, cut: Cut): number {
  if (one.places.length === 0 || cut.places.size === 0) return 0
  const fits = one.places.flatMap((a) => [...cut.places.values()].map(({ place }) => placesFit(a, place)))
  if (fits.includes("same")) return 0.25
  if (fits.includes("within")) return 0.15
  if (fits.includes("unknown")) return 0
  return fits.every((fit) => fit === "abroad") ? -0.6 : -0.3
}

const common = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): readonly Item[] =>
  [...a].filter((item) => b.has(item))

const reason = (rule: string, score: number, detail: string): Reason => ({ rule, score, detail, evidence: [] })

/** What speaks for and against a claim in a happening, each rule in its place; null where the kinds are unlike. */
function scoresOf(one: Occurrence, cut: Cut): readonly number[] | null {
  const kind = kindFit(one.kind, cut)
  if (kind === 0) return null
  return [
    kind,
    timeFit(one, cut),
    placeFit(one, cut),
    Math.min(0.25, 0.12 * common(one.actors, cut.actors).length),
    common(one.figures, cut.figures).length > 0 ? 0.3 : 0,
    cut.reports.has(one.report) ? 0.2 : 0.1,
    newsFit(one, cut),
    cut.copies.has(one.report) ? 0.1 : 0,
  ]
}

/** The rules of `scoresOf` in words, as far as they spoke. */
function reasonsOf(one: Occurrence, cut: Cut): readonly Reason[] {
  const told = [
    ["kind", `told as ${one.kind}`],
    ["time", `${one.begin ?? "no day"} beside ${cut.begin ?? "no day"}`],
    ["place", one.places[0]?.name ?? "no place"],
    ["actors", common(one.actors, cut.actors).join(", ")],
    ["figures", common(one.figures, cut.figures).join(", ")],
    ["report", "in one report, or in one story"],
    ["background", "news beside background"],
    ["copied", "the reports share prose"],
  ] as const
  const scores = scoresOf(one, cut) ?? []
  return scores.flatMap((score, at) => (score === 0 ? [] : reason(`happening/${told[at]![0]}`, score, told[at]![1])))
}

/** For each report those that share prose with it. */
type Copies = ReadonlyMap<string, readonly string[]>

function copiesOf({ pairs }: Lineage): Copies {
  const copies = new Map<string, string[]>()
  const put = (report: string, other: string): void => {
    const known = copies.get(report)
    if (known === undefined) copies.set(report, [other])
    else known.push(other)
  }
  for (const { a, b, score } of pairs) {
    if (score < copiedScore) continue
    put(a, b)
    put(b, a)
  }
  return copies
}

/** Score of shared prose from which it counts as taken over. */
const copiedScore = 0.5

function add(cut: Cut, one: Occurrence, copies: Copies): void {
  cut.members.push(one)
  const isDated = cut.begin !== null && followsFrom(one, cut)
  if (one.begin !== null && one.end !== null && !isDated) narrow(cut, one.begin, one.end)
  for (const place of one.places) {
    const key = place.name ?? `${place.lat} ${place.lon}`
    cut.places.set(key, { place, told: (cut.places.get(key)?.told ?? 0) + 1 })
  }
  for (const actor of one.actors) cut.actors.add(actor)
  for (const figure of one.figures) cut.figures.add(figure)
  if (!cut.reports.has(one.report)) for (const other of copies.get(one.report) ?? []) cut.copies.add(other)
  cut.reports.add(one.report)
  cut.kinds.set(one.kind, (cut.kinds.get(one.kind) ?? 0) + 1)
}

/** The days become those that both allow; where they only touch, those of both. */
function narrow(cut: Cut, begin: string, end: string): void {
  if (cut.begin === null || cut.end === null) {
    cut.begin = begin
    cut.end = end
    return
  }
  const from = begin > cut.begin ? begin : cut.begin
  const to = end < cut.end ? end : cut.end
  const [low, high] = from <= to ? [from, to] : [to, from]
  cut.begin = low
  cut.end = high
}

const emptyCut = (seed: string): Cut => ({
  members: [],
  seed,
  begin: null,
  end: null,
  places: new Map(),
  actors: new Set(),
  figures: new Set(),
  reports: new Set(),
  copies: new Set(),
  kinds: new Map(),
})

/** Those that say most first, so that vague claims find a happening to join; consequences last. */
const said = (one: Occurrence): number =>
  (one.begin === null ? 0 : 2) + (one.places.length > 0 ? 1 : 0) + (one.figures.size > 0 ? 1 : 0)

const bySaying = inOrder<Occurrence>(
  by(({ kind }) => (consequences.has(kind) ? 1 : 0)),
  by(({ claim }) => (claim.background ? 1 : 0)),
  by((one) => -said(one)),
  by(({ report }) => report),
  by(({ claim }) => claim.from),
  by(({ claim }) => claim.id),
)

function cutsOf(
  occurrences: readonly Occurrence[],
  copies: Copies,
  verdicts: Verdicts,
): ReadonlyMap<Cut, readonly Reason[]> {
  const cuts = new Map<Cut, readonly Reason[]>()
  for (const one of [...occurrences].sort(bySaying)) {
    let best: Cut | null = null
    let most = 0
    const isRuled = verdicts.knows([one.claim.id])
    let compared = 0
    for (const cut of cuts.keys()) {
      compared += 1
      if (compared > limits.comparedHappenings.value) break
      if (isRuled && rulingsOn(one, cut, verdicts, "different").length > 0) continue
      const score = (scoresOf(one, cut) ?? []).reduce((sum, of) => sum + of, 0)
      if (score > most) [best, most] = [cut, score]
    }
    if (best !== null && (most >= belongs || cuts.size >= limits.comparedHappenings.value)) {
      if (cuts.get(best)!.length === 0) cuts.set(best, reasonsOf(one, best))
      add(best, one, copies)
    } else {
      const cut = emptyCut(one.kind)
      add(cut, one, copies)
      cuts.set(cut, [])
    }
  }
  return cuts
}

/** Rulings with one verdict between an occurrence and the members of a cut. */
function rulingsOn(
  { claim }: Occurrence,
  { members }: Cut,
  verdicts: Verdicts,
  verdict: Ruling["verdict"],
): readonly Ruling[] {
  const known = members.filter((member) => verdicts.knows([member.claim.id]))
  const found = known.map((member) => verdicts.between([claim.id], [member.claim.id]))
  return [...new Set(found.flatMap((ruling) => (ruling?.verdict === verdict ? ruling : [])))]
}

const person = (ruling: Ruling): Reason =>
  reason(ruling.by, 1, ruling.verdict === "same" ? "joined by a person" : "parted by a person")

/** Cuts as persons ruled: those joined are one; those held apart say by whom. */
function obeying(cuts: ReadonlyMap<Cut, readonly Reason[]>, verdicts: Verdicts): ReadonlyMap<Cut, readonly Reason[]> {
  const cutOf = new Map([...cuts.keys()].map((cut) => [cut.members as readonly Occurrence[], cut]))
  const groups = ruledGroups([...cutOf.keys()], {
    verdicts,
    keysOf: ({ claim }) => [claim.id],
    likeness: () => null,
    mayJoin: () => true,
  })
  const joined = groups.map(({ members, rulings }) => {
    const known = cutOf.get(members)
    const first = cutOf.get([...cutOf.keys()].find((own) => own.includes(members[0]!))!)!
    const cut = known ?? emptyCut(first.seed)
    if (known === undefined) for (const member of members) add(cut, member, new Map())
    return [cut, [...cuts.get(first)!, ...rulings.map(person)]] as const
  })
  const all = joined.map(([cut]) => cut)
  return new Map(joined.map(([cut, reasons]) => [cut, [...reasons, ...partings(cut, all, verdicts).map(person)]]))
}

/** Rulings that hold a cut apart from others. */
function partings(cut: Cut, cuts: readonly Cut[], verdicts: Verdicts): readonly Ruling[] {
  const ruled = cut.members.filter(({ claim }) => verdicts.knows([claim.id]))
  const others = cuts.filter((other) => other !== cut)
  return [
    ...new Set(ruled.flatMap((one) => others.flatMap((other) => rulingsOn(one, other, verdicts, "different")))),
  ].sort(by(({ review }) => review))
}

const factPlace = (place: PlaceMention): FactPlace => ({
  name: place.name ?? "",
  country: place.country,
  admin1: place.admin1,
  lat: place.lat,
  lon: place.lon,
  precision: place.precision,
})

/** The kind that most claims have; a kind of its own before a consequence, a narrow one before a general one. */
function mainKind({ kinds }: Cut): string {
  const general = new Set(tellSame.map(([kind]) => kind))
  const weight = ([kind, count]: readonly [string, number]): number =>
    count * (consequences.has(kind) ? 0.01 : general.has(kind) && kinds.size > 1 ? 0.6 : 1)
  return [...kinds].sort((a, b) => weight(b) - weight(a) || byText(a[0], b[0]))[0]![0]
}

/** Places that most claims tell first, then the more precise. */
const orderedPlaces = ({ places }: Cut): readonly PlaceMention[] =>
  [...places.values()]
    .sort(
      inOrder<{ readonly place: PlaceMention; readonly told: number }>(
        by(({ told }) => -told),
        by(({ place }) => place.precision ?? 9),
        by(({ place }) => place.name ?? ""),
      ),
    )
    .map(({ place }) => place)

function happeningOf(cut: Cut, reasons: readonly Reason[]): Happening {
  const kind = mainKind(cut)
  const places = orderedPlaces(cut)
  const claims = cut.members.map(({ claim }) => claim.id)
  return {
    id: hash("happening", ...[...claims].sort(byText)),
    kind,
    name: nameHappening(kind, places, cut.begin, cut.end),
    claims,
    begin: cut.begin,
    end: cut.end,
    places: places.map(factPlace),
    reasons,
  }
}

/**
 * The happenings of one story, most told first, as persons ruled where they did. A claim is in at most one; claims of
 * words, plans and denials are in none. The order of the analyses changes nothing.
 */
export function findHappenings(
  analyses: readonly Analysis[],
  lineage: Lineage,
  rulings: readonly Ruling[] = [],
): readonly Happening[] {
  const verdicts = verdictsOf(rulings)
  const cuts = cutsOf(analyses.flatMap(occurrencesOf), copiesOf(lineage), verdicts)
  return [...(rulings.length === 0 ? cuts : obeying(cuts, verdicts))]
    .sort(
      inOrder<readonly [Cut, readonly Reason[]]>(
        by(([cut]) => -cut.reports.size),
        by(([cut]) => -cut.members.length),
        by(([cut]) => cut.begin ?? "9"),
        by(([cut]) => cut.members[0]!.claim.id),
      ),
    )
    .map(([cut, reasons]) => happeningOf(cut, reasons))
}
