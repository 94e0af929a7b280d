/** One group of entries, or one sum -> an answer. */
import { hash } from "../base/hash.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { table } from "../base/table.ts"
import type { Answer, PolicyName, Relation } from "../model/types.ts"
import type { Entry } from "./entry.ts"
import { countOrigins } from "./independence.ts"
import { estimateFigure } from "./policies.ts"
import { type QuestionGroup, sharedProperty, sharedThing } from "./questions.ts"
import { asReading, type Held, holdReadings } from "./readings.ts"
import { areScattered, relationsOf } from "./relations.ts"
import { areCompatible } from "./standing.ts"
import { stateOf } from "./state.ts"
import type { Sum } from "./sums.ts"
import { type Stretch, sharedStretch } from "./times.ts"
import { figureText, numberText, ofThemText, pluralOf, questionText } from "./wording.ts"

/** The policies in the order they are given out, the chosen one first. */
export type PolicyOrder = readonly [PolicyName, ...PolicyName[]]

/** The days all entries share; when they share none, those of the first that has any. */
function sharedTime(entries: readonly Entry[]): Stretch {
  const stretches = entries.map(({ scope: { begin, end } }) => ({ begin, end }))
  const times = stretches.filter(({ begin, end }) => begin !== null || end !== null)
  const [first, ...rest] = [...times].sort((a, b) => byText(`${a.begin} ${a.end}`, `${b.begin} ${b.end}`))
  if (first === undefined) return { begin: null, end: null }
  return rest.reduce<Stretch>((stretch, each) => sharedStretch(stretch, each) ?? stretch, first)
}

/** Names of places that most entries with a place name, the most named first. */
function sharedPlaces(entries: readonly Entry[]): readonly string[] {
  const counts = new Map<string, Set<number>>()
  for (const { scope, source } of entries) {
    for (const { name } of scope.places) counts.set(name, (counts.get(name) ?? new Set()).add(source.witness))
  }
  return [...counts].sort(([a, x], [b, y]) => y.size - x.size || byText(a, b)).map(([name]) => name)
}

/** Smallest number that two sources hardly give alike unless one statement stands behind both. */
const tellingNumber = 100

/** An exact figure that is not round: two sources that give it repeat one statement, whatever they are called. */
const isTellTale = ({ written, modifier }: Held): boolean =>
  written !== null && modifier === "exact" && written >= tellingNumber && written % 10 !== 0

/** Two readings that repeat one statement: they give one tell-tale figure. */
const repeats = (a: Held, b: Held): boolean => isTellTale(a) && isTellTale(b) && a.written === b.written

/** Independent origins whose readings answer it, and the reports that speak in their own voice only. */
function support(held: readonly Held[]): { origins: number; unattributed: readonly string[] } {
  const attributed = new Set(
    held.filter(({ origin }) => origin !== null).flatMap(({ entries }) => entries.map((each) => each.report)),
  )
  const own = held.filter(({ origin }) => origin === null).flatMap(({ entries }) => entries.map(({ report }) => report))
  return {
    origins: countOrigins(held, areCompatible, repeats),
    unattributed: [...new Set(own)].filter((report) => !attributed.has(report)).sort(byText),
  }
}

function scopeOf(entries: readonly Entry[]): Answer["scope"] {
  const first = entries[0] as Entry
  const happenings = new Set(entries.map(({ scope }) => scope.happening))
  const kinds = [...new Set(entries.map(({ scope }) => scope.kind))].sort(byText)
  return {
    kind: kinds[0] ?? "",
    property: sharedProperty(entries),
    ...sharedThing(entries),
    aspect: first.scope.aspect,
    places: sharedPlaces(entries),
    ...sharedTime(entries),
    happening: happenings.size === 1 ? first.scope.happening : null,
  }
}

/** Modifiers in the order and with the capitals of a report that has them all; as they are when there is none. */
function asWritten(of: readonly string[], entries: readonly Entry[]): readonly string[] {
  const quotes = entries.map(({ anchor: { quote } }) => quote)
  const heldBy = (quote: string): number => of.filter((word) => quote.toLowerCase().includes(word)).length
  const most = Math.max(0, ...quotes.map(heldBy))
  const found = quotes.find((quote) => heldBy(quote) === most)
  if (found === undefined || most === 0) return of
  const at = (word: string): number => found.toLowerCase().indexOf(word)
  const isName = (word: string): boolean => at(word) > 0 && /\p{Lu}/u.test(found.charAt(at(word)))
  return [...of]
    .sort((a, b) => at(a) - at(b))
    .map((word) => (isName(word) ? found.slice(at(word), at(word) + word.length) : word))
}

/** The words around a measurement that say most plainly what is measured: of an exact one in the body, the shortest. */
function aroundOf(entries: readonly Entry[]): string {
  const plain = inOrder<Entry>(
    by(({ part }) => (part === "body" ? 0 : 1)),
    by(({ modifier }) => (modifier === "exact" ? 0 : 1)),
    by(({ around }) => around.length),
    by(({ around }) => around),
  )
  return entries.filter(({ around }) => around !== "").toSorted(plain)[0]?.around ?? ""
}

/** The same with further words at the end of its `why`. */
export const withWords = <Item extends { readonly why: string }>(item: Item, words: readonly string[]): Item =>
  words.length === 0 ? item : { ...item, why: [item.why, ...words].join("; ") }

const sexes: Readonly<Record<string, string>> = table({ woman: "women", women: "women", man: "men", men: "men" })

/** "Women", where nobody counts them as anything else; null for all other words. */
function nounOf(entries: readonly Entry[]): string | null {
  const nouns = entries.map(({ anchor: { quote } }) => sexes[quote.split(" ").at(-1)?.toLowerCase() ?? ""] ?? null)
  return nouns.every((noun) => noun === nouns[0]) ? (nouns[0] ?? null) : null
}

/**
 * The answers of groups, in their order. What tells only parts of those whom another question counts asks how many "of
 * them".
 */
export function figureAnswers(groups: readonly QuestionGroup[], policies: PolicyOrder): readonly Answer[] {
  const isPart = ({ entries }: QuestionGroup): boolean => entries.every(({ partOf }) => partOf !== null)
  const answers = groups.map((group) => ({ answer: answerOf(group, policies), part: isPart(group) }))
  const wholes = new Set(answers.filter(({ part }) => !part).map(({ answer }) => askedOf(answer)))
  return answers.map(({ answer, part }) =>
    part && wholes.has(askedOf(answer)) ? { ...answer, question: ofThemText(answer.question) } : answer,
  )
}

const askedOf = ({ scope: { property, thing, of } }: Answer): string => [property, thing, ...of].join(" ")

/** The answer to the question of a group. */
export function answerOf(group: QuestionGroup, policies: PolicyOrder): Answer {
  const { unit, held } = holdReadings(group.entries)
  const relations = relationsOf(held)
  const evidence = { held, relations, scattered: areScattered(held) }
  const estimates = policies.map((policy) => withWords(estimateFigure(policy, evidence), group.ruled))
  const first = group.entries[0] as Entry
  const told = { textOf: (index: number) => (held[index] === undefined ? "" : figureText(held[index])), noun: "figure" }
  const scope = scopeOf(group.entries)
  const of = asWritten(scope.of, group.entries)
  const { dimension, share } = first
  const around = aroundOf(group.entries)
  const noun = nounOf(group.entries)
  const words = { ...scope, of, dimension, share, unit, place: scope.places[0] ?? null, around, noun }
  return {
    id: hash("answer", group.key),
    question: questionText(words),
    kind: scope.kind,
    unit: first.dimension === "count" ? pluralOf(scope.thing) : unit || first.dimension,
    scope,
    readings: held.map(asReading),
    relations,
    estimates,
    ...withWords(stateOf(held, relations, told), group.ruled),
    ...support(held),
  }
}

/** Most places of a total that are wider and narrower names of one. */
const placesMost = 2

/** The answer to whether parts add up to their total. */
export function sumAnswer(sum: Sum, policies: PolicyOrder): Answer {
  const parts = holdReadings([...sum.parts]).held
  const total = holdReadings([sum.total]).held
  const held = [...total, ...parts]
  const why =
    sum.difference === 0 ? `${sum.text}, the total` : `${sum.text}, not ${numberText(sum.total.value.low ?? 0)}`
  const relations = parts.map((_, index): Relation => ({ a: index + 1, b: 0, relation: "part of sum", why }))
  const base = answerOf(
    { key: hash("sum", sum.total.report, String(sum.total.anchor.from)), entries: [sum.total], ruled: [] },
    policies,
  )
  // Where the parts have a place each, none of them is the place of the total.
  const asked =
    total[0]!.entries[0]!.scope.places.length > placesMost ? base.question.replace(/ \([^()]+\)/, "") : base.question
  const question = asked.replace(/^How many/, "Do the parts given add up to the total: how many")
  return {
    ...base,
    question,
    readings: held.map(asReading),
    relations,
    state: sum.difference === 0 ? "single" : "disputed",
    why,
  }
}
