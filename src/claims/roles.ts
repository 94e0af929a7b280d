/** Refiners of roles and places: who, whom, from where, to where, and where it happened. */
import { table } from "../base/table.ts"
import { countryByCode } from "../language/places/countries.ts"
import type { PlaceMention, Role } from "../model/types.ts"
import type { Clause } from "./clauses.ts"
import { type Context, mentionsIn, spanOf, trimmed } from "./context.ts"
import type { Draft } from "./draft.ts"
import { tokensIn } from "./things.ts"
import { type Refiner, withClaim } from "./working.ts"

/**
 * Places inside the claim that are locations, the most precise first. Direction words make them roles, not places.
 */
export const refinePlaces: Refiner = (context, working) => {
  const places = mentionsIn(context.document, working.claim, "place").filter(({ mention }) => mention.location)
  if (places.length === 0) return working
  const sorted = [...places].sort(
    (a, b) => precision(a.mention) - precision(b.mention) || a.mention.from - b.mention.from,
  )
  return withClaim(working, { places: sorted.map(({ index }) => index) })
}

const precision = (mention: PlaceMention): number => mention.precision ?? 8

const directions: Readonly<Record<string, string>> = table({
  to: "to",
  into: "to",
  onto: "to",
  toward: "to",
  towards: "to",
  from: "from",
  "out of": "from",
})

/** Agent and patient from the order of words, "to" and "from" from prepositions before places. */
export const refineRoles: Refiner = (context, working) => {
  const clause = context.clauses[working.draft.clause]!
  const verbal = working.draft.predicate >= clause.groupFirst && working.draft.predicate < clause.groupEnd
  const roles = [
    ...working.claim.roles,
    ...(verbal ? verbRoles(context, clause) : nominalRoles(context, clause, working.draft)),
    ...placeRoles(context, working.claim),
  ]
  return roles.length === working.claim.roles.length ? working : withClaim(working, { roles })
}

function verbRoles(context: Context, clause: Clause): readonly Role[] {
  const subject =
    clause.subject === null ? null : roleOf(context, clause.passive ? "patient" : "agent", ...clause.subject)
  const after = phraseAfter(context, clause.groupEnd, clause.end)
  const object = after === null ? null : roleOf(context, clause.passive ? "result" : "patient", ...after)
  const by = clause.passive ? byPhrase(context, clause) : null
  const agent = by === null ? null : roleOf(context, "agent", ...by)
  return [subject, clause.passive ? null : object, agent].filter((role) => role !== null)
}

/** Prepositions behind a noun that names a happening, and the role of what follows: "an attack by X on Y". */
const nominal: Readonly<Record<string, string>> = table({
  by: "agent",
  between: "agent",
  with: "agent",
  on: "patient",
  against: "patient",
})

/** "clashes between the army and rebels", "killings by soldiers", "rebel attack": who is named beside it. */
function nominalRoles(context: Context, clause: Clause, { predicate, first, end, kind }: Draft): readonly Role[] {
  if (!/^(armed clash|attack|shooting|bombing|airstrike|shelling|stabbing|abduction|capture|casualties)$/.test(kind))
    return []
  const { lower, tokens, document } = context
  const roles: Role[] = []
  const stop = Math.min(end, clause.end)
  for (let at = predicate + 1; at < stop; at += 1) {
    const role = nominal[lower[at]!]
    const range = role === undefined ? null : listAfter(context, at + 1, stop)
    const told = role === undefined || range === null ? null : roleOf(context, role, ...range)
    if (told !== null && mayAct(context, range!)) roles.push(told)
  }
  // "Rebel attack", "Norland air strikes": a group right before the noun.
  const start = tokens[first]!.from
  const beside = mentionsIn(document, { from: start, to: tokens[predicate]!.from }, "group").at(-1)?.mention
  const gap = beside === undefined ? 99 : predicate - tokensIn(tokens, beside)[1]
  if (beside === undefined || gap > 1) return roles
  const country = beside.of === "nationality" ? countryByCode(beside.country ?? "")?.name : undefined
  return [...roles, { role: "agent", from: beside.from, to: beside.to, name: country ?? beside.name ?? "" }]
}

/** A noun phrase with those that "and" joins to it. */
function listAfter(context: Context, first: number, end: number): readonly [number, number] | null {
  const range = phraseAfter(context, first, end)
  if (range === null || context.tokens[range[1]]?.tag !== "CC") return range
  const next = phraseAfter(context, range[1] + 1, end)
  return next === null ? range : [range[0], next[1]]
}

/** Not a day or a place: "clashes on Monday", "an attack on Norholm". */
const mayAct = ({ document, tokens }: Context, [first, end]: readonly [number, number]): boolean => {
  const span = { from: tokens[first]!.from, to: tokens[end - 1]!.to }
  return mentionsIn(document, span, "time").length === 0
}

/** The noun phrase that begins at a place, over "of"; null when none begins there. */
function phraseAfter({ tokens, lower }: Context, first: number, end: number): readonly [number, number] | null {
  while (first < end && /^(RB|RP)$/.test(tokens[first]!.tag)) first += 1
  let at = first
  while (
    at < end &&
    (/^(DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|POS|PRP|PRP\$|VBG|VBN)$/.test(tokens[at]!.tag) || lower[at] === "of") &&
    !(at > first && /^VB[NG]$/.test(tokens[at]!.tag) && /^(CD|DT|PRP\$|IN)$/.test(tokens[at + 1]?.tag ?? ""))
  ) {
    at += 1
  }
  return at > first ? [first, at] : null
}

function byPhrase(context: Context, clause: Clause): readonly [number, number] | null {
  for (let at = clause.groupEnd; at < clause.end; at += 1) {
    if (context.lower[at] === "by") return phraseAfter(context, at + 1, clause.end)
  }
  return null
}

/** "Rebels from Orland", "a court in Tesk": what stands behind a preposition other than "of" names no one. */
function beforePreposition({ tokens, lower }: Context, first: number, end: number): number {
  let named = false
  for (let at = first; at < end; at += 1) {
    const { tag } = tokens[at]!
    if (named && /^(IN|TO)$/.test(tag) && lower[at] !== "of") return at
    named ||= /^(NN|PRP$|CD)/.test(tag)
  }
  return end
}

/** A role whose name is the canonical name of a mention at its end, else its own words without article. */
function roleOf(context: Context, role: string, first: number, end: number): Role | null {
  const range = trimmed(context, first, beforePreposition(context, first, end))
  if (range === null) return null
  const span = spanOf(context, ...range)
  const named = (["person", "group", "place"] as const).flatMap((kind) => mentionsIn(context.document, span, kind))
  const name = named.find(({ mention }) => mention.to === span.to && mention.name !== null)?.mention.name
  const words = context.document.report.text.slice(span.from, span.to).replace(/^(the|a|an)\s/i, "")
  return { role, ...span, name: name ?? words }
}

function placeRoles(context: Context, claim: { readonly from: number; readonly to: number }): readonly Role[] {
  return mentionsIn(context.document, claim, "place").flatMap(({ mention }) => {
    const before = context.document.report.text.slice(Math.max(0, mention.from - 24), mention.from).toLowerCase()
    const word =
      /([a-z]+)\s(?:the\s|neighbou?ring\s|northern\s|southern\s|eastern\s|western\s)?$/.exec(before)?.[1] ?? ""
    const role = directions[word]
    return role === undefined ? [] : [{ role, from: mention.from, to: mention.to, name: mention.name ?? "" }]
  })
}
