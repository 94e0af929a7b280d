/** Who said what: from the speaker to the outlets that carry it. */

import { useDeferredValue, useMemo, useState } from "react"
import { showSpeaker } from "../../view/unnamed.ts"
import { counted, flat } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { Link } from "../base/route.tsx"
import type { AccountJson } from "../data/shapes.ts"
import { reportName, type StoryIndex } from "./index-of.ts"

interface SaidProps {
  readonly account: AccountJson
  readonly index: StoryIndex
  readonly chosen: string
}

const quoted = (text: string, direct: boolean): string => {
  const words = flat(text)
  return direct && !/^["“‘']/.test(words) ? `“${words}”` : words
}

const stances: Readonly<Record<string, string>> = { allows: "acknowledged", denies: "denied", disputes: "disputed" }

export function Said({ account, index, chosen }: SaidProps) {
  const [typed, setTyped] = useState("")
  const asked = useDeferredValue(typed.trim().toLowerCase())
  const rows = useMemo(
    () =>
      account.statements
        .map((statement, position) => ({ statement, position }))
        .filter(({ statement }) => `${statement.speaker} ${statement.text}`.toLowerCase().includes(asked))
        .sort((a, b) => a.statement.speaker.localeCompare(b.statement.speaker) || a.position - b.position),
    [account.statements, asked],
  )
  const { shown, end } = useGrowing(rows.length, 40)
  return (
    <div className="stack">
      <div className="row apart no-print">
        <label className="row small">
          Speaker or words
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <span className="small soft">{counted(rows.length, "statement")}</span>
      </div>
      <div className="scroll">
        <table className="speakers">
          <thead>
            <tr>
              <th scope="col">Speaker → outlet</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ statement, position }, row) => {
              const hash = `said-${position}`
              const same = row > 0 && rows[row - 1]?.statement.speaker === statement.speaker
              const outlets = [
                ...new Set(statement.anchors.map(({ report }) => reportName(index.reportOf.get(report)))),
              ]
              const chain = [...statement.chain.slice(1).map(showSpeaker), outlets.join(", ")].join(" → ")
              return (
                <tr key={hash} id={hash}>
                  <td>
                    <span className={same ? "soft" : "strong"}>{showSpeaker(statement.speaker)}</span>{" "}
                    <span className="soft">→ {chain}</span>
                  </td>
                  <td>
                    {stances[statement.stance] === undefined ? null : (
                      <span className="chip warn">{stances[statement.stance]}</span>
                    )}{" "}
                    <Link className="plain serif" href={`#${hash}`} aria-current={chosen === hash}>
                      {quoted(statement.text, statement.direct)}
                    </Link>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {end}
    </div>
  )
}
