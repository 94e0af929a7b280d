/** All stories: searched, filtered, each with its headline sentence. */
import { useDeferredValue, useEffect } from "react"
import { counted, number, stretch } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { useKeys } from "../base/keys.ts"
import { go, Link, path, useAddress, withQuery } from "../base/route.tsx"
import { Waiting } from "../base/state.tsx"
import { useAnswer } from "../data/cache.ts"
import { every } from "../data/client.ts"
import type { List, StoryRow } from "../data/shapes.ts"
import { Filters } from "./filters.tsx"
import { occurrencesOf } from "./occurrences.ts"
import { Spark } from "./spark.tsx"
import { lastSeen, seen } from "./visit.ts"
import { Welcome } from "./welcome.tsx"

const isNew = (story: StoryRow): boolean => lastSeen !== null && story.changed > lastSeen

const day = (iso: string | null): string | null => iso?.slice(0, 10) ?? null

function StoryCard({ story }: { readonly story: StoryRow }) {
  return (
    <li className="story-card">
      <h2 className="row">
        <Link href={path("stories", story.id)}>{story.title}</Link>
        {isNew(story) ? <span className="chip new">new</span> : null}
      </h2>
      <Spark days={story.spark} />
      <p>{story.headline ?? <span className="soft">The account is being told …</span>}</p>
      <p className="row wide small soft">
        <span>
          {counted(story.reports, "report")}
          {story.witnesses === null ? "" : `, ${counted(story.witnesses, "witness", "witnesses")}`}
        </span>
        <span>{stretch(day(story.first), day(story.last))}</span>
        {occurrencesOf(story)
          .slice(0, 3)
          .map((kind) => (
            <span key={kind} className="chip">
              {kind}
            </span>
          ))}
        {(story.disputed ?? 0) > 0 ? <span className="chip disputed">≠ {number(story.disputed)} disputed</span> : null}
      </p>
    </li>
  )
}

/** The query of the list from the query of the page. */
function listPath(query: URLSearchParams): string {
  const at = (name: string): string | null => query.get(name)
  const since = at("new") === "1" && lastSeen !== null ? String(lastSeen) : null
  return every(["stories"], {
    q: at("q"),
    from: at("from"),
    to: at("to"),
    box: at("box"),
    kind: at("kind"),
    disputed: at("disputed"),
    since,
  })
}

function useStoryKeys(stories: readonly StoryRow[]): void {
  const move = (step: number) => () => {
    const links = [...document.querySelectorAll<HTMLElement>(".story-card h2 a")]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
  }
  useKeys([
    { keys: "j", does: "next story", run: move(1) },
    { keys: "k", does: "story before", run: move(-1) },
    { keys: "1", does: "open the first story", run: () => stories[0] && go(path("stories", stories[0].id)) },
    { keys: "d", does: "only disputed stories, or all", run: toggleDisputed },
  ])
}

const toggleDisputed = (): void => {
  const on = new URLSearchParams(location.search).get("disputed") !== null
  go(withQuery({ disputed: on ? null : "true" }), true)
}

export function StoriesPage() {
  const { query } = useAddress()
  const asked = useDeferredValue(listPath(query))
  const answered = useAnswer<List<StoryRow>>(asked)
  const everything = useAnswer<List<StoryRow>>(every(["stories"]))
  const stories = answered.value?.items ?? []
  const { shown, end } = useGrowing(stories.length)
  useStoryKeys(stories)
  const all = everything.value?.items
  useEffect(() => seen(all ?? []), [all])
  useEffect(() => {
    document.title = "Stories · Stemma"
  }, [])
  if (everything.value !== null && everything.value.items.length === 0) return <Welcome />
  return (
    <div className="stories">
      <Filters stories={everything.value?.items ?? []} />
      <section aria-label="Stories">
        <div className="row apart">
          <h1>Stories</h1>
          <p className="soft small" role="status">
            {answered.value === null ? "" : counted(stories.length, "story", "stories")}
          </p>
        </div>
        <Waiting of={answered} what="the stories" />
        {answered.value?.findings?.map((finding) => (
          <p key={finding} className="soft small">
            {finding}
          </p>
        ))}
        <ul>
          {stories.slice(0, shown).map((story) => (
            <StoryCard key={story.id} story={story} />
          ))}
        </ul>
        {end}
        {answered.value !== null && stories.length === 0 ? (
          <p className="empty">
            No story fits. <Link href="/">Show all</Link>
          </p>
        ) : null}
      </section>
    </div>
  )
}
