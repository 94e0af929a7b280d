/** Who holds what: places taken, lost and held, the latest word last. */
import { touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Claim, PlaceMention, Role } from "../model/types.ts"
import { isNews } from "./cued.ts"
import { fallingTo, holdingKinds, losingVerbs, takingVerbs } from "./english/texts.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { isParty } from "./parties.ts"
import { phraseAt } from "./phrases.ts"
import { placeKey } from "./places.ts"
import { type HeldText, obeyingTexts, type TextQuestion, type TextRelation } from "./text-answer.ts"

/** Who holds a place, or holds it no longer. */
interface Holding extends Named {
  readonly held: PlaceMention
}

/** Provinces and what is smaller are held; of a country a part is. */
const widestPrecision = 4

/** The place that is taken or falls: named in the words for it, and not too wide; null where there is none. */
function placeOf({ document }: Analysis, { predicate, roles, from, to }: Claim): PlaceMention | null {
  const falls = predicate === "fall"
  const role = roles.find((each) => each.role === (falls ? "agent" : "patient"))
  const words = role ?? (falls ? { from, to } : null)
  if (words === null) return null
  const place = touching(document.mentions, words).find(
    (mention) =>
      mention.kind === "place" &&
      mention.name !== null &&
      (mention.precision ?? 9) <= widestPrecision &&
      words.from <= mention.from &&
      mention.to <= words.to,
  )
  return place?.kind === "place" ? place : null
}

const agentOf = ({ roles }: Claim): Role | undefined => roles.find(({ role }) => role === "agent")

const dayOf = ({ document }: Analysis, { when, asOf }: Claim): string | null =>
  (when?.end ?? when?.begin ?? asOf ?? document.report.published?.value ?? null)?.slice(0, 10) ?? null

/** "The town fell to the rebels": whoever stands behind "to". */
function fallenTo({ document }: Analysis, { from, to }: Claim): { readonly from: number; readonly to: number } | null {
  const text = document.report.text.slice(from, to + 1)
  const match = [...text.matchAll(fallingTo)].at(-1)
  return match === undefined ? null : phraseAt(document, from + match.index + match[0].length)
}

function holdingOf(analysis: Analysis, claim: Claim, sources: Sources): Holding | null {
  const isLoss = losingVerbs.has(claim.predicate)
  if (!isLoss && !holdingKinds.has(claim.kind)) return null
  const held = placeOf(analysis, claim)
  const agent = takingVerbs.has(claim.predicate) || isLoss ? agentOf(claim) : null
  const span = agent ?? (claim.predicate === "fall" ? fallenTo(analysis, claim) : null)
  if (held === null || span === null || span === undefined || !isParty(analysis, span)) return null
  if (held.from < span.to && span.from < held.to) return null
  const named = namedBy(analysis, claim, span, sources, { denied: isLoss, asOf: dayOf(analysis, claim) })
  return named === null ? null : { ...named, place: null, held }
}

const plain = compareNamed({ exclusive: () => true, noun: "holder" })

/** Of two that cannot both hold it, the later one does. */
function compareHolders(left: HeldText<Holding>, right: HeldText<Holding>): TextRelation {
  const told = plain(left, right)
  if (told.relation !== "conflicts" || left.asOf === null || right.asOf === null || left.asOf === right.asOf)
    return told
  const turned = right.asOf > left.asOf
  const [later, earlier] = turned ? [right, left] : [left, right]
  return {
    relation: "update",
    turned,
    why: `${later.text} as of ${later.asOf}, after ${earlier.text} as of ${earlier.asOf}`,
  }
}

const isWorth = (sayings: readonly Holding[]): boolean => sayings.some(({ denied }) => !denied)

/** Who holds each place that is told to be taken or held. */
export function holderQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Holding>[] {
  const all = analyses.flatMap((analysis) =>
    analysis.claims.filter(isNews).flatMap((claim) => holdingOf(analysis, claim, sources) ?? []),
  )
  const groups = [...Map.groupBy(all, ({ held }) => placeKey(held)).values()].filter(isWorth)
  return obeyingTexts(groups, "holder", rulings).map(({ sayings, ruled }): TextQuestion<Holding> => {
    const name = sayings[0].held.name ?? ""
    return {
      property: "holder",
      handle: "holder",
      noun: "holder",
      question: `Who holds ${name}?`,
      scope: { kind: "territorial control", begin: null, end: null, happening: null, aspect: "stock", places: [name] },
      sayings,
      compare: compareHolders,
      ruled,
    }
  })
}
