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

/**
 * "2021-07-04", "2021-07", "2021-07-04/2021-07-05", "../2021-07-03", with "~" when approximate; null when nothing is
 * known.
 */
export function edtf({ begin, end, approximate = false }: TimeSpoken): string | null {
  if (begin === null && end === null) return null
  const mark = approximate ? "~" : ""
  if (begin === null) return `../${end}${mark}`
  if (end === null) return `${begin}${mark}/..`
  if (begin === end) return `${begin}${mark}`
  const day = begin.slice(0, 10)
  if (day === end.slice(0, 10)) return `${begin.includes("T") ? `${begin}/${end}` : day}${mark}`
  const whole = begin.length >= 10 && end.length >= 10 ? (wholeYear(begin, end) ?? wholeMonth(begin, end)) : null
  return whole === null ? `${begin}${mark}/${end}${mark}` : `${whole}${mark}`
}
