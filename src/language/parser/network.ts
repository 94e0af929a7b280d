/** The network of the parser: whole numbers from the features of a state to a score for each action. */
import { featureCount, slots, sundryValues } from "./features.ts"
import { type Kernel, scoreColumns } from "./kernel.ts"

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
  readonly actions: number
  /** At least one for each action. */
  readonly columns: number
}

/** The unit of hidden numbers is one part of so many. */
export const hiddenUnit = 256

/** A network over a kernel's memory. */
export interface Network {
  readonly data: NetworkData
  readonly kernel: Kernel
  readonly small: Int8Array
  readonly middle: Int16Array
  readonly large: Int32Array
  readonly place: Places
  /** From one row to the next. */
  readonly rowBytes: number
  /** What each slot looks at, in order. */
  readonly views: readonly SlotView[]
  /** Rows of tags, relations and odds and ends. */
  readonly fixed: {
    /** Where the row of a value stands, from `starts[slot]` plus the value; 0 = not computed yet. */
    readonly places: Int32Array
    readonly starts: Int32Array
    used: number
  }
  /** Rows of forms: where they begin, how many there is room for, how many stand. */
  readonly cache: {
    readonly from: number
    readonly room: number
    used: number
    /** Numbers of forms by their keys, from 1, and the keys by number. */
    readonly numbers: Map<number, number>
    readonly keys: Float64Array
    /** Where the row of a form for a slot stands, from the number times `slots.forms`; 0 = not computed yet. */
    readonly places: Int32Array
  }
}

/** What one slot looks at: a matrix, and a row for each value. */
interface SlotView {
  readonly layer: Layer
  /** Where its matrix stands. */
  readonly weights: number
  /** The row of value 0 in `layer`. */
  readonly first: number
  /** Values, "nothing" included; of forms none. */
  readonly values: number
}

/** Where things stand in the kernel's memory, in bytes. */
interface Places {
  readonly input: number
  readonly hidden: number
  readonly scores: number
  readonly rows: number
  /** The hidden numbers where nothing stands anywhere, and what each slot has in it. */
  readonly base: number
  readonly nothing: number
  readonly output: number
  readonly outputBias: number
  readonly weights: number
  readonly fixed: number
}

const round64 = (bytes: number): number => Math.ceil(bytes / 64) * 64

/** Bytes for rows of forms that are kept: the commonest stay, since all are dropped when the room is full. */
const cacheBytes = 50_331_648

/** Forms whose rows are kept. */
const formsMax = 60_000

/** Each slot, in order; matrices stand one after the other from `weights` on. */
function viewsOf(
  { forms, tags, relations, sundries, hidden, formStarts }: NetworkData,
  from: number,
): readonly SlotView[] {
  let weights = from
  const kind = (layer: Layer, count: number, values: number, first: (slot: number) => number) =>
    Array.from({ length: count }, (_, slot): SlotView => {
      const own = weights
      weights += layer.width * hidden
      return { layer, weights: own, first: first(slot), values }
    })
  const none = () => 0
  return [
    ...kind(forms, slots.forms, 0, () => formStarts.words),
    ...kind(tags, slots.tags, tags.rows.length / tags.width, none),
    ...kind(relations, slots.relations, relations.rows.length / relations.width, none),
    ...kind(sundries, slots.sundries, sundryValues, (slot) => slot * sundryValues),
  ]
}

const layersOf = ({ forms, tags, relations, sundries }: NetworkData): readonly Layer[] => [
  forms,
  tags,
  relations,
  sundries,
]

/** Actions, rounded up to what the kernel scores at once. */
const scored = ({ actions }: NetworkData): number => Math.ceil(actions / scoreColumns) * scoreColumns

function placesOf(data: NetworkData): { readonly place: Places; readonly end: number } {
  let at = 64
  const take = (bytes: number): number => {
    const from = at
    at += round64(bytes)
    return from
  }
  const { hidden, forms } = data
  const place = {
    input: take(forms.width * 2),
    // Behind the hidden numbers there is room that `Kernel.score` writes.
    hidden: take(hidden * 6),
    scores: take(scored(data) * 4),
    rows: take(featureCount * 4),
    base: take(hidden * 2),
    nothing: take(featureCount * hidden * 2),
    output: take(scored(data) * hidden),
    outputBias: take(scored(data) * 4),
    weights: take(layersOf(data).reduce((sum, { weights }) => sum + weights.length, 0)),
    fixed: take(viewsOf(data, 0).reduce((sum, { values }) => sum + values, 0) * hidden * 2),
  }
  return { place, end: at }
}

type Opening = Omit<Network, "cache" | "fixed">

/**
 * Computes a row of a slot: the numbers at `input` times its matrix, in the unit of the hidden numbers, less what
 * nothing has there. 16 bits that wrap round: the sums come out the same.
 */
function project({ kernel, place, data, views }: Opening, slot: number, to: number): void {
  const { hidden } = data
  const { layer, weights } = views[slot]!
  const nothing = place.nothing + slot * hidden * 2
  kernel.project(to, nothing, place.input, weights, layer.width >> 1, hidden, layer.factor)
}

/** Computes the row of a value of a slot that looks at no form. */
function projectFixed(network: Opening, slot: number, value: number, to: number): void {
  const { middle, place, views } = network
  const { layer, first } = views[slot]!
  const from = (first + value) * layer.width
  for (let at = 0; at < layer.width; at += 1) middle[(place.input >> 1) + at] = layer.rows[from + at]!
  project(network, slot, to)
}

/** Computes the row of a form for a slot. */
function projectForm(network: Opening, key: number, slot: number, to: number): void {
  const { data, middle, place } = network
  const { forms, formStarts } = data
  const { rows, width } = forms
  const shape = formStarts.shapes + (key % 32)
  const ending = formStarts.endings + (Math.floor(key / 32) % 4096)
  const word = formStarts.words + Math.floor(key / 131_072)
  for (let at = 0; at < width; at += 1) {
    middle[(place.input >> 1) + at] = rows[word * width + at]! + rows[ending * width + at]! + rows[shape * width + at]!
  }
  project(network, slot, to)
}

/** Computes what each slot has where nothing stands, and the sum of it all. */
function fillBase(network: Opening): void {
  const { data, middle, place } = network
  const { hidden } = data
  middle.set(data.bias, place.base >> 1)
  for (let slot = 0; slot < featureCount; slot += 1) {
    const to = place.nothing + slot * hidden * 2
    if (slot < slots.forms) projectForm(network, formKey(wordNumbers.none, 0, 0), slot, to)
    else projectFixed(network, slot, 0, to)
    for (let at = 0; at < hidden; at += 1) middle[(place.base >> 1) + at]! += middle[(to >> 1) + at]!
  }
}

/** Lays the output layer out with as many columns as are scored. */
function fillOutput({ data, large, small, place }: Opening): void {
  const { output, outputBias, actions, columns, hidden } = data
  large.set(outputBias.subarray(0, actions), place.outputBias >> 2)
  for (let pair = 0; pair < hidden >> 1; pair += 1) {
    const from = pair * columns * 2
    small.set(output.subarray(from, from + actions * 2), place.output + pair * scored(data) * 2)
  }
}

/** A network ready to score; `kernelOf` makes a kernel with so many bytes of memory. */
export function openNetwork(data: NetworkData, kernelOf: (bytes: number) => Kernel): Network {
  const { place, end } = placesOf(data)
  const kernel = kernelOf(end + cacheBytes)
  const { memory } = kernel
  const [small, middle, large] = [new Int8Array(memory), new Int16Array(memory), new Int32Array(memory)]
  const views = viewsOf(data, place.weights)
  const opening = { data, kernel, small, middle, large, place, rowBytes: data.hidden * 2, views }
  let weights = place.weights
  for (const layer of layersOf(data)) {
    small.set(layer.weights, weights)
    weights += layer.weights.length
  }
  fillOutput(opening)
  fillBase(opening)
  const starts = Int32Array.from(views, (_, slot) => views.slice(0, slot).reduce((sum, { values }) => sum + values, 0))
  return {
    ...opening,
    fixed: { places: new Int32Array(views.reduce((sum, { values }) => sum + values, 0)), starts, used: 0 },
    cache: {
      from: end,
      room: Math.floor(cacheBytes / (data.hidden * 2)),
      used: 0,
      numbers: new Map(),
      keys: new Float64Array(formsMax + 1),
      places: new Int32Array((formsMax + 1) * slots.forms),
    },
  }
}

/** Words with a meaning of their own: never seen, no word at all. Known words follow in order of their keys. */
export const wordNumbers = { unknown: 0, none: 1, from: 2 } as const

/** Numbers of the word, the ending and the shape of a form, in one number. */
export const formKey = (word: number, ending: number, shape: number): number => (word * 4096 + ending) * 32 + shape

/** The number of a form, from 1. */
export function formNumber({ cache }: Network, key: number): number {
  const known = cache.numbers.get(key)
  if (known !== undefined) return known
  const number = cache.numbers.size + 1
  cache.numbers.set(key, number)
  cache.keys[number] = key
  return number
}

/** Drops the rows of forms when there is no room for a sentence more. Numbers handed out before are then void. */
export function makeRoom({ cache }: Network, words: number): void {
  const rows = cache.used + words * slots.forms
  if (rows <= cache.room && cache.numbers.size + words <= formsMax) return
  cache.places.fill(0, 0, (cache.numbers.size + 1) * slots.forms)
  cache.used = 0
  cache.numbers.clear()
}

/** Computes the row of a form for a slot, and keeps it; answers its place. */
function keepForm(network: Network, form: number, slot: number): number {
  const { cache, rowBytes } = network
  const to = cache.from + cache.used * rowBytes
  cache.used += 1
  cache.places[form * slots.forms + slot] = to
  projectForm(network, cache.keys[form]!, slot, to)
  return to
}

/** Computes the row of a value for a slot, and keeps it; answers its place. */
function keepFixed(network: Network, slot: number, value: number): number {
  const { fixed, place, rowBytes } = network
  const to = place.fixed + fixed.used * rowBytes
  fixed.used += 1
  fixed.places[fixed.starts[slot]! + value] = to
  projectFixed(network, slot, value, to)
  return to
}

/**
 * Computes the hidden numbers from the features of a state: numbers of forms, then values; 0 = nothing there, which
 * half of them are.
 */
export function think(network: Network, features: Int32Array): void {
  const { cache, data, fixed, kernel, large, place } = network
  const { places, starts } = fixed
  let end = place.rows >> 2
  for (let slot = 0; slot < slots.forms; slot += 1) {
    const form = features[slot]!
    if (form === 0) continue
    large[end] = cache.places[form * slots.forms + slot]! || keepForm(network, form, slot)
    end += 1
  }
  for (let slot = slots.forms; slot < featureCount; slot += 1) {
    const value = features[slot]!
    if (value === 0) continue
    large[end] = places[starts[slot]! + value]! || keepFixed(network, slot, value)
    end += 1
  }
  kernel.sum(place.hidden, place.base, place.rows, end << 2, data.hidden)
}

/** Scores at least the actions `from` to before `to`; answers where that of action 0 stands, as an index of `large`. */
export function score({ data, kernel, place }: Network, from: number, to: number): number {
  const first = from - (from % scoreColumns)
  const columns = Math.ceil((to - first) / scoreColumns) * scoreColumns
  const [scores, bias, weights] = [place.scores + first * 4, place.outputBias + first * 4, place.output + first * 2]
  kernel.score(scores, bias, place.hidden, weights, data.hidden >> 1, scored(data) * 2, columns)
  return place.scores >> 2
}
