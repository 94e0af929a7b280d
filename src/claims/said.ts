/** What is true of the things a figure counts, as one of the ways to read it found it. */
import { table } from "../base/table.ts"
import type { Clause } from "./clauses.ts"
import type { Context, Figure } from "./context.ts"
import { type Property, wounds } from "./english/properties.ts"
import { gerund, nounProperty, participle, patientProperty, stateOf } from "./property-words.ts"

/** A property, the token that says it, and the figure it is a part of. */
export interface Found {
  readonly name: string
  /** Kind of claim that the property alone makes; null = that of the clause. */
  readonly kind: string | null
  readonly predicate: number
  /** Index of the whole among the quantities, when the words say "including". */
  readonly partOf: number | null
  /** Which way found it: for `Claim.by` and for tests. */
  readonly way: string
}

/** What a way found, before its name is known. */
export type Said = Omit<Found, "way">

/** A property of the lists with the token that says it. */
export const found = (row: Property, predicate: number, partOf: number | null = null): Said => ({
  name: row.name,
  kind: row.kind,
  predicate,
  partOf,
})

/** "fatally shot", "shot dead", "shot and killed": who is hit so is killed. */
export function fatal({ lower }: Context, clause: Clause, row: Property | undefined): Property | undefined {
  if (row === undefined || !/^(shot|injured)$/.test(row.name)) return row
  if (row.name === "shot" && lower[clause.groupEnd] === "down") return downed
  const words = lower.slice(Math.max(clause.first, clause.groupFirst - 1), Math.min(clause.end, clause.groupEnd + 3))
  const after = lower.slice(clause.groupEnd, Math.min(clause.end, clause.groupEnd + 12)).join(" ")
  const deadly = words.some((word) => /^(fatally|mortally|dead|death)$/.test(word)) || /\bto death\b/.test(after)
  return deadly ? stateOf("dead") : row
}

/** Verbs that hurt nobody by themselves: a bank suffers losses, a team a defeat. */
const bearing: ReadonlySet<string> = new Set(["suffer", "sustain"])

/** How many words behind such a verb its wound may stand. */
const woundReach = 10

/** Whether words behind a verb that bears something name a wound or an illness; true for all other verbs. */
export function isOfBody({ lemmas, document, sentenceOf }: Context, { verb, groupEnd }: Clause): boolean {
  if (verb === null || !bearing.has(lemmas[verb]!)) return true
  const end = Math.min(document.sentences[sentenceOf[verb]!]!.end, groupEnd + woundReach)
  for (let at = groupEnd; at < end; at += 1) if (wounds.has(lemmas[at]!)) return true
  return false
}

const nearly = /^(nearly|almost|narrowly)$/

/** "Nearly died", "almost killed three": what did not come. "Nearly 40 died" has the word before its number. */
export const isNearMiss = ({ lower, tokens }: Context, verb: number): boolean =>
  nearly.test(lower[verb - 1] ?? "") || (nearly.test(lower[verb - 2] ?? "") && tokens[verb - 1]!.tag === "RB")

/** "Nearly killed": the property of what did not come; others as they are. */
export const notQuite = (context: Context, verb: number, row: Property): Property =>
  isNearMiss(context, verb) ? { ...row, name: `nearly ${row.name}`, kind: null } : row

/** What is caught and not taken by force: balls, fish, trains, colds. */
const caught = /^(pass|ball|fish|train|bus|flight|cold|fire|breath|glimpse|throw|wave|virus|disease)$/

/** What a verb says of what it acts on; nothing of a list where it says another thing: "carried out two tests". */
export function patientAt({ lemmas, lower }: Context, verb: number, thing: string | undefined): Property | undefined {
  const row = patientProperty(lemmas[verb]!)
  if (row?.name === "aboard" && lower[verb + 1] === "out") return { name: "carried out", kind: null }
  return lemmas[verb] === "catch" && thing !== undefined && caught.test(thing) ? undefined : row
}

/** What a verb says, by the words of its clause: who is shot dead is killed, what may be carried is not aboard. */
export function saidAt(context: Context, verb: number, row: Property): Property {
  if (isNearMiss(context, verb)) return notQuite(context, verb, row)
  if (row.name === "aboard" && isAbility(context, verb)) return capacity
  const clause = context.clauses[context.clauseOf[verb] ?? -1]
  if (row.name === "trapped" && clause !== undefined && isBurial(context, verb, clause)) return stateOf("dead") ?? row
  return (clause === undefined ? undefined : fatal(context, clause, row)) ?? row
}

const slides = /^(landslide|mudslide|avalanche|mud|snow|rubble|debris|earth|collapse|quake|earthquake|wall|ash|lava)$/

/** "Villagers buried six men", "they were buried on Monday": laid in graves; under mud people are trapped. */
function isBurial({ lemmas, lower }: Context, verb: number, clause: Clause): boolean {
  if (lemmas[verb] !== "bury") return false
  const after = lower.slice(clause.groupEnd, Math.min(clause.end, clause.groupEnd + 6))
  if (after.some((word) => /^(under|beneath|alive|by|rubble|debris|mud|snow|inside)$/.test(word))) return false
  return clause.subject !== null && !lemmas.slice(...clause.subject).some((lemma) => slides.test(lemma))
}

/** "The raid left nine people facing fraud": they went nowhere, and faced it. */
export function leftDoing({ lemmas, lower, tokens }: Context, clause: Clause, figure: Figure): Said | null {
  const { verb, groupEnd, end } = clause
  if (verb === null || lemmas[verb] !== "leave") return null
  // "Left two dead and seven injured": what became of these stands behind them.
  const from = Math.max(groupEnd, figure.end)
  const next = from + tokens.slice(from, end + 1).findIndex(({ tag }) => /^(VB|IN|TO)/.test(tag))
  const tag = next < from ? undefined : tokens[next]!.tag
  const isHouse = /^(?:the |a )?(?:hospitals?|clinic)\b/.test(lower.slice(next + 1, next + 4).join(" "))
  const state = stateOf(lower[next] === "in" && isHouse ? "hospitalized" : (lower[next] ?? ""))
  if (next >= from && state !== undefined) return found(state, next)
  if (tag !== "VBG" && tag !== "VBN") return { name: "existing", kind: "count", predicate: verb, partOf: null }
  const name = tag === "VBG" ? gerund(lemmas[next]!) : participle(lemmas[next]!)
  return { name, kind: "count", predicate: next, partOf: null }
}

/** "Ten of the injured have left hospital". */
export const leavesHospital = ({ lemmas, lower }: Context, { verb }: Clause): boolean =>
  verb !== null &&
  lemmas[verb] === "leave" &&
  /^(?:the )?(?:hospital|clinic)\b/.test(lower.slice(verb + 1, verb + 3).join(" "))

/** "Shot down four drones". */
const downed: Property = { name: "shot down", kind: null }

const capacity: Property = { name: "capacity", kind: "background" }

const enabling =
  /^(license|licence|permit|allow|design|build|certify|authorize|authorise|able|equip|mean|intend|register)$/

/** "Licensed to carry 60 passengers", "it can seat 200": what could be, not what was. */
function isAbility({ tokens, lemmas, lower }: Context, verb: number): boolean {
  const { head, rel } = tokens[verb]!
  if (/^(can|could|may)$/.test(lower[verb - 1] ?? "")) return true
  const leads = lower[verb - 1] === "to" ? (lemmas[verb - 2] ?? "") : ""
  return enabling.test(leads) || (/^(xcomp|advcl)$/.test(rel) && enabling.test(lemmas[head] ?? ""))
}

/** "The 900 [people] it was built for". */
export function capacityBehind({ lower, lemmas }: Context, end: number): Property | null {
  const at = /^(that|which)$/.test(lower[end] ?? "") ? end + 1 : end
  const made = /^(it|they)$/.test(lower[at] ?? "") && /^(was|were|is|are)$/.test(lower[at + 1] ?? "")
  return made && enabling.test(lemmas[at + 2] ?? "") && lower[at + 3] === "for" ? capacity : null
}

/** "Licensed [for 60] passengers": how many it was made for, when a verb or adjective of leave stands before them. */
export const capacityAt = ({ lower, lemmas }: Context, first: number): Property | null =>
  lower[first - 1] === "for" && enabling.test(lemmas[first - 2] ?? "") ? capacity : null

/** What a state says of people: who is presumed dead is missing, and who is buried in a grave is dead. */
export function stateAt(context: Context, at: number, row: Property): Property {
  if (row.name === "killed" && context.lower[at - 1] === "presumed") return stateOf("missing") ?? row
  if (row.name === "shot" && context.lower[at + 1] === "down") return downed
  return row.name === "trapped" ? saidAt(context, at, row) : row
}

/** What people are called by what befell them, where their number is told: "the number of detainees". */
const called: Readonly<Record<string, string>> = table({
  detainee: "detained",
  captive: "kidnapped",
  evacuee: "evacuated",
  hospitalization: "hospitalized",
})

/** "the death toll", "the number of people injured", "the number of people on board". */
export function numberOf(lower: readonly string[], lemmas: readonly string[], at: number): Property | undefined {
  if (lemmas[at] === "toll") return nounProperty("toll")
  for (let next = at + 1; next < Math.min(at + 8, lower.length); next += 1) {
    const onBoard = lower[next] === "on" && lower[next + 1] === "board"
    const row =
      stateOf(onBoard ? "aboard" : lower[next]!) ?? nounProperty(lemmas[next]!) ?? stateOf(called[lemmas[next]!] ?? "")
    if (row !== undefined) return row
  }
  return undefined
}
