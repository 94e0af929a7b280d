/** Words that decide what a brief may open with, and which answers a reader asks for first. By hand. */

import { table } from "../../base/table.ts"
import { accidentKinds, attackKinds } from "../../reconcile/english/events.ts"

/** Sentences that open with one of these lean on what stood before them. */
export const leaning =
  "he she it they this these that those his her its their there here him them such so then also another both " +
  "we i you our my your one neither either"

/** "In that case", "After this": the words before it say which. */
export const pointsBack =
  /^(?:in|on|at|after|before|since|during|despite|for|from|with|by|to|of)\s(?:that|those|these|such|it|them|him|her|this(?!\s(?:morning|afternoon|evening|week|month|year|summer|winter|spring|autumn)))\b/iu

/** "..., he said", "..., Rudd added": who spoke was told before. */
export const saidBefore = /\b(?:he|she|they)\s(?:said|says|added|told|wrote|explained)\b|\badded\.?["”’]?$/iu

/** Somebody speaks of themselves. */
export const ownVoice = /\b(?:we|our|us|I|my)\b/u

/** "A Bergen based According to the town": a sentence begins in the middle of another, as where a link was cut out. */
export const glued = /[\p{L}\d]\s(?:According|However|Although|Meanwhile|Since|While|When|But|And|The)\s\p{Ll}/u

/** Words to the reader: "Let us know in the comments below", "Sign up for more". */
export const appeals = new RegExp(
  "^(?:join|find out (?:why|how|more|what|where)|let us know|read (?:more|on|our|the full)|watch (?:our|now|live|this)|" +
    "click|sign up|subscribe|follow (?:us|our|the latest)|check out|tune in|stay tuned|don['’]t miss|download|listen to|" +
    "share (?:this|your)|see (?:more|also|our)|get (?:the latest|our|your))\\b|" +
    "\\bin the comments (?:below|section)\\b|\\bthanks for (?:subscribing|reading|signing)\\b",
  "i",
)

/** What stands on a page beside the prose: web addresses, numbers to call, credits of pictures, counters of slides. */
export const unprinted =
  /\bwww\.|https?:|\b\d{3}[-–]\d{3,4}[-–]|\b1-8\d\d-|\(8\d\d\)\s?\d{3}|\btip\s?line\b|\bcrime\s?stoppers\b|Getty Images|\bImage caption\b|\b(?:AFP|AP|Reuters)\/|^\d{1,3}\/\d{1,3}\s|\bphoto(?:graph)? (?:by|courtesy)\b|\b0 0 0\b/iu

/** Words at the start of a sentence that may go without loss. */
export const openers: readonly string[] = [
  "however",
  "meanwhile",
  "but",
  "and",
  "also",
  "still",
  "now",
  "moreover",
  "in addition",
  "afterwards",
  "later",
  "on the other hand",
]

/** What happens to people only: whoever counts houses under it was misread. */
export const ofPeople: ReadonlySet<string> = new Set(
  "killed injured missing arrested trapped rescued crossed displaced hospitalized".split(" "),
)

/** How much a reader wants to know of each property first. */
export const interest: Readonly<Record<string, number>> = table({
  killed: 5,
  place: 0.2,
  injured: 3.5,
  crossed: 4,
  missing: 3,
  displaced: 3,
  evacuated: 3,
  captured: 2.5,
  arrested: 2.5,
  deployed: 2,
  held: 2,
  aboard: 2,
  trapped: 1.5,
  rescued: 1.5,
  staying: 1.5,
  hospitalized: 1.4,
  doer: 1,
  cause: 1,
  day: 0.4,
  "time of day": 0.4,
  existing: 0.2,
  present: 0.3,
})

/** Interest in a count of things that stands in no list. */
export const leastInterest = 0.3

/** Kinds of happening after which a reader asks for dead and hurt. */
export const dangerous: readonly string[] = [...attackKinds, ...accidentKinds, "natural disaster", "riot", "crossing"]

/** The figure that tells what happened where a kind is the main one. */
export const kindFigures: Readonly<Record<string, string>> = table({
  crossing: "crossed",
  displacement: "displaced",
  evacuation: "evacuated",
  arrest: "arrested",
  capture: "captured",
})

/** One to nine in words. */
export const smallNumbers: Readonly<Record<number, string>> = table(
  Object.fromEntries("zero one two three four five six seven eight nine".split(" ").map((word, at) => [at, word])),
)

/** The word before the place of a count, where it is not "in". */
export const intoPlace: Readonly<Record<string, string>> = table({ crossed: "into" })

/** How answers in words are told: what of the question goes, and the sentence. */
export const wordTellings: Readonly<
  Record<
    string,
    {
      readonly asked: RegExp
      readonly told: string
      readonly unknown: string /** In marks. */
      readonly quoted: boolean
    }
  >
> = table({
  doer: {
    asked: /^Who (?:carried out|fired in|was behind)\s/u,
    told: "{event} is put down to {answer}",
    unknown: "nobody is named for {event}",
    quoted: false,
  },
  cause: {
    asked: /^What caused\s/u,
    told: "the cause of {event} is given as “{answer}”",
    unknown: "the cause of {event} is not known",
    quoted: true,
  },
  holder: {
    asked: /^Who holds\s/u,
    told: "{event} is held by {answer}",
    unknown: "nobody is said to hold {event}",
    quoted: false,
  },
})

/** What stands before a cause that a report only tells as what came before: "they fled after a blast". */
export const cameBefore = /\b(?:after|following)\s(?:\p{L}{1,20}\s){0,3}$/iu

/** Words that have a capital only where a sentence begins. */
export const smallInside = /^(?:The|A|An|Some|Police|Officials|Authorities|Witnesses|Prosecutors|Investigators)\b/u

/** Counts of people whom an event harmed, and counts of which the place and the day named beside them are others'. */
export const harming: ReadonlySet<string> = new Set(["killed", "injured", "missing", "trapped"])
export const placeless: ReadonlySet<string> = new Set(["aboard"])

/** A question as part of a sentence: "how many people were killed", "where the crash was", "whether it happened". */
export function indirect(question: string): string {
  const small = `${question.slice(0, 1).toLowerCase()}${question.slice(1)}`.replace(/^for when/, "when")
  const did = /^did (.+) happen$/u.exec(small)
  if (did !== null) return `whether ${did[1]} happened`
  return small
    .replace(/^(where|when|at what time) (was|is) (the .+?)( planned| demanded)?$/u, "$1 $3 $2$4")
    .replace(/^when did (the .+) begin$/u, "when $1 began")
    .replace(/^since when has (the .+) gone on$/u, "since when $1 has gone on")
    .replace(/^(how many .+?) (are|were) there\b/u, "$1 there $2")
    .replace(/^(how [a-z]+) (was|is) (it|the .+)$/u, "$1 $3 $2")
    .replace(/^(how [a-z]+) did it last\b/u, "$1 it lasted")
}
