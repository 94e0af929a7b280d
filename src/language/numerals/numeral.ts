/** One number at a place of the text, in whatever form: digits, words, fractions, vague plurals, ordinals. */
import {
  cardinals,
  denominators,
  fews,
  fractionSigns,
  ordinals,
  scaleLetters,
  scales,
  vaguePlurals,
} from "../english/numbers.ts"
import { readDigits } from "./digits.ts"
import { type Piece, pieceAt } from "./pieces.ts"
import { readFewScaled, readWords } from "./words.ts"

/** The number that begins at a piece. */
export interface Numeral {
  readonly low: number
  readonly high: number
  /** Index of the piece after it. */
  readonly end: number
  readonly kind: "exact" | "vague" | "fraction" | "ordinal"
  /** What its last words multiplied by, 1 when nothing did. */
  readonly scale: number
  /** In digits as a whole, without a scale in words. */
  readonly digits: boolean
  /** "1.250": 1.25, or 1,250 in other countries. */
  readonly doubtful: boolean
  /** A letter m stands at the digits and was not read: million, metres or minutes. */
  readonly bareM: boolean
}

/** A plain number that ends before the piece `end`. */
export const exact = (value: number, end: number, rest: Partial<Numeral> = {}): Numeral => ({
  low: value,
  high: value,
  end,
  kind: "exact",
  scale: 1,
  digits: false,
  doubtful: false,
  bareM: false,
  ...rest,
})

const ordinalEndings: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"])

const attached = (pieces: readonly Piece[], index: number): Piece => {
  const piece = pieceAt(pieces, index)
  return piece.gap === 0 ? piece : pieceAt(pieces, -1)
}

/** "1/2" and the "1/2" of "2 1/2": the value and the index after it; null for dates and ratios. */
function readSlash(pieces: readonly Piece[], index: number): { value: number; end: number } | null {
  const over = attached(pieces, index + 1)
  const under = attached(pieces, index + 2)
  if (over.text !== "/" || under.kind !== "digits" || attached(pieces, index + 3).text === "/") return null
  const top = Number(pieceAt(pieces, index).text)
  const bottom = Number(under.text)
  const usual = bottom <= 10 || bottom === 12 || bottom === 16 || bottom === 100
  if (!(top > 0 && top < bottom && usual && Number.isInteger(top) && Number.isInteger(bottom))) return null
  return { value: top / bottom, end: index + 3 }
}

/** A fraction that follows a whole number: "2 1/2", "2½", "2-1/2". */
function readTail(pieces: readonly Piece[], index: number): { value: number; end: number } | null {
  const sign = fractionSigns.get(pieceAt(pieces, index).text)
  if (sign !== undefined && pieceAt(pieces, index).gap < 2) return { value: sign, end: index + 1 }
  const start = attached(pieces, index).text === "-" ? index + 1 : index
  const piece = pieceAt(pieces, start)
  if (piece.kind !== "digits" || piece.gap === 2 || piece.text.length > 2) return null
  return readSlash(pieces, start)
}

function readDigitNumeral(pieces: readonly Piece[], index: number): Numeral | null {
  const among = readOutOf(pieces, index)
  if (among !== null) return among
  const slash = readSlash(pieces, index)
  if (slash !== null) return { ...exact(slash.value, slash.end), kind: "fraction" }
  if (attached(pieces, index + 1).text === "/" && attached(pieces, index + 2).kind === "digits") return null
  const digits = readDigits(pieces, index, true)
  if (digits === null) return null
  const letters = attached(pieces, digits.end)
  if (ordinalEndings.has(letters.text)) return { ...exact(digits.value, digits.end + 1), kind: "ordinal" }
  const words = readWords(pieces, index)
  if (words !== null && words.scale > 1) return exact(words.low, words.end, { scale: words.scale })
  const letter = scaleLetters.get(letters.text)
  if (letter !== undefined && letters.text !== "m")
    return exact(digits.value * letter, digits.end + 1, { scale: letter })
  const tail = readTail(pieces, digits.end)
  if (tail !== null) return exact(digits.value + tail.value, tail.end)
  return exact(digits.value, digits.end, { digits: true, doubtful: digits.doubtful, bareM: letters.text === "m" })
}

/** "tens of thousands", "hundreds of thousands", "dozens". */
function readVague(pieces: readonly Piece[], index: number): Numeral | null {
  const span = vaguePlurals.get(pieceAt(pieces, index).text)
  if (span === undefined) return null
  let [low, high] = span
  let end = index + 1
  for (let round = 0; round < 3; round += 1) {
    const bigger = pieceAt(pieces, end).text === "of" ? vaguePlurals.get(pieceAt(pieces, end + 1).text) : undefined
    if (bigger === undefined || bigger[0] <= low) break
    const scale = bigger[0] / 2
    low *= scale
    high = (high + 1) * scale - 1
    end += 2
  }
  return { ...exact(low, end, { scale: 1 }), high, kind: "vague" }
}

/** What stands behind "fell by a third", where a noun would make it the third of some ("by a third man"). */
const stepFollowers: ReadonlySet<string> = new Set(
  "to from in on at since after before over during within this last and or but as while when because".split(" "),
)

/** "a third of", "by a third", "two-thirds", "three quarters", "one fourth"; never "the third". */
function readFraction(pieces: readonly Piece[], index: number): Numeral | null {
  const text = pieceAt(pieces, index).text
  const top = text === "a" || text === "an" ? 1 : (cardinals.get(text) ?? Number.NaN)
  const dash = attached(pieces, index + 1).text === "-" ? 1 : 0
  const under = pieceAt(pieces, index + 1 + dash)
  const bottom = denominators.get(under.text)
  if (bottom === undefined || under.gap === 2 || !(top > 0 && top < bottom)) return null
  const plural = under.text.endsWith("s")
  if (plural !== top > 1) return null
  const next = pieceAt(pieces, index + 2 + dash)
  const article = text === "a" || text === "an"
  const isStep = pieceAt(pieces, index - 1).text === "by" && (next.kind !== "word" || stepFollowers.has(next.text))
  if (article && next.text !== "of" && !isStep) return null
  return { ...exact(top / bottom, index + 2 + dash), kind: "fraction" }
}

/** "one in three", "two out of every five": a fraction when what follows is no stretch of time. */
function readOutOf(pieces: readonly Piece[], index: number): Numeral | null {
  const top = cardinals.get(pieceAt(pieces, index).text) ?? Number(pieceAt(pieces, index).text)
  const out: number = pieceAt(pieces, index + 1).text === "out" && pieceAt(pieces, index + 2).text === "of" ? 3 : 0
  const start = index + (out > 0 ? out : 2)
  if (out === 0 && pieceAt(pieces, index + 1).text !== "in") return null
  const every = pieceAt(pieces, start).text === "every" ? 1 : 0
  const under = pieceAt(pieces, start + every)
  const bottom = cardinals.get(under.text) ?? (/^\d{1,4}$/.test(under.text) ? Number(under.text) : Number.NaN)
  const next = pieceAt(pieces, start + every + 1)
  const far = pieceAt(pieces, start + every + 2)
  // "Nine in ten rail workers", "seven in ten were".
  const isPlural = ({ gap, text }: Piece): boolean => gap === 1 && plural.test(text) && !stretches.test(text)
  const isWord = next.gap === 1 && /^[a-z]{3,}$/.test(next.text) && !stretches.test(next.text)
  const noun = isPlural(next) || (isWord && (isPlural(far) || ofMany.test(next.text)))
  const usual = out > 0 || (top <= 9 && (bottom <= 10 || bottom % 5 === 0) && bottom < 1001)
  if (!(top > 0 && top < bottom && noun && usual)) return null
  return { ...exact(top / bottom, start + every + 1), kind: "fraction" }
}

const plural = /^(?:[a-z]+s|people|men|women|children)$/

/** Verbs that a share of many is the subject of. */
const ofMany = /^(?:are|were|have|had|say|said|will|would|want|live|lived|died)$/

const stretches = /^(?:second|minute|hour|day|week|month|year|decade|round|game|match)s$/

const halfFollowers: ReadonlySet<string> = new Set(
  "of the its their his her our my your all those these that this".split(" "),
)

/** "half a million" is a number, "half of", "half the" a fraction. */
function readHalf(pieces: readonly Piece[], index: number): Numeral | null {
  if (pieceAt(pieces, index).text !== "half") return null
  const dash = attached(pieces, index + 1).text === "-" ? 1 : 0
  const article = pieceAt(pieces, index + 1 + dash).text
  if (article === "a" || article === "an" || dash === 1) {
    const words = readWords(pieces, index + 1 + dash)
    if (words !== null && words.scale > 1) return exact(words.low / 2, words.end, { scale: words.scale })
  }
  return halfFollowers.has(article) ? { ...exact(0.5, index + 1), kind: "fraction" } : null
}

/** "a quarter of a million", "three quarters of a million". */
function scaleFraction(pieces: readonly Piece[], fraction: Numeral): Numeral {
  if (pieceAt(pieces, fraction.end).text !== "of") return fraction
  const words = pieceAt(pieces, fraction.end + 1).text === "a" ? readWords(pieces, fraction.end + 1) : null
  if (words === null || words.scale < 1000) return fraction
  return exact(fraction.low * words.low, words.end, { scale: words.scale })
}

/** "several", "a few", "a handful of", "a couple of", "a pair of". */
function readFew(pieces: readonly Piece[], index: number): Numeral | null {
  const scaled = readFewScaled(pieces, index)
  if (scaled !== null) {
    const kind = scaled.low === scaled.high ? "exact" : "vague"
    return { ...exact(scaled.low, scaled.end, { scale: scaled.scale }), high: scaled.high, kind }
  }
  const article = pieceAt(pieces, index).text === "a" ? 1 : 0
  const word = pieceAt(pieces, index + article).text
  const few = fews.get(word)
  if (few === undefined || (article === 0) !== (word === "several")) return null
  const kind = few[0] === few[1] ? "exact" : "vague"
  return { ...exact(few[0], index + article + 1), high: few[1], kind }
}

function readOrdinal(pieces: readonly Piece[], index: number): Numeral | null {
  const piece = pieceAt(pieces, index)
  const own = ordinals.get(piece.text)
  if (own !== undefined) return { ...exact(own, index + 1), kind: "ordinal" }
  const tens = cardinals.get(piece.text)
  if (tens === undefined || tens < 20) return null
  const next = attached(pieces, index + 1).text === "-" ? index + 2 : index + 1
  const unit = ordinals.get(pieceAt(pieces, next).text)
  if (unit === undefined || unit > 9 || pieceAt(pieces, next).gap === 2) return null
  return { ...exact(tens + unit, next + 1), kind: "ordinal" }
}

function readWordNumeral(pieces: readonly Piece[], index: number): Numeral | null {
  const fraction = readFraction(pieces, index) ?? readHalf(pieces, index) ?? readOutOf(pieces, index)
  if (fraction !== null) return fraction.kind === "fraction" ? scaleFraction(pieces, fraction) : fraction
  const few = readFew(pieces, index) ?? readVague(pieces, index) ?? readOrdinal(pieces, index)
  if (few !== null) return few
  const words = readWords(pieces, index)
  return words === null ? null : { ...exact(words.low, words.end, { scale: words.scale }), high: words.high }
}

/** What may follow "a" in a number; most articles open none. */
const afterArticle: ReadonlySet<string> = new Set([...scales.keys(), ...fews.keys(), ...denominators.keys()])

/** Words a number may begin with; a quick test before the slow reading. */
export const beginsNumber: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...vaguePlurals.keys(),
  ...ordinals.keys(),
  ...["a", "an", "half", "several"],
])

/** The number that begins at the piece, or null. Looks at a bounded number of pieces, so the whole stays linear. */
export function readNumeral(pieces: readonly Piece[], index: number): Numeral | null {
  const piece = pieceAt(pieces, index)
  if (piece.kind === "digits") return readDigitNumeral(pieces, index)
  if (piece.kind === "word") {
    if (!beginsNumber.has(piece.text)) return null
    const article = piece.text === "a" || piece.text === "an"
    return article && !afterArticle.has(pieceAt(pieces, index + 1).text) ? null : readWordNumeral(pieces, index)
  }
  const sign = fractionSigns.get(piece.text)
  if (sign !== undefined) return { ...exact(sign, index + 1), kind: "fraction" }
  const after = attached(pieces, index + 1)
  if (piece.text === "." && piece.gap > 0 && after.kind === "digits" && !/[.,]/.test(after.text))
    return exact(Number(`0.${after.text.slice(0, 15)}`), index + 2)
  return null
}
