/** What grouping keeps of a report: its weighted words, which of them are names, its day and the years it mentions. */
import { limits } from "../base/limits.ts"
import { stem } from "../base/stem.ts"
import { codeOf, wordsOf } from "../base/words.ts"
import { functionWords } from "../language/english/function-words.ts"
import type { Analysis, Report } from "../model/types.ts"

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
  /** Years the text mentions and the year of publication, ascending. */
  readonly years: readonly number[]
  /** BCP 47 code of the language; null when it is not known. */
  readonly language: string | null
}

/** Words of a report that are kept: the heaviest. */
const wordsKept = 200

const common = new Set(functionWords.map(codeOf))

/** Weight of the word at a place in the text: news is told from the top (the inverted pyramid). */
const leadWeight = (at: number): number => 1 + 2 * Math.exp(-at / 60)

interface Counted {
  count: number
  name: number
  plain: number
}

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

const withoutTail = (word: string): string => word.replace(/(?:['\u2019]s?|\.)$/, "").replace(/[.,'\u2019]/g, "")

/** The words of a text as gists count them, one entry a word: read once, counted for any stretch of it. */
export interface GistWords {
  readonly count: number
  readonly from: Int32Array
  /** Code of the word's stem. */
  readonly key: Int32Array
  /** 0 = not counted, 1 = small, 2 = a name, 3 = with a capital where that says nothing. */
  readonly form: Uint8Array
  /** The year the word is; 0 = none. */
  readonly year: Uint16Array
}

/** Reads the words of a text, so many at most. */
export function gistWords(text: string, most: number = Number.POSITIVE_INFINITY): GistWords {
  const { count: all, from, to, code } = wordsOf(text)
  const count = Math.min(all, most)
  const words = { count, from, key: new Int32Array(count), form: new Uint8Array(count), year: new Uint16Array(count) }
  for (let at = 0; at < count; at += 1) {
    if (common.has(code[at]!)) continue
    const raw = text.slice(from[at]!, Math.min(to[at]!, from[at]! + 40))
    const word = withoutTail(raw.toLowerCase())
    if (word === "" || common.has(codeOf(word))) continue
    if (/^(?:19[5-9]|20[0-6])\d$/.test(word)) words.year[at] = Number(word)
    words.key[at] = codeOf(stem(word))
    const isName = isCapital(text.charCodeAt(from[at]!))
    words.form[at] = isName ? (opensSentence(text, from[at]!) ? 3 : 2) : 1
  }
  return words
}

/** What stands in the words from `first` up to `end`. */
function countWords({ key, form, year }: GistWords, first: number, end: number) {
  const words = new Map<number, Counted>()
  const years = new Set<number>()
  for (let at = first; at < Math.min(end, first + limits.groupedWords.value); at += 1) {
    if (form[at] === 0) continue
    if (year[at] !== 0) years.add(year[at]!)
    const known = words.get(key[at]!) ?? { count: 0, name: 0, plain: 0 }
    known.count += leadWeight(at - first)
    if (form[at] === 1) known.plain += 1
    else known.name += form[at] === 2 ? 1 : 0
    words.set(key[at]!, known)
  }
  return { words, years }
}

const dayMs = 86_400_000

/** Days since 1970 of an ISO date or instant; null when it is none. */
export function dayOf(iso: string | null | undefined): number | null {
  if (!iso) return null
  const ms = Date.parse(iso)
  return Number.isNaN(ms) ? null : ms / dayMs
}

const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear()

function titleAndText({ title, text }: Report): string {
  if (title === null || title.span !== null || text.startsWith(title.value)) return text
  return `${title.value}\n${text}`
}

/** Headlines Write Most Words With Capitals: there they say nothing, and no word is held to be a name. */
const saysNothing = (words: ReadonlyMap<number, Counted>): boolean => {
  let names = 0
  for (const { name, plain } of words.values()) if (name > plain) names += 1
  return names > 0.6 * words.size
}

/** Codes of the words in names that the language floor has found. */
function namedCodes(analysis: Analysis | null): ReadonlySet<number> {
  const codes = new Set<number>()
  for (const mention of analysis?.document.mentions ?? []) {
    if (mention.kind !== "person" && mention.kind !== "place" && mention.kind !== "group") continue
    for (const word of (mention.name ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u))
      if (word !== "") codes.add(codeOf(stem(withoutTail(word))))
  }
  return codes
}

/**
 * The gist of a report; with an analysis, the names are those of its mentions. Any text will do, an empty one gives
 * no words.
 */
export function gistOf(report: Report, analysis: Analysis | null = null): Gist {
  const words = gistWords(titleAndText(report), limits.groupedWords.value)
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
  const { words, years } = countWords(read, first, end)
  const named = namedCodes(analysis)
  const guess = analysis === null && !saysNothing(words)
  const day = dayOf(report.published?.value ?? report.published?.latest)
  const kept = [...words].sort(([x, a], [y, b]) => b.count - a.count || x - y).slice(0, wordsKept)
  kept.sort(([a], [b]) => a - b)
  const isName = Uint8Array.from(kept, ([code, { name, plain }]) => Number(named.has(code) || (guess && name > plain)))
  return {
    id: report.id,
    code: Int32Array.from(kept, ([code]) => code),
    count: Float32Array.from(kept, ([, { count }]) => count),
    isName,
    names: isName.reduce((sum, is) => sum + is, 0),
    day,
    years: [...(day === null ? years : new Set([...years, yearOf(day)]))].sort((a, b) => a - b),
    language: report.language,
  }
}
