/**
 * A report as rows of word codes: what the passage finder compares. Its own quick splitter, so that it needs no
 * model.
 */

/**
 * Words of a text in order. `code` is equal for words that differ only in case, apostrophes or the commas of
 * thousands.
 */
export interface Words {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly code: Int32Array
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x60

/** Letters of any alphabet, digits included; general punctuation, signs and spaces are none. */
function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit)
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba
  if (unit === 0xd7 || unit === 0xf7) return false
  return !(unit >= 0x2000 && unit <= 0x2bff) && !(unit >= 0x3000 && unit <= 0x303f) && unit < 0xfe00
}

/** Chinese, Japanese and Korean are written without spaces: each sign is a word. */
const standsAlone = (unit: number): boolean => (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af)

/** True when the sign at `index` joins what stands before and after it to one word: "don't", "2,041", "3.5", "U.S". */
function joins(text: string, index: number, from: number): boolean {
  const unit = text.charCodeAt(index)
  const next = text.charCodeAt(index + 1)
  if (!isLetter(next)) return false
  const before = text.charCodeAt(index - 1)
  if (isApostrophe(unit)) return isLetter(before)
  if (unit === 0x2c) return isDigit(before) && isDigit(next) && isDigit(text.charCodeAt(index + 3))
  if (unit !== 0x2e) return false
  if (isDigit(before)) return isDigit(next)
  return index - from === 1 || (text.charCodeAt(index - 2) === 0x2e && index - from < 12)
}

const lower = (unit: number): number => {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0)
}

const mix = (code: number, unit: number): number => Math.imul(code ^ unit, 0x01000193) ^ (code >>> 15)

/** The code of the letters between two places of a text. */
function codeWithin(text: string, from: number, to: number): number {
  let code = 0x2f0b4a27
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index)
    if (isLetter(unit)) code = mix(code, lower(unit))
  }
  return code | 0
}

/** The code of one word as `wordsOf` would give it; signs inside it do not count. */
export const codeOf = (word: string): number => codeWithin(word, 0, word.length)

/** Where the next word begins; the length of the text when there is none. */
function startOfWord(text: string, from: number): number {
  let index = from
  while (index < text.length && !isLetter(text.charCodeAt(index))) index += 1
  return index
}

function endOfWord(text: string, from: number): number {
  if (standsAlone(text.charCodeAt(from))) return from + 1
  let index = from + 1
  while (index < text.length) {
    const unit = text.charCodeAt(index)
    if (standsAlone(unit)) break
    if (isLetter(unit) || joins(text, index, from)) index += 1
    else break
  }
  return index
}

/** Splits a text in one pass. Signs between words are left out; offsets are those of the text. Any string will do. */
export function wordsOf(text: string): Words {
  const from: number[] = []
  const to: number[] = []
  const code: number[] = []
  for (let index = startOfWord(text, 0); index < text.length; index = startOfWord(text, to.at(-1)!)) {
    const end = endOfWord(text, index)
    from.push(index)
    to.push(end)
    code.push(codeWithin(text, index, end))
  }
  return { count: from.length, from: Int32Array.from(from), to: Int32Array.from(to), code: Int32Array.from(code) }
}
