import assert from "node:assert/strict"
import { test } from "node:test"
import type { AccountJson } from "../../src/web/data/shapes.ts"
import { lineageGraph } from "../../src/web/story/lineage-graph.ts"

const origin = (id: string, kind: string, via: readonly string[] = []) => ({ id, name: id, names: [id], kind, via })
const named = (from: string, to: string) => ({ from, to, kind: "named", share: null, reason: "" })

/** Two reports: the mayor through an agency in the first, the police in both, nobody's words in the second. */
const account = {
  reports: [{ id: "r1" }, { id: "r2" }],
  origins: [origin("Mayor", "person", ["Example Wire"]), origin("police", "office"), origin("unnamed", "unnamed")],
  lineage: {
    edges: [
      named("Mayor", "r1"),
      named("police", "r1"),
      named("police", "r2"),
      named("unnamed", "r2"),
      { from: "r1", to: "r2", kind: "copied", share: 0.5, reason: "" },
    ],
  },
  statements: [{ origin: "Mayor", chain: ["Mayor", "Example Wire"], anchors: [{ report: "r1" }] }],
  questions: [],
} as unknown as AccountJson

test("who passes words on stands between the one who said them and the report", () => {
  const { sources, edges } = lineageGraph(account)
  assert.deepEqual(
    sources.map(({ words, column, reports }) => [words, column, reports]),
    [
      ["police", "origin", 2],
      ["Mayor", "origin", 1],
      ["Example Wire", "agency", 1],
      ["an unnamed source", "origin", 1],
    ],
  )
  assert.deepEqual(
    edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`),
    [
      "Mayor named Example Wire",
      "Example Wire named r1",
      "police named r1",
      "police named r2",
      "unnamed named r2",
      "r1 copied r2",
    ],
  )
})

test("without chains every source leads straight to its reports", () => {
  const { edges } = lineageGraph({ ...account, statements: [] })
  assert.deepEqual(edges, account.lineage.edges)
})
