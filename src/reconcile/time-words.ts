/** Questions of time in words. */

import { byText } from "../base/order.ts"
import { kindOf } from "../claims/kinds.ts"
import { firstFrom } from "../model/near.ts"
import type { Happening } from "../model/types.ts"
import { eventNouns } from "./english/events.ts"
import { familyOf, isStep, mainFamily, type Occasion, type Phase, plannedFamily } from "./occasion.ts"
import type { TimeQuestion } from "./time-questions.ts"

/** Longest clause that is quoted in a question, in code units. */
const longestQuote = 90

const opening: Readonly<Record<Phase, string>> = {
  at: "When was",
  begin: "When did",
  end: "When was the end of",
  since: "Since when has",
  plan: "For when is",
  demand: "By when is",
}

const closing: Readonly<Record<Phase, string>> = {
  at: "",
  begin: " begin",
  end: "",
  since: " gone on",
  plan: " planned",
  demand: " demanded",
}

/** What most occasions have; the first in order of the alphabet when several are even. */
export function commonest(values: readonly string[]): string | null {
  const counts = Map.groupBy(values, (value) => value)
  const order = [...counts].sort(([a, x], [b, y]) => y.length - x.length || byText(a, b))
  return order[0]?.[0] ?? null
}

/** Where it was: the place that the happening, or most of its claims, name. */
function placeOf(occasions: readonly Occasion[], happenings: readonly Happening[]): string {
  const id = commonest(occasions.flatMap(({ happening }) => happening ?? []))
  const told = happenings.find((each) => each.id === id)?.places[0]?.name
  const place = told ?? commonest(occasions.flatMap(({ places }) => places.slice(0, 1).map(({ name }) => name)))
  return place === null || place === undefined || place === "" ? "" : ` (${place})`
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim()

/** The clause itself, for what has no name of its own. */
function quoted({ analysis, claim }: Occasion): string {
  const text = words(analysis.document.report.text.slice(claim.from, claim.to))
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote).replace(/\s\S*$/, "")} …`
}

const subjects = "((?:the|an?)\\s[^,;:]{2,50}?|\\p{Lu}[^,;:]{2,50}?)"
const participles = "([a-z]{2,14}(?:ed|en|wn|ilt|ade|aid|ent|old|eft|ound))"

/** A clause that says what was done to what: "The ferry was built in 1995" -> "was the ferry built". */
function passiveText({ analysis, claim }: Occasion): string | null {
  const text = words(analysis.document.report.text.slice(claim.from, claim.to))
  const parts = new RegExp(`^${subjects}\\s(was|were)\\s(?:[a-z]{2,12}ly\\s)?${participles}\\b`, "u")
  const [, subject, verb, participle] = parts.exec(text) ?? []
  if (subject === undefined || pronouns.test(subject)) return null
  const opener = analysis.document.tokens[firstFrom(analysis.document.tokens, claim.from)]
  const isName = opener?.tag.startsWith("NNP") ?? false
  return `${verb} ${isName ? subject : `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`} ${participle}`
}

const opensWithPronoun = ({ analysis, claim }: Occasion): boolean =>
  pronouns.test(words(analysis.document.report.text.slice(claim.from, claim.to)).slice(0, openingLength))

/** Where a clause says what it is about, in code units. */
const openingLength = 8

const pronouns = /\b(?:he|she|it|they|we|i|you|this|that|these|those|who|which|there)\b/iu

/** The kind most occasions name; null when none has a name of its own. */
const kindIn = (occasions: readonly Occasion[]): string | null =>
  commonest(occasions.filter(({ family }) => family !== "").map((each) => each.kind))

/** The kind of the happening that most of them tell, where they speak of it by other kinds of its family. */
function toldKind(occasions: readonly Occasion[], happenings: readonly Happening[]): string | null {
  const kind = kindIn(occasions)
  const id = commonest(occasions.flatMap(({ happening }) => happening ?? []))
  const told = happenings.find((each) => each.id === id)?.kind
  const [first] = occasions.filter((each) => each.kind === kind)
  return told !== undefined && first !== undefined && familyOf(told) === first.family ? told : kind
}

/**
 * Is it worth a question? What has no name but its verb, and what is only said, is for the timeline unless two reports
 * tell it, or the clock, or its words say what was done to what; nobody plans an accident.
 * What a person ruled on is asked.
 */
export function isAsked({ daily, phase, occasions, ruled }: TimeQuestion): boolean {
  if (ruled.length > 0) return true
  const kind = kindIn(occasions)
  if (kind === plannedFamily) return false
  if (kind !== null && (phase === "plan" || phase === "demand")) return !familyIsChance(kind)
  const [first] = occasions as readonly [Occasion, ...Occasion[]]
  const isTold = kind === null && (daily ? passiveText(first) !== null : !opensWithPronoun(first))
  const isEvent = isTold || (kind !== null && (kind === mainFamily || isStep(kind) || kindOf(kind).occurrence))
  return isEvent || new Set(occasions.map(({ source }) => source.edition)).size > 1
}

/** Crashes, fires, collapses: what happens by chance. */
const familyIsChance = (kind: string): boolean => familyOf(kind) === "accident"

/** "When was the crash (Ruritania)?", "For when is the withdrawal planned?", "When: “It set off on 22 May”?" */
export function timeQuestionText({ daily, phase, occasions }: TimeQuestion, happenings: readonly Happening[]): string {
  const kind = toldKind(occasions, happenings)
  const ordered = [...occasions].sort((a, b) => byText(a.claim.id, b.claim.id))
  const told = kind === null ? passiveText(ordered[0] as Occasion) : null
  if (told !== null) return `${daily ? "When" : "At what time"} ${told}?`
  if (kind === null) return `${daily ? "When" : "At what time"}: “${quoted(ordered[0] as Occasion)}”?`
  const event = `the ${kind === "main" ? "event" : (eventNouns[kind] ?? kind)}${placeOf(occasions, happenings)}`
  const asked = daily ? opening[phase] : opening[phase].replace(/^(?:For )?[Ww]hen/, "At what time")
  return `${asked} ${event}${closing[phase]}?`
}
