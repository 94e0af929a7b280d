/** Names that the gazetteer does not have as they are written: misspelt places, and places it lacks. */
import { table } from "../../base/table.ts"
import type { PlaceMention } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { civicHeads, directions, kindsAfter, naturalBefore, otherHeads, roads } from "../english/place-words.ts"
import { isPeople } from "../names/nationalities.ts"
import { describePlace, precisionOf } from "./describe.ts"
import { candidatesFor, type Evidence, evidenceOf, withCandidate } from "./evidence.ts"
import { featureOf, type Gazetteer, type PlaceId } from "./gazetteer.ts"
import { lookupLoose } from "./loose.ts"
import type { Match } from "./match.ts"
import type { Words } from "./words.ts"

/** What the rest of the report says about where such a name may lie. */
interface Setting {
  /** ISO codes of the countries in focus, the first the most. */
  readonly countries: readonly string[]
  /** Places that were found: where they begin, and which. */
  readonly found: readonly { readonly mention: PlaceMention; readonly place: PlaceId }[]
}

const RUN_TOKENS = 3
const RUNS_MAX = 400
const SCORE_MIN = 2
/** What a name needs that is surely a place elsewhere in the report. */
const AGAIN_MIN = 1

/** Features of places that are named with their kind, where the gazetteer lacks them. */
const KIND_FEATURE: Readonly<Record<string, string>> = table({
  county: "ADM2",
  parish: "ADM2",
  district: "ADM2",
  borough: "ADM2",
  township: "ADM3",
  province: "ADM1",
  governorate: "ADM1",
  oblast: "ADM1",
  village: "PPL",
  town: "PPL",
  city: "PPL",
  hamlet: "PPL",
  river: "STM",
  creek: "STM",
  lake: "LK",
  valley: "VAL",
  mountain: "MT",
  mount: "MT",
  cape: "CAPE",
  loch: "LK",
  mountains: "MTS",
  island: "ISL",
  airport: "AIRP",
  airfield: "AIRP",
  airbase: "AIRB",
})

/** Where the article begins that is tied to a name: "al-Durayhimi"; the name's own begin where none is. */
function articleBefore(words: Words, begin: number): number {
  const tied = words.at[begin - 1]?.look === "glue" && words.at[begin - 2]?.look === "connector"
  const close = words.to[begin - 2] === words.from[begin - 1] && words.to[begin - 1] === words.from[begin]
  return tied && close ? begin - 2 : begin
}

/** Runs of capitalised words in which no name was matched. */
function freeRuns(words: Words, matches: readonly Match[]): Match[] {
  const taken = new Uint8Array(words.count)
  for (const { begin, end } of matches) taken.fill(1, begin, end)
  const runs: Match[] = []
  for (let index = 0; index < words.count && runs.length < RUNS_MAX; index += 1) {
    const begin = index
    const isFree = (at: number): boolean =>
      at < words.count && taken[at] === 0 && words.at[at]!.look === "name" && words.loud[at] === 0
    while (isFree(index) && words.sentence[index] === words.sentence[begin]) index += 1
    const natural = index - begin > 1 && naturalBefore.has(words.at[begin]!.lower)
    if (index === begin || index - begin > RUN_TOKENS || (words.common[begin] === 1 && !natural)) continue
    const first = articleBefore(words, begin)
    const key = words.at
      .slice(first, index)
      .map((word) => word.key)
      .filter((part) => part !== "")
      .join(" ")
    if (key.length >= 4) runs.push({ begin: first, end: index, key, postings: [], abbreviation: false })
  }
  return runs
}

/** The word for its kind at the end of a run, or at its beginning: "Salt River", "Mount Tesk". */
function ownKind(words: Words, run: Match): string | null {
  if (run.end - run.begin < 2) return null
  const last = words.at[run.end - 1]!.lower
  if (KIND_FEATURE[last] !== undefined) return last
  const first = words.at[run.begin]!.lower
  return naturalBefore.has(first) && KIND_FEATURE[first] !== undefined ? first : null
}

/** "Lake Tesk" is a lake; "Tesk County" may be its council. */
function ownKindScore(words: Words, run: Match): number {
  if (ownKind(words, run) === null) return 0
  return naturalBefore.has(words.at[run.begin]!.lower) ? 2.5 : 1.5
}

/** True when a run is made of words that stand beside places' names and are none: "School District", "Norwegian". */
function isCommonRun(words: Words, run: Match): boolean {
  const { lower } = words.at[run.begin]!
  const last = words.at[run.end - 1]!.lower
  if (otherHeads.has(last) || roads.has(lower)) return true
  if (run.end - run.begin === 1 && isPeople(words.at[run.begin]!.text)) return true
  return kindsAfter.has(lower) || civicHeads.has(lower) || otherHeads.has(lower) || directions.has(lower)
}

/** The place found nearest before or behind, in the same sentence or the one before. */
function neighbour(words: Words, run: Match, setting: Setting): PlaceId | null {
  const from = words.from[run.begin]!
  let best: PlaceId | null = null
  let least = 400
  for (const { mention, place } of setting.found) {
    // A name that acts lies nowhere near: "the U.S. Consulate said".
    const gap = Math.abs(mention.from - from) + (mention.location ? 0 : 200)
    if (gap < least) [least, best] = [gap, place]
  }
  return best
}

/** The best place of the countries in focus that sounds like the run. */
function soundsLike(gazetteer: Gazetteer, run: Match, kind: string | null, setting: Setting): PlaceId | null {
  const wanted = kind === null ? undefined : KIND_FEATURE[kind]
  for (const country of setting.countries.slice(0, 2)) {
    const found = [...lookupLoose(gazetteer, country, run.key)]
    const fit = wanted === undefined ? found : found.filter((place) => featureOf(gazetteer, place).startsWith(wanted))
    const sorted = (fit.length > 0 ? fit : found).sort(
      (a, b) => (gazetteer.population[b] ?? 0) - (gazetteer.population[a] ?? 0) || a - b,
    )
    if (sorted[0] !== undefined) return sorted[0]
  }
  return null
}

/**
 * A mention of a place that the gazetteer lacks: no point of its own, and what it lies in as far as the report tells.
 */
function lacking(
  words: Words,
  gazetteer: Gazetteer,
  run: Match,
  name: string,
  kind: string | null,
  near: PlaceId | null,
) {
  const feature = kind === null ? null : (KIND_FEATURE[kind] ?? null)
  const around = near === null ? null : describePlace(gazetteer, near, false)
  const outside =
    around === null ? [] : around.path.slice(near !== null && featureOf(gazetteer, near) === "PCLI" ? 0 : 1)
  return {
    kind: "place" as const,
    from: words.from[run.begin]!,
    to: words.to[run.end - 1]!,
    name,
    country: around?.country ?? null,
    admin1: around?.admin1 ?? null,
    admin2: null,
    lat: null,
    lon: null,
    geonames: null,
    feature,
    precision: feature === null ? null : precisionOf(feature, false),
    path: [name, ...outside],
  }
}

/** Accepts one run as a place; null when too little speaks for it. */
function mentionOf(
  draft: Draft,
  words: Words,
  gazetteer: Gazetteer,
  setting: Setting,
  run: Match,
  evidence: Evidence,
): PlaceMention | null {
  const kind = ownKind(words, run) ?? evidence.kind
  const score = evidence.score + ownKindScore(words, run)
  if (evidence.part || score < SCORE_MIN) return null
  const location = !evidence.actor
  const place = soundsLike(gazetteer, run, kind, setting)
  const span = { from: words.from[run.begin]!, to: words.to[run.end - 1]! }
  if (place !== null) return { kind: "place", ...span, ...describePlace(gazetteer, place, false), location }
  const name = draft.report.text.slice(span.from, span.to)
  return { ...lacking(words, gazetteer, run, name, kind, neighbour(words, run, setting)), location }
}

/** What is known of a run before it is judged. */
interface Weighed {
  readonly run: Match
  readonly evidence: Evidence
}

/** Runs that may be names of places, with what speaks for each. */
function weigh(draft: Draft, words: Words, runs: readonly Match[]): readonly Weighed[] {
  const candidates = candidatesFor(draft, words, runs)
  return runs.flatMap((run, index) => {
    const candidate = candidates[index] ?? null
    const own = evidenceOf(words, run)
    const kind = ownKind(words, run) ?? own.kind
    // "In al-Durayhimi": the article begins names of places and of people, and nobody is in a person.
    const articled = candidate === null && own.preposition && words.at[run.begin]!.look === "connector"
    if (isCommonRun(words, run) || (candidate === null && kind === null && !articled)) return []
    if (candidate !== null && candidate.type !== "place" && run.end - run.begin > 1) return []
    const evidence = withCandidate(words, run, own, candidate)
    return [{ run, evidence: articled ? { ...evidence, score: Math.max(evidence.score, SCORE_MIN) } : evidence }]
  })
}

/**
 * Places among the names that are not in the gazetteer as written. One that sounds like a place of a country in focus
 * is taken for it; one whose kind is said ("Salt River"), or that the name model is sure of, has no point, but the
 * divisions of the nearest place the report names. A name that is a place once is a place wherever nothing speaks
 * against it.
 */
export function findUnknown(
  draft: Draft,
  words: Words,
  gazetteer: Gazetteer,
  matches: readonly Match[],
  setting: Setting,
): PlaceMention[] {
  const weighed = weigh(draft, words, freeRuns(words, matches))
  const best = new Map<string, number>()
  for (const { run, evidence } of weighed) best.set(run.key, Math.max(evidence.score, best.get(run.key) ?? 0))
  return weighed.flatMap(({ run, evidence }) => {
    const again = evidence.score >= AGAIN_MIN && !evidence.person && best.get(run.key)! >= SCORE_MIN
    const score = again ? Math.max(evidence.score, SCORE_MIN) : evidence.score
    const mention = mentionOf(draft, words, gazetteer, setting, run, { ...evidence, score })
    return mention === null ? [] : [mention]
  })
}
