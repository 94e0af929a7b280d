/**
 * Dependency parser: greedy transitions chosen by a small network (Chen and Manning 2014), in whole numbers, in linear
 * time.
 */
import { find } from "../lookup.ts"
import type { WordCodes } from "../wordcodes.ts"
import { betweenKind, featureCount, type ParserWords, pass, slots, writeFeatures } from "./features.ts"
import { hashKey, type Parser, wordNumbers } from "./model.ts"
import { fixedPlaces, formKey, formRows, makeRoom, projectForm, score } from "./network.ts"
import { begin, isAllowed, isDone, make, makeState, moves, type ParserState } from "./transitions.ts"

/** The tree of each sentence of a report, by token. */
interface Trees {
  /** Index of the head among all tokens; -1 for the root of a sentence and for words outside all sentences. */
  readonly heads: Int32Array
  /** Number of the relation in `Parser.relations`, plus one; 0 = root. */
  readonly relations: Uint8Array
}

/** Bits of `WordCodes.shape` that the parser looks at: capital, shouted, digit, hyphen, period. */
export const shapeBits = 31

/** The rows of a word's form, as one number. */
function keyOf(parser: Parser, codes: WordCodes, at: number): number {
  const word = find(parser.words, hashKey(codes.lower[at]!))
  const ending = find(parser.endings, hashKey(codes.endings[2][at]!))
  return formKey(word < 0 ? wordNumbers.unknown : word + wordNumbers.from, ending + 1, codes.shape[at]! & shapeBits)
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
  /** Places of the rows of each word's form, one a slot, from `slots.forms` times the word; 0 = not computed yet. */
  readonly formPlaces: Int32Array
  readonly kept: Int32Array[]
  readonly keys: Float64Array
  readonly features: Int32Array
  /** Place of the row of value 0 of each slot. */
  readonly bases: Int32Array
}

/** Finds the rows of the form of the word at `place`. */
function enterForm({ parser, formPlaces, kept, keys }: Run, place: number, key: number): void {
  const rows = formRows(parser.network, key)
  keys[place] = key
  kept[place] = rows
  formPlaces.set(rows, place * slots.forms)
}

/** Sets the words of a sentence up. */
function enter(run: Run, codes: WordCodes, tags: Uint8Array, pairs: TagPairs, { first, end }: Range): void {
  const { parser, words } = run
  makeRoom(parser.network, end - first)
  enterForm(run, 0, formKey(wordNumbers.none, 0, 0))
  for (let at = first; at < end; at += 1) {
    const place = at - first + 1
    enterForm(run, place, keyOf(parser, codes, at))
    words.tags[place] = pairs.numbers[tags[at]!]!
    words.passed[place + 1] = pass(words.passed[place]!, pairs.kinds[tags[at]!]!)
  }
}

/** Writes the places of the rows of a state's features where the network adds them up. */
function writeRows({ parser, formPlaces, kept, keys, features, bases }: Run): void {
  const { network } = parser
  const { large, place, rowBytes } = network
  const rows = place.rows >> 2
  for (let slot = 0; slot < slots.forms; slot += 1) {
    const word = features[slot]!
    let row = formPlaces[word * slots.forms + slot]!
    if (row === 0) {
      // Another word of the sentence with the same form may have had it computed meanwhile.
      row = kept[word]![slot]! || projectForm(network, keys[word]!, slot)
      kept[word]![slot] = row
      formPlaces[word * slots.forms + slot] = row
    }
    large[rows + slot] = row
  }
  for (let slot = slots.forms; slot < featureCount; slot += 1) {
    large[rows + slot] = bases[slot]! + features[slot]! * rowBytes
  }
  large[rows + featureCount] = place.bias
}

/** Makes the best move that is allowed; the first wins a tie. */
function step({ parser, state }: Run): void {
  const { large } = parser.network
  const scores = score(parser.network)
  const count = parser.relations.length
  let best = isAllowed(state, moves.shift) ? scores : -1
  for (let move = moves.left; move <= moves.right; move += 1) {
    if (!isAllowed(state, move)) continue
    const from = scores + 1 + (move - 1) * count
    for (let at = from; at < from + count; at += 1) if (best < 0 || large[at]! > large[best]!) best = at
  }
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

/** Room for the sentences of a report, the longest of which has `most` words. */
function runOf(parser: Parser, most: number): Run {
  return {
    parser,
    state: makeState(most),
    words: {
      forms: Int32Array.from({ length: most + 1 }, (_, place) => place),
      tags: new Int32Array(most + 1),
      passed: new Int32Array(most + 2),
    },
    formPlaces: new Int32Array((most + 1) * slots.forms),
    kept: [],
    keys: new Float64Array(most + 1),
    features: new Int32Array(featureCount),
    bases: fixedPlaces(parser.network),
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
      writeRows(run)
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
  const pairs = {
    numbers: Int32Array.from(tagPairs, ({ pos, tag }) => parser.tags.get(`${pos} ${tag}`) ?? 0),
    kinds: Uint8Array.from(tagPairs, ({ pos, tag }) => betweenKind(pos, tag)),
  }
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
