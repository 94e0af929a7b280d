/** Countries that a report is likely to be about, by what stands beside its text: the outlet's address, name, title. */
import type { Report } from "../../model/types.ts"
import { nationalityOf } from "../names/nationalities.ts"
import { featureOf, type Gazetteer, lookup } from "./gazetteer.ts"
import { placeKey } from "./key.ts"
import type { Hint } from "./resolve.ts"

/** Weaker than one nationality in the text: outlets write of abroad, too. */
const homeWeight = 0.5

/** Domains of countries that are sold to everybody, so that they say nothing of where an outlet is. */
const worldwide: ReadonlySet<string> = new Set(
  "ac ag ai am as bz cc cd co fm gg im io is la li ly me ms mu nu pw sc sh so st tk to tv vc vg vu ws".split(" "),
)

/** The last label of the host, as a country code; null for ".com" and for domains that anybody may have. */
function domainCountry(url: string | null): string | null {
  const label = /^https?:\/\/[^/?#:@]{1,253}\.([a-z]{2})(?=[/?#:]|$)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? ""
  if (label === "" || worldwide.has(label)) return null
  return label === "uk" ? "GB" : label.toUpperCase()
}

/** "Tajik Radio", "The Norwegian Post": the nationality in the name. */
function nameCountry(outlet: string): string | null {
  for (const word of outlet.split(/[^\p{L}]{1,20}/u).slice(0, 8)) {
    const code = nationalityOf(word)
    if (code !== null) return code
  }
  return null
}

/** A hint at the country an outlet writes from; none where neither its address nor its name tells. */
export function homeHints(report: Report, gazetteer: Gazetteer): readonly Hint[] {
  const codes = [domainCountry(report.url), nameCountry(report.outlet?.value ?? "")]
  return [...new Set(codes)].flatMap((code) => {
    const country = code === null ? -1 : gazetteer.countries.indexOf(code)
    return country < 0 ? [] : [{ country, weight: homeWeight }]
  })
}

/** A country named in a title apart from the text; one of a large town in it. */
const titleWeights = { country: 1.2, town: 0.6 }
/** Smaller towns share their names with too much. */
const largeTown = 80_000
const titleWords = 24

/** The country that a word or two of a title point to, and how surely; null when they name no country or large town. */
function pointedTo(words: string, gazetteer: Gazetteer): Hint | null {
  const code = nationalityOf(words)
  if (code !== null) return { country: gazetteer.countries.indexOf(code), weight: titleWeights.country }
  let best: { readonly place: number; readonly people: number } | null = null
  for (const posting of lookup(gazetteer, placeKey(words)).postings) {
    const place = posting >> 1
    const people = featureOf(gazetteer, place) === "PCLI" ? Number.POSITIVE_INFINITY : gazetteer.population[place]!
    if (people >= largeTown && (best === null || people > best.people)) best = { place, people }
  }
  if (best === null) return null
  const weight = best.people === Number.POSITIVE_INFINITY ? titleWeights.country : titleWeights.town
  return { country: gazetteer.country[best.place]!, weight }
}

/** Hints by the places and nationalities of a title that does not stand in the text; one for each country. */
export function titleHints({ title }: Report, gazetteer: Gazetteer): readonly Hint[] {
  if (title === null || title.span !== null) return []
  const words = title.value.split(/[^\p{L}\p{M}'\u2019-]{1,20}/u).slice(0, titleWords)
  const found = new Map<number, number>()
  for (const [at, word] of words.entries()) {
    if (!/^\p{Lu}/u.test(word)) continue
    const hint = pointedTo(`${word} ${words[at + 1] ?? ""}`, gazetteer) ?? pointedTo(word, gazetteer)
    if (hint !== null && hint.country >= 0) found.set(hint.country, Math.max(hint.weight, found.get(hint.country) ?? 0))
  }
  return [...found].map(([country, weight]) => ({ country, weight }))
}
