/** Verbs of saying, thinking, wanting and judging, with their subjects and what they report. */
import { limits } from "../../base/limits.ts"
import type { Tree } from "../../language/tree.ts"
import { vessels, weekdays } from "../english/attribution-words.ts"
import { clauseEnd, objectEnd, opensMeanwhile, quotationsAfter } from "./content.ts"
import { earlierContent } from "./earlier.ts"
import { figureAt } from "./figures.ts"
import type { Finder, Found } from "./found.ts"
import { type Frame, frameOf } from "./frames.ts"
import { isOpenQuote, isQuotationStart, startsClause, startsPhrase, times } from "./openings.ts"
import { hasOtherSense } from "./other-senses.ts"
import { headOf, phraseEnd } from "./phrases.ts"
import { stanceOf } from "./stance.ts"
import {
  isInverted,
  subjectAfter,
  subjectBefore,
  subjectByPlace,
  subjectOfJudging,
  subjectOfParticiple,
  subjectOfSpeech,
  subjectShared,
} from "./subject.ts"
import { speakerInTree, subjectInTree, treeIn } from "./tree-subject.ts"
import { describes, type VerbGroup, verbGroup } from "./verb-group.ts"
import { isSign, lemma, outside, pos, type Run, type Words, word } from "./words.ts"

/** A verb in its sentence, with what the steps below need to know of it. */
interface Case {
  readonly words: Words
  readonly frame: Frame
  readonly group: VerbGroup
  readonly floor: number
  readonly ceiling: number
  readonly sentence: number
  readonly tree: Tree | null
}

interface Complement {
  /** End of the cue: prepositions and a colon belong to it. */
  readonly cueEnd: number
  readonly content: readonly Run[]
  readonly told: Run | null
}

const QUESTION = new Set(["what", "how", "why", "whether", "if", "who", "where", "when", "which"])

/**
 * Skips a day, an adverb or a phrase with a preposition between the verb and its content, up to a preposition that
 * leads to the content itself ("spoke to voters [about] the bridge").
 */
function skipAdjuncts({ words, frame, ceiling }: Pick<Case, "words" | "frame" | "ceiling">, first: number): number {
  let at = first
  for (let steps = 0; steps < 4 && at < ceiling; steps += 1) {
    const opener = word(words, at)
    if (opener === "," || DASHES.has(opener)) return afterInsertion(words, at, ceiling)
    if (at > first && frame.prepositions.includes(opener)) return at
    if (times.has(opener) || (pos(words, at) === "ADV" && !QUESTION.has(opener))) at += 1
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

/**
 * After "reported, citing a witness, that" or "said, in a note to staff, “we": what stands behind the second comma or
 * dash; else the first one itself.
 */
function afterInsertion(words: Words, comma: number, ceiling: number): number {
  const dash = DASHES.has(word(words, comma))
  for (let at = comma + 2; at < Math.min(ceiling, comma + 24); at += 1) {
    if (!outside(words, at)) return comma
    if (dash ? !DASHES.has(word(words, at)) : word(words, at) !== ",") continue
    if (word(words, at + 1) === "that") return at + 1
    if (isQuotationStart(words, at + 1)) return dash ? at + 1 : at
  }
  return comma
}

const DASHES = new Set(["--", "\u2014", "\u2013"])

const isEnd = (words: Words, at: number, ceiling: number): boolean =>
  at >= ceiling ||
  (isSign(words, at) && outside(words, at) && !["(", "[", "$", "\u20ac", "\u00a3", "#", "@"].includes(word(words, at)))

/** Quoted content right after the verb, a comma or a colon; with the words around it that belong to the clause. */
function quoted({ words, group, ceiling, sentence }: Case, at: number, told: Run | null): Complement | null {
  const colon = word(words, at) === ":"
  const start = colon || word(words, at) === "," ? at + 1 : at
  if (!isQuotationStart(words, start)) return colon ? afterColon(words, group, ceiling, at, told) : null
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

/** End of the sentence that begins at `first`, when it begins a paragraph: a block that a colon introduces. */
function nextParagraphEnd(words: Words, first: number): number {
  const { sentences } = words.document
  const index = words.sentence[first] ?? -1
  const next = sentences[index]
  return next !== undefined && next.first === first && next.paragraph !== sentences[index - 1]?.paragraph
    ? next.end
    : first
}

/** "Some say: it is time to leave." */
function afterColon(words: Words, group: VerbGroup, ceiling: number, at: number, told: Run | null): Complement | null {
  const end = at + 1 >= ceiling ? nextParagraphEnd(words, at + 1) : clauseEnd(words, at + 1, ceiling)
  if (end <= at + 2) return null
  return { cueEnd: at === group.end ? at + 1 : group.end, content: [{ first: at + 1, end }], told }
}

function clause({ words, frame, group, ceiling }: Case, at: number, told: Run | null): Complement | null {
  const opener = word(words, at)
  const explicit = opener === "that" || QUESTION.has(opener)
  const c = frame.takes.includes("c") || frame.takes.includes("w")
  if (!c || (!explicit && !startsClause(words, at, ceiling))) return null
  const end = clauseEnd(words, at, ceiling)
  const run = { first: at, end }
  if (end <= at) return null
  if (!explicit && pos(words, at) !== "INTJ" && !hasFiniteAfterPhrase(words, run)) return null
  if (!explicit && !frame.takes.includes("c")) return null
  return { cueEnd: group.end, content: [run], told }
}

/** "a rule [which] critics said [was unfair]": the relative pronoun and what follows the verb. */
function split(one: Case, subject: Run | null): Complement | null {
  const { words, frame, group, ceiling } = one
  if (subject === null || !/[cno]/.test(frame.takes)) return null
  const relative = subject.first - 1
  if (!["which", "that", "what", "who"].includes(word(words, relative)) || relative < one.floor) return null
  const next = pos(words, group.end)
  const goesOn = next === "AUX" || next === "VERB"
  if (!goesOn || !frame.takes.includes("c")) return gap(one, relative)
  const end = clauseEnd(words, group.end, ceiling)
  const content = [
    { first: relative, end: relative + 1 },
    { first: group.end, end },
  ]
  return end > group.end ? { cueEnd: group.end, content, told: null } : null
}

/** "an order which the governor signed": the relative pronoun is the object. */
function gap({ words, frame, group, ceiling }: Case, relative: number): Complement | null {
  const as = word(words, group.end) === "as"
  if (!/[no]/.test(frame.takes) || !["which", "what", "who", "whom", "that"].includes(word(words, relative)))
    return null
  if (!as && !isEnd(words, group.end, ceiling)) return null
  const end = as ? clauseEnd(words, group.end, ceiling) : group.end
  const content = [{ first: relative, end: relative + 1 }, ...(as ? [{ first: group.end, end }] : [])]
  return { cueEnd: group.end, content, told: null }
}

function hasFiniteAfterPhrase(words: Words, run: Run): boolean {
  for (let at = run.first + 1; at < run.end; at += 1) {
    if (!outside(words, at)) return true
    // "Deny the attack as the toll rises": the verb is of what goes on meanwhile.
    if (opensMeanwhile(words, at, run.end)) return false
    if (pos(words, at) === "AUX") return true
    if (pos(words, at) === "VERB" && !/ing$/.test(word(words, at)) && word(words, at - 1) !== "to") return true
  }
  return false
}

function infinitive({ words, frame, group, ceiling }: Case, at: number): Complement | null {
  const not = word(words, at) === "not" ? at + 1 : at
  if (!frame.takes.includes("i") || word(words, not) !== "to") return null
  // "refused to punish schools": taggers take a bare verb for a noun.
  const bare = words.tokens[not + 1]?.tag === "NN" && !frame.prepositions.includes("to")
  const verb = bare || ["VERB", "AUX", "ADV"].includes(pos(words, not + 1))
  if (!verb && !isOpenQuote(words, not + 1) && !isQuotationStart(words, not + 1)) return null
  const end = clauseEnd(words, at, ceiling)
  return end > at ? { cueEnd: group.end, content: [{ first: at, end }], told: null } : null
}

function preposition({ words, frame, ceiling }: Case, at: number): Complement | null {
  if (!frame.prepositions.includes(word(words, at))) return null
  // "reported on Thursday": a day is no matter.
  if (word(words, at) === "on" && weekdays.has(word(words, at + 1))) return null
  // "pledged to leave" is no pledge to someone.
  if (word(words, at) === "to" && pos(words, at) !== "ADP" && frame.takes.includes("i")) return null
  const end = objectEnd(words, at + 1, ceiling)
  if (end <= at + 1 || (isEnd(words, at + 1, ceiling) && !isOpenQuote(words, at + 1))) return null
  return { cueEnd: at + 1, content: [{ first: at + 1, end }], told: null }
}

function object({ words, frame, group, ceiling }: Case, at: number): Complement | null {
  const gerund = frame.takes.includes("g") && pos(words, at) === "VERB" && /ing$/.test(word(words, at))
  const phrase = /[no]/.test(frame.takes) && (startsPhrase(words, at) || isOpenQuote(words, at))
  if (!gerund && !phrase) return null
  const end = frame.takes.includes("o") || gerund ? clauseEnd(words, at, ceiling) : objectEnd(words, at, ceiling)
  if (end <= at) return null
  if (!frame.takes.includes("n") && !gerund && !isOpenQuote(words, at) && !hasPredicate(words, { first: at, end }))
    return null
  return { cueEnd: group.end, content: [{ first: at, end }], told: null }
}

/** "calls it a shame", "wants them to leave": more than the object alone. */
function hasPredicate(words: Words, run: Run): boolean {
  const object = phraseEnd(words, run.first, run.end)
  return object > run.first && object < run.end
}

const hearers = new Set(
  "reporter journalist correspondent newspaper agency station conference briefing lawmaker".split(" "),
)

/** "told Reuters", "told us", "told reporters": whoever is told is not what is told. */
function isHearerOnly({ words, frame, group, ceiling }: Case, { content }: Complement): boolean {
  const [run] = content
  if (!frame.takes.includes("a") || run?.first !== group.end || run.end !== phraseEnd(words, run.first, ceiling)) {
    return false
  }
  // "told the Daily Heron by telephone": the first noun is the hearer.
  const head = Math.max(headOf(words, run), run.first)
  return ["PROPN", "PRON"].includes(pos(words, head)) || hearers.has(lemma(words, head))
}

/** What follows the verb, by the first shape that fits. */
function complement(one: Case): Complement | null {
  const { words, frame, group, ceiling } = one
  const start = group.end
  // "They deny this and say ...": the second verb is theirs, too.
  if (/^(?:this|that|it)$/.test(word(words, start)) && pos(words, start + 1) === "CCONJ") {
    return { cueEnd: start, content: [{ first: start, end: start + 1 }], told: null }
  }
  let told: Run | null = null
  let at = start
  if (frame.takes.includes("a") && startsPhrase(words, at) && word(words, at) !== "that") {
    const end = phraseEnd(words, at, ceiling)
    const subject = frame.takes.includes("c") && ["AUX", "VERB"].includes(pos(words, end))
    if (end > at && !subject) {
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
  const later = skipAdjuncts(one, at)
  if (later === at && told === null) return null
  return (
    quoted(one, later, told) ??
    infinitive(one, later) ??
    clause(one, later, told) ??
    preposition(one, later) ??
    (told !== null && (frame.takes.includes("n") || word(words, at) === "to") && later === at
      ? object(one, start)
      : null)
  )
}

/** The pieces of content before the verb and around it. */
function before(one: Case, subject: Run, inverted: boolean): readonly Run[] {
  const { words, frame, group, floor, ceiling, sentence } = one
  const after = inverted ? subject.end : group.end
  const told = frame.takes.includes("a") && startsPhrase(words, after) ? phraseEnd(words, after, ceiling) : after
  const rest = skipAdjuncts(one, told)
  const edge = Math.min(subject.first, group.first)
  return earlierContent(words, { floor, ceiling, edge, rest, sentence, quotedOnly: !frame.takes.includes("c") })
}

/** "in a statement" right after the verb belongs to the cue. */
function withVessel(words: Words, end: number, ceiling: number): number {
  if (word(words, end) !== "in" || !["a", "an"].includes(word(words, end + 1)) || end + 2 >= ceiling) return end
  return vessels.has(lemma(words, end + 2)) ? end + 3 : end
}

interface Speaker {
  readonly subject: Run | null
  readonly inverted: boolean
  /** It stands at this verb and not at an earlier one. */
  readonly own: boolean
}

/**
 * The words before the verb may be the tail of its subject: "[relatives outside] the gate said". The tree knows where
 * the phrase begins.
 */
function whole({ words, group, tree }: Case, subject: Run | null): Run | null {
  if (subject === null || pos(words, subject.first - 1) !== "ADP") return subject
  const hung = subjectInTree(words, tree, group.head)
  const longer = hung !== null && hung.first < subject.first && hung.end === subject.end && hung.end - hung.first < 20
  return longer && startsPhrase(words, hung.first) && outside(words, hung.first) ? hung : subject
}

/** The subject by the tree; where that cannot speak, the one who spoke before it in the sentence. */
const heldByTree = ({ words, frame, group, floor, tree }: Case): Run | null =>
  frame.class === "speech" ? speakerInTree(words, tree, group, floor) : subjectInTree(words, tree, group.head)

function subjectOf(one: Case): Speaker {
  const { words, frame, group, floor, ceiling, tree } = one
  if (isInverted(words, group, floor, ceiling)) {
    return { subject: subjectAfter(words, group.end, ceiling), inverted: true, own: true }
  }
  const shares = group.participle || group.infinitive || pos(words, group.first - 1) === "CCONJ"
  const before = shares ? null : whole(one, subjectBefore(words, group, floor))
  const speech = frame.class === "speech" && !shares
  const own = before ?? (speech ? subjectByPlace(words, group, floor) : null)
  // "Friday, when the depot burned, said": the day beside the verb says nothing.
  const isDay = own !== null && times.has(word(words, own.first))
  const subject = isDay ? (subjectInTree(words, tree, group.head) ?? own) : own
  if (subject !== null) return { subject, inverted: false, own: true }
  const participle = group.participle ? subjectOfParticiple(words, group, floor, ceiling) : null
  const joined = group.participle || word(words, group.first - 1) === "and"
  const goesOn = joined && frame.class === "speech" ? subjectOfSpeech(words, group, floor) : null
  const judging = frame.class === "speech" ? subjectOfJudging(words, group, floor) : null
  const hung = goesOn ?? participle ?? judging ?? heldByTree(one)
  const shared = hung ?? subjectShared(words, group, floor)
  return { subject: shared, inverted: false, own: false }
}

function active(one: Case): Found | null {
  const { words, frame, group, ceiling } = one
  const { subject, inverted, own } = subjectOf(one)
  const parenthetic = frame.takes.includes("q") || frame.class !== "intention"
  const after = inverted ? null : (split(one, subject) ?? complement(one))
  const found = own && subject !== null && parenthetic ? before(one, subject, inverted) : []
  const quotation = found.length > 0 && !outside(words, found[0]!.end - 1)
  const earlier = after === null || quotation || isHearerOnly(one, after) ? found : []
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

/** "Asked whether he would stay, Moor said": the question, and nobody or a "by" who asks it. */
function asked({ words, group, ceiling }: Case): Found | null {
  const by = word(words, group.end) === "by" ? phraseEnd(words, group.end + 1, ceiling) : group.end
  const about = ["about", "for", "of"].includes(word(words, by)) ? by + 1 : by
  let end = about
  while (end < ceiling && !(word(words, end) === "," && outside(words, end))) end += 1
  if (end <= about + 1 || end === ceiling) return null
  return {
    source: by > group.end ? [{ first: group.end + 1, end: by }] : [],
    cue: [{ first: group.head, end: by > group.end ? group.end : about }],
    content: [{ first: about, end }],
    stance: "asserts",
    told: null,
    by: "passive: ask",
  }
}

/** Finds the verbs of one sentence that report, outside spoken quotations and not in the passive. */
export const findVerbs: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  const found: Found[] = []
  const tree = treeIn(words, words.document.sentences[sentence]!)
  let seen = 0
  for (let head = floor; head < ceiling; head += 1) {
    if (pos(words, head) !== "VERB" || !outside(words, head) || describes(words, head)) continue
    const figure = figureAt(words, head, floor, ceiling)
    if (figure !== null) found.push(figure)
    const frame = figure === null ? frameOf(lemma(words, head)) : null
    if (frame === null) continue
    seen += 1
    if (seen > limits.reportingVerbs.value) break
    const group = verbGroup(words, head, floor)
    if (hasOtherSense(words, frame, group, { floor, ceiling })) continue
    const one = { words, frame, group, floor, ceiling, sentence, tree }
    const result = head === floor && word(words, head) === "asked" ? asked(one) : group.passive ? null : active(one)
    if (result !== null) found.push(result)
  }
  return found
}
