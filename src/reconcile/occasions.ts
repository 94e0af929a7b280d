/** When events were: questions whose readings are stretches of the calendar. */
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import { by, byText, inOrder } from "../base/order.ts"
import type { Ruling } from "../model/rulings.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Answer, Estimate, Happening, Reading, Relation } from "../model/types.ts"
import { type PolicyOrder, withWords } from "./answers.ts"
import { placesOf } from "./claim-places.ts"
import type { Entry } from "./entry.ts"
import { countOrigins } from "./independence.ts"
import type { Sources } from "./lift.ts"
import { daysOf, isClock, type Occasion, occasionsOf } from "./occasion.ts"
import type { QuestionGroup } from "./questions.ts"
import { distinctAnchors } from "./readings.ts"
import { agreement } from "./state.ts"
import { type TimeQuestion, timeQuestions } from "./time-questions.ts"
import { obeyingTimes, timeHandle } from "./time-rulings.ts"
import { isAsked, timeQuestionText } from "./time-words.ts"
import { compareTimes, days, gapInDays, minutesApart, named, type Stretch, spanning } from "./times.ts"
import { isInferred, isPartOfUnit } from "./told-times.ts"
import { stretchText } from "./wording.ts"

/** Occasions of one value and one origin. */
interface HeldTime {
  readonly when: Stretch
  readonly origin: string | null
  readonly occasions: readonly Occasion[]
}

function heldTimes(occasions: readonly Occasion[], daily: boolean): readonly HeldTime[] {
  const groups = new Map<string, { when: Stretch; origin: string | null; occasions: Occasion[] }>()
  for (const occasion of [...occasions].sort(byOccasion)) {
    const when = daily ? daysOf(occasion) : occasion.when
    const key = JSON.stringify([when, occasion.source.origin])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { when, origin: occasion.source.origin, occasions: [occasion] })
    else known.occasions.push(occasion)
  }
  return [...groups.values()].sort(
    inOrder<HeldTime>(
      by(({ when }) => when.begin ?? ""),
      by(({ when }) => when.end ?? ""),
      (a, b) => byText(a.origin ?? "", b.origin ?? ""),
    ),
  )
}

const byOccasion = inOrder<Occasion>(
  by(({ analysis }) => analysis.document.report.id),
  by(({ mention }) => mention.from),
  by(({ claim }) => claim.id),
)

/** By the clock where one is told: "9:40 on 2 May", "from 9:40 to 10:05 on 2 May". */
function said({ when: { begin, end } }: HeldTime): string {
  const words = stretchText(begin, end) || "an unknown time"
  const [first, last] = [begin, end].map((time) => clockText(time ?? ""))
  if (first === "" || last === "") return words
  return first === last
    ? `${first} ${words}`
    : `from ${first} to ${last} ${words.replace(/^from (?=.* to )/, "between ")}`
}

/** "9:40" of an instant; "" of a day. */
const clockText = (time: string): string => /T0?(\d{1,2}:\d\d)/.exec(time)?.[1] ?? ""

/** Minutes by which a clock time may be off that is said to be approximate. */
const aboutMinutes = 5

/** "About ten past six" and "6:13": one moment, as near as such words tell it. */
function areOneMoment(left: HeldTime, right: HeldTime): boolean {
  const [a, b] = [left.when.begin, right.when.begin]
  if (a === null || b === null || a !== left.when.end || b !== right.when.end || !a.includes("T") || !b.includes("T"))
    return false
  return [left, right].some(({ occasions }) => occasions.every(isAbout)) && minutesApart(a, b) <= aboutMinutes
}

function relationOf(left: HeldTime, right: HeldTime, a: number, b: number): Relation {
  const standing = compareTimes(left.when, right.when)
  const [x, y] = [said(left), said(right)]
  if (standing === "same") {
    const source = left.origin !== null && left.origin === right.origin
    return { a, b, relation: source ? "same source" : "agrees", why: `both say ${x}` }
  }
  if (standing === "within") return { a, b, relation: "refines", why: `${x} lies within ${y}` }
  if (standing === "contains") return { a: b, b: a, relation: "refines", why: `${y} lies within ${x}` }
  if (standing === "overlaps") return { a, b, relation: "agrees", why: `${x} and ${y} share some time` }
  if (areOneMoment(left, right))
    return { a, b, relation: "agrees", why: `${x} and ${y} are as near as approximate times tell` }
  if (isWeak(left) || isWeak(right))
    return { a, b, relation: "different scope", why: `the day of ${isWeak(left) ? x : y} is only worked out` }
  return { a, b, relation: "conflicts", why: `${x} and ${y} share no time` }
}

/** "Early May", and nothing more exact: its last day is a convention. */
const isSoft = ({ occasions }: HeldTime): boolean => occasions.every(({ mention }) => isPartOfUnit(mention))

/** "Overnight", "at nine" in reports whose own day was worked out: their day is no more than likely. */
const isWeak = ({ occasions }: HeldTime): boolean => occasions.every(isInferred)

/** One time holds the other, and they are not the same. */
const holds = (wide: HeldTime, narrow: HeldTime): boolean => compareTimes(narrow.when, wide.when) === "within"

/**
 * Readings inside which no other reading lies: what the more exact speakers say. Where "early May" ends nobody says:
 * it narrows no May. A day that is only likely counts where no other is known.
 */
function narrowest(held: readonly HeldTime[]): readonly HeldTime[] {
  const firm = held.filter((each) => !isWeak(each))
  const known = firm.length > 0 ? firm : held
  const hard = known.filter((each) => !isSoft(each))
  const kept = known.filter((each) => !isSoft(each) || !hard.some((wide) => holds(wide, each)))
  return kept.filter((each) => !kept.some((other) => holds(each, other)))
}

/** From the first to the last of the narrowest readings; a reading that holds a narrower one leaves it as it is. */
function estimateTime(held: readonly HeldTime[]): { readonly when: Stretch; readonly why: string } {
  const [first, ...rest] = narrowest(held)
  if (first === undefined) return { when: { begin: null, end: null }, why: "no time is given" }
  const when = rest.reduce<Stretch>((stretch, each) => spanning(stretch, each.when), first.when)
  const one = rest.every((each) => compareTimes(each.when, first.when) === "same")
  return one
    ? { when, why: "the most exact time that is given; the others allow it" }
    : { when, why: "the most exact readings differ: from the earliest to the latest" }
}

function readingOf({ when, origin, occasions }: HeldTime, daily: boolean): Reading {
  const first = occasions[0] as Occasion
  const anchors = occasions.flatMap(({ analysis, mention, figure, counted }) => [
    anchor(analysis.document.report, mention),
    ...(counted === null ? [] : [anchor(analysis.document.report, counted.from)]),
    ...(figure === null ? [] : [figure]),
  ])
  const derived = occasions.every(({ counted }) => counted !== null) ? first.counted?.words : undefined
  return {
    value: { kind: "time", ...when },
    modifier: isAbout(first) && !(daily && isClock(first)) ? "about" : "exact",
    reports: [...new Set(anchors.map(({ report }) => report))].sort(byText),
    claims: [...new Set(occasions.map(({ claim }) => claim.id))].sort(byText),
    figures: [...new Set(occasions.map((each) => timeHandle(each, daily)))].sort(byText),
    anchors: distinctAnchors(anchors),
    chain: first.source.chain,
    origin,
    asOf: null,
    ...(derived === undefined ? {} : { derived }),
  }
}

/** "At about nine": the word may stand outside the words of the time. */
const isAbout = ({ analysis, mention }: Occasion): boolean =>
  mention.mod === "APPROX" ||
  /\b(?:about|around|approximately|roughly|circa) $/i.test(
    analysis.document.report.text.slice(Math.max(0, mention.from - 16), mention.from),
  )

/**
 * A reading that holds both of two that share no time: the night that belongs to two days. "Shortly after six" is one
 * moment, and holds no two others.
 */
const bridgeOf = (held: readonly HeldTime[], { a, b }: Relation): HeldTime | undefined => {
  const [x, y] = [held[a], held[b]]
  if (x === undefined || y === undefined || (gapInDays(x.when, y.when) ?? 2) > 1) return undefined
  if (clockText(x.when.begin ?? "") !== "" && clockText(y.when.begin ?? "") !== "") return undefined
  const holds = ({ when }: HeldTime, part: Stretch): boolean => ["within", "same"].includes(compareTimes(part, when))
  return held.find((each) => holds(each, x.when) && holds(each, y.when))
}

function stateOf(held: readonly HeldTime[], relations: readonly Relation[]): Pick<Answer, "state" | "why"> {
  const conflicts = relations.filter(({ relation }) => relation === "conflicts")
  const open = conflicts.find((relation) => bridgeOf(held, relation) === undefined)
  if (open !== undefined) return { state: "disputed", why: open.why }
  const occasions = held.flatMap((each) => each.occasions)
  const editions = new Set(occasions.map(({ source }) => source.edition))
  if (editions.size <= 1) return { state: "single", why: "one report alone answers it" }
  const [bridged] = conflicts
  const bridge = bridged === undefined ? undefined : bridgeOf(held, bridged)
  if (bridged !== undefined && bridge !== undefined)
    return { state: "refined", why: `${bridged.why}, but ${said(bridge)} holds both` }
  const refined = relations.find(({ relation }) => relation === "refines")
  if (refined !== undefined) return { state: "refined", why: refined.why }
  return { state: "agreed", why: agreement(occasions, "time") }
}

function timeAnswer(question: TimeQuestion, happenings: readonly Happening[], policies: PolicyOrder): Answer {
  const { daily, occasions, ruled } = question
  const held = heldTimes(occasions, daily)
  const compared = held.slice(0, limits.comparedReadings.value)
  const relations = compared.flatMap((right, b) => held.slice(0, b).map((left, a) => relationOf(left, right, a, b)))
  const { when, why } = withWords(estimateTime(held), ruled)
  const readings = held.map((each) => readingOf(each, daily))
  const claims = [...new Set(readings.flatMap((reading) => reading.claims))].sort(byText)
  const first = [...occasions].sort(byOccasion)[0] as Occasion
  const estimates = policies.map(
    (policy): Estimate => ({ policy, value: { kind: "time", ...named(when) }, claims, why }),
  )
  const attributed = new Set(readings.filter(({ origin }) => origin !== null).flatMap(({ reports }) => reports))
  const own = readings.filter(({ origin }) => origin === null).flatMap(({ reports }) => reports)
  const places = occasions.flatMap((o) => placesOf(o.analysis.document, o.claim).map(({ name }) => name))
  return {
    id: hash("time", String(daily), question.phase, ...claims),
    question: timeQuestionText(question, happenings),
    kind: first.claim.kind,
    unit: daily ? "day" : "time",
    scope: {
      kind: first.claim.kind,
      property: daily ? "day" : "time of day",
      thing: first.claim.predicate,
      of: [],
      aspect: first.claim.aspect,
      places: [...new Set(places)].sort(byText),
      ...days(when),
      happening: first.happening,
    },
    readings,
    relations,
    estimates,
    ...withWords(stateOf(held, relations), ruled),
    origins: countOrigins(
      held.map((each) => ({ ...each, entries: each.occasions })),
      (a, b) => compareTimes(a.when, b.when) !== "apart",
    ),
    unattributed: [...new Set(own)].filter((report) => !attributed.has(report)).sort(byText),
  }
}

/** Answers to when each event was, by day and where told by the clock. */
export function timeAnswers(
  analyses: readonly Analysis[],
  sources: Sources,
  happenings: readonly Happening[],
  groups: readonly QuestionGroup[],
  policies: PolicyOrder,
  rulings: readonly Ruling[] = [],
): readonly Answer[] {
  const several = groups.filter(({ entries }) => new Set(entries.map(({ report }) => report)).size > 1)
  // What lies below another figure is told in the sentence of that one, and of another day.
  const isBelow = ({ summands }: Entry): boolean => summands.some((side) => side.endsWith("<"))
  // Nor does the day on which a toll rose date what it counts.
  const hasRisen = ({ scope: { aspect, begin, end } }: Entry): boolean =>
    aspect === "total" && begin === null && end === null
  const counts = several.flatMap(({ entries }) =>
    entries.filter((entry) => entry.dimension === "count" && !isBelow(entry) && !hasRisen(entry)),
  )
  const shared = new Map(counts.map((entry) => [entry.claim, entry.anchor] as const))
  const occasions = analyses.flatMap((analysis) => occasionsOf(analysis, sources, shared))
  const questions = obeyingTimes(timeQuestions(occasions, several, happenings), rulings)
  return questions.filter(isAsked).map((question) => timeAnswer(question, happenings, policies))
}
