/** Number of English nouns: one and many. */
import { irregularPlurals, samePlurals } from "./english/plurals.ts"

const pairs = irregularPlurals
  .trim()
  .split("\n")
  .map((line) => line.split(" ") as [string, string])

const manyOf: ReadonlyMap<string, string> = new Map(pairs)
const oneOf: ReadonlyMap<string, string> = new Map(
  pairs.map(([one, many]) => [many, one] as const).filter(([many]) => many !== "bases"),
)
const same: ReadonlySet<string> = new Set(samePlurals.split(" "))

/** Compounds follow their last word ("policeman"), but not every noun that ends so is one ("human"). */
const compound = /man$/

/** The plural of a noun in small letters; what is plural already or has no plural stays as it is. */
export function pluralNoun(noun: string): string {
  const known = manyOf.get(noun)
  if (known !== undefined) return known
  if (same.has(noun) || oneOf.has(noun)) return noun
  if (compound.test(noun) && !/^(?:ger|hu|ro|otto|nor|turco|tali)man$/.test(noun)) return `${noun.slice(0, -2)}en`
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** The singular of a noun in small letters; what is singular already stays as it is. */
export function singularNoun(noun: string): string {
  const known = oneOf.get(noun)
  if (known !== undefined) return known
  if (same.has(noun) || manyOf.has(noun)) return noun
  if (/(?:wo)?men$/.test(noun)) return `${noun.slice(0, -2)}an`
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`
  if (/(?:x|ch|sh|ss|zz)es$/.test(noun)) return noun.slice(0, -2)
  return /[^siu]s$/.test(noun) && noun.length > 3 ? noun.slice(0, -1) : noun
}
