/** One word for a nationality, whatever word of it stands before the noun: "Afghanistan's", "Afghans", "U.S.". */
import { countryLines } from "../language/english/countries.ts"
import { nationalityLines } from "../language/english/nationalities.ts"
import { nationalities } from "./english/properties.ts"

const rows = (lines: string, mark: string): readonly string[][] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.toLowerCase().split(mark))

/** Country, adjective, other forms. */
const peoples = rows(nationalityLines, " ").map((row) => row.map((form) => form.replaceAll("_", " ")))

const adjectives: ReadonlyMap<string, string> = new Map(
  peoples.map(([code = "", adjective = ""]) => [code, adjective] as const),
)

const words: ReadonlyMap<string, string> = new Map([
  ...peoples.flatMap(([, ...forms]) => forms.map((form) => [form, forms[0] ?? form] as const)),
  ...rows(countryLines, "|").flatMap(([code = "", name = ""]) => {
    const adjective = adjectives.get(code)
    return adjective === undefined ? [] : [[name, adjective] as const]
  }),
  ...Object.entries(nationalities),
])

/** The adjective of the nationality that a word in small letters names; null for other words. */
export const nationalityOf = (word: string): string | null => words.get(word) ?? null
