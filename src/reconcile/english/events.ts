/**
 * Words that tell which event a time belongs to. By hand; kinds are those of claims/kinds.ts, nouns are lemmas.
 */

import { table } from "../../base/table.ts"

/** Kinds in which people come to harm by chance, and by others. */
export const accidentKinds: ReadonlySet<string> = new Set(
  "accident crash collision sinking collapse fire explosion".split(" "),
)
export const attackKinds: ReadonlySet<string> = new Set([
  ...["attack", "shooting", "bombing", "airstrike", "shelling", "stabbing", "armed clash"],
])

/** Kinds under which reports tell one and the same event; the first name stands for all. */
export const eventFamilies: readonly (readonly string[])[] = [
  [...accidentKinds],
  [...attackKinds],
  ["crossing", "retreat", "displacement"],
  ["arrest", "capture"],
  ["protest", "riot"],
  ["evacuation", "rescue"],
]

/** Nouns that stand for the event of the story, whatever it is. */
export const standInNouns: ReadonlySet<string> = new Set(
  "accident incident tragedy disaster ordeal drama emergency".split(" "),
)

/** Verbs that say only that, or from or until when, the event of their subject was. */
export const lightVerbs: ReadonlySet<string> = new Set(
  "happen occur unfold be come take follow hold conduct carry begin start commence complete end finish conclude set".split(
    " ",
  ),
)

/** Nouns for a day by which something is to be done: it is the day of the plan that was spoken of. */
export const deadlineNouns: ReadonlySet<string> = new Set("deadline goal target date timetable schedule".split(" "))

/** Words of a source that asks for something: what it asks for is no plan of those who are to do it. */
export const demandWords =
  /\b(?:demand|urge|call(?:s|ed|ing)? (?:for|on)|insist|appeal|request|ask(?:s|ed|ing)? for|ultimatum)/i

/** Light verbs that say when an event began, and when it was over. */
export const beginVerbs: ReadonlySet<string> = new Set(["begin", "start", "commence", "open"])
export const endVerbs: ReadonlySet<string> = new Set(["complete", "end", "finish", "conclude"])

/** Verbs that name one step of a journey or of a rescue: times of one step are compared, of two steps never. */
export const steps: readonly (readonly [name: string, ...verbs: string[]])[] = [
  ["departure", "depart", "leave", "set", "takeoff", "take-off"],
  ["arrival", "arrive", "land", "reach"],
  ["alarm", "call", "alert", "notify", "receive", "respond", "summon"],
]

/** Verbs of saying whose own day is no day of what they tell; "announce" gives its latest day. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  (
    "say tell report announce state add confirm note write tweet post publish reveal declare recall comment warn release " +
    "issue identify update determine estimate learn"
  ).split(" "),
)

/** The words right before a time that make it the time of speaking: "police said on", "in a statement late". */
export const spokenBefore =
  /\b(?:said|says|told(?:\s[\p{L}.'’-]{1,20}){1,3}|announced|reported|confirmed|added|wrote|tweeted|stated|recalled|(?:statement|interview|conference|briefing|post|tweet|address|speech)(?:\ssaid)?)\s(?:on\s|late\s|early\s|earlier\s|in\sthe\s){0,2}$/iu

/** Words for the present moment: no date of anything. */
export const presentWords: ReadonlySet<string> = new Set([
  "now",
  "currently",
  "right now",
  "at the moment",
  "at present",
])

/** How an event is spoken of: "When was the {event}?" */
export const eventNouns: Readonly<Record<string, string>> = table({
  casualties: "loss of life",
  "territorial control": "taking of territory",
  movement: "journey",
  "missile launch": "launch",
  hospitalization: "stay in hospital",
})

/** Kinds of happening that stay where they are: the places of a journey, a search or a war are more than one. */
export const stillKinds: ReadonlySet<string> = new Set([
  ...[...attackKinds, ...accidentKinds],
  ...["nuclear test", "abduction", "protest", "riot", "robbery", "disease", "natural disaster"],
])

/** "The bus left the road at six": it set out from nowhere. */
export const offRoad = /\bleft the (?:road|track|tracks|rails|runway)\b/

/** "Set up their stalls" is no journey. */
export const setOut = /\bset(?:s|ting)?\s(?:out|off|sail|forth)\b/

/** Who opens fire begins nothing but to shoot. */
export const openFire = /\bopen(?:ed|s|ing)? fire\b/i

/** "It happened at six", "This began at noon": what happens so is what the story is about. */
export const itHappened = /^(?:it|this|that)\s+(?:all\s+)?(?:happened|occurred|unfolded|began|started)\b/i
