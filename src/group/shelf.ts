/**
 * What all reports of a stream are compared by, packed into seven bytes a word. What is packed is rounded: counts to
 * a sixteenth of their logarithm, weights to 1/65,535, days to minutes. Reports are numbered as they come.
 */
import { withRoom } from "../base/grow.ts"
import { detailsKept } from "./details.ts"
import { brevityFactor, type Compared, framed, namesFactor, type Shared } from "./features.ts"
import { type Frequencies, rarities } from "./frequencies.ts"
import { meeting, type Row } from "./meeting.ts"

/** Columns of cells. A report takes one a detail that it names and one a word. */
interface Chunk {
  readonly code: Int32Array
  readonly weight: Uint16Array
  /** Seven bits of the count, and one that says that the word is a name. */
  readonly mark: Uint8Array
}

/** Grows in place. All but the chunks are columns with a row a report. */
export interface Shelf {
  readonly chunks: Chunk[]
  /** Cells used of the last chunk. */
  used: number
  readonly ids: string[]
  readonly numberOf: Map<string, number>
  /** The cell where a report begins, counted through all chunks. */
  from: Uint32Array
  words: Uint16Array
  details: Uint8Array
  names: Uint16Array
  /** Length of the part of the vector that is names. */
  namesLength: Float32Array
  /** Time of publication in minutes. */
  minutes: Int32Array
  /** How many reports were known when its words were weighed. */
  weighed: Uint32Array
  /** Its language by the place in `languages`; 0 = unknown. */
  language: Uint8Array
  readonly languages: (string | null)[]
}

const chunkCells = 1 << 16
const countSteps = 16
const weightSteps = 65_535
const minutesADay = 1440
const noDay = -(2 ** 31)
const nameBit = 128

/** Nothing yet. */
export const emptyShelf = (): Shelf => ({
  chunks: [],
  used: chunkCells,
  ids: [],
  numberOf: new Map(),
  from: new Uint32Array(64),
  words: new Uint16Array(64),
  details: new Uint8Array(64),
  names: new Uint16Array(64),
  namesLength: new Float32Array(64),
  minutes: new Int32Array(64),
  weighed: new Uint32Array(64),
  language: new Uint8Array(64),
  languages: [null],
})

/** A count in seven bits, and back: rounded to a sixteenth of its logarithm. */
export const countBits = (count: number): number => Math.min(127, Math.max(0, Math.round(countSteps * Math.log(count))))

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

/** The place of a language in the list; unknown when there are more than a byte can tell. */
function languageRow({ languages }: Shelf, language: string | null): number {
  const known = languages.indexOf(language)
  if (known >= 0) return known
  return languages.length > 255 ? 0 : languages.push(language) - 1
}

function writeRow(shelf: Shelf, number: number, { gist, vector }: Compared, details: number): void {
  const rows = number + 1
  shelf.from = withRoom(shelf.from, rows)
  shelf.words = withRoom(shelf.words, rows)
  shelf.details = withRoom(shelf.details, rows)
  shelf.names = withRoom(shelf.names, rows)
  shelf.namesLength = withRoom(shelf.namesLength, rows)
  shelf.minutes = withRoom(shelf.minutes, rows)
  shelf.weighed = withRoom(shelf.weighed, rows)
  shelf.language = withRoom(shelf.language, rows)
  shelf.words[number] = gist.code.length
  shelf.details[number] = details
  shelf.names[number] = gist.names
  shelf.namesLength[number] = vector.names
  shelf.minutes[number] = gist.day === null ? noDay : Math.round(gist.day * minutesADay)
  shelf.weighed[number] = number + 1
  shelf.language[number] = languageRow(shelf, gist.language)
}

/** Puts a report on the shelf, at most some thousand words; gives its number. One that lies there keeps its own. */
export function shelve(shelf: Shelf, report: Compared): number {
  const { gist, vector } = report
  const known = shelf.numberOf.get(gist.id)
  if (known !== undefined) return known
  const words = gist.code.length
  const details = gist.details.slice(0, detailsKept)
  const { chunk, from } = room(shelf, details.length + words)
  const number = shelf.ids.push(gist.id) - 1
  shelf.numberOf.set(gist.id, number)
  writeRow(shelf, number, report, details.length)
  shelf.from[number] = (shelf.chunks.length - 1) * chunkCells + from
  chunk.code.set(details, from)
  const first = from + details.length
  chunk.code.set(gist.code, first)
  for (let word = 0; word < words; word += 1) {
    chunk.weight[first + word] = Math.round(vector.weight[word]! * weightSteps)
    chunk.mark[first + word] = countBits(gist.count[word]!) | (gist.isName[word]! * nameBit)
  }
  return number
}

const chunkOf = (shelf: Shelf, number: number): Chunk => shelf.chunks[Math.floor(shelf.from[number]! / chunkCells)]!

/** The cell of the first word of a report in its chunk. */
const firstWord = (shelf: Shelf, number: number): number => (shelf.from[number]! % chunkCells) + shelf.details[number]!

const counts = Float32Array.from({ length: 128 }, (_, step) => Math.exp(step / countSteps))

export const countOfBits = (bits: number): number => counts[bits & 127]!

/** The report as it lies on the shelf. */
export function unshelve(shelf: Shelf, number: number): Compared {
  const chunk = chunkOf(shelf, number)
  const first = firstWord(shelf, number)
  const end = first + shelf.words[number]!
  const minutes = shelf.minutes[number]!
  const code = chunk.code.slice(first, end)
  const mark = chunk.mark.subarray(first, end)
  const isName = Uint8Array.from(mark, (bits) => bits >> 7)
  const gist = {
    id: shelf.ids[number]!,
    code,
    count: Float32Array.from(mark, countOfBits),
    isName,
    names: shelf.names[number]!,
    day: minutes === noDay ? null : minutes / minutesADay,
    details: [...chunk.code.subarray(first - shelf.details[number]!, first)],
    language: shelf.languages[shelf.language[number]!]!,
  }
  const weight = Float32Array.from(chunk.weight.subarray(first, end), (steps) => steps / weightSteps)
  return { gist, vector: { code, weight, isName, names: shelf.namesLength[number]! } }
}

/** The codes of the words of a report that are names. */
export function namesOn(shelf: Shelf, number: number): readonly number[] {
  const chunk = chunkOf(shelf, number)
  const first = firstWord(shelf, number)
  const names: number[] = []
  for (let cell = first; cell < first + shelf.words[number]!; cell += 1)
    if (chunk.mark[cell]! >= nameBit) names.push(chunk.code[cell]!)
  return names
}

/** What a word weighs is looked at again when so many times the reports are known. */
const weighAgain = 1.1

let heft = new Float64Array(1 << 10)

/** Weighs the words of a report anew, when so much more is known by now that it matters. */
export function reweigh(shelf: Shelf, number: number, known: Frequencies): void {
  if (known.reports < weighAgain * shelf.weighed[number]!) return
  const { code, weight, mark } = chunkOf(shelf, number)
  const first = firstWord(shelf, number)
  const words = shelf.words[number]!
  heft = withRoom(heft, words)
  rarities(known, code, first, words, heft)
  let square = 0
  let named = 0
  for (let word = 0; word < words; word += 1) {
    const bits = mark[first + word]!
    const of = (1 + (bits & 127) / countSteps) * heft[word]!
    heft[word] = of
    square += of * of
    if (bits >= nameBit) named += of * of
  }
  const length = Math.sqrt(square) || 1
  for (let word = 0; word < words; word += 1) weight[first + word] = Math.round((heft[word]! / length) * weightSteps)
  shelf.namesLength[number] = Math.sqrt(named) / length
  shelf.weighed[number] = known.reports
}

function detailsOf(shelf: Shelf, number: number): Row {
  const to = firstWord(shelf, number)
  const minutes = shelf.minutes[number]!
  const day = minutes === noDay ? null : minutes / minutesADay
  return { of: chunkOf(shelf, number).code, from: to - shelf.details[number]!, to, day }
}

/** The factors of `features.ts` that look at the reports alone. */
function frameOf(shelf: Shelf, a: number, own: Row, b: number): number {
  const brevity = brevityFactor(shelf.words[a]!, shelf.words[b]!)
  const met = meeting(own, detailsOf(shelf, b))
  const [one, other] = [shelf.language[a]!, shelf.language[b]!]
  return framed(1, { met, brevity, inTwoLanguages: one !== 0 && other !== 0 && one !== other })
}

/** The words of one report, spread over a table in which each is found at once. */
interface Spread {
  /** Counts up with each report that is spread: what stands there from earlier ones does not count. */
  turn: number
  /** Two cells a row, which one look at memory finds: the turn in which it was written, and the code of the word. */
  readonly cells: Int32Array
  /** As it was given: in steps for what lies on the shelf, as it is for what does not. */
  readonly weight: Float64Array
  readonly isName: Uint8Array
}

const spreadRows = 1 << 12
const spread: Spread = {
  turn: 0,
  cells: new Int32Array(2 * spreadRows),
  weight: new Float64Array(spreadRows),
  isName: new Uint8Array(spreadRows),
}

const spreadRow = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 20

function spreadWord(code: number, weight: number, isName: number): void {
  const { cells, turn } = spread
  let row = spreadRow(code)
  while (cells[2 * row] === turn) row = (row + 1) % spreadRows
  cells[2 * row] = turn
  cells[2 * row + 1] = code
  spread.weight[row] = weight
  spread.isName[row] = isName
}

/** The row of a word of the report that is spread; -1 when it has none such. */
function rowOf(code: number): number {
  const { cells, turn } = spread
  for (let row = spreadRow(code); cells[2 * row] === turn; row = (row + 1) % spreadRows)
    if (cells[2 * row + 1] === code) return row
  return -1
}

function spreadWords(shelf: Shelf, number: number): void {
  const { code, weight, mark } = chunkOf(shelf, number)
  const first = firstWord(shelf, number)
  spread.turn = (spread.turn + 1) | 0
  for (let cell = first; cell < first + shelf.words[number]!; cell += 1)
    spreadWord(code[cell]!, weight[cell]!, mark[cell]! >> 7)
}

/** Used again and again: comparing reports is most of the work of grouping. */
const cosine = { words: 0, names: 0, named: 0 }

/** Cosines of the report that is spread and another, over all words and over names. Good until it is asked again. */
function cosines(shelf: Shelf, one: number, other: number): Shared {
  const { code, weight, mark } = chunkOf(shelf, other)
  let words = 0
  let names = 0
  const first = firstWord(shelf, other)
  const end = first + shelf.words[other]!
  for (let cell = first; cell < end; cell += 1) {
    const row = rowOf(code[cell]!)
    if (row < 0) continue
    const product = weight[cell]! * spread.weight[row]!
    words += product
    if (mark[cell]! >= nameBit && spread.isName[row] === 1) names += product
  }
  const scale = weightSteps * weightSteps
  const lengths = Math.max(1e-6, shelf.namesLength[one]! * shelf.namesLength[other]!)
  cosine.words = words / scale
  cosine.names = names / scale / lengths
  cosine.named = words === 0 ? 0 : names / words
  return cosine
}

/**
 * Likeness of one report on the shelf to others: the same as `likeness` of both unshelved. Good until it is asked for
 * another report.
 */
export function likenessTo(shelf: Shelf, one: number): (other: number) => number {
  spreadWords(shelf, one)
  const own = detailsOf(shelf, one)
  return (other) => {
    const of = cosines(shelf, one, other)
    if (of.words === 0) return 0
    const sizes = {
      words: Math.min(shelf.words[one]!, shelf.words[other]!),
      names: Math.min(shelf.names[one]!, shelf.names[other]!),
      longer: Math.max(shelf.words[one]!, shelf.words[other]!),
    }
    return of.words * namesFactor(sizes, of) * frameOf(shelf, one, own, other)
  }
}

/** Cosines of the part that is spread, as it is, and a report on the shelf. */
function partCosines(shelf: Shelf, { vector }: Compared, other: number): Shared {
  const { code, weight, mark } = chunkOf(shelf, other)
  let words = 0
  let names = 0
  const first = firstWord(shelf, other)
  const end = first + shelf.words[other]!
  for (let cell = first; cell < end; cell += 1) {
    const row = rowOf(code[cell]!)
    if (row < 0) continue
    const product = Math.fround(weight[cell]! / weightSteps) * spread.weight[row]!
    words += product
    if (mark[cell]! >= nameBit && spread.isName[row] === 1) names += product
  }
  const lengths = Math.max(1e-6, vector.names * shelf.namesLength[other]!)
  return { words, names: names / lengths, named: words === 0 ? 0 : names / words }
}

/**
 * Likeness of a part that does not lie on the shelf to reports that do: to the last bit that of `likeness` with the
 * report unshelved. Good until it is asked for another part or report.
 */
export function partLikenessTo(shelf: Shelf, part: Compared): (other: number) => number {
  const { gist, vector } = part
  spread.turn = (spread.turn + 1) | 0
  for (let at = 0; at < vector.code.length; at += 1)
    spreadWord(vector.code[at]!, vector.weight[at]!, vector.isName[at]!)
  const words = gist.code.length
  const own: Row = { of: gist.details, from: 0, to: gist.details.length, day: gist.day }
  return (other) => {
    const of = partCosines(shelf, part, other)
    if (of.words <= 0) return 0
    const otherWords = shelf.words[other]!
    const names = Math.min(gist.names, shelf.names[other]!)
    const met = meeting(own, detailsOf(shelf, other))
    const brevity = brevityFactor(words, otherWords)
    const language = shelf.languages[shelf.language[other]!]!
    const inTwoLanguages = gist.language !== null && language !== null && gist.language !== language
    const sizes = { words: Math.min(words, otherWords), names, longer: Math.max(words, otherWords) }
    return framed(of.words * namesFactor(sizes, of), { met, brevity, inTwoLanguages })
  }
}
