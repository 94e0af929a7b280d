/** The network of the parser at work while it learns: scores forward, slopes backward. */
import { featureCount, slots, sundriesFrom, sundryValues } from "../../src/language/parser/features.ts"
import type { Forms } from "./corpus.ts"
import { type Network, rowsMax, type Work } from "./network.ts"
import { touch } from "./parameters.ts"
import { vectorLength } from "./vectors.ts"

/** Rows and columns changed: `from` has rows of `width`. */
function turn(from: Float32Array, to: Float32Array, rows: number, width: number, at = 0): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) to[at + column * rows + row] = from[at + row * width + column]!
  }
}

/** Lists, for each slot, the values that occur in the batch, and for each state the rows of its values. */
function listRows(network: Network, count: number): void {
  const { work, kinds, widths } = network
  const { features, rows, values, marks, places, counts, bases, projected } = work
  work.tick += 1
  let base = 0
  for (const { from, to } of kinds) {
    for (let slot = from; slot < to; slot += 1) {
      const mark = marks[slot]!
      const place = places[slot]!
      let found = 0
      for (let state = 0; state < count; state += 1) {
        const value = features[state * featureCount + slot]!
        if (mark[value] !== work.tick) {
          mark[value] = work.tick
          place[value] = base + found
          values[slot]![found] = value
          found += 1
        }
        rows[state * featureCount + slot] = projected.byteOffset + place[value]! * widths.hidden * 4
      }
      counts[slot] = found
      bases[slot] = base
      base += found
    }
  }
  if (base > rowsMax * 2) throw new RangeError("a batch has too many different features")
}

/** Makes the rows of all forms of the batch: vector times bridge, plus word, ending and shape. */
function makeForms(network: Network, forms: Forms): void {
  const { work, kinds, words, endings, shapes, bridge, vectors, matrices, widths } = network
  const { formList, formMarks, formVectors, values, counts, tick } = work
  const { form } = widths
  let found = 0
  for (let slot = 0; slot < slots.forms; slot += 1) {
    for (let index = 0; index < counts[slot]!; index += 1) {
      const value = values[slot]![index]!
      if (formMarks[value] === tick) continue
      formMarks[value] = tick
      formList[found] = value
      const from = forms.vectors[value]! * vectorLength
      formVectors.set(vectors.subarray(from, from + vectorLength), found * vectorLength)
      found += 1
    }
  }
  work.formCount = found
  const { formSlopes } = work
  matrices.product(
    formSlopes.byteOffset,
    formVectors.byteOffset,
    bridge.values.byteOffset,
    found,
    vectorLength,
    form * 4,
    vectorLength * 4,
    4,
    0,
  )
  const table = kinds[0]!.table.values
  for (let index = 0; index < found; index += 1) {
    const value = formList[index]!
    const [word, ending, shape] = [
      forms.words[value]! * form,
      forms.endings[value]! * form,
      forms.shapes[value]! * form,
    ]
    for (let at = 0; at < form; at += 1) {
      table[value * form + at] =
        formSlopes[index * form + at]! +
        words.values[word + at]! +
        endings.values[ending + at]! +
        shapes.values[shape + at]!
    }
  }
}

/** Which hidden numbers are left out by chance, so that no one of them is relied on. */
export interface Dropout {
  readonly share: number
  readonly random: () => number
}

/** Scores of all actions of the first `count` states whose features stand in `work.features`. */
export function forward(network: Network, forms: Forms, count: number, dropout: Dropout | null): void {
  const { work, kinds, matrices, widths, bias, output, outputBias, actionRow } = network
  const { hidden } = widths
  listRows(network, count)
  makeForms(network, forms)
  for (const { from, to, width, table, weights } of kinds) {
    for (let slot = from; slot < to; slot += 1) {
      const rows = work.counts[slot]!
      gather(work, table.values, slot, width, from === sundriesFrom ? (slot - from) * sundryValues : 0)
      matrices.product(
        work.projected.byteOffset + work.bases[slot]! * hidden * 4,
        work.gathered.byteOffset,
        weights.values.byteOffset + (slot - from) * width * hidden * 4,
        rows,
        width,
        hidden * 4,
        width * 4,
        4,
        0,
      )
    }
  }
  matrices.sumRows(work.hidden.byteOffset, work.rows.byteOffset, count, featureCount, hidden * 4)
  activate(work.hidden, bias.values, count, hidden)
  if (dropout !== null) leaveOut(work.hidden.subarray(0, count * hidden), dropout)
  for (let state = 0; state < count; state += 1) work.scores.set(outputBias.values, state * actionRow)
  matrices.product(
    work.scores.byteOffset,
    work.hidden.byteOffset,
    output.values.byteOffset,
    count,
    hidden,
    actionRow * 4,
    hidden * 4,
    4,
    1,
  )
}

/** Copies the rows of a slot's values one after the other. */
function gather(
  { gathered, values, counts }: Work,
  table: Float32Array,
  slot: number,
  width: number,
  shift: number,
): void {
  const list = values[slot]!
  for (let index = 0; index < counts[slot]!; index += 1) {
    const from = (list[index]! + shift) * width
    for (let at = 0; at < width; at += 1) gathered[index * width + at] = table[from + at]!
  }
}

/** What is below 0 becomes 0. */
function activate(hidden: Float32Array, bias: Float32Array, count: number, width: number): void {
  for (let state = 0; state < count; state += 1) {
    const base = state * width
    for (let at = 0; at < width; at += 1) {
      const value = hidden[base + at]! + bias[at]!
      hidden[base + at] = value > 0 ? value : 0
    }
  }
}

function leaveOut(hidden: Float32Array, { share, random }: Dropout): void {
  const scale = 1 / (1 - share)
  const limit = Math.floor(share * 65_536)
  for (let at = 0; at < hidden.length; at += 2) {
    const chance = Math.floor(random() * 4_294_967_296)
    hidden[at] = (chance & 65_535) < limit ? 0 : hidden[at]! * scale
    hidden[at + 1] = chance >>> 16 < limit ? 0 : hidden[at + 1]! * scale
  }
}

/** Adds to all gradients, after `forward` with the same dropout; `work.scores` holds the slopes of the scores. */
export function backward(network: Network, forms: Forms, count: number, dropout: number): void {
  const scale = 1 / (1 - dropout)
  const { work, matrices, widths, bias, output, outputBias, actionRow } = network
  const { hidden } = widths
  matrices.product(
    output.gradient.byteOffset,
    work.hidden.byteOffset,
    work.scores.byteOffset,
    hidden,
    count,
    actionRow * 4,
    4,
    hidden * 4,
    1,
  )
  turn(output.values, work.outputTurned, hidden, actionRow)
  matrices.product(
    work.hiddenSlopes.byteOffset,
    work.scores.byteOffset,
    work.outputTurned.byteOffset,
    count,
    actionRow,
    hidden * 4,
    actionRow * 4,
    4,
    0,
  )
  for (let state = 0; state < count; state += 1) {
    for (let at = 0; at < actionRow; at += 1) {
      outputBias.gradient[at] = outputBias.gradient[at]! + work.scores[state * actionRow + at]!
    }
    for (let at = 0; at < hidden; at += 1) {
      const cell = state * hidden + at
      const slope = work.hidden[cell]! > 0 ? work.hiddenSlopes[cell]! * scale : 0
      work.hiddenSlopes[cell] = slope
      bias.gradient[at] = bias.gradient[at]! + slope
    }
  }
  spread(network, forms, count)
}

function spread(network: Network, forms: Forms, count: number): void {
  const { work, kinds, matrices, widths } = network
  const { hidden } = widths
  const last = featureCount - 1
  const total = work.bases[last]! + work.counts[last]!
  work.slopes.fill(0, 0, total * hidden)
  const apart = work.slopes.byteOffset - work.projected.byteOffset
  for (let at = 0; at < count * featureCount; at += 1) work.rows[at] = work.rows[at]! + apart
  matrices.spreadRows(work.hiddenSlopes.byteOffset, work.rows.byteOffset, count, featureCount, hidden * 4)
  for (const kind of kinds) {
    const { from, to, width, table, weights, turned } = kind
    for (let slot = from; slot < to; slot += 1) {
      const rows = work.counts[slot]!
      const shift = from === sundriesFrom ? (slot - from) * sundryValues : 0
      const matrix = (slot - from) * width * hidden
      const slopes = work.slopes.byteOffset + work.bases[slot]! * hidden * 4
      gather(work, table.values, slot, width, shift)
      matrices.product(
        weights.gradient.byteOffset + matrix * 4,
        work.gathered.byteOffset,
        slopes,
        width,
        rows,
        hidden * 4,
        4,
        width * 4,
        1,
      )
      turn(
        weights.values.subarray(matrix, matrix + width * hidden),
        turned.subarray(matrix, matrix + width * hidden),
        width,
        hidden,
      )
      matrices.product(
        work.gatheredSlopes.byteOffset,
        slopes,
        turned.byteOffset + matrix * 4,
        rows,
        hidden,
        width * 4,
        hidden * 4,
        4,
        0,
      )
      const list = work.values[slot]!
      for (let index = 0; index < rows; index += 1) {
        const row = (list[index]! + shift) * width
        for (let at = 0; at < width; at += 1) {
          table.gradient[row + at] = table.gradient[row + at]! + work.gatheredSlopes[index * width + at]!
        }
      }
    }
  }
  spreadForms(network, forms)
}

/** Hands the slopes of forms on to words, endings, shapes and the bridge. */
function spreadForms(network: Network, forms: Forms): void {
  const { work, kinds, words, endings, shapes, bridge, matrices, widths } = network
  const { form } = widths
  const { formList, formSlopes, formVectors } = work
  const { gradient } = kinds[0]!.table
  for (let found = 0; found < work.formCount; found += 1) {
    const value = formList[found]!
    const [word, ending, shape] = [forms.words[value]!, forms.endings[value]!, forms.shapes[value]!]
    touch(words, word)
    touch(endings, ending)
    for (let at = 0; at < form; at += 1) {
      const slope = gradient[value * form + at]!
      gradient[value * form + at] = 0
      formSlopes[found * form + at] = slope
      words.gradient[word * form + at] = words.gradient[word * form + at]! + slope
      endings.gradient[ending * form + at] = endings.gradient[ending * form + at]! + slope
      shapes.gradient[shape * form + at] = shapes.gradient[shape * form + at]! + slope
    }
  }
  matrices.product(
    bridge.gradient.byteOffset,
    formVectors.byteOffset,
    formSlopes.byteOffset,
    vectorLength,
    work.formCount,
    form * 4,
    4,
    vectorLength * 4,
    1,
  )
}
