/** Words behind the questions whose answers are words. By hand; kinds are those of claims/kinds.ts. */

/** Words of a noun phrase that tell nothing of who or what it names. */
export const idleWords =
  "the a an this that these those some any all other another its his her their our my your of and or by with at in on " +
  "as more most several many few suspected alleged apparent apparently local unidentified unknown unnamed least about " +
  "around nearly almost roughly mr mrs ms dr also reportedly"

/** Numbers: how many did it is another question. */
export const numberWords =
  "one two three four five six seven eight nine ten eleven twelve dozen dozens score scores hundred hundreds thousand " +
  "thousands pair couple both single"

/** Heads that anybody can stand behind; classes of claims/english/things.ts and words of no class. */
export const anyone = "attacker person group man people individual unit force gang mob crowd side party forces"

/** Bodies of people that act, whose words no class of people holds. */
export const actingBodies: ReadonlySet<string> = new Set(
  "army military militia navy government regime junta cartel coalition police gang faction guard".split(" "),
)

/** Heads that say what sort of body it is, whatever its name. */
export const sortsOfBodies: ReadonlySet<string> = new Set(
  "authority agency regulator watchdog body organisation organization company firm maker organiser organizer".split(
    " ",
  ),
)

/** What lies in a town or beside it and has a name of its own. */
export const facilityNouns: ReadonlySet<string> = new Set(
  "airport airfield airbase station port harbour harbor terminal base hospital stadium".split(" "),
)

/** Kinds of which a reader asks who did it. */
export const doneKinds: ReadonlySet<string> = new Set([
  "shooting",
  "bombing",
  "airstrike",
  "shelling",
  "stabbing",
  "attack",
  "abduction",
  "capture",
  "robbery",
  "missile launch",
])

/** Verbs of the kinds above whose subject is no doer: it suffers, or it ends what others do. */
export const sufferingVerbs: ReadonlySet<string> = new Set(
  "die perish succumb sustain suffer disappear vanish thwart repel foil prevent stop avert foiled escape survive condemn".split(
    " ",
  ),
)

/** Words that lay it at somebody's door: the noun phrase after them is the party. */
export const blaming: readonly RegExp[] = [
  /\bblam(?:ed|es|ing)\s(?:(?:the|an?)\s)?(?:[a-z]{3,20}\s){0,3}on\s(?:the\s)?/giu,
  /\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing))\s(?:the\s)?(?=[\p{L}'’-]{2,30}(?:\s[\p{L}'’-]{2,30}){0,4}\s(?:of|for)\s)/giu,
  /\bblam(?:ed|es|ing)\s(?:the\s)?(?=[\p{L}'’-]{2,30}(?:\s[\p{L}'’-]{2,30}){0,3}[.,;])(?!\S{2,30}(?:\s\S{2,30}){0,3}?\son\s)/giu,
  /\bresponsibility\s(?:[a-z]{2,12}\s){0,4}was\sclaimed\sby\s(?:the\s)?/giu,
]

/** Words in which a party takes it upon itself, and in which it says that it was not. */
export const claiming = /\b(?:claim(?:ed|s|ing)?|took|taken|takes?|admitt?(?:ed|s)?)\s(?:the\s)?responsib/iu
export const disclaiming =
  /\bden(?:y|ies|ied|ying)\s(?:(?:any|all|its|their|his|her|the)\s)?(?:involvement|responsibility|role|part|carrying|being\sbehind|having|that\s(?:it|they)|launching|firing|attacking)/iu

/** Kinds whose verbs say that a thing ran into another. */
export const runningKinds: ReadonlySet<string> = new Set(["collision", "crash", "accident", "sinking"])

interface Cue {
  /** The property of the scope and the end of the handles. */
  readonly property: string
  readonly noun: string
  /** How it is asked; "{subject}" is what the sentences are about. */
  readonly question: string
  /** The words right before the answer. */
  readonly lead: RegExp
  /** Kinds of the claim that holds the words; any kind when absent. */
  readonly kinds?: ReadonlySet<string>
  /** Told only of the events that several reports tell. */
  readonly ofEvent?: boolean
  /** What is to be done tells it as well as what was done. */
  readonly planned?: boolean
}

const motion = "(?:launched|fired|took off|taken off|departed|set (?:out|off|sail)|sailed|flown|flew)"

/** What stands right behind words of motion: where it was going, where it came from, where it came down, what it hit. */
export const cues: readonly Cue[] = [
  {
    property: "destination",
    noun: "place",
    question: "Where was {subject} going",
    lead: /\b(?:en route|bound|heading|headed|on (?:its|his|her|their|the) way|destined|flight|voyage|travell?ing|sailing|flying|driving)\s(?:back\s)?(?:from\s[^.;,\n]{2,40}?\s)?(?:to|for|towards?)\s/giu,
  },
  {
    property: "departure",
    noun: "place",
    question: "From where did {subject} set out",
    lead: new RegExp(
      `\\b${motion}\\b[^.;,\\n]{0,80}?\\s(?:from|out of)\\s|\\b(?:on (?:its|his|her|their|the) way|sailing|flying|travell?ing|voyage|flight) from\\s`,
      "giu",
    ),
  },
  {
    property: "landing",
    noun: "place",
    question: "Where did {subject} come down",
    lead: /\b(?:landing|fell|fallen|falling|came down|splash(?:ed|ing) down|crash-landed)\s(?:down\s)?(?:in|into|off)\s/giu,
  },
  {
    property: "struck",
    noun: "thing",
    question: "What did {subject} hit",
    lead: /\b(?:hit|hits|hitting|struck|striking|rammed|ramming|(?:smash|slamm?|crash|plough|plow|plung)(?:e?s|e?d|ing)? (?:into|onto|in)|collided with|ran into|drove into)\s/giu,
    kinds: runningKinds,
    ofEvent: true,
  },
]

/** Heads of what is hit in a manner of speaking. */
export const figurative: ReadonlySet<string> = new Set(
  "community nation world economy market news headline town country way".split(" "),
)

/** Words that lead to a cause, and those that lead away from one to what it did. */
export const causeLeads: readonly RegExp[] = [
  /\b(?:because of|due to|owing to|thanks to|as a (?:direct )?result of|as a consequence of|on account of|in the wake of)\s/giu,
  /\b(?:caused|triggered|sparked|provoked|prompted|set off|brought about|brought on|started|fuelled|fueled)\sby\s/giu,
  /\b(?:blamed on|attributed to|put down to|pinned on|resulted from|resulting from|stemmed from|stemming from)\s/giu,
  /\b(?:cause|source)\s(?:of\s[^.;,\n]{1,60}\s)?(?:was|is|were|may have been|could have been|is believed to be|appears? to be)\s(?!un|not\b|still\b|under\b|being\b|yet\b|in\b)/giu,
  /\btraced\s(?:[^.;,\n]{1,60}\s)?(?:back\s)?to\s/giu,
]

/** What befell a thing before it came to harm: told only of accidents, and as a clause. */
const befell =
  "failed|burst|broke|snapped|exploded|ignited|caught fire|shifted|overheated|malfunctioned|lost (?:control|power)|" +
  "fell asleep|gave way|leaked|ruptured|skidded|swerved|veered|jammed|cracked|ran (?:out of|aground|into)|" +
  "(?:was|were) (?:hit|struck|rammed|swamped|overloaded)"
const befalling =
  "hitting|striking|colliding|losing|running (?:aground|into|out)|skidding|swerving|veering|taking on|suffering|being (?:hit|struck|rammed|swamped)"

/** Words that lead to a clause that is the cause; the first of any event, the others of accidents. */
export const clauseLeads: readonly { readonly lead: RegExp; readonly accidents: boolean }[] = [
  { lead: /\bbecause\s(?!of\b)/giu, accidents: false },
  {
    lead: new RegExp(
      `(?<!\\b(?:minutes?|hours?|days?|weeks?|months?|years?|just|shortly|soon)\\s)\\b(?:after|when)\\s(?=(?:[\\p{L}\\p{N}'’-]{1,20}\\s){1,6}?(?:${befell})\\b)`,
      "giu",
    ),
    accidents: true,
  },
  { lead: new RegExp(`\\bafter\\s(?=(?:${befalling})\\b)`, "giu"), accidents: true },
]

/** A thing that is blamed, without the words for what: "he blamed a freak wave", "blame a burst sewer". */
export const blamedThing =
  /\b(?:blam(?:e|ed|es|ing)|faulted)\s(?=(?:an?\s|the\s)?\p{Ll})(?!\S{1,20}(?:\s\S{1,20}){0,6}?\son\s)/gu

/** After these, what drove people to it: told only of what people do under pressure. */
export const afterLeads: readonly RegExp[] = [/\b(?:following|after)\s(?=(?:\p{L}[\p{L}'’-]{0,20}\s){0,4}\p{L})/giu]

/** Kinds that answer something: "fled after clashes" tells why. */
export const reactingKinds: ReadonlySet<string> = new Set([
  "crossing",
  "displacement",
  "retreat",
  "surrender",
  "evacuation",
  "protest",
  "riot",
  "closure",
])

/** "Was blamed for", behind a thing that caused it. */
export const blamedFor = /\bblamed\sfor\b/iu

/** Words of a cause that nobody knows, or that is looked for. */
export const unknownCause: readonly RegExp[] = [
  /\btoo (?:early|soon) to (?:say|tell|know|speak|establish|determine)\b[^.;\n]{0,40}\bcauses?\b/giu,
  /\bcauses?\b[^.;\n]{0,60}\b(?:not (?:yet |immediately )?(?:been )?(?:known|clear|determined|established|given)|unknown|unclear|under investigation|being investigated)/giu,
  /\b(?:unclear|not (?:yet |immediately )?(?:clear|known)|investigat\p{L}{1,6}|determin(?:e|ing)|establish(?:ing)?|prob(?:e|ing)|look(?:ing)? into|find out)\b[^.;\n]{0,40}\b(?:what (?:had )?caused|the (?:exact |possible |precise )?causes?|possible causes)\b(?:\sof\s(?:the|this)\s\p{L}{2,20})?/giu,
]

/** Words in which a cause is shut out. */
export const noCause =
  /\b(?:ruled out|not (?:caused|triggered|sparked|due)|no (?:sign|evidence|indication) (?:of|that))\b/iu

/** Where a cause ends: a clause of its own begins. */
export const causeEnds =
  /[.;:!?\n"”]|,\s|\s(?:which|who|that|but|while|when|where|although|though|according to|said|says|police|officials|he|she|they)\s|\s[-–—]\s/iu

/** Kinds that tell of a place changing hands when it is a place that is taken. */
export const holdingKinds: ReadonlySet<string> = new Set(["territorial control", "capture"])

/** Verbs of taking and holding a place, of leaving or losing one, and the words before whoever it fell to. */
export const takingVerbs: ReadonlySet<string> = new Set(
  "capture seize take overrun conquer retake recapture regain occupy control hold retain secure".split(" "),
)
export const losingVerbs: ReadonlySet<string> = new Set("lose abandon vacate evacuate".split(" "))
export const fallingTo = /\b(?:fell|fall|fallen|falls|falling)\b[^.;\n]{0,40}?\s(?:to|into the hands of)\s(?:the\s)?/giu

/** How an event of a kind is asked about: "Who carried out the attack?"; other kinds by their own name. */
export const doneWords: Readonly<Record<string, string>> = {
  shooting: "Who fired in",
  abduction: "Who was behind",
  capture: "Who was behind",
  robbery: "Who was behind",
  "missile launch": "Who was behind",
}

/** What is denied is that one did it, not that it was done. */
export const deniesPart =
  /^(?:that\s)?(?:it|they|he|she|(?:its|their|his|her)\s\p{L}{2,20})\s(?:had|has|have|was|were|is|are)\s(?:ever\s)?(?:carried|behind|involved|responsible|to\sblame|taken\spart|done|committed)\b|\b(?:carrying\sout|involvement|responsibility|being\sbehind)\b/iu

/** Right before a deed that is denied as one's own: "denied all part in the", "deny the". */
export const denyingDeed =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?)\s(?:(?!reports?\b|claims?\b|rumou?rs?\b|allegations?\b|that\b|there\b)\p{L}[\p{L}'’-]{0,20}\s){0,6}$/iu

/** What is denied is a wish or a need, not the deed. */
export const wishing =
  /\b(?:want(?:ed|s)?|wish(?:ed|es)?|hope[ds]?|plan(?:ned|s)?|intend(?:ed|s)?|expect(?:ed|s)?|need(?:ed|s)?|able|going|try|trying|tried|attempt(?:ed|s)?|yet)\b/iu

/** Kinds that are asked after with "Did it happen?": deeds and events, not words and plans. */
export const deniableKinds: ReadonlySet<string> = new Set(
  (
    "shooting,bombing,airstrike,shelling,stabbing,armed clash,attack,missile launch,nuclear test,crossing,displacement," +
    "retreat,withdrawal,surrender,territorial control,closure,capture,abduction,arrest,protest,riot,crash,collision," +
    "sinking,explosion,fire,collapse,evacuation,robbery,meeting,call,agreement"
  ).split(","),
)

/** Kinds of which a reader asks why. */
export const causedKinds: ReadonlySet<string> = new Set(
  (
    "crossing,displacement,retreat,surrender,closure,protest,riot,crash,collision,sinking,explosion,fire,collapse," +
    "accident,disease,evacuation,natural disaster"
  ).split(","),
)

/** Kinds in which a vehicle or weapon has the main part, and the classes of things that it can be. */
export const vehicleKinds: ReadonlySet<string> = new Set("crash,collision,sinking,missile launch".split(","))
export const vehicleClasses: ReadonlySet<string> = new Set("vehicle aircraft ship train missile".split(" "))

/** Who took part in what: the roles that name them, and how it is asked. */
export const parts: readonly {
  readonly property: string
  readonly kinds: ReadonlySet<string>
  readonly roles: readonly string[]
  readonly question: string
}[] = [
  {
    property: "withdrawing party",
    kinds: new Set(["withdrawal"]),
    roles: ["agent"],
    question: "Whose was the withdrawal{rest}",
  },
  {
    property: "arrested party",
    kinds: new Set(["arrest"]),
    roles: ["patient"],
    question: "Who was arrested{rest}",
  },
]
