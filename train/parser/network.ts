/** The network of the parser while it learns: floats, many states at once. */
import {
  featureCount,
  relationsFrom,
  slots,
  sundriesFrom,
  sundryValues,
  tagsFrom,
} from "../../src/language/parser/features.ts"
import { type Matrices, matricesOver } from "../wasm/matrices.ts"
import type { Forms } from "./corpus.ts"
import { type Block, blockOf, type Store, storeOf } from "./parameters.ts"
import { vectorLength, type WordVectors } from "./vectors.ts"

/** Widths of the network. All are multiples of 8. */
export interface Widths {
  readonly hidden: number
  readonly form: number
  readonly tag: number
  readonly relation: number
  readonly sundry: number
}

/** A kind of feature: which slots, how many values, how wide. */
interface Kind {
  readonly from: number
  readonly to: number
  readonly values: number
  readonly width: number
  /** One matrix a slot, one after the other. */
  readonly weights: Block
  /** The same matrices, turned. */
  readonly turned: Float32Array
  /** One row a value; for forms what `formRows` has made. */
  readonly table: Block
}

export interface Network {
  readonly widths: Widths
  readonly store: Store
  readonly matrices: Matrices
  readonly kinds: readonly Kind[]
  /** The rows that make up a form, and the matrix that turns a vector of GloVe into one. */
  readonly words: Block
  readonly endings: Block
  readonly shapes: Block
  readonly bridge: Block
  readonly bias: Block
  readonly output: Block
  readonly outputBias: Block
  readonly actions: number
  /** `actions`, rounded up to a multiple of 8. */
  readonly actionRow: number
  readonly blocks: readonly Block[]
  readonly vectors: Float32Array
  readonly work: Work
}

/** Room for what one batch needs. */
export interface Work {
  readonly batch: number
  readonly features: Int32Array
  readonly rows: Int32Array
  readonly projected: Float32Array
  readonly slopes: Float32Array
  readonly gathered: Float32Array
  readonly gatheredSlopes: Float32Array
  readonly hidden: Float32Array
  readonly hiddenSlopes: Float32Array
  readonly scores: Float32Array
  readonly outputTurned: Float32Array
  readonly bridgeTurned: Float32Array
  readonly formVectors: Float32Array
  readonly formSlopes: Float32Array
  /** Of each slot: the values it has in this batch, and the first row of each slot. */
  readonly values: readonly Int32Array[]
  readonly counts: Int32Array
  readonly bases: Int32Array
  readonly marks: readonly Int32Array[]
  readonly places: readonly Int32Array[]
  readonly formList: Int32Array
  readonly formMarks: Int32Array
  formCount: number
  tick: number
}

/** Most different values, of all slots of forms together, in one batch. */
export const rowsMax = 16_384

function workOf(store: Store, batch: number, widths: Widths, actionRow: number, valuesOf: readonly number[]): Work {
  const { hidden, form } = widths
  const perSlot = (length: (slot: number) => number) => valuesOf.map((_, slot) => new Int32Array(length(slot)))
  return {
    batch,
    features: new Int32Array(batch * featureCount),
    rows: store.integers(batch * featureCount),
    projected: store.floats(rowsMax * 2 * hidden),
    slopes: store.floats(rowsMax * 2 * hidden),
    gathered: store.floats(batch * Math.max(form, 64)),
    gatheredSlopes: store.floats(batch * Math.max(form, 64)),
    hidden: store.floats(batch * hidden),
    hiddenSlopes: store.floats(batch * hidden),
    scores: store.floats(batch * actionRow),
    outputTurned: store.floats(actionRow * hidden),
    bridgeTurned: store.floats(form * 104),
    formVectors: store.floats(rowsMax * vectorLength),
    formSlopes: store.floats(rowsMax * form),
    values: perSlot(() => batch),
    counts: new Int32Array(featureCount),
    bases: new Int32Array(featureCount),
    marks: perSlot((slot) => valuesOf[slot]!),
    places: perSlot((slot) => valuesOf[slot]!),
    formList: new Int32Array(rowsMax),
    formMarks: new Int32Array(valuesOf[0]!).fill(-1),
    formCount: 0,
    tick: 0,
  }
}

/** Sizes of the tables. */
export interface Sizes {
  readonly words: number
  readonly endings: number
  readonly tags: number
  readonly relations: number
  readonly actions: number
}

/** A network with first values from the seed. */
export function networkOf(
  sizes: Sizes,
  widths: Widths,
  forms: Forms,
  vectors: WordVectors,
  batch: number,
  random: () => number,
): Network {
  const store = storeOf(400)
  const { hidden } = widths
  const block = (rows: number, width: number, spread: number, sparse = false) =>
    blockOf(store, rows, width, spread, random, sparse)
  const kind = (
    from: number,
    to: number,
    values: number,
    width: number,
    spread: number,
    tableSpread: number,
  ): Kind => ({
    from,
    to,
    values,
    width,
    weights: block((to - from) * width, hidden, spread),
    turned: store.floats((to - from) * width * hidden),
    table: block(values, width, tableSpread),
  })
  const spread = 0.045
  const kinds = [
    kind(0, slots.forms, forms.words.length, widths.form, spread, 0),
    kind(tagsFrom, relationsFrom, sizes.tags, widths.tag, spread, 0.5),
    kind(relationsFrom, sundriesFrom, sizes.relations, widths.relation, spread, 0.5),
    kind(sundriesFrom, featureCount, slots.sundries * sundryValues, widths.sundry, spread, 0.5),
  ]
  const actionRow = Math.ceil(sizes.actions / 8) * 8
  const own = {
    words: block(sizes.words, widths.form, 0.01, true),
    endings: block(sizes.endings, widths.form, 0.1, true),
    shapes: block(32, widths.form, 0.1),
    bridge: block(vectorLength, widths.form, 0.1),
    bias: block(1, hidden, 0),
    output: block(hidden, actionRow, 0.08),
    outputBias: block(1, actionRow, 0),
  }
  const valuesOf = kinds.flatMap((one) => Array.from({ length: one.to - one.from }, () => one.values))
  const [, ...tables] = kinds.map(({ table }) => table)
  return {
    widths,
    store,
    matrices: matricesOver(store.memory),
    kinds,
    ...own,
    actions: sizes.actions,
    actionRow,
    blocks: [...Object.values(own), ...kinds.map(({ weights }) => weights), ...tables],
    vectors: vectors.values,
    work: workOf(store, batch, widths, actionRow, valuesOf),
  }
}
