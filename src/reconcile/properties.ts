/** What is said of the things counted, under names that join the words for it. */
import { properties } from "../claims/english/properties.ts"
import { families, leavingKinds, leavingWords, plainProperties, takingVerbs } from "./english/properties.ts"

const familyOf: ReadonlyMap<string, string> = new Map(
  families.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
)

const leaving = new Set(leavingWords)
const plain = new Set(plainProperties)
const known = new Set([...properties.map(({ name }) => name), ...familyOf.keys(), ...leaving])

/** What decides the name of a property. */
export interface PropertyWords {
  readonly kind: string
  readonly property: string
  readonly predicate: string
}

/**
 * The name that stands for a property and for all that say the same: "wounded" is "injured", "fled" over a border
 * "crossed".
 */
export function propertyName({ kind, property, predicate }: PropertyWords): string {
  if (property === "held" && takingVerbs.includes(predicate)) return "captured"
  if (leaving.has(property)) {
    if (property === "withdrawn" && kind === "withdrawal") return property
    return leavingKinds[kind] ?? (property === "displaced" || property === "evacuated" ? property : "left")
  }
  return familyOf.get(property) ?? property
}

const waysOfLeaving: ReadonlySet<string> = new Set(["left", "displaced", ...Object.values(leavingKinds)])

/** The name under which properties are compared: all ways of leaving have one. */
export const comparedProperty = (name: string): string => (waysOfLeaving.has(name) ? "left" : name)

/** Two properties under one key that are not the same thing: an evacuation is no crossing; "left" may be either. */
export const differentLeaving = (a: string, b: string): boolean => a !== b && a !== "left" && b !== "left"

/** True for a property that says no more than that there are such things. */
export const isPlain = (name: string): boolean => plain.has(name)

/** True for a property that says something: no bare "there are", no verb that no list knows. */
export const isTelling = (name: string): boolean => known.has(name) && !plain.has(name)
