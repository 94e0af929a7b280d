/** English names of months, weekdays and time zones as pages and agencies write them. Data only. */

import { table } from "../../base/table.ts"

/** Month by its folded name or short form. */
export const months: Readonly<Record<string, number>> = table({
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
})

/** A pattern for a month's name; longest forms first, so that "June" is not read as "Jun". */
export const monthPattern = Object.keys(months)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join("|")

/** A pattern for a weekday's name or short form. */
export const weekdayPattern =
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun"

/** Minutes east of Greenwich for zone names that have one meaning in news pages. IST and AST have several and are left out. */
export const zones: Readonly<Record<string, number>> = table({
  gmt: 0,
  utc: 0,
  z: 0,
  bst: 60,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  pkt: 300,
  aest: 600,
  aedt: 660,
  acst: 570,
  awst: 480,
  nzst: 720,
  nzdt: 780,
  sast: 120,
})

/** North American zone names that do not say whether summer time holds: minutes east of Greenwich in winter. */
export const zonesBySeason: Readonly<Record<string, number>> = table({ et: -300, ct: -360, mt: -420, pt: -480 })
