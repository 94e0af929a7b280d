/** Short messages in the corner; a screen reader hears them. */
import { useSyncExternalStore } from "react"

interface Notice {
  readonly id: number
  readonly text: string
  /** More that was noted, a line each. */
  readonly notes: readonly string[]
  readonly bad: boolean
  /** 0..1 while something long goes on; null otherwise. */
  readonly share: number | null
  readonly action: { readonly label: string; readonly run: () => void } | null
  /** A message takes the place of the one before it about the same; null stands beside all others. */
  readonly about: string | null
}

let notices: readonly Notice[] = []
let counter = 0
const listeners = new Set<() => void>()
const readMs = 7000

function set(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

/** Takes a message away. */
const hush = (id: number): void => set(notices.filter((notice) => notice.id !== id))

type Choices = Partial<Pick<Notice, "bad" | "share" | "action" | "about">> & { readonly stay?: boolean }

/** Says something; the id lets it be changed or taken away. */
export function say(text: string, choices: Choices = {}): number {
  const { stay = false, bad = false, share = null, action = null, about = null } = choices
  counter += 1
  const id = counter
  const others = notices.filter((notice) => about === null || notice.about !== about)
  set([...others.slice(-3), { id, text, notes: [], bad, share, action, about }])
  if (!stay) setTimeout(() => hush(id), action === null ? readMs : readMs * 2)
  return id
}

/** Changes a message that stands; does nothing when it is gone. */
export function resay(id: number, change: Partial<Omit<Notice, "id">>): void {
  set(notices.map((notice) => (notice.id === id ? { ...notice, ...change } : notice)))
}

/** Says what went wrong. */
export const sayTrouble = (error: unknown): void => {
  say(error instanceof Error ? error.message : String(error), { bad: true })
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The corner itself. */
export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map((notice) => (
        <div key={notice.id} className={`notice${notice.bad ? " bad" : ""}`}>
          <div className="row apart">
            <span className="grow">{notice.text}</span>
            {notice.action === null ? null : (
              <button
                type="button"
                className="button small"
                onClick={() => {
                  notice.action?.run()
                  hush(notice.id)
                }}
              >
                {notice.action.label}
              </button>
            )}
            <button type="button" className="button quiet small" aria-label="Dismiss" onClick={() => hush(notice.id)}>
              ×
            </button>
          </div>
          {notice.notes.map((note) => (
            <p key={note} className="small soft">
              {note}
            </p>
          ))}
          {notice.share === null ? null : <progress max={1} value={notice.share} aria-label={notice.text} />}
        </div>
      ))}
    </div>
  )
}
