/** A table for a command: one file, or standard input; CSV or JSON Lines, told apart by the first sign. */
import { columnOf, type Table, TableError } from "../aggregate/table.ts"
import { tableOfText } from "../aggregate/table-text.ts"
import { limits } from "../base/limits.ts"
import { decode } from "../read/decode.ts"
import { InputError } from "../run/input-error.ts"
import { sourcesOf } from "../run/sources.ts"
import { findingLine } from "./intake.ts"
import type { World } from "./world.ts"

async function bytesOf(paths: readonly string[], world: World): Promise<{ path: string; bytes: Uint8Array }> {
  if (paths.length > 1) throw new InputError("one table at a time: name one file.", true)
  if (paths.length === 0) {
    if (world.keyboard) throw new InputError("no table was named and nothing is piped in: name a file.", true)
    const pieces: Uint8Array[] = []
    let size = 0
    for await (const piece of world.input()) {
      size += piece.length
      pieces.push(piece)
      if (size > limits.fileBytes.value)
        throw new InputError(`standard input has more than ${limits.fileBytes.value} bytes: split the table by event.`)
    }
    return { path: "standard input", bytes: Buffer.concat(pieces) }
  }
  for await (const item of sourcesOf(paths)) {
    if ("finding" in item) throw new InputError(item.finding.message)
    return { path: item.source.path, bytes: item.source.bytes }
  }
  throw new InputError(`${paths[0]} holds no table.`)
}

/** Does something with tables; what is wrong with one is told as an error of the input that names its file. */
export function withTable<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof TableError) throw new InputError(`${path}: ${error.message}`)
    throw error
  }
}

/** "ours=theirs,..." as pairs; an InputError when it is not of that form. */
function renamings(map: string | undefined): readonly (readonly [ours: string, theirs: string])[] {
  return (map ?? "").split(",").flatMap((pair) => {
    if (pair.trim() === "") return []
    const at = pair.indexOf("=")
    if (at <= 0) throw new InputError(`--map takes our name = your name, with commas; “${pair}” has no “=”.`, true)
    return [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const]
  })
}

/** The columns named on the right get the names on the left. */
function renamed(table: Table, map: string | undefined): Table {
  const pairs = renamings(map)
  for (const [, theirs] of pairs) columnOf(table, theirs)
  const ours = new Map(pairs.map(([name, theirs]) => [theirs, name]))
  const taken = new Set(ours.values())
  const columns = table.columns.flatMap((column) => {
    const name = ours.get(column.name)
    if (name === undefined) return taken.has(column.name) ? [] : [column]
    return [{ ...column, name }]
  })
  return { ...table, columns }
}

/** The table that the paths name, its columns renamed as `map` says. */
export async function readTable(
  paths: readonly string[],
  map: string | undefined,
  world: World,
): Promise<{ readonly path: string; readonly table: Table }> {
  const { path, bytes } = await bytesOf(paths, world)
  const { text, findings } = decode(bytes, path, { wanted: "CSV or JSON Lines" })
  for (const finding of findings) if (text !== null) world.say(findingLine(finding))
  if (text === null) throw new InputError(findings[0]?.message ?? `${path} is no text.`)
  const table = withTable(path, () => renamed(tableOfText(text), map))
  return { path, table }
}
