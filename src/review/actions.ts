/** What each action of a review has to look like. */
import { limits } from "../base/limits.ts"
import { kinds } from "../claims/kinds.ts"
import type { ReviewAction } from "../model/types.ts"
import {
  type Check,
  dayOrInstant,
  finite,
  inTurn,
  isRecord,
  listOf,
  oneOf,
  orNull,
  place,
  shaped,
  truth,
  words,
  wordsOrNone,
} from "./check.ts"

type Fields = Readonly<Record<string, unknown>>

const certainties = ["asserted", "reported", "alleged", "denied", "disputed", "forecast", "intended"]
const aspects = ["happening", "window", "stock", "total", "plan"]

const kind = oneOf(
  kinds.map(({ name }) => name),
  "a kind of claim",
)

/** A stretch of a text that could be an anchor. */
const isSpan: Check = (value, path) => {
  const { from, to } = value as { readonly from: number; readonly to: number }
  const longest = limits.anchorUnits.value
  if (from >= to) return [`${path} should begin before it ends: ${from} is not below ${to}.`]
  return to - from > longest ? [`${path} is ${to - from} code units long, more than ${longest}: mark fewer words.`] : []
}

const span = inTurn(shaped({ fields: { from: place, to: place } }), isSpan)

const ordered =
  (low: string, high: string): Check =>
  (value, path) => {
    const [a, b] = [(value as Fields)[low], (value as Fields)[high]]
    const wrong = a !== null && b !== null && a !== undefined && b !== undefined && (a as number) > (b as number)
    return wrong ? [`${path}.${low} is above ${path}.${high}: ${a} and ${b}.`] : []
  }

const together =
  (one: string, other: string): Check =>
  (value, path) => {
    const has = (name: string): boolean => (value as Fields)[name] !== undefined
    return has(one) === has(other) ? [] : [`${path} should have both ${one} and ${other}, or neither.`]
  }

/** Fields of a change that are about one figure. */
export const figureFields = ["low", "high", "lowOpen", "highOpen", "property", "thing", "of"] as const

const aboutFigure: Check = (value, path) => {
  const change = value as Fields
  const said = figureFields.some((name) => change[name] !== undefined)
  return change["figure"] === undefined || said ? [] : [`${path}.figure is set, but nothing of the figure is changed.`]
}

const changes: Check = (value, path) =>
  Object.keys(value as object).length > 0 ? [] : [`${path} should change something.`]

const onlyWithSpeaker: Check = (value, path) => {
  const { speaker, via } = value as Fields
  return via === undefined || typeof speaker === "string" ? [] : [`${path}.via needs ${path}.speaker.`]
}

const changeFields: Readonly<Record<string, Check>> = {
  kind,
  certainty: oneOf(certainties, "a certainty"),
  aspect: oneOf(aspects, "an aspect"),
  background: truth,
  begin: orNull(dayOrInstant),
  end: orNull(dayOrInstant),
  places: listOf(words),
  speaker: orNull(words),
  via: listOf(words),
  span,
  figure: place,
  low: orNull(finite),
  high: orNull(finite),
  lowOpen: truth,
  highOpen: truth,
  property: words,
  thing: wordsOrNone,
  of: listOf(words),
}

const change = inTurn(
  shaped({ fields: changeFields, optional: Object.keys(changeFields) }),
  changes,
  together("begin", "end"),
  together("low", "high"),
  ordered("begin", "end"),
  ordered("low", "high"),
  onlyWithSpeaker,
  aboutFigure,
)

const figureInside: Check = (value, path) => {
  const { from, to, figure } = value as { from: number; to: number; figure: { from: number; to: number } | null }
  if (figure === null || (from <= figure.from && figure.to <= to)) return []
  return [`${path}.figure should lie inside the words of the claim.`]
}

const added = inTurn(
  shaped({
    fields: {
      report: words,
      from: place,
      to: place,
      kind,
      property: wordsOrNone,
      thing: wordsOrNone,
      of: listOf(words),
      low: orNull(finite),
      high: orNull(finite),
      lowOpen: truth,
      highOpen: truth,
      figure: orNull(span),
      speaker: orNull(words),
      certainty: oneOf(certainties, "a certainty"),
      begin: orNull(dayOrInstant),
      end: orNull(dayOrInstant),
    },
  }),
  isSpan,
  ordered("low", "high"),
  ordered("begin", "end"),
  figureInside,
)

const voice = shaped({ fields: { name: words, report: orNull(words) } })

const apart: Check = (value, path) => {
  const [left, right] = value as readonly (readonly unknown[])[]
  const known = new Set(left!.map((item) => JSON.stringify(item)))
  const twice = right!.find((item) => known.has(JSON.stringify(item)))
  return twice === undefined ? [] : [`${path} has ${JSON.stringify(twice).slice(0, 80)} on both sides.`]
}

const sides = (item: Check): Check => inTurn(listOf(listOf(item, 1), 2, 2), apart)

const distinct: Check = (value, path) => {
  const items = value as readonly unknown[]
  return new Set(items).size === items.length ? [] : [`${path} names one thing twice.`]
}

const reports = inTurn(listOf(words, 2, 2), distinct)

const fieldsOf: Readonly<Record<ReviewAction["do"], Readonly<Record<string, Check>>>> = {
  accept: { claim: words },
  reject: { claim: words },
  edit: { claim: words, change },
  add: { claim: added },
  "join questions": { sides: sides(words) },
  "part question": { sides: sides(words) },
  "join happenings": { sides: sides(words) },
  "part happening": { sides: sides(words) },
  "join origins": { sides: sides(voice) },
  "part origin": { sides: sides(voice) },
  "join names": { names: inTurn(listOf(words, 1), distinct), as: words },
  "part names": { names: inTurn(listOf(words, 2), distinct) },
  "join stories": { reports },
  "part stories": { reports },
  undo: { review: words },
  redo: { review: words },
}

/** The names of all actions. */
const actionNames = Object.keys(fieldsOf)

/** An action as `types.ts` has it. */
export const isAction: Check = (value, path) => {
  if (!isRecord(value)) return [`${path} should be an object.`]
  const verb = oneOf(actionNames, "an action")
  const faults = verb(value["do"], `${path}.do`)
  if (faults.length > 0) return faults
  return shaped({ fields: { do: verb, ...fieldsOf[value["do"] as ReviewAction["do"]] } })(value, path)
}
