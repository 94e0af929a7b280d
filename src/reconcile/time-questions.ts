/** Occasions -> questions: times of one event, and of one phase of it, answer one question. */

import { byText } from "../base/order.ts"
import { kindOf } from "../claims/kinds.ts"
import { consequences } from "../group/english/happenings.ts"
import { around } from "../model/near.ts"
import type { Happening } from "../model/types.ts"
import type { EntryPlace } from "./entry.ts"
import { daysOf, familyOf, isClock, isStep, mainFamily, type Occasion, type Phase, plannedFamily } from "./occasion.ts"
import { linked, type QuestionGroup } from "./questions.ts"
import { commonest } from "./time-words.ts"
import {
  areZoned,
  compareTimes,
  dayOf,
  days,
  gapInDays,
  lengthInDays,
  minutesApart,
  type Stretch,
  sharedStretch,
  shifted,
} from "./times.ts"
import { isInferred, namesDay } from "./told-times.ts"

/** Occasions that answer one question. */
export interface TimeQuestion {
  readonly daily: boolean
  readonly phase: Phase
  readonly occasions: readonly Occasion[]
  /** What persons ruled on it, in words. */
  readonly ruled: readonly string[]
}

/** Clock times further apart than this many minutes are of two moments. */
const clockReach = 30

/** On one day or on neighbouring days. */
const isNextDay = (x: string, y: string): boolean =>
  (gapInDays({ begin: dayOf(x), end: dayOf(x) }, { begin: dayOf(y), end: dayOf(y) }) ?? 2) <= 1

/**
 * At most half an hour apart: by their zones when both name one, else by the clock on the wall of one day. Where a day
 * was worked out the clock alone is compared, on neighbouring days.
 */
export function nearByClock(a: Occasion, b: Occasion): boolean {
  const [x, y] = [a.when.begin ?? a.when.end, b.when.begin ?? b.when.end]
  if (x === null || y === null) return false
  if (isInferred(a) || isInferred(b))
    return minutesApart(x, `${x.slice(0, 10)}${y.slice(10)}`) <= clockReach && isNextDay(x, y)
  return minutesApart(x, y) <= clockReach && (areZoned(x, y) || dayOfClock(a) === dayOfClock(b))
}

/** A stretch longer than this dates no single event, and no shorter one is compared with it. */
const wideDays = 45

const isWide = (when: Stretch): boolean => (lengthInDays(when) ?? Number.POSITIVE_INFINITY) > wideDays

/** Two places of which neither lies in the other, as far as is known. */
const placesApart = (a: EntryPlace, b: EntryPlace): boolean =>
  a.country !== null &&
  b.country !== null &&
  a.path.length > 1 &&
  b.path.length > 1 &&
  !a.path.includes(b.name) &&
  !b.path.includes(a.name)

const elsewhere = (a: Occasion, b: Occasion): boolean =>
  a.places.length > 0 &&
  b.places.length > 0 &&
  a.places.every((place) => b.places.every((other) => placesApart(place, other)))

/** Events of no name are one only by the same verb in two reports. */
const sameEvent = (a: Occasion, b: Occasion): boolean =>
  a.family === ""
    ? b.family === "" && a.claim.predicate === b.claim.predicate && a.claim.kind === b.claim.kind
    : a.family === b.family

/** Who does something in the sentence of the time, in small letters. */
function agentsOf({ analysis, mention }: Occasion): readonly string[] {
  const sentence = around(analysis.document.sentences, mention)
  const claims = analysis.claims.filter(
    ({ from }) => sentence !== undefined && sentence.from <= from && from < mention.from,
  )
  const agents = claims.flatMap(({ roles }) => roles.filter(({ role, name }) => role === "agent" && name.length > 2))
  return agents.map(({ name }) => name.toLowerCase())
}

/** What has gone on since a day is one thing when one side does it, whatever each report calls it. */
const sameDoer = (a: Occasion, b: Occasion): boolean =>
  a.phase === "since" &&
  agentsOf(a).some((name) => agentsOf(b).some((other) => name.includes(other) || other.includes(name)))

/** Days that "until then" reaches back when times are held against each other. */
const openDays = 14

/** The days of a stretch, an open beginning closed: what happened until a day is no older than news. */
function closed(when: Stretch): Stretch {
  const { begin, end } = when
  return begin === null && end !== null ? { begin: shifted(end, -openDays), end } : { begin, end }
}

const isBackground = ({ claim }: Occasion): boolean => claim.background

/** Times of one phase of one event: they share a day, or tell one happening on neighbouring days. */
export function answersTogether(a: Occasion, b: Occasion): boolean {
  if (a.phase !== b.phase || !(sameEvent(a, b) || sameDoer(a, b))) return false
  if (a.phase === "plan" || a.phase === "demand") return true
  const gap = gapInDays(closed(daysOf(a)), closed(daysOf(b)))
  if (gap === null) return false
  if (
    a.phase === "at" &&
    isWide(closed(daysOf(a))) !== isWide(closed(daysOf(b))) &&
    !(isBackground(a) && isBackground(b))
  )
    return false
  if (a.phase === "at" && elsewhere(a, b)) return false
  return gap === 0 || (gap === 1 && a.happening !== null && a.happening === b.happening)
}

/** Which shared figure an occasion dates: whoever counts the same people tells of the same event. */
function figuresOf(groups: readonly QuestionGroup[]): (occasion: Occasion) => number {
  const places = new Map(
    groups.flatMap(({ entries }, index) =>
      entries.map(({ anchor: { report, from } }) => [`${report} ${from}`, index] as const),
    ),
  )
  return ({ figure }) => (figure === null ? -1 : (places.get(`${figure.report} ${figure.from}`) ?? -1))
}

const reportOf = ({ analysis }: Occasion): string => analysis.document.report.id

const reportsOf = (occasions: readonly Occasion[]): ReadonlySet<string> => new Set(occasions.map(reportOf))

/** The family of events that most reports date: what "the accident" and "the incident" stand for. */
function mainFamilyOf(occasions: readonly Occasion[]): string {
  const own = occasions.filter(({ family, phase, claim }) => family !== "" && phase === "at" && !claim.background)
  const known = own.filter(({ family }) => family !== mainFamily)
  const causes = known.filter(({ family }) => !consequences.has(family))
  const families = Map.groupBy(causes.length > 0 ? causes : known, ({ family }) => family)
  const order = [...families].sort(
    ([a, x], [b, y]) => reportsOf(y).size - reportsOf(x).size || y.length - x.length || byText(a, b),
  )
  return order[0]?.[0] ?? mainFamily
}

/** What was planned, as the same report says next to it; a deadline of nothing keeps its name. */
function plannedBy(occasion: Occasion, occasions: readonly Occasion[]): Occasion {
  const distance = ({ mention }: Occasion): number => Math.abs(mention.from - occasion.mention.from)
  const [nearest] = occasions
    .filter((each) => reportOf(each) === reportOf(occasion) && each.phase === "plan" && each.family !== plannedFamily)
    .filter(({ family }) => family !== "")
    .sort((a, b) => distance(a) - distance(b))
  return nearest === undefined ? occasion : { ...occasion, family: nearest.family, kind: nearest.kind }
}

/** The day that most reports give for the events of each family, the first of those. */
function eventDays(occasions: readonly Occasion[]): ReadonlyMap<string, Stretch> {
  const dated = occasions.filter(({ family, phase, claim }) => phase === "at" && family !== "" && !claim.background)
  const families = Map.groupBy(dated, ({ family }) => family)
  return new Map(
    [...families].map(([family, own]) => {
      const days = [...Map.groupBy(own, (each) => daysOf(each).begin ?? "").values()]
      days.sort((a, b) => reportsOf(b).size - reportsOf(a).size || byText(beginOf(a), beginOf(b)))
      return [family, commonDays(days[0] ?? [])]
    }),
  )
}

const beginOf = ([first]: readonly Occasion[]): string => (first === undefined ? "" : (daysOf(first).begin ?? ""))

/** On a later day than the event was. */
const isAfter = (when: Stretch, event: Stretch | undefined): boolean =>
  event !== undefined && (gapInDays(when, event) ?? 0) > 0 && (when.begin ?? "") > (event.begin ?? "")

/**
 * Deaths and damage are of the day of what caused them: of the happening that the claim belongs to. Those of a later
 * day (bodies that divers find on Thursday, a service for the dead) date nothing.
 */
function byCause(occasions: readonly Occasion[], happenings: readonly Happening[]): readonly Occasion[] {
  const kinds = new Map(happenings.map(({ id, kind }) => [id, kind]))
  const isConsequence = ({ family }: Occasion): boolean => consequences.has(family)
  const caused = occasions.map((occasion) => {
    const kind = isConsequence(occasion) ? kinds.get(occasion.happening ?? "") : undefined
    return kind === undefined || consequences.has(kind) ? occasion : { ...occasion, kind, family: familyOf(kind) }
  })
  const days = eventDays(caused)
  return caused.map((occasion, index) => {
    const isLate = occasion.phase === "at" && isAfter(daysOf(occasion), days.get(occasion.family))
    if (!isLate || occasion === occasions[index]) return occasion
    return { ...occasion, kind: idleKind, family: "", figure: null }
  })
}

/** The kind of what dates nothing. */
const idleKind = "count"

/** Code units of an ISO day. */
const dayLength = "2000-01-01".length

/** Days from a weekday to the one before it. */
const weekLength = 7

/**
 * "On Friday" in a report of Thursday is the day before a week ago, or the next day where the event was: the latter
 * where another report gives that day for the same event.
 */
function withLocalDays(occasions: readonly Occasion[]): readonly Occasion[] {
  const days = Map.groupBy(
    occasions.filter(({ phase, family }) => phase === "at" && family !== ""),
    ({ family, when }) => `${family} ${dayOf(when.begin)}`,
  )
  return occasions.map((occasion) => {
    const { mention, when, phase, family, analysis } = occasion
    const { begin, end } = when
    const published = analysis.document.report.published?.value?.slice(0, dayLength)
    const isWeekday = mention.known.includes("weekday") && !mention.known.includes("day") && begin !== null
    if (!isWeekday || phase !== "at" || published === undefined || end === null) return occasion
    const next = shifted(begin, weekLength)
    const told = (days.get(`${family} ${next}`) ?? []).some((other) => reportOf(other) !== reportOf(occasion))
    if (!told || next !== shifted(published, 1)) return occasion
    return { ...occasion, when: { begin: weekLater(begin), end: weekLater(end) } }
  })
}

/** Days after an event in which an hour that no day stands by is still of its day. */
const hourDays = 7

/**
 * "It began at six" in a report of two days later is of the day on which it was, where the hour was understood to be of
 * the day of the report.
 */
function onEventDay(occasions: readonly Occasion[]): readonly Occasion[] {
  const days = eventDays(occasions.filter((occasion) => !isHourOnly(occasion)))
  return occasions.map((occasion) => {
    const { when, phase, family, analysis } = occasion
    const event = days.get(family)
    const published = analysis.document.report.published?.value?.slice(0, dayLength)
    const isOpen = isHourOnly(occasion) && (phase === "at" || phase === "begin")
    if (!isOpen || family === "" || event?.begin == null || event.begin !== event.end) return occasion
    const gap = gapInDays(daysOf(occasion), event) ?? 0
    if (dayOf(when.begin ?? when.end) !== published || event.begin >= (published ?? "") || gap > hourDays)
      return occasion
    const moved = (time: string | null): string | null =>
      time === null ? null : `${event.begin}${time.slice(dayLength)}`
    return { ...occasion, when: { begin: moved(when.begin), end: moved(when.end) } }
  })
}

const weekLater = (time: string): string => `${shifted(time, weekLength)}${time.slice(dayLength)}`

/** Words that fit any event name the one of the story, a deadline what it is the deadline of. */
function named(occasions: readonly Occasion[]): readonly Occasion[] {
  const main = mainFamilyOf(occasions)
  const kind = occasions.find(({ family }) => family === main)?.kind ?? main
  const known = occasions.map((each) => (each.family === mainFamily ? { ...each, family: main, kind } : each))
  return known.map((each) => (each.family === plannedFamily ? plannedBy(each, known) : each))
}

/** The days that all, or else the first of them, share. */
function commonDays(occasions: readonly Occasion[]): Stretch {
  const stretches = occasions.map(daysOf)
  const [first, ...rest] = stretches.sort((a, b) => byText(`${a.begin} ${a.end}`, `${b.begin} ${b.end}`))
  return rest.reduce<Stretch>((stretch, each) => sharedStretch(stretch, each) ?? stretch, first ?? days(noTime))
}

const noTime: Stretch = { begin: null, end: null }

/**
 * Reports without a time for the main event that date one of their own to the same day: the day is theirs too. So is
 * that of a caption, in any report.
 */
function withSameDay(questions: readonly TimeQuestion[], captions: readonly Occasion[]): readonly TimeQuestion[] {
  const asked = questions.filter(({ daily, phase }) => daily && phase === "at")
  const [main] = [...asked].sort((a, b) => reportsOf(b.occasions).size - reportsOf(a.occasions).size)
  if (main === undefined || reportsOf(main.occasions).size < 2) return questions
  const when = commonDays(main.occasions)
  const covered = reportsOf(main.occasions)
  const families = new Set(["", ...main.occasions.map(({ family }) => family), ...consequences])
  const isSame = (occasion: Occasion): boolean =>
    occasion.phase === "at" &&
    families.has(occasion.family) &&
    (occasion.caption || !covered.has(reportOf(occasion))) &&
    compareTimes(daysOf(occasion), when) === "same"
  const others = questions.filter((question) => question.daily && question !== main)
  const moved = [...others.flatMap(({ occasions }) => occasions), ...captions].filter(isSame)
  const gone = new Set(moved)
  return questions.flatMap((question) => {
    if (question === main) return [{ ...main, occasions: [...main.occasions, ...moved] }]
    const left = question.daily ? question.occasions.filter((occasion) => !gone.has(occasion)) : question.occasions
    return left.length === 0 ? [] : [{ ...question, occasions: left }]
  })
}

/** What dates nothing by itself: who somebody is, what was always so. */
const isIdle = ({ family, kind }: Occasion): boolean =>
  family === "" && (kind === "identity" || kind === "background" || kind === idleKind)

/** By the clock, a day that the words leave open is the day of the event. */
const dayOfClock = ({ when }: Occasion): string | null => dayOf(when.begin ?? when.end)

/** An occasion that dates a shared figure is of the event that most reports count it for. */
function byFigure(groups: readonly QuestionGroup[], figureOf: (occasion: Occasion) => number) {
  const kinds = groups.map(({ entries }) => commonest(entries.map(({ scope }) => scope.kind)) ?? "")
  return (occasion: Occasion): Occasion => {
    const kind = kinds[figureOf(occasion)]
    if (kind === undefined || kind === "" || !kindOf(kind).occurrence || isStep(occasion.kind)) return occasion
    // The hour of a crash that trapped so many stays that of the crash.
    if (consequences.has(kind) && occasion.family !== "" && !consequences.has(occasion.family)) return occasion
    return { ...occasion, kind, family: familyOf(kind) }
  }
}

/** All that decides how an occasion is linked, as text: a large story says the same time of the same event often. */
function signature(occasion: Occasion, figure: number): string {
  const { phase, family, kind, claim, happening, places, when, mention } = occasion
  return JSON.stringify([
    phase,
    family,
    family === "" ? `${kind} ${claim.predicate}` : "",
    when,
    mention.grain,
    happening,
    claim.background,
    places.map(({ path, country }) => [path, country]),
    figure,
    phase === "since" ? agentsOf(occasion) : [],
  ])
}

/** "At six" alone names no day: it is of the day of the event, and no word on which day that was. */
const isHourOnly = (occasion: Occasion): boolean => isClock(occasion) && !namesDay(occasion.mention.known)

/** Without the hours that name no day, where others do. */
function withoutHours(question: TimeQuestion): TimeQuestion {
  const dated = question.occasions.filter((occasion) => !isHourOnly(occasion))
  return question.daily && dated.length > 0 ? { ...question, occasions: dated } : question
}

/** Linked groups, each signature asked once. */
function linkedOnce(
  occasions: readonly Occasion[],
  figureOf: (occasion: Occasion) => number,
  isLinked: (a: Occasion, b: Occasion) => boolean,
): readonly (readonly Occasion[])[] {
  const classes = [...Map.groupBy(occasions, (each) => signature(each, figureOf(each))).values()]
  const groups = linked(classes, ([a], [b]) => isLinked(a as Occasion, b as Occasion))
  return groups.map((group) => group.flat())
}

/** Questions of when: by the day, and by the clock for what is told so. */
export function timeQuestions(
  all: readonly Occasion[],
  groups: readonly QuestionGroup[],
  happenings: readonly Happening[],
): readonly TimeQuestion[] {
  const figureOf = figuresOf(groups)
  const occasions = onEventDay(withLocalDays(named(byCause(all.map(byFigure(groups, figureOf)), happenings))))
  const texts = occasions.filter(({ caption }) => !caption)
  const sameFigure = (a: Occasion, b: Occasion): boolean =>
    figureOf(a) >= 0 &&
    figureOf(a) === figureOf(b) &&
    a.phase === b.phase &&
    (gapInDays(daysOf(a), daysOf(b)) ?? 2) <= 1
  const daily = linkedOnce(texts, figureOf, (a, b) => answersTogether(a, b) || sameFigure(a, b))
  const clock = linkedOnce(
    texts.filter((each) => isClock(each) && each.phase !== "since"),
    figureOf,
    (a, b) => sameEvent(a, b) && nearByClock(a, b),
  )
  const make =
    (isDaily: boolean) =>
    (members: readonly Occasion[]): TimeQuestion => ({
      daily: isDaily,
      phase: members[0]?.phase ?? "at",
      occasions: members,
      ruled: [],
    })
  const captions = occasions.filter(({ caption }) => caption)
  const asked = [...withSameDay(daily.map(make(true)), captions), ...clock.map(make(false))]
  return asked.filter((question) => !question.occasions.every(isIdle)).map(withoutHours)
}
