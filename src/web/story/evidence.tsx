/** The words behind a sentence or a figure, beside it, each with a way into its report. */
import type { Anchor, Report } from "../../model/types.ts"
import { counted, date, estimateWords } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { go, Link, path } from "../base/route.tsx"
import { useAnswer } from "../data/cache.ts"
import { api } from "../data/client.ts"
import type { AccountJson } from "../data/shapes.ts"
import type { Evidence as Found } from "./evidence-of.ts"
import { reportName, type StoryIndex } from "./index-of.ts"

const aroundUnits = 140

/** Some words before and after, cut at white space and where the report ends and the page around it begins. */
function around({ text, furniture }: Report, { from, to }: Anchor): readonly [before: string, after: string] {
  const first = Math.max(0, ...furniture.flatMap((span) => (span.to <= from ? [span.to] : [])))
  const last = Math.min(text.length, ...furniture.flatMap((span) => (span.from >= to ? [span.from] : [])))
  const start = Math.max(first, from - aroundUnits)
  const end = Math.min(last, to + aroundUnits)
  const before = text.slice(start, from)
  const after = text.slice(to, end)
  return [
    start === first ? before : `… ${before.replace(/^\S*\s/, "")}`,
    end === last ? after : `${after.replace(/\s\S*$/, "")} …`,
  ]
}

interface QuoteProps {
  readonly story: string
  readonly anchor: Anchor
  readonly index: StoryIndex
}

function Quote({ story, anchor, index }: QuoteProps) {
  const report = useAnswer<Report>(api(["reports", anchor.report]))
  const row = index.reportOf.get(anchor.report)
  const [before, after] = report.value === null ? ["", ""] : around(report.value, anchor)
  const to = `${path("stories", story, "reports", anchor.report)}?from=${anchor.from}&to=${anchor.to}`
  return (
    <li className="stack close">
      <p className="small row">
        <span className="chip">{index.labelOf(anchor.report)}</span>
        <span className="strong">{reportName(row)}</span>
        <span className="soft nowrap">{date(row?.published ?? null)}</span>
      </p>
      <blockquote>
        <span className="soft">{before}</span>
        <mark>{anchor.quote}</mark>
        <span className="soft">{after}</span>
      </blockquote>
      <Link className="small" href={to}>
        Read it in the report
      </Link>
    </li>
  )
}

interface EvidenceProps {
  readonly story: string
  readonly account: AccountJson
  readonly index: StoryIndex
  readonly found: Found | null
}

/** Each anchor once, in the order of the reports. */
function once(anchors: readonly Anchor[]): readonly Anchor[] {
  return [...new Map(anchors.map((anchor) => [`${anchor.report} ${anchor.from} ${anchor.to}`, anchor])).values()]
}

const close = (): void => go(location.pathname + location.search, true)

function Behind({ story, index, found }: Omit<EvidenceProps, "found" | "account"> & { readonly found: Found }) {
  const anchors = once(found.anchors)
  const { shown, end } = useGrowing(anchors.length, 12)
  const reports = new Set(anchors.map(({ report }) => report)).size
  return (
    <div className="evidence stack">
      <div className="row apart">
        <p className="tiny soft">{found.what}</p>
        <button type="button" className="button quiet small" aria-label="Close the evidence" onClick={close}>
          ×
        </button>
      </div>
      <h3>{found.title}</h3>
      {found.lines.map((line) => (
        <p key={line} className="small soft">
          {line}
        </p>
      ))}
      {found.questions.slice(0, 8).map((question) => (
        <p key={question.id} className="small">
          <Link href={`#q-${question.id}`}>{question.question}</Link>{" "}
          <span className="strong">{estimateWords(question.estimates[0]).best}</span>
        </p>
      ))}
      <p className="small soft">
        {counted(anchors.length, "passage")} in {counted(reports, "report")}
      </p>
      <ul>
        {anchors.slice(0, shown).map((anchor) => (
          <Quote key={`${anchor.report} ${anchor.from} ${anchor.to}`} story={story} anchor={anchor} index={index} />
        ))}
      </ul>
      {end}
    </div>
  )
}

export function EvidencePanel({ story, account, index, found }: EvidenceProps) {
  return (
    <aside className={`side${found === null ? "" : " sheet"} no-print`} aria-label="Evidence">
      <div className="card" aria-live="polite">
        {found === null ? (
          <div className="stack small soft">
            <p className="strong">Evidence</p>
            <p>Choose a sentence, a figure, a time or a place: the words it comes from appear here.</p>
            <p>
              {counted(account.reports.length, "report")}, {counted(account.lineage.witnesses, "witness", "witnesses")}:
              reports that copy one another count once.
            </p>
          </div>
        ) : (
          <Behind key={found.title} story={story} index={index} found={found} />
        )}
      </div>
    </aside>
  )
}
