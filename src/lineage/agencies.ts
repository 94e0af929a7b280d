/** News agencies a report leans on, as its own words credit them: dateline, byline, closing credit. */
import { once } from "../base/once.ts"
import type { Report } from "../model/types.ts"
import { agencies } from "./english/agencies.ts"
import type { TracedText } from "./traced-text.ts"

const head = 600
const foot = 500

/** The agency is credited for the text, not only quoted in it: "CITY (Agency) -", "By Agency", "Agency contributed". */
function credits(report: Report, pattern: RegExp): boolean {
  const { text } = report
  const start = text.slice(0, head)
  const end = text.slice(Math.max(0, text.length - foot))
  const name = pattern.source
  const dateline = new RegExp(`\\((?:${name})\\)\\s{0,3}[\\u2014\\u2013-]`)
  const byline = new RegExp(`(?:^|\\n)\\s{0,3}(?:By |Source: |From )?(?:the |The )?(?:${name})\\s{0,3}(?:\\n|$|\\||/)`)
  const signature = new RegExp(`(?:^|\\n)[^\\n]{2,80}, (?:${name})\\s{0,3}(?:\\n|$)`)
  const closing = new RegExp(`\\((?:[^()\\n]{0,40}[,/ ])?(?:${name})(?:[,/ ][^()\\n]{0,40})?\\)\\s{0,5}$`)
  const helped = new RegExp(
    `(?:${name})[^.\\n]{0,60}contributed|(?:With|with) (?:files|reporting|reports) from (?:the |The )?(?:${name})`,
  )
  const by = report.byline?.value ?? ""
  return (
    dateline.test(start) ||
    byline.test(start) ||
    signature.test(start) ||
    closing.test(end) ||
    helped.test(end) ||
    new RegExp(name).test(by)
  )
}

/** Canonical names of the agencies that a text credits for itself, in the order of the list. */
export const creditedAgencies = once(({ report }: TracedText): readonly string[] =>
  agencies.filter(({ pattern }) => credits(report, pattern)).map(({ name }) => name),
)
