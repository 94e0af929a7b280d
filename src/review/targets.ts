/** What a review is about: the claims it names, found again where a later version of the rules gave them other ids. */
import { by } from "../base/order.ts"
import type { Analysis, Anchor, Claim, Review, ReviewAction, Sides, Span } from "../model/types.ts"

/** The claim of a figure's handle. */
const claimOf = (figure: string): string => figure.split("#", 1)[0] as string

const both = <Item>([left, right]: Sides<Item>): readonly Item[] => [...left, ...right]

/** Ids of the claims that an action names, each once, in their order. */
export function claimsNamed(action: ReviewAction): readonly string[] {
  switch (action.do) {
    case "accept":
    case "reject":
    case "edit":
      return [action.claim]
    case "join questions":
    case "part question":
      return [...new Set(both(action.sides).map(claimOf))]
    case "join happenings":
    case "part happening":
      return [...new Set(both(action.sides))]
    default:
      return []
  }
}

/** The action with other ids for some claims. */
function renamed(action: ReviewAction, idOf: (claim: string) => string): ReviewAction {
  const ofFigure = (figure: string): string => idOf(claimOf(figure)) + figure.slice(claimOf(figure).length)
  switch (action.do) {
    case "accept":
    case "reject":
    case "edit":
      return { ...action, claim: idOf(action.claim) }
    case "join questions":
    case "part question":
      return { ...action, sides: [action.sides[0].map(ofFigure), action.sides[1].map(ofFigure)] }
    case "join happenings":
    case "part happening":
      return { ...action, sides: [action.sides[0].map(idOf), action.sides[1].map(idOf)] }
    default:
      return action
  }
}

/** Smallest share of their words together that two spans have in common when they are of one claim. */
const leastShare = 0.5

function shareOf(a: Span, b: Span): number {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return common <= 0 ? 0 : common / (Math.max(a.to, b.to) - Math.min(a.from, b.from))
}

/** The claim whose words are nearest to those of an anchor; null when none is near, or two are as near. */
function nearest(anchor: Anchor, analyses: readonly Analysis[]): Claim | null {
  const own = analyses.filter(({ document }) => document.report.id === anchor.report)
  const near = own
    .flatMap(({ claims }) => claims.map((claim) => ({ claim, share: shareOf(anchor, claim) })))
    .filter(({ share }) => share >= leastShare)
    .sort(by(({ share }) => -share))
  return near[0] !== undefined && near[0].share > (near[1]?.share ?? 0) ? near[0].claim : null
}

/** Reviews whose claims are known under other ids now, with those ids; the others as they are. */
export function refound(reviews: readonly Review[], analyses: readonly Analysis[]): readonly Review[] {
  const known = new Set(analyses.flatMap(({ claims }) => claims.map(({ id }) => id)))
  return reviews.map((review) => {
    const named = claimsNamed(review.action)
    if (review.anchors.length !== named.length || named.every((id) => known.has(id))) return review
    const ids = new Map(
      named.flatMap((id, index) => {
        const found = known.has(id) ? null : nearest(review.anchors[index] as Anchor, analyses)
        return found === null ? [] : [[id, found.id] as const]
      }),
    )
    return { ...review, action: renamed(review.action, (id) => ids.get(id) ?? id) }
  })
}
