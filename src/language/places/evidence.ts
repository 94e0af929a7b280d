/** What speaks for and against a name's being a place, from the words around it. */

import { table } from "../../base/table.ts"
import type { Draft, NameCandidate } from "../draft.ts"
import {
  bodiesOf,
  civicHeads,
  directions,
  givenNamePlaces,
  kindsAfter,
  kindsBefore,
  localHeads,
  naturalBefore,
  otherHeads,
  peopleOfPlaces,
  personTitles,
  seldomPhrases,
  seldomPlaces,
  speaking,
  strongPlacePrepositions,
  weakPlacePrepositions,
} from "../english/place-words.ts"
import type { Gazetteer } from "./gazetteer.ts"
import type { Match } from "./match.ts"
import type { Words } from "./words.ts"

/** How a mention stands in its sentence. */
export interface Evidence {
  /** Greater than 0: for a place; less: against. */
  readonly score: number
  /** It names part of a person, a body or a road: no place, whatever else speaks for it. */
  readonly part: boolean
  /** Part of a person's name: the same word elsewhere in the report is likely that person. */
  readonly person: boolean
  /** The name stands for the people who act in its name. */
  readonly actor: boolean
  /** It speaks or thinks, as a person does, or a capital for its government. */
  readonly speaks: boolean
  /** Kind of place that stands beside it: "province", "river"; null when there is none. */
  readonly kind: string | null
  /** Its police, schools or councils, or someone of it by age: "Smith, 18, of Paris". */
  readonly local: boolean
  /** "in", "near" and the like stand before it. */
  readonly preposition: boolean
  /** It stands in a dateline: reports are filed from places. */
  readonly filed?: boolean
  /** Its kind comes from the end or the head of a list. */
  readonly row?: boolean
}

const none: Evidence = {
  score: 0,
  part: false,
  person: false,
  actor: false,
  speaks: false,
  kind: null,
  local: false,
  preposition: false,
}

const bare = (lower: string): string => lower.replace(/\.$/, "")

/** True when both words stand in one sentence with only blanks between them. */
const beside = (words: Words, left: number, right: number): boolean =>
  left >= 0 && right < words.count && words.sentence[left] === words.sentence[right]

/** Words that tie the parts of a name: "Rukn-i-Alam", "Ville-sur-Yvon". */
const tying = /^(?:i|e|o|y|ul|ur|us|ud|en|la|le|les|sur|de|du|des|upon|on|by|in|of|the)$/

/** True for the end of a name tied by hyphens, the whole of which no list of places knows. */
function isTied({ at, from, to }: Words, { begin }: Match): boolean {
  const glued = (index: number): boolean =>
    at[index]?.look === "glue" &&
    at[index]!.text === "-" &&
    to[index - 1] === from[index] &&
    to[index] === from[index + 1]
  return glued(begin - 1) && glued(begin - 3) && tying.test(at[begin - 2]?.lower ?? "")
}

/** What the words before say. */
function before(words: Words, match: Match): Partial<Evidence> {
  const index = match.begin - 1
  if (!beside(words, index, match.begin)) return {}
  if (isTied(words, match)) return { part: true }
  const { lower, look, text } = words.at[index]!
  const second = beside(words, index - 1, match.begin) ? words.at[index - 1] : undefined
  const third = beside(words, index - 2, match.begin) ? words.at[index - 2] : undefined
  if (lower === "of" && second !== undefined) {
    if (bodiesOf.has(second.lower) && second.look === "name") return { part: true, actor: true }
    if (kindsBefore.has(second.lower)) return { score: 3, kind: second.lower, preposition: true }
  }
  if (lower === "of" && second?.text === "," && /^\d{1,2}$/.test(third?.text ?? "")) return { score: 2.5, local: true }
  if (lower === "the" && second !== undefined && strongPlacePrepositions.has(second.lower))
    return { score: 1, preposition: true }
  if (strongPlacePrepositions.has(lower)) return { score: 1.6, preposition: true }
  if (weakPlacePrepositions.has(lower)) return { score: 0.5 }
  if (look !== "name") return {}
  if (personTitles.has(lower) || personTitles.has(bare(lower))) return { part: true, person: true }
  if (directions.has(lower)) return { score: 0.6 }
  if (kindsBefore.has(lower)) return { score: 1.5, kind: lower }
  if (lower === "air" && text === "Air") return { actor: true }
  if (words.loud[index] === 1) return { score: -0.3 }
  if (/^(?:\p{L}\.){1,3}$/u.test(text) || (text.length === 1 && third !== undefined))
    return { part: true, person: true }
  if (words.first[index] === 1 && words.proper[index] === 0) return { score: -0.5 }
  return { score: -2, person: words.proper[index] === 1 }
}

/** What a capitalised word right behind says. */
function afterName(words: Words, match: Match, index: number): Partial<Evidence> {
  const { lower } = words.at[index]!
  const next = beside(words, index, index + 1) ? words.at[index + 1] : undefined
  if (otherHeads.has(lower)) return { part: true, actor: true }
  if (kindsAfter.has(lower)) return { score: 2.5, kind: lower }
  if (civicHeads.has(lower)) return { score: 1.6, actor: true, local: localHeads.has(lower) }
  if (words.loud[index] === 1) return { score: -0.3 }
  if (words.common[index] === 1) return { score: -0.3 }
  if (next !== undefined && otherHeads.has(next.lower) && next.look === "name") return { part: true, actor: true }
  if (next !== undefined && civicHeads.has(next.lower) && next.look === "name") return { score: 0.8, actor: true }
  const single = match.end - match.begin === 1
  if (single && givenNamePlaces.has(match.key)) return { score: -3, person: true }
  return { score: -1.8, actor: true, person: single }
}

/** What a place does that stands before a hyphen: "US-led raids", "Damascus-backed fighters" lie in neither. */
const standing = new RegExp(
  "^(?:led|backed|based|allied|sponsored|supported|brokered|mediated|trained|funded|financed|armed|made|built|owned|" +
    "aligned)$",
)

/** "US-led": the place is who leads, not where. */
const isLeading = ({ at, from, to }: Words, index: number): boolean =>
  at[index]?.text === "-" &&
  to[index - 1] === from[index] &&
  to[index] === from[index + 1] &&
  standing.test(at[index + 1]?.lower ?? "")

/** What the words after say. */
function after(words: Words, match: Match): Partial<Evidence> {
  const index = match.end
  if (!beside(words, match.begin, index)) return {}
  if (isLeading(words, index)) return { actor: true }
  const { lower, look, key } = words.at[index]!
  if (look === "name" && key !== "") return afterName(words, match, index)
  if (kindsAfter.has(lower)) return { score: 1.4, kind: lower }
  if (peopleOfPlaces.has(lower)) return { score: 1.4, local: true }
  if (civicHeads.has(lower)) return { score: 1, actor: true, local: localHeads.has(lower) }
  if (speaking.has(lower)) return { score: -1, actor: true, speaks: true }
  if (lower === "'s" || lower === "’s") return match.key.startsWith("saint ") ? { score: -1.5 } : {}
  return {}
}

/** A place at the head of a paragraph with a dash or a bracket behind it: "KABUL (Reuters) -", "PARIS - ". */
function dateline(words: Words, match: Match): boolean {
  if (words.first[match.begin] !== 1) return false
  for (let index = match.end; index < Math.min(words.count, match.end + 7); index += 1) {
    const { text } = words.at[index]!
    if (/^(?:-{1,2}|–|—|_|\))$/.test(text)) return words.from[index]! > words.to[index - 1]! || text === ")"
    // "NORHOLM: Two men died".
    if (text === ":") return index === match.end && words.at[match.begin]!.capitals && words.loud[match.begin] === 0
    if (text === "." || text === ";") return false
  }
  return false
}

/** The evidence for one match by the words around it. */
export function evidenceOf(words: Words, match: Match): Evidence {
  const left = before(words, match)
  const right = after(words, match)
  const filed = dateline(words, match)
  const score = (left.score ?? 0) + (right.score ?? 0) + (filed ? 2 : 0)
  return {
    ...none,
    ...left,
    ...right,
    score,
    filed,
    part: left.part === true || right.part === true,
    person: left.person === true || (right.person === true && left.kind == null && left.preposition !== true),
    actor: left.actor === true || right.actor === true,
    speaks: right.speaks === true,
    local: left.local === true || right.local === true,
    kind: right.kind ?? left.kind ?? null,
    preposition: left.preposition === true,
  }
}

/** "Henry County", "Lake Erie", "Takhar province": the key itself says what kind of place it is. */
function saysKind(words: Words, match: Match): boolean {
  const last = words.at[match.end - 1]!.lower
  const first = words.at[match.begin]!.lower
  return (kindsAfter.has(last) && !civicHeads.has(last)) || last === "county" || naturalBefore.has(first)
}

/** What the name model says of each match: the candidate of names that overlaps it most; null where it sees no name. */
export function candidatesFor(draft: Draft, words: Words, matches: readonly Match[]): (NameCandidate | null)[] {
  const { names } = draft
  let first = 0
  return matches.map((match) => {
    const from = words.from[match.begin]!
    const to = words.to[match.end - 1]!
    while (first < names.length && names[first]!.to <= from) first += 1
    let best: NameCandidate | null = null
    let most = 0
    for (let index = first; index < names.length && names[index]!.from < to; index += 1) {
      const shared = Math.min(to, names[index]!.to) - Math.max(from, names[index]!.from)
      if (shared > most) [most, best] = [shared, names[index]!]
    }
    return best
  })
}

/** The evidence for a match with what the name model says of it. */
export function withCandidate(
  words: Words,
  match: Match,
  evidence: Evidence,
  candidate: NameCandidate | null,
): Evidence {
  if (candidate === null) return { ...evidence, score: evidence.score - NO_NAME }
  const wider = candidate.from < words.from[match.begin]! || candidate.to > words.to[match.end - 1]!
  const sure = candidate.score
  if (candidate.type === "place") return { ...evidence, score: evidence.score + PLACE_NAME * sure }
  if (candidate.type === "person") {
    if (evidence.filed === true) return evidence
    const single = match.end - match.begin === 1
    return {
      ...evidence,
      score: evidence.score - PERSON_NAME * sure,
      person: evidence.person || (single && sure > 0.7),
    }
  }
  const against = wider ? WIDER_BODY : BODY_NAME
  return { ...evidence, score: evidence.score - against * sure, actor: true }
}

/** How much the name model's word weighs, by what it says. */
const NO_NAME = 0.3
const PLACE_NAME = 1.3
const PERSON_NAME = 1.5
const BODY_NAME = 0.9
const WIDER_BODY = 0.3

const listSign = /^(?:,|and|or|&)$/

/** True when only commas and "and" stand between two matches. */
function listed(words: Words, left: Match, right: Match): boolean {
  if (right.begin - left.end > 2 || right.begin <= left.end) return false
  if (words.sentence[left.begin] !== words.sentence[right.begin]) return false
  for (let index = left.end; index < right.begin; index += 1) if (!listSign.test(words.at[index]!.lower)) return false
  return true
}

const KIND_PLURALS: Readonly<Record<string, string>> = table({
  counties: "county",
  provinces: "province",
  districts: "district",
  townships: "township",
  parishes: "parish",
  states: "state",
  villages: "village",
  towns: "town",
  cities: "city",
  rivers: "river",
  regions: "region",
  islands: "island",
})

/** Places in lists share their evidence: "in A, B and C", "A, B and C counties", "the villages of A and B". */
export function shareInLists(words: Words, matches: readonly Match[], evidence: readonly Evidence[]): Evidence[] {
  const shared = [...evidence]
  for (const [index, match] of matches.entries()) {
    const plural = KIND_PLURALS[words.at[match.end]?.lower ?? ""]
    const head =
      words.at[match.begin - 1]?.lower === "of" ? KIND_PLURALS[words.at[match.begin - 2]?.lower ?? ""] : undefined
    const kind = plural ?? head
    if (kind !== undefined) shared[index] = { ...shared[index]!, score: shared[index]!.score + 2, kind, part: false }
  }
  for (let index = matches.length - 2; index >= 0; index -= 1) {
    const next = shared[index + 1]!
    const plural = KIND_PLURALS[words.at[matches[index + 1]!.end]?.lower ?? ""]
    const inRow = plural !== undefined || (next.kind !== null && index + 2 < matches.length && next.row === true)
    if (!inRow || next.kind === null || !listed(words, matches[index]!, matches[index + 1]!)) continue
    shared[index] = {
      ...shared[index]!,
      score: Math.max(shared[index]!.score, 2),
      kind: next.kind,
      row: true,
      part: false,
    }
  }
  for (let index = 1; index < matches.length; index += 1) {
    const before = shared[index - 1]!
    if (before.part || !listed(words, matches[index - 1]!, matches[index]!)) continue
    const score = Math.max(shared[index]!.score, 0.8 * Math.max(0, before.score))
    shared[index] = {
      ...shared[index]!,
      score,
      kind: shared[index]!.kind ?? (before.row === true ? before.kind : null),
    }
  }
  return shared
}

/** How likely a name is a place before its sentence is read: common words and persons' names are not. */
export function commonness(words: Words, match: Match, gazetteer: Gazetteer): number {
  if (match.abbreviation) return 1
  if (seldomPhrases.has(match.key)) return -5
  const single = match.end - match.begin === 1
  if (!single) return saysKind(words, match) ? 2.5 : 0.8
  const { lower, capitals } = words.at[match.begin]!
  let score = 0
  const word = gazetteer.words.get(match.key)
  if (seldomPlaces.has(lower)) score -= 2.5
  else if (word === 1) score -= 1.8
  else if (word === 2) score -= 0.5
  if (directions.has(lower)) score -= 3
  if (match.key.length <= 3) score -= 1.5
  if (words.common[match.begin] === 1) score -= words.first[match.begin] === 1 ? 2.5 : 1.2
  if (capitals && words.loud[match.begin] === 0 && match.key.length <= 4) score -= 2
  return score
}
