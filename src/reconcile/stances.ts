/** What somebody demands, promises, refuses or denies, is accused of, and what was agreed, in their words. */

import { subjectBefore } from "../claims/attribution/subject.ts"
import { verbGroup } from "../claims/attribution/verb-group.ts"
import { type Words, wordsOf } from "../claims/attribution/words.ts"
import { offices } from "../claims/english/offices.ts"
import { singularNoun } from "../language/inflect.ts"
import { firstFrom, touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Claim, Role, Sentence, Span } from "../model/types.ts"
import { leadsIn } from "./cued.ts"
import { spokenBy } from "./doers.ts"
import {
  beforeSubject,
  clauseTags,
  nobodyNamed,
  noStand,
  referring,
  type Stance,
  speaking,
  stanceEnds,
  stances,
} from "./english/stances.ts"
import type { EntrySource } from "./entry.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { isBody } from "./parties.ts"
import { comparePhrases, type Phrase, phraseOf, sharesWord } from "./phrases.ts"
import { linked } from "./questions.ts"
import { type HeldText, obeyingTexts, type TextQuestion, type TextRelation } from "./text-answer.ts"
import { coreEnd } from "./told-acts.ts"

/** A stand with who takes it: their name as it is asked after, "" where nobody is named. */
interface Stand extends Named {
  readonly stance: Stance
  readonly who: string
  readonly plural: boolean
}

/** Longest and shortest words of a stand, in code units. */
const longestStand = 140
const shortestStand = 3

/** The words from an offset on, as far as they are one clause; null where they are cut off in the middle. */
function wordsAt({ document: { report, tokens } }: Analysis, from: number, sentence: Span, lead: string): Span | null {
  // "To close the road and [open] the bridge" goes on.
  const isInfinitive = toVerb.test(lead)
  const rest = report.text.slice(from, Math.min(sentence.to, from + longestStand))
  const end = stanceEnds.exec(rest)
  if (end === null && from + rest.length < sentence.to) return null
  const last = from + (end === null ? rest : rest.slice(0, end.index)).trimEnd().length
  const own = touching(tokens, { from, to: last }).filter((token) => token.from >= from && token.to <= last)
  const next = own.findIndex(({ tag }, at) => tag === "CC" && !isInfinitive && clauseTags.test(own[at + 1]?.tag ?? ""))
  const to = next > 0 ? own[next - 1]!.to : last
  return to - from >= shortestStand && !noStand.test(report.text.slice(from, to)) ? { from, to } : null
}

/** The subject of the verb that the words begin with; null for a noun ("the demand") and where it has none. */
function subjectOf(words: Words, from: number, sentence: Sentence): Role | null {
  const head = firstFrom(words.tokens, from)
  if (head < sentence.first || !(words.tokens[head]?.tag.startsWith("VB") ?? false)) return null
  const run = subjectBefore(words, verbGroup(words, head, sentence.first), sentence.first)
  if (run === null) return null
  let first = run.first
  while (first + 1 < run.end && beforeSubject.has(words.lower[first]!)) first += 1
  const span = { from: words.tokens[first]!.from, to: words.tokens[coreEnd(words, { ...run, first }) - 1]!.to }
  return { role: "agent", ...span, name: words.text.slice(span.from, span.to) }
}

/** The first one of the sentence before whom a claim names: "Moor was arrested. He denied it". */
function meantBy(analysis: Analysis, { from }: Sentence): Role | null {
  const { document, claims } = analysis
  const before = document.sentences.findLast((sentence) => sentence.to <= from)
  if (before === undefined || isApart(document.report.text.slice(before.to, from))) return null
  const roles = touching(claims, before).flatMap((claim) => claim.roles)
  const own = roles.filter((role) => role.from >= before.from && role.to <= before.to)
  const first = own.toSorted((a, b) => a.from - b.from || b.to - a.to)[0]
  return first === undefined || isPronoun(first.name) || /\d/.test(first.name) ? null : first
}

/** Another paragraph begins. */
const isApart = (gap: string): boolean => gap.includes("\n")

const isPronoun = (name: string): boolean => speaking.has(name.toLowerCase()) || referring.has(name.toLowerCase())

/** Who takes the stand: the subject, or the one whom its pronoun stands for; null where nobody is named who can. */
function actorOf(analysis: Analysis, subject: Role | null, sentence: Sentence): Role | null {
  const actor = subject !== null && referring.has(subject.name.toLowerCase()) ? meantBy(analysis, sentence) : subject
  return actor !== null && (isBody(analysis, actor) || isNamed(actor)) ? actor : null
}

const isQuoted = ({ document: { quotations } }: Analysis, at: number): boolean =>
  quotations.some(({ from, to }) => from <= at && at < to)

/** "She promised" behind "574 fell ill, she said": whoever spoke before. */
const referringTo = (subject: Role | null): Role | null =>
  subject !== null && referring.has(subject.name.toLowerCase()) ? subject : null

const isNamed = ({ name }: Role): boolean =>
  !isPronoun(name) && !nobodyNamed.has(name.toLowerCase()) && (phraseOf(name)?.names.size ?? 0) > 0

/** "We demand" of no speaker: the outlet itself speaks. Without that, and without anybody who says so, nobody does. */
const isSpoken = (subject: Role | null, actor: Role | null, { chain }: EntrySource): boolean =>
  actor !== null || chain.length > 0 || (subject !== null && speaking.has(subject.name.toLowerCase()))

/** Somebody as asked after: "the unions", "Bahari Lines"; whether they are several. */
function calledAs(name: string): Pick<Stand, "who" | "plural"> {
  const plainName = name.replace(/^(?:The|An?)\s/u, (article) => article.toLowerCase())
  const core = plainName.split(/,|\s(?:of|in|at|for|from|to|near|on|with|close)\s/u)[0] ?? ""
  const head = core.split(" ").at(-1) ?? ""
  const isCommon = /^\p{Ll}/u.test(head)
  const isBare =
    (isCommon || offices.has(core.toLowerCase())) &&
    !/^(?:the|an?|its|his|her|their|our|this|these|all|some|one)\s|['’]s?\s|^\d/iu.test(core)
  const plural = isCommon && singularNoun(head) !== head && head !== "police"
  return { who: isBare ? `the ${plainName}` : plainName, plural: plural || head === "police" || / and /.test(core) }
}

const isNews = ({ background, part }: Claim): boolean => !background && part !== "caption" && part !== "furniture"

function standsIn(analysis: Analysis, sources: Sources): readonly Stand[] {
  let words: Words | null = null
  return stances.flatMap((stance) =>
    stance.leads.flatMap((lead) =>
      leadsIn(analysis, lead).flatMap(({ at, from, claim, sentence }): readonly Stand[] => {
        const span = isNews(claim)
          ? wordsAt(analysis, at, sentence, analysis.document.report.text.slice(from, at))
          : null
        words ??= wordsOf(analysis.document)
        const subject = subjectOf(words, from, sentence)
        const actor = actorOf(analysis, subject, sentence)
        if (span === null || !isVerbAt(words, from)) return []
        const text = { words: shownAs(words.text.slice(span.from, span.to), words.text.slice(from, at)) }
        const name = (said: Claim): Named | null => namedBy(analysis, said, span, sources, text)
        const speaker = actor ?? referringTo(subject) ?? undefined
        const named = stance.ofPatient === true ? name(claim) : spokenBy(analysis, claim, speaker, name)
        // "They threatened to": not whoever tells it of them.
        const isOther = isQuoted(analysis, from)
          ? subject === null || !speaking.has(subject.name.toLowerCase())
          : referringTo(subject) !== null && claim.attribution !== null
        const who = actor?.name ?? (stance.ofPatient === true || isOther ? "" : (named?.source.chain[0] ?? ""))
        if (named === null || !isSpoken(subject, actor, named.source)) return []
        return [{ ...named, stance, ...calledAs(who) }]
      }),
    ),
  )
}

const isVerbAt = ({ tokens }: Words, from: number): boolean =>
  tokens[firstFrom(tokens, from)]?.tag.startsWith("VB") ?? false

const toVerb = /\bto\s$/iu

/** Without marks of quotation; "called on them to" goes on with a bare verb, "denied that" with a clause. */
function shownAs(text: string, lead: string): string {
  const words = text.replace(/["“”]/gu, "").replace(/\s+/gu, " ")
  const link = /\b(?:to|that)\s$/iu.exec(lead)?.[0]?.toLowerCase() ?? ""
  return `${link}${link === "that " ? words : words.replace(/^(?:the|an?)\s/iu, "")}`
}

/** True when two stands are of one who takes them, whatever each report calls them. */
function isOfOne(a: Stand, b: Stand): boolean {
  if (a.stance !== b.stance) return false
  if (a.who === b.who || (a.stance.shared === true && isOneMatter(a.phrase, b.phrase))) return true
  const [left, right] = [phraseOf(a.who), phraseOf(b.who)]
  if (left === null || right === null) return false
  const stands = comparePhrases(left, right)
  return stands === "same" || ((stands === "within" || stands === "contains") && sharesWord(left, right))
}

/** So many of the words of the shorter of two stands, at least, that both speak of one thing. */
const commonShare = 0.5

function isOneMatter(a: Phrase, b: Phrase): boolean {
  const common = [...a.words].filter((word) => b.words.has(word)).length
  return common / Math.min(a.words.size, b.words.size) >= commonShare
}

const plain = compareNamed({ exclusive: () => false, noun: "stand" })

/** Nobody demands or denies one thing only: of what no rule sets apart both hold. */
function compare(left: HeldText<Stand>, right: HeldText<Stand>): TextRelation {
  const told = plain(left, right)
  const why = `${left.text} and ${right.text} can both hold`
  return told.relation === "different scope" ? { relation: "agrees", why } : told
}

/** Who, by the longest name that a report gives. */
const callerOf = (stands: readonly Stand[]): Stand =>
  stands.toSorted((a, b) => b.who.length - a.who.length || (a.who < b.who ? -1 : 1))[0]!

/** What each who takes a stand demands, promises, denies: a question for each of them. */
export function stanceQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Stand>[] {
  const all = analyses.flatMap((analysis) => standsIn(analysis, sources))
  const groups = [...Map.groupBy(all, ({ stance }) => stance).values()].flatMap((group) => linked(group, isOfOne))
  return groups.flatMap((group) => {
    const { who, plural, stance } = callerOf(group)
    const { property } = stance
    const asked = who === "" ? stance.open : stance.question
    return obeyingTexts([group], property, rulings).map(
      ({ sayings, ruled }): TextQuestion<Stand> => ({
        property,
        handle: property,
        noun: "stand",
        question: `${asked.replace("{do}", plural ? "do" : "does").replace("{who}", who)}?`,
        scope: { kind: property, begin: null, end: null, happening: null },
        sayings,
        compare,
        ruled,
      }),
    )
  })
}
