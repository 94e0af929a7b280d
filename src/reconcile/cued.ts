/** Questions that words right before the answer tell: where to, where from, where it came down, what it hit. */

import { thingClass } from "../claims/things.ts"
import { aroundUnit, touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Claim, Sentence, Span } from "../model/types.ts"
import { cues, figurative, runningKinds } from "./english/texts.ts"
import { mainEvents, type StoryEvent } from "./events.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { phraseAt, phraseOf } from "./phrases.ts"
import { obeyingTexts, type TextQuestion } from "./text-answer.ts"
import { gapInDays } from "./times.ts"

type Cue = (typeof cues)[number]

/** What was said of a subject: "ship". */
interface Cued extends Named {
  readonly subject: string
}

/** Every place in the sentences of a report where a pattern ends, with the claim that holds it. */
export function leadsIn(
  { document: { report, sentences }, claims }: Analysis,
  lead: RegExp,
): readonly { readonly at: number; readonly from: number; readonly claim: Claim; readonly sentence: Sentence }[] {
  return sentences.flatMap((sentence) => {
    if (sentence.part === "furniture" || sentence.part === "caption") return []
    const text = report.text.slice(sentence.from, sentence.to)
    return [...text.matchAll(lead)].flatMap((match) => {
      const from = sentence.from + match.index
      const at = from + match[0].length
      const claim = holding(claims, { from, to: at }, sentence)
      return claim === null ? [] : [{ at, from, claim, sentence }]
    })
  })
}

/** The shortest claim around the words; else the nearest one of the sentence that begins before them. */
export function holding(claims: readonly Claim[], words: Span, sentence: Span): Claim | null {
  const own = touching(claims, sentence).filter(({ from, to }) => sentence.from <= from && to <= sentence.to + 1)
  const around = own.filter(({ from, to }) => from <= words.from && words.to <= to + 1)
  const shortest = around.toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)[0]
  return (
    shortest ?? own.filter(({ from }) => from <= words.from).toSorted((a, b) => b.from - a.from)[0] ?? own[0] ?? null
  )
}

/** Plans, denials and what was so before the news do not tell it. */
export const isNews = ({ background, polarity, certainty, part }: Claim): boolean =>
  !background && polarity === "positive" && certainty !== "denied" && certainty !== "intended" && isTold(part)

const isTold = (part: Claim["part"]): boolean => part !== "caption" && part !== "furniture"

/** The class of thing that moves: by its own name nobody knows. */
function subjectOf({ roles }: Claim): string {
  const role = roles.find(({ role }) => role === "agent") ?? roles.find(({ role }) => role === "patient")
  const head = role === undefined ? null : phraseOf(role.name)?.head
  return head === undefined || head === null ? "" : (thingClass(head) ?? "")
}

const isPlanned = ({ background, certainty, polarity }: Claim): boolean =>
  !background && certainty === "intended" && polarity === "positive"

const isTime = ({ document: { mentions } }: Analysis, span: Span): boolean =>
  touching(mentions, span).some(({ kind, from, to }) => kind === "time" && from < span.to && span.from < to)

/** A place has a name; a thing that is hit is no figure of speech. */
const fits = ({ place, phrase }: Named, noun: string): boolean =>
  noun === "place" ? place !== null || phrase.names.size > 0 : place === null && !figurative.has(phrase.head)

/** Told as background, but of the days of the event: "it had taken off from ...". */
export const isOfDays = ({ background, when, ...claim }: Claim, event: StoryEvent | undefined): boolean =>
  background && when !== null && isNews({ ...claim, when, background: false }) && event !== undefined
    ? (gapInDays(when, event.happening) ?? 2) <= 1
    : false

function sayingsOf(analysis: Analysis, cue: Cue, sources: Sources, main: StoryEvent | undefined): readonly Cued[] {
  return leadsIn(analysis, cue.lead).flatMap(({ at, claim }) => {
    if (
      !(isNews(claim) || isOfDays(claim, main) || (cue.planned === true && isPlanned(claim))) ||
      cue.kinds?.has(claim.kind) === false
    )
      return []
    const span = phraseAt(analysis.document, at)
    const named = span === null || isTime(analysis, span) ? null : namedBy(analysis, claim, span, sources)
    if (named === null || !fits(named, cue.noun)) return []
    return [{ ...named, subject: subjectOf(claim) }]
  })
}

/** Sayings of one sort of thing; those that do not tell which go with what most sayings are about. */
function bySubject(sayings: readonly Cued[]): readonly (readonly Cued[])[] {
  const groups = Map.groupBy(sayings, ({ subject }) => subject)
  const [main] = [...groups]
    .filter(([subject]) => subject !== "")
    .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  const open = groups.get("") ?? []
  if (main === undefined) return [open]
  return [...groups].flatMap(([subject, own]) =>
    subject === "" ? [] : [subject === main[0] ? [...own, ...open] : own],
  )
}

const isShared = (sayings: readonly Named[]): boolean => new Set(sayings.map(({ source }) => source.edition)).size > 1

/** "Was sailing to Orn when it sank": it stands in a sentence about the event of the story. */
const isBesideEvent = ({ analysis, span }: Named, main: StoryEvent | undefined): boolean => {
  const sentence = aroundUnit(analysis.document.sentences, span.from)
  return (
    main !== undefined &&
    sentence !== undefined &&
    touching(analysis.claims, sentence).some(({ id, from }) => main.claims.has(id) && from >= sentence.from)
  )
}

/** Questions that two reports of their own answer, or one beside the event of the story. */
export function cuedQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  known: readonly StoryEvent[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Cued>[] {
  const [main] = known
  const events = mainEvents(known, runningKinds)
  const isOfEvent = ({ id }: Claim): boolean => events.some(({ claims }) => claims.has(id))
  return cues.flatMap((cue) => {
    const all = analyses.flatMap((analysis) => sayingsOf(analysis, cue, sources, main))
    const sayings = cue.ofEvent === true ? all.filter(({ claim }) => isOfEvent(claim)) : all
    const groups = obeyingTexts(bySubject(sayings), cue.property, rulings)
    return groups
      .filter(
        ({ sayings: own }) => isShared(own) || (cue.ofEvent !== true && own.some((each) => isBesideEvent(each, main))),
      )
      .map(({ sayings: own, ruled }): TextQuestion<Cued> => {
        const subject = own.find((each) => each.subject !== "")?.subject
        return {
          property: cue.property,
          handle: cue.property,
          noun: cue.noun,
          question: `${cue.question.replace("{subject}", subject === undefined ? "it" : `the ${subject}`)}?`,
          scope: { kind: subject ?? own[0].claim.kind, begin: null, end: null, happening: null },
          sayings: own,
          compare: compareNamed({ exclusive: () => false, noun: cue.noun, byHead: cue.noun === "thing" }),
          ruled,
        }
      })
  })
}
