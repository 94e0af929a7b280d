/**
 * When two entries answer one question, and when they only look as if they did. A pair has to agree in every
 * dimension: what was counted, in which respect, of what kind (of a happening, in a window, a state, a plan), when,
 * where, and in which happening.
 */
import { grades } from "../claims/english/properties.ts"
import { abroad, growing, passing, persons } from "./english/properties.ts"
import type { Entry, EntryPlace, EntryScope } from "./entry.ts"
import { nationalityOf } from "./nationalities.ts"
import { differentConvicts, differentOwners, isNamedSum, isSum } from "./owners.ts"
import { comparedProperty, differentLeaving, isPlain, isTelling } from "./properties.ts"
import { areCompatible, standing } from "./standing.ts"
import { dayOf, gapInDays, lengthInDays } from "./times.ts"
import { unitName, unitSize } from "./units.ts"

/** The dimension in which two scopes differ. */
type ScopeDimension = "property" | "thing" | "aspect" | "time" | "place" | "happening"

/** A difference of scope, in words. */
export interface ScopeDifference {
  readonly dimension: ScopeDimension
  readonly why: string
  /** True when the two still belong under one question, side by side and not compared. */
  readonly together: boolean
}

const personClasses: ReadonlySet<string> = new Set(persons)

/** True for a class whose members are people. */
export const isPerson = (thing: string): boolean => personClasses.has(thing)

/** Modifier of figures that came on top of others ("two more have died"): never compared with all. */
export const onTop = "more"

/** Modifier of what a report's words add up over several days: never compared with the figures of one. */
export const inAll = "altogether"

/** Figures with different keys are never compared. A property that no list knows is compared by the thing alone. */
export const comparableKey = ({ dimension, scope, share }: Entry): string =>
  [
    share ? "share" : dimension,
    dimension === "count" && !isTelling(scope.property) ? "~" : comparedProperty(scope.property),
    dimension !== "count" ? "" : isPerson(scope.thing) ? "person" : scope.thing,
    dimension === "count" || scope.aspect === "plan" ? respectOf(scope) : "",
    ...[onTop, inAll].filter((word) => scope.of.includes(word)),
  ].join("|")

/**
 * Plans and states stand apart from what happened; counts of one happening, of a window and in total may be compared.
 * Who was aboard a thing that met with an accident is told in either way: "was carrying 40", "there were 40 aboard".
 */
function respectOf({ aspect, property }: Pick<EntryScope, "aspect" | "property">): string {
  return aspect === "plan" || (aspect === "stock" && property !== "aboard") ? aspect : "happened"
}

/** Measurements further apart than this are of two things unless the same words tell them of one happening. */
const measureReach = 1.06

/** "Less than six years" allows nineteen minutes, and nobody means them. */
const openReach = 2

const isNear = (a: Entry, b: Entry): boolean => {
  const [x, y] = [a.written ?? a.value.low ?? a.value.high ?? 0, b.written ?? b.value.low ?? b.value.high ?? 0]
  const ratio = x > 0 && y > 0 ? Math.max(x, y) / Math.min(x, y) : x === y ? 1 : Number.POSITIVE_INFINITY
  return ratio <= (areCompatible(a, b) ? openReach : measureReach)
}

/** Two distances between the same places are one distance, however they were measured, when they are this near. */
const distanceReach = 1.25

/** Both name the same two places: how far one lies from the other. */
function sameEnds(a: Entry, b: Entry): boolean {
  const [x, y] = [a, b].map(({ scope }) => [...new Set(scope.places.map(({ name }) => name))].sort().join("|"))
  if (a.dimension !== "length" || x !== y || !x?.includes("|")) return false
  const [one, other] = [a.written ?? 0, b.written ?? 0]
  return one > 0 && other > 0 && Math.max(one, other) <= distanceReach * Math.min(one, other)
}

/** Smallest number that is hardly written twice by chance, and how near two of them are the same number. */
const [slipNumber, slipReach] = [100, 1.01]

/**
 * "640 km" and "641 miles" of one time or one happening: the same number under two units, of which one is a slip.
 */
export function areSlip(a: Entry, b: Entry): boolean {
  if (a.dimension !== "length" || unitName(a.unit) === unitName(b.unit)) return false
  const [x, y] = [a, b].map(({ written, unit }) => (written ?? 0) / (unitSize(unit)?.factor ?? 1))
  if (x === undefined || y === undefined || Math.min(x, y) < slipNumber) return false
  if (Math.max(x, y) > slipReach * Math.min(x, y)) return false
  const oneHappening = a.scope.happening !== null && a.scope.happening === b.scope.happening
  return oneHappening || gapInDays(a.scope, b.scope) === 0
}

/** How long ago the last such thing was, by two ways of counting the years. */
const sameLast = (a: Entry, b: Entry): boolean => {
  const [x, y] = [a.written ?? 0, b.written ?? 0]
  return [a, b].every(({ scope }) => scope.property === sinceLast) && Math.max(x, y) <= distanceReach * Math.min(x, y)
}

/** Property of a stretch since such a thing was last. */
export const sinceLast = "since the last"

/** One verb, property and kind, and no bare "there were". */
const sameWords = (a: Entry, b: Entry): boolean =>
  a.predicate === b.predicate &&
  a.scope.property === b.scope.property &&
  a.scope.kind === b.scope.kind &&
  !isPlain(a.scope.property)

/** Under verbs that no list knows, people are the same only by the same number or the same verb. */
const sayAlike = (a: Entry, b: Entry): boolean =>
  areCompatible(a, b) && (!isPerson(a.scope.thing) || a.written === b.written || a.predicate === b.predicate)

/** Unlike sums and shares are rivals only where a noun or a verb says what they are, of whoever it may be. */
const sameSum = (a: Entry, b: Entry): boolean =>
  !isSum(a.dimension) || (isNamedSum(a.dimension, a.scope.property, a.scope.thing) && !differentOwners(a, b))

/**
 * A measurement, or a count under a verb that no list knows, is known by its value: unlike values need the same words
 * (and, measured, the same happening).
 */
function differentProperty(a: Entry, b: Entry): ScopeDifference | null {
  const words = `${a.scope.property} is not ${b.scope.property}`
  if (comparedProperty(a.scope.property) === "left" && differentLeaving(a.scope.property, b.scope.property)) {
    return different("property", words)
  }
  if (a.dimension === "count" && isTelling(a.scope.property)) return null
  const oneHappening = a.scope.happening !== null && a.scope.happening === b.scope.happening
  const joined =
    a.dimension === "count"
      ? sayAlike(a, b) || (sameWords(a, b) && !isPerson(a.scope.thing))
      : (isNear(a, b) && !differentOwners(a, b)) ||
        sameEnds(a, b) ||
        sameLast(a, b) ||
        (a.scope.property === b.scope.property && growing.includes(a.scope.property)) ||
        areSlip(a, b) ||
        (sameWords(a, b) &&
          oneHappening &&
          a.scope.thing === b.scope.thing &&
          sameSum(a, b) &&
          !differentConvicts(a, b))
  return joined ? null : different("property", words)
}

/** Class and modifiers as one set of words that narrow what is counted: none for people in general. */
export function narrowing(entry: Entry): ReadonlySet<string> {
  const words = entry.scope.thing === "person" || !isPerson(entry.scope.thing) ? [] : [entry.scope.thing]
  return new Set([...words, ...entry.scope.of])
}

/** Every word of the first is among the second; who has a nationality that is named is foreign where that is said. */
const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((word) => b.has(word) || (word === abroad && [...b].some((other) => nationalityOf(other) !== null)))

/** "Four of them" is no wording of "dozens", though dozens may be four and more. */
const isFirmPart = (part: Entry, all: Entry): boolean => part.partOf !== null && !isVague(part) && isVague(all)

function differentThing(a: Entry, b: Entry): ScopeDifference | null {
  const apart = !areCompatible(a, b) || isFirmPart(a, b) || isFirmPart(b, a)
  if (areGraded(a, b)) return null
  if ((isMember(a) || isMember(b)) && apart) return different("thing", "one counts some of the others")
  const [x, y] = [narrowing(a), narrowing(b)]
  if (subset(x, y) && subset(y, x)) return null
  const words = `${describe(a)} are not ${describe(b)}`
  if (a.partOf !== null && a.partOf === b.quantity && a.report === b.report) return different("thing", words)
  if (b.partOf !== null && b.partOf === a.quantity && a.report === b.report) return different("thing", words)
  // "Two of the eleven were children" and "two more people died" are one number by chance.
  const ofWhole = (part: Entry, whole: Entry): boolean => part.partOf !== null && whole.partOf === null
  if ((subset(x, y) && ofWhole(b, a)) || (subset(y, x) && ofWhole(a, b))) return different("thing", words)
  const nested = subset(x, y) || subset(y, x)
  if (nested && areCompatible(a, b)) return null
  // Three miners cannot be killed where one person was: a part never exceeds its whole.
  if (subset(x, y) ? exceeds(b, a) : subset(y, x) && exceeds(a, b)) return null
  if (nested && (isUnnamed(a) || isUnnamed(b)) && areGrowing(a, b)) return null
  return a.dimension === "count" || !nested ? different("thing", words) : null
}

/** "97 of them are caught again": who they are stands elsewhere. */
const isUnnamed = ({ anchor: { quote } }: Entry): boolean => /\b(?:them|those|these)$/.test(quote)

/** "Four of these are in a critical state", "nine were badly hurt": of one grade, told by two reports, and rivals. */
const areGraded = (a: Entry, b: Entry): boolean =>
  [a, b].every(({ scope }) => scope.property === "injured" && scope.of.length === 1) &&
  a.scope.of[0] === b.scope.of[0] &&
  grades.some(([grade]) => grade === a.scope.of[0]) &&
  a.report !== b.report

/** Every value of the first is greater than every value of the second; near enough to be told of one event. */
const exceeds = (part: Entry, whole: Entry): boolean =>
  part.dimension === "count" &&
  !part.decided.includes("thing") &&
  !whole.decided.includes("thing") &&
  !isVague(part) &&
  !isVague(whole) &&
  part.value.low !== null &&
  whole.value.high !== null &&
  part.value.low > whole.value.high &&
  part.value.low <= partReach * Math.max(1, whole.value.high)

/** A part that is said to be so many times its whole belongs to another one. */
const partReach = 4

/** A part of a larger figure, or people that the words name one by one: some of those who are counted, not all. */
const isMember = (entry: Entry): boolean => entry.partOf !== null || entry.counted

const describe = (entry: Entry): string => [...entry.scope.of, entry.scope.thing].join(" ")

const different = (dimension: ScopeDimension, why: string, together = false): ScopeDifference => ({
  dimension,
  why,
  together,
})

const spoken = (begin: string | null, end: string | null): string =>
  begin === end ? (begin ?? "at an unknown time") : `${begin ?? "an unknown day"} to ${end ?? "an unknown day"}`

/** A window counts what fell into it: windows of unlike length answer different questions. */
function windowOf({ scope }: Entry): "day" | "week" | "longer" | null {
  if (scope.aspect !== "window" || scope.window === null) return null
  return scope.window <= 3 ? "day" : scope.window <= 10 ? "week" : "longer"
}

/** Whether two entries differ in when. */
export function differentTime(a: Entry, b: Entry): ScopeDifference | null {
  const [x, y] = [windowOf(a), windowOf(b)]
  const [one, other] = [spoken(a.scope.begin, a.scope.end), spoken(b.scope.begin, b.scope.end)]
  const words = one === other ? "nothing says that both are of one time" : `${one} is not ${other}`
  if (x !== null && y !== null) {
    if (x !== y) return different("time", words)
    const shifted = a.scope.begin !== b.scope.begin || a.scope.end !== b.scope.end
    return shifted && !areCompatible(a, b) ? different("time", words, true) : null
  }
  if ((x === "longer" || y === "longer") && !areCompatible(a, b)) return different("time", words)
  if (x !== null || y !== null) {
    const soFar = [a, b].some((entry) => entry.scope.aspect === "total" || isRunning(entry))
    const beside = !isVague(a) && !isVague(b) && !soFar && isCloseCount(a, b)
    return areCompatible(a, b) ? null : different("time", words, beside)
  }
  if (isLasting(a) || isLasting(b)) return null
  const gap = gapInDays(a.scope, b.scope)
  if (gap === null) return unknownTime(a, b)
  if (gap <= passingDays && arePassing(a, b)) return null
  if (gap === 0) return isDwarfed(a, b) && !areCompatible(a, b) ? different("time", words) : null
  const near = gap <= 2 && (areCompatible(a, b) || (isCloseCount(a, b) && standing(a, b) === "apart"))
  return near ? null : different("time", words)
}

/** A stretch of years beside a day: what was so all that time is not what happened on the day. */
function isDwarfed(a: Entry, b: Entry): boolean {
  const [x, y] = [lengthInDays(a.scope) ?? 1, lengthInDays(b.scope) ?? 1]
  return Math.max(x, y) > 30 && Math.max(x, y) > 10 * Math.min(x, y)
}

const isVague = ({ modifier }: Entry): boolean => modifier === "vague"

/** Unlike counts further apart than this are hardly two reports of one happening. */
const countReach = 2.5

/** Small counts are close whatever their ratio: one dead and three dead. */
const countStep = 3

function isCloseCount(a: Entry, b: Entry): boolean {
  const [x, y] = [a.value.low ?? a.value.high ?? 0, b.value.low ?? b.value.high ?? 0]
  return x === 0 || y === 0 || Math.abs(x - y) <= countStep || Math.max(x, y) / Math.min(x, y) <= countReach
}

/** Firm figures of one count that only grows, near enough to be two states of it. */
const areGrowing = (a: Entry, b: Entry): boolean =>
  growing.includes(a.scope.property) &&
  !isVague(a) &&
  !isVague(b) &&
  !a.background &&
  !b.background &&
  isCloseCount(a, b)

/** Who is missing is fewer day by day; so long a search is told of one event. */
const passingDays = 14

/** Firm figures of one state that people get out of, near enough to be told one after the other. */
const arePassing = (a: Entry, b: Entry): boolean =>
  passing.includes(a.scope.property) &&
  a.scope.property !== "deployed" &&
  [a, b].every((entry) => !isVague(entry) && !entry.background && isPerson(entry.scope.thing)) &&
  isCloseCount(a, b)

const untimed = ({ scope }: Entry): boolean => scope.begin === null && scope.end === null

/**
 * A whole lasts ("the province's 58 wells"), and so does what was measured: no day and no happening sets it apart.
 */
const isLasting = ({ scope, dimension }: Entry): boolean => scope.property === "total" || dimension !== "count"

/** "By Tuesday night 97 had been caught", "six have died since Friday": all until then, or until the report. */
function isRunning({ scope: { begin, end }, asOf }: Entry): boolean {
  const last = dayOf(end, true)
  if (begin === null || last === null) return last !== null
  return last === dayOf(asOf) && (dayOf(begin) ?? last) < last
}

/** Days of a stretch that no single happening takes. */
const longest = 366

/**
 * Where a time is not told, figures that nobody would choose for one thing, and any that differ in what is only
 * background, stay apart.
 */
function unknownTime(a: Entry, b: Entry): ScopeDifference | null {
  const relation = standing(a, b)
  // "At least 40" and "more than 50" hurt, soon after: a count that grows, and no two counts.
  if (relation === "strained" && areGrowing(a, b)) return null
  const long = [a, b].some(({ scope }) => (lengthInDays(scope) ?? 0) > longest)
  const unlike =
    relation === "strained" ||
    (relation === "apart" && long) ||
    (relation === "apart" && (a.background || b.background || isVague(a) || isVague(b) || !isCloseCount(a, b)))
  return unlike ? different("time", "one of the two has no time, and the figures are far apart") : null
}

/** Two places of one country of which neither lies in the other. */
function placesApart(a: EntryPlace, b: EntryPlace): boolean {
  if (a.country === null || a.country !== b.country) return false
  if (a.path.length < 2 || b.path.length < 2) return false
  return !a.path.includes(b.name) && !b.path.includes(a.name)
}

const happenedAt = ({ scope }: Entry): readonly EntryPlace[] => scope.places.filter(({ filed }) => !filed)

function differentPlace(a: Entry, b: Entry): ScopeDifference | null {
  const [x, y] = [happenedAt(a), happenedAt(b)]
  if (x.length === 0 || y.length === 0) return null
  if (!x.every((place) => y.every((other) => placesApart(place, other)))) return null
  if (areCompatible(a, b) && a.written === b.written) return null
  const names = (places: readonly EntryPlace[]): string => places.map(({ name }) => name).join(", ")
  return different("place", `${names(x)} is not ${names(y)}`, true)
}

function differentHappening(a: Entry, b: Entry): ScopeDifference | null {
  const [x, y] = [a.scope.happening, b.scope.happening]
  if (isLasting(a) || isLasting(b)) return null
  if (x === null || y === null || x === y) return null
  // A claim without a day is given to a happening by little: it takes more to part two states of one count.
  if ([a, b].some((entry) => untimed(entry) || isRunning(entry)) && areGrowing(a, b)) return null
  if (arePassing(a, b)) return null
  return areCompatible(a, b) ? null : different("happening", "they belong to two happenings")
}

/** A report's words add the one to the other: "4,000 on top of the 6,000". */
const areAdded = (a: Entry, b: Entry): boolean =>
  a.summands.length > 0 &&
  b.summands.length > 0 &&
  a.summands.some((side) => b.summands.includes(side.endsWith("<") ? `${side.slice(0, -1)}>` : `${side.slice(0, -1)}<`))

/**
 * The first dimension in which the scopes of two entries of one comparable key differ; null when they answer one
 * question. The answer depends on the two alone: taking a report away never changes how the others stand to each
 * other.
 */
export function scopeDifference(a: Entry, b: Entry): ScopeDifference | null {
  if (a.question !== null && a.question === b.question) return null
  if (areAdded(a, b)) return different("time", "a report adds the one to the other")
  return (
    differentProperty(a, b) ??
    differentThing(a, b) ??
    differentTime(a, b) ??
    differentPlace(a, b) ??
    differentHappening(a, b)
  )
}
