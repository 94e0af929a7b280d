/** In what, where and when something was, in words that anchors bear out. */
import { aroundUnit, touching } from "../model/near.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Answer, Claim, Reading, Span } from "../model/types.ts"
import { withoutWords } from "../reconcile/apart.ts"
import type { DayWords } from "./dated.ts"
import { harming, intoPlace, placeless } from "./english/brief.ts"

/** Claims by their ids, with the reports they stand in. */
export type Claims = ReadonlyMap<string, readonly [Analysis, Claim]>

export const claimsOf = (analyses: readonly Analysis[]): Claims =>
  new Map(analyses.flatMap((analysis) => analysis.claims.map((claim) => [claim.id, [analysis, claim] as const])))

/** On one line. */
export const collapse = (text: string): string => text.replace(/\s+/g, " ").trim()

export interface Told {
  readonly words: string
  readonly anchor: Anchor
}

export const toldAt = ({ document: { report } }: Analysis, span: Span): Told => ({
  words: collapse(report.text.slice(span.from, span.to)).replace(/,$/u, ""),
  anchor: anchor(report, span),
})

/** Words for a place in the sentences of the deciding claims. */
function placesFor(readings: readonly Reading[], claims: Claims, place: string): readonly Anchor[] {
  return readings.flatMap((reading) =>
    reading.claims.flatMap((id) => {
      const [analysis, claim] = claims.get(id) ?? []
      if (analysis === undefined || claim === undefined) return []
      const { sentences, mentions } = analysis.document
      const around = aroundUnit(sentences, claim.from) ?? claim
      const named = touching(mentions, around).filter(
        ({ kind, name, from, to }) => kind === "place" && name === place && around.from <= from && to <= around.to,
      )
      return named.flatMap((mention) => {
        const told = toldAt(analysis, mention)
        return told.words === place ? [told.anchor] : []
      })
    }),
  )
}

/** Words for the day in the deciding claims. */
function daysFor(readings: readonly Reading[], claims: Claims): readonly Anchor[] {
  return readings.flatMap((reading) =>
    reading.claims.flatMap((id) => {
      const [analysis, claim] = claims.get(id) ?? []
      const mention = claim?.time == null ? undefined : analysis?.document.mentions[claim.time]
      if (analysis === undefined || mention?.kind !== "time" || mention.type === "DURATION") return []
      return [toldAt(analysis, mention).anchor]
    }),
  )
}

/** A question cut into what it asks, its place in brackets and its time. */
export function cutQuestion(question: string): {
  readonly asked: string
  readonly place: string
  readonly time: string
} {
  const whole = withoutWords(question).replace(/\?$/u, "")
  const happen = whole.endsWith(" happen") ? " happen" : ""
  const text = whole.slice(0, whole.length - happen.length)
  const time = /\s(?:on|in|from|until|since)\s(?:\d|[A-Z][a-z]{2,8}\s\d)[^()]{3,60}$/u.exec(text)?.[0] ?? ""
  const rest = text.slice(0, text.length - time.length)
  const place = /\s\(([^()]{1,80})\)/u.exec(rest)
  return { asked: `${place === null ? rest : rest.replace(place[0], "")}${happen}`, place: place?.[1] ?? "", time }
}

/** What a figure is of: the main event of the story, and words of a report for where it was. */
export interface EventWords {
  readonly kind: string
  readonly where: Anchor | null
  /** Words of a report that name it, where it is not the main event. */
  readonly named?: Anchor
}

/**
 * " in the crash in Orsk on 3 May 2031": as much of it as anchors of these readings bear out; `day` where they name
 * none.
 */
export function settingOf(
  { question, scope: { property } }: Answer,
  readings: readonly Reading[],
  claims: Claims,
  { event, day }: { readonly event: EventWords | null; readonly day: DayWords | null },
): { readonly words: string; readonly anchors: readonly Anchor[]; readonly answers: readonly string[] } {
  const { place, time } = cutQuestion(question)
  const isPlaced = place !== "" && !placeless.has(property)
  const places = isPlaced ? placesFor(readings, claims, place) : []
  const days = time === "" || placeless.has(property) ? [] : daysFor(readings, claims)
  const isHarm = event !== null && harming.has(property)
  const site = isHarm && places.length === 0 ? event.where : null
  const named = site?.quote ?? (places.length === 0 ? null : place)
  const where = named === null ? "" : ` ${intoPlace[property] ?? "in"} ${named}`
  const harm = isHarm ? ` in the ${event.kind}` : ""
  const settled = days.length === 0 ? day : null
  const when = days.length === 0 ? (settled?.words ?? "") : time
  const name = isHarm && event.named !== undefined ? [event.named] : []
  return {
    words: `${harm}${where}${when}`,
    anchors: [
      ...name,
      ...(site === null ? [] : [site]),
      ...places.slice(0, 1),
      ...days.slice(0, 1),
      ...(settled?.anchors ?? []),
    ],
    answers: settled === null ? [] : [settled.answer],
  }
}
