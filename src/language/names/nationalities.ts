/** Nationalities, with their countries. */
import { nationalityLines, peoples } from "../english/nationalities.ts"

/** Country of each adjective or noun of nationality; of several countries the first in the list. */
const countries: ReadonlyMap<string, string> = new Map(
  nationalityLines
    .trim()
    .split("\n")
    .reverse()
    .flatMap((line) => {
      const [country, ...forms] = line.split(" ")
      return forms.map((form) => [form.replaceAll("_", " "), country!] as const)
    }),
)

/** ISO 3166-1 alpha-2 of the country a word of nationality points to; null when it is none. Capitals matter. */
export const nationalityOf = (words: string): string | null => countries.get(words) ?? null

const peopleWords: ReadonlySet<string> = new Set(peoples.trim().split(/\s+/))

const openings: ReadonlySet<string> = new Set([...countries.keys()].map((words) => words.split(" ")[0]!))

/** True for the first word of a nationality, of one word or more. */
export const opensPeople = (word: string): boolean => openings.has(word)

/** True for a nationality, and for a people or a faith that belongs to no one country: "Kurdish". Capitals matter. */
export const isPeople = (words: string): boolean => countries.has(words) || peopleWords.has(words)
