import assert from "node:assert/strict"
import test from "node:test"
import type { Analysis } from "../../src/model/types.ts"
import { inferredDates } from "../../src/reconcile/dating.ts"
import { told } from "./story.ts"

const dated = (id: string, day: string | null, text: string): Analysis => {
  const words = text.match(/[A-Z][a-z]+day/g) ?? []
  const analysis = told(
    id,
    day ?? "2024-01-01",
    words.map((time) => ({
      text: `1 barge sank on ${time}.`,
      figure: "1 barge",
      low: 1,
      high: 1,
      time,
      begin: "XXXX",
    })),
  )
  const { document } = analysis
  return day === null
    ? { ...analysis, document: { ...document, report: { ...document.report, published: null } } }
    : analysis
}

const inferred = (text: string): string | null =>
  inferredDates([dated("a", "2024-05-06", "on Monday"), dated("b", null, text)]).get("b")?.value ?? null

test("an undated report is of the day on which its weekdays are most recent", () => {
  assert.equal(inferred("on Sunday and Monday"), "2024-05-06")
  assert.equal(inferred("on Saturday and Sunday"), "2024-05-05")
  assert.equal(inferred("on Tuesday"), "2024-05-07")
})

test("without weekdays, or without a dated report, nothing is inferred", () => {
  assert.equal(inferred("some time"), null)
  assert.equal(inferredDates([dated("b", null, "on Monday")]).size, 0)
  assert.equal(inferredDates([dated("a", "2024-05-06", "on Monday")]).size, 0)
})
