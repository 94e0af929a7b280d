/** Questions of invented reports, told from their texts. */
import type { Account, Answer, Report } from "../../src/model/types.ts"
import { tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { plainReport } from "../language/report.ts"

interface Written {
  readonly id: string
  readonly published: string
  readonly text: string
  readonly title?: string | null
}

const reportOf = ({ id, published: day, text, title = null }: Written): Report => {
  const published = { value: day, span: null, basis: "given", earliest: day, latest: day } as const
  const given = title === null ? {} : { title: { value: title, span: null, basis: "given" } }
  return plainReport(text, { id, published, ...given })
}

/** The account of some texts. */
export const accountOf = (written: readonly Written[]): Account =>
  tellStory("s", written.map(reportOf), loadResources(), { policies: ["origins"], length: "full" }).account

/** Their question that has a reading with these words among its anchors. */
export function questionOn(written: readonly Written[], words: string): Answer {
  const { answers } = accountOf(written)
  const found = answers.find(({ readings }) =>
    readings.some(
      ({ anchors, value }) => value.kind === "number" && anchors.some(({ quote }) => quote.includes(words)),
    ),
  )
  if (found === undefined) throw new Error(`no question on “${words}” among ${answers.map(({ question }) => question)}`)
  return found
}

/** Low, best and high under the chosen policy. */
export function estimateOf({ estimates: [first] }: Answer): readonly (number | null)[] {
  const value = first?.value
  return value?.kind === "number" ? [value.low, value.best, value.high] : []
}
