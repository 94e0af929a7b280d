/** Claims of figures: every quantity that is news becomes a measure of the clause that says what is true of it. */
import type { Measure, QuantityMention } from "../../model/types.ts"
import { earlierOpener, earlierRange } from "../changes.ts"
import { type Context, type Figure, mentionsIn, trimmed } from "../context.ts"
import type { Draft, Finder } from "../draft.ts"
import { grades } from "../english/properties.ts"
import { matterAt } from "../matter.ts"
import { propertiesOf } from "../property.ts"
import type { Found } from "../said.ts"
import { turnsOut } from "../states.ts"
import { classOf, isPersonal, type Thing, thingClass, thingOf, tokensIn } from "../things.ts"
import { verbKind } from "../trigger.ts"
import { wholeAfter } from "../wholes.ts"

const gradeOf = new Map(grades.flatMap(([grade, words]) => words.split(" ").map((word) => [word, grade] as const)))

/**
 * "seriously injured", "with life-threatening injuries": the grade of an injury near its words; null when none is
 * said.
 */
function gradeNear({ lower, tokens }: Context, { first, end }: Figure, predicate: number): string | null {
  const from = Math.min(first, predicate)
  const to = Math.min(tokens.length, Math.max(end, predicate + 1) + 4)
  for (let at = from; at < to; at += 1) {
    if (at > Math.max(end, predicate) && /^(,|and|while|;|\.)$/.test(lower[at]!)) return null
    const grade = gradeOf.get(lower[at]!)
    if (grade !== undefined) return grade === "serious" && lower[at - 1] === "non" ? "slight" : grade
  }
  return null
}

/** What a figure counts; nothing where it counts no noun. */
function thingIn(context: Context, figure: Figure): Thing {
  const { tokens } = context
  const { mention, first, end, head } = figure
  const people = turnsOut(context, figure)
  if (people !== null) return thingOf(tokens.slice(...people), -1)
  const [, numberEnd] = tokensIn(tokens, mention, first)
  const start = head >= numberEnd ? numberEnd : first
  if (head >= 0 && head < first) return thingOf(tokens.slice(head, head + 1), 0)
  const isSum = mention.dimension === "money" || mention.dimension === "percent"
  const matter = isSum && mention.counts === null ? matterAt(context, figure) : -1
  if (matter >= 0) return { thing: context.lemmas[matter]!, of: [] }
  if (mention.counts === null) return { thing: "", of: [] }
  const own = thingOf(tokens.slice(start, end), head < 0 ? -1 : head - start)
  return isPersonal(own.thing) && isPaired(context, figure, own.thing) ? { thing: "person", of: [] } : own
}

/** "87 passengers and crew", "30 soldiers and civilians": so many of both, unless the second has its own verb. */
function isPaired({ tokens, lower, clauses }: Context, { end, first, clause }: Figure, thing: string): boolean {
  const [joint, second, next] = [lower[end], tokens[end + 1], tokens[end + 2]]
  if (joint !== "and" || second === undefined || !/^NNS?$/.test(second.tag)) return false
  const other = classOf(second) ?? ""
  if (second.tag === "NN" && !/^(?:crew|staff|personnel|police)$/.test(lower[end + 1] ?? "")) return false
  const { verb } = clauses[clause]!
  const follows = next !== undefined && /^(?:VB[DPZ]|MD)$/.test(next.tag)
  return isPersonal(other) && other !== thing && !(follows && verb !== null && verb < first)
}

/** "two Syrians", "three trainees": people by the name of their nation, or by how words for people end. */
function couldBePeople({ document }: Context, { mention }: Figure, thing: string): boolean {
  if (thingClass(thing) !== null || mention.counts === null) return false
  if (/(ist|ian|ese|ee|eer|mate)$/.test(thing)) return true
  const groups = mentionsIn(document, mention.counts, "group")
  return groups.some((group) => group.mention.of === "nationality" && group.mention.to === mention.counts!.to)
}

/** The measure of a figure: what it counts, and what narrows it. */
function measureOf(context: Context, figure: Figure, found: Found): Measure {
  const { lemmas } = context
  const { thing, of } = thingIn(context, wholeAfter(context, figure) ?? figure)
  const words = new Set(of.filter((word) => word !== found.name && !gradeOf.has(word)))
  const casualty = /^(killed|injured|missing|shot|treated)\b/.test(found.name)
  const grade = found.name === "injured" ? gradeNear(context, figure, found.predicate) : null
  if (grade !== null) words.add(grade)
  // "to three clinics; five are in danger": the five are no clinics.
  const borrowed = figure.mention.counts !== null && figure.mention.counts.to <= figure.mention.from
  const unnamed = thing === "" || thing === lemmas[found.predicate] || borrowed || pronoun.test(thing)
  const someone = casualty && !isPersonal(thing) && (unnamed || couldBePeople(context, figure, thing))
  if (someone && !unnamed) words.add(thing)
  return {
    quantity: figure.index,
    property: found.name,
    thing: someone ? "person" : thing,
    of: [...words].sort(),
    partOf: found.partOf,
  }
}

/** "Seven of [whom] died": a word that stands for people named before. */
const pronoun = /^(they|them|whom|that|those|these|all|which)$/

/** Numbers that tell nothing of the event: ages in brackets stay, bare list numbers and phone numbers do not. */
function isIdle({ lower, tokens }: Context, { first, end, mention }: Figure): boolean {
  // "four members of one family": which family it is, not how many.
  const family = lower[first] === "one" && lower[first - 1] === "of" && lower[end - 1] === "family"
  if ((family && mention.dimension === "count") || isSetAside(lower, tokensIn(tokens, mention, first)[0])) return true
  // "A .500 record": the share of games won.
  if (/^\.\d{3}$/.test(lower[first]!)) return true
  if (mention.dimension !== "count" || mention.counts !== null) return false
  // "Maria Lopez, 34, was hurt" gives an age; "5551234" is a telephone or a record.
  if (lower[first - 1] === "," && /^(,|\.|and|who|of|from)$/.test(lower[end] ?? ".") && (mention.high ?? 0) < 110)
    return true
  if ((mention.low ?? 0) >= 100_000 && mention.modifier === "exact" && /^\d+$/.test(lower[first]!)) return true
  if (isName(lower, first, end) || isAge(lower, first) || isSecondAge(lower, first, end)) return true
  const one = mention.low === 1 && mention.high === 1 && mention.modifier === "exact"
  return (
    one && end - first === 1 && lower[first] === "one" && /^(of|another|thing|day|way|point)$/.test(lower[end] ?? "")
  )
}

/** "185 people, [not] 212 as first reported", "31 rather [than] 34", "not 34 but 31": what it was not. */
function isSetAside(lower: readonly string[], first: number): boolean {
  const before = lower[first - 1]
  if (before === "than" || before === "of") return lower[first - 2] === (before === "than" ? "rather" : "instead")
  if (before !== "not" || !/^\d|^(?:two|three|four|five|six|seven|eight|nine|t|el)/.test(lower[first]!)) return false
  return (
    /^(?:,|and|but|--?|[\u2014\u2013(])$/.test(lower[first - 2] ?? "") || lower.slice(first, first + 6).includes("but")
  )
}

/** "KENS 5", "photo 1 / 9": numbers of channels and pages. */
const isName = (lower: readonly string[], first: number, end: number): boolean =>
  end - first === 1 &&
  (lower[first - 1] === "/" || lower[end] === "/" || /^(photo|channel|news|page|no\.?)$/.test(lower[first - 1] ?? ""))

/** "Two teenagers, 15 and [16], were held": the second of two ages between commas. */
const isSecondAge = (lower: readonly string[], first: number, end: number): boolean =>
  lower[first - 1] === "and" &&
  /^\d{1,2}$/.test(lower[first] ?? "") &&
  /^\d{1,2}$/.test(lower[first - 2] ?? "") &&
  lower[first - 3] === "," &&
  /^[,.]$/.test(lower[end] ?? ".")

/** "ages three, eight and 11": how old, not how many. */
function isAge(lower: readonly string[], first: number): boolean {
  let at = first - 1
  while (
    at > 0 &&
    first - at < 12 &&
    /^(,|and|or|to|-|\d{1,3}|[a-z]{3,5})$/.test(lower[at]!) &&
    !/^age[sd]?$/.test(lower[at]!)
  ) {
    if (/^[a-z]{3,5}$/.test(lower[at]!) && !/^(and|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(lower[at]!))
      return false
    at -= 1
  }
  return /^age[sd]?$/.test(lower[at] ?? "")
}

const vacant = (mention: QuantityMention): boolean => mention.low === null && mention.high === null

/** The tokens a claim of a figure spans: its clause, and the words that say what is true of it. */
function reach(context: Context, figure: Figure, found: Found): readonly [number, number] | null {
  const clause = context.clauses[figure.clause]!
  if (found.way === "brackets") return bracketRange(context, figure)
  if (found.way === "earlier") return earlierRange(context, figure, found.predicate)
  let first = clause.first
  let end = Math.max(clause.end, figure.end)
  if (found.predicate >= end) {
    const said = context.clauses[context.clauseOf[found.predicate]!]
    if (said !== undefined) end = said.end
  }
  if (found.predicate < first) first = Math.max(found.predicate, figure.first - 30)
  // "8,100, up from 7,600 on Friday": what was before is a claim of its own.
  const next = context.figures[figure.at + 1]
  const opener = next === undefined || next.first >= end ? -1 : earlierOpener(context, next)
  if (opener >= figure.end && opener > found.predicate) end = opener
  return trimmed(context, first, end)
}

/** "the city of Ruzan (312)": the name before the brackets, and they. */
function bracketRange({ tokens, clauseOf }: Context, figure: Figure): readonly [number, number] {
  let first = figure.first - 1
  const named = (at: number): boolean => /^(NN|NNS|NNP|NNPS|DT|JJ)$/.test(tokens[at]!.tag) || tokens[at]!.lemma === "of"
  while (first > 0 && clauseOf[first - 1] !== -1 && named(first - 1) && first > figure.first - 8) first -= 1
  return [first, figure.end + 1]
}

/** Where the words for those who speak begin, in code units: the verb stands next to them. */
const speakersOf = ({ attributions }: Context): ReadonlySet<number> =>
  new Set(
    attributions.flatMap(({ source, cue }) =>
      source
        .filter((who) => cue.some(({ from, to }) => Math.abs(from - who.to) <= 1 || Math.abs(who.from - to) <= 1))
        .map(({ from }) => from),
    ),
  )

/** What stands before those who speak: a pause, or the verb. */
const pausing = /^(?:[,;:.!?"“”’—–-]+|sa(?:id|ys?)|to)$/u

/** "..., two officials said": how many speak is no news; "60 of the 90 members said" is. */
function isSpeaking({ lower }: Context, { mention, first, end }: Figure, speakers: ReadonlySet<number>): boolean {
  if (mention.dimension !== "count" || !speakers.has(mention.from)) return false
  return (first === 0 || pausing.test(lower[first - 1]!)) && !lower.slice(first, end + 1).includes("of")
}

/** One draft a clause and kind, with all figures of it. */
export const findFigures: Finder = (context) => {
  const properties = propertiesOf(context)
  const speakers = speakersOf(context)
  const drafts = new Map<string, Draft>()
  for (const figure of context.figures) {
    const found = properties.get(figure.index)
    if (found === undefined || vacant(figure.mention) || isIdle(context, figure)) continue
    if (isSpeaking(context, figure, speakers)) continue
    const range = reach(context, figure, found)
    if (range === null) continue
    const clause = context.clauses[figure.clause]!
    const said = context.clauses[context.clauseOf[found.predicate]!] ?? clause
    const kind = found.kind ?? verbKind(context, said) ?? "count"
    const alone = found.way === "brackets" || found.way === "earlier"
    const key = alone ? `${found.way} ${figure.index}` : `${figure.clause} ${kind}`
    const measure = measureOf(context, figure, found)
    const old = drafts.get(key)
    drafts.set(key, {
      first: Math.min(old?.first ?? range[0], range[0]),
      end: Math.max(old?.end ?? range[1], range[1]),
      clause: figure.clause,
      kind,
      predicate: old?.predicate ?? found.predicate,
      measures: [...(old?.measures ?? []), measure],
      implied: [],
      roles: [],
      negative: figure.mention.high === 0 || (old?.negative ?? false),
      by: old?.by ?? `figures (${found.way})`,
    })
  }
  return [...drafts.values()]
}
