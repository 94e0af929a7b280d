/**
 * For which state an origin speaks: governments, ministries, armed forces and those who hold their offices. Organs of
 * one state that give one figure repeat what that state says, whatever they are called.
 */
import { aroundUnit, touching } from "../model/near.ts"
import { overlaps } from "../model/span.ts"
import type { Analysis, Document, Link, Span } from "../model/types.ts"
import { nationalOffice, noStateOffice, officeNoun, officeTitle, stateOffice } from "./english/offices.ts"

/** One who is named: the link of a chain, in a report. */
interface Named {
  readonly report: string
  readonly link: Link
}

/** How far behind a name its office may go on: ", director of Norland's coast agency". */
const behind = 60

/** How far before a name its office, and before an office its state, may stand: "Norland's Chief Secretary". */
const before = 40

/** Places of a name that are looked at: a report says who somebody is when it first names them, and not again. */
const placesMost = 20

/** Words of a report that say what office somebody holds: right before the name, or behind it after a comma. */
function officesOf({ report: { text } }: Document, name: string): readonly Span[] {
  const found: Span[] = []
  for (
    let at = text.indexOf(name), count = 0;
    at >= 0 && count < placesMost;
    at = text.indexOf(name, at + 1), count += 1
  ) {
    const words = /[^,.;:()"“”\n]*$/.exec(text.slice(Math.max(0, at - before), at))?.[0] ?? ""
    if (officeTitle.test(words)) found.push({ from: at - words.length, to: at })
    const end = at + name.length
    const [, after = ""] = /^,\s((?:\p{Ll}|\p{Lu}\p{Ll})[^,.;()\n]*)/u.exec(text.slice(end, end + behind)) ?? []
    if (officeNoun.test(after)) found.push({ from: end, to: end + after.length + 2 })
    at = text.indexOf(name, end)
  }
  return found
}

/** The words of a source that may name an office. */
function officeSpans(document: Document, { name, kind, span }: Link): readonly Span[] {
  if (kind === "person" && name.length >= 3) return officesOf(document, name)
  return span === null ? [] : [span]
}

/** The country of the first place, people or office among the words, or right before them; null when none is named. */
function countryAt({ mentions, sentences }: Document, span: Span): string | null {
  const sentence = aroundUnit(sentences, span.from)
  const reach = { from: Math.max(span.from - before, sentence?.from ?? 0), to: span.to }
  const countries = (area: Span): readonly string[] =>
    touching(mentions, area).flatMap((mention) =>
      (mention.kind === "place" || mention.kind === "group") && overlaps(mention, area) ? (mention.country ?? []) : [],
    )
  return countries(span)[0] ?? countries(reach).at(-1) ?? null
}

/** How far back a bare "the government" goes for the one that was named, in code units. */
const namedBefore = 1200

/** The country of the government, office or force that was named last before a bare one. */
function countryBefore({ mentions }: Document, { from }: Span): string | null {
  const offices = touching(mentions, { from: from - namedBefore, to: from }).flatMap((mention) => {
    const near = mention.kind === "group" && mention.to <= from && from - mention.to <= namedBefore
    return near && mention.country !== null && (mention.of === "government" || mention.of === "force")
      ? mention.country
      : []
  })
  return offices.at(-1) ?? null
}

/** A country or its capital as a speaker: "Norland said". */
function ownCountry({ mentions }: Document, { kind, span }: Link): string | null {
  if (span === null || kind === "unnamed" || kind === "agency" || kind === "outlet") return null
  const place = touching(mentions, span).find(
    (mention) => mention.kind === "place" && mention.from <= span.from && mention.to >= span.to,
  )
  return place?.kind === "place" && /^PCL|^PPLC$/.test(place.feature ?? "") ? place.country : null
}

/** "": of a state, and nobody says of which. */
function stateOf(document: Document, link: Link): string | null {
  const own = ownCountry(document, link)
  if (own !== null) return own
  const offices = officeSpans(document, link).filter((span) => {
    const words = document.report.text.slice(span.from, span.to)
    if (noStateOffice.test(words)) return false
    return stateOffice.test(words) || (nationalOffice.test(words) && countryAt(document, span) !== null)
  })
  if (offices.length === 0) return null
  const named = offices.map((span) => countryAt(document, span)).find((country) => country !== null)
  const bare = link.kind === "office" || link.kind === "unnamed" ? offices[0] : undefined
  return named ?? (bare === undefined ? null : countryBefore(document, bare)) ?? ""
}

/**
 * The state that each group of names speaks for, as a country code; null for none. Where a state is not named, it is
 * the only one that speaks in the story, if there is only one.
 */
export function statesOf(
  analyses: readonly Analysis[],
  groups: readonly (readonly Named[])[],
): readonly (string | null)[] {
  const documents = new Map(analyses.map(({ document }) => [document.report.id, document]))
  const found = groups.map((members) => {
    const states = members.flatMap(({ report, link }) => {
      const document = documents.get(report)
      return document === undefined ? [] : (stateOf(document, link) ?? [])
    })
    return states.find((state) => state !== "") ?? states[0] ?? null
  })
  const known = new Set(found.filter((state) => state !== null && state !== ""))
  const only = known.size === 1 ? ([...known][0] ?? null) : null
  return found.map((state) => (state === "" ? only : state))
}
