/** Reports from what a user names: files, folders or a stream. */
import type { Finding, Report } from "../model/types.ts"
import { readFile } from "../read/file.ts"
import { nameOf } from "../read/format.ts"
import { type ReadReports, readJsonLine } from "../read/json.ts"
import { type Source, type SourceOrFinding, sourcesOf, sourcesOfInput } from "./sources.ts"

type ReportOrFinding = { readonly report: Report; readonly namedByFile: boolean } | { readonly finding: Finding }

function read({ path, bytes, line }: Source): ReadReports {
  if (line === null) return readFile(bytes, { path })
  return readJsonLine(new TextDecoder().decode(bytes), line, path)
}

function* reportsIn(item: SourceOrFinding): Generator<ReportOrFinding> {
  if ("finding" in item) {
    yield item
    return
  }
  const { reports, findings } = read(item.source)
  for (const finding of findings) yield { finding }
  const { path, line } = item.source
  // Reports in JSON have ids of their own, or one made of what they say.
  const name = line === null && !/\.(?:jsonl?|ndjson)$/i.test(path) ? nameOf(path) : null
  for (const report of reports) yield { report, namedByFile: report.id === name }
}

/** Reports in the order of the paths, or of the stream when no path is given; what cannot be read is a finding. */
export async function* reportsOf(
  paths: readonly string[],
  input: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<ReportOrFinding> {
  const sources = paths.length === 0 ? sourcesOfInput(input()) : sourcesOf(paths)
  for await (const item of sources) yield* reportsIn(item)
}
