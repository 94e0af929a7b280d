/** Finds the runs of words that are names in the gazetteer. */
import { countryAbbreviations, stateAbbreviations } from "../english/place-abbreviations.ts"
import type { Gazetteer, PlaceId } from "./gazetteer.ts"
import { lookup } from "./gazetteer.ts"
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

/** The key an abbreviation at this token stands for; null when there is none. */
function abbreviationAt(words: Words, index: number): { key: string; end: number } | null {
  const { text, capitals } = words.at[index]!
  const next = words.at[index + 1]?.text
  const pair = next === undefined ? undefined : afterPlace.get(`${text} ${next}`)
  if (pair !== undefined) return { key: pair, end: index + 2 }
  const comma = words.at[index - 1]?.text === "," && words.at[index - 2]?.look === "name"
  const state = afterPlace.get(text) ?? afterPlace.get(`${text}.`)
  if (state !== undefined && comma) return { key: state, end: index + 1 }
  if (state !== undefined && text.endsWith(".") && text.length > 3 && words.first[index] === 0) {
    return { key: state, end: index + 1 }
  }
  const found = anywhere.get(text)
  if (found === undefined || (capitals && words.loud[index] === 1 && text.length < 3)) return null
  return { key: found, end: index + 1 }
}

/** The longest name that begins at this token; null when there is none. */
function matchAt(words: Words, gazetteer: Gazetteer, begin: number): Match | null {
  const short = abbreviationAt(words, begin)
  if (short !== null) {
    const { postings } = lookup(gazetteer, short.key)
    return { begin, end: short.end, key: short.key, postings, abbreviation: true }
  }
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
    if (postings.length > 0) best = { begin, end: index + 1, key, postings, abbreviation: false }
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
