/** Which disputes a brief tells. */
import { byText } from "../base/order.ts"
import type { Answer, Reading } from "../model/types.ts"
import { isPerson } from "../reconcile/scope.ts"
import { harming, interest, ofPeople } from "./english/brief.ts"
import { isPast } from "./weight.ts"

/** What happens to people is no figure of a sentence where something else is counted. */
export const isOfPeople = ({ scope: { property, thing } }: Answer): boolean =>
  !ofPeople.has(property) || isPerson(thing)

/** Readings that cannot hold beside another; "dozens" in a headline over "22" is no other side. */
function opposed({ readings, relations }: Answer): readonly Reading[] {
  const sides = new Set(relations.flatMap(({ a, b, relation }) => (relation === "conflicts" ? [a, b] : [])))
  const all = readings.filter((_, index) => sides.has(index))
  const exact = new Set(all.flatMap(({ modifier, reports }) => (modifier === "vague" ? [] : reports)))
  return all.filter(({ modifier, reports }) => modifier !== "vague" || !reports.every((report) => exact.has(report)))
}

/** A dispute that a reader looks for: over what happened to people, or over who, when, where and why. */
const isTellable = (answer: Answer): boolean =>
  isOfPeople(answer) && (answer.readings[0]?.value.kind !== "number" || interest[answer.scope.property] !== undefined)

/** What one report says in two ways, and a copy after it, is no dispute between reports. */
const isBetweenReports = (answer: Answer): boolean =>
  new Set(opposed(answer).map(({ reports }) => [...reports].sort(byText).join(" "))).size > 1

/** Whether one report sets tolls of several sources side by side. */
const isBetweenSources = (answer: Answer): boolean =>
  harming.has(answer.scope.property) && new Set(opposed(answer).map(({ origin }) => origin)).size > 1

/** A day over which reports differ by months is seldom one day. */
const isFarDay = (answer: Answer, asOf: string | null): boolean =>
  opposed(answer).some(({ value }) => value.kind === "time" && isPast(value, asOf))

/** What was planned for a day that is past is no plan any more: such days belong to happenings of their own. */
const isOverPlan = (answer: Answer, asOf: string | null): boolean =>
  answer.question.startsWith("For when ") &&
  asOf !== null &&
  opposed(answer).some(({ value }) => value.kind === "time" && (value.end ?? value.begin ?? asOf) < asOf.slice(0, 10))

/** A dispute worth a sentence; of a single report also one between its own sources. */
export const isToldDispute = (answer: Answer, isAlone: boolean): boolean =>
  isTellable(answer) && (isAlone || isBetweenReports(answer) || isBetweenSources(answer))

/** A dispute over days that are hardly those of one happening. */
export const isUndated = (answer: Answer, asOf: string | null): boolean =>
  isFarDay(answer, asOf) || isOverPlan(answer, asOf)
