/**
 * One origin for each original speaker, office or document, whatever it is called: the first links of the attribution
 * chains of all reports, joined by name, and offices also by what they are said to have said.
 */

import { disjoint, rootOf, unite } from "../base/disjoint.ts"
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import { by, byText, inOrder } from "../base/order.ts"
import { stem } from "../base/stem.ts"
import { codeOf, wordsOf } from "../base/words.ts"
import { samePerson } from "../language/names/variants.ts"
import { touching } from "../model/near.ts"
import { type RuledGroup, type Ruling, ruledGroups, rulingWords, verdictsOf, voiceKey } from "../model/rulings.ts"
import { contains, overlaps } from "../model/span.ts"
import type { Analysis, Attribution, Link, Origin, OriginKind } from "../model/types.ts"
import { emptyNameWords, officeNouns, vagueNameWords } from "./english/names.ts"
import { officeBeside } from "./english/spokesmen.ts"
import { areInitials, initialsIn, initialsOf } from "./initials.ts"
import { statesOf } from "./speaks-for.ts"

const bareNouns: ReadonlySet<string> = new Set(officeNouns.map(stem))

/** One attribution whose chain names somebody. */
interface Saying {
  readonly report: string
  readonly index: number
  readonly attribution: Attribution
  readonly link: Link
  /** Stems of the name that tell it from others. */
  readonly name: readonly string[]
  /** Stems of the name of the office that a person speaks for or heads; empty when the words name none. */
  readonly office: readonly string[]
  readonly officeName: string
  readonly via: readonly string[]
  /** Figures of three digits or more, as codes; and codes of word runs inside quotation marks. */
  readonly figures: ReadonlySet<string>
  readonly quoted: ReadonlySet<number>
}

const plainWords = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/[\u2019']s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")

/** The words of a name as compared: stems without articles, titles and ranks, "'s" taken off. */
export const nameWords = (name: string): readonly string[] =>
  plainWords(name)
    .filter((word) => !emptyNameWords.has(word))
    .map(stem)

/** The words of an office, titles too: the president of Norland is not all of Norland. */
const officeWords = (office: string): readonly string[] =>
  plainWords(office)
    .filter((word) => !emptyNameWords.has(word) || /^(?:president|minister|general|press|governor|senator)$/.test(word))
    .map(stem)

/** A round thousand or a year is said by many; 2,041 is not. */
const isTelling = (low: number | null, high: number | null): low is number =>
  low !== null && low === high && low >= 21 && low % 50 !== 0 && !(low >= 1900 && low <= 2100)

function figuresOf(analysis: Analysis, attribution: Attribution): ReadonlySet<string> {
  const figures = new Set<string>()
  for (const span of attribution.content)
    for (const mention of touching(analysis.document.mentions, span)) {
      if (mention.kind !== "quantity" || !isTelling(mention.low, mention.high)) continue
      if (contains(span, mention)) figures.add(`${mention.low} ${mention.dimension}`)
    }
  return figures
}

/** Words in a row that two quotations share when they are one statement; a shorter quotation must be equal whole. */
const quotedWords = 6

function quotedOf(analysis: Analysis, attribution: Attribution): ReadonlySet<number> {
  const { report, quotations } = analysis.document
  const grams = new Set<number>()
  const told = attribution.content.flatMap((span) => touching(quotations, span).filter((each) => overlaps(span, each)))
  for (const quotation of new Set(told)) {
    const { count, code } = wordsOf(report.text.slice(quotation.inner.from, quotation.inner.to))
    const run = Math.min(count, quotedWords)
    for (let at = 0; run >= 4 && at + run <= count; at += 1)
      grams.add(code.subarray(at, at + run).reduce((gram, word) => Math.imul(gram, 31) + word, run))
  }
  return grams
}

const sourceText = ({ document }: Analysis, { source }: Attribution): string =>
  source.map(({ from, to }) => document.report.text.slice(from, to)).join(" ")

/** "The city police and rescue services": who is named first, where common words name the others. */
const firstOf = ({ name, kind }: Link): string => (kind === "person" ? name : name.replace(/ and \p{Ll}.*$/u, ""))

/** Rules whose source speaks; the others tell what somebody thinks, wants or judges. */
const speech = /^(?:speech|according|colon|survey|hearsay|passive)/

/**
 * The chain from its first named link on that speaks: "40 were reported hurt, the nurse said" is what the nurse says,
 * and "the mayor said that farmers feared a flood" what the mayor says.
 */
function speakersOf({ chain, by: rule }: Attribution): readonly Link[] {
  const isHearsay = ({ kind, span }: Link): boolean => kind === "unnamed" && span === null
  const named = chain.findIndex((link) => !isHearsay(link))
  const spoken = named > 0 ? chain.slice(named) : chain
  const teller = spoken[1]?.kind
  const told = teller === "person" || teller === "office" || teller === "group"
  return told && !speech.test(rule) ? spoken.slice(1) : spoken
}

function sayingsOf(analyses: readonly Analysis[]): readonly Saying[] {
  return analyses.flatMap((analysis) =>
    analysis.attributions.flatMap((attribution, index) => {
      const [link, ...rest] = speakersOf(attribution)
      if (link === undefined) return []
      const officeName = link.kind === "person" ? officeBeside(sourceText(analysis, attribution), link.name) : ""
      return [
        {
          report: analysis.document.report.id,
          index,
          attribution,
          link,
          name: nameWords(firstOf(link)),
          office: officeWords(officeName),
          officeName,
          via: rest.map(({ name }) => name),
          figures: figuresOf(analysis, attribution),
          quoted: quotedOf(analysis, attribution),
        },
      ]
    }),
  )
}

/** "tajik" and "tajikistan", "russia" and "russian": a people and its land. */
const near = (a: string, b: string): boolean =>
  a === b || (a.length >= 4 && b.length >= 4 && (a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5))))

const sharedNames = (a: readonly string[], b: readonly string[]): number =>
  a.filter((word) => b.some((other) => near(word, other))).length

/**
 * "Ana Solis" and "Ana Solis Rivera" or "Port Captain Ana Solis"; in one report also "Solis" and "Ana Solis Rivera".
 */
function longerName(a: Saying, b: Saying): boolean {
  const [short, long] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name]
  if (short.length === long.length || short.length === 0) return false
  if (short.length >= 2) {
    const behind = long.slice(-short.length)
    return short.every((word, at) => word === long[at]) || short.every((word, at) => word === behind[at])
  }
  return a.report === b.report && long.indexOf(short[0] ?? "") > 0
}

/** Who speaks for an office is that office, whoever it is: "a spokesman for ...", "a coast guard spokesman". */
const isSpokesperson = ({ link, name }: Saying): boolean =>
  /^(?:an? |the )?spokes(?:man|woman|person|people)\b|\bspokes(?:man|woman|person|people)$/i.test(link.name) &&
  name.some((word) => !vagueNameWords.has(word))

/** "Harbour chief Ana Solis", read as an office: it ends with the whole name of a person, and is not of that person. */
function endsWithPerson(office: Saying, person: Saying): boolean {
  const { kind } = office.link
  if (person.link.kind !== "person" || person.name.length < 2) return false
  if (kind !== "office" && kind !== "group" && (kind !== "unnamed" || /\bof\b/.test(office.link.name))) return false
  const [longer, own] = [office.link.name.toLowerCase(), person.link.name.toLowerCase()]
  if (!longer.endsWith(` ${own}`)) return false
  return !/\b(?:of|by|with|from|against|for|to|about|the|and|['\u2019]s)$/.test(longer.slice(0, -own.length - 1))
}

/** "The coast guard", and a person who speaks for it or heads it, by the words of the source. */
function speaksForOffice(person: Saying, office: Saying): boolean {
  if (person.office.length === 0 || office.link.kind === "person" || isUnnamed(office)) return false
  if (office.name.length === 0 || office.name.every((word) => vagueNameWords.has(word))) return false
  const shared = sharedNames(person.office, office.name)
  const [few, many] = [person.office.length, office.name.length].sort((x, y) => x - y) as [number, number]
  return shared === many || (shared === few && few >= 2) || areInitials(person.officeName, office.link.name, true)
}

/** "City police and rescue workers": the first of them is an office. */
const isForceFirst = ({ link, name }: Saying): boolean =>
  firstOf(link) !== link.name && name.length > 1 && bareNouns.has(name.at(-1) ?? "")

const isUnnamed = (saying: Saying): boolean =>
  saying.link.kind === "unnamed" && !isSpokesperson(saying) && !isForceFirst(saying)

/** "The NRA" and "Norland Rail Authority"; never a person's. */
function sameInitials(a: Saying, b: Saying): boolean {
  const kinds = [a.link.kind, b.link.kind]
  if (kinds.includes("person") || kinds.includes("document")) return false
  return areInitials(
    a.link.name,
    b.link.name,
    kinds.every((kind) => kind === "agency"),
  )
}

function sameName(a: Saying, b: Saying): boolean {
  if (sameInitials(a, b)) return true
  if (endsWithPerson(a, b) || endsWithPerson(b, a)) return true
  if (speaksForOffice(a, b) || speaksForOffice(b, a)) return true
  if (a.link.kind === "person" || b.link.kind === "person") {
    if (a.link.kind !== b.link.kind || a.name.length === 0 || b.name.length === 0) return false
    return samePerson(a.name, b.name) || longerName(a, b)
  }
  if (a.name.length === 0 || b.name.length === 0) return a.link.name.toLowerCase() === b.link.name.toLowerCase()
  const shared = sharedNames(a.name, b.name)
  const [few, many] = [a.name.length, b.name.length].sort((x, y) => x - y) as [number, number]
  const equal = few === many && shared === few
  // One name within the other: "Norland's border guard service" and "Norland's border guard", never two ministries.
  if (!isUnnamed(a) && !isUnnamed(b)) return equal || (shared >= few && shared >= 0.75 * many)
  if (!equal) return false
  return a.report === b.report || a.via.some((name) => b.via.includes(name))
}

const meets = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean => {
  for (const item of a) if (b.has(item)) return true
  return false
}

/** "officials", "a witness": a source that could be anyone. "A senior Nordmark official" could not. */
const isVague = ({ link, name }: Saying): boolean =>
  link.kind === "unnamed" && name.every((word) => vagueNameWords.has(word))

/**
 * Two reports give one statement to two issuers: same telling figure or same quoted words, and nothing in the names
 * against it.
 */
function sameStatement(a: Saying, b: Saying): boolean {
  if (a.report === b.report) return false
  const open = (kind: OriginKind): boolean => kind !== "person" && kind !== "agency" && kind !== "outlet"
  if (!open(a.link.kind) || !open(b.link.kind)) return false
  if (meets(a.quoted, b.quoted)) return true
  return meets(a.figures, b.figures) && (isVague(a) || isVague(b) || sharedNames(a.name, b.name) > 0)
}

/** An office called by its bare noun or by common words alone: "police", "the ministry", "the coast guard". */
const isBare = ({ link, name }: Saying): boolean =>
  link.kind === "office" &&
  (name.length === 1 ? bareNouns.has(name[0] ?? "") : name.length > 1 && !/\p{Lu}/u.test(link.name))

/** "The union's president, Ana Moe": of an office that is called by its bare noun. */
const leadsBare = ({ link, office }: Saying): boolean =>
  link.kind === "person" && office.length === 1 && bareNouns.has(office[0] ?? "")

/** Officials by what they deal with; a capital begins a sentence there, and elsewhere a land or a town. */
const officialsNamed = new RegExp(
  "^(?:\\p{Ll}{2,20}|Health|Fire|Police|Hospital|Rescue|Emergency|Army|Military|Defen[cs]e|Border|Rail|Port)" +
    "(?: \\p{Ll}{1,20}){0,3} officials$",
  "u",
)

/** "Health officials": the words that tell of which office they are; none for the officials of a land or a person. */
const officialsOf = ({ link, name }: Saying): readonly string[] =>
  link.kind === "unnamed" && officialsNamed.test(link.name) && name.length >= 2
    ? name.filter((word) => !vagueNameWords.has(word))
    : []

/**
 * Pairs of an office that is called by its bare noun and the one that is meant: the only one of that noun that its
 * report names, or, where its report names none, the only one of the story. `rootOf` tells whom names have joined.
 */
function bareOffices(
  sayings: readonly Saying[],
  joined: (at: number) => number,
): readonly (readonly [number, number])[] {
  const named = new Map<string, number[]>()
  sayings.forEach(({ link, name }, at) => {
    if ((link.kind !== "office" && !isSpokesperson(sayings[at]!)) || name.length < 2) return
    for (const word of new Set(name)) {
      const known = named.get(word)
      if (known === undefined) named.set(word, [at])
      else known.push(at)
    }
  })
  return sayings.flatMap((saying, at) => {
    const bare = isBare(saying) ? saying.name : leadsBare(saying) ? saying.office : officialsOf(saying)
    const [word = "", ...more] = bare
    const all = (named.get(word) ?? []).filter((other) => {
      const { name } = sayings[other]!
      return name.length > bare.length && more.every((each) => name.includes(each))
    })
    const own = all.filter((other) => sayings[other]?.report === saying.report)
    const meant = own.length > 0 ? own : all
    const [first] = meant
    return first !== undefined && meant.every((other) => joined(other) === joined(first)) ? [[at, first] as const] : []
  })
}

/** Pairs that share a word of the name, a figure or quoted words; how many sayings are too `crowded` to meet all. */
function candidates(sayings: readonly Saying[]) {
  const buckets = new Map<string | number, number[]>()
  const put = (key: string | number, at: number): void => {
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [at])
    else if (bucket.at(-1) !== at) bucket.push(at)
  }
  sayings.forEach((saying, at) => {
    for (const word of [...saying.name, ...saying.office]) put(word.slice(0, 5), at)
    if (saying.name.length === 0) put(codeOf(saying.link.name), at)
    for (const figure of saying.figures) put(figure, at)
    for (const gram of saying.quoted) put(gram, at)
    const called = saying.link.kind === "person" ? saying.officeName : saying.link.name
    for (const initials of [initialsIn(called), ...initialsOf(called)])
      if (initials !== "") put(`initials ${initials}`, at)
  })
  const crowded = new Set([...buckets.values()].flatMap((bucket) => bucket.slice(comparedMost + 1))).size
  return { pairs: pairsOf(buckets), crowded }
}

const comparedMost = limits.sayingsCompared.value

function* pairsOf(buckets: ReadonlyMap<string | number, readonly number[]>): Generator<readonly [number, number]> {
  for (const bucket of buckets.values())
    for (let at = 1; at < bucket.length; at += 1)
      for (let other = 0; other < Math.min(at, comparedMost); other += 1) yield [bucket[other]!, bucket[at]!]
}

const kindOrder: readonly OriginKind[] = ["person", "office", "group", "document", "agency", "outlet", "unnamed"]

function originOf({ members, rulings }: RuledGroup<Saying>, speaksFor: string | null): Origin {
  const count = new Map<string, number>()
  for (const { link } of members) count.set(link.name, (count.get(link.name) ?? 0) + 1)
  const names = [...count.keys()].sort(byText)
  const kind = kindOrder.find((of) => members.some(({ link }) => link.kind === of)) ?? "unnamed"
  const ofKind = new Set(members.filter(({ link }) => link.kind === kind).map(({ link }) => link.name))
  const name = names
    .filter((candidate) => ofKind.has(candidate))
    .sort((a, b) => count.get(b)! - count.get(a)! || b.length - a.length || byText(a, b))[0]!
  const via = new Set(members.flatMap((saying) => saying.via))
  return {
    id: hash("origin", ...names, ...members.map(({ report, index }) => `${report}\n${index}`).sort(byText)),
    name,
    names,
    kind,
    via: [...via].sort(byText),
    speaksFor,
    attributions: members.map(({ report, index }) => [report, index] as const),
    by: rulingWords(rulings),
  }
}

/** Origins as persons ruled, in the order given. */
function obeying(groups: readonly (readonly Saying[])[], rulings: readonly Ruling[]): readonly RuledGroup<Saying>[] {
  // In an order that does not depend on how the reports came: it decides ties.
  const inOrderOfReports = inOrder<Saying>(
    by(({ report }) => report),
    by(({ index }) => index),
  )
  const sorted = groups.map((group) => [...group].sort(inOrderOfReports))
  const ruled = ruledGroups(
    sorted.sort((a, b) => inOrderOfReports(a[0]!, b[0]!)),
    {
      verdicts: verdictsOf(rulings),
      keysOf: ({ link, report }) => [voiceKey(link.name, report), voiceKey(link.name, null)],
      likeness: (a, b) => (sameName(a, b) ? 2 : sameStatement(a, b) ? 1 : null),
      mayJoin: () => true,
    },
  )
  const place = new Map(groups.flat().map((saying, at) => [saying, at]))
  const first = ({ members }: RuledGroup<Saying>): number => Math.min(...members.map((saying) => place.get(saying)!))
  return ruled
    .map((group) => ({ ...group, members: [...group.members].sort((a, b) => place.get(a)! - place.get(b)!) }))
    .sort(by(first))
}

/**
 * Origins in the order in which the reports name them, as persons ruled where they did. An attribution with an empty
 * chain leads to none.
 */
export function originsOf(
  analyses: readonly Analysis[],
  rulings: readonly Ruling[] = [],
): { readonly origins: readonly Origin[]; readonly crowded: number } {
  const sayings = sayingsOf(analyses)
  const sets = disjoint(sayings.length)
  const { pairs, crowded } = candidates(sayings)
  for (const [a, b] of pairs) {
    if (rootOf(sets, a) === rootOf(sets, b)) continue
    if (sameName(sayings[a]!, sayings[b]!) || sameStatement(sayings[a]!, sayings[b]!)) unite(sets, a, b)
  }
  for (const [a, b] of bareOffices(sayings, (at) => rootOf(sets, at))) unite(sets, a, b)
  const groups = new Map<number, Saying[]>()
  sayings.forEach((saying, at) => {
    const root = rootOf(sets, at)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [saying])
    else group.push(saying)
  })
  const found = [...groups].sort(by(([root]) => root)).map(([, members]) => members)
  const ruled = rulings.length === 0 ? found.map((members) => ({ members, rulings: [] })) : obeying(found, rulings)
  const states = statesOf(
    analyses,
    ruled.map(({ members }) => members),
  )
  return { origins: ruled.map((group, index) => originOf(group, states[index] ?? null)), crowded }
}
