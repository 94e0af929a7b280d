/** Trains the name model: a structured perceptron (Collins 2002) with a margin. */

import { randomFrom } from "../src/base/random.ts"
import type { Clusters } from "../src/language/clusters.ts"
import { lookupOf } from "../src/language/lookup.ts"
import {
  contextFeatures,
  type NameSentence,
  type NameView,
  nameForms,
  viewNames,
  writeContextFeatures,
} from "../src/language/names/features.ts"
import { decode, forbid, mayCarry, nameLabels } from "../src/language/names/recognizer.ts"
import { type Tagger, tagWords } from "../src/language/tagger.ts"
import { codeWords } from "../src/language/wordcodes.ts"
import { ascendingBytes, modelBytes, numberBytes } from "./modelfile.ts"
import type { NamedText } from "./namedata.ts"
import { type Learner, learnerOf, packLearner, scoreRows, update } from "./perceptron.ts"
import { knownPhrases } from "./phrases.ts"
import { shuffle } from "./random.ts"
import { renamed, type Stock, stockOf } from "./renamed.ts"

/**
 * Knobs of the training, with the values that the shipped model was made with. `dropout`: share of single features left
 * out by chance; `blind`: of words whose own form is; `copies`: of each text with other names; `grain`: see
 * `packLearner`.
 */
export const nameSettings = {
  epochs: 8,
  seed: 11,
  least: 2,
  scale: 12,
  weightMin: 8,
  missCost: 2,
  wrongCost: 1,
  dropout: 0.15,
  blind: 0.15,
  copies: 1,
  grain: 6,
  rounds: 3,
}

const count: number = nameLabels.length

interface Example {
  readonly view: NameView
  readonly first: number
  readonly end: number
  readonly gold: Uint8Array
}

/** The label of each word; a name whose ends are no ends of words is left out. */
function goldLabels({ words, names }: NamedText, nameable: Uint8Array): Uint8Array {
  const labels = new Uint8Array(words.length)
  const starts = new Map(words.map(({ from }, index) => [from, index]))
  const ends = new Map(words.map(({ to }, index) => [to, index]))
  for (const { from, to, kind } of names) {
    const first = starts.get(from)
    const last = ends.get(to)
    if (first === undefined || last === undefined || nameable[first] !== 2) continue
    const label = nameLabels.indexOf(`B-${kind}`)
    for (let at = first; at <= last; at += 1) {
      const own = at === first ? label : label + 1
      if (!mayCarry(nameable[at]!, own)) break
      labels[at] = own
    }
  }
  return labels
}

function examplesOf(
  texts: readonly NamedText[],
  tagger: Tagger,
  clusters: Clusters,
  phrases: Parameters<typeof viewNames>[3],
): Example[] {
  return texts.flatMap((text) => {
    const codes = codeWords(text.text, text.words, clusters)
    const view = viewNames(codes, tagWords(tagger, codes, text.sentences), text.sentences, phrases)
    text.words.forEach(({ from, to }, word) => {
      if (text.unlisted.some((name) => name.from <= from && to <= name.to)) view.marks[word] = 0
    })
    const gold = goldLabels(text, view.nameable)
    const examples = text.sentences
      .filter(({ first, end }) => view.nameable.subarray(first, end).includes(2))
      .map(({ first, end }) => ({ view, first, end, gold }))
    return Array.from({ length: text.weight }, () => examples).flat()
  })
}

/** Where each kind of features stands among all, which decides the turn in which chance leaves some out. */
const order = {
  forms: [
    [0, 1, 8, 11, 12, 13, 14, 15, 16, 17],
    [2, 18],
    [3, 19],
    [4, 35],
    [5, 36],
  ],
  context: [6, 7, 9, 10, ...range(20, 35), ...range(37, 50)],
} as const

/** Places of the features that tell which word it is. */
const formPlaces = new Set([0, 1, 6, 7, 11, 12, 13, 14, 15, 16, 17])

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

const nameFeatures = 50
const group = new Int32Array(contextFeatures)

/** Writes the keys of all features of word `at`. */
function writeAll(view: NameSentence, at: number, keys: Int32Array): void {
  const place = (places: readonly number[]) => {
    places.forEach((to, index) => {
      keys[to] = group[index]!
    })
  }
  nameForms.forEach(({ offset, write }, part) => {
    const word = at + offset
    write(view, word >= view.first && word < view.end ? word : -1, group)
    place(order.forms[part]!)
  })
  writeContextFeatures(view, at, group)
  place(order.context)
}

function countFeatures(examples: readonly Example[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const keys = new Int32Array(nameFeatures)
  for (const { view, first, end } of new Set(examples)) {
    for (let at = first; at < end; at += 1) {
      if (view.nameable[at] === 0) continue
      writeAll({ ...view, first, end }, at, keys)
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

interface Transitions {
  readonly weights: Float32Array
  readonly sums: Float64Array
}

function moveTransitions(learner: Learner, { weights, sums }: Transitions, labels: Uint8Array, amount: number): void {
  let last = count
  for (const label of labels) {
    const cell = last * count + label
    weights[cell] = weights[cell]! + amount
    sums[cell] = sums[cell]! + amount * learner.step
    last = label
  }
}

/** One sentence: decodes it with the wrong labels favoured, and learns where the result is not the truth. */
function learn(
  learner: Learner,
  transitions: Transitions,
  example: Example,
  settings: typeof nameSettings,
  random: () => number,
): void {
  const { view, first, end, gold } = example
  const words = end - first
  const keys = new Int32Array(nameFeatures)
  const rows = new Int32Array(nameFeatures * words).fill(-1)
  const emissions = new Float32Array(words * count)
  const scores = new Float32Array(count)
  for (let at = first; at < end; at += 1) {
    const word = at - first
    if (view.nameable[at] !== 0) {
      writeAll({ ...view, first, end }, at, keys)
      const blind = random() < settings.blind
      for (let index = 0; index < nameFeatures; index += 1) {
        const leftOut = random() < settings.dropout || (blind && formPlaces.has(index))
        rows[word * nameFeatures + index] = leftOut ? -1 : learner.rowOf(keys[index]!)
      }
      scoreRows(learner, rows.subarray(word * nameFeatures, (word + 1) * nameFeatures), scores)
      for (let label = 0; label < count; label += 1) {
        const cost = label === gold[at] ? 0 : gold[at] !== 0 && label === 0 ? settings.missCost : settings.wrongCost
        emissions[word * count + label] = scores[label]! + cost
      }
    }
    forbid(emissions, word, view.nameable[at]!)
  }
  const labels = new Uint8Array(words)
  decode(emissions, words, transitions.weights, labels)
  const truth = gold.subarray(first, end)
  if (labels.some((label, word) => label !== truth[word])) {
    for (let word = 0; word < words; word += 1) {
      if (labels[word] === truth[word]) continue
      const own = rows.subarray(word * nameFeatures, (word + 1) * nameFeatures)
      update(learner, own, truth[word]!, 1)
      update(learner, own, labels[word]!, -1)
    }
    moveTransitions(learner, transitions, truth, 1)
    moveTransitions(learner, transitions, labels, -1)
  }
  learner.step += 1
}

/** Everything that one round of training is done with. */
interface Lessons {
  readonly texts: readonly NamedText[]
  readonly originals: readonly Example[]
  readonly examplesOf: (texts: readonly NamedText[]) => readonly Example[]
  readonly stock: Stock
  readonly settings: typeof nameSettings
}

/** Trains `learner` and `transitions` from the start, with copies and an order of its own for each seed. */
function trainOnce(learner: Learner, transitions: Transitions, lessons: Lessons, seed: number): void {
  const { texts, originals, stock, settings } = lessons
  const random = randomFrom(seed)
  const copies = Array.from({ length: settings.copies }, () => texts.map((text) => renamed(text, stock, random))).flat()
  const examples = [...originals, ...lessons.examplesOf(copies)]
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(examples, random)
    for (const example of examples) learn(learner, transitions, example, settings, random)
  }
}

/** Adds the average of each weight over all steps of a round, as a share of all rounds, to the sums. */
function addAverages(sums: Float64Array, { weights, sums: steps }: Transitions, step: number, share: number): void {
  for (let cell = 0; cell < sums.length; cell += 1) {
    sums[cell] = sums[cell]! + (weights[cell]! - steps[cell]! / step) * share
  }
}

/**
 * Trains on the texts and answers the bytes of the model file. The weights are the mean of several rounds, which owes
 * less to chance than one.
 */
export function nameModel(
  texts: readonly NamedText[],
  tagger: Tagger,
  clusters: Clusters,
  settings: typeof nameSettings = nameSettings,
): Uint8Array {
  const { keys, kinds } = knownPhrases()
  const phrases = { lookup: lookupOf(Int32Array.from(keys)), bits: Int32Array.from(kinds) }
  const examples = (some: readonly NamedText[]) => examplesOf(some, tagger, clusters, phrases)
  const originals = examples(texts)
  const lessons = { texts, originals, examplesOf: examples, stock: stockOf(texts), settings }
  // Features of names that were put in by chance would only make the file larger.
  const counts = countFeatures(originals)
  const cells = (count + 1) * count
  const mean = learnerOf(counts, settings.least, count)
  const weights = new Float64Array(mean.weights.length)
  const table = new Float64Array(cells)
  for (let round = 0; round < settings.rounds; round += 1) {
    const learner = learnerOf(counts, settings.least, count)
    const transitions = { weights: new Float32Array(cells), sums: new Float64Array(cells) }
    trainOnce(learner, transitions, lessons, settings.seed + round)
    addAverages(weights, learner, learner.step, 1 / settings.rounds)
    addAverages(table, transitions, learner.step, 1 / settings.rounds)
  }
  mean.weights.set(weights)
  const averaged = Int16Array.from(table, (weight) => Math.round(weight * settings.scale))
  return modelBytes("names", { labels: nameLabels }, [
    ...packLearner(mean, settings.scale, settings.weightMin, settings.grain),
    ["transitions", new Uint8Array(averaged.buffer)],
    ["phrases", ascendingBytes(keys)],
    ["kinds", numberBytes(kinds)],
  ])
}
