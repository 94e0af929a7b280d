/** One report: its words with claims, names, places, times, quantities, quotations and furniture marked. */
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react"
import { date, stretch } from "../base/format.ts"
import { useKeys } from "../base/keys.ts"
import { go, Link, OutLink, path, useAddress } from "../base/route.tsx"
import { Waiting } from "../base/state.tsx"
import type { AccountJson, AlsoIn, ClaimRow, ReportRow } from "../data/shapes.ts"
import { AddClaim, type Selected } from "../review/add-claim.tsx"
import { ClaimDecide } from "../review/claim-decide.tsx"
import { indexOf, reportLine, type StoryIndex } from "../story/index-of.ts"
import { Chain, ClaimFacts, claimCount } from "./claim-facts.tsx"
import { Legend, layers, useLayers } from "./layers.tsx"
import { MarkedText } from "./marked-text.tsx"
import { claimAt, type Mark } from "./marks.ts"
import { marksOf, useReport } from "./report-data.ts"
import type { Report } from "./report-shapes.ts"
import { useSelected } from "./selection.ts"

interface ReadingProps {
  readonly story: string
  readonly account: AccountJson
  readonly report: string
}

function Choose({ story, account, report }: ReadingProps) {
  const at = account.reports.findIndex(({ id }) => id === report)
  const to = (index: number): string => path("stories", story, "reports", account.reports[index]?.id ?? "")
  const other = account.reports.find(({ id }) => id !== report)
  return (
    <div className="row no-print">
      <label className="row small soft report-pick">
        Report
        <select value={report} onChange={(event) => go(path("stories", story, "reports", event.target.value))}>
          {account.reports.map((row, index) => (
            <option key={row.id} value={row.id}>
              {index + 1} {reportLine(row)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" disabled={at <= 0} onClick={() => go(to(at - 1))}>
        ← Before
      </button>
      <button
        type="button"
        className="button"
        disabled={at + 1 >= account.reports.length}
        onClick={() => go(to(at + 1))}
      >
        Next →
      </button>
      {other === undefined ? null : (
        <Link
          className="button"
          href={`${path("stories", story, "compare")}?${new URLSearchParams({ left: report, right: other.id })}`}
        >
          Side by side
        </Link>
      )}
    </div>
  )
}

/** When the report was published, with how that is known; its bounds when the day is not. */
function publishedWords(published: ReportRow["publication"]): string {
  if (published === null) return "date not known"
  const { value, earliest, latest, basis } = published
  const words = value === null ? stretch(earliest, latest) : date(value)
  return `${words} (${basis})`
}

type Shown = Report & { readonly also: readonly AlsoIn[] }

/** `told`: the report as its story has it, where the others may date it. */
function Masthead({ report, told }: { readonly report: Shown; readonly told: ReportRow | undefined }) {
  return (
    <header className="stack close">
      <h2 className="serif">{report.title?.value ?? told?.heading ?? report.id}</h2>
      <p className="small soft row wide">
        <span className="strong">{report.outlet?.value ?? "outlet not named"}</span>
        {report.byline === null ? null : <span>{report.byline.value}</span>}
        <span>{publishedWords(report.published ?? told?.publication ?? null)}</span>
        {report.url === null ? null : <OutLink href={report.url}>original</OutLink>}
      </p>
      {report.also.map(({ story, title, from, to }) => (
        <p key={`${story} ${from}`} className="small soft">
          <Link href={`?from=${from}&to=${to}`}>A part of it</Link> tells of another story: also in{" "}
          <Link href={path("stories", story)}>{title}</Link>
        </p>
      ))}
    </header>
  )
}

/** What the address asks for: a claim by "#c-ID", or a span by "?from&to". */
function useWanted(claims: readonly ClaimRow[]) {
  const { hash, query } = useAddress()
  const id = hash.startsWith("c-") ? hash.slice(2) : null
  const from = query.get("from")
  const to = query.get("to")
  const span = from === null || to === null ? null : { from: Number(from), to: Number(to) }
  const answering = claims.filter(({ questions }) => questions.length > 0)
  const around = (some: readonly ClaimRow[]): ClaimRow | null =>
    id !== null || span === null ? null : claimAt(some, span.from, span.to)
  const inside = around(answering) ?? around(claims)
  return { claim: claims.find((claim) => claim.id === id) ?? inside, span }
}

interface SideProps extends ReadingProps {
  readonly index: StoryIndex
  readonly claims: readonly ClaimRow[]
  readonly claim: ClaimRow | null
  readonly selected: Selected | null
}

function ClaimSide({ story, account, report, index, claims, claim, selected }: SideProps) {
  const side = useRef<HTMLElement>(null)
  const chosen = claim?.id
  useEffect(() => {
    if (chosen !== undefined) side.current?.scrollTo({ top: 0 })
  }, [chosen])
  return (
    <aside ref={side} className={`side stack${claim === null ? "" : " sheet"}`} aria-label="Claims">
      {claim === null ? null : (
        <div className="card stack">
          <div className="row apart">
            <p className="tiny soft">Claim</p>
            <Link
              className="button quiet small"
              aria-label="Close the claim"
              href={path("stories", story, "reports", report)}
            >
              ×
            </Link>
          </div>
          <blockquote className="serif">{claim.quote}</blockquote>
          <ClaimDecide key={claim.id} story={story} claim={claim} selected={selected} />
          <ClaimFacts claim={claim} account={account} index={index} story={story} />
        </div>
      )}
      <AddClaim key={`add ${report}`} story={story} report={report} selected={selected} claims={claims} />
      <h3>{claimCount(claims)}</h3>
      <ol className="claim-list">
        {claims.map((each) => (
          <li key={each.id}>
            <Link className="plain" href={`#c-${each.id}`} aria-current={each.id === claim?.id}>
              <span className="strong">{each.kind}</span> {each.quote}
            </Link>{" "}
            {each.review === null ? null : <span className={`chip ${each.review.state}`}>{each.review.state}</span>}
            {each.chain.length === 0 ? null : <Chain claim={each} index={index} />}
          </li>
        ))}
      </ol>
    </aside>
  )
}

/** Keys to step through the claims and to switch the layers. */
function useReadingKeys(claims: readonly ClaimRow[], claim: ClaimRow | null, toggle: (id: string) => void): void {
  const step = (by: number) => () => {
    const at = claim === null ? (by > 0 ? -1 : claims.length) : claims.indexOf(claim)
    const next = claims[Math.max(0, Math.min(claims.length - 1, at + by))]
    if (next !== undefined) go(`#c-${next.id}`, true)
  }
  useKeys([
    { keys: "j", does: "next claim", run: step(1) },
    { keys: "k", does: "claim before", run: step(-1) },
    { keys: "Escape", does: "close the claim", run: () => go(location.pathname, true) },
    ...layers.map(({ id, words }, index) => ({
      keys: String(index + 1),
      does: `mark ${words.toLowerCase()}, or not`,
      run: () => toggle(id),
    })),
  ])
}

interface TextProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly report: Report
  readonly marks: readonly Mark[]
  readonly claims: readonly ClaimRow[]
  readonly chosen: Mark | null
}

function Text({ frame, report, marks, claims, chosen }: TextProps) {
  const at = chosen?.from ?? null
  useEffect(() => {
    if (at === null) return
    const pieces = frame.current?.querySelectorAll<HTMLElement>("[data-at]") ?? []
    const piece = [...pieces].findLast((element) => Number(element.dataset["at"]) <= at)
    piece?.scrollIntoView({ block: "center" })
  }, [at, frame])
  const all = useMemo(() => (chosen === null ? marks : [...marks, chosen]), [marks, chosen])
  const keys = useMemo(() => new Set(chosen === null ? [] : [chosen.key]), [chosen])
  const rejected = useMemo(
    () => new Set(claims.filter(({ review }) => review?.state === "rejected").map(({ id }) => id)),
    [claims],
  )
  const classOf = useCallback((mark: Mark) => (rejected.has(mark.key) ? "rejected" : ""), [rejected])
  const choose = useCallback((key: string) => go(`${location.pathname}#c-${key}`), [])
  return (
    <div ref={frame}>
      <MarkedText text={report.text} marks={all} chosen={keys} onChoose={choose} classOf={classOf} />
    </div>
  )
}

function Reading({ story, account, report: id }: ReadingProps) {
  const { report, analysis } = useReport(id)
  const index = useMemo(() => indexOf(account), [account])
  const claims = useMemo(
    () => (account.claims ?? []).filter((claim) => claim.report === id).sort((a, b) => a.from - b.from || b.to - a.to),
    [account.claims, id],
  )
  const [on, toggle] = useLayers()
  const frame = useRef<HTMLDivElement>(null)
  const selected = useSelected(frame, report.value?.text ?? "")
  const onKey = [...on].sort().join()
  const { claim, span } = useWanted(claims)
  useReadingKeys(claims, claim, toggle)
  const marks = useMemo(() => {
    const kinds = new Set(layers.filter((layer) => onKey.split(",").includes(layer.id)).flatMap((layer) => layer.kinds))
    return report.value === null ? [] : marksOf(report.value, analysis.value, claims, kinds)
  }, [report.value, analysis.value, claims, onKey])
  const [from, to] = [span?.from ?? claim?.from ?? -1, span?.to ?? claim?.to ?? -1]
  const chosen = useMemo(() => (from < 0 ? null : { from, to, kind: "chosen", key: "chosen" }), [from, to])
  if (report.value === null) return <Waiting of={report} what="the report" />
  return (
    <div className="reading">
      <article className="stack loose">
        <Masthead report={report.value} told={index.reportOf.get(id)} />
        <Legend on={on} toggle={toggle} />
        <Text frame={frame} report={report.value} marks={marks} claims={claims} chosen={chosen} />
      </article>
      <ClaimSide
        story={story}
        account={account}
        report={id}
        index={index}
        claims={claims}
        claim={claim}
        selected={selected}
      />
    </div>
  )
}

export default function ReadingPage({ story, account, report }: ReadingProps) {
  const id = report === "" ? (account.reports[0]?.id ?? "") : report
  if (id === "") return <p className="empty">The story has no report.</p>
  return (
    <div className="stack loose">
      <Choose story={story} account={account} report={id} />
      <Reading key={id} story={story} account={account} report={id} />
    </div>
  )
}
