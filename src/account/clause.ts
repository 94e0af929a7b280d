/** Clauses of reports that can stand alone, cut out of their sentences. */

import { once } from "../base/once.ts"
import { subtree, treeOf } from "../language/tree.ts"
import { aroundUnit, placeAround, placesTouching, touching } from "../model/near.ts"
import type { Analysis, Claim, Span, Token } from "../model/types.ts"
import { barred, joining, trailing } from "./english/lead.ts"
import { leansBack, startOf } from "./sentences.ts"

/** Fewest and most words of a clause that can open an account. */
const fewestWords = 5
const mostWords = 34

const finite: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"])
export const isInside = (span: Span, { from, to }: Span): boolean => span.from <= from && to <= span.to

/** A verb that says when: by its form, or because it has a subject ("a landslide buried [VBN] them"). */
const isTelling = (tokens: readonly Token[], words: readonly Token[], word: Token): boolean =>
  finite.has(word.tag) ||
  (word.tag === "VBN" && words.some(({ head, rel }) => rel === "nsubj" && tokens[head] === word))

const isNoun = ({ tag }: Token): boolean => tag.startsWith("NN")

/** The sentence of a claim without its dateline, as far as one speaker says it where the claim has one. */
export function saidAround({ attributions, document }: Analysis, claim: Claim): Span {
  const sentence = aroundUnit(document.sentences, claim.from) ?? claim
  const content = claim.attribution === null ? [] : (attributions[claim.attribution]?.content ?? [])
  const around = content.find(({ from, to }) => from < claim.to && claim.from < to) ?? sentence
  const from = Math.max(startOf(document.report.text, sentence), around.from)
  return { from, to: Math.min(sentence.to, around.to) }
}

/** The clause of a claim by the tree of its sentence: all that hangs under its verb. */
export function under(analysis: Analysis, claim: Claim): readonly Span[] {
  const { tokens, sentences } = analysis.document
  const sentence = aroundUnit(sentences, claim.from)
  const word =
    placesTouching(tokens, claim).find((at) => isInside(claim, tokens[at]!) && tokens[at]!.lemma === claim.predicate) ??
    -1
  if (sentence === undefined || word < 0) return []
  let verb = word
  const own = sentence === undefined ? [] : tokens.slice(sentence.first, sentence.end)
  while (verb >= 0 && !isTelling(tokens, own, tokens[verb]!)) verb = tokens[verb]!.head
  if (verb < sentence.first || verb >= sentence.end) return []
  const { first, end } = subtree(treeOf(tokens, sentence), verb)
  const said = saidAround(analysis, claim)
  return [{ from: Math.max(said.from, tokens[first]!.from), to: Math.min(said.to, tokens[end - 1]!.to) }]
}

/** The words of a span without what joins them to the words around: "when", "that", a comma or "so" at the end. */
export function clauseIn(analysis: Analysis, span: Span): readonly Token[] | null {
  const { tokens, report } = analysis.document
  const own = touching(tokens, span).filter((token) => isInside(span, token))
  const lower = own.map(({ from, to }) => report.text.slice(from, to).toLowerCase())
  let first = 0
  while (joining.has(lower[first] ?? "")) first += 1
  let end = own.length
  while (end > first && trailing.has(lower[end - 1] ?? "")) end -= 1
  const words = own.slice(first, end)
  if (words.length < fewestWords || words.length > mostWords || barred.has(lower[first] ?? "")) return null
  return beginsThere(analysis, words[0]!) && endsThere(analysis, words.at(-1)!) ? words : null
}

/** Whether a clause can end in a word: a sign or a joining word stands behind it, or nothing of the sentence. */
function endsThere({ document: { tokens, sentences, report } }: Analysis, word: Token): boolean {
  const after = tokens[placeAround(tokens, word) + 1]
  if (after === undefined || touching(sentences, word).some(({ to }) => to === word.to)) return true
  const next = report.text.slice(after.from, after.to).toLowerCase()
  return !/^[\p{L}\d]/u.test(next) || joining.has(next)
}

/** Where what somebody says begins, read once a report: each of its clauses asks. */
const saidFrom = once(
  ({ attributions }: Analysis): ReadonlySet<number> =>
    new Set(attributions.flatMap(({ content }) => content.map(({ from }) => from))),
)

/** Whether a clause can begin at a word: a sentence does, what somebody says does, or a joining word stands before. */
function beginsThere(analysis: Analysis, word: Token): boolean {
  const { tokens, sentences, report } = analysis.document
  const at = placeAround(tokens, word)
  const before = tokens[at - 1]
  const joint = before === undefined ? "" : report.text.slice(before.from, before.to).toLowerCase()
  // "A bus with 40 guests as well as [two guides fell]".
  const isPair = /\bwell as\s$/i.test(report.text.slice(Math.max(0, word.from - 12), word.from))
  return (
    before === undefined ||
    touching(sentences, word).some(({ from }) => from === word.from) ||
    saidFrom(analysis).has(word.from) ||
    // "A coach with 40 guests and two guides fell": half of a subject is none.
    (joining.has(joint) && joint !== "and" && !isPair) ||
    touching(sentences, word).some((sentence) => startOf(report.text, sentence) === word.from)
  )
}

/** Words that say nothing of how a clause hangs together, wherever the tree has them. */
const loose: ReadonlySet<string> = new Set(["punct", "case", "cc", "mark"])

/** The word under which all others of a clause hang; null where there are several: the words are no clause. */
export function rootOf({ document: { tokens } }: Analysis, words: readonly Token[]): Token | null {
  const span = { from: words[0]!.from, to: words.at(-1)!.to }
  const roots = words.filter(({ head, rel }) => !loose.has(rel) && (head < 0 || !isInside(span, tokens[head]!)))
  return roots.length === 1 ? roots[0]! : null
}

/** A noun, then a verb of its own in the past or present: a clause that can stand alone. */
export function isStatement(analysis: Analysis, words: readonly Token[]): boolean {
  const verb = words.findIndex((word) => isTelling(analysis.document.tokens, words, word))
  const starts = /^(?:NN|DT|JJ|CD|VBN|RB|PDT)/.test(words[0]!.tag) || words[0]!.rel === "nsubj"
  if (!starts || verb <= 0 || !words.slice(0, verb).some(isNoun)) return false
  const root = rootOf(analysis, words)
  return root?.tag.startsWith("VB") ?? false
}

/** Words that can be quoted alone: no half of a quotation, nothing that leans, nobody's "we". */
export const isQuotable = (text: string): boolean => !/["“”()]/u.test(text) && !leansBack(text)
