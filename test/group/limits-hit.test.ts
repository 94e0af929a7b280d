import assert from "node:assert/strict"
import { test } from "node:test"
import { limits } from "../../src/base/limits.ts"
import { groupReports } from "../../src/group/index.ts"
import { largeStoryReason } from "../../src/group/limits-hit.ts"
import { bridge, report } from "./reports.ts"

test("of a report whose end does not count for its story, that is said", () => {
  const long = report("l1", "The divers of Ost searched the Marl again. ".repeat(limits.groupedWords.value / 8))
  const longer = report("l2", `${long.text}${long.text}`)
  const { findings } = groupReports([...bridge, long, longer])
  assert.deepEqual(
    findings.map(({ rule, report: id }) => [rule, id]),
    [["group/long", "l2"]],
  )
  assert.match(findings[0]!.message, /first 1,200 words/)
})

test("of a story that is too large to be judged again whole, that is said", () => {
  assert.deepEqual(largeStoryReason(limits.groupedAgain.value), [])
  assert.match(largeStoryReason(4_000)[0]!.detail, /4,000 reports.*latest 128/)
})
