/** Texts with names marked by hand, from the sets whose licence allows training. */

import { personTitles } from "../src/language/english/names.ts"
import { nationalityOf } from "../src/language/names/nationalities.ts"
import { cutSentences } from "../src/language/sentences.ts"
import { cutTokens } from "../src/language/tokens.ts"
import type { Span } from "../src/model/types.ts"
import { detokenize } from "./detokenize.ts"
import { sharedText } from "./sources.ts"
import { type TreeSentence, trainingTrees } from "./treebank.ts"

export interface MarkedName extends Span {
  readonly kind: "PER" | "ORG" | "LOC"
}

/** A text with its names and its words. */
export interface NamedText {
  readonly text: string
  readonly words: readonly Span[]
  readonly sentences: readonly { readonly first: number; readonly end: number }[]
  readonly names: readonly MarkedName[]
  /** Names that no list of phrases shall know. */
  readonly unlisted: readonly Span[]
  /** How often the text is learned in one round. */
  readonly weight: number
}

const kindOf: Readonly<Record<string, MarkedName["kind"]>> = {
  PER: "PER",
  person: "PER",
  ORG: "ORG",
  organization: "ORG",
  corporation: "ORG",
  group: "ORG",
  LOC: "LOC",
  location: "LOC",
  place: "LOC",
}

/** Handles of Twitter, which some sets count among the names, and signs. */
const noName = /^[@#]|^[^\p{L}\p{N}]*$/u

/**
 * Cuts a text as it will be cut in use. Nationalities and handles, which some sets count among the names, are none
 * here; nor are persons that are an office alone.
 */
function cut(given: string, marks: readonly MarkedName[], weight: number): NamedText {
  const { text, place } = detokenize(given)
  const words = cutTokens(text)
  const names = marks.flatMap(({ from, to, kind }) => {
    const name = given.slice(from, to)
    if (nationalityOf(name) !== null || noName.test(name) || /@ ?$/.test(given.slice(Math.max(0, from - 2), from)))
      return []
    if (kind === "PER" && personTitles.has(name.split(/\s/).at(-1)!.toLowerCase())) return []
    return [{ from: place(from), to: place(to), kind }]
  })
  return { text, words, sentences: cutSentences(text, words, [], { tokensMax: 400 }), names, unlisted: [], weight }
}

interface Row {
  readonly text: string
  readonly entities: readonly { readonly type: string; readonly start: number; readonly end: number }[]
}

const rows = <Kind>(path: string): readonly Kind[] =>
  sharedText(path)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Kind)

/** A set of JSON lines with `entities`. */
const marked = (path: string, weight: number): readonly NamedText[] =>
  rows<Row>(path).map(({ text, entities }) => {
    const names = entities.flatMap(({ type, start, end }) =>
      kindOf[type] === undefined ? [] : [{ from: start, to: end, kind: kindOf[type] }],
    )
    return cut(text, names, weight)
  })

interface MeantimeRow {
  readonly text: string
  readonly mentions: readonly { m_id: string; syntactic_type: string; start?: number; end?: number }[]
  readonly instances: Readonly<Record<string, { ent_type?: string }>>
  readonly relations: readonly { type: string; source: readonly string[]; target: readonly string[] }[]
}

/** The names of a MEANTIME article: without articles; the longest of nested ones, but none with a comma in it. */
function meantimeNames({ text, mentions, instances, relations }: MeantimeRow): readonly MarkedName[] {
  const kinds = new Map<string, MarkedName["kind"] | undefined>()
  for (const { type, source, target } of relations) {
    if (type !== "REFERS_TO") continue
    for (const id of source) kinds.set(id, kindOf[instances[target[0]!]?.ent_type ?? ""])
  }
  const found = mentions.flatMap(({ m_id, syntactic_type, start, end }) => {
    const kind = kinds.get(m_id)
    if (syntactic_type !== "NAM" || start === undefined || end === undefined || kind === undefined) return []
    const article = /^(?:the|a|an|their|its|his) /i.exec(text.slice(start, end))?.[0].length ?? 0
    const words = text.slice(start + article, end)
    if (/ , | in | 's |^\p{Ll}|^[^\p{L}\p{N}]/u.test(words)) return []
    return [{ from: start + article, to: end, kind }]
  })
  return longestFirst(found)
}

/** Of names that overlap only the longest. */
function longestFirst(names: readonly MarkedName[]): readonly MarkedName[] {
  const kept: MarkedName[] = []
  for (const name of [...names].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (!kept.some((other) => other.from < name.to && name.from < other.to)) kept.push(name)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** UNER's layer over EWT: one word a line with its label. */
function unerTexts(path: string, weight: number): readonly NamedText[] {
  return sharedText(path)
    .split("# newdoc")
    .flatMap((document) => {
      let text = ""
      const names: MarkedName[] = []
      for (const line of document.split("\n")) {
        const [id, form, label] = line.split("\t")
        if (line === "") text += "\n"
        if (id === undefined || form === undefined || label === undefined || !/^\d+$/.test(id)) continue
        const kind = kindOf[label.slice(2)]
        const last = names.at(-1)
        if (kind !== undefined && label.startsWith("I-") && last !== undefined) {
          names[names.length - 1] = { ...last, to: text.length + form.length }
        } else if (kind !== undefined) names.push({ from: text.length, to: text.length + form.length, kind })
        text += `${form} `
      }
      return text.trim() === "" ? [] : [cut(text, names, weight)]
    })
}

/** The first and last word and the kind of each entity that a GUM sentence marks. */
function gumEntities(sentence: TreeSentence): readonly { first: number; last: number; kind: MarkedName["kind"] }[] {
  const open: { id: string; type: string; first: number }[] = []
  const found: { first: number; last: number; kind: MarkedName["kind"] }[] = []
  sentence.notes.forEach((note, at) => {
    const field = /(?:^|\|)Entity=([^|]+)/.exec(note)?.[1] ?? ""
    for (const [piece] of field.matchAll(/\([^()]*\)?|[^()]*\)/g)) {
      const [id = "", type = ""] = piece.replace(/[()]/g, "").split("-")
      if (piece.startsWith("(")) open.push({ id, type, first: at })
      if (!piece.endsWith(")")) continue
      const index = piece.startsWith("(") ? open.length - 1 : open.findLastIndex((other) => other.id === id)
      const [entity] = open.splice(index, index < 0 ? 0 : 1)
      const kind = entity === undefined ? undefined : kindOf[entity.type]
      if (entity !== undefined && kind !== undefined) found.push({ first: entity.first, last: at, kind })
    }
  })
  return found
}

/** The proper name inside an entity: the run of proper nouns around its head; null when the head is none. */
function properName(
  sentence: TreeSentence,
  { first, last, kind }: { first: number; last: number; kind: MarkedName["kind"] },
): MarkedName | null {
  const { heads, tags, text, words } = sentence
  let head = first
  for (let at = first; at <= last; at += 1) if (heads[at]! < first || heads[at]! > last) head = at
  const word = (at: number) => text.slice(words[at]!.from, words[at]!.to)
  const proper = (at: number) => at >= first && at <= last && / NNPS?$/.test(tags[at]!) && /^\P{Ll}/u.test(word(at))
  const joins = (at: number) => kind !== "PER" && /^(?:of|and|&|for|the|de|-|'s)$/.test(word(at))
  if (!proper(head)) return null
  let from = head
  while (proper(from - 1) || (from - 2 >= first && /^[-–]$/.test(word(from - 1)) && proper(from - 2))) from -= 1
  let to = head
  for (;;) {
    if (proper(to + 1)) to += 1
    else if ((/^[-–]$/.test(word(Math.min(to + 1, last))) || joins(Math.min(to + 1, last))) && proper(to + 2)) to += 2
    else if (joins(Math.min(to + 1, last)) && joins(Math.min(to + 2, last)) && proper(to + 3)) to += 3
    else break
  }
  while (kind === "PER" && from < to && personTitles.has(word(from).toLowerCase().replace(".", ""))) from += 1
  if (kind === "PER" && from === to && personTitles.has(word(from).toLowerCase().replace(".", ""))) return null
  return { from: words[from]!.from, to: words[to]!.to, kind }
}

/** The documents of GUM that are open to training, with the proper names among its entities. */
function gumTexts(weight: number): readonly NamedText[] {
  const documents = new Map<string, { text: string; names: MarkedName[] }>()
  for (const sentence of trainingTrees()) {
    if (sentence.genre === "") continue
    const document = documents.get(sentence.document) ?? { text: "", names: [] }
    const offset = document.text.length
    const names = gumEntities(sentence).flatMap((entity) => properName(sentence, entity) ?? [])
    for (const { from, to, kind } of longestFirst(names)) {
      document.names.push({ from: from + offset, to: to + offset, kind })
    }
    document.text += `${sentence.text}\n`
    documents.set(sentence.document, document)
  }
  return [...documents.values()].map(({ text, names }) => cut(text, names, weight))
}

const letters = ["a", "b", "e", "f", "g", "h"]

/** Everything the name model learns from. */
export function nameTexts(): readonly NamedText[] {
  return [
    ...rows<MeantimeRow>("bench/names/meantime.jsonl").map((row) => cut(row.text, meantimeNames(row), 2)),
    ...marked("bench/names/wikigold.jsonl", 2),
    ...gumTexts(2),
    ...unerTexts("bench/names/uner-ewt-dev.iob2", 1),
    ...unerTexts("bench/names/uner-ewt-test.iob2", 1),
    ...letters.flatMap((letter) => marked(`bench/names/btc/${letter}.jsonl`, 1)),
    ...["train", "dev", "test"].flatMap((part) => marked(`bench/names/wnut17/${part}.jsonl`, 1)),
  ]
}
