/** Reviews as the server gives them, and how they are said in words. */
import type { Review, ReviewAction } from "../../model/types.ts"
import { flat } from "../base/format.ts"

export type { Review, ReviewAction }

const plain: Readonly<Record<ReviewAction["do"], string>> = {
  accept: "accepted",
  reject: "rejected",
  edit: "edited",
  add: "added",
  "join questions": "joined questions",
  "part question": "parted a question",
  "join happenings": "joined happenings",
  "part happening": "parted a happening",
  "join origins": "joined origins",
  "part origin": "parted an origin",
  "join names": "joined names",
  "part names": "parted names",
  "join stories": "joined stories",
  "part stories": "parted stories",
  undo: "took back",
  redo: "put back",
}

const valueWords = (value: unknown): string =>
  value === null
    ? "none"
    : typeof value === "boolean"
      ? value
        ? "yes"
        : "no"
      : Array.isArray(value)
        ? value.join(", ")
        : typeof value === "object"
          ? "others"
          : String(value)

/** How fields of an edit are called where their own name says too little. */
const fieldWords: Readonly<Record<string, string>> = {
  low: "lowest",
  high: "highest",
  lowOpen: "more than the lowest",
  highOpen: "less than the highest",
  span: "words",
  via: "by way of",
}

function detail(action: ReviewAction): string {
  if (action.do === "edit") {
    return Object.entries(action.change)
      .filter(([name]) => name !== "figure")
      .map(([name, value]) => `${fieldWords[name] ?? name} → ${valueWords(value)}`)
      .join(", ")
  }
  if (action.do === "join names") return `${action.names.join(", ")} as ${action.as}`
  if (action.do === "part names") return action.names.join(", ")
  if (action.do === "join origins" || action.do === "part origin") {
    return action.sides.map((side) => side.map(({ name }) => name).join(", ")).join(" | ")
  }
  return ""
}

/** What a review did, in words: "edited “2,041 soldiers”: lowest → 2042". */
export function reviewWords(review: Review): string {
  const quote = review.anchors?.[0]?.quote
  const said = quote === undefined ? "" : ` “${flat(quote).slice(0, 90)}”`
  const more = detail(review.action)
  return `${plain[review.action.do]}${said}${more === "" ? "" : `: ${more}`}`
}

export const personName = (by: string): string => by.replace(/^person:/, "")

/** What a person can take back and put back, last first. */
export interface Steps {
  readonly undo: readonly Review[]
  readonly redo: readonly Review[]
  /** Ids of reviews that were taken back. */
  readonly gone: ReadonlySet<string>
}

/** Follows undo and redo through the reviews of a story, oldest first. */
export function stepsOf(reviews: readonly Review[], by: string): Steps {
  const gone = new Set<string>()
  const undone: string[] = []
  const byId = new Map(reviews.map((review) => [review.id, review]))
  for (const { action } of reviews) {
    if (action.do === "undo") {
      gone.add(action.review)
      undone.push(action.review)
    } else if (action.do === "redo") {
      gone.delete(action.review)
      const at = undone.lastIndexOf(action.review)
      if (at >= 0) undone.splice(at, 1)
    }
  }
  const mine = (review: Review): boolean =>
    review.by === by && review.action.do !== "undo" && review.action.do !== "redo"
  const undo = reviews.filter((review) => mine(review) && !gone.has(review.id)).reverse()
  const redo = undone
    .flatMap((id) => byId.get(id) ?? [])
    .filter(mine)
    .reverse()
  return { undo, redo, gone }
}

/** The middle of the seconds a person took for claims; null when none were counted. */
export function medianSeconds(reviews: readonly Review[], by: string): number | null {
  const seconds = reviews
    .flatMap((review) =>
      review.by === by && review.seconds !== null && "claim" in review.action ? [review.seconds] : [],
    )
    .sort((a, b) => a - b)
  if (seconds.length === 0) return null
  const middle = Math.floor(seconds.length / 2)
  return seconds.length % 2 === 1 ? seconds[middle]! : (seconds[middle - 1]! + seconds[middle]!) / 2
}
