/** What grouping keeps of a report: its weighted words, which of them are names, its day and the years it mentions. */
import { limits } from "../base/limits.ts"
import { stem } from "../base/stem.ts"
import { codeOf, type Words, wordsOf } from "../base/words.ts"
import { functionWords } from "../language/english/function-words.ts"
import type { Analysis, Report, Span } from "../model/types.ts"
import { countryOf } from "./countries.ts"
import { detailsOf, rowOfDetails } from "./details.ts"
import { largest } from "./largest.ts"

/** The rows `code`, `count` and `isName` belong together and are sorted by code. */
export interface Gist {
  readonly id: string
  /** Codes of word stems, ascending. */
  readonly code: Int32Array
  /** How often the word stands in title and text; a word near the beginning counts up to three times. */
  readonly count: Float32Array
  /** 1 for words that stand as names. */
  readonly isName: Uint8Array
  /** How many words are names. */
  readonly names: number
  /** Day of publication, counted from 1970-01-01, with its fraction; null when unknown. */
  readonly day: number | null
  /** The year of publication, and years, days and ages that the text mentions, ascending; see `details.ts`. */
  readonly details: readonly number[]
  /** BCP 47 code of the language; null when it is not known. */
  readonly language: string | null
}

/** Words of a report that are kept: the heaviest. */
export const wordsKept = 200

const common = new Set(functionWords.map(codeOf))

/** Weights of the words by their place in the text: news is told from the top (the inverted pyramid). */
const leadWeights = Float64Array.from({ length: limits.groupedWords.value }, (_, at) => 1 + 2 * Math.exp(-at / 60))

const isCapital = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde)

/** True when the word opens a sentence or a line, where a capital says nothing. */
function opensSentence(text: string, from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 4; at -= 1) {
    const sign = text[at]!
    if (sign === "\n" || /[.!?\u2026:\u201c"]/.test(sign)) return true
    if (sign !== " ") return false
  }
  return from < 3
}

const hasSign = (word: string): boolean => /[.,'\u2019]/.test(word)

const withoutTail = (word: string): string =>
  hasSign(word) ? word.replace(/(?:['\u2019]s?|\.)$/, "").replace(/[.,'\u2019]/g, "") : word

/** The words of a text as gists count them, one entry a word: read once, counted for any stretch of it. */
export interface GistWords {
  readonly count: number
  readonly from: Int32Array
  /** Codes of the words' stems, ascending, each once: what counts words has a row for each. */
  readonly codes: Int32Array
  /** The row of the word's stem. */
  readonly row: Int32Array
  /** 0 = not counted, 1 = small, 2 = a name, 3 = with a capital where that says nothing. */
  readonly form: Uint8Array
  /** The year, day or age that the word is; 0 = none. */
  readonly detail: Int32Array
}

/** Numbers sorted, each once. */
function distinct(numbers: Int32Array): Int32Array {
  const sorted = numbers.slice().sort()
  let count = 0
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && sorted[at] === sorted[count - 1]) continue
    sorted[count] = sorted[at]!
    count += 1
  }
  return sorted.subarray(0, count)
}

/** Where a number stands among ascending ones, or the first greater one, by halving. */
export function placeIn(ascending: Int32Array, number: number, count: number = ascending.length): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < number) low = middle + 1
    else high = middle
  }
  return low
}

/** The words outside some spans; all of them when that leaves none. */
function outside(words: Words, spans: readonly Span[]): Words {
  if (spans.length === 0) return words
  const kept = new Int32Array(words.count)
  let count = 0
  let next = 0
  for (let at = 0; at < words.count; at += 1) {
    while (next < spans.length && spans[next]!.to <= words.from[at]!) next += 1
    if (next < spans.length && spans[next]!.from <= words.from[at]!) continue
    kept[count] = at
    count += 1
  }
  if (count === 0 || count === words.count) return words
  const places = kept.subarray(0, count)
  const of = (column: Int32Array): Int32Array => places.map((at) => column[at]!)
  return { count, from: of(words.from), to: of(words.to), code: of(words.code) }
}

const isInside = ({ from, to }: Span, title: Span | null): boolean =>
  title !== null && title.from <= from && to <= title.to

/**
 * The words by which a report is grouped: its title and its text without what the page adds. Captions tell of the
 * event, and what stands in the title counts.
 */
export function groupedWords(report: Report): { readonly text: string; readonly words: Words } {
  const text = titleAndText(report)
  const shift = text.length - report.text.length
  const title = report.title?.span ?? null
  const added = report.furniture.filter((piece) => piece.kind !== "caption" && !isInside(piece, title))
  const spans = added.map(({ from, to }) => ({ from: from + shift, to: to + shift }))
  return { text, words: outside(wordsOf(text), spans) }
}

/** Reads the words of a text, all or those given, so many at most. */
export function gistWords(
  text: string,
  words: Words = wordsOf(text),
  most: number = Number.POSITIVE_INFINITY,
): GistWords {
  const { count: all, from, to, code } = words
  const count = Math.min(all, most)
  const form = new Uint8Array(count)
  const detail = detailsOf(text, words, count)
  const keys = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    if (common.has(code[at]!)) continue
    const raw = text.slice(from[at]!, Math.min(to[at]!, from[at]! + 40))
    const word = withoutTail(raw.toLowerCase())
    if (word === "" || common.has(codeOf(word))) continue
    if (word.length === 4 && /^(?:19[5-9]|20[0-6])\d$/.test(word)) detail[at] = Number(word)
    const stemmed = codeOf(stem(word))
    const isName = isCapital(text.charCodeAt(from[at]!))
    const country = isName ? countryOf(stemmed) : undefined
    keys[at] = country ?? stemmed
    if (!isName) form[at] = 1
    else form[at] = country === undefined && opensSentence(text, from[at]!) ? 3 : 2
  }
  const codes = distinct(keys.filter((_, at) => form[at] !== 0))
  const row = new Int32Array(count)
  for (let at = 0; at < count; at += 1) if (form[at] !== 0) row[at] = placeIn(codes, keys[at]!)
  return { count, from, codes, row, form, detail }
}

/** What stands in a stretch of words. */
interface Counted {
  /** The rows of the stems that stand there, ascending. */
  readonly rows: Int32Array
  /** How often each stands there, a word near the beginning up to three times. */
  readonly count: Float64Array
  /** Of each, how much oftener it stands as a name than small. */
  readonly named: Int32Array
  readonly details: ReadonlySet<number>
}

/** Counts the words from `first` up to `end`. */
export function countWords({ codes, row, form, detail }: GistWords, first: number, end: number): Counted {
  const [count, named] = [new Float64Array(codes.length), new Int32Array(codes.length)]
  const details = new Set<number>()
  let different = 0
  for (let at = first; at < Math.min(end, first + limits.groupedWords.value); at += 1) {
    if (detail[at] !== 0) details.add(detail[at]!)
    if (form[at] === 0) continue
    const of = row[at]!
    if (count[of] === 0) different += 1
    count[of]! += leadWeights[at - first]!
    if (form[at] === 1) named[of]! -= 1
    else if (form[at] === 2) named[of]! += 1
  }
  const rows = new Int32Array(different)
  for (let of = 0, at = 0; at < different; of += 1) {
    if (count[of] === 0) continue
    rows[at] = of
    count[at] = count[of]!
    named[at] = named[of]!
    at += 1
  }
  return { rows, count: count.subarray(0, different), named: named.subarray(0, different), details }
}

const dayMs = 86_400_000

/** Days since 1970 of an ISO date or instant; null when it is none. */
export function dayOf(iso: string | null | undefined): number | null {
  if (!iso) return null
  const ms = Date.parse(iso)
  return Number.isNaN(ms) ? null : ms / dayMs
}

function titleAndText({ title, text }: Report): string {
  if (title === null || title.span !== null || text.startsWith(title.value)) return text
  return `${title.value}\n${text}`
}

/** Headlines Write Most Words With Capitals: there they say nothing, and no word is held to be a name. */
const saysNothing = ({ named }: Counted): boolean => {
  let names = 0
  for (const more of named) if (more > 0) names += 1
  return names > 0.6 * named.length
}

const nameCode = (stemmed: number): number => countryOf(stemmed) ?? stemmed

/** Codes of the words in names that the language floor has found. */
function namedCodes(analysis: Analysis | null): ReadonlySet<number> {
  const names = new Set<string>()
  for (const mention of analysis?.document.mentions ?? [])
    if (mention.kind === "person" || mention.kind === "place" || mention.kind === "group") names.add(mention.name ?? "")
  const codes = new Set<number>()
  for (const name of names)
    for (const word of name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      if (word !== "") codes.add(nameCode(codeOf(stem(withoutTail(word)))))
  return codes
}

/**
 * The gist of a report; with an analysis, the names are those of its mentions. Any text will do, an empty one gives
 * no words.
 */
export function gistOf(report: Report, analysis: Analysis | null = null): Gist {
  const { text, words: own } = groupedWords(report)
  const words = gistWords(text, own, limits.groupedWords.value)
  return gistOfWords(report, words, 0, words.count, analysis)
}

/** The gist of some of the words of a report's text, from `first` up to `end`, as if the report were no more. */
export function gistOfWords(
  report: Report,
  read: GistWords,
  first: number,
  end: number,
  analysis: Analysis | null = null,
): Gist {
  const counted = countWords(read, first, end)
  const { rows, count, named } = counted
  const found = namedCodes(analysis)
  const guess = analysis === null && !saysNothing(counted)
  const day = dayOf(report.published?.value ?? report.published?.latest)
  const kept = largest(count, wordsKept)
  const [code, isName] = [new Int32Array(kept.length), new Uint8Array(kept.length)]
  const often = new Float32Array(kept.length)
  let names = 0
  for (let at = 0; at < kept.length; at += 1) {
    const from = kept[at]!
    code[at] = read.codes[rows[from]!]!
    often[at] = count[from]!
    if (!found.has(code[at]!) && !(guess && named[from]! > 0)) continue
    isName[at] = 1
    names += 1
  }
  return {
    id: report.id,
    code,
    count: often,
    isName,
    names,
    day,
    details: rowOfDetails(counted.details, day),
    language: report.language,
  }
}
