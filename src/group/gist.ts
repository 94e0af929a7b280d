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

function countWords(text: string): { readonly words: Map<number, Counted>; readonly years: ReadonlySet<number> } {
  const { count, from, to, code } = wordsOf(text)
  const words = new Map<number, Counted>()
  const years = new Set<number>()
  for (let at = 0; at < Math.min(count, limits.groupedWords.value); at += 1) {
    if (common.has(code[at]!)) continue
    const raw = text.slice(from[at]!, Math.min(to[at]!, from[at]! + 40))
    const word = withoutTail(raw.toLowerCase())
    if (word === "" || common.has(codeOf(word))) continue
    if (/^(?:19[5-9]|20[0-6])\d$/.test(word)) years.add(Number(word))
    const key = codeOf(stem(word))
    const known = words.get(key) ?? { count: 0, name: 0, plain: 0 }
    known.count += leadWeight(at)
    if (isCapital(text.charCodeAt(from[at]!))) known.name += opensSentence(text, from[at]!) ? 0 : 1
    else known.plain += 1
    words.set(key, known)
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
  const { words, years } = countWords(titleAndText(report))
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
