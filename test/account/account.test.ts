import assert from "node:assert/strict"
import test from "node:test"
import { tellAccount } from "../../src/account/account.ts"
import { edtf } from "../../src/account/edtf.ts"
import { isDisputed, isSingle } from "../../src/account/points.ts"
import type { Analysis } from "../../src/model/types.ts"
import { reconcile } from "../../src/reconcile/reconcile.ts"
import { lineageOf, told } from "../reconcile/story.ts"

const fire = (id: string, day: string, killed: number, source?: string): Analysis =>
  told(id, day, [
    {
      text: `On Wednesday ${killed} people were killed in a fire at the mill of Ostrel.`,
      figure: `${killed} people`,
      low: killed,
      high: killed,
      property: "killed",
      thing: "person",
      kind: "casualties",
      begin: "2024-05-01",
      time: "Wednesday",
      ...(source === undefined ? {} : { source }),
    },
  ])

const reports = [
  fire("a", "2024-05-01", 3),
  fire("b", "2024-05-01", 4, "the mayor"),
  fire("c", "2024-05-01", 4, "a nurse"),
]
const lineage = lineageOf(reports)
const account = tellAccount(
  { id: "mill", reports: ["c", "a", "b"] },
  reports,
  lineage,
  [],
  reconcile(reports, lineage, []),
  { policy: "origins", length: "normal" },
)

test("a brief tells answers in sentences of ours and reports in quotation marks, every anchor in its report", () => {
  const texts = new Map(reports.map(({ document }) => [document.report.id, document.report.text]))
  assert.ok(account.brief.length > 0)
  const known = new Set(account.answers.map(({ id }) => id))
  for (const { text, anchors, answers } of account.brief) {
    const quote = anchors[0]?.quote.replace(/\s+/g, " ").trim() ?? ""
    if (/^[“‘]/.test(text)) assert.equal(text, /["“”]/.test(quote) ? `‘${quote}’` : `“${quote}”`)
    else assert.ok(answers.length === 1 && answers.every((id) => known.has(id)), text)
    assert.ok(anchors.length > 0)
    for (const { report, from, to, quote } of anchors) assert.equal(texts.get(report)?.slice(from, to), quote)
  }
})

test("reports stand in the order of the story; the timeline is by day of happening", () => {
  assert.deepEqual(
    account.reports.map(({ id }) => id),
    ["c", "a", "b"],
  )
  assert.equal(account.timeline[0]?.when, "2024-05-01")
  assert.equal(account.timeline[0]?.anchors.length, 3)
  assert.equal(account.asOf, "2024-05-01")
})

test("disputed and single points are told apart", () => {
  assert.equal(account.answers.filter(isDisputed).length, 1)
  assert.equal(account.answers.filter(isSingle).length, 0)
})

test("an account of no reports is empty and says so without failing", () => {
  const empty = tellAccount({ id: "none", reports: [] }, [], lineageOf([]), [], [], { policy: "ucdp", length: "short" })
  assert.deepEqual([empty.brief, empty.timeline, empty.asOf], [[], [], null])
})

test("times are written as EDTF", () => {
  const cases: readonly (readonly [string | null, string | null, boolean, string | null])[] = [
    ["2024-05-01", "2024-05-01", false, "2024-05-01"],
    ["2024-05-01", "2024-05-31", false, "2024-05"],
    ["2024-01-01", "2024-12-31", false, "2024"],
    ["2024-05-01", "2024-05-02", false, "2024-05-01/2024-05-02"],
    [null, "2024-05-02", false, "../2024-05-02"],
    ["2024-05-01", null, true, "2024-05-01~/.."],
    ["2024-05-01T18:00", "2024-05-02T05:59", false, "2024-05-01/2024-05-02"],
    ["2024-05-01T05:00", "2024-05-01T11:59", true, "2024-05-01~"],
    ["2024-05-01T06:10", "2024-05-01T06:10", false, "2024-05-01T06:10:00"],
    ["2024-05-01T06:10Z", "2024-05-01T06:10Z", false, "2024-05-01T06:10:00Z"],
    ["2024-05-01T06:10", "2024-05-01T06:10", true, "2024-05-01~"],
    [null, null, false, null],
  ]
  for (const [begin, end, approximate, text] of cases) assert.equal(edtf({ begin, end, approximate }), text)
})
