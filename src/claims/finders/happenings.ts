/** Claims of what happened: clauses whose verb tells a kind, and nouns that name a happening. */
import type { Clause } from "../clauses.ts"
import { type Context, trimmed } from "../context.ts"
import { type Draft, type Finder, plainDraft } from "../draft.ts"
import { classOf, isPersonal } from "../things.ts"
import { mayNameKind, nounKind, verbKind } from "../trigger.ts"

/** A draft for each clause whose main verb is a trigger. */
export const findHappenings: Finder = (context) =>
  context.clauses.flatMap((clause, index) => {
    const told = verbKind(context, clause)
    // "must decide" asks for it; it is no decision.
    const kind = told === "plan" && /^(must|should|ought)$/.test(clause.modal ?? "") ? "demand" : told
    const range = trimmed(context, clause.first, clause.end)
    if (kind === null || range === null || clause.verb === null) return []
    return [draftOf(clause, index, kind, range)]
  })

const draftOf = (clause: Clause, index: number, kind: string, [first, end]: readonly [number, number]): Draft =>
  plainDraft({ first, end, clause: index, kind, predicate: clause.verb!, by: "happenings" }, clause.negative)

const isNoun = (tag: string): boolean => tag === "NN" || tag === "NNS" || tag === "NNP"

/**
 * A draft for each noun that names a happening: from the preposition or determiner before it to the end of what
 * hangs on
 * it ("after clashes with the rebels during the night"). Nouns that only modify another noun name nothing.
 */
export const findNamedHappenings: Finder = (context) => {
  const drafts: Draft[] = []
  for (let at = 0; at < context.tokens.length; at += 1) {
    const clauseIndex = context.clauseOf[at]!
    if (clauseIndex < 0 || !mayNameKind(context.lemmas[at]!) || !isName(context, at)) continue
    const clause = context.clauses[clauseIndex]!
    const named = nounKind(context, at, clause.end)
    if (named === null) continue
    const range = phraseAround(context, at, at + named.length, clause)
    drafts.push(plainDraft({ ...range, clause: clauseIndex, kind: named.kind, predicate: at, by: "named happenings" }))
    at += named.length - 1
  }
  return drafts
}

/** People whom a happening befell, and not those who only work with such: "blast victims". */
const befallen = new Set(["victim", "survivor", "suspect", "casualty"])

/** "Aid workers", "protest leaders": what they have to do with, not what happened. */
function isOfPeople({ tokens, lemmas }: Context, at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || (next.tag !== "NN" && next.tag !== "NNS") || befallen.has(lemmas[at + 1]!)) return false
  return isPersonal(classOf(next) ?? "")
}

function isName(context: Context, at: number): boolean {
  const { tokens, nameOf, document } = context
  const { tag } = tokens[at]!
  // "Kent Fire and Rescue Service": the name of who speaks.
  if (tag.startsWith("NNP") && document.mentions[nameOf[at]!]?.kind === "group") return false
  // "Since March 2015" tells of no march.
  if (isOfPeople(context, at) || (tag.startsWith("NNP") && context.timeOf[at] !== -1)) return false
  if (
    !isNoun(tag) &&
    !(tag === "VBG" && /^(DT|JJ|IN)$/.test(tokens[at - 1]?.tag ?? "") && tokens[at + 1]?.tag === "IN")
  ) {
    return false
  }
  return true
}

const isStop = (word: string): boolean => /^([,;:—–()"“”]|--+)$/.test(word)

/** From the start of the noun's own phrase (with one preposition) to the next stop or verb of the clause. */
function phraseAround(
  { tokens, lower }: Context,
  at: number,
  after: number,
  clause: Clause,
): { readonly first: number; readonly end: number } {
  let first = at
  while (first > clause.first && /^(DT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|POS|PRP\$|CD|VBN|VBG)$/.test(tokens[first - 1]!.tag))
    first -= 1
  if (first > clause.first && (tokens[first - 1]!.tag === "IN" || lower[first - 1] === "following")) first -= 1
  let end = after
  while (end < clause.end && !isStop(lower[end]!) && !/^(VBD|VBZ|VBP|MD|VB|TO)$/.test(tokens[end]!.tag)) end += 1
  if (end < clause.end && /^VB/.test(tokens[end]!.tag) && clause.subject !== null) {
    while (end > after && /^(RB|CC|WDT|WP|WRB)$/.test(tokens[end - 1]!.tag)) end -= 1
  }
  while (end > after && /^(IN|CC|DT|RB)$/.test(tokens[end - 1]!.tag)) end -= 1
  return { first, end }
}
