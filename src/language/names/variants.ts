/** Spellings of one name. */

/** Lower case without marks on letters, apostrophes, periods: "Joaquín" and "Joaquin" are one. */
const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’`.]/g, "")
    .toLowerCase()

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

/** Two spellings of one surname: equal, or one letter apart in a long enough word ("Rakhimov", "Rahimov"). */
function sameWord(a: string, b: string): boolean {
  const x = plainName(a)
  const y = plainName(b)
  if (x === y) return true
  return x.length >= lettersMin && y.length >= lettersMin && x[0] === y[0] && oneEditApart(x, y)
}

/** "A." or "A" for "Ahmad". */
function isInitialOf(initial: string, word: string): boolean {
  const plain = plainName(initial)
  return plain.length === 1 && plainName(word).startsWith(plain)
}

/**
 * True when two full names of persons are one: the same surname in some spelling, and given names that are equal,
 * initials of each other, or absent. Two different given names never are.
 */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  if (!sameWord(a.at(-1)!, b.at(-1)!)) return false
  const [first = ""] = a.slice(0, -1)
  const [other = ""] = b.slice(0, -1)
  if (first === "" || other === "") return true
  const spelled = plainName(a.at(-1)!) === plainName(b.at(-1)!)
  if (isInitialOf(first, other) || isInitialOf(other, first)) return spelled
  return plainName(first) === plainName(other) || (spelled && sameWord(first, other))
}
