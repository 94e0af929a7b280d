/**
 * Dependency parser: greedy transitions chosen by a small network (Chen and Manning 2014), in whole numbers, in linear
 * time.
 */
import { once } from "../../base/once.ts"
import { find } from "../lookup.ts"
import type { WordCodes } from "../wordcodes.ts"
import { betweenKind, featureCount, type ParserWords, pass, writeFeatures } from "./features.ts"
import { hashKey, type Parser } from "./model.ts"
import { formKey, formNumber, makeRoom, score, think, wordNumbers } from "./network.ts"
import { begin, isDone, make, makeState, moves, type ParserState } from "./transitions.ts"

/** The tree of each sentence of a report, by token. */
interface Trees {
  /** Index of the head among all tokens; -1 for the root of a sentence and for words outside all sentences. */
  readonly heads: Int32Array
  /** Number of the relation in `Parser.relations`, plus one; 0 = root. */
  readonly relations: Uint8Array
}

/** Bits of `WordCodes.shape` that the parser looks at: capital, shouted, digit, hyphen, period. */
export const shapeBits = 31

/** The number of a word's form in the network. */
function formOf(parser: Parser, codes: WordCodes, at: number): number {
  const word = find(parser.words, hashKey(codes.lower[at]!))
  const ending = find(parser.endings, hashKey(codes.endings[2][at]!))
  const known = word < 0 ? wordNumbers.unknown : word + wordNumbers.from
  return formNumber(parser.network, formKey(known, ending + 1, codes.shape[at]! & shapeBits))
}

interface Range {
  readonly first: number
  readonly end: number
}

/** Everything the steps of one report share. */
interface Run {
  readonly parser: Parser
  readonly state: ParserState
  readonly words: ParserWords
  readonly features: Int32Array
}

/** Sets the words of a sentence up. */
function enter(
  { parser, words }: Run,
  codes: WordCodes,
  tags: Uint8Array,
  pairs: TagPairs,
  { first, end }: Range,
): void {
  makeRoom(parser.network, end - first)
  for (let at = first; at < end; at += 1) {
    const place = at - first + 1
    words.forms[place] = formOf(parser, codes, at)
    words.tags[place] = pairs.numbers[tags[at]!]!
    words.passed[place + 1] = pass(words.passed[place]!, pairs.kinds[tags[at]!]!)
  }
}

/**
 * Makes the best move that is allowed; the first wins a tie. A word is on the stack: while words wait it may shift and
 * give it a head to the left or, where another word is below, to the right.
 */
function step({ parser, state }: Run): void {
  const { network, relations } = parser
  const { large } = network
  const count = relations.length
  const first = state.next < state.count ? 0 : 1 + count
  const end = state.size > 1 ? 1 + 2 * count : 1 + count
  const scores = score(network, first, end)
  let best = scores + first
  for (let at = best + 1; at < scores + end; at += 1) if (large[at]! > large[best]!) best = at
  const action = best - scores
  if (action === 0) make(state, moves.shift, 0)
  else if (action <= count) make(state, moves.left, action - 1)
  else make(state, moves.right, action - 1 - count)
}

/** What the parser makes of each number of a tag. */
interface TagPairs {
  readonly numbers: Int32Array
  readonly kinds: Uint8Array
}

/** The numbers of tags, read once for a parser and a tagger. */
const pairsOf = once((parser: Parser) =>
  once(
    (tagPairs: readonly { readonly pos: string; readonly tag: string }[]): TagPairs => ({
      numbers: Int32Array.from(tagPairs, ({ pos, tag }) => parser.tags.get(`${pos} ${tag}`) ?? 0),
      kinds: Uint8Array.from(tagPairs, ({ pos, tag }) => betweenKind(pos, tag)),
    }),
  ),
)

/** Room for the sentences of a report, the longest of which has `most` words. */
function runOf(parser: Parser, most: number): Run {
  return {
    parser,
    state: makeState(most),
    words: {
      forms: new Int32Array(most + 1),
      tags: new Int32Array(most + 1),
      passed: new Int32Array(most + 2),
    },
    features: new Int32Array(featureCount),
  }
}

/** Goes through one sentence. */
function parseOne(run: Run, count: number): void {
  const { state, words, features } = run
  begin(state, count)
  while (!isDone(state)) {
    if (state.size === 0) make(state, moves.shift, 0)
    else {
      writeFeatures(state, words, features)
      think(run.parser.network, features)
      step(run)
    }
  }
}

/**
 * A tree for each sentence `[first, end)`: one root, no circles, whatever the words. `tags` are numbers of
 * `tagPairs` ("UPOS XPOS").
 */
export function parseSentences(
  parser: Parser,
  codes: WordCodes,
  tags: Uint8Array,
  tagPairs: readonly { readonly pos: string; readonly tag: string }[],
  sentences: readonly Range[],
): Trees {
  const heads = new Int32Array(codes.count).fill(-1)
  const relations = new Uint8Array(codes.count)
  const most = sentences.reduce((longest, { first, end }) => Math.max(longest, end - first), 0)
  const pairs = pairsOf(parser)(tagPairs)
  const run = runOf(parser, most)
  for (const sentence of sentences) {
    const { first, end } = sentence
    enter(run, codes, tags, pairs, sentence)
    parseOne(run, end - first)
    for (let at = first; at < end; at += 1) {
      const head = run.state.heads[at - first]!
      heads[at] = head < 0 ? -1 : head + first
      relations[at] = head < 0 ? 0 : run.state.relations[at - first]! + 1
    }
  }
  return { heads, relations }
}

/** The name of a relation of `Trees`. */
export const relationName = ({ relations }: Parser, relation: number): string =>
  relation === 0 ? "root" : relations[relation - 1]!
