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

/** Knobs of the training, with the values that the shipped model was made with. */
export const nameSettings = {
  epochs: 8,
  seed: 11,
  least: 2,
  scale: 12,
  weightMin: 1,
  missCost: 2,
  wrongCost: 1,
  dropout: 0.15,
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
      for (let index = 0; index < nameFeatures; index += 1) {
        rows[word * nameFeatures + index] = random() < settings.dropout ? -1 : learner.rowOf(keys[index]!)
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

/** Trains on the texts and answers the bytes of the model file. */
export function nameModel(
  texts: readonly NamedText[],
  tagger: Tagger,
  clusters: Clusters,
  settings: typeof nameSettings = nameSettings,
): Uint8Array {
  const { keys, kinds } = knownPhrases()
  const phrases = { lookup: lookupOf(Int32Array.from(keys)), bits: Int32Array.from(kinds) }
  const examples = examplesOf(texts, tagger, clusters, phrases)
  const learner = learnerOf(countFeatures(examples), settings.least, count)
  const cells = (count + 1) * count
  const transitions = { weights: new Float32Array(cells), sums: new Float64Array(cells) }
  const random = randomFrom(settings.seed)
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(examples, random)
    for (const example of examples) learn(learner, transitions, example, settings, random)
  }
  const averaged = Int16Array.from(transitions.weights, (weight, cell) =>
    Math.round((weight - transitions.sums[cell]! / learner.step) * settings.scale),
  )
  return modelBytes("names", { labels: nameLabels }, [
    ...packLearner(learner, settings.scale, settings.weightMin),
    ["transitions", new Uint8Array(averaged.buffer)],
    ["phrases", ascendingBytes(keys)],
    ["kinds", numberBytes(kinds)],
  ])
}
