/** Who said what. */

import { by, inOrder } from "../base/order.ts"
import { firstFrom, touching } from "../model/near.ts"
import { anchor, contains } from "../model/span.ts"
import type { Analysis, Anchor, Attribution, Lineage, Span, Statement } from "../model/types.ts"
import { isTold } from "./saying.ts"

/** Shortest text that is a statement, in code units. */
const shortestText = 12

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** What one attribution says, with the place it takes in its report. */
interface Said extends Span {
  readonly statement: Statement
}

const finite: ReadonlySet<string> = new Set(["VBD", "VBP", "VBZ", "MD"])

/** Words without a finite verb tell what somebody spoke of, not what they said. */
function isSentence({ document }: Analysis, spans: readonly Span[]): boolean {
  return spans.some((span) =>
    touching(document.tokens, span).some((word) => finite.has(word.tag) && contains(span, word)),
  )
}

/** Longest gap between a verb and what is said, in code units. */
const longestGap = 3

/** "Asked for", "warned of": the verb and its preposition. */
const endsOpen = /\s(?:for|of|about|on|against)$/u

/** What is announced or asked: "to rebuild", "not to rebuild", "whether it fell". */
const dependent = /^(?:(?:not\s)?to|whether|if|how|why|who|when|where)\s/u

/** "What Orsk [said] was an attack": words around a verb, which say nothing without it. */
const around = /^what\b.{0,12}…/u

/** The words on which all others of a span hang are a noun's, with no verb of its own: "the blame [that they laid]". */
function isPhrase({ document: { tokens } }: Analysis, span: Span): boolean {
  const first = firstFrom(tokens, span.from)
  const inside = touching(tokens, span).filter((token) => contains(span, token))
  const isOwn = (head: number): boolean => head >= first && head < first + inside.length
  const top = inside.findIndex(({ head }) => !isOwn(head))
  const isClause = inside.some(({ head, rel }) => head === first + top && /^(?:cop|nsubj)/.test(rel))
  return top >= 0 && (inside[top]?.tag.startsWith("NN") ?? false) && !isClause
}

/** "Vowed to rebuild", "asked for a truce": words with the verb before them; null where no such verb stands there. */
function withCue({ document }: Analysis, { cue, content }: Attribution): readonly Span[] | null {
  const [first, ...rest] = content
  const verb = cue.at(-1)
  if (first === undefined || verb === undefined) return null
  const isBefore = verb.to <= first.from && first.from - verb.to <= longestGap
  // "For asking", "by opting": what somebody did, and not what they said.
  const isTold = touching(document.tokens, verb).some((word) => finite.has(word.tag) && contains(verb, word))
  const isSilent = /\b(?:not|never)\b|n['’]t\b/u.test(document.report.text.slice(verb.from, verb.to))
  return isBefore && isTold && !isSilent ? [{ from: verb.from, to: first.to }, ...rest] : null
}

/** What is no clause without the verb before it. */
function isOpen(analysis: Analysis, { cue, content: [first] }: Attribution): boolean {
  const { text } = analysis.document.report
  if (first === undefined) return false
  const opens = dependent.test(text.slice(first.from, first.to))
  return opens || cue.some(({ from, to }) => endsOpen.test(text.slice(from, to))) || isPhrase(analysis, first)
}

/** The words of a statement; null for words that say nothing on their own. */
function wordsOf(analysis: Analysis, attribution: Attribution): readonly Span[] | null {
  const { direct, content } = attribution
  if (direct) return content
  return isOpen(analysis, attribution) ? withCue(analysis, attribution) : isSentence(analysis, content) ? content : null
}

/** "That", and "in a statement that" with it: what stands before the words that were said. */
const leadsIn = /^(?:(?:in|on|at|to|by) [^.;:"“\n]{2,40} )?[Tt]hat\s{1,3}/u

/** Without the "that" in front of it and the sign that leads on behind it. */
function trimmed(text: string, { from, to }: Span): Span {
  const words = text.slice(from, to)
  const start = from + (leadsIn.exec(words)?.[0].length ?? 0)
  const end = from + words.trimEnd().length
  return start < end ? { from: start, to: end } : { from, to }
}

/** A name has a letter or two first: "-old" and "e" are pieces of words. */
const isName = (speaker: string): boolean => /^[\p{L}\d‘’“"][\p{L}\d]/u.test(speaker)

function saidBy(analysis: Analysis, attribution: Attribution, origin: string | null): Said | null {
  const { report } = analysis.document
  const speaker = attribution.chain[0]?.name
  if (!isTold(analysis, attribution)) return null
  const spans = (wordsOf(analysis, attribution) ?? [])
    .filter(({ from, to }) => from < to && to <= report.text.length)
    .map((span) => trimmed(report.text, span))
  const text = spans.map(({ from, to }) => report.text.slice(from, to).replace(/\s+/g, " ").trim()).join(" … ")
  if (speaker === undefined || !isName(speaker) || text.length < shortestText) return null
  if (!attribution.direct && around.test(text)) return null
  const { direct, stance, chain } = attribution
  const names = chain.map(({ name }) => name).filter((name, at, all) => name !== all[at - 1])
  const anchors = spans.map((span) => anchor(report, span))
  const statement = { speaker, origin, chain: names, text, direct, stance, anchors }
  return { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0, statement }
}

/** Share of a wider statement from which on one inside it says the same. */
const sameShare = 0.6

/** Statements before and after one, in the order of the text, that may lie inside it or around it. */
const neighbours = 12

const voiceOf = ({ origin, speaker }: Statement): string => origin ?? speaker

/**
 * Of statements inside one another: what one speaker says is told as widely as it stands; what somebody passes on is
 * told by whoever said it first.
 */
function outermost(said: readonly Said[]): readonly Said[] {
  const sorted = said.toSorted(
    inOrder<Said>(
      by(({ from }) => from),
      by(({ to }) => -to),
    ),
  )
  return sorted.filter((one, at) => {
    const near = sorted.slice(Math.max(0, at - neighbours), at + neighbours + 1)
    return !near.some((other, index) => {
      const isBefore = index < Math.min(at, neighbours)
      if (other === one) return false
      if (other.from <= one.from && one.to <= other.to && (isBefore || one.to - one.from < other.to - other.from))
        return voiceOf(one.statement) === voiceOf(other.statement)
      const isInside = one.from <= other.from && other.to <= one.to
      const passesOn = other.statement.chain.length > one.statement.chain.length
      return isInside && passesOn && other.to - other.from >= (one.to - one.from) * sameShare
    })
  })
}

/** A statement that further reports may carry. */
interface Kept extends Statement {
  readonly anchors: Anchor[]
}

/** Shortest words in quotation marks that nobody says after another, in code units. */
const ownWords = 40

/**
 * Statements of named and unnamed speakers, in the order of the reports; the same words of one origin once, with all
 * anchors.
 */
export function tellStatements(analyses: readonly Analysis[], lineage: Lineage): readonly Statement[] {
  const origins = new Map(
    lineage.origins.flatMap(({ id, attributions }) =>
      attributions.map(([report, index]) => [`${report} ${index}`, id]),
    ),
  )
  const told: Kept[] = []
  const statements = new Map<string, Kept>()
  for (const analysis of analyses) {
    const { id } = analysis.document.report
    const said = analysis.attributions.flatMap(
      (attribution, index) => saidBy(analysis, attribution, origins.get(`${id} ${index}`) ?? null) ?? [],
    )
    for (const { statement } of outermost(said)) {
      const { text, direct } = statement
      // Copies name a speaker alike whom nothing else tells to be one: "witnesses".
      const names = direct && text.length >= ownWords ? [""] : [voiceOf(statement), `"${statement.speaker}"`]
      const keys = names.map((name) => `${name}|${key(text)}`)
      const known = keys.map((same) => statements.get(same)).find((one) => one !== undefined)
      if (known === undefined) told.push({ ...statement, anchors: [...statement.anchors] })
      else known.anchors.push(...statement.anchors)
      for (const same of keys) if (!statements.has(same)) statements.set(same, known ?? told.at(-1)!)
    }
  }
  return told
}
