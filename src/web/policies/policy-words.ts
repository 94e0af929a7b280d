/** The policies, each in a line; docs/policies.md has them in full. */
import type { PolicyName } from "../../model/types.ts"

export const policyWords: Readonly<Record<PolicyName, string>> = {
  origins: "Exact figures decide; the best is what most independent origins hold.",
  ucdp: "Lowest, most likely and highest reliable figure (UCDP GED).",
  acled: "One number, the most conservative where reports differ (ACLED).",
  airwars: "Minimum and maximum per incident; 0 where it is contested (Airwars).",
  ibc: "Minimum and maximum of independent sources (Iraq Body Count).",
  conservative: "The smallest figure of any report.",
  informative: "The greatest figure of any report.",
  representative: "The figure most voices give.",
}

export const policyNames = Object.keys(policyWords) as readonly PolicyName[]
