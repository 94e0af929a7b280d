/**
 * What speaks for and against two reports being of one story. Each feature is a factor on the likeness of their
 * words.
 */
import { agesIn, daysIn, happenedIn, yearsIn } from "./details.ts"
import type { Gist } from "./gist.ts"
import {
  agesFactor,
  backFactor,
  datesFactor,
  daysFactor,
  happenedApart,
  type Meeting,
  meeting,
  scenesFactor,
  yearsFactor,
} from "./meeting.ts"
import { dot, type Vector } from "./vector.ts"

/** One report as grouping compares it. */
export interface Compared {
  readonly gist: Gist
  readonly vector: Vector
}

/** A factor with its public description. 1 says nothing, below 1 speaks against, above 1 for. */
export interface Feature {
  readonly rule: string
  readonly description: string
  readonly factor: (a: Compared, b: Compared, shared: Shared) => number
  /** What it saw of these two, in words that follow "times 0.5"; empty when there is no more to say. */
  readonly saw: (a: Gist, b: Gist) => string
}

/** What the words of both have in common: cosines over all words and over names. */
export interface Shared {
  readonly words: number
  readonly names: number
  /** How much of `words` is of names, 0..1. */
  readonly named: number
}

/** Cosines of two reports. */
export function shared(a: Compared, b: Compared): Shared {
  const { all, names } = dot(a.vector, b.vector)
  const named = all === 0 ? 0 : names / all
  return { words: all, names: names / Math.max(1e-6, a.vector.names * b.vector.names), named }
}

/** Words of a report for which the threshold was set; shorter texts share fewer words when they tell the same. */
const wordsUsual = 60

/** By the number of words: every two reports that are compared ask for two. */
const brevities = Float64Array.from({ length: wordsUsual }, (_, words) => (Math.max(1, words) / wordsUsual) ** 0.4)

const brevity = (words: number): number => (words >= wordsUsual ? 1 : brevities[words]!)

/** How much more each shared word counts when one of the two is short; both in distinct words. */
export const brevityFactor = (a: number, b: number): number => 1 / Math.sqrt(brevity(a) * brevity(b))

/** How much more each shared word counts when the reports are written in two languages: names and figures are all. */
const languagesFactor = (differ: boolean): number => (differ ? 2 : 1)

/** Words and names of two reports: the fewer of both, and the words of the longer. */
interface Sizes {
  readonly words: number
  readonly names: number
  readonly longer: number
}

/** Names and words of a report that make each name worth less, and words that make it more than one sentence. */
const namesMany = 5
const wordsMany = 25
const wordsOfSentence = 15

/** Two sentences whose names have no more in common have at most a day of the week in common. */
const namesApart = 0.15

/** Reports that have hardly more than names in common tell of other things in one town, or of one man. */
const namesAlone = 0.8
const asNamesAlone = 0.4

/**
 * Less like when the names have less in common than all words have, more when they have more. A headline or a sentence
 * has few names, so that they decide: "A man died in a fire in ..." is written of many fires.
 */
export function namesFactor({ words, names, longer }: Sizes, of: Shared): number {
  if (names === 0) return 1
  const share = (of.names + 0.03) / (of.words + 0.03)
  const alone = longer > wordsOfSentence && of.named > namesAlone ? asNamesAlone : 1
  if (words > wordsMany && names >= namesMany) return alone * share ** 0.3
  // One town that two reports name says little for them: many things happen there.
  if (longer > wordsOfSentence) return alone * Math.min(1, Math.sqrt(share))
  return Math.sqrt(share) * (of.names < namesApart ? 0.15 : 1)
}

const nothingMore = (): string => ""

function daysApart({ day: a }: Gist, { day: b }: Gist): string {
  if (a === null || b === null) return " as a day of publication is not known"
  const days = Math.round(Math.abs(a - b))
  return days === 0 ? "" : ` for ${days.toLocaleString("en")} ${days === 1 ? "day" : "days"} between them`
}

/** Years that are told of a report that mentions many: the latest. */
const yearsTold = 4

const latest = (years: readonly number[]): readonly number[] => years.slice(-yearsTold)

/** What the details of two reports have in common. */
function detailsMet({ details: a, day: one }: Gist, { details: b, day: other }: Gist): Meeting {
  return meeting({ of: a, from: 0, to: a.length, day: one }, { of: b, from: 0, to: b.length, day: other })
}

const brevityOf = (a: Gist, b: Gist): number => brevityFactor(a.code.length, b.code.length)

const namesSay = (a: Gist, b: Gist, of: Shared): number => {
  const [words, longer] = [Math.min(a.code.length, b.code.length), Math.max(a.code.length, b.code.length)]
  return namesFactor({ words, names: Math.min(a.names, b.names), longer }, of)
}

const inTwoLanguages = (a: Gist, b: Gist): boolean =>
  a.language !== null && b.language !== null && a.language !== b.language

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

const against = (a: readonly (string | number)[], b: readonly (string | number)[]): string =>
  ` for ${a.join(", ")} against ${b.join(", ")}`

/** Why reports of one story may name other days; empty when nothing says so. */
function whyOtherDays({ days, happened, unfolds, lasts, goesOn }: Meeting): string {
  if (happenedApart(happened) && !unfolds) return ", the days on which each says it happened"
  if (days.common > 0) return ""
  if (lasts) return ", of what lasts for days"
  return goesOn ? ", as the later one goes on" : ""
}

/** The features, in the order in which their reasons are told. */
export const features: readonly Feature[] = [
  {
    rule: "group/names",
    description:
      "Reports of one story name the same people, places and groups; when only their other words are alike, less so.",
    factor: ({ gist: a }, { gist: b }, of) => namesSay(a, b, of),
    saw: nothingMore,
  },
  {
    rule: "group/days",
    description:
      "Reports of one story are published near each other; a follow-up months later needs more words in common.",
    factor: (a, b) => daysFactor(a.gist.day === null || b.gist.day === null ? null : a.gist.day - b.gist.day),
    saw: daysApart,
  },
  {
    rule: "group/years",
    description: "Reports that mention years, but no year in common, tell of like events of different times.",
    factor: ({ gist: a }, { gist: b }) => yearsFactor(detailsMet(a, b)),
    saw: ({ details: a }, { details: b }) => against(latest(yearsIn(a)), latest(yearsIn(b))),
  },
  {
    rule: "group/ages",
    description: "Reports of one story give the ages of the same people.",
    factor: ({ gist: a }, { gist: b }) => agesFactor(detailsMet(a, b), brevityOf(a, b)),
    saw: ({ details: a }, { details: b }) => against(agesIn(a), agesIn(b)),
  },
  {
    rule: "group/dates",
    description: "Reports of one story name the day on which it happened, those of alike events other days.",
    factor: ({ gist: a }, { gist: b }) => datesFactor(detailsMet(a, b), brevityOf(a, b)),
    saw: (a, b) => {
      const met = detailsMet(a, b)
      const of = happenedApart(met.happened) && !met.unfolds ? happenedIn : daysIn
      return against(of(a.details).map(isoDay), of(b.details).map(isoDay)) + whyOtherDays(met)
    },
  },
  {
    rule: "group/scenes",
    description: "Reports of one story name the same streets and parts of a town, those of alike events others.",
    factor: ({ gist: a }, { gist: b }) => scenesFactor(detailsMet(a, b)),
    saw: (a, b) => (detailsMet(a, b).streets.one > 0 ? " for other streets" : " for other parts of a town"),
  },
  {
    rule: "group/back",
    description: "A report of months later that says when its story began follows up on the reports of then.",
    factor: ({ gist: a }, { gist: b }) => backFactor(detailsMet(a, b)),
    saw: nothingMore,
  },
  {
    rule: "group/brevity",
    description: "Headlines and other short texts of one story share few words, so that each counts for more.",
    factor: (a, b) => brevityFactor(a.gist.code.length, b.gist.code.length),
    saw: (a, b) => ` for ${a.code.length} and ${b.code.length} different words`,
  },
  {
    rule: "group/languages",
    description: "Reports of one story in two languages share names and figures alone, so that each counts for more.",
    factor: ({ gist: a }, { gist: b }) => languagesFactor(inTwoLanguages(a, b)),
    saw: (a, b) => ` for ${a.language} and ${b.language}`,
  },
]

/** What the factors that need no look at the words are worked out from. */
interface Frame {
  readonly met: Meeting
  readonly brevity: number
  readonly inTwoLanguages: boolean
}

/**
 * A number times every factor that needs no look at the words, each in its turn as `features` has them: other orders
 * round differently.
 */
export const framed = (like: number, { met, brevity, inTwoLanguages }: Frame): number =>
  like *
  daysFactor(met.apart) *
  yearsFactor(met) *
  agesFactor(met, brevity) *
  datesFactor(met, brevity) *
  scenesFactor(met) *
  backFactor(met) *
  brevity *
  languagesFactor(inTwoLanguages)

const frameOf = ({ gist: a }: Compared, { gist: b }: Compared): Frame => {
  return { met: detailsMet(a, b), brevity: brevityOf(a, b), inTwoLanguages: inTwoLanguages(a, b) }
}

/** Likeness of two reports: the cosine of their words times every factor. 0 when they share no word. */
export function likeness(a: Compared, b: Compared, of: Shared = shared(a, b)): number {
  return of.words <= 0 ? 0 : framed(of.words * namesSay(a.gist, b.gist, of), frameOf(a, b))
}

/** The product of the factors that need no look at the words. */
export const frame = (a: Compared, b: Compared): number => framed(1, frameOf(a, b))
