/** Which claims tell of the same happening: happenings joined and parted. */
import { useMemo, useState } from "react"
import type { Happening } from "../../model/types.ts"
import { counted, stretch } from "../base/format.ts"
import type { AccountJson, ClaimRow } from "../data/shapes.ts"
import { Acts, Do, Pick, usePicks } from "./picks.tsx"
import type { ReviewAction } from "./review-shapes.ts"

interface TabProps {
  readonly story: string
  readonly account: AccountJson
}

function joinOf(happenings: readonly Happening[], picked: readonly string[]): ReviewAction | null {
  const [left, right, more] = picked.flatMap((id) => happenings.find((happening) => happening.id === id) ?? [])
  if (left === undefined || right === undefined || more !== undefined) return null
  return { do: "join happenings", sides: [left.claims, right.claims] }
}

interface PartProps {
  readonly story: string
  readonly happening: Happening
  readonly claims: ReadonlyMap<string, ClaimRow>
}

function Part({ story, happening, claims }: PartProps) {
  const picks = usePicks()
  const [reason, setReason] = useState("")
  const rest = happening.claims.filter((id) => !picks.has(id))
  const action: ReviewAction | null =
    picks.picked.length === 0 || rest.length === 0 ? null : { do: "part happening", sides: [picks.picked, rest] }
  return (
    <div className="inset stack close">
      {happening.claims.map((id) => (
        <Pick key={id} label={claims.get(id)?.quote ?? id} on={picks.has(id)} onToggle={() => picks.toggle(id)} />
      ))}
      <Acts reason={reason} setReason={setReason}>
        <Do story={story} action={action} label="Part the chosen claims" reason={reason} onDone={picks.clear} />
      </Acts>
    </div>
  )
}

export default function HappeningsTab({ story, account }: TabProps) {
  const picks = usePicks()
  const [open, setOpen] = useState<string | null>(null)
  const [reason, setReason] = useState("")
  const claims = useMemo(() => new Map((account.claims ?? []).map((claim) => [claim.id, claim])), [account.claims])
  return (
    <section className="stack" aria-label="Happenings">
      <Acts reason={reason} setReason={setReason}>
        <span className="small soft">Choose two happenings that are one.</span>
        <Do
          story={story}
          action={joinOf(account.happenings, picks.picked)}
          label="Join the happenings"
          reason={reason}
          onDone={picks.clear}
        />
      </Acts>
      <ul className="lines small">
        {account.happenings.map((happening) => (
          <li key={happening.id}>
            <div className="row apart">
              <Pick
                on={picks.has(happening.id)}
                onToggle={() => picks.toggle(happening.id)}
                label={
                  <>
                    {happening.name}{" "}
                    <span className="soft">
                      {happening.kind}, {stretch(happening.begin, happening.end)},{" "}
                      {counted(happening.claims.length, "claim")}
                    </span>
                  </>
                }
              />
              {happening.claims.length < 2 ? null : (
                <button
                  type="button"
                  className="button small"
                  aria-expanded={open === happening.id}
                  onClick={() => setOpen(open === happening.id ? null : happening.id)}
                >
                  Part …
                </button>
              )}
            </div>
            {open === happening.id ? <Part story={story} happening={happening} claims={claims} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
