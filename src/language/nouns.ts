/** What a noun names: which class of things, from a lexicon made of WordNet. */
import { type ModelFile, section } from "./modelfile.ts"

/** Classes ("person", "soldier", "vehicle") by the lower-case dictionary form of a noun. */
export type Nouns = ReadonlyMap<string, string>

/** The classes in a file's section "lines": a class, a tab, its words. */
export function readNouns(file: ModelFile): Nouns {
  const lines = new TextDecoder().decode(section(file, "lines")).split("\n")
  const nouns = new Map<string, string>()
  for (const line of lines) {
    const [name = "", words = ""] = line.split("\t")
    for (const word of words.split(" ")) nouns.set(word, name)
  }
  return nouns
}

/** Tags of words that may name a sort of things: "Frank" is a name, whoever the Franks were. */
const naming = /^(?:NNP?S|NN|JJ|FW)$/

/** The class of what a word names, by its dictionary form and tag; "ex-driver" is a driver. Null = not known. */
export function thingNamed(nouns: Nouns, lemma: string, tag: string): string | null {
  if (!naming.test(tag)) return null
  const word = lemma.toLowerCase()
  const hyphen = word.lastIndexOf("-")
  return nouns.get(word) ?? (hyphen < 0 ? undefined : nouns.get(word.slice(hyphen + 1))) ?? null
}
