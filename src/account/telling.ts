/** Answers -> sentences of ours: a figure, who did it, why, whose it is, and on what the reports do not agree. */
import type { Anchor, Answer, BriefSentence, Reading, Value } from "../model/types.ts"
import { denied } from "../reconcile/whether.ts"
import { numberText, pluralOf, stretchText, unitPlural } from "../reconcile/wording.ts"
import { byWhom } from "./by-whom.ts"
import type { DayWords } from "./dated.ts"
import { cameBefore, harming, indirect, smallNumbers, wordTellings } from "./english/brief.ts"
import { type Claims, collapse, cutQuestion, type EventWords, settingOf, type Told } from "./setting.ts"
import { longestSpeaker, speakersOf, toldWords } from "./speakers.ts"

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`

/** Numbers up to nine in words, as newspapers write them. */
const countText = (value: number): string => smallNumbers[value] ?? numberText(value)

/** "12", "at least 46", "between 5 and 7"; null when nothing is known. */
function estimateText(low: number | null, best: number | null, high: number | null): string | null {
  if (best !== null) return countText(best)
  if (low !== null && high !== null) return `between ${countText(low)} and ${countText(high)}`
  if (low !== null) return `at least ${countText(low)}`
  return high === null ? null : `at most ${countText(high)}`
}

const magnitudes: readonly (readonly [size: number, word: string])[] = [
  [1e9, "billion"],
  [1e6, "million"],
]

/** A number as one of the quotations has it: "10 million" where nobody writes 10,000,000. */
function writtenText(value: number, anchors: readonly Anchor[]): string {
  const plain = countText(value)
  if (anchors.some(({ quote }) => quote.includes(plain))) return plain
  const round = magnitudes.flatMap(([size, word]) => (value >= size ? [`${numberText(value / size)} ${word}`] : []))
  return round.find((text) => anchors.some(({ quote }) => quote.includes(text))) ?? plain
}

/** The estimate in words: what reports write as "more than 45" is not "at least 46". */
function figureWords({ estimates: [first] }: Answer, readings: readonly Reading[]): string | null {
  const value = first?.value
  if (value?.kind !== "number") return null
  const anchors = readings.flatMap((reading) => reading.anchors)
  const words = (count: number): string => writtenText(count, anchors)
  const { low, best, high } = value
  if (best !== null) return words(best)
  // "Scores" is no "at least 40": what no report puts in a number is left to its own words.
  if (readings.every(({ modifier }) => modifier === "vague")) return null
  if (low === null) return estimateText(low, best, high)
  const [open] = readings.flatMap((each) =>
    each.value.kind === "number" && each.value.lowOpen && each.value.low === low - 1 ? [each.value.low] : [],
  )
  if (high !== null)
    return open === undefined ? estimateText(low, best, high) : `more than ${words(open)} and up to ${words(high)}`
  return open === undefined ? `at least ${words(low)}` : `more than ${words(open)}`
}

const valueText = (value: Value): string => {
  if (value.kind === "text") return value.text
  if (value.kind === "time") return stretchText(value.begin, value.end)
  if (value.lowOpen && value.low !== null && value.high === null) return `more than ${countText(value.low)}`
  return estimateText(value.low, value.low === value.high ? value.low : null, value.high) ?? ""
}

/** The readings that decide the estimate. */
function deciding({ readings, estimates: [first] }: Answer): readonly Reading[] {
  const claims = new Set(first?.claims)
  const own = readings.filter((reading) => reading.claims.some((id) => claims.has(id)))
  return own.length > 0 ? own : readings
}

/** Most sides of a dispute, and most earlier figures, that are told in one sentence. */
const sidesTold = 3

/** Most speakers that are named in one sentence. */
const speakersNamed = 2

/** ", according to the police and a clinic"; ", three reports say"; "the latest" of what others gave before. */
function accordingTo(readings: readonly Reading[], speakers: readonly Told[], isLatest = false): string {
  const names = speakers.slice(0, speakersNamed).map(({ words }) => toldWords(words))
  const more = speakers.length - speakersNamed
  if (more > 0) return `, according to ${names.join(", ")} and ${countText(more)} other${more === 1 ? "" : "s"}`
  if (names.length > 0) return `, according to ${names.join(" and ")}`
  const reports = new Set(readings.flatMap((reading) => reading.reports)).size
  if (reports === 1) return isLatest ? ", the latest report says" : ", one report says"
  return `, ${countText(reports)} reports say`
}

/** One anchor a report, those that come first. */
function distinct(anchors: readonly Anchor[]): readonly Anchor[] {
  const seen = new Set<string>()
  return anchors.filter(({ report, from, to }) => {
    const key = `${report} ${from} ${to}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

/** "; 23 had been given before": figures that a later one takes the place of. */
function earlierFigures({ state, relations, readings, estimates: [first] }: Answer): {
  readonly words: string
  readonly anchors: readonly Anchor[]
} {
  const told = first?.value.kind === "number" ? (first.value.best ?? first.value.low ?? 0) : 0
  // What counts something else was not given before, and a figure falls only where somebody puts it right.
  const apart = new Set(
    relations.flatMap(({ a, b, relation }) => (relation === "different scope" ? [`${a} ${b}`, `${b} ${a}`] : [])),
  )
  const isReplaced = (index: number, { value }: Reading): boolean =>
    relations.some(
      ({ a, b, relation, why }) =>
        relation === "update" &&
        b === index &&
        !apart.has(`${a} ${b}`) &&
        ((value.kind === "number" && (value.low ?? 0) < told) || why.includes(" corrects ")),
    )
  // A sum that no report writes out is left to the table.
  const isWritten = ({ value, anchors }: Reading): boolean =>
    anchors.some(({ quote }) => quote.toLowerCase().includes(valueText(value)))
  const earlier = readings.filter(
    (reading, index) => reading.modifier === "exact" && isReplaced(index, reading) && isWritten(reading),
  )
  const values = [...new Set(earlier.map(({ value }) => valueText(value)))].slice(0, sidesTold)
  if (state !== "updated" || values.length === 0) return { words: "", anchors: [] }
  const kept = earlier.filter(({ value }) => values.includes(valueText(value)))
  const list = [values.slice(0, -1).join(", "), ...values.slice(-1)].filter((part) => part !== "").join(" and ")
  return { words: `; ${list} had been given before`, anchors: kept.flatMap(({ anchors }) => anchors) }
}

/** "Drivers were arrested" of one: "driver was arrested". */
const ofOne = (told: string, thing: string): string =>
  (told.includes(pluralOf(thing)) ? told.replace(pluralOf(thing), thing) : told.replace(/s (?=(?:were|are)\b)/, " "))
    .replace(/\bwere\b/, "was")
    .replace(/\bare\b/, "is")

/**
 * "Two soldiers were killed in Orsk on 3 May 2031, according to the police."; null for what is no plain count. `day`:
 * words for when it was, told where the figure's own sentences name no day.
 */
export function tellFigure(
  answer: Answer,
  claims: Claims,
  event: EventWords | null,
  day: DayWords | null,
): BriefSentence | null {
  const value = answer.estimates[0]?.value
  const { asked } = cutQuestion(answer.question)
  if (value?.kind !== "number" || !asked.startsWith("How many ")) return null
  const readings = deciding(answer)
  const figure = figureWords(answer, readings)
  if (figure === null) return null
  const speakers = speakersOf(readings, claims)
  const { thing } = answer.scope
  const setting = settingOf(answer, readings, claims, { event, day })
  const earlier = earlierFigures(answer)
  const one = figure === smallNumbers[1]
  const told = asked.slice("How many ".length)
  const counted = one ? ofOne(told, thing) : told
  const source = accordingTo(readings, speakers, answer.state === "updated")
  const doer = byWhom(told, answer, readings, claims)
  return {
    text: sentence(`${figure} ${counted}${doer?.words ?? ""}${setting.words}${source}${earlier.words}`),
    anchors: distinct([
      ...readings.flatMap(({ anchors }) => anchors),
      ...earlier.anchors,
      ...setting.anchors,
      ...(doer === null ? [] : [doer.anchor]),
      ...speakers.slice(0, speakersNamed).map((each) => each.anchor),
    ]),
    answers: [answer.id, ...setting.answers],
  }
}

const wordsBefore = 60

/** Whether one report alone gives these readings, and only says that they came before. */
function isMereSequence(readings: readonly Reading[], claims: Claims): boolean {
  if (new Set(readings.flatMap(({ reports }) => reports)).size > 1) return false
  const texts = new Map(
    readings.flatMap((reading) =>
      reading.claims.flatMap((id) => {
        const report = claims.get(id)?.[0].document.report
        return report === undefined ? [] : [[report.id, report.text] as const]
      }),
    ),
  )
  return readings
    .flatMap(({ anchors }) => anchors)
    .every(({ report, from }) =>
      cameBefore.test((texts.get(report) ?? "").slice(Math.max(0, from - wordsBefore), from)),
    )
}

/** A name as a report has it, where no report has it in full. */
function writtenName(text: string, readings: readonly Reading[]): string {
  const quotes = readings.flatMap(({ anchors }) => anchors.map(({ quote }) => collapse(quote)))
  const isWritten = quotes.some((quote) => quote.toLowerCase().includes(text.toLowerCase()))
  return isWritten ? text : (quotes.find((quote) => quote.length <= longestSpeaker) ?? text)
}

/** The words of an answer with the article that stands before them in a report: "the Northern Front". */
function withArticle(text: string, readings: readonly Reading[], claims: Claims): string {
  const before = readings.flatMap((reading) =>
    reading.claims.flatMap((id) => {
      const report = claims.get(id)?.[0].document.report
      const own = reading.anchors.filter((each) => each.report === report?.id)
      return own.map(({ from }) => report?.text.slice(Math.max(0, from - 5), from) ?? "")
    }),
  )
  return before.some((words) => /\bthe\s$/iu.test(words)) && !/^the\b/iu.test(text) ? `the ${text}` : text
}

/** "The attack is put down to the Front, according to the mayor."; null for questions that no sentence is made of. */
export function tellWords(answer: Answer, claims: Claims): BriefSentence | null {
  const value = answer.estimates[0]?.value
  const pattern = wordTellings[answer.scope.property]
  if (value?.kind !== "text" || value.text === "" || pattern === undefined) return null
  const exact = answer.readings.filter((reading) => reading.value.kind === "text" && reading.value.text === value.text)
  const readings = exact.length > 0 ? exact : deciding(answer)
  if (answer.scope.property === "cause" && isMereSequence(readings, claims)) return null
  const speakers = speakersOf(readings, claims)
  // One report in its own voice is too little for a sentence on who or why.
  if (speakers.length === 0 && answer.state === "single") return null
  const asked = /\b((?:the\s)?[^\s].*)$/u.exec(cutQuestion(answer.question).asked.replace(pattern.asked, ""))?.[1] ?? ""
  const words = value.text === "not known" ? pattern.unknown : pattern.told
  const isWord = answer.readings.some((other) => valueText(other.value) === value.text.toLowerCase())
  const written = writtenName(value.text, readings)
  const named = pattern.quoted ? written : withArticle(written, readings, claims)
  const text = words.replace("{event}", asked).replace("{answer}", isWord ? value.text.toLowerCase() : named)
  return {
    text: sentence(`${text}${accordingTo(readings, speakers)}`),
    anchors: distinct([
      ...readings.flatMap(({ anchors }) => anchors),
      ...speakers.slice(0, speakersNamed).map((each) => each.anchor),
    ]),
    answers: [answer.id],
  }
}

/** Names as they are written: places of one name that lie apart are told in the table. */
function sideText(reading: Reading): string {
  const text = valueText(reading.value)
  return reading.value.kind === "text" && /^\p{Lu}/u.test(text) ? writtenName(text, [reading]) : text
}

/** One side of a dispute: its answer, who gives it ("" for nobody) and where. */
interface Side {
  readonly text: string
  readonly name: string
  readonly anchors: readonly Anchor[]
}

/** "Two (the clinic); three or five (the police)": what one speaker gives stands together. */
function sideList(sides: readonly Side[]): string {
  const bySpeaker = Map.groupBy(sides, ({ name, text }) => (name === "" ? text : `(${name})`))
  return [...bySpeaker]
    .map(([name, own]) => {
      const texts = own.map(({ text }) => text).join(" or ")
      return own[0]?.name === "" ? texts : `${texts} ${name}`
    })
    .join("; ")
}

/** "; two other dates": the sides that have no room. */
function moreSides(count: number, { readings: [first] }: Answer): string {
  if (count <= 0) return ""
  const noun = { number: "figure", time: "date", text: "answer" }[first?.value.kind ?? "text"]
  return count === 1 ? `; one other ${noun}` : `; ${countText(count)} other ${noun}s`
}

/** "That the army had closed the road": what somebody says or denies, as far as its words can stand alone. */
const clauseSaid = /^that ((?!he\b|she\b|it\b|they\b|we\b|his\b|her\b|their\b)[^"“”,;]{12,120})$/iu

/** "The reports do not agree on whether the army had closed the road: an official says so; the governor denies it." */
function tellWhether(answer: Answer, sides: readonly Side[]): BriefSentence | null {
  const quotes = answer.readings.flatMap(({ anchors }) => anchors.map(({ quote }) => collapse(quote)))
  const clauses = quotes.flatMap((quote) => clauseSaid.exec(quote)?.[1] ?? [])
  const [clause] = clauses.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const asked = clause === undefined ? indirect(cutQuestion(answer.question).asked) : `whether ${clause}`
  const list = sides
    .toSorted((a, b) => Number(a.text === denied) - Number(b.text === denied))
    .map(({ text, name }) => {
      const who = name.includes(",") ? `${name},` : name
      const says = name === "" ? ["reports say so", "reports deny it"] : [`${who} says so`, `${who} denies it`]
      return text === denied ? says[1] : says[0]
    })
  return {
    text: sentence(`the reports do not agree on ${asked}: ${list.join("; ")}`),
    anchors: distinct(sides.flatMap(({ anchors }) => anchors)),
    answers: [answer.id],
  }
}

/** "The reports do not agree on how many people were killed: 12 (the police), 15." */
export function tellDispute(answer: Answer, claims: Claims, event: EventWords | null): BriefSentence | null {
  const inConflict = new Set(
    answer.relations.filter(({ relation }) => relation === "conflicts").flatMap(({ a, b }) => [a, b]),
  )
  const isMeasure = answer.readings[0]?.value.kind === "number" && !answer.question.startsWith("How many")
  const unit = isMeasure && answer.unit !== "" ? ` ${unitPlural(answer.unit)}` : ""
  const sides = Map.groupBy(
    answer.readings.filter((_, index) => inConflict.has(index)),
    (reading) => sideText(reading),
  )
  const told = [...sides].slice(0, sidesTold).map(([text, readings]): Side => {
    const [speaker] = speakersOf(readings, claims)
    const anchors = readings.flatMap((reading) => reading.anchors.slice(0, 2))
    const name = speaker === undefined ? "" : toldWords(speaker.words)
    return { text: `${text}${unit}`, name, anchors: [...anchors, ...(speaker === undefined ? [] : [speaker.anchor])] }
  })
  const asked = indirect(cutQuestion(answer.question).asked)
  if (told.length < 2 || /["“”]/.test(asked)) return null
  if (answer.scope.property === "whether") return tellWhether(answer, told)
  const more = moreSides(sides.size - sidesTold, answer)
  const rivals = [...sides.values()].slice(0, sidesTold).flat()
  const setting = harming.has(answer.scope.property)
    ? settingOf(answer, rivals, claims, { event, day: null })
    : { words: "", anchors: [] }
  const list = sideList(told)
  return {
    text: sentence(`the reports do not agree on ${asked}${setting.words}: ${list}${more}`),
    anchors: distinct([...told.flatMap(({ anchors }) => anchors), ...setting.anchors]),
    answers: [answer.id],
  }
}
