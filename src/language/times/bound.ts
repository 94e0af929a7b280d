/** Open and shut ends: "since early May", "until Friday", "by the end of August", "more than two weeks". */
import { isoDay, parseDay } from "../../model/time.ts"
import type { Modifier, TimeMention } from "../../model/types.ts"
import { modifiersBefore } from "../english/amounts.ts"
import type { Term } from "./terms.ts"

const modifierMod: Readonly<Partial<Record<Modifier, TimeMention["mod"]>>> = {
  "more than": "MORE_THAN",
  "at least": "MORE_THAN",
  "less than": "LESS_THAN",
  "up to": "LESS_THAN",
  about: "APPROX",
  nearly: "APPROX",
}

const neighbour = (iso: string, days: number): string | null => {
  const day = parseDay(iso)
  return day === null ? null : isoDay(day + days)
}

/** The mention with the end that the preposition before it opens; the extent stays without the preposition. */
function openEnd(mention: TimeMention, word: string, published: string | null): TimeMention {
  const { begin, end } = mention
  if (mention.type === "SET" || mention.type === "DURATION" || begin === null || end === null) return mention
  if (word === "since") {
    const today = published === null || published.slice(0, 10) < begin.slice(0, 10) ? null : published.slice(0, 10)
    return { ...mention, end: today, mod: mention.mod ?? "ON_OR_AFTER", reason: `${mention.reason}; since then` }
  }
  if (word === "until" || word === "till" || word === "by")
    return { ...mention, begin: null, mod: mention.mod ?? "ON_OR_BEFORE", reason: `${mention.reason}; ${word} then` }
  if (word === "before")
    return {
      ...mention,
      begin: null,
      end: neighbour(begin, -1),
      mod: mention.mod ?? "BEFORE",
      reason: `${mention.reason}; before it`,
    }
  if (word === "after")
    return {
      ...mention,
      begin: neighbour(end, 1),
      end: null,
      mod: mention.mod ?? "AFTER",
      reason: `${mention.reason}; after it`,
    }
  return mention
}

/** "more than", "nearly" before a duration belong to it. */
function widen(mention: TimeMention, terms: readonly Term[], first: number, text: string): TimeMention {
  let words = ""
  for (let index = first - 1; index >= Math.max(0, first - 3); index -= 1) {
    const term = terms[index]!
    if (term.type === "n") break
    const word = text.slice(term.from, term.to).toLowerCase()
    words = words === "" ? word : `${word} ${words}`
    const mod = modifierMod[modifiersBefore.get(words) ?? "exact"]
    if (mod !== undefined && mod !== null) return { ...mention, from: term.from, mod: mention.mod ?? mod }
  }
  return mention
}

/** The mention with what the words before it add: a modifier of its length, or an open end. */
export function bound(
  mention: TimeMention,
  terms: readonly Term[],
  first: number,
  published: string | null,
  text: string,
): TimeMention {
  if (mention.type === "DURATION" && terms[first]?.type !== "t") return widen(mention, terms, first, text)
  const before = terms[first - 1]
  if (before === undefined) return mention
  return openEnd(mention, String(before.value), published)
}
