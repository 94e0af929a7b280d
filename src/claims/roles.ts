/** Refiners of roles and places: who, whom, with what, from where, to where, and where it happened. */
import { countryByCode } from "../language/places/countries.ts"
import { childBy, type Tree } from "../language/tree.ts"
import type { PlaceMention, Role, Span } from "../model/types.ts"
import { type Context, mentionsIn, spanOf, trimmed } from "./context.ts"
import type { Draft } from "./draft.ts"
import { directions } from "./english/roles.ts"
import { nounParticipants, type Participant, stateParticipants, verbParticipants } from "./participants.ts"
import { phraseOf } from "./phrases.ts"
import { tokensIn } from "./things.ts"
import type { Refiner } from "./working.ts"

/**
 * Places inside the claim that are locations, the most precise first. Direction words make them roles, not places.
 */
export const refinePlaces: Refiner = (context, working) => {
  const places = mentionsIn(context.document, working.claim, "place").filter(({ mention }) => mention.location)
  if (places.length === 0) return null
  const sorted = [...places].sort(
    (a, b) => precision(a.mention) - precision(b.mention) || a.mention.from - b.mention.from,
  )
  return { places: sorted.map(({ index }) => index) }
}

const precision = (mention: PlaceMention): number => mention.precision ?? 8

/** Who does it and to whom, where from and where to, by the tree of the sentence; none without a parser. */
export const refineRoles: Refiner = (context, working) => {
  const tree = context.trees[context.sentenceOf[working.draft.predicate]!] ?? null
  if (tree === null) return null
  const roles = [
    ...working.claim.roles,
    ...participantsOf(context, tree, working.draft).flatMap((part) => roleOf(context, tree, part) ?? []),
    ...groupBefore(context, working.draft),
    ...placeRoles(context, tree, working.claim),
  ]
  return roles.length === working.claim.roles.length ? null : { roles }
}

function participantsOf({ tokens }: Context, tree: Tree, { predicate, kind }: Draft): readonly Participant[] {
  const { tag } = tokens[predicate]!
  if (kind === "identity") return []
  if (tag.startsWith("VB") || tag.startsWith("MD")) return verbParticipants(tree, predicate)
  return tag.startsWith("NN") ? nounParticipants(tree, predicate, kind) : stateParticipants(tree, predicate)
}

/** A role whose name is the canonical name of its head, else its words without article; null for a time. */
function roleOf(context: Context, tree: Tree, { role, head }: Participant): Role | null {
  const { document, timeOf, nameOf } = context
  const phrase = phraseOf(tree, head)
  const range = trimmed(context, phrase.first, phrase.end)
  if (range === null || timeOf[head] !== -1) return null
  const own = spanOf(context, ...range)
  const named = nameOf[phrase.nameEnd - 1] === -1 ? undefined : document.mentions[nameOf[phrase.nameEnd - 1]!]
  const name = named === undefined ? null : named.kind === "time" || named.kind === "quantity" ? null : named.name
  // "Lt. Omar Noori", where the tree hangs the name on the rank.
  const span = named === undefined ? own : { from: Math.min(own.from, named.from), to: Math.max(own.to, named.to) }
  const words = document.report.text.slice(span.from, span.to).replace(/^(the|a|an|no)\s/i, "")
  return { role, ...span, name: name ?? words }
}

/** Kinds in which one side acts on another. */
const violent = new Set(
  "armed clash,attack,shooting,bombing,airstrike,shelling,stabbing,abduction,capture,withdrawal".split(","),
)

/** "Rebel attack", "Norland air strikes": a group right before the noun acts. */
function groupBefore({ document, tokens }: Context, { kind, first, predicate }: Draft): readonly Role[] {
  if (!violent.has(kind) || !tokens[predicate]!.tag.startsWith("NN")) return []
  const before = { from: tokens[first]!.from, to: tokens[predicate]!.from }
  const beside = mentionsIn(document, before, "group").at(-1)?.mention
  if (beside === undefined || predicate - tokensIn(tokens, beside)[1] > 1) return []
  const country = beside.of === "nationality" ? countryByCode(beside.country ?? "")?.name : undefined
  return [{ role: "agent", from: beside.from, to: beside.to, name: country ?? beside.name ?? "" }]
}

/** "From the city of Tesk", "to Norland": places whose preposition, or that of the noun they name, tells the way. */
function placeRoles(context: Context, tree: Tree, claim: Span): readonly Role[] {
  return mentionsIn(context.document, claim, "place").flatMap(({ mention }) => {
    const role = directionOf(context, tree, tokensIn(context.tokens, mention))
    return role === undefined ? [] : [{ role, from: mention.from, to: mention.to, name: mention.name ?? "" }]
  })
}

/** Relations over which a place hands its preposition on: "to [the] town [of] Tesk", "from Norholm and Tesk". */
const handing = new Set(["flat", "compound", "conj", "appos", "nmod"])

function directionOf(
  { tokens }: Context,
  tree: Tree,
  [first, end]: readonly [number, number],
): "to" | "from" | undefined {
  let at = first
  while (at + 1 < end && tokens[at]!.head > at && tokens[at]!.head < end) at = tokens[at]!.head
  for (let steps = 0; steps < 4 && at >= tree.first; steps += 1) {
    const word = childBy(tree, at, "case")
    const preposition = word < 0 ? "" : tokens[word]!.lemma.toLowerCase()
    const { rel, head } = tokens[at]!
    if (preposition !== "" && preposition !== "of") return directions[preposition]
    if (!handing.has(rel) || (rel === "nmod" && preposition !== "of")) return undefined
    at = head
  }
  return undefined
}
