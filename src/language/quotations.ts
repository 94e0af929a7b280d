/**
 * Quotation marks: where words of others stand. Straight and curly, nested, over several paragraphs, or never
 * closed.
 */
import type { Quotation, Sentence, Span, Token } from "../model/types.ts"
import { speechVerbs } from "./english/speech.ts"

/** One mark as it stands in the text. Families do not close each other: "double" never ends "single". */
interface Mark extends Span {
  readonly family: "double" | "single" | "angle"
  readonly opens: boolean
  readonly closes: boolean
  /** It may as well be an apostrophe: "the workers' rights". */
  readonly weak: boolean
}

/** A pair of marks; `close` is null when nothing closed it before `end`. */
interface Pair {
  readonly mark: Mark
  readonly close: Mark | null
  readonly end: number
}

const LETTER = /[\p{L}\p{N}]/u
const SPACE = /\s/
const DOUBLES = new Set(['"', "\u201c", "\u201d", "\u201e", "\u201f", "\uff02"])
const SINGLES = new Set(["'", "\u2018", "\u2019", "\u201a", "\u201b"])
const ANGLES = new Set(["\u00ab", "\u00bb"])
const ELISION = /^(?:em|til|tis|twas|cause|bout|round|n|\d0s)\b/i
const DEPTH_MAX = 4

const isLetter = (unit: string): boolean => unit !== "" && LETTER.test(unit)
const isGap = (unit: string): boolean => unit === "" || SPACE.test(unit)
const isOpener = (unit: string): boolean => isGap(unit) || "([{-\u2013\u2014/\u2018\u201c\"'\u00ab:".includes(unit)
const isCloser = (unit: string): boolean => isGap(unit) || !isLetter(unit)

/** Straight marks and doubled single ones say neither left nor right: their neighbours do. */
function straightMark(text: string, from: number, to: number, family: Mark["family"]): Mark {
  const before = text.charAt(from - 1)
  const after = text.charAt(to)
  const inches = /\d/.test(before) && isGap(after)
  return {
    from,
    to,
    family,
    opens: isOpener(before) && !isGap(after),
    closes: !isGap(before) || isGap(after),
    weak: inches,
  }
}

function singleMark(text: string, at: number): Mark | null {
  const unit = text.charAt(at)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (isLetter(before) && isLetter(after)) return null
  const elided = ELISION.test(text.slice(at + 1, at + 7))
  const left = unit === "\u2018" || unit === "\u201a" || unit === "\u201b"
  const opens = isOpener(before) && !isGap(after) && !elided && (left || unit === "'")
  const closes = !left && !isGap(before) && isCloser(after)
  if (!opens && !closes) return null
  return { from: at, to: at + 1, family: "single", opens, closes, weak: /[sz]/i.test(before) }
}

function doubleMark(text: string, at: number): Mark {
  const unit = text.charAt(at)
  const to = at + 1
  if (unit === "\u201d") return { from: at, to, family: "double", opens: false, closes: true, weak: false }
  if (unit === "\u201e" || unit === "\u201f")
    return { from: at, to, family: "double", opens: true, closes: false, weak: false }
  if (unit !== "\u201c") return straightMark(text, at, to, "double")
  // Typists and converters write the left mark at the end too; a word's end before it and no word after gives it away.
  const wrong = !isOpener(text.charAt(at - 1)) && !isLetter(text.charAt(to))
  return { from: at, to, family: "double", opens: !wrong, closes: wrong, weak: false }
}

/** The mark that begins at `at`, or null when there is none or it is an apostrophe. */
function markAt(text: string, at: number): Mark | null {
  const unit = text.charAt(at)
  if (DOUBLES.has(unit)) return doubleMark(text, at)
  if ((unit === "'" || unit === "`") && text.charAt(at + 1) === unit) return straightMark(text, at, at + 2, "double")
  if (SINGLES.has(unit)) return singleMark(text, at)
  if (!ANGLES.has(unit)) return null
  return { from: at, to: at + 1, family: "angle", opens: unit === "\u00ab", closes: unit === "\u00bb", weak: false }
}

function marksOf(text: string, line: Span): Mark[] {
  const found: Mark[] = []
  for (let at = line.from; at < line.to; at += 1) {
    const mark = markAt(text, at)
    if (mark === null) continue
    found.push(mark)
    at = mark.to - 1
  }
  return found
}

/**
 * For each mark, whether a better closing single mark follows: a weak one ("workers'") closes only when no firm one
 * comes before the next opening. Counted from the end, so that the whole stays linear.
 */
function firmLater(marks: readonly Mark[]): boolean[] {
  const later: boolean[] = new Array(marks.length).fill(false)
  let firm = false
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    later[index] = firm
    const mark = marks[index]!
    if (mark.family !== "single") continue
    if (mark.closes && !mark.weak) firm = true
    else if (mark.opens) firm = false
  }
  return later
}

/**
 * True when some later single mark can close one opened here; an opening single mark without that is an
 * apostrophe.
 */
function closerLater(marks: readonly Mark[]): boolean[] {
  const later: boolean[] = new Array(marks.length).fill(false)
  let seen = false
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    later[index] = seen
    if (marks[index]!.family === "single" && marks[index]!.closes) seen = true
  }
  return later
}

/**
 * Pairs the marks of one line with a stack. What stays open ends where the line ends, or where the same family
 * opens again.
 */
function pairsOf(marks: readonly Mark[], lineEnd: number): Pair[] {
  const firm = firmLater(marks)
  const closer = closerLater(marks)
  const pairs: Pair[] = []
  const stack: Mark[] = []
  const abandon = (until: number, end: number): void => {
    while (stack.length > until) pairs.push({ mark: stack.pop()!, close: null, end })
  }
  marks.forEach((mark, index) => {
    const open = stack.findLastIndex((one) => one.family === mark.family)
    if (open >= 0 && mark.closes && !(mark.family === "single" && mark.weak && firm[index])) {
      abandon(open + 1, mark.from)
      pairs.push({ mark: stack.pop()!, close: mark, end: mark.to })
      return
    }
    if (!mark.opens || (mark.weak && mark.family !== "single")) return
    if (mark.family === "single" && !closer[index]) return
    if (open >= 0 && mark.family !== "single") abandon(open, mark.from)
    if (stack.length < DEPTH_MAX && !(open >= 0 && mark.family === "single")) stack.push(mark)
  })
  abandon(0, lineEnd)
  // A single mark that nothing closed is an apostrophe after all.
  return pairs.filter((pair) => pair.close !== null || pair.mark.family !== "single")
}

/** The lines of the text that hold anything, without the white space around them. */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let from = 0
  while (from <= text.length) {
    const found = text.indexOf("\n", from)
    const to = found < 0 ? text.length : found
    const line = text.slice(from, to)
    const start = from + line.length - line.trimStart().length
    const end = start + line.trim().length
    if (end > start) lines.push({ from: start, to: end })
    from = to + 1
  }
  return lines
}

/** Index of the first item that ends after `at`. */
function firstAfter(items: readonly Span[], at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  return low
}

const SPEAKERS_WORD = /^(?:i|we|you|my|our|your|me|us|i'm|let|please|no|yes|not|never|don)$/i
const WORDS_OF_SPEECH = 5
/** More words than this need no look at what they are. */
const WORDS_LOOKED_AT = 40

/**
 * Speech told from scare quotes and titles: it ends like a sentence, or has a verb or a speaker's own word ("we")
 * in three or more words, or five words that are not all capitalised like a title.
 */
function isSpeech(text: string, inner: Span, tokens: readonly Token[]): boolean {
  const words: Token[] = []
  for (let at = firstAfter(tokens, inner.from); at < tokens.length && words.length < WORDS_LOOKED_AT; at += 1) {
    const token = tokens[at]!
    if (token.from >= inner.to) break
    if (isLetter(text.charAt(token.from))) words.push(token)
  }
  if (words.length >= WORDS_LOOKED_AT) return true
  const spelled = words.map((word) => text.slice(word.from, word.to))
  const capital = spelled.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  const small = spelled.filter((word) => word.length > 3 && /^\p{Ll}/u.test(word)).length
  const ended = /[.!?,\u2026]$/.test(text.slice(inner.from, inner.to).trimEnd())
  if (capital > 0 && small === 0 && !spelled.some((word) => SPEAKERS_WORD.test(word))) return ended && words.length > 3
  if (words.length >= WORDS_OF_SPEECH) return true
  if (words.length >= 3 && spelled.some((word) => SPEAKERS_WORD.test(word))) return true
  if (words.length >= 3 && words.some((word) => word.pos === "VERB" || word.pos === "AUX")) return true
  return ended && words.length >= 2 && /^\p{Lu}/u.test(spelled[0]!)
}

/** `"Denver," he answered`: short words, but a comma stands before the closing mark and someone speaks behind it. */
function isAnswer(text: string, pair: Pair, inner: Span, tokens: readonly Token[]): boolean {
  if (!/[,!?]$/.test(text.slice(inner.from, inner.to).trimEnd()) || pair.close === null) return false
  const next = firstAfter(tokens, pair.close.to)
  for (let at = next; at < Math.min(next + 3, tokens.length); at += 1) {
    const token = tokens[at]!
    if (speechVerbs.has(text.slice(token.from, token.to).toLowerCase())) return true
  }
  return false
}

/** A quotation that was never closed and does not go on in the next paragraph ends with its sentence. */
function unclosedEnd(pair: Pair, sentences: readonly Sentence[]): number {
  const sentence = sentences[firstAfter(sentences, pair.mark.to)]
  if (sentence === undefined || sentence.from >= pair.end) return pair.end
  return Math.min(pair.end, Math.max(sentence.to, pair.mark.to))
}

function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  return { from: start, to: Math.max(start, from + words.trimEnd().length) }
}

/**
 * All quotations of a text, sorted by start, the outer before the inner. Empty pairs are left out. A paragraph left
 * open whose next opens with a mark again is `continued` (the newspaper rule: each paragraph of a long quotation
 * opens, only the last closes); any other one left open ends with its sentence. Apostrophes, inches and elisions
 * ('em, '90s) open nothing. Linear in the text; never throws.
 */
export function findQuotations(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Quotation[] {
  const found: Quotation[] = []
  const lines = linesOf(text)
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const reopened = next === undefined ? null : markAt(text, next.from)
    for (const pair of pairsOf(marksOf(text, line), line.to)) {
      const atEnd = pair.close === null && pair.end === line.to
      const continued = atEnd && reopened?.opens === true && reopened.family === pair.mark.family
      const to = pair.close !== null ? pair.end : continued ? line.to : unclosedEnd(pair, sentences)
      const inner = trimmed(text, pair.mark.to, pair.close?.from ?? to)
      if (inner.to <= inner.from) continue
      const whole = trimmed(text, pair.mark.from, to)
      found.push({
        ...whole,
        inner,
        speech: continued || isSpeech(text, inner, tokens) || isAnswer(text, pair, inner, tokens),
        continued,
      })
    }
  })
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}
