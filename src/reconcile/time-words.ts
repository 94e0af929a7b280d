/** Questions of time in words. */
import { byText } from "../base/order.ts"
import type { Happening } from "../model/types.ts"
import { eventNouns } from "./english/events.ts"
import type { Occasion, Phase } from "./occasion.ts"
import type { TimeQuestion } from "./time-questions.ts"

/** Longest clause that is quoted in a question, in code units. */
const longestQuote = 90

const opening: Readonly<Record<Phase, string>> = {
  at: "When was",
  begin: "When did",
  end: "When was the end of",
  since: "Since when has there been",
  plan: "By when is",
  demand: "By when is",
}

const closing: Readonly<Record<Phase, string>> = {
  at: "",
  begin: " begin",
  end: "",
  since: "",
  plan: " to be done",
  demand: " demanded",
}

/** What most occasions have; the first in order of the alphabet when several are even. */
export function commonest(values: readonly string[]): string | null {
  const counts = Map.groupBy(values, (value) => value)
  const order = [...counts].sort(([a, x], [b, y]) => y.length - x.length || byText(a, b))
  return order[0]?.[0] ?? null
}

/** Where it was: the place that the happening, or most of its claims, name. */
function placeOf(occasions: readonly Occasion[], happenings: readonly Happening[]): string {
  const id = commonest(occasions.flatMap(({ happening }) => happening ?? []))
  const told = happenings.find((each) => each.id === id)?.places[0]?.name
  const place = told ?? commonest(occasions.flatMap(({ places }) => places.slice(0, 1).map(({ name }) => name)))
  return place === null || place === undefined || place === "" ? "" : ` (${place})`
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim()

/** The clause itself, for what has no name of its own. */
function quoted({ analysis, claim }: Occasion): string {
  const text = words(analysis.document.report.text.slice(claim.from, claim.to))
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote).replace(/\s\S*$/, "")} …`
}

/** "When was the crash (Ruritania)?", "By when is the withdrawal to be done?", "When: “It set off on 22 May”?" */
export function timeQuestionText({ daily, phase, occasions }: TimeQuestion, happenings: readonly Happening[]): string {
  const kind = commonest(occasions.filter(({ family }) => family !== "").map((each) => each.kind))
  const ordered = [...occasions].sort((a, b) => byText(a.claim.id, b.claim.id))
  if (kind === null) return `${daily ? "When" : "At what time"}: “${quoted(ordered[0] as Occasion)}”?`
  const event = `the ${kind === "main" ? "event" : (eventNouns[kind] ?? kind)}${placeOf(occasions, happenings)}`
  return `${daily || phase !== "at" ? opening[phase] : "At what time was"} ${event}${closing[phase]}?`
}
