/** The row an event coder fills in for the story: what its reports, each on its own, say of the main happening. */
import { byText } from "../base/order.ts"
import type { Analysis, Anchor, FactPlace, Facts, Figure, Lineage } from "../model/types.ts"

interface Voice {
  readonly facts: Facts
  readonly witness: number
  readonly published: string
}

/** The most frequent value, one vote a witness; the latest of several that are even. */
function vote<Item>(
  items: readonly { readonly value: Item; readonly key: string; readonly voice: Voice }[],
): Item | null {
  const groups = [...Map.groupBy(items, ({ key }) => key)].map(([key, group]) => ({
    key,
    value: (group[0] as (typeof group)[number]).value,
    votes: new Set(group.map(({ voice }) => voice.witness)).size,
    last:
      group
        .map(({ voice }) => voice.published)
        .sort(byText)
        .at(-1) ?? "",
  }))
  groups.sort((a, b) => b.votes - a.votes || byText(b.last, a.last) || byText(a.key, b.key))
  return groups[0]?.value ?? null
}

type FigureName = "killed" | "injured" | "missing" | "displaced" | "arrested" | "victimsKilled" | "perpetratorsKilled"

const least = (values: readonly (number | null)[]): number | null => {
  const known = values.flatMap((value) => value ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

const greatest = (values: readonly (number | null)[]): number | null => {
  const known = values.flatMap((value) => value ?? [])
  return known.length < values.length ? null : Math.max(...known)
}

/** The figures of all reports as one: lowest and highest, and the best that most witnesses give. */
function figureOf(name: FigureName, voices: readonly Voice[]): Figure | null {
  const given = voices.flatMap((voice) => {
    const figure = voice.facts[name]
    return figure === null ? [] : [{ figure, voice }]
  })
  if (given.length === 0) return null
  const best = vote(
    given.flatMap(({ figure, voice }) =>
      figure.best === null ? [] : [{ value: figure.best, key: `${figure.best}`, voice }],
    ),
  )
  const anchors: readonly Anchor[] = given.flatMap(({ figure }) => figure.anchors)
  return {
    low: least(given.map(({ figure }) => figure.low)),
    best,
    high: greatest(given.map(({ figure }) => figure.high)),
    claims: [...new Set(given.flatMap(({ figure }) => figure.claims))].sort(byText),
    anchors,
  }
}

function dateOf(voices: readonly Voice[]): Facts["date"] {
  const dates = voices.flatMap((voice) => (voice.facts.date === null ? [] : [{ date: voice.facts.date, voice }]))
  return vote(dates.map(({ date, voice }) => ({ value: date, key: `${date.begin} ${date.end}`, voice })))
}

/** The place most witnesses give; of one name the most exact. */
function placeOf(voices: readonly Voice[]): FactPlace | null {
  const places = voices.flatMap((voice) => (voice.facts.place === null ? [] : [{ place: voice.facts.place, voice }]))
  const chosen = vote(places.map(({ place, voice }) => ({ value: place, key: place.name, voice })))
  const same = places.map(({ place }) => place).filter(({ name }) => name === chosen?.name)
  return same.find(({ lat }) => lat !== null) ?? chosen
}

/** Facts of a story. Reports that are one witness have one vote; order changes nothing. */
export function tellFacts(analyses: readonly Analysis[], lineage: Lineage): Facts {
  const witnesses = new Map(lineage.witnesses.map(({ report, witness }) => [report, witness]))
  const voices: readonly Voice[] = analyses.map(({ facts, document: { report } }, index) => ({
    facts,
    witness: witnesses.get(report.id) ?? -1 - index,
    published: report.published?.latest ?? "",
  }))
  const kinds = voices.flatMap((voice) =>
    voice.facts.kind === null ? [] : [{ value: voice.facts.kind, key: voice.facts.kind, voice }],
  )
  const kind = vote(kinds)
  const own = voices.filter(({ facts }) => kind === null || facts.kind === null || facts.kind === kind)
  const used = own.length * 2 >= voices.length ? own : voices
  const actors = new Map(
    used.flatMap(({ facts }) => facts.actors.map((actor) => [`${actor.side} ${actor.name}`, actor])),
  )
  return {
    kind,
    date: dateOf(used),
    place: placeOf(voices),
    killed: figureOf("killed", voices),
    injured: figureOf("injured", voices),
    missing: figureOf("missing", voices),
    displaced: figureOf("displaced", voices),
    arrested: figureOf("arrested", voices),
    victimsKilled: figureOf("victimsKilled", voices),
    perpetratorsKilled: figureOf("perpetratorsKilled", voices),
    actors: [...actors.values()].sort((a, b) => byText(a.side, b.side) || byText(a.name, b.name)),
  }
}
