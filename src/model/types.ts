/**
 * Every noun of Stemma, in the order the data flows. Nothing here does anything.
 *
 * All of it is plain readonly data: JSON as it stands, no classes, no Map, no Date, no Infinity.
 * Offsets are UTF-16 code units, half-open `[from, to)`, into `Report.text`, which is never edited.
 */

/** A half-open range of UTF-16 code units in one report's text. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A span that has left its report. `quote` equals `text.slice(from, to)`; checked on write and on read. */
export interface Anchor extends Span {
  readonly report: string
  readonly quote: string
}

/** A flaw in the input, or a limit that was hit: data, not an exception. The rest goes on. */
export interface Finding {
  /** Short stable name of the rule, e.g. "read/charset". */
  readonly rule: string
  /** One sentence: what, where, what to do. */
  readonly message: string
  readonly severity: "note" | "warning" | "error"
  /** The report it belongs to, when there is one. */
  readonly report: string | null
  readonly span: Span | null
}

// ---------------------------------------------------------------- reading

export type FurnitureKind = "share" | "caption" | "copyright" | "related" | "tags" | "navigation" | "teaser" | "other"

/** Words of the page that are no part of what the report says. Marked, never cut out. */
export interface Furniture extends Span {
  readonly kind: FurnitureKind
}

/** A value about a report, with the words that state it (`span`) or the basis on which it was inferred. */
export interface Stated<Value> {
  readonly value: Value
  /** Where the text as given states it; null when it came with the report (metadata) or was inferred. */
  readonly span: Span | null
  /** In words: "given", "stated: dateline", "JSON-LD datePublished", "inferred: ...". */
  readonly basis: string
}

/**
 * When a report was published. `value` is ISO 8601, as precise as is known ("2021-07-05",
 * "2021-07-05T16:20:00+05:00"), or null
 * when only bounds are known; `earliest` and `latest` are days or instants and are equal to `value` when it is known.
 */
export interface Publication extends Stated<string | null> {
  readonly earliest: string | null
  readonly latest: string | null
}

/**
 * For HTML: runs of the text and where they stand in the page, `[textFrom, pageFrom, length]`, in order of the text.
 */
export type SourceMap = readonly (readonly [textFrom: number, pageFrom: number, length: number])[]

/** One published text exactly as read. Never edited: a correction is a new report. */
export interface Report {
  /** Given by the user, or a hash of outlet, url and text. */
  readonly id: string
  /** Name of the story the user put it in, if any. */
  readonly story: string | null
  readonly text: string
  readonly title: Stated<string> | null
  readonly outlet: Stated<string> | null
  readonly byline: Stated<string> | null
  readonly url: string | null
  readonly published: Publication | null
  /** BCP 47, as given or as recognised from the text; null when it cannot be told. */
  readonly language: string | null
  /** Sorted by `from`; they do not overlap. */
  readonly furniture: readonly Furniture[]
  readonly map: SourceMap | null
  readonly findings: readonly Finding[]
}

/** A report as the user gives it (one line of JSON, or a file with what is known of it). */
export interface ReportInput {
  readonly id?: string | number
  readonly text: string
  readonly title?: string | null
  readonly published?: string | null
  readonly outlet?: string | null
  readonly byline?: string | null
  readonly url?: string | null
  readonly language?: string | null
  readonly story?: string | null
}

// ---------------------------------------------------------------- language

/** A word or a sign. Tokens do not overlap; what lies between them is white space. "don't" is two tokens. */
export interface Token extends Span {
  readonly lemma: string
  /** Universal Dependencies part of speech. */
  readonly pos: string
  /** Penn part of speech. */
  readonly tag: string
  /** Index of the head in `Document.tokens`; -1 for the root of a sentence. */
  readonly head: number
  /**
   * Basic Universal Dependencies relation without subtype, but "nsubj:pass", "aux:pass", "nmod:poss", "acl:relcl"
   * kept.
   */
  readonly rel: string
  /** Class of what the word names as a noun ("person", "soldier", "vehicle"), by the lexicon; null = none it knows. */
  readonly thing: string | null
}

/** Which part of the report a sentence stands in. */
export type SentencePart = "headline" | "standfirst" | "body" | "caption" | "crosshead" | "furniture"

/** Sentences and the gaps between them rebuild the text. */
export interface Sentence extends Span {
  /** Its tokens are `tokens[first]` to `tokens[end - 1]`. */
  readonly first: number
  readonly end: number
  readonly part: SentencePart
  /** Counts from 0; a blank line or a line break begins a new one. */
  readonly paragraph: number
}

/** Words between quotation marks, the marks included; `inner` without them. */
export interface Quotation extends Span {
  readonly inner: Span
  /** False for scare quotes and titles: a word or two that are not speech. */
  readonly speech: boolean
  /** The quotation goes on in the next paragraph, which opens with a mark again. */
  readonly continued: boolean
}

interface MentionBase extends Span {
  /** The cleaned, canonical form used to compare: "Ashraf Ghani" for "Mr Ghani"; null when it is not a name. */
  readonly name: string | null
}

export interface PersonMention extends MentionBase {
  readonly kind: "person"
  /** Title or office before or after the name: "Gen.", "district governor". */
  readonly title: Span | null
}

export interface GroupMention extends MentionBase {
  readonly kind: "group"
  readonly of: "organization" | "force" | "nationality" | "government" | "other"
  /** ISO 3166-1 alpha-2 of the country it belongs to, when known. */
  readonly country: string | null
}

export interface PlaceMention extends MentionBase {
  readonly kind: "place"
  readonly country: string | null
  readonly admin1: string | null
  readonly admin2: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly geonames: number | null
  /** GeoNames feature code family: "PPL", "ADM1", "ADM2", "PCLI", "RGN", "STM", "AIRP" ... */
  readonly feature: string | null
  /**
   * UCDP where_prec: 1 exact, 2 near, 3 second-order division, 4 first-order division, 5 region, 6 country, 7
   * international.
   */
  readonly precision: number | null
  /** Containment, narrowest first: ["Panj", "Khatlon", "Tajikistan"]. */
  readonly path: readonly string[]
  /** False when the name stands for an actor ("Washington said"). */
  readonly location: boolean
}

export type TimePart = "year" | "month" | "week" | "day" | "weekday" | "hour" | "minute" | "season" | "daypart"

export interface TimeMention extends MentionBase {
  readonly kind: "time"
  readonly type: "DATE" | "TIME" | "DURATION" | "SET"
  /** TimeML TIMEX3 value; stays relative ("XXXX-WXX-7") while the publication time is unknown. */
  readonly value: string
  readonly mod:
    | "START"
    | "MID"
    | "END"
    | "APPROX"
    | "BEFORE"
    | "AFTER"
    | "ON_OR_BEFORE"
    | "ON_OR_AFTER"
    | "LESS_THAN"
    | "MORE_THAN"
    | null
  /**
   * First and last day (inclusive) or minute it covers, ISO; null = open, or not on the calendar. A minute whose words
   * name a zone has its offset ("2021-07-05T05:10Z", "2021-07-05T22:00-05:00"); without one it is local to the event.
   */
  readonly begin: string | null
  readonly end: string | null
  readonly grain:
    | "minute"
    | "hour"
    | "daypart"
    | "day"
    | "week"
    | "month"
    | "quarter"
    | "season"
    | "year"
    | "decade"
    | "century"
    | "none"
  /** Parts the words state; the others were implied. */
  readonly known: readonly TimePart[]
  /** What it was resolved against. */
  readonly resolvedBy: "stated" | "published" | "mention" | "unresolved"
  /** Other readings, when it could not be told. */
  readonly candidates: readonly { readonly begin: string | null; readonly end: string | null; readonly value: string }[]
  /** The time that an anniversary recalls: 1991 for "the 30th anniversary" in 2021; null for all other words. */
  readonly recalls: { readonly begin: string | null; readonly end: string | null; readonly value: string } | null
  /** Why this value, in words. */
  readonly reason: string
}

export type Modifier =
  | "exact"
  | "more than"
  | "at least"
  | "about"
  | "nearly"
  | "up to"
  | "less than"
  | "range"
  | "vague"

/**
 * A number, as the set of values it allows. "2,041" is 2041..2041; "more than 1,000" is 1000..null with `lowOpen`;
 * "dozens" is 24..99;
 * "nearly 400" is a soft stretch below 400 with `highOpen`; "no one" is 0..0.
 */
export interface QuantityMention extends MentionBase {
  readonly kind: "quantity"
  readonly low: number | null
  readonly high: number | null
  /** The end itself is not in the set ("more than 300" does not hold 300). */
  readonly lowOpen: boolean
  readonly highOpen: boolean
  /**
   * An unstated edge that no writer would go beyond ("more than 1,000" is not said of 1,900); null where the stated
   * edge is hard.
   */
  readonly softLow: number | null
  readonly softHigh: number | null
  readonly exact: boolean
  readonly modifier: Modifier
  /** The number as written, without its modifier; null for ranges and vague words. */
  readonly written: number | null
  /** As written, or "" for bare counts. */
  readonly unit: string
  readonly dimension:
    | "count"
    | "percent"
    | "money"
    | "length"
    | "area"
    | "volume"
    | "mass"
    | "speed"
    | "temperature"
    | "age"
    | "duration"
    | "energy"
    | "magnitude"
    | "other"
  /**
   * The same set in the standard unit of its dimension (metre, kilogram, second, currency code ...); null for counts.
   */
  readonly normal: { readonly low: number | null; readonly high: number | null; readonly unit: string } | null
  /** The noun phrase that is counted ("Afghan soldiers"), and its head word; null when there is none. */
  readonly counts: Span | null
  readonly countsHead: Span | null
  /**
   * A part of a whole: "a third of ...", "30 per cent of ...". The whole's quantity is another mention at `whole`.
   */
  readonly share: boolean
  readonly whole: Span | null
  readonly ordinal: boolean
  /** "a day" in "300 a day". */
  readonly rate: Span | null
  readonly change: "up" | "down" | null
}

/** A word or phrase that names something that happened: "the attack", "crossed". */
export interface EventMention extends MentionBase {
  readonly kind: "event"
  /** A kind of happening from claims/kinds.ts, when known. */
  readonly happening: string | null
}

export type Mention = PersonMention | GroupMention | PlaceMention | TimeMention | QuantityMention | EventMention
export type MentionKind = Mention["kind"]

/**
 * A report cut into spans. `mentions` are sorted by `from`, then longest first; they may overlap. Those that persons
 * set in reviews stand behind all others.
 */
export interface Document {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly findings: readonly Finding[]
}

// ---------------------------------------------------------------- claims

export type OriginKind = "person" | "office" | "group" | "document" | "agency" | "outlet" | "unnamed"

/** One link of an attribution chain, from the original speaker towards the outlet. */
export interface Link {
  /** Canonical name: "Norwegian coast guard service"; for the unnamed, the words: "senior Norwegian official". */
  readonly name: string
  readonly kind: OriginKind
  /** The words that name it; null when inferred. */
  readonly span: Span | null
  /** Named in the text, or concluded ("the statement" to the office that made it). */
  readonly inferred: boolean
}

/** According to whom. `chain[0]` is the origin; the outlet itself is not part of it. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly direct: boolean
  readonly stance: "asserts" | "allows" | "denies" | "disputes"
  readonly chain: readonly Link[]
  /** The source is not named; the reason when the text gives one ("on condition of anonymity"). */
  readonly anonymous: boolean
  readonly anonymityReason: Span | null
  readonly by: string
}

export type Certainty = "asserted" | "reported" | "alleged" | "denied" | "disputed" | "forecast" | "intended"

/**
 * What a count is about: one happening, a stretch of time, a state, a running total, a plan. Claims compare only
 * within one.
 */
export type Aspect = "happening" | "window" | "stock" | "total" | "plan"

export interface Role extends Span {
  /** "agent", "patient", "from", "to", "instrument", "recipient", "topic", "cause". */
  readonly role: string
  /** Canonical name, or the head noun phrase. */
  readonly name: string
}

/** One figure of a claim: which quantity, of what, in which property. */
export interface Measure {
  /** Index into `Document.mentions`; a quantity. */
  readonly quantity: number
  /**
   * What happened to or is true of the things counted: "killed", "injured", "missing", "crossed", "captured", "held",
   * "deployed", ...
   */
  readonly property: string
  /**
   * The thing counted, as a class that joins its words: "soldier", "person", "district"; its lemma when no class is
   * known.
   */
  readonly thing: string
  /** Narrowing modifiers that set it apart from the class: nationality, side, "child"; sorted. */
  readonly of: readonly string[]
  /** It is part of a larger figure of the same sentence ("including 12 children"): index of that quantity. */
  readonly partOf: number | null
  /** Fields that a person set: no later step reads them in another way. Absent without reviews. */
  readonly decided?: readonly string[]
}

/**
 * A figure that no number states: "the driver was arrested" is one person arrested, "a man and two women died"
 * three killed
 * (the two as a measure, the one here). The span is the noun phrase that is counted.
 */
export interface ImpliedMeasure extends Span {
  readonly property: string
  readonly thing: string
  readonly of: readonly string[]
  readonly low: number
  /** Null when there is no upper end ("people were trapped" is two or more). */
  readonly high: number | null
  /** As in `Measure`. */
  readonly decided?: readonly string[]
}

/** One thing that one report says. Every index points into the same report's `Document`. */
export interface Claim extends Span {
  /** Hash of report, span, kind and figures. */
  readonly id: string
  readonly report: string
  /** A kind from claims/kinds.ts. */
  readonly kind: string
  /** Lemma of the word that says it. */
  readonly predicate: string
  readonly certainty: Certainty
  readonly polarity: "positive" | "negative"
  readonly background: boolean
  readonly aspect: Aspect
  readonly part: SentencePart
  readonly roles: readonly Role[]
  readonly measures: readonly Measure[]
  /** Figures without a number; absent where there are none. */
  readonly implied?: readonly ImpliedMeasure[]
  /** Indexes of place mentions where it happened, most precise first. */
  readonly places: readonly number[]
  /** Index of the time mention that says when; null when the sentence has none. */
  readonly time: number | null
  /**
   * When it happened as far as can be told from the report ("in focus" times included); ISO, inclusive; null =
   * unknown.
   */
  readonly when: { readonly begin: string | null; readonly end: string | null; readonly reason: string } | null
  /** As of which instant a stock or total holds; ISO. */
  readonly asOf: string | null
  /** Index into `Analysis.attributions`; null = the outlet's own voice. */
  readonly attribution: number | null
  /**
   * The finder that made it and the refiners that changed it: "casualties", "casualties > headline"; persons who
   * edited or added it follow: "casualties > person:Ann".
   */
  readonly by: string
  /** As in `Measure`. */
  readonly decided?: readonly string[]
}

export interface Figure {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** Ids of the claims that decide it. */
  readonly claims: readonly string[]
  readonly anchors: readonly Anchor[]
}

export interface FactPlace {
  readonly name: string
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: number | null
}

/**
 * The row an event coder fills in for the main happening of a report or a story. `killed` counts perpetrators too.
 */
export interface Facts {
  readonly kind: string | null
  readonly date: { readonly begin: string; readonly end: string; readonly precision: number } | null
  readonly place: FactPlace | null
  readonly killed: Figure | null
  readonly injured: Figure | null
  readonly missing: Figure | null
  readonly displaced: Figure | null
  readonly arrested: Figure | null
  readonly victimsKilled: Figure | null
  readonly perpetratorsKilled: Figure | null
  readonly actors: readonly { readonly name: string; readonly side: string }[]
}

/** Everything understood from one report on its own. */
export interface Analysis {
  readonly document: Document
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
  readonly facts: Facts
}

// ---------------------------------------------------------------- stories

/** Why a score is what it is, in words and in evidence. */
export interface Reason {
  readonly rule: string
  readonly score: number
  readonly detail: string
  readonly evidence: readonly Anchor[]
}

/**
 * One decision of a rule or of a person, appended, never rewritten; a later one on the same pair wins, a person's
 * beats a rule's.
 */
export interface Judgement {
  readonly left: string
  readonly right: string
  readonly verdict: "same" | "different" | "unsure"
  readonly score: number
  readonly reasons: readonly Reason[]
  /** "rule:..." or "person:..." */
  readonly by: string
}

/** Reports of one event and what happened around it. */
export interface Story {
  readonly id: string
  readonly reports: readonly string[]
}

/** A story beside its own that a part of a report belongs to: a round-up tells of several. */
export interface Membership {
  readonly report: string
  readonly story: string
  /** The part of the report that tells of it. */
  readonly span: Span
  /** Why: the part against the report of the story that it is likest to. */
  readonly judgement: Judgement
}

/** One thing that occurred, as told by one or more claims. */
export interface Happening {
  readonly id: string
  readonly kind: string
  /** A noun phrase: "the crossing into Norway of 4 to 5 March 2031". */
  readonly name: string
  readonly claims: readonly string[]
  readonly begin: string | null
  readonly end: string | null
  readonly places: readonly FactPlace[]
  readonly reasons: readonly Reason[]
}

// ---------------------------------------------------------------- lineage

export interface Passage {
  readonly a: Anchor
  readonly b: Anchor
  readonly kind: "verbatim" | "edited" | "paraphrased"
  /** What sort of words are shared. Only "prose" speaks for copying. */
  readonly of: "prose" | "quotation" | "caption" | "stock"
  readonly score: number
}

/** Two reports that share passages. */
export interface SharedProse {
  readonly a: string
  readonly b: string
  /** 0..1: that narrator's prose was taken over, quotations and captions aside. */
  readonly score: number
  readonly kind: "verbatim" | "edited" | "paraphrased" | "quotations only" | "captions only"
  readonly direction: "a->b" | "b->a" | "common" | "unknown"
  readonly passages: readonly Passage[]
  readonly reasons: readonly Reason[]
}

/** One original speaker, office, document or agency behind claims, whatever it is called in each report. */
export interface Origin {
  readonly id: string
  readonly name: string
  /** All names that were joined under it, sorted. */
  readonly names: readonly string[]
  readonly kind: OriginKind
  /** Agencies and outlets that pass it on. */
  readonly via: readonly string[]
  /** The state (ISO 3166-1 alpha-2) whose government, forces or office-holder it is; null when none or not known. */
  readonly speaksFor: string | null
  /** Attributions that lead to it, as [report id, index into Analysis.attributions]. */
  readonly attributions: readonly (readonly [report: string, index: number])[]
  /** What persons ruled on it: "joined by person:Ann". Empty without reviews. */
  readonly by: readonly string[]
}

export interface LineageEdge {
  /** Report id, or origin id. */
  readonly from: string
  readonly to: string
  readonly kind: "copied" | "named" | "inferred"
  /** Share of the target's prose, for copies. */
  readonly share: number | null
  readonly reason: string
}

export interface Lineage {
  readonly pairs: readonly SharedProse[]
  readonly origins: readonly Origin[]
  readonly edges: readonly LineageEdge[]
  /** One row a report: reports with the same number are one witness. */
  readonly witnesses: readonly { readonly report: string; readonly witness: number }[]
  /** What was not looked at because there is too much of it; most stories have none. */
  readonly findings: readonly Finding[]
}

// ---------------------------------------------------------------- reconciliation

export type Value =
  | {
      readonly kind: "number"
      readonly low: number | null
      readonly high: number | null
      readonly lowOpen: boolean
      readonly highOpen: boolean
      readonly softLow: number | null
      readonly softHigh: number | null
    }
  | { readonly kind: "time"; readonly begin: string | null; readonly end: string | null }
  | { readonly kind: "text"; readonly text: string }

/** One answer to a question, with everyone who holds it. */
export interface Reading {
  readonly value: Value
  readonly modifier: Modifier | null
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  /**
   * Handles of the figures behind it: "CLAIM#0" is the first measure of a claim, "CLAIM#i0" the first implied one,
   * "CLAIM#0+" a total that begins there, "CLAIM#when" its day, "CLAIM#clock" its time of day. Reviews join and part
   * questions by them.
   */
  readonly figures: readonly string[]
  readonly anchors: readonly Anchor[]
  /** Names from the original speaker to the last agency; empty = the outlet's own voice. */
  readonly chain: readonly string[]
  readonly origin: string | null
  readonly asOf: string | null
  /** How the figure was worked out, where no report writes it: "12 + 3", "1/4 of 96". */
  readonly derived?: string
}

export type RelationKind =
  | "same source"
  | "agrees"
  | "refines"
  | "entails"
  | "part of sum"
  | "share"
  | "update"
  | "conflicts"
  | "different scope"

/** How two readings (by index) stand to each other, and why in words. */
export interface Relation {
  readonly a: number
  readonly b: number
  readonly relation: RelationKind
  readonly why: string
}

export type PolicyName =
  | "origins"
  | "ucdp"
  | "acled"
  | "airwars"
  | "ibc"
  | "conservative"
  | "informative"
  | "representative"

export interface Estimate {
  readonly policy: PolicyName
  readonly value:
    | {
        readonly kind: "number"
        readonly low: number | null
        readonly best: number | null
        readonly high: number | null
      }
    | { readonly kind: "time"; readonly begin: string | null; readonly end: string | null }
    | { readonly kind: "text"; readonly text: string }
  /** Claims that decided it. */
  readonly claims: readonly string[]
  readonly why: string
}

export type AnswerState = "single" | "agreed" | "refined" | "updated" | "disputed" | "unresolved"

/** The scope within which claims of one question are comparable. */
export interface Scope {
  readonly kind: string
  readonly property: string
  readonly thing: string
  readonly of: readonly string[]
  readonly aspect: Aspect
  readonly places: readonly string[]
  readonly begin: string | null
  readonly end: string | null
  readonly happening: string | null
}

export interface Answer {
  readonly id: string
  /** A sentence with a question mark. */
  readonly question: string
  readonly kind: string
  readonly unit: string
  readonly scope: Scope
  readonly readings: readonly Reading[]
  readonly relations: readonly Relation[]
  /** The first is the one of the chosen policy. */
  readonly estimates: readonly Estimate[]
  readonly state: AnswerState
  /** Independent origins that answer the question; of an answer in words, those behind the answer that is taken. */
  readonly origins: number
  /** Reports that give a figure in their own voice. */
  readonly unattributed: readonly string[]
  /** In words: what decided the state. */
  readonly why: string
}

// ---------------------------------------------------------------- account

export interface BriefSentence {
  readonly text: string
  readonly anchors: readonly Anchor[]
  /** Ids of the answers it tells. */
  readonly answers: readonly string[]
}

export interface TimelineEntry {
  /** EDTF. */
  readonly when: string
  readonly begin: string | null
  readonly end: string | null
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly background: boolean
}

export interface AccountPlace extends FactPlace {
  readonly path: readonly string[]
  readonly mentions: number
  readonly anchors: readonly Anchor[]
}

/** Who said what: one row a statement. */
export interface Statement {
  readonly speaker: string
  readonly origin: string | null
  readonly chain: readonly string[]
  readonly text: string
  readonly direct: boolean
  readonly stance: Attribution["stance"]
  readonly anchors: readonly Anchor[]
}

/** What Stemma says about a story, as of an instant. */
export interface Account {
  readonly story: string
  /** The headline of a report that agrees best with the answers; null where no report has one. */
  readonly title: string | null
  /** The latest publication time among the reports; null when none is known. */
  readonly asOf: string | null
  readonly policy: PolicyName
  readonly reports: readonly Report[]
  readonly facts: Facts
  readonly answers: readonly Answer[]
  readonly happenings: readonly Happening[]
  readonly lineage: Lineage
  readonly brief: readonly BriefSentence[]
  readonly timeline: readonly TimelineEntry[]
  readonly places: readonly AccountPlace[]
  readonly statements: readonly Statement[]
  /** What a reader would ask and no report answers, one sentence each. */
  readonly notInReports: readonly string[]
  /** Claims that persons accepted, edited, rejected or added, by report and place; empty without reviews. */
  readonly reviewed: readonly ReviewedClaim[]
  readonly findings: readonly Finding[]
}

// ---------------------------------------------------------------- reviews

/**
 * One decision of a person about a story: appended, never rewritten; of two about the same thing the later in the list
 * wins. This is what the store keeps, HTTP carries and one line of a reviews file holds.
 */
export interface Review {
  /** Hash of all the other fields. */
  readonly id: string
  readonly story: string
  /** "person:NAME". */
  readonly by: string
  /** ISO instant, given by the door that took it. */
  readonly at: string
  readonly reason: string | null
  /** How long the person took, in seconds. */
  readonly seconds: number | null
  /** Null = everybody's account; else the name of a blind coding, which sees no review but its own. */
  readonly coding: string | null
  /**
   * The words of the claims that the action names, in their order, as they stood then: a later version of the rules
   * finds a claim whose id it no longer makes by them. Empty when they are not known.
   */
  readonly anchors: readonly Anchor[]
  readonly action: ReviewAction
}

/** What a person decides. Claims are named by `Claim.id`, figures by `Reading.figures`: both outlast new reports. */
export type ReviewAction =
  | { readonly do: "accept"; readonly claim: string }
  | { readonly do: "reject"; readonly claim: string }
  | { readonly do: "edit"; readonly claim: string; readonly change: ClaimChange }
  | { readonly do: "add"; readonly claim: AddedClaim }
  /** The figures of one side answer the same question as those of the other, or another one. */
  | { readonly do: "join questions" | "part question"; readonly sides: Sides<string> }
  /** The claims (ids) of one side tell of the same happening as those of the other, or of another one. */
  | { readonly do: "join happenings" | "part happening"; readonly sides: Sides<string> }
  /** The speakers of one side are the same origin as those of the other, or another one. */
  | { readonly do: "join origins" | "part origin"; readonly sides: Sides<Voice> }
  /** Names as written or as the reports' canonical names: all of them are one name, `as`. */
  | { readonly do: "join names"; readonly names: readonly string[]; readonly as: string }
  /** Names as written that name different people, groups or places: each stands for itself. */
  | { readonly do: "part names"; readonly names: readonly string[] }
  /** Ids of two reports that belong in one story, or in two. */
  | { readonly do: "join stories" | "part stories"; readonly reports: readonly [string, string] }
  /** Takes back a review (also an undo), or puts back one that was taken back; by its id. */
  | { readonly do: "undo" | "redo"; readonly review: string }

/** Two sides that are joined or parted; neither is empty and nothing is on both. */
export type Sides<Item> = readonly [readonly Item[], readonly Item[]]

/** A speaker as it stands in attribution chains: in one report, or wherever the name stands (null). */
export interface Voice {
  readonly name: string
  readonly report: string | null
}

/** What an edit sets; absent fields stay as they are. The claim keeps its id. */
export interface ClaimChange {
  readonly kind?: string
  readonly certainty?: Certainty
  readonly aspect?: Aspect
  readonly background?: boolean
  /** When it happened, ISO days or instants, inclusive; null = open or unknown. Both together. */
  readonly begin?: string | null
  readonly end?: string | null
  /** Where: names as the report's places have them; [] = nowhere in particular. */
  readonly places?: readonly string[]
  /** Who says it; null = the outlet's own voice. */
  readonly speaker?: string | null
  /** Who passed it on, from the speaker towards the outlet; only with `speaker`. */
  readonly via?: readonly string[]
  readonly span?: Span
  /** Which figure the fields below are about: index into `measures`, then `implied`; 0 when absent. */
  readonly figure?: number
  /** In the unit as written; null = no end. */
  readonly low?: number | null
  readonly high?: number | null
  readonly lowOpen?: boolean
  readonly highOpen?: boolean
  readonly property?: string
  readonly thing?: string
  readonly of?: readonly string[]
}

/** A claim that a person marks in the words of a report. With a value it has one figure, without one none. */
export interface AddedClaim extends Span {
  readonly report: string
  readonly kind: string
  readonly property: string
  readonly thing: string
  readonly of: readonly string[]
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen: boolean
  readonly highOpen: boolean
  /** The words of the number, inside the claim; null = those of the claim. */
  readonly figure: Span | null
  readonly speaker: string | null
  readonly certainty: Certainty
  readonly begin: string | null
  readonly end: string | null
}

export type ReviewState = "accepted" | "edited" | "rejected" | "added"

/** What persons have done with one claim. Rejected claims stand here and nowhere else in an account. */
export interface ReviewedClaim {
  readonly claim: string
  readonly anchor: Anchor
  readonly state: ReviewState
  /** The last person who decided, and when. */
  readonly by: string
  readonly at: string
  readonly reason: string | null
  /** Ids of the reviews in effect on it, in their order. */
  readonly reviews: readonly string[]
  /** As the rules made it, with the indexes of the report's own analysis; null when a person added it. */
  readonly was: Claim | null
}
