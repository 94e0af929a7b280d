/** Written rules that turn readings into low / best / high. docs/policies.md says where each comes from. */
import { byText } from "../base/order.ts"
import type { Estimate, PolicyName } from "../model/types.ts"
import {
  acledVerdict,
  airwarsVerdict,
  conservativeVerdict,
  ibcVerdict,
  informativeVerdict,
  representativeVerdict,
  ucdpVerdict,
} from "./policies/codebooks.ts"
import { originsVerdict } from "./policies/origins.ts"
import type { Evidence, Verdict } from "./policies/voices.ts"
import { claimsOf } from "./readings.ts"

const rules: Readonly<Record<PolicyName, (evidence: Evidence) => Verdict>> = {
  origins: originsVerdict,
  ucdp: ucdpVerdict,
  acled: acledVerdict,
  airwars: airwarsVerdict,
  ibc: ibcVerdict,
  conservative: conservativeVerdict,
  informative: informativeVerdict,
  representative: representativeVerdict,
}

/** The estimate of a policy for figures. */
export function estimateFigure(policy: PolicyName, evidence: Evidence): Estimate {
  const { low, best, high, deciding, why } = rules[policy](evidence)
  const claims = [...new Set(deciding.flatMap(claimsOf))].sort(byText)
  return { policy, value: { kind: "number", low, best, high }, claims, why }
}
