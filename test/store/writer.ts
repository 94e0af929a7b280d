/** A program that appends reports one at a time, again when another was faster: `writer.ts PLACE NAME COUNT`. */
import { openStore } from "../../src/store/open.ts"
import { newReport, storyRow } from "./suite.ts"

const [place = "", name = "", count = "0"] = process.argv.slice(2)
const store = await openStore(place)
for (let n = 0; n < Number(count); ) {
  const after = await store.head()
  const entry = newReport(`${name}${n}`, `Report ${n} by ${name} of the ferry.`)
  const stories = [storyRow({ id: name, reports: n + 1, changed: after.sequence + 1 })]
  const moved = [[entry.report.id, name]] as const
  const head = await store.append({ after, entries: [entry], moved, stories, gone: [], also: [], kept: [], audit: [] })
  if (head !== null) n += 1
}
await store.close()
