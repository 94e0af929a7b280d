/** A document's words, made ready to be asked: small letters, lemma, and the quotation that holds each. */
import type { Document, Span, Token } from "../../model/types.ts"
import { lowerWords } from "../lower.ts"
import { withHeadlineVerbs } from "./headlines.ts"

/** A run of tokens by index, half-open. */
export interface Run {
  readonly first: number
  readonly end: number
}

export interface Words {
  readonly document: Document
  readonly text: string
  readonly tokens: readonly Token[]
  /** The words in small letters, curly apostrophes made straight. */
  readonly lower: readonly string[]
  /** For each token, the index of the outermost spoken quotation that holds it, or -1. The marks belong to it. */
  readonly quotation: Int32Array
  /** For each outermost spoken quotation, its run of tokens. */
  readonly quoted: ReadonlyMap<number, Run>
  /** For each token, the index of its sentence, or -1. */
  readonly sentence: Int32Array
  /** Last names of the people the document names in full, in small letters. */
  readonly surnames: ReadonlySet<string>
}

/** Index of the first token that ends after the offset `at`. */
export function tokenAt(tokens: readonly Token[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  return low
}

function markQuotations(document: Document, quotation: Int32Array): Map<number, Run> {
  const quoted = new Map<number, Run>()
  let reached = 0
  document.quotations.forEach((one, index) => {
    if (!one.speech || one.from < reached) return
    reached = one.to
    const first = tokenAt(document.tokens, one.from)
    let end = first
    while (end < document.tokens.length && document.tokens[end]!.from < one.to) {
      quotation[end] = index
      end += 1
    }
    if (end > first) quoted.set(index, { first, end })
  })
  return quoted
}

/** True for a headline, or for the report's first sentence when it is a paragraph of its own. */
export function isHeadline(document: Document, index: number): boolean {
  const one = document.sentences[index]
  if (one === undefined) return false
  if (one.part === "headline" || one.part === "crosshead") return true
  return index === 0 && document.sentences[1]?.paragraph !== one.paragraph
}

/** The words of a document. Empty for an empty one. */
export function wordsOf(document: Document): Words {
  const { report } = document
  const text = report.text
  const lower = lowerWords(document)
  const tokens = withHeadlineVerbs(document, lower)
  const quotation = new Int32Array(tokens.length).fill(-1)
  const sentence = new Int32Array(tokens.length).fill(-1)
  document.sentences.forEach((one, index) => {
    for (let at = one.first; at < one.end && at < tokens.length; at += 1) sentence[at] = index
  })
  const quoted = markQuotations(document, quotation)
  return { document, text, tokens, lower, quotation, quoted, sentence, surnames: surnamesOf(document) }
}

function surnamesOf(document: Document): ReadonlySet<string> {
  const names = document.mentions.flatMap(({ kind, name }) => (kind === "person" && name !== null ? [name] : []))
  return new Set(
    names.flatMap((name) => (name.includes(" ") ? [name.slice(name.lastIndexOf(" ") + 1).toLowerCase()] : [])),
  )
}

/** The word at an index in small letters; "" beyond the ends. */
export const word = (words: Words, at: number): string => words.lower[at] ?? ""

/** Universal part of speech at an index; "" beyond the ends. */
export const pos = (words: Words, at: number): string => words.tokens[at]?.pos ?? ""

/** Lemma in small letters at an index; "" beyond the ends. */
export const lemma = (words: Words, at: number): string => words.tokens[at]?.lemma.toLowerCase() ?? ""

/** The span of a run; null when the run is empty. */
export function spanOf(words: Words, run: Run): Span | null {
  const first = words.tokens[run.first]
  const last = words.tokens[run.end - 1]
  return first === undefined || last === undefined || run.end <= run.first ? null : { from: first.from, to: last.to }
}

/** True when the token holds no letter or digit. */
export function isSign(words: Words, at: number): boolean {
  const unit = word(words, at).charCodeAt(0)
  // Most words begin with a small letter.
  return !(unit >= 97 && unit <= 122) && !/[\p{L}\p{N}]/u.test(word(words, at))
}

/** True for a hyphen with no space on either side: "23-year", "Min-seo". */
const bindsWords = (words: Words, at: number): boolean =>
  word(words, at) === "-" &&
  words.tokens[at - 1]?.to === words.tokens[at]?.from &&
  words.tokens[at]?.to === words.tokens[at + 1]?.from

/** True for the last part of a word with hyphens that ends a noun phrase: "Min-[seo]", "the 23-year-[old]". */
export const isHyphenTail = (words: Words, at: number): boolean =>
  bindsWords(words, at - 1) &&
  (pos(words, at - 2) === "PROPN" || (word(words, at) === "old" && word(words, at - 2) === "year"))

/** True for a token that lies outside every spoken quotation. */
export const outside = (words: Words, at: number): boolean => (words.quotation[at] ?? -1) < 0
