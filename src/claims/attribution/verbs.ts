/** Verbs of saying, thinking, wanting and judging, with their subjects and what they report. */
import { vessels, weekdays } from "../english/attribution-words.ts"
import { seeming } from "../english/reporting.ts"
import { clauseEnd, contentBefore, hasVerb, objectEnd, quotationsAfter } from "./content.ts"
import type { Finder, Found } from "./found.ts"
import { type Frame, frameOf } from "./frames.ts"
import { isCore, isSubjectWord, phraseEnd } from "./phrases.ts"
import { stanceOf } from "./stance.ts"
import { isInverted, subjectAfter, subjectBefore, subjectShared } from "./subject.ts"
import { type VerbGroup, verbGroup } from "./verb-group.ts"
import { isSign, lemma, outside, pos, type Run, type Words, word } from "./words.ts"

/** A verb in its sentence, with what the steps below need to know of it. */
interface Case {
  readonly words: Words
  readonly frame: Frame
  readonly group: VerbGroup
  readonly floor: number
  readonly ceiling: number
  readonly sentence: number
}

interface Complement {
  /** End of the cue: prepositions and a colon belong to it. */
  readonly cueEnd: number
  readonly content: readonly Run[]
  readonly told: Run | null
}

const QUESTION = new Set(["what", "how", "why", "whether", "if", "who", "where", "when", "which"])
const TIME = new Set([...weekdays, "today", "yesterday", "tonight", "earlier", "later", "recently", "again", "then"])

/** Skips a day, an adverb or a phrase with a preposition between the verb and its content. */
function skipAdjuncts(words: Words, first: number, ceiling: number): number {
  let at = first
  for (let steps = 0; steps < 4 && at < ceiling; steps += 1) {
    const opener = word(words, at)
    if (opener === ",") return afterInsertion(words, at, ceiling)
    if (TIME.has(opener) || (pos(words, at) === "ADV" && !QUESTION.has(opener))) at += 1
    else if (
      ["last", "this"].includes(opener) &&
      /^(?:week|month|year|morning|afternoon|evening|night)/.test(word(words, at + 1))
    )
      at += 2
    else if (pos(words, at) === "ADP" && !["like"].includes(opener)) {
      const end = phraseEnd(words, at + 1, ceiling)
      if (end === at + 1) return at
      at = end
    } else return at
  }
  return at
}

/** After "reported, citing a witness, that": the "that" behind the second comma; else the comma itself. */
function afterInsertion(words: Words, comma: number, ceiling: number): number {
  for (let at = comma + 2; at < Math.min(ceiling, comma + 24); at += 1) {
    if (word(words, at) === "," && word(words, at + 1) === "that") return at + 1
  }
  return comma
}

const isQuotationStart = (words: Words, at: number): boolean =>
  !outside(words, at) && words.quoted.get(words.quotation[at]!)?.first === at

const startsPhrase = (words: Words, at: number): boolean =>
  isCore(words, at) || ["DET", "PRON", "ADJ", "NUM"].includes(pos(words, at)) || isSubjectWord(words, at)

const isEnd = (words: Words, at: number, ceiling: number): boolean =>
  at >= ceiling ||
  (isSign(words, at) && outside(words, at) && !["(", "[", "$", "\u20ac", "\u00a3", "#", "@"].includes(word(words, at)))

/** Quoted content right after the verb, a comma or a colon; with the words around it that belong to the clause. */
function quoted({ words, group, ceiling, sentence }: Case, at: number, told: Run | null): Complement | null {
  const colon = word(words, at) === ":"
  const start = colon || word(words, at) === "," ? at + 1 : at
  if (!isQuotationStart(words, start)) return null
  const run = words.quoted.get(words.quotation[start]!)!
  const more = quotationsAfter(words, run.end, words.sentence[run.end - 1]!)
  const end = start === at || run.end < ceiling ? clauseEnd(words, start, ceiling) : run.end
  const content = [
    { first: start, end: Math.max(end, run.end) },
    ...more.filter((one) => one.first >= Math.max(end, run.end)),
  ]
  const cueEnd = colon && at === group.end ? at + 1 : group.end
  return sentence >= 0 ? { cueEnd, content, told } : null
}

function clause({ words, frame, group, ceiling }: Case, at: number, told: Run | null): Complement | null {
  const opener = word(words, at)
  const explicit = opener === "that" || QUESTION.has(opener)
  const c = frame.takes.includes("c") || frame.takes.includes("w")
  if (!c || (!explicit && !startsPhrase(words, at) && pos(words, at) !== "SCONJ" && opener !== "there")) return null
  const end = clauseEnd(words, at, ceiling)
  const run = { first: at, end }
  if (end <= at || (!explicit && !hasFiniteAfterPhrase(words, run))) return null
  if (!explicit && !frame.takes.includes("c")) return null
  return { cueEnd: group.end, content: [run], told }
}

function hasFiniteAfterPhrase(words: Words, run: Run): boolean {
  for (let at = run.first + 1; at < run.end; at += 1) {
    if (!outside(words, at)) return true
    if (pos(words, at) === "AUX") return true
    if (pos(words, at) === "VERB" && !/ing$/.test(word(words, at)) && word(words, at - 1) !== "to") return true
  }
  return false
}

function infinitive({ words, frame, group, ceiling }: Case, at: number): Complement | null {
  const not = word(words, at) === "not" ? at + 1 : at
  if (!frame.takes.includes("i") || word(words, not) !== "to") return null
  if (pos(words, not + 1) !== "VERB" && pos(words, not + 1) !== "AUX" && pos(words, not + 1) !== "ADV") return null
  const end = clauseEnd(words, at, ceiling)
  return end > at ? { cueEnd: group.end, content: [{ first: at, end }], told: null } : null
}

function preposition({ words, frame, ceiling }: Case, at: number): Complement | null {
  if (!frame.prepositions.includes(word(words, at))) return null
  const end = objectEnd(words, at + 1, ceiling)
  if (end <= at + 1 || isEnd(words, at + 1, ceiling)) return null
  return { cueEnd: at + 1, content: [{ first: at + 1, end }], told: null }
}

function object({ words, frame, group, ceiling }: Case, at: number): Complement | null {
  const gerund = frame.takes.includes("g") && pos(words, at) === "VERB" && /ing$/.test(word(words, at))
  const phrase = /[no]/.test(frame.takes) && startsPhrase(words, at)
  if (!gerund && !phrase) return null
  const end = frame.takes.includes("o") || gerund ? clauseEnd(words, at, ceiling) : objectEnd(words, at, ceiling)
  if (end <= at) return null
  if (!frame.takes.includes("n") && !gerund && !hasPredicate(words, { first: at, end })) return null
  return { cueEnd: group.end, content: [{ first: at, end }], told: null }
}

/** "calls it a shame", "wants them to leave": more than the object alone. */
function hasPredicate(words: Words, run: Run): boolean {
  const object = phraseEnd(words, run.first, run.end)
  return object > run.first && object < run.end
}

/** What follows the verb, by the first shape that fits. */
function complement(one: Case): Complement | null {
  const { words, frame, group, ceiling } = one
  const start = group.end
  let told: Run | null = null
  let at = start
  if (frame.takes.includes("a") && startsPhrase(words, at) && word(words, at) !== "that") {
    const end = phraseEnd(words, at, ceiling)
    if (end > at) {
      told = { first: at, end }
      at = end
    }
  }
  const direct = quoted(one, at, told) ?? preposition(one, at) ?? infinitive(one, at) ?? clause(one, at, told)
  if (direct !== null) return direct
  if (told === null) {
    const plain = object(one, at)
    if (plain !== null) return plain
  }
  const later = skipAdjuncts(words, at, ceiling)
  if (later === at && told === null) return null
  return (
    quoted(one, later, told) ??
    infinitive(one, later) ??
    clause(one, later, told) ??
    (told === null ? null : preposition(one, later))
  )
}

/** Content before the verb: "The bridge is lost, [she said]" and the quotation before it. */
function before(
  { words, frame, group, floor, ceiling, sentence }: Case,
  subject: Run,
  inverted: boolean,
): Found["content"] {
  const edge = Math.min(subject.first, group.first)
  const last = edge - 1
  if (last < floor && outside(words, floor)) return []
  const comma = word(words, last) === "," && outside(words, last)
  if (!comma && (last < 0 || outside(words, last))) return []
  const run = contentBefore(words, floor, edge)
  if (run === null || !hasVerb(words, run)) return []
  const quotation = !outside(words, run.end - 1)
  if (!quotation && !frame.takes.includes("c")) return []
  const after = inverted ? subject.end : group.end
  const rest = skipAdjuncts(words, after, ceiling)
  const near = quotationsAfter(words, rest, sentence)
  const more = near.length > 0 || outside(words, run.end - 1) ? near : quotationsAfter(words, ceiling, sentence)
  if (more.length > 0) return [run, ...more]
  const open = word(words, rest) === "," && rest + 2 < ceiling && outside(words, rest + 1)
  const end = open && frame.class === "speech" ? clauseEnd(words, rest + 1, ceiling) : rest
  const goesOn = end > rest + 1 && !frameIsNext(words, rest + 1)
  return goesOn ? [run, { first: rest + 1, end }] : [run]
}

const frameIsNext = (words: Words, at: number): boolean =>
  frameOf(lemma(words, at)) !== null ||
  ["according", "who", "which", "and", "but", "as", "while", "when"].includes(word(words, at))

/** "in a statement" right after the verb belongs to the cue. */
function withVessel(words: Words, end: number, ceiling: number): number {
  if (word(words, end) !== "in" || !["a", "an"].includes(word(words, end + 1)) || end + 2 >= ceiling) return end
  return vessels.has(lemma(words, end + 2)) ? end + 3 : end
}

function subjectOf({ words, group, floor, ceiling }: Case): { subject: Run | null; inverted: boolean } {
  if (isInverted(words, group, floor, ceiling))
    return { subject: subjectAfter(words, group.end, ceiling), inverted: true }
  const shares = group.participle || group.infinitive || pos(words, group.first - 1) === "CCONJ"
  const subject = shares ? null : subjectBefore(words, group, floor)
  return { subject: subject ?? subjectShared(words, group.first, floor), inverted: false }
}

function active(one: Case): Found | null {
  const { words, frame, group, ceiling } = one
  const { subject, inverted } = subjectOf(one)
  const parenthetic = frame.takes.includes("q") || frame.class === "belief"
  const own = subject !== null && (inverted || subject.end === group.first)
  const after = inverted ? null : complement(one)
  const found = own && parenthetic ? before(one, subject, inverted) : []
  const quotation = found.length > 0 && !outside(words, found[0]!.end - 1)
  const earlier = after === null || quotation ? found : []
  const following = earlier.length > 0 ? null : after
  if (earlier.length === 0 && following === null) return null
  if (subject === null && !group.participle) return null
  const end = earlier.length > 0 ? withVessel(words, group.end, ceiling) : following!.cueEnd
  const cueEnd = following !== null && end === group.end ? withVessel(words, end, ceiling) : end
  return {
    source: subject === null ? [] : [{ first: subject.first, end: subject.end }],
    cue: [{ first: group.first, end: cueEnd }],
    content: earlier.length > 0 ? earlier : following!.content,
    stance: stanceOf(words, group),
    told: following?.told ?? null,
    by: `${frame.class}: ${frame.lemma}`,
  }
}

/**
 * "is expected to", "was accused of", "was reported": the subject is part of the content, the source stands after
 * "by" or nowhere.
 */
function passive(one: Case): Found | null {
  const { words, frame, group, floor, ceiling } = one
  const subject = subjectBefore(words, group, floor)
  if (subject === null) return null
  const by = word(words, group.end) === "by" ? phraseEnd(words, group.end + 1, ceiling) : group.end
  const source = by > group.end + 1 ? [{ first: group.end + 1, end: by }] : []
  const start = source.length > 0 ? by : group.end
  const reports = /[cio]/.test(frame.takes)
  const rest =
    (reports && word(words, start) === "to" && pos(words, start + 1) !== "DET") ||
    word(words, start) === "as" ||
    word(words, start) === "that"
      ? clauseEnd(words, start, ceiling)
      : frame.prepositions.includes(word(words, start)) || (frame.takes.includes("o") && startsPhrase(words, start))
        ? objectEnd(words, start, ceiling)
        : start
  if (rest === start && source.length === 0 && frame.class !== "speech") return null
  const expletive = word(words, subject.first) === "it" && rest > start
  const content = [...(expletive ? [] : [subject]), ...(rest > start ? [{ first: start, end: rest }] : [])]
  return {
    source,
    cue: [{ first: group.first, end: group.end }],
    content,
    stance: stanceOf(words, group),
    told: null,
    by: `passive: ${frame.lemma}`,
  }
}

/** "seems to be lost": how it looks, to nobody named. */
function seemingOf(words: Words, group: VerbGroup, floor: number, ceiling: number): Found | null {
  const subject = subjectBefore(words, group, floor) ?? subjectShared(words, group.first, floor)
  const end = clauseEnd(words, group.end, ceiling)
  const to = word(words, group.end) === "to" || pos(words, group.end) === "ADJ" || word(words, group.end) === "that"
  if (subject === null || end <= group.end || !(to || lemma(words, group.head) === "seem")) return null
  const content = [...(word(words, subject.first) === "it" ? [] : [subject]), { first: group.end, end }]
  const cue = [{ first: group.first, end: group.end }]
  return { source: [], cue, content, stance: "asserts", told: null, by: `seeming: ${lemma(words, group.head)}` }
}

/** Finds the verbs of one sentence that report, outside spoken quotations. */
export const findVerbs: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  const found: Found[] = []
  for (let head = floor; head < ceiling; head += 1) {
    if (pos(words, head) !== "VERB" || !outside(words, head)) continue
    const group = verbGroup(words, head, floor)
    if (seeming.includes(lemma(words, head))) {
      const seems = seemingOf(words, group, floor, ceiling)
      if (seems !== null) found.push(seems)
      continue
    }
    const frame = frameOf(lemma(words, head))
    if (frame === null) continue
    const one = { words, frame, group, floor, ceiling, sentence }
    const result = group.passive ? passive(one) : active(one)
    if (result !== null) found.push(result)
  }
  return found
}
