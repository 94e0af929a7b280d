import assert from "node:assert/strict"
import { findTimes } from "../../../src/language/times/index.ts"
import type { TimeMention } from "../../../src/model/types.ts"
import { marked } from "../../marked.ts"
import { draftOf } from "../draft.ts"

/** A Wednesday. */
export const published = "2021-07-07T09:30:00+05:00"

export const find = (text: string, when: string | null = published): readonly TimeMention[] =>
  findTimes(draftOf(text, when))

/** Marked text and the value of each mark in order; `tell` says what of a mention is compared. */
export type TimeRow = readonly [source: string, ...values: readonly string[]]

/** Each row's times are exactly the marked ones, with those values. */
export function checkRows(
  rows: readonly TimeRow[],
  tell: (mention: TimeMention) => string,
  when: string | null = published,
): void {
  for (const [source, ...values] of rows) {
    const { text, spans } = marked(source)
    const found = find(text, when)
    assert.deepEqual(
      found.map(({ from, to }) => text.slice(from, to)),
      (spans["t"] ?? []).map(({ from, to }) => text.slice(from, to)),
      source,
    )
    assert.deepEqual(found.map(tell), values, source)
    for (const { reason } of found) assert.notEqual(reason, "")
  }
}

/** No time in any of the lines. */
export function checkNothing(lines: readonly string[]): void {
  for (const line of lines)
    assert.deepEqual(
      find(line).map(({ from, to }) => line.slice(from, to)),
      [],
      line,
    )
}
