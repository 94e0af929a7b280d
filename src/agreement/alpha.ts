/**
 * Krippendorff's alpha: how far coders agree beyond chance, for any number of coders, any scale, and missing values.
 * Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), and Content Analysis, 4th ed. (2019),
 * chapter 12.
 */

/** How far apart two values are: names, ranks, numbers with and without a natural zero. */
export type Scale = "nominal" | "ordinal" | "interval" | "ratio"

/** What a coder gave. Scales other than nominal take numbers only. */
export type Code = string | number

/** One unit as each coder coded it; null = not coded. */
export type Unit = readonly (Code | null)[]

/** Each value with how often it occurs among values that can be paired; numbers ascend. */
interface Margins {
  readonly values: readonly Code[]
  readonly counts: readonly number[]
  readonly place: ReadonlyMap<Code, number>
}

const codesOf = (unit: Unit): readonly Code[] => unit.filter((code): code is Code => code !== null)

/** Units that two coders at least have coded: a single value can be compared with nothing. */
export const pairable = (units: readonly Unit[]): readonly Unit[] => units.filter((unit) => codesOf(unit).length > 1)

const ascending = (a: Code, b: Code): number => (a < b ? -1 : a > b ? 1 : 0)

function marginsOf(units: readonly Unit[]): Margins {
  const counts = new Map<Code, number>()
  for (const unit of units) for (const code of codesOf(unit)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const values = [...counts.keys()].sort(ascending)
  return {
    values,
    counts: values.map((value) => counts.get(value) ?? 0),
    place: new Map(values.map((value, index) => [value, index])),
  }
}

/** The squared distance of two values by their places among the margins. */
type Distance = (a: number, b: number) => number

/** Between two ranks lie the values in between and half of those at either end. */
function ordinalDistance({ counts }: Margins): Distance {
  const before: number[] = [0]
  for (const count of counts) before.push((before.at(-1) as number) + count)
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const within = (before[high + 1] as number) - (before[low] as number)
    return (within - ((counts[low] as number) + (counts[high] as number)) / 2) ** 2
  }
}

function distanceOn(scale: Scale, margins: Margins): Distance {
  if (scale === "nominal") return (a, b) => (a === b ? 0 : 1)
  if (scale === "ordinal") return ordinalDistance(margins)
  const number = margins.values.map(Number)
  if (scale === "interval") return (a, b) => ((number[a] as number) - (number[b] as number)) ** 2
  return (a, b) => {
    const [x, y] = [number[a] as number, number[b] as number]
    return x === y ? 0 : ((x - y) / (x + y)) ** 2
  }
}

/** Mean squared distance between the values of one unit, over all units. */
function observed(units: readonly Unit[], margins: Margins, distance: Distance, total: number): number {
  let sum = 0
  for (const unit of units) {
    const places = codesOf(unit).map((code) => margins.place.get(code) as number)
    let own = 0
    for (let a = 1; a < places.length; a += 1)
      for (let b = 0; b < a; b += 1) own += 2 * distance(places[a] as number, places[b] as number)
    sum += own / (places.length - 1)
  }
  return sum / total
}

/** Mean squared distance between any two values, whoever gave them to whatever. */
function expected({ counts }: Margins, distance: Distance, total: number): number {
  let sum = 0
  for (let a = 1; a < counts.length; a += 1)
    for (let b = 0; b < a; b += 1) sum += 2 * (counts[a] as number) * (counts[b] as number) * distance(a, b)
  return sum / (total * (total - 1))
}

/**
 * Alpha: 1 = all agree, 0 = no better than chance, below 0 = worse. Null where it is not defined: no unit that two
 * coders coded, or one value only, with which agreement by chance is certain.
 */
export function alpha(units: readonly Unit[], scale: Scale): number | null {
  const compared = pairable(units)
  const margins = marginsOf(compared)
  const total = margins.counts.reduce((sum, count) => sum + count, 0)
  const distance = distanceOn(scale, margins)
  const byChance = total < 2 ? 0 : expected(margins, distance, total)
  return byChance === 0 ? null : 1 - observed(compared, margins, distance, total) / byChance
}

/** The stretch in which alpha lies with so much probability. */
interface Interval {
  readonly low: number
  readonly high: number
}

/** Draws of a bootstrap, the share of them between the ends, and the fewest that make an interval. */
const draws = 1000
const covered = 0.95
const fewestDraws = 100
/** Fewer units can hardly be drawn otherwise than they are. */
const fewestUnits = 5

/** The value below which a share of sorted values lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] as number

/**
 * The 95 % interval of alpha by drawing units with replacement (Efron 1979; for alpha: Zapf, Castell, Morawietz and
 * Karch, BMC Medical Research Methodology 16:93, 2016). `chance` gives numbers from 0 up to 1. Draws in which alpha is
 * not defined are left out; null when too few are left, and with fewer than five units.
 */
export function bootstrap(units: readonly Unit[], scale: Scale, chance: () => number): Interval | null {
  const compared = pairable(units)
  const found: number[] = []
  if (compared.length < fewestUnits) return null
  for (let draw = 0; draw < draws; draw += 1) {
    const sample = compared.map(() => compared[Math.floor(chance() * compared.length)] as Unit)
    const value = alpha(sample, scale)
    if (value !== null) found.push(value)
  }
  if (found.length < fewestDraws) return null
  found.sort((a, b) => a - b)
  const tail = (1 - covered) / 2
  return { low: quantile(found, tail), high: quantile(found, 1 - tail) }
}
