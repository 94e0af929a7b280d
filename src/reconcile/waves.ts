/**
 * Waves: figures of one kind of happening that came one after another ("320 crossed on Monday, 150 on Thursday"). They
 * are questions of their own, and where no report adds them up the account does, and says that it did.
 */
import { by, byText, inOrder } from "../base/order.ts"
import { growing } from "./english/properties.ts"
import type { Entry } from "./entry.ts"
import type { QuestionGroup } from "./questions.ts"
import { comparableKey, inAll, narrowing } from "./scope.ts"
import { dayOf, gapInDays, type Stretch, spanning } from "./times.ts"

/** Groups of figures that may be added up. */
export interface Wave {
  readonly parts: readonly QuestionGroup[]
  /** Each part has days of its own; else one was told before another was over, and some may be counted twice. */
  readonly apart: boolean
}

/** Most days from the first wave to the last: what is further off is another story. */
const daysMost = 31

/** Ways in which people move: the same may do so twice, and a figure told before is no earlier count of a later one. */
const moving: ReadonlySet<string> = new Set(["crossed", "left", "displaced", "evacuated", "arrived"])

/** Who is there on two days is mostly the same: such counts are never added up. */
const staying: ReadonlySet<string> = new Set(["deployed"])

const isFirm = (entry: Entry): boolean =>
  entry.modifier !== "vague" &&
  !entry.counted &&
  entry.partOf === null &&
  !entry.background &&
  entry.polarity === "positive" &&
  entry.value.low !== null

const timed = ({ scope }: Entry): boolean => scope.begin !== null && scope.end !== null

/** The stretch that the firm figures of a group are told of; null when none has a time. */
function stretchOf({ entries }: QuestionGroup): Stretch | null {
  const [first, ...rest] = entries.filter((entry) => isFirm(entry) && timed(entry)).map(({ scope }) => scope)
  return first === undefined ? null : rest.reduce<Stretch>(spanning, { begin: first.begin, end: first.end })
}

/** The last day on which anybody gave a figure of the group; null when a report has no date. */
function lastSaid({ entries }: QuestionGroup): string | null {
  const days = entries.map(({ asOf }) => dayOf(asOf))
  return days.includes(null)
    ? null
    : (days
        .flatMap((day) => day ?? [])
        .sort(byText)
        .at(-1) ?? null)
}

/** People who moved before the others had done so: the figure was given on a day before the others were through. */
function toldBefore(early: QuestionGroup, late: QuestionGroup): boolean {
  const [said, end] = [lastSaid(early), dayOf(stretchOf(late)?.end ?? null, true)]
  const moved = [early, late].every(({ entries }) => entries.some(({ scope }) => moving.has(scope.property)))
  return moved && stretchOf(early) === null && said !== null && end !== null && said < end
}

/** Both have days of their own, not too far from each other. */
function onOtherDays(a: QuestionGroup, b: QuestionGroup): boolean {
  const [x, y] = [stretchOf(a), stretchOf(b)]
  const gap = x === null || y === null ? null : gapInDays(x, y)
  return gap !== null && gap > 1 && gap <= daysMost
}

/**
 * Tolls of two days may be two states of one toll: they are two where one report tells both, or where they were in two
 * places. Who moves on two days are mostly others.
 */
function areTwo(a: QuestionGroup, b: QuestionGroup): boolean {
  if ([a, b].every(({ entries }) => entries.some(({ scope }) => moving.has(scope.property)))) return true
  const reports = new Set(a.entries.filter(isFirm).map(({ report }) => report))
  if (b.entries.some((entry) => isFirm(entry) && reports.has(entry.report))) return true
  const [x, y] = [a, b].map(({ entries }) => entries.flatMap(({ scope }) => scope.places.flatMap(({ path }) => path)))
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name))
}

/** One kind of thing under one property: what may be added up, by a key. */
function kindOf({ entries }: QuestionGroup): string | null {
  const firm = entries.filter(isFirm)
  const [first] = firm
  if (
    first === undefined ||
    first.dimension !== "count" ||
    first.share ||
    staying.has(first.scope.property) ||
    !["happening", "total"].includes(first.scope.aspect) ||
    firm.some(({ scope }) => scope.of.includes(inAll))
  )
    return null
  if (!firm.some(({ scope }) => growing.includes(scope.property) || moving.has(scope.property))) return null
  const things = firm.map((entry) => [...narrowing(entry)].sort(byText).join(" "))
  return [comparableKey(first), things.sort(byText)[0]].join("|")
}

/** "1,200 in all", at no day of its own or over the days of the others: a report adds up itself. */
function isTotalOf(total: QuestionGroup, others: readonly QuestionGroup[]): boolean {
  if (!total.entries.some((entry) => isFirm(entry) && entry.scope.aspect === "total")) return false
  const own = stretchOf(total)
  return others.every((other) => {
    const stretch = other === total || own === null ? null : stretchOf(other)
    return stretch === null || (own !== null && gapInDays(own, stretch) === 0)
  })
}

/** Groups of a story that may be added up, each group in at most one wave; a figure for all of them leaves none. */
export function wavesOf(groups: readonly QuestionGroup[]): readonly Wave[] {
  const kinds = Map.groupBy(groups, kindOf)
  return [...kinds].flatMap(([kind, alike]): Wave[] => {
    if (kind === null || alike.length < 2 || alike.some((group) => isTotalOf(group, alike))) return []
    const parts = [...alike].sort(
      inOrder<QuestionGroup>(
        by((part) => stretchOf(part)?.begin ?? lastSaid(part) ?? ""),
        by(({ key }) => key),
      ),
    )
    const pairs = parts.flatMap((a, at) => parts.slice(0, at).map((b) => [a, b] as const))
    const apart = pairs.every(([a, b]) => onOtherDays(a, b))
    if (!pairs.every(([a, b]) => onOtherDays(a, b) || toldBefore(a, b) || toldBefore(b, a))) return []
    if (!pairs.every(([a, b]) => areTwo(a, b))) return []
    return [{ parts, apart }]
  })
}
