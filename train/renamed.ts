/**
 * Copies of marked texts with other names in them, so that the model learns from the words around a name more than from
 * the name: replacing mentions by others of their kind, after Dai and Adel 2020, "An analysis of simple data
 * augmentation for named entity recognition".
 */

import { countryLines } from "../src/language/english/countries.ts"
import { countryAliasLines } from "../src/language/english/country-aliases.ts"
import { cutSentences } from "../src/language/sentences.ts"
import { cutTokens } from "../src/language/tokens.ts"
import type { Span } from "../src/model/types.ts"
import type { MarkedName, NamedText } from "./namedata.ts"
import { organizationNames, personNames, table } from "./phrases.ts"

/** The share of names of each kind that are replaced, and of those replaced that no list shall know. */
export const renaming = { PER: 0.9, ORG: 0.5, LOC: 0.7, unlisted: 0.3 }

/** Names to put in place of others. */
export interface Stock {
  readonly given: readonly string[]
  readonly surnames: readonly string[]
  readonly towns: readonly string[]
  /** By their number of words. */
  readonly organizations: ReadonlyMap<number, readonly string[]>
}

const wordsMax = 6
const wordCount = (name: string): number => Math.min(name.split(" ").length, wordsMax)

/** Stays: who leads a country or fights over it is told by words that fit no town. */
const countries = new Set(
  [countryLines, countryAliasLines].flatMap((lines) =>
    lines
      .trim()
      .split("\n")
      .flatMap((line) => line.split("|").slice(1)),
  ),
)

/** Persons of Faker's lists, all towns of GeoNames, organizations of the texts themselves and of the Phoenix lists. */
export function stockOf(texts: readonly NamedText[]): Stock {
  const organizations = new Map<number, string[]>()
  const marked = texts.flatMap(({ text, names }) =>
    names.flatMap(({ from, to, kind }) => (kind === "ORG" ? [text.slice(from, to)] : [])),
  )
  for (const name of [...marked, ...organizationNames()]) {
    const same = organizations.get(wordCount(name)) ?? []
    same.push(name)
    organizations.set(wordCount(name), same)
  }
  const towns = table("data/gazetteers/geonames_cities500.tsv").map((row) => row[2]!)
  return {
    given: personNames("g "),
    surnames: personNames("s "),
    towns: towns.filter((name) => /^\p{Lu}[\p{L}' -]+$/u.test(name)),
    organizations,
  }
}

const pick = (items: readonly string[], random: () => number): string => items[Math.floor(random() * items.length)]!

/** How often a person called by one name is called by the surname. */
const surnameShare = 0.7

/** Another person's name of as many words; initials and small words stay. A part of a name known is that part again. */
function otherPerson(name: string, known: ReadonlyMap<string, string>, stock: Stock, random: () => number): string {
  const words = name.split(" ")
  if (words.length > 1) {
    return words
      .map((word, at) => {
        if (!/^\p{Lu}[^.]/u.test(word)) return word
        return pick(at + 1 === words.length ? stock.surnames : stock.given, random)
      })
      .join(" ")
  }
  for (const [full, other] of known) {
    if (full.endsWith(` ${name}`)) return other.split(" ").at(-1)!
    if (full.startsWith(`${name} `)) return other.split(" ")[0]!
  }
  return pick(random() < surnameShare ? stock.surnames : stock.given, random)
}

function otherName(
  name: string,
  kind: MarkedName["kind"],
  known: ReadonlyMap<string, string>,
  stock: Stock,
  random: () => number,
): string {
  const isTown = kind === "LOC" && !countries.has(name) && /^\p{Lu}\p{Ll}/u.test(name)
  const stays = random() >= renaming[kind] || (kind === "LOC" && !isTown)
  if (stays) return name
  if (kind === "PER") return otherPerson(name, known, stock, random)
  return pick(kind === "LOC" ? stock.towns : (stock.organizations.get(wordCount(name)) ?? [name]), random)
}

/** Long names first, so that their parts follow them. */
function otherNames({ text, names }: NamedText, stock: Stock, random: () => number): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const { from, to, kind } of [...names].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const name = text.slice(from, to)
    if (known.has(name)) continue
    const other = otherName(name, kind, known, stock, random)
    known.set(name, name.length > 3 && name === name.toUpperCase() ? other.toUpperCase() : other)
  }
  return known
}

/** The text with other names, the same name the same all through it. */
export function renamed(source: NamedText, stock: Stock, random: () => number): NamedText {
  const known = otherNames(source, stock, random)
  const hidden = new Set([...known.keys()].filter(() => random() < renaming.unlisted))
  const names: MarkedName[] = []
  const unlisted: Span[] = []
  let text = ""
  let last = 0
  for (const { from, to, kind } of [...source.names].sort((a, b) => a.from - b.from)) {
    if (from < last) continue
    const name = source.text.slice(from, to)
    text += source.text.slice(last, from)
    const span = { from: text.length, to: text.length + known.get(name)!.length }
    names.push({ ...span, kind })
    if (hidden.has(name)) unlisted.push(span)
    text += known.get(name)!
    last = to
  }
  text += source.text.slice(last)
  const words = cutTokens(text)
  return { text, words, sentences: cutSentences(text, words, [], { tokensMax: 400 }), names, unlisted, weight: 1 }
}
