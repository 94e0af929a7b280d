/** Forms of headlines, which leave out commas and verbs: "12 killed 30 injured", "60 dead: monitor". */
import type { Words } from "./clause-cuts.ts"
import { stateOf } from "./property-words.ts"

const uncounted = /^(others|dozens|scores|hundreds|thousands|many|several|some)$/

/** After a state the next count begins: "[12 killed] 30 injured", "[eight dead] several others hurt". */
export function beginsCount({ tokens, lower }: Words, at: number): boolean {
  if (tokens[at]?.tag !== "CD" && !uncounted.test(lower[at] ?? "")) return false
  let next = at + 1
  while (next < at + 4 && /^(NNS?|NNPS?|JJR?)$/.test(tokens[next]?.tag ?? "") && stateOf(lower[next]!) === undefined) {
    next += 1
  }
  return stateOf(lower[next] ?? "") !== undefined && !/^(NN|JJ|DT|CD|PRP)/.test(tokens[next + 1]?.tag ?? "")
}

const teller = /^(ngo|monitor|monitors|monitoring|watchdog|reports?|sources?|afp|reuters|ap|upi|dpa|tass|xinhua)$/

/** Who says so, without a comma or a colon, at the end of a headline: "[60 dockers killed] NGO". */
export function isTeller({ tokens, lower }: Words, at: number): boolean {
  const words = lower.slice(at, at + 3)
  const told = words.findIndex((word) => teller.test(word))
  const end = at + told + 1
  return told >= 0 && tokens.slice(at, end).every(({ tag }) => /^(NN|JJ|VBZ|,|:)/.test(tag)) && !isOpen(tokens[end])
}

/** The phrase goes on: "killed report writers", "killed sources of income". */
const isOpen = (token: Words["tokens"][number] | undefined): boolean => /^(NNS?|IN|VB|MD|POS)/.test(token?.tag ?? "")
