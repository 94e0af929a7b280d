/** Where: the places the reports name, with how exactly each is known. */
import { by, inOrder } from "../base/order.ts"
import { aroundUnit } from "../model/near.ts"
import { anchor } from "../model/span.ts"
import type { AccountPlace, Analysis, PlaceMention, Report } from "../model/types.ts"

/** Most anchors kept for one place; the number of mentions stands beside them. */
const mostAnchors = 12

interface Named {
  readonly report: Report
  readonly mention: PlaceMention
}

function placeOf(group: readonly Named[]): AccountPlace {
  const { report, mention } = group[0] as Named
  const exact = group.find((each) => each.mention.lat !== null)?.mention ?? mention
  return {
    name: exact.name ?? report.text.slice(mention.from, mention.to),
    country: exact.country,
    admin1: exact.admin1,
    lat: exact.lat,
    lon: exact.lon,
    precision: exact.precision,
    path: exact.path,
    mentions: group.length,
    anchors: group.slice(0, mostAnchors).map((each) => anchor(each.report, each.mention)),
  }
}

/** Places that a report names as places, not as actors, and not in the furniture of its page. */
const placesIn = ({ document: { report, mentions, sentences } }: Analysis): readonly Named[] =>
  mentions
    .filter((mention): mention is PlaceMention => mention.kind === "place" && mention.location)
    .filter((mention) => aroundUnit(sentences, mention.from)?.part !== "furniture")
    .map((mention) => ({ report, mention }))

/** Places named as places (not as actors), the most often named first. */
export function tellPlaces(analyses: readonly Analysis[]): readonly AccountPlace[] {
  const named = analyses.flatMap(placesIn)
  const groups = Map.groupBy(named, ({ report, mention }) =>
    mention.geonames === null ? (mention.name ?? report.text.slice(mention.from, mention.to)) : `${mention.geonames}`,
  )
  return [...groups.values()].map(placeOf).sort(
    inOrder<AccountPlace>(
      (a, b) => b.mentions - a.mentions,
      by(({ name }) => name),
    ),
  )
}
