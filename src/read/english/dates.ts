/** Patterns for dates and clock times beside them. Data only: `dates.ts` reads the groups. */
import { monthPattern, weekdayPattern, zones, zonesBySeason } from "./calendar.ts"

/** A date in any of the forms of pages: ISO, "5th of July 2021", "July 5, 2021", "05/07/2021". The groups name its parts. */
export const writtenDate = new RegExp(
  [
    "(?<![\\d/.-])(?<isoYear>(?:18|19|20|21)\\d\\d)(?<isoSign>[-/.])(?<isoMonth>\\d{1,2})\\k<isoSign>(?<isoDay>\\d{1,2})(?!\\d|[-/.]\\d)",
    `(?<![\\p{L}\\d.,])(?<firstDay>\\d{1,2})(?:st|nd|rd|th)?[ \\u00a0-](?:of )?(?<secondMonth>${monthPattern})(?![\\p{L}])\\.?(?:,?[ \\u00a0-](?<thirdYear>(?:18|19|20|21)\\d\\d)(?!\\d))?`,
    `(?<![\\p{L}])(?<firstMonth>${monthPattern})(?![\\p{L}])\\.?[ \\u00a0](?<secondDay>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)(?:,?[ \\u00a0](?:at [^\\n]{1,20}? )?(?<lastYear>(?:18|19|20|21)\\d\\d)(?!\\d))?`,
    "(?<![\\d/.-])(?<partOne>\\d{1,2})(?<sign>[/.-])(?<partTwo>\\d{1,2})\\k<sign>(?<partYear>(?:18|19|20|21)\\d\\d|\\d\\d)(?!\\d|[-/.]\\d)",
  ].join("|"),
  "giu",
)

const CLOCK =
  "(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d{1,9})?)?)?(?:[ \\u00a0]?(?<half>[ap])\\.?m\\b\\.?)?"
const ZONE = `(?:[ \\u00a0]{0,2}\\(?(?<zone>${[...Object.keys(zones), ...Object.keys(zonesBySeason)].join("|")})\\b\\)?(?:[ \\u00a0]?(?<added>[+-]\\d{1,2}(?::?\\d\\d)?))?|[ \\u00a0]?(?<offset>[+-]\\d\\d:?\\d\\d)(?!\\d))?`
/** A clock time right behind a date, with its zone. */
export const clockAfter = new RegExp(`^(?:T|[ \\u00a0,|·•–—-]{0,5}(?:at )?)${CLOCK}${ZONE}`, "iu")
/** "1620 GMT" behind a date. */
export const militaryAfter = /^[ \u00a0,|-]{1,4}(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d) ?(?<zone>gmt|utc)\b/iu
/** A clock time right before a date. */
export const clockBefore = new RegExp(
  `(?<![\\p{L}\\d:.])${CLOCK}${ZONE}[ \\u00a0,|·•–—-]{1,4}(?:on )?(?:(?:${weekdayPattern})\\.?,? ?)?$`,
  "iu",
)
