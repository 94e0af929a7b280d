/** Claims of every other clause that says something: a judgement, a reason, a fact. */
import type { Clause } from "../clauses.ts"
import { type Context, trimmed } from "../context.ts"
import { type Finder, plainDraft } from "../draft.ts"
import { verbKind } from "../trigger.ts"

const copulas = new Set("be become seem appear remain look feel".split(" "))
const speaking = new Set(
  "say tell add note report state announce declare claim confirm explain write insist describe reveal".split(" "),
)

function kindOfRest({ lemmas }: Context, clause: Clause): string {
  const lemma = lemmas[clause.verb!]!
  if (speaking.has(lemma)) return "statement"
  if (/^(must|should|ought)$/.test(clause.modal ?? "")) return "demand"
  if (/^(may|might|could)$/.test(clause.modal ?? "")) return "forecast"
  if (/^(would|will|wo|'ll|shall)$/.test(clause.modal ?? "")) return "plan"
  if (copulas.has(lemma)) return "assessment"
  return "statement"
}

/** A draft for each clause with a verb and three words or more that no trigger tells. */
export const findRemainder: Finder = (context) =>
  context.clauses.flatMap((clause, index) => {
    const range = trimmed(context, clause.first, clause.end)
    if (clause.verb === null || range === null || range[1] - range[0] < 3) return []
    if (verbKind(context, clause) !== null || isCueOnly(context, clause, range)) return []
    const kind = kindOfRest(context, clause)
    const [first, end] = range
    return [plainDraft({ first, end, clause: index, kind, predicate: clause.verb, by: "remainder" }, clause.negative)]
  })

/** "police said": words of attribution around a content that is a clause of its own. */
function isCueOnly({ lemmas }: Context, clause: Clause, [first, end]: readonly [number, number]): boolean {
  return speaking.has(lemmas[clause.verb!]!) && end - first <= 8 && end <= clause.groupEnd + 2
}
