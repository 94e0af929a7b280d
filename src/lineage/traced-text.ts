/** A report made ready for comparing: its words, what sort each is, and where a seed may start. */

import { codeOf, type Words, wordsOf } from "../base/words.ts"
import { functionWords, newsWords } from "../language/english/function-words.ts"
import type { Analysis, Document, Report } from "../model/types.ts"
import { seedStarts } from "./passage-index.ts"
import { zone, zonesOf } from "./zones.ts"

export interface TracedText {
  readonly report: Report
  readonly document: Document | null
  readonly words: Words
  /** One number of `zone` a word. */
  readonly zones: Uint8Array
  /** 1 where a seed may start. */
  readonly starts: Uint8Array
  /** Words of the narrator's own prose. */
  readonly prose: number
}

const common = new Set(functionWords.map(codeOf))
const ordinary = new Set(newsWords.map(codeOf))

/** 0 for words of grammar, a half for words of every report, 1 for the others: how much a shared word says. */
export const matterOf = (code: number): number => (common.has(code) ? 0 : ordinary.has(code) ? 0.5 : 1)

/** Reads a report by its lines and marks, or by its document when there is one. */
export function tracedText(report: Report, document: Document | null = null): TracedText {
  const words = wordsOf(report.text)
  const zones = zonesOf(report, words, document)
  let prose = 0
  for (const of of zones) if (of === zone.prose) prose += 1
  return { report, document, words, zones, starts: seedStarts(words, (code) => common.has(code)), prose }
}

/** The traced text of an analysed report. */
export const tracedAnalysis = ({ document }: Analysis): TracedText => tracedText(document.report, document)
