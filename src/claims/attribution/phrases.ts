/** Noun phrases by their words alone: shallow, so that they hold where a parser is unsure. */
import { timeWords } from "../english/attribution-words.ts"
import { roleWords } from "../english/sources.ts"
import { isHyphenTail, lemma, outside, pos, type Run, type Words, word } from "./words.ts"

const CORE = new Set(["NOUN", "PROPN", "NUM"])
const INNER = new Set(["NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM", "X"])
const SUBJECTS = new Set([
  "i",
  "you",
  "he",
  "she",
  "it",
  "we",
  "they",
  "who",
  "which",
  "that",
  "one",
  "some",
  "many",
  "others",
  "another",
  "both",
  "several",
  "few",
  "most",
  "neither",
  "none",
  "all",
  "everyone",
  "everybody",
  "someone",
  "somebody",
  "anyone",
  "nobody",
  "this",
  "these",
  "those",
  "each",
  "people",
]) // prettier-ignore
const POSSESSIVE = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"])
const QUANTIFIERS = new Set(["some", "many", "most", "all", "none", "several", "few", "both", "each", "one", "half"])
const ARTICLES = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "his",
  "her",
  "its",
  "their",
  "my",
  "our",
  "your",
  "some",
  "any",
  "no",
  "every",
  "each",
  "another",
]) // prettier-ignore
const LINKS = new Set([
  "of",
  "for",
  "from",
  "at",
  "in",
  "with",
  "on",
  "to",
  "under",
  "against",
  "between",
  "by",
  "near",
  "behind",
  "who",
]) // prettier-ignore
const OPENERS = new Set([
  "a",
  "an",
  "the",
  "who",
  "whose",
  "which",
  "his",
  "her",
  "its",
  "their",
  "one",
  "both",
  "then",
  "now",
  "also",
  "once",
  "formerly",
  "himself",
  "herself",
  "currently",
  "and",
  "or",
]) // prettier-ignore

const isApostrophe = (words: Words, at: number): boolean =>
  /^(?:'s?|s')$/.test(word(words, at)) && pos(words, at) !== "AUX"

/** True when the word can end a noun phrase; "executive" of "the chief executive" can. */
export const isCore = (words: Words, at: number): boolean =>
  CORE.has(pos(words, at)) ||
  word(words, at) === "%" ||
  words.tokens[at]?.tag === "NNP" ||
  isHyphenTail(words, at) ||
  (word(words, at) === "executive" && word(words, at - 1) === "chief")

/** True for a pronoun or determiner that can be a subject alone. */
export const isSubjectWord = (words: Words, at: number): boolean =>
  SUBJECTS.has(word(words, at)) && pos(words, at) !== "SCONJ"

const isName = (words: Words, at: number): boolean => /^\p{Lu}/u.test(words.text.charAt(words.tokens[at]?.from ?? 0))

/** Participles before those who speak, that are no verbs there: "monitoring group", "the ruling party". */
const describing = new Set(
  "monitoring ruling governing leading acting visiting investigating presiding sitting attending operating".split(" "),
)

function isInner(words: Words, at: number): boolean {
  if (INNER.has(pos(words, at)) || POSSESSIVE.has(word(words, at)) || isApostrophe(words, at)) return true
  if (isHyphenTail(words, at)) return true
  if (word(words, at) === "&" || word(words, at) === "-" || word(words, at) === "/") return isInner(words, at - 1)
  if (pos(words, at) === "ADV") return pos(words, at + 1) === "ADJ" || pos(words, at + 1) === "NUM"
  if (describing.has(word(words, at)) && isCore(words, at + 1)) return true
  if (pos(words, at) === "VERB" && words.tokens[at]?.tag !== "VBD")
    return /(?:ed|ing|en)$/.test(word(words, at)) && isCore(words, at + 1) && isInner(words, at - 1)
  return false
}

/** A word of time in a name: "the Evening Courier", "the Sunday Mail"; "on Sunday Moor" is none. */
const isTitle = (words: Words, at: number): boolean =>
  isName(words, at) && isName(words, at + 1) && (!word(words, at).endsWith("day") || word(words, at - 1) === "the")

/** The start of the bare noun phrase that ends with token `last`: no prepositions, no commas. */
function bareStart(words: Words, last: number, floor: number): number {
  let at = last
  while (at - 1 >= floor && outside(words, at - 1) && isInner(words, at - 1)) {
    if (ARTICLES.has(word(words, at)) && !isApostrophe(words, at - 1)) {
      if (!["all", "both", "half", "many", "such"].includes(word(words, at - 1))) break
    }
    // Two phrases side by side ("on Tuesday officials said"): a day is never part of who speaks.
    const bound = isApostrophe(words, at) || word(words, at) === "-"
    if (timeWords.has(word(words, at - 1)) && !bound && !isTitle(words, at - 1)) break
    at -= 1
    const listed = word(words, at - 1) === "," && pos(words, at) === "ADJ" && pos(words, at - 2) === "ADJ"
    // "Was among the dead, regional police said": who is dead is no kind of police.
    if (listed && !HARMED.has(word(words, at - 2)) && at - 3 >= floor && pos(words, at - 3) === "DET") at -= 2
  }
  return at
}

const HARMED = new Set(["dead", "injured", "wounded", "missing", "hurt"])

function joinsBefore(words: Words, at: number, floor: number): boolean {
  const link = word(words, at - 1)
  if (at - 2 < floor) return false
  if (link === "of" && QUANTIFIERS.has(word(words, at - 2))) return true
  if (LINKS.has(link) && link !== "who") return pos(words, at - 1) === "ADP" && isCore(words, at - 2)
  if (link === "and" || link === "or") return isCore(words, at - 2)
  return false
}

const startsClause = (words: Words, at: number, floor: number): boolean =>
  at <= floor ||
  !outside(words, at - 1) ||
  ["PUNCT", "SCONJ", "CCONJ"].includes(pos(words, at - 1)) ||
  word(words, at - 1) === "that"

/**
 * Start of the noun phrase that ends with token `last`, with "of ..." and "for ..." phrases before it and, where it
 * begins a clause, a first member of a pair ("A and B"). `floor` is the first token that may belong to it; -1 when
 * `last` ends no phrase.
 */
export function phraseStart(words: Words, last: number, floor: number): number {
  if (last < floor || !outside(words, last)) return -1
  if (isSubjectWord(words, last) && !isCore(words, last)) {
    return pos(words, last) === "PRON" || !isInner(words, last) ? last : bareStart(words, last, floor)
  }
  if (!isCore(words, last) && !(pos(words, last) === "ADJ" && isInner(words, last - 1))) return -1
  let start = bareStart(words, last, floor)
  for (let steps = 0; steps < 8 && joinsBefore(words, start, floor); steps += 1) {
    const next = bareStart(words, start - 2, floor)
    const pair = pos(words, start - 1) === "CCONJ"
    if (pair && !startsClause(words, next, floor)) break
    if (timeWords.has(word(words, start - 2))) break
    start = next
  }
  return withMeasure(words, start, floor)
}

/** "[more than] half", "[both] sides": what narrows the number or the article that begins the phrase. */
function withMeasure(words: Words, start: number, floor: number): number {
  const than = word(words, start - 1) === "than" && ["more", "fewer", "less"].includes(word(words, start - 2))
  if (than && start - 2 >= floor) return start - 2
  const one = ["both", "all", "nearly", "about", "almost", "half"].includes(word(words, start - 1))
  return one && start - 1 >= floor && pos(words, start - 1) !== "ADP" ? start - 1 : start
}

/** True when the words between two commas are an apposition or a relative clause, and no clause of their own. */
function isAside(words: Words, first: number, end: number): boolean {
  if (["who", "whose", "which"].includes(word(words, first))) return true
  for (let at = first; at < end; at += 1) {
    if (["who", "which", "that", "where"].includes(word(words, at))) return true
    if (pos(words, at) === "AUX") return false
    if (pos(words, at) === "VERB" && !/(?:ing|ed|en)$/.test(word(words, at))) return false
  }
  return true
}

/** "the official[,] Ada Moor": a role and the name behind its comma; what stands before them is none of theirs. */
const isRoleOf = (words: Words, start: number, comma: number): boolean =>
  word(words, start) === "the" && roleWords.has(lemma(words, comma - 1)) && pos(words, comma + 1) === "PROPN"

/** An age or a home between two commas ("Ada Moor, [30], [from Norholm], said"): who speaks stands before it. */
const isDetail = (words: Words, start: number, comma: number): boolean =>
  (word(words, start - 1) === "from" && word(words, start - 2) === ",") ||
  (pos(words, start) === "NUM" && start === comma - 1 && word(words, start - 1) === ",")

/**
 * Start of what precedes an apposition that ends before the comma at `comma`: "[Mara Lind, the head of X], said".
 * -1 when there is none.
 */
export function phraseStartBeforeComma(words: Words, comma: number, floor: number): number {
  let found = -1
  for (let at = comma - 1; at > floor && comma - at < 40; at -= 1) {
    if (word(words, at) !== "," || !outside(words, at)) continue
    const next = word(words, at + 1)
    const opener =
      OPENERS.has(next) || next === "from" || isCore(words, at + 1) || ["ADJ", "ADV"].includes(pos(words, at + 1))
    const bracket = word(words, at - 1) === ")"
    if (!opener || !(bracket || isCore(words, at - 1)) || !isAside(words, at + 1, comma)) continue
    const start = bracket ? beforeBracket(words, at - 1, floor) : phraseStart(words, at - 1, floor)
    const listed = ["and", "or"].includes(word(words, start - 1)) && isCore(words, start - 2)
    const begins = isName(words, at - 1) && startsClause(words, start, floor) && !listed
    if (start < 0 || (found >= 0 && !begins) || isDetail(words, start, at)) continue
    found = start
    if (word(words, start - 1) !== "," || isRoleOf(words, start, at)) return found
  }
  return found
}

/** Start of the phrase whose remark in brackets ends at `bracket`: "Ada Moor (R-North)". -1 when there is none. */
export function beforeBracket(words: Words, bracket: number, floor: number): number {
  let at = bracket
  while (at > floor && word(words, at) !== "(" && bracket - at < 12) at -= 1
  return word(words, at) === "(" ? phraseStart(words, at - 1, floor) : -1
}

/** End (exclusive) of the bare noun phrase that starts at `first`; equals `first` when none does. */
function bareEnd(words: Words, first: number, ceiling: number): number {
  let at = first
  let end = first
  while (at < ceiling && outside(words, at)) {
    if (isCore(words, at)) end = at + 1
    else if (!isInner(words, at) && !(pos(words, at) === "ADV" && at === first)) break
    else if (at > first && ARTICLES.has(word(words, at)) && !isApostrophe(words, at - 1) && end === at) break
    at += 1
  }
  return end
}

/**
 * End (exclusive) of the noun phrase that starts at `first`, with the phrases that hang on it by a preposition;
 * `first` when there is none.
 */
export function phraseEnd(words: Words, first: number, ceiling: number): number {
  if (first >= ceiling || !outside(words, first)) return first
  if (pos(words, first) === "PRON" && !POSSESSIVE.has(word(words, first))) return first + 1
  const part = QUANTIFIERS.has(word(words, first)) && word(words, first + 1) === "of"
  let end = part ? bareEnd(words, first + 2, ceiling) : bareEnd(words, first, ceiling)
  if (end === (part ? first + 2 : first)) return first
  for (let steps = 0; steps < 8 && end < ceiling; steps += 1) {
    const link = word(words, end)
    if (link === "to" && isName(words, end - 1)) break
    const joins =
      (LINKS.has(link) && pos(words, end) === "ADP" && !timeWords.has(word(words, end + 1))) ||
      link === "and" ||
      link === "or" ||
      link === "&"
    if (!joins) break
    const next = bareEnd(words, end + 1, ceiling)
    if (next === end + 1) break
    end = next
  }
  return end
}

/**
 * Like `phraseEnd`, and with what follows in commas: ", the head of X", ", who had seen it". Ends before the
 * sentence's own last sign.
 */
export function fullPhraseEnd(words: Words, first: number, ceiling: number): number {
  const end = phraseEnd(words, first, ceiling)
  if (end === first || word(words, end) !== ",") return end
  const next = end + 1
  const relative = ["who", "whose", "which"].includes(word(words, next))
  const apposition =
    OPENERS.has(word(words, next)) ||
    pos(words, next) === "NOUN" ||
    pos(words, next) === "ADJ" ||
    pos(words, next) === "PROPN"
  if (!relative && (!apposition || word(words, next) === "and" || word(words, next) === "or")) return end
  return relative ? clauseStop(words, next, ceiling) : Math.max(end, appositionEnd(words, next, ceiling))
}

function clauseStop(words: Words, first: number, ceiling: number): number {
  let at = first
  while (at < ceiling && outside(words, at) && word(words, at) !== ",") at += 1
  while (at > first && [".", "!", "?", ";"].includes(word(words, at - 1))) at -= 1
  return at
}

function appositionEnd(words: Words, first: number, ceiling: number): number {
  const end = phraseEnd(words, first, ceiling)
  if (end === first) return 0
  if (end >= ceiling || [",", ".", ";"].includes(word(words, end)) || !outside(words, end)) return end
  if (["who", "which", "that"].includes(word(words, end)) || pos(words, end) === "ADP")
    return clauseStop(words, end, ceiling)
  return 0
}

/**
 * The last noun of a phrase before any preposition, behind "one of" and "some of": its head by the words alone. -1
 * when the run has none.
 */
export function headOf(words: Words, run: Run): number {
  const part = QUANTIFIERS.has(word(words, run.first)) && word(words, run.first + 1) === "of"
  let head = -1
  for (let at = part ? run.first + 2 : run.first; at < run.end; at += 1) {
    if (isCore(words, at)) head = at
    else if (head >= 0 && (pos(words, at) === "ADP" || word(words, at) === "," || pos(words, at) === "CCONJ")) break
    else if (head < 0 && isSubjectWord(words, at)) return at
  }
  return head
}

/** True when the lemma of the phrase's head is in the set. */
export const headIn = (words: Words, run: Run, set: ReadonlySet<string>): boolean =>
  set.has(lemma(words, headOf(words, run)))
