/** The figures of an account as a table: one row a reading, for spreadsheets and statistics. */
import { csvText } from "../base/csv.ts"
import type { Account, Answer, Reading } from "../model/types.ts"
import { figureRows } from "./rows.ts"
import { showState } from "./show.ts"

const header = [
  "story",
  "question",
  "state",
  "policy",
  "low",
  "best",
  "high",
  "origins",
  "reading_low",
  "reading_high",
  "reading",
  "unit",
  "report",
  "quote",
  "from",
  "to",
  "according_to",
  "as_of",
]

function estimateCells(answer: Answer): readonly (string | number | null)[] {
  const value = answer.estimates[0]?.value
  if (value === undefined) return [null, null, null]
  if (value.kind === "number") return [value.low, value.best, value.high]
  return value.kind === "time" ? [value.begin, null, value.end] : [null, value.text, null]
}

function readingCells(reading: Reading): readonly (string | number | null)[] {
  const { value } = reading
  if (value.kind === "number") return [value.low, value.high]
  return value.kind === "time" ? [value.begin, value.end] : [null, null]
}

/** The table with a header line; every line ends in CR LF as RFC 4180 has it. One row an anchor of each reading. */
export function figuresCsv(account: Account): string {
  const rows = figureRows(account).flatMap(({ answer, readings }) =>
    answer.readings.flatMap((reading, index) =>
      reading.anchors.map((anchor) => [
        account.story,
        answer.question,
        showState(answer),
        answer.estimates[0]?.policy ?? account.policy,
        ...estimateCells(answer),
        answer.origins,
        ...readingCells(reading),
        readings[index]?.value ?? "",
        answer.unit,
        anchor.report,
        anchor.quote,
        anchor.from,
        anchor.to,
        reading.chain.join(" > "),
        reading.asOf,
      ]),
    ),
  )
  return csvText([header, ...rows])
}
