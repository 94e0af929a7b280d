/** Where happenings were: questions whose readings are names of places. */
import { hash } from "../base/hash.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { type Ruling, ruledGroups, rulingWords, verdictsOf } from "../model/rulings.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Answer, Estimate, Happening, PlaceMention, Reading, Relation } from "../model/types.ts"
import { type PolicyOrder, withWords } from "./answers.ts"
import { eventNouns } from "./english/events.ts"
import { figureHandle, type Sources } from "./lift.ts"
import { allPlacings, areOneEvent, comparePlaces, type Placing, placeKey } from "./places.ts"
import { distinctAnchors } from "./readings.ts"
import { stateOf } from "./state.ts"
import { stretchText } from "./wording.ts"

/** Placings of one place and one origin. */
interface HeldPlace {
  readonly place: PlaceMention
  /** The name, with what it lies in where another place of the question has the same. */
  readonly text: string
  readonly origin: string | null
  readonly entries: readonly Placing[]
}

interface WhereQuestion {
  readonly placings: readonly Placing[]
  /** What persons ruled on it, in words. */
  readonly ruled: readonly string[]
}

/** Most readings of one question that are compared pair by pair; the rest are listed and not compared. */
const comparedReadings = 60

const handleOf = ({ claim }: Placing): string => figureHandle(claim, "where")

/** The voice behind a placing: its origin, or the witness that its report is. */
const voiceOf = ({ source }: Placing): string => source.origin ?? `witness ${source.witness} ${source.edition}`

const voicesOf = (held: readonly HeldPlace[]): number =>
  new Set(held.flatMap(({ entries }) => entries.map(voiceOf))).size

function holdPlaces(placings: readonly Placing[]): readonly HeldPlace[] {
  const groups = Map.groupBy(placings, ({ place, source }) => JSON.stringify([placeKey(place), source.origin]))
  const keysOf = Map.groupBy(placings, ({ place }) => place.name)
  const text = (place: PlaceMention): string => {
    const keys = new Set((keysOf.get(place.name) ?? []).map((each) => placeKey(each.place)))
    const around = place.path.find((name) => name !== place.name)
    return keys.size > 1 && around !== undefined ? `${place.name}, ${around}` : (place.name ?? "")
  }
  const held = [...groups.values()].map((entries): HeldPlace => {
    const { place, source } = entries[0] as Placing
    return { place, text: text(place), origin: source.origin, entries }
  })
  return held.sort(
    inOrder<HeldPlace>(
      (a, b) => voicesOf([b]) - voicesOf([a]),
      by(({ place }) => place.precision ?? 9),
      by(({ text }) => text),
      (a, b) => byText(a.origin ?? "", b.origin ?? ""),
    ),
  )
}

function relationOf(left: HeldPlace, right: HeldPlace, a: number, b: number): Relation {
  const [x, y] = [left.text, right.text]
  const standing = comparePlaces(left.place, right.place)
  if (standing === "same") return { a, b, relation: "agrees", why: `both name ${x}` }
  if (standing === "within") return { a, b, relation: "refines", why: `${x} lies in ${y}` }
  if (standing === "contains") return { a: b, b: a, relation: "refines", why: `${y} lies in ${x}` }
  const far = standing === "apart"
  if (far && areOneEvent(left.entries, right.entries))
    return { a, b, relation: "conflicts", why: `${x} and ${y} are far apart, and the reports count the same` }
  const open = far ? "whether one event is meant" : "whether one site can have both names"
  const why = `place: ${x} and ${y} are ${far ? "far apart" : "two names"}, and nothing tells ${open}`
  return { a, b, relation: "different scope", why }
}

/** What tells the state: names that nothing settles are not refined by a third place that holds them both. */
function telling(relations: readonly Relation[]): readonly Relation[] {
  const isOpen = relations.some(({ relation }) => relation === "different scope")
  return isOpen ? relations.filter(({ relation }) => relation !== "refines") : relations
}

interface Decided {
  readonly text: string
  readonly holding: readonly HeldPlace[]
  readonly why: string
}

/** The most exact place; of several the one that most voices name; of equals one that holds them all, or none. */
function decide(held: readonly HeldPlace[]): Decided {
  const holds = (wide: HeldPlace, narrow: HeldPlace): boolean =>
    ["same", "contains"].includes(comparePlaces(wide.place, narrow.place))
  const exact = held.filter(({ place }) => !held.some((other) => comparePlaces(other.place, place) === "within"))
  const places = [...Map.groupBy(exact, ({ place }) => placeKey(place)).values()]
  const most = Math.max(...places.map(voicesOf))
  const [first, ...rest] = places.filter((each) => voicesOf(each) === most)
  const best = first?.[0]
  if (best === undefined) return { text: "", holding: held, why: "no place is given" }
  const around = rest.length === 0 ? best : held.find((wide) => exact.every((narrow) => holds(wide, narrow)))
  if (around === undefined)
    return { text: "", holding: held, why: "as many sources name each of the places: none is taken" }
  const holding = held.filter((each) => holds(around, each))
  if (rest.length > 0) return { text: around.text, holding, why: "the sources differ within it" }
  const why =
    places.length > 1 ? "the place that most sources name" : "the most exact place that is named; the others hold it"
  return { text: around.text, holding, why }
}

function readingOf({ text, origin, entries }: HeldPlace): Reading {
  const first = entries[0] as Placing
  return {
    value: { kind: "text", text },
    modifier: null,
    reports: [...new Set(entries.map(({ claim }) => claim.report))].sort(byText),
    claims: [...new Set(entries.map(({ claim }) => claim.id))].sort(byText),
    figures: [...new Set(entries.map(handleOf))].sort(byText),
    anchors: distinctAnchors(entries.map(({ analysis, place }) => anchor(analysis.document.report, place))),
    chain: first.source.chain,
    origin,
    asOf: null,
  }
}

/** "Where was the crash on 3 May 2012?" */
function questionText({ kind, begin, end }: Happening): string {
  const time = stretchText(begin, end)
  return `Where was the ${eventNouns[kind] ?? kind}${time === "" ? "" : ` ${time}`}?`
}

function whereAnswer({ placings, ruled }: WhereQuestion, policies: PolicyOrder): Answer {
  const held = holdPlaces(placings)
  const relations = held
    .slice(0, comparedReadings)
    .flatMap((right, b) => held.slice(0, b).map((left, a) => relationOf(left, right, a, b)))
  const { text, holding, why } = withWords(decide(held), ruled)
  const claims = [...new Set(holding.flatMap(({ entries }) => entries.map(({ claim }) => claim.id)))].sort(byText)
  const { claim, happening } = placings[0] as Placing
  const attributed = new Set(
    held.flatMap(({ origin, entries }) => (origin === null ? [] : entries.map((each) => each.claim.report))),
  )
  const own = held.flatMap(({ origin, entries }) => (origin === null ? entries.map((each) => each.claim.report) : []))
  const words = { textOf: (index: number) => held[index]?.text ?? "", noun: "place" }
  return {
    id: hash("where", ...placings.map(handleOf).sort(byText)),
    question: questionText(happening),
    kind: happening.kind,
    unit: "",
    scope: {
      kind: happening.kind,
      property: "place",
      thing: happening.kind,
      of: [],
      aspect: claim.aspect,
      places: [...new Set(held.map((each) => each.text))].sort(byText),
      begin: happening.begin,
      end: happening.end,
      happening: happening.id,
    },
    readings: held.map(readingOf),
    relations,
    estimates: policies.map((policy): Estimate => ({ policy, value: { kind: "text", text }, claims, why })),
    ...withWords(stateOf(held, telling(relations), words), ruled),
    origins: new Set(holding.flatMap(({ origin }) => origin ?? [])).size,
    unattributed: [...new Set(own)].filter((report) => !attributed.has(report)).sort(byText),
  }
}

/** The questions as persons ruled on them. */
function obeying(all: readonly (readonly Placing[])[], rulings: readonly Ruling[]): readonly WhereQuestion[] {
  if (rulings.length === 0) return all.map((placings) => ({ placings, ruled: [] }))
  const groups = ruledGroups(all, {
    verdicts: verdictsOf(rulings),
    keysOf: (placing) => [handleOf(placing)],
    likeness: (a, b) => (placeKey(a.place) === placeKey(b.place) ? 2 : 1),
    mayJoin: () => true,
  })
  return groups.map(({ members, rulings: obeyed }) => ({ placings: members, ruled: rulingWords(obeyed) }))
}

/** Answers to where each event was, for those of which two reports of their own say so. */
export function whereAnswers(
  analyses: readonly Analysis[],
  sources: Sources,
  happenings: readonly Happening[],
  policies: PolicyOrder,
  rulings: readonly Ruling[] = [],
): readonly Answer[] {
  const questions = obeying(allPlacings(analyses, happenings, sources), rulings)
  return questions.map((question) => whereAnswer(question, policies))
}
