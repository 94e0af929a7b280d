/** Sends decisions to the store, and takes them back. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import type { Anchor } from "../../model/types.ts"
import { keep, kept } from "../base/kept.ts"
import { say, sayTrouble } from "../base/notice.tsx"
import { type Answered, amend, useAnswer } from "../data/cache.ts"
import { api, every, request } from "../data/client.ts"
import { storyChanged } from "../data/live.ts"
import { useMe } from "../data/me.ts"
import type { List } from "../data/shapes.ts"
import { type Review, type ReviewAction, reviewWords, type Steps, stepsOf } from "./review-shapes.ts"

const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The name of the blind coding this browser codes the story in; null = everybody's account. */
const codingOf = (story: string): string | null => kept<string | null>(`coding.${story}`, null)

export function setCoding(story: string, coding: string | null): void {
  keep(`coding.${story}`, coding)
  for (const listener of listeners) listener()
}

export const useCoding = (story: string): string | null => useSyncExternalStore(subscribe, () => codingOf(story))

export interface About {
  readonly reason?: string | null
  readonly seconds?: number | null
  /** The coding it counts in; the one of this browser when absent. */
  readonly coding?: string | null
  /** The words of the claims that are named. */
  readonly anchors?: readonly Anchor[]
}

/** How the paths of the accounts of a story begin. */
export const accountPath = (story: string): string => api(["stories", story, "account"])

const reviewsPath = (story: string): string => every(["stories", story, "reviews"])

/** Appends a decision. True when the store took it; a refusal is said in the corner. */
export async function decide(story: string, action: ReviewAction, about: About = {}): Promise<boolean> {
  const coding = about.coding === undefined ? codingOf(story) : about.coding
  const body = {
    reason: about.reason || null,
    seconds: about.seconds ?? null,
    coding,
    anchors: about.anchors ?? [],
    action,
  }
  try {
    const review = await request<Review>("POST", api(["stories", story, "reviews"]), body)
    amend<List<Review>>(reviewsPath(story), (list) => ({ ...list, items: [...list.items, review] }))
    storyChanged(story)
    const isStep = action.do === "undo" || action.do === "redo"
    const undo = { label: "Undo", run: () => void decide(story, { do: "undo", review: review.id }, { coding }) }
    say(isStep ? `${action.do === "undo" ? "Taken back" : "Put back"}.` : capital(reviewWords(review)), {
      action: isStep ? null : undo,
      about: "decision",
    })
    return true
  } catch (error) {
    sayTrouble(error)
    return false
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** All reviews of a story, of every coding, oldest first. */
export const useAllReviews = (story: string) => useAnswer<List<Review>>(reviewsPath(story))

/** The reviews of a story in the coding of this browser, oldest first. */
export function useReviews(story: string): Answered<readonly Review[]> {
  const coding = useCoding(story)
  const answered = useAllReviews(story)
  const items = answered.value?.items
  const value = useMemo(() => items?.filter((review) => review.coding === coding) ?? null, [items, coding])
  return { ...answered, value }
}

/** Undo and redo of one's own decisions. */
export function useSteps(story: string): Steps & { readonly back: () => void; readonly forth: () => void } {
  const answered = useReviews(story)
  const reviews = answered.value
  const { name } = useMe()
  const steps = useMemo(() => stepsOf(reviews ?? [], `person:${name}`), [reviews, name])
  const [last] = steps.undo
  const [next] = steps.redo
  return {
    ...steps,
    back: () =>
      void (last === undefined ? say("Nothing to take back.") : decide(story, { do: "undo", review: last.id })),
    forth: () =>
      void (next === undefined ? say("Nothing to put back.") : decide(story, { do: "redo", review: next.id })),
  }
}

/** Seconds since the thing with this key was opened, the time the page was hidden left out. */
export function useSeconds(key: string): () => number {
  const watch = useRef({ key: "", seconds: 0, from: 0 })
  if (watch.current.key !== key) watch.current = { key, seconds: 0, from: performance.now() }
  useEffect(() => {
    const change = (): void => {
      const now = performance.now()
      if (document.hidden) watch.current.seconds += (now - watch.current.from) / 1000
      watch.current.from = now
    }
    document.addEventListener("visibilitychange", change)
    return () => document.removeEventListener("visibilitychange", change)
  }, [])
  return () => {
    const { seconds, from } = watch.current
    return Math.round((seconds + (performance.now() - from) / 1000) * 10) / 10
  }
}

/** The words of a claim as an anchor. */
export const anchorOf = ({ report, from, to, quote }: Anchor): Anchor => ({ report, from, to, quote })
