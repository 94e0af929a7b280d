/**
 * Which language a report is written in, by its script and its small words (Grefenstette 1995, "Comparing two
 * language identification schemes").
 */
import { languageNames, scripts, smallWords } from "./english/languages.ts"

/** How much of the text is looked at, in code units. */
const LOOKED_AT = 20_000

const words: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>()
  for (const [language, list] of Object.entries(smallWords))
    for (const word of list.split(" ")) languages.set(word, [...(languages.get(word) ?? []), language])
  return languages
})()

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** Letters of ASCII are counted apart, being Latin without a look-up; `rest` is the text without them. */
function withoutAscii(text: string): { readonly ascii: number; readonly rest: string } {
  let ascii = 0
  for (let at = 0; at < text.length; at += 1) {
    const small = text.charCodeAt(at) | 0x20
    if (small >= 97 && small <= 122) ascii += 1
  }
  return { ascii, rest: (text.match(/[^\0-\x7f]+/g) ?? []).join(" ") }
}

/** The language of a script that holds more than half of the letters, or null for Latin script. */
function byScript(text: string): string | null {
  const { ascii, rest } = withoutAscii(text)
  const letters = ascii + count(rest, /\p{L}/gu)
  const latin = ascii + count(rest, /\p{Script=Latin}/gu)
  if (letters === 0 || latin * 2 >= letters) return null
  const shares = scripts.map(([language, pattern]) => [language, count(text, pattern) / (letters - latin)] as const)
  const share = new Map(shares)
  // Marker letters of a language inside a shared script decide before the script does.
  for (const [marked, least] of [
    ["ja", 0.1],
    ["fa", 0.05],
    ["uk", 0.03],
  ] as const)
    if ((share.get(marked) ?? 0) >= least) return marked
  const best = shares.filter(([language]) => !["fa", "uk"].includes(language)).sort((a, b) => b[1] - a[1])[0]
  return best && best[1] > 0.5 ? best[0] : null
}

/**
 * BCP 47 code of the language, or null when the text is too short or too mixed to tell: a headline, a list of
 * names, a table.
 * Latin script is told by small words; a word that several languages share counts for each of them.
 */
export function languageOf(text: string): string | null {
  const head = text.slice(0, LOOKED_AT)
  const script = byScript(head)
  if (script !== null) return script
  const tokens = head.toLowerCase().match(/\p{L}+/gu) ?? []
  const hits = new Map<string, number>()
  for (const token of tokens)
    for (const language of words.get(token) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
  const ranked = [...hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const [first, second] = ranked
  if (first === undefined || first[1] < 4 || first[1] < tokens.length * 0.08) return null
  if (second !== undefined && first[1] < second[1] * 1.15) return null
  return first[0]
}

/** "German" for "de"; the code itself where we have no name for it. */
export const languageName = (code: string): string => languageNames[code.split("-")[0] ?? code] ?? code
