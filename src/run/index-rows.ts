/** What the index of a store keeps of reports, claims and stories. */
import { limits } from "../base/limits.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { slice } from "../model/span.ts"
import type { Account, Analysis, Claim, PlaceMention } from "../model/types.ts"
import { boxAround } from "../store/match.ts"
import type { ClaimRow, IndexPlace, StoryRow, ToldRow } from "../store/store.ts"

/** Places and kinds a row keeps: the most told; days of publication: the latest. */
const placesMost = limits.rowPlaces.value
const kindsMost = limits.rowKinds.value
const daysMost = limits.rowDays.value
const titleUnits = 160

/** How many of each key, most first; ties by the key. */
function tally(pairs: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const [key, count] of pairs) counts.set(key, (counts.get(key) ?? 0) + count)
  return [...counts].sort(
    inOrder<readonly [string, number]>(
      by(([, count]) => -count),
      by(([key]) => key),
    ),
  )
}

/** Equal places as one; most mentioned first. */
function joinPlaces(places: readonly IndexPlace[]): readonly IndexPlace[] {
  const joined = new Map<string, IndexPlace>()
  for (const place of places) {
    const key = `${place.name} ${place.lat} ${place.lon}`
    joined.set(key, { ...place, mentions: place.mentions + (joined.get(key)?.mentions ?? 0) })
  }
  const order = inOrder<IndexPlace>(
    by(({ mentions }) => -mentions),
    by(({ precision }) => precision ?? 9),
    by(({ name }) => name),
  )
  return [...joined.values()].sort(order).slice(0, placesMost)
}

function placeRow(place: PlaceMention): IndexPlace | null {
  const { name, country, lat, lon, precision } = place
  return lat === null || lon === null ? null : { name: name ?? "", country, lat, lon, precision, mentions: 1 }
}

const placesOf = ({ document }: Analysis): readonly IndexPlace[] =>
  document.mentions.flatMap((mention) => {
    const row = mention.kind === "place" && mention.location ? placeRow(mention) : null
    return row === null ? [] : [row]
  })

/** The title of a story of one report: its own, else its first sentence that is no furniture, cut at a word. */
function titleOf({ document }: Analysis): string {
  const { title, text } = document.report
  const first = document.sentences.find(({ part }) => part !== "furniture" && part !== "caption")
  const words = title?.value ?? (first === undefined ? text : text.slice(first.from, first.to))
  const plain = words
    .slice(0, 4 * titleUnits)
    .replace(/\s+/g, " ")
    .trim()
  if (plain.length <= titleUnits) return plain
  const cut = plain.lastIndexOf(" ", titleUnits - 1)
  return `${plain.slice(0, cut > titleUnits / 2 ? cut : titleUnits - 1)}…`
}

/** The row of a story of one report, before it has an id and a place in the log. */
export function rowOf(analysis: Analysis, at: string): StoryRow {
  const { published } = analysis.document.report
  const places = joinPlaces(placesOf(analysis))
  const day = published?.value?.slice(0, 10)
  return {
    id: "",
    title: titleOf(analysis),
    reports: 1,
    first: published?.value ?? published?.earliest ?? null,
    last: published?.value ?? published?.latest ?? null,
    kinds: tally(analysis.claims.map(({ kind }) => [kind, 1])).slice(0, kindsMost),
    places,
    box: boxAround(places),
    spark: day === undefined ? [] : [[day, 1]],
    changed: 0,
    changedAt: at,
    told: null,
  }
}

const least = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)
const most = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)

/** What people know a story by: the title of its account, else of its latest report that has one. */
export const storyTitle = ({ told, title }: StoryRow): string => told?.title ?? title

/** True when the second was published after the first, so that its headline has the later figures. */
const isLater = (a: StoryRow, b: StoryRow): boolean => b.last !== null && (a.last === null || b.last > a.last)

/**
 * The row of a story with the reports of both; id and what was told are those of the first, the title is that of the
 * latest, of two as late that of the first.
 */
export function joinRows(a: StoryRow, b: StoryRow): StoryRow {
  const places = joinPlaces([...a.places, ...b.places])
  return {
    ...a,
    title: a.title === "" || (b.title !== "" && isLater(a, b)) ? b.title : a.title,
    reports: a.reports + b.reports,
    first: least(a.first, b.first),
    last: most(a.last, b.last),
    kinds: tally([...a.kinds, ...b.kinds]).slice(0, kindsMost),
    places,
    box: boxAround(places),
    spark: [...tally([...a.spark, ...b.spark])].sort((x, y) => byText(x[0], y[0])).slice(-daysMost),
    changed: Math.max(a.changed, b.changed),
    changedAt: most(a.changedAt, b.changedAt)!,
  }
}

/** A limit that a row has come to, with a sentence about it. */
interface FullRow {
  readonly rule: string
  readonly message: string
}

/** Which limits the row of a story has come to: more of that kind is not known to lists and searches. */
export function fullRow({ id, places, kinds, spark }: StoryRow): readonly FullRow[] {
  const said = (rule: string, most: number, what: string): FullRow => {
    return { rule, message: `The list of stories knows story ${id} by ${most} ${what}, and by no more.` }
  }
  return [
    ...(places.length < placesMost ? [] : [said("index/places", placesMost, "places, those mentioned most")]),
    ...(kinds.length < kindsMost ? [] : [said("index/kinds", kindsMost, "kinds of happenings, those told most")]),
    ...(spark.length < daysMost ? [] : [said("index/days", daysMost, "days with reports, the latest")]),
  ]
}

function claimRow(claim: Claim, { document }: Analysis): ClaimRow {
  const points = claim.places.flatMap((at) => {
    const place = document.mentions[at]
    return place?.kind === "place" && place.lat !== null ? [place] : []
  })
  return {
    id: claim.id,
    report: claim.report,
    from: claim.from,
    to: claim.to,
    kind: claim.kind,
    quote: slice(document.report.text, claim),
    begin: claim.when?.begin ?? null,
    end: claim.when?.end ?? null,
    lat: points[0]?.lat ?? null,
    lon: points[0]?.lon ?? null,
  }
}

/** The claims of a report as they are searched, one row for each id. */
export const claimRowsOf = (analysis: Analysis): readonly ClaimRow[] => [
  ...new Map(analysis.claims.map((claim) => [claim.id, claimRow(claim, analysis)])).values(),
]

/** What an account knows of its story, for the index. */
export function toldRowOf(account: Account, changed: number): ToldRow {
  return {
    changed,
    headline: account.brief[0]?.text ?? null,
    title: account.title,
    witnesses: new Set(account.lineage.witnesses.map(({ witness }) => witness)).size,
    disputed: account.answers.filter(({ state }) => state === "disputed").length,
  }
}
