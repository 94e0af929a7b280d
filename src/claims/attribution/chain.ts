/** From the words of a source to the one they mean, and from there to the chain: origin first, agency last. */
import { limits } from "../../base/limits.ts"
import type { Link, OriginKind } from "../../model/types.ts"
import { documents, vessels } from "../english/attribution-words.ts"
import { roleWords, sameRole, titles } from "../english/sources.ts"
import type { Found } from "./found.ts"
import { headOf, isCore, phraseEnd, phraseStart } from "./phrases.ts"
import { describe, type Speaker } from "./speaker.ts"
import { lemma, outside, pos, type Run, spanOf, tokenAt, type Words, word } from "./words.ts"

/** Earlier speakers, the latest last, and where full names stand. */
export interface Memory {
  readonly names: ReadonlyMap<string, number>
  readonly speakers: Speaker[]
}

const MAN = new Set(["he", "his", "him"])
const WOMAN = new Set(["she", "her"])
const MANY = new Set(["they", "their", "them"])
const THING = new Set(["it", "its"])
const RELATIVE = new Set(["who", "which", "that", "whose"])
const PERSONAL = new Set([
  "i",
  "we",
  "you",
  "my",
  "our",
  "your",
  "one",
  "this",
  "these",
  "those",
  "many",
  "some",
  "others",
])
const MANY_MEANT = new Set(["them", "those", "these", "us", "you"])
const ISSUERS: readonly OriginKind[] = ["office", "group", "person", "agency"]
const DEFINITE = new Set(["the", "this", "that", "these", "those"])
const NEGATIVE = new Set(["no", "nothing", "nobody", "none", "neither"])
const isPerson = (one: Speaker): boolean => one.kind === "person" || (one.kind === "unnamed" && !one.plural)

function latest(memory: Memory, fits: (one: Speaker) => boolean): Speaker | null {
  const from = Math.max(0, memory.speakers.length - limits.speakersBack.value)
  for (let at = memory.speakers.length - 1; at >= from; at -= 1) {
    if (fits(memory.speakers[at]!)) return memory.speakers[at]!
  }
  return null
}

const concluded = (one: Speaker | null, words: Words, run: Run): Speaker | null =>
  one === null ? null : { ...one, span: spanOf(words, run), inferred: true, at: run.first }

/** The last person who spoke, or who was told of since as the subject of a sentence, and is not of the other sex. */
function nearest(words: Words, run: Run, memory: Memory, other: "woman" | "man" | "nobody"): Speaker | null {
  const spoke = latest(memory, (one) => isPerson(one) && one.gender !== other)
  return subjectSince(words, spoke?.span?.to ?? 0, run.first, other) ?? spoke
}

/** The last named person before `end` who opens a sentence behind the offset `since`, a few sentences back at most. */
function subjectSince(words: Words, since: number, end: number, other: "woman" | "man" | "nobody"): Speaker | null {
  const { mentions, sentences } = words.document
  const last = words.sentence[end] ?? -1
  const floor = words.tokens[sentences[Math.max(0, last - SENTENCES_BACK)]?.first ?? 0]?.from ?? 0
  const stop = Math.max(floor, since)
  const to = words.tokens[end]?.from ?? 0
  for (let at = mentions.findLastIndex((one) => one.to <= to); at >= 0 && mentions[at]!.to > stop; at -= 1) {
    const one = mentions[at]!
    if (one.kind !== "person" || one.name === null || one.from < stop) continue
    const first = tokenAt(words.tokens, one.from + 1)
    const named = { first, end: tokenAt(words.tokens, one.to) }
    if (!opensSentence(words, named)) continue
    const person = describe(words, named)
    if (person.kind === "person" && person.gender !== other) return person
  }
  return null
}

const SENTENCES_BACK = 3

/** No verb stands before the name in its sentence, and it owns nothing ("Lind's house"): it is the subject. */
function opensSentence(words: Words, { first, end }: Run): boolean {
  if (!outside(words, first) || ["'s", "'"].includes(word(words, end))) return false
  const sentence = words.document.sentences[words.sentence[first] ?? -1]
  if (sentence === undefined || sentence.part !== "body") return false
  for (let at = sentence.first; at < first; at += 1) {
    if (pos(words, at) === "VERB" || pos(words, at) === "AUX" || pos(words, at) === "ADP") return false
  }
  return true
}

function pronoun(words: Words, run: Run, memory: Memory): Speaker | null {
  const form = word(words, run.first)
  if (MAN.has(form)) return nearest(words, run, memory, "woman")
  if (WOMAN.has(form)) return nearest(words, run, memory, "man")
  if (THING.has(form))
    return latest(memory, (one) => ["office", "group", "document", "agency", "outlet"].includes(one.kind))
  if (MANY.has(form)) return latest(memory, (one) => one.plural || one.kind === "office" || one.kind === "group")
  return null
}

/** The noun phrase that a relative pronoun stands for. */
function antecedent(words: Words, at: number): Run | null {
  const floor = words.document.sentences[words.sentence[at] ?? -1]?.first ?? 0
  const last = word(words, at - 1) === "," ? at - 2 : at - 1
  const start = phraseStart(words, last, floor)
  return start < 0 ? null : { first: start, end: last + 1 }
}

/** The one behind "the ministry's report" or "a statement by the ministry"; null when nobody is named there. */
function issuer(words: Words, run: Run): Run | null {
  for (let at = run.first; at < run.end; at += 1) {
    if (["'s", "'"].includes(word(words, at)) && documents.has(lemma(words, run.end - 1)))
      return { first: run.first, end: at + 1 }
    const by = ["by", "from", "of"].includes(word(words, at)) && documents.has(lemma(words, at - 1))
    if (
      !by ||
      ![
        "statement",
        "release",
        "letter",
        "post",
        "tweet",
        "email",
        "report",
        "dispatch",
        "analysis",
        "assessment",
      ].includes(lemma(words, at - 1))
    )
      continue
    const end = phraseEnd(words, at + 1, run.end)
    if (end > at + 1) return { first: at + 1, end }
  }
  return null
}

/** The office or person whose statement, letter ... was told of before; for "a statement" too. */
function holderOf(own: Speaker, memory: Memory): Speaker | null {
  const named = latest(memory, (one) => ISSUERS.includes(one.kind) && one.described.includes(own.head))
  if (named !== null || own.head !== "statement") return named
  return latest(memory, (one) => one.kind === "office" || one.kind === "group")
}

/** "The news service" is the agency or outlet named last. */
const isMedium = (words: Words, run: Run): boolean =>
  ["newspaper", "paper", "broadcaster", "outlet", "channel", "magazine"].includes(lemma(words, run.end - 1)) ||
  (lemma(words, run.end - 2) === "news" &&
    ["service", "agency", "outlet", "website"].includes(lemma(words, run.end - 1)))

/** "The general" is the one called a general before; "the statement" is its office's. */
function definite(words: Words, run: Run, own: Speaker, memory: Memory): Speaker | null {
  const short = run.end - run.first <= 3
  if (own.kind === "document" && run.end - run.first === 2) return holderOf(own, memory)
  if (/^\d+-year-old$/.test(own.name) && word(words, run.first) === "the") return nearest(words, run, memory, "nobody")
  const anew = toldAnew(words, run, own, memory)
  if (anew !== null) return anew
  if (!DEFINITE.has(word(words, run.first)) || !short || DEFINITE.has(own.head)) return null
  if (isMedium(words, run)) return latest(memory, (one) => one.kind === "agency" || one.kind === "outlet")
  const office = own.kind === "office" || own.kind === "group"
  // "The North" is not a professor of northern history, nor "the Rebels" a group of ten rebels.
  const named = pos(words, headOf(words, run)) === "PROPN" && !roleWords.has(own.head) && !titles.has(own.head)
  return latest(memory, (one) => {
    if (one.name === own.name || (office && one.kind === "person")) return false
    // "The army" is not "the army and the rebels".
    if (!own.plural && one.described.includes("and")) return false
    // "The doctor" after "a doctor at the clinic".
    if (one.kind === "unnamed") return own.kind === "unnamed" && one.head === own.head && !one.plural && !one.inferred
    if (named) return one.head === own.head
    return one.described.includes(own.head) || sameRole[own.head]?.some((role) => one.described.includes(role)) === true
  })
}

/**
 * "Ada Moor ... said. The glazier, whose roof fell in, said": what opens a sentence with a noun that the report has not
 * used before tells more of the person who spoke in the sentence before.
 */
function toldAnew(words: Words, run: Run, own: Speaker, memory: Memory): Speaker | null {
  const head = tokenAt(words.tokens, own.span?.to ?? 0) - 1
  const sentence = words.sentence[run.first] ?? -1
  if (own.kind !== "unnamed" || own.plural || words.tokens[head]?.tag !== "NN" || roleWords.has(own.head)) return null
  if (word(words, run.first) !== "the" || words.document.sentences[sentence]?.first !== run.first) return null
  const before = memory.speakers.at(-1)
  if (before?.kind !== "person" || (words.sentence[before.at] ?? -1) !== sentence - 1) return null
  const form = word(words, head)
  return words.lower.indexOf(form) < head ? null : before
}

/** "Lind" becomes "Mara Lind" when a longer name with that end was read before or stands anywhere in the report. */
function fullName(words: Words, own: Speaker, memory: Memory): Speaker {
  if (own.kind !== "person" || own.name.includes(" ")) return own
  const known = latest(memory, (one) => one.kind === "person" && one.name.endsWith(` ${own.name}`))
  const stands = memory.names.get(own.name.toLowerCase())
  const name = known?.name ?? (stands === undefined ? null : longName(words, stands))
  if (name === null) return own
  return { ...own, name, gender: own.gender ?? known?.gender ?? null, inferred: false }
}

/** For each last name in small letters, where it first stands behind another capitalised name. */
export function fullNames(words: Words): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let at = 1; at < words.tokens.length; at += 1) {
    if (pos(words, at) !== "PROPN" || pos(words, at - 1) !== "PROPN" || pos(words, at + 1) === "PROPN") continue
    if (words.sentence[at] !== words.sentence[at - 1]) continue
    const form = word(words, at)
    if (!found.has(form) && longName(words, at) !== null) found.set(form, at)
  }
  return found
}

function longName(words: Words, last: number): string | null {
  const sentence = words.document.sentences[words.sentence[last] ?? -1]
  const first = phraseStart(words, last, Math.max(sentence?.first ?? 0, last - 6))
  const own = first < 0 ? null : describe(words, { first, end: last + 1 })
  return own?.kind === "person" && own.name.includes(" ") ? own.name : null
}

const OWNED = new Set("office spokesman spokeswoman spokesperson lawyer attorney aide family campaign".split(" "))

/** "His office said": the office of the man told of before it in the sentence, else of the last who spoke. */
function ofOwner(words: Words, run: Run, memory: Memory): Speaker | null {
  const form = word(words, run.first)
  const other = form === "his" ? "woman" : form === "her" ? "man" : null
  if (other === null || run.end !== run.first + 2 || !OWNED.has(word(words, run.first + 1))) return null
  const told = word(words, run.first + 1) === "office" ? nearest(words, run, memory, other) : null
  const owner = personBefore(words, run.first, other) ?? told
  if (owner === null || owner.kind !== "person") return null
  const own = describe(words, run)
  return { ...own, name: `${owner.name}'s ${own.name}`, span: spanOf(words, run), inferred: true }
}

/** The last person named before a token in its sentence who is not of the other sex. */
function personBefore(words: Words, end: number, other: Speaker["gender"]): Speaker | null {
  const { mentions, sentences } = words.document
  const from = words.tokens[sentences[words.sentence[end] ?? -1]?.first ?? end]!.from
  const to = words.tokens[end]!.from
  for (let at = mentions.findLastIndex((one) => one.to <= to); at >= 0 && mentions[at]!.from >= from; at -= 1) {
    const one = mentions[at]!
    if (one.kind !== "person" || one.name === null) continue
    const run = { first: tokenAt(words.tokens, one.from), end: tokenAt(words.tokens, one.to) }
    const person = describe(words, run)
    if (person.kind === "person" && person.gender !== other) return person
  }
  return null
}

/** Who the words of a source mean; null when it cannot be told ("we", "some"). */
export function resolve(words: Words, run: Run, memory: Memory): Speaker | null {
  const form = word(words, run.first)
  if (NEGATIVE.has(form)) return null
  if (run.end === run.first + 1) {
    if (RELATIVE.has(form)) {
      const before = antecedent(words, run.first)
      return before === null ? null : resolve(words, before, memory)
    }
    if (PERSONAL.has(form)) return null
    const meant = pronoun(words, run, memory)
    if (meant !== null) return concluded(meant, words, run)
    if (MAN.has(form) || WOMAN.has(form) || MANY.has(form) || THING.has(form)) return null
  }
  // "Some of them", "one of those": nobody can tell who.
  if (word(words, run.first + 1) === "of" && MANY_MEANT.has(word(words, run.first + 2))) return null
  const owned = ofOwner(words, run, memory)
  if (owned !== null) return owned
  const maker = issuer(words, run)
  if (maker !== null) return resolve(words, maker, memory)
  const own = describe(words, run)
  const meant = definite(words, run, own, memory)
  if (meant !== null) return concluded({ ...meant, described: [...meant.described, ...own.described] }, words, run)
  return own.name === "" ? null : fullName(words, own, memory)
}

/** "[In a statement], Moor said": the vessel that opens the sentence. */
function openingVessel(words: Words, { cue }: Found): readonly string[] {
  const first = words.document.sentences[words.sentence[cue[0]?.first ?? -1] ?? -1]?.first ?? -1
  const opens = word(words, first) === "in" && ["a", "an"].includes(word(words, first + 1))
  const vessel = opens ? words.lower.slice(first + 2, first + 4).find((form) => vessels.has(form)) : undefined
  return vessel === undefined ? [] : [vessel]
}

/** Remembers a speaker with what it was called and the vessel of its words ("in a statement"). */
export function remember(memory: Memory, speaker: Speaker, words: Words, found: Found): void {
  const vessel = found.cue.flatMap((run) => words.lower.slice(run.first, run.end)).filter((form) => documents.has(form))
  memory.speakers.push({ ...speaker, described: [...speaker.described, ...vessel, ...openingVessel(words, found)] })
}

const link = (one: Speaker): Link => ({ name: one.name, kind: one.kind, span: one.span, inferred: one.inferred })

/** The medium that was told: "told Reuters"; null for people. */
function toldTo(words: Words, told: Run | null): Speaker | null {
  if (told === null || !isCore(words, told.end - 1)) return null
  const one = describe(words, told)
  return one.kind === "agency" || one.kind === "outlet" ? one : null
}

/** What someone refers to: "citing a police source", "quoted the minister". Null for other rules. */
export function cited(words: Words, found: Found): Run | null {
  if (!/: (?:cite|quote)$/.test(found.by)) return null
  const content = found.content[0]
  if (content === undefined || !outside(words, content.first)) return null
  const end = phraseEnd(words, content.first, content.end)
  return end > content.first ? { first: content.first, end } : null
}

/** The chain of one attribution: its source, then the medium that was told. */
export function chainOf(words: Words, found: Found, source: Speaker | null): Link[] {
  const medium = toldTo(words, found.told)
  const first = source === null ? [] : [link(source)]
  return medium === null || source?.name === medium.name ? first : [...first, link(medium)]
}

/** Adds the links of one chain behind another's, each name once. */
export function joined(chain: readonly Link[], behind: readonly Link[]): Link[] {
  return [...chain, ...behind.filter((one) => !chain.some((own) => own.name === one.name))]
}
