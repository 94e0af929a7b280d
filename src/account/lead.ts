/** What happened, in the words of a report: the clause that tells most of what, who, where and when. */

import { by, byText, inOrder } from "../base/order.ts"
import { touching } from "../model/near.ts"
import { anchor } from "../model/span.ts"
import type {
  Analysis,
  Anchor,
  Answer,
  BriefSentence,
  Claim,
  Facts,
  Happening,
  Report,
  Span,
  Token,
} from "../model/types.ts"
import { stretchText } from "../reconcile/wording.ts"
import { clauseIn, isInside, isQuotable, isStatement, rootOf, saidAround, under } from "./clause.ts"
import { causingKinds, leadKinds } from "./english/lead.ts"
import { type Claims, claimsOf, collapse } from "./setting.ts"
import { speakerOf, toldWords } from "./speakers.ts"

interface Lead {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly span: Span
  readonly worth: number
}

/** What the story is about, as far as a clause can be told by it. */
interface Event {
  readonly kind: string | null
  /** The claims of the happening that most reports tell of. */
  readonly claims: ReadonlySet<string>
  /** Claims that a later one takes the place of, that the estimate does not allow, or that are in dispute. */
  readonly stale: ReadonlySet<string>
  /** First and last day on which it may have been; null = not known. */
  readonly days: readonly [first: string, last: string] | null
  /** Somebody denies it: only whoever says so can say it here. */
  readonly denied: boolean
}

/** The verb of the clause, or the subject of that verb, says what the claim is of: "a ferry sank", "a strike hit". */
function isCore(analysis: Analysis, { predicate }: Claim, words: readonly Token[]): boolean {
  const root = rootOf(analysis, words)
  const { tokens } = analysis.document
  // "An air strike hit": the name of the event in several words.
  const isRootsOwn = (word: Token): boolean =>
    word === root || (tokens[word.head] === root && word.rel.startsWith("nsubj"))
  const isNamed = (word: Token): boolean =>
    isRootsOwn(word) || (word.rel === "compound" && isRootsOwn(tokens[word.head]!))
  return words.some((word) => word.lemma === predicate && isNamed(word))
}

/** Where and when it was tell most, then who; "the raid" leans on what stood before, and figures are told elsewhere. */
function worthOf(analysis: Analysis, claim: Claim, words: readonly Token[], event: Event): number {
  const { document, claims } = analysis
  const span = { from: words[0]!.from, to: words.at(-1)!.to }
  const within = (kind: string): boolean =>
    touching(document.mentions, span).some((each) => each.kind === kind && isInside(span, each))
  const told = touching(claims, span).filter((each) => isInside(span, each) && each.measures.length > 0)
  const position = document.report.text.length === 0 ? 0 : span.from / document.report.text.length
  return (
    (within("place") ? 3 : 0) +
    (claim.time !== null && isInside(span, document.mentions[claim.time]!) ? 2 : 0) +
    (claim.kind === event.kind ? 2 : 0) +
    (event.claims.has(claim.id) ? 1.5 : 0) -
    (words[0]!.lemma === "the" ? 1.5 : 0) -
    // "Had already crossed": what was before the news.
    (words.some(({ tag, lemma }) => tag === "VBD" && lemma === "have") ? 2 : 0) -
    1.5 * told.length -
    2 * position +
    Math.min(words.length, 20) / 10 -
    Math.max(0, words.length - 24) / 5
  )
}

/** Least worth of a clause that opens an account: it tells where or when something of the main kind was. */
const leastWorth = 4.5

/** Share of a report in which a clause without its day is still about the event. */
const topShare = 0.25

const isNews = ({ background, polarity, certainty, part }: Claim): boolean =>
  !background && polarity === "positive" && part === "body" && (certainty === "asserted" || certainty === "reported")

/** A claim of another day is of another event. */
function isThen({ when }: Claim, { days }: Event): boolean {
  if (days === null || when === null) return true
  return (when.begin ?? "").slice(0, 10) <= days[1] && (when.end ?? "9999").slice(0, 10) >= days[0]
}

/** Of the main kind, or of one that may tell the same. */
const isOfEvent = ({ kind }: Claim, event: Event): boolean =>
  kind === event.kind || (event.kind !== null && causingKinds.has(event.kind) && causingKinds.has(kind))

function leadsIn(analysis: Analysis, event: Event): readonly Lead[] {
  const { report } = analysis.document
  const own = analysis.claims.filter((claim) => isOfEvent(claim, event) && isNews(claim) && isThen(claim, event))
  return own.flatMap((claim) => {
    const wider = touching(analysis.claims, claim).filter((each) => isInside(each, claim) && isNews(each))
    return [...wider, saidAround(analysis, claim), ...under(analysis, claim)].flatMap((around) => {
      const words = clauseIn(analysis, around)
      if (words === null || !isStatement(analysis, words)) return []
      const span = { from: words[0]!.from, to: words.at(-1)!.to }
      const isStale = touching(analysis.claims, span).some((each) => event.stale.has(each.id) && isInside(span, each))
      if (isStale || isLoose(analysis, claim, words) || (event.denied && claim.attribution === null)) return []
      if (isHeadline(report, span) || !isQuotable(collapse(report.text.slice(span.from, span.to)))) return []
      return [{ analysis, claim, span, worth: worthOf(analysis, claim, words, event) }]
    })
  })
}

/** A headline that stands in the text. */
const isHeadline = ({ title, text }: Report, { from, to }: Span): boolean =>
  title !== null && collapse(title.value).includes(collapse(text.slice(from, to)))

const reportsOf = (claims: readonly Claim[]): number => new Set(claims.map(({ report }) => report)).size

/** The kind that names the event: the main one, or what most reports tell of where that is only a consequence. */
function kindOf(analyses: readonly Analysis[], main: string | null): string | null {
  if (main !== null && leadKinds.has(main)) return main
  const told = analyses.flatMap(({ claims }) => claims.filter((claim) => causingKinds.has(claim.kind) && isNews(claim)))
  const kinds = [...Map.groupBy(told, ({ kind }) => kind)].map(([kind, all]) => [kind, reportsOf(all)] as const)
  return kinds.toSorted(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? null
}

/** The claims of the happening that most reports tell of: of the kind, or of any that can open an account. */
function eventOf(claims: Claims, happenings: readonly Happening[], kind: string | null): readonly Claim[] {
  const groups = happenings.map((each) => each.claims.flatMap((id) => claims.get(id)?.[1] ?? []))
  const own = groups.map((group) => group.filter((claim) => claim.kind === kind && !claim.background))
  const first = inOrder<readonly Claim[]>(
    by((group) => -reportsOf(group)),
    by((group) => group.map(({ id }) => id).sort(byText)[0] ?? ""),
  )
  return own.toSorted(first)[0] ?? []
}

/** Claims of figures that do not stand as they are: replaced by a later one, or against another. */
export function staleClaims(answers: readonly Answer[]): ReadonlySet<string> {
  return new Set(
    answers.flatMap(({ readings, relations }) =>
      relations.flatMap(({ a, b, relation }) => {
        const stale = relation === "update" ? [b] : relation === "conflicts" ? [a, b] : []
        return stale.flatMap((index) => readings[index]?.claims ?? [])
      }),
    ),
  )
}

/** One anchor of each other report that tells of it: its longest words for it. */
function othersOf(event: readonly Claim[], claims: Claims, own: string): readonly Anchor[] {
  const byLength = inOrder<Claim>(
    by(({ from, to }) => from - to),
    by(({ id }) => id),
  )
  const byReport = Map.groupBy(event.toSorted(byLength), ({ report }) => report)
  return [...byReport].flatMap(([report, [claim]]) => {
    const analysis = claim === undefined || report === own ? undefined : claims.get(claim.id)?.[0]
    return claim === undefined || analysis === undefined ? [] : [anchor(analysis.document.report, claim)]
  })
}

/** " (4 May 2031)" where the clause says only "on Monday"; "" where it has no day or its year. */
function dayOf({ analysis, claim, span }: Lead): string {
  const mention = claim.time === null ? undefined : analysis.document.mentions[claim.time]
  if (mention === undefined || !isInside(span, mention) || claim.when === null) return ""
  const words = analysis.document.report.text.slice(mention.from, mention.to)
  const { begin, end } = claim.when
  if (begin === null || end === null || /\d{4}/.test(words)) return ""
  return ` (${stretchText(begin, end).replace(/^(?:on|in|from) /u, "")})`
}

/** It names no place, or the event only by the way, or it stands far below without its day. */
function isLoose(analysis: Analysis, claim: Claim, words: readonly Token[]): boolean {
  const { report, mentions } = analysis.document
  const span = { from: words[0]!.from, to: words.at(-1)!.to }
  const isPlaced = touching(mentions, span).some((each) => each.kind === "place" && isInside(span, each))
  const isDated = claim.time !== null && isInside(span, mentions[claim.time]!)
  const isLate = span.from > report.text.length * topShare
  return !isPlaced || (isLate && !isDated) || !isCore(analysis, claim, words)
}

/** Somebody says that what could open an account was not: "no shot was fired". */
function isDenial({ document: { report } }: Analysis, claim: Claim): boolean {
  const isNone = claim.polarity === "negative" && /^no\s/iu.test(report.text.slice(claim.from, claim.to))
  return leadKinds.has(claim.kind) && (claim.certainty === "denied" || (isNone && claim.attribution !== null))
}

/** What the lead is chosen by. */
interface LeadOptions {
  readonly happenings: readonly Happening[]
  readonly answers: readonly Answer[]
  /** Kind and day of the main happening. */
  readonly facts: Pick<Facts, "kind" | "date">
}

/**
 * One clause of a report that tells what happened, in quotation marks with its day, and whose words it gives where
 * the report has them from somebody; null where no clause says where or when. Its anchors: the clause, its speaker,
 * and the words of the other reports that tell of the event.
 */
export function tellLead(analyses: readonly Analysis[], options: LeadOptions): BriefSentence | null {
  const { happenings, answers, facts } = options
  const claims = claimsOf(analyses)
  const kind = kindOf(analyses, facts.kind)
  const own = eventOf(claims, happenings, kind)
  const { begin, end } = facts.date ?? { begin: null, end: null }
  const event: Event = {
    kind,
    claims: new Set(own.map(({ id }) => id)),
    stale: staleClaims(answers),
    denied: [...claims.values()].some(([analysis, claim]) => isDenial(analysis, claim)),
    days: begin === null || end === null ? null : [begin.slice(0, 10), end.slice(0, 10)],
  }
  const [lead] = analyses
    .flatMap((analysis) => leadsIn(analysis, event))
    .toSorted(
      inOrder<Lead>(
        by(({ worth }) => -worth),
        by(({ claim }) => claim.id),
        by(({ span }) => span.to),
      ),
    )
  if (lead === undefined || lead.worth < leastWorth) return null
  const { report } = lead.analysis.document
  const quoted = anchor(report, lead.span)
  const speaker = speakerOf(claims, lead.claim.id)
  const words = collapse(quoted.quote)
  const source = speaker === null || words.includes(speaker.words) ? "" : `, according to ${toldWords(speaker.words)}`
  const suffix = `${dayOf(lead)}${source}`
  const capital = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return {
    text: suffix === "" ? `“${capital}.”` : `“${capital}”${suffix}.`,
    anchors: [quoted, ...(speaker === null ? [] : [speaker.anchor]), ...othersOf(own, claims, report.id)],
    answers: [],
  }
}
