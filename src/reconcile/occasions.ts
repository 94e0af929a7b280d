/** When happenings were: questions whose readings are stretches of the calendar. */
import { hash } from "../base/hash.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { kindOf } from "../claims/kinds.ts"
import { type Ruling, ruledGroups, rulingWords, verdictsOf } from "../model/rulings.ts"
import { anchor } from "../model/span.ts"
import type {
  Analysis,
  Anchor,
  Answer,
  Claim,
  Estimate,
  Happening,
  Reading,
  Relation,
  TimeMention,
} from "../model/types.ts"
import { type PolicyOrder, withWords } from "./answers.ts"
import type { EntrySource } from "./entry.ts"
import { figureHandle, placesOf, type Sources, sourceOf } from "./lift.ts"
import { linked, type QuestionGroup } from "./questions.ts"
import { distinctAnchors } from "./readings.ts"
import { compareTimes, dayOf, gapInDays, type Stretch, sharedStretch, spanning } from "./times.ts"
import { stretchText } from "./wording.ts"

/** A time that one claim gives for what it tells. */
interface Occasion {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly mention: TimeMention
  readonly when: Stretch
  readonly source: EntrySource
  readonly happening: string | null
  /** "Since 1959": the time is a beginning. */
  readonly since: boolean
  /** What is dated, when it is a figure that several reports give. */
  readonly figure: Anchor | null
}

/** Occasions of one value and one origin. */
interface HeldTime {
  readonly when: Stretch
  readonly origin: string | null
  readonly occasions: readonly Occasion[]
}

const usable = (mention: TimeMention): boolean =>
  (mention.type === "DATE" || mention.type === "TIME") && (mention.begin !== null || mention.end !== null)

/** Whole days are asked for apart from hours and minutes. */
const isClock = (mention: TimeMention): boolean => mention.grain === "minute" || mention.grain === "hour"

/** "Since 1959", "since early May". */
const isSince = (analysis: Analysis, mention: TimeMention): boolean =>
  /\bsince\s(?:the\s|early\s|late\s|mid-)?$/i.test(
    analysis.document.report.text.slice(Math.max(0, mention.from - 14), mention.from),
  ) || /^since\b/i.test(analysis.document.report.text.slice(mention.from, mention.from + 6))

/** First or last day of what the words name, their open end aside; null when that is no calendar date. */
function valueDay({ value }: TimeMention, last: boolean): string | null {
  if (/^\d{3}$/.test(value)) return last ? `${value}9-12-31` : `${value}0-01-01`
  return /^\d{4}(?:-\d\d){0,2}$/.test(value) ? dayOf(value, last) : null
}

/**
 * The time nearest to a figure in its sentence, for claims that several reports share and that have no time of their
 * own.
 */
function timeBeside(analysis: Analysis, claim: Claim): TimeMention | undefined {
  const { document } = analysis
  const sentence = document.sentences.find(({ from, to }) => from <= claim.from && claim.from < to)
  const times = document.mentions.filter(
    (mention): mention is TimeMention =>
      mention.kind === "time" &&
      sentence !== undefined &&
      sentence.from <= mention.from &&
      mention.to <= sentence.to &&
      usable(mention),
  )
  const distance = ({ from, to }: TimeMention): number => Math.max(from - claim.to, claim.from - to, 0)
  return times.sort((a, b) => distance(a) - distance(b) || a.from - b.from)[0]
}

function occasionsOf(analysis: Analysis, sources: Sources, shared: ReadonlyMap<string, Anchor>): readonly Occasion[] {
  return analysis.claims.flatMap((claim) => {
    const own = claim.time === null ? undefined : analysis.document.mentions[claim.time]
    const isOwn = own?.kind === "time" && usable(own)
    const mention = isOwn || !shared.has(claim.id) ? own : timeBeside(analysis, claim)
    if (mention?.kind !== "time" || !usable(mention)) return []
    const happening = sources.happenings.get(claim.id) ?? null
    const since = isSince(analysis, mention)
    const begin = since ? valueDay(mention, false) : null
    const when = begin === null ? { begin: mention.begin, end: mention.end } : { begin, end: valueDay(mention, true) }
    return [
      {
        analysis,
        claim,
        mention,
        when,
        source: sourceOf(analysis, claim, sources),
        happening,
        since: since && begin !== null,
        figure: shared.get(claim.id) ?? null,
      },
    ]
  })
}

const days = ({ begin, end }: Stretch): Stretch => ({ begin: dayOf(begin), end: dayOf(end, true) })

function heldTimes(occasions: readonly Occasion[], daily: boolean): readonly HeldTime[] {
  const groups = new Map<string, { when: Stretch; origin: string | null; occasions: Occasion[] }>()
  for (const occasion of [...occasions].sort(byOccasion)) {
    const when = daily ? days(occasion.when) : occasion.when
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

const said = ({ when }: HeldTime): string => stretchText(when.begin, when.end) || "an unknown time"

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
  return { a, b, relation: "conflicts", why: `${x} and ${y} share no time` }
}

/** The time all readings share; when they share none, the stretch from the first to the last. */
function estimateTime(held: readonly HeldTime[]): { readonly when: Stretch; readonly why: string } {
  const [first, ...rest] = held
  if (first === undefined) return { when: { begin: null, end: null }, why: "no time is given" }
  let shared: Stretch | null = first.when
  for (const { when } of rest) shared = shared === null ? null : sharedStretch(shared, when)
  if (shared !== null) return { when: shared, why: "the time that all readings share" }
  const all = rest.reduce<Stretch>((stretch, { when }) => spanning(stretch, when), first.when)
  return { when: all, why: "the readings share no time: from the earliest to the latest" }
}

const figureOf = ({ claim }: Occasion, daily: boolean): string => figureHandle(claim, daily ? "when" : "clock")

function readingOf({ when, origin, occasions }: HeldTime, daily: boolean): Reading {
  const first = occasions[0] as Occasion
  const anchors = occasions.flatMap(({ analysis, mention, figure }) => [
    anchor(analysis.document.report, mention),
    ...(figure === null ? [] : [figure]),
  ])
  return {
    value: { kind: "time", ...when },
    modifier: first.mention.mod === "APPROX" ? "about" : "exact",
    reports: [...new Set(anchors.map(({ report }) => report))].sort(byText),
    claims: [...new Set(occasions.map(({ claim }) => claim.id))].sort(byText),
    figures: [...new Set(occasions.map((each) => figureOf(each, daily)))].sort(byText),
    anchors: distinctAnchors(anchors),
    chain: first.source.chain,
    origin,
    asOf: null,
  }
}

function stateOf(occasions: readonly Occasion[], relations: readonly Relation[]): Pick<Answer, "state" | "why"> {
  const conflict = relations.find(({ relation }) => relation === "conflicts")
  if (conflict !== undefined) return { state: "disputed", why: conflict.why }
  const witnesses = new Set(occasions.map(({ source }) => source.witness))
  if (witnesses.size <= 1) return { state: "single", why: "one witness alone answers it" }
  const refined = relations.find(({ relation }) => relation === "refines")
  if (refined !== undefined) return { state: "refined", why: refined.why }
  return { state: "agreed", why: `${witnesses.size} witnesses give one time` }
}

interface TimeQuestion {
  readonly subject: string
  readonly daily: boolean
  readonly since: boolean
  readonly occasions: readonly Occasion[]
  /** What persons ruled on it, in words. */
  readonly ruled: readonly string[]
}

function timeAnswer({ subject, daily, since, occasions, ruled }: TimeQuestion, policies: PolicyOrder): Answer {
  const held = heldTimes(occasions, daily)
  const relations = held.flatMap((right, b) => held.slice(0, b).map((left, a) => relationOf(left, right, a, b)))
  const { when, why } = withWords(estimateTime(held), ruled)
  const readings = held.map((each) => readingOf(each, daily))
  const claims = [...new Set(readings.flatMap((reading) => reading.claims))].sort(byText)
  const first = [...occasions].sort(byOccasion)[0] as Occasion
  const estimates = policies.map((policy): Estimate => ({ policy, value: { kind: "time", ...when }, claims, why }))
  const own = readings.filter(({ origin }) => origin === null).flatMap(({ reports }) => reports)
  return {
    id: hash("time", String(daily), subject, ...claims),
    question: `${since ? "Since when:" : daily ? "When was" : "At what time was"} ${subject}?`,
    kind: first.claim.kind,
    unit: daily ? "day" : "time",
    scope: {
      kind: first.claim.kind,
      property: daily ? "day" : "time of day",
      thing: first.claim.predicate,
      of: [],
      aspect: first.claim.aspect,
      places: [
        ...new Set(occasions.flatMap((o) => placesOf(o.analysis.document, o.claim).map(({ name }) => name))),
      ].sort(byText),
      ...days(when),
      happening: first.happening,
    },
    readings,
    relations,
    estimates,
    ...withWords(stateOf(occasions, relations), ruled),
    origins: new Set(readings.flatMap(({ origin }) => origin ?? [])).size,
    unattributed: [...new Set(own)].sort(byText),
  }
}

/** Clock times further apart than this many minutes are of two moments. */
const clockReach = 30

const minutesOf = (instant: string): number => Date.parse(`${instant.slice(0, 16)}Z`) / 60_000

/** Both on one clock, at most half an hour apart. */
function nearByClock(a: Occasion, b: Occasion): boolean {
  const [x, y] = [a.when.begin ?? a.when.end, b.when.begin ?? b.when.end]
  return x !== null && y !== null && Math.abs(minutesOf(x) - minutesOf(y)) <= clockReach
}

function nearByDay(a: Occasion, b: Occasion): boolean {
  const gap = gapInDays(a.when, b.when)
  return a.since === b.since && gap !== null && gap <= 1
}

/**
 * Happenings (or kinds of claims without one) that share a figure are one: whoever counts the same dead tells of the
 * same crash.
 */
function joinedKeys(occasions: readonly Occasion[], groups: readonly QuestionGroup[]): (occasion: Occasion) => string {
  const own = new Map(occasions.map((occasion) => [occasion.claim.id, keyOf(occasion)]))
  const sets = groups
    .filter(({ entries }) => new Set(entries.map(({ report }) => report)).size > 1)
    .map(({ entries }) => [...new Set(entries.flatMap(({ claim }) => own.get(claim) ?? []))])
    .filter((keys) => keys.length > 1)
  const names = new Map<string, string>()
  for (const members of linked(sets, (a, b) => a.some((key) => b.includes(key)))) {
    const keys = members.flat().sort(byText)
    for (const key of keys) names.set(key, keys[0] ?? key)
  }
  return (occasion) => names.get(keyOf(occasion)) ?? keyOf(occasion)
}

const keyOf = ({ happening, claim }: Occasion): string => happening ?? `${claim.kind}|${claim.predicate}`

function subjectOf(members: readonly Occasion[], names: ReadonlyMap<string, string>, daily: boolean): string {
  const counts = Map.groupBy(
    members.filter(({ happening }) => happening !== null),
    ({ happening }) => happening ?? "",
  )
  const [most] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || byText(a, b))
  const { claim } = [...members].sort(byOccasion)[0] as Occasion
  const name = most === undefined || !daily ? undefined : names.get(most[0])
  return name ?? `the ${claim.kind} (${claim.predicate})`
}

/** Reports without a time for the main happening that date one of their own to the same day: the day is theirs too. */
function withSameDay(questions: readonly TimeQuestion[]): readonly TimeQuestion[] {
  const reportsOf = ({ occasions }: TimeQuestion): Set<string> =>
    new Set(occasions.map(({ analysis }) => analysis.document.report.id))
  const [main] = [...questions].filter(({ daily }) => daily).sort((a, b) => reportsOf(b).size - reportsOf(a).size)
  if (main === undefined || reportsOf(main).size < 2) return questions
  const { when } = estimateTime(heldTimes(main.occasions, true))
  const covered = reportsOf(main)
  const isSame = (occasion: Occasion): boolean =>
    !occasion.since &&
    !covered.has(occasion.analysis.document.report.id) &&
    compareTimes(days(occasion.when), when) === "same"
  const moved = questions.flatMap((question) =>
    question.daily && question !== main ? question.occasions.filter(isSame) : [],
  )
  const gone = new Set(moved)
  return questions.flatMap((question) => {
    if (question === main) return [{ ...main, occasions: [...main.occasions, ...moved] }]
    const left = question.daily ? question.occasions.filter((occasion) => !gone.has(occasion)) : question.occasions
    return left.length === 0 ? [] : [{ ...question, occasions: left }]
  })
}

/** Occasions of one happening (or kind) that are at most a day apart; by the clock, of one kind and half an hour. */
function timeQuestions(
  occasions: readonly Occasion[],
  groups: readonly QuestionGroup[],
  names: ReadonlyMap<string, string>,
): readonly TimeQuestion[] {
  const daily = Map.groupBy(occasions, joinedKeys(occasions, groups))
  const clock = Map.groupBy(
    occasions.filter(({ mention }) => isClock(mention)),
    ({ claim }) => (kindOf(claim.kind).occurrence ? claim.kind : `${claim.kind}|${claim.predicate}`),
  )
  const make =
    (isDaily: boolean) =>
    ([, group]: [string, Occasion[]]): TimeQuestion[] =>
      linked(group, isDaily ? nearByDay : nearByClock).map((members) => ({
        subject: subjectOf(members, names, isDaily),
        daily: isDaily,
        since: members.every(({ since }) => since),
        occasions: members,
        ruled: [],
      }))
  return withSameDay([...[...daily].flatMap(make(true)), ...[...clock].flatMap(make(false))])
}

/** The questions by day, or those by the clock, as persons ruled. */
function obeying(
  questions: readonly TimeQuestion[],
  rulings: readonly Ruling[],
  daily: boolean,
): readonly TimeQuestion[] {
  const own = new Map(
    questions.flatMap((question) => (question.daily === daily ? [[question.occasions, question]] : [])),
  )
  const groups = ruledGroups([...own.keys()], {
    verdicts: verdictsOf(rulings),
    keysOf: (occasion) => [figureOf(occasion, daily)],
    likeness: (a, b) => ((daily ? nearByDay(a, b) : nearByClock(a, b)) ? 1 : null),
    mayJoin: () => true,
  })
  return groups.map(({ members, rulings: obeyed }) => {
    const known = own.get(members)
    const model = known ?? ([...own.values()].find(({ occasions }) => occasions.includes(members[0]!)) as TimeQuestion)
    const since = members.every((each) => each.since)
    return { ...model, since, occasions: members, ruled: rulingWords(obeyed) }
  })
}

/** Answers to when each happening was, by day and where told by the clock. */
export function timeAnswers(
  analyses: readonly Analysis[],
  sources: Sources,
  happenings: readonly Happening[],
  groups: readonly QuestionGroup[],
  policies: PolicyOrder,
  rulings: readonly Ruling[] = [],
): readonly Answer[] {
  const names = new Map(happenings.map(({ id, name }) => [id, name]))
  const several = groups.filter(({ entries }) => new Set(entries.map(({ report }) => report)).size > 1)
  const shared = new Map(several.flatMap(({ entries }) => entries.map((entry) => [entry.claim, entry.anchor] as const)))
  const occasions = analyses.flatMap((analysis) => occasionsOf(analysis, sources, shared))
  const questions = timeQuestions(occasions, groups, names)
  const obeyed = rulings.length === 0 ? questions : [true, false].flatMap((daily) => obeying(questions, rulings, daily))
  return obeyed.map((question) => timeAnswer(question, policies))
}
