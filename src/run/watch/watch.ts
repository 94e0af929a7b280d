/** Feeds and folders watched: what is new in them goes into a store, round after round. */
import { stat } from "node:fs/promises"
import type { Report } from "../../model/types.ts"
import type { Noted } from "../../view/noted.ts"
import type { ImportResult } from "../import.ts"
import type { Library } from "../library.ts"
import { reportsOf } from "../reports.ts"
import { filesOf } from "../sources.ts"
import { lookAt, type Watching } from "./round.ts"

/** What a round brought from one place. */
interface Watched {
  readonly place: string
  readonly result: ImportResult
  readonly trouble: readonly string[]
  /** What was noted in reading it, and limits that were hit. */
  readonly notes: readonly Noted[]
}

/** True for what is asked for over the network. */
export const isLink = (place: string): boolean => /^https?:\/\//i.test(place)

/** Files as they were when they were last read: path, and when and how large. */
export type SeenFiles = Map<string, string>

async function* nothing(): AsyncGenerator<Uint8Array> {}

const empty: ImportResult = { new: [], known: [], refused: [], stories: [], findings: [] }

/** Files below a path that are new or changed since they were last read. */
async function changedFiles(path: string, seen: SeenFiles): Promise<ReadonlyMap<string, string>> {
  const changed = new Map<string, string>()
  for (const file of await filesOf(path)) {
    const state = await stat(file).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => null,
    )
    if (state !== null && seen.get(file) !== state) changed.set(file, state)
  }
  return changed
}

/** Reports of files, until the watch is to end. */
async function* reportsUntil(files: readonly string[], ended: () => boolean): ReturnType<typeof reportsOf> {
  for await (const item of reportsOf(files, nothing)) {
    if (ended()) return
    yield item
  }
}

async function watchFolder(path: string, library: Library, watching: Watching, seen: SeenFiles): Promise<Watched> {
  const changed = await changedFiles(path, seen).catch(() => null)
  const nothingElse = { place: path, result: empty, notes: [] }
  if (changed === null) return { ...nothingElse, trouble: [`${path} cannot be read: check its name.`] }
  if (changed.size === 0) return { ...nothingElse, trouble: [] }
  const result = await library.importReports(reportsUntil([...changed.keys()], watching.ended), { by: "watch" })
  for (const [file, state] of changed) seen.set(file, state)
  return { place: path, result, trouble: result.refused.map(({ why }) => why), notes: result.findings }
}

async function watchFeed(link: string, library: Library, watching: Watching): Promise<Watched> {
  const { reports, trouble, notes, done } = await lookAt(link, library.store, watching)
  const result = reports.length === 0 ? empty : await take(library, reports)
  await done()
  const refusals = result.refused.map(({ why }) => why)
  return { place: link, result, trouble: [...trouble, ...refusals], notes: [...notes, ...result.findings] }
}

const take = (library: Library, reports: readonly Report[]): Promise<ImportResult> =>
  library.importReports(
    reports.map((report) => ({ report })),
    { by: "watch" },
  )

/** One round over all places, one after the other. */
export async function* watchRound(
  places: readonly string[],
  library: Library,
  watching: Watching,
  seen: SeenFiles,
): AsyncGenerator<Watched> {
  for (const place of places) {
    yield isLink(place) ? await watchFeed(place, library, watching) : await watchFolder(place, library, watching, seen)
  }
}
