/** Parts and totals: sums that are checked, and totals that a sentence leaves to the reader. */

import { limits } from "../base/limits.ts"
import { by } from "../base/order.ts"
import { classOf } from "../claims/things.ts"
import { placeAround, placesTouching, touching } from "../model/near.ts"
import { anchor, hull } from "../model/span.ts"
import type { Analysis, QuantityMention } from "../model/types.ts"
import { someOf } from "./beside.ts"
import { adding } from "./english/properties.ts"
import type { Entry } from "./entry.ts"
import { atPlace, facilityOf } from "./facilities.ts"
import { setOf } from "./lift.ts"
import { isTelling } from "./properties.ts"
import { isPerson } from "./scope.ts"
import { isPoint, point, sumOf } from "./sets.ts"
import { numberText } from "./wording.ts"

/** A total and the parts that one sentence gives for it. */
export interface Sum {
  readonly total: Entry
  readonly parts: readonly Entry[]
  /** Parts minus total; 0 when they add up. */
  readonly difference: number
  /** "104 + 213 = 317". */
  readonly text: string
}

/** Fewest parts that make a sum worth a question: two numbers add up to a third too easily by chance. */
const fewestParts = 3

const amountOf = (entry: Entry): number => entry.value.low ?? 0

/** The entry of a bare part of a sentence: the total's scope, its own figure. */
function partEntry(analysis: Analysis, total: Entry, quantity: QuantityMention, index: number): Entry {
  const end = quantity.counts === null ? quantity.to : Math.max(quantity.to, quantity.counts.to)
  return {
    ...total,
    figure: `${total.figure}/${quantity.from}`,
    value: setOf(quantity),
    written: quantity.written,
    anchor: anchor(analysis.document.report, { from: quantity.from, to: Math.min(end, quantity.to + 40) }),
    quantity: index,
    partOf: total.quantity,
  }
}

/** Whole-number figures of the total's sentence, the total aside. */
function partsOf(analysis: Analysis, total: Entry): readonly Entry[] {
  const sentence = analysis.document.sentences[total.sentence]
  if (sentence === undefined) return []
  const { mentions } = analysis.document
  return placesTouching(mentions, sentence).flatMap((index) => {
    const mention = mentions[index]!
    if (mention.kind !== "quantity" || mention.dimension !== "count" || mention.ordinal || mention.share) return []
    if (mention.from < sentence.from || mention.to > sentence.to || index === total.quantity) return []
    const set = setOf(mention)
    return isPoint(set) && mention.modifier === "exact" ? [partEntry(analysis, total, mention, index)] : []
  })
}

/** The quantities of a report that its claims tell to be parts of another one, as "part of whole". */
const toldParts = ({ claims }: Analysis): ReadonlySet<string> =>
  new Set(claims.flatMap(({ measures }) => measures.map(({ quantity, partOf }) => `${quantity} of ${partOf}`)))

function checked(analysis: Analysis, total: Entry, told: ReadonlySet<string>): Sum | null {
  if (!isPoint(total.value) || total.dimension !== "count") return null
  const parts = partsOf(analysis, total)
  if (parts.length < fewestParts) return null
  const sum = parts.reduce((all, part) => all + amountOf(part), 0)
  const marked = parts.filter(({ quantity }) => told.has(`${quantity} of ${total.quantity}`))
  const difference = sum - amountOf(total)
  if (difference !== 0 && marked.length < parts.length) return null
  const text = `${parts.map((part) => numberText(amountOf(part))).join(" + ")} = ${numberText(sum)}`
  return { total, parts, difference, text }
}

/** Counts in brackets behind names, all of one sentence: "Orn (402), Tesk (318 people) and Ruva (251)". */
function bracketed({ document }: Analysis): ReadonlyMap<number, readonly number[]> {
  const { text } = document.report
  const found = document.mentions.flatMap((mention, index) => {
    if (mention.kind !== "quantity" || mention.dimension !== "count" || mention.ordinal || mention.share) return []
    const open =
      text[mention.from - 1] === "(" && /^(?:\s\p{L}{3,20})?\)/u.test(text.slice(mention.to, mention.to + 24))
    if (!open || mention.low === null || mention.low !== mention.high) return []
    return [{ index, sentence: placeAround(document.sentences, mention) }]
  })
  const lists = Map.groupBy(found, ({ sentence }) => sentence)
  return new Map([...lists].map(([sentence, list]) => [sentence, list.map(({ index }) => index)]))
}

/** Lists in brackets whose total stands in another sentence: the first equal figure that has a property. */
function bracketSums(analysis: Analysis, entries: readonly Entry[]): readonly Sum[] {
  return [...bracketed(analysis)].flatMap(([sentence, list]): Sum[] => {
    if (list.length < fewestParts) return []
    const quantities = list.flatMap((index) => {
      const mention = analysis.document.mentions[index]
      return mention?.kind === "quantity" ? [{ mention, index }] : []
    })
    const sum = quantities.reduce((all, { mention }) => all + (mention.low ?? 0), 0)
    const [total] = entries
      .filter(
        (entry) =>
          entry.dimension === "count" &&
          entry.sentence !== sentence &&
          isPoint(entry.value) &&
          entry.value.low === sum &&
          isTelling(entry.scope.property),
      )
      .sort((a, b) => Number(b.source.origin !== null) - Number(a.source.origin !== null))
    if (total === undefined) return []
    const parts = quantities.map(({ mention, index }) => partEntry(analysis, total, mention, index))
    const text = `${parts.map((part) => numberText(amountOf(part))).join(" + ")} = ${numberText(sum)}`
    return [{ total, parts, difference: 0, text }]
  })
}

/** Sums in which the figures of one sentence are the parts of one of them; each total once. */
export function sumsOf(analyses: readonly Analysis[], entries: readonly Entry[]): readonly Sum[] {
  const byReport = Map.groupBy(entries, ({ report }) => report)
  return [...analyses].sort(by(({ document }) => document.report.id)).flatMap((analysis) => {
    const own = byReport.get(analysis.document.report.id) ?? []
    const totals = [...new Map(own.toReversed().map((entry) => [entry.quantity, entry])).values()].reverse()
    const told = toldParts(analysis)
    return [...totals.flatMap((total) => checked(analysis, total, told) ?? []), ...bracketSums(analysis, own)]
  })
}

/** Longest stretch between two figures of a list, in code units. */
const listReach = 90

const joining = /^(?:[^.;]*?)\b(?:and|while|plus|as well as|another|including)\b[^.;]*$|^\s*,\s*$/

function lists(text: string, left: Entry, right: Entry): boolean {
  const between = text.slice(left.anchor.to, right.anchor.from)
  return right.anchor.from >= left.anchor.to && between.length <= listReach && joining.test(between)
}

const addable = (entry: Entry): boolean =>
  isPoint(entry.value) &&
  entry.modifier === "exact" &&
  (entry.partOf === null || entry.partOf === someOf) &&
  isPerson(entry.scope.thing) &&
  entry.polarity === "positive" &&
  (adding.includes(entry.scope.property) || !isTelling(entry.scope.property))

/** Figures of unlike people in one list with one property: "two crew members and 10 guests were killed". */
function listed(text: string, entries: readonly Entry[]): readonly Entry[][] {
  const groups: Entry[][] = []
  for (const entry of [...entries].sort(by(({ anchor: { from } }) => from))) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    const follows = previous !== undefined && lists(text, previous, entry) && sameRespect(previous, entry)
    if (follows && last !== undefined) last.push(entry)
    else groups.push([entry])
  }
  const isList = (group: readonly Entry[]): boolean =>
    group.length > 1 &&
    (new Set(group.map(whoOf)).size === group.length || isSplit(text, group)) &&
    !isApposed(text, group)
  return groups.filter(isList)
}

/** "The last two missing, a couple in their seventies": the second says who the first are, and comes to no others. */
function isApposed(text: string, group: readonly Entry[]): boolean {
  const [before, last] = group
  if (before === undefined || last === undefined || group.length !== 2) return false
  const isOne = last.counted || /^an?\s/.test(last.anchor.quote)
  return isOne && /^\s*,\s*$/.test(text.slice(before.anchor.to, last.anchor.from))
}

/** "Fourteen people died on board and four on the way": the second has no noun of its own, and a place or a time. */
function isSplit(text: string, [first, second, ...more]: readonly Entry[]): boolean {
  if (first === undefined || second === undefined || more.length > 0 || /\s/.test(second.anchor.quote)) return false
  const between = text.slice(first.anchor.to, second.anchor.from)
  return /\sand\s$/.test(between) && /^\s(?:on|in|at|after|during)\s/.test(text.slice(second.anchor.to))
}

const whoOf = ({ scope }: Entry): string => [...scope.of, scope.thing].join(" ")

const sameRespect = (a: Entry, b: Entry): boolean =>
  a.scope.aspect === b.scope.aspect && (a.scope.property === b.scope.property || areHurt(a, b))

/** "Three are in hospital and nine others were bruised": 12 were hurt. */
const areHurt = (a: Entry, b: Entry): boolean =>
  a.scope.property === "hospitalized" && b.scope.property === "injured" && /\bothers?\b/.test(b.anchor.quote)

/**
 * What stands between two figures of one list: "17 miners and three guides", "17 miners, most of them young, and three
 * guides", "17 miners, including two brothers from the north, as well as three guides".
 */
const joinedTo = [
  /^[\s,]{0,3}(?:and|plus|as well as|along with|together with)\s(?:another\s)?$/,
  /^,\s(?:most|many|some|all|several|half) of (?:them|whom)\s[^,.;:]{1,40},\s(?:and|plus|as well as)\s$/,
  /^[^.;:]{0,80},\s(?:as well as|along with|together with)\s(?:another\s)?$/,
]

const isJoined = (between: string): boolean => joinedTo.some((pattern) => pattern.test(between))

/** The second figure of a pair without a verb of its own: "20 were taken to one house and 31 to another". */
const elliptic = /\sand\s$/

/** The words between the numbers of two figures, whose noun phrases may overlap. */
function numberGap({ document }: Analysis, before: Entry, entry: Entry): string {
  const [a, b] = [document.mentions[before.quantity], document.mentions[entry.quantity]]
  return a === undefined || b === undefined ? "" : document.report.text.slice(a.to, b.from)
}

/** "Including a crew of six and a crew of two": the second is a part as the first is. */
const goesOn = (before: Entry, entry: Entry, between: string): boolean =>
  before.partOf === someOf &&
  entry.partOf === null &&
  before.scope.property === entry.scope.property &&
  before.scope.thing === entry.scope.thing &&
  between.length <= listReach &&
  /\band (?:a|an|the|another)\b[^,.;]*$/.test(between)

/**
 * Entries in the order of the text, those that lean on the figure before them with its property: a coordination has one
 * verb, wherever it stands.
 */
function coordinated(analysis: Analysis, entries: readonly Entry[]): readonly Entry[] {
  const { text } = analysis.document.report
  const told: Entry[] = []
  for (const entry of [...entries].sort(by(({ anchor: { from } }) => from))) {
    const before = told.at(-1)
    const between = before === undefined ? "" : text.slice(before.anchor.to, entry.anchor.from)
    if (before !== undefined && goesOn(before, entry, numberGap(analysis, before, entry))) {
      told.push({ ...entry, partOf: someOf })
      continue
    }
    const near = before !== undefined && before.anchor.to <= entry.anchor.from && between.length <= listReach
    const leans =
      near && adding.includes(before.scope.property) && !isTelling(entry.scope.property) && isPoint(entry.value)
    const bare =
      entry.scope.thing === "" &&
      elliptic.test(between) &&
      /^\s(?:to|at|in|from|on)\s/.test(text.slice(entry.anchor.to))
    if (!leans || entry.dimension !== "count" || !(bare || (isPerson(entry.scope.thing) && isJoined(between)))) {
      told.push(entry)
      continue
    }
    const { property, kind, aspect, happening, begin, end } = before.scope
    const claim = analysis.claims.find(({ id }) => id === entry.claim)
    const house = claim === undefined || property !== "hospitalized" ? null : facilityOf(analysis, claim, entry.anchor)
    const own = bare
      ? { thing: "person", of: house === null ? [] : [`${atPlace}${house}`] }
      : { thing: entry.scope.thing, of: entry.scope.of }
    told.push({ ...entry, scope: { ...entry.scope, property, kind, aspect, happening, begin, end, ...own } })
  }
  return told
}

/** One of a list who has an article and no number: "nine guests, a guide and two drivers". */
const oneMore = /^,\s(?:a|an)\s[^,.;:]{2,40}?(?=,?\s(?:and|plus)\s$)/

/** The last of a list who has an article and no number: "eight prisoners, two guards and a passer-by". */
const lastOne = /^,?\s(?:and|plus)\s(?:a|an)\s(?:\p{L}[\p{L}-]{1,30}\s){0,2}?\p{L}[\p{L}-]{1,30}(?=[.,;:]|$)/u

/** The one who closes a list: where his words end, and whether he is a person; null when the list has none. */
function closingOne({ document }: Analysis, last: Entry): { readonly to: number; readonly isPerson: boolean } | null {
  const found = lastOne.exec(document.report.text.slice(last.anchor.to, last.anchor.to + listReach))
  if (found === null) return null
  const to = last.anchor.to + found[0].length
  const head = document.tokens.find((token) => token.to === to)
  return { to, isPerson: head !== undefined && isPerson(classOf(head) ?? "") }
}

/** How many each part of a list counts, those without a number among them; null when one of these is no person. */
function amountsOf({ document }: Analysis, parts: readonly Entry[]): readonly number[] | null {
  const amounts: number[] = []
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1]
    const between = before === undefined ? "" : document.report.text.slice(before.anchor.to, part.anchor.from)
    const one = oneMore.exec(between)
    if (one !== null && before !== undefined) {
      const end = before.anchor.to + one[0].length
      const head = touching(document.tokens, { from: end, to: end }).find(({ to }) => to === end)
      if (head === undefined || !isPerson(classOf(head) ?? "")) return null
      amounts.push(1)
    }
    amounts.push(amountOf(part))
  }
  return amounts
}

function totalOf(analysis: Analysis, parts: readonly Entry[]): Entry | null {
  const [first, last] = [parts[0], parts.at(-1)]
  const amounts = amountsOf(analysis, parts)
  const closing = last === undefined ? null : closingOne(analysis, last)
  if (first === undefined || last === undefined || amounts === null || closing?.isPerson === false) return null
  const all = closing === null ? amounts : [...amounts, 1]
  const span = hull(first.anchor, { from: last.anchor.from, to: closing?.to ?? last.anchor.to })
  if (span.to - span.from > limits.anchorUnits.value) return null
  const value = sumOf(all.map(point))
  const hurt = parts.find(({ scope }) => scope.property === "injured")?.scope ?? first.scope
  return {
    ...first,
    figure: `${first.figure}+`,
    value,
    written: value.low,
    slack: 0,
    conversion: null,
    anchor: anchor(analysis.document.report, span),
    scope: { ...hurt, thing: "person", of: [] },
    counted: parts.some(({ counted }) => counted),
    derived: all.map(numberText).join(" + "),
  }
}

/** Marks the parts of totals that no number states. */
const derivedPart = -1

/**
 * The entries, with totals that a sentence gives by its parts only; those parts are marked as such. No total where the
 * sentence gives a figure for all as well.
 */
export function withTotals(analyses: readonly Analysis[], entries: readonly Entry[]): readonly Entry[] {
  const byReport = Map.groupBy(entries, ({ report }) => report)
  const told = analyses.flatMap((analysis) => {
    const { id } = analysis.document.report
    const sentences = Map.groupBy(byReport.get(id) ?? [], ({ sentence }) => sentence)
    return [...sentences.values()].flatMap((group) => totalled(analysis, coordinated(analysis, group)))
  })
  return told
}

/** The entries of one sentence with their totals. */
function totalled(analysis: Analysis, entries: readonly Entry[]): readonly Entry[] {
  const totals: Entry[] = []
  const parts = new Set<Entry>()
  for (const list of listed(analysis.document.report.text, entries.filter(addable))) {
    const total = totalOf(analysis, list)
    const isOpen = total === null && list.every((part) => closingOne(analysis, part) === null)
    if (isOpen) continue
    // "Two guards and a dog": no total, and yet parts of one.
    if (total !== null) totals.push(total)
    for (const part of list) parts.add(part)
  }
  return [...entries.map((entry) => (parts.has(entry) ? { ...entry, partOf: derivedPart } : entry)), ...totals]
}

/** The entries without those that are parts of a checked sum: they are told with their sum. */
export function withoutParts(sums: readonly Sum[], entries: readonly Entry[]): readonly Entry[] {
  const parts = new Set(sums.flatMap((sum) => sum.parts.map(({ report, quantity }) => `${report} ${quantity}`)))
  return entries.filter(({ report, quantity }) => !parts.has(`${report} ${quantity}`))
}
