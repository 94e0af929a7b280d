/** How two figures stand to each other, rounding and round words allowed for. */
import type { Modifier } from "../model/types.ts"
import { compareSets, type NumberSet, widened } from "./sets.ts"

/** What of a figure matters for comparing it. */
interface Figured {
  readonly value: NumberSet
  readonly modifier: Modifier | null
  readonly slack: number
}

/**
 * "narrower": the first is one of the values that the second allows. "strained": both can hold, but nobody would word
 * it so.
 */
type Standing = "same" | "narrower" | "wider" | "overlaps" | "strained" | "apart"

/** How far beyond the edge of a round word ("hundreds") a figure may lie and still be what the word rounds. */
const roundWordReach = 1.5

/** A round word as a half line: its lower edge holds, its upper edge is a convention. */
function stretched(figure: Figured): NumberSet {
  const { value } = figure
  if (figure.modifier !== "vague" || value.low === null) return value
  const top = value.softHigh ?? value.high
  return { ...value, high: null, highOpen: true, softHigh: top === null ? null : top * roundWordReach }
}

/** How `a` stands to `b`. */
export function standing(a: Figured, b: Figured): Standing {
  const exact = compareSets(a.value, b.value)
  if (exact === "same") return "same"
  const relation = compareSets(stretched(a), stretched(b))
  if (relation === "within") return "narrower"
  if (relation === "contains") return "wider"
  if (relation === "overlaps" || relation === "same") return "overlaps"
  const loose = compareSets(widened(a.value, a.slack), widened(b.value, b.slack))
  if (loose === "same" || loose === "overlaps" || loose === "within" || loose === "contains") return "overlaps"
  return relation
}

/** True when the two may be one figure in two wordings. */
export function areCompatible(a: Figured, b: Figured): boolean {
  const relation = standing(a, b)
  return relation !== "apart" && relation !== "strained"
}
