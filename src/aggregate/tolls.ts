/**
 * Low, best and high of an event's figures under a named policy, from the figures its reports were coded with. The
 * policies are those of accounts (docs/policies.md), read over rows: one source is one voice.
 */
import { greatest, smallest } from "../base/extremes.ts"
import { byText } from "../base/order.ts"
import type { PolicyName } from "../model/types.ts"
import { reportNames } from "./evidence.ts"
import { modeNumber } from "./rules.ts"
import {
  type Cell,
  type Column,
  columnOf,
  findColumn,
  type Group,
  groupsOf,
  makeColumn,
  makeTable,
  numbersOf,
  type Table,
  TableError,
} from "./table.ts"

/** One report's figure for one thing that was counted. */
interface Toll {
  readonly row: number
  readonly low: number
  readonly best: number
  readonly high: number
  readonly source: string
  /** Reputation of the source; 0 where the table has none. */
  readonly rank: number
  /** Last day the report covers; "" where the table has none. */
  readonly until: string
}

interface Estimate {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly deciding: readonly Toll[]
  readonly why: string
}

type Judge = (tolls: readonly Toll[]) => Estimate

const lows = (tolls: readonly Toll[]): readonly number[] => tolls.map(({ low }) => low)
const bests = (tolls: readonly Toll[]): readonly number[] => tolls.map(({ best }) => best)
const highs = (tolls: readonly Toll[]): readonly number[] => tolls.map(({ high }) => high)

/** Reports whose figures make one end of an estimate. */
const holding = (tolls: readonly Toll[], { low, best, high }: Omit<Estimate, "deciding" | "why">): readonly Toll[] =>
  tolls.filter((toll) => toll.low === low || toll.best === best || toll.high === high)

/** The figure most sources give, then the one of the most reputable source, then the latest, then the smallest. */
function likeliest(tolls: readonly Toll[]): number {
  const weighed = [...Map.groupBy(tolls, ({ best }) => best)].map(([value, held]) => {
    return {
      value,
      voices: new Set(held.map(({ source }) => source)).size,
      rank: greatest(held.map(({ rank }) => rank)),
      until: held.map(({ until }) => until).reduce((last, day) => (day > last ? day : last), ""),
    }
  })
  weighed.sort((a, b) => b.voices - a.voices || b.rank - a.rank || -byText(a.until, b.until) || a.value - b.value)
  return weighed[0]!.value
}

const span = (tolls: readonly Toll[], best: number | null, why: string): Estimate => {
  const ends = { low: smallest(lows(tolls)), best, high: greatest(highs(tolls)) }
  return { ...ends, deciding: holding(tolls, ends), why }
}

const sources = (tolls: readonly Toll[]): number => new Set(tolls.map(({ source }) => source)).size

const judges: Readonly<Record<PolicyName, Judge>> = {
  origins: (tolls) => {
    const ends = { low: smallest(bests(tolls)), best: likeliest(tolls), high: greatest(bests(tolls)) }
    const why = "smallest, best supported and greatest of the best figures, one vote a source"
    return { ...ends, deciding: tolls.filter(({ best }) => Object.values(ends).includes(best)), why }
  },
  ucdp: (tolls) => span(tolls, likeliest(tolls), "lowest, most likely and highest figure"),
  acled: (tolls) => {
    const best = smallest(bests(tolls))
    const deciding = tolls.filter((toll) => toll.best === best)
    return { low: null, best, high: null, deciding, why: "the most conservative figure" }
  },
  airwars: (tolls) => {
    const grade = sources(tolls) > 1 ? "two or more sources" : "one source: weak"
    return span(tolls, null, `lowest and highest figure; ${grade}`)
  },
  ibc: (tolls) => {
    const count = sources(tolls)
    const words = count === 1 ? "one source: provisional" : `${count} sources`
    return span(tolls, null, `lowest and highest figure over ${words}`)
  },
  conservative: (tolls) => {
    const ends = { low: smallest(lows(tolls)), best: smallest(bests(tolls)), high: smallest(highs(tolls)) }
    return { ...ends, deciding: holding(tolls, ends), why: "the smallest figures" }
  },
  informative: (tolls) => {
    const ends = { low: greatest(lows(tolls)), best: greatest(bests(tolls)), high: greatest(highs(tolls)) }
    return { ...ends, deciding: holding(tolls, ends), why: "the greatest figures" }
  },
  representative: (tolls) => {
    const ends = { low: modeNumber(lows(tolls)), best: modeNumber(bests(tolls)), high: modeNumber(highs(tolls)) }
    return { ...ends, deciding: holding(tolls, ends), why: "the most frequent figures, one vote a report" }
  },
}

/** Figures with the three columns `_low`, `_best` and `_high`; of two of them or one, those there are stand for all. */
function tollNames(table: Table): readonly string[] {
  const found = table.columns.flatMap(({ name }) => /^(.+)_best$/.exec(name)?.[1] ?? [])
  if (found.length > 0) return [...new Set(found)]
  throw new TableError("the table has no figures: a policy needs columns such as deaths_low, deaths_best, deaths_high.")
}

function tollsOf(table: Table, name: string): (group: Group) => readonly Toll[] {
  const column = (end: string): readonly (number | null)[] => {
    const found = findColumn(table, `${name}_${end}`) ?? columnOf(table, `${name}_best`)
    return numbersOf(found)
  }
  const [low, best, high] = [column("low"), column("best"), column("high")]
  const who = (findColumn(table, "source_author") ?? findColumn(table, "source"))?.values
  const rank = findColumn(table, "source_classification")
  const ranks = rank === null ? null : numbersOf(rank)
  const until = (findColumn(table, "date_end") ?? findColumn(table, "date_start"))?.values
  return ({ rows }) =>
    rows.flatMap((row) => {
      const middle = best[row] ?? low[row] ?? high[row] ?? null
      if (middle === null) return []
      return [
        {
          row,
          low: low[row] ?? middle,
          best: middle,
          high: high[row] ?? middle,
          source: String(who?.[row] ?? `row ${row + 1}`),
          rank: ranks?.[row] ?? 0,
          until: String(until?.[row] ?? ""),
        },
      ]
    })
}

const nothing: Estimate = { low: null, best: null, high: null, deciding: [], why: "no report gives a figure" }

/**
 * One row an event and policy: for every figure low, best, high, the reports that decided it and the rule in words.
 * `by` names the column of the event. TableError when the table has no figures.
 */
export function tollTable(table: Table, by: string, policies: readonly PolicyName[]): Table {
  const groups = groupsOf(table, by)
  const nameOf = reportNames(table)
  const each = groups.flatMap((group) => policies.map((policy) => ({ group, policy })))
  const columns = tollNames(table).flatMap((name): readonly Column[] => {
    const tolls = tollsOf(table, name)
    const made = each.map(({ group, policy }) => {
      const given = tolls(group)
      return given.length === 0 ? nothing : judges[policy](given)
    })
    const column = (end: string, pick: (estimate: Estimate) => Cell): Column =>
      makeColumn(
        `${name}_${end}`,
        made.map((estimate) => pick(estimate)),
      )
    return [
      column("low", ({ low }) => low),
      column("best", ({ best }) => best),
      column("high", ({ high }) => high),
      column("reports", ({ deciding }) => deciding.map(({ row }) => nameOf(row)).join("; ")),
      column("why", ({ why }) => why),
    ]
  })
  return makeTable([
    makeColumn(
      by,
      each.map(({ group }) => group.key),
    ),
    makeColumn(
      "policy",
      each.map(({ policy }) => policy),
    ),
    ...columns,
    makeColumn(
      "number_of_sources",
      each.map(({ group }) => group.rows.length),
    ),
  ])
}
