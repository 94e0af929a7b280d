/** Rows of tables and the nouns they hold. Bodies are deflated JSON: it keeps every unit of every text. */
import { deflateRawSync, inflateRawSync } from "node:zlib"
import type { Judgement, Membership, Report, Review } from "../../model/types.ts"
import {
  type Also,
  type ClaimRow,
  type NewReport,
  type StoredReport,
  StoreError,
  type StoryRow,
  type ToldRow,
} from "../store.ts"
import type { Row, Value } from "./driver.ts"

/** JSON as bytes. */
const bytesOf = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value), { level: 1 })

/** JSON of bytes; rejects bytes that were not written so in the sentence of a damaged store. */
function contentOf<Kept>(bytes: Value): Kept {
  try {
    return JSON.parse(inflateRawSync(bytes as Uint8Array).toString("utf8")) as Kept
  } catch {
    throw new StoreError("damaged", damagedEntry)
  }
}

const damagedEntry =
  'an entry of the store is damaged: put back a backup with "stemma restore --replace", or save what can still be ' +
  'read with "stemma export --reports --damaged".'

/**
 * A text as the databases can key it: both refuse or change NUL and lone surrogates, which JSON writes as escapes.
 * Other texts are themselves.
 */
export const keyOf = (text: string): string =>
  text.includes("\u0000") || !text.isWellFormed() ? JSON.stringify(text) : text

interface Body {
  readonly report: Report
  readonly judgement: Judgement | null
  readonly row: StoryRow
}

/** The columns of `reports`, without its story. */
export const reportColumns = ["sequence", "id", "at", "digest", "story", "first", "last", "body", "claims", "gist"]

export const reviewColumns = ["sequence", "id", "at", "story", "body"]

/** The columns of a report that are computed from it. */
export const computedColumns = ["first", "last", "body", "claims", "gist"]

export function computedValues({ report, judgement, row, claims, gist }: NewReport): readonly Value[] {
  const body: Body = { report, judgement, row }
  return [row.first, row.last, bytesOf(body), bytesOf(claims), gist]
}

export function reportValues(sequence: number, story: string, entry: NewReport): readonly Value[] {
  const { at, report, digest } = entry
  return [sequence, keyOf(report.id), at, digest, keyOf(story), ...computedValues(entry)]
}

export function storedReport(row: Row): StoredReport {
  const { report, judgement, row: index } = contentOf<Body>(row["body"]!)
  const [sequence, at, digest] = [Number(row["sequence"]), String(row["at"]), String(row["digest"])]
  return { sequence, at, story: String(row["story"]), report, digest, judgement, row: index }
}

/** The claims of a row of `reports`. */
export const claimsOf = (row: Row): readonly ClaimRow[] => contentOf<readonly ClaimRow[]>(row["claims"]!)

export const storyColumns = ["id", "changed", "first", "last", "reports", "body"]

export function storyValues(row: StoryRow): readonly Value[] {
  const { told: _, ...body } = row
  return [keyOf(row.id), row.changed, row.first, row.last ?? "", row.reports, JSON.stringify(body)]
}

export function storyRow(row: Row): StoryRow {
  const body = JSON.parse(String(row["body"])) as Omit<StoryRow, "told">
  const told = row["told"] === null ? null : (JSON.parse(String(row["told"])) as ToldRow)
  return { ...body, told }
}

export const reviewOf = (row: Row): Review => JSON.parse(String(row["body"])) as Review

export const alsoColumns = ["report", "start", "beside", "body"]

/** The row of a membership: the numbers of its report and of the one that it was held against. */
export const alsoValues = (report: number, beside: number, membership: Membership): readonly Value[] => {
  return [report, membership.span.from, beside, JSON.stringify(membership)]
}

export const alsoOf = (row: Row): Also => ({
  ...(JSON.parse(String(row["body"])) as Membership),
  story: String(row["story"]),
  home: String(row["home"]),
})
