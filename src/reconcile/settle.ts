/**
 * Entries settled before they are grouped: what a headline or a bare "there are" leaves open is taken from a figure
 * that says more.
 */
import { byText } from "../base/order.ts"
import { thingProperties } from "./counted.ts"
import { growing } from "./english/properties.ts"
import type { Entry } from "./entry.ts"
import { atPlace } from "./facilities.ts"
import { withSummands } from "./on-top.ts"
import { isTelling } from "./properties.ts"
import { comparableKey, differentTime, isPerson } from "./scope.ts"
import { isPoint } from "./sets.ts"
import { areCompatible } from "./standing.ts"

const timed = (entry: Entry): boolean => entry.scope.begin !== null || entry.scope.end !== null

const figureKey = ({ value, modifier }: Entry): string => JSON.stringify([value.low, value.high, modifier])

/** Smallest exact count that two reports hardly share by chance, and below which the things must have one name. */
const tellingCount = 10

/** Numbers that say who they are: exact and not small, or with words of their own. */
function isDistinctive(entry: Entry): boolean {
  const { written, modifier, scope } = entry
  if (written === null || modifier === "vague" || modifier === "range") return false
  if (entry.dimension !== "count") return false
  if (isPerson(scope.thing)) return written >= tellingCount || scope.of.length > 0
  return written >= 3
}

/** A figure in a headline that its body repeats word for word is the body's figure. */
function fromBody(entries: readonly Entry[]): readonly Entry[] {
  const bodies = new Map<string, Entry>()
  for (const entry of entries) {
    if (entry.part !== "body" || !isTelling(entry.scope.property)) continue
    const key = `${entry.report} ${entry.dimension} ${figureKey(entry)}`
    if (!bodies.has(key)) bodies.set(key, entry)
  }
  return entries.map((entry) => {
    if (
      entry.part === "body" ||
      entry.decided.length > 0 ||
      entry.dimension !== "count" ||
      (entry.written ?? 0) < tellingCount
    )
      return entry
    const model = bodies.get(`${entry.report} ${entry.dimension} ${figureKey(entry)}`)
    const other =
      isTelling(entry.scope.property) && model !== undefined && comparableKey(entry) !== comparableKey(model)
    return model === undefined || other ? entry : { ...entry, scope: model.scope }
  })
}

const sameThing = (a: Entry, b: Entry): boolean =>
  (a.scope.thing === b.scope.thing || (isPerson(a.scope.thing) && isPerson(b.scope.thing))) && agreeing(a, b)

/** No modifiers on one side, or some in common. */
const agreeing = (a: Entry, b: Entry): boolean =>
  a.scope.of.length === 0 || b.scope.of.length === 0 || a.scope.of.some((word) => b.scope.of.includes(word))

/** The property that most witnesses give an equal figure of the same things. */
function propertyFrom(entry: Entry, telling: readonly Entry[]): Entry | null {
  const equal = telling.filter(
    (other) => sameThing(entry, other) && differentTime(entry, other) === null && other.written === entry.written,
  )
  const votes = Map.groupBy(equal, ({ scope }) => `${scope.property} ${scope.aspect}`)
  const order = [...votes].sort(
    ([a, x], [b, y]) =>
      new Set(y.map(({ source }) => source.witness)).size - new Set(x.map(({ source }) => source.witness)).size ||
      byText(a, b),
  )
  return order[0]?.[1][0] ?? null
}

/** A distinctive figure under a property that tells nothing takes the property of an equal figure. */
function fromEqualFigure(entries: readonly Entry[]): readonly Entry[] {
  const telling = Map.groupBy(
    entries.filter((entry) => isTelling(entry.scope.property) && isDistinctive(entry)),
    figureKey,
  )
  return entries.map((entry) => {
    if (isTelling(entry.scope.property) || entry.decided.includes("property") || !isDistinctive(entry)) return entry
    const model = propertyFrom(entry, telling.get(figureKey(entry)) ?? [])
    if (model === null) return entry
    const { property, kind, aspect, happening } = model.scope
    const where = model.scope.of.filter((word) => word.startsWith(atPlace) && !entry.scope.of.includes(word))
    const of = [...entry.scope.of, ...where].sort(byText)
    return {
      ...entry,
      scope: { ...entry.scope, of, property, kind, aspect, happening: entry.scope.happening ?? happening },
    }
  })
}

/** A figure of another happening, or told as background beside news, lends no time. */
function mayLend({ scope, background }: Entry, entry: Entry): boolean {
  const [own, other] = [entry.scope.happening, scope.happening]
  return (own === null || other === null || own === other) && (!background || entry.background)
}

/**
 * A figure without a time of its own (mostly a headline's) takes the scope of its own report's body: of the figure it
 * fits, else of the first one that counts the same thing.
 */
function withTime(entries: readonly Entry[]): readonly Entry[] {
  const bodies = Map.groupBy(
    entries.filter((entry) => entry.part === "body" && timed(entry)),
    (entry) => `${entry.report}|${comparableKey(entry)}`,
  )
  return entries.map((entry) => {
    if (timed(entry) || entry.decided.includes("begin")) return entry
    const all = bodies.get(`${entry.report}|${comparableKey(entry)}`) ?? []
    const body = all.filter((other) => mayLend(other, entry))
    const model = body.find((other) => areCompatible(entry, other)) ?? (entry.part === "body" ? undefined : body[0])
    if (model === undefined) return entry
    const { begin, end, happening } = model.scope
    const own = entry.scope.places.length > 0 || entry.decided.includes("places")
    const places = own ? entry.scope.places : model.scope.places
    return { ...entry, scope: { ...entry.scope, begin, end, places, happening: entry.scope.happening ?? happening } }
  })
}

/**
 * Who is missing is still missing: the word sets a figure apart only from another one of its own report ("of 40 who
 * were missing, 12 still are").
 */
function withoutStill(entries: readonly Entry[]): readonly Entry[] {
  const isMissing = ({ scope, dimension }: Entry): boolean => scope.property === "missing" && dimension === "count"
  const isStill = ({ scope }: Entry): boolean => scope.of.includes("still")
  const both = new Set(
    entries.flatMap((entry) => (isMissing(entry) && !isStill(entry) && !isVague(entry) ? [entry.report] : [])),
  )
  return entries.map((entry) => {
    if (!isMissing(entry) || !isStill(entry) || both.has(entry.report)) return entry
    return { ...entry, scope: { ...entry.scope, of: entry.scope.of.filter((word) => word !== "still") } }
  })
}

/** "620 houses were destroyed. A further 1,300 were damaged": houses, as the figure before it in its report says. */
function withThings(entries: readonly Entry[]): readonly Entry[] {
  const named = entries.filter(({ scope }) => thingProperties.has(scope.property) && scope.thing !== "")
  return entries.map((entry) => {
    if (!thingProperties.has(entry.scope.property) || entry.scope.thing !== "" || entry.decided.includes("thing"))
      return entry
    const own = named.filter(({ report, anchor }) => report === entry.report && anchor.from < entry.anchor.from)
    const same = named.filter(({ scope }) => scope.property === entry.scope.property)
    const model = own.at(-1) ?? (new Set(same.map(({ scope }) => scope.thing)).size === 1 ? same[0] : undefined)
    return model === undefined ? entry : { ...entry, scope: { ...entry.scope, thing: model.scope.thing } }
  })
}

/**
 * A headline that was written before its report went on: the body counts more of what only grows. As of when the
 * headline held is not known.
 */
function withStaleHeadlines(entries: readonly Entry[]): readonly Entry[] {
  const counts = ({ dimension, modifier, scope, certainty }: Entry): boolean =>
    dimension === "count" && modifier === "exact" && growing.includes(scope.property) && certainty !== "forecast"
  const bodies = Map.groupBy(
    entries.filter((entry) => entry.part === "body" && !entry.background && counts(entry)),
    (entry) => `${entry.report}|${comparableKey(entry)}`,
  )
  return entries.map((entry) => {
    if (entry.part !== "headline" || !counts(entry)) return entry
    const own = bodies.get(`${entry.report}|${comparableKey(entry)}`) ?? []
    const isRepeated = own.some(({ written }) => written === entry.written)
    const isPassed = own.some(
      (other) => (other.written ?? 0) > (entry.written ?? 0) && differentTime(entry, other) === null,
    )
    return isPassed && !isRepeated ? { ...entry, asOf: null } : entry
  })
}

const isVague = ({ modifier }: Entry): boolean => modifier === "vague"

/** Entries with the scope that their report and equal figures elsewhere give them; as many, in the same order. */
export const settled = (entries: readonly Entry[]): readonly Entry[] =>
  withStaleHeadlines(withSummands(withTime(fromEqualFigure(fromBody(withThings(withoutStill(entries)))))))

/** Fields of a figure that a person sets for a reason. */
const worthy: ReadonlySet<string> = new Set(["low", "high", "property", "thing"])

/** "One clear oversight", "one more reason": that there is one of a thing that nothing happened to is no figure. */
const isOneOf = ({ value, modifier }: Entry): boolean => value.low === 1 && value.high === 1 && modifier === "exact"

/** Figures that are worth a question: they count something that has a name, or measure something, or a person set
 * them. Ages are told with their persons. */
export function isWorth(entry: Entry): boolean {
  const { dimension, scope, value, decided } = entry
  if (decided.some((field) => worthy.has(field))) return true
  if (dimension !== "count") return dimension !== "age"
  return isTelling(scope.property) ? scope.thing !== "" || isPoint(value) : scope.thing !== "" && !isOneOf(entry)
}
