/** The country an outlet writes from, as far as its address or its name tells. */
import type { Report } from "../../model/types.ts"
import { nationalityOf } from "../names/nationalities.ts"
import type { Gazetteer } from "./gazetteer.ts"
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
