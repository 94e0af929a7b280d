/** When something was that came after what has a date: "after rebels attacked on Friday", "two days after the vote". */
import { table } from "../base/table.ts"
import { cardinals } from "../language/english/numbers.ts"
import type { Claim, TimeMention } from "../model/types.ts"
import type { Context } from "./context.ts"
import { tokensIn } from "./things.ts"
import type { Working } from "./working.ts"

type When = NonNullable<Claim["when"]>

const sinceThen = "after what the sentence dates"
const soLongAfter = "so long after what the sentence dates"

/** True for a claim whose days were worked out from those of what came before it. */
export const isFollowed = ({ when }: Claim): boolean => when?.reason === sinceThen || when?.reason === soLongAfter

const dayLength = 86_400_000

/**
 * What people do about something that was, on the same day or later. Harm, flight, rescue and what is shut are of the
 * day of what caused them.
 */
const answering = new Set(
  (
    "crossing retreat withdrawal surrender arrest charge protest riot appointment deployment meeting " +
    "investigation agreement sanction"
  ).split(" "),
)

const behind = new Set(["after", "following", "since"])
const soon = /^(hours?|minutes?|seconds?|moments?|shortly|soon|immediately|right|just|instants?)$/
const units: Readonly<Record<string, number>> = table({ day: 1, days: 1, week: 7, weeks: 7 })

/** Farthest that "after" may stand before the time that it governs, in tokens. */
const wordsMost = 20

/** The token of "after" in whose phrase the time stands, the predicate outside of it; -1 where there is none. */
function afterOf(context: Context, predicate: number, [first, end]: readonly [number, number]): number {
  const { lower, sentenceOf, tokens } = context
  // "Following Thursday's protest": the day is the protest's own.
  if (tokens[end - 1]!.head === predicate && predicate >= end) return -1
  for (let at = first; at >= Math.max(0, first - wordsMost) && sentenceOf[at] === sentenceOf[first]; at -= 1) {
    if (at === predicate || lower[at] === "," || lower[at] === ";" || lower[at] === ":") return -1
    if (behind.has(lower[at]!)) return predicate < at || predicate >= end ? at : -1
  }
  return -1
}

/** Days told between the two, NaN where they are not counted in days: "two weeks after". */
function distanceBefore({ lower }: Context, after: number): number {
  const unit = units[lower[after - 1] ?? ""]
  if (unit === undefined) return Number.NaN
  const word = lower[after - 2] ?? ""
  const count = word === "a" ? 1 : cardinals.get(word)
  return unit * (count ?? (/^\d{1,3}$/.test(word) ? Number(word) : Number.NaN))
}

const shifted = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/**
 * The days on which a claim lies whose sentence dates only what came before it: from then to the publication, or so
 * many days later as it says. Null where the time is the claim's own, or where what is told follows at once.
 */
export function followedWhen(context: Context, { draft, claim }: Working, mention: TimeMention): When | null {
  const { begin, end } = mention
  if (begin === null || end === null || !answering.has(claim.kind)) return null
  const after = afterOf(context, draft.predicate, tokensIn(context.tokens, mention))
  if (after === -1 || soon.test(context.lower[after - 1] ?? "")) return null
  const days = distanceBefore(context, after)
  if (!Number.isNaN(days)) return { begin: shifted(begin, days), end: shifted(end, days), reason: soLongAfter }
  const published = context.document.report.published
  const last = published?.value ?? published?.latest ?? null
  if (last === null || last.slice(0, 10) < end.slice(0, 10)) return null
  return { begin, end: last.slice(0, 10), reason: sinceThen }
}
