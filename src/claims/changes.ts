/** Figures that say how another one changed: what it was before ("up from 7,600 on Friday"), what came on top. */
import type { Document, TimeMention } from "../model/types.ts"
import type { Context, Figure } from "./context.ts"
import type { Found } from "./said.ts"
import { tokensIn } from "./things.ts"

const measuring = new RegExp(
  "^(?:at|least|about|around|over|more|than|nearly|almost|just|only|some|fewer|less|the|an?|earlier|previous|" +
    "previously|initial|reported|figure|toll|count|of|estimated|approximately|roughly)$",
)

/** Token of "from" or "compared with" before an earlier value; -1 where none stands. */
export function earlierOpener({ lower, tokens, sentenceOf }: Context, figure: Figure): number {
  let at = tokensIn(tokens, figure.mention)[0] - 1
  const floor = Math.max(0, at - 6)
  while (at > floor && measuring.test(lower[at]!)) at -= 1
  if (at < 1 || sentenceOf[at] !== sentenceOf[figure.first]) return -1
  if (/^(to|with)$/.test(lower[at]!) && lower[at - 1] === "compared") return at - 1
  if (lower[at] !== "from") return -1
  return /^(up|down)$/.test(lower[at - 1]!) ? at - 1 : at
}

/** The figure that took the place of the one behind an opener, in the same words; null when there is none. */
function laterOf({ figures, lower, lemmas, sentenceOf }: Context, figure: Figure, opener: number): Figure | null {
  const next = figures[figure.at + 1]
  const before = figures[figure.at - 1]
  const grows = lower[opener] === "from" && lower[figure.end] === "to" && next !== undefined
  const later = grows && next.first - figure.end < 6 ? next : before
  if (later === undefined || sentenceOf[later.first] !== sentenceOf[figure.first]) return null
  if (later.mention.dimension !== figure.mention.dimension || later.mention.share !== figure.mention.share) return null
  const alike = figure.head < 0 || figure.head === later.head || lemmas[figure.head] === lemmas[later.head]
  // "50 people from 12 families": whence they come, and not how many they were.
  return alike && (later !== before || opener - later.end < 8) ? later : null
}

const more = /^(more|further|additional|another|new|fresh)$/

/** "Eight more bodies", "another 12 deaths": what came on top of others. */
const isIncrement = ({ lower }: Context, { first, end }: Figure): boolean =>
  lower.slice(first, end).some((word, at, words) => more.test(word) && words[at + 1] !== "than") ||
  (more.test(lower[first - 1] ?? "") && lower[first - 1] !== "more")

const telling = /^(toll|number|total|tally|count)$/
const reach = 2

/** The total near an increment that it is a part of: "eight more bodies, bringing the toll to 43". */
function totalOf(context: Context, figure: Figure, name: string, done: ReadonlyMap<number, Found>): number | null {
  const { figures, sentenceOf, lemmas } = context
  for (let at = figure.at + 1; at < figures.length; at += 1) {
    const other = figures[at]!
    if (sentenceOf[other.first]! - sentenceOf[figure.first]! > reach) return null
    const said = done.get(other.index)
    if (said?.name !== name || !telling.test(lemmas[said.predicate]!) || isIncrement(context, other)) continue
    if ((other.mention.low ?? 0) > (figure.mention.low ?? 0)) return other.index
  }
  return null
}

/** "Killed 53 people, bringing the total to 41,200": the total of what the figure before it counts. */
function broughtTotal({ figures, lower, lemmas, sentenceOf }: Context, figure: Figure): number {
  const before = figures[figure.at - 1]
  if (before === undefined || sentenceOf[before.first] !== sentenceOf[figure.first]) return -1
  for (let at = figure.first - 1; at > before.end; at -= 1) {
    if (lemmas[at] === "bring") return /^(total|tally|count|number)$/.test(lower[at + 2] ?? "") ? before.index : -1
  }
  return -1
}

const speaking = /^(say|report|claim|speak|put|estimate|give|count)$/

/** "1,800 were detained, the party said; the government says [640]": the figure that it stands against. */
function retoldOf({ figures, clauses, sentenceOf, lemmas, lower, tokens, document }: Context, figure: Figure): number {
  const { verb, end } = clauses[figure.clause]!
  const before = figures[figure.at - 1]
  if (before === undefined || verb === null || figure.head >= 0 || !speaking.test(lemmas[verb]!)) return -1
  const from = tokensIn(tokens, figure.mention, figure.first)[0]
  const near = from > verb && from - verb <= 5 && (figure.end >= end || /^[.,;]$/.test(lower[figure.end] ?? "."))
  const [one, two] = [sentenceOf[before.first]!, sentenceOf[figure.first]!]
  const same = document.sentences[one]?.paragraph === document.sentences[two]?.paragraph
  return near && same && two - one <= 1 && before.mention.dimension === figure.mention.dimension ? before.index : -1
}

/** Earlier values get a claim of their own, and increments are a part of the total beside them. */
export function withChanges(context: Context, done: Map<number, Found>): ReadonlyMap<number, Found> {
  for (const figure of context.figures) {
    const said = done.get(figure.index)
    if (said === undefined) continue
    const opener = earlierOpener(context, figure)
    const later = opener < 0 ? null : laterOf(context, figure, opener)
    const now = later === null ? undefined : done.get(later.index)
    const isBare = said.way === "fallback" && figure.mention.dimension === "count"
    const retold = isBare ? done.get(retoldOf(context, figure)) : undefined
    if (retold !== undefined && retold.way !== "fallback") {
      done.set(figure.index, { ...retold, predicate: said.predicate, partOf: null, way: "retold" })
      continue
    }
    const base = isBare ? done.get(broughtTotal(context, figure)) : undefined
    if (base !== undefined) done.set(figure.index, { ...base, predicate: said.predicate, partOf: null, way: "total" })
    else if (now !== undefined && now.way !== "fallback") {
      done.set(figure.index, { ...now, predicate: opener, partOf: null, way: "earlier" })
    } else if (said.partOf === null && said.kind !== null && isIncrement(context, figure)) {
      const total = totalOf(context, figure, said.name, done)
      if (total !== null) done.set(figure.index, { ...said, partOf: total })
    }
  }
  return done
}

/** The tokens of an earlier value with the time it stood at: "from 7,600 on Friday". */
export function earlierRange({ document, tokens, lower, timeOf }: Context, figure: Figure, opener: number) {
  let end = figure.end
  while (/^(on|a|an|the|at|as|of|in|last|just)$/.test(lower[end] ?? "") && timeOf[end] === -1) end += 1
  const time = document.mentions[timeOf[end] ?? -1]
  return [opener, time === undefined ? figure.end : tokensIn(tokens, time, end)[1]] as const
}

const earlierWords = new RegExp(
  "(?:\\b(?:up|down|compared)|,) (?:from|with|to) (?:[a-z-]{1,12} ){0,3}" +
    "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: [a-z]{1,12}){0,4} ?$",
)

const compared = new RegExp(
  "\\b(?:first|worst|deadliest|bloodiest|biggest|largest|strongest|heaviest|highest|lowest|longest|greatest|" +
    "most [a-z]{3,12})\\b(?: [a-z][a-z'-]{0,20}){0,8} since (?:the )?$",
  "i",
)

/** "The worst flood since [2004]": the time of what was as bad, and not of this one. */
export function isOfLikeBefore({ report: { text } }: Document, { from, to }: TimeMention): boolean {
  const words = /^since (?:the )?/i.exec(text.slice(from, to))?.[0] ?? ""
  return compared.test(`${text.slice(Math.max(0, from - 90), from)}${words}`)
}

/** "Up from 7,600 [on Friday]": the time of what was before. */
export function isOfEarlier({ lower, tokens, sentenceOf }: Context, mention: TimeMention): boolean {
  const at = tokensIn(tokens, mention)[0]
  let from = at
  while (from > 0 && at - from < 12 && sentenceOf[from - 1] === sentenceOf[at]) from -= 1
  return earlierWords.test(lower.slice(from, at).join(" "))
}
