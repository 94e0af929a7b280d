/** What is said of the things counted, under names that join the words for it. */
import { properties } from "../claims/english/properties.ts"
import type { Aspect } from "../model/types.ts"
import { families, leavingKinds, leavingWords, plainProperties } from "./english/properties.ts"

const familyOf: ReadonlyMap<string, string> = new Map(
  families.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
)

const leaving = new Set(leavingWords)
const plain = new Set(plainProperties)
const known = new Set([...properties.map(({ name }) => name), ...familyOf.keys(), ...leaving, "total"])

/** True for a property that says no more than that there are such things. */
export const isPlain = (name: string): boolean => plain.has(name)

/** The word of a family that stands for the others: "wounded" is "injured"; other words as they are. */
export const familyName = (property: string): string => familyOf.get(property) ?? property

/** What decides the name of a property. */
interface PropertyWords {
  readonly kind: string
  readonly property: string
  readonly aspect: Aspect
  /** It is a part of a stated whole ("more than 100 of 400"). */
  readonly ofWhole: boolean
  /** It is itself a stated whole ("of the province's 58 wells"). */
  readonly isWhole: boolean
  /** Passengers are counted. */
  readonly isPassenger: boolean
  /** People are counted: a whole of theirs is told by what happened to them. */
  readonly isPersonThing: boolean
}

/**
 * The name that stands for a property and for all that say the same: "wounded" is "injured", "fled" over a border
 * "crossed".
 */
export function propertyName({
  kind,
  property,
  aspect,
  ofWhole,
  isWhole,
  isPersonThing,
  isPassenger,
}: PropertyWords): string {
  if (isWhole && isPlain(property) && !isPersonThing) return "total"
  // Passengers are aboard by their name, whatever a bare verb says of them.
  if (isPassenger && !isTelling(property)) return "aboard"
  const name = familyName(property)
  if (name === "held" && aspect !== "stock") return "captured"
  // Of the districts of a country some are held; of those who escaped some are captured.
  if (name === "captured" && ofWhole && !isPersonThing) return "held"
  if (leaving.has(property) || (kind in leavingKinds && !known.has(property))) {
    return leavingKinds[kind] ?? (property === "displaced" || property === "evacuated" ? property : "left")
  }
  return name
}

const waysOfLeaving: ReadonlySet<string> = new Set(["left", "displaced", ...Object.values(leavingKinds)])

/** The name under which properties are compared: all ways of leaving have one. */
export const comparedProperty = (name: string): string => (waysOfLeaving.has(name) ? "left" : name)

/** Two properties under one key that are not the same thing: an evacuation is no crossing; "left" may be either. */
export const differentLeaving = (a: string, b: string): boolean =>
  a !== b && a !== "left" && b !== "left" && !(forced.has(a) && forced.has(b))

/** Who was evacuated had to leave home: each word is used for both. */
const forced: ReadonlySet<string> = new Set(["evacuated", "displaced"])

/** True for a property that says something: no bare "there are", no verb that no list knows. */
export const isTelling = (name: string): boolean => known.has(name) && !plain.has(name)
