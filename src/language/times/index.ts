/** Every expression of time: what it says, what it stands for, and why. */
import { stretchOf } from "../../model/time.ts"
import type { TimeMention } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { anniversaryRules, recalled, settleAnniversary } from "./anniversary.ts"
import { bound } from "./bound.ts"
import { calendarRules } from "./calendar.ts"
import { clockRules } from "./clock.ts"
import { type Context, contextOf, nextFocus } from "./context.ts"
import { daypartRules } from "./dayparts.ts"
import { dayRules } from "./days.ts"
import { durationRules } from "./duration.ts"
import type { Reading, Rule } from "./reading.ts"
import { relativeRules } from "./relative.ts"
import { withStretches } from "./stretch.ts"
import { readTerms, type Term } from "./terms.ts"

const placedRules: readonly Rule[] = [...calendarRules, ...dayRules, ...relativeRules, ...anniversaryRules]

/** A run of terms read as a day by the first rule that takes all of it. */
function readDay(terms: readonly Term[], context: Context): Reading | null {
  const codes = terms.map(({ type }) => type).join("")
  for (const rule of placedRules) {
    rule.pattern.lastIndex = 0
    if (rule.starts.includes(codes[0] ?? "") && rule.pattern.test(codes) && rule.pattern.lastIndex === codes.length) {
      const reading = rule.read(terms, context, null, null)
      if (reading !== null) return reading
    }
  }
  return null
}

const rules: readonly Rule[] = [...clockRules(readDay), ...daypartRules(readDay), ...placedRules, ...durationRules]

/** The rules by the letter they may begin with. */
const rulesFor: ReadonlyMap<string, readonly Rule[]> = new Map(
  [...new Set(rules.flatMap(({ starts }) => [...starts]))].map((letter) => [
    letter,
    rules.filter(({ starts }) => starts.includes(letter)),
  ]),
)

/** Letters of little words, which begin an expression only together with what follows. */
const littleWords = "taghioeE"

/** Whether nothing can begin at the term: an "x", or a little word before one (but "the foreseeable future"). */
function isIdle(codes: string, index: number): boolean {
  const letter = codes[index]!
  if (letter === "x" || letter === "n" || letter === "i") return true
  if (!littleWords.includes(letter)) return false
  const [next, third] = [codes.charAt(index + 1), codes.charAt(index + 2)]
  // "the foreseeable future", "the small hours", "every other Friday".
  const parted = third === "f" || (letter === "t" && third === "V") || (letter === "e" && /[UW]/.test(third))
  return (next === "x" && !parted) || next === "n" || next === ""
}

interface Match {
  readonly rule: Rule
  readonly end: number
}

/** All rules that match at the term, the longest first; equal ones in the order of the list. */
function matchesAt(codes: string, index: number): readonly Match[] {
  const matches: Match[] = []
  for (const rule of rulesFor.get(codes[index]!) ?? []) {
    rule.pattern.lastIndex = index
    if (rule.pattern.test(codes)) matches.push({ rule, end: rule.pattern.lastIndex })
  }
  return matches.sort((a, b) => b.end - a.end)
}

interface Found {
  readonly reading: Reading
  readonly end: number
  readonly rule: string
}

function readAt(terms: readonly Term[], codes: string, index: number, context: Context): Found | null {
  for (const { rule, end } of matchesAt(codes, index)) {
    const reading = rule.read(terms.slice(index, end), context, terms[end] ?? null, terms[index - 1] ?? null)
    if (reading !== null)
      return { reading, end: reading.terms === undefined ? end : index + reading.terms, rule: rule.name }
  }
  return null
}

function mentionOf(reading: Reading, from: number, to: number): TimeMention {
  const stretch = stretchOf(reading.value)
  const { type, value, known, by, reason } = reading
  const candidates = (reading.others ?? []).map((other) => {
    const range = stretchOf(other)
    return { value: other, begin: range?.begin ?? null, end: range?.end ?? null }
  })
  return {
    kind: "time",
    from,
    to,
    name: null,
    type,
    value,
    mod: reading.mod ?? null,
    begin: reading.begin === undefined ? (stretch?.begin ?? null) : reading.begin,
    end: reading.end === undefined ? (stretch?.end ?? null) : reading.end,
    grain: reading.grain ?? stretch?.grain ?? "none",
    known: [...new Set(known)],
    resolvedBy: by,
    candidates,
    recalls: reading.recalls === undefined ? null : recalled(reading.recalls),
    reason,
  }
}

/** The mention with its zone at its instants; of a zone in doubt, the wall clock with the zones as candidates. */
function inZone(mention: TimeMention, offsets: readonly string[]): TimeMention {
  const [only = ""] = offsets
  const at = (iso: string | null, offset: string): string | null => (iso?.includes("T") ? iso + offset : iso)
  const zoned = <Range extends Pick<TimeMention, "begin" | "end">>(range: Range, offset: string): Range => ({
    ...range,
    begin: at(range.begin, offset),
    end: at(range.end, offset),
  })
  if (offsets.length === 0) return mention
  if (offsets.length === 1)
    return { ...zoned(mention, only), candidates: mention.candidates.map((one) => zoned(one, only)) }
  const { value, begin, end } = mention
  return {
    ...mention,
    candidates: [...offsets.map((offset) => zoned({ value, begin, end }, offset)), ...mention.candidates],
  }
}

/** A mention before its surroundings are seen, and the index of its first term. */
interface Placed {
  readonly plain: TimeMention
  readonly reading: Reading
  readonly index: number
}

function findWith(draft: Draft, published: string | null): readonly TimeMention[] {
  const { text } = draft.report
  const terms = readTerms(text, draft.pieces)
  const codes = terms.map(({ type }) => type).join("")
  let context = contextOf(draft, published)
  const found: Placed[] = []
  let index = 0
  while (index < terms.length) {
    const read = isIdle(codes, index) ? null : readAt(terms, codes, index, context)
    if (read === null) {
      index += 1
      continue
    }
    const plain = mentionOf(read.reading, terms[index]!.from, terms[read.end - 1]!.to)
    context = nextFocus(context, plain)
    found.push({ plain, reading: read.reading, index })
    index = read.end
  }
  const placed = found.map(({ plain, reading, index: first }, at) => {
    const near = [found[at - 1]?.plain, found[at + 1]?.plain]
    const settled = reading.years === undefined ? plain : settleAnniversary(plain, reading.years, text, near)
    return inZone(bound(settled, terms, first, published, text), reading.offsets ?? [])
  })
  return withStretches(placed, text)
}

/** What stays the same whichever of two publication times holds; the rest keeps its relative value and names both. */
function agree(
  early: readonly TimeMention[],
  late: readonly TimeMention[],
  unknown: readonly TimeMention[],
): readonly TimeMention[] {
  return unknown.map((mention, index) => {
    const [a, b] = [early[index], late[index]]
    if (a === undefined || b === undefined || mention.resolvedBy !== "unresolved") return mention
    if (a.value === b.value) return a
    const candidates = [a, b].map(({ value, begin, end }) => ({ value, begin, end }))
    return { ...mention, candidates, reason: `published between two days: ${a.value} or ${b.value}` }
  })
}

/**
 * The times of a draft, sorted and not overlapping. Relative words are resolved against the publication time and
 * the time in focus; when only bounds of the publication are known, what both give alike; when nothing is known,
 * values stay relative ("XXXX-WXX-7") and `resolvedBy` is "unresolved". Values: TimeML TIMEX3; extents: without
 * prepositions. Linear, never throws.
 */
export function findTimes(draft: Draft): readonly TimeMention[] {
  const published = draft.report.published
  if (published === null) return findWith(draft, null)
  if (published.value !== null) return findWith(draft, published.value)
  const unknown = findWith(draft, null)
  if (published.earliest === null || published.latest === null) return unknown
  return agree(findWith(draft, published.earliest), findWith(draft, published.latest), unknown)
}
