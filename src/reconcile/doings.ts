/** What is said of some things counted or measured, where their own sort says it better than the verb. */

import { grades } from "../claims/english/properties.ts"
import { touching } from "../model/near.ts"
import type { Claim, Document, QuantityMention, Span } from "../model/types.ts"
import {
  boardedPhrase,
  breakOut,
  burning,
  equipment,
  imprisoning,
  offSale,
  onStrike,
  responders,
  spilling,
} from "./english/doings.ts"
import type { EntryScope } from "./entry.ts"
import { isPlain, isTelling } from "./properties.ts"

/** How far from an area its fire may stand, in code units. */
const burnReach = 60

/** "Scorched 900 hectares": an area that a fire took, which grows; else the property as it is. */
export function areaProperty({ report: { text }, mentions }: Document, quantity: QuantityMention): "burned" | null {
  if (quantity.dimension !== "area") return null
  const near = (from: number, to: number): string =>
    text
      .slice(Math.max(0, from), to)
      .split(/[.;!?]\s/)
      .at(-1) ?? ""
  const earlier = touching(mentions, { from: quantity.from - burnReach, to: quantity.from })
    .filter(({ kind, to }) => kind === "quantity" && to <= quantity.from)
    .at(-1)
  const from = Math.max(quantity.from - burnReach, earlier?.to ?? 0)
  const after = /^[^.;!?]*/.exec(text.slice(quantity.to, quantity.to + burnReach))?.[0] ?? ""
  return burning.test(near(from, quantity.from)) || burning.test(after) ? "burned" : null
}

/** The words of the same sentence within reach before and behind a measurement. */
function wordsNear({ report: { text } }: Document, { from, to }: Span): string {
  const before =
    text
      .slice(Math.max(0, from - measureReach), from)
      .split(/[.;!?]\s|\n/)
      .at(-1) ?? ""
  return before + text.slice(from, to) + (/^[^.;!?\n]*/.exec(text.slice(to, to + measureReach))?.[0] ?? "")
}

/** How far from a measurement the words may stand that say what it is of, in code units. */
const measureReach = 60

/** "80 tonnes of oil leaked": what came out of tanks and pipes; null for other measurements. */
export const spilledIn = (document: Document, quantity: QuantityMention): "spilled" | null =>
  /^(?:mass|volume)$/.test(quantity.dimension) && spilling.test(wordsNear(document, quantity)) ? "spilled" : null

/** "Faces up to ten years in prison", "jailed for six months": a time behind bars. */
export const isPrisonTerm = (document: Document, time: Span): boolean => imprisoning.test(wordsNear(document, time))

/** Firefighters and what they work with. */
export const isHelp = (thing: string): boolean => responders.has(thing) || equipment.has(thing)

/** What decides how a doing is called. */
interface Doing {
  readonly property: string
  readonly thing: string
  readonly isPerson: boolean
  /** The words of the claim. */
  readonly words: string
}

/**
 * Firefighters who fight, work or "are backed by aircraft" are deployed; prisoners who fled, left or broke out escaped;
 * "80 people were on the boat" were aboard; what shops give back was recalled. Null where the property stands as it is.
 */
export function doingOf({ property, thing, isPerson, words }: Doing): string | null {
  if (responders.has(thing) && (!isTelling(property) || property === "fighting" || property === "taking part"))
    return "deployed"
  if (equipment.has(thing) && property === "fighting") return "deployed"
  if (isPerson && !isTelling(property) && onStrike.test(words)) return "taking part"
  if (!isPerson && offSale.test(words) && /^(?:withdrawn|left|pulled|recalled|removed)$/.test(property))
    return "recalled"
  if (thing === "prisoner" && (property === "left" || property === "crossed" || breakOut.test(words))) return "escaped"
  return isPerson && isPlain(property) && boardedPhrase.test(words) ? "aboard" : null
}

const gradeOf = new Map(grades.flatMap(([grade, words]) => words.split(" ").map((word) => [word, grade] as const)))

/** How badly people were injured, by the first word for it ("had life-threatening injuries": serious). */
export const injuryGrade = (property: string, words: string): readonly string[] =>
  property === "injured"
    ? (words.toLowerCase().match(/[a-z-]{1,40}/g) ?? []).flatMap((word) => gradeOf.get(word) ?? []).slice(0, 1)
    : []

/** "19 bodies and 41 wounded": the word right behind a bare number says what it counts, whatever the first part was. */
export const toldBehind = ({ report: { text } }: Document, quantity: QuantityMention | null): "injured" | null =>
  quantity !== null &&
  quantity.dimension === "count" &&
  /^ (?:wounded|injured)(?:[.,;"\u201d]| (?:in|on|at|and|after|by)\b)/.test(text.slice(quantity.to, quantity.to + 14))
    ? "injured"
    : null

/** The words of a claim. */
export const wordsOf = ({ report: { text } }: Document, { from, to }: Claim): string => text.slice(from, to)

/** The words that tell what those counted do: none for a whole, "some of its [3,400 workers] were on strike". */
export const saidOf = (document: Document, claim: Claim, quantity: QuantityMention | null): string =>
  quantity !== null && beforeWhole.test(document.report.text.slice(Math.max(0, quantity.from - 24), quantity.from))
    ? ""
    : wordsOf(document, claim)

const beforeWhole = /\bof (?:its|the|their|all|our)(?: (?:about|some|nearly|more than|roughly))? $/iu

/** Cases of a disease are people who have it, and those who take part as strikers are workers. */
export function caseThing(property: string, { thing, of }: Pick<EntryScope, "thing" | "of">) {
  if (property === "infected" && thing === "case") return { thing: "person", of }
  const isStriker = property === "taking part" && of.includes("strikers")
  return isStriker ? { thing: "worker", of: of.filter((word) => word !== "strikers") } : { thing, of }
}
