import { hash } from "../../src/base/hash.ts"
import type {
  Analysis,
  Attribution,
  Claim,
  Facts,
  Lineage,
  Mention,
  Modifier,
  QuantityMention,
  TimeMention,
} from "../../src/model/types.ts"

/** One invented sentence of a report and the figure it holds. */
export interface Told {
  readonly text: string
  /** The words of the figure in the text. */
  readonly figure: string
  readonly low: number | null
  readonly high: number | null
  readonly modifier?: Modifier
  /** A unit of length; absent or empty for counts. */
  readonly unit?: string
  readonly softHigh?: number
  readonly property?: string
  readonly thing?: string
  readonly of?: readonly string[]
  readonly begin?: string
  readonly end?: string
  readonly time?: string
  readonly aspect?: Claim["aspect"]
  readonly source?: string
  readonly part?: Claim["part"]
  readonly kind?: string
  /** Further exact figures of the sentence that no claim holds. */
  readonly parts?: readonly number[]
  /** Further claims of the same sentence. */
  readonly also?: readonly Told[]
}

const noFacts: Facts = {
  kind: null,
  date: null,
  place: null,
  killed: null,
  injured: null,
  missing: null,
  displaced: null,
  arrested: null,
  victimsKilled: null,
  perpetratorsKilled: null,
  actors: [],
}

export function quantityAt(from: number, to: number, told: Partial<Told>): QuantityMention {
  const { low = null, high = null, modifier = "exact", softHigh = null, unit = "" } = told
  const written = modifier === "vague" || modifier === "range" ? null : (low ?? high)
  return {
    kind: "quantity",
    from,
    to,
    name: null,
    low,
    high,
    lowOpen: modifier === "more than",
    highOpen: modifier === "less than" || modifier === "nearly",
    softLow: null,
    softHigh: softHigh ?? (modifier === "more than" || modifier === "at least" ? (low ?? 0) * 1.5 : null),
    exact: modifier === "exact",
    modifier,
    written,
    unit,
    dimension: unit === "" ? "count" : "length",
    normal: null,
    counts: null,
    countsHead: null,
    share: false,
    whole: null,
    ordinal: false,
    rate: null,
    change: null,
  }
}

/** A report of invented sentences, one claim each, as `analyze` would give it. */
export function told(id: string, published: string, sentences: readonly Told[]): Analysis {
  let text = ""
  const mentions: Mention[] = []
  const claims: Claim[] = []
  const attributions: Attribution[] = []
  const spans: { from: number; to: number }[] = []
  for (const sentence of sentences) {
    const start = text.length
    text += `${sentence.text} `
    spans.push({ from: start, to: text.length - 1 })
    for (const each of [sentence, ...(sentence.also ?? [])]) {
      const from = start + sentence.text.indexOf(each.figure)
      const quantity = mentions.length
      mentions.push(quantityAt(from, from + each.figure.length, each))
      for (const part of each.parts ?? []) {
        const at = start + sentence.text.indexOf(`${part}`)
        mentions.push(quantityAt(at, at + `${part}`.length, { low: part, high: part }))
      }
      let time: number | null = null
      if (each.time !== undefined) {
        time = mentions.length
        const at = start + sentence.text.indexOf(each.time)
        mentions.push(timeAt(at, at + each.time.length, each))
      }
      let attribution: number | null = null
      if (each.source !== undefined) {
        attribution = attributions.length
        attributions.push(attributionOf(each.source))
      }
      claims.push(claimOf(id, { from: start, to: text.length - 1 }, each, { quantity, time, attribution }))
    }
  }
  return {
    document: {
      report: {
        id,
        story: null,
        text,
        title: null,
        outlet: null,
        byline: null,
        url: null,
        published: { value: published, span: null, basis: "given", earliest: published, latest: published },
        language: "en",
        furniture: [],
        map: null,
        findings: [],
      },
      sentences: spans.map((span) => ({ ...span, first: 0, end: 0, part: "body", paragraph: 0 })),
      tokens: [],
      quotations: [],
      mentions,
      findings: [],
    },
    attributions,
    claims,
    facts: noFacts,
  }
}

const timeAt = (from: number, to: number, each: Told): TimeMention => ({
  kind: "time",
  from,
  to,
  name: null,
  type: "DATE",
  value: each.begin ?? "",
  mod: null,
  begin: each.begin ?? null,
  end: each.end ?? each.begin ?? null,
  grain: "day",
  known: [],
  resolvedBy: "stated",
  candidates: [],
  recalls: null,
  reason: "",
})

const attributionOf = (name: string): Attribution => ({
  source: [],
  cue: [],
  content: [],
  direct: false,
  stance: "asserts",
  chain: [{ name, kind: "office", span: null, inferred: false }],
  anonymous: false,
  anonymityReason: null,
  by: "test",
})

function claimOf(
  report: string,
  span: { from: number; to: number },
  each: Told,
  indexes: { quantity: number; time: number | null; attribution: number | null },
): Claim {
  const { property = "crossed", thing = "soldier", of = [], begin = null, end = begin } = each
  return {
    id: hash(report, String(span.from), each.figure, property),
    report,
    ...span,
    kind: each.kind ?? "crossing",
    predicate: "cross",
    certainty: "asserted",
    polarity: "positive",
    background: false,
    aspect: each.aspect ?? "happening",
    part: each.part ?? "body",
    roles: [],
    measures: [{ quantity: indexes.quantity, property, thing, of, partOf: null }],
    places: [],
    time: indexes.time,
    when: begin === null && end === null ? null : { begin, end, reason: "test" },
    asOf: null,
    attribution: indexes.attribution,
    by: "test",
  }
}

/** Lineage in which every source name is one origin, and the given groups of reports are one witness each. */
export function lineageOf(analyses: readonly Analysis[], copies: readonly (readonly string[])[] = []): Lineage {
  const names = new Map<string, (readonly [string, number])[]>()
  for (const { document, attributions } of analyses) {
    attributions.forEach(({ chain }, index) => {
      const name = chain[0]?.name ?? ""
      names.set(name, [...(names.get(name) ?? []), [document.report.id, index]])
    })
  }
  const witnesses = analyses.map(({ document }, index) => {
    const group = copies.findIndex((reports) => reports.includes(document.report.id))
    return { report: document.report.id, witness: group >= 0 ? 1000 + group : index }
  })
  return {
    pairs: [],
    origins: [...names].map(([name, at]) => ({
      id: hash("origin", name),
      name,
      names: [name],
      kind: "office",
      via: [],
      speaksFor: null,
      attributions: at,
      by: [],
    })),
    edges: [],
    witnesses,
    findings: [],
  }
}
