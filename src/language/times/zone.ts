/** The zone of a clock time: how far from UTC it lies on that day, or all it may be when its name is of several. */
import { calendarDay, pad } from "../../model/time.ts"
import { countryAliasLines } from "../english/country-aliases.ts"
import { nationalityLines } from "../english/nationalities.ts"
import { stateAbbreviations } from "../english/place-abbreviations.ts"
import { type ZoneName, type ZoneRow, zoneLetters, zoneWords } from "../english/zones.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { countryNames } from "../places/countries.ts"
import { nthWeekday } from "./feasts.ts"

/** First words of the names that stand before "time". */
const zoneStarts: ReadonlySet<string> = new Set([...zoneWords.keys()].map((name) => name.split(" ")[0]!))

/** Words that a name of a zone may begin with, in lower case; a quick test. */
export const beginsZone: ReadonlySet<string> = new Set([...zoneStarts, ...zoneLetters.keys(), "local"])

const zoneNameWordsMax = 4

/** What a term of a zone says: "local", a name of english/zones.ts, or minutes from UTC ("utc+330"). */
interface ZoneTerm {
  readonly value: string
  /** Index of the piece after it. */
  readonly end: number
}

/** "Moscow time", "Eastern Standard Time", "Kabul local time". */
function readWords(pieces: readonly Piece[], index: number): ZoneTerm | null {
  let words = ""
  for (let end = index; end < index + zoneNameWordsMax; end += 1) {
    const piece = pieceAt(pieces, end)
    if (piece.kind !== "word" || (end > index && piece.gap !== 1)) return null
    if (piece.text === "time") return zoneWords.has(words) ? { value: `${words} time`, end: end + 1 } : null
    const next = pieceAt(pieces, end + 1)
    if (piece.text === "local" && next.text === "time" && words !== "") continue
    words += words === "" ? piece.text : ` ${piece.text}`
  }
  return null
}

const hoursMost = 14

/** "+3", "+5:30", "-0330" after "GMT" or "UTC": minutes from UTC. */
function readShift(pieces: readonly Piece[], index: number): { minutes: number; end: number } | null {
  const sign = pieceAt(pieces, index)
  const digits = pieceAt(pieces, index + 1)
  if ((sign.text !== "+" && sign.text !== "-") || digits.gap > 0 || !/^\d{1,2}$|^\d{4}$/.test(digits.text)) return null
  const colon = pieceAt(pieces, index + 2)
  const rest = pieceAt(pieces, index + 3)
  const parted = colon.text === ":" && colon.gap === 0 && rest.gap === 0 && /^\d\d$/.test(rest.text)
  const long = digits.text.length === 4
  const hours = Number(long ? digits.text.slice(0, 2) : digits.text)
  const minutes = Number(long ? digits.text.slice(2) : parted ? rest.text : 0)
  if (hours > hoursMost || minutes > 59) return null
  return { minutes: (sign.text === "-" ? -1 : 1) * (hours * 60 + minutes), end: index + (parted ? 4 : 2) }
}

/** The name of a zone at the piece, or null; abbreviations and names only in capitals. */
export function readZoneTerm(text: string, pieces: readonly Piece[], index: number): ZoneTerm | null {
  const piece = pieceAt(pieces, index)
  const next = pieceAt(pieces, index + 1)
  if (piece.text === "local") return next.text === "time" && next.gap === 1 ? { value: "local", end: index + 2 } : null
  if (!/\p{Lu}/u.test(text.charAt(piece.from))) return null
  const named = zoneStarts.has(piece.text) ? readWords(pieces, index) : null
  if (named !== null) return named
  if (!zoneLetters.has(piece.text) || text.slice(piece.from, piece.to) !== piece.text.toUpperCase()) return null
  const shift = piece.text === "gmt" || piece.text === "utc" ? readShift(pieces, index + 1) : null
  if (shift !== null) return { value: `utc ${shift.minutes}`, end: shift.end }
  return { value: piece.text, end: index + 1 }
}

/** Weeks of the spring and autumn Sundays between which clocks are an hour ahead; null: not moved. */
function isSummer(row: ZoneRow, day: number): boolean {
  if (row.summer === null) return false
  const { year } = calendarDay(day)
  if (row.summer === "european") return day >= nthWeekday(year, 3, 7, -1) && day < nthWeekday(year, 10, 7, -1)
  // The Energy Policy Act of 2005 moved both Sundays from 2007 on.
  const [begin, end] =
    year > 2006
      ? [nthWeekday(year, 3, 7, 2), nthWeekday(year, 11, 7, 1)]
      : [nthWeekday(year, 4, 7, 1), nthWeekday(year, 10, 7, -1)]
  return day >= begin && day < end
}

/** "Z", "+05:30", "-04:00". */
function offsetText(minutes: number): string {
  if (minutes === 0) return "Z"
  const size = Math.abs(minutes)
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

const canadian: ReadonlySet<string> = new Set(
  ["Alberta", "British Columbia", "Manitoba", "New Brunswick", "Newfoundland and Labrador", "Nova Scotia"].concat([
    "Ontario",
    "Prince Edward Island",
    "Quebec",
    "Saskatchewan",
  ]),
)

function lines(text: string): readonly string[] {
  return text.trim().split("\n")
}

/** Country of each name, other name, nationality and American state, as written. */
const countriesByWords: ReadonlyMap<string, string> = new Map([
  ...lines(stateAbbreviations).flatMap((line) => {
    const name = line.split(" = ")[1] ?? ""
    return name === "New South Wales" ? [] : [[name, canadian.has(name) ? "CA" : "US"] as const]
  }),
  ...[nationalityLines, countryAliasLines].flatMap((list) =>
    lines(list).flatMap((line) => {
      const [code = "", ...forms] = line.split(/[ |]/)
      const whole = line.includes("|") ? line.split("|").slice(1) : forms.map((form) => form.replaceAll("_", " "))
      return whole.map((form) => [form, code] as const)
    }),
  ),
  ...countryNames,
])

const capitals = /\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20}){0,2}/gu

/** How often the text names each country, by its name, its people or its states. Linear. */
export function countriesNamed(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [run] of text.matchAll(capitals)) {
    const words = run.split(" ")
    for (let first = 0; first < words.length; first += 1)
      for (let end = words.length; end > first; end -= 1) {
        const code = countriesByWords.get(words.slice(first, end).join(" "))
        if (code === undefined) continue
        counts.set(code, (counts.get(code) ?? 0) + 1)
        break
      }
  }
  return counts
}

/** How often a report names each country; counted only when asked, and once. */
interface Countries {
  readonly countries: () => ReadonlyMap<string, number>
}

/** The row of a name that the report speaks for, or null when it may be any of them. */
function chosen({ rows, usual }: ZoneName, { countries: counted }: Countries): ZoneRow | null {
  if (rows.length === 1) return rows[0]!
  const named = counted()
  const support = rows.map(({ countries }) => countries.reduce((sum, code) => sum + (named.get(code) ?? 0), 0))
  const most = Math.max(...support)
  const best = support.indexOf(most)
  if (most > 0 && support.lastIndexOf(most) === best) return rows[best]!
  return usual ? rows[0]! : null
}

/** One offset when the zone is settled, several when its name is of several zones, none for local time. */
export function offsetsOf(zone: string, day: number | null, report: Countries): readonly string[] {
  if (zone.startsWith("utc ")) return [offsetText(Number(zone.slice(4)))]
  const name = zone.endsWith(" time") ? zoneWords.get(zone.slice(0, -5)) : zoneLetters.get(zone)
  if (name === undefined) return []
  const row = chosen(name, report)
  const rows = row === null ? name.rows : [row]
  return rows.map((each) => offsetText(each.hours * 60 + (day !== null && isSummer(each, day) ? 60 : 0)))
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Zones lie a quarter of an hour apart, from twelve hours west to fourteen hours east of Greenwich. */
const [quarter, westMost, eastMost] = [15, -720, 840]

/**
 * The zone of a local clock time told again in a zone that is known ("10:30 p.m. (1930 GMT)"), and by how many days
 * the date there differs; null when no zone fits.
 */
export function impliedOffset(
  local: string,
  known: string,
  offset: string,
): { readonly offset: string; readonly days: number } | null {
  const sign = offset.startsWith("-") ? -1 : 1
  const base = offset === "Z" ? 0 : sign * minutesOf(offset.slice(1))
  const gap = minutesOf(local) - minutesOf(known) + base
  const fits = (minutes: number): boolean => minutes % quarter === 0 && minutes >= westMost && minutes <= eastMost
  const days = [0, -1, 1].find((shift) => fits(gap - shift * 1440))
  return days === undefined || Number.isNaN(gap) ? null : { offset: offsetText(gap - days * 1440), days }
}
