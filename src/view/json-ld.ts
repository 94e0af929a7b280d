/**
 * An account as linked data: events, articles and claims in schema.org's words, every claim tied to its words by W3C
 * Web Annotations, and who it comes from in PROV-O. One JSON-LD document with a context of its own: nothing is fetched.
 */
import type { Account, Anchor, Answer, FactPlace, Happening, Origin, Reading, Report } from "../model/types.ts"
import { printable } from "./plain.ts"
import { titleOf } from "./rows.ts"
import { showReading } from "./show.ts"

type Node = Readonly<Record<string, unknown>>

/** Names of the vocabularies; every key of the document is one of these with a term of theirs, or a keyword. */
const context = {
  schema: "https://schema.org/",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
} as const

/** Words around a quotation, so that it can be found again in a changed text. */
const contextUnits = 32

const iri = (kind: string, ...names: readonly (string | number)[]): string =>
  `urn:stemma:${[kind, ...names.map((name) => encodeURIComponent(wellFormed(String(name))))].join(":")}`

/** A lone surrogate has no place in an IRI or in JSON that others read. */
const wellFormed = (text: string): string => text.toWellFormed()

const to = (id: string): Node => ({ "@id": id })

/** A node without the members that say nothing. */
const node = (members: Readonly<Record<string, unknown>>): Node =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined))

const https = (url: string | null): Node | null =>
  url !== null && /^https?:\/\//.test(url) ? to(encodeURI(url)) : null

function articleNode(account: Account, report: Report): Node {
  const edges = account.lineage.edges.filter((edge) => edge.to === report.id)
  const copied = edges.filter(({ kind }) => kind === "copied").map(({ from }) => to(iri("report", from)))
  const sources = edges.filter(({ kind }) => kind !== "copied").map(({ from }) => to(iri("origin", from)))
  return node({
    "@id": iri("report", report.id),
    "@type": ["schema:NewsArticle", "prov:Entity"],
    "schema:identifier": report.id,
    "schema:headline": printable(titleOf(report)),
    "schema:url": https(report.url),
    "schema:inLanguage": report.language,
    "schema:datePublished": report.published?.value ?? null,
    "schema:publisher":
      report.outlet === null ? null : { "@type": "schema:Organization", "schema:name": printable(report.outlet.value) },
    "prov:wasDerivedFrom": copied.length === 0 ? null : copied,
    "prov:wasInfluencedBy": sources.length === 0 ? null : sources,
  })
}

const agentType: Readonly<Record<Origin["kind"], string>> = {
  person: "prov:Person",
  office: "prov:Organization",
  group: "prov:Agent",
  document: "prov:Agent",
  agency: "prov:Organization",
  outlet: "prov:Organization",
  unnamed: "prov:Agent",
}

const originNode = (origin: Origin): Node => ({
  "@id": iri("origin", origin.id),
  "@type": origin.kind === "document" ? "prov:Entity" : agentType[origin.kind],
  "rdfs:label": printable(origin.name),
  "schema:alternateName": origin.names.map(printable),
})

/** A place; with a point only where it is known to one, for the middle of a province is no place. */
function placeNode({ name, country, admin1, lat, lon, precision }: FactPlace): Node {
  const known = lat !== null && lon !== null && precision !== null && precision <= 2
  return node({
    "@type": "schema:Place",
    "schema:name": printable(name),
    "schema:address": node({
      "@type": "schema:PostalAddress",
      "schema:addressCountry": country,
      "schema:addressRegion": admin1,
    }),
    "schema:geo": known ? { "@type": "schema:GeoCoordinates", "schema:latitude": lat, "schema:longitude": lon } : null,
  })
}

const eventNode = (happening: Happening): Node =>
  node({
    "@id": iri("happening", happening.id),
    "@type": ["schema:Event", "prov:Entity"],
    "schema:name": printable(happening.name),
    "schema:additionalType": happening.kind,
    "schema:startDate": happening.begin,
    "schema:endDate": happening.end,
    "schema:location": happening.places.map(placeNode),
  })

const readingIri = (answer: Answer, index: number): string => iri("reading", answer.id, index + 1)

function claimNode(answer: Answer, reading: Reading, index: number): Node {
  const text = `${answer.question} ${showReading(reading, answer.unit)}`
  return node({
    "@id": readingIri(answer, index),
    "@type": ["schema:Claim", "prov:Entity"],
    "schema:text": printable(text),
    "schema:appearance": reading.reports.map((id) => to(iri("report", id))),
    "schema:about": answer.scope.happening === null ? null : to(iri("happening", answer.scope.happening)),
    "schema:dateModified": reading.asOf,
    "prov:wasAttributedTo": reading.origin === null ? null : to(iri("origin", reading.origin)),
  })
}

/** A text with the places of the second halves of its characters beyond 16 bits, ascending. */
interface Characters {
  readonly text: string
  readonly seconds: readonly number[]
}

const charactersOf = (text: string): Characters => ({
  text,
  seconds: [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 1),
})

/** Code points before an offset in code units: Web Annotations count characters, not UTF-16 units. */
function codePoints({ text, seconds }: Characters, units: number): number {
  let [low, high] = [0, seconds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (seconds[middle]! < units) low = middle + 1
    else high = middle
  }
  return Math.min(units, text.length) - low
}

/** Words before and after, not cutting a character in two. */
function around(text: string, { from, to: end }: Anchor): { readonly prefix: string; readonly suffix: string } {
  const cut = (words: string): string => words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "")
  return {
    prefix: cut(text.slice(Math.max(0, from - contextUnits), from)),
    suffix: cut(text.slice(end, end + contextUnits)),
  }
}

function annotationNode(body: string, anchor: Anchor, characters: Characters): Node {
  const { prefix, suffix } = around(characters.text, anchor)
  return {
    "@id": iri("annotation", anchor.report, anchor.from, anchor.to, body.slice("urn:stemma:".length)),
    "@type": "oa:Annotation",
    "oa:motivatedBy": to("oa:identifying"),
    "oa:hasBody": to(body),
    "oa:hasTarget": {
      "@type": "oa:SpecificResource",
      "oa:hasSource": to(iri("report", anchor.report)),
      "oa:hasSelector": [
        {
          "@type": "oa:TextQuoteSelector",
          "oa:exact": wellFormed(anchor.quote),
          "oa:prefix": wellFormed(prefix),
          "oa:suffix": wellFormed(suffix),
        },
        {
          "@type": "oa:TextPositionSelector",
          "oa:start": codePoints(characters, anchor.from),
          "oa:end": codePoints(characters, anchor.to),
        },
      ],
    },
  }
}

function annotations(account: Account): readonly Node[] {
  const texts = new Map(account.reports.map(({ id, text }) => [id, charactersOf(text)]))
  const made = account.answers.flatMap((answer) =>
    answer.readings.flatMap((reading, index) =>
      reading.anchors.map((anchor) =>
        annotationNode(readingIri(answer, index), anchor, texts.get(anchor.report) ?? charactersOf("")),
      ),
    ),
  )
  return [...new Map(made.map((each) => [each["@id"], each])).values()]
}

/** The account itself: what it was made from, and by what. */
function accountNodes(account: Account): readonly Node[] {
  const id = iri("account", account.story)
  return [
    node({
      "@id": id,
      "@type": ["schema:Report", "prov:Entity"],
      "schema:name": printable(account.title ?? account.story),
      "schema:temporalCoverage": account.asOf,
      "schema:mainEntity": account.happenings.map((happening) => to(iri("happening", happening.id))),
      "schema:text": account.brief.map(({ text }) => printable(text)).join(" ") || null,
      "prov:wasDerivedFrom": account.reports.map((report) => to(iri("report", report.id))),
      "prov:wasGeneratedBy": to(iri("telling", account.story)),
    }),
    {
      "@id": iri("telling", account.story),
      "@type": "prov:Activity",
      "prov:used": account.reports.map((report) => to(iri("report", report.id))),
      "prov:wasAssociatedWith": to(iri("software", "stemma")),
    },
    { "@id": iri("software", "stemma"), "@type": "prov:SoftwareAgent", "rdfs:label": "Stemma" },
  ]
}

/** The document as text; the same account gives the same bytes. */
export function accountJsonLd(account: Account): string {
  const graph = [
    ...accountNodes(account),
    ...account.happenings.map(eventNode),
    ...account.reports.map((report) => articleNode(account, report)),
    ...account.lineage.origins.map(originNode),
    ...account.answers.flatMap((answer) => answer.readings.map((reading, index) => claimNode(answer, reading, index))),
    ...annotations(account),
  ]
  return `${JSON.stringify({ "@context": context, "@graph": graph })}\n`
}
