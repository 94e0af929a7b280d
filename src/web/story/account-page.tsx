/** The account of a story: the brief with its evidence, figures, disputes, times, places, voices, lineage. */
import { lazy, Suspense } from "react"
import { counted, date, number } from "../base/format.ts"
import { useKeys } from "../base/keys.ts"
import { go, Link, OutLink, path, useAddress } from "../base/route.tsx"
import { runsOf } from "../base/runs.ts"
import { useAnswer } from "../data/cache.ts"
import { api } from "../data/client.ts"
import type { AccountJson, Story } from "../data/shapes.ts"
import { EvidencePanel } from "./evidence.tsx"
import { evidenceOf } from "./evidence-of.ts"
import { Estimated, FigureTable, Plots, QuestionCard, Sides } from "./figures.tsx"
import { compared, indexOf, isDisputed, reportName, type StoryIndex, singles } from "./index-of.ts"
import { LineagePicture } from "./lineage.tsx"
import { Said } from "./said.tsx"
import { Section } from "./section.tsx"
import { Timeline } from "./timeline.tsx"

const StoryMap = lazy(() => import("../map/story-map.tsx"))

interface PartProps {
  readonly story: string
  readonly account: AccountJson
  readonly index: StoryIndex
  readonly chosen: string
}

function Brief({ account, index, chosen }: PartProps) {
  if (account.brief.length === 0)
    return <p className="empty">The reports say nothing that a brief could be told from.</p>
  return (
    <ol className="brief">
      {account.brief.map((sentence, position) => {
        const hash = `s-${position}`
        const reports = sentence.anchors.map(({ report }) => index.labelOf(report))
        return (
          <li key={hash} id={hash}>
            <Link className="sentence" href={`#${hash}`} aria-current={chosen === hash}>
              {sentence.text}
            </Link>{" "}
            <span className="soft tiny">[{runsOf(reports)}]</span>
          </li>
        )
      })}
    </ol>
  )
}

function Figures({ account, index, chosen }: PartProps) {
  const questions = compared(account.questions)
  if (questions.length === 0) return <p className="empty">No figure is given by more than one report.</p>
  return (
    <div className="stack">
      <FigureTable account={account} index={index} questions={questions} chosen={chosen} />
      <Plots index={index} questions={questions.filter((question) => !isDisputed(question))} chosen={chosen} />
    </div>
  )
}

function Disputed({ account, index, chosen }: PartProps) {
  const questions = account.questions.filter(isDisputed)
  if (questions.length === 0) return <p className="empty">The reports do not contradict one another.</p>
  return questions.map((question) => (
    <QuestionCard key={question.id} question={question} index={index} chosen={chosen}>
      <Sides question={question} index={index} chosen={chosen} />
    </QuestionCard>
  ))
}

function Singles({ account, index, chosen }: PartProps) {
  const questions = singles(account.questions)
  if (questions.length === 0) return <p className="empty">Every figure is given by more than one report.</p>
  return (
    <ul className="lines small">
      {questions.map((question) => {
        const hash = `r-${question.id}-0`
        const report = question.readings[0]?.reports[0] ?? ""
        return (
          <li key={question.id} id={`q-${question.id}`} className="row apart">
            <Link className="plain grow" href={`#${hash}`} aria-current={chosen === hash}>
              {question.question}
            </Link>
            <span>
              <span className="strong">
                <Estimated question={question} />
              </span>{" "}
              <span className="soft">{reportName(index.reportOf.get(report))}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Places({ account, chosen }: PartProps) {
  return (
    <div className="stack">
      <Suspense fallback={<p className="empty">Loading the map …</p>}>
        <StoryMap places={account.places} />
      </Suspense>
      <ul className="row wide small">
        {account.places.map((place, position) => {
          const hash = `place-${position}`
          return (
            <li key={hash} id={hash}>
              <Link className="plain" href={`#${hash}`} aria-current={chosen === hash}>
                {place.name}
              </Link>{" "}
              <span className="soft">
                {precisionOf(place.precision)}, {counted(place.mentions, "mention")}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const precisions = ["exact place", "near", "district", "province", "region", "country", "between countries"]
const precisionOf = (precision: number | null): string => precisions[(precision ?? 0) - 1] ?? "not on the map"

/** Round-ups of other stories that tell of this one, too. */
function AlsoIn({ story }: { readonly story: string }) {
  const also = useAnswer<Story>(api(["stories", story])).value?.also ?? []
  if (also.length === 0) return null
  return (
    <ul className="lines small" aria-label="Also in">
      {also.map(({ id, title, outlet, published, story: home, from, to }) => (
        <li key={`${id} ${from}`} className="row apart">
          <span className="grow">
            <span className="soft">also in</span>{" "}
            <Link href={`${path("stories", home, "reports", id)}?from=${from}&to=${to}`}>{title ?? id}</Link>{" "}
            <span className="soft">{outlet ?? "outlet not named"}</span>
          </span>
          <span className="soft">{date(published)}, a report of another story</span>
        </li>
      ))}
    </ul>
  )
}

function Reports(props: PartProps) {
  return (
    <>
      <ReportList {...props} />
      <AlsoIn story={props.story} />
    </>
  )
}

function ReportList({ story, account, index }: PartProps) {
  return (
    <ol className="lines small">
      {account.reports.map((report) => (
        <li key={report.id} className="row apart">
          <span className="grow">
            <span className="chip">{index.labelOf(report.id)}</span>{" "}
            <Link href={path("stories", story, "reports", report.id)}>{report.heading}</Link>{" "}
            <span className="soft">{report.outlet ?? "outlet not named"}</span>
          </span>
          <span className="soft">
            {date(report.published)}, witness {number(index.witnessOf.get(report.id) ?? null)}{" "}
            {report.url === null ? null : <OutLink href={report.url}>original</OutLink>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What could not be read as it stands: flaws of the input, decisions that no longer find their words. */
function Findings({ account, index }: Pick<PartProps, "account" | "index">) {
  const { findings } = account
  if (findings.length === 0) return null
  return (
    <details className="findings small">
      <summary>{counted(findings.length, "note")} on what was read</summary>
      <ul className="lines">
        {findings.map(({ message, report, rule }, position) => (
          <li key={`${rule} ${position}`}>
            {report === null ? "" : `${reportName(index.reportOf.get(report))}: `}
            {message}
          </li>
        ))}
      </ul>
    </details>
  )
}

const sections: readonly (readonly [string, string])[] = [
  ["brief", "Brief"],
  ["figures", "Figures"],
  ["disputed", "Disputed"],
  ["singles", "Single source"],
  ["timeline", "Timeline"],
  ["map", "Map"],
  ["said", "Who said what"],
  ["lineage", "Lineage"],
  ["missing", "Not reported"],
  ["reports", "Reports"],
]

function useAccountKeys(account: AccountJson, chosen: string): void {
  const step = (by: number) => () => {
    const at = /^s-(\d+)$/.exec(chosen)?.[1]
    const next = at === undefined ? 0 : Math.max(0, Math.min(account.brief.length - 1, Number(at) + by))
    go(`#s-${next}`, true)
  }
  const jump = (id: string) => () => document.getElementById(id)?.scrollIntoView()
  useKeys([
    { keys: "j", does: "next sentence of the brief, with its evidence", run: step(1) },
    { keys: "k", does: "sentence before", run: step(-1) },
    { keys: "Escape", does: "close the evidence", run: () => go(location.pathname + location.search, true) },
    { keys: "g f", does: "go to the figures", run: jump("figures") },
    { keys: "g d", does: "go to what is disputed", run: jump("disputed") },
    { keys: "g t", does: "go to the timeline", run: jump("timeline") },
    { keys: "g m", does: "go to the map", run: jump("map") },
    { keys: "p", does: "print the story", run: () => window.print() },
  ])
}

export function AccountPage({ story, account }: { readonly story: string; readonly account: AccountJson }) {
  const { hash } = useAddress()
  const index = indexOf(account)
  const part = { story, account, index, chosen: hash }
  useAccountKeys(account, hash)
  return (
    <div className="beside">
      <div>
        <nav className="sections" aria-label="Parts of the account">
          {sections.map(([id, title]) => (
            <a key={id} href={`#${id}`} className="soft">
              {title}
            </a>
          ))}
        </nav>
        <Section id="brief" title="Brief">
          <Brief {...part} />
        </Section>
        <Section id="figures" title="Figures" note="What the reports say; the estimate under the policy.">
          <Figures {...part} />
        </Section>
        <Section id="disputed" title="Disputed" note="Readings that cannot all hold, with who stands behind each.">
          <Disputed {...part} />
        </Section>
        <Section id="singles" title="Single source" note="One report alone says this." late>
          <Singles {...part} />
        </Section>
        <Section
          id="timeline"
          title="Timeline"
          note="A bar is the stretch in which it happened; it fades where an end is open."
          late
        >
          <Timeline entries={account.timeline} chosen={hash} />
        </Section>
        <Section
          id="map"
          title="Map"
          note="A dot is an exact place, a dashed area a district or province, an outline a country."
          late
        >
          <Places {...part} />
        </Section>
        <Section id="said" title="Who said what" late>
          <Said {...part} />
        </Section>
        <Section id="lineage" title="Lineage" note="Where words and figures come from." late>
          <LineagePicture {...part} />
        </Section>
        <Section id="missing" title="What no report says">
          {account.notInReports.length === 0 ? (
            <p className="empty">Nothing that a reader would ask is left open.</p>
          ) : null}
          <ul className="lines">
            {account.notInReports.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
        <Section id="reports" title="Reports">
          <Reports {...part} />
          <Findings account={account} index={index} />
        </Section>
      </div>
      <EvidencePanel story={story} account={account} index={index} found={evidenceOf(account, hash)} />
    </div>
  )
}
