/** Where the main happening of a report was: the place most told of, by what stands beside its name. */
import type { Claim, Document, FactPlace, PlaceMention } from "../model/types.ts"
import { kindOf } from "./kinds.ts"
import { heaviest, weigh } from "./main-happening.ts"

/** By UCDP precision 0..8: how many times a place of that size must be told of to stand before a town. */
const coarseness: readonly number[] = [1, 1, 1.3, 5, 6, 8, 10, 12, 12]
const unknownPrecision = 6

/** Words behind a name that make it a part of a town, or a street: not the town that an event coder writes down. */
const partOfTown = new RegExp(
  "^(?:[-–][\\p{L}]+ |[\\s,]{0,2})(?:and [\\p{L}]+ )?(?:neighbou?rhoods?|section|area|district|avenues?|ave\\b|" +
    "streets?|st\\b|roads?|highway|motorway|expressway|drive|dr\\b|boulevard|blvd|lane|park|parkway|apartments?|" +
    "housing|high school|elementary|school|mall|hospital|church|restaurant)",
  "iu",
)

/** "West [of] Denver": what lies beside a town is not in it. */
const beforeName = /\b(?:north|south|east|west|northeast|northwest|southeast|southwest) of (?:the )?$/i

const street = /\b(?:avenue|street|road|boulevard|lane|drive|square|parkway|highway)$/i

/** Words behind a town's name that make it the office in charge there. */
const inCharge = new RegExp(
  "^(?:'s|’s)? (?:metro )?(?:police|sheriff|deputies|officers|fire|firefighters|detectives|homicide|paramedics|" +
    "mayor|man|woman|teen|boy|girl|home|resident)",
  "i",
)

const after = ({ report }: Document, { to }: PlaceMention): string => report.text.slice(to, to + 40)

/** "NORHOLM (Agency) —": the place a report was filed from, before its first words. */
const isDateline = ({ report }: Document, { from, to }: PlaceMention): boolean => {
  const word = report.text.slice(from, to)
  return word.length > 2 && word === word.toUpperCase() && /[–—-]|\(/.test(report.text.slice(to, to + 30))
}

/** One mention's own weight, before it is asked how it fits in with the others. */
function ownWeight(document: Document, mention: PlaceMention, inClaims: number): number {
  const behind = after(document, mention)
  const share = mention.from / Math.max(1, document.report.text.length)
  const early = share < 0.1 ? 4 : share < 0.25 ? 2 : 1
  const office = inCharge.test(behind) ? 1.5 * early : 0
  // Wires file from the capital what happened elsewhere.
  const filed = isDateline(document, mention) ? (mention.feature === "PPLC" ? 0.5 : 2) * early : 0
  const claimed = mention.location ? inClaims : 0
  const beside = beforeName.test(document.report.text.slice(Math.max(0, mention.from - 14), mention.from))
  const part = beside || partOfTown.test(behind) || street.test(mention.name ?? "")
  return (claimed + office + filed) * (part ? 0.3 : 1)
}

/** How many mentions lie where, in all and by the name they bear: each is compared with all others at once. */
interface Spread {
  readonly count: (mention: PlaceMention, size: "all" | "country" | "province" | "loose") => number
}

function spreadOf(all: readonly PlaceMention[]): Spread {
  const counts = new Map<string, number>()
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { name, country, admin1 } of all) {
    if (country === null) continue
    for (const who of ["", `${name}`]) {
      add(`${who} all`)
      add(`${who} country ${country}`)
      add(`${who} ${admin1 === null ? "loose" : "province"} ${country} ${admin1}`)
    }
  }
  const key = ({ country, admin1 }: PlaceMention, size: string): string => {
    if (size === "all") return "all"
    if (size === "country") return `country ${country}`
    return size === "loose" ? `loose ${country} null` : `province ${country} ${admin1}`
  }
  const found = (who: string, mention: PlaceMention, size: string): number =>
    counts.get(`${who} ${key(mention, size)}`) ?? 0
  return { count: (mention, size) => found("", mention, size) - found(`${mention.name}`, mention, size) }
}

/** How much of what else the report names lies in the same province (or at least country), from 0.15 to 1. */
function fit(mention: PlaceMention, { count }: Spread): number {
  const others = count(mention, "all")
  if (others === 0) return 1
  const country = count(mention, "country")
  const province = mention.admin1 === null ? 0 : count(mention, "province")
  const loose = mention.admin1 === null ? country : count(mention, "loose")
  const near = province + loose / 2 + (country - province - loose) * 0.15
  return 0.15 + (0.85 * near) / others
}

/** For each place mention, how heavy the claims are that say something happened there. */
function claimWeights(document: Document, claims: readonly Claim[]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>()
  for (const claim of claims) {
    const weight = (kindOf(claim.kind).occurrence ? 2 : 1) * weigh(document, claim)
    for (const index of claim.places) weights.set(index, (weights.get(index) ?? 0) + weight)
  }
  return weights
}

/**
 * The place most told of: towns before regions before countries, towns before their neighbourhoods, places that fit in
 * with the others before namesakes far away. Null when no claim happened anywhere.
 */
export function mainPlace(document: Document, claims: readonly Claim[]): FactPlace | null {
  const weights = claimWeights(document, claims)
  const places = document.mentions.flatMap((mention, index) => (mention.kind === "place" ? [{ mention, index }] : []))
  const all = places.map(({ mention }) => mention)
  const spread = spreadOf(all)
  const votes = places.map(({ mention, index }) => {
    const weight = ownWeight(document, mention, weights.get(index) ?? 0)
    const size = coarseness[mention.precision ?? unknownPrecision]!
    return [mention.name ?? "", weight === 0 ? 0 : (weight * fit(mention, spread)) / size] as const
  })
  const name = heaviest(votes)
  const place = all.find((mention) => mention.name === name)
  if (place === undefined || name === null) return null
  const { country, admin1, lat, lon, precision } = place
  return { name, country, admin1, lat, lon, precision }
}
