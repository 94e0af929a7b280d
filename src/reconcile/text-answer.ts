/** Answers in words: what reports say to a question that no number and no day answers. */
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { type Ruling, ruledGroups, rulingWords, verdictsOf } from "../model/rulings.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Answer, Claim, Estimate, Reading, Relation, Scope, Span } from "../model/types.ts"
import { type PolicyOrder, withWords } from "./answers.ts"
import type { EntrySource } from "./entry.ts"
import { countOrigins } from "./independence.ts"
import { figureHandle } from "./lift.ts"
import { linked } from "./questions.ts"
import { distinctAnchors } from "./readings.ts"
import { stateOf } from "./state.ts"

/** What one claim says to a question, with the words that say it. */
export interface Saying {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly source: EntrySource
  /** The answer as it is shown. */
  readonly text: string
  /** Sayings with one key give one answer, however they word it. */
  readonly key: string
  /** The words in the report. */
  readonly span: Span
  /** As of which instant it holds; null where that is no matter of time. */
  readonly asOf: string | null
}

/** Sayings of one answer and one origin. */
export interface HeldText<One extends Saying = Saying> {
  readonly text: string
  readonly key: string
  readonly origin: string | null
  readonly asOf: string | null
  readonly entries: readonly [One, ...One[]]
}

/** How two answers stand to each other, the first before the second; `turned` when the second is the narrower. */
export type TextRelation = Omit<Relation, "a" | "b"> & { readonly turned?: boolean }

/** A question in words with all that is needed to answer it. */
export interface TextQuestion<One extends Saying = Saying> {
  /** What sort of question: the property of its scope, and the end of the handles of its readings. */
  readonly property: string
  readonly handle: string
  /** What an answer is called: "place". */
  readonly noun: string
  readonly question: string
  readonly scope: Pick<Scope, "kind" | "begin" | "end" | "happening"> & Partial<Scope>
  readonly sayings: readonly [One, ...One[]]
  readonly compare: (left: HeldText<One>, right: HeldText<One>) => TextRelation
  /** What sets readings of as many voices in order. */
  readonly rank?: (held: HeldText<One>) => number
  /** What persons ruled on it, in words. */
  readonly ruled?: readonly string[]
}

const handleOf = (claim: Claim, handle: string): string => figureHandle(claim, handle)

/** The voice behind a saying: its origin, or the witness that its report is. */
const voiceOf = ({ source }: Saying): string => source.origin ?? `witness ${source.witness} ${source.edition}`

const voicesOf = (held: readonly HeldText[]): number =>
  new Set(held.flatMap(({ entries }) => entries.map(voiceOf))).size

/** The order of sayings that no order of the reports can change. */
export const bySaying = inOrder<Saying>(
  by(({ claim }) => claim.report),
  by(({ span }) => span.from),
  by(({ span }) => span.to),
  by(({ claim }) => claim.id),
)

function hold<One extends Saying>({ sayings, rank }: TextQuestion<One>): readonly HeldText<One>[] {
  const groups = Map.groupBy([...sayings].sort(bySaying), ({ key, source }) => JSON.stringify([key, source.origin]))
  const held = [...groups.values()].map((group): HeldText<One> => {
    const entries = group as unknown as readonly [One, ...One[]]
    const [{ text, key, source }] = entries
    const asOf = entries.reduce<string | null>((last, each) => laterOf(last, each.asOf), null)
    return { text, key, origin: source.origin, asOf, entries }
  })
  return held.sort(
    inOrder<HeldText<One>>(
      (a, b) => voicesOf([b]) - voicesOf([a]),
      by((each) => rank?.(each) ?? 0),
      by(({ text }) => text),
      (a, b) => byText(a.origin ?? "", b.origin ?? ""),
    ),
  )
}

const laterOf = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)

function relationsOf<One extends Saying>(
  held: readonly HeldText<One>[],
  compare: TextQuestion<One>["compare"],
): readonly Relation[] {
  return held.slice(0, limits.comparedReadings.value).flatMap((right, b) =>
    held.slice(0, b).map((left, a): Relation => {
      const { turned = false, relation, why } = compare(left, right)
      return turned ? { a: b, b: a, relation, why } : { a, b, relation, why }
    }),
  )
}

/** Readings that a newer or more exact one takes the place of, by index. */
const passedBy = (relations: readonly Relation[]): ReadonlySet<number> =>
  new Set(relations.filter(({ relation }) => supersedes.has(relation)).map(({ b }) => b))

/**
 * What tells the state: answers that nothing settles are not refined by a third that holds them both; and whether an
 * answer fits one that a more exact one takes the place of is no open point.
 */
function telling(relations: readonly Relation[]): readonly Relation[] {
  const passed = passedBy(relations)
  const isOpen = ({ a, b, relation }: Relation): boolean =>
    relation === "different scope" && !passed.has(a) && !passed.has(b)
  if (relations.some(isOpen)) return relations.filter(({ relation }) => !supersedes.has(relation))
  return relations.filter(({ relation }) => relation !== "different scope")
}

interface Decided<One extends Saying> {
  readonly text: string
  readonly holding: readonly HeldText<One>[]
  readonly why: string
}

/** The newest and most exact answer; of several the one of most voices; of equals one that holds them all, or none. */
function decide<One extends Saying>(
  held: readonly HeldText<One>[],
  relations: readonly Relation[],
  noun: string,
): Decided<One> {
  const passed = passedBy(relations)
  const agrees = new Set(relations.filter(({ relation }) => relation === "agrees").map(({ a, b }) => `${a} ${b}`))
  const holds = (wide: number, narrow: number): boolean =>
    held[wide]?.key === held[narrow]?.key ||
    agrees.has(`${Math.min(wide, narrow)} ${Math.max(wide, narrow)}`) ||
    relations.some(({ a, b, relation }) => a === narrow && b === wide && relation === "refines")
  const exact = held.flatMap((_, index) => (passed.has(index) ? [] : [index]))
  const alike = linked(exact, (a, b) => held[a]?.key === held[b]?.key || agrees.has(`${b} ${a}`))
  const choices = alike.map((indexes) => ({
    indexes,
    voices: voicesOf(indexes.flatMap((index) => held[index] ?? [])),
  }))
  const most = Math.max(...choices.map(({ voices }) => voices))
  const [best, ...rest] = choices.filter(({ voices }) => voices === most)
  if (best === undefined) return { text: "", holding: held, why: `no ${noun} is given` }
  const every = held.findIndex((_, wide) => exact.every((narrow) => holds(wide, narrow)))
  const at = rest.length === 0 ? (best.indexes[0] ?? -1) : every
  if (at < 0) return { text: "", holding: held, why: `as many sources name each ${noun}: none is taken` }
  const holding = held.filter((_, index) => holds(at, index) || holds(index, at))
  const text = held[at]?.text ?? ""
  if (rest.length > 0) return { text, holding, why: "the sources differ within it" }
  return {
    text,
    holding,
    why: choices.length > 1 ? `the ${noun} that most sources name` : reasonFor(held, relations, noun),
  }
}

const supersedes: ReadonlySet<string> = new Set(["refines", "update"])

/** Relations of answers that may both be told by one source. */
const fitting: ReadonlySet<string> = new Set(["agrees", "same source", ...supersedes])

function reasonFor(held: readonly HeldText[], relations: readonly Relation[], noun: string): string {
  if (relations.some(({ relation }) => relation === "update")) return `the ${noun} that was given last`
  return held.length > 1 ? `the most exact ${noun} that is named; the others hold it` : `the ${noun} that is named`
}

function readingOf({ text, origin, asOf, entries }: HeldText, handle: string): Reading {
  return {
    value: { kind: "text", text },
    modifier: null,
    reports: [...new Set(entries.map(({ claim }) => claim.report))].sort(byText),
    claims: [...new Set(entries.map(({ claim }) => claim.id))].sort(byText),
    figures: [...new Set(entries.map(({ claim }) => handleOf(claim, handle)))].sort(byText),
    anchors: distinctAnchors(entries.map(({ analysis, span }) => anchor(analysis.document.report, span))),
    chain: entries[0].source.chain,
    origin,
    asOf,
  }
}

/** The answer to a question in words. */
export function textAnswer<One extends Saying>(question: TextQuestion<One>, policies: PolicyOrder): Answer {
  const { property, handle, noun, scope, sayings, ruled = [] } = question
  const held = hold(question)
  const relations = relationsOf(held, question.compare)
  const { text, holding, why } = withWords(decide(held, relations, noun), ruled)
  const claims = [...new Set(holding.flatMap(({ entries }) => entries.map(({ claim }) => claim.id)))].sort(byText)
  const reportsOf = ({ entries }: HeldText): readonly string[] => entries.map(({ claim }) => claim.report)
  const attributed = new Set(held.filter(({ origin }) => origin !== null).flatMap(reportsOf))
  const own = held.filter(({ origin }) => origin === null).flatMap(reportsOf)
  const words = { textOf: (index: number) => held[index]?.text ?? "", noun }
  return {
    id: hash(handle, ...sayings.map(({ claim }) => handleOf(claim, handle)).sort(byText)),
    question: question.question,
    kind: scope.kind,
    unit: "",
    scope: { property, thing: scope.kind, of: [], aspect: "happening", places: [], ...scope },
    readings: held.map((each) => readingOf(each, handle)),
    relations,
    estimates: policies.map((policy): Estimate => ({ policy, value: { kind: "text", text }, claims, why })),
    ...withWords(stateOf(held, telling(relations), words), ruled),
    origins: countOrigins(holding, (a, b) => fitting.has(question.compare(a, b).relation)),
    unattributed: [...new Set(own)].filter((report) => !attributed.has(report)).sort(byText),
  }
}

/** Sayings that answer one question, and what persons ruled on them in words. */
export interface RuledSayings<One extends Saying> {
  readonly sayings: readonly [One, ...One[]]
  readonly ruled: readonly string[]
}

/** Groups of sayings as persons ruled on them; as they are when nobody did. */
export function obeyingTexts<One extends Saying>(
  groups: readonly (readonly One[])[],
  handle: string,
  rulings: readonly Ruling[],
): readonly RuledSayings<One>[] {
  const filled = groups.filter((group): group is readonly [One, ...One[]] => group.length > 0)
  if (rulings.length === 0) return filled.map((sayings) => ({ sayings, ruled: [] }))
  const ruled = ruledGroups<One>(filled, {
    verdicts: verdictsOf(rulings),
    keysOf: ({ claim }) => [handleOf(claim, handle)],
    likeness: (a, b) => (a.key === b.key ? 2 : 1),
    mayJoin: () => true,
  })
  return ruled.flatMap(({ members, rulings: obeyed }) =>
    members.length === 0 ? [] : [{ sayings: members as readonly [One, ...One[]], ruled: rulingWords(obeyed) }],
  )
}
