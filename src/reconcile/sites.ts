/** At what spot: the words of reports for the place of an event, where they say more than a name. */
import { consequences } from "../group/english/happenings.ts"
import { distanceKm } from "../model/geometry.ts"
import { aroundUnit, touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Claim, FactPlace, PlaceMention, Sentence, Span } from "../model/types.ts"
import { isNews, isOfDays, leadsIn } from "./cued.ts"
import { stillKinds } from "./english/events.ts"
import { bareSites, clauseStops, occurring, siteLeads, siteNouns, wayNouns } from "./english/sites.ts"
import { eventNear, eventText, mainEvents, type StoryEvent } from "./events.ts"
import { type Sources, sourceOf } from "./lift.ts"
import { compareNamed, type Named } from "./named.ts"
import { phraseAt, phraseOf } from "./phrases.ts"
import { obeyingTexts, type TextQuestion } from "./text-answer.ts"

interface Site extends Named {
  readonly event: StoryEvent
  /** More than the name of a town or country. */
  readonly isSpot: boolean
}

/** Longest words for a spot, and how far behind what happened they begin, in code units. */
const longestSite = 100
const reach = 100

interface Place {
  readonly span: Span
  readonly isSpot: boolean
  readonly place: PlaceMention | null
}

/** The phrase behind a preposition, where it names something that stays in its place. */
function siteAt(analysis: Analysis, from: number, at: number): Place | null {
  const { document } = analysis
  const phrase = phraseAt(document, at)
  if (phrase === null) return null
  const inside = touching(document.mentions, phrase).filter((each) => each.from >= phrase.from && each.to <= phrase.to)
  if (inside.some(({ kind }) => kind === "time" || kind === "quantity" || kind === "person")) return null
  const words = document.report.text.slice(phrase.from, phrase.to)
  const { head, words: telling } = phraseOf(words) ?? { head: "", words: new Set<string>() }
  const isCounted = touching(document.tokens, phrase).some(
    ({ tag, from: begin }) => tag === "CD" && begin >= phrase.from,
  )
  const isBare = telling.size < 2 && bareSites.has(head)
  const isWay = document.report.text.slice(from, at).startsWith("off") && wayNouns.has(head)
  if (isCounted || isBare || isWay) return null
  const place = inside.find((each) => each.kind === "place" && each.to === phrase.to)
  const isSpot = siteNouns.has(head)
  const isUnknown = touching(document.tokens, phrase).some(({ to, tag }) => to === phrase.to && tag === "NNP")
  const isNamed = isUnknown && inside.length === 0 && !/^on/.test(document.report.text.slice(from, at))
  if (!isSpot && !isNamed && place === undefined) return null
  return {
    span: { from, to: phrase.to },
    isSpot: isSpot || isNamed,
    place: place?.kind === "place" && place.location ? place : null,
  }
}

/** "[In a tunnel near the Moor stop]": phrases one right behind the other are one. */
function sitesIn(analysis: Analysis, { from, to }: Span): readonly Place[] {
  const { text } = analysis.document.report
  const found: Place[] = []
  for (const match of text.slice(from, to).matchAll(siteLeads)) {
    const start = from + match.index
    const site = siteAt(analysis, start, start + match[0].length)
    const last = found.at(-1)
    if (site === null || (last !== undefined && start < last.span.to)) continue
    const isNext = last !== undefined && /^,?\s$/.test(text.slice(last.span.to, start))
    if (isNext && site.span.to - last.span.from <= longestSite) {
      const span = { from: last.span.from, to: site.span.to }
      found[found.length - 1] = { span, isSpot: last.isSpot || site.isSpot, place: last.place ?? site.place }
    } else found.push(site)
  }
  return found
}

/** The home towns of victims, and where it happened before. */
const isElsewhere = (place: PlaceMention, { happening }: StoryEvent): boolean => {
  const [main] = happening.places
  if (main === undefined || place.country === null || main.country === null) return false
  if (place.country !== main.country) return true
  const isWide = Math.max(place.precision ?? wide, main.precision ?? wide) >= wide
  const at = ({ lat, lon }: FactPlace | PlaceMention) => ({ lat: lat ?? Number.NaN, lon: lon ?? Number.NaN })
  return !isWide && distanceKm(at(place), at(main)) > nearKm
}

/** UCDP precision from which a place is a province or more; and how far places of one event lie from each other. */
const wide = 4
const nearKm = 60

/** "In Mill Road[, Tesk]": the town that stands right behind a spot. */
function placeBehind({ document: { mentions, report } }: Analysis, { to }: Span): PlaceMention | null {
  const [next] = touching(mentions, { from: to, to: to + 3 }).filter(({ kind, from }) => kind === "place" && from >= to)
  const isBehind = next?.kind === "place" && next.location && /^,\s$/.test(report.text.slice(to, next.from))
  return isBehind ? next : null
}

/** Words up to where another clause begins. */
function clauseFrom({ document: { report } }: Analysis, { from, to }: Span, sentence: Span): Span {
  const rest = report.text.slice(to, Math.min(sentence.to, to + reach))
  const stop = clauseStops.exec(rest)
  return { from, to: to + (stop?.index ?? rest.length) }
}

/** Spots in some words that a claim of an event stands behind. */
function saidIn(analysis: Analysis, claim: Claim, event: StoryEvent, words: Span, sources: Sources): readonly Site[] {
  return sitesIn(analysis, words).flatMap(({ span, isSpot, place }) => {
    if ([place, placeBehind(analysis, span)].some((each) => each !== null && isElsewhere(each, event))) return []
    // Where the hurt were taken is a spot, too; only the town that they are told in is that of the event.
    if (consequences.has(claim.kind) && (isSpot || place === null)) return []
    const text = analysis.document.report.text.slice(span.from, span.to).replace(/\s+/g, " ")
    const phrase = phraseOf(text)
    if (phrase === null) return []
    const source = sourceOf(analysis, claim, sources)
    const said = { analysis, claim, source, text, key: phrase.key, span, asOf: null }
    return [{ ...said, place: isSpot ? null : place, phrase, denied: false, event, isSpot }]
  })
}

const isRead = ({ part }: Sentence): boolean => part !== "furniture" && part !== "caption"

/** Spots that the claims of an event tell. */
function told(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Site[] {
  return analysis.claims.flatMap((claim) => {
    const event = events.find(({ claims }) => claims.has(claim.id))
    const sentence = aroundUnit(analysis.document.sentences, claim.from)
    if (event === undefined || sentence === undefined || !isRead(sentence)) return []
    if (!isNews(claim) && !isOfDays(claim, event)) return []
    return saidIn(analysis, claim, event, clauseFrom(analysis, claim, sentence), sources)
  })
}

/** "The accident occurred near the stop": of the event of the sentence, else of the main one. */
function occurred(analysis: Analysis, events: readonly StoryEvent[], sources: Sources): readonly Site[] {
  return leadsIn(analysis, occurring).flatMap(({ at, from, claim, sentence }) => {
    const event = eventNear(analysis, at, sentence, events, sources)?.event ?? events[0]
    if (event === undefined || claim.background) return []
    return saidIn(analysis, claim, event, clauseFrom(analysis, { from, to: at }, sentence), sources)
  })
}

const editionsOf = (sayings: readonly Site[]): number => new Set(sayings.map(({ source }) => source.edition)).size

/** At what spot each event was, where two reports say more than a town. */
export function siteQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Site>[] {
  const events = mainEvents(known, stillKinds)
  const all = analyses.flatMap((analysis) => [
    ...told(analysis, events, sources),
    ...occurred(analysis, events, sources),
  ])
  const unique = [...new Map(all.map((each) => [`${each.claim.report} ${each.span.from}`, each])).values()]
  const groups = [...Map.groupBy(unique, ({ event }) => event).values()]
  const shared = groups.filter((group) => editionsOf(group.filter(({ isSpot }) => isSpot)) > 1)
  return obeyingTexts(shared, "site", rulings).map(({ sayings, ruled }): TextQuestion<Site> => {
    const { happening } = sayings[0].event
    return {
      property: "site",
      handle: "site",
      noun: "spot",
      question: `At what spot was ${eventText(happening)}?`,
      scope: { kind: happening.kind, begin: happening.begin, end: happening.end, happening: happening.id },
      sayings,
      compare: compareNamed({ exclusive: () => false, noun: "spot", byHead: true, describes: "spot" }),
      rank: ({ entries: [{ isSpot, phrase }] }) => (isSpot ? 0 : 2) - Math.min(1, phrase.names.size),
      ruled,
    }
  })
}
