/** Words other than verbs that hand on what others say. Data only; written for Stemma. */

import { table } from "../../base/table.ts"

/** Adverbs that say: others report this, and nobody is named. */
export const hearsay: ReadonlySet<string> = new Set([
  "reportedly",
  "allegedly",
  "supposedly",
  "purportedly",
  "apparently",
])

/** Nouns of saying, thinking and wanting that take "to" and a verb ("his plan to leave"). */
export const nounsOfIntention: ReadonlySet<string> = new Set([
  "plan",
  "decision",
  "promise",
  "pledge",
  "vow",
  "threat",
  "desire",
  "intention",
  "request",
  "demand",
  "offer",
  "reluctance",
  "commitment",
  "hope",
  "wish",
  "call",
  "bid",
  "push",
  "agreement",
  "determination",
])

/** Nouns that take "that" and a clause ("the claim that ..."). */
export const nounsOfSaying: ReadonlySet<string> = new Set([
  "statement",
  "claim",
  "argument",
  "assertion",
  "allegation",
  "accusation",
  "suggestion",
  "belief",
  "view",
  "opinion",
  "announcement",
  "admission",
  "acknowledgement",
  "acknowledgment",
  "insistence",
  "contention",
  "assumption",
  "conclusion",
  "declaration",
  "denial",
  "fear",
  "worry",
  "hope",
  "expectation",
  "prediction",
  "warning",
  "report",
  "rumor",
  "rumour",
  "speculation",
  "promise",
  "pledge",
  "assurance",
  "complaint",
  "perception",
  "assessment",
  "revelation",
  "confidence",
  "understanding",
  "conviction",
  "charge",
  "observation",
  "sense",
  "comment",
  "remark",
  "disclosure",
  "finding",
  "indication",
  "hint",
  "thought",
  "theory",
  "doubt",
  "proposal",
  "demand",
  "estimate",
])

/** Nouns with the prepositions that lead to what is said, wanted or judged; both stand in the cue. */
export const nounsOfJudgement: Readonly<Record<string, string>> = table({
  support: "of",
  opposition: "to",
  criticism: "of",
  endorsement: "of",
  question: "about",
  concern: "about over",
  call: "for",
  view: "of on",
  praise: "for of",
  complaint: "about",
  comment: "about on",
  remark: "about on",
  statement: "about on",
  claim: "about of",
  accusation: "of",
  allegation: "of",
  warning: "about of",
  doubt: "about",
  condemnation: "of",
  denunciation: "of",
  rejection: "of",
  defense: "of",
  defence: "of",
  description: "of",
  characterization: "of",
  skepticism: "about",
  scepticism: "about",
  preference: "for",
  disdain: "for",
  contempt: "for",
  admiration: "for",
  enthusiasm: "for",
  swipe: "at",
  announcement: "of",
  prediction: "of about",
  fear: "of about",
  hope: "for",
  suspicion: "of about",
  opinion: "of on about",
  approval: "of",
  disapproval: "of",
  proposal: "for",
  demand: "for",
  request: "for",
  mention: "of",
  discussion: "of about",
  denial: "of",
  rumor: "of about",
  rumour: "of about",
  promise: "of",
  threat: "of",
  expectation: "of for",
})

/** Words in capitals before a colon that head what follows, and say nothing. */
export const labels: ReadonlySet<string> = new Set(
  (
    "update updated correction corrected clarification breaking developing exclusive watch read listen note warning " +
    "background context timeline analysis explainer incident incidents offence offense theft burglary assault battery " +
    "warrant dui owi dwi drugs trespass vandalism domestic happened location date time details victims suspects " +
    "injured killed dead missing arrested wanted original previous previously earlier latest summary photos video"
  ).split(" "),
)

/** Texts and findings that speak in place of the people behind them. */
export const documents: ReadonlySet<string> = new Set([
  "statement",
  "report",
  "poll",
  "survey",
  "study",
  "document",
  "letter",
  "memo",
  "email",
  "e-mail",
  "tweet",
  "post",
  "article",
  "story",
  "release",
  "communique",
  "declaration",
  "filing",
  "record",
  "lawsuit",
  "complaint",
  "affidavit",
  "transcript",
  "book",
  "editorial",
  "column",
  "account",
  "dispatch",
  "message",
  "bulletin",
  "note",
  "notice",
  "analysis",
  "review",
  "investigation",
  "estimate",
  "figure",
  "data",
  "statistic",
  "paper",
  "ad",
  "video",
  "speech",
  "website",
  "sign",
  "headline",
])

/** Words before a noun that say the statement was given in or through a thing: "in a statement". */
export const vessels: ReadonlySet<string> = new Set([
  "statement",
  "release",
  "tweet",
  "email",
  "e-mail",
  "post",
  "letter",
  "memo",
  "communique",
])

/** Days of the week, in small letters. */
export const weekdays: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
)

/** Words that tell a day or a part of one beside a verb of saying: "Lind said [Friday]", "last [week]". */
export const timeWords: ReadonlySet<string> = new Set([
  ...weekdays,
  ..."yesterday today tonight week month year morning afternoon evening night".split(" "),
])

/** Counts of opinion that speak for those who were asked. */
export const surveys: ReadonlySet<string> = new Set(["poll", "survey", "polling"])

/** Adjectives of feeling and holding, with the prepositions that lead to the content; all take a clause too. */
export const adjectivesOfFeeling: Readonly<Record<string, string>> = table({
  worried: "about",
  concerned: "about",
  confident: "of about in",
  convinced: "of",
  hopeful: "about",
  optimistic: "about",
  pessimistic: "about",
  skeptical: "of about",
  sceptical: "of about",
  doubtful: "about of",
  wary: "of",
  aware: "of",
  unaware: "of",
  certain: "of about",
  sure: "of",
  unsure: "of about",
  proud: "of",
  afraid: "of",
  fearful: "of",
  angry: "about at over",
  furious: "about at over",
  upset: "about at over",
  disappointed: "in by about with",
  surprised: "by",
  happy: "about with to",
  unhappy: "about with",
  glad: "to",
  eager: "to",
  willing: "to",
  unwilling: "to",
  reluctant: "to",
  keen: "to on",
  determined: "to",
  critical: "of",
  supportive: "of",
  dismissive: "of",
  enthusiastic: "about",
  adamant: "about",
  nervous: "about",
  scared: "of",
  interested: "in",
})

/** Adjectives of what is known: "it is unclear whether", "made clear that". */
export const adjectivesOfKnowing: ReadonlySet<string> = new Set(
  "clear unclear apparent obvious evident plain".split(" "),
)

/** Adverbs that may stand in a verb's group beside those that end in -ly. */
export const groupAdverbs: ReadonlySet<string> = new Set(
  `also then now later still often once again just even too already first further long ever always sometimes never soon
  instead so only almost seldom yet simply back thus very quite more most well far much`.split(/\s+/),
)

/** Verbs whose forms are as often nouns in a headline: "attacks", "claims". */
export const nounLikeVerbs: ReadonlySet<string> = new Set(
  `attack claim report question call plan vote demand charge view fear hope promise comment remark support estimate
  offer order quote request threat thought term name detail frame list love like hate project resolve text post note
  address back brand air cast desire doubt figure guess push press ban rap rule show sign study wonder concern issue
  credit respect honor fault trash pan`.split(/\s+/),
)

/** Verbs that only carry a noun of saying: "made the claim", "renewed her call". */
export const lightVerbs: ReadonlySet<string> = new Set(
  `express make voice reiterate repeat renew issue share have give offer show signal release raise take put keep hold
  reject dismiss deny refute rebut`.split(/\s+/),
)
