/** Which class of things each noun names (people, vehicles ...), by what WordNet says it is a sort of. */
import { type Clusters, clusterOf } from "../src/language/clusters.ts"
import { hashWord } from "../src/language/wordcodes.ts"
import { modelBytes } from "./modelfile.ts"
import { type Nouns, readWordNet, type Sense } from "./wordnet.ts"

/** A class, and the number of the sense of a word whose sorts belong to it. The nearest one above a meaning decides. */
const classes: readonly (readonly [name: string, word: string, sense: number])[] = [
  ["person", "person", 1],
  ["soldier", "serviceman", 1],
  ["police", "lawman", 1],
  ["child", "juvenile", 1],
  ["child", "baby", 1],
  ["vehicle", "wheeled vehicle", 1],
  ["train", "train", 1],
  ["aircraft", "aircraft", 1],
  ["ship", "vessel", 2],
  ["house", "building", 1],
  ["house", "dwelling", 1],
  ["road", "road", 1],
]

/** Told apart from people, but not written. */
const animal = "animal"

/** Number of the lexicographer's file of people: it also holds those who act and are filed under no person. */
const peopleField = 18

/** The classes of meanings by their number; "" = none of them. */
function classesOf({ meanings, senses }: Nouns): (meaning: string) => string {
  const known = new Map<string, string>()
  for (const [name, word, sense] of [...classes, [animal, "animal", 1] as const]) {
    const place = senses.get(word.replace(" ", "_"))?.[sense - 1]
    if (place === undefined) throw new Error(`WordNet has no sense ${sense} of "${word}".`)
    known.set(place.meaning, name)
  }
  return (meaning) => {
    const people = meanings.get(meaning)!.field === peopleField
    for (let level = [meaning]; level.length > 0; level = level.flatMap((at) => meanings.get(at)!.above)) {
      const found = level.map((at) => known.get(at)).find((name) => name !== undefined)
      if (found !== undefined) return found
    }
    return people ? "person" : ""
  }
}

/** The class that a word has most often, "" when that is none; null when it only names single things. */
function classOfWord(senses: readonly Sense[], nouns: Nouns, classOf: (meaning: string) => string): string | null {
  const weights = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const [place, { meaning, count }] of senses.entries()) {
    if (nouns.meanings.get(meaning)!.single) continue
    const name = classOf(meaning)
    // Senses that were never met stand in no order that tells much, but the first is the surest.
    weights.set(name, (weights.get(name) ?? 0) + count + 1 / (place + 1))
    counts.set(name, (counts.get(name) ?? 0) + count)
  }
  const [best] = [...weights].sort(([, a], [, b]) => b - a)[0] ?? [null]
  // "Hog", "tiger": what is said of people by likeness is an animal first.
  const beast = 3 * (weights.get(animal) ?? 0)
  return best === "person" && counts.get("person") === 0 && beast >= weights.get("person")! ? animal : best
}

/** The words of each class. Words for people are all taken, others when they are among the commonest of English. */
function wordsByClass(clusters: Clusters): ReadonlyMap<string, string[]> {
  const nouns = readWordNet()
  const classOf = classesOf(nouns)
  const words = new Map<string, string[]>(classes.map(([name]) => [name, []]))
  for (const [word, senses] of nouns.senses) {
    if (!/^[a-z][a-z-]*[a-z]$/.test(word)) continue
    const name = classOfWord(senses, nouns, classOf)
    const common = name === "person" || clusterOf(clusters, hashWord(word)) > 0
    if (name !== null && common) words.get(name)?.push(word)
  }
  return words
}

/** The model file of the classes of nouns: a line for each class, its name before a tab, its words in order. */
export function nounModel(clusters: Clusters): Uint8Array {
  const lines = [...wordsByClass(clusters)].map(([name, words]) => `${name}\t${words.sort().join(" ")}`)
  return modelBytes("nouns", {}, [["lines", new TextEncoder().encode(lines.join("\n"))]])
}
