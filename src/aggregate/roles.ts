/** What an actor of an event did, from the roles that its reports give it: the rule of eventreport's ready models. */
import { sum } from "./rules.ts"
import { type Cell, type Column, columnOf, findColumn, type Group, numbersOf, type Table } from "./table.ts"

const roles = ["initiator", "perpetrator", "intervener", "bystander"] as const
type Role = (typeof roles)[number]

/** Votes of one actor: how many reports of each event give it a role. */
type Votes = Readonly<Record<Role, readonly number[]>>

function votesOf(table: Table, groups: readonly Group[], actor: number): Votes {
  const count = (role: Role): readonly number[] => {
    const cells = numbersOf(columnOf(table, `actor${actor}_${role}`))
    return groups.map(({ rows }) => sum(rows.map((row) => cells[row]!)))
  }
  return {
    initiator: count("initiator"),
    perpetrator: count("perpetrator"),
    intervener: count("intervener"),
    bystander: count("bystander"),
  }
}

/**
 * The roles of one actor of one event, each 0 or 1: initiator when more reports say so of it than of any other;
 * perpetrator when some report says so and none calls it a bystander; intervener when some report does and it is not
 * the initiator; bystander when it is nothing else.
 */
function settle(votes: Votes, event: number, initiators: readonly number[]): Readonly<Record<Role, number>> {
  const own = votes.initiator[event]!
  const most = Math.max(...initiators)
  const alone = own > 0 && own === most && initiators.filter((each) => each === most).length === 1
  const initiator = alone ? 1 : 0
  const perpetrator = votes.perpetrator[event]! > 0 && votes.bystander[event] === 0 ? 1 : 0
  const intervener = votes.intervener[event]! > 0 && initiator === 0 ? 1 : 0
  const rest = initiator + perpetrator + intervener === 0
  return { initiator, perpetrator, intervener, bystander: votes.bystander[event]! > 0 && rest ? 1 : 0 }
}

/**
 * The columns `actorN_initiator`, `_perpetrator`, `_intervener` and `_bystander` for every actor whose chosen name
 * stands in `chosen` (a column `actorN`): missing where the name is.
 */
export function roleColumns(table: Table, groups: readonly Group[], chosen: Table): readonly Column[] {
  const actors = [1, 2, 3, 4, 5, 6].filter((actor) => findColumn(table, `actor${actor}_initiator`) !== null)
  const votes = new Map(actors.map((actor) => [actor, votesOf(table, groups, actor)]))
  const perEvent = groups.map((_, event) => actors.map((actor) => votes.get(actor)!.initiator[event]!))
  return actors.flatMap((actor) => {
    const names = columnOf(chosen, `actor${actor}`).values
    const settled = groups.map((_, event) => settle(votes.get(actor)!, event, perEvent[event]!))
    return roles.map((role) => ({
      name: `actor${actor}_${role}`,
      values: settled.map((each, event): Cell => (names[event] === null ? null : each[role])),
      numeric: true,
    }))
  })
}
