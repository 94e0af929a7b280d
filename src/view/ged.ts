/**
 * Happenings as rows of the UCDP Georeferenced Event Dataset (49 columns in the order of version 23.1), or why there
 * is no row. Ids that only UCDP gives stay empty; nothing is guessed. docs/exports.md says how each column is filled.
 */
import type { Account, Analysis } from "../model/types.ts"
import { distinctOutlets, oneOf, onlyAside, originsOf, quotesOf, reasonWords } from "./codebook.ts"
import { type CodedRow, type CodedRows, codedRows } from "./coded-rows.ts"
import { countryOf } from "./country.ts"
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

/** Kinds that are armed force where an organised actor did them: a blast that somebody claimed. */
const mayBeArmed = new Set(["explosion", "casualties", "fire", "damage"])

/** Kinds that take arms which only an organised actor has: an event even where nobody says whose they were. */
const armsOfWar = new Set(["bombing", "airstrike", "shelling", "missile launch", "armed clash"])

/** True where arms of war were used, whatever the happening is called: "the attack" that was an air raid. */
const isOfWar = ({ happening, told }: Scene): boolean =>
  armsOfWar.has(happening.kind) || (armed.has(happening.kind) && told.some(({ claim }) => armsOfWar.has(claim.kind)))

const isNamed = ({ agents, patients }: Scene): boolean => agents.length + patients.length > 0

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

/**
 * Best figure of those killed whom the reports count as one of some things, or call so in the words of the figure.
 * More than the whole are none of it: they died elsewhere.
 */
function killedOf(scene: Scene, things: readonly string[], words: RegExp | null, whole: number): number {
  const own = talliesOf(scene, "killed", "ucdp").filter(
    ({ answer, anchors }) =>
      things.includes(answer.scope.thing) || (words !== null && anchors.some(({ quote }) => words.test(quote))),
  )
  return Math.max(0, ...own.map((tally) => tally.best ?? tally.low ?? 0).filter((count) => count <= whole))
}

/** Who is a civilian by what they are called. */
const civilian = new RegExp(
  "\\b(?:civilians?|citizens?|villagers?|residents?|children|child|women|woman|girls?|boys?|pupils?|students?|" +
    "teachers?|journalists?|activists?|worshippers?|pilgrims?|mourners?|farmers?|families|shoppers?|passengers?|" +
    "protesters?|demonstrators?|patients?|medics|doctors?|nurses?|refugees?|evacuees|workers?|employees)\\b",
  "i",
)

/** The two sides; of a state and another the state first, as UCDP has them. Side b is null where one acts alone. */
function sidesOf({ agents, patients, happening }: Scene): readonly [Actor | undefined, Actor | undefined] {
  const [first] = agents.length > 0 ? agents : patients
  const against = happening.kind === "armed clash" ? [...patients, ...agents.slice(1)] : patients
  const second = against.find(({ name }) => name.toLowerCase() !== first?.name.toLowerCase())
  return second !== undefined && second.state !== null && first?.state === null ? [second, first] : [first, second]
}

/**
 * Deaths by who died: soldiers and police are of the side that is a state, fighters of the one that is none, civilians
 * where the reports count them as such, all others unknown.
 */
function deathCells(scene: Scene, [a, b]: readonly (Actor | undefined)[], best: number): Cells {
  const civilians = Math.min(best, killedOf(scene, ["child", "woman"], civilian, best))
  const soldiers = Math.min(best - civilians, killedOf(scene, ["soldier", "police"], null, best))
  const fighters = Math.min(best - civilians - soldiers, killedOf(scene, ["fighter"], null, best))
  const ofSide = (side: Actor | undefined): number =>
    side === undefined ? 0 : side.state === null ? fighters : soldiers
  // Two of one sort: nobody tells whose they were.
  const even = a !== undefined && b !== undefined && (a.state === null) === (b.state === null)
  const [one, two] = even ? [0, 0] : [ofSide(a), ofSide(b)]
  return {
    deaths_a: one,
    deaths_b: two,
    deaths_civilians: civilians,
    deaths_unknown: best - civilians - one - two,
    best,
  }
}

/** Why a happening is no event of UCDP's; null when it may be one. */
function refusal(scene: Scene): string | null {
  const { kind, begin } = scene.happening
  if (!armed.has(kind) && !(mayBeArmed.has(kind) && scene.agents.length > 0))
    return `${oneOf(kind)} is no use of armed force`
  if (onlyAside(scene)) return "the reports tell of it only as background or as a plan"
  const toll = tollOf(scene, "killed", "ucdp")
  if (toll === null || (toll.high ?? toll.best ?? toll.low ?? 0) < 1) return "no report counts anybody killed in it"
  if (!isNamed(scene) && !isOfWar(scene)) return "no report names an organised actor in it"
  if (scene.place === null) return "no report says where it happened"
  return begin === null ? "no report says when it happened" : null
}

function rowOf(account: Account, scene: Scene): CodedRow<Column> {
  const { happening, place, timed } = scene
  const toll = tollOf(scene, "killed", "ucdp")!
  const best = toll.best ?? toll.low ?? toll.high ?? 0
  const sides = sidesOf(scene)
  const [agent, patient] = sides
  const deaths = deathCells(scene, sides, best)
  const violence = violenceOf([agent, patient], Number(deaths.deaths_civilians))
  const days = daysOf({ begin: happening.begin, end: happening.end ?? happening.begin }) ?? 1
  const cells: Cells = {
    id: happening.id,
    year: Number(happening.begin!.slice(0, 4)),
    code_status: `Draft by rule, not checked${isNamed(scene) ? "" : "; check dyad: no report names who did it"}`,
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
            side_a: {
              why: scene.agents.includes(agent) ? reasonWords.acts : reasonWords.suffers,
              anchors: agent.anchors,
            },
          }),
      ...(patient === undefined
        ? {}
        : {
            side_b: {
              why: scene.agents.includes(patient) ? reasonWords.acts : reasonWords.suffers,
              anchors: patient.anchors,
            },
          }),
    },
  }
}

/** Rows and refusals for every happening of an account, in its order. */
export function gedRows(account: Account, analyses: readonly Analysis[]): CodedRows<Column> {
  return codedRows(scenesOf(account, analyses), refusal, (scene) => rowOf(account, scene))
}
