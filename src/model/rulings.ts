/** What persons have ruled on which things belong together, and groups made over to obey it. */
import type { Sides } from "./types.ts"

/** One ruling: the things of one side are, or are not, the same as those of the other. Things are named by keys. */
export interface Ruling {
  readonly sides: Sides<string>
  readonly verdict: "same" | "different"
  /** "person:NAME". */
  readonly by: string
  /** Id of the review that made it. */
  readonly review: string
}

/** Rulings on each sort of thing, in the order in which they were made. */
export interface Rulings {
  /** Keys are handles of figures. */
  readonly questions: readonly Ruling[]
  /** Keys are ids of claims. */
  readonly happenings: readonly Ruling[]
  /** Keys are those of `voiceKey`. */
  readonly origins: readonly Ruling[]
}

/** The key of a speaker in one report, or wherever the name stands. */
export const voiceKey = (name: string, report: string | null): string => `${name}\n${report ?? ""}`

/** Rulings made ready to be asked. */
export interface Verdicts {
  /** True when some ruling names one of the keys; keys of one thing go from the most to the least particular. */
  readonly knows: (keys: readonly string[]) => boolean
  /** The last ruling that has one thing on one side and the other on the other; null when there is none. */
  readonly between: (a: readonly string[], b: readonly string[]) => Ruling | null
}

interface Stand {
  readonly ruling: number
  readonly side: 0 | 1
}

/** The verdicts of rulings, the last of which counts. */
export function verdictsOf(rulings: readonly Ruling[]): Verdicts {
  const stands = new Map<string, Stand[]>()
  rulings.forEach(({ sides }, ruling) => {
    for (const side of [0, 1] as const)
      for (const key of sides[side]) stands.set(key, [...(stands.get(key) ?? []), { ruling, side }])
  })
  // The first key that a ruling names is the one it means: "police in this report" before "police".
  const standsOf = (keys: readonly string[]): readonly Stand[] => {
    if (keys.length === 1) return stands.get(keys[0] as string) ?? []
    const named = new Set<number>()
    return keys.flatMap((key) => {
      const own = (stands.get(key) ?? []).filter(({ ruling }) => !named.has(ruling))
      for (const { ruling } of own) named.add(ruling)
      return own
    })
  }
  const between = (a: readonly string[], b: readonly string[]): Ruling | null => {
    const others = standsOf(b)
    let last = -1
    for (const one of standsOf(a))
      for (const other of others)
        if (one.ruling === other.ruling && one.side !== other.side && one.ruling > last) last = one.ruling
    return rulings[last] ?? null
  }
  return { knows: (keys) => keys.some((key) => stands.has(key)), between }
}

/** How groups of members obey. */
interface Obeying<Member> {
  readonly verdicts: Verdicts
  readonly keysOf: (member: Member) => readonly string[]
  /** How strongly the rules link two members; null = not at all. */
  readonly likeness: (a: Member, b: Member) => number | null
  /** False where two groups could not be one whoever says so: people and miles. */
  readonly mayJoin: (a: Member, b: Member) => boolean
}

/** A group after the rulings, with the rulings that made it. */
export interface RuledGroup<Member> {
  readonly members: readonly Member[]
  readonly rulings: readonly Ruling[]
}

const verdictOn = <Member>({ verdicts, keysOf }: Obeying<Member>, a: Member, b: Member): Ruling | null =>
  verdicts.between(keysOf(a), keysOf(b))

/** Rulings with one verdict between members of two groups, each once. */
function rulingsBetween<Member>(
  obeying: Obeying<Member>,
  [left, right]: readonly [readonly Member[], readonly Member[]],
  verdict: Ruling["verdict"],
): readonly Ruling[] {
  const known = (member: Member): boolean => obeying.verdicts.knows(obeying.keysOf(member))
  const others = right.filter(known)
  const found = left.filter(known).flatMap((a) => others.flatMap((b) => (a === b ? [] : [verdictOn(obeying, a, b)])))
  return [...new Set(found.flatMap((ruling) => (ruling?.verdict === verdict ? ruling : [])))]
}

/** Two groups become one where a ruling says so and none speaks against it. */
function joined<Member>(
  obeying: Obeying<Member>,
  groups: readonly RuledGroup<Member>[],
): readonly RuledGroup<Member>[] {
  const kept: RuledGroup<Member>[] = []
  for (const group of groups) {
    let own = group
    for (let at = 0; at < kept.length; ) {
      const other = kept[at] as RuledGroup<Member>
      const same = rulingsBetween(obeying, [own.members, other.members], "same")
      const against = same.length > 0 && rulingsBetween(obeying, [own.members, other.members], "different").length > 0
      const fits = obeying.mayJoin(own.members[0] as Member, other.members[0] as Member)
      if (same.length === 0 || against || !fits) {
        at += 1
        continue
      }
      own = { members: [...other.members, ...own.members], rulings: [...other.rulings, ...own.rulings, ...same] }
      kept.splice(at, 1)
      at = 0
    }
    kept.push(own)
  }
  return kept
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** Links inside a group, the strongest first: what a person holds together before all that rules link. */
function edgesOf<Member>(obeying: Obeying<Member>, members: readonly Member[]): readonly Edge[] {
  const edges = members.flatMap((right, b) =>
    members.slice(0, b).flatMap((left, a): Edge[] => {
      const verdict = verdictOn(obeying, left, right)?.verdict
      const weight = verdict === "same" ? Number.POSITIVE_INFINITY : obeying.likeness(left, right)
      return weight === null || verdict === "different" ? [] : [{ a, b, weight }]
    }),
  )
  return edges.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
}

/** What no link holds goes where it is likest, else to the largest part. */
function withStrays<Member>(obeying: Obeying<Member>, parts: readonly (readonly Member[])[]): readonly Member[][] {
  const isRuled = (member: Member): boolean => obeying.verdicts.knows(obeying.keysOf(member))
  const kept = parts.filter((part) => part.some(isRuled)).map((part) => [...part])
  const largest = [...kept].sort((a, b) => b.length - a.length)[0]
  for (const stray of parts.filter((part) => !part.some(isRuled))) largest?.push(...stray)
  return kept
}

/** A group cut where a ruling parts its members; members that no ruling names stay with what they are likest. */
function parted<Member>(obeying: Obeying<Member>, members: readonly Member[]): readonly RuledGroup<Member>[] {
  const rulings = rulingsBetween(obeying, [members, members], "different")
  if (rulings.length === 0) return [{ members, rulings: rulingsBetween(obeying, [members, members], "same") }]
  const parts: (Member[] | null)[] = members.map((member) => [member])
  const partOf = members.map((_, index) => index)
  for (const { a, b } of edgesOf(obeying, members)) {
    const [x, y] = [partOf[a] as number, partOf[b] as number]
    if (x === y) continue
    const [left, right] = [parts[x] as Member[], parts[y] as Member[]]
    if (rulingsBetween(obeying, [left, right], "different").length > 0) continue
    left.push(...right)
    parts[y] = null
    partOf.forEach((part, index) => {
      if (part === y) partOf[index] = x
    })
  }
  const order = new Map(members.map((member, index) => [member, index]))
  const whole = withStrays(
    obeying,
    parts.flatMap((part) => (part === null ? [] : [part])),
  )
  return whole.map((part) => {
    const own = new Set(part)
    const others = members.filter((member) => !own.has(member))
    const mine = rulings.filter((ruling) => rulingsBetween(obeying, [part, others], "different").includes(ruling))
    return { members: part.sort((a, b) => order.get(a)! - order.get(b)!), rulings: mine }
  })
}

/**
 * Groups as persons want them: parted where a ruling holds members apart, joined where one holds groups together.
 * Groups that no ruling touches come back as they are, in their order; the order of members is kept. The order of
 * members and groups decides ties, so give them in one that does not depend on how the reports came.
 */
export function ruledGroups<Member>(
  groups: readonly (readonly Member[])[],
  obeying: Obeying<Member>,
): readonly RuledGroup<Member>[] {
  const isRuled = (members: readonly Member[]): boolean =>
    members.some((member) => obeying.verdicts.knows(obeying.keysOf(member)))
  const untouched = groups.filter((members) => !isRuled(members))
  const ruled = groups.filter(isRuled).flatMap((members) => parted(obeying, members))
  return [...untouched.map((members) => ({ members, rulings: [] })), ...joined(obeying, ruled)]
}

/** Rulings in words, for the `why` of what they made: "joined by person:Ann". Sorted, each once. */
export const rulingWords = (rulings: readonly Ruling[]): readonly string[] =>
  [...new Set(rulings.map(({ verdict, by }) => `${verdict === "same" ? "joined" : "parted"} by ${by}`))].sort()
