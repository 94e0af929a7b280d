/** Refiners of time: when it happened, whether it is background, what sort of count it is, and as of when. */

import { once } from "../base/once.ts"
import { table } from "../base/table.ts"
import { stretchOf } from "../model/time.ts"
import type { Aspect, Claim, TimeMention } from "../model/types.ts"
import { isOfEarlier, isOfLikeBefore } from "./changes.ts"
import { type Context, mentionsIn } from "./context.ts"
import { lasting } from "./english/properties.ts"
import { followedWhen } from "./followed.ts"
import { isStock } from "./property-words.ts"
import { tokensIn } from "./things.ts"
import type { Refiner, Working } from "./working.ts"

type When = NonNullable<Claim["when"]>

const day = (iso: string): string => iso.slice(0, 10)
const dayNumber = (iso: string): number => Date.parse(`${day(iso)}T00:00:00Z`) / 86_400_000

const whenOf = (mention: TimeMention, reason: string): When | null =>
  mention.begin === null && mention.end === null ? null : { begin: mention.begin, end: mention.end, reason }

/** A stretch of the calendar; "now" and "currently" are none. */
const isCalendar = (mention: TimeMention): boolean =>
  (mention.type === "DATE" || mention.type === "TIME") &&
  (mention.begin !== null || mention.end !== null) &&
  mention.grain !== "none"

const reporting = new Set(
  (
    "say tell report announce identify release add state confirm note publish post update reject dismiss deny " +
    "dispute contradict question claim insist maintain declare acknowledge admit estimate reveal disclose testify " +
    "explain comment put revise verify corroborate certify validate"
  ).split(" "),
)

/** A word that opens no sentence, nor stands behind the preposition that does. */
const isInside = ({ sentenceOf }: Context, at: number): boolean => sentenceOf[at - 2] === sentenceOf[at]

/** "police said Sunday": the day of the words, not of what they tell. */
function isOfSpeech(context: Context, mention: TimeMention): boolean {
  const [at, end] = tokensIn(context.tokens, mention)
  const clause = context.clauses[context.clauseOf[at] ?? -1]
  // "Three were killed in Norholm, on Sunday, police said": a day that commas set off before who speaks.
  const apart = context.lower[end] === "," && end < (clause?.groupFirst ?? 0) && isInside(context, at)
  if (apart) return false
  return clause?.verb !== undefined && clause.verb !== null && reporting.has(context.lemmas[clause.verb]!)
}

const checking = /^(verify|confirm|certify|corroborate|validate|identify)$/

/** "Officials verified 14 deaths on Wednesday": the day of the words, where no verb of its own tells of the deaths. */
function isOfCheck(context: Context, { draft }: Working, mention: TimeMention): boolean {
  const clause = context.clauses[context.clauseOf[tokensIn(context.tokens, mention)[0]] ?? -1]
  const verb = clause?.verb ?? -1
  return verb >= 0 && verb !== draft.predicate && checking.test(context.lemmas[verb]!)
}

const burials = new Set(["bury", "cremate", "inter"])

/** "The 14 were buried on Wednesday": they died before. */
const isBurial = ({ lemmas }: Context, { draft, claim }: Working): boolean =>
  burials.has(lemmas[draft.predicate]!) &&
  [...claim.measures, ...(claim.implied ?? [])].some(({ property }) => property === "killed")

/** "As of 7 a.m. today": when it was counted. */
const counting = /\bas\s(?:of|at)\s(?:the\s)?$/iu

/** "18:40 - Two bridges fell": when it was posted, where a paragraph begins; or as of when it was counted. */
function isStamp({ document, lower, sentenceOf }: Context, mention: TimeMention): boolean {
  if (counting.test(document.report.text.slice(Math.max(0, mention.from - 10), mention.from))) return true
  if (!/^\d{1,2}[:.]\d\d/.test(document.report.text.slice(mention.from, mention.from + 5))) return false
  const [first, end] = tokensIn(document.tokens, mention)
  const opens = sentenceOf[first - 1] !== sentenceOf[first]
  return opens && /^([-–—:|]|--+|gmt|bst|cet|et)$/.test(lower[end] ?? "")
}

const ranking =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|\p{L}{2,12}est|worst|most)$/u

/** "The second fatal fire since Christmas", "the deadliest raid since May": what it is counted or measured from. */
function isOfRank({ document, lower, sentenceOf }: Context, mention: TimeMention): boolean {
  const [first] = tokensIn(document.tokens, mention)
  if (lower[first] !== "since" && lower[first - 1] !== "since") return false
  for (let at = first - 1; at > first - 12 && sentenceOf[at] === sentenceOf[first]; at -= 1)
    if (ranking.test(lower[at]!)) return true
  return false
}

/** "Since Sunday" goes on to now: it is no day to count on from. */
const isOneDay = ({ begin, end }: TimeMention): boolean =>
  begin === null || end === null || dayNumber(end) - dayNumber(begin) <= 1

const toCome = /^(intended|forecast)$/
const plans = /^(plan|forecast|pledge|demand|threat|agreement|permission|deployment|election|meeting|charge)$/

/** What was so lies in no time to come. */
function isAhead({ document }: Context, { claim, draft }: Working, { begin, end }: TimeMention): boolean {
  const published = document.report.published?.value ?? null
  const first = begin ?? end
  if (published === null || first === null || toCome.test(claim.certainty) || plans.test(draft.kind)) return false
  // A day of grace: it is tomorrow elsewhere.
  return dayNumber(first) > dayNumber(published) + 1 && claim.polarity === "positive"
}

/** A claim of what a figure was before. */
const isEarlier = ({ draft }: Working): boolean => draft.by === "figures (earlier)"

/** Most links of a tree from a time to the verb that it belongs to. */
const linksMost = 12

/**
 * "Rescuers on Wednesday ended their search after a quake that killed 11": the day of another verb than that of the
 * relative clause; that of the noun it tells of is its own ("a raid on Monday that killed six").
 */
function isOfOther({ tokens }: Context, { draft }: Working, mention: TimeMention): boolean {
  const { rel, head } = tokens[draft.predicate]!
  if (rel !== "acl:relcl") return false
  let at = tokensIn(tokens, mention)[1] - 1
  for (let links = 0; links < linksMost && at >= 0; links += 1) {
    if (at === head || at === draft.predicate) return false
    at = tokens[at]!.head
  }
  return at < 0
}

/** A time near the predicate first: in the claim, then in the sentence, then the last one of the paragraph. */
export const refineWhen: Refiner = (context, working) => {
  const { document } = context
  const sentence = document.sentences[context.sentenceOf[working.draft.first]!]!
  const earlier = isEarlier(working)
  if (isBurial(context, working)) return { time: null }
  const inClaim = mentionsIn(document, working.claim, "time").filter(
    ({ mention }) =>
      isCalendar(mention) &&
      !isOfCheck(context, working, mention) &&
      (earlier || !isOfEarlier(context, mention)) &&
      !isOfLikeBefore(document, mention) &&
      !isStamp(context, mention) &&
      !isOfRank(context, mention) &&
      !isAhead(context, working, mention),
  )
  // "An early-morning shooting Saturday": the day says more than a part of one.
  const days = inClaim.filter(({ mention }) => mention.known.some((part) => part !== "daypart"))
  const near = ownFirst(context, working, days.length > 0 ? days : inClaim)
  if (near !== null) {
    const followed = followedWhen(context, working, near.mention)
    return { time: near.index, when: followed ?? whenOf(near.mention, "stated in the claim") }
  }
  if (earlier) return null
  const inSentence = mentionsIn(document, sentence, "time").filter(
    ({ mention }) =>
      isCalendar(mention) &&
      !isOfSpeech(context, mention) &&
      !isOfEarlier(context, mention) &&
      !isStamp(context, mention) &&
      !isAhead(context, working, mention) &&
      !isOfOther(context, working, mention),
  )
  const then = thenOf(context, working, inSentence) ?? daysBefore(context, working, inSentence)
  if (then !== null) return { when: then }
  const own = inSentence.filter(({ mention }) => !isOfLikeBefore(document, mention) && !isOfRank(context, mention))
  const beside = ownFirst(context, working, own)
  if (beside !== null) {
    const followed = followedWhen(context, working, beside.mention)
    return { when: followed ?? whenOf(beside.mention, "stated in the sentence") }
  }
  const focus = focusBefore(context, context.sentenceOf[working.draft.first]!)
  return focus === null || isAhead(context, working, focus)
    ? null
    : { when: whenOf(focus, "in focus of the paragraph") }
}

/** "The deadliest since June 2017, when 150 died": they died then, and not ever since. */
function thenOf(
  { tokens, lower }: Context,
  { draft }: Working,
  times: readonly { readonly mention: TimeMention }[],
): When | null {
  if (lower[draft.first] !== "when") return null
  const comma = lower[draft.first - 1] === "," ? 1 : 0
  const before = tokens[draft.first - 1 - comma]
  const named = times.find(({ mention }) => mention.to === before?.to)
  const stretch = named === undefined ? null : stretchOf(named.mention.value)
  return stretch === null ? null : { begin: stretch.begin, end: stretch.end, reason: "stated in the sentence" }
}

const few: Readonly<Record<string, number>> = table({ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 })

/** "He was held on Sunday, a day after the raid": the raid was on Saturday. */
function daysBefore(
  { lower, tokens }: Context,
  { draft }: Working,
  times: readonly { readonly mention: TimeMention }[],
): When | null {
  const after = draft.first
  const count = few[lower[after - 2] ?? ""]
  if (lower[after] !== "after" || !/^days?$/.test(lower[after - 1] ?? "") || count === undefined) return null
  const named = times.findLast(({ mention }) => mention.to <= tokens[after - 2]!.from)?.mention
  if (named === undefined || named.begin === null || !isOneDay(named)) return null
  const value = new Date((dayNumber(named.begin) - count) * 86_400_000).toISOString().slice(0, 10)
  return { begin: value, end: value, reason: "stated in the sentence" }
}

function nearest<Item extends { readonly mention: TimeMention }>(items: readonly Item[], at: number): Item | null {
  let best: Item | null = null
  for (const item of items) {
    if (best === null || Math.abs(item.mention.from - at) < Math.abs(best.mention.from - at)) best = item
  }
  return best
}

/** The nearest time to the predicate; one that dates only what came before it where there is no other. */
function ownFirst<Item extends { readonly mention: TimeMention }>(
  context: Context,
  working: Working,
  items: readonly Item[],
): Item | null {
  const at = context.tokens[working.draft.predicate]!.from
  const own = items.filter(({ mention }) => followedWhen(context, working, mention) === null)
  return nearest(own, at) ?? nearest(items, at)
}

/** A day is out of focus after this many sentences, however long the paragraph. */
const focusSentences = 12

const foci = once((_: Context) => new Map<number, TimeMention | null>())

/** The last day named earlier in the paragraph: the same for all claims of a sentence. */
function focusBefore(context: Context, number: number): TimeMention | null {
  const known = foci(context).get(number)
  if (known !== undefined) return known
  const focus = findFocus(context, number)
  foci(context).set(number, focus)
  return focus
}

function findFocus(context: Context, number: number): TimeMention | null {
  const { document } = context
  const { paragraph } = document.sentences[number]!
  const floor = Math.max(0, number - focusSentences)
  for (let at = number - 1; at >= floor && document.sentences[at]!.paragraph === paragraph; at -= 1) {
    const times = mentionsIn(document, document.sentences[at]!, "time").filter(
      ({ mention }) => isCalendar(mention) && !isOfSpeech(context, mention) && !isOfEarlier(context, mention),
    )
    const last = times.findLast(
      ({ mention }) => /^day/.test(mention.grain) && isOneDay(mention) && !isStamp(context, mention),
    )
    if (last !== undefined) return last.mention
  }
  return null
}

/** Happenings that ended this many days before the report came out are background. */
const newsDays = 45

/** Long ago, or always so. */
export const refineBackground: Refiner = (context, working) => {
  if (working.claim.background) return null
  const { when } = working.claim
  const published = context.document.report.published
  const now = published?.value ?? published?.latest ?? null
  const stated = when !== null && when.reason !== "in focus of the paragraph"
  const last = when?.end ?? when?.begin ?? null
  if (stated && now !== null && last !== null && dayNumber(last) < dayNumber(now) - newsDays) {
    return { background: true }
  }
  if (isOfWar(context, working)) return { background: true }
  const { first, end } = working.draft
  const settled = working.claim.measures.length === 0 && !/^(identity|forecast|plan|pledge)$/.test(working.claim.kind)
  for (let at = first; settled && at < end; at += 1) {
    const word = context.lower[at]!
    if (!lasting.has(word)) continue
    // "A command centre" is no "centre of the trade".
    const isCentre = word === "centre" || word === "center"
    const centre =
      isCentre &&
      (!/^(of|for)$/.test(context.lower[at + 1] ?? "") ||
        /^(in|at|from|near|to) the$/.test(context.lower.slice(at - 2, at).join(" ")))
    const aside = context.lower.slice(Math.max(first, at - 4), at).includes(",")
    if (!centre && !aside) return { background: true }
  }
  return null
}

const wars =
  /^(war|conflict|fighting|violence|uprising|revolution|insurgency|revolt|rebellion|crisis|epidemic|pandemic)$/

/** "The war has killed 300,000", "100,000 have died since the uprising began": what went on long before the news. */
function isOfWar(context: Context, { claim, draft }: Working): boolean {
  const { lower, clauses, document } = context
  const large = claim.measures.some(({ quantity }) => {
    const mention = document.mentions[quantity]
    return mention?.kind === "quantity" && (mention.low ?? mention.high ?? 0) >= 1000
  })
  if (!large || !claim.measures.some(({ property }) => /^(killed|injured|displaced|fled|missing)$/.test(property)))
    return false
  const { subject } = clauses[draft.clause]!
  if (subject !== null && lower.slice(...subject).some((word) => wars.test(word))) return true
  const words = lower.slice(draft.first, Math.min(lower.length, draft.end + 12))
  return words.some(
    (word, at) =>
      wars.test(word) && words.slice(Math.max(0, at - 5), at).some((one) => /^(in|since|of|during|by)$/.test(one)),
  )
}

const totals = new Set("total altogether overall toll tally cumulative combined".split(" "))

const endsUpToNow = ["far", "all", "start", "date"]

/** True when a word begins with one of the beginnings: what a pattern with spaces can match ends in such a word. */
const hasBeginning = (words: readonly string[], beginnings: readonly string[]): boolean =>
  words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)))

const isUpToNow = (words: readonly string[]): boolean =>
  hasBeginning(words, endsUpToNow) && /\b(so far|in all|since the start|to date)\b/.test(words.join(" "))

function aspectOf(context: Context, working: Working): Aspect {
  const { claim, draft } = working
  const clause = context.clauses[draft.clause]!
  if (claim.certainty === "intended" || claim.certainty === "forecast") return "plan"
  const words = context.lower.slice(draft.first, draft.end)
  if (isWindow(context, working)) return "window"
  if (words.some((word) => totals.has(word)) || isUpToNow(words)) return "total"
  const stock = claim.measures.some((measure) => isStock(measure.property))
  const progressive = clause.verb !== null && context.tokens[clause.verb]?.tag === "VBG" && clause.type === "main"
  return stock || (progressive && claim.measures.length > 0) ? "stock" : "happening"
}

const stretches = ["hour", "day", "week", "month", "year", "decade", "centur"]

const stretchOfTime = new RegExp(
  "\\b(?:in|over|during|within) (?:the |just |less than |under |recent )?" +
    "(?:last |past |previous |recent |under |less than )?" +
    "(?:\\d{1,4} |two |three |four |five |six |several |few |couple of )?(?:hours|days|weeks|months|years|decades)\\b" +
    "|\\b(?:in|over|during|within) the (?:last|past|previous) (?:day|week|month|year|decade|century)\\b",
)

/** "in the last 24 hours", "over the past two months", "in recent weeks", "this year", "since early May". */
function isWindow({ document, lower }: Context, { claim, draft }: Working): boolean {
  const windows = mentionsIn(document, claim, "time").filter(({ mention }) => {
    const text = document.report.text.slice(mention.from, mention.to).toLowerCase()
    const stretch =
      /\b(last|past|previous|recent|under|within|since)\b/.test(text) &&
      /(hours|days|weeks|months|years|hour|week|month|year)\b/.test(text)
    if (/^since\b.*\b(19|20)\d\d$/.test(text)) return true
    return stretch && /(^|\s)(\d|two|three|four|five|six|seven|several|few|recent|under|within|since|past)/.test(text)
  })
  if (windows.length > 0) return true
  const words = lower.slice(draft.first, draft.end)
  return hasBeginning(words, stretches) && stretchOfTime.test(words.join(" "))
}

/** One happening, a window, a stock, a running total, a plan. */
export const refineAspect: Refiner = (context, working) => {
  const aspect = aspectOf(context, working)
  return aspect === "happening" ? null : { aspect }
}

/** Stocks, totals and tolls hold as of a stated instant, else as of the report. */
export const refineAsOf: Refiner = (context, working) => {
  const { claim, draft } = working
  if (claim.measures.length === 0 && claim.implied === undefined) return null
  const published = context.document.report.published?.value ?? null
  const stated = isEarlier(working)
    ? (claim.when?.end ?? dayBefore(published))
    : statedAsOf(context, draft.first, draft.end)
  const asOf = stated ?? (claim.background ? null : published)
  return asOf === null ? null : { asOf }
}

const dayBefore = (iso: string | null): string | null =>
  iso === null ? null : new Date((dayNumber(iso) - 1) * 86_400_000).toISOString().slice(0, 10)

function statedAsOf({ document, lower, tokens }: Context, first: number, end: number): string | null {
  for (let at = first; at + 2 < end; at += 1) {
    if (lower[at] !== "as" || !/^(of|at)$/.test(lower[at + 1]!)) continue
    const time = mentionsIn(document, { from: tokens[at]!.from, to: tokens[end - 1]!.to }, "time")[0]
    if (time !== undefined) return time.mention.end ?? time.mention.begin
  }
  return null
}
