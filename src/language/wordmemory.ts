/** Remembers what the dictionaries say of a word: most words of a report have been met before. */
import { type Lemmas, lemmaOf } from "./lemma.ts"
import { type Nouns, thingNamed } from "./nouns.ts"

/** What the dictionaries say of a word with its tag. */
interface WordEntry {
  readonly lemma: string
  readonly thing: string | null
}

/** What two dictionaries said so far, by tag and by the word as it is written. */
export interface WordMemory {
  readonly lemmas: Lemmas
  readonly nouns: Nouns | null
  readonly entries: Map<string, Map<string, WordEntry>>
  count: number
}

/** An empty memory; without `nouns` no word names anything. */
export const wordMemory = (lemmas: Lemmas, nouns: Nouns | null): WordMemory => {
  return { lemmas, nouns, entries: new Map(), count: 0 }
}

/** Words kept at most: then all are dropped. */
const wordsMost = 20_000

/** Longer words are pieces of their text to V8: to keep one would keep the text. */
const unitsMost = 12

/** The dictionary form of a word with this tag, and the class of what it names; null = not known. */
export function wordEntry(memory: WordMemory, word: string, tag: string): WordEntry {
  const ofTag = memory.entries.get(tag) ?? new Map<string, WordEntry>()
  const known = ofTag.get(word)
  if (known !== undefined) return known
  const lemma = lemmaOf(memory.lemmas, word, tag)
  const entry = { lemma, thing: memory.nouns === null ? null : thingNamed(memory.nouns, lemma, tag) }
  if (word.length > unitsMost) return entry
  if (memory.count === wordsMost) {
    memory.entries.clear()
    memory.count = 0
    return entry
  }
  memory.entries.set(tag, ofTag.set(word, entry))
  memory.count += 1
  return entry
}
