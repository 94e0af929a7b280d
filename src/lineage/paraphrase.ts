/** Sentences of two texts that say the same in other words: candidates by shared meanings, then aligned. */
import { limits } from "../base/limits.ts"
import { by, inOrder } from "../base/order.ts"
import { type Alignment, align, type Side } from "./align.ts"
import type { Stretch, WeighedMeanings } from "./meanings.ts"
import type { TracedText } from "./traced-text.ts"

/** Shared weight before a sentence pair is aligned, and the score from which the sentences beside are looked at. */
const candidateWeight = 1.4
const strongScore = 1.5
/** A stretch may say the same as so many of the other text: reports say things twice, in headline and lead. */
const timesMax = 2

interface Candidate {
  readonly x: number
  readonly y: number
  readonly weight: number
}

/** Sentence pairs that share much, those that share most first. */
function candidates(a: WeighedMeanings, b: WeighedMeanings): readonly Candidate[] {
  const found: Candidate[] = []
  b.sentences.forEach(({ first, end }, y) => {
    const shared = new Map<number, number>()
    const seen = new Set<number>()
    for (let at = first; at < end; at += 1) {
      const meaning = b.code[at]!
      if (meaning === 0 || seen.has(meaning)) continue
      seen.add(meaning)
      for (const x of a.holders.get(meaning) ?? []) shared.set(x, (shared.get(x) ?? 0) + b.weight[at]!)
    }
    for (const [x, weight] of shared) if (weight >= candidateWeight) found.push({ x, y, weight })
  })
  return found.sort(
    inOrder<Candidate>(
      by(({ weight }) => -weight),
      by(({ x }) => x),
      by(({ y }) => y),
    ),
  )
}

const sideOf = (text: TracedText, { code, weight }: WeighedMeanings, stretch: Stretch): Side => ({
  code,
  form: text.words.code,
  weight,
  stretch,
})

function matterIn({ weight }: Side, { first, end }: Stretch): number {
  let matter = 0
  for (let at = first; at < end; at += 1) matter += weight[at]!
  return matter
}

const overlap = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.first, b.first))

const crosses = (a: Stretch, b: Stretch): boolean => overlap(a, b) > 0.3 * Math.min(a.end - a.first, b.end - b.first)

interface Compared {
  readonly a: Side
  readonly b: Side
  readonly bar: Bar
}

/** What a stretch must reach to be taken as a paraphrase. */
interface Bar {
  readonly score: number
  readonly met: number
  readonly density: number
}

const plainBar: Bar = { score: 1.15, met: 3, density: 0.5 }

/** Beside a stretch that stood on its own, less is needed: two reports that reword one statement go on rewording it. */
const besideBar: Bar = { score: 0.72, met: 2, density: 0.6 }

const within = (side: Side, first: number, end: number): Side => ({ ...side, stretch: { first, end } })

/** What is left of two sentences before and after a stretch, in every combination: clauses change places. */
function quadrants({ a, b }: Compared, { a: x, b: y }: Alignment): readonly (readonly [Side, Side])[] {
  const partsA = [within(a, a.stretch.first, x.first), within(a, x.end, a.stretch.end)]
  const partsB = [within(b, b.stretch.first, y.first), within(b, y.end, b.stretch.end)]
  const long = ({ stretch }: Side): boolean => stretch.end - stretch.first >= besideBar.met
  return partsA.filter(long).flatMap((left) => partsB.filter(long).map((right) => [left, right] as const))
}

function isParaphrase({ a, b, bar }: Compared, one: Alignment): boolean {
  if (one.met < bar.met || one.score < bar.score) return false
  const matter = Math.min(matterIn(a, one.a), matterIn(b, one.b))
  return one.weight >= bar.density * matter
}

/** The best stretch of two sentences, then what the rest of them still shares. */
function stretches(compared: Compared, deeper = true): readonly Alignment[] {
  const best = align(compared.a, compared.b)
  if (best === null || !isParaphrase(compared, best)) return []
  if (!deeper) return [best]
  const rest = quadrants(compared, best).flatMap(([a, b]) => stretches({ ...compared, a, b, bar: besideBar }, false))
  return [best, ...rest]
}

/** Best first; a stretch that both texts have in another pair already is left out. */
function distinct(found: readonly Alignment[]): readonly Alignment[] {
  const kept: Alignment[] = []
  for (const one of [...found].sort(by(({ score }) => -score))) {
    const crossing = (side: "a" | "b"): number => kept.filter((other) => crosses(one[side], other[side])).length
    const inA = crossing("a")
    const inB = crossing("b")
    if (inA + inB < timesMax && (inA === 0 || inB === 0)) kept.push(one)
  }
  return kept
}

/** Words that meet in any order: "since the pullout began in May", "since May, when they began to withdraw". */
const jumbledBar: Bar = { score: 1.9, met: 4, density: 0.5 }

function placesOf({ code, stretch }: Side, shared: ReadonlySet<number>): readonly number[] {
  const places: number[] = []
  for (let at = stretch.first; at < stretch.end; at += 1) if (shared.has(code[at]!)) places.push(at)
  return places
}

const meaningsIn = ({ code, stretch }: Side): Set<number> => new Set(code.subarray(stretch.first, stretch.end))

/** The stretches that hold all shared words of two sentences, when these make up most of what is said there. */
function jumbled({ a, b }: Compared): readonly Alignment[] {
  const other = meaningsIn(b)
  const shared = new Set([...meaningsIn(a)].filter((code) => code !== 0 && other.has(code)))
  if (shared.size < jumbledBar.met) return []
  const inA = placesOf(a, shared)
  const inB = placesOf(b, shared)
  const weightOf = new Map(inA.map((at) => [a.code[at]!, a.weight[at]!]))
  const weight = [...weightOf.values()].reduce((sum, of) => sum + of, 0)
  if (weight < jumbledBar.score) return []
  const one = { first: inA[0]!, end: inA.at(-1)! + 1 }
  const two = { first: inB[0]!, end: inB.at(-1)! + 1 }
  const matter = Math.max(matterIn(a, one), matterIn(b, two))
  return weight >= jumbledBar.density * matter
    ? [{ a: one, b: two, score: 0.7 * weight, met: shared.size, weight }]
    : []
}

/** The sentence pairs beside those that say the same: where the next clause of the statement may stand. */
function beside(found: readonly Candidate[], a: WeighedMeanings, b: WeighedMeanings): readonly Candidate[] {
  const known = new Set(found.map(({ x, y }) => `${x} ${y}`))
  const next = new Map<string, Candidate>()
  for (const { x, y } of found)
    for (const [left, right] of [
      [x, y + 1],
      [x, y - 1],
      [x + 1, y],
      [x - 1, y],
      [x + 1, y + 1],
      [x - 1, y - 1],
    ] as const)
      if (a.sentences[left] !== undefined && b.sentences[right] !== undefined && !known.has(`${left} ${right}`))
        next.set(`${left} ${right}`, { x: left, y: right, weight: 0 })
  return [...next.values()]
}

/** A text with its meanings. */
export interface Read {
  readonly text: TracedText
  readonly meanings: WeighedMeanings
}

export interface Paraphrases {
  /** Best first. */
  readonly found: readonly Alignment[]
  /** Not all sentences that share much were aligned. */
  readonly cut: boolean
}

/** Stretches of the two texts that say the same. */
export function paraphrases(one: Read, other: Read): Paraphrases {
  const left = one.meanings
  const right = other.meanings
  const compared = ({ x, y }: Candidate, bar: Bar): Compared => ({
    a: sideOf(one.text, left, left.sentences[x]!),
    b: sideOf(other.text, right, right.sentences[y]!),
    bar,
  })
  const of = (pair: Candidate, bar: Bar): readonly Alignment[] => stretches(compared(pair, bar))
  const close = candidates(left, right)
  const plain = close.slice(0, limits.reworded.value).map((pair) => {
    const found = of(pair, plainBar)
    const rest = found.length > 0 || pair.weight < jumbledBar.score ? found : jumbled(compared(pair, jumbledBar))
    return { pair, found: rest }
  })
  const strong = plain.filter(({ found }) => found.some(({ score }) => score >= strongScore)).map(({ pair }) => pair)
  const echoes = beside(strong, left, right).flatMap((pair) => of(pair, besideBar))
  const found = distinct([...plain.flatMap(({ found: own }) => own), ...echoes])
  return { found, cut: close.length > limits.reworded.value }
}
