/** A happening as a noun phrase: kind, place and day. */
import { monthNames } from "../base/months.ts"
import type { PlaceMention } from "../model/types.ts"
import { nouns, placeWords } from "./english/happenings.ts"

const parts = (iso: string): readonly [year: number, month: number, day: number] => {
  const [year, month, day] = iso.split("-").map(Number)
  return [year ?? 0, month ?? 1, day ?? 1]
}

/** "4 July 2031", "4 to 5 July 2031", "30 June to 2 July 2031". */
function days(begin: string, end: string): string {
  const [year, month, day] = parts(begin)
  const [lastYear, lastMonth, lastDay] = parts(end)
  const last = `${lastDay} ${monthNames[lastMonth - 1]} ${lastYear}`
  if (begin === end) return last
  if (year !== lastYear) return `${day} ${monthNames[month - 1]} ${year} to ${last}`
  return month === lastMonth ? `${day} to ${last}` : `${day} ${monthNames[month - 1]} to ${last}`
}

/** "the crossing into Nordmark of 4 to 5 July 2031"; what is not known is left out. */
export function nameHappening(
  kind: string,
  places: readonly PlaceMention[],
  begin: string | null,
  end: string | null,
): string {
  const place = places.find(({ name }) => name !== null)?.name
  const where = place === undefined || place === null ? "" : ` ${placeWords[kind] ?? "in"} ${place}`
  const when = begin === null || end === null ? "" : ` of ${days(begin.slice(0, 10), end.slice(0, 10))}`
  return `the ${nouns[kind] ?? kind}${where}${when}`
}
