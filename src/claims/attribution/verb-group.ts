/**
 * A verb with what belongs to it: auxiliaries, adverbs, "to", carriers ("went on to say") and particles ("pointed
 * out").
 */
import { groupAdverbs } from "../english/attribution-words.ts"
import { carriers, particles } from "../english/reporting.ts"
import { lemma, outside, pos, type Run, type Words, word } from "./words.ts"

export interface VerbGroup extends Run {
  readonly head: number
  readonly passive: boolean
  /** It begins with "to": its subject is that of the verb before. */
  readonly infinitive: boolean
  /** An -ing form without a form of "be". */
  readonly participle: boolean
}

const BE = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"])
const NEGATIVE = new Set(["not", "n't", "never"])
const FINITE = new Set([
  "has",
  "have",
  "had",
  "'ve",
  "'d",
  "'ll",
  "'s",
  "'re",
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "must",
  "shall",
  "should",
  "do",
  "does",
  "did",
  "wo",
  "ca",
]) // prettier-ignore

const isAuxiliary = (words: Words, at: number): boolean =>
  BE.has(word(words, at)) || (FINITE.has(word(words, at)) && pos(words, at) !== "NOUN") || word(words, at) === "having"

/** "the mayor and the editor [both] denounced": a word of number that floats behind its subject. */
const floats = (words: Words, at: number): boolean =>
  ["both", "all", "each"].includes(word(words, at)) && ["NOUN", "PROPN"].includes(pos(words, at - 1))

function isInGroup(words: Words, at: number): boolean {
  if (NEGATIVE.has(word(words, at)) || floats(words, at)) return true
  if (pos(words, at) === "ADV") return /ly$/.test(word(words, at)) || groupAdverbs.has(word(words, at))
  return isAuxiliary(words, at)
}

function groupStart(words: Words, head: number, floor: number): number {
  let at = head
  while (at - 1 >= floor && outside(words, at - 1)) {
    if (isInGroup(words, at - 1)) at -= 1
    else if (word(words, at - 1) === "to" && pos(words, at - 1) !== "ADP") {
      at -= 1
      const on = word(words, at - 1) === "on" && lemma(words, at - 2) === "go"
      if (on) at -= 2
      else if (carriers.has(lemma(words, at - 1)) && at - 1 >= floor) at -= 1
      else break
    } else break
  }
  // An adverb that opens the sentence belongs to the sentence; "the mayor, a lawyer, also praised" keeps its "also".
  while (
    at < head &&
    pos(words, at) === "ADV" &&
    (at === floor || (word(words, at - 1) === "," && !groupAdverbs.has(word(words, at)))) &&
    !NEGATIVE.has(word(words, at))
  )
    at += 1
  return Math.max(at, floor)
}

/** The group around the verb at `head`; `floor` is the first token it may reach back to. */
export function verbGroup(words: Words, head: number, floor: number): VerbGroup {
  const first = groupStart(words, head, floor)
  const parts = words.lower.slice(first, head)
  const form = word(words, head)
  const tag = words.tokens[head]?.tag ?? ""
  const has = ["said", "spoken", "written", "told", "made", "called", "gone", "been"].includes(form)
  const be = parts.some((part) => BE.has(part) && !(part === "'s" && has))
  const past = tag === "VBN" || tag === "VBD" || /(?:ed|en|wn|ught|ld|id)$/.test(form)
  const have = ["has", "have", "had", "'ve", "having"].includes(
    parts.filter((part) => !NEGATIVE.has(part) && !/ly$/.test(part)).at(-1) ?? "",
  )
  const ing = /ing$/.test(form)
  const particle = particles[lemma(words, head)]
  const end = head + 1 + (particle !== undefined && particle === word(words, head + 1) ? 1 : 0)
  return {
    first,
    head,
    end,
    passive: be && past && !ing && !have,
    infinitive:
      parts[0] === "to" ||
      (parts.includes("to") &&
        !parts.some((part) => FINITE.has(part) || BE.has(part)) &&
        carriers.size > 0 &&
        parts.indexOf("to") === 0),
    participle: ing && !be,
  }
}

/** "An estimated 900 people", "200 suspected cases": it describes a noun, and nobody does it. */
export function describes(words: Words, head: number): boolean {
  const before = word(words, head - 1)
  if (["-", "a", "an"].includes(before)) return true
  const counted =
    ["NUM", "DET"].includes(pos(words, head - 1)) && ["NOUN", "PROPN", "ADJ"].includes(pos(words, head + 1))
  return counted && words.tokens[head]!.tag === "VBN"
}
