/** Part-of-speech tagger: greedy averaged perceptron (Collins 2002) over Universal and Penn tags at once. */
import { type FormMemory, formMemory, scoreForms } from "./formmemory.ts"
import { addFeatures, type LinearModel, readLinear } from "./linear.ts"
import { featureKey, find, type Lookup, readLookup } from "./lookup.ts"
import { type ModelFile, readNumbers, section } from "./modelfile.ts"
import { historyFeatures, parts, type TagView, tagForms, writeHistoryFeatures, writePairs } from "./tagfeatures.ts"
import { shapes, type WordCodes } from "./wordcodes.ts"

/** A tagger, loaded. Tags are numbers; `tags[number]` says which. */
export interface Tagger {
  readonly linear: LinearModel
  readonly tags: readonly { readonly pos: string; readonly tag: string }[]
  readonly lexicon: Lexicon
  readonly memory: FormMemory<TagView>
}

/** Words seen often enough in training that no other tags are thought of. */
interface Lexicon {
  readonly lookup: Lookup
  /** Number of the set of tags, by row. */
  readonly setOf: Int32Array
  readonly sets: readonly Uint8Array[]
}

/** The tagger in a model file. Throws a `RangeError` when a section is missing or does not fit. */
export function readTagger(file: ModelFile): Tagger {
  const tags = (file.header["tags"] as readonly string[]).map((pair) => {
    const [pos, tag] = pair.split(" ")
    return { pos: pos!, tag: tag! }
  })
  const sets: Uint8Array[] = []
  const flat = readNumbers(section(file, "sets"))
  for (let at = 0; at < flat.length; at += flat[at]! + 1)
    sets.push(Uint8Array.from(flat.slice(at + 1, at + 1 + flat[at]!)))
  const lexicon = {
    lookup: readLookup(section(file, "words")),
    setOf: readNumbers(section(file, "setOf")),
    sets,
  }
  const linear = readLinear(file)
  return { linear, tags, lexicon, memory: formMemory(linear, tags.length, tagForms) }
}

/** The key of a word in the lexicon: its form, and whether it is written with a capital letter. */
export const wordKey = (codes: WordCodes, index: number): number =>
  featureKey(255, codes.lower[index]!, codes.shape[index]! & shapes.capital)

/** Number of the set of tags of each word, plus one; 0 = unknown word. */
export function tagSets(lexicon: Lexicon, codes: WordCodes): Int32Array {
  const sets = new Int32Array(codes.count)
  for (let index = 0; index < codes.count; index += 1) {
    const row = find(lexicon.lookup, wordKey(codes, index))
    sets[index] = row < 0 ? 0 : lexicon.setOf[row]! + 1
  }
  return sets
}

/** The best of the allowed labels; the lowest number wins a tie. */
function best(scores: Int32Array, allowed: Uint8Array): number {
  let top = allowed[0]!
  for (let index = 1; index < allowed.length; index += 1) {
    const label = allowed[index]!
    if (scores[label]! > scores[top]!) top = label
  }
  return top
}

/** Tag that stands before the first word. */
export const noTag = 127

/** The number of a tag for each word of the sentences `[first, end)`. Words outside all sentences keep 0. */
export function tagWords(
  tagger: Tagger,
  codes: WordCodes,
  sentences: readonly { readonly first: number; readonly end: number }[],
): Uint8Array {
  const found = new Uint8Array(codes.count)
  const sets = tagSets(tagger.lexicon, codes)
  const keys = new Int32Array(parts.pairs + historyFeatures)
  const scores = new Int32Array(tagger.tags.length)
  const every = Uint8Array.from(tagger.tags, (_, index) => index)
  for (const { first, end } of sentences) {
    const view = { codes, sets, first, end }
    let last = noTag
    let last2 = noTag
    for (let at = first; at < end; at += 1) {
      const allowed = sets[at] === 0 ? every : tagger.lexicon.sets[sets[at]! - 1]!
      let label = allowed[0]!
      if (allowed.length > 1) {
        scoreForms(tagger.memory, view, at, allowed, scores)
        writePairs(view, at, keys, 0)
        writeHistoryFeatures(view, at, last, last2, keys, parts.pairs)
        addFeatures(tagger.linear, keys, allowed, scores)
        label = best(scores, allowed)
      }
      found[at] = label
      last2 = last
      last = label
    }
  }
  return found
}
