/**
 * What all reports of a stream are compared by, packed into seven bytes a word. What is packed is rounded: counts to
 * a sixteenth of their logarithm, weights to 1/65,535, days to minutes.
 */
import { brevityFactor, type Compared, daysFactor } from "./features.ts"
import type { Vector } from "./vector.ts"

/** Columns of cells. A report takes a cell for its size, one for its day, one a year and one a word. */
interface Chunk {
  readonly code: Int32Array
  readonly weight: Uint16Array
  /** Seven bits of the count, and one that says that the word is a name. */
  readonly mark: Uint8Array
}

/** Grows in place. */
export interface Shelf {
  readonly chunks: Chunk[]
  /** The cell where a report begins, counted through all chunks. */
  readonly at: Map<string, number>
  /** Cells used of the last chunk. */
  used: number
}

const chunkCells = 1 << 16
const headCells = 2
const yearsMost = 40
const countSteps = 16
const weightSteps = 65_535
const minutesADay = 1440
const noDay = -(2 ** 31)

/** Nothing yet. */
export const emptyShelf = (): Shelf => ({ chunks: [], at: new Map(), used: chunkCells })

const countBits = (count: number): number => Math.min(127, Math.max(0, Math.round(countSteps * Math.log(count))))

/** The chunk with room for so many cells, and where the room begins. */
function room(shelf: Shelf, cells: number): { readonly chunk: Chunk; readonly from: number } {
  if (shelf.used + cells > chunkCells) {
    const [code, weight] = [new Int32Array(chunkCells), new Uint16Array(chunkCells)]
    shelf.chunks.push({ code, weight, mark: new Uint8Array(chunkCells) })
    shelf.used = 0
  }
  const from = shelf.used
  shelf.used += cells
  return { chunk: shelf.chunks.at(-1)!, from }
}

/** Puts a report on the shelf, at most some thousand words. One that lies there already is left as it is. */
export function shelve(shelf: Shelf, { gist, vector }: Compared): void {
  if (shelf.at.has(gist.id)) return
  const words = gist.code.length
  const years = gist.years.slice(-yearsMost)
  const { chunk, from } = room(shelf, headCells + years.length + words)
  const { code, weight, mark } = chunk
  code[from] = words
  weight[from] = years.length
  code[from + 1] = gist.day === null ? noDay : Math.round(gist.day * minutesADay)
  code.set(years, from + headCells)
  const first = from + headCells + years.length
  code.set(gist.code, first)
  for (let word = 0; word < words; word += 1) {
    weight[first + word] = Math.round(vector.weight[word]! * weightSteps)
    mark[first + word] = countBits(gist.count[word]!) | (gist.isName[word]! << 7)
  }
  shelf.at.set(gist.id, (shelf.chunks.length - 1) * chunkCells + from)
}

interface Row {
  readonly chunk: Chunk
  readonly from: number
  readonly years: number
  /** Words stand in the cells `first` to `end - 1`. */
  readonly first: number
  readonly end: number
}

/** Throws for a report that was never put there: that would be our mistake. */
function rowOf(shelf: Shelf, id: string): Row {
  const at = shelf.at.get(id)
  if (at === undefined) throw new Error(`The report ${id} is not on the shelf.`)
  const chunk = shelf.chunks[Math.floor(at / chunkCells)]!
  const from = at % chunkCells
  const years = chunk.weight[from]!
  const first = from + headCells + years
  return { chunk, from, years, first, end: first + chunk.code[from]! }
}

const counts = Float32Array.from({ length: 128 }, (_, step) => Math.exp(step / countSteps))

/** The report as it lies on the shelf. */
export function unshelve(shelf: Shelf, id: string): Compared {
  const { chunk, from, years, first, end } = rowOf(shelf, id)
  const minutes = chunk.code[from + 1]!
  const code = chunk.code.slice(first, end)
  const weight = Float32Array.from(chunk.weight.subarray(first, end), (steps) => steps / weightSteps)
  const mark = chunk.mark.subarray(first, end)
  const isName = Uint8Array.from(mark, (bits) => bits >> 7)
  const gist = {
    id,
    code,
    count: Float32Array.from(mark, (bits) => counts[bits & 127]!),
    isName,
    names: isName.reduce((sum, is) => sum + is, 0),
    day: minutes === noDay ? null : minutes / minutesADay,
    years: [...chunk.code.subarray(from + headCells, from + headCells + years)],
  }
  return { gist, vector: { code, weight, isName, names: lengthOfNames(weight, isName) } }
}

function lengthOfNames(weight: Float32Array, isName: Uint8Array): number {
  let square = 0
  for (let at = 0; at < weight.length; at += 1) if (isName[at] === 1) square += weight[at]! * weight[at]!
  return Math.sqrt(square)
}

function cosine({ chunk, first, end }: Row, { code, weight }: Vector): number {
  let sum = 0
  let at = 0
  for (let cell = first; cell < end && at < code.length; ) {
    const left = code[at]!
    const right = chunk.code[cell]!
    if (left === right) sum += weight[at]! * chunk.weight[cell]!
    if (left <= right) at += 1
    if (right <= left) cell += 1
  }
  return sum / weightSteps
}

/** Likeness of a report to one on the shelf by words, days and brevity; names and years are left out. */
export function quickLikeness(shelf: Shelf, id: string, { gist, vector }: Compared): number {
  const row = rowOf(shelf, id)
  const minutes = row.chunk.code[row.from + 1]!
  const days = gist.day === null || minutes === noDay ? null : gist.day - minutes / minutesADay
  return cosine(row, vector) * daysFactor(days) * brevityFactor(gist.code.length, row.end - row.first)
}
