/** Which stretch of the calendar the words of a time give for the event that they date. */
import { table } from "../base/table.ts"
import type { Analysis, TimeMention, TimePart } from "../model/types.ts"
import type { Occasion, Phase } from "./occasion.ts"
import { minutesFrom, type Stretch, shifted, valueDay } from "./times.ts"

/** What makes a day one of the calendar and not one seen from today. */
const calendarParts: readonly TimePart[] = ["weekday", "month", "year"]

/** Its day is that of its report, which was worked out: the words name none. */
export const isInferred = ({
  analysis,
  mention: { known, resolvedBy },
}: Pick<Occasion, "analysis" | "mention">): boolean =>
  resolvedBy === "published" &&
  !known.some((part) => calendarParts.includes(part)) &&
  (analysis.document.report.published?.basis.startsWith("inferred") ?? false)

/** The stretch that a time gives for an event: since when for a beginning, until then for what was announced. */
export function stretchOf({ document: { report } }: Analysis, mention: TimeMention, phase: Phase): Stretch {
  const first = phase === "since" ? valueDay(mention, false) : null
  const when = narrowed(first === null ? mention : { ...mention, begin: first, end: valueDay(mention, true) })
  return phase === "plan" || phase === "demand" ? when : beforeNews(when, mention, report.published?.value ?? null)
}

/** No two clocks on earth are further apart, in hours: what is later by more than that is still to come. */
const clocksApart = 14

const statedDay: readonly TimePart[] = ["day", "weekday", "month", "week"]

/**
 * What has happened at an hour that the news could not know of yet, happened at that hour of the day before: "at 21:00"
 * in a report of four in the morning. Times that name their day stay as they are.
 */
function beforeNews(when: Stretch, { known }: TimeMention, published: string | null): Stretch {
  const { begin, end } = when
  if (begin === null || published === null || !begin.includes("T") || !published.includes("T")) return when
  if (namesDay(known) || minutesFrom(published, begin) <= clocksApart * 60) return when
  const dayBefore = (time: string | null): string | null =>
    time === null ? null : `${shifted(time, -1)}${time.slice("2000-01-01".length)}`
  return { begin: dayBefore(begin), end: dayBefore(end) }
}

/** The words name the day, and not the hour alone. */
export const namesDay = (known: readonly TimePart[]): boolean => known.some((part) => statedDay.includes(part))

/** Days that "early" and "late" leave of a week, and of a month. */
const partDays: Readonly<Record<string, number>> = table({ week: 4, month: 10 })

/** "Early", "late": the edge of such a part of its week or month is a convention that nobody wrote. */
export const isPartOfUnit = ({ mod, grain }: TimeMention): boolean =>
  (mod === "START" || mod === "END") && partDays[grain] !== undefined

/** "Early May" is its first ten days, "late last week" its last four. */
export function narrowed({ begin, end, mod, grain }: TimeMention): Stretch {
  const length = partDays[grain]
  if (begin === null || end === null || length === undefined) return { begin, end }
  if (mod === "START") return { begin, end: shifted(begin, length - 1) }
  return mod === "END" ? { begin: shifted(end, 1 - length), end } : { begin, end }
}
