/** Words by which somebody takes a stand: demands, promises, refusals, denials, charges, what was agreed. By hand. */

export interface Stance {
  /** The property of the scope and the end of the handles. */
  readonly property: string
  /** How it is asked of somebody; "{do}" is the auxiliary that fits, "{who}" the one who takes the stand. */
  readonly question: string
  /** How it is asked where nobody is named. */
  readonly open: string
  /** The words right before what is demanded, denied, promised. */
  readonly leads: readonly RegExp[]
  /** It is taken towards the subject of a passive ("was charged with"), and is asked of that one. */
  readonly ofPatient?: boolean
  /** Who took it makes no difference: parties to one agreement. */
  readonly shared?: boolean
}

/** One to eight words, then "to" before a verb in small letters: "urged [the city council] to". */
const somebodyTo = "(?:[\\p{L}\\p{N}'’-]{1,20}\\s){1,8}?to\\s(?=\\p{Ll})"

/** What is said to be so, which is denied or rejected and no plan. */
const claimNouns =
  "(?:[\\p{L}'’-]{1,20}\\s){0,3}?(?:claims?|reports?|allegations?|accusations?|suggestions?|assertions?|rumou?rs?|charges?|criticism)"

export const stances: readonly Stance[] = [
  {
    property: "demand",
    question: "What {do} {who} demand",
    open: "What is demanded",
    leads: [
      /\bdemand(?:s|ed|ing)?\s(?:that\s)?(?!of\b|for\b|in\b|from\b|was\b|is\b|were\b|are\b|and\b|by\b)/giu,
      /\bcall(?:s|ed|ing)?\s(?:again\s|repeatedly\s)?for\s(?!help\b|(?:an\s)?ambulance|you\b)/giu,
      new RegExp(
        `\\b(?:call(?:s|ed|ing)?\\s(?:up)?on|urg(?:e|es|ed|ing)|appeal(?:s|ed|ing)?\\sto)\\s${somebodyTo}`,
        "giu",
      ),
      /\binsist(?:s|ed|ing)?\son\s/giu,
      /\bwants?\s(?=(?:an?|the|more|higher|better|fewer)\s)/giu,
    ],
  },
  {
    property: "promise",
    question: "What {do} {who} promise",
    open: "What is promised",
    leads: [
      /\b(?:promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|vow(?:s|ed|ing)?)\s(?:that\s|to\s)/giu,
      /\boffer(?:s|ed|ing)?\sto\s/giu,
    ],
  },
  {
    property: "threat",
    question: "What {do} {who} threaten to do",
    open: "What is threatened",
    leads: [/\bthreaten(?:s|ed|ing)?\sto\s/giu],
  },
  {
    property: "refusal",
    question: "What {do} {who} refuse or rule out",
    open: "What is refused or ruled out",
    leads: [
      /\b(?:refus(?:es?|ed|ing)|declin(?:es|ed|ing))\sto\s(?!comment|say\b|be\b|give\b|name\b|discuss)/giu,
      new RegExp(
        `\\b(?:reject(?:s|ed|ing)?|rul(?:es|ed|ing)\\sout|turn(?:s|ed|ing)?\\sdown)\\s(?!${claimNouns}\\b)`,
        "giu",
      ),
      /\b(?:has|had|have)\sno\s(?:plans?|intention)\s(?:to|of)\s/giu,
    ],
  },
  {
    property: "denial",
    question: "What {do} {who} deny",
    open: "What is denied",
    leads: [
      new RegExp(`\\bden(?:y|ies|ied|ying)\\s(?:that\\s|${claimNouns}\\s(?:that|of)\\s)?`, "giu"),
      new RegExp(`\\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\\s${claimNouns}\\s(?:that|of)\\s`, "giu"),
    ],
  },
  {
    property: "accusation",
    question: "What is {who} accused of",
    open: "What is the accusation",
    leads: [
      /\b(?:charged|charges?)\swith\s/giu,
      /\b(?:accused|convicted|suspected|acquitted|found\sguilty|pleaded\sguilty)\s(?:of|to)\s/giu,
    ],
    ofPatient: true,
  },
  {
    property: "agreement",
    question: "What was agreed",
    open: "What was agreed",
    leads: [/\bagree(?:s|d|ing)?\s(?:\p{L}{2,12}\s){0,5}?to\s(?=\p{Ll})/giu, /\bagree(?:s|d|ing)?\s(?:on|that)\s/giu],
    shared: true,
  },
]

/** Pronouns for whoever speaks, and for whoever the sentence before is about. */
export const speaking: ReadonlySet<string> = new Set("i we".split(" "))
export const referring: ReadonlySet<string> = new Set("he she it they".split(" "))

/** Whom the words mean nobody can tell. */
export const nobodyNamed: ReadonlySet<string> = new Set("you who which that what there this these".split(" "))

/** A clause of its own behind "and": "denied opening fire [and accused] the others". */
export const clauseTags = /^(?:VB[DPZ]?|MD)$/

/** What begins so says when or where it was said, or points at what was said before. */
export const noStand =
  /^(?:(?:on|in|at|by|from|to|after|before|during|with|through|via)\s|(?:this|that|it|these|those|them|him|her|so)$)/iu

/** Where what is demanded or denied ends: a clause of its own begins, or who says so. */
export const stanceEnds =
  /(?<!\b\p{Lu})\.(?=["”’']?(?:\s|$))|[;:!?\n]|,\s|\s(?:which|who|but|while|when|where|although|though|because|after|as|according to|said|says)\s|\s[-–—]\s/iu

/** Words before a subject that are no part of who it is: "Earlier Moor", "both Moor and Lind". */
export const beforeSubject: ReadonlySet<string> = new Set(
  "both all earlier later meanwhile also then now today yesterday separately instead however".split(" "),
)
