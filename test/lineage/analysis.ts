/** Analyses made by hand for the tests of lineage: no model, no grammar. */
import type { Analysis, Attribution, Link, Quotation, Report } from "../../src/model/types.ts"

export const report = (id: string, text: string, more: Partial<Report> = {}): Report => ({
  id,
  story: null,
  text,
  title: null,
  outlet: null,
  byline: null,
  url: null,
  published: null,
  language: "en",
  furniture: [],
  map: null,
  findings: [],
  ...more,
})

export const published = (value: string) => ({ value, earliest: value, latest: value, span: null, basis: "given" })

export const link = (name: string, kind: Link["kind"] = "office"): Link => ({ name, kind, span: null, inferred: false })

/** An attribution whose content is the sentence that holds `content`. */
export function attribution(text: string, content: string, ...chain: readonly Link[]): Attribution {
  const from = text.indexOf(content)
  if (from < 0) throw new RangeError(`"${content}" is not in the text`)
  return {
    source: [],
    cue: [],
    content: [{ from, to: from + content.length }],
    direct: false,
    stance: "asserts",
    chain,
    anonymous: false,
    anonymityReason: null,
    by: "test",
  }
}

export function analysis(
  of: Report,
  attributions: readonly Attribution[] = [],
  quotations: readonly Quotation[] = [],
): Analysis {
  const nothing = { low: null, best: null, high: null, claims: [], anchors: [] }
  return {
    document: { report: of, sentences: [], tokens: [], quotations, mentions: [], findings: [] },
    attributions,
    claims: [],
    facts: {
      kind: null,
      date: null,
      place: null,
      killed: nothing,
      injured: null,
      missing: null,
      displaced: null,
      arrested: null,
      victimsKilled: null,
      perpetratorsKilled: null,
      actors: [],
    },
  }
}
