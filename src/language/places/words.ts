/** How the tokens of a report look to the search for places. */

import type { Draft } from "../draft.ts"
import { nameConnectors } from "../english/place-words.ts"
import { placeKey } from "./key.ts"

type Look = "name" | "connector" | "glue" | "other"

/** A token's text, its part of a key, and whether a name may begin, go on or end with it. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly key: string
  readonly look: Look
  /** All letters are capitals, two or more. */
  readonly capitals: boolean
}

/** The tokens of a report as words, with where they stand. Equal tokens share one word. */
export interface Words {
  readonly count: number
  readonly at: readonly Word[]
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Index of the sentence of each token. */
  readonly sentence: Uint32Array
  /** 1 where a token is the first word of its sentence. */
  readonly first: Uint8Array
  /** 1 where the tagger is sure that the word is no name. */
  readonly common: Uint8Array
  /** 1 where the tagger takes the word for a name. */
  readonly proper: Uint8Array
  /** 1 where most words of the sentence are in capitals. */
  readonly loud: Uint8Array
}

const capital = /^\p{Lu}/u
const apostropheStart = /^(?:'s?|’s?|[dlDL]['’])$/

function lookOf(text: string, lower: string, key: string): Look {
  if (text === "-" || text === "–" || apostropheStart.test(text)) return "glue"
  if (key === "") return "other"
  if (capital.test(text) || /^(?:al|el|as|ar|ad|an|[dl]['’])['’-]?\p{Lu}/u.test(text)) return "name"
  return nameConnectors.has(lower) ? "connector" : "other"
}

function wordOf(text: string): Word {
  const lower = text.toLowerCase()
  // A lower-case word that is no connector can be in no name: it needs no key of its own.
  const plain = lower === text && /^[a-z]/.test(text) && !text.includes("'") && !nameConnectors.has(lower)
  const key = plain ? lower : text.length > 40 ? "" : placeKey(text)
  const capitals = text.length > 1 && text === text.toUpperCase() && text !== lower && !text.includes(".")
  return { text, lower, key, look: plain ? "other" : lookOf(text, lower, key), capitals }
}

const COMMON = new Set(["VERB", "AUX", "ADV", "ADJ", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "INTJ", "NUM", "PART"])

/** The words of a draft. Linear in its text. */
export function wordsOf(draft: Draft): Words {
  const { tokens, sentences } = draft
  const known = new Map<string, Word>()
  const at: Word[] = []
  const common = new Uint8Array(tokens.length)
  const proper = new Uint8Array(tokens.length)
  const from = new Uint32Array(tokens.length)
  const to = new Uint32Array(tokens.length)
  for (const [index, token] of tokens.entries()) {
    const text = draft.words[index]!
    let word = known.get(text)
    if (word === undefined) {
      word = wordOf(text)
      known.set(text, word)
    }
    at.push(word)
    if (COMMON.has(token.pos)) common[index] = 1
    if (token.pos === "PROPN") proper[index] = 1
    from[index] = token.from
    to[index] = token.to
  }
  const sentence = new Uint32Array(tokens.length)
  const first = new Uint8Array(tokens.length)
  const loud = new Uint8Array(tokens.length)
  for (const [number, { first: begin, end }] of sentences.entries()) {
    const inside = at.slice(begin, end)
    const letters = inside.filter(({ look, key }) => key !== "" && look !== "glue")
    const isLoud = letters.length > 2 && letters.filter(({ capitals }) => capitals).length * 2 > letters.length
    sentence.fill(number, begin, end)
    if (isLoud) loud.fill(1, begin, end)
    const opening = inside.findIndex(({ key }) => key !== "")
    if (opening >= 0) first[begin + opening] = 1
  }
  return { count: tokens.length, at, from, to, sentence, first, common, proper, loud }
}
