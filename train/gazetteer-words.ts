/** Which names of places are English words, too. */
import { placeKey } from "../src/language/places/key.ts"
import type { RawPlace } from "./gazetteer-place.ts"
import { sharedText } from "./sources.ts"

/** A town of so many people is known by its name, even if the name is a word. */
const KNOWN_PEOPLE = 100_000

const isKnown = ({ feature, population }: RawPlace): boolean =>
  feature === "PCLI" || feature === "CONT" || population >= KNOWN_PEOPLE

/**
 * Keys of one word that are English words (WordNet's) and no well-known place, joined by blanks: first those that are
 * verbs, adjectives or adverbs ("reading"), then those that are nouns only ("hurricane"), which are names more often.
 */
export function commonWords(places: readonly RawPlace[]): readonly [string, string] {
  const index = JSON.parse(sharedText("data/lexicons/en_lemma_index.json")) as Record<string, string[]>
  const known = new Set(places.filter(isKnown).map(({ name }) => placeKey(name)))
  const keys = new Set(places.flatMap(({ name, others }) => [name, ...others].map(placeKey)))
  const strong = new Set(["adj", "adv", "verb"].flatMap((part) => index[part] ?? []))
  const nouns = new Set(index["noun"] ?? [])
  const common = [...keys].filter((key) => !key.includes(" ") && !known.has(key)).sort()
  return [
    common.filter((key) => strong.has(key)).join(" "),
    common.filter((key) => nouns.has(key) && !strong.has(key)).join(" "),
  ]
}
