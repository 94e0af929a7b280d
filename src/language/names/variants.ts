/** Spellings of one name. */
import { nameParticles } from "../english/names.ts"

/** Lower case without marks on letters, apostrophes, periods, the Arabic article: "Joaquín" and "Joaquin" are one. */
const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’`.]/g, "")
    .toLowerCase()
    .replace(/^(?:al|el|ul|an|ar|as|ash|at|az|ad)-(?=.)/, "")

/** Spellings of one sound where names are written over from Arabic, Persian, Cyrillic and Indian letters. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?:ou|oo|w)/g, "u"],
  [/(?:ee|ii|iy|yy|y)/g, "i"],
  [/q/g, "k"],
  [/([kgd])h/g, "$1"],
  [/dj/g, "j"],
  [/(.)\1/g, "$1"],
]

const soundOf = (plain: string): string =>
  sounds.reduce((word, [spelling, sound]) => word.replace(spelling, sound), plain)

/** True when one edit - a letter more, less or other - makes one word the other. Linear. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  return endA - start <= 1 && endB - start <= 1
}

const lettersMin = 5

/**
 * Two spellings of one surname: equal, of one sound ("Moussawi", "Musawi"), or one letter apart in a long enough word
 * ("Rakhimov", "Rahimov").
 */
function sameWord(a: string, b: string): boolean {
  const x = plainName(a)
  const y = plainName(b)
  if (x === y) return true
  if (x.length < lettersMin || y.length < lettersMin || x[0] !== y[0]) return false
  return oneEditApart(x, y) || soundOf(x) === soundOf(y)
}

/** "A." or "A" for "Ahmad". */
function isInitialOf(initial: string, word: string): boolean {
  const plain = plainName(initial)
  return plain.length === 1 && plainName(word).startsWith(plain)
}

/** "Muhammad" in its spellings, which many bear before the name that they are called by. */
const isMuhammad = (word: string): boolean => /^(?:m[ou]hamm?[aeo]d|mohd?|md)$/.test(plainName(word))

/** The words of a full name without a "Muhammad" before two others, when `other` has none. */
const withoutMuhammad = (words: readonly string[], other: readonly string[]): readonly string[] =>
  words.length > 2 && other.length > 1 && isMuhammad(words[0]!) && !isMuhammad(other[0]!) ? words.slice(1) : words

/**
 * True when two full names of persons are one: the same surname in some spelling, and given names that are equal,
 * initials of each other, or absent. Two different given names never are.
 */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (!sameWord(a.at(-1)!, b.at(-1)!)) return false
  const [first = ""] = withoutMuhammad(a, b).slice(0, -1)
  const [other = ""] = withoutMuhammad(b, a).slice(0, -1)
  if (first === "" || other === "") return true
  const spelled = plainName(a.at(-1)!) === plainName(b.at(-1)!)
  if (isInitialOf(first, other) || isInitialOf(other, first)) return spelled
  if (plainName(first) === plainName(other) || (isMuhammad(first) && isMuhammad(other))) return true
  return spelled && sameWord(first, other)
}

/** The words of a name, each with the small words before it. */
function unitsOf(words: readonly string[]): readonly string[] {
  const units: string[] = []
  let before = ""
  for (const word of words) {
    const plain = plainName(word)
    before += plain
    if (nameParticles.has(plain)) continue
    units.push(before)
    before = ""
  }
  return before === "" ? units : [...units, before]
}

const isEnd = (end: readonly string[], units: readonly string[]): boolean =>
  end.every((unit, index) => unit === units[units.length - end.length + index])

/**
 * True when a shorter name stands for a full one though it does not end as that does: the first name ("Lianshan" or,
 * where families come first, "Qiu"), the first of two surnames ("Nieto" for "Ana Nieto Paz"), or both surnames after
 * two or more given names.
 */
export function isPartOf(short: readonly string[], full: readonly string[]): boolean {
  const part = unitsOf(short)
  const units = unitsOf(full)
  if (part.length === 1) return units.length > 1 && (units[0] === part[0] || units.at(-2) === part[0])
  return part.length > 1 && units.length >= part.length + 2 && isEnd(part, units)
}
