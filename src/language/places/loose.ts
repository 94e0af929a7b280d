/** Looks names up in one country by how they sound, and with one letter wrong. */
import { table } from "../../base/table.ts"
import type { Gazetteer, PlaceId } from "./gazetteer.ts"
import { featureOf, placeName } from "./gazetteer.ts"
import { looseKey, placeKey } from "./key.ts"

/** The places of one country by loose key, and the loose keys by their first letter and length. */
interface LooseNames {
  readonly places: ReadonlyMap<string, readonly PlaceId[]>
  readonly shapes: ReadonlyMap<string, readonly string[]>
}

/** Shorter names are found with their own letters only: too many are alike. */
const LETTERS_MIN = 4
const TYPO_LETTERS_MIN = 6

const memory = new WeakMap<Gazetteer, Map<string, LooseNames>>()

/** "Al Hudaydah" is also written Hodeidah. */
const ARTICLE = /^(?:al|el|ad|adh|an|ar|as|ash|at|ath|az)[- ](?=.{5})/i

const KIND = / (?:district|province|county|region)$/

/** The loose key of a name without its article and its kind. */
const soundOf = (key: string): string => looseKey(key.replace(ARTICLE, "").replace(KIND, ""))

const shapeOf = (loose: string, length: number): string => `${loose[0] ?? ""}${length}`

/** First letters of names whose loose key may begin with a letter: "k" of "Kharkiv" is heard as "h". */
const HEARD: Readonly<Record<string, string>> = table({ h: "k", j: "zd", f: "p", i: "ey", u: "owv", k: "qc", z: "d" })

/** Whether a name may have a loose key that begins with that letter; other than ASCII letters may become any. */
function mayBegin(name: string, letter: string): boolean {
  const first = name[0]?.toLowerCase() ?? ""
  return first === letter || !/[a-z]/.test(first) || (HEARD[letter]?.includes(first) ?? false)
}

/**
 * The places of a country (30,000 at most) whose loose key begins with a letter; read once, the second call gets what
 * the first has made.
 */
function looseNames(gazetteer: Gazetteer, country: string, letter: string): LooseNames {
  const known = memory.get(gazetteer) ?? new Map<string, LooseNames>()
  memory.set(gazetteer, known)
  const before = known.get(country + letter)
  if (before !== undefined) return before
  const number = gazetteer.countries.indexOf(country)
  const places = new Map<string, PlaceId[]>()
  const shapes = new Map<string, string[]>()
  for (let place = 0; place < gazetteer.count; place += 1) {
    if (gazetteer.country[place] !== number || featureOf(gazetteer, place) === "PCLI") continue
    const name = placeName(gazetteer, place)
    if (!mayBegin(name, letter) && !ARTICLE.test(name)) continue
    const loose = soundOf(placeKey(name))
    if (loose[0] !== letter) continue
    const same = places.get(loose)
    if (same !== undefined) same.push(place)
    else {
      places.set(loose, [place])
      const shape = shapeOf(loose, loose.length)
      const alike = shapes.get(shape)
      if (alike === undefined) shapes.set(shape, [loose])
      else alike.push(loose)
    }
  }
  const made = { places, shapes }
  known.set(country + letter, made)
  return made
}

/** True when one letter more, less, other, or two changed about make one text the other. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let end = 0
  while (end < a.length - from && end < b.length - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const left = a.length - from - end
  const right = b.length - from - end
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}

/**
 * Places of a country whose names sound like this key, by loose key; for keys of six letters and more, when none does,
 * those whose loose key is one letter off. Empty when there is none or the country has no places.
 */
export function lookupLoose(gazetteer: Gazetteer, country: string, key: string): readonly PlaceId[] {
  const loose = soundOf(key)
  if (key.length < LETTERS_MIN || loose.length < 3) return []
  const { places, shapes } = looseNames(gazetteer, country, loose[0]!)
  const same = places.get(loose)
  if (same !== undefined || key.length < TYPO_LETTERS_MIN) return same ?? []
  const found: PlaceId[] = []
  for (const length of [loose.length - 1, loose.length, loose.length + 1]) {
    for (const other of shapes.get(shapeOf(loose, length)) ?? []) {
      if (isOneLetterOff(loose, other)) found.push(...places.get(other)!)
    }
  }
  return found
}
