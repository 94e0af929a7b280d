/**
 * A program to be killed: imports reports and reviews stories, and says on standard output what was acknowledged.
 * `crash-writer.ts PLACE COUNT`. Started again it goes on where it was.
 */
import { writeSync } from "node:fs"
import type { Review } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import { openLibrary } from "../../src/run/library.ts"
import { openStore } from "../../src/store/open.ts"
import { crashReport, crashReview } from "./crash.ts"

const [place = "", count = "0"] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

/** Reports imported before the next review. */
const between = 7

const now = (): Date => new Date("2024-05-01T10:00:00Z")
const library = openLibrary(await openStore(place), () => ({}), now, { batchReports: 3 })
say("ready")
const reviewed = new Set((await library.reviews(null)).map(({ id }) => id))

for (let from = 0; from < Number(count); from += between) {
  const numbers = Array.from({ length: Math.min(between, Number(count) - from) }, (_, at) => from + at)
  const reports = numbers.map((n) => ({ report: makeReport(crashReport(n)) }))
  await library.importReports(reports, { onKept: (ids) => ids.forEach((id) => void say(`report ${id}`)) })
  const { story } = (await library.report(`r${from}`))!
  const review: Review = crashReview(from, story)
  if (reviewed.has(review.id)) continue
  await library.review(review)
  say(`review ${review.id}`)
}
await library.close()
say("done")
