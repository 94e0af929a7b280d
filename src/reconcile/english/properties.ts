/**
 * Properties of counted things as words: which of them say the same thing, which only ever grow, and how a question about each is asked.
 * In a pattern "{things}" stands for the noun phrase that is counted. Rows are tried from the top. By hand.
 */

import { table } from "../../base/table.ts"

/** Properties that answer one question: the first name stands for all. */
export const families: readonly (readonly string[])[] = [
  ["killed", "dead", "died", "dying"],
  ["injured", "wounded", "hurt"],
  ["captured", "caught"],
  ["hospitalized", "hospitalised", "treated"],
  ["aboard", "carried", "carrying"],
  ["deployed", "ordered", "sent", "responding"],
  ["staying", "remaining", "stayed", "remain"],
  ["arrested", "detained"],
  ["cancelled", "canceled"],
]

/**
 * Ways of leaving a place, by the narrowest name that a kind of claim gives them; "left" may be any of them. Compared under one key,
 * and told apart where two narrow names differ.
 */
export const leavingKinds: Readonly<Record<string, string>> = table({
  crossing: "crossed",
  evacuation: "evacuated",
})

/** Words for leaving that do not say which way of leaving it is. */
export const leavingWords: readonly string[] = [
  "crossed",
  "crossing",
  "fled",
  "fleeing",
  "flee",
  "retreated",
  "retreating",
  "moved",
  "moving",
  "escaped",
  "entered",
  "evacuated",
  "displaced",
  "withdrawn",
  "left",
  "leaving",
]

/** Properties that say no more than that there are such things: they take the property of an equal figure that says more. */
export const plainProperties: readonly string[] = [
  "existing",
  "had",
  "having",
  "present",
  "said",
  "included",
  "including",
]

/** Modifiers that narrow nothing: number words that the counting left behind, and words of completeness. */
export const idleModifiers: readonly string[] = (
  "hundred hundreds thousand thousands dozen dozens million millions score none all other more least total many several " +
  "few another some multiple various numerous confirmed reported latest first second third fourth fifth sixth seventh eighth ninth tenth last"
).split(" ")

/** Properties whose figures only grow while one happening is counted: a later, greater figure replaces an earlier one. */
export const growing: readonly string[] = [
  "killed",
  "injured",
  "hospitalized",
  "arrived",
  "evacuated",
  "displaced",
  "arrested",
  "rescued",
  "crossed",
  "infected",
  "destroyed",
  "damaged",
  "escaped",
  "captured",
  "released",
  "cancelled",
  "recalled",
  "burned",
  "spilled",
  "deployed",
]

/** States that people get out of day by day: a figure of a later day replaces an earlier one, whoever gives them. */
export const passing: readonly string[] = ["missing", "trapped", "deployed", "in intensive care"]

/** How a question about a property is asked. */
export const patterns: Readonly<Record<string, string>> = table({
  killed: "How many {things} were killed",
  injured: "How many {things} were injured",
  "killed or injured": "How many {things} were killed or injured",
  "killed or missing": "How many {things} are dead or missing",
  missing: "How many {things} are missing",
  crossed: "How many {things} crossed the border",
  left: "How many {things} left or were moved",
  captured: "How many {things} were captured",
  hospitalized: "How many {things} were taken to hospital",
  "in intensive care": "How many {things} are in intensive care",
  aboard: "How many {things} were aboard",
  evacuated: "How many {things} were evacuated",
  displaced: "How many {things} were displaced",
  deployed: "How many {things} were sent or ordered there",
  staying: "How many {things} are to stay",
  arrested: "How many {things} were arrested",
  rescued: "How many {things} were rescued",
  survived: "How many {things} survived",
  capacity: "How many {things} was it made for",
  trapped: "How many {things} were trapped",
  held: "How many {things} are held",
  present: "How many {things} were there",
  released: "How many {things} were released",
  escaped: "How many {things} escaped",
  cancelled: "How many {things} were cancelled",
  recalled: "How many {things} were recalled",
  surrendered: "How many {things} surrendered",
  destroyed: "How many {things} were destroyed",
  damaged: "How many {things} were damaged",
  total: "How many {things} are there in all",
  fighting: "How many {things} see fighting",
  infected: "How many {things} were infected",
  attacked: "How many {things} attacked",
  "taking part": "How many {things} took part",
  sentenced: "How many {things} were jailed",
  arrived: "How many {things} arrived",
  recovered: "How many {things} recovered",
  remained: "How many {things} remained",
})

/** How a question about those who are still so is asked, where "still" does not fit into the other pattern. */
export const stillPatterns: Readonly<Record<string, string>> = table({
  hospitalized: "How many {things} are still in hospital",
  treated: "How many {things} are still being treated",
})

/** How a question about a measurement is asked, by property, then by dimension. */
export const measurePatterns: Readonly<Record<string, string>> = table({
  distance: "How far was it",
  altitude: "How high was it",
  height: "How high was it",
  depth: "How deep was it",
  speed: "How fast was it",
  duration: "How long did it last",
  "since the last": "How long is it since the last such thing",
  age: "How old was the person",
  money: "How much money was it",
  length: "How far or how long was it",
  area: "How large was the area",
  burned: "How large an area burned",
  spilled: "How much was spilled",
  "prison term": "How long is the prison term",
  mass: "How heavy was it",
  percent: "What share was it",
  temperature: "How hot or cold was it",
  magnitude: "How strong was it",
})

/** Classes of people whose name alone is no word for several of them. */
export const plurals: Readonly<Record<string, string>> = table({ police: "police officers", crew: "crew members" })

/** Classes whose members are people: their figures may be part of a figure of people. */
export const persons: readonly string[] = (
  "person soldier fighter police child passenger crew tourist worker rescuer attacker refugee protester hostage prisoner official " +
  "journalist force"
).split(" ")

/** Properties under which people of several kinds add up to one number of people. */
export const adding: readonly string[] = [
  "killed",
  "injured",
  "missing",
  "aboard",
  "rescued",
  "hospitalized",
  "arrested",
]

/** Modifiers and things that are one nationality. */
export const nationalities: Readonly<Record<string, string>> = table({
  "u.s": "american",
  "u.s.": "american",
  us: "american",
  americans: "american",
  uk: "british",
  "u.k.": "british",
  "u.k": "british",
})

/** Nouns for people that say of which sort they are, with the word that stands before other nouns for it. */
export const peopleNouns: Readonly<Record<string, string>> = table({ foreigner: "foreign", foreigners: "foreign" })

/** Words for people that any nationality of theirs is narrower than. */
export const abroad = "foreign"

/** Words that stand for people named before: they count nobody anew. */
export const standIns: readonly string[] = (
  "those they them their he she him her his hers it its others who whom that this these we us our you your i my one ones many " +
  "some both all each everyone anyone someone for the"
).split(" ")

/** Heads of counted phrases that name nothing: who is meant stands elsewhere. */
export const emptyThings: readonly string[] = "who whom that those other others one thing them they whom which".split(
  " ",
)

/** States that some get out of: those who are still in it are others than all who were. */
export const lastingStates: readonly string[] = ["trapped", "missing", "hospitalized", "treated", "held"]

/**
 * What becomes of people whom something happened to before: those of whom it is told are no part of a figure that was
 * said of the others ("27 of the 48 who escaped were caught").
 */
export const fates: readonly string[] = ["captured", "arrested", "released", "rescued", "survived", "hospitalized"]

/** Words of a claim that tell a property which its verb does not. Tried from the top; single spaces. */
export const tellingPhrases: readonly (readonly [property: string, pattern: RegExp])[] = [
  ["killed", /\b(?:lost|lose|losing) (?:his|her|their) li(?:fe|ves)\b/i],
  ["aboard", /\b(?:aboard|on board)\b/i],
  [
    "injured",
    /\b(?:suffer(?:s|ed|ing)?|sustain(?:s|ed|ing)?|receiv(?:es|ed|ing)|has|had|have|having) (?:[a-z-]{1,20} ){0,4}(?:injur(?:y|ies)|wounds|burns|fractures)\b/i,
  ],
]

/** Words for a few, with the least they mean and the most anybody would mean. */
export const fewWords: readonly (readonly [word: string, least: number, most: number])[] = [
  ["several", 3, 9],
  ["a few", 2, 6],
  ["a couple", 2, 3],
]

/** Participles of verbs that are done to nothing: nobody asks how many "were happened". */
export const standing: ReadonlySet<string> = new Set(
  (
    "happened seemed appeared occurred descended gone come become remained existed fallen risen lasted lived stood sat " +
    "waited docked stayed belonged consisted returned walked run flown travelled traveled moved met spoken thought known " +
    "believed wanted needed had done made said told got gotten kept begun started continued ended grown slept played won " +
    "lost worked talked looked served agreed voted protested marched gathered rallied crossed climbed jumped swum sailed " +
    "drifted emerged vanished succeeded failed tried managed handed brought put set let seen felt heard"
  ).split(" "),
)
