/** Two libraries that read English, asked the same questions in the same form. */
import compromise from "compromise"
import model from "wink-eng-lite-web-model"
import winkNLP from "wink-nlp"

interface Word {
  readonly from: number
  readonly to: number
  readonly pos: string
}

interface Reading {
  readonly words: readonly Word[]
  readonly sentences: readonly { readonly from: number; readonly to: number }[]
}

/** A library: its name and what it makes of a text. */
export interface Peer {
  readonly name: string
  readonly read: (text: string) => Reading
}

const wink = winkNLP(model, ["sbd", "pos"])

function readWink(text: string): Reading {
  const document = wink.readDoc(text)
  const values = document.tokens().out(wink.its.value) as readonly string[]
  const tags = document.tokens().out(wink.its.pos) as readonly string[]
  let at = 0
  const words = values.map((value, index) => {
    const from = Math.max(at, text.indexOf(value, at))
    at = from + value.length
    return { from, to: at, pos: tags[index]! }
  })
  const spans = document.sentences().out(wink.its.span) as unknown as readonly (readonly [number, number])[]
  const sentences = spans.map(([first, last]) => ({ from: words[first]!.from, to: words[last]!.to }))
  return { words, sentences }
}

/** Its tags as Universal parts of speech; the first that a word has. */
const universal: readonly (readonly [tag: string, pos: string])[] = [
  ["Negative", "PART"],
  ["Auxiliary", "AUX"],
  ["Copula", "AUX"],
  ["Modal", "AUX"],
  ["ProperNoun", "PROPN"],
  ["Pronoun", "PRON"],
  ["Possessive", "PRON"],
  ["QuestionWord", "PRON"],
  ["Value", "NUM"],
  ["Noun", "NOUN"],
  ["Verb", "VERB"],
  ["Adjective", "ADJ"],
  ["Adverb", "ADV"],
  ["Preposition", "ADP"],
  ["Determiner", "DET"],
  ["Conjunction", "CCONJ"],
  ["Expression", "INTJ"],
]

interface Term {
  readonly pre: string
  readonly post: string
  readonly tags: readonly string[]
  readonly offset: { readonly start: number; readonly length: number }
}

const posOf = ({ tags }: Term): string => universal.find(([tag]) => tags.includes(tag))?.[1] ?? "X"

/** Signs between two places: the library has no words for them. */
const signs = (text: string, from: number, to: number): readonly Word[] =>
  [...text.slice(from, to).matchAll(/(\S)\1*/gu)].map(({ index, 0: sign }) => ({
    from: from + index,
    to: from + index + sign.length,
    pos: /^[$%#&+=]/.test(sign) ? "SYM" : "PUNCT",
  }))

const ending = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/** The words of a term; of a contraction two, since the library marks the second by a term without letters. */
function termWords(text: string, term: Term, next: Term | undefined): readonly Word[] {
  const from = term.offset.start
  const to = from + term.offset.length
  const pos = posOf(term)
  const cut = next?.offset.length === 0 ? ending.exec(text.slice(from, to))?.[0].length : undefined
  if (next === undefined || cut === undefined || cut === to - from) return [{ from, to, pos }]
  return [
    { from, to: to - cut, pos },
    { from: to - cut, to, pos: posOf(next) },
  ]
}

function readCompromise(text: string): Reading {
  const rows = compromise(text).json({ offset: true, terms: { offset: true } }) as readonly { terms: readonly Term[] }[]
  const words: Word[] = []
  const sentences: { from: number; to: number }[] = []
  let at = 0
  for (const { terms } of rows) {
    const real = terms.filter(({ offset }) => offset.length > 0)
    if (real.length === 0) continue
    terms.forEach((term, index) => {
      if (term.offset.length === 0) return
      words.push(...signs(text, at, term.offset.start), ...termWords(text, term, terms[index + 1]))
      at = term.offset.start + term.offset.length
    })
    const [opening, closing] = [real[0]!, real.at(-1)!]
    const to = at + closing.post.trimEnd().length
    sentences.push({ from: opening.offset.start - opening.pre.trimStart().length, to })
  }
  return { words: [...words, ...signs(text, at, text.length)], sentences }
}

/** The libraries that are measured in the same run. */
export const peers: readonly Peer[] = [
  { name: "wink-nlp", read: readWink },
  { name: "compromise", read: readCompromise },
]

/** A line as `stemma analyze` writes it, with what a library can tell; it has no trees. */
export function peerLine(id: string, text: string, { words, sentences }: Reading): string {
  const inside = sentences.filter(({ from, to }) => from >= 0 && from < to && to <= text.length)
  const tokens = words
    .filter(({ from, to }) => from < to && to <= text.length)
    .map((word) => ({ ...word, head: -1, rel: "dep", thing: null }))
  return JSON.stringify({ id, tokens, sentences: inside })
}
