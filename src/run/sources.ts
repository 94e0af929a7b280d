/** Files, folders and standard input as bytes: the one place that opens what a user names. */
import type { Dirent } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { extname, join } from "node:path"
import { limits } from "../base/limits.ts"
import { byText } from "../base/order.ts"
import type { Finding } from "../model/types.ts"

/** One file's bytes, or one line of a stream of JSON Lines. */
export interface Source {
  readonly path: string
  readonly bytes: Uint8Array
  /** The number of a line of a stream, counted from 1; null for a whole file. */
  readonly line: number | null
}

export type SourceOrFinding = { readonly source: Source } | { readonly finding: Finding }

const known = new Set([".txt", ".text", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"])

const refusal = (rule: string, message: string): SourceOrFinding => ({
  finding: { rule, message, severity: "error", report: null, span: null },
})

/** Files of a folder and the folders in it, sorted by name; hidden ones and other formats are passed over. */
async function filesBelow(folder: string, depth: number): Promise<readonly string[]> {
  if (depth > limits.folderDepth.value) return []
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith(".")) continue
    if (entry.isDirectory()) found.push(...(await filesBelow(path, depth + 1)))
    else if (entry.isFile() && known.has(extname(entry.name).toLowerCase())) found.push(path)
  }
  return found
}

/** One file's bytes, or the sentence that says why not. */
async function open(path: string): Promise<SourceOrFinding> {
  const { size } = await stat(path)
  const { value, unit } = limits.fileBytes
  if (size > value) {
    return refusal("run/file-bytes", `${path} has ${size} ${unit}, more than ${value}: split it into smaller files.`)
  }
  return { source: { path, bytes: await readFile(path), line: null } }
}

/** Why a path could not be opened, as a sentence. */
function trouble(path: string, error: unknown): SourceOrFinding {
  const code = (error as NodeJS.ErrnoException).code
  if (code === "ENOENT") return refusal("run/missing", `${path}: there is no such file or folder; check the name.`)
  if (code === "EACCES") return refusal("run/denied", `${path} may not be read by this user; check its permissions.`)
  return refusal("run/unreadable", `${path} could not be read (${code ?? String(error)}).`)
}

/** Everything that paths name, in their order; folders are walked. What cannot be opened is a finding. */
export async function* sourcesOf(paths: readonly string[]): AsyncGenerator<SourceOrFinding> {
  for (const path of paths) {
    try {
      const folder = (await stat(path)).isDirectory()
      const files = folder ? await filesBelow(path, 0) : [path]
      if (files.length === 0) {
        const formats = [...known].join(", ")
        yield refusal("run/empty-folder", `${path} holds no report: files that end in ${formats} are read.`)
      }
      for (const file of files) yield await open(file)
    } catch (error) {
      yield trouble(path, error)
    }
  }
}

const lineBreak = 10

/**
 * A stream cut into lines, without their line breaks; memory holds one line at a time. What is longer than a file may
 * be is the last.
 */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    let from = 0
    for (let at = piece.indexOf(lineBreak); at >= 0; at = piece.indexOf(lineBreak, from)) {
      yield Buffer.concat([...kept, piece.subarray(from, at)])
      kept = []
      size = 0
      from = at + 1
    }
    if (from < piece.length) kept.push(piece.subarray(from))
    size += piece.length - from
    if (size > limits.fileBytes.value) break
  }
  if (kept.length > 0) yield Buffer.concat(kept)
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 32 || byte === 9 || byte === 13)

/** Said where reading ends because a line, or a whole text, is longer than a file may be. */
function tooLong(line: number | null): SourceOrFinding {
  const what = line === null ? "Standard input" : `Line ${line} of standard input`
  const { value, unit } = limits.fileBytes
  return refusal("run/file-bytes", `${what} has more than ${value} ${unit}: nothing was read from there on. Split it.`)
}

/** Standard input: JSON Lines one at a time as they come when the first line is an object, else one text or page. */
export async function* sourcesOfInput(stream: AsyncIterable<Uint8Array>): AsyncGenerator<SourceOrFinding> {
  const whole: Uint8Array[] = []
  let streaming: boolean | null = null
  let number = 0
  let size = 0
  for await (const line of linesOf(stream)) {
    number += 1
    size = streaming === true ? line.length : size + line.length + 1
    if (size > limits.fileBytes.value) return yield tooLong(streaming === true ? number : null)
    if (streaming === null && isBlank(line)) continue
    streaming ??= /^[\s\ufeff]{0,8}\{/.test(Buffer.from(line.subarray(0, 40)).toString("utf8"))
    if (!streaming) whole.push(line, Uint8Array.of(lineBreak))
    else if (!isBlank(line)) yield { source: { path: "standard input", bytes: line, line: number } }
  }
  if (streaming === false) {
    yield { source: { path: "standard input", bytes: Buffer.concat(whole), line: null } }
  }
  if (streaming === null) yield refusal("run/empty-input", "Standard input is empty: give files, or pipe reports in.")
}

/** The files that a path names: itself, or those of the formats we read in a folder. Rejects when it is not there. */
export const filesOf = async (path: string): Promise<readonly string[]> =>
  (await stat(path)).isDirectory() ? filesBelow(path, 0) : [path]
