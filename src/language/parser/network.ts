/** The network of the parser: whole numbers from the features of a state to a score for each action. */
import { featureCount, relationsFrom, slots, sundriesFrom, sundryValues, tagsFrom } from "./features.ts"
import type { Kernel } from "./kernel.ts"

/** Small numbers that stand for larger or smaller ones: a row of a table, and the matrices of its slots. */
export interface Layer {
  /** Rows of `width` numbers of 8 bits. */
  readonly rows: Int8Array
  readonly width: number
  /** For each slot `width` times `hidden` numbers of 8 bits, in pairs as the kernel wants them. */
  readonly weights: Int8Array
  /** A product times `factor`, shifted right by `shiftBits`, is in the unit of the hidden numbers. */
  readonly factor: number
}

/** What a model file holds of the network. */
export interface NetworkData {
  readonly hidden: number
  /** A form is the sum of the rows of its word, its ending and its shape. */
  readonly forms: Layer
  readonly formStarts: { readonly words: number; readonly endings: number; readonly shapes: number }
  readonly tags: Layer
  readonly relations: Layer
  readonly sundries: Layer
  readonly bias: Int16Array
  /** `hidden` times `columns` numbers of 8 bits, in pairs. */
  readonly output: Int8Array
  readonly outputBias: Int32Array
  /** The number of actions, rounded up to a multiple of 32. */
  readonly columns: number
}

/** How far products are shifted after their factor; the unit of hidden numbers is 1 / 256. */
export const shiftBits = 15
export const hiddenUnit = 256

/** A network over a kernel's memory. */
export interface Network {
  readonly data: NetworkData
  readonly kernel: Kernel
  readonly small: Int8Array
  readonly middle: Int16Array
  readonly large: Int32Array
  readonly place: Places
  /** Where rows of forms begin that are computed when they are met, how many there is room for, and how many stand. */
  readonly cache: { readonly from: number; readonly room: number; used: number; readonly rows: Map<number, Int32Array> }
  /** From one row to the next. */
  readonly rowBytes: number
}

/** Where things stand in the kernel's memory, in bytes. */
interface Places {
  readonly input: number
  readonly product: number
  readonly hidden: number
  readonly scores: number
  readonly rows: number
  readonly bias: number
  readonly output: number
  readonly formWeights: number
  readonly weights: number
  readonly fixed: number
}

const round64 = (bytes: number): number => Math.ceil(bytes / 64) * 64

/** Bytes for rows of forms that are kept: the commonest stay, since all are dropped when the room is full. */
const cacheBytes = 16_777_216

interface Kind {
  readonly layer: Layer
  readonly count: number
  /** Values of one slot, "nothing" included. */
  readonly values: number
  /** Whether each slot has values of its own. */
  readonly apart: boolean
}

const kindsOf = ({ tags, relations, sundries }: NetworkData): readonly Kind[] => [
  { layer: tags, count: slots.tags, values: tags.rows.length / tags.width, apart: false },
  { layer: relations, count: slots.relations, values: relations.rows.length / relations.width, apart: false },
  { layer: sundries, count: slots.sundries, values: sundryValues, apart: true },
]

/** How many rows are computed in advance. */
const fixedRows = (data: NetworkData): number =>
  kindsOf(data).reduce((sum, { count, values }) => sum + count * values, 0)

function placesOf(data: NetworkData): { readonly place: Places; readonly end: number } {
  let at = 64
  const take = (bytes: number): number => {
    const from = at
    at += round64(bytes)
    return from
  }
  const { hidden, columns, forms } = data
  const widest = Math.max(data.tags.weights.length, data.relations.weights.length, data.sundries.weights.length)
  const place = {
    input: take(forms.width * 2),
    product: take(hidden * 4),
    hidden: take(hidden * 2),
    scores: take(columns * 4),
    rows: take((featureCount + 1) * 4),
    bias: take(hidden * 2),
    output: take(data.output.length),
    formWeights: take(forms.weights.length),
    weights: take(widest),
    fixed: take(fixedRows(data) * hidden * 2),
  }
  return { place, end: at }
}

/** Computes one row: the numbers at `input` times the matrix at `weights`, in the unit of the hidden numbers. */
function project(
  network: Pick<Network, "kernel" | "large" | "middle" | "place" | "data">,
  layer: Layer,
  weights: number,
  to: number,
): void {
  const { kernel, large, middle, place, data } = network
  const { hidden } = data
  const product = place.product >> 2
  large.fill(0, product, product + hidden)
  kernel.multiply(place.product, place.input, weights, layer.width >> 1, hidden)
  const half = 1 << (shiftBits - 1)
  for (let at = 0; at < hidden; at += 1) {
    middle[(to >> 1) + at] = (Math.imul(large[product + at]!, layer.factor) + half) >> shiftBits
  }
}

/** Computes the rows of tags, relations and odds and ends, one after the other from `place.fixed` on. */
function fillFixed(network: Pick<Network, "kernel" | "large" | "middle" | "small" | "place" | "data">): void {
  const { data, place, small, middle } = network
  let row = 0
  for (const { layer, count, values, apart } of kindsOf(data)) {
    small.set(layer.weights, place.weights)
    const matrix = layer.width * data.hidden
    for (let slot = 0; slot < count; slot += 1) {
      for (let value = 0; value < values; value += 1) {
        const from = (value + (apart ? slot * values : 0)) * layer.width
        for (let at = 0; at < layer.width; at += 1) middle[(place.input >> 1) + at] = layer.rows[from + at]!
        project(network, layer, place.weights + slot * matrix, place.fixed + row * data.hidden * 2)
        row += 1
      }
    }
  }
}

/** A network ready to score; `kernelOf` makes a kernel with so many bytes of memory. */
export function openNetwork(data: NetworkData, kernelOf: (bytes: number) => Kernel): Network {
  const { place, end } = placesOf(data)
  const kernel = kernelOf(end + cacheBytes)
  const small = new Int8Array(kernel.memory)
  const middle = new Int16Array(kernel.memory)
  const large = new Int32Array(kernel.memory)
  small.set(data.output, place.output)
  small.set(data.forms.weights, place.formWeights)
  middle.set(data.bias, place.bias >> 1)
  const room = Math.floor(cacheBytes / (data.hidden * 2))
  const base = { data, kernel, small, middle, large, place }
  fillFixed(base)
  return { ...base, rowBytes: data.hidden * 2, cache: { from: end, room, used: 0, rows: new Map() } }
}

/** Numbers of the word, the ending and the shape of a form, in one number. */
export const formKey = (word: number, ending: number, shape: number): number => (word * 4096 + ending) * 32 + shape

/** Places of the rows of a form, one a slot; 0 where a row has not been computed yet. */
export function formRows({ cache }: Network, key: number): Int32Array {
  const known = cache.rows.get(key)
  if (known !== undefined) return known
  const rows = new Int32Array(slots.forms)
  cache.rows.set(key, rows)
  return rows
}

const formsMax = 60_000

/** Drops the rows of forms when there is no room for a sentence more. Rows handed out before are then void. */
export function makeRoom({ cache }: Network, words: number): void {
  if (cache.used + (words + 1) * slots.forms <= cache.room && cache.rows.size < formsMax) return
  cache.used = 0
  cache.rows.clear()
}

/** Computes the row of a form for one slot; answers its place. */
export function projectForm(network: Network, key: number, slot: number): number {
  const { cache, data, place, middle } = network
  const { forms, formStarts, hidden } = data
  const { rows, width } = forms
  const shape = formStarts.shapes + (key % 32)
  const ending = formStarts.endings + (Math.floor(key / 32) % 4096)
  const word = formStarts.words + Math.floor(key / 131_072)
  for (let at = 0; at < width; at += 1) {
    middle[(place.input >> 1) + at] = rows[word * width + at]! + rows[ending * width + at]! + rows[shape * width + at]!
  }
  const to = cache.from + cache.used * hidden * 2
  cache.used += 1
  project(network, forms, place.formWeights + slot * width * hidden, to)
  return to
}

/** For each slot of tags, relations and odds and ends: the place of the row of its value 0. */
export function fixedPlaces({ data, place, rowBytes }: Network): Int32Array {
  const places = new Int32Array(featureCount)
  const kinds = kindsOf(data)
  let row = 0
  ;[tagsFrom, relationsFrom, sundriesFrom].forEach((from, index) => {
    const { count, values } = kinds[index]!
    for (let slot = 0; slot < count; slot += 1) {
      places[from + slot] = place.fixed + row * rowBytes
      row += values
    }
  })
  return places
}

/** Scores all actions from the rows listed at `place.rows`; answers where the scores begin, as an index of `large`. */
export function score({ data, kernel, large, place }: Network): number {
  const scores = place.scores >> 2
  kernel.sum(place.hidden, place.rows, featureCount + 1, data.hidden)
  large.set(data.outputBias, scores)
  kernel.multiply(place.scores, place.hidden, place.output, data.hidden >> 1, data.columns)
  return scores
}
