import { understand } from "../../src/language/index.ts"
import type { Document, Report } from "../../src/model/types.ts"

/** A report of a bare text, published on 2031-03-12 (a Wednesday) unless said otherwise. */
export function reportOf(text: string, published = "2031-03-12"): Report {
  return {
    id: "test",
    story: null,
    text,
    title: null,
    outlet: null,
    byline: null,
    url: null,
    published: { value: published, earliest: published, latest: published, span: null, basis: "given" },
    language: "en",
    furniture: [],
    map: null,
    findings: [],
  }
}

/** Its document without models: tags are guessed. */
export const documentOf = (text: string): Document => understand(reportOf(text), {})
