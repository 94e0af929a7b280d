/** Tables of words. An object answers to "constructor" and "valueOf" as well, and those are words of the news. */

/** The entries without anything inherited: a word that is not among them is undefined, whatever it is. */
export const table = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null), entries)
