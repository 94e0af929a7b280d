/** Finds the runs of words that are names in the gazetteer. */

import { countryAbbreviations, stateAbbreviations } from "../english/place-abbreviations.ts"
import type { Gazetteer, PlaceId } from "./gazetteer.ts"
import { featureOf, lookup } from "./gazetteer.ts"
import { placeKey } from "./key.ts"
import type { Words } from "./words.ts"

/** A run of tokens that is a name of places. */
export interface Match {
  /** Tokens `[begin, end)`. */
  readonly begin: number
  readonly end: number
  readonly key: string
  /** Place id * 2, + 1 for another name than the place's own. */
  readonly postings: readonly PlaceId[] | Uint32Array
  /** Written as an abbreviation that stands for nothing else ("U.S."). */
  readonly abbreviation: boolean
}

const WINDOW_TOKENS = 9
const KEY_UNITS = 60

const listOf = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .split("\n")
      .filter((line) => line.includes("="))
      .flatMap((line) => {
        const [forms = "", name = ""] = line.split(" = ")
        return forms.split("|").map((form) => [form.trim(), placeKey(name)] as const)
      }),
  )

const anywhere = listOf(countryAbbreviations)
const afterPlace = listOf(stateAbbreviations)

/** What an abbreviation at a token stands for, and the token behind it. */
interface Short {
  readonly key: string
  readonly end: number
  /** It is a state or province, not a town of that name. */
  readonly state: boolean
}

/** What an abbreviation at this token stands for; null when there is none. */
function abbreviationAt(words: Words, index: number): Short | null {
  const { text, capitals } = words.at[index]!
  const next = words.at[index + 1]?.text
  const pair = next === undefined ? undefined : afterPlace.get(`${text} ${next}`)
  if (pair !== undefined) return { key: pair, end: index + 2, state: true }
  const comma = words.at[index - 1]?.text === "," && words.at[index - 2]?.look === "name"
  const state = afterPlace.get(text) ?? afterPlace.get(`${text}.`)
  const dotted = text.endsWith(".") && text.length > 3 && words.first[index] === 0
  if (state !== undefined && (comma || dotted)) return { key: state, end: index + 1, state: true }
  const found = anywhere.get(text)
  if (found === undefined || (capitals && words.loud[index] === 1 && text.length < 3)) return null
  return { key: found, end: index + 1, state: false }
}

/**
 * The name an abbreviation stands for. A state's key gets a mark, so that it stays apart from the town of that name.
 */
function shortMatch(gazetteer: Gazetteer, begin: number, short: Short): Match {
  const { postings } = lookup(gazetteer, short.key)
  const states = Array.from(postings).filter(
    (posting) => featureOf(gazetteer, posting >> 1) === "ADM1" && posting % 2 === 0,
  )
  const only = short.state && states.length > 0
  const key = only ? `${short.key} #state` : short.key
  return { begin, end: short.end, key, postings: only ? states : postings, abbreviation: true }
}

const divisionWords: ReadonlySet<string> = new Set(["province", "governorate", "oblast", "region", "prefecture"])

/** "North-Western Province": a division whose name has the word for its kind, and one whose name goes without it. */
const divisionsOf = (gazetteer: Gazetteer, { postings }: Match): readonly PlaceId[] =>
  Array.from(postings).filter((posting) => featureOf(gazetteer, posting >> 1) === "ADM1")

/** The longest name that begins at this token; null when there is none. */
function matchAt(words: Words, gazetteer: Gazetteer, begin: number): Match | null {
  const short = abbreviationAt(words, begin)
  if (short !== null) return shortMatch(gazetteer, begin, short)
  let key = ""
  let best: Match | null = null
  const last = Math.min(words.count, begin + WINDOW_TOKENS)
  for (let index = begin; index < last; index += 1) {
    const word = words.at[index]!
    const adjacent = index === begin || words.from[index] === words.to[index - 1]
    if (word.look === "other" || words.sentence[index] !== words.sentence[begin]) break
    if (word.look === "glue" && !adjacent) break
    if (word.key === "") continue
    const part = key === "" || joins(words, index) ? word.key : ` ${word.key}`
    key += part
    if (key.length > KEY_UNITS) break
    if (word.look !== "name") continue
    const { postings, more } = lookup(gazetteer, key)
    if (postings.length > 0) {
      const own: readonly PlaceId[] =
        best?.end === index && divisionWords.has(word.lower) ? divisionsOf(gazetteer, best) : []
      best = { begin, end: index + 1, key, postings: [...postings, ...own], abbreviation: false }
    }
    if (!more) break
  }
  return best
}

/** True where no blank stands in the key: before "'s", and after "d'". */
function joins(words: Words, index: number): boolean {
  if (words.at[index]!.look === "glue") return true
  const before = words.at[index - 1]!
  return before.look === "glue" && /^[dl]/i.test(before.text)
}

/** "al-Hasakah": an article that is tied to a capitalised word begins a name, too. */
const begins = (words: Words, index: number): boolean =>
  words.at[index]!.look === "name" ||
  (words.at[index]!.look === "connector" &&
    words.at[index + 1]?.look === "glue" &&
    words.at[index + 2]?.look === "name" &&
    words.to[index] === words.from[index + 1])

/** All matches, left to right, the longest at each place; they do not overlap. */
export function matchNames(words: Words, gazetteer: Gazetteer): Match[] {
  const matches: Match[] = []
  for (let index = 0; index < words.count; ) {
    const match = begins(words, index) ? matchAt(words, gazetteer, index) : null
    if (match !== null) matches.push(match)
    index = match?.end ?? index + 1
  }
  return matches
}
