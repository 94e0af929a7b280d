/** Checks of unknown JSON values: each gives one clear sentence a fault, and none when the value is as it should be. */
import { limits } from "../base/limits.ts"

/** Sentences about what is wrong with the value at `path`; empty when nothing is. */
export type Check = (value: unknown, path: string) => readonly string[]

/** A check of each field; `optional` ones may be missing. */
interface Shape {
  readonly fields: Readonly<Record<string, Check>>
  readonly optional?: readonly string[]
}

/** A JSON object, and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const when =
  (holds: (value: unknown) => boolean, should: string): Check =>
  (value, path) =>
    holds(value) ? [] : [`${path} should be ${should}.`]

const invisible = /[\p{Cc}\p{Cf}]/u

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= limits.reviewTextUnits.value

/** Words on one line: no control characters and none that turn or hide others. */
export const words: Check = when(
  (value) => isText(value) && !invisible.test(value),
  `a text of 1 to ${limits.reviewTextUnits.value} characters on one line`,
)

/** Words that may run over several lines. */
export const prose: Check = when(isText, `a text of 1 to ${limits.reviewTextUnits.value} characters`)

/** Words, or nothing at all: "" is allowed. */
export const wordsOrNone: Check = (value, path) => (value === "" ? [] : words(value, path))

export const truth: Check = when((value) => typeof value === "boolean", "true or false")

export const finite: Check = when((value) => typeof value === "number" && Number.isFinite(value), "a number")

export const notNegative: Check = when(
  (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
  "a number that is not below 0",
)

export const place: Check = when(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  "a whole number that is not below 0",
)

/** One of the names of a list. */
export const oneOf = (names: readonly string[], what: string): Check =>
  when((value) => names.includes(value as string), `${what} (${names.join(", ")})`)

const instants = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

/** A point in time with its zone. */
export const instant: Check = when(
  (value) => typeof value === "string" && instants.test(value) && isRealDay(value.slice(0, 10)) && isTime(value),
  'an instant like "2021-07-05T16:20:00Z"',
)

/** A day, or a minute of a day. */
export const dayOrInstant: Check = when(
  (value) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\d(?:T\S{1,24})?$/.test(value) && isRealDay(value.slice(0, 10)),
  'a day like "2021-07-05", or an instant',
)

const isTime = (value: string): boolean => !Number.isNaN(Date.parse(value))

function isRealDay(day: string): boolean {
  const parsed = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === day
}

/** The check, or null. */
export const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? [] : check(value, path)

/** A list with so many entries at least. */
export const listOf =
  (check: Check, least = 0, most: number = limits.reviewListItems.value): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [`${path} should be a list.`]
    if (value.length < least || value.length > most) {
      return [`${path} should have ${least === most ? least : `${least} to ${most}`} entries, not ${value.length}.`]
    }
    return value.flatMap((item, index) => check(item, `${path}[${index}]`))
  }

/** An object with these fields and no others. */
export const shaped =
  ({ fields, optional = [] }: Shape): Check =>
  (value, path) => {
    if (!isRecord(value)) return [`${path} should be an object.`]
    const faults = Object.entries(fields).flatMap(([name, check]) => {
      if (value[name] !== undefined) return check(value[name], `${path}.${name}`)
      return optional.includes(name) ? [] : [`${path}.${name} is missing.`]
    })
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name))
    const known = Object.keys(fields).join(", ")
    return [...faults, ...unknown.map((name) => `${path} has no field "${name.slice(0, 40)}": it has ${known}.`)]
  }

/** All of the checks; later ones only when the earlier found nothing. */
export const inTurn =
  (...checks: readonly Check[]): Check =>
  (value, path) => {
    for (const check of checks) {
      const faults = check(value, path)
      if (faults.length > 0) return faults
    }
    return []
  }
