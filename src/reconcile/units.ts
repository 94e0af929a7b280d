/** Units of measurement by their written forms, for comparing figures and for writing them. */

import { table } from "../base/table.ts"

interface UnitSize {
  readonly dimension: string
  /** Size in the first unit of its dimension. */
  readonly factor: number
}

/**
 * Sizes in metres, square metres, kilograms, seconds, metres a second and litres (BIPM, The International System of
 * Units, 2019).
 */
const sizes: Readonly<Record<string, Readonly<Record<string, number>>>> = table({
  length: {
    "m metre meter": 1,
    "km kilometre kilometer": 1000,
    "cm centimetre centimeter": 0.01,
    "mm millimetre millimeter": 0.001,
    "mile mi": 1609.344,
    "foot feet ft": 0.3048,
    yard: 0.9144,
    inch: 0.0254,
    "nautical-mile": 1852,
  },
  area: { hectare: 10_000, ha: 10_000, acre: 4046.856, "square-kilometre": 1e6, "square-mile": 2_589_988 },
  mass: { "kg kilogram": 1, "g gram": 0.001, "tonne t": 1000, ton: 1000, "lb pound": 0.45359237, ounce: 0.0283495 },
  duration: {
    "s sec second": 1,
    "min minute": 60,
    "h hr hour": 3600,
    day: 86_400,
    week: 604_800,
    month: 2_629_800,
    year: 31_557_600,
    decade: 315_576_000,
    century: 3_155_760_000,
  },
  speed: { "m/s": 1, "km/h kph kmh": 1000 / 3600, mph: 0.44704, knot: 0.514444 },
})

const written: ReadonlyMap<string, UnitSize> = new Map(
  Object.entries(sizes).flatMap(([dimension, units]) =>
    Object.entries(units).flatMap(([names, factor]) =>
      names.split(" ").map((name) => [name, { dimension, factor }] as const),
    ),
  ),
)

/** The size of a unit as written ("kilometers", "kms", "mph"); null when it is not known. */
export function unitSize(unit: string): UnitSize | null {
  const name = unit.trim().toLowerCase().replace(/\.$/, "").replaceAll(" ", "-")
  return written.get(name) ?? written.get(name.replace(/s$/, "")) ?? written.get(name.replace(/es$/, "")) ?? null
}

/** Units that are written in another one: nobody compares decades. */
const writtenAs: Readonly<Record<string, string>> = table({ decade: "year", century: "year", kms: "km" })

/**
 * The short or singular form of a unit, by which it is written and counted: "km" for "kilometers", "year" for
 * "decades".
 */
export function unitName(unit: string): string {
  const size = unitSize(unit)
  if (size === null) return unit.trim().toLowerCase()
  const names = Object.entries(sizes[size.dimension] ?? {}).find(([, factor]) => factor === size.factor)?.[0] ?? unit
  const short = names.split(" ")[0] ?? unit
  return writtenAs[short] ?? short
}
