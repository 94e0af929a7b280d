/** What a tool gives of an account: enough to answer with, each sentence and figure with the words behind it. */
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

const readingJson = ({ value, modifier, chain, anchors }: Reading) => ({
  value,
  modifier,
  accordingTo: chain,
  anchors: anchors.map(anchorJson),
})

/** A question with its readings, without the reasons of each relation. */
const figureJson = (one: Question) => ({
  id: one.id,
  question: one.question,
  unit: one.unit,
  state: one.state,
  origins: one.origins,
  policy: one.policy,
  estimate: one.estimate,
  why: one.why,
  readings: one.readings.map(readingJson),
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
  brief: account.brief.map(({ text, anchors }) => ({ text, anchors: anchors.map(anchorJson) })),
  figures: account.questions.map(figureJson),
  timeline: account.timeline
    .slice(0, shownMax)
    .map(({ when, text, anchors }) => ({ when, text, anchors: anchors.map(anchorJson) })),
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

/** An overview as lines for a model to read; every line ends with the words behind it. */
export function overviewWords(account: AccountData): string {
  const brief = account.brief.map(({ text, anchors }) => `${text} [${anchors.map(anchorWords).join("; ")}]`)
  const figures = account.questions.map((one) => {
    const value = estimateWords(one.estimate, one.unit)
    const head = `${one.question} ${value} (${one.state}, ${one.origins} origins; id ${one.id})`
    const readings = one.readings.map(({ chain, anchors }) => {
      const who = chain.length === 0 ? "in its own voice" : `according to ${chain.join(", via ")}`
      return `  - ${anchors.map(anchorWords).join("; ")} ${who}`
    })
    return [head, ...readings].join("\n")
  })
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
