/** What every finder and refiner looks at: the document cut into clauses, and its figures in their noun phrases. */
import { type Tree, treeOf } from "../language/tree.ts"
import { contains } from "../model/span.ts"
import type { Attribution, Document, Mention, QuantityMention, Sentence, Span } from "../model/types.ts"
import type { Words } from "./clause-cuts.ts"
import { type Clause, clausesOf } from "./clauses.ts"
import { lowerWords } from "./lower.ts"
import { stateOf } from "./property-words.ts"
import { tokensIn } from "./things.ts"
import { mended } from "./verb-forms.ts"

/** A quantity that may be news, with the noun phrase it counts. */
export interface Figure {
  /** Its place in `Context.figures`. */
  readonly at: number
  /** Index into `Document.mentions`. */
  readonly index: number
  readonly mention: QuantityMention
  /** Tokens of the number and the counted noun phrase together. */
  readonly first: number
  readonly end: number
  /** Token of the counted head, or -1. */
  readonly head: number
  /** Index into `Context.clauses`. */
  readonly clause: number
}

/** A document made ready for the finders. */
export interface Context extends Words {
  readonly document: Document
  readonly attributions: readonly Attribution[]
  readonly lemmas: readonly string[]
  readonly clauses: readonly Clause[]
  /** By sentence; null for furniture, and where no parser has hung the words on each other. */
  readonly trees: readonly (Tree | null)[]
  /** For each token: its clause and its sentence; -1 where it has none (furniture). */
  readonly clauseOf: Int32Array
  readonly sentenceOf: Int32Array
  /** For each token: the attribution with the narrowest content that holds it; -1 = none. */
  readonly attributionOf: Int32Array
  /** For each token: the index of the person, group or place, and of the time, that it is part of; -1 = none. */
  readonly nameOf: Int32Array
  readonly timeOf: Int32Array
  /** In the order of the text. */
  readonly figures: readonly Figure[]
}

/** The tree of a sentence; null when no parser has hung its words on each other. */
function treeIn(tokens: Document["tokens"], { first, end }: Sentence): Tree | null {
  const isHung = tokens.slice(first, Math.min(end, first + 8)).some(({ head }) => head >= 0)
  return isHung ? treeOf(tokens, { first, end }) : null
}

const named: ReadonlySet<string> = new Set(["person", "group", "place"])
const timed: ReadonlySet<string> = new Set(["time"])

const said = (sentence: Sentence): boolean => sentence.part !== "furniture"

/** Prepares a document. Furniture has no clauses. */
export function contextOf(document: Document, attributions: readonly Attribution[]): Context {
  const { sentences } = document
  const lower = lowerWords(document)
  const tokens = mended(document.tokens, lower)
  const lemmas = tokens.map((token) => token.lemma.toLowerCase())
  const clauseOf = new Int32Array(tokens.length).fill(-1)
  const sentenceOf = new Int32Array(tokens.length).fill(-1)
  const clauses: Clause[] = []
  const trees = sentences.map((sentence) => (said(sentence) ? treeIn(tokens, sentence) : null))
  for (const [number, sentence] of sentences.entries()) {
    sentenceOf.fill(number, sentence.first, sentence.end)
    if (!said(sentence)) continue
    for (const clause of clausesOf({ tokens, lower }, sentence)) {
      clauseOf.fill(clauses.length, clause.first, clause.end)
      clauses.push(clause)
    }
  }
  const attributionOf = narrowest(tokens, attributions)
  const nameOf = mentionOf(document, named)
  const timeOf = mentionOf(document, timed)
  const words = { document, attributions, attributionOf, tokens, lower, lemmas }
  const base = { ...words, clauses, trees, clauseOf, sentenceOf, nameOf, timeOf }
  return { ...base, figures: figuresOf(base) }
}

/** Contents are painted from the longest to the shortest, so the narrowest stays. */
function narrowest(tokens: Document["tokens"], attributions: readonly Attribution[]): Int32Array {
  const result = new Int32Array(tokens.length).fill(-1)
  const contents = attributions.flatMap(({ content }, index) => content.map((span) => ({ span, index })))
  contents.sort((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from) || b.index - a.index)
  for (const { span, index } of contents) {
    const [first, end] = tokensIn(tokens, span)
    result.fill(index, first, end)
  }
  return result
}

/** Of mentions that overlap the longest, which stands first, keeps its tokens. */
function mentionOf({ tokens, mentions }: Document, kinds: ReadonlySet<string>): Int32Array {
  const result = new Int32Array(tokens.length).fill(-1)
  for (const [index, mention] of mentions.entries()) {
    if (!kinds.has(mention.kind)) continue
    const [first, end] = tokensIn(tokens, mention)
    if (result[first] === -1) result.fill(index, first, end)
  }
  return result
}

const isVerb = ({ tag }: Document["tokens"][number]): boolean => tag.startsWith("VB")

type Base = Omit<Context, "figures">

function figuresOf(base: Base): readonly Figure[] {
  const figures: Figure[] = []
  for (const [index, mention] of base.document.mentions.entries()) {
    const figure =
      mention.kind === "quantity" && !mention.ordinal ? figureOf(base, mention, index, figures.length) : null
    if (figure !== null) figures.push(figure)
  }
  return figures
}

const aged = /^(boy|girl|child|man|woman|mother|father|mum|mom|dad|widow|widower|parent|grandmother|grandfather)$/

/** "A boy of six", "a mother of three": an age, or children who are not told of. */
const isOfPerson = ({ lower }: Base, first: number): boolean =>
  lower[first - 1] === "of" && aged.test(lower[first - 2] ?? "")

/** "Children under 15", "people over 60": how old they are. */
const isLimit = ({ lower }: Base, first: number, { counts, from, high, low }: QuantityMention): boolean =>
  (counts === null || counts.to <= from) &&
  (high ?? low ?? 0) < 110 &&
  /^(under|over|above|below|aged)$/.test(lower[first] ?? "") &&
  /^(children|people|those|women|men|adults|girls|boys|youths|residents|patients)$/.test(lower[first - 1] ?? "")

const months = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|no)\.?$/

/** "Pixel 2 users", "the Luna 4 mission": a number that a name ends in counts none of what stands behind. */
function isOfName(
  { tokens, lower, document, timeOf, nameOf, sentenceOf }: Base,
  first: number,
  { from, to, counts }: QuantityMention,
): boolean {
  const before = tokens[first - 1]
  const behind = tokens[first + 1]
  const isShort = to - from < 3 && /^\d{1,2}$/.test(document.report.text.slice(from, to))
  if (counts === null || before === undefined || behind === undefined || !isShort) return false
  const { part, first: start } = document.sentences[sentenceOf[first]!]!
  if (before.tag !== "NNP" || part !== "body" || timeOf[first - 1] !== -1 || first - 1 < start) return false
  const named = document.mentions[nameOf[first - 1]!]
  const isPlace = named?.kind === "place" || named?.kind === "person"
  return (
    !isPlace && !months.test(lower[first - 1]!) && /^\p{Ll}/u.test(document.report.text.slice(behind.from, behind.to))
  )
}

function figureOf(base: Base, mention: QuantityMention, index: number, at: number): Figure | null {
  const [first, end] = tokensIn(base.tokens, mention)
  if (
    first >= end ||
    base.clauseOf[first] === -1 ||
    isOfPerson(base, first) ||
    isLimit(base, first, mention) ||
    isOfName(base, first, mention)
  )
    return null
  const counted = mention.counts === null ? null : tokensIn(base.tokens, mention.counts)
  // "1 Dead, 3 Injured": a state is no thing that is counted.
  const state = counted !== null && counted[1] - counted[0] === 1 && stateOf(base.lower[counted[0]]!) !== undefined
  // "Four gunmen were among the 19 dead": the 19 need not be gunmen.
  const apart = counted !== null && base.lower.slice(counted[1], first).includes("among")
  const counts = state || apart ? null : counted
  const headRange = mention.countsHead === null || counts === null ? null : tokensIn(base.tokens, mention.countsHead)
  return {
    at,
    index,
    mention,
    // "killed 30 people and injured dozens": the noun of the figure before stands for its own.
    first: counts === null || isSaidBetween(base, counts[1], first) ? first : Math.min(first, counts[0]),
    end: counts === null ? end : Math.max(end, counts[1]),
    head: headRange === null || headRange[0] >= headRange[1] ? -1 : headRange[1] - 1,
    clause: base.clauseOf[first]!,
  }
}

/** A verb between two tokens, or what looks like an adjective: "killed 30 people and wounded 50". */
const isSaidBetween = ({ tokens, lower }: Base, first: number, end: number): boolean =>
  tokens.slice(first, end).some(isVerb) ||
  lower.slice(first, end).some((word, at) => stateOf(word) !== undefined && lower[first + at - 1] === "and")

/** The code units of a range of tokens; the range must not be empty. */
export const spanOf = ({ tokens }: Words, first: number, end: number): Span => ({
  from: tokens[first]!.from,
  to: tokens[end - 1]!.to,
})

const edges = new Set([..."—–-,;:.!?\"“”'‘’(){}[]", "and", "but", "or"])

const isEdge = (word: string): boolean => edges.has(word) || (word.startsWith("--") && /^--+$/.test(word))

/** A range of tokens without the marks and conjunctions at its ends; null when nothing is left. */
export function trimmed({ lower }: Words, first: number, end: number): readonly [number, number] | null {
  while (first < end && isEdge(lower[first]!)) first += 1
  while (end > first && (isEdge(lower[end - 1]!) || lower[end - 1] === "that")) end -= 1
  return first < end ? [first, end] : null
}

/** Indexes of the mentions of one kind that lie inside a span. */
export function mentionsIn<Kind extends Mention["kind"]>(
  document: Document,
  span: Span,
  kind: Kind,
): readonly { readonly index: number; readonly mention: Extract<Mention, { kind: Kind }> }[] {
  const found: { index: number; mention: Extract<Mention, { kind: Kind }> }[] = []
  for (let index = firstMentionFrom(document, span.from); index < document.mentions.length; index += 1) {
    const mention = document.mentions[index]!
    if (mention.from >= span.to) break
    if (mention.kind === kind && contains(span, mention)) {
      found.push({ index, mention: mention as Extract<Mention, { kind: Kind }> })
    }
  }
  return found
}

/** Mentions are sorted by `from`: the first at or after a place, by halving. */
function firstMentionFrom({ mentions }: Document, from: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}
