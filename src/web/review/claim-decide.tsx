/** Accept, edit or reject a claim, with its keys. */
import { useState } from "react"
import { kept } from "../base/kept.ts"
import { useKeys } from "../base/keys.ts"
import type { ClaimRow } from "../data/shapes.ts"
import { ClaimForm, draftName } from "./claim-form.tsx"
import { anchorOf, decide, useSeconds } from "./decide.ts"

interface DecideProps {
  readonly story: string
  readonly claim: ClaimRow
  readonly selected: { readonly from: number; readonly to: number; readonly quote: string } | null
  /** Called after a decision, to go on to the next claim. */
  readonly onDecided?: () => void
}

export function ClaimDecide({ story, claim, selected, onDecided }: DecideProps) {
  const [editing, setEditing] = useState(
    () => kept<object | null>(`draft.${draftName(story, claim.id)}`, null) !== null,
  )
  const [reason, setReason] = useState("")
  const seconds = useSeconds(claim.id)
  const doIt = (verb: "accept" | "reject") => async (): Promise<void> => {
    const about = { reason, seconds: seconds(), anchors: [anchorOf(claim)] }
    if (await decide(story, { do: verb, claim: claim.id }, about)) onDecided?.()
  }
  useKeys([
    { keys: "a", does: "accept the claim", run: () => void doIt("accept")() },
    { keys: "x", does: "reject the claim", run: () => void doIt("reject")() },
    { keys: "e", does: "edit the claim", run: () => setEditing(true) },
  ])
  if (editing) return <ClaimForm story={story} claim={claim} selected={selected} onDone={() => setEditing(false)} />
  return (
    <div className="stack close">
      <div className="row">
        <button type="button" className="button" onClick={() => void doIt("accept")()}>
          ✓ Accept
        </button>
        <button type="button" className="button" onClick={() => setEditing(true)}>
          Edit
        </button>
        <button type="button" className="button bad" onClick={() => void doIt("reject")()}>
          ✗ Reject
        </button>
      </div>
      <label className="row small soft">
        Reason
        <input
          className="grow"
          value={reason}
          placeholder="optional"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </div>
  )
}
