/** Packs the word clusters: keys of words and their codes. */
import { clusterKey } from "../src/language/clusters.ts"
import { hashWord } from "../src/language/wordcodes.ts"
import { ascendingBytes, modelBytes } from "./modelfile.ts"
import { sharedText } from "./sources.ts"

/** The model file of the clusters. Of two words with one key the commoner, which stands first, is kept. */
export function clusterModel(): Uint8Array {
  const codes = new Map<number, number>()
  for (const line of sharedText("data/lexicons/wordclusters/glove_bisect_60k.tsv").split("\n")) {
    const [bits, word] = line.split("\t")
    if (bits === undefined || word === undefined || word === "") continue
    const key = clusterKey(hashWord(word))
    if (!codes.has(key)) codes.set(key, Number.parseInt(`1${bits}`, 2))
  }
  const keys = [...codes.keys()].sort((a, b) => a - b)
  const values = keys.map((key) => codes.get(key)!)
  const high = values.map((value) => value >> 8)
  const low = values.map((value) => value & 255)
  return modelBytes("clusters", { words: keys.length }, [
    ["keys", ascendingBytes(keys)],
    ["codes", Uint8Array.from([...high, ...low])],
  ])
}
