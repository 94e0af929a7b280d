/** Open and shut ends: "since early May", "until Friday", "by the end of August", "more than two weeks". */
import { isoDay, pad, parseDay } from "../../model/time.ts"
import type { Modifier, TimeMention } from "../../model/types.ts"
import { modifiersBefore } from "../english/amounts.ts"
import { phaseOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** How far "just after" and "shortly before" reach: our convention, docs/conventions.md. */
const minutesNear = 60
const nearWords = /\b(?:just|shortly|right|soon|immediately|moments|minutes)\s$/i
const nearUnits = 12

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

/** "after 11 p.m." opens the end; "just after 11 p.m." is within the hour. */
function besideClock(mention: TimeMention, clock: string, word: "before" | "after", near: boolean): TimeMention {
  const other = near ? shiftMinutes(clock, word === "after" ? minutesNear : -minutesNear) : null
  const reason = `${mention.reason}; ${near ? "shortly " : ""}${word} it`
  if (word === "after") return { ...mention, begin: clock, end: other, mod: mention.mod ?? "AFTER", reason }
  return { ...mention, begin: other, end: clock, mod: mention.mod ?? "BEFORE", reason }
}

/** The instant some minutes away, without a zone as it was given. */
function shiftMinutes(clock: string, minutes: number): string | null {
  const day = parseDay(clock)
  const [hour, minute] = clock.slice(11, 16).split(":").map(Number)
  if (day === null || hour === undefined || minute === undefined) return null
  const total = hour * 60 + minute + minutes
  const inDay = ((total % 1440) + 1440) % 1440
  return `${isoDay(day + Math.floor(total / 1440))}T${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`
}

/** "before dawn on Sunday" is early that day; "after dusk" has no end. */
function besidePart(mention: TimeMention, begin: string, word: "before" | "after"): TimeMention {
  const reason = `${mention.reason}; ${word} it`
  if (word === "after") return { ...mention, end: null, mod: mention.mod ?? "AFTER", reason }
  return { ...mention, begin: `${begin.slice(0, 10)}T00:00`, end: begin, mod: mention.mod ?? "BEFORE", reason }
}

/** The mention with the end that the preposition before it opens; the extent stays without the preposition. */
function openEnd(mention: TimeMention, word: string, near: boolean, published: string | null): TimeMention {
  const { begin, end } = mention
  if (mention.type === "SET" || mention.type === "DURATION" || begin === null || end === null) return mention
  const isClock = mention.grain === "minute" || mention.grain === "hour"
  if (word === "since") {
    const today = published === null || published.slice(0, 10) < begin.slice(0, 10) ? null : published.slice(0, 10)
    return { ...mention, end: today, mod: mention.mod ?? "ON_OR_AFTER", reason: `${mention.reason}; since then` }
  }
  if (word === "until" || word === "till" || word === "by")
    return { ...mention, begin: null, mod: mention.mod ?? "ON_OR_BEFORE", reason: `${mention.reason}; ${word} then` }
  if ((word === "before" || word === "after") && begin.includes("T") && begin === end)
    return besideClock(mention, begin, word, near)
  if (mention.grain === "daypart" && (word === "before" || word === "after")) return besidePart(mention, begin, word)
  if (word === "before")
    return {
      ...mention,
      begin: null,
      end: isClock ? begin : neighbour(begin, -1),
      mod: mention.mod ?? "BEFORE",
      reason: `${mention.reason}; before it`,
    }
  if (word === "after")
    return {
      ...mention,
      begin: isClock ? begin : neighbour(end, 1),
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
  const phase = terms[first - 2]
  if (before.value === "on" && phase?.type === "E" && mention.mod === null && mention.grain === "day")
    return { ...mention, mod: phaseOf([phase]) }
  const near = nearWords.test(text.slice(Math.max(0, before.from - nearUnits), before.from))
  return openEnd(mention, String(before.value), near, published)
}
