/**
 * One row a report in the columns of MAVERICK, as coders fill them in: what `stemma aggregate` and the R package
 * eventreport read. What a report does not say is missing; docs/exports.md says how each column is filled.
 */

import { csvOfMissing } from "../base/csv.ts"
import { touching } from "../model/near.ts"
import type { Account, Analysis, Figure, GroupMention, PersonMention } from "../model/types.ts"
import { countryOf } from "./country.ts"
import { printable } from "./plain.ts"
import { titleOf } from "./rows.ts"

type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

const actorsMax = 6

/** MAVERICK counts precision upwards, from 1 country to 6 street; UCDP downwards, from 1 exact to 7 nowhere. */
const geoPrecision: Readonly<Record<number, number>> = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1, 6: 1, 7: 1 }

const ends = (name: string, figure: Figure | null): Row => ({
  [`${name}_best`]: figure?.best ?? figure?.low ?? null,
  [`${name}_low`]: figure?.low ?? null,
  [`${name}_high`]: figure?.high ?? figure?.best ?? figure?.low ?? null,
})

interface Actor {
  readonly name: string
  readonly type: string
  readonly agent: boolean
  readonly patient: boolean
  readonly precision: number
}

const types: Readonly<Record<GroupMention["of"], string>> = {
  force: "Security forces",
  government: "Government",
  organization: "Organisation",
  nationality: "Citizens",
  other: "Other",
}

const typeOf = (mention: GroupMention | PersonMention): string =>
  mention.kind === "person" ? "Person" : types[mention.of]

/** Named actors of the claims about the report's main kind of happening, in order of appearance. */
function actorsOf({ document, claims, facts }: Analysis): readonly Actor[] {
  const found = new Map<string, Actor>()
  for (const claim of claims) {
    if (claim.background || (facts.kind !== null && claim.kind !== facts.kind && claim.kind !== "casualties")) continue
    for (const role of claim.roles) {
      if (role.role !== "agent" && role.role !== "patient") continue
      const mention = touching(document.mentions, role).find(
        ({ kind, from, to }) => (kind === "group" || kind === "person") && from >= role.from && to <= role.to,
      ) as GroupMention | PersonMention | undefined
      if (mention === undefined || mention.name === null) continue
      const known = found.get(mention.name)
      found.set(mention.name, {
        name: mention.name,
        type: typeOf(mention),
        agent: known?.agent === true || role.role === "agent",
        patient: known?.patient === true || role.role === "patient",
        precision: mention.kind === "person" ? 4 : mention.of === "nationality" ? 1 : 3,
      })
    }
  }
  return [...found.values()].slice(0, actorsMax)
}

function actorCells(actors: readonly Actor[]): Row {
  const cells: Record<string, Cell> = {}
  for (let number = 1; number <= actorsMax; number += 1) {
    const actor = actors[number - 1]
    const put = (field: string, value: Cell): void => {
      cells[`actor${number}${field}`] = value
    }
    put("", actor === undefined ? null : printable(actor.name))
    put("_id", null)
    put("_type", actor?.type ?? null)
    put("_subtype", null)
    put("_party", null)
    put("_violence", null)
    put("_precision", actor?.precision ?? null)
    put("_initiator", 0)
    put("_perpetrator", actor?.agent === true && !actor.patient ? 1 : 0)
    put("_intervener", 0)
    put("_bystander", 0)
    put("_victim", actor?.patient === true ? 1 : 0)
  }
  return cells
}

/** Six things a report makes sure, each 1 or 0: day, place, actor, source of what it says, toll, prose of its own. */
function criteria(analysis: Analysis, actors: readonly Actor[], copied: boolean): Row {
  const { facts, attributions } = analysis
  const met = [
    facts.date !== null && facts.date.precision === 1,
    facts.place !== null && (facts.place.precision ?? 7) <= 3,
    actors.length > 0,
    attributions.some(({ anonymous }) => !anonymous),
    facts.killed !== null || facts.injured !== null,
    !copied,
  ].map(Number)
  const cells = Object.fromEntries(met.map((value, index) => [`certain${index + 1}`, value]))
  return { certain: met.reduce((sum, value) => sum + value, 0), ...cells }
}

function sourceCells(analysis: Analysis): Row {
  const { report } = analysis.document
  const outlet = printable(report.outlet?.value ?? "Unknown outlet")
  const date = report.published?.value?.slice(0, 10) ?? "undated"
  return {
    source: `${outlet} (${date}) ${printable(titleOf(report)).replace(/;/g, ",")}`,
    number_of_sources: 0,
    source_author: outlet,
    source_type: null,
    // No outlet is ranked by us: ties between reports go by how much they make sure.
    source_classification: 0,
    sampling: null,
    unit_of_analysis: "Event report",
    aggregation: "None",
  }
}

function reportRow(account: Account, analysis: Analysis): Row {
  const { facts, document } = analysis
  const { place, date } = facts
  const actors = actorsOf(analysis)
  const copied = account.lineage.edges.some(({ kind, to }) => kind === "copied" && to === document.report.id)
  const town = place !== null && (place.precision ?? 7) <= 2
  return {
    id: document.report.id,
    event_id: account.story,
    country: countryOf(place?.country ?? null),
    election: null,
    ...criteria(analysis, actors, copied),
    date_start: date?.begin.slice(0, 10) ?? null,
    date_end: date?.end.slice(0, 10) ?? null,
    city: town ? printable(place.name) : "",
    location: place === null || town ? "" : printable(place.name),
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    geo_precision: place?.precision == null ? null : (geoPrecision[place.precision] ?? null),
    ...actorCells(actors),
    event_context: facts.kind,
    target: actors.find(({ patient }) => patient)?.type ?? null,
    ...ends("deaths", facts.killed),
    ...ends("injuries", facts.injured),
    displacement: facts.displaced === null ? 0 : 1,
    damage: analysis.claims.some(({ kind }) => kind === "damage") ? 1 : 0,
    ...sourceCells(analysis),
  }
}

/**
 * The table with a header, one row a report in the order of the account. Quoted as R reads it: a bare NA is missing.
 */
export function reportsCsv(account: Account, analyses: readonly Analysis[]): string {
  const rows = analyses.map((analysis) => reportRow(account, analysis))
  const [first] = rows
  if (first === undefined) return ""
  const names = Object.keys(first)
  return csvOfMissing([names, ...rows.map((row) => names.map((name) => row[name] ?? null))])
}
