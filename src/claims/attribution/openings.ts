/** How a clause or a noun phrase may begin behind a verb that reports. */
import { weekdays } from "../english/attribution-words.ts"
import { isCore, isSubjectWord } from "./phrases.ts"
import { outside, pos, type Words, word } from "./words.ts"

/** Days and words of time: they stand between a verb and what it reports, and begin none of it. */
export const times: ReadonlySet<string> = new Set([
  ...weekdays,
  ..."today yesterday tonight earlier later recently again then".split(" "),
])

export const isQuotationStart = (words: Words, at: number): boolean =>
  !outside(words, at) && words.quoted.get(words.quotation[at]!)?.first === at

export const isOpenQuote = (words: Words, at: number): boolean =>
  ['"', "\u201c", "\u2018", "'", "''", "``"].includes(word(words, at)) && outside(words, at)

/** A word that can begin a clause without "that": a noun phrase, a verb in -ing, a title in quotation marks. */
const startsPlain = (words: Words, at: number): boolean =>
  startsPhrase(words, at) ||
  startsFigure(words, at) ||
  ["if", "unless", "although"].includes(word(words, at)) ||
  pos(words, at) === "INTJ" ||
  word(words, at) === "there" ||
  (pos(words, at) === "VERB" && /ing$/.test(word(words, at))) ||
  isOpenQuote(words, at)

/** A word that can begin a noun phrase; a day begins none. */
export const startsPhrase = (words: Words, at: number): boolean =>
  !times.has(word(words, at)) &&
  !(["late", "early", "shortly"].includes(word(words, at)) && /^(?:on|in|after|at)$|day$/.test(word(words, at + 1))) &&
  (isCore(words, at) ||
    ["DET", "PRON", "ADJ", "NUM"].includes(pos(words, at)) ||
    isSubjectWord(words, at) ||
    (pos(words, at) === "ADV" && ["NUM", "SYM", "ADJ"].includes(pos(words, at + 1))) ||
    word(words, at) === "$")

/** "at least 30", "more than 400", "as many as 20", "over a dozen": a noun phrase that begins with its limit. */
function startsFigure(words: Words, at: number): boolean {
  const [first, second] = [word(words, at), word(words, at + 1)]
  const two =
    (first === "at" && (second === "least" || second === "most")) ||
    (/^(?:more|less|fewer|rather)$/.test(first) && second === "than") ||
    (first === "up" && second === "to") ||
    (first === "close" && second === "to")
  const many = first === "as" && /^(?:many|few|much)$/.test(second) && word(words, at + 2) === "as"
  const one = /^(?:over|under|around|about|nearly|almost|between|some|well|just|only)$/.test(first)
  const start = many ? at + 3 : two ? at + 2 : one ? at + 1 : -1
  if (start < 0) return false
  const article = /^(?:a|an|over|under)$/.test(word(words, start)) ? start + 1 : start
  return pos(words, article) === "NUM" || /^(?:dozens?|hundreds?|thousands?|half|quarter)$/.test(word(words, article))
}

/** "says [despite all that, he stays]": a clause that begins with a phrase and a comma. */
function startsLate(words: Words, at: number, ceiling: number): boolean {
  if (pos(words, at) !== "ADP" && pos(words, at) !== "SCONJ") return false
  for (let comma = at + 2; comma < Math.min(ceiling - 2, at + 14); comma += 1) {
    if (!outside(words, comma)) return false
    if (word(words, comma) === ",") return startsPhrase(words, comma + 1) && pos(words, comma + 1) !== "CCONJ"
  }
  return false
}

/** A word that can begin a clause without "that", alone or behind a phrase and a comma. */
export const startsClause = (words: Words, at: number, ceiling: number): boolean =>
  startsPlain(words, at) || startsLate(words, at, ceiling)
