/** Reports to stories, all at once. */
import { byText } from "../base/order.ts"
import type { Analysis, Finding, Judgement, Membership, Report, Story } from "../model/types.ts"
import { agglomerate, type Decisions } from "./agglomerate.ts"
import { likePairs } from "./candidates.ts"
import { type Compared, likeness } from "./features.ts"
import { countWords, type Frequencies, frequencies } from "./frequencies.ts"
import { type Gist, gistOf } from "./gist.ts"
import { judge, sameStory } from "./judge.ts"
import { commonWordsFinding, longFinding } from "./limits-hit.ts"
import { partsFrom, partsOf } from "./parts.ts"
import { type Holding, membershipsOf, type Told } from "./round-up.ts"
import { namesIn } from "./signature.ts"
import { storyId } from "./story-id.ts"
import { keysOf, vectorOf } from "./vector.ts"

/** What comes out of grouping: why each report is where it is, and the stories. */
export interface Grouping {
  readonly judgements: readonly Judgement[]
  readonly stories: readonly Story[]
  /** Stories beside their own that parts of round-ups belong to. */
  readonly also: readonly Membership[]
  /** Limits that were hit, so that a reader knows what was not looked at. */
  readonly findings: readonly Finding[]
}

/** Reports in one fixed order, whatever order they came in. */
const byId = (a: Compared, b: Compared): number => byText(a.gist.id, b.gist.id)

function comparedOf(gists: readonly Gist[], known: Frequencies): readonly Compared[] {
  for (const gist of gists) countWords(known, gist.code)
  return gists.map((gist) => ({ gist, vector: vectorOf(gist, known) })).sort(byId)
}

/** Decisions of persons only; a later one on the same pair wins. */
function decisionsOf(reports: readonly Compared[], judgements: readonly Judgement[]): Decisions {
  const place = new Map(reports.map(({ gist }, at) => [gist.id, at]))
  const latest = new Map<string, { readonly pair: readonly [number, number]; readonly verdict: Judgement["verdict"] }>()
  for (const { left, right, verdict, by } of judgements) {
    const [a, b] = [place.get(left), place.get(right)]
    if (!by.startsWith("person:") || a === undefined || b === undefined || a === b) continue
    latest.set([left, right].sort(byText).join("\n"), { pair: [a, b], verdict })
  }
  const of = (verdict: Judgement["verdict"]) => [...latest.values()].filter((one) => one.verdict === verdict)
  return { same: of("same").map(({ pair }) => pair), different: of("different").map(({ pair }) => pair) }
}

/** Each report against the report of its story that it is likest to among those before it. */
function judgementsOf(members: readonly Compared[]): Judgement[] {
  return members.slice(1).map((report, at) => {
    const earlier = members.slice(Math.max(0, at + 1 - 20), at + 1)
    const judged = earlier.map((other) => judge(other, report))
    return judged.reduce((best, one) => (one.score > best.score ? one : best))
  })
}

/** The stories by the telling words of their reports. */
function byKeys(stories: readonly (readonly Compared[])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const by = new Map<number, Set<number>>()
  for (const [story, members] of stories.entries())
    for (const { vector } of members)
      for (const key of keysOf(vector)) {
        const known = by.get(key)
        if (known === undefined) by.set(key, new Set([story]))
        else known.add(story)
      }
  return by
}

const holding: Holding<Compared> = {
  likenessTo: (part) => (report) => likeness(part, report),
  compared: (report) => report,
}

/** Round-ups among the reports, and the stories that their parts tell of. */
function membershipsIn(
  reports: readonly Report[],
  gists: readonly Gist[],
  stories: readonly (readonly Compared[])[],
  known: Frequencies,
): readonly Membership[] {
  const by = byKeys(stories)
  const ids = stories.map((members) => storyId(members[0]!.gist.id))
  const storyOf = new Map(stories.flatMap((members, story) => members.map(({ gist }) => [gist.id, story] as const)))
  return reports.flatMap((report, at) => {
    const parts = partsFrom(partsOf(report, gists[at]!), gists[at]!, known)
    if (parts.length === 0) return []
    const own = storyOf.get(report.id)!
    const home = { story: ids[own]!, reports: stories[own]!.filter(({ gist }) => gist.id !== report.id) }
    const near = ({ vector }: Compared): readonly Told<Compared>[] => {
      const numbers = new Set(keysOf(vector).flatMap((key) => [...(by.get(key) ?? [])]))
      return [...numbers].sort((a, b) => a - b).map((story) => ({ story: ids[story]!, reports: stories[story]! }))
    }
    return membershipsOf(parts, home, near, holding)
  })
}

/**
 * Groups the reports given, analysed or bare. The order in which they are given changes nothing but the order of the
 * answer: stories come in the order of their first report. Judgements of persons among `known` are obeyed. A report
 * without words is alone.
 */
export function groupReports(given: readonly (Analysis | Report)[], known: readonly Judgement[] = []): Grouping {
  const gists = given.map((one) => ("document" in one ? gistOf(one.document.report, one) : gistOf(one)))
  const bare = given.map((one) => ("document" in one ? one.document.report : one))
  const frequent = frequencies()
  const reports = comparedOf(gists, frequent)
  const { pairs, allWords } = likePairs(reports, sameStory / 2)
  const decisions = decisionsOf(reports, known)
  const namesOf = (at: number): readonly number[] => namesIn(reports[at]!)
  const groups = agglomerate({ reports: reports.length, namesOf, pairs, decisions }, sameStory)
  const turn = new Map(gists.map(({ id }, at) => [id, at]))
  const byTurn = (a: Compared, b: Compared): number => turn.get(a.gist.id)! - turn.get(b.gist.id)!
  const stories = groups
    .map((group) => group.map((at) => reports[at]!).sort(byTurn))
    .sort((a, b) => byTurn(a[0]!, b[0]!))
  return {
    judgements: stories.flatMap(judgementsOf),
    stories: stories.map((members) => ({
      id: storyId(members[0]!.gist.id),
      reports: members.map(({ gist }) => gist.id),
    })),
    also: membershipsIn(bare, gists, stories, frequent),
    findings: [...bare.flatMap(longFinding), ...(allWords ? [] : [commonWordsFinding(reports.length)])],
  }
}
