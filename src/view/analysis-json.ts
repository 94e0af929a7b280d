/** One report's analysis in the shape of the machine interface (`stemma analyze`). */

import { countryByCode } from "../language/places/countries.ts"
import { slice } from "../model/span.ts"
import type { Analysis, Attribution, Claim, Mention, Report, Span, Token } from "../model/types.ts"
import { publicationJson, statedJson } from "./stated-json.ts"

const spanJson = ({ from, to }: Span): Span => ({ from, to })

const spanOrNull = (span: Span | null): Span | null => (span === null ? null : spanJson(span))

const tokenJson = ({ from, to, lemma, pos, tag, head, rel }: Token) => ({ from, to, lemma, pos, tag, head, rel })

/** A mention as it stands, with its words in `text`; spans inside it keep only their offsets. */
function mentionJson(report: Report, mention: Mention): unknown {
  const text = slice(report.text, mention)
  if (mention.kind === "quantity") {
    const { counts, countsHead, whole, rate, ...rest } = mention
    const spans = { counts: spanOrNull(counts), countsHead: spanOrNull(countsHead) }
    return { ...rest, text, ...spans, whole: spanOrNull(whole), rate: spanOrNull(rate) }
  }
  if (mention.kind === "person") return { ...mention, text, title: spanOrNull(mention.title) }
  if (mention.kind === "group" && mention.of === "nationality") return { ...mention, text, ...pointOf(mention.country) }
  return { ...mention, text }
}

/** Where a nationality's country lies, so that its mention can be put on a map, too. */
function pointOf(code: string | null): { lat: number; lon: number } | null {
  const country = code === null ? null : countryByCode(code)
  return country === null ? null : { lat: country.lat, lon: country.lon }
}

function attributionJson(attribution: Attribution): unknown {
  const { source, cue, content, direct, stance, chain, anonymous, anonymityReason, by } = attribution
  return {
    source: source.map(spanJson),
    cue: cue.map(spanJson),
    content: content.map(spanJson),
    direct,
    stance,
    chain: chain.map((link) => link.name),
    links: chain,
    anonymous,
    anonymityReason: spanOrNull(anonymityReason),
    by,
  }
}

function claimJson(claim: Claim): unknown {
  const { report: _, measures, ...rest } = claim
  return { ...rest, quantities: measures.map((measure) => measure.quantity), measures }
}

/** The object that `stemma analyze` prints for a report; plain JSON, the order of the keys is part of it. */
export function analysisJson(analysis: Analysis): unknown {
  const { document, attributions, claims, facts } = analysis
  const { report } = document
  return {
    id: report.id,
    published: publicationJson(report.published),
    outlet: statedJson(report.outlet),
    title: statedJson(report.title),
    byline: statedJson(report.byline),
    language: report.language,
    furniture: report.furniture,
    sentences: document.sentences.map(({ from, to, part, paragraph }) => ({ from, to, part, paragraph })),
    tokens: document.tokens.map(tokenJson),
    quotations: document.quotations,
    mentions: document.mentions.map((mention) => mentionJson(report, mention)),
    attributions: attributions.map(attributionJson),
    claims: claims.map(claimJson),
    facts,
    findings: [...report.findings, ...document.findings],
  }
}
