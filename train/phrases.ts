/** Collects the phrases that the name model knows: places, persons' names, organizations, titles. */

import { readFileSync } from "node:fs"
import { countryLines } from "../src/language/english/countries.ts"
import { countryAliasLines } from "../src/language/english/country-aliases.ts"
import { calendarWords, organizationHeads, personTitles, placeHeads } from "../src/language/english/names.ts"
import { nationalityLines, peoples } from "../src/language/english/nationalities.ts"
import { phraseKey, phraseKinds, phraseWordsMax } from "../src/language/names/phrases.ts"
import { cutTokens } from "../src/language/tokens.ts"
import { sharedText } from "./sources.ts"

type Bits = Map<number, number>

function add(bits: Bits, phrase: string, kind: number): void {
  const words = cutTokens(phrase).map(({ from, to }) => phrase.slice(from, to))
  if (words.length === 0 || words.length > phraseWordsMax) return
  const key = phraseKey(words)
  bits.set(key, (bits.get(key) ?? 0) | kind)
}

/** The rows of a table with a head, each as its cells. */
export const table = (path: string): readonly (readonly string[])[] =>
  sharedText(path)
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"))

const cityPeople = 15_000
const bigCityPeople = 150_000

/** Countries with all their names, capitals and nationalities, from the lists that the program itself reads. */
function addCountries(bits: Bits): void {
  const lines = (text: string, divider: string) =>
    text
      .trim()
      .split("\n")
      .map((line) => line.split(divider).slice(1))
  for (const [name = "", , , , capital = ""] of lines(countryLines, "|")) {
    add(bits, name, phraseKinds.country)
    add(bits, capital, phraseKinds.city)
  }
  for (const names of lines(countryAliasLines, "|")) for (const name of names) add(bits, name, phraseKinds.country)
  const nationalities = [...lines(nationalityLines, " ").flat(), ...peoples.trim().split(/\s+/)]
  for (const name of nationalities) add(bits, name.replaceAll("_", " "), phraseKinds.nationality)
}

function addPlaces(bits: Bits): void {
  for (const row of table("data/gazetteers/geonames_cities500.tsv")) {
    const people = Number(row[10])
    if (people < cityPeople) continue
    for (const name of [row[1]!, row[2]!])
      add(bits, name, people >= bigCityPeople ? phraseKinds.city : phraseKinds.place)
  }
  for (const row of table("data/gazetteers/geonames_admin1.tsv")) {
    for (const name of [row[1]!, row[2]!]) add(bits, name, phraseKinds.place)
  }
}

const titled = (words: string): string =>
  words.toLowerCase().replace(/(^|[\s'-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())

/** Leaders and nationalities of all countries, from CountryInfo. */
function addCountryInfo(bits: Bits): void {
  let part = ""
  for (const line of sharedText("data/gazetteers/CountryInfo.120116.txt").split("\n")) {
    const opened = /^\s*<(\/?)([A-Za-z]+)/.exec(line)
    if (opened !== null) {
      const name = opened[2]!
      if (["Nationality", "Leaders", "Government", "MajorCities", "Regions", "Capital"].includes(name)) {
        part = opened[1] === "/" ? "" : name
      }
      continue
    }
    const name = /^\s*([A-Z][A-Z'_.-]+)/.exec(line)?.[1]?.replace(/_/g, " ").trim()
    if (name === undefined || name.length < 3) continue
    if (part === "Nationality") add(bits, titled(name), phraseKinds.nationality)
    else if (part === "Leaders" || part === "Government") {
      const words = name.split(" ").filter((word) => word.length > 2)
      words.forEach((word, index) => {
        add(bits, titled(word), index + 1 === words.length ? phraseKinds.surname : phraseKinds.given)
      })
    } else if (part === "Regions" || part === "MajorCities") add(bits, titled(name), phraseKinds.place)
  }
}

/** Given names ("g ") or surnames ("s "). */
export const personNames = (sign: "g " | "s "): readonly string[] =>
  readFileSync(new URL("lists/person-names.txt", import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith(sign) ? line.slice(sign.length).split(" ") : []))

function addPersons(bits: Bits): void {
  for (const name of personNames("g ")) add(bits, name, phraseKinds.given)
  for (const name of personNames("s ")) add(bits, name, phraseKinds.surname)
}

/** Organizations of a Phoenix dictionary: entries whose code names an institution and no term of office. */
function actorsOf(path: string): readonly string[] {
  const actors: string[] = []
  let waiting: string[] = []
  let coded = false
  for (const line of sharedText(path).split("\n")) {
    const code = /\[([A-Z]+)/.exec(line)
    if (code !== null) {
      const institution = /^(?:IGO|NGO|NGM|MNC|IMG|[A-Z]{3}(?:REB|UAF|MIL))/.test(code[1]!) && !/\d{6}/.test(line)
      const inline = /^\+?([A-Z][A-Z0-9'_.&-]+)/.exec(line)?.[1]?.replace(/_/g, " ").trim()
      if (inline !== undefined && institution) waiting.push(inline)
      if (institution) actors.push(...waiting.map(titled))
      coded = true
      continue
    }
    if (coded) waiting = []
    coded = false
    const name = /^\+?([A-Z][A-Z0-9'_.&-]+)/.exec(line)?.[1]?.replace(/_/g, " ").trim()
    if (name !== undefined && name.length > 1) waiting.push(name)
  }
  return actors
}

const actorFiles = ["phoenix_international_actors.txt", "phoenix_mil_nonstate_actors.txt"]
const actors = (): readonly string[] => actorFiles.flatMap((file) => actorsOf(`data/lexicons/${file}`))

/** Organizations of the Phoenix dictionaries, as they are written inside a sentence. */
export const organizationNames = (): readonly string[] =>
  [...new Set(actors())]
    .filter((name) => name.length > 2)
    .map((name) => name.replace(/ (?:Of|The|For|And|In|On|To|De|La|Del)(?= )/g, (word) => word.toLowerCase()))
    .map((name) => name.replace(/^The /, ""))

function addOutlets(bits: Bits): void {
  for (const row of table("data/gazetteers/outlets/news_agencies_handmade.tsv")) {
    for (const name of [row[0]!, row[1]!]) if (name.length > 1) add(bits, name, phraseKinds.organization)
  }
  for (const row of table("data/gazetteers/outlets/fundus_publishers.tsv")) add(bits, row[1]!, phraseKinds.organization)
}

/** Keys of all phrases, ascending, with what they may be. */
export function knownPhrases(): { readonly keys: readonly number[]; readonly kinds: readonly number[] } {
  const bits: Bits = new Map()
  addCountries(bits)
  addPlaces(bits)
  addCountryInfo(bits)
  addPersons(bits)
  for (const name of actors()) add(bits, name, phraseKinds.organization)
  addOutlets(bits)
  for (const word of personTitles) for (const form of [word, `${word}.`]) add(bits, form, phraseKinds.title)
  for (const word of organizationHeads) add(bits, word, phraseKinds.organizationHead)
  for (const word of placeHeads) add(bits, word, phraseKinds.placeHead)
  for (const word of calendarWords) add(bits, word, phraseKinds.calendar)
  const keys = [...bits.keys()].sort((a, b) => a - b)
  return { keys, kinds: keys.map((key) => bits.get(key)!) }
}
