/** Word stems good enough to meet the other forms of a word; not linguistics. */

const endings = [
  "ations",
  "ation",
  "ments",
  "ment",
  "ings",
  "ness",
  "ies",
  "ing",
  "ied",
  "ion",
  "ers",
  "es",
  "ed",
  "er",
  "ly",
  "al",
  "s",
  "e",
  "y",
]

/**
 * The lower-case word without its longest English ending, as long as four letters stay (three before "s"). After the
 * suffix list of Lovins (1968), much shortened: over-stemming costs little here because a match needs its neighbours
 * too.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  for (const ending of endings) {
    const rest = word.length - ending.length
    if (rest >= (ending === "s" ? 3 : 4) && word.endsWith(ending)) return undouble(word.slice(0, rest))
  }
  return word
}

/** "stopp" (from "stopped") is "stop". */
const undouble = (word: string): string => {
  const last = word.length - 1
  return word.length > 4 && word[last] === word[last - 1] && !/[sl]/.test(word[last]!) ? word.slice(0, last) : word
}
