/** One name, one kind: what a report says of a name in one place holds in all others. */

import { forceNames } from "../english/groups.ts"
import { organizationHeads, organizationOpeners, placeHeads, placeOpeners } from "../english/names.ts"

/** How much speaks for a person, an organization, a place. */
export type Vote = readonly [number, number, number]

interface Named {
  readonly name: string
  readonly votes: Vote
  /** Votes for a place, from the words before it. */
  readonly place: number
}

const key = (name: string): string => name.toLowerCase().replace(/[’`]/g, "'")

const plus = (a: Vote, b: Vote): Vote => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]

/** Votes count from the best kind down, so that a long name says no more than a short one. */
const relative = (votes: Vote): Vote => {
  const top = Math.max(...votes)
  return [votes[0] - top, votes[1] - top, votes[2] - top]
}

/** The mean of the votes of equal names, each counted together with its own. */
function meanByName(names: readonly Named[]): ReadonlyMap<string, Vote> {
  const sums = new Map<string, { votes: Vote; count: number }>()
  for (const { name, votes, place } of names) {
    const sum = sums.get(key(name)) ?? { votes: [0, 0, 0], count: 0 }
    const own = plus(relative(votes), [0, 0, place])
    sums.set(key(name), { votes: plus(sum.votes, own), count: sum.count + 1 })
  }
  return new Map(
    [...sums].map(
      ([
        name,
        {
          votes: [a, b, c],
          count,
        },
      ]) => [name, [a / count, b / count, c / count]] as const,
    ),
  )
}

/** Surnames and given names of the persons whose full name stands in the report. */
function partsOfPersons(means: ReadonlyMap<string, Vote>): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const [name, [person, organization, place]] of means) {
    const words = name.split(/\s+/)
    if (words.length < 2 || words.length > 4 || person < organization || person < place) continue
    parts.add(words.at(-1)!)
  }
  return parts
}

const surnameBonus = 600
const headBonus = 400
const forceBonus = 4_000

/** What the words of a name say of its kind: an armed group by name, "... Ministry", "... Airbase". */
function bonusOf(name: string): Vote {
  const words = name.toLowerCase().split(/\s+/)
  const last = words.at(-1)!
  if (forceNames.has(last) || forceNames.has(words[0]!)) return [0, forceBonus, 0]
  if (words.length < 2) return [0, 0, 0]
  if (organizationOpeners.has(words[0]!)) return [0, headBonus, 0]
  if (placeOpeners.has(words[0]!)) return [0, 0, headBonus]
  if (organizationHeads.has(last)) return [0, headBonus / 2, 0]
  return placeHeads.has(last) || last === "airbase" ? [-headBonus, 0, 0] : [0, 0, 0]
}

/**
 * For each name the votes that count: the mean over all its places in the report, with a bonus for a person where it
 * is the last word of a person's full name, and for what its own words say. Krishnan and Manning 2006: an entity keeps
 * its kind within a document.
 */
export function agree(names: readonly Named[]): readonly Vote[] {
  const means = meanByName(names)
  const parts = partsOfPersons(means)
  return names.map(({ name }) => {
    const mean = plus(means.get(key(name))!, bonusOf(name))
    return parts.has(key(name)) ? plus(mean, [surnameBonus, 0, 0]) : mean
  })
}
