/** Where what is said begins and ends. */
import { frameOf } from "./frames.ts"
import { isCore, isSubjectWord } from "./phrases.ts"
import { subjectBefore } from "./subject.ts"
import { verbGroup } from "./verb-group.ts"
import { isSign, lemma, outside, pos, type Run, type Words, word } from "./words.ts"

const ENDS = new Set([".", "!", "?", ";", "\u2026"])
const DASHES = new Set(["--", "\u2014", "\u2013"])

/**
 * True at a comma after which another reporter takes over: ", adding that", ", according to", ", and he said", ",
 * she said".
 */
function handsOver(words: Words, comma: number, end: number): boolean {
  const next = comma + 1
  if (word(words, next) === "according" || word(words, next) === "reportedly") return true
  const frame = frameOf(lemma(words, next))
  if (frame !== null && /ing$/.test(word(words, next)) && pos(words, next) === "VERB") return true
  if (word(words, next) === "but" && isSubjectWord(words, next + 1)) return true
  const from = pos(words, next) === "CCONJ" ? next + 1 : next
  for (let at = from; at < Math.min(end, from + 8); at += 1) {
    if (!outside(words, at)) return false
    if (word(words, at) === ",") return speaksBehind(words, at, from, end)
    if (pos(words, at) !== "VERB") continue
    const verb = frameOf(lemma(words, at))
    if (verb === null || verb.class !== "speech") return false
    const group = verbGroup(words, at, from)
    const subject = subjectBefore(words, group, from)
    return subject !== null ? subject.first === from : group.first === from && from > next
  }
  return false
}

/** ", his lawyer[,] Bert Hollow, said": a verb of saying right behind the second comma of an apposition. */
function speaksBehind(words: Words, comma: number, from: number, end: number): boolean {
  for (let at = comma + 1; at < Math.min(end - 1, comma + 10); at += 1) {
    if (word(words, at) !== ",") {
      if (pos(words, at) === "VERB" || pos(words, at) === "AUX" || !outside(words, at)) return false
      continue
    }
    const verb = frameOf(lemma(words, at + 1))
    if (verb?.class !== "speech" || pos(words, at + 1) !== "VERB" || /ing$/.test(word(words, at + 1))) return false
    return subjectBefore(words, verbGroup(words, at + 1, from), from)?.first === from
  }
  return false
}

/** True where a second verb of the same speaker begins: "... and accused them of". */
function goesOn(words: Words, at: number): boolean {
  if (word(words, at) !== "and" && word(words, at) !== "but") return false
  const next = pos(words, at + 1) === "ADV" ? at + 2 : at + 1
  const verb = frameOf(lemma(words, next))
  return (
    verb !== null &&
    verb.class !== "belief" &&
    pos(words, next) === "VERB" &&
    /(?:ed|id|ld|es|s)$/.test(word(words, next))
  )
}

/** "took 23 hurt to hospital; five are in danger": behind the semicolon the same speaker counts on. */
const countsOn = (words: Words, semicolon: number): boolean =>
  pos(words, semicolon + 1) === "NUM" ||
  /^(?:it|they|he|she|another|others|most|some|all|both|none|no|several|many)$/.test(word(words, semicolon + 1))

/** Index after the quotation that holds the token. */
const afterQuotation = (words: Words, at: number): number => words.quoted.get(words.quotation[at]!)?.end ?? at + 1

/**
 * End (exclusive) of the clause that starts at `first`: before the sentence's last sign, or where another reporter
 * takes over.
 */
export function clauseEnd(words: Words, first: number, ceiling: number): number {
  let at = first
  let end = first
  while (at < ceiling) {
    if (!outside(words, at)) {
      at = Math.max(afterQuotation(words, at), at + 1)
      end = at
      continue
    }
    const sign = word(words, at)
    if (ENDS.has(sign) && (at === ceiling - 1 || (sign === ";" && !countsOn(words, at)))) break
    if ((sign === "," || sign === ";") && handsOver(words, at, ceiling)) break
    if (at > first + 1 && goesOn(words, at)) break
    if (!isSign(words, at) || !ENDS.has(sign)) end = at + 1
    at += 1
  }
  return trimmedEnd(words, first, end)
}

/** End without commas, dashes and full stops at the end that belong to nobody's words. */
function trimmedEnd(words: Words, first: number, end: number): number {
  while (
    end > first &&
    outside(words, end - 1) &&
    (word(words, end - 1) === "," ||
      ENDS.has(word(words, end - 1)) ||
      DASHES.has(word(words, end - 1)) ||
      word(words, end - 1) === ":")
  )
    end -= 1
  return end
}

const CUTS = new Set(["when", "after", "before", "while", "because", "although", "though", "during", "since", "until"])

/**
 * End (exclusive) of a noun phrase with all that hangs on it: to a comma, a conjunction of time or reason, or the
 * clause's end.
 */
export function objectEnd(words: Words, first: number, ceiling: number): number {
  const limit = clauseEnd(words, first, ceiling)
  for (let at = first + 1; at < limit; at += 1) {
    if (!outside(words, at)) {
      at = Math.max(afterQuotation(words, at), at + 1) - 1
      continue
    }
    const sign = word(words, at)
    const stops = sign === "," && !isListComma(words, at, limit) && !belongs(words, at + 1)
    if (DASHES.has(sign) || stops) return trimmedEnd(words, first, at)
    if (opensMeanwhile(words, at, limit)) return at
    if (CUTS.has(sign) && pos(words, at - 1) !== "ADV" && !harmsBehind(words, at, limit)) return at
    if (
      pos(words, at) === "CCONJ" &&
      (isSubjectWord(words, at + 1) || (pos(words, at + 1) === "VERB" && !/ing$/.test(word(words, at + 1))))
    )
      return at
  }
  return limit
}

/** "... [as] the toll rises": a short subject and its verb behind "as" tell what goes on meanwhile. */
export function opensMeanwhile(words: Words, at: number, limit: number): boolean {
  if (word(words, at) !== "as" || !outside(words, at) || !/^(?:NOUN|PROPN|NUM)$/.test(pos(words, at - 1))) return false
  for (let next = at + 1; next < Math.min(limit, at + 6); next += 1) {
    if (!outside(words, next)) return false
    if (next > at + 1 && /^VB[DPZ]$/.test(words.tokens[next]?.tag ?? "")) return true
    if (!["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"].includes(pos(words, next))) return false
  }
  return false
}

/** "Of shelling a market after the signing, [killing nine]": the harm still belongs to what is told. */
function harmsBehind(words: Words, first: number, limit: number): boolean {
  for (let at = first + 1; at < Math.min(limit - 1, first + 12); at += 1) {
    if (pos(words, at) === "VERB" || pos(words, at) === "AUX") return false
    if (word(words, at) === "," && outside(words, at))
      return /^(?:killing|wounding|injuring)$/.test(word(words, at + 1))
  }
  return false
}

/** After a comma: an apposition, a relative clause or an example still belongs to the noun phrase before it. */
const belongs = (words: Words, at: number): boolean =>
  ["which", "who", "whose", "including", "such", "especially", "particularly", "of", "a", "an", "the"].includes(
    word(words, at),
  ) ||
  (/^(?:killing|wounding|injuring)$/.test(word(words, at)) && /^(?:NUM|DET|ADV|ADP)$/.test(pos(words, at + 1))) ||
  isCore(words, at)

const isListComma = (words: Words, comma: number, limit: number): boolean => {
  for (let at = comma + 1; at < Math.min(limit, comma + 9); at += 1) {
    if (word(words, at) === "and" || word(words, at) === "or") return isCore(words, comma - 1)
    if (["VERB", "AUX", "SCONJ"].includes(pos(words, at)) || ["who", "which"].includes(word(words, at))) return false
  }
  return false
}

/**
 * Start of the clause before a parenthetic "he said": the sentence's first word, or the start of the quotation
 * that reaches into it.
 */
export function clauseStart(words: Words, floor: number): number {
  const quotation = words.quotation[floor] ?? -1
  const start = quotation < 0 ? afterDateline(words, floor) : (words.quoted.get(quotation)?.first ?? floor)
  return pos(words, start) === "CCONJ" && start === floor ? start + 1 : start
}

/** First token after "NORHOLM, June 3 (Harbour Wire) -"; the start itself when no dateline stands there. */
function afterDateline(words: Words, floor: number): number {
  const opens = words.tokens[floor]
  if (opens === undefined || !/^\p{Lu}{3,}$/u.test(words.text.slice(opens.from, opens.to))) return floor
  for (let at = floor + 1; at < floor + 16 && words.sentence[at] === words.sentence[floor]; at += 1) {
    if (pos(words, at) === "VERB" || pos(words, at) === "AUX") return floor
    const spaced = (words.tokens[at - 1]?.to ?? 0) < (words.tokens[at]?.from ?? 0)
    if ((DASHES.has(word(words, at)) || word(words, at) === "-") && spaced) return at + 1
  }
  return floor
}

/** True when the run has a verb, or quoted words. A clause has one; "In a speech on Monday" has none. */
export function hasVerb(words: Words, run: Run): boolean {
  for (let at = run.first; at < run.end; at += 1) {
    if (!outside(words, at) || pos(words, at) === "VERB" || pos(words, at) === "AUX") return true
  }
  return false
}

/**
 * Pieces of a quotation that goes on after "he said": later in the sentence after a comma, or in the sentences
 * after it while they begin with quotation marks and stand in the same paragraph.
 */
export function quotationsAfter(words: Words, end: number, sentence: number): Run[] {
  const { sentences } = words.document
  const pieces: Run[] = []
  let at = end
  while (at < words.tokens.length && isSign(words, at) && outside(words, at) && at - end < 3) at += 1
  let paragraph = sentences[sentence]?.paragraph
  while (at < words.tokens.length && !outside(words, at)) {
    const run = words.quoted.get(words.quotation[at]!)
    const where = sentences[words.sentence[at]!]
    if (run === undefined || where === undefined || where.paragraph !== paragraph || run.first !== at) break
    pieces.push(run)
    at = run.end
    paragraph = sentences[words.sentence[run.end - 1]!]?.paragraph ?? paragraph
    while (at < words.tokens.length && isSign(words, at) && outside(words, at) && at - run.end < 2) at += 1
    if (sentences[words.sentence[at] ?? -1]?.first !== at) break
  }
  return pieces
}
