/** Refiners of the voice: who says it, how sure, and whether it is said to be or not to be. */
import type { Certainty, Span } from "../model/types.ts"
import type { Context } from "./context.ts"
import { negations } from "./english/grammar.ts"
import { tokensIn } from "./things.ts"
import { type Refiner, withClaim } from "./working.ts"

/** The attribution whose content holds the predicate; of several the narrowest. */
export const refineAttribution: Refiner = (context, working) => {
  const figure = context.document.mentions[working.draft.measures[0]?.quantity ?? -1]
  const said = context.attributionOf[working.draft.predicate]!
  const counted = figure === undefined ? -1 : (context.attributionOf[tokensIn(context.tokens, figure)[0]] ?? -1)
  const attribution = said >= 0 ? said : counted
  return attribution < 0 ? working : withClaim(working, { attribution })
}

const intentions = new Set(["pledge", "plan", "deployment", "demand"])
const alleging = new Set("allege accuse claim blame suspect insist".split(" "))
const planned = /^(will|'ll|shall|would|wo|to)$/
const ordering = new Set(
  (
    "order plan vow pledge promise intend decide agree prepare want urge demand call ask set aim commit refuse " +
    "threaten"
  ).split(" "),
)

/** "The doses are due on Monday", "is scheduled to open"; "due to the rain" gives a cause. */
function isDue({ lower, lemmas, tokens }: Context, at: number): boolean {
  if (!/^(due|scheduled|slated)$/.test(lower[at]!) || lemmas[at - 1] !== "be") return false
  return lower[at + 1] === "to" ? tokens[at + 2]?.tag === "VB" : /^(on|in|by|at|next|for)$/.test(lower[at + 1] ?? "")
}

/** Words of the clause that weaken it: "reportedly", "allegedly", "expected to". */
function hedged(context: Context, first: number, end: number): Certainty | null {
  const { lower } = context
  for (let at = Math.max(0, first); at < end; at += 1) {
    if (/^(allegedly|alleged|supposedly|purportedly|purported)$/.test(lower[at]!)) return "alleged"
    if (/^(reportedly|apparently|believed|thought|understood)$/.test(lower[at]!)) return "reported"
    if (isDue(context, at)) return "intended"
    if (/^(expected|likely|predicted|forecast|anticipated|possibly|feared|possible)$/.test(lower[at]!))
      return "forecast"
  }
  return null
}

function ownCertainty(context: Context, working: Parameters<Refiner>[1]): Certainty | null {
  const clause = context.clauses[working.draft.clause]!
  const { kind } = working.claim
  const hedge = hedged(context, working.draft.first, working.draft.end)
  if (kind === "forecast") return "forecast"
  if (hedge !== null && hedge !== "reported") return hedge
  if (working.draft.predicate === clause.verb) {
    if (/^(may|might|could|can)$/.test(clause.modal ?? "") && kind !== "permission") return "forecast"
    if (planned.test(clause.modal ?? "") && isPlan(context, working.draft.clause)) return "intended"
  }
  if (intentions.has(kind) && kind !== "deployment" && working.claim.measures.length === 0 && kind !== "demand")
    return "intended"
  return hedge
}

/** "will withdraw", "ordered the army to deploy": an aim, not yet a fact. */
function isPlan(context: Context, index: number): boolean {
  const clause = context.clauses[index]!
  if (clause.modal !== "to") return true
  const before = context.clauses[index - 1]
  const near = before?.verb ?? null
  // "The drive is to begin in May".
  const isTo = near !== null && near === clause.first - 1 && context.lemmas[near] === "be"
  if (isTo || (near !== null && before!.end === clause.first && ordering.has(context.lemmas[near]!))) return true
  for (let at = clause.groupFirst; at < clause.groupEnd; at += 1) if (ordering.has(context.lemmas[at]!)) return true
  return false
}

const unconfirmed = new RegExp(
  "\\b(?:(?:not|n't|unable to|never)(?: \\w+ly| be)? (?:confirm|confirmed|verify|verified|corroborate)|" +
    "unconfirmed|unverified)\\b",
)

/** "could not confirm reports that 20 hikers had died": nobody stands by it. */
function isUnconfirmed({ lower, sentenceOf }: Context, first: number): boolean {
  let from = first
  while (from > 0 && first - from < 14 && sentenceOf[from - 1] === sentenceOf[first]) from -= 1
  return unconfirmed.test(lower.slice(from, first).join(" "))
}

/** Its own words first, then who says it: a denial, a dispute, an allegation, a report. */
export const refineCertainty: Refiner = (context, working) => {
  const own = ownCertainty(context, working)
  const index = working.claim.attribution
  const attribution = index === null ? null : context.attributions[index]!
  if (attribution?.stance === "denies") return withClaim(working, { certainty: "denied" })
  if (attribution?.stance === "disputes") return withClaim(working, { certainty: "disputed" })
  if (isUnconfirmed(context, working.draft.first)) return withClaim(working, { certainty: "alleged" })
  if (own !== null && own !== "reported") return withClaim(working, { certainty: own })
  if (attribution === null) return own === null ? working : withClaim(working, { certainty: own })
  return withClaim(working, { certainty: isAllegation(context, attribution.cue) ? "alleged" : "reported" })
}

function isAllegation(context: Context, cues: readonly Span[]): boolean {
  return cues.some((cue) => {
    const words = context.document.report.text.slice(cue.from, cue.to).toLowerCase().split(" ")
    return words.some(
      (word) => alleging.has(word.replace(/(ing|ed|es|s)$/, "")) || alleging.has(word.replace(/d$/, "")),
    )
  })
}

/** "no injuries", "did not cross", "none of the injured": what is said not to be. */
export const refinePolarity: Refiner = (context, working) => {
  if (working.claim.polarity === "negative") return working
  const { predicate, clause } = working.draft
  const { groupFirst, groupEnd, subject, negative, verb } = context.clauses[clause]!
  const verbal = predicate === verb && negative
  const nobody =
    subject !== null && negations.has(context.lower[subject[0]]!) && predicate >= groupFirst && predicate < groupEnd
  const nothing = /^(no|without|neither)$/.test(context.lower[predicate - 1] ?? "") || lacks(context, predicate)
  return verbal || nobody || nothing ? withClaim(working, { polarity: "negative" }) : working
}

/** "no further casualties", "without firing a shot". */
function lacks({ lower, tokens }: Context, predicate: number): boolean {
  let at = predicate - 1
  while (at >= 0 && at > predicate - 4 && /^(JJ|JJR|NN|RB)$/.test(tokens[at]!.tag)) at -= 1
  return /^(no|without)$/.test(lower[at] ?? "")
}
