/** Acts as sentences tell them: a verb with who did it or to whom, by the words around it. */

import { once } from "../base/once.ts"
import { phraseEnd } from "../claims/attribution/phrases.ts"
import { subjectBefore } from "../claims/attribution/subject.ts"
import { type VerbGroup, verbGroup } from "../claims/attribution/verb-group.ts"
import { lemma, type Run, type Words, word, wordsOf } from "../claims/attribution/words.ts"
import { offices } from "../claims/english/offices.ts"
import { classOf, isPersonal } from "../claims/things.ts"
import type { Analysis, Document, Sentence, Span } from "../model/types.ts"
import { type Act, acts, conditional, inFuture, possibly } from "./english/acts.ts"

/** One act of a sentence with the words that answer its question. */
export interface ToldAct {
  readonly act: Act
  /** The lemma of what it is done to; "" where that makes no difference. */
  readonly object: string
  readonly span: Span
  readonly sentence: Sentence
}

interface Row {
  readonly act: Act
  readonly particle: string | null
  readonly objects: ReadonlySet<string> | null
}

/** The acts that a verb can be, by its lemma. */
const rows: ReadonlyMap<string, readonly Row[]> = Map.groupBy(
  acts.flatMap((act) =>
    act.verbs.split(", ").map((words) => {
      const [verb = "", particle = null] = words.split(" ")
      const objects = act.objects === undefined ? null : new Set(act.objects.split(" "))
      return { verb, act, particle, objects }
    }),
  ),
  ({ verb }) => verb,
)

/** Farthest that a particle, and "by", stand behind their verb. */
const particleReach = 2
const byReach = 12

const denying: ReadonlySet<string> = new Set(["not", "n't", "never", "nearly", "almost", "reportedly", "allegedly"])

/** Told as done, as what will be done, or neither: denied, only possible, asked for, a condition. */
function moodOf(words: Words, group: VerbGroup, subject: Run | null): "done" | "planned" | null {
  if (group.infinitive || group.participle) return null
  const parts = words.lower.slice(group.first, group.head)
  if (parts.some((part) => denying.has(part) || possibly.has(part))) return null
  const before = word(words, (subject?.first ?? group.first) - 1)
  if (conditional.has(before)) return null
  if (parts.some((part) => inFuture.has(part))) return "planned"
  return words.tokens[group.head]!.tag === "VB" ? null : "done"
}

/** The start of the words behind "by", of a verb that is done to something; -1 when nobody is named. */
function behindBy(words: Words, { head }: VerbGroup, ceiling: number): number {
  for (let at = head + 1; at < Math.min(ceiling, head + byReach); at += 1) {
    if (word(words, at) === "by") return at + 1
    if (/^[.;:()"“”]$/.test(word(words, at)) || words.tokens[at]!.tag.startsWith("VB")) return -1
  }
  return -1
}

const runAt = (words: Words, first: number, ceiling: number): Run | null => {
  const end = first < 0 ? first : phraseEnd(words, first, ceiling)
  return end > first ? { first, end } : null
}

/** The last noun before a preposition, a comma or "and". */
function headWord(words: Words, run: Run | null): string {
  let head = ""
  for (let at = run?.first ?? 0; run !== null && at < run.end; at += 1) {
    const { tag } = words.tokens[at]!
    if (/^NN/.test(tag)) head = lemma(words, at)
    else if (head !== "" && /^(?:IN|CC|,|TO)$/.test(tag)) break
  }
  return head
}

interface Parts {
  readonly agent: Run | null
  readonly patient: Run | null
  readonly subject: Run | null
}

/** Who does it and to whom, by the voice of the verb. */
function partsOf(words: Words, group: VerbGroup, act: Act, { first, end }: Sentence): Parts {
  const subject = subjectBefore(words, group, first)
  const by = behindBy(words, group, end)
  const behind = runAt(words, group.end, end)
  const participle = /^VB[ND]$/.test(words.tokens[group.head]!.tag) && group.first === group.head
  // "A deal brokered by", "Two jailed over fire".
  const isShort = participle && behind === null && (by >= 0 || act.role === "patient")
  // "Officials appointed by the rebels said": which officials they are, no news.
  const maker = runAt(words, by, end)
  if (
    isShort &&
    act.role === "patient" &&
    maker !== null &&
    /^(?:VB[DPZ]|MD)$/.test(words.tokens[maker.end]?.tag ?? "")
  )
    return { agent: null, patient: null, subject }
  const isPassive = group.passive || isShort
  return isPassive
    ? { agent: runAt(words, by, end), patient: subject, subject }
    : { agent: subject, patient: behind, subject }
}

/** The end of the words up to the first comma, verb, or preposition but "of", behind a noun. */
export function coreEnd(words: Words, { first, end }: Run): number {
  for (let at = first + 1; at < end; at += 1) {
    const { tag } = words.tokens[at]!
    const isLink = (tag === "IN" || tag === "TO") && word(words, at) !== "of"
    const ends = tag === "," || isLink || /^(?:VB[DPZ]|MD)$/.test(tag)
    if (ends && /^(?:NN|CD|FW)/.test(words.tokens[at - 1]!.tag)) return at
  }
  return end
}

/** The words of a run that name a party: its core; of an office with a name the person, also behind a comma. */
function partyIn(words: Words, run: Run): Span | null {
  const end = coreEnd(words, run)
  const [head, last] = [words.tokens[run.first], words.tokens[end - 1]]
  if (head === undefined || last === undefined || end <= run.first) return null
  const core = { from: head.from, to: last.to }
  if (/^PRP$/.test(last.tag) && head === last) return null
  const inside = personIn(words.document, core)
  if (inside !== null) return inside.to === core.to && isCalledBefore(words, run.first, inside) ? inside : core
  const person = personIn(words.document, { from: last.to, to: words.tokens[run.end - 1]!.to })
  return person === null || person.from > last.to + nameGap ? core : person
}

/** "Mediator [Ada Moor]", "his predecessor [Moor]": an office right before the name; not "of", nor more of the name. */
function isCalledBefore(words: Words, first: number, { from }: Span): boolean {
  let at = first
  while (words.tokens[at]!.from < from) {
    if (word(words, at) === "of") return false
    at += 1
  }
  return at === first || offices.has(lemma(words, at - 1)) || isPersonal(classOf(words.tokens[at - 1]!) ?? "")
}

/** Between an office and the name behind its comma stands nothing else. */
const nameGap = 3

const personIn = ({ mentions }: Document, { from, to }: Span): Span | null =>
  mentions.find((each) => each.kind === "person" && from <= each.from && each.to <= to) ?? null

function actAt(words: Words, head: number, row: Row, sentence: Sentence): readonly ToldAct[] {
  const { act, particle, objects } = row
  const near = words.lower.slice(head + 1, head + 1 + particleReach)
  if (particle !== null && !near.includes(particle)) return []
  const group = verbGroup(words, head, sentence.first)
  const behind = particle !== null && word(words, head + 1) === particle ? { ...group, end: head + 2 } : group
  const { agent, patient, subject } = partsOf(words, behind, act, sentence)
  const mood = moodOf(words, group, subject)
  if (mood === null || (mood === "planned" && act.planned !== true)) return []
  const object = headWord(words, patient)
  if ((objects !== null && !objects.has(object)) || (act.byObject === true && object === "")) return []
  const run = act.role === "agent" ? agent : patient
  const span = run === null ? null : partyIn(words, run)
  return span === null ? [] : [{ act, object: act.byObject === true ? object : "", span, sentence }]
}

const isTold = ({ part }: Sentence): boolean => part !== "furniture" && part !== "caption"

/** The acts that a report tells, in its order. */
export const actsOf = once(({ document }: Analysis): readonly ToldAct[] => {
  let words: Words | null = null
  const found: ToldAct[] = []
  for (const sentence of document.sentences.filter(isTold)) {
    for (let at = sentence.first; at < sentence.end; at += 1) {
      const { tag, lemma: form } = document.tokens[at]!
      const known = tag.startsWith("VB") ? rows.get(form.toLowerCase()) : undefined
      if (known === undefined) continue
      words ??= wordsOf(document)
      for (const row of known) found.push(...actAt(words, at, row, sentence))
    }
  }
  return found
})
