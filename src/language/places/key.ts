/** Keys: the one spelling under which all ways to write a place name are looked up. */

import { table } from "../../base/table.ts"

const EXPANSIONS: Readonly<Record<string, string>> = table({
  st: "saint",
  ste: "sainte",
  mt: "mount",
  ft: "fort",
  pt: "point",
})

/** Letters that are no base letter with a mark, so that decomposition leaves them as they are. */
const LETTERS: Readonly<Record<string, string>> = table({
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  ə: "a",
  "&": " and ",
})

/** Lower case ASCII letters and digits, marks and apostrophes dropped, hyphens and the like turned into blanks. */
function fold(word: string): string {
  let plain = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(plain)) return plain
  plain = plain.normalize("NFD").replace(/[øłßæœđðþıħŧə&]/g, (letter) => LETTERS[letter] ?? letter)
  return plain.replace(/[-–—/,()_]/g, " ").replace(/[^a-z0-9 ]/g, "")
}

/**
 * The words of a name as they stand in its key: "St. Mary's" gives "saint marys", "Al-Qāʼim" gives "al qaim". Empty
 * when the name has
 * no Latin letter or digit. For running text call it word by word and join with one blank.
 */
export function placeKey(name: string): string {
  const folded = fold(name)
  if (!folded.includes(" ")) return EXPANSIONS[folded] ?? folded
  const words: string[] = []
  for (const word of folded.split(" ")) if (word !== "") words.push(EXPANSIONS[word] ?? word)
  return words.join(" ")
}

/** Two letters that stand for one sound, and the one letter that stands for both. */
const PAIRS: Readonly<Record<string, string>> = table({
  kh: "h",
  gh: "g",
  ch: "c",
  zh: "j",
  ph: "f",
  dj: "j",
  ck: "k",
  dz: "z",
})

/** Letters that stand for one sound in transliteration; all vowels fall into "a", "i" and "u". */
const SOUNDS: Readonly<Record<string, string>> = table({ e: "i", y: "i", o: "u", w: "u", v: "u", q: "k" })

/**
 * A looser key, equal for the usual ways to transliterate one name: "Farkhor" and "Farhor", "Sughd" and "Sugd",
 * "Dawlat" and "Daulat", "Ghaznee" and "Ghazni". Vowels fall into three classes, of several in a row the last but "a"
 * counts, kh and gh lose their h, letters are never doubled, blanks and a last h go.
 */
export function looseKey(key: string): string {
  let out = ""
  for (let index = 0; index < key.length; index += 1) {
    let letter = key[index]!
    if (letter === " ") continue
    const pair = PAIRS[letter + (key[index + 1] ?? "")]
    if (pair !== undefined) {
      letter = pair
      index += 1
    } else letter = SOUNDS[letter] ?? letter
    const last = out[out.length - 1]
    if (letter === last) continue
    if (last === "a" && (letter === "i" || letter === "u")) out = out.slice(0, -1) + letter
    else if (!(letter === "a" && (last === "i" || last === "u"))) out += letter
  }
  return out.length > 3 && out.endsWith("h") ? out.slice(0, -1) : out
}
