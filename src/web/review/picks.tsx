/** Choosing some of a list, and what can be done with them. */
import { type ReactNode, useState } from "react"
import { say } from "../base/notice.tsx"
import { useAsking } from "../data/cache.ts"
import { TextField } from "./claim-form.tsx"
import { accountPath, decide } from "./decide.ts"
import type { ReviewAction } from "./review-shapes.ts"

/** The chosen keys, a switch, and a way to let go of all. */
export function usePicks() {
  const [picked, setPicked] = useState<readonly string[]>([])
  return {
    picked,
    has: (key: string): boolean => picked.includes(key),
    toggle: (key: string): void =>
      setPicked((now) => (now.includes(key) ? now.filter((each) => each !== key) : [...now, key])),
    clear: (): void => setPicked([]),
  }
}

interface PickProps {
  readonly label: ReactNode
  readonly on: boolean
  readonly onToggle: () => void
}

export function Pick({ label, on, onToggle }: PickProps) {
  return (
    <label className="row pick">
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span className="grow">{label}</span>
    </label>
  )
}

interface DoProps {
  readonly story: string
  /** What would be decided; null when the choice does not allow it. */
  readonly action: ReviewAction | null
  readonly label: string
  readonly onDone: () => void
  readonly reason: string
}

/** A button that sends one decision. */
export function Do({ story, action, label, onDone, reason }: DoProps) {
  const [busy, setBusy] = useState(false)
  // A choice on a page that is about to change could name what the last decision has taken apart.
  const stale = useAsking(accountPath(story))
  const run = async (): Promise<void> => {
    if (action === null) {
      say("Choose what it is about first.")
      return
    }
    setBusy(true)
    if (await decide(story, action, { reason })) onDone()
    setBusy(false)
  }
  return (
    <button
      type="button"
      className="button main"
      disabled={action === null || busy || stale}
      onClick={() => void run()}
    >
      {label}
    </button>
  )
}

interface ActProps {
  readonly children: ReactNode
  readonly reason: string
  readonly setReason: (reason: string) => void
}

/** The buttons of a choice with the field for the reason. */
export function Acts({ children, reason, setReason }: ActProps) {
  return (
    <div className="acts card row wide no-print">
      {children}
      <TextField label="Reason (optional)" value={reason} onChange={setReason} />
    </div>
  )
}
