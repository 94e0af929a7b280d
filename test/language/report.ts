import type { Report } from "../../src/model/types.ts"

/** A report that is nothing but its text, unless more is given. */
export const plainReport = (text: string, more: Partial<Report> = {}): Report => ({
  id: "r",
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
