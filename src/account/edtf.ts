/** Times as Extended Date/Time Format (ISO 8601-2:2019, level 1). */

/** How sure a date is: "~" after what is approximate. */
interface TimeSpoken {
  readonly begin: string | null
  readonly end: string | null
  readonly approximate?: boolean
}

const wholeMonth = (begin: string, end: string): string | null => {
  const [year, month] = [Number(begin.slice(0, 4)), Number(begin.slice(5, 7))]
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return begin.slice(8, 10) === "01" && end.slice(0, 10) === last && end.slice(0, 7) === begin.slice(0, 7)
    ? begin.slice(0, 7)
    : null
}

const wholeYear = (begin: string, end: string): string | null =>
  begin.slice(4, 10) === "-01-01" && end.slice(0, 10) === `${begin.slice(0, 4)}-12-31` ? begin.slice(0, 4) : null

/** An instant has seconds and, where it is known, its zone; an interval has days only. */
function instant(moment: string): string {
  const [day, clock, zone = ""] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(moment) ?? []
  return day === undefined ? moment : `${clock}:00${zone}`
}

const dayOf = (moment: string): string => moment.split("T", 1)[0] ?? moment

/**
 * "2021-07-04", "2021-07", "2021-07-04/2021-07-05", "../2021-07-03", with "~" when approximate; null when nothing is
 * known. Of a stretch of clock times the days are told.
 */
export function edtf({ begin, end, approximate = false }: TimeSpoken): string | null {
  if (begin === null && end === null) return null
  const mark = approximate ? "~" : ""
  if (begin === null) return `../${dayOf(end ?? "")}${mark}`
  if (end === null) return `${dayOf(begin)}${mark}/..`
  // No mark of doubt stands behind a clock time.
  if (begin === end) return begin.includes("T") && !approximate ? instant(begin) : `${dayOf(begin)}${mark}`
  const [first, last] = [dayOf(begin), dayOf(end)]
  if (first === last) return `${first}${mark}`
  const whole = first.length === 10 && last.length === 10 ? (wholeYear(first, last) ?? wholeMonth(first, last)) : null
  return whole === null ? `${first}${mark}/${last}${mark}` : `${whole}${mark}`
}
