/**
 * Remembers what the form of a word adds to the scores of labels, for itself and for its neighbours: most words of a
 * report have been met before. Nothing changes but the time, since sums of whole numbers are the same in any order.
 */
import { addFeatures, type LinearModel } from "./linear.ts"
import type { WordCodes } from "./wordcodes.ts"

/** The words around one word of a sentence, as far as the sentence goes: `first` to `end - 1`. */
export interface FormView {
  readonly codes: WordCodes
  readonly first: number
  readonly end: number
}

/** Features that depend on the form of one word alone, and on whether it opens its sentence. */
export interface FormPart<View> {
  /** Where that word stands, seen from the word that is scored: 0 = itself, -1 = the word before. */
  readonly offset: number
  readonly count: number
  /** Writes the keys that the word `at` gives; -1 = beyond the edge of the sentence. */
  readonly write: (view: View, at: number, keys: Int32Array) => void
}

/** A table of forms, each at the one slot that its hash names; a form that is met drops the one that stood there. */
export interface FormMemory<View> {
  readonly linear: LinearModel
  /** At most eight; the first is of the word itself. */
  readonly parts: readonly FormPart<View>[]
  readonly keys: readonly Int32Array[]
  readonly labels: number
  readonly every: Uint8Array
  /**
   * Four numbers a slot: the hashes of form and outline, the shape and in the bit above whether the word opens a
   * sentence, and a bit for each part that is filled, none where no form stands.
   */
  readonly heads: Int32Array
  /** For each slot a row of labels a part. */
  readonly sums: Int16Array
  readonly row: Int32Array
}

const sizeBits = 13
/** The slot of what stands beyond the edges of a sentence. */
const edge = 1 << sizeBits
const opensBit = 1 << 16

/** An empty memory for the scores of a model. */
export function formMemory<View>(
  linear: LinearModel,
  labels: number,
  parts: readonly FormPart<View>[],
): FormMemory<View> {
  const size = edge + 1
  return {
    linear,
    parts,
    keys: parts.map(({ count }) => new Int32Array(count)),
    labels,
    every: Uint8Array.from({ length: labels }, (_, label) => label),
    heads: new Int32Array(size * 4),
    sums: new Int16Array(size * parts.length * labels),
    row: new Int32Array(labels),
  }
}

/** The slot of a word's form, emptied when another form stood there. */
function slotOf<View>(memory: FormMemory<View>, codes: WordCodes, at: number, opens: number): number {
  const lower = codes.lower[at]!
  const outline = codes.outline[at]!
  const shape = codes.shape[at]! | (opens * opensBit)
  const slot = Math.imul(lower ^ Math.imul(shape ^ outline, 0x2c1b3c6d), 0x9e3779b1) >>> (32 - sizeBits)
  const { heads } = memory
  const head = slot * 4
  if (heads[head] !== lower || heads[head + 1] !== outline || heads[head + 2] !== shape) {
    heads[head] = lower
    heads[head + 1] = outline
    heads[head + 2] = shape
    heads[head + 3] = 0
  }
  return slot
}

/** Sums a part of a form's features; `at` is -1 for the edge of a sentence. */
function fill<View>(memory: FormMemory<View>, view: View, at: number, part: number, slot: number): void {
  const keys = memory.keys[part]!
  memory.parts[part]!.write(view, at, keys)
  memory.row.fill(0)
  addFeatures(memory.linear, keys, memory.every, memory.row)
  memory.sums.set(memory.row, (slot * memory.parts.length + part) * memory.labels)
  memory.heads[slot * 4 + 3] = memory.heads[slot * 4 + 3]! | (1 << part)
}

/** Where the sums of a part stand; `at` is -1 for the edge of a sentence. */
function sumsAt<View extends FormView>(memory: FormMemory<View>, view: View, at: number, part: number): number {
  const slot = at < 0 ? edge : slotOf(memory, view.codes, at, at === view.first ? 1 : 0)
  if ((memory.heads[slot * 4 + 3]! & (1 << part)) === 0) fill(memory, view, at, part, slot)
  return (slot * memory.parts.length + part) * memory.labels
}

/** Writes what the forms of a word and of its neighbours say into the scores of `allowed`. */
export function scoreForms<View extends FormView>(
  memory: FormMemory<View>,
  view: View,
  at: number,
  allowed: Uint8Array,
  scores: Int32Array,
): void {
  const { first, end } = view
  const { parts, sums } = memory
  const own = sumsAt(memory, view, at, 0)
  for (let index = 0; index < allowed.length; index += 1) scores[allowed[index]!] = sums[own + allowed[index]!]!
  // One after the other: each may take the slot of the one before.
  for (let part = 1; part < parts.length; part += 1) {
    const word = at + parts[part]!.offset
    const from = sumsAt(memory, view, word >= first && word < end ? word : -1, part)
    for (let index = 0; index < allowed.length; index += 1) {
      const label = allowed[index]!
      scores[label] = scores[label]! + sums[from + label]!
    }
  }
}
