/**
 * Happenings as rows in the shape of ACLED (31 columns, in the order since March 2023), or why there is no row. It is
 * the shape only; what ACLED alone assigns stays empty. docs/exports.md says how each column is filled.
 */
import { kinds } from "../claims/kinds.ts"
import type { Account, Analysis } from "../model/types.ts"
import { distinctOutlets, oneOf, onlyAside, quotesOf, reasonWords, sentencesOf } from "./codebook.ts"
import { type CodedRow, type CodedRows, codedRows } from "./coded-rows.ts"
import { countryOf } from "./country.ts"
import { printable } from "./plain.ts"
import { type Actor, daysOf, type Scene, scenesOf, tollOf } from "./scenes.ts"

export const acledColumns = [
  ...["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"],
  ...["actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"],
  ...["iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude"],
  ...["geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp"],
] as const

type Column = (typeof acledColumns)[number]
type Cells = Partial<Readonly<Record<Column, string | number | null>>>

const political = "Political violence"
const demonstrations = "Demonstrations"
const strategic = "Strategic developments"

/** Sub-event types with the event type above them and the disorder type above that. */
const types: Readonly<Record<string, readonly [event: string, disorder: string]>> = {
  "Armed clash": ["Battles", political],
  "Government regains territory": ["Battles", political],
  "Non-state actor overtakes territory": ["Battles", political],
  "Chemical weapon": ["Explosions/Remote violence", political],
  "Air/drone strike": ["Explosions/Remote violence", political],
  "Suicide bomb": ["Explosions/Remote violence", political],
  "Shelling/artillery/missile attack": ["Explosions/Remote violence", political],
  "Remote explosive/landmine/IED": ["Explosions/Remote violence", political],
  Grenade: ["Explosions/Remote violence", political],
  "Peaceful protest": ["Protests", demonstrations],
  "Protest with intervention": ["Protests", demonstrations],
  "Excessive force against protesters": ["Protests", `${political}; ${demonstrations}`],
  "Violent demonstration": ["Riots", demonstrations],
  "Mob violence": ["Riots", political],
  Agreement: [strategic, strategic],
  Arrests: [strategic, strategic],
  "Change to group/activity": [strategic, strategic],
  "Disrupted weapons use": [strategic, strategic],
  "Headquarters or base established": [strategic, strategic],
  "Looting/property destruction": [strategic, strategic],
  "Non-violent transfer of territory": [strategic, strategic],
  Other: [strategic, strategic],
  "Sexual violence": ["Violence against civilians", political],
  Attack: ["Violence against civilians", political],
  "Abduction/forced disappearance": ["Violence against civilians", political],
}

const subEvent = new Map(kinds.map(({ name, acled }) => [name, acled]))

/** ACLED's precision of a place: 1 a town, 2 near one or part of a district, 3 a larger region; null for a country. */
function geoPrecision(precision: number | null): number | null {
  if (precision === null || precision >= 6) return null
  if (precision <= 1) return 1
  return precision <= 3 ? 2 : 3
}

/** 1 the day, 2 the week, 3 the month; null beyond. */
function timePrecision(days: number | null): number | null {
  if (days === null) return null
  if (days <= 1) return 1
  if (days <= 7) return 2
  return days <= 31 ? 3 : null
}

/** The day ACLED enters: the first, and the middle of the month where only a month is known. */
const eventDay = (begin: string, precision: number): string =>
  precision === 3 ? `${begin.slice(0, 7)}-15` : begin.slice(0, 10)

function interOf(kind: string, actor: Actor | undefined, side: 1 | 2): string {
  if (side === 1 && kind === "protest") return "Protesters"
  if (side === 1 && kind === "riot") return "Rioters"
  return actor?.inter ?? ""
}

const killedWords = (low: number | null, high: number | null): string => {
  if (low === high) return String(low ?? "no figure")
  return low === null ? `up to ${high}` : high === null ? `${low} or more` : `${low} to ${high}`
}

/** What was said in the reports' own words, and that figures differ where they do. */
function notesOf(scene: Scene): string {
  const quoted = sentencesOf(scene, 3)
    .map((words) => `“${words}”`)
    .join(" ")
  const range = tollOf(scene, "killed", "ibc")
  const disputed = range !== null && range.low !== range.high
  return [quoted, disputed ? `Reported killed: ${killedWords(range.low, range.high)}.` : ""].filter(Boolean).join(" ")
}

/** Kinds that are political violence where an organised actor did them. */
const done: ReadonlyMap<string, string> = new Map([
  ["explosion", "Remote explosive/landmine/IED"],
  ["casualties", "Attack"],
])

/** The sub-event type of a kind; who took a place, and whether soldiers were attacked, decides between some. */
function subEventOf({ happening: { kind }, agents, patients }: Scene): string | null {
  const found = subEvent.get(kind) ?? (agents.length > 0 ? (done.get(kind) ?? null) : null)
  if (found === "Government regains territory" && agents[0]?.inter !== "State forces")
    return "Non-state actor overtakes territory"
  return found === "Attack" && patients[0]?.inter === "State forces" ? "Armed clash" : found
}

function refusal(scene: Scene): string | null {
  const { kind, begin, end } = scene.happening
  const sub = subEventOf(scene)
  if (sub === null || types[sub] === undefined) return `ACLED has no event type for ${oneOf(kind)}`
  if (onlyAside(scene)) return "the reports tell of it only as background or as a plan"
  if (begin === null) return "no report says when it happened"
  const days = daysOf({ begin, end: end ?? begin })
  if (timePrecision(days) === null) return "no report says in which month it happened"
  if (scene.place === null) return "no report says where it happened"
  return geoPrecision(scene.place.value.precision) === null ? "the reports name no place narrower than a country" : null
}

function rowOf(scene: Scene): CodedRow<Column> {
  const { happening, place, timed } = scene
  const { kind } = happening
  const begin = happening.begin!
  const days = daysOf({ begin, end: happening.end ?? begin }) ?? 1
  const time = timePrecision(days)!
  const where = place!.value
  const sub = subEventOf(scene)!
  const [event, disorder] = types[sub]!
  const [first] = scene.agents
  const second = scene.patients.find(({ name }) => name !== first?.name)
  const toll = tollOf(scene, "killed", "acled")
  const [one, two] = [interOf(kind, first, 1), interOf(kind, second, 2)]
  const civilians = event === "Violence against civilians"
  const cells: Cells = {
    event_date: eventDay(begin, time),
    year: Number(begin.slice(0, 4)),
    time_precision: time,
    disorder_type: disorder,
    event_type: event,
    sub_event_type: sub,
    actor1: first?.name ?? (kind === "protest" ? "Protesters" : kind === "riot" ? "Rioters" : null),
    inter1: one,
    actor2: second?.name ?? (civilians ? "Civilians" : null),
    inter2: second === undefined && civilians ? "Civilians" : two,
    interaction: one !== "" && two !== "" ? `${one}-${two}` : null,
    civilian_targeting: civilians ? "Civilian targeting" : null,
    country: countryOf(where.country),
    admin1: where.admin1,
    location: printable(where.name),
    latitude: where.lat,
    longitude: where.lon,
    geo_precision: geoPrecision(where.precision),
    source: distinctOutlets(scene.reports).join("; "),
    notes: notesOf(scene),
    fatalities: toll?.best ?? 0,
  }
  return {
    happening: happening.name,
    row: Object.fromEntries(acledColumns.map((name) => [name, cells[name] ?? ""])) as CodedRow<Column>["row"],
    evidence: {
      time_precision: { why: reasonWords.days(days), anchors: timed },
      geo_precision: { why: `${printable(where.name)}: ${quotesOf(place!.anchors)}`, anchors: place!.anchors },
      sub_event_type: { why: `happenings of the kind “${kind}” are coded so`, anchors: [] },
      fatalities: {
        why: toll?.why ?? "no report counts anybody killed: 0, as ACLED enters it",
        anchors: toll?.anchors ?? [],
      },
      ...(first === undefined ? {} : { actor1: { why: reasonWords.acts, anchors: first.anchors } }),
      ...(second === undefined ? {} : { actor2: { why: reasonWords.suffers, anchors: second.anchors } }),
    },
  }
}

/** Rows and refusals for every happening of an account, in its order. */
export function acledRows(account: Account, analyses: readonly Analysis[]): CodedRows<Column> {
  return codedRows(scenesOf(account, analyses), refusal, rowOf)
}
