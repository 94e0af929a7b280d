/**
 * Cuts a sentence into clauses by tags and word order: one clause around each verb group, cut where a word that
 * opens a
 * clause, a comma, a conjunction or a dash stands between two groups. No tree is needed, so a sentence the parser
 * would get
 * wrong still gives usable clauses. The idea is the chunk-and-cut of Abney (1991), "Parsing by chunks".
 */
import { monthNames } from "../base/months.ts"
import type { Sentence, Token } from "../model/types.ts"
import { cutBetween, type Group, isBreakAt, isNoun, type Words } from "./clause-cuts.ts"
import { timeWords } from "./english/attribution-words.ts"
import {
  auxiliaries,
  inside,
  negations,
  openers,
  passives,
  prepositional,
  raising,
  relatives,
  selfish,
} from "./english/grammar.ts"
import { beginsCount, isTeller } from "./headline.ts"

/** A verb group and the words around it. Token indexes; ranges are half-open. */
export interface Clause {
  readonly first: number
  readonly end: number
  /**
   * Index of the main verb (the last of its group); null for a piece without a verb: a headline phrase, a list
   * item.
   */
  readonly verb: number | null
  /** First and last-but-one token of the verb group; both equal `end` when there is none. */
  readonly groupFirst: number
  readonly groupEnd: number
  readonly passive: boolean
  readonly negative: boolean
  /** "will", "could" ... as written in small letters; "to" for an infinitive; null for a plain statement. */
  readonly modal: string | null
  /**
   * The words before the verb that hold its subject; they may stand in an earlier clause. Null when there are
   * none.
   */
  readonly subject: readonly [first: number, end: number] | null
  /** "relative", "participle", "infinitive", "opened" (by a conjunction or "that"), "main". */
  readonly type: "relative" | "participle" | "infinitive" | "opened" | "main"
}

const isVerb = ({ tag }: Token): boolean => tag.startsWith("VB") || tag.startsWith("MD")
const dozens = new Set("dozens scores hundreds thousands several many at more over about around some".split(" "))
const harmings = new Set(["killing", "wounding", "injuring", "leaving"])
const harms = new Set(["killed", "wounded", "injured", "hurt", "left"])

/** "killing one man and wounded six others": verbs whatever the tagger thinks of them. */
function isHarm({ tokens, lower }: Words, at: number): boolean {
  const harming = harmings.has(lower[at]!)
  if (!harming && !harms.has(lower[at]!)) return false
  const next = tokens[at + 1]?.tag
  if (next !== "CD" && next !== "DT" && !dozens.has(lower[at + 1] ?? "")) return false
  return harming || tokens[at - 1]?.tag === "CC"
}

const isVerbal = (words: Words, at: number): boolean =>
  (isVerb(words.tokens[at]!) && !prepositional.has(words.lower[at]!)) || isHarm(words, at)

const isAdverb = (token: Token, word: string): boolean =>
  inside.has(word) || (token.tag === "RB" && word.endsWith("ly"))
/** Words before a hyphen that make a verb with what stands behind it: "re-opened", "test-fired". */
const verbal = /^(re|co|pre|over|mis|de|cross|double|test|force)$/

/** The last word of a compound: "rebel-held", "state-run". */
const isCompounded = ({ tokens, lower }: Words, at: number): boolean =>
  lower[at - 1] === "-" && tokens[at - 1]!.to === tokens[at]!.from && !verbal.test(lower[at - 2] ?? "")

const beforeNoun = new Set(["DT", "JJ", "CD", "PRP$", "POS", "IN", "CC"])

/** A participle used as an adjective: "the armed men", "three wounded soldiers". */
function isAttributive(words: Words, at: number): boolean {
  const { tokens } = words
  const token = tokens[at]!
  const participle = token.tag === "VBN" || token.tag === "VBG"
  if ((participle || token.tag === "VBD") && isCompounded(words, at)) return true
  if (!participle || at === 0 || !isNoun(tokens[at + 1])) return false
  const before = tokens[at - 1]!
  return beforeNoun.has(before.tag) && !(token.tag === "VBG" && before.tag === "IN")
}

/** The verb groups of [first, end), left to right: "have reportedly been forced to flee" is one. */
function verbGroups(words: Words, first: number, end: number): readonly Group[] {
  const { tokens, lower } = words
  const groups: Group[] = []
  let index = first
  while (index < end) {
    if (!isVerbal(words, index) || isAttributive(words, index)) {
      index += 1
      continue
    }
    const start = tokens[index - 1]?.tag === "TO" && index > first ? index - 1 : index
    const verbs = [index]
    let next = index + 1
    let last = index + 1
    while (next < end) {
      const open = auxiliaries.has(lower[verbs.at(-1)!]!)
      if (isVerb(tokens[next]!) && open && !isAttributive(words, next)) {
        verbs.push(next)
        last = next + 1
      } else if (isLink(words, next, verbs.at(-1)!)) {
        // "began to withdraw", "is expected to be completed"
        verbs.push(next + 1)
        last = next + 2
        next += 1
      } else if (
        !(isAdverb(tokens[next]!, lower[next]!) || (open && /^(likely|due|set|able|ready)$/.test(lower[next]!)))
      ) {
        break
      }
      next += 1
    }
    groups.push({ first: start, end: last, verbs })
    index = last
  }
  return groups
}

/** "The minister is to meet them": what is arranged. "He is to blame", "the aim is to leave" arrange nothing. */
const isDue = ({ tokens, lower }: Words, to: number): boolean =>
  /^(is|are|was|were)$/.test(lower[to - 1] ?? "") &&
  (!/^(blame|say|be|do|get)$/.test(lower[to + 1] ?? "") || tokens[to + 2]?.tag === "VBN") &&
  /^(NNPS?|NNS?|PRP)$/.test(tokens[to - 2]?.tag ?? "") &&
  !/^(aim|goal|purpose|plan|idea|task|job|hope|wish|intention|challenge|priority|way|point|problem|it|this|that)$/.test(
    lower[to - 2] ?? "",
  )

/** "to" and a verb after a verb that lends its subject. */
function isLink({ tokens, lower }: Words, at: number, verb: number): boolean {
  if (tokens[at]?.tag !== "TO" && lower[at] !== "to") return false
  if (!/^VB$/.test(tokens[at + 1]?.tag ?? "")) return false
  if (isDue({ tokens, lower }, at)) return true
  return raising.has(tokens[verb]!.lemma.toLowerCase()) || raising.has(lower[at - 1]!)
}

/** Tags of words that open a clause and belong to no subject. */
const opening = new Set(["CC", ",", ":", "``", "''", "-LRB-", "RB", "UH"])

/** Leading words of a clause that belong to no subject: conjunctions, "in the attack,". */
function subjectOf(words: Words, first: number, groupFirst: number): readonly [number, number] | null {
  const { tokens, lower } = words
  let start = first
  // "LEEDS (Agency) — A girl has died": the dateline is no subject.
  for (let at = first; at < groupFirst; at += 1) if (isBreakAt(words, at) && lower[at] !== "(") start = at + 1
  while (start < groupFirst && (openers.has(lower[start]!) || opening.has(tokens[start]!.tag))) {
    if (lower[start] === "both") break
    start += 1
  }
  if (
    start < groupFirst &&
    (tokens[start]!.tag === "IN" || tokens[start]!.tag === "TO" || prepositional.has(lower[start]!))
  ) {
    let comma = -1
    for (let at = start; at < groupFirst; at += 1) if (lower[at] === ",") comma = at
    // "About 300 men", "over 1,000 troops": the preposition belongs to the number.
    if (comma >= 0) start = comma + 1
    else if (tokens[start + 1]?.tag !== "CD" && !/^(a|an)$/.test(lower[start + 1] ?? "")) return [start, groupFirst]
  }
  const whose = whoseAt(words, start, groupFirst)
  const own = whose > start ? whose + 1 : start
  return own < groupFirst && holdsNominal(words, own, groupFirst) ? [own, groupFirst] : null
}

/** "Ada Moor, [whose] son is lost": the son is lost, and not she; -1 where no such word stands. */
const whoseAt = ({ lower }: Words, first: number, end: number): number => {
  const at = lower.slice(first, end).indexOf("whose")
  return at < 0 ? -1 : first + at
}

function holdsNominal({ tokens, lower }: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    if (/^(NN|PRP$|CD|DT|WP|EX|JJ)/.test(tokens[at]!.tag) || lower[at] === "both") return true
  }
  return false
}

function typeOf({ tokens, lower }: Words, first: number, group: Group): Clause["type"] {
  for (let at = first; at < group.first; at += 1) {
    if (relatives.has(lower[at]!) && at - first <= 1) return "relative"
    if (openers.has(lower[at]!)) return "opened"
  }
  if (tokens[group.first]!.tag === "TO") return "infinitive"
  return /^VB[NG]$/.test(tokens[group.verbs[0]!]!.tag) ? "participle" : "main"
}

/** The noun phrase right before a relative or participle clause: back to the last comma, verb or opener. */
function antecedent(words: Words, clause: Clause, first: number): readonly [number, number] | null {
  const { tokens, lower } = words
  let end = first
  while (end > clause.first && /^(,|CC|IN)$/.test(tokens[end - 1]!.tag)) end -= 1
  let start = end
  const floor = Math.max(clause.first, clause.groupEnd > first ? clause.first : 0)
  while (start > floor) {
    const at = start - 1
    if (lower[at] === "," || isBreakAt(words, at) || openers.has(lower[at]!) || isVerb(tokens[at]!)) break
    start = at
  }
  return start < end ? [start, end] : null
}

const monthWords: ReadonlySet<string> = new Set(monthNames.map((month) => month.toLowerCase()))

/** "killed at least 90", "wounded dozens", "shot a man": an object begins here. */
export function beginsObject(tokens: Words["tokens"], lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? ""
  if (timeWords.has(word) || monthWords.has(word)) return false
  if (/^(DT|CD|PRP|PRP\$|JJ|NNS?|NNPS?)$/.test(tokens[at]?.tag ?? "")) return true
  if (/^(dozens|scores|hundreds|thousands|several|many|some)$/.test(word)) return true
  const next = /^(at|more|over|about|around|nearly|almost|up|as|fewer|less)$/.test(word) ? 1 : 0
  return next === 1 && (tokens[at + 1]?.tag === "CD" || /^(least|than|to|many)$/.test(lower[at + 1] ?? ""))
}

/** A past participle with no auxiliary in its group is passive when it is no simple past: "12 men killed in". */
function isPassive(words: Words, group: Group): boolean {
  const { tokens, lower } = words
  const main = group.verbs.at(-1)!
  const helper = group.verbs.at(-2)
  if (tokens[main]!.tag !== "VBN" && !(tokens[main]!.tag === "VBD" && helper !== undefined)) return false
  if (helper !== undefined) return passives.has(lower[helper]!)
  // "They shot at us": nothing hangs on a pronoun but its verb.
  if (selfish.has(tokens[main]!.lemma) || /^(they|we|he|she|i)$/.test(words.lower[main - 1] ?? "")) return false
  // "troops “removed” six men": marks around the verb alone.
  const marked = /^(``|'')$/.test(tokens[main - 1]?.tag ?? "") && /^''$/.test(tokens[main + 1]?.tag ?? "")
  const [before, next] = marked ? [main - 2, main + 2] : [main - 1, main + 1]
  // "Troops killed or wounded 30 men": one object for two verbs.
  const shares = /^(and|or)$/.test(lower[next] ?? "") && /^VB[DN]$/.test(tokens[next + 1]?.tag ?? "")
  const at = shares ? next + 2 : next
  const object = beginsObject(tokens, lower, at) && !beginsCount(words, at) && !isTeller(words, at)
  return !(object && /^(CC|NNS?|NNPS?|PRP|,)$/.test(tokens[before]?.tag ?? ""))
}

/** Verbs of which the next is what is meant, and not what was done: "threatened to kill them", "tried to flee". */
const aiming = new Set(
  "threaten promise vow pledge agree plan intend decide hope want try attempt prepare wait due set schedule".split(" "),
)

function modalOf({ tokens, lower }: Words, group: Group): string | null {
  for (let at = group.first; at < group.end; at += 1) {
    if (tokens[at]!.tag === "MD") return lower[at]!
    if (at === group.first || lower[at] !== "to" || at + 1 >= group.end) continue
    if (isDue({ tokens, lower }, at)) return "shall"
    if (aiming.has(tokens[at - 1]!.lemma)) return "shall"
  }
  return tokens[group.first]!.tag === "TO" ? "to" : null
}

const denials = new Set(["not", "n't", "never"])

/** "No fewer than 63 fled": at least so many. */
export const isAtLeast = (lower: readonly string[], at: number): boolean =>
  /^(?:no|not)$/.test(lower[at]!) && /^(?:fewer|less)$/.test(lower[at + 1] ?? "") && lower[at + 2] === "than"

/** "did not cross", "is not over"; who failed or refused to do it has not done it. */
function isNegative({ lower, tokens }: Words, { first, end }: Group): boolean {
  for (let at = first; at < end; at += 1) {
    if (negations.has(lower[at]!) && !isAtLeast(lower, at)) return true
    if (lower[at] === "to" && at > first && /^(fail|refuse|decline)$/.test(tokens[at - 1]!.lemma)) return true
  }
  return end < lower.length && denials.has(lower[end]!)
}

function clauseOf(words: Words, range: readonly [number, number], group: Group, done: readonly Clause[]): Clause {
  const [first, end] = range
  const type = typeOf(words, first, group)
  const draft: Clause = {
    first,
    end,
    verb: group.verbs.at(-1)!,
    groupFirst: group.first,
    groupEnd: group.end,
    passive: isPassive(words, group),
    negative: isNegative(words, group),
    modal: modalOf(words, group),
    subject: null,
    type,
  }
  return { ...draft, subject: subjectFor(words, draft, done) }
}

/** Its own subject, else the noun before it (relative, participle), else that of the clause it goes on from. */
function subjectFor(words: Words, clause: Clause, done: readonly Clause[]): Clause["subject"] {
  const previous = done.at(-1)
  const own = subjectOf(words, clause.first, clause.groupFirst)
  const pronoun = own !== null && own[1] - own[0] === 1 && relatives.has(words.lower[own[0]]!)
  if (clause.type === "relative" && previous !== undefined && (own === null || pronoun)) {
    return antecedent(words, previous, clause.first) ?? previous.subject
  }
  if (own !== null) return own
  if (previous === undefined) return null
  const whose = whoseAt(words, previous.first, previous.groupFirst)
  // "Ada Moor, whose son is lost, left": it is she who left.
  if (whose > previous.first + 1) return [previous.first, whose - 1]
  const touches = clause.groupFirst === previous.end || clause.groupFirst - clause.first <= 1
  if (clause.type === "participle" && touches && words.lower[clause.first - 1] !== ",") {
    return clause.first === previous.end && clause.first > previous.groupEnd
      ? (antecedent(words, previous, clause.first) ?? previous.subject)
      : previous.subject
  }
  const host = previous.type === "relative" && words.lower[previous.first - 1] === "," ? done.at(-2) : previous
  return (host ?? previous).subject
}

/** The clauses of a sentence, in order, covering it without gaps. A sentence without a verb is one clause. */
export function clausesOf(words: Words, sentence: Sentence): readonly Clause[] {
  const { first, end } = sentence
  const groups = verbGroups(words, first, end)
  if (groups.length === 0) {
    if (first === end) return []
    const none = { verb: null, groupFirst: end, groupEnd: end, passive: false, negative: false, modal: null }
    return [{ first, end, ...none, subject: [first, end], type: "main" }]
  }
  const starts = groups.map((group, index) => (index === 0 ? first : cutBetween(words, groups[index - 1]!, group)))
  const clauses: Clause[] = []
  for (const [index, group] of groups.entries()) {
    clauses.push(clauseOf(words, [starts[index]!, starts[index + 1] ?? end], group, clauses))
  }
  return clauses
}
