/**
 * Happenings as rows of the UCDP Georeferenced Event Dataset (49 columns in the order of version 23.1), or why there
 * is no row. Ids that only UCDP gives stay empty; nothing is guessed. docs/exports.md says how each column is filled.
 */
import type { Account, Analysis } from "../model/types.ts"
import { countryOf, distinctOutlets, oneOf, onlyAside, originsOf, quotesOf, reasonWords } from "./codebook.ts"
import { type CodedRow, type CodedRows, codedRows } from "./coded-rows.ts"
import { printable } from "./plain.ts"
import { titleOf } from "./rows.ts"
import { type Actor, daysOf, type Scene, scenesOf, talliesOf, tollOf } from "./scenes.ts"

export const gedColumns = [
  ...["id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id"],
  ...["conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id"],
  ...["side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources"],
  ...["source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec"],
  ...["where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"],
  ...["priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end"],
  ...["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"],
] as const

type Column = (typeof gedColumns)[number]
type Cells = Partial<Readonly<Record<Column, string | number | null>>>

/** Kinds in which armed force is used. */
const armed = new Set([
  ...["shooting", "bombing", "airstrike", "shelling", "stabbing", "armed clash", "attack", "territorial control"],
  ...["capture", "abduction", "retreat", "missile launch"],
])

const violenceWords: Readonly<Record<number, string>> = {
  1: "a government is one of two armed sides",
  2: "two armed sides, neither of them a government",
  3: "one armed side, and those killed are civilians",
}

/** UCDP's type of violence: 1 with a state, 2 without, 3 against civilians; null when it cannot be told. */
function violenceOf(sides: readonly (Actor | undefined)[], civilians: number): number | null {
  const [a, b] = sides
  if (a !== undefined && b === undefined && civilians > 0) return 3
  if (a === undefined || b === undefined) return null
  return a.inter === "State forces" || b.inter === "State forces" ? 1 : 2
}

/** Cell of the PRIO grid: half a degree, counted from 180 west and 90 south, row by row. */
function gridOf(lat: number, lon: number): number {
  const row = Math.min(359, Math.floor((lat + 90) * 2))
  const column = Math.min(719, Math.floor((lon + 180) * 2))
  return row * 720 + column + 1
}

function datePrecision(days: number): number {
  if (days <= 1) return 1
  if (days <= 6) return 2
  if (days <= 7) return 3
  return days <= 31 ? 4 : 5
}

const instant = (day: string): string => `${day.slice(0, 10)} 00:00:00.000`

function whereCells({ place }: Scene): Cells {
  if (place === null) return {}
  const { name, country, admin1, lat, lon, precision } = place.value
  const point = lat !== null && lon !== null
  return {
    where_prec: precision,
    where_coordinates: printable(name),
    where_description: quotesOf(place.anchors),
    adm_1: admin1,
    latitude: lat,
    longitude: lon,
    geom_wkt: point ? `POINT (${lon} ${lat})` : null,
    priogrid_gid: point ? gridOf(lat, lon) : null,
    country: countryOf(country),
  }
}

function sourceCells(account: Account, scene: Scene): Cells {
  const outlets = distinctOutlets(scene.reports)
  const article = scene.reports.map((report) => {
    const outlet = printable(report.outlet?.value ?? "outlet not named")
    return `${outlet}, ${report.published?.value?.slice(0, 10) ?? "undated"}, ${printable(titleOf(report))}`
  })
  return {
    number_of_sources: scene.reports.length,
    source_article: article.join("; "),
    source_office: outlets.join("; "),
    source_date: scene.reports.map(({ published }) => published?.value?.slice(0, 10) ?? "").join("; "),
    source_headline: scene.reports.map((report) => printable(titleOf(report))).join("; "),
    source_original: originsOf(account, scene).join("; "),
  }
}

/** Deaths by who died: civilians where the reports count them as such, all others unknown. */
function deathCells(scene: Scene, best: number): Cells {
  const civil = talliesOf(scene, "killed", "ucdp").filter(({ answer }) =>
    ["civilian", "child", "woman"].includes(answer.scope.thing),
  )
  const civilians = Math.min(best, Math.max(0, ...civil.map((tally) => tally.best ?? tally.low ?? 0)))
  return { deaths_a: 0, deaths_b: 0, deaths_civilians: civilians, deaths_unknown: best - civilians, best }
}

/** Why a happening is no event of UCDP's; null when it may be one. */
function refusal(scene: Scene): string | null {
  const { kind, begin } = scene.happening
  if (!armed.has(kind)) return `${oneOf(kind)} is no use of armed force`
  if (onlyAside(scene)) return "the reports tell of it only as background or as a plan"
  const toll = tollOf(scene, "killed", "ucdp")
  if (toll === null || (toll.high ?? toll.best ?? 0) < 1) return "no report counts anybody killed in it"
  if (scene.agents.length + scene.patients.length === 0) return "no report names an organised actor in it"
  if (scene.place === null) return "no report says where it happened"
  return begin === null ? "no report says when it happened" : null
}

function rowOf(account: Account, scene: Scene): CodedRow<Column> {
  const { happening, place, timed } = scene
  const toll = tollOf(scene, "killed", "ucdp")!
  const best = toll.best ?? toll.low ?? toll.high ?? 0
  const deaths = deathCells(scene, best)
  const agent = scene.agents[0] ?? scene.patients[0]
  const patient = scene.patients.find(({ name }) => name !== agent?.name)
  const violence = violenceOf([agent, patient], Number(deaths.deaths_civilians))
  const days = daysOf({ begin: happening.begin, end: happening.end ?? happening.begin }) ?? 1
  const cells: Cells = {
    id: happening.id,
    year: Number(happening.begin!.slice(0, 4)),
    code_status: "Draft by rule, not checked",
    type_of_violence: violence,
    side_a: agent?.name ?? null,
    side_b: violence === 3 ? "Civilians" : (patient?.name ?? null),
    ...sourceCells(account, scene),
    ...whereCells(scene),
    event_clarity: (place?.value.precision ?? 7) <= 4 && days <= 1 ? 1 : 2,
    date_prec: datePrecision(days),
    date_start: instant(happening.begin!),
    date_end: instant(happening.end ?? happening.begin!),
    ...deaths,
    high: toll.high ?? best,
    low: toll.low ?? best,
  }
  return {
    happening: happening.name,
    row: Object.fromEntries(gedColumns.map((name) => [name, cells[name] ?? ""])) as CodedRow<Column>["row"],
    evidence: {
      where_prec: { why: `${printable(place!.value.name)}: precision of the place named`, anchors: place!.anchors },
      date_prec: { why: reasonWords.days(days), anchors: timed },
      best: { why: toll.why, anchors: toll.anchors },
      ...(violence === null
        ? {}
        : { type_of_violence: { why: violenceWords[violence]!, anchors: agent?.anchors ?? [] } }),
      ...(agent === undefined
        ? {}
        : {
            side_a: { why: scene.agents.length > 0 ? reasonWords.acts : reasonWords.suffers, anchors: agent.anchors },
          }),
      ...(patient === undefined ? {} : { side_b: { why: reasonWords.suffers, anchors: patient.anchors } }),
    },
  }
}

/** Rows and refusals for every happening of an account, in its order. */
export function gedRows(account: Account, analyses: readonly Analysis[]): CodedRows<Column> {
  return codedRows(scenesOf(account, analyses), refusal, (scene) => rowOf(account, scene))
}
