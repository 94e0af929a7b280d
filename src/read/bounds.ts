/** Bounds of the time of publication from the report's address. */
import type { Publication } from "../model/types.ts"
import { daysIn, isDay, isoDay } from "./dates.ts"
import { addressDay, addressMonth, addressNamedDay, monthNames } from "./english/addresses.ts"

/**
 * What the path of an address says: "/2021/07/05/", "/2021-07-05-", "/20210705/", "/2021/jul/05/" a day;
 * "/2021/07/" the bounds of a month;
 * null when it holds no date. Inferred: addresses carry the day a page was made.
 */
export function addressBounds(url: string | null): Publication | null {
  const path = (url ?? "").slice(0, 2000).replace(/[?#].*$/su, "")
  const groups = (addressDay.exec(path) ?? addressNamedDay.exec(path))?.groups
  if (groups) {
    const named = groups["name"] === undefined ? 0 : monthNames.indexOf(groups["name"].toLowerCase()) + 1
    const month = Number(groups["month"] ?? groups["monthTwo"] ?? named)
    const day = Number(groups["day"] ?? groups["dayTwo"])
    const year = Number(groups["year"])
    if (isDay(year, month, day)) {
      const value = isoDay(year, month, day)
      return { value, span: null, basis: "inferred: date in the address", earliest: value, latest: value }
    }
  }
  const month = addressMonth.exec(path)?.groups
  if (!month) return null
  const [year, number] = [Number(month["year"]), Number(month["month"])]
  return {
    value: null,
    span: null,
    basis: "inferred: month in the address",
    earliest: isoDay(year, number, 1),
    latest: isoDay(year, number, daysIn(year, number)),
  }
}
