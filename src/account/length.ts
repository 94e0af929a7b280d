/**
 * An account cut to a length for people: the weightiest of every part, more of it where there are more reports; data
 * formats always get all.
 */
import type { Account, Answer, Finding, LineageEdge, Statement, TimelineEntry } from "../model/types.ts"
import type { Length } from "./brief.ts"
import { isSingle } from "./points.ts"
import { leansBack } from "./sentences.ts"
import { byWeight } from "./weight.ts"

/** Most entries of a part: so many, and so many more for the root of the number of reports. */
type Share = readonly [base: number, each: number]

interface Shares {
  readonly compared: Share
  readonly single: Share
  readonly timeline: Share
  readonly places: Share
  readonly statements: Share
  readonly edges: Share
}

const shares: Readonly<Record<"short" | "normal", Shares>> = {
  short: { compared: [1, 1], single: [0, 0], timeline: [1, 1.5], places: [3, 0], statements: [0, 1], edges: [0, 0] },
  normal: { compared: [4, 3], single: [2, 2], timeline: [4, 3], places: [3, 2], statements: [3, 4], edges: [2, 4] },
}

const reportsIn = (anchors: readonly { readonly report: string }[]): number =>
  new Set(anchors.map(({ report }) => report)).size

/**
 * The best entries, one after the other, in the order they had: `worth` says what one adds to those chosen before it.
 */
function chosen<Item>(
  items: readonly Item[],
  most: number,
  worth: (item: Item, before: readonly Item[]) => number,
): readonly Item[] {
  if (items.length <= most) return items
  const kept: Item[] = []
  const left = [...items]
  while (kept.length < most) {
    const worths = left.map((item) => worth(item, kept))
    const best = worths.reduce((at, value, index) => (value > worths[at]! ? index : at), 0)
    kept.push(...left.splice(best, 1))
  }
  const wanted = new Set(kept)
  return items.filter((item) => wanted.has(item))
}

/** Longest text of an entry that is read at a glance, in code units. */
const glance = 200

/** Days from which on a stretch is no happening of a timeline. */
const longestDays = 45

function isLong({ begin, end }: TimelineEntry): boolean {
  if (begin === null || end === null) return false
  return Date.parse(end.slice(0, 10)) - Date.parse(begin.slice(0, 10)) > longestDays * 86_400_000
}

/** What many reports tell as news and what reads on its own; the same day again adds less. */
function entryWorth(entry: TimelineEntry, before: readonly TimelineEntry[]): number {
  const { anchors, background, text, when } = entry
  const again = before.filter((each) => each.when.slice(0, 10) === when.slice(0, 10)).length
  const blemishes = [leansBack(text), text.endsWith("…"), /^["“]/u.test(text)].filter(Boolean).length
  return reportsIn(anchors) - (background ? 2 : 0) - (isLong(entry) ? 3 : 0) - blemishes * 0.7 - again * 0.4
}

/** A named speaker in words of their own, on what the account tells; the same speaker or report again adds less. */
function statementWorth(answers: readonly Answer[]): (one: Statement, before: readonly Statement[]) => number {
  const held = Map.groupBy(
    answers.flatMap(({ readings }) => readings.flatMap(({ anchors }) => anchors)),
    ({ report }) => report,
  )
  const tells = ({ anchors }: Statement): boolean =>
    anchors.some(({ report, from, to }) => held.get(report)?.some((each) => from <= each.from && each.to <= to))
  const voiceOf = ({ origin, speaker }: Statement): string => origin ?? speaker
  const ownOf = new Map<Statement, number>()
  const own = (one: Statement): number => {
    const known = ownOf.get(one)
    if (known !== undefined) return known
    const named = /^\p{Lu}/u.test(one.speaker) ? 1 : 0
    const worth =
      reportsIn(one.anchors) +
      named +
      (one.direct ? 0.5 : 0) +
      (tells(one) ? 1 : 0) -
      (one.text.length > glance ? 0.7 : 0)
    ownOf.set(one, worth)
    return worth
  }
  return (one, before) => {
    const again = before.filter((each) => voiceOf(each) === voiceOf(one)).length
    const report = before.filter((each) => each.anchors[0]?.report === one.anchors[0]?.report).length
    return own(one) - again - report * 0.4
  }
}

/** Copies, and sources that several reports name; single names of single reports stand beside what is said. */
function sharedEdges(edges: readonly LineageEdge[]): readonly LineageEdge[] {
  const byKind = Map.groupBy(edges, ({ kind, from }) => JSON.stringify([kind === "copied" ? "copied" : "", from]))
  return edges.filter(
    ({ kind, from }) => kind === "copied" || (byKind.get(JSON.stringify(["", from]))?.length ?? 0) > 1,
  )
}

/** The weightiest answers of several reports or readings, and of one report. Single times stand in the timeline. */
function answersAt(answers: readonly Answer[], compared: number, single: number): readonly Answer[] {
  const isTime = ({ readings }: Answer): boolean => readings[0]?.value.kind === "time"
  const several = answers.filter((answer) => !isSingle(answer)).slice(0, compared)
  const alone = answers.filter((answer) => isSingle(answer) && !isTime(answer)).slice(0, single)
  const kept = new Set([...several, ...alone])
  return answers.filter((answer) => kept.has(answer))
}

function noteOf(length: Length, left: readonly (readonly [count: number, what: string])[]): readonly Finding[] {
  const parts = left.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  if (parts.length === 0) return []
  const message = `Left out at length "${length}": ${parts.join(", ")}; length "full" shows all.`
  return [{ rule: "account/length", message, severity: "note", report: null, span: null }]
}

/**
 * The account at a length, the weightiest answers first: of each part the weightiest, and a finding that counts what is
 * left out. "full" leaves out nothing.
 */
export function atLength(account: Account, length: Length): Account {
  const sorted = byWeight(account.answers, account.asOf)
  if (length === "full") return { ...account, answers: sorted }
  const root = Math.sqrt(account.reports.length)
  const most = (part: keyof Shares): number => Math.round(shares[length][part][0] + shares[length][part][1] * root)
  const answers = answersAt(sorted, most("compared"), most("single"))
  const timeline = chosen(account.timeline, most("timeline"), entryWorth)
  const places = account.places.slice(0, most("places"))
  const statements = chosen(account.statements, most("statements"), statementWorth(answers))
  const edges = sharedEdges(account.lineage.edges).slice(0, most("edges") * 2)
  const shown = length === "short" ? [] : edges
  const note = noteOf(length, [
    [account.answers.length - answers.length, "of the answers"],
    [account.timeline.length - timeline.length, "of the timeline"],
    [account.places.length - places.length, "of the places"],
    [account.statements.length - statements.length, "of the statements"],
    [account.lineage.edges.length - shown.length, "of who names whom"],
  ])
  const lineage = { ...account.lineage, edges: shown }
  return { ...account, answers, timeline, places, statements, lineage, findings: [...account.findings, ...note] }
}
