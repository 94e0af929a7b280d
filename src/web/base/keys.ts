/** Keys: one list for the whole workspace, so that the help can show it. */
import { useLayoutEffect, useRef } from "react"

/** A key or two keys in a row ("g s"), and what they do. */
export interface KeyAction {
  readonly keys: string
  readonly does: string
  readonly run: () => void
}

const stacks: (readonly KeyAction[])[] = []
let first = ""
let firstAt = 0
const pairMs = 1200

/** Every key that does something now; a key of a nearer part of the page hides the same key of a farther one. */
export function keysNow(): readonly KeyAction[] {
  const byKeys = new Map<string, KeyAction>()
  for (const actions of stacks) for (const action of actions) byKeys.set(action.keys, action)
  return [...byKeys.values()]
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null

const nameOf = (event: KeyboardEvent): string => {
  const held = event.metaKey || event.ctrlKey ? "mod+" : ""
  return held + (event.key.length === 1 && held !== "" ? event.key.toLowerCase() : event.key)
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return
  const name = nameOf(event)
  if (isTyping(event.target) && !name.startsWith("mod+k")) return
  if (document.querySelector("dialog[open]") !== null && name !== "mod+k") return
  const pair = event.timeStamp - firstAt < pairMs ? `${first} ${name}` : ""
  const actions = keysNow()
  const found = actions.find(({ keys }) => keys === pair) ?? actions.find(({ keys }) => keys === name)
  first = name
  firstAt = event.timeStamp
  if (found === undefined) return
  event.preventDefault()
  first = ""
  found.run()
}

window.addEventListener("keydown", onKey)

/** Keys that hold while the component is on the page. */
export function useKeys(actions: readonly KeyAction[]): void {
  const latest = useRef(actions)
  latest.current = actions
  // Before the page is painted: who sees it may press a key at once.
  useLayoutEffect(() => {
    const mine = latest.current.map((action, index) => ({
      ...action,
      run: () => latest.current[index]?.run(),
    }))
    stacks.push(mine)
    return () => {
      stacks.splice(stacks.indexOf(mine), 1)
    }
  }, [])
}
