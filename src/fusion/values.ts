/** What a cell of a claim table says, apart from how it is written. */
import { fold } from "../base/text.ts"

export type Kind = "time of day" | "number" | "text"

/** `key` is equal for two cells that say the same. */
export interface ReadValue {
  readonly key: string | number
  readonly shown: string
}

/** Words for "nothing is known". */
const nothing = new Set(["", "na", "n a", "null", "nil", "unknown", "not available", "not known", "tba", "tbd"])

const timePattern = /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?[ \u00a0]{0,2}([ap])?/i

/** Minutes since midnight of the first time of day in a text; null when there is none. */
function minutesOf(text: string): number | null {
  const found = timePattern.exec(text)
  if (found === null) return null
  const [hours, minutes, half] = [Number(found[1]), Number(found[2]), found[3]?.toLowerCase()]
  if (minutes > 59 || hours > 24 || (half !== undefined && hours > 12)) return null
  const hour = half === undefined ? hours % 24 : (hours % 12) + (half === "p" ? 12 : 0)
  return hour * 60 + minutes
}

/** A number as people write it: thousands by commas, spaces or apostrophes, a sign. */
const numberPattern =
  /^[-+]?\d{1,3}(?:[,\u00a0\u202f '’]\d{3})+(?:\.\d+)?$|^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/

function numberOf(text: string): number | null {
  return numberPattern.test(text) ? Number(text.replace(/[,\u00a0\u202f '’]/g, "")) : null
}

/** A value of a property of a kind; null when it says nothing, or nothing of that kind. */
export function readValue(text: string, kind: Kind): ReadValue | null {
  const shown = text.trim()
  const folded = fold(shown)
  if (kind === "text") {
    const silent = folded === "" ? /^[-–—.?\s]*$/.test(shown) : nothing.has(folded)
    // A value without letters or digits is compared as it stands.
    return silent ? null : { key: folded === "" ? shown : folded, shown }
  }
  const key = kind === "number" ? numberOf(shown) : minutesOf(shown)
  return key === null ? null : { key, shown }
}

/** How the values of one property are to be read: as the kind that nine in ten of those that say something are of. */
export function kindOf(values: readonly string[]): Kind {
  const said = values.filter((value) => !nothing.has(fold(value)))
  const share = (read: (text: string) => number | null): number =>
    said.filter((value) => read(value.trim()) !== null).length / Math.max(1, said.length)
  if (share(numberOf) >= 0.9) return "number"
  return share(minutesOf) >= 0.9 ? "time of day" : "text"
}
