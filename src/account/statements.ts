/** Who said what. */
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Attribution, Lineage, Statement } from "../model/types.ts"

/** Shortest text that is a statement, in code units. */
const shortestText = 12

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

function statementOf(analysis: Analysis, attribution: Attribution, origin: string | null): Statement | null {
  const { report } = analysis.document
  const speaker = attribution.chain[0]?.name
  const spans = attribution.content.filter(({ from, to }) => from < to && to <= report.text.length)
  const text = spans.map(({ from, to }) => report.text.slice(from, to).replace(/\s+/g, " ").trim()).join(" … ")
  if (speaker === undefined || text.length < shortestText) return null
  return {
    speaker,
    origin,
    chain: attribution.chain.map(({ name }) => name),
    text,
    direct: attribution.direct,
    stance: attribution.stance,
    anchors: spans.map((span) => anchor(report, span)),
  }
}

/**
 * Statements of named and unnamed speakers, in the order of the reports; the same words of one origin once, with all
 * anchors.
 */
export function tellStatements(analyses: readonly Analysis[], lineage: Lineage): readonly Statement[] {
  const origins = new Map(
    lineage.origins.flatMap(({ id, attributions }) =>
      attributions.map(([report, index]) => [`${report} ${index}`, id]),
    ),
  )
  const statements = new Map<string, Statement>()
  for (const analysis of analyses) {
    analysis.attributions.forEach((attribution, index) => {
      const origin = origins.get(`${analysis.document.report.id} ${index}`) ?? null
      const statement = statementOf(analysis, attribution, origin)
      if (statement === null) return
      const same = `${origin ?? statement.speaker}|${key(statement.text)}`
      const known = statements.get(same)
      const anchors: readonly Anchor[] = [...(known?.anchors ?? []), ...statement.anchors]
      statements.set(same, { ...(known ?? statement), anchors })
    })
  }
  return [...statements.values()]
}
