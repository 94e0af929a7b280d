/**
 * The sides of a happening as coders of events name them: "Government of Norway" for its army, jets and police, the
 * name of an organisation, or the words of the reports for rebels whose group they do not name (UCDP, GED codebook
 * 23.1: actors; ACLED codebook: actor types).
 */
import {
  civil,
  ledBy,
  rebelWords,
  stateArms,
  statePairs,
  stateWords,
  unorganised,
  watchers,
} from "../claims/english/parties.ts"
import { agencies, agencyWords, mediaWords } from "../claims/english/sources.ts"
import { touching } from "../model/near.ts"
import type { Analysis, GroupMention, Mention, Span } from "../model/types.ts"
import { countryOf } from "./country.ts"

/** A side of armed violence. */
export interface Party {
  readonly name: string
  /** ACLED's sort of actor where the words tell it; else "". */
  readonly inter: string
  /** English name of the country whose state it is; null for all others. */
  readonly state: string | null
}

const isGroup = (mention: Mention): mention is GroupMention => mention.kind === "group"

const lowerWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []

const holdsPair = (list: readonly string[], pairs: ReadonlySet<string>): boolean =>
  list.some((word, at) => at > 0 && pairs.has(`${list[at - 1]}-${word}`))

const holdsAny = (list: readonly string[], set: ReadonlySet<string>): boolean => list.some((word) => set.has(word))

/** Organisations that report, count and help, and take no side. */
const isWatching = (name: string): boolean => {
  const list = lowerWords(name)
  return agencies.has(name.toLowerCase()) || [mediaWords, agencyWords, watchers].some((set) => holdsAny(list, set))
}

const government = (country: string): Party => ({
  name: `Government of ${country}`,
  inter: "State forces",
  state: country,
})

const weak = new RegExp(
  "^(?:(?:of|the|a|an|at least|some|about|around|over|nearly|more than|several|many|dozens?|scores|hundreds?|" +
    "thousands?|suspected|alleged|two|three|four|five|six|seven|eight|nine|ten|other|\\d[\\d,.]*)\\s+)+",
  "iu",
)

/** Words without numbers, articles and what weakens them: "at least 20 Syrian rebels" are "Syrian rebels". */
const plainName = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(weak, "")
    .replace(/^\P{L}+|\P{L}+$/gu, "")

/** "Rebel rocket fire" is of rebels, "Syrian opposition fighters from Tesk" are fighters of the opposition. */
function rebelName(text: string): string {
  const parts = plainName(text).split(" ")
  const last = parts.findLastIndex((part) => rebelWords.has(lowerWords(part)[0] ?? ""))
  const words = parts.slice(0, last + 1).join(" ")
  return /(?:s|men|opposition|militia)$/i.test(words) ? words : `${words}s`
}

/** Country of a nationality, a government or a force that is named; null where none is. */
function countryIn(mentions: readonly Mention[]): string | null {
  const named = mentions.filter(isGroup).find(({ country, of }) => country !== null && of !== "organization")
  return named === undefined ? null : countryOf(named.country)
}

/**
 * The party that the words of a span name; null for civilians, things and lone gunmen. `home`: the country in which it
 * happened, in English, whose are an army and a police of no other.
 */
export function partyAt({ document }: Analysis, span: Span, home: string | null): Party | null {
  const text = document.report.text.slice(span.from, span.to)
  const list = lowerWords(text)
  if (holdsAny(list, civil)) return null
  const led = ledBy.exec(text)
  if (led !== null) return { name: `${plainName(led[1]!)}-led coalition`, inter: "External/Other forces", state: null }
  const mentions = touching(document.mentions, span).filter(({ from, to }) => from >= span.from && to <= span.to)
  const group = mentions
    .filter(isGroup)
    .find(({ of, name }) => of === "organization" && name !== null && !isWatching(name))
  if (group !== undefined) return { name: group.name!, inter: "", state: null }
  if (holdsAny(list, unorganised)) return null
  // "Regime fighters" are the regime's.
  const rebels =
    holdsAny(list, rebelWords) && !(holdsAny(list, stateWords) && list.some((word) => /^fighters?$/.test(word)))
  const country = countryIn(mentions)
  // "Norland air strike": the name alone before what a state has.
  const bare = mentions.some((mention) => isGroup(mention) && mention.from === span.from && mention.to === span.to)
  if (rebels) return { name: rebelName(text), inter: "Rebel group", state: null }
  const forces = holdsAny(list, stateWords) || holdsPair(list, statePairs)
  if (country !== null && (bare || forces || holdsAny(list, stateArms))) return government(country)
  if (forces && home !== null) return government(home)
  const person = mentions.find(({ kind }) => kind === "person")
  return person?.kind === "person" && person.name !== null && list.length <= 6 && person.to === span.to
    ? { name: person.name, inter: "", state: null }
    : null
}
