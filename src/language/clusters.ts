/** Word clusters: words used alike share the beginning of a string of twelve bits. */
import { find, keyBits, type Lookup, lookupOf, readLookup } from "./lookup.ts"
import { type ModelFile, section } from "./modelfile.ts"

/** Made by bisecting the word vectors of GloVe (public domain); see the card of the model. */
export interface Clusters {
  readonly lookup: Lookup
  /** Twelve bits and a leading one: the high bytes of all rows, then the low bytes; they compress better apart. */
  readonly codes: Uint8Array
}

/** No clusters at all. */
export const noClusters: Clusters = { lookup: lookupOf(new Int32Array(0)), codes: new Uint8Array(0) }

/** The clusters in a file's sections "keys" and "codes". */
export function readClusters(file: ModelFile): Clusters {
  const lookup = readLookup(section(file, "keys"))
  const codes = section(file, "codes")
  if (codes.length !== lookup.count * 2) throw new RangeError("its words and codes differ in number")
  return { lookup, codes }
}

/** The key of a word under which its cluster is filed. */
export const clusterKey = (lower: number): number => Math.imul(lower ^ (lower >>> 15), 0x2c1b3c6d) >>> (32 - keyBits)

/** The cluster of a word by the hash of its lower-case form; 0 when it is unknown. */
export function clusterOf(clusters: Clusters, lower: number): number {
  const row = find(clusters.lookup, clusterKey(lower))
  const { codes } = clusters
  return row < 0 ? 0 : (codes[row]! << 8) | codes[(codes.length >> 1) + row]!
}
