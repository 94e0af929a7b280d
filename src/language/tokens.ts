/** Cuts a text into words and signs, after the guidelines of the English Universal Dependencies treebanks. */
import type { Span } from "../model/types.ts"
import {
  capitalAbbreviations,
  leadingAbbreviations,
  numberAbbreviations,
  trailingAbbreviations,
} from "./english/abbreviations.ts"
import {
  attachedUnits,
  clippedWords,
  clitics,
  domainEndings,
  joinedWords,
  joiningPrefixes,
  joiningSuffixes,
} from "./english/contractions.ts"

/** Every repeat is bounded, so that a text of one repeated sign costs linear time. */
const plainWord = /[\p{L}\p{M}]{1,400}/uy
const wordPart = /[\p{L}\p{M}\p{N}_\u00ad]{1,400}/uy
const dottedLetters = /\p{L}(?:\.\p{L}){1,8}(?![\p{L}\p{N}])\.?/uy
const address = /(?:https?:\/\/|www\.|mailto:)[^\s<>"“”|]{1,2000}/iy
const mail = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}/y
const domain = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/iy
const domainPath = /\/[^\s<>"“”|]{0,2000}/y
const numbers: readonly RegExp[] = [
  /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y,
  /\d{1,4}([/.-])\d{1,2}\1\d{2,4}(?!\d)/y,
  /(?:\d-)?\d{3}-(?:\d{3}-)?\d{4}(?![\d-])/y,
  /\d{1,4}\/\d{1,4}(?![\d/])/y,
  /\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,20})?(?!\d)/y,
  /\d{1,400}(?:\.\d{1,20}){0,6}/y,
]
const numberEnd = /(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}])/iuy
const letters = /[\p{L}\p{M}]{1,40}/uy
const moneySign = /(?:US|AU|CA|HK|NZ|[A-Z])\$/y
const handle = /[@#][\p{L}_][\p{L}\p{M}\p{N}_]{0,200}/uy
const signRun = /\.{2,400}|[!?]{1,400}|-{2,400}|={2,400}|\*{2,400}|_{2,400}|\+{2,400}|~{2,400}|''|``|’’|‘‘|<<|>>/y
const smiley = /[:;=]-?[)(DP](?![\p{L}\p{N}])/uy
const joiner = /[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/uy
const white = /\s/

/** Where a sticky pattern that matches at `at` ends; -1 when it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Most signs are ASCII, where a comparison tells what a pattern would. */
const isAsciiLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)

function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  return unit < 128 ? isAsciiLetter(unit) : endOf(letters, text, at) > at
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57

function isWhite(text: string, at: number): boolean {
  if (at >= text.length) return true
  const unit = text.charCodeAt(at)
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : white.test(text[at]!)
}

/** Where a run of letters ends, as `plainWord` says. */
function plainEnd(text: string, at: number): number {
  let end = at
  // A longer run is cut there anyway.
  while (end - at < 400 && isAsciiLetter(text.charCodeAt(end))) end += 1
  const isPlain = end > at && end - at < 400 && !(text.charCodeAt(end) >= 128)
  return isPlain ? end : endOf(plainWord, text, at)
}

const isApostrophe = (sign: string | undefined): boolean => sign === "'" || sign === "’" || sign === "`"

/** An address without the punctuation that belongs to the sentence around it. */
function trimAddress(text: string, from: number, to: number): number {
  let end = to
  while (end > from + 1) {
    const last = text[end - 1]!
    if (".,;:!?'’…]}".includes(last)) end -= 1
    else if (last === ")" && !text.slice(from, end).includes("(")) end -= 1
    else break
  }
  return end
}

/** End of an address, mail or internet name at `at`; -1 when there is none. */
function addressEnd(text: string, at: number): number {
  const linked = endOf(address, text, at)
  if (linked > 0) return trimAddress(text, at, linked)
  const posted = endOf(mail, text, at)
  if (posted > 0) return trimAddress(text, at, posted)
  const named = endOf(domain, text, at)
  if (named < 0) return -1
  const name = text.slice(at, named)
  const ending = name.slice(name.lastIndexOf(".") + 1)
  if (!domainEndings.has(ending.toLowerCase()) || (ending !== ending.toLowerCase() && ending.length < 3)) return -1
  // "home.In" is a missing space, "news.in" is a name.
  if (/^\p{Lu}\p{Ll}/u.test(ending)) return -1
  const path = endOf(domainPath, text, named)
  return path < 0 ? named : trimAddress(text, at, path)
}

/** True when a period right after `word` belongs to it; `to` is where the period stands. */
function keepsPeriod(text: string, word: string, to: number): boolean {
  const lower = word.toLowerCase()
  const next = text[to + 1]
  const nextIsName = /[\s ]?[\p{Lu}\d(]/uy.test(text.slice(to + 1, to + 4))
  if (word.length === 1) return /\p{Lu}/u.test(word) ? next !== undefined : lower === "c" || lower === "p"
  if (numberAbbreviations.has(lower)) return /^.?\d/.test(text.slice(to + 1, to + 3))
  if (capitalAbbreviations.has(lower) && !/^\p{Lu}/u.test(word)) return false
  if (leadingAbbreviations.has(lower)) return true
  if (!trailingAbbreviations.has(lower)) return false
  // At the end of a paragraph a month or a day is a word with a full stop; "Inc." and "etc." keep theirs.
  return nextIsName || next !== "\n" || lower.length > 3
}

/** End of the word at `at`: inner apostrophes, joining prefixes and kept periods included. */
function wordEnd(text: string, at: number): number {
  let end = endOf(wordPart, text, at)
  for (let parts = 0; parts < 40; parts += 1) {
    const sign = text[end]
    const next = isLetter(text, end + 1)
    if (isApostrophe(sign) && sign !== "`" && next) {
      const following = endOf(wordPart, text, end + 1)
      const tail = text.slice(end + 1, following).toLowerCase()
      if (clitics.has(tail)) return end
      if (tail === "t" && /n$/i.test(text.slice(at, end))) return end - 1 > at ? end - 1 : following
      end = following
    } else if (sign === "-" && (next || isDigit(text, end + 1)) && joinsAcross(text, at, end)) {
      end = endOf(wordPart, text, end + 1)
    } else if (sign === "&" && next && end - at < 4 && /^\p{Lu}+$/u.test(text.slice(at, end))) {
      const following = endOf(wordPart, text, end + 1)
      if (following - end > 3 || !/^\p{Lu}+$/u.test(text.slice(end + 1, following))) return end
      end = following
    } else if (sign === "/" && next && end - at === 1 && endOf(wordPart, text, end + 1) - end <= 3) {
      end = endOf(wordPart, text, end + 1)
    } else break
  }
  if (text[end] === "." && keepsPeriod(text, text.slice(at, end), end) && text[end + 1] !== ".") return end + 1
  return end
}

/** Whether the hyphen at `hyphen` joins one word. */
function joinsAcross(text: string, at: number, hyphen: number): boolean {
  const before = text.slice(at, hyphen).toLowerCase()
  if (joiningPrefixes.has(before)) return true
  const end = endOf(wordPart, text, hyphen + 1)
  return joiningSuffixes.has(text.slice(hyphen + 1, end).toLowerCase())
}

/** End of the number at `at`, with "th", "s" of decades or letters that belong to it ("3143C"). */
function numberTokenEnd(text: string, at: number): number {
  for (const pattern of numbers) {
    const end = endOf(pattern, text, at)
    if (end < 0) continue
    const ending = endOf(numberEnd, text, end)
    if (ending > 0 && (text[end] !== "'" && text[end] !== "’" ? true : text[end - 1] === "0")) return ending
    const tail = endOf(letters, text, end)
    if (tail < 0) return end
    const unit = text.slice(end, tail)
    if (attachedUnits.has(unit) || (unit.length > 3 && unit === unit.toLowerCase())) return end
    const money = at > 0 && /\p{Sc}/u.test(text[at - 1]!)
    if (money || text.slice(at, end).includes(".")) return end
    return endOf(wordPart, text, at)
  }
  return at + 1
}

/** End of the sign at `at`: a run of one sign, a face, or one character with all that is joined to it. */
function signEnd(text: string, at: number): number {
  for (const pattern of [signRun, smiley]) {
    const end = endOf(pattern, text, at)
    if (end > 0) return end
  }
  let end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  for (let steps = 0; steps < 40; steps += 1) {
    const joined = endOf(joiner, text, end)
    if (joined < 0) break
    end = joined
    if (text[end - 1] === "\u200d" && end < text.length && !isWhite(text, end)) {
      end += text.codePointAt(end)! > 0xffff ? 2 : 1
    }
  }
  return end
}

/** End of a token that opens with an apostrophe. */
function apostropheEnd(text: string, at: number): number {
  const tail = endOf(wordPart, text, at + 1)
  if (tail < 0) return signEnd(text, at)
  const word = text.slice(at + 1, tail).toLowerCase()
  const afterWord = at > 0 && !isWhite(text, at - 1)
  if (clitics.has(word) && (afterWord || word === "s")) return tail
  if (clippedWords.has(word) || /^\d0s$|^\d\d$/.test(word)) return tail
  return at + 1
}

/** End of the token that begins at `at`, which is not white space. */
function tokenEnd(text: string, at: number): number {
  const sign = text[at]!
  if (isLetter(text, at)) {
    const plain = plainEnd(text, at)
    if (plain >= text.length || isWhite(text, plain) || text[plain] === ",") return plain
    const linked = addressEnd(text, at)
    if (linked > 0) return linked
    const money = endOf(moneySign, text, at)
    if (money > 0) return money
    const dotted = endOf(dottedLetters, text, at)
    if (dotted > 0) return dotted
    if (/^Ph\.D\.?/.test(text.slice(at, at + 5))) return at + (text[at + 4] === "." ? 5 : 4)
    return wordEnd(text, at)
  }
  if (isDigit(text, at)) {
    const linked = addressEnd(text, at)
    return linked > 0 && /[a-z]/i.test(text.slice(at, linked)) ? linked : numberTokenEnd(text, at)
  }
  if (isApostrophe(sign)) return apostropheEnd(text, at)
  if (sign === "." && isDigit(text, at + 1) && (at === 0 || !/[\w.]/.test(text[at - 1]!))) {
    return numberTokenEnd(text, at + 1)
  }
  if (sign === "@" || sign === "#") {
    const named = endOf(handle, text, at)
    if (named > 0) return named
  }
  return signEnd(text, at)
}

/** The first and the last letter of a word, written small. */
const edgesOf = (text: string, from: number, to: number): number =>
  ((text.charCodeAt(from) | 32) << 8) | (text.charCodeAt(to - 1) | 32)

/** Most words are no joined ones by their first and last letter alone. */
const joinedEdges: ReadonlySet<number> = new Set([...joinedWords.keys()].map((word) => edgesOf(word, 0, word.length)))

/** Adds the token, cut in two where the treebanks do: "don't", "cannot". */
function push(found: Span[], text: string, from: number, to: number): void {
  const length = to - from
  if (length >= 2 && length <= 8 && joinedEdges.has(edgesOf(text, from, to))) {
    const lower = text.slice(from, to).toLowerCase()
    const cut = joinedWords.get(lower)
    const shouted = lower.length < 4 && /^\p{Lu}{2}/u.test(text.slice(from, to))
    if (cut !== undefined && !shouted) {
      found.push({ from, to: from + cut }, { from: from + cut, to })
      return
    }
  }
  found.push({ from, to })
}

/** "n't" after a word that `wordEnd` stopped before it. */
function negationEnd(text: string, at: number): number {
  if ((text.charCodeAt(at) | 32) !== 110) return -1
  return /^n['’]t(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 4)) && at > 0 && isLetter(text, at - 1) ? at + 3 : -1
}

/**
 * Words and signs in the order of the text. They do not overlap; between them stands white space only, so tokens and
 * gaps rebuild the text. Never throws, linear time. Method: Universal Dependencies English guidelines (EWT, GUM).
 */
export function cutTokens(text: string): readonly Span[] {
  const found: Span[] = []
  let at = 0
  while (at < text.length) {
    if (isWhite(text, at)) {
      at += 1
      continue
    }
    const negation = negationEnd(text, at)
    const end = negation > 0 ? negation : Math.max(tokenEnd(text, at), at + 1)
    push(found, text, at, end)
    at = end
  }
  return found
}
