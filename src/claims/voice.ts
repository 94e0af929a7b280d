/** Refiners of the voice: who says it, how sure, and whether it is said to be or not to be. */
import { once } from "../base/once.ts"
import type { Certainty, Span } from "../model/types.ts"
import { isAtLeast } from "./clauses.ts"
import type { Context } from "./context.ts"
import { negations } from "./english/grammar.ts"
import { tokensIn } from "./things.ts"
import type { Refiner, Working } from "./working.ts"

/** The attribution whose content holds the predicate; of several the narrowest. */
export const refineAttribution: Refiner = (context, working) => {
  const measure = working.draft.measures[0]
  const figure = measure === undefined ? undefined : context.document.mentions[measure.quantity]
  const said = context.attributionOf[working.draft.predicate]!
  const counted = figure === undefined ? -1 : (context.attributionOf[tokensIn(context.tokens, figure)[0]] ?? -1)
  const attribution = said >= 0 ? said : counted
  // Who someone is, is told by the reporter, also where somebody else is told to speak of them; not in quoted words.
  if (attribution < 0) return null
  const { by } = working.draft
  const { direct, cue } = context.attributions[attribution]!
  const titled = by === "identities" && !direct
  // "They claim to hold 40 of the 90 mines": they claim what they hold, and that there are 90 is taken for granted.
  const granted = by === "figures (whole)" && !direct && isAllegation(context, cue)
  return titled || granted ? null : { attribution }
}

const intentions = new Set(["pledge", "plan", "deployment", "demand"])
const alleging = new Set("allege accuse claim blame suspect insist".split(" "))
const planned = new Set(["will", "'ll", "shall", "would", "wo", "to"])
const possible = new Set(["may", "might", "could", "can"])
const supposing = /^(will|would|shall|should|may|might|can|could|must)$/
const ordering = new Set(
  (
    "order plan vow pledge promise intend decide agree prepare want urge demand call ask set aim commit refuse " +
    "threaten"
  ).split(" "),
)

/** "The doses are due on Monday", "is scheduled to open"; "due to the rain" gives a cause. */
function isDue({ lower, lemmas, tokens }: Context, at: number): boolean {
  if (lemmas[at - 1] !== "be") return false
  return lower[at + 1] === "to" ? tokens[at + 2]?.tag === "VB" : /^(on|in|by|at|next|for)$/.test(lower[at + 1] ?? "")
}
/** What a thing that is only sought is called, before "to": "a plot to kill", "in a bid to reach". */
const seeking = new Set(
  (
    "bid attempt effort plot plan race push campaign hope chance aim order call conspiracy scheme battle struggle " +
    "proposal threat promise pledge vow offer intention readiness wish desire request permission"
  ).split(" "),
)
/** Verbs and adjectives after which what is told behind "to" did come. */
const achieving = /^(manage|able|help|use|enable|allow|live|come|succeed|hasten|fortunate|lucky|first|last|only)$/

const carrying = new Set(
  "hold have begin start launch open conduct stage sign resume convene hold impose declare".split(" "),
)

const conditions = new Set(["unless", "if", "lest"])

const hedges = new Map<string, Certainty>(
  (
    [
      ["alleged", "allegedly alleged supposedly purportedly purported"],
      ["reported", "reportedly apparently believed thought understood"],
      ["intended", "due scheduled slated"],
      ["forecast", "expected likely predicted forecast anticipated possibly feared possible"],
    ] as const
  ).flatMap(([certainty, words]) => words.split(" ").map((word) => [word, certainty] as const)),
)

/** Words of the clause that weaken it: "reportedly", "allegedly", "expected to". */
function hedged(context: Context, first: number, end: number): Certainty | null {
  const { lower } = context
  for (let at = Math.max(0, first); at < end; at += 1) {
    const hedge = hedges.get(lower[at]!)
    if (hedge === undefined || (hedge === "intended" && !isDue(context, at))) continue
    // Who is feared missing is not to be found now.
    if (lower[at] === "feared" && /^(missing|trapped|buried|lost)$/.test(lower[at + 1] ?? "")) return "reported"
    return hedge
  }
  return null
}

/** "Those who failed to go [would] be held": nobody is said to have failed to. */
function isOfWhoever({ clauses, lower }: Context, { clause, predicate }: Working["draft"]): boolean {
  const { type, first, end } = clauses[clause]!
  return type === "relative" && predicate >= first && predicate < end && supposing.test(lower[end] ?? "")
}

function ownCertainty(context: Context, working: Parameters<Refiner>[1]): Certainty | null {
  const clause = context.clauses[working.draft.clause]!
  const { lower } = context
  const { kind } = working.claim
  const hedge = hedged(context, working.draft.first, working.draft.end)
  if (kind === "forecast" || isOfWhoever(context, working.draft)) return "forecast"
  // "unless five of them were freed": what might be.
  const opens = conditions.has(lower[clause.first]!) || conditions.has(lower[clause.first + 1]!)
  if (opens && working.draft.predicate >= clause.first) return "forecast"
  if (hedge !== null && hedge !== "reported") return hedge
  if (working.draft.predicate === clause.verb) {
    if (clause.modal !== null && possible.has(clause.modal) && kind !== "permission") return "forecast"
    if (clause.modal !== null && planned.has(clause.modal) && isPlan(context, working.draft.clause)) return "intended"
    if (isToBeSaved(context, working)) return "intended"
  }
  // "each family will get 500 euros": a sum that is to come.
  const sum = working.draft.by === "figures (dimension)" && working.draft.predicate > (clause.verb ?? Infinity)
  if (sum && /^(will|'ll|shall)$/.test(clause.modal ?? "")) return "intended"
  // "will hold talks", "is to begin an inquiry": a verb that only carries its noun.
  const carried =
    clause.verb !== null && working.draft.predicate >= clause.groupEnd && carrying.has(context.lemmas[clause.verb]!)
  if (carried && /^(will|'ll|shall)$/.test(clause.modal ?? "") && working.claim.measures.length === 0) return "intended"
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
  return seeking.has(context.lemmas[clause.groupFirst - 1] ?? "")
}

/** "An operation is under way to save a boy", "divers went down to rescue two": who is to be saved is not yet. */
function isToBeSaved({ clauses, lemmas }: Context, { draft, claim }: Working): boolean {
  const clause = clauses[draft.clause]!
  if (claim.kind !== "rescue" || clause.modal !== "to" || draft.predicate !== clause.verb) return false
  const before = lemmas.slice(Math.max(0, clause.first - 3), clause.groupEnd)
  return claim.polarity === "positive" && !before.some((lemma) => achieving.test(lemma))
}

const unconfirmed = new RegExp(
  "\\b(?:(?:not|n't|unable to|never)(?: \\w+ly| be)? (?:confirm|confirmed|verify|verified|corroborate)|" +
    "unconfirmed|unverified)\\b",
)

/** Most reports hold no such word at all. */
const mayBeUnconfirmed = once((lower: readonly string[]) =>
  lower.some((word) => word.includes("confirm") || word.includes("verif") || word.includes("corroborate")),
)

/** "could not confirm reports that 20 hikers had died": nobody stands by it. */
function isUnconfirmed({ lower, sentenceOf }: Context, first: number): boolean {
  if (!mayBeUnconfirmed(lower)) return false
  let from = first
  while (from > 0 && first - from < 14 && sentenceOf[from - 1] === sentenceOf[first]) from -= 1
  return unconfirmed.test(lower.slice(from, first).join(" "))
}

/** What someone fears or predicts "will" be is nobody's plan. */
const foreseeing =
  /^(?:belief: (?:fear|worry|expect|anticipate|think|believe|doubt)|speech: (?:predict|forecast|warn))$/

const asking = /^speech: (?:demand|request|urge|propose|recommend)$/

/** "Demanded that the army leave [VBP]", "that it be closed": what is asked for is not told as done. */
function isAskedFor({ clauses, tokens, lower }: Context, { draft, claim }: Working): boolean {
  const { verb, first, groupFirst, type } = clauses[draft.clause]!
  const relative = type === "relative" && lower[first] !== "that"
  if (verb === null || draft.predicate !== verb || relative || claim.kind === "demand") return false
  return lower[groupFirst] === "be" || /^VBP?$/.test(tokens[groupFirst]!.tag)
}

const untrue = new Set("incorrect wrong false untrue inaccurate baseless unfounded mistaken erroneous fake".split(" "))
const telling = /^(report|claim|figure|number|toll|rumour|rumor|allegation|statement|count|information|story|news)$/

/** "An earlier figure of 37 deaths was incorrect", "reports that a bridge fell are false". */
function isRetracted({ lower, lemmas, sentenceOf }: Context, { first, end }: Working["draft"]): boolean {
  for (let at = first + 1; at < end + 6 && sentenceOf[at] === sentenceOf[first]; at += 1) {
    if (!untrue.has(lower[at]!)) continue
    const be = /^(is|are|was|were|be|been)$/
    const said = be.test(lower[at - 1]!) || (be.test(lower[at - 2] ?? "") && !/^(not|n't|never)$/.test(lower[at - 1]!))
    if (!said) return false
    const opening = lemmas.slice(Math.max(0, first - 4), at)
    return opening.some(
      (lemma, index) => telling.test(lemma) && sentenceOf[Math.max(0, first - 4) + index] === sentenceOf[first],
    )
  }
  return false
}

/** "He put the toll at 130. That figure was wrong": taken back by the sentence behind it. */
function isTakenBack({ lower, sentenceOf, document }: Context, { draft, claim }: Working): boolean {
  const own = document.sentences[sentenceOf[draft.first]!]!
  const next = document.sentences[sentenceOf[draft.first]! + 1]
  if (claim.measures.length === 0 || next === undefined || next.paragraph !== own.paragraph) return false
  const [that, noun, be, wrong] = lower.slice(next.first, next.first + 4)
  return /^(that|this)$/.test(that!) && telling.test(noun ?? "") && be === "was" && untrue.has(wrong ?? "")
}

/** Its own words first, then who says it: a denial, a dispute, an allegation, a report. */
export const refineCertainty: Refiner = (context, working) => {
  const own = ownCertainty(context, working)
  const index = working.claim.attribution
  const attribution = index === null ? null : context.attributions[index]!
  if (attribution?.stance === "denies") return { certainty: "denied" }
  if (attribution?.stance === "disputes") return { certainty: "disputed" }
  if (isUnconfirmed(context, working.draft.first)) return { certainty: "alleged" }
  if (isRetracted(context, working.draft) || isTakenBack(context, working)) return { certainty: "denied" }
  if (own === "intended" && attribution !== null && foreseeing.test(attribution.by)) return { certainty: "forecast" }
  if (own !== null && own !== "reported") return { certainty: own }
  if (attribution !== null && asking.test(attribution.by) && isAskedFor(context, working))
    return { certainty: "intended" }
  if (attribution === null) return own === null ? null : { certainty: own }
  return { certainty: isAllegation(context, attribution.cue) ? "alleged" : "reported" }
}

function isAllegation(context: Context, cues: readonly Span[]): boolean {
  return cues.some((cue) => {
    const words = context.document.report.text.slice(cue.from, cue.to).toLowerCase().split(" ")
    return words.some(
      (word) => alleging.has(word.replace(/(ing|ed|es|s)$/, "")) || alleging.has(word.replace(/d$/, "")),
    )
  })
}

const lacking = new Set(["no", "without"])
const describing = new Set(["JJ", "JJR", "NN", "RB"])

/** "no injuries", "did not cross", "none of the injured": what is said not to be. */
export const refinePolarity: Refiner = (context, working) => {
  if (working.claim.polarity === "negative") return null
  const { predicate, clause } = working.draft
  const { groupFirst, groupEnd, subject, negative, verb } = context.clauses[clause]!
  // "was not among the dead": what is denied stands behind a form of "be".
  const state = verb !== null && context.lemmas[verb] === "be" && predicate >= groupEnd && predicate < groupEnd + 6
  const verbal = (predicate === verb || state) && negative
  const nobody =
    subject !== null &&
    negations.has(context.lower[subject[0]]!) &&
    !isAtLeast(context.lower, subject[0]) &&
    predicate >= groupFirst &&
    predicate < groupEnd
  const before = predicate > 0 ? context.lower[predicate - 1]! : ""
  const nothing = lacking.has(before) || before === "neither" || lacks(context, predicate)
  return verbal || nobody || nothing ? { polarity: "negative" } : null
}

/** "no further casualties", "without firing a shot". */
function lacks({ lower, tokens }: Context, predicate: number): boolean {
  let at = predicate - 1
  while (at >= 0 && at > predicate - 4 && describing.has(tokens[at]!.tag)) at -= 1
  return at >= 0 && lacking.has(lower[at]!)
}
