/** Trains the tagger. */

import { randomFrom } from "../src/base/random.ts"
import type { Clusters } from "../src/language/clusters.ts"
import { lookupOf } from "../src/language/lookup.ts"
import { openModel } from "../src/language/modelfile.ts"
import {
  historyFeatures,
  parts,
  type TagView,
  wordFeatures,
  writeAfter,
  writeAfter2,
  writeBefore,
  writeBefore2,
  writeHistoryFeatures,
  writeOwnFeatures,
  writePairs,
} from "../src/language/tagfeatures.ts"
import { noTag, readTagger, type Tagger, tagSets, tagWords, wordKey } from "../src/language/tagger.ts"
import { codeWords, type WordCodes } from "../src/language/wordcodes.ts"
import { ascendingBytes, modelBytes, numberBytes } from "./modelfile.ts"
import { type Learner, learnerOf, packLearner, scoreRows, update } from "./perceptron.ts"
import { shuffle } from "./random.ts"
import type { TreeSentence } from "./treebank.ts"

/** Knobs of the training, with the values that the shipped model was made with. */
export const taggerSettings = { epochs: 8, seed: 7, least: 2, lexiconLeast: 4, scale: 12, weightMin: 2, dropout: 0.2 }

interface Example {
  readonly codes: WordCodes
  readonly gold: Uint8Array
}

interface LexiconData {
  readonly keys: readonly number[]
  readonly setOf: readonly number[]
  readonly sets: readonly (readonly number[])[]
}

/** Words seen at least so often, with the tags they were seen with, commonest first. */
function lexiconOf(examples: readonly Example[], least: number): LexiconData {
  const counts = new Map<number, Map<number, number>>()
  for (const { codes, gold } of examples) {
    for (let at = 0; at < codes.count; at += 1) {
      const key = wordKey(codes, at)
      const tags = counts.get(key) ?? new Map<number, number>()
      tags.set(gold[at]!, (tags.get(gold[at]!) ?? 0) + 1)
      counts.set(key, tags)
    }
  }
  const total = (tags: ReadonlyMap<number, number>) => [...tags.values()].reduce((sum, count) => sum + count, 0)
  const known = [...counts].filter(([, tags]) => total(tags) >= least).sort(([a], [b]) => a - b)
  const numbers = new Map<string, number>()
  const sets: number[][] = []
  const setOf = known.map(([, tags]) => {
    const set = [...tags].sort(([a, x], [b, y]) => y - x || a - b).map(([tag]) => tag)
    const name = set.join(" ")
    if (!numbers.has(name)) {
      numbers.set(name, sets.length)
      sets.push(set)
    }
    return numbers.get(name)!
  })
  return { keys: known.map(([key]) => key), setOf, sets }
}

/** Where each kind of features stands among all, which decides the turn in which chance leaves some out. */
const order: Readonly<Record<keyof typeof parts, readonly number[]>> = {
  own: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 24],
  before: [14, 18, 21],
  before2: [16],
  after: [15, 19, 20],
  after2: [17],
  pairs: [22, 23, 25, 26, 27, 28, 29, 30, 31, 32],
}

const group = new Int32Array(parts.own)

function place(name: keyof typeof parts, keys: Int32Array): void {
  order[name].forEach((to, index) => {
    keys[to] = group[index]!
  })
}

/** Writes the keys of all features of word `at`. */
function writeAll(view: TagView, at: number, last: number, last2: number, keys: Int32Array): void {
  const { codes, sets, first, end } = view
  const inside = (word: number): number => (word >= first && word < end ? word : -1)
  writeOwnFeatures(codes, at, sets[at]!, at === first ? 1 : 0, group)
  place("own", keys)
  writeBefore(codes, inside(at - 1), group)
  place("before", keys)
  writeBefore2(codes, inside(at - 2), group)
  place("before2", keys)
  writeAfter(codes, inside(at + 1), group)
  place("after", keys)
  writeAfter2(codes, inside(at + 2), group)
  place("after2", keys)
  writePairs(view, at, group, 0)
  place("pairs", keys)
  writeHistoryFeatures(view, at, last, last2, keys, wordFeatures)
}

/** How often each feature occurs with the true tags before it. */
function countFeatures(views: readonly (TagView & { gold: Uint8Array })[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const keys = new Int32Array(wordFeatures + historyFeatures)
  for (const view of views) {
    for (let at = 0; at < view.end; at += 1) {
      writeAll(view, at, view.gold[at - 1] ?? noTag, view.gold[at - 2] ?? noTag, keys)
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** The best label of a set (all when it is empty), and the best but the true one, which must lose clearly. */
function bestOf(scores: Float32Array, allowed: readonly number[] | null): number {
  let top = allowed === null ? 0 : allowed[0]!
  const count = allowed === null ? scores.length : allowed.length
  for (let index = 0; index < count; index += 1) {
    const label = allowed === null ? index : allowed[index]!
    if (scores[label]! > scores[top]!) top = label
  }
  return top
}

/** One pass over one sentence: tags it and learns from each mistake. */
function learnSentence(
  learner: Learner,
  view: TagView & { gold: Uint8Array },
  sets: LexiconData["sets"],
  scores: Float32Array,
  chance: { readonly random: () => number; readonly dropout: number },
): void {
  const keys = new Int32Array(wordFeatures + historyFeatures)
  const rows = new Int32Array(keys.length)
  let last = noTag
  let last2 = noTag
  for (let at = 0; at < view.end; at += 1) {
    const allowed = view.sets[at] === 0 ? null : sets[view.sets[at]! - 1]!
    let label = allowed?.[0] ?? 0
    if (allowed === null || allowed.length > 1) {
      writeAll(view, at, last, last2, keys)
      for (let index = 0; index < keys.length; index += 1) {
        rows[index] = chance.random() < chance.dropout ? -1 : learner.rowOf(keys[index]!)
      }
      scoreRows(learner, rows, scores)
      const gold = view.gold[at]!
      scores[gold] = scores[gold]! - margin
      label = bestOf(scores, allowed)
      if (label !== gold) {
        update(learner, rows, gold, 1)
        update(learner, rows, label, -1)
        scores[gold] = scores[gold]! + margin
        label = bestOf(scores, allowed)
      }
      learner.step += 1
    }
    last2 = last
    last = label
  }
}

/** By how much the true tag must win; more makes the model steadier. */
const margin = 1

/** Trains on the sentences and answers the bytes of the model file. */
export function taggerModel(
  sentences: readonly TreeSentence[],
  clusters: Clusters,
  settings: typeof taggerSettings = taggerSettings,
): Uint8Array {
  const tags = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort()
  const numberOf = new Map(tags.map((tag, index) => [tag, index]))
  const examples = sentences.map(({ text, words, tags }) => ({
    codes: codeWords(text, words, clusters),
    gold: Uint8Array.from(tags, (tag) => numberOf.get(tag)!),
  }))
  const lexicon = lexiconOf(examples, settings.lexiconLeast)
  const asLoaded = {
    lookup: lookupOf(Int32Array.from(lexicon.keys)),
    setOf: Int32Array.from(lexicon.setOf),
    sets: lexicon.sets.map((set) => Uint8Array.from(set)),
  }
  const views = examples.map(({ codes, gold }) => ({
    codes,
    sets: tagSets(asLoaded, codes),
    first: 0,
    end: codes.count,
    gold,
  }))
  const learner = learnerOf(countFeatures(views), settings.least, tags.length)
  const random = randomFrom(settings.seed)
  const scores = new Float32Array(tags.length)
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(views, random)
    for (const view of views) learnSentence(learner, view, lexicon.sets, scores, { random, dropout: settings.dropout })
  }
  return modelBytes("tagger", { tags }, [
    ...packLearner(learner, settings.scale, settings.weightMin),
    ["words", ascendingBytes(lexicon.keys)],
    ["setOf", numberBytes(lexicon.setOf)],
    ["sets", numberBytes(lexicon.sets.flatMap((set) => [set.length, ...set]))],
  ])
}

/** "UPOS XPOS" of each word of each sentence. */
export function tagTrees(
  tagger: Tagger,
  sentences: readonly TreeSentence[],
  clusters: Clusters,
): readonly (readonly string[])[] {
  return sentences.map(({ text, words }) => {
    const found = tagWords(tagger, codeWords(text, words, clusters), [{ first: 0, end: words.length }])
    return [...found].map((tag) => `${tagger.tags[tag]!.pos} ${tagger.tags[tag]!.tag}`)
  })
}

/**
 * Tags every sentence with a tagger that was trained on the others (`folds` parts, cut by position), so that a parser
 * can be trained on tags as they will be, not as they should be.
 */
export function jackknifeTags(
  sentences: readonly TreeSentence[],
  clusters: Clusters,
  folds: number,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = sentences.map(() => [])
  for (let fold = 0; fold < folds; fold += 1) {
    const held = (index: number) => index % folds === fold
    const model = taggerModel(
      sentences.filter((_, index) => !held(index)),
      clusters,
    )
    const tagger = readTagger(openModel(model, "tagger"))
    const rest = sentences.flatMap((sentence, index) => (held(index) ? [{ sentence, index }] : []))
    const tags = tagTrees(
      tagger,
      rest.map(({ sentence }) => sentence),
      clusters,
    )
    rest.forEach(({ index }, place) => {
      found[index] = tags[place]!
    })
  }
  return found
}

/** Share of words with the right universal tag, and with both tags right. */
export function tagAccuracy(
  found: readonly (readonly string[])[],
  sentences: readonly TreeSentence[],
): { readonly upos: number; readonly both: number } {
  let words = 0
  let upos = 0
  let both = 0
  sentences.forEach(({ tags }, index) => {
    tags.forEach((gold, at) => {
      const guess = found[index]![at]!
      words += 1
      if (guess === gold) both += 1
      if (guess.split(" ")[0] === gold.split(" ")[0]) upos += 1
    })
  })
  return { upos: upos / words, both: both / words }
}
