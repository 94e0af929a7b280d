import { understand } from "../../src/language/index.ts"
import type { Document } from "../../src/model/types.ts"

/** A document of a bare text, published on 2031-03-12 (a Wednesday) unless said otherwise. */
export function documentOf(text: string, published: string | null = "2031-03-12"): Document {
  const date = published === null ? null : { value: published, earliest: published, latest: published }
  return understand(
    {
      id: "test",
      story: null,
      text,
      title: null,
      outlet: null,
      byline: null,
      url: null,
      published: date === null ? null : { ...date, span: null, basis: "given" },
      language: "en",
      furniture: [],
      map: null,
      findings: [],
    },
    {},
  )
}
