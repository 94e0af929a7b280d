/**
 * Remembers what the form of a word adds to the scores of tags, for itself and for its neighbours: most words of a
 * report have been met before. Nothing changes but the time, since sums of whole numbers are the same in any order.
 */
import { addFeatures, type LinearModel } from "./linear.ts"
import {
  parts,
  type TagView,
  writeAfter,
  writeAfter2,
  writeBefore,
  writeBefore2,
  writeOwnFeatures,
} from "./tagfeatures.ts"
import type { WordCodes } from "./wordcodes.ts"

/** A table of forms, each at the one slot that its hash names; a form that is met drops the one that stood there. */
export interface FormMemory {
  readonly linear: LinearModel
  readonly labels: number
  readonly every: Uint8Array
  readonly lower: Int32Array
  readonly outline: Int32Array
  /** The shape, and in the bit above whether the word opens a sentence; -1 = empty. */
  readonly shape: Int32Array
  /** A bit for each of the five parts that is filled. */
  readonly filled: Uint8Array
  /** Five rows of labels a slot. */
  readonly sums: Int16Array
  readonly row: Int32Array
}

const sizeBits = 13
const rows = 5
/** The slot of what stands beyond the edges of a sentence. */
const edge = 1 << sizeBits
const opensBit = 1 << 16

/** An empty memory for the scores of a model. */
export function formMemory(linear: LinearModel, labels: number): FormMemory {
  const size = edge + 1
  return {
    linear,
    labels,
    every: Uint8Array.from({ length: labels }, (_, label) => label),
    lower: new Int32Array(size),
    outline: new Int32Array(size),
    shape: new Int32Array(size).fill(-1),
    filled: new Uint8Array(size),
    sums: new Int16Array(size * rows * labels),
    row: new Int32Array(labels),
  }
}

/** The slot of a word's form, emptied when another form stood there. */
function slotOf(memory: FormMemory, codes: WordCodes, at: number, opens: number): number {
  const lower = codes.lower[at]!
  const outline = codes.outline[at]!
  const shape = codes.shape[at]! | (opens * opensBit)
  const slot = Math.imul(lower ^ Math.imul(shape ^ outline, 0x2c1b3c6d), 0x9e3779b1) >>> (32 - sizeBits)
  if (memory.lower[slot] !== lower || memory.shape[slot] !== shape || memory.outline[slot] !== outline) {
    memory.lower[slot] = lower
    memory.shape[slot] = shape
    memory.outline[slot] = outline
    memory.filled[slot] = 0
  }
  return slot
}

const keysOf = [
  new Int32Array(parts.own),
  new Int32Array(parts.before),
  new Int32Array(parts.before2),
  new Int32Array(parts.after),
  new Int32Array(parts.after2),
] as const

/** Sums a part of a form's features; `at` is -1 for the edge of a sentence. */
function fill(memory: FormMemory, view: TagView, at: number, part: number, slot: number): void {
  const { codes, sets, first } = view
  const keys = keysOf[part]!
  if (part === 0) writeOwnFeatures(codes, at, sets[at]!, at === first ? 1 : 0, keys)
  else if (part === 1) writeBefore(codes, at, keys)
  else if (part === 2) writeBefore2(codes, at, keys)
  else if (part === 3) writeAfter(codes, at, keys)
  else writeAfter2(codes, at, keys)
  memory.row.fill(0)
  addFeatures(memory.linear, keys, memory.every, memory.row)
  memory.sums.set(memory.row, (slot * rows + part) * memory.labels)
  memory.filled[slot] = memory.filled[slot]! | (1 << part)
}

/** Where the sums of a part stand; `at` is -1 for the edge of a sentence. */
function sumsAt(memory: FormMemory, view: TagView, at: number, part: number): number {
  const slot = at < 0 ? edge : slotOf(memory, view.codes, at, at === view.first ? 1 : 0)
  if ((memory.filled[slot]! & (1 << part)) === 0) fill(memory, view, at, part, slot)
  return (slot * rows + part) * memory.labels
}

/** Writes what the forms of a word and of its two neighbours on either side say into the scores of `allowed`. */
export function scoreForms(
  memory: FormMemory,
  view: TagView,
  at: number,
  allowed: Uint8Array,
  scores: Int32Array,
): void {
  const { first, end } = view
  const { sums } = memory
  const own = sumsAt(memory, view, at, 0)
  for (let index = 0; index < allowed.length; index += 1) scores[allowed[index]!] = sums[own + allowed[index]!]!
  // One after the other: each may take the slot of the one before.
  for (let part = 1; part < rows; part += 1) {
    const word = part === 1 ? at - 1 : part === 2 ? at - 2 : part === 3 ? at + 1 : at + 2
    const from = sumsAt(memory, view, word >= first && word < end ? word : -1, part)
    for (let index = 0; index < allowed.length; index += 1) {
      const label = allowed[index]!
      scores[label] = scores[label]! + sums[from + label]!
    }
  }
}
