/** Who is who: origins joined and parted, names joined and parted. */
import { useMemo, useState } from "react"
import type { Origin } from "../../model/types.ts"
import { counted } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import type { AccountJson } from "../data/shapes.ts"
import { TextField } from "./claim-form.tsx"
import { Acts, Do, Pick, usePicks } from "./picks.tsx"
import type { ReviewAction } from "./review-shapes.ts"

interface TabProps {
  readonly story: string
  readonly account: AccountJson
}

const voices = (names: readonly string[]) => names.map((name) => ({ name, report: null }))

function joinOf(origins: readonly Origin[], picked: readonly string[]): ReviewAction | null {
  const [first, ...others] = picked.flatMap((id) => origins.find((origin) => origin.id === id) ?? [])
  if (first === undefined || others.length === 0) return null
  const right = [...new Set(others.flatMap(({ names }) => names))].filter((name) => !first.names.includes(name))
  return right.length === 0 ? null : { do: "join origins", sides: [voices(first.names), voices(right)] }
}

function Names({ story, origin }: { readonly story: string; readonly origin: Origin }) {
  const picks = usePicks()
  const rest = origin.names.filter((name) => !picks.has(name))
  const action: ReviewAction | null =
    picks.picked.length === 0 || rest.length === 0
      ? null
      : { do: "part origin", sides: [voices(picks.picked), voices(rest)] }
  return (
    <div className="inset stack close">
      {origin.names.map((name) => (
        <Pick key={name} label={name} on={picks.has(name)} onToggle={() => picks.toggle(name)} />
      ))}
      <div>
        <Do story={story} action={action} label="Part the chosen names" reason="" onDone={picks.clear} />
      </div>
    </div>
  )
}

function Origins({ story, account }: TabProps) {
  const picks = usePicks()
  const [reason, setReason] = useState("")
  const { shown, end } = useGrowing(account.origins.length, 60)
  return (
    <section className="stack" aria-label="Origins">
      <h2>Origins</h2>
      <Acts reason={reason} setReason={setReason}>
        <Do
          story={story}
          action={joinOf(account.origins, picks.picked)}
          label="Join the origins"
          reason={reason}
          onDone={picks.clear}
        />
      </Acts>
      <ul className="lines small">
        {account.origins.slice(0, shown).map((origin) => (
          <li key={origin.id}>
            <Pick
              on={picks.has(origin.id)}
              onToggle={() => picks.toggle(origin.id)}
              label={
                <>
                  {origin.name}{" "}
                  <span className="soft">
                    {origin.kind}, {counted(origin.attributions.length, "attribution")}
                  </span>
                </>
              }
            />
            {origin.names.length > 1 ? <Names story={story} origin={origin} /> : null}
          </li>
        ))}
      </ul>
      {end}
    </section>
  )
}

/** Names that stand in the account: of origins, places and actors. */
function namesOf(account: AccountJson): readonly string[] {
  const names = [
    ...account.origins.flatMap((origin) => origin.names),
    ...account.statements.flatMap(({ chain }) => chain),
    ...account.places.map(({ name }) => name),
    ...account.facts.actors.map(({ name }) => name),
  ]
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}

function NameList({ story, account }: TabProps) {
  const picks = usePicks()
  const [typed, setTyped] = useState("")
  const [as, setAs] = useState("")
  const [reason, setReason] = useState("")
  const names = useMemo(() => namesOf(account), [account])
  const fitting = names.filter((name) => picks.has(name) || name.toLowerCase().includes(typed.toLowerCase()))
  const { shown, end } = useGrowing(fitting.length, 60)
  const name = as.trim() || (picks.picked[0] ?? "")
  const enough = picks.picked.length >= 2
  const done = (): void => {
    picks.clear()
    setAs("")
  }
  const joined: ReviewAction | null = enough ? { do: "join names", names: picks.picked, as: name } : null
  const parted: ReviewAction | null = enough ? { do: "part names", names: picks.picked } : null
  return (
    <section className="stack" aria-label="Names">
      <h2>Names</h2>
      <Acts reason={reason} setReason={setReason}>
        <TextField label="As" value={as} onChange={setAs} hint={picks.picked[0] ?? "the name to keep"} />
        <Do story={story} action={joined} label="Join the names" reason={reason} onDone={done} />
        <Do story={story} action={parted} label="Part the names" reason={reason} onDone={done} />
      </Acts>
      <TextField label="Find a name" value={typed} onChange={setTyped} />
      <ul className="lines small">
        {fitting.slice(0, shown).map((each) => (
          <li key={each}>
            <Pick label={each} on={picks.has(each)} onToggle={() => picks.toggle(each)} />
          </li>
        ))}
      </ul>
      {end}
    </section>
  )
}

export default function VoicesTab(props: TabProps) {
  return (
    <div className="two">
      <Origins {...props} />
      <NameList {...props} />
    </div>
  )
}
