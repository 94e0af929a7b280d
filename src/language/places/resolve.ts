/** Decides which place each name of a report means, by the report as a whole. */
import { table } from "../../base/table.ts"
import { distanceKm, type Point } from "../../model/geometry.ts"
import type { Gazetteer, PlaceId } from "./gazetteer.ts"
import { countryOf, featureOf, placeName } from "./gazetteer.ts"
import { placeKey } from "./key.ts"
import { isOneLetterOff } from "./loose.ts"

/** One name of a report, however often it occurs, with everything that bears on its meaning. */
export interface Name {
  readonly key: string
  readonly postings: readonly number[] | Uint32Array
  /** How often it occurs. */
  readonly count: number
  /** 0..1: how surely it is a place at all; its weight for the others. */
  readonly trust: number
  /** Keys of names that hold it by the report's own words: "Dayton, Ohio", "Panj of Khatlon". */
  readonly holders: ReadonlySet<string>
  /** Its police, schools or councils are named, or someone "of" it by age: local news. */
  readonly local: boolean
  /** Kinds that stand beside it: "county", "river", "province"; "dateline" for what a report is filed from. */
  readonly kinds: ReadonlySet<string>
}

/** A place a name may mean, with its score; the higher the likelier. */
export interface Candidate {
  readonly place: PlaceId
  readonly score: number
}

const CANDIDATES_MAX = 80
/** A report of so many names is a list; then only the likeliest readings are weighed. */
const CROWD_NAMES = 1000
const CANDIDATES_IN_CROWD = 8
const NEIGHBOURS_MAX = 24
const ROUNDS = 2
/** Of names that hold a name, and of names that it holds, so many count: more would say no more. */
const LINKS_MAX = 12

const FEATURE_BONUS: Readonly<Record<string, number>> = table({
  PCLI: 7,
  ADM1: 1.2,
  ADM2: -0.6,
  PPLC: 2.6,
  PPLA: 0.4,
  PPLX: -1.2,
  CONT: 6,
  OCN: 5,
  SEA: 6,
  RGN: 3,
  ISL: 0.5,
  MTS: 1,
  LK: 2,
  STM: 2,
  AIRP: 0.5,
  AIRB: 2,
  GULF: 4,
  DSRT: 1,
  STRT: 3,
  CST: 1.5,
  CAPE: -0.5,
})

const KIND_FEATURES: Readonly<Record<string, string>> = table({
  county: "ADM2",
  parish: "ADM2",
  district: "ADM2",
  borough: "ADM2 PPL",
  province: "ADM1 ADM2",
  state: "ADM1",
  oblast: "ADM1",
  governorate: "ADM1",
  prefecture: "ADM1",
  region: "ADM1 RGN",
  republic: "PCLI ADM1",
  city: "PPL PPLA PPLC PPLA2 PPLA3",
  town: "PPL PPLA PPLA2 PPLA3",
  dateline: "PPL PPLA PPLC PPLA2 PPLA3 PCLI",
  village: "PPL PPLA3 PPLX",
  capital: "PPLC PPLA",
  river: "STM",
  lake: "LK",
  island: "ISL ISLS",
  islands: "ISLS ISL PCLI",
  sea: "SEA",
  gulf: "GULF",
  desert: "DSRT",
  mountains: "MTS",
  airport: "AIRP",
  airbase: "AIRB AIRP",
  airfield: "AIRB AIRP",
  base: "AIRB",
  strait: "STRT",
  valley: "VAL",
})

/** How much size counts for a name with a police department or a high school behind it: small towns make local news. */
const LOCAL_SIZE = 0.65

/** What a place is worth before anything is known of the report. */
function prior(gazetteer: Gazetteer, posting: number, local: boolean, key: string): number {
  const place = posting >> 1
  const feature = featureOf(gazetteer, place)
  const people = gazetteer.population[place] ?? 0
  const size = feature === "PCLI" ? 3 : Math.log10(people > 0 ? people : feature.startsWith("PPL") ? 200 : 2000)
  const isOther = posting % 2 === 1 && feature !== "PCLI"
  // "Mykolaiv" for Mykolayiv: the same name spelt otherwise.
  const other = !isOther ? 0 : isOneLetterOff(key, placeKey(placeName(gazetteer, place))) ? 0.6 : 2.2
  return (local ? LOCAL_SIZE * size : size) + (FEATURE_BONUS[feature] ?? 0) - other
}

function kindBonus(gazetteer: Gazetteer, place: PlaceId, kinds: ReadonlySet<string>): number {
  if (kinds.size === 0) return 0
  const feature = featureOf(gazetteer, place)
  let bonus = 0
  for (const kind of kinds) {
    const wanted = KIND_FEATURES[kind]
    if (wanted !== undefined) bonus += wanted.split(" ").includes(feature) ? 2.5 : -1
  }
  return bonus
}

const point = (gazetteer: Gazetteer, place: PlaceId): Point => ({
  lat: (gazetteer.lat[place] ?? 0) / 1000,
  lon: (gazetteer.lon[place] ?? 0) / 1000,
})

interface Entry {
  readonly name: Name
  readonly places: readonly PlaceId[]
  readonly base: readonly number[]
  scores: readonly number[]
  /** Each candidate's share of the name's weight, by its score: its vote on what the report is about. */
  shares: readonly number[]
}

const best = (entry: Entry): number => {
  let at = 0
  for (let index = 1; index < entry.scores.length; index += 1) if (entry.scores[index]! > entry.scores[at]!) at = index
  return at
}

const WHOLE_STATES = new Set(["US", "CA", "AU", "GB", "IN", "DE"])

/**
 * A division named after a town in it is meant only where its kind is said or more speaks for it: "Kunduz" is the
 * town.
 */
function withoutSeats(gazetteer: Gazetteer, rated: readonly Candidate[]): number[] {
  const seats = new Map<number, number>()
  for (const { place } of rated) {
    if (!featureOf(gazetteer, place).startsWith("PPL")) continue
    for (const division of [gazetteer.admin1[place] ?? -1, gazetteer.admin2[place] ?? -1]) {
      seats.set(division, Math.max(seats.get(division) ?? 0, gazetteer.population[place] ?? 0))
    }
  }
  return rated.map(({ place, score }) => {
    const whole = featureOf(gazetteer, place) === "ADM1" && WHOLE_STATES.has(countryOf(gazetteer, place) ?? "")
    const seat = seats.get(place)
    const most = seat !== undefined && seat * 3 > (gazetteer.population[place] ?? 0)
    return seat !== undefined && (most || !whole) ? score - 1.8 : score
  })
}

function entryOf(gazetteer: Gazetteer, name: Name, most: number): Entry {
  const rated = Array.from(name.postings, (posting) => ({
    place: posting >> 1,
    score: prior(gazetteer, posting, name.local, name.key),
  }))
    .map(({ place, score }) => ({ place, score: score + kindBonus(gazetteer, place, name.kinds) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, most)
  const base = withoutSeats(gazetteer, rated)
  return { name, places: rated.map(({ place }) => place), base, scores: base, shares: sharesOf(name, base) }
}

/**
 * Shares of the report's attention: country (by index) and first-order division (by place id), from each name's
 * candidates.
 */
interface Focus {
  readonly country: Map<number, number>
  readonly admin1: Map<number, number>
  total: number
}

const addTo = (map: Map<number, number>, key: number, value: number): void => {
  map.set(key, (map.get(key) ?? 0) + value)
}

/** Likelihood by score, times the name's trust and how often it occurs. */
function sharesOf(name: Name, scores: readonly number[]): number[] {
  const weight = name.trust * Math.min(3, Math.sqrt(name.count))
  const top = Math.max(...scores)
  const odds = scores.map((score) => (top - score > 8 ? 0 : Math.exp((score - top) * 1.2)))
  const sum = odds.reduce((total, odd) => total + odd, 0)
  return odds.map((odd) => (weight * odd) / sum)
}

/** Adds (or takes back) what one name gives to the focus. */
function votes(gazetteer: Gazetteer, entry: Entry, focus: Focus, sign: number): void {
  for (let index = 0; index < entry.places.length; index += 1) {
    const share = sign * entry.shares[index]!
    focus.total += share
    if (Math.abs(share) < 0.001) continue
    const place = entry.places[index]!
    addTo(focus.country, gazetteer.country[place] ?? 0, share)
    const admin1 = gazetteer.admin1[place] ?? -1
    if (admin1 >= 0) addTo(focus.admin1, admin1, share)
  }
}

/** True when place `inner` lies in place `outer` by the divisions they name. */
export function isInside(gazetteer: Gazetteer, inner: PlaceId, outer: PlaceId): boolean {
  if (inner === outer) return false
  if (gazetteer.admin1[inner] === outer || gazetteer.admin2[inner] === outer) return true
  return featureOf(gazetteer, outer) === "PCLI" && gazetteer.country[inner] === gazetteer.country[outer]
}

/** 0..1: how near the other places of the report are; one beyond six degrees of latitude counts nothing. */
function nearness(gazetteer: Gazetteer, place: PlaceId, others: readonly Landmark[]): number {
  let sum = 0
  let total = 0
  const here = point(gazetteer, place)
  for (const { place: other, weight, lat, lon } of others) {
    total += weight
    if (other === place || Math.abs(lat - here.lat) > 6) continue
    sum += weight * Math.exp(-distanceKm(here, { lat, lon }) / 120)
  }
  return total === 0 ? 0 : Math.min(1, (2 * sum) / (total + 1))
}

/** True when a country bears the name: "Mexico, Canada" is a list, not a place and what holds it. */
const isCountry = (gazetteer: Gazetteer, entry: Entry | undefined): boolean =>
  entry?.places.some((place) => featureOf(gazetteer, place) === "PCLI") === true

/** Score for lying in what the report's own words say it lies in. */
function holderBonus(gazetteer: Gazetteer, entries: ReadonlyMap<string, Entry>, name: Name, place: PlaceId): number {
  let bonus = 0
  for (const key of [...name.holders].slice(0, LINKS_MAX)) {
    const holder = entries.get(key)
    if (isCountry(gazetteer, holder) && isCountry(gazetteer, entries.get(name.key))) continue
    if (holder?.places.some((outer) => isInside(gazetteer, place, outer))) bonus += 6
  }
  return bonus
}

/** Score for holding what the report says lies in it: "Georgia" of "Athens, Georgia" is the state. */
function heldBonus(gazetteer: Gazetteer, held: readonly Entry[], place: PlaceId): number {
  let bonus = 0
  for (const entry of held) {
    if (entry.places.some((inner) => isInside(gazetteer, inner, place))) bonus += 2.5
  }
  return Math.min(5, bonus)
}

/**
 * Second-order divisions that names may mean or that may hold them, by place id, with the weight of the surest such
 * name.
 */
interface Counties {
  readonly named: ReadonlyMap<number, { readonly key: string; readonly weight: number }>
  readonly holding: ReadonlyMap<number, { readonly key: string; readonly weight: number }>
}

/** Which counties are named, and which hold towns that are named: they speak for each other. */
function countiesOf(gazetteer: Gazetteer, entries: Iterable<Entry>): Counties {
  const named = new Map<number, { key: string; weight: number }>()
  const holding = new Map<number, { key: string; weight: number }>()
  for (const { name, places } of entries) {
    for (const place of places) {
      const division = featureOf(gazetteer, place) === "ADM2"
      const county = division ? place : (gazetteer.admin2[place] ?? -1)
      const map = division ? named : holding
      if (county >= 0 && (map.get(county)?.weight ?? 0) < name.trust)
        map.set(county, { key: name.key, weight: name.trust })
    }
  }
  return { named, holding }
}

/** Score for a town in a county that is named, or a county whose town is. */
function countyBonus(gazetteer: Gazetteer, counties: Counties, name: Name, place: PlaceId): number {
  const division = featureOf(gazetteer, place) === "ADM2"
  const county = division ? place : (gazetteer.admin2[place] ?? -1)
  const other = (division ? counties.holding : counties.named).get(county)
  return other === undefined || other.key === name.key ? 0 : 2 * other.weight
}

function rescore(
  gazetteer: Gazetteer,
  entries: ReadonlyMap<string, Entry>,
  entry: Entry,
  context: {
    focus: Focus
    landmarks: readonly Landmark[]
    held: readonly Entry[]
    counties: Counties
  },
): number[] {
  const { focus, held } = context
  votes(gazetteer, entry, focus, -1)
  const total = Math.max(1, focus.total)
  const others = context.landmarks.filter(({ key }) => key !== entry.name.key)
  const scores = entry.places.map((place, index) => {
    const country = (focus.country.get(gazetteer.country[place] ?? 0) ?? 0) / total
    const own = gazetteer.admin1[place] ?? -1
    const admin1 = own < 0 ? 0 : (focus.admin1.get(own) ?? 0) / total
    return (
      entry.base[index]! +
      3.5 * country +
      4 * Math.min(0.6, admin1) +
      2.5 * nearness(gazetteer, place, others) +
      countyBonus(gazetteer, context.counties, entry.name, place) +
      holderBonus(gazetteer, entries, entry.name, place) +
      heldBonus(gazetteer, held, place)
    )
  })
  votes(gazetteer, entry, focus, 1)
  return scores
}

/** A place that the report surely means. */
interface Landmark extends Point {
  readonly place: PlaceId
  readonly weight: number
  readonly key: string
}

/** The report's surest and most frequent places as they are resolved so far. */
function landmarksOf(gazetteer: Gazetteer, entries: Iterable<Entry>): Landmark[] {
  return [...entries]
    .filter(({ places }) => places.length > 0)
    .map((entry) => {
      const at = best(entry)
      const lead =
        entry.scores[at]! - entry.scores.reduce((next, score, i) => (i === at ? next : Math.max(next, score)), -9)
      const weight = entry.name.trust * Math.min(1, 0.2 + lead / 4)
      const place = entry.places[at]!
      return { place, weight, key: entry.name.key, count: entry.name.count, ...point(gazetteer, place) }
    })
    .sort((a, b) => b.weight * b.count - a.weight * a.count || (a.key < b.key ? -1 : 1))
    .slice(0, NEIGHBOURS_MAX)
}

/** Countries that words other than place names bring into focus: nationalities, the outlet's home. */
export interface Hint {
  /** Index into `Gazetteer.countries`. */
  readonly country: number
  readonly weight: number
}

/**
 * For each name (by key) the place it means and how sure that is (the lead over the next, in score), best first.
 * Methods: one sense a
 * report (Gale, Church and Yarowsky 1992), containment and minimal spread (Leidner 2007), population as prior,
 * country in focus.
 */
export function resolveNames(
  gazetteer: Gazetteer,
  names: readonly Name[],
  hints: readonly Hint[] = [],
): Map<string, readonly Candidate[]> {
  const most = names.length > CROWD_NAMES ? CANDIDATES_IN_CROWD : CANDIDATES_MAX
  const entries = new Map(names.map((name) => [name.key, entryOf(gazetteer, name, most)]))
  const counties = countiesOf(gazetteer, entries.values())
  const heldBy = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    for (const holder of [...entry.name.holders].slice(0, LINKS_MAX)) {
      const held = heldBy.get(holder)
      if (held === undefined) heldBy.set(holder, [entry])
      else if (held.length < LINKS_MAX) held.push(entry)
    }
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const focus: Focus = { country: new Map(), admin1: new Map(), total: 0 }
    for (const entry of entries.values()) votes(gazetteer, entry, focus, 1)
    for (const { country, weight } of hints) addTo(focus.country, country, weight)
    const landmarks = landmarksOf(gazetteer, entries.values())
    const next = [...entries.values()].map((entry) => {
      const held = heldBy.get(entry.name.key) ?? []
      return [entry, rescore(gazetteer, entries, entry, { focus, landmarks, held, counties })] as const
    })
    for (const [entry, scores] of next) {
      entry.scores = scores
      entry.shares = sharesOf(entry.name, scores)
    }
  }
  return new Map(
    [...entries].map(([key, { places, scores }]) => [
      key,
      places
        .map((place, index) => ({ place, score: scores[index]! }))
        .sort((a, b) => b.score - a.score || a.place - b.place)
        .slice(0, 5),
    ]),
  )
}
