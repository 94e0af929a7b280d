/** An account as one HTML page that needs nothing else: no script, no font, no picture from anywhere. */
import type { Account, Anchor, Claim } from "../../model/types.ts"
import { headingOf, storyName } from "../heading.ts"
import { lineageSentences } from "../lineage-sentences.ts"
import {
  compared,
  disputed,
  disputeWords,
  type FigureRow,
  figureRows,
  findingRows,
  inNumbers,
  labels,
  reportRows,
  reviewedSentences,
  singleSource,
  speakersOf,
} from "../rows.ts"
import { counted, showDate, showState, showStretch } from "../show.ts"
import { lineagePicture } from "./lineage-picture.ts"
import { type Content, type Markup, markup, safeLink, written } from "./markup.ts"
import { plot } from "./plot.ts"
import { type LinkedAnchor, reportText } from "./report-text.ts"
import { onePerReport, sourceLinks } from "./sources.ts"
import { style } from "./style.ts"

type Labels = ReadonlyMap<string, string>

/** A section with a heading that the contents can lead to; nothing when it is empty. */
function section(id: string, title: string, content: readonly Content[]): Markup | null {
  return content.length === 0 ? null : markup`<section id="${id}"><h2>${title}</h2>${content}</section>`
}

const questionName = (row: FigureRow): string => `q-${row.answer.id}`

function brief(account: Account, labelOf: Labels): readonly Content[] {
  return account.brief.map(
    (sentence) => markup`<p>${sentence.text} ${sourceLinks(onePerReport(sentence.anchors), labelOf)}</p>`,
  )
}

function relations(row: FigureRow): Markup | null {
  const words = row.readings.flatMap((reading) => reading.relations.map((relation) => `${reading.value} ${relation}`))
  if (words.length === 0 && row.answer.why === "") return null
  return markup`<details><summary>Why</summary><p>${row.answer.why}</p><ul>${words.map((line) => markup`<li>${line}</li>`)}</ul></details>`
}

function figure(row: FigureRow, labelOf: Labels): Markup {
  const { answer } = row
  return markup`<article class="figure" id="${questionName(row)}"><h3>${answer.question}</h3>
<div><span class="best">${row.estimate}</span> <span class="soft">low / best / high · ${counted(answer.origins, "origin")}</span><span class="state ${answer.state}">${showState(answer)}</span></div>
${plot(row, labelOf)}${relations(row)}</article>`
}

/** Questions in rows, reports in columns, as written. */
function table(account: Account, rows: readonly FigureRow[]): Markup {
  const head = reportRows(account).map((row) => markup`<th scope="col"><a href="#r-${row.label}">${row.label}</a></th>`)
  const body = rows.map(
    (row) =>
      markup`<tr><th scope="row"><a href="#${questionName(row)}">${row.answer.question}</a></th>${row.cells.map((cell) => markup`<td>${cell === "" ? "–" : cell}</td>`)}<td class="number">${row.estimate}</td><td>${row.answer.origins}</td></tr>`,
  )
  return markup`<div class="scroll"><table><thead><tr><th scope="col">Question</th>${head}<th scope="col">low / best / high</th><th scope="col">origins</th></tr></thead><tbody>${body}</tbody></table></div>`
}

function timeline(account: Account, labelOf: Labels): readonly Content[] {
  if (account.timeline.length === 0) return []
  const items = account.timeline.map((entry) => {
    const kind = `${entry.begin === entry.end ? "day" : "range"}${entry.background ? " background" : ""}`
    const when = showStretch(entry.begin, entry.end)
    return markup`<li class="${kind}"><b><time>${when}</time></b>${entry.text} ${sourceLinks(onePerReport(entry.anchors), labelOf)}</li>`
  })
  return [markup`<ol class="timeline">${items}</ol>`]
}

function statements(account: Account, labelOf: Labels): readonly Content[] {
  if (account.statements.length === 0) return []
  const rows = speakersOf(account).map(({ speaker, said }) => {
    const words = said.map(
      (one) => markup`<p>${one.words} ${sourceLinks(onePerReport(one.statement.anchors), labelOf)}</p>`,
    )
    return markup`<tr><th scope="row" class="speaker">${speaker}</th><td>${words}</td></tr>`
  })
  return [markup`<div class="scroll"><table><tbody>${rows}</tbody></table></div>`]
}

function places(account: Account, labelOf: Labels): readonly Content[] {
  if (account.places.length === 0) return []
  const items = account.places.map(
    (place) =>
      markup`<tr><td>${place.name}</td><td>${place.path.slice(1).join(", ")}</td><td class="number">${place.lat === null || place.lon === null ? "–" : `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`}</td><td>${precisionWords(place.precision)}</td><td>${sourceLinks(onePerReport(place.anchors), labelOf)}</td></tr>`,
  )
  const head = markup`<thead><tr><th scope="col">place</th><th scope="col">in</th><th scope="col">point</th><th scope="col">precision</th><th scope="col">named in</th></tr></thead>`
  return [markup`<div class="scroll"><table>${head}<tbody>${items}</tbody></table></div>`]
}

const precisions = ["", "exact place", "near a place", "district", "province", "region", "country", "international"]

const precisionWords = (precision: number | null): string =>
  precision === null ? "not located" : (precisions[precision] ?? "")

/** Every anchor of answers in a report, with the question it leads back to. */
function linksOf(report: string, rows: readonly FigureRow[]): readonly LinkedAnchor[] {
  return rows.flatMap((row) =>
    row.readings.flatMap((reading) =>
      reading.anchors
        .filter((anchor: Anchor) => anchor.report === report)
        .map((anchor) => ({ anchor, target: questionName(row), question: row.answer.question, quiet: false })),
    ),
  )
}

/** Anchors of the brief, the timeline and the other parts, so that their links have a place to lead to. */
function otherLinks(account: Account, report: string): readonly LinkedAnchor[] {
  const parts: readonly { name: string; title: string; anchors: readonly Anchor[] }[] = [
    ...account.brief.map(({ anchors }) => ({ name: "brief", title: "In the brief", anchors })),
    ...account.timeline.map(({ anchors }) => ({ name: "timeline", title: "In the timeline", anchors })),
    ...account.statements.map(({ anchors }) => ({ name: "statements", title: "Who said what", anchors })),
    ...account.places.map(({ anchors }) => ({ name: "places", title: "Places", anchors })),
  ]
  return parts.flatMap(({ name, title, anchors }) =>
    onePerReport(anchors)
      .filter((anchor) => anchor.report === report)
      .map((anchor) => ({ anchor, target: name, question: title, quiet: true })),
  )
}

function reports(account: Account, rows: readonly FigureRow[], claims: readonly Claim[]): readonly Content[] {
  return reportRows(account).map((row, index) => {
    const report = account.reports[index]!
    const link = safeLink(report.url)
    const title = link === null ? markup`${row.title}` : markup`<a href="${link}" rel="noreferrer">${row.title}</a>`
    const links = [...linksOf(row.id, rows), ...otherLinks(account, row.id)]
    const own = claims.filter((claim) => claim.report === row.id)
    return markup`<article class="report" id="r-${row.label}"><h3>${row.label}. ${title}</h3>
<p class="soft">${row.outlet} · ${row.published}${row.basis === "" ? "" : ` (${row.basis})`} · ${row.id} · ${counted(own.length, "claim")}</p>
<div class="text">${reportText(report, own, links)}</div></article>`
  })
}

function lineage(account: Account): readonly Content[] {
  if (account.lineage.edges.length === 0) return []
  const words = lineageSentences(account).map((line) => markup`<li>${line}</li>`)
  return [lineagePicture(account), markup`<details><summary>The same in words</summary><ul>${words}</ul></details>`]
}

const list = (rows: readonly FigureRow[], words: (row: FigureRow) => string): readonly Content[] =>
  rows.length === 0
    ? []
    : [
        markup`<ul>${rows.map((row) => markup`<li><a href="#${questionName(row)}">${row.answer.question}</a> ${words(row)}</li>`)}</ul>`,
      ]

/** Figures of one report each: question, value, speaker and the words. */
function single(rows: readonly FigureRow[], labelOf: Labels): readonly Content[] {
  if (rows.length === 0) return []
  const items = rows.map((row) => {
    const reading = row.readings[0]!
    return markup`<tr id="${questionName(row)}"><td>${row.answer.question}</td><td class="number"><b>${reading.value}</b></td><td>${reading.speaker === "" ? "–" : reading.speaker} ${sourceLinks(reading.anchors, labelOf, 3)}</td></tr>`
  })
  const head = markup`<thead><tr><th scope="col">question</th><th scope="col">figure</th><th scope="col">according to</th></tr></thead>`
  return [markup`<div class="scroll"><table>${head}<tbody>${items}</tbody></table></div>`]
}

const sentences = (items: readonly string[]): readonly Content[] =>
  items.length === 0 ? [] : [markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`]

/** The whole page as text; the same account gives the same bytes. `claims` are marked in the reports. */
export function accountPage(account: Account, claims: readonly Claim[]): string {
  const labelOf = labels(account)
  const rows = figureRows(account)
  const several = compared(rows)
  const [numbers, others] = [several.filter(inNumbers), several.filter((row) => !inNumbers(row))]
  const { errors, notes } = findingRows(account)
  const witnesses = new Set(account.lineage.witnesses.map(({ witness }) => witness)).size
  const parts = [
    section("brief", "Brief", brief(account, labelOf)),
    section(
      "figures",
      "Figures",
      numbers.length === 0 ? [] : [...numbers.map((row) => figure(row, labelOf)), table(account, numbers)],
    ),
    section(
      "answers",
      "Who, when, where, why",
      others.map((row) => figure(row, labelOf)),
    ),
    section("disputed", "Disputed or not settled", list(disputed(rows), disputeWords)),
    section("single", "From one source only", single(singleSource(rows), labelOf)),
    section("timeline", "Timeline", timeline(account, labelOf)),
    section("places", "Places", places(account, labelOf)),
    section("statements", "Who said what", statements(account, labelOf)),
    section("lineage", "Who copied or cited whom", lineage(account)),
    section("unsaid", "What no report says", sentences(account.notInReports)),
    section("errors", "Set aside as errors", sentences(errors)),
    section("persons", "What persons decided", sentences(reviewedSentences(account))),
    section("findings", "Notes", sentences(notes)),
    section("reports", "The reports", reports(account, [...compared(rows), ...singleSource(rows)], claims)),
  ].filter((part): part is Markup => part !== null)
  const contents = parts.flatMap(({ html }) => [...html.slice(0, 200).matchAll(/^<section id="([a-z]+)"><h2>([^<]*)/g)])
  const name = storyName(account)
  const page = markup`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${headingOf(account)} · Stemma</title><style>${written(style)}</style></head>
<body><main><header><h1>${headingOf(account)}</h1>
<p class="soft">${name === null ? "" : `story ${name} · `}${counted(account.reports.length, "report")} · ${counted(witnesses, "independent text")} · ${account.asOf === null ? "no date known" : `as of ${showDate(account.asOf)}`} · policy: ${account.policy}</p>
<nav aria-label="Contents"><ul>${contents.map(([, id = "", title = ""]) => markup`<li><a href="#${id}">${written(title)}</a></li>`)}</ul></nav></header>
${parts}<p class="soft key">In the reports: <a class="m">words an answer rests on</a> lead back to it; dotted lines are other claims; struck words are page furniture.</p></main></body></html>
`
  return page.html
}
