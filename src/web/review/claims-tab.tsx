/** All claims of a story, one after the other. */
import { useDeferredValue, useMemo, useState } from "react"
import { counted } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { useKeys } from "../base/keys.ts"
import { go, Link, path, useAddress, withQuery } from "../base/route.tsx"
import type { AccountJson, ClaimRow } from "../data/shapes.ts"
import { ClaimFacts, measureWords } from "../reading/claim-facts.tsx"
import { indexOf, reportName, type StoryIndex } from "../story/index-of.ts"
import { ClaimDecide } from "./claim-decide.tsx"

interface TabProps {
  readonly story: string
  readonly account: AccountJson
}

const states = ["undecided", "accepted", "edited", "rejected", "added"]

function fits(claim: ClaimRow, query: URLSearchParams, words: string): boolean {
  const state = query.get("state")
  if (state !== null && (claim.review?.state ?? "undecided") !== state) return false
  if (query.get("figures") !== null && claim.measures.length === 0) return false
  const report = query.get("report")
  if (report !== null && claim.report !== report) return false
  return words === "" || `${claim.kind} ${claim.quote} ${claim.chain.join(" ")}`.toLowerCase().includes(words)
}

interface FilterProps {
  readonly account: AccountJson
  readonly typed: string
  readonly setTyped: (typed: string) => void
  readonly count: number
}

function Filters({ account, typed, setTyped, count }: FilterProps) {
  const { query } = useAddress()
  const set = (name: string, value: string | null): void => go(withQuery({ [name]: value }), true)
  return (
    <div className="row wide">
      <input
        type="search"
        aria-label="Words of the claim"
        placeholder="Words"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <select
        aria-label="State"
        value={query.get("state") ?? ""}
        onChange={(event) => set("state", event.target.value)}
      >
        <option value="">any state</option>
        {states.map((state) => (
          <option key={state}>{state}</option>
        ))}
      </select>
      <select
        aria-label="Report"
        className="short"
        value={query.get("report") ?? ""}
        onChange={(event) => set("report", event.target.value)}
      >
        <option value="">all reports</option>
        {account.reports.map((report) => (
          <option key={report.id} value={report.id}>
            {reportName(report)}
          </option>
        ))}
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={query.get("figures") !== null}
          onChange={(event) => set("figures", event.target.checked ? "1" : null)}
        />
        with figures
      </label>
      <span className="small soft">{counted(count, "claim")}</span>
    </div>
  )
}

interface RowProps {
  readonly claim: ClaimRow
  readonly index: StoryIndex
  readonly current: boolean
}

function Row({ claim, index, current }: RowProps) {
  return (
    <li>
      <Link className="plain" href={`#c-${claim.id}`} aria-current={current}>
        <span className="strong">{claim.kind}</span> {claim.quote}
      </Link>
      <p className="soft row">
        <span>{reportName(index.reportOf.get(claim.report))}</span>
        {claim.measures.map((measure) => (
          <span key={measure.from}>{measureWords(measure)}</span>
        ))}
        {claim.review === null ? null : <span className={`chip ${claim.review.state}`}>{claim.review.state}</span>}
      </p>
    </li>
  )
}

interface ChosenProps extends TabProps {
  readonly claim: ClaimRow
  readonly index: StoryIndex
  readonly onDecided: () => void
}

function Chosen({ story, account, claim, index, onDecided }: ChosenProps) {
  return (
    <div className="card stack">
      <blockquote className="serif">{claim.quote}</blockquote>
      <ClaimDecide key={claim.id} story={story} claim={claim} selected={null} onDecided={onDecided} />
      <ClaimFacts claim={claim} account={account} index={index} story={story} />
      <Link className="small" href={`${path("stories", story, "reports", claim.report)}#c-${claim.id}`}>
        Read it in the report
      </Link>
    </div>
  )
}

export function ClaimsTab({ story, account }: TabProps) {
  const { hash, query } = useAddress()
  const [typed, setTyped] = useState("")
  const words = useDeferredValue(typed.trim().toLowerCase())
  const index = useMemo(() => indexOf(account), [account])
  const asked = query.toString()
  const claims = useMemo(
    () => (account.claims ?? []).filter((claim) => fits(claim, new URLSearchParams(asked), words)),
    [account.claims, asked, words],
  )
  const { shown, end } = useGrowing(claims.length, 60)
  const at = claims.findIndex(({ id }) => hash === `c-${id}`)
  const chosen = claims[at] ?? (account.claims ?? []).find(({ id }) => hash === `c-${id}`)
  const step = (by: number) => () => {
    const next = claims[Math.max(0, Math.min(claims.length - 1, at + by))]
    if (next === undefined) return
    go(`#c-${next.id}`, true)
    document.querySelector(`[href="#c-${next.id}"]`)?.scrollIntoView({ block: "nearest" })
  }
  useKeys([
    { keys: "j", does: "next claim", run: step(1) },
    { keys: "k", does: "claim before", run: step(-1) },
    {
      keys: "o",
      does: "open the claim in its report",
      run: () => chosen && go(`${path("stories", story, "reports", chosen.report)}#c-${chosen.id}`),
    },
  ])
  return (
    <div className="beside">
      <section className="stack" aria-label="Claims">
        <Filters account={account} typed={typed} setTyped={setTyped} count={claims.length} />
        <ol className="claim-list">
          {claims.slice(0, Math.max(shown, at + 1)).map((claim) => (
            <Row key={claim.id} claim={claim} index={index} current={claim.id === chosen?.id} />
          ))}
        </ol>
        {end}
      </section>
      <aside className={`side${chosen === undefined ? "" : " sheet"}`} aria-label="Claim">
        {chosen === undefined ? (
          <p className="card small soft">
            Choose a claim, or press <kbd>j</kbd>; then <kbd>a</kbd> accepts, <kbd>e</kbd> edits, <kbd>x</kbd> rejects.
          </p>
        ) : (
          <Chosen story={story} account={account} claim={chosen} index={index} onDecided={step(1)} />
        )}
      </aside>
    </div>
  )
}
