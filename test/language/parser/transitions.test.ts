import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { betweenKind, pass } from "../../../src/language/parser/features.ts"
import { begin, isAllowed, isDone, make, makeState, moves } from "../../../src/language/parser/transitions.ts"
import { treeOf, writeCosts } from "../../../train/parser/oracle.ts"
import { checkTree } from "../../invariants.ts"

test("any moves that are allowed give a tree, in 2n - 1 steps and one state for all sentences", () => {
  const state = makeState(40)
  const choices = fc.array(fc.nat({ max: 2 }), { minLength: 100, maxLength: 100 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), choices, (count, wanted) => {
      begin(state, count)
      let steps = 0
      while (!isDone(state)) {
        const first = wanted[steps % wanted.length]!
        const move = [first, (first + 1) % 3, (first + 2) % 3].find((one) => isAllowed(state, one))!
        make(state, move, 0)
        steps += 1
      }
      assert.equal(steps, count * 2 - 1)
      checkTree([...state.heads.subarray(0, count)], 0, count)
    }),
    { seed: 1 },
  )
})

/** A tree without crossing arcs: a run of words is a head with runs to its left and right. */
const projective = (count: number): fc.Arbitrary<readonly number[]> => {
  const build = (from: number, to: number, head: number, picks: number[], heads: number[]): void => {
    if (from >= to) return
    const own = from + ((picks.pop() ?? 0) % (to - from))
    heads[own] = head
    build(from, own, own, picks, heads)
    build(own + 1, to, own, picks, heads)
  }
  return fc.array(fc.nat({ max: 1000 }), { minLength: count, maxLength: count }).map((picks) => {
    const heads: number[] = []
    build(0, count, -1, [...picks], heads)
    return heads
  })
}

test("moves that cost nothing rebuild any tree whose arcs do not cross", () => {
  const state = makeState(12)
  const costs = new Int32Array(3)
  fc.assert(
    fc.property(projective(12), fc.array(fc.nat({ max: 2 }), { minLength: 24, maxLength: 24 }), (heads, picks) => {
      const tree = treeOf(Int32Array.from(heads), new Uint8Array(12))
      begin(state, 12)
      for (const pick of picks) {
        if (isDone(state)) break
        writeCosts(state, tree, costs)
        const free = [moves.shift, moves.left, moves.right].filter((move) => costs[move] === 0)
        assert.ok(free.length > 0)
        make(state, free[pick % free.length]!, 0)
      }
      assert.deepEqual([...state.heads.subarray(0, 12)], heads)
    }),
    { seed: 2 },
  )
})

test("what stands between two words is counted by kind", () => {
  const kinds = [
    betweenKind("PUNCT", ","),
    betweenKind("VERB", "VBD"),
    betweenKind("CCONJ", "CC"),
    betweenKind("PUNCT", "."),
  ]
  assert.deepEqual(kinds, [1, 2, 4, 8])
  assert.equal(betweenKind("NOUN", "NN"), 0)
  const packed = kinds.map((kind) => pass(0, kind))
  assert.equal(new Set(packed).size, 4)
  let many = 0
  for (let times = 0; times < 256; times += 1) many = pass(many, 2)
  assert.equal(many, 0)
})
