/** `stemma analyze --explain`: why the claims, attributions and values at one spot of a report are what they are. */
import { type ClaimExplanation, explainClaims } from "../claims/explain.ts"
import { explainMention, type MentionExplanation } from "../language/explain.ts"
import type { Gazetteer } from "../language/places/gazetteer.ts"
import { slice } from "../model/span.ts"
import type { Analysis, Attribution, Document, Span } from "../model/types.ts"

/** Occurrences of a quoted word that are explained; more say the same again. */
const occurrencesMax = 5

/** The spots that a word of the command line means: "@120", or where the words stand; none when it is a claim's id. */
function spotsOf({ report: { text } }: Document, what: string): readonly Span[] {
  const offset = /^@(\d{1,9})$/.exec(what)?.[1]
  if (offset !== undefined)
    return Number(offset) < text.length ? [{ from: Number(offset), to: Number(offset) + 1 }] : []
  const spots: Span[] = []
  const [low, wanted] = [text.toLowerCase(), what.toLowerCase()]
  for (let at = low.indexOf(wanted); at >= 0 && spots.length < occurrencesMax; at = low.indexOf(wanted, at + 1)) {
    spots.push({ from: at, to: at + wanted.length })
  }
  return spots
}

const meets = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to
const oneLine = (text: string): string => text.replace(/\s+/g, " ")

function claimLines(document: Document, { claim, steps }: ClaimExplanation): readonly string[] {
  const words = oneLine(slice(document.report.text, claim))
  const head = `claim ${claim.id} ${claim.from}-${claim.to}: ${claim.kind} “${words}”`
  const figures = claim.measures.map(({ quantity, property, thing, of }) => {
    const number = slice(document.report.text, document.mentions[quantity]!)
    return `  figure “${oneLine(number)}”: ${[...of, thing || "of what is not said"].join(" ")} ${property}`
  })
  const implied = (claim.implied ?? []).map(({ from, to, property, thing, low, high }) => {
    const number = low === high ? `${low}` : `${low} or more`
    return `  without a number “${oneLine(slice(document.report.text, { from, to }))}”: ${number} ${thing} ${property}`
  })
  return [head, ...figures, ...implied, ...steps.map(({ name, outcome, why }) => `  ${name}: ${outcome} — ${why}`)]
}

function mentionLines({ report }: Document, told: MentionExplanation): readonly string[] {
  const { mention, value, rule, known, implied } = told
  const head = `${mention.kind} ${mention.from}-${mention.to} “${oneLine(slice(report.text, mention))}”: ${value}`
  return [head, `  rule: ${rule}`, `  stated: ${known.join("; ")}`, `  concluded: ${implied.join("; ")}`]
}

function attributionLines({ report }: Document, found: Attribution): readonly string[] {
  const words = (spans: readonly Span[]): string => spans.map((span) => oneLine(slice(report.text, span))).join(" … ")
  const cue = found.cue[0]
  const chain = found.chain.map(({ name, kind, inferred }) => `${name} (${kind}${inferred ? ", concluded" : ""})`)
  return [
    `attribution ${cue?.from ?? 0}: “${words(found.cue)}” by rule ${found.by}`,
    `  source: ${found.source.length === 0 ? "nobody is named" : `“${words(found.source)}”`}`,
    `  content: “${words(found.content)}”`,
    `  chain: ${chain.length === 0 ? "it cannot be told who" : chain.join(" ← ")}; ${found.stance}`,
  ]
}

/**
 * The explanation of what stands at a spot, as text with a line break at its end: of a claim by its id or the
 * beginning of one (four signs or more), else of every value, attribution and claim at an offset ("@120") or at words
 * of the text. Null when the report holds no such thing.
 */
export function explainText(analysis: Analysis, what: string, gazetteer?: Gazetteer): string | null {
  const { document, attributions } = analysis
  const claims = explainClaims(document)
  const called = /^[0-9a-f]{4,64}$/.test(what) ? claims.filter(({ claim }) => claim.id.startsWith(what)) : []
  const spots = called.length > 0 ? [] : spotsOf(document, what)
  const there = (span: Span): boolean => spots.some((spot) => meets(spot, span))
  const mentions = document.mentions.filter(there).flatMap((one) => explainMention(document, one, gazetteer) ?? [])
  const cues = attributions.filter(({ cue, source }) => [...cue, ...source].some(there))
  const chosen = called.length > 0 ? called : claims.filter(({ claim }) => there(claim))
  const blocks = [
    ...mentions.map((told) => mentionLines(document, told)),
    ...cues.map((found) => attributionLines(document, found)),
    ...chosen.map((told) => claimLines(document, told)),
  ]
  if (blocks.length === 0) return null
  return `report ${document.report.id}\n\n${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`
}
