/**
 * Claims of people without a number: who was killed, hurt, arrested, rescued. Passive ("a man was shot"), active
 * ("shot a
 * man"), said of the subject ("a woman died"), by an adjective ("was found dead"), nominal ("the death of a
 * teacher").
 */
import type { Clause } from "../clauses.ts"
import { type Context, spanOf, trimmed } from "../context.ts"
import type { Draft, Finder } from "../draft.ts"
import type { Property } from "../english/properties.ts"
import { ownHand, takesLife } from "../lives.ts"
import { isRegarded } from "../other-sense.ts"
import { impliedIn } from "../people.ts"
import { nounProperty, patientProperty, stateOf, subjectProperty } from "../property-words.ts"
import { fatal, isNearMiss, isOfBody, saidAt } from "../said.ts"
import { classOf, isPersonal } from "../things.ts"
import { verbKind } from "../trigger.ts"

/** Properties of which one person is news. */
const counted =
  /^(killed|injured|shot|missing|trapped|rescued|treated|hospitalized|released|arrested|charged|sentenced|abducted)$/

interface Hit {
  readonly row: Property
  readonly predicate: number
  readonly range: readonly [first: number, end: number]
  /** Nobody is named or described: one or more. */
  readonly someone?: boolean
  /** Exactly one, whatever the words are. */
  readonly one?: boolean
}

/** The noun phrase of a verb's object: up to the next preposition, but on over "of" and commas between nouns. */
function objectRange({ tokens, lower }: Context, from: number, end: number): readonly [number, number] | null {
  let first = from
  while (first < end && /^(RB|RP)$/.test(tokens[first]!.tag)) first += 1
  // "shot himself dead": a pronoun is the whole object.
  if (/self$/.test(lower[first] ?? "")) return [first, first + 1]
  let at = first
  while (at < end) {
    const { tag } = tokens[at]!
    const goesOn =
      /^(DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|POS|PRP|PRP\$|CC|VBN)$/.test(tag) || /^(,|of|-)$/.test(lower[at]!)
    if (!goesOn || openersOfTime.test(lower[at]!)) break
    at += 1
  }
  return at > first ? [first, at] : null
}

/** Days and, in headlines, prepositions in capitals: "Killing 1 Outside Hotel". */
const openersOfTime = new RegExp(
  "^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|late|early|" +
    "outside|inside|near|after|in|at|on|during|while|before|amid|behind)$",
)

/** The object of a clause's verb; that of the next one where both act on it: "shot and arrested the suspect". */
function objectAt(context: Context, { groupEnd, end }: Clause): readonly [number, number] | null {
  const { lower, tokens, sentenceOf } = context
  const joined =
    lower[groupEnd] === "and" &&
    /^VB[DN]$/.test(tokens[groupEnd + 1]?.tag ?? "") &&
    sentenceOf[groupEnd + 1] === sentenceOf[groupEnd]
  if (!joined || groupEnd + 1 < end) return objectRange(context, groupEnd, end)
  return objectRange(context, groupEnd + 2, Math.min(tokens.length, groupEnd + 12))
}

function verbHit(context: Context, clause: Clause): Hit | null {
  const verb = clause.verb
  if (verb === null) return null
  const lemma = context.lemmas[verb]!
  if (isNearMiss(context, verb) || isRegarded(context, clause)) return null
  const state = adjectiveHit(context, clause)
  if (state !== null) return state
  const own = ownHand(context, clause)
  if (own !== null) return { row: stateOf("dead")!, predicate: verb, range: own, one: true }
  if (lemma === "lose" && takesLife(context, clause)) {
    return clause.subject === null ? null : { row: stateOf("dead")!, predicate: verb, range: clause.subject }
  }
  const patient = fatal(context, clause, patientProperty(lemma))
  if (patient !== undefined) {
    const range = clause.passive ? ofWhom(context, clause) : objectAt(context, clause)
    return range === null ? null : { row: saidAt(context, verb, patient), predicate: verb, range }
  }
  if (clause.passive && clause.subject !== null && verbKind(context, clause) === "hospitalization")
    return { row: stateOf("hospitalized")!, predicate: verb, range: clause.subject }
  const row = clause.passive || !isOfBody(context, clause) ? undefined : subjectProperty(lemma)
  const who = ofWhom(context, clause)
  return row === undefined || who === null ? null : { row, predicate: verb, range: who }
}

/** "The name [of a man who] was killed": in a relative clause the last noun before it, where no people come first. */
function ofWhom({ lower, tokens }: Context, { type, subject }: Clause): readonly [number, number] | null {
  if (type !== "relative" || subject === null) return subject
  const of = lower.slice(...subject).lastIndexOf("of")
  const head = tokens[subject[0] + of - 1]
  if (of < 1 || head === undefined || isPersonal(classOf(head) ?? "") || !/^NNS?$/.test(head.tag)) return subject
  return [subject[0] + of + 1, subject[1]]
}

const linking = new Set("be pronounce find declare leave remain go report lie list dead".split(" "))
const harmed = new Set("dead missing injured wounded hurt deceased trapped custody".split(" "))

const alive = /^(brain|half|nearly|almost|virtually|practically|for)$/

/** "was pronounced dead", "is missing", "left a man dead", "is in critical condition". */
function adjectiveHit(context: Context, clause: Clause): Hit | null {
  const { lower, lemmas } = context
  if (!linking.has(lemmas[clause.verb!]!)) return null
  for (let at = clause.groupEnd; at < Math.min(clause.end, clause.groupEnd + 10); at += 1) {
    const row = harmed.has(lower[at]!) ? stateOf(lower[at]!) : lower[at - 1] === "in" ? careAt(lower, at) : undefined
    // "Brain dead", "half dead": alive.
    if (row === undefined || (lower[at] === "dead" && alive.test(lower[at - 1]!))) continue
    // "The storm leaves 66 dead": not the storm.
    const left = lemmas[clause.verb!] === "leave" && at > clause.groupEnd
    const between = clause.passive || lemmas[clause.verb!] === "be" || (at - clause.groupEnd < 2 && !left)
    const range = between ? clause.subject : ([clause.groupEnd, at] as const)
    return range === null ? null : { row, predicate: at, range }
  }
  return null
}

const blow = new Set(
  "shooting stabbing crash accident collision wreck attack fire explosion blast fall drowning overdose".split(" "),
)

/** "In hospital", "in critical condition". */
function careAt(lower: readonly string[], at: number): Property | undefined {
  if (lower[at] === "hospital") return stateOf("hospitalized")
  const condition = lower.slice(at, at + 4).indexOf("condition")
  return condition > 0 && /^(?:critical|serious|stable|grave|poor|fair|good)$/.test(lower[at + condition - 1]!)
    ? stateOf("injured")
    : undefined
}

/** "the fatal shooting of a teacher", "a deadly crash", "some loss of life": who died, or that someone did. */
function deadlyHit(context: Context, clause: Clause, at: number): Hit | null {
  const { lower, lemmas } = context
  if (lower[at] === "loss" && lower[at + 1] === "of" && /^(life|lives)$/.test(lower[at + 2] ?? ""))
    return { row: stateOf("dead")!, predicate: at, range: [at, at + 3], someone: true }
  if (lower[at] !== "fatal" && lower[at] !== "deadly") return null
  const noun = blow.has(lemmas[at + 1] ?? "") ? at + 1 : blow.has(lemmas[at + 2] ?? "") ? at + 2 : -1
  if (noun < 0 || noun >= clause.end) return null
  const row = stateOf("dead")!
  const who = lower[noun + 1] === "of" ? objectRange(context, noun + 2, clause.end) : null
  return who === null
    ? { row, predicate: noun, range: [at, noun + 1], someone: true }
    : { row, predicate: noun, range: who }
}

/** "the death of a teacher", "the killing of Maria Lopez". */
function nominalHits(context: Context, clause: Clause): readonly Hit[] {
  const hits: Hit[] = []
  for (let at = clause.first; at + 1 < clause.end; at += 1) {
    const hit = deadlyHit(context, clause, at)
    if (hit !== null) hits.push(hit)
  }
  for (let at = clause.first; at + 2 < clause.end; at += 1) {
    if (context.lower[at + 1] !== "of" || !/^(NN|VBG)/.test(context.tokens[at]!.tag)) continue
    const taken = context.lemmas[at] === "life" && takesLife(context, clause)
    const row = taken ? stateOf("dead") : nounProperty(context.lemmas[at]!)
    // "The deaths of “several Norlanders”": words in quotation marks are words.
    const from = /^["“”'‘]$/.test(context.lower[at + 2] ?? "") ? at + 3 : at + 2
    const range = row === undefined ? null : objectRange(context, from, clause.end)
    if (row !== undefined && range !== null) hits.push({ row, predicate: at, range })
  }
  return hits
}

/** One draft a hit with at least one implied person. */
export const findCasualties: Finder = (context) => {
  const numbered = new Uint8Array(context.tokens.length)
  for (const { mention, first, end, head } of context.figures) {
    // "the driver of the three-axle lorry": a number of things leaves people uncounted.
    const known = head < 0 ? null : classOf(context.tokens[head]!)
    const ofThings = known !== null && !isPersonal(known) && known !== "family"
    if (mention.dimension === "count" && !ofThings) numbered.fill(1, first, end)
  }
  const taken = (first: number, end: number): boolean => numbered.subarray(first, end).includes(1)
  return context.clauses.flatMap((clause, index) => {
    const verb = verbHit(context, clause)
    const hits = [...(verb === null ? [] : [verb]), ...nominalHits(context, clause)]
    return hits.flatMap((hit) => draftOf(context, clause, index, hit, taken))
  })
}

function draftOf(
  context: Context,
  clause: Clause,
  index: number,
  { row, predicate, range, someone, one }: Hit,
  taken: (first: number, end: number) => boolean,
): readonly Draft[] {
  if (!counted.test(row.name)) return []
  // "The number of people killed has risen to 66": they are counted by that.
  const from = /^(the|a|total)$/.test(context.lower[range[0]]!) ? range[0] + 1 : range[0]
  if (/^(number|toll|count|tally|figure)$/.test(context.lemmas[from] ?? "") && context.lower[from + 1] === "of")
    return []
  const implied =
    someone === true || one === true
      ? [{ ...spanOf(context, ...range), property: row.name, thing: "person", of: [], low: 1, high: one ? 1 : null }]
      : impliedIn(context, range, row.name, taken).filter(({ thing }) => isPersonal(thing) || thing === "family")
  const words = trimmed(context, Math.min(clause.first, range[0]), Math.max(clause.end, predicate + 1))
  if (implied.length === 0 || words === null || words[1] - words[0] > 80) return []
  // Who leaves hospital was hurt on another day.
  const kind = row.kind ?? (row.name === "released" ? "hospitalization" : "casualties")
  const [first, end] = words
  return [
    { first, end, clause: index, kind, predicate, measures: [], implied, roles: [], negative: false, by: "casualties" },
  ]
}
