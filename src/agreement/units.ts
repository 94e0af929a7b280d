/** Codings of one story put side by side: the same claim of each coder in one row. */
import { by, inOrder } from "../base/order.ts"
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, ReviewAction, ReviewedClaim, Span } from "../model/types.ts"
import type { CodedClaim } from "./codes.ts"

/** The story as one blind coding has it. */
export interface Coding {
  readonly name: string
  readonly analyses: readonly Analysis[]
  readonly reviewed: readonly ReviewedClaim[]
  /** The actions that added claims, by the claim. */
  readonly added: ReadonlyMap<string, ReviewAction>
}

/** What a coder made of a claim: the claim, that there is none, or nothing (not coded). */
type Coded = CodedClaim | "none" | null

/** One claim with what each coder made of it, in the order of the codings. */
export interface ClaimUnit {
  /** The id under which the first coder who has it knows it. */
  readonly claim: string
  readonly anchor: Anchor
  /** A person added it: the rules made no such claim. */
  readonly added: boolean
  readonly codes: readonly Coded[]
  /** The action by which each coder added it; null where the coder did not. */
  readonly adds: readonly (ReviewAction | null)[]
}

/** Reports that a coder has decided anything in. */
export const codedReports = ({ reviewed }: Coding): ReadonlySet<string> =>
  new Set(reviewed.map(({ anchor: { report } }) => report))

function codedClaim({ analyses }: Coding, { claim: id, anchor: { report }, state }: ReviewedClaim): Coded {
  if (state === "rejected") return "none"
  const analysis = analyses.find(({ document }) => document.report.id === report)
  const claim = analysis?.claims.find((each) => each.id === id)
  return analysis === undefined || claim === undefined ? null : { analysis, claim }
}

/** Where the rules saw the claim, whatever span coders gave it since. */
function ruleAnchor({ analyses }: Coding, { anchor: now, was }: ReviewedClaim): Anchor {
  const own = analyses.find(({ document }) => document.report.id === now.report)
  return was === null || own === undefined ? now : anchor(own.document.report, was)
}

/** Claims of the rules that some coder decided on; who did not has not coded them. */
function unitsOfRules(codings: readonly Coding[]): readonly ClaimUnit[] {
  const rows = new Map<string, { readonly anchor: Anchor; readonly codes: Coded[] }>()
  codings.forEach((coding, at) => {
    for (const reviewed of coding.reviewed) {
      if (reviewed.was === null) continue
      const row = rows.get(reviewed.claim) ?? { anchor: ruleAnchor(coding, reviewed), codes: codings.map(() => null) }
      row.codes[at] = codedClaim(coding, reviewed)
      rows.set(reviewed.claim, row)
    }
  })
  const adds = codings.map(() => null)
  return [...rows].map(([claim, { anchor: words, codes }]) => ({ claim, anchor: words, added: false, codes, adds }))
}

/** Smallest share of their words together that two spans have in common when coders mean one claim. */
const leastShare = 0.5

function share(a: Span, b: Span): number {
  const common = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return common <= 0 ? 0 : common / (Math.max(a.to, b.to) - Math.min(a.from, b.from))
}

interface AddedRow {
  readonly claim: string
  readonly anchor: Anchor
  readonly codes: Coded[]
  readonly adds: (ReviewAction | null)[]
}

/** The row of another coder's added claim at the same words, the nearest first. */
function rowFor(rows: readonly AddedRow[], words: Anchor, at: number): AddedRow | undefined {
  return rows
    .filter(({ anchor: other, adds }) => other.report === words.report && adds[at] === null)
    .map((row) => ({ row, share: share(row.anchor, words) }))
    .filter((each) => each.share >= leastShare)
    .sort(by((each) => -each.share))[0]?.row
}

/** Claims that coders added; who coded the report and did not add one says that there is none. */
function unitsOfCoders(codings: readonly Coding[]): readonly ClaimUnit[] {
  const rows: AddedRow[] = []
  codings.forEach((coding, at) => {
    for (const reviewed of coding.reviewed) {
      const code = codedClaim(coding, reviewed)
      if (reviewed.was !== null || code === null || code === "none") continue
      const known = rowFor(rows, reviewed.anchor, at)
      const row: AddedRow = known ?? {
        claim: reviewed.claim,
        anchor: reviewed.anchor,
        codes: codings.map((other) => (codedReports(other).has(reviewed.anchor.report) ? "none" : null)),
        adds: codings.map(() => null),
      }
      row.codes[at] = code
      row.adds[at] = coding.added.get(reviewed.claim) ?? null
      if (known === undefined) rows.push(row)
    }
  })
  return rows.map((row) => ({ ...row, added: true }))
}

/** All claims that coders decided on or added, by report and place. */
export const claimUnits = (codings: readonly Coding[]): readonly ClaimUnit[] =>
  [...unitsOfRules(codings), ...unitsOfCoders(codings)].sort(
    inOrder<ClaimUnit>(
      by(({ anchor: { report } }) => report),
      by(({ anchor: { from } }) => from),
      by(({ anchor: { to } }) => to),
      by(({ claim }) => claim),
    ),
  )
