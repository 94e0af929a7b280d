/** What a tool gives of an account: enough to answer with, each sentence and figure with the words behind it. */
import { limits } from "../base/limits.ts"
import type { Anchor } from "../model/types.ts"
import { counted } from "../view/show.ts"

/** A reading of a question in the JSON of an account. */
interface Reading {
  readonly value: Readonly<Record<string, unknown>>
  readonly modifier: string | null
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  readonly anchors: readonly Anchor[]
  readonly chain: readonly string[]
}

export interface Question {
  readonly id: string
  readonly question: string
  readonly unit: string
  readonly state: string
  readonly origins: number
  readonly why: string
  readonly policy: string | null
  readonly estimate: Readonly<Record<string, unknown>> | null
  readonly estimates: readonly {
    readonly policy: string
    readonly value: Readonly<Record<string, unknown>>
    readonly claims: readonly string[]
    readonly why: string
  }[]
  readonly readings: readonly Reading[]
  readonly relations: readonly {
    readonly a: number
    readonly b: number
    readonly relation: string
    readonly why: string
  }[]
}

/** The account as the machine interface has it, as far as the tools need it. */
export interface AccountData {
  readonly story: string
  readonly asOf: string | null
  readonly policy: string
  readonly reports: readonly { readonly id: string; readonly outlet: string | null; readonly title: string | null }[]
  readonly questions: readonly Question[]
  readonly lineage: { readonly witnesses: number; readonly edges: readonly { readonly reason: string }[] }
  readonly timeline: readonly { readonly when: string; readonly text: string; readonly anchors: readonly Anchor[] }[]
  readonly statements: readonly {
    readonly speaker: string
    readonly chain: readonly string[]
    readonly text: string
    readonly direct: boolean
    readonly anchors: readonly Anchor[]
  }[]
  readonly brief: readonly { readonly text: string; readonly anchors: readonly Anchor[] }[]
  readonly notInReports: readonly string[]
  readonly claims?: readonly {
    readonly id: string
    readonly report: string
    readonly from: number
    readonly to: number
    readonly quote: string
    readonly kind: string
    readonly chain: readonly string[]
    readonly direct: boolean
    readonly stance: string
  }[]
}

const anchorJson = ({ report, from, to, quote }: Anchor): Anchor => ({ report, from, to, quote })

/** The first passages behind something, and how many more there are. */
export const anchorsJson = (anchors: readonly Anchor[]) => ({
  anchors: anchors.slice(0, limits.toolAnchors.value).map(anchorJson),
  furtherAnchors: Math.max(0, anchors.length - limits.toolAnchors.value),
})

const readingJson = ({ value, modifier, chain, anchors }: Reading) => ({
  value,
  modifier,
  accordingTo: chain,
  ...anchorsJson(anchors),
})

/** The readings that most passages give, in the order of the account. */
function readingsShown({ readings }: Question): readonly Reading[] {
  const most = limits.toolReadings.value
  if (readings.length <= most) return readings
  const chosen = new Set([...readings].sort((a, b) => b.anchors.length - a.anchors.length).slice(0, most))
  return readings.filter((reading) => chosen.has(reading))
}

/** A question with its readings, without the reasons of each relation. */
const figureJson = (one: Question, readings = readingsShown(one)) => ({
  id: one.id,
  question: one.question,
  unit: one.unit,
  state: one.state,
  origins: one.origins,
  policy: one.policy,
  estimate: one.estimate,
  why: one.why,
  readings: readings.map(readingJson),
  furtherReadings: one.readings.length - readings.length,
})

/** Statements and timeline entries that an overview shows. */
const shownMax = 40

/** An overview of an account. Statements and the timeline are cut at forty entries each. */
export const overview = (account: AccountData) => ({
  story: account.story,
  asOf: account.asOf,
  policy: account.policy,
  reports: account.reports.map(({ id, outlet, title }) => ({ id, outlet, title })),
  witnesses: account.lineage.witnesses,
  whoCopiedWhom: account.lineage.edges.map(({ reason }) => reason),
  brief: account.brief.map(({ text, anchors }) => ({ text, ...anchorsJson(anchors) })),
  figures: account.questions.map((one) => figureJson(one)),
  timeline: account.timeline
    .slice(0, shownMax)
    .map(({ when, text, anchors }) => ({ when, text, ...anchorsJson(anchors) })),
  notInReports: account.notInReports,
})

/** Low, best and high as "10 / 12 / 15 people"; the words or days of another estimate. */
export function estimateWords(value: Readonly<Record<string, unknown>> | null, unit: string): string {
  if (value === null) return "no estimate"
  const { low, best, high, begin, end, text } = value
  if (typeof text === "string") return text
  if (begin !== undefined || end !== undefined) return `${begin ?? "?"} to ${end ?? "?"}`
  return `${[low, best, high].map((number) => number ?? "–").join(" / ")} ${unit}`.trim()
}

const shortQuote = (quote: string): string => (quote.length > 160 ? `${quote.slice(0, 159)}…` : quote)

/** Where words stand: `report 120-148 "twelve people died"`. */
export const anchorWords = ({ report, from, to, quote }: Anchor): string =>
  `${report} ${from}-${to} “${shortQuote(quote)}”`

/** The first of these passages as words, and how many more there are; `further` have been left out already. */
export function anchorsWords(anchors: readonly Anchor[], further = 0): string {
  const most = limits.toolAnchors.value
  const left = Math.max(0, anchors.length - most) + further
  const more = left > 0 ? [`and ${left} more`] : []
  return [...anchors.slice(0, most).map(anchorWords), ...more].join("; ")
}

/** A figure as lines: its estimate, then its readings. */
function figureWords(one: Question): string {
  const value = estimateWords(one.estimate, one.unit)
  const shown = readingsShown(one)
  const readings = shown.map(({ chain, anchors }) => {
    const who = chain.length === 0 ? "in its own voice" : `according to ${chain.join(", via ")}`
    return `  - ${anchorsWords(anchors)} ${who}`
  })
  const further = one.readings.length - shown.length
  const more = further > 0 ? [`  - and ${counted(further, "more reading")}: explain_figure has all`] : []
  const head = `${one.question} ${value} (${one.state}, ${counted(one.origins, "origin")}; id ${one.id})`
  return [head, ...readings, ...more].join("\n")
}

/** An overview as lines for a model to read; every line ends with the words behind it. */
export function overviewWords(account: AccountData): string {
  const brief = account.brief.map(({ text, anchors }) => `${text} [${anchorsWords(anchors)}]`)
  const figures = account.questions.map(figureWords)
  const missing = account.notInReports.map((line) => `- ${line}`)
  const { story, reports, lineage, policy } = account
  const told = `${counted(reports.length, "report")}, ${counted(lineage.witnesses, "independent text")}`
  const parts = [
    `Story ${story}: ${told}, policy ${policy}.`,
    ...brief,
    figures.length === 0 ? "" : `Figures (low / best / high):\n${figures.join("\n")}`,
    missing.length === 0 ? "" : `Not in the reports:\n${missing.join("\n")}`,
  ]
  return parts.filter((part) => part !== "").join("\n\n")
}
