/** The fields of an edit as a person types them, and the change they make to a claim. */
import type { Certainty, ClaimChange } from "../../model/types.ts"
import type { ClaimRow } from "../data/shapes.ts"

/** All as text, as it stands in the form. */
export interface Fields {
  readonly kind: string
  readonly certainty: string
  readonly aspect: string
  readonly background: boolean
  readonly begin: string
  readonly end: string
  readonly places: string
  readonly speaker: string
  readonly via: string
  readonly figure: number
  readonly low: string
  readonly high: string
  readonly lowOpen: boolean
  readonly highOpen: boolean
  readonly property: string
  readonly thing: string
  readonly of: string
  readonly from: number
  readonly to: number
  readonly reason: string
}

const shown = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value))

/** The form of a claim as it stands. */
export function fieldsOf(claim: ClaimRow, figure = 0): Fields {
  const measure = claim.measures[figure]
  return {
    kind: claim.kind,
    certainty: claim.certainty,
    aspect: claim.aspect,
    background: claim.background,
    begin: claim.when?.begin ?? "",
    end: claim.when?.end ?? "",
    places: claim.places.join("; "),
    speaker: claim.chain[0] ?? "",
    via: claim.chain.slice(1).join("; "),
    figure,
    low: shown(measure?.low),
    high: shown(measure?.high),
    lowOpen: measure?.lowOpen ?? false,
    highOpen: measure?.highOpen ?? false,
    property: measure?.property ?? "",
    thing: measure?.thing ?? "",
    of: measure?.of.join("; ") ?? "",
    from: claim.from,
    to: claim.to,
    reason: "",
  }
}

/** What a new claim at these words most likely shares with the claim that stands there; empty where none does. */
export function settingOf(
  claims: readonly ClaimRow[],
  { from, to }: { readonly from: number; readonly to: number },
): Partial<Fields> {
  const shared = (claim: ClaimRow): number => Math.min(claim.to, to) - Math.max(claim.from, from)
  const [nearest] = claims.filter((claim) => shared(claim) > 0).sort((a, b) => shared(b) - shared(a))
  if (nearest === undefined) return {}
  const { kind, certainty, begin, end, speaker } = fieldsOf(nearest)
  return { kind, certainty, begin, end, speaker }
}

const list = (text: string): readonly string[] =>
  text
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "")

/** A number as typed, thousands parted by comma, space or nothing; null when it is empty, NaN when it is none. */
export function typedNumber(text: string): number | null {
  const bare = text.trim().replace(/[\s\u202f\u00a0_']/g, "")
  if (bare === "") return null
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)
    ? bare.replaceAll(",", "")
    : bare.replace(/^(-?\d+),(\d+)$/, "$1.$2")
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

type Changed = { -readonly [Name in keyof ClaimChange]: ClaimChange[Name] }

function figureChange(before: Fields, now: Fields): Changed {
  const change: Changed = {}
  if (before.low !== now.low || before.high !== now.high) {
    change.low = typedNumber(now.low)
    change.high = typedNumber(now.high)
  }
  if (before.lowOpen !== now.lowOpen) change.lowOpen = now.lowOpen
  if (before.highOpen !== now.highOpen) change.highOpen = now.highOpen
  if (before.property !== now.property) change.property = now.property.trim()
  if (before.thing !== now.thing) change.thing = now.thing.trim()
  if (before.of !== now.of) change.of = list(now.of)
  return Object.keys(change).length > 0 ? { ...change, figure: now.figure } : {}
}

/** What the form changes in the claim; an empty object when nothing. */
export function changeOf(before: Fields, now: Fields): ClaimChange {
  const change: Changed = figureChange(before, now)
  if (before.kind !== now.kind) change.kind = now.kind
  if (before.certainty !== now.certainty) change.certainty = now.certainty as Certainty
  if (before.aspect !== now.aspect) change.aspect = now.aspect as NonNullable<ClaimChange["aspect"]>
  if (before.background !== now.background) change.background = now.background
  if (before.begin !== now.begin || before.end !== now.end) {
    change.begin = now.begin.trim() || null
    change.end = now.end.trim() || null
  }
  if (before.places !== now.places) change.places = list(now.places)
  if (before.speaker !== now.speaker || before.via !== now.via) {
    change.speaker = now.speaker.trim() || null
    if (change.speaker !== null && list(now.via).length > 0) change.via = list(now.via)
  }
  if (before.from !== now.from || before.to !== now.to) change.span = { from: now.from, to: now.to }
  return change
}

/** What is wrong with the form, in a sentence; null when it can be saved. */
export function faultOf(now: Fields): string | null {
  const low = typedNumber(now.low)
  const high = typedNumber(now.high)
  if (Number.isNaN(low)) return `“${now.low}” is no number.`
  if (Number.isNaN(high)) return `“${now.high}” is no number.`
  if (low !== null && high !== null && low > high) return "The lowest value is above the highest."
  return null
}
