/** How far blind codings of one story agree, by variable, and where they differ. */

import { randomFrom } from "../base/random.ts"
import type { Analysis, ReviewAction, ReviewedClaim } from "../model/types.ts"
import { alpha, bootstrap, type Code, pairable, type Scale, type Unit } from "./alpha.ts"
import { type ClaimVariable, type CodedClaim, claimVariables, dayOfNumber, factVariables, wordsOf } from "./codes.ts"
import { type ClaimUnit, type Coding, claimUnits, codedReports } from "./units.ts"

/** The agreement on one variable. */
interface VariableAgreement {
  readonly name: string
  readonly scale: Scale
  /** Krippendorff's alpha; null where it is not defined. */
  readonly alpha: number | null
  /** Ends of its 95 % bootstrap interval; null where there is none. */
  readonly low: number | null
  readonly high: number | null
  /** Units that two codings at least have. */
  readonly units: number
  /** Of those, how many all codings that have it code alike. */
  readonly alike: number
}

/** What one coding says where codings differ, and the action that makes it everybody's; null when none is needed. */
interface Side {
  readonly coding: string
  readonly value: string
  readonly settle: ReviewAction | null
}

/** One unit on which codings differ in one variable. */
export interface Difference {
  /** Null for facts of a whole report. */
  readonly claim: string | null
  readonly report: string
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly variable: string
  /** What the first two codings that differ say. */
  readonly a: string
  readonly b: string
  readonly sides: readonly Side[]
  /** Somebody decided on the claim in everybody's account. */
  readonly settled: boolean
}

/** Agreement between codings, in the order of their names. */
export interface Agreement {
  readonly codings: readonly string[]
  readonly variables: readonly VariableAgreement[]
  readonly differences: readonly Difference[]
}

const isClaim = (code: ClaimUnit["codes"][number]): code is CodedClaim => code !== null && code !== "none"

/** Whether a coder has the claim at all. */
const presence = "claim"

const presenceOf = (unit: ClaimUnit): Unit =>
  unit.codes.map((code) => (code === null ? null : code === "none" ? "no" : "yes"))

const readUnit = (unit: ClaimUnit, { read }: ClaimVariable): Unit =>
  unit.codes.map((code) => (isClaim(code) ? read(code) : null))

const said = (code: Code, scale: Scale): string => (scale === "interval" ? dayOfNumber(Number(code)) : String(code))

function agreementOn(name: string, scale: Scale, units: readonly Unit[], seed: number): VariableAgreement {
  const compared = pairable(units)
  const interval = bootstrap(units, scale, randomFrom(seed))
  return {
    name,
    scale,
    alpha: alpha(units, scale),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    units: compared.length,
    alike: compared.filter((unit) => !differs(unit)).length,
  }
}

const differs = (unit: Unit): boolean => new Set(unit.filter((code) => code !== null)).size > 1

/** The action by which everybody's account gets what a coder has. */
function settling(unit: ClaimUnit, at: number, variable: ClaimVariable | null): ReviewAction | null {
  const code = unit.codes[at] ?? null
  if (unit.added) return isClaim(code) ? (unit.adds[at] ?? null) : null
  if (code === null) return null
  if (!isClaim(code)) return { do: "reject", claim: unit.claim }
  if (variable === null) return { do: "accept", claim: unit.claim }
  return { do: "edit", claim: unit.claim, change: variable.change(code) }
}

/** The codings that have a value, with the first two unlike values apart. */
function sidesOf(
  codings: readonly Coding[],
  codes: Unit,
  show: (code: Code) => string,
  settle: (at: number) => ReviewAction | null,
): { readonly a: string; readonly b: string; readonly sides: readonly Side[] } {
  const sides = codes.flatMap((code, at): readonly Side[] =>
    code === null ? [] : [{ coding: codings[at]!.name, value: show(code), settle: settle(at) }],
  )
  const a = sides[0]?.value ?? ""
  return { a, b: sides.find(({ value }) => value !== a)?.value ?? "", sides }
}

function claimDifferences(
  unit: ClaimUnit,
  codings: readonly Coding[],
  decided: ReadonlySet<string>,
): readonly Difference[] {
  const { report, from, to, quote } = unit.anchor
  const place = { claim: unit.claim, report, from, to, quote, settled: decided.has(unit.claim) }
  const row = (name: string, codes: Unit, scale: Scale, variable: ClaimVariable | null): readonly Difference[] => {
    if (!differs(codes)) return []
    const sides = sidesOf(
      codings,
      codes,
      (code) => said(code, scale),
      (at) => settling(unit, at, variable),
    )
    return [{ ...place, variable: name, ...sides }]
  }
  return [
    ...row(presence, presenceOf(unit), "nominal", null),
    ...spanDifference(unit, codings, place),
    ...claimVariables.flatMap((variable) => row(variable.name, readUnit(unit, variable), variable.scale, variable)),
  ]
}

/** Unlike spans of one claim: told, with their words, and not measured. */
function spanDifference(
  unit: ClaimUnit,
  codings: readonly Coding[],
  place: Omit<Difference, "variable" | "a" | "b" | "sides">,
): readonly Difference[] {
  const words = unit.codes.map((code) => (isClaim(code) ? wordsOf(code) : null))
  const codes = words.map((anchor) => (anchor === null ? null : `${anchor.from}-${anchor.to}`))
  if (!differs(codes)) return []
  const sides = sidesOf(codings, codes, String, (at) => {
    const anchor = words[at]
    if (unit.added || anchor == null) return settling(unit, at, null)
    return { do: "edit", claim: unit.claim, change: { span: { from: anchor.from, to: anchor.to } } }
  })
  const quoted = sides.sides.map((side) => {
    const at = codings.findIndex(({ name }) => name === side.coding)
    return { ...side, value: words[at]?.quote ?? side.value }
  })
  const a = quoted[0]?.value ?? ""
  return [{ ...place, variable: "words", a, b: quoted.find(({ value }) => value !== a)?.value ?? "", sides: quoted }]
}

interface ReportUnit {
  readonly report: string
  readonly analyses: readonly (Analysis | null)[]
}

function reportUnits(codings: readonly Coding[]): readonly ReportUnit[] {
  const coded = codings.map(codedReports)
  const reports = [...new Set(coded.flatMap((own) => [...own]))].sort()
  return reports.map((report) => ({
    report,
    analyses: codings.map(({ analyses }, at) =>
      coded[at]!.has(report) ? (analyses.find(({ document }) => document.report.id === report) ?? null) : null,
    ),
  }))
}

const readReport = (unit: ReportUnit, { read }: (typeof factVariables)[number]): Unit =>
  unit.analyses.map((analysis) => (analysis === null ? null : read(analysis.facts)))

function reportDifferences(unit: ReportUnit, codings: readonly Coding[]): readonly Difference[] {
  const place = { claim: null, report: unit.report, from: 0, to: 0, quote: "", settled: false }
  return factVariables.flatMap((variable): readonly Difference[] => {
    const codes = readReport(unit, variable)
    if (!differs(codes)) return []
    const show = (code: Code): string => said(code, variable.scale)
    return [{ ...place, variable: variable.name, ...sidesOf(codings, codes, show, () => null) }]
  })
}

/**
 * Agreement between codings of one story: alpha with its interval for each variable of claims and of reports, and
 * every difference with the actions that settle it. `decided` are the claims that persons decided on in everybody's
 * account. A claim counts for a coder who decided on it; one who did not has not coded it. The seed decides the
 * bootstrap.
 */
export function agreementOf(given: readonly Coding[], decided: readonly ReviewedClaim[], seed: number): Agreement {
  const codings = [...given].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const units = claimUnits(codings)
  const reports = reportUnits(codings)
  const known = new Set(decided.map(({ claim }) => claim))
  const ofClaims = claimVariables.map((variable) =>
    agreementOn(
      variable.name,
      variable.scale,
      units.map((unit) => readUnit(unit, variable)),
      seed,
    ),
  )
  const ofReports = factVariables.map((variable) =>
    agreementOn(
      variable.name,
      variable.scale,
      reports.map((unit) => readReport(unit, variable)),
      seed,
    ),
  )
  return {
    codings: codings.map(({ name }) => name),
    variables: [agreementOn(presence, "nominal", units.map(presenceOf), seed), ...ofClaims, ...ofReports],
    differences: [
      ...units.flatMap((unit) => claimDifferences(unit, codings, known)),
      ...reports.flatMap((unit) => reportDifferences(unit, codings)),
    ],
  }
}
