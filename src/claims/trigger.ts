/** Finds the trigger words of `english/triggers.ts` in a document. */
import { table } from "../base/table.ts"
import type { Clause } from "./clauses.ts"
import type { Context } from "./context.ts"
import { otherVerb } from "./english/grammar.ts"
import {
  afterDeath,
  armed,
  beforeCrossing,
  beforeGunfire,
  beforePatient,
  beforeTrial,
  blows,
  colliding,
  coming,
  fragile,
  labour,
  leftStates,
  marching,
  moving,
  peaceful,
  shells,
  shootingUp,
  strikers,
  targets,
  touchingVerbs,
  vessels,
} from "./english/senses.ts"
import { type TriggerRow, triggers } from "./english/triggers.ts"
import { isForLife } from "./lives.ts"
import { isFilmed, isOfOtherObject, isOtherNoun, isRegarded } from "./other-sense.ts"
import { classOf } from "./things.ts"

interface Pattern {
  readonly kind: string
  readonly words: readonly string[]
  /** Classes the object must have; empty when any will do. */
  readonly of: readonly string[]
  /** Place in the table: the lower wins. */
  readonly rank: number
}

const phrases = (text: string | undefined): readonly string[][] =>
  (text ?? "")
    .split(",")
    .map((phrase) => phrase.trim().split(" "))
    .filter(([word]) => word !== "")

function index(pick: (row: TriggerRow) => string | undefined): ReadonlyMap<string, readonly Pattern[]> {
  const map = new Map<string, Pattern[]>()
  for (const [rank, row] of triggers.entries()) {
    for (const words of phrases(pick(row))) {
      const pattern = { kind: row.kind, words, of: row.of?.split(" ") ?? [], rank: rank - (words.length > 1 ? 0.5 : 0) }
      map.set(words[0]!, [...(map.get(words[0]!) ?? []), pattern])
    }
  }
  return map
}

const verbs = index((row) => row.verbs)
const nouns = index((row) => row.nouns)

const directions = new Set(["to", "into", "over", "across"])

/** A phrase goes on after its first word, within four tokens for each next word and never past the clause. */
function follows(
  { lower, lemmas, tokens }: Context,
  pattern: Pattern,
  at: number,
  end: number,
  reach: number,
): boolean {
  if (otherVerb(lemmas[at]!, lower[at + 1]) && lower[at + 1] !== pattern.words[1]) return false
  let place = at
  for (const word of pattern.words.slice(1)) {
    // "retreated through the hills to the next valley": a direction may stand far from its verb, but not before one.
    const limit = place + (directions.has(word) ? (reach > 1 ? 80 : 10) : reach)
    let next = place + 1
    while (next < end && next <= limit && lower[next] !== word && lemmas[next] !== word) next += 1
    // "Fell to 40 a sack", "rose to speak": no direction of a place.
    // "They took my baby over a song": nothing was taken over.
    if (word === "over" && lemmas[at] === "take" && next > at + 1 && tokens[next]?.tag === "IN") return false
    if (next >= end || next > limit || (directions.has(word) && /^(VB|CD|\$)$/.test(tokens[next + 1]?.tag ?? "")))
      return false
    place = next
  }
  return true
}

/** Words inside a number that are tagged as prepositions: "more than 100 out of 400 districts". */
const measuring = /^(of|out|than|about|around|over|nearly)$/

/** Verbs whose subject is what they act on. */
const intransitive = /^(fall|surrender|leave|depart|withdraw)$/

/** A word of one of the classes stands where the verb's object or passive subject is. */
function actsOnClass(context: Context, pattern: Pattern, clause: Clause): boolean {
  if (pattern.of.length === 0) return true
  const { document, lemmas, lower, nameOf, tokens } = context
  const ofTowns = pattern.of.includes("town")
  const [first, end] = clause.passive
    ? (clause.subject ?? [0, 0])
    : [clause.groupEnd, Math.min(clause.end, clause.groupEnd + 12)]
  for (let at = first; at < end; at += 1) {
    const word = classOf(tokens[at]!)
    if (pattern.of.includes(word ?? "") || pattern.of.includes(lemmas[at]!)) return true
    if (ofTowns && document.mentions[nameOf[at]!]?.kind === "place") return true
    if (!clause.passive && /^(IN|TO)$/.test(tokens[at]!.tag) && !measuring.test(lower[at]!)) break
  }
  if (clause.subject === null || !intransitive.test(pattern.words[0]!)) return false
  return tokens.slice(...clause.subject).some((token) => pattern.of.includes(classOf(token) ?? ""))
}

/** "The station went off the air": nothing exploded. */
const isOffAir = ({ lemmas, lower }: Context, verb: number): boolean =>
  lemmas[verb] === "go" && /^off (?:the )?(?:air|grid|course|road)\b/.test(lower.slice(verb + 1, verb + 4).join(" "))

const isOfOtherSense = (context: Context, clause: Clause): boolean =>
  isOfOtherObject(context, clause) || isRegarded(context, clause) || isFilmed(context, clause.verb!)

/** The kind that the main verb of a clause tells; null when it is no trigger. */
export function verbKind(context: Context, clause: Clause): string | null {
  if (clause.verb === null || isOfOtherSense(context, clause)) return null
  const patterns = isOffAir(context, clause.verb) ? [] : (verbs.get(context.lemmas[clause.verb]!) ?? [])
  let best: Pattern | null = null
  for (const pattern of patterns) {
    if (best !== null && best.rank <= pattern.rank) continue
    const end = Math.min(clause.end, context.tokens.length)
    if (follows(context, pattern, clause.verb, end, 5) && actsOnClass(context, pattern, clause)) best = pattern
  }
  const told = strikingKind(context, clause) ?? best?.kind ?? null
  const kind = told === "crash" && isOfVessel(context, clause) ? "sinking" : told
  if (kind === "collision" && isNoCollision(context, clause)) return null
  return kind !== null && isOtherSense(context, clause, kind) ? (otherKinds[kind] ?? null) : kind
}

/** "A ferry went down", "the boat overturned": what sinks at sea crashes in the air and on the road. */
const isOfVessel = ({ lemmas }: Context, { verb, subject }: Clause): boolean =>
  verb !== null &&
  subject !== null &&
  /^(go|overturn|flip)$/.test(lemmas[verb]!) &&
  lemmas.slice(...subject).some((lemma) => vessels.has(lemma))

/** Kinds that a verb tells in its second sense. */
const otherKinds: Readonly<Record<string, string>> = table({ attack: "protest", collision: "attack" })

/** "The coach hit a pole", "hit by a train": the sentence names what moves, or what stands in its way. */
function isOfBodies({ lemmas, tokens, document, sentenceOf }: Context, at: number): boolean {
  const { first, end } = document.sentences[sentenceOf[at]!]!
  for (let near = Math.max(first, at - 20); near < Math.min(end, at + 20); near += 1)
    if (colliding.has(lemmas[near]!) || colliding.has(classOf(tokens[near]!) ?? "")) return true
  return false
}

/** "Hit a home run", "a hit to profits": nothing ran into anything. */
const isNoCollision = (context: Context, clause: Clause): boolean =>
  touchingVerbs.has(context.lemmas[clause.verb!]!) && !isStrike(context, clause) && !isOfBodies(context, clause.verb!)

/** "It had struck two bases", "when a house was hit": no traffic, where nothing that moves is told of. */
function isStrike({ lemmas, tokens }: Context, { verb, groupEnd, end, subject, passive }: Clause): boolean {
  if (verb === null || !/^(hit|strike)$/.test(lemmas[verb]!) || subject === null) return false
  const classes = ([first, last]: readonly [number, number]): readonly string[] =>
    tokens.slice(first, last).map((token) => classOf(token) ?? "")
  const object = classes([groupEnd, Math.min(end, groupEnd + 8)])
  const target = passive ? classes(subject) : object
  return target.some((name) => targets.has(name)) && ![...classes(subject), ...object].some((name) => moving.has(name))
}

/** "The riot left three inmates dead": nothing went anywhere. */
const isLeftSo = (lower: readonly string[], { groupEnd, end }: Clause): boolean =>
  lower.slice(groupEnd, Math.min(end + 1, groupEnd + 12)).some((word) => leftStates.has(word))

/** "Talks collapsed", "I held my son", "fighting for their lives", "teachers marched": no kind, or another one. */
function isOtherSense(context: Context, clause: Clause, kind: string): boolean {
  const { lower, lemmas, tokens } = context
  const verb = clause.verb!
  const subject = clause.subject ?? ([verb, verb] as const)
  if (kind === "collision") return isStrike(context, clause)
  if (kind === "shooting") return lemmas.slice(...subject).some((lemma) => shootingUp.has(lemma))
  if (kind === "collapse") return lemmas.slice(...subject).some((lemma) => fragile.has(lemma))
  if (kind === "capture" && lemmas[verb] === "hold") return tokens[verb + 1]?.tag === "PRP$"
  if (kind === "movement" && lemmas[verb] === "leave") return isLeftSo(lower, clause)
  if (kind === "armed clash") return isForLife(lower, lemmas, verb)
  const marches = kind === "attack" && lemmas[verb] === "march" && clause.subject !== null
  return marches && !tokens.slice(...subject).some((token) => marching.has(classOf(token) ?? ""))
}

/** "A flight to Oslo", "the morning flight into Tesk" are of aircraft; whoever flees has theirs: "their flight". */
function isJourney({ lemmas, lower, tokens }: Context, at: number): boolean {
  if (lemmas[at] !== "flight") return false
  const fleeing =
    lower[at] === "flight" && (/^(PRP\$|POS|IN)$/.test(tokens[at - 1]?.tag ?? "") || lower[at - 1] === "mass")
  return !fleeing && lower[at + 1] !== "of"
}

/** "Rescue operations", "1,100 operations", "the operation theatre": nobody fights. */
const isNoFight = ({ lemmas, tokens }: Context, at: number): boolean =>
  lemmas[at] === "operation" &&
  (tokens[at - 1]?.tag === "CD" ||
    peaceful.has(lemmas[at - 1] ?? "") ||
    /^(theatre|theater|room)$/.test(lemmas[at + 1] ?? ""))

/** "Opened fire", "came under fire": shots, and no flames. */
const isGunfire = ({ lemmas, lower }: Context, at: number): boolean =>
  lower[at] === "fire" && beforeGunfire.has(lemmas[at - 1] ?? "")

/** "Reviewing the case", "a case of negligence": no patient, where nothing says that it is one. */
const isCourtCase = ({ lemmas, lower }: Context, at: number): boolean =>
  (lower[at] === "case" && !beforePatient.has(lemmas[at - 1] ?? "")) ||
  (lower[at] === "cases" && beforeTrial.has(lemmas[at - 1] ?? ""))

/** "A strike hit a house", "strikes killed nine": no workers put down their tools. */
function isBlow({ lemmas, clauses, clauseOf }: Context, at: number): boolean {
  const verb = clauses[clauseOf[at] ?? -1]?.verb ?? -1
  return lemmas[at] === "strike" && at < verb && blows.has(lemmas[verb]!)
}

/** "A level crossing", "at Norholm crossing", "at 300 crossings": a place, and nobody who crosses. */
function isLevelCrossing({ lemmas, lower, tokens }: Context, at: number): boolean {
  if (!/^crossings?$/.test(lower[at]!)) return false
  if (beforeCrossing.has(lemmas[at - 1] ?? "")) return true
  let first = at - 1
  while (/^(NNP|CD|DT)$/.test(tokens[first]?.tag ?? "")) first -= 1
  return lower[first] === "at" && first < at - 1
}

/** "Sentenced to death", "the death penalty": nobody has died. */
function isPenalty({ lemmas, lower }: Context, at: number): boolean {
  if (lemmas[at] !== "death") return false
  if (afterDeath.has(lemmas[at + 1] ?? "")) return true
  return (
    lower[at - 1] === "to" && lemmas.slice(Math.max(0, at - 7), at).some((lemma) => /^(sentence|condemn)$/.test(lemma))
  )
}

/**
 * "An earthquake struck the coast", "an air strike hit a market", "gunfire erupted": what strikes or breaks out is
 * itself what happened. What else erupts is a mountain.
 */
function strikingKind({ lemmas, tokens }: Context, { verb, subject, passive, type }: Clause): string | null {
  if (verb === null || subject === null || passive || !coming.has(lemmas[verb]!)) return null
  for (let at = subject[0]; at < subject[1]; at += 1) {
    const ends = /^NN/.test(tokens[at]!.tag) && !/^NN/.test(tokens[at + 1]?.tag ?? "")
    // "The toll of the earthquake that struck": the noun right before the relative pronoun.
    if (!ends || (type === "relative" && tokens.slice(at + 1, subject[1]).some(({ tag }) => tag.startsWith("NN"))))
      continue
    // "A strike hit a house" is none of workers, and what an army strikes is its target.
    if (lemmas[at] === "strike") return "airstrike"
    if (shells.has(lemmas[at]!)) return "shelling"
    const kind = isForce(tokens[at]!) ? "attack" : nounAt(lemmas, at)
    if (kind !== null) return kind
    if (lemmas[verb] === "erupt" && (lemmas[at] === "volcano" || tokens[at]!.tag === "NNP")) return "natural disaster"
  }
  return null
}

const isForce = (token: Context["tokens"][number]): boolean =>
  strikers.has(token.lemma.toLowerCase()) || /^(soldier|fighter|attacker)$/.test(classOf(token) ?? "")

/** The kind that the noun at a token names, with the word before it ("air strike") or by itself. */
const nounAt = (lemmas: readonly string[], at: number): string | null =>
  (nouns.get(lemmas[at - 1] ?? "") ?? []).find(({ words }) => words.length === 2 && words[1] === lemmas[at])?.kind ??
  kindOfNoun(lemmas[at]!)

/** Whether some noun of that lemma may name a kind: what `nounKind` finds nothing for need not be looked at. */
export const mayNameKind = (lemma: string): boolean => nouns.has(lemma)

/** The kind that a noun (with the nouns after it) tells; null when it is no trigger. `length` is in tokens. */
export function nounKind(
  context: Context,
  at: number,
  end: number,
): { readonly kind: string; readonly length: number } | null {
  const patterns = nouns.get(context.lemmas[at]!)
  if (patterns === undefined) return null
  let best: Pattern | null = null
  if (isGunfire(context, at) || isCourtCase(context, at) || isOtherNoun(context, at) || isFilmed(context, at))
    return null
  if (isJourney(context, at) || isPenalty(context, at) || isNoFight(context, at) || isLevelCrossing(context, at))
    return null
  for (const pattern of patterns) {
    if (best !== null && best.rank <= pattern.rank) continue
    if (follows(context, pattern, at, end, 1)) best = pattern
  }
  if (best === null) return null
  if (best.kind === "collision" && context.lemmas[at] !== "collision" && !isOfBodies(context, at)) return null
  const kind = context.lemmas[at] === "strike" && best.words.length === 1 ? strikeKind(context, at) : best.kind
  return { kind, length: best.words.length }
}

/** "The strike killed nine" is one from the air, "the teachers' strike" a protest: by the words of the sentence. */
function strikeKind(context: Context, at: number): string {
  const { lemmas, sentenceOf, document } = context
  const { first, end } = document.sentences[sentenceOf[at]!]!
  if (lemmas[at - 1] === "lightning") return "accident"
  const words = lemmas.slice(Math.max(first, at - 30), Math.min(end, at + 30))
  if (isBlow(context, at)) return "airstrike"
  return words.some((word) => labour.has(word)) || !words.some((word) => armed.has(word)) ? "protest" : "airstrike"
}

/** The kind that a noun of one word names by itself, by its lemma: "withdrawal"; null when it names none. */
export function kindOfNoun(lemma: string): string | null {
  const alone = (nouns.get(lemma) ?? []).filter(({ words }) => words.length === 1)
  return (
    alone.reduce<Pattern | null>((best, each) => (best === null || each.rank < best.rank ? each : best), null)?.kind ??
    null
  )
}
