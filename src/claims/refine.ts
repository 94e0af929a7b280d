/** From a draft to a claim: THE ordered list of refiners. Each fills in one thing, and later ones may look at it. */
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import type { Claim, Span } from "../model/types.ts"
import { type Context, mentionsIn, spanOf } from "./context.ts"
import type { Draft } from "./draft.ts"
import { refineAsOf, refineAspect, refineBackground, refineWhen } from "./moment.ts"
import { refinePlaces, refineRoles } from "./roles.ts"
import { refineAttribution, refineCertainty, refinePolarity } from "./voice.ts"
import type { Refiner } from "./working.ts"

/**
 * Attribution stands before certainty (said by someone = reported), the time before background and aspect (long ago =
 * background; "in the last 24 hours" = window), aspect before the mark "as of".
 */
export const refiners: readonly (readonly [name: string, refiner: Refiner])[] = [
  ["attribution", refineAttribution],
  ["certainty", refineCertainty],
  ["polarity", refinePolarity],
  ["places", refinePlaces],
  ["time", refineWhen],
  ["background", refineBackground],
  ["aspect", refineAspect],
  ["as of", refineAsOf],
  ["roles", refineRoles],
]

/** Refiners whose work is told in `Claim.by`: they change what a claim means, not where it stands. */
const told = new Set(["background", "aspect"])

/** Narrows a range to the limit of an anchor: the words around its predicate and its figures, whole tokens. */
function narrowed(context: Context, draft: Draft): Span {
  const longest = limits.anchorUnits.value
  const whole = spanOf(context, draft.first, draft.end)
  if (whole.to - whole.from <= longest) return whole
  const figures = draft.measures.map((measure) => context.document.mentions[measure.quantity]!)
  let first = Math.min(Math.max(draft.predicate, draft.first), draft.end - 1)
  let end = first + 1
  const fits = (from: number, to: number): boolean => {
    const span = spanOf(context, from, to)
    return span.to - span.from <= longest
  }
  const goal = figures.length === 0 ? null : { from: figures[0]!.from, to: figures.at(-1)!.to }
  while (end < draft.end && fits(first, end + 1) && (goal === null || context.tokens[end - 1]!.to < goal.to)) end += 1
  while (first > draft.first && fits(first - 1, end)) first -= 1
  while (end < draft.end && fits(first, end + 1)) end += 1
  const { from, to } = spanOf(context, first, end)
  return to - from <= longest ? { from, to } : { from, to: from + longest }
}

/** A claim that is being made: its refiners fill it in one after the other, without a copy for each. */
type Unfinished = { -readonly [Key in keyof Claim]: Claim[Key] }

/** The claim before any refiner, still without an id. */
function begin(context: Context, draft: Draft): Unfinished {
  const { document } = context
  const part = document.sentences[context.sentenceOf[draft.first]!]!.part
  const span = narrowed(context, draft)
  const inside = (index: number): boolean => {
    const { from, to } = document.mentions[index]!
    return from >= span.from && to <= span.to
  }
  return {
    id: "",
    ...span,
    report: document.report.id,
    kind: draft.kind,
    predicate: context.lemmas[draft.predicate]!,
    certainty: "asserted",
    polarity: draft.negative ? "negative" : "positive",
    background: draft.kind === "background",
    aspect: "happening",
    part,
    roles: draft.roles,
    measures: draft.measures.filter((measure) => inside(measure.quantity)),
    ...(draft.implied.length === 0 ? {} : { implied: draft.implied }),
    places: [],
    time: mentionsIn(document, span, "time").find(({ mention }) => mention.type !== "SET")?.index ?? null,
    when: null,
    asOf: null,
    attribution: null,
    by: draft.by,
  }
}

/** Is shown the claim as each refiner leaves it. */
type Watch = (refiner: string, claim: Omit<Claim, "id">) => void

/** The claim of a draft, refined and with its id. */
export function refined(context: Context, draft: Draft, watch?: Watch): Claim {
  const claim = begin(context, draft)
  for (const [name, refine] of refiners) {
    const changes = refine(context, { draft, claim })
    if (changes !== null) Object.assign(claim, changes)
    if (changes !== null && told.has(name)) claim.by += ` > ${name}`
    watch?.(name, claim)
  }
  // Places in the text, not among the mentions: another mention earlier on must not change the id.
  const at = (quantity: number): number => context.document.mentions[quantity]!.from
  const figures = claim.measures.map(({ quantity, property }) => `${property}:${at(quantity)}`).join(" ")
  claim.id = hash(claim.report, `${claim.from}-${claim.to}`, claim.kind, figures)
  return claim
}
