/** Checking a story by hand: claims, questions, voices, happenings, stories, history, blind coding. */
import { lazy, Suspense, useState } from "react"
import { counted, number } from "../base/format.ts"
import { useKeys } from "../base/keys.ts"
import { Link, path, useAddress } from "../base/route.tsx"
import { refresh, useAsking } from "../data/cache.ts"
import { mePath, useMe } from "../data/me.ts"
import { coderName, setCoderName } from "../data/person.ts"
import type { AccountJson } from "../data/shapes.ts"
import { ClaimsTab } from "./claims-tab.tsx"
import { accountPath, useCoding, useReviews, useSteps } from "./decide.ts"
import { medianSeconds } from "./review-shapes.ts"

const QuestionsTab = lazy(() => import("./questions-tab.tsx"))
const VoicesTab = lazy(() => import("./voices-tab.tsx"))
const HappeningsTab = lazy(() => import("./happenings-tab.tsx"))
const StoriesTab = lazy(() => import("./stories-tab.tsx"))
const HistoryTab = lazy(() => import("./history-tab.tsx"))
const CodingTab = lazy(() => import("./coding-tab.tsx"))

interface ReviewProps {
  readonly story: string
  readonly account: AccountJson
}

const tabs: readonly (readonly [string, string])[] = [
  ["claims", "Claims"],
  ["questions", "Questions"],
  ["voices", "Origins and names"],
  ["happenings", "Happenings"],
  ["stories", "Stories"],
  ["history", "History"],
  ["coding", "Blind coding"],
]

function Inner({ tab, story, account }: ReviewProps & { readonly tab: string }) {
  if (tab === "questions") return <QuestionsTab story={story} account={account} />
  if (tab === "voices") return <VoicesTab story={story} account={account} />
  if (tab === "happenings") return <HappeningsTab story={story} account={account} />
  if (tab === "stories") return <StoriesTab story={story} account={account} />
  if (tab === "history") return <HistoryTab story={story} />
  if (tab === "coding") return <CodingTab story={story} account={account} />
  return <ClaimsTab story={story} account={account} />
}

/** Who codes: the name stands on every decision. */
function Person() {
  const me = useMe()
  const [name, setName] = useState(() => (coderName() === "local" ? "" : coderName()))
  if (me.tokens) return <span className="small soft">You are {me.name}</span>
  return (
    <label className="row small soft">
      You are
      <input
        value={name}
        placeholder="your name"
        autoComplete="name"
        onChange={(event) => {
          setName(event.target.value)
          setCoderName(event.target.value)
          refresh(mePath)
        }}
      />
    </label>
  )
}

function Bar({ story, account }: ReviewProps) {
  const steps = useSteps(story)
  const coding = useCoding(story)
  const telling = useAsking(accountPath(story))
  const reviews = useReviews(story)
  const claims = account.claims ?? []
  const decided = claims.filter(({ review }) => review !== null).length
  const seconds = medianSeconds(reviews.value ?? [], `person:${useMe().name}`)
  useKeys([
    { keys: "u", does: "undo my last decision", run: steps.back },
    { keys: "mod+z", does: "undo my last decision", run: steps.back },
    { keys: "U", does: "redo", run: steps.forth },
  ])
  return (
    <div className="row apart no-print">
      <div className="row wide">
        <Person />
        {coding === null ? null : (
          <span className="chip warn" title="You see no decisions but those of this coding.">
            blind coding “{coding}”
          </span>
        )}
        <span className="small soft">
          {number(decided)} of {counted(claims.length, "claim")} decided
          {seconds === null ? "" : `, ${number(Math.round(seconds))} s a claim (only you see this)`}
        </span>
        <span className="small soft" role="status">
          {telling ? "The account is being told again …" : ""}
        </span>
      </div>
      <div className="row">
        <button type="button" className="button" disabled={steps.undo.length === 0} onClick={steps.back}>
          ↶ Undo
        </button>
        <button type="button" className="button" disabled={steps.redo.length === 0} onClick={steps.forth}>
          ↷ Redo
        </button>
      </div>
    </div>
  )
}

export default function ReviewPage({ story, account }: ReviewProps) {
  const { parts } = useAddress()
  const tab = parts[3] ?? "claims"
  return (
    <div className="stack loose">
      <Bar story={story} account={account} />
      <nav className="segments scroll" aria-label="Parts of the review">
        {tabs.map(([id, title]) => (
          <Link
            key={id}
            className="button small"
            href={path("stories", story, "review", id)}
            aria-current={id === tab ? "true" : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<p className="empty">Loading …</p>}>
        <Inner tab={tab} story={story} account={account} />
      </Suspense>
    </div>
  )
}
