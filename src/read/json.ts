/** Reports as JSON: one object a line, an array of objects, or one object. */

import { hash } from "../base/hash.ts"
import type { Finding, Report, ReportInput } from "../model/types.ts"
import { makePageReport, type PageInput } from "./html/extract.ts"
import { makeReport } from "./report.ts"

/** Reports, and what was wrong on the way to them. */
export interface ReadReports {
  readonly reports: readonly Report[]
  readonly findings: readonly Finding[]
}

const TEXT_FIELDS = ["title", "published", "outlet", "byline", "url", "language", "story"] as const

const flaw = (message: string): Finding => ({
  rule: "read/json",
  severity: "error",
  message,
  report: null,
  span: null,
})

/**
 * An object as input, fields of a wrong type left out; or a sentence that says why it is none. `where` is "line 7
 * of a.jsonl".
 */
function inputOf(
  value: unknown,
  where: string,
): { readonly input?: ReportInput; readonly findings: readonly Finding[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { findings: [flaw(`${where} is no object with "text" or "html"; it was passed over.`)] }
  const fields = value as Readonly<Record<string, unknown>>
  const { text, id } = fields
  if (typeof text !== "string") return { findings: [flaw(`${where} has no "text" or "html"; it was passed over.`)] }
  const wrong = TEXT_FIELDS.filter((name) => fields[name] != null && typeof fields[name] !== "string")
  const input: Record<string, unknown> = { text }
  if (typeof id === "string" || typeof id === "number") input["id"] = id
  for (const name of TEXT_FIELDS) if (typeof fields[name] === "string") input[name] = fields[name]
  const findings = wrong.map((name) => ({
    ...flaw(`${where}: "${name}" is no text; it was passed over.`),
    severity: "warning" as const,
  }))
  return { input: input as unknown as ReportInput, findings }
}

/** The page in an object `{"id", "html", "url"}` of JSON, or null when it holds none. */
export function pageOf(value: unknown): PageInput | null {
  if (typeof value !== "object" || value === null) return null
  const { id, html, url } = value as { readonly id?: unknown; readonly html?: unknown; readonly url?: unknown }
  if (typeof html !== "string") return null
  const address = typeof url === "string" ? url : null
  const name = typeof id === "string" || typeof id === "number" ? String(id) : hash("", address ?? "", html)
  return { id: name, html, url: address }
}

/** One report for an object of JSON, text or page, or findings that say why there is none. */
function reportOf(value: unknown, where: string): ReadReports {
  const page = pageOf(value)
  const hasText = typeof (value as { readonly text?: unknown } | null)?.text === "string"
  if (page && !hasText) return { reports: [makePageReport(page)], findings: [] }
  const { input, findings } = inputOf(value, where)
  return { reports: input ? [makeReport(input)] : [], findings }
}

const together = (all: readonly ReadReports[]): ReadReports => ({
  reports: all.flatMap(({ reports }) => reports),
  findings: all.flatMap(({ findings }) => findings),
})

/** The value of a JSON text, or the engine's reason why it is none, without its quotation of the text. */
function parsed(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return {
      reason: error instanceof Error ? error.message.replace(/,? ?(?:\.\.\.)?".*$| \(line .*$/su, "") : "it is broken",
    }
  }
}

/** One line of JSON Lines; `number` counts from 1. An empty line is nothing. */
export function readJsonLine(line: string, number: number, path: string): ReadReports {
  if (line.trim() === "") return { reports: [], findings: [] }
  const where = `Line ${number} of ${path}`
  const result = parsed(line)
  if ("value" in result) return reportOf(result.value, where)
  return { reports: [], findings: [flaw(`${where} is no JSON (${result.reason}); the other lines were read.`)] }
}

/** JSON Lines: a broken line is a finding that names it, and the others go on. Lines end with LF or CR LF. */
export function readJsonLines(text: string, path: string): ReadReports {
  return together(text.split("\n").map((line, index) => readJsonLine(line, index + 1, path)))
}

/**
 * A JSON array of reports, an object with "reports", or one report. Broken JSON that has lines of objects is read
 * as JSON Lines.
 */
export function readJson(text: string, path: string): ReadReports {
  const result = parsed(text)
  if (!("value" in result)) {
    if (/^\s{0,20}\{.{0,2000}\}\s{0,5}$/mu.test(text.slice(0, 4000))) return readJsonLines(text, path)
    return { reports: [], findings: [flaw(`${path} is no JSON (${result.reason}); nothing was read from it.`)] }
  }
  const { value } = result
  const within = typeof value === "object" && value !== null ? (value as { readonly reports?: unknown }).reports : null
  const list = Array.isArray(value) ? value : Array.isArray(within) ? within : null
  if (list === null) return reportOf(value, path)
  return together(list.map((each, index) => reportOf(each, `Report ${index + 1} of ${path}`)))
}
