/**
 * All pairs of reports that share wording, through one index: a report is compared only with those that share a seed
 * with it.
 */
import { limits } from "../base/limits.ts"
import type { Words } from "../base/words.ts"
import type { Passage, Reason, SharedProse } from "../model/types.ts"
import { directionOf } from "./direction.ts"
import { weighedMeanings } from "./meanings.ts"
import { paraphrases, type Read } from "./paraphrase.ts"
import { addWords, passageIndex, type Run, runsWith } from "./passage-index.ts"
import { type SharedWords, sharedWords, withParaphrases } from "./passages.ts"
import type { TracedText } from "./traced-text.ts"

/**
 * Evidence, over the square root of the shorter text's prose, at which copying is as likely as not. Set on open wire
 * pairs.
 */
const evenEvidence = 0.42

/** Texts shorter than this are weighed as if they had so many words: one phrase is not the whole of a headline. */
const proseWordsLeast = 40

/**
 * Words in other words weigh less than equal ones, and no more than a few times what is equal: independent reports of
 * one event say much the same.
 */
const rewordedWeight = 0.3
const rewordedMost = 6

/** 0..1: that narrator's prose was taken over. */
const copyScore = (evidence: number, prose: number): number =>
  1 - 2 ** (-evidence / evenEvidence / Math.sqrt(Math.max(proseWordsLeast, prose)))

function kindOf(score: number, shared: SharedWords): SharedProse["kind"] {
  if (shared.prose === 0 && score < 0.5) {
    if (shared.quoted === 0 && shared.captioned === 0) return "paraphrased"
    return shared.quoted >= shared.captioned ? "quotations only" : "captions only"
  }
  const words = (kind: Passage["kind"]): number => {
    let sum = 0
    for (const { of, kind: own, a } of shared.passages) if (of === "prose" && own === kind) sum += a.to - a.from
    return sum
  }
  if (words("paraphrased") > words("verbatim") + words("edited")) return "paraphrased"
  return words("edited") > words("verbatim") ? "edited" : "verbatim"
}

/** Reasons by numbers that stand for their words, then by score: in a large story many pairs have the same. */
interface KeptReasons {
  readonly prose: Map<number, Map<number, Reason>>
  readonly aside: Map<number, Map<number, Reason>>
}

/** Tellings of reasons that are kept to be shared by pairs; further ones are each pair's own. */
const reasonsKept = 20_000

/** Two counts of words as one number: no text is longer. */
const both = (one: number, other: number): number => one * 2 ** 21 + other

/** The reason that is kept under a number and a score, made when there is none. */
function keptReason(kept: Map<number, Map<number, Reason>>, key: number, score: number, make: () => Reason): Reason {
  const alike = kept.get(key) ?? new Map<number, Reason>()
  const reason = alike.get(score) ?? make()
  alike.set(score, reason)
  if (kept.size < reasonsKept) kept.set(key, alike)
  return reason
}

/** One text in one piece: of a template V8 would keep every piece. */
const joined = (...pieces: readonly (string | number)[]): string => pieces.join("")

function proseReason(score: number, { prose, longest }: SharedWords, percent: number): Reason {
  const share = joined(prose, " words of prose are the same, ", percent, " per cent of the shorter text")
  const detail =
    prose > 0 ? joined(share, "; the longest run has ", longest) : "no run of the narrator's own prose is the same"
  return { rule: "lineage/prose", score, detail, evidence: noEvidence }
}

function asideReason({ quoted, captioned }: SharedWords): Reason {
  const detail = joined(quoted, " words of quotations and ", captioned, " of captions are the same and do not count")
  return { rule: "lineage/aside", score: 0, detail, evidence: noEvidence }
}

function reasonsOf(score: number, shared: SharedWords, prose: number, kept: KeptReasons): readonly Reason[] {
  const percent = Math.round((100 * shared.prose) / Math.max(1, prose))
  const told = both(shared.prose * 101 + percent, shared.longest)
  const reasons = [keptReason(kept.prose, told, score, () => proseReason(score, shared, percent))]
  if (shared.reworded > 0) {
    const count = shared.passages.filter(({ kind }) => kind === "paraphrased").length
    const detail = joined(count, count === 1 ? " passage says" : " passages say", " the same in other words")
    reasons.push({ rule: "lineage/reworded", score: shared.reworded, detail, evidence: noEvidence })
  }
  for (const detail of shared.cut) reasons.push({ rule: cutShort, score: 0, detail, evidence: noEvidence })
  const aside = both(shared.quoted, shared.captioned)
  if (aside > 0) reasons.push(keptReason(kept.aside, aside, 0, () => asideReason(shared)))
  return reasons
}

/** The rule of the reason that says what of a pair was not looked at. */
export const cutShort = "lineage/cut"

const noEvidence: Reason["evidence"] = []

/** What two texts share, or null when it is nothing worth a line. */
function sharedProse(a: TracedText, b: TracedText, shared: SharedWords, kept: KeptReasons): SharedProse | null {
  if (shared.passages.length === 0) return null
  const prose = Math.min(a.prose, b.prose)
  const reworded = rewordedWeight * Math.min(shared.reworded, shared.evidence + rewordedMost)
  const score = copyScore(shared.evidence + reworded, prose)
  const direction = directionOf(a, b, score, shared)
  return {
    a: a.report.id,
    b: b.report.id,
    score,
    kind: kindOf(score, shared),
    direction: direction.direction,
    passages: shared.passages,
    // Joined this way a list has no room to spare.
    reasons: reasonsOf(score, shared, prose, kept).concat(direction.reasons),
  }
}

/**
 * Copies of one text to the word that are compared with everything; a further one only with the first of them. Nothing
 * is lost: what it shares with any other text is what the first shares with it, and both are one witness.
 */
const copiesCompared = 20

/** The first text with the same words, once there have been enough of them; null for the others. */
function knownCopy(words: Words, at: number, copies: Map<string, number[]>): number | null {
  let code = words.count
  let other = 1
  for (const word of words.code) {
    code = Math.imul(code, 31) + word
    other = Math.imul(other ^ word, 0x01000193)
  }
  const key = `${code} ${other}`
  const known = copies.get(key)
  if (known === undefined) copies.set(key, [at])
  else if (known.length < copiesCompared) known.push(at)
  else return known[0]!
  return null
}

/** The runs that a text shares with texts before it, by the places of these; unordered. */
interface RunsOfText {
  readonly second: number
  readonly runs: ReadonlyMap<number, readonly Run[]>
  /** Some of its phrases were looked up in a few places only. */
  readonly cut: boolean
}

const manyPlaces = "the phrases of one stand in so many places that the last were looked up in a few of them only"

function* runsOfTexts(texts: readonly TracedText[]): Generator<RunsOfText> {
  const index = passageIndex()
  const numbers: number[] = []
  const copies = new Map<string, number[]>()
  const most = Math.max(24, Math.min(512, Math.floor(250_000 / Math.max(1, texts.length))))
  for (const [second, text] of texts.entries()) {
    const original = knownCopy(text.words, second, copies)
    if (original !== null) {
      yield { second, runs: new Map([[original, [{ a: 0, b: 0, length: text.words.count }]]]), cut: false }
      continue
    }
    const found = runsWith(index, text.words, text.starts, most)
    addWords(index, text.words, text.starts)
    numbers.push(second)
    yield { second, runs: new Map([...found.runs].map(([first, runs]) => [numbers[first]!, runs])), cut: found.cut }
  }
}

const isFewTexts = (texts: readonly TracedText[]): boolean => texts.length <= limits.rewordedReports.value

interface Met {
  readonly first: number
  readonly second: number
  readonly shared: SharedWords
}

/**
 * What pairs share word for word, in order of the texts; with few texts also the pairs that share nothing so, since
 * each is read for paraphrase.
 */
function* metPairs(texts: readonly TracedText[]): Generator<Met> {
  const isFew = isFewTexts(texts)
  for (const { second, runs, cut } of runsOfTexts(texts)) {
    const firsts = isFew ? Array.from({ length: second }, (_, at) => at) : [...runs.keys()].sort((a, b) => a - b)
    for (const first of firsts) {
      const shared = sharedWords(texts[first]!, texts[second]!, runs.get(first) ?? [])
      if (shared.passages.length > 0)
        yield { first, second, shared: cut ? { ...shared, cut: [...shared.cut, manyPlaces] } : shared }
      else if (isFew) yield { first, second, shared: sharedWords(texts[first]!, texts[second]!, []) }
    }
  }
}

const strength = ({ shared }: Met): number => shared.evidence + 0.1 * shared.passages.length

/** So much evidence of equal prose that other wording adds nothing. */
const evidenceEnough = 60

/** A pair that may be read for paraphrase, with its line in the list. */
interface Close extends Met {
  readonly line: number
}

/** Every pair of texts that share passages, in order of the texts. */
export function comparePairs(texts: readonly TracedText[]): readonly SharedProse[] {
  const kept: KeptReasons = { prose: new Map(), aside: new Map() }
  const most = isFewTexts(texts) ? Number.POSITIVE_INFINITY : limits.rewordedPairs.value
  const lines: (SharedProse | null)[] = []
  // A large story has a hundred thousand pairs: each becomes its line at once, but for the few that may be read.
  let close: readonly Close[] = []
  let least = -1
  const waiting: Close[] = []
  const choose = (): void => {
    const sorted = [...close, ...waiting.splice(0)].sort((a, b) => strength(b) - strength(a))
    close = sorted.slice(0, most)
    if (close.length === most) least = strength(close.at(-1)!)
    for (const { first, second, shared, line } of sorted.slice(most))
      lines[line] = sharedProse(texts[first]!, texts[second]!, shared, kept)
  }
  for (const met of metPairs(texts)) {
    const { first, second, shared } = met
    const isClose = shared.evidence < evidenceEnough && strength(met) > least
    if (isClose) waiting.push({ ...met, line: lines.length })
    lines.push(isClose ? null : sharedProse(texts[first]!, texts[second]!, shared, kept))
    if (waiting.length >= most) choose()
  }
  choose()
  const meanings = weighedMeanings(texts)
  const read = (at: number): Read => ({ text: texts[at]!, meanings: meanings[at]! })
  for (const { first, second, shared, line } of close) {
    const [a, b] = [texts[first]!, texts[second]!]
    const more = withParaphrases(a, b, shared, paraphrases(read(first), read(second)))
    lines[line] = sharedProse(a, b, more, kept)
  }
  return lines.filter((line) => line !== null)
}
