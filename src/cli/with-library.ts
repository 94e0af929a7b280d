/** A library for the time of a command. */
import { kinds } from "../claims/kinds.ts"
import { InputError } from "../run/input-error.ts"
import { type Library, openLibrary } from "../run/library.ts"
import { openStore } from "../store/open.ts"
import type { Box } from "../store/store.ts"
import type { Option, Options } from "./command.ts"
import { resourcesFor } from "./resources.ts"
import { existingPlace, storePlace } from "./storage.ts"
import type { World } from "./world.ts"

type Work<Result> = (library: Library) => Promise<Result>

/** Opens the library that the options name, does the work and closes it, whatever happens. A new store is made. */
export const withLibrary = <Result>(options: Options, world: World, work: Work<Result>): Promise<Result> =>
  atPlace(storePlace(options), options, world, work)

/** The same for who only reads or changes what is there: where no store is, that is said. */
export const withKeptLibrary = async <Result>(options: Options, world: World, work: Work<Result>): Promise<Result> =>
  atPlace(await existingPlace(options), options, world, work)

async function atPlace<Result>(place: string, options: Options, world: World, work: Work<Result>): Promise<Result> {
  const store = await openStore(place)
  const library = openLibrary(store, () => resourcesFor(options, world))
  try {
    return await work(library)
  } finally {
    await library.close()
  }
}

/** The options by which stories, reports and claims are chosen. */
export const choosing: readonly Option[] = [
  { flags: "--from <day>", says: "not before this day, such as 2024-03-01" },
  { flags: "--to <day>", says: "not after this day" },
  { flags: "--box <degrees>", says: "in this box: west,south,east,north in degrees" },
  { flags: "--kind <name>", says: "with a claim of this kind, such as arrest or casualties" },
  { flags: "--limit <number>", says: "how many at most", default: "20" },
  { flags: "--format <name>", says: "lines to read, or JSON Lines", default: "text", choices: ["text", "json"] },
]

/** True for a year, a month or a day that a calendar has. */
function isDay(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return false
  const first = Date.parse(`${text}${"-01-01".slice(text.length - 4)}T00:00:00Z`)
  return !Number.isNaN(first) && new Date(first).toISOString().startsWith(text)
}

function kindOf(given: string | boolean | undefined): string | undefined {
  if (typeof given !== "string") return undefined
  if (kinds.some(({ name }) => name === given)) return given
  throw new InputError(`there is no kind “${given}”: ${kinds.map(({ name }) => name).join(", ")}.`, true)
}

function dayOf(options: Options, name: "from" | "to"): string | undefined {
  const given = options[name]
  if (given === undefined) return undefined
  if (typeof given === "string" && isDay(given)) return given
  throw new InputError(`--${name} “${given}” is no day: write it as 2024-03-01, 2024-03 or 2024.`, true)
}

function boxOf(given: string | boolean | undefined): Box | undefined {
  if (given === undefined) return undefined
  const numbers = String(given).split(",").map(Number)
  const [west, south, east, north] = numbers as [number, number, number, number]
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite) && south <= north
  if (isBox && Math.abs(south) <= 90 && Math.abs(north) <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180)
    return { west, south, east, north }
  throw new InputError(`--box “${given}” is no box: give west,south,east,north in degrees, such as 13,42,20,46.`, true)
}

export function limitOf(options: Options): number {
  const limit = Number(options["limit"])
  if (Number.isInteger(limit) && limit > 0) return limit
  throw new InputError(`--limit “${options["limit"]}” is no number above 0.`, true)
}

/** What `choosing` says, for a query. */
export function chosen(options: Options): {
  readonly from?: string
  readonly to?: string
  readonly box?: Box
  readonly kind?: string
} {
  const [from, to, box] = [dayOf(options, "from"), dayOf(options, "to"), boxOf(options["box"])]
  const kind = kindOf(options["kind"])
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
    throw new InputError(`--from ${from} is after --to ${to}: nothing lies between.`, true)
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(box === undefined ? {} : { box }),
    ...(kind === undefined ? {} : { kind }),
  }
}

/** Says what was found about a question, once however many pages its answer has. */
export function sayOnce(findings: readonly string[], said: Set<string>, world: World): void {
  for (const finding of findings) if (!said.has(finding)) world.say(`stemma: note: ${finding}`)
  for (const finding of findings) said.add(finding)
}

/** Items of a list, page after page, up to a number. */
export async function* pagesOf<Item>(
  most: number,
  page: (cursor: string | null, limit: number) => Promise<{ items: readonly Item[]; next: string | null }>,
): AsyncGenerator<Item> {
  let cursor: string | null = null
  let left = most
  do {
    const { items, next } = await page(cursor, left)
    yield* items
    left -= items.length
    cursor = next
  } while (cursor !== null && left > 0)
}
