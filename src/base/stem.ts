/** Word stems good enough to meet the other forms of a word; not linguistics. */

const endings = ["ation", "ment", "ness", "ing", "ied", "ion", "er", "ed", "ly", "al", "e", "y"]

/**
 * The lower-case word without its plural and then without its longest English ending, as long as four letters stay.
 * After the suffix list of Lovins (1968), much shortened: over-stemming costs little here because a match needs its
 * neighbours too.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const single = withoutPlural(word)
  for (const ending of endings) {
    const rest = single.length - ending.length
    if (rest >= 4 && single.endsWith(ending)) return undouble(single.slice(0, rest))
  }
  return single
}

function withoutPlural(word: string): string {
  if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) return word
  return word.endsWith("ies") && word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

/** "stopp" (from "stopped") is "stop". */
const undouble = (word: string): string => {
  const last = word.length - 1
  return word.length > 4 && word[last] === word[last - 1] && !/[sl]/.test(word[last]!) ? word.slice(0, last) : word
}
