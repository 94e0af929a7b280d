/** Learns the parser: many sentences in step, each move a lesson, the next move often the parser's own. */

import { randomFrom } from "../../src/base/random.ts"
import { featureCount, slots, writeFeatures } from "../../src/language/parser/features.ts"
import {
  begin,
  isAllowed,
  isDone,
  make,
  makeState,
  moves,
  type ParserState,
} from "../../src/language/parser/transitions.ts"
import { shuffle } from "../random.ts"
import { type Example, type Forms, formNumbers } from "./corpus.ts"
import type { Network } from "./network.ts"
import { writeCosts } from "./oracle.ts"
import { average, move } from "./parameters.ts"
import { backward, forward } from "./passes.ts"

/** Knobs of the training, with the values that the shipped model was made with. */
export const parserSettings = {
  widths: { hidden: 256, form: 64, tag: 32, relation: 16, sundry: 16 },
  seed: 3,
  epochs: 9,
  batch: 1024,
  rate: 0.002,
  dropout: 0.3,
  /** Share of the forms that the parser is not shown, so that it does not learn sentences by heart. */
  formDropout: 0.1,
  /** Share of the steps, from `exploreFrom` epochs on, in which the parser follows its own choice. */
  explore: 0.9,
  exploreFrom: 1,
  /** Weight of each new value in the mean that is kept; taken every `averageEvery` steps. */
  averageEvery: 8,
  averageWeight: 0.01,
}

/** One sentence on its way through the parser. */
interface Lane {
  readonly state: ParserState
  example: Example | null
}

/** Number of an action: 0 shifts, then left and right for each relation. */
export const actionOf = (move: number, relation: number, relations: number): number =>
  move === moves.shift ? 0 : 1 + (move - 1) * relations + relation

/** The natural exponential by a series, the same on every machine. */
export function exponential(value: number): number {
  if (value < -80) return 0
  const whole = Math.round(value * Math.LOG2E)
  const rest = value - whole * Math.LN2
  let sum = 1
  for (let order = 9; order > 0; order -= 1) sum = 1 + (sum * rest) / order
  return sum * 2 ** whole
}

/** Gives a lane its next sentence; none when all are used. */
function refill(lane: Lane, next: () => Example | null): void {
  lane.example = next()
  if (lane.example !== null) begin(lane.state, lane.example.count)
}

const costs = new Int32Array(3)

/** The best action among the moves allowed by `allows`; the lowest number wins a tie. */
function bestAction(scores: Float32Array, base: number, relations: number, allows: (move: number) => boolean): number {
  let best = -1
  let top = Number.NEGATIVE_INFINITY
  if (allows(moves.shift)) {
    best = 0
    top = scores[base]!
  }
  for (let kind = moves.left; kind <= moves.right; kind += 1) {
    if (!allows(kind)) continue
    const from = 1 + (kind - 1) * relations
    for (let action = from; action < from + relations; action += 1) {
      if (scores[base + action]! > top) {
        top = scores[base + action]!
        best = action
      }
    }
  }
  return best
}

/** Makes the move of an action. */
export function makeAction(state: ParserState, action: number, relations: number): void {
  if (action === 0) make(state, moves.shift, 0)
  else {
    const kind = action <= relations ? moves.left : moves.right
    make(state, kind, action - 1 - (kind - 1) * relations)
  }
}

/** The true actions of a state: those that lose least. Also writes the slopes of the loss over the scores. */
function lesson(
  lane: Lane,
  scores: Float32Array,
  base: number,
  width: number,
  relations: number,
): readonly [number, number] {
  const { state } = lane
  const { tree } = lane.example!
  writeCosts(state, tree, costs)
  const least = Math.min(costs[0]!, costs[1]!, costs[2]!)
  const top = state.size > 0 ? state.stack[state.size - 1]! : -1
  const wanted = top < 0 ? 0 : tree.relations[top]!
  let truth = -1
  for (let kind = 0; kind < 3; kind += 1) {
    if (costs[kind] !== least) continue
    const action = actionOf(kind, wanted, relations)
    if (truth < 0 || scores[base + action]! > scores[base + truth]!) truth = action
  }
  const own = bestAction(scores, base, relations, (kind) => isAllowed(state, kind))
  const highest = scores[base + own]!
  let sum = 0
  for (let action = 0; action < width; action += 1) {
    const kind = action === 0 ? 0 : action <= relations ? 1 : 2
    const allowed = action <= relations * 2 && isAllowed(state, kind)
    const power = allowed ? exponential(scores[base + action]! - highest) : 0
    scores[base + action] = power
    sum += power
  }
  const scale = 1 / sum
  for (let action = 0; action < width; action += 1) scores[base + action] = scores[base + action]! * scale
  scores[base + truth] = scores[base + truth]! - 1
  return [truth, own]
}

/** Parses sentences greedily with the values as they stand; answers heads and relations of each. */
export function parseAll(network: Network, forms: Forms, examples: readonly Example[], relations: number) {
  const longest = examples.reduce((most, { count }) => Math.max(most, count), 1)
  const found = examples.map(() => ({ heads: new Int32Array(0), relations: new Uint8Array(0) }))
  const lanes = Array.from({ length: network.work.batch }, () => ({ state: makeState(longest), index: -1 }))
  let next = 0
  for (;;) {
    const active = lanes.filter((lane) => {
      while (lane.index < 0 || isDone(lane.state)) {
        if (lane.index >= 0) {
          const { count } = lane.state
          found[lane.index] = {
            heads: lane.state.heads.slice(0, count),
            relations: lane.state.relations.slice(0, count),
          }
        }
        lane.index = next < examples.length ? next : -1
        if (lane.index < 0) return false
        next += 1
        begin(lane.state, examples[lane.index]!.count)
      }
      return true
    })
    if (active.length === 0) return found
    active.forEach((lane, row) => {
      writeFeatures(lane.state, examples[lane.index]!.words, network.work.features.subarray(row * featureCount))
    })
    forward(network, forms, active.length, null)
    active.forEach((lane, row) => {
      const base = row * network.actionRow
      const own = bestAction(network.work.scores, base, relations, (kind) => isAllowed(lane.state, kind))
      makeAction(lane.state, own, relations)
    })
  }
}

/** Makes some of the words unknown, by chance. */
function hideForms(features: Int32Array, share: number, random: () => number): void {
  for (let slot = 0; slot < slots.forms; slot += 1) {
    if (features[slot] !== formNumbers.none && random() < share) features[slot] = formNumbers.unknown
  }
}

/** Trains a network on the examples; `report` is called after each epoch. */
export function learn(
  network: Network,
  forms: Forms,
  examples: readonly Example[],
  relations: number,
  settings: typeof parserSettings,
  report: (epoch: number, right: number) => void,
): void {
  const random = randomFrom(settings.seed)
  const order = [...examples]
  const longest = examples.reduce((most, { count }) => Math.max(most, count), 1)
  const lanes: Lane[] = Array.from({ length: settings.batch }, () => ({ state: makeState(longest), example: null }))
  const moved = examples.reduce((sum, { count }) => sum + count * 2 - 1, 0)
  const steps = Math.ceil((moved * settings.epochs) / settings.batch)
  let step = 0
  let used = order.length
  let epoch = -1
  let seen = 0
  let right = 0
  const next = (): Example | null => {
    if (used === order.length) {
      if (epoch >= 0) report(epoch, right / seen)
      seen = 0
      right = 0
      epoch += 1
      used = 0
      if (epoch < settings.epochs) shuffle(order, random)
    }
    if (epoch >= settings.epochs) return null
    used += 1
    return order[used - 1]!
  }
  const dropout = { share: settings.dropout, random }
  for (;;) {
    const active = lanes.filter((lane) => {
      while (lane.example === null || isDone(lane.state)) {
        if (epoch >= settings.epochs) return false
        refill(lane, next)
        if (lane.example === null) return false
      }
      return true
    })
    if (active.length === 0 || step > steps * 1.05) return
    const { features, scores } = network.work
    active.forEach((lane, row) => {
      const own = features.subarray(row * featureCount, (row + 1) * featureCount)
      writeFeatures(lane.state, lane.example!.words, own)
      hideForms(own, settings.formDropout, random)
    })
    forward(network, forms, active.length, dropout)
    const scale = 1 / active.length
    active.forEach((lane, row) => {
      const base = row * network.actionRow
      const [truth, own] = lesson(lane, scores, base, network.actionRow, relations)
      seen += 1
      if (own === truth) right += 1
      const explores = epoch >= settings.exploreFrom && random() < settings.explore
      makeAction(lane.state, explores ? own : truth, relations)
      for (let at = base; at < base + network.actionRow; at += 1) scores[at] = scores[at]! * scale
    })
    backward(network, forms, active.length, settings.dropout)
    step += 1
    const rate = settings.rate * Math.max(0.01, 1 - step / steps)
    for (const block of network.blocks) move(block, rate, step)
    if (step % settings.averageEvery === 0) {
      const weight = Math.max(settings.averageWeight, 1 / (step / settings.averageEvery))
      for (const block of network.blocks) average(block, weight)
    }
  }
}
