/** Finds names: a linear model over the words and a table over neighbouring labels, decoded by Viterbi's method. */
import { type FormMemory, formMemory, scoreForms } from "../formmemory.ts"
import { addFeatures, type LinearModel, readLinear } from "../linear.ts"
import { type ModelFile, section } from "../modelfile.ts"
import { contextFeatures, type NameSentence, type NameView, nameForms, writeContextFeatures } from "./features.ts"
import { type Phrases, readPhrases } from "./phrases.ts"

/** Labels of words: outside, then beginning and inside of each kind of name. */
export const nameLabels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"] as const

const count: number = nameLabels.length
const every = Uint8Array.from(nameLabels, (_, label) => label)

/** A name model, loaded. */
export interface NameModel {
  readonly linear: LinearModel
  /** Weight of label `b` after label `a` at `a * 7 + b`; row 7 is for the first word. */
  readonly transitions: Int16Array
  readonly phrases: Phrases
  readonly memory: FormMemory<NameSentence>
}

/** A run of words that the model takes for a name. */
export interface FoundName {
  readonly first: number
  readonly end: number
  readonly kind: "PER" | "ORG" | "LOC"
  /** How much the words speak for each kind, in the order PER, ORG, LOC: sums of weights. */
  readonly votes: readonly [number, number, number]
}

/** The name model in a file. Throws a `RangeError` when a section is missing or does not fit. */
export function readNameModel(file: ModelFile): NameModel {
  const bytes = section(file, "transitions")
  if (bytes.length !== (count + 1) * count * 2) throw new RangeError("its table of labels has the wrong size")
  const transitions = new Int16Array(Uint8Array.from(bytes).buffer)
  const linear = readLinear(file)
  return { linear, transitions, phrases: readPhrases(file), memory: formMemory(linear, count, nameForms) }
}

/** The labels that each label may follow: inside only after its own kind. */
const before = Array.from(nameLabels, (_, label) =>
  label === 0 || label % 2 === 1 ? every : Uint8Array.of(label - 1, label),
)

/** Whether a word that can be `nameable` may carry a label. */
export const mayCarry = (nameable: number, label: number): boolean =>
  label === 0 || nameable === 2 || (nameable === 1 && label % 2 === 0)

const impossible = -1_000_000_000

/** Taken from the label "outside": a name too many does less harm than a name missed, since places and groups judge. */
const outsideBias = 70

/**
 * The best labels of a sentence by Viterbi's method. `emissions` holds 7 scores a word, in order; forbidden labels
 * hold `impossible` scores.
 */
export function decode(
  emissions: Int32Array | Float32Array,
  words: number,
  transitions: Int16Array | Float32Array,
  labels: Uint8Array,
): void {
  let scores = new Float64Array(count)
  let next = new Float64Array(count)
  const from = new Uint8Array(words * count)
  for (let label = 0; label < count; label += 1) {
    const allowed = label === 0 || label % 2 === 1
    scores[label] = allowed ? emissions[label]! + transitions[count * count + label]! : impossible
  }
  for (let word = 1; word < words; word += 1) {
    for (let label = 0; label < count; label += 1) {
      let top = impossible * 2
      let origin = 0
      const lasts = before[label]!
      for (let index = 0; index < lasts.length; index += 1) {
        const last = lasts[index]!
        const score = scores[last]! + transitions[last * count + label]!
        if (score > top) {
          top = score
          origin = last
        }
      }
      next[label] = top + emissions[word * count + label]!
      from[word * count + label] = origin
    }
    ;[scores, next] = [next, scores]
  }
  let label = 0
  for (let other = 1; other < count; other += 1) if (scores[other]! > scores[label]!) label = other
  for (let word = words - 1; word >= 0; word -= 1) {
    labels[word] = label
    label = from[word * count + label]!
  }
}

/** Sets the scores of labels that a word cannot carry out of reach. */
export function forbid(emissions: Int32Array | Float32Array, word: number, nameable: number): void {
  for (let label = 1; label < count; label += 1) {
    if (!mayCarry(nameable, label)) emissions[word * count + label] = impossible
  }
}

/** How much the words of a name speak for each kind. */
function votesOf(emissions: Int32Array, from: number, to: number): readonly [number, number, number] {
  const vote = (kind: number): number => {
    let sum = emissions[from * count + kind * 2 + 1]!
    for (let word = from + 1; word < to; word += 1) sum += emissions[word * count + kind * 2 + 2]!
    return sum
  }
  return [vote(0), vote(1), vote(2)]
}

const kinds = ["PER", "ORG", "LOC"] as const

/** The names of a sentence, from its labels. */
function spansOf(labels: Uint8Array, emissions: Int32Array, first: number, words: number): readonly FoundName[] {
  const found: FoundName[] = []
  for (let from = 0; from < words; from += 1) {
    if (labels[from]! % 2 === 0) continue
    let to = from + 1
    while (to < words && labels[to] === labels[from]! + 1) to += 1
    const kind = kinds[(labels[from]! - 1) / 2]!
    found.push({ first: first + from, end: first + to, kind, votes: votesOf(emissions, from, to) })
  }
  return found
}

/**
 * All names of a report, in order. Words that can only stand inside a name cost nothing where no name can have begun
 * before them, as in most sentences "the" and "of".
 */
export function recognise(
  model: NameModel,
  view: NameView,
  sentences: readonly { readonly first: number; readonly end: number }[],
): readonly FoundName[] {
  const keys = new Int32Array(contextFeatures)
  const scores = new Int32Array(count)
  return sentences.flatMap(({ first, end }) => {
    const sentence = { ...view, first, end }
    const words = end - first
    const emissions = new Int32Array(words * count)
    let any = false
    let begun = false
    for (let at = first; at < end; at += 1) {
      begun = view.nameable[at] === 2 || (begun && view.nameable[at] === 1)
      if (!begun) {
        forbid(emissions, at - first, 0)
        continue
      }
      any ||= view.nameable[at] === 2
      scoreForms(model.memory, sentence, at, every, scores)
      writeContextFeatures(sentence, at, keys)
      addFeatures(model.linear, keys, every, scores)
      scores[0] = scores[0]! - outsideBias
      emissions.set(scores, (at - first) * count)
      forbid(emissions, at - first, view.nameable[at]!)
    }
    if (!any) return []
    const labels = new Uint8Array(words)
    decode(emissions, words, model.transitions, labels)
    return spansOf(labels, emissions, first, words)
  })
}
