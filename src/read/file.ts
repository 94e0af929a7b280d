/** One file to reports, whatever it holds. */
import { limits } from "../base/limits.ts"
import type { Finding } from "../model/types.ts"
import { decode } from "./decode.ts"
import { formatOf, nameOf } from "./format.ts"
import { makePageReport } from "./html/extract.ts"
import { type ReadReports, readJson, readJsonLines } from "./json.ts"
import { makeReport } from "./report.ts"

/** What is known of a file besides its bytes. */
export interface About {
  /** As the user named it; findings name it, and a report in plain text or HTML takes its name as id. */
  readonly path: string
  /** A media type or a format ("html", "jsonl"); without it name and content decide. */
  readonly type?: string
  /** The charset that was sent with the bytes. */
  readonly charset?: string | null
}

const refused = (rule: string, message: string): ReadReports => ({
  reports: [],
  findings: [{ rule, severity: "error", message, report: null, span: null }],
})

/**
 * The reports in a file: plain text and HTML hold one, JSON Lines and JSON any number. What is wrong with the file
 * is a finding with one sentence,
 * and the rest goes on: an empty or binary file, broken JSON on a line, a charset that had to be guessed. Never throws.
 */
export function readFile(bytes: Uint8Array, about: About): ReadReports {
  const { path, charset = null } = about
  if (bytes.length === 0) return refused("read/empty", `${path} is empty; it was passed over.`)
  const { value: most } = limits.fileBytes
  if (bytes.length > most)
    return refused("read/limit", `${path} has ${bytes.length} bytes; files over ${most} are not read. Split it.`)
  const { text, findings } = decode(bytes, path, { sent: charset })
  if (text === null) return { reports: [], findings }
  if (text.trim() === "") return refused("read/empty", `${path} holds only white space; it was passed over.`)
  const { reports, findings: more } = readText(text, about)
  return { reports, findings: [...findings, ...more] }
}

function readText(text: string, { path, type }: About): ReadReports {
  const format = formatOf(text, path, type)
  if (format === "jsonl") return readJsonLines(text, path)
  if (format === "json") return readJson(text, path)
  if (format === "html") return { reports: [makePageReport({ id: nameOf(path), html: text })], findings: [] }
  return { reports: [makeReport({ id: nameOf(path), text })], findings: [] }
}

/** The reports without those whose id was taken by one before. */
export function firstOfEach<Named extends { readonly id: string }>(reports: readonly Named[]): readonly Named[] {
  const ids = new Set<string>()
  return reports.filter(({ id }) => !ids.has(id) && ids.add(id))
}

/** Findings about reports that stand beside each other: two with the same text, two with one id. */
export function repeatedReports(
  reports: readonly { readonly id: string; readonly text: string }[],
): readonly Finding[] {
  const texts = new Map<string, string>()
  const ids = new Map<string, string>()
  return reports.flatMap(({ id, text }) => {
    const found: Finding[] = []
    const first = texts.get(text)
    if (ids.get(id) === text) {
      const message = `The report ${id} came twice with the same text; it was read once.`
      return [{ rule: "read/repeated", severity: "warning", message, report: id, span: null }]
    }
    if (first === undefined) texts.set(text, id)
    else if (text.trim() !== "") {
      const message = `Reports ${first} and ${id} have the same text; they count as one witness.`
      found.push({ rule: "read/repeated", severity: "warning", message, report: id, span: null })
    }
    if (ids.has(id)) {
      const message = `Two reports have the id ${id}; the first was read. Give them different ids.`
      found.push({ rule: "read/id", severity: "error", message, report: id, span: null })
    }
    if (!ids.has(id)) ids.set(id, text)
    return found
  })
}
