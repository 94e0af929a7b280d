/** Initials of offices: "NRA" and "Norland Rail Authority", "TfN" and "Transport for Norland". */

/** Words that name no office of their own beside its initials: "an NRA spokesman". */
const beside = /^(?:an? |the )?(?:spokes\w{3,6} (?:for|of|from) )?(?:the )?|(?:['\u2019]s)? spokes\w{3,6}$/gi

const lettersMin = 3

/** The initials that a name is, in small letters; "" when it is no initials. */
export function initialsIn(name: string): string {
  const bare = name.replace(beside, "").replaceAll(".", "")
  return /^\p{Lu}[\p{L}]{1,6}$/u.test(bare) && /\p{Lu}.*\p{Lu}/u.test(bare) ? bare.toLowerCase() : ""
}

/** The initials that a name may be called by: of its last capitalised words, and of all its words. */
export function initialsOf(name: string): readonly string[] {
  const words = name.replace(beside, "").match(/\p{L}[\p{L}\u2019']*/gu) ?? []
  if (words.length < 2) return []
  const all = words.map((word) => word.charAt(0)).join("")
  const names = words.filter((word) => /^\p{Lu}/u.test(word))
  const short = names.map((word) => word.charAt(0)).join("")
  const tails = names.map((_, at) => short.slice(at)).filter((tail) => tail.length >= lettersMin)
  const two = short.length === 2 && words.length === 2 ? [short] : []
  return [...new Set([...tails, ...two, ...(words.length >= lettersMin ? [all] : [])])].map((each) =>
    each.toLowerCase(),
  )
}

/** True when one name is the initials of the other: three letters or more, or two of an agency's two words. */
export function areInitials(a: string, b: string, agencies: boolean): boolean {
  const holds = (short: string, long: string): boolean =>
    (short.length >= lettersMin || (agencies && short.length === 2)) && initialsOf(long).includes(short)
  return holds(initialsIn(a), b) || holds(initialsIn(b), a)
}
