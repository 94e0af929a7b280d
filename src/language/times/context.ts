/**
 * What an expression of time is resolved against: the publication, the time in focus, and whether the verb looks
 * ahead.
 */
import { parseDay } from "../../model/time.ts"
import type { TimeMention, Token } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { aheadAsVerbs, aheadWords, doneBefore, plannedNouns, putOff } from "../english/times.ts"
import { sentenceEnd, tokenFrom } from "../sentence.ts"
import { countriesNamed } from "./zone.ts"

/** The day that "the next day" counts from. */
export interface Focus {
  /** Day number of its first day. */
  readonly day: number
  /** TIMEX3 value it came from. */
  readonly value: string
  /** Its time of day as "22:30", when it has one. */
  readonly clock: string | null
  /** Offset after the words that named it. */
  readonly to: number
}

/** The last day that something happened on, and not only words: what a clock time alone belongs to. */
interface Happening {
  readonly day: number
  /** It was an evening or a night: small hours are of the day after. */
  readonly late: boolean
}

export type Direction = "past" | "ahead" | "unknown"

/** Everything a rule may look at beside its own words. */
export interface Context {
  readonly text: string
  /** Day number of the publication, null when unknown. */
  readonly reference: number | null
  /** Hour and minute of the publication in minutes, null when unknown. */
  readonly minutes: number | null
  readonly focus: Focus | null
  readonly happening: Happening | null
  /** The quarter last spoken of ("2021-Q3"), null before any: figures of business compare with it "a year earlier". */
  readonly quarter: string | null
  /** How often the text names each country; counted when first asked. */
  readonly countries: () => ReadonlyMap<string, number>
  /** Which way the verb of the sentence points, seen from that offset. */
  readonly direction: (offset: number) => Direction
}

/** Minutes since midnight of an ISO instant, or null for a day. */
export function minutesOf(iso: string): number | null {
  const parts = /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)/.exec(iso)
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2])
}

const windowTokens = 25

/** "After the retreat on Sunday": what something came after is over. */
const pastOpeners: ReadonlySet<string> = new Set(["after", "following", "since"])

const sayings: ReadonlySet<string> = new Set("said told announced reported added ;".split(" "))

/** "Set a record", "due to the storm": these look ahead before "to do" and "for". */
function isSetOrDue(word: string, next: string, isToDo: boolean): boolean {
  return (word === "set" || word === "due") && (next === "to" ? !isToDo : word === "set" && next !== "for")
}

function verbDirection(tag: string, word: string): Direction | "go on" {
  if (aheadWords.has(word) && (!aheadAsVerbs.has(word) || /^(?:MD|VB[PZ])$/.test(tag))) return "ahead"
  if (tag === "VBD" || word === "was" || word === "were" || word === "had" || word === "did") return "past"
  return "go on"
}

/** Whether the noun that a possessive weekday belongs to is no meeting or vote, which are spoken of beforehand too. */
function looksBack(text: string, tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 3).map((token) => text.slice(token.from, token.to).toLowerCase())
  return !words.some((word) => plannedNouns.has(word))
}

/** "meet", "quickly meet": what stands after the "to" of an infinitive. */
const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[tokens[at]?.tag === "RB" ? at + 1 : at]?.tag === "VB"

/** "Used tear gas to end a rally on Monday": what an infinitive tells that a verb of doing stands before is done. */
function isDone(tokens: readonly Token[], to: number, first: number): boolean {
  for (let index = to - 1; index >= first; index -= 1) {
    const { tag, lemma } = tokens[index]!
    const isPlain = tag === "VBN" && tokens[index - 1]?.lemma !== "be"
    // "They were supposed to arrive on Monday": what did not come as it should.
    if (lemma === "suppose" && tokens[index - 1]?.tag === "VBD") return true
    if (tag === "VBD" || (isPlain && doneBefore.has(lemma))) return doneBefore.has(lemma)
    // "Water cannon and stun [VB] grenades": only what can be a main verb ends the way back.
    if (/^(?:VBZ|VBP|MD|\.|:)$/.test(tag)) return false
  }
  return false
}

const dayParts: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"])

/** "A day of mourning for Friday", not "for Friday's attack" nor "for the Friday shooting". */
function isSetFor({ tokens, report: { text } }: Draft, at: number): boolean {
  const wordAt = (index: number): string => text.slice(tokens[index]?.from ?? 0, tokens[index]?.to ?? 0).toLowerCase()
  if (wordAt(at - 1) !== "for" || tokens[at]?.tag !== "NNP") return false
  const next = dayParts.has(wordAt(at + 1)) ? at + 2 : at + 1
  return !/^(?:POS|NN|JJ|HYPH|VBG)/.test(tokens[next]?.tag ?? ".")
}

/** Whether what a possessive day belongs to was put off: "Sunday's race has been called off". */
function isPutOff(text: string, tokens: readonly Token[], at: number, end: number): boolean {
  const words = tokens.slice(at, Math.min(end, at + windowTokens)).map(({ from, to }) => text.slice(from, to))
  return words.some((word, index) => putOff.has(word) || (word === "called" && words[index + 1] === "off"))
}

/** The nearest verb that tells, to the left first, then to the right; inside the sentence, at most 25 words away. */
function directionAt(draft: Draft, offset: number): Direction {
  const { tokens } = draft
  const { text } = draft.report
  const at = tokenFrom(tokens, offset)
  const end = sentenceEnd(draft, at)
  const wordAt = (index: number): string => text.slice(tokens[index]?.from ?? 0, tokens[index]?.to ?? 0).toLowerCase()
  const look = (index: number): Direction | "go on" => {
    const token = tokens[index]!
    const word = text.slice(token.from, token.to).toLowerCase()
    // "to" looks ahead before a verb ("to meet"), not before a noun or a number ("rose to 30").
    if (word === "to" && !isInfinitive(tokens, index + 1)) return "go on"
    if (word === "to" && isDone(tokens, index, Math.max(0, at - windowTokens))) return "past"
    // "people crossed on Monday": a participle with no form of "be" before it tells of the past.
    if (isSetOrDue(word, wordAt(index + 1), isInfinitive(tokens, index + 2))) return word === "set" ? "past" : "go on"
    if (token.tag === "VBN" && !/^(?:be|been|being|is|are|get|gets)$/.test(wordAt(index - 1))) return "past"
    return verbDirection(token.tag, word)
  }
  // "Friday's crash" has happened, whatever the verb of the sentence does.
  if (isSetFor(draft, at)) return "ahead"
  if (tokens[at + 1]?.tag === "POS" && isPutOff(text, tokens, at, end)) return "ahead"
  if (tokens[at + 1]?.tag === "POS" && looksBack(text, tokens, at + 2)) return "past"
  for (let index = at - 1; index >= Math.max(0, at - windowTokens); index -= 1) {
    if (tokens[index]!.to < (tokens[at]?.from ?? 0) && sentenceEnd(draft, index) !== end) break
    if (wordAt(index) === ";") break
    const found = look(index)
    if (found !== "go on") return found
    if (pastOpeners.has(text.slice(tokens[index]!.from, tokens[index]!.to).toLowerCase())) return "past"
  }
  for (let index = at; index < Math.min(end, at + windowTokens); index += 1) {
    // "Talks resume on Friday, officials said": saying tells nothing of when.
    if (sayings.has(wordAt(index)) && index > at + 1) break
    const found = look(index)
    if (found !== "go on") return found
  }
  return "unknown"
}

/** The value of a function that is called at most once. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The context for a draft published at that ISO time (null: unknown), before anything is in focus. */
export function contextOf(draft: Draft, published: string | null): Context {
  return {
    text: draft.report.text,
    reference: published === null ? null : parseDay(published),
    minutes: published === null ? null : minutesOf(published),
    focus: null,
    happening: null,
    quarter: null,
    countries: once(() => countriesNamed(draft.report.text)),
    direction: (offset) => directionAt(draft, offset),
  }
}

/** The focus after a mention: a day or less moves it, a longer stretch does not. */
export function nextFocus(context: Context, mention: TimeMention): Context {
  if (/^\d{4}-Q[1-4]$/.test(mention.value)) return { ...context, quarter: mention.value }
  const day = mention.begin === null ? null : parseDay(mention.begin)
  const short =
    mention.grain === "day" || mention.grain === "daypart" || mention.grain === "hour" || mention.grain === "minute"
  if (day === null || !short || mention.type === "DURATION" || mention.type === "SET") return context
  // "The second fatal fire since Christmas": no day that what follows goes on from.
  if (/\bsince\s+\S/i.test(context.text.slice(Math.max(0, mention.from - 7), mention.from + 7))) return context
  // "Midnight on Monday" is 24:00 of Monday, and begins as 00:00 of the day in focus.
  const clock = /T\d\d:\d\d$/.test(mention.value) ? (mention.begin?.slice(11, 16) ?? null) : null
  const told = spoken.test(context.text.slice(Math.max(0, mention.from - 40), mention.from))
  const happening = told ? context.happening : happeningOf(context.happening, day, mention.value)
  return { ...context, happening, focus: { day, value: mention.value, clock, to: mention.to } }
}

/** A morning after an evening or a night that was told of is the next one. */
function happeningOf(before: Happening | null, day: number, value: string): Happening {
  const over = before?.late === true && before.day === day && !/^[\d-]+$/.test(value)
  const late = /T(?:EV|NI|2[0-3]|1[89])/.test(value)
  return over && !late ? { day: day + 1, late: false } : { day, late }
}

const spoken = new RegExp(
  "\\b(?:said|says|told [\\p{L} ]{2,20}|announced|reported|added|confirmed|as of|since)" +
    "(?: (?:late|early|on|by|in an? (?:news |press |written )?(?:statement|release|post|update|report|briefing)))*\\s$",
  "u",
)

/** No clock time reaches back farther than this from the day that something was said on. */
const happeningDays = 7

/** The day of a clock time alone: of what happened last, else the one in focus; null when neither is known. */
export function dayOfClock({ focus, happening }: Context, time: string): number | null {
  if (focus === null || happening === null) return focus?.day ?? null
  const day = happening.late && /^0\d/.test(time) ? happening.day + 1 : happening.day
  return focus.day - day > 0 && focus.day - day <= happeningDays ? day : focus.day
}
