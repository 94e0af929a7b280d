/** Treebanks in CoNLL-U: sentences with words, tags, lemmas, heads and relations. */
import type { Span } from "../src/model/types.ts"
import { sharedText } from "./sources.ts"

/** One sentence, as a text of its own with the places of its words. */
export interface TreeSentence {
  readonly text: string
  readonly words: readonly Span[]
  /** "UPOS XPOS" of each word. */
  readonly tags: readonly string[]
  readonly lemmas: readonly string[]
  /** Index of the head in the sentence; -1 for the root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** The last column as it stands. */
  readonly notes: readonly string[]
  readonly genre: string
  readonly document: string
  /** The sentence begins a paragraph. */
  readonly opensParagraph: boolean
  /** White space stands between it and the next. */
  readonly gapAfter: boolean
}

/** Genres of GUM whose licence forbids commercial use: never part of weights. */
const closedGenres = new Set(["fiction", "whow", "letter", "essay", "podcast", "reddit"])

interface Building {
  text: string
  readonly words: Span[]
  readonly rows: string[][]
}

/** Adds one row; words of a multi-word token ("don't") share its characters. */
function addRow(building: Building, columns: string[], joined: Map<number, { last: number; glued: boolean }>): void {
  const id = Number(columns[0])
  const from = building.text.length
  building.text += columns[1]!
  building.words.push({ from, to: building.text.length })
  building.rows.push(columns)
  const part = joined.get(id)
  const glued = part === undefined ? columns[9]!.includes("SpaceAfter=No") : part.last !== id || part.glued
  if (!glued) building.text += " "
}

/** One block of lines as a sentence; null when a block has no words. */
function sentence(lines: readonly string[], genre: string, document: string): TreeSentence | null {
  const building: Building = { text: "", words: [], rows: [] }
  const joined = new Map<number, { last: number; glued: boolean }>()
  for (const line of lines) {
    if (line.startsWith("#")) continue
    const columns = line.split("\t")
    const range = /^(\d+)-(\d+)$/.exec(columns[0]!)
    if (range !== null) {
      const last = Number(range[2])
      const part = { last, glued: columns[9]!.includes("SpaceAfter=No") }
      for (let id = Number(range[1]); id <= last; id += 1) joined.set(id, part)
    } else if (/^\d+$/.test(columns[0]!)) addRow(building, columns, joined)
  }
  if (building.rows.length === 0) return null
  const { rows, text, words } = building
  return {
    text: text.trimEnd(),
    words,
    tags: rows.map((row) => `${row[3]} ${row[4]}`),
    lemmas: rows.map((row) => row[2]!),
    heads: rows.map((row) => Number(row[6]) - 1),
    relations: rows.map((row) => row[7]!),
    notes: rows.map((row) => row[9]!),
    genre,
    document,
    opensParagraph: lines.some((line) => /^# new(?:par|doc)/.test(line)),
    gapAfter: text.endsWith(" "),
  }
}

/** All sentences of a CoNLL-U text, in order. */
export function readTreebank(text: string): readonly TreeSentence[] {
  let genre = ""
  let document = ""
  return text.split(/\n\n+/).flatMap((block) => {
    const lines = block.split("\n").filter((line) => line !== "")
    for (const line of lines) {
      if (line.startsWith("# newdoc id = ")) document = line.slice(14)
      if (line.startsWith("# meta::genre = ")) genre = line.slice(16)
    }
    const found = sentence(lines, genre, document)
    return found === null ? [] : [found]
  })
}

/** What models may be trained on: EWT, and GUM without the genres that are closed to it. */
export function trainingTrees(): readonly TreeSentence[] {
  return [
    ...readTreebank(sharedText("bench/ud/en_ewt-ud-train.rebuilt.conllu")),
    ...readTreebank(sharedText("bench/ud/en_gum-train.conllu")).filter(({ genre }) => !closedGenres.has(genre)),
  ]
}

/** What is held out: the development parts of both treebanks, whole. */
export function heldOutTrees(): { readonly ewt: readonly TreeSentence[]; readonly gum: readonly TreeSentence[] } {
  return {
    ewt: readTreebank(sharedText("bench/ud/en_ewt-ud-dev.conllu")),
    gum: readTreebank(sharedText("bench/ud/en_gum-dev.conllu")),
  }
}
