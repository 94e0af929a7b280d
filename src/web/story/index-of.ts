/** What every part of the story page looks up again and again. */
import { showSpeaker } from "../../view/unnamed.ts"
import type { AccountJson, Question, ReadingJson, ReportRow } from "../data/shapes.ts"

export interface StoryIndex {
  /** "1", "2" ... in the order of the account. */
  readonly labelOf: (report: string) => string
  readonly reportOf: ReadonlyMap<string, ReportRow>
  readonly witnessOf: ReadonlyMap<string, number>
}

export function indexOf(account: AccountJson): StoryIndex {
  const labels = new Map(account.reports.map(({ id }, index) => [id, String(index + 1)]))
  return {
    labelOf: (report) => labels.get(report) ?? "?",
    reportOf: new Map(account.reports.map((report) => [report.id, report])),
    witnessOf: new Map(account.lineage.witnessOf.map(({ report, witness }) => [report, witness])),
  }
}

/** What a report is called in running words. */
export const reportName = (report: ReportRow | undefined): string =>
  report === undefined ? "a report" : (report.outlet ?? shortened(report.heading))

/** Longest heading in running words, in code units. */
const headingMost = 48

const shortened = (heading: string): string =>
  heading.length <= headingMost ? heading : `${heading.slice(0, headingMost).replace(/\s\S*$/, "")} …`

/** Outlet and title of a report; one of them where both are the same or one is not known. */
export function reportLine(report: ReportRow): string {
  const title = report.heading
  return report.outlet === null || report.outlet === title ? title : `${report.outlet}: ${title}`
}

/** The names of who says a reading, towards the outlet; empty for the outlet's own voice. */
export const chainWords = (reading: Pick<ReadingJson, "chain">): string => reading.chain.map(showSpeaker).join(" → ")

const isSingle = (question: Question): boolean =>
  question.readings.length <= 1 && (question.readings[0]?.reports.length ?? 0) <= 1

const isTime = (question: Question): boolean => question.readings.some(({ value }) => "begin" in value)

export const isDisputed = ({ state }: Question): boolean => state === "disputed" || state === "unresolved"

/** Questions that more than one report answers. */
export const compared = (questions: readonly Question[]): readonly Question[] =>
  questions.filter((question) => !isSingle(question))

/** Figures that one report alone gives. Its times stand in the timeline. */
export const singles = (questions: readonly Question[]): readonly Question[] =>
  questions.filter((question) => isSingle(question) && !isTime(question))

/** A value of a question as readers compare it: readings that say the same in other names are one. */
interface SaidValue {
  readonly words: string
  /** Of the first reading that says it. */
  readonly reading: number
  readonly reports: readonly string[]
}

/** The values of a question, that of most reports first; `wording` gives the words of a reading. */
export function valuesOf(question: Question, wording: (reading: ReadingJson) => string): readonly SaidValue[] {
  const values = new Map<string, SaidValue>()
  for (const [at, reading] of question.readings.entries()) {
    const words = wording(reading)
    const known = values.get(words) ?? { words, reading: at, reports: [] }
    values.set(words, { ...known, reports: [...new Set([...known.reports, ...reading.reports])] })
  }
  return [...values.values()].sort((a, b) => b.reports.length - a.reports.length || a.reading - b.reading)
}

const joining: readonly string[] = ["agrees", "same source", "refines", "entails", "part of sum", "share"]

/**
 * The readings of a disputed question as sides: those that can hold together stand on one side, most held first.
 * Readings are taken in the order in which they share the most reports; one that contradicts a side opens its own.
 */
export function sidesOf(question: Question): readonly (readonly ReadingJson[])[] {
  const stands = new Map<string, string>()
  for (const { a, b, relation } of question.relations) {
    stands.set(`${a} ${b}`, relation)
    stands.set(`${b} ${a}`, relation)
  }
  const order = question.readings
    .map((reading, index) => ({ reading, index }))
    .sort((a, b) => b.reading.reports.length - a.reading.reports.length || a.index - b.index)
  const sides: number[][] = []
  for (const { index } of order) {
    const fits = sides.find((side) => {
      const relations = side.map((other) => stands.get(`${index} ${other}`))
      return !relations.includes("conflicts") && relations.some((each) => each !== undefined && joining.includes(each))
    })
    if (fits === undefined) sides.push([index])
    else fits.push(index)
  }
  return sides.map((side) => side.flatMap((index) => question.readings[index] ?? []))
}
