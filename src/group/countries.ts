/**
 * A country and its people are one word for grouping: one report writes "Poland", the next "Polish teachers". By the
 * codes of stems.
 */
import { stem } from "../base/stem.ts"
import { codeOf } from "../base/words.ts"
import { countryLines } from "../language/english/countries.ts"
import { nationalityLines } from "../language/english/nationalities.ts"

const stemCode = (word: string): number => codeOf(stem(word.toLowerCase()))

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "")

/** Names of countries that are one word, by their codes of two letters. */
function countriesOfOneWord(): ReadonlyMap<string, string> {
  const fields = linesOf(countryLines).map((line) => line.split("|"))
  return new Map(fields.flatMap(([code = "", name = ""]) => (/[ -]/.test(name) ? [] : [[code, name] as const])))
}

/** The word of a country by it and by the words for its people; words for the people of two countries are left out. */
function makeCountries(): ReadonlyMap<number, number> {
  const names = countriesOfOneWord()
  const found = new Map<number, number>()
  const countryOfWord = new Map<number, string>()
  const ofTwo = new Set<number>()
  for (const line of linesOf(nationalityLines)) {
    const [country = "", ...words] = line.split(" ")
    const name = names.get(country)
    for (const word of words) {
      if (word.includes("_")) continue
      const code = stemCode(word)
      if ((countryOfWord.get(code) ?? country) !== country) ofTwo.add(code)
      countryOfWord.set(code, country)
      if (name !== undefined) found.set(code, stemCode(name))
    }
  }
  for (const code of ofTwo) found.delete(code)
  for (const name of names.values()) found.set(stemCode(name), stemCode(name))
  return found
}

let countries: ReadonlyMap<number, number> | null = null

/** The country that the stem of a word with a capital stands for; undefined when it stands for none. */
export function countryOf(stemmed: number): number | undefined {
  countries ??= makeCountries()
  return countries.get(stemmed)
}
