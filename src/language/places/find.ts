/** Finds the places a report names. */
import { byText } from "../../base/order.ts"
import { bySpan } from "../../model/span.ts"
import type { PlaceMention } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { namedKinds } from "../english/place-words.ts"
import { nationalityOf } from "../names/nationalities.ts"
import { broughtHome, type Found, lackingTown, saidHolder } from "./astray.ts"
import { describePlace } from "./describe.ts"
import { candidatesFor, commonness, type Evidence, evidenceOf, shareInLists, withCandidate } from "./evidence.ts"
import { countryOf, featureOf, type Gazetteer, type PlaceId } from "./gazetteer.ts"
import { homeHints, titleHints } from "./home.ts"
import { type Match, matchNames } from "./match.ts"
import { type Candidate, type Hint, type Name, resolveNames } from "./resolve.ts"
import { findUnknown } from "./unknown.ts"
import { type Words, wordsOf } from "./words.ts"

interface Sighting extends Match {
  readonly evidence: Evidence
  /** The places that the words beside it say it lies in. */
  readonly holders: readonly Match[]
}

/** How well known a place is: what a bare name needs to be taken for it. */
function prominence(gazetteer: Gazetteer, posting: number): number {
  const place = posting >> 1
  const feature = featureOf(gazetteer, place)
  const people = gazetteer.population[place] ?? 0
  const alternate = posting % 2 === 1 ? 0.4 : 0
  if (feature === "PCLI") return 3
  if (feature === "ADM1") return 2.2 - alternate
  if (["CONT", "OCN", "SEA", "GULF", "RGN"].includes(feature)) return 2.4
  if (feature === "ADM2") return 0.4 - alternate * 2
  const size =
    people >= 1e6 ? 2.2 : people >= 2e5 ? 1.6 : people >= 5e4 ? 1 : people >= 1e4 ? 0.5 : people >= 2e3 ? 0.1 : -0.4
  return (feature === "PPLC" ? size + 0.8 : size) - alternate
}

const mostProminent = (gazetteer: Gazetteer, match: Match): number => {
  let most = -1
  for (const posting of match.postings) most = Math.max(most, prominence(gazetteer, posting))
  return most
}

/**
 * "Dayton, Ohio", "Panj of Khatlon", "Leeds (England)": the words between two names that make the second hold the
 * first.
 */
const holding = /^(?:,|\(|in|of)$/

/** Names right behind this one that may hold it. */
function holdersOf(words: Words, matches: readonly Match[], index: number): readonly Match[] {
  const match = matches[index]!
  const holders: Match[] = []
  let end = match.end
  for (let next = index + 1; next < Math.min(matches.length, index + 4); next += 1) {
    const other = matches[next]!
    // "St. Anne Island, S.C.": the word for its kind is a name, too.
    if (other.begin === end && end === match.end && namedKinds.has(words.at[end]!.lower)) {
      end = other.end
      continue
    }
    const between = other.begin - end
    if (words.sentence[other.begin] !== words.sentence[match.begin] || between > 3 || between < 1) break
    const article = words.at[other.begin - 1]!.lower === "the"
    const link = words.at[article ? other.begin - 2 : other.begin - 1]!.lower
    if (!holding.test(link) || (article && link === ",")) break
    holders.push(other)
    end = other.end
  }
  return holders
}

function sightings(draft: Draft, words: Words, gazetteer: Gazetteer): Sighting[] {
  const matches = matchNames(words, gazetteer)
  const known = draft.names.length > 0 ? candidatesFor(draft, words, matches) : null
  const own = matches.map((match, index) => {
    const evidence = evidenceOf(words, match)
    return known === null ? evidence : withCandidate(words, match, evidence, known[index]!)
  })
  const evidence = shareInLists(words, matches, own)
  return matches.map((match, index) => ({
    ...match,
    evidence: evidence[index]!,
    holders: holdersOf(words, matches, index),
  }))
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))

/** "NEW YORK — Two men died": what a report is filed from, with no state behind it, is a town. */
const isBareDateline = ({ evidence, holders }: Sighting): boolean => evidence.filed === true && holders.length === 0

/** Sightings of one key as one name. */
function nameOf(words: Words, gazetteer: Gazetteer, key: string, all: readonly Sighting[]): Name {
  const usable = all.filter(({ evidence }) => !evidence.part)
  const first = all[0]!
  const best = usable.reduce((most, { evidence }) => Math.max(most, evidence.score), -2)
  const score = mostProminent(gazetteer, first) + commonness(words, first, gazetteer) + best
  const kinds = all.flatMap((each) => (isBareDateline(each) ? ["dateline"] : (each.evidence.kind ?? [])))
  return {
    key,
    postings: first.postings,
    count: all.length,
    trust: usable.length === 0 ? 0.02 : sigmoid(1.5 * (score - 0.8)),
    holders: new Set(all.flatMap(({ holders }) => holders.map(({ key }) => key))),
    kinds: new Set(kinds),
    local: all.some(({ evidence }) => evidence.local),
  }
}

/** Countries whose people the report names. */
function nationalities(words: Words, gazetteer: Gazetteer): Hint[] {
  const counts = new Map<string, number>()
  for (let index = 0; index < words.count; index += 1) {
    const { look, text } = words.at[index]!
    if (look !== "name") continue
    const code = nationalityOf(text) ?? nationalityOf(`${text} ${words.at[index + 1]?.text ?? ""}`)
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => ({
    country: gazetteer.countries.indexOf(code),
    weight: 0.6 * Math.min(3, Math.sqrt(count)),
  }))
}

/** Everything that decides on one sighting. */
interface Verdict {
  readonly chosen: Candidate
  readonly postings: readonly number[] | Uint32Array
  /** A person of this name is in the report. */
  readonly person: boolean
  /** The strongest evidence of all its sightings. */
  readonly best: number
  /** Inside the places that the report is about. */
  readonly coherent: boolean
}

const THRESHOLD = 0.9

/** "GOMA, Democratic Republic of Congo -": no person and no acronym is filed from, and says where it lies. */
const isFiled = ({ evidence, holders }: Sighting): boolean => evidence.filed === true && holders.length > 0

/** "Tajik territory": a village of that name is meant only where words say so ("English, Indiana", "Thai Town"). */
const isNationality = (words: Words, { begin, end, holders }: Sighting): boolean =>
  end - begin === 1 &&
  holders.length === 0 &&
  nationalityOf(words.at[begin]!.text) !== null &&
  endOf(words, begin, end) === end

function accepted(words: Words, gazetteer: Gazetteer, sighting: Sighting, verdict: Verdict): boolean {
  if (sighting.evidence.part || isNationality(words, sighting)) return false
  if (sighting.abbreviation) return true
  const own = Array.from(verdict.postings).find((posting) => posting >> 1 === verdict.chosen.place) ?? 0
  const known = prominence(gazetteer, own)
  let score = known + commonness(words, sighting, gazetteer) + sighting.evidence.score
  if (sighting.evidence.speaks && known >= 1.5) score += 1.5
  score += 0.5 * Math.max(0, verdict.best - sighting.evidence.score)
  if (verdict.person && !sighting.evidence.preposition) score -= 2
  if (isFiled(sighting)) score += 2
  if (verdict.coherent) score += 0.8
  if (words.first[sighting.begin] === 1 && sighting.end - sighting.begin === 1) score -= 0.5
  return score > THRESHOLD
}

/** Where a mention ends: behind the word for its kind, where that is part of the name ("Norden Province"). */
function endOf(words: Words, begin: number, end: number): number {
  const next = words.at[end]
  const own = next?.look === "name" && namedKinds.has(next.lower) && words.sentence[end] === words.sentence[begin]
  return own ? end + 1 : end
}

function mentionOf(words: Words, gazetteer: Gazetteer, sighting: Sighting, place: PlaceId): PlaceMention {
  const before = words.at[sighting.begin - 1]?.lower ?? ""
  const near = before === "near" || before === "outside" || before === "around"
  return {
    kind: "place",
    from: words.from[sighting.begin]!,
    to: words.to[endOf(words, sighting.begin, sighting.end) - 1]!,
    ...describePlace(gazetteer, place, near),
    location: !sighting.evidence.actor,
  }
}

/** How many places that are surely meant lie in each first-order division. */
function placesByDivision(
  gazetteer: Gazetteer,
  chosen: Iterable<Candidate>,
): ReadonlyMap<number, ReadonlySet<PlaceId>> {
  const places = new Map<number, Set<PlaceId>>()
  for (const { place } of chosen) {
    const admin1 = gazetteer.admin1[place] ?? -1
    const known = places.get(admin1)
    if (known === undefined) places.set(admin1, new Set([place]))
    else known.add(place)
  }
  return places
}

/** True when another place of the report lies in the same first-order division. */
function isCoherent(
  gazetteer: Gazetteer,
  place: PlaceId,
  divisions: ReadonlyMap<number, ReadonlySet<PlaceId>>,
): boolean {
  const admin1 = gazetteer.admin1[place] ?? -1
  const known = divisions.get(admin1)
  return admin1 >= 0 && known !== undefined && known.size > (known.has(place) ? 1 : 0)
}

/**
 * The places that a report names, sorted by where they stand, none overlapping. Each name means one place in the
 * whole report. Names of
 * people, bodies and roads that hold a place's name are left out; a name that stands for those who act in its name
 * ("Washington said")
 * has `location: false`. Linear in the text.
 */
export function findPlaces(draft: Draft, gazetteer: Gazetteer): readonly PlaceMention[] {
  const words = wordsOf(draft)
  const seen = sightings(draft, words, gazetteer)
  const byKey = Map.groupBy(seen, ({ key }) => key)
  const names = [...byKey].map(([key, all]) => nameOf(words, gazetteer, key, all))
  const resolved = resolveNames(gazetteer, names, [
    ...nationalities(words, gazetteer),
    ...homeHints(draft.report, gazetteer),
    ...titleHints(draft.report, gazetteer),
  ])
  const trusted = names.filter(({ trust }) => trust > 0.4)
  const divisions = placesByDivision(
    gazetteer,
    trusted.flatMap(({ key }) => (resolved.get(key) ?? []).slice(0, 1)),
  )
  const found: Found[] = []
  for (const [key, all] of byKey) {
    const first = resolved.get(key)?.[0]
    if (first === undefined) continue
    const verdict: Verdict = {
      chosen: first,
      postings: all[0]!.postings,
      person: all.some(({ evidence }) => evidence.person) && !all.some(isFiled),
      best: all.reduce((most, { evidence }) => (evidence.part ? most : Math.max(most, evidence.score)), -9),
      coherent: isCoherent(gazetteer, first.place, divisions),
    }
    const outer = outerOf(words, gazetteer, all, first.place, resolved)
    for (const sighting of all) {
      if (!accepted(words, gazetteer, sighting, verdict)) continue
      const mention = mentionOf(words, gazetteer, sighting, first.place)
      const name = draft.report.text.slice(mention.from, mention.to)
      found.push(
        outer === null
          ? { mention, place: first.place }
          : { mention: lackingTown(gazetteer, mention, name, outer), place: outer },
      )
    }
  }
  const setting = {
    countries: countriesInFocus(gazetteer, found),
    found: broughtHome(gazetteer, found, draft.report.text),
  }
  const placed = new Set(setting.found.map(({ mention }) => mention.from))
  const known = seen.filter(({ begin, end }) => end - begin > 1 || placed.has(words.from[begin]!))
  const unknown = findUnknown(draft, words, gazetteer, known, setting)
  return [...setting.found.map(({ mention }) => mention), ...unknown].sort(bySpan)
}

/** The state or country that a report says the places of a name lie in, where none of them does; null for others. */
function outerOf(
  words: Words,
  gazetteer: Gazetteer,
  all: readonly Sighting[],
  chosen: PlaceId,
  resolved: ReadonlyMap<string, readonly Candidate[]>,
): PlaceId | null {
  for (const sighting of all) {
    const holder = sighting.holders[0]
    const place = holder === undefined ? undefined : resolved.get(holder.key)?.[0]?.place
    if (holder === undefined || place === undefined) continue
    const outer = saidHolder(words, gazetteer, sighting, chosen, { begin: holder.begin, end: holder.end, place })
    if (outer !== null) return outer
  }
  return null
}

/** Countries by how many of the places that were found lie in them, the most first; ties by code. */
function countriesInFocus(gazetteer: Gazetteer, found: readonly { readonly place: PlaceId }[]): string[] {
  const counts = new Map<string, number>()
  for (const { place } of found) {
    const code = countryOf(gazetteer, place)
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b)).map(([code]) => code)
}
