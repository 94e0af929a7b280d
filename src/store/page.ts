/** Pages and their cursors: the same for every implementation. */
import { limits } from "../base/limits.ts"
import { type Page, type Paging, StoreError, type StoriesQuery, type StoryRow } from "./store.ts"

/** How many items a page has: at least one, at most `limits.pageItems`. */
export function pageSize({ limit }: Paging): number {
  const most = limits.pageItems.value
  return limit === undefined || Number.isNaN(limit) ? most : Math.max(1, Math.min(most, Math.floor(limit)))
}

type Place = readonly (string | number)[]

/** A cursor: opaque to callers, a place in the order of a list to us. */
const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url")

const wrong = (): StoreError =>
  new StoreError("cursor", "the cursor belongs to no list: leave it out to begin at the first page.")

/** The place a cursor stands for: parts of these types; null without a cursor. Throws on anything else. */
function placeOf(cursor: string | null | undefined, types: readonly ("string" | "number")[]): Place | null {
  if (cursor === null || cursor === undefined || cursor === "") return null
  let place: unknown
  try {
    place = JSON.parse(Buffer.from(cursor.slice(0, 400), "base64url").toString("utf8"))
  } catch {
    throw wrong()
  }
  const fits =
    Array.isArray(place) && place.length === types.length && place.every((part, at) => typeof part === types[at])
  if (!fits) throw wrong()
  return place as Place
}

/** Items counted from the front: where a page begins. Throws `StoreError` on a cursor of another list. */
export function offsetOf({ cursor }: Paging): number {
  const [offset] = placeOf(cursor, ["number"]) ?? [0]
  if (!Number.isSafeInteger(offset) || (offset as number) < 0) throw wrong()
  return offset as number
}

/** The page at an offset, from a list that holds one item more where there is a next page. */
export function pageAt<Item>(found: readonly Item[], offset: number, size: number, most: number): Page<Item> {
  const more = found.length > size && offset + size < most
  return { items: found.slice(0, size), next: more ? cursorOf([offset + size]) : null }
}

/** What a list of stories is sorted by, descending; ties by id, ascending. */
export const sortKeys: Readonly<Record<NonNullable<StoriesQuery["sort"]>, (row: StoryRow) => string | number>> = {
  changed: ({ changed }) => changed,
  last: ({ last }) => last ?? "",
  reports: ({ reports }) => reports,
}

/** Where a page of stories begins: after this value and id; null at the front. */
export function storyPlace({ cursor, sort = "changed" }: StoriesQuery): { value: string | number; id: string } | null {
  const place = placeOf(cursor, ["string", sort === "last" ? "string" : "number", "string"])
  if (place === null) return null
  // One of a list that is sorted otherwise would begin anywhere.
  if (place[0] !== sort) throw wrong()
  return { value: place[1]!, id: place[2] as string }
}

/** The page of stories, from a list that holds one item more where there is a next page. */
export function storyPage(found: readonly StoryRow[], query: StoriesQuery): Page<StoryRow> {
  const size = pageSize(query)
  const items = found.slice(0, size)
  const last = items.at(-1)
  const { sort = "changed" } = query
  const next = found.length > size && last !== undefined
  return { items, next: next ? cursorOf([sort, sortKeys[sort](last), last.id]) : null }
}
