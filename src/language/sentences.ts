/** Cuts the tokens of a text into sentences and paragraphs. */
import { monthNames } from "../base/months.ts"
import type { Furniture, Span } from "../model/types.ts"
import { leadingAbbreviations, openers } from "./english/abbreviations.ts"
import { speechVerbs } from "./english/speech.ts"
import { endsParagraph, wrapWidth } from "./lines.ts"
import { type Splitter, type SplitView, splitFeatures, splits, viewSplits } from "./splitter.ts"
import type { WordCodes } from "./wordcodes.ts"

/** A run of tokens, before its part of the report is known. */
export interface Cut extends Span {
  readonly first: number
  readonly end: number
  readonly paragraph: number
}

const terminalSigns = /^(?:[.!?…]+|\.{2,}|。|।)$/
const closers = new Set(['"', "'", "”", "’", "’’", "''", ")", "]", "»", "}"])
const openSigns = new Set(['"', "'", "“", "‘", "‘‘", "``", "(", "[", "«", "{"])
const upperStart = /^\p{Lu}/u
const capitalOrDigit = /^[\p{Lu}\p{Lo}\d]/u
const smallStart = /^\p{Ll}/u
const dotted = /^\p{L}(?:\.\p{L})+\.$/u
const initial = /^\p{Lu}\.$/u
const lettersAndPeriod = /^\p{L}[\p{L}\p{M}.]*\.$/u
const closedInside = /^["'”’)\]»]+$/

/** Most words begin with an ASCII letter, where a comparison tells what a pattern would. */
function startsUpper(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : upperStart.test(word)
}

function startsLower(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit < 128 ? unit >= 97 && unit <= 122 : smallStart.test(word)
}

function isTerminal(word: string): boolean {
  const unit = word.charCodeAt(0)
  return (unit === 46 || unit === 33 || unit === 63 || unit >= 128) && terminalSigns.test(word)
}

const isAbbreviated = (word: string): boolean => word.endsWith(".") && lettersAndPeriod.test(word)

const clock = /^[ap]\.m\.$/i
const dayName = /^(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tues?|Wed|Thur?s?|Fri|Sat)\.)$/
const zoneName = /^(?:[A-Z]{1,4}T|GMT|UTC)\.?$/
const months = new Set(monthNames)

/** "Shortly before 1 a.m. [Sunday]", "at 4 p.m. [July] 3", "at 9 a.m. [EST]": what tells more of the hour. */
function tellsHour(view: View, at: number): boolean {
  const [start, behind] = [word(view, at), word(view, at + 1)]
  return dayName.test(start)
    ? behind !== "'s" && behind !== "’s"
    : zoneName.test(start) || (months.has(start) && /^\d/.test(behind))
}

interface View {
  readonly tokens: readonly Span[]
  /** The tokens as they are written. */
  readonly words: readonly string[]
}

const wordsOf = (text: string, tokens: readonly Span[]): readonly string[] =>
  tokens.map(({ from, to }) => text.slice(from, to))

const word = ({ words }: View, index: number): string => (index >= 0 && index < words.length ? words[index]! : "")

const gapBefore = ({ tokens }: View, index: number): boolean => tokens[index]!.from > tokens[index - 1]!.to

/** Position of the first token at or after `index` that opens no quotation or bracket. */
function pastOpeners(view: View, index: number): number {
  let at = index
  while (at < view.tokens.length && at < index + 4 && openSigns.has(word(view, at))) at += 1
  return at
}

/** True when a word after `"Go!"` shows that the quotation is part of a longer sentence: `"Go!" Maria said.` */
function speechFollows(view: View, index: number): boolean {
  for (let at = index; at < index + 4; at += 1) if (speechVerbs.has(word(view, at).toLowerCase())) return true
  return false
}

/** Whether a kept period ("Inc.", "U.S.", "J.") ends its sentence before the token at `next`. */
function abbreviationEnds(view: View, at: number, next: number): boolean {
  const text = word(view, at)
  const following = word(view, pastOpeners(view, next))
  if (!gapBefore(view, next) || !startsUpper(following)) return false
  if (initial.test(text)) return false
  const bare = text.slice(0, -1).toLowerCase()
  if (leadingAbbreviations.has(bare) && bare !== "ed" && bare !== "al") return false
  if (openers.has(following.toLowerCase())) return true
  return !dotted.test(text) && (bare === "etc" || openSigns.has(word(view, next)))
}

/** Where the signs that close the sentence at `at` end: closing quotes and brackets belong to it. */
function pastClosers(view: View, at: number): number {
  let next = at + 1
  while (next < view.tokens.length && next < at + 5) {
    const sign = word(view, next)
    if (!closers.has(sign) && !closedInside.test(sign)) break
    const straight = sign === '"' || sign === "'"
    // A straight quote after a gap opens what follows; without a gap it closes what stands before.
    if (gapBefore(view, next) && (straight || !followsGap(view, next + 1))) break
    if (straight && next > at + 1 && word(view, next - 1) === sign && !followsGap(view, next + 1)) break
    next += 1
  }
  return next
}

const followsGap = (view: View, index: number): boolean => index >= view.tokens.length || gapBefore(view, index)

/** Index of the token that begins a new sentence after the one at `at`; -1 when the sentence goes on. */
function breakAfter(view: View, at: number): number {
  const sign = word(view, at)
  if (!isTerminal(sign)) {
    if (sign.length < 2 || !isAbbreviated(sign) || at + 1 >= view.tokens.length) return -1
    const next = pastClosers(view, at)
    return next < view.tokens.length && abbreviationEnds(view, at, next) ? next : -1
  }
  const next = pastClosers(view, at)
  if (next >= view.tokens.length) return -1
  const start = word(view, pastOpeners(view, next))
  if (startsLower(start)) return -1
  const closed = next > at + 1
  if (!gapBefore(view, next)) {
    // surrender.""It    year.The
    const opened = closed && openSigns.has(word(view, next))
    const glued = sign === "." && /^\p{Lu}\p{Ll}/u.test(start) && startsLower(word(view, at - 1))
    return (opened || glued) && startsUpper(start) ? next : -1
  }
  if (closed && sign !== "." && speechFollows(view, next)) return -1
  if (capitalOrDigit.test(start)) return next
  return /^[.!?,;:)\]%]/.test(start) ? -1 : next
}

/** What the signs say of the place before a word. */
export type Verdict = "end" | "on" | "ask"

/** The rules at work along a text: what has been seen so far and may end a sentence later. */
interface Progress {
  /** Word before which the rules end the sentence; -1 when nothing says so. */
  planned: number
  /** Word up to which closing signs belong to the sentence. */
  closed: number
  /** Word after a quotation's end that shows the sentence goes on: `"Go!" Maria said.` */
  held: number
}

/** `"It is over," Ms. Moor said.`: a comma before the closing sign says that the sentence goes on, whoever follows. */
const closesOnComma = (view: View, at: number): boolean =>
  at > 0 && closers.has(word(view, at)) && word(view, at - 1) === "," && !gapBefore(view, at)

/**
 * What the signs say of the place between word `at` and the next one of its paragraph. "ask" is left to the splitter;
 * `progress.planned === at + 1` is what the rules would do without one.
 */
function judge(view: View, at: number, progress: Progress): Verdict {
  const next = at + 1
  const sign = word(view, at)
  const stops = isTerminal(sign)
  if (stops) {
    progress.closed = pastClosers(view, at)
    progress.held =
      sign !== "." && progress.closed > next && speechFollows(view, progress.closed) ? progress.closed : -1
  }
  const breaks = breakAfter(view, at)
  if (breaks > 0) progress.planned = breaks
  const ends = progress.planned === next
  if (!gapBefore(view, next)) return ends ? "end" : "on"
  if (next < progress.closed || next === progress.held || closesOnComma(view, at)) return "on"
  const start = word(view, next)
  if (sign.length === 4 && clock.test(sign) && tellsHour(view, next)) return "on"
  if (startsUpper(start)) {
    if (ends && sign === ".") return "end"
    if (initial.test(sign) || (isAbbreviated(sign) && leadingAbbreviations.has(sign.slice(0, -1).toLowerCase())))
      return "on"
  }
  return "ask"
}

/** The verdict on each place between two words of a paragraph, for training: `true` where the rules end a sentence. */
export function judgeAll(text: string, tokens: readonly Span[]): readonly (readonly [Verdict, boolean])[] {
  const view = { tokens, words: wordsOf(text, tokens) }
  const progress = { planned: -1, closed: -1, held: -1 }
  return tokens.slice(1).map((_, at) => [judge(view, at, progress), progress.planned === at + 1] as const)
}

/** Whether a sentence ends between word `at` and the next. */
function endsAfter(view: View, at: number, first: number, progress: Progress, splitting: Splitting | null): boolean {
  const verdict = judge(view, at, progress)
  if (verdict !== "ask" || splitting === null) return verdict === "end" || progress.planned === at + 1
  const { splitter, split, keys } = splitting
  const small = startsLower(word(view, at + 1)) && at + 1 !== progress.closed && !isTerminal(word(view, at))
  if (small && split.careless === 0) return false
  return splits(splitter, split, at + 1, first, keys)
}

interface Splitting {
  readonly splitter: Splitter
  readonly split: SplitView
  readonly keys: Int32Array
}

/** Positions where the furniture of a page begins or ends: no sentence reaches across one. */
const edgesOf = (furniture: readonly Furniture[]): ReadonlySet<number> =>
  new Set(furniture.flatMap(({ from, to }) => [from, to]))

/** True when an edge of the page's furniture lies in `(from, to]`. */
function crosses(edges: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= from) low = middle + 1
    else high = middle
  }
  return low < edges.length && edges[low]! <= to
}

/**
 * Sentences in order; together they hold every token. A line break always ends one, and begins a new paragraph
 * (wrapped texts apart: see `wrapWidth`); so does the edge of a piece of furniture (which begins no paragraph).
 * At most `tokensMax` tokens each. Where signs do not tell, the splitter decides; without one, rules do.
 */
export function cutSentences(
  text: string,
  tokens: readonly Span[],
  furniture: readonly Furniture[],
  { tokensMax, splitter, codes, words = wordsOf(text, tokens) }: CutOptions,
): readonly Cut[] {
  const view = { tokens, words }
  const width = wrapWidth(text)
  const splitting =
    splitter === undefined || codes === undefined
      ? null
      : { splitter, split: viewSplits(text, tokens, codes), keys: new Int32Array(splitFeatures) }
  const edges = [...edgesOf(furniture)].sort((a, b) => a - b)
  const cuts: Cut[] = []
  const progress = { planned: -1, closed: -1, held: -1 }
  let first = 0
  let paragraph = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const next = at + 1
    const last = next === tokens.length
    const newLine = !last && endsParagraph(text, tokens[at]!.to, tokens[next]!.from, width)
    const edge = !last && edges.length > 0 && crosses(edges, tokens[at]!.from, tokens[next]!.from)
    const ends = last || newLine || edge || next - first >= tokensMax
    if (!ends && !endsAfter(view, at, first, progress, splitting)) continue
    cuts.push({ from: tokens[first]!.from, to: tokens[at]!.to, first, end: next, paragraph })
    first = next
    progress.planned = -1
    if (newLine) paragraph += 1
  }
  return cuts
}

/** How sentences are cut. `codes` are the words' codes, which the splitter needs; `words` the tokens as written. */
interface CutOptions {
  readonly tokensMax: number
  readonly splitter?: Splitter | undefined
  readonly codes?: WordCodes | undefined
  readonly words?: readonly string[]
}
