/** What all pages of a story share: its title, its tabs, its account. */
import { lazy, Suspense, useEffect } from "react"
import { counted, date, stretch } from "../base/format.ts"
import { useKeys } from "../base/keys.ts"
import { go, Link, path, useAddress, withQuery } from "../base/route.tsx"
import { Waiting } from "../base/state.tsx"
import { useAnswer } from "../data/cache.ts"
import { api } from "../data/client.ts"
import type { AccountJson, StoryRow } from "../data/shapes.ts"
import { policyNames } from "../policies/policy-words.ts"
import { useCoding } from "../review/decide.ts"
import { AccountPage } from "./account-page.tsx"
import { ExportMenu } from "./export-menu.tsx"

const ReadingPage = lazy(() => import("../reading/reading-page.tsx"))
const ComparePage = lazy(() => import("../reading/compare-page.tsx"))
const PoliciesPage = lazy(() => import("../policies/policies-page.tsx"))
const ReviewPage = lazy(() => import("../review/review-page.tsx"))

const tabs: readonly (readonly [string, string])[] = [
  ["", "Account"],
  ["reports", "Reports"],
  ["policies", "Policies"],
  ["review", "Review"],
]

function Tabs({ id, at }: { readonly id: string; readonly at: string }) {
  return (
    <nav className="tabs" aria-label="Pages of the story">
      {tabs.map(([part, title]) => {
        const current = part === at || (part === "reports" && at === "compare")
        const to = part === "" ? path("stories", id) : path("stories", id, part)
        return (
          <Link key={part} href={to} aria-current={current ? "page" : undefined}>
            {title}
          </Link>
        )
      })}
    </nav>
  )
}

interface HeadProps {
  readonly story: StoryRow | null
  readonly account: AccountJson | null
  readonly coding: string | null
}

function Head({ story, account, coding }: HeadProps) {
  const title = story?.title ?? account?.story ?? ""
  useEffect(() => {
    if (title !== "") document.title = `${title} · Stemma`
  }, [title])
  return (
    <header className="stack close">
      <p className="small no-print">
        <Link href="/">← All stories</Link>
      </p>
      <h1>{title}</h1>
      {account === null ? null : (
        <p className="small soft row wide">
          <span>
            {counted(account.reports.length, "report")}, {counted(account.lineage.witnesses, "witness", "witnesses")}
          </span>
          {story === null ? null : (
            <span>{stretch(story.first?.slice(0, 10) ?? null, story.last?.slice(0, 10) ?? null)}</span>
          )}
          <span>as of {date(account.asOf)}</span>
          <span>policy {account.policy}</span>
          {coding === null ? null : (
            <span className="chip warn">blind coding “{coding}”: only its decisions count</span>
          )}
        </p>
      )}
    </header>
  )
}

function Choices({ id, policy }: { readonly id: string; readonly policy: string }) {
  const { query } = useAddress()
  return (
    <div className="row no-print">
      <label className="row small soft">
        Policy
        <select value={policy} onChange={(event) => go(withQuery({ policy: event.target.value }), true)}>
          {policyNames.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="row small soft">
        Brief
        <select
          value={query.get("length") ?? "normal"}
          onChange={(event) =>
            go(withQuery({ length: event.target.value === "normal" ? null : event.target.value }), true)
          }
        >
          <option value="short">short</option>
          <option value="normal">normal</option>
          <option value="full">full</option>
        </select>
      </label>
      <ExportMenu story={id} policy={policy} />
      <button type="button" className="button" onClick={() => window.print()}>
        Print
      </button>
    </div>
  )
}

/** The page that the rest of the address names. */
function Inner({ id, account }: { readonly id: string; readonly account: AccountJson }) {
  const { parts } = useAddress()
  const [, , page = "", report = ""] = parts
  if (page === "reports") return <ReadingPage story={id} account={account} report={report} />
  if (page === "compare") return <ComparePage story={id} account={account} />
  if (page === "policies") return <PoliciesPage story={id} account={account} />
  if (page === "review") return <ReviewPage story={id} account={account} />
  return <AccountPage story={id} account={account} />
}

function useStoryKeys(id: string): void {
  const to = (part: string) => () => go(part === "" ? path("stories", id) : path("stories", id, part))
  useKeys([
    { keys: "g a", does: "go to the account", run: to("") },
    { keys: "g r", does: "go to the reports", run: to("reports") },
    { keys: "g p", does: "go to the policies", run: to("policies") },
    { keys: "g v", does: "go to the review", run: to("review") },
  ])
}

export function StoryFrame({ id }: { readonly id: string }) {
  const { parts, query } = useAddress()
  const page = parts[2] ?? ""
  const policy = query.get("policy") ?? "origins"
  const story = useAnswer<StoryRow>(api(["stories", id]))
  const claims = page === "" ? null : "1"
  const passages = page === "compare" ? null : "0"
  const coding = useCoding(id)
  const account = useAnswer<AccountJson>(
    api(["stories", id, "account"], {
      policy,
      length: page === "" ? query.get("length") : null,
      claims,
      coding,
      passages,
    }),
  )
  useStoryKeys(id)
  const now = story.value?.id
  useEffect(() => {
    if (now !== undefined && now !== id)
      go(location.href.replace(encodeURIComponent(id), encodeURIComponent(now)), true)
  }, [now, id])
  return (
    <>
      <div className="top">
        <Head story={story.value} account={account.value} coding={coding} />
        {page === "" ? <Choices id={id} policy={policy} /> : null}
      </div>
      <Tabs id={id} at={page} />
      <Waiting of={account} what="the account" />
      {account.value === null ? null : (
        <Suspense fallback={<p className="empty">Loading …</p>}>
          <Inner id={id} account={account.value} />
        </Suspense>
      )}
    </>
  )
}
