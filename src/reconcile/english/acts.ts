/** Acts of which a reader asks who did them, or to whom they were done. By hand; verbs and nouns are lemmas. */

/** One question, and the verbs whose subject or object answers it. */
export interface Act {
  /** The property of the scope and the end of the handles. */
  readonly property: string
  /** How it is asked; "{object}" is what the act is done to, without article. */
  readonly question: string
  /** Whoever does it, or whoever it is done to. */
  readonly role: "agent" | "patient"
  /** Separated by commas; a second word is a particle ("step down"). */
  readonly verbs: string
  /** Heads of what it is done to; any when absent. */
  readonly objects?: string
  /** Who does it to different things answers different questions. */
  readonly byObject?: boolean
  /** What will be done tells it as well. */
  readonly planned?: boolean
}

const rules =
  "ban curfew lockdown embargo sanction tariff restriction emergency boycott blockade ceasefire truce moratorium levy " +
  "duty quarantine"
const deals = "deal agreement accord treaty pact truce ceasefire compromise settlement contract memorandum"
const laws = "law bill act resolution motion budget amendment plan measure reform legislation deal agreement treaty"
const protests = "strike walkout stoppage protest demonstration rally march boycott election referendum vote"
const events = "event festival concert show race match tour conference fair exhibition parade vigil gala display trip"

export const acts: readonly Act[] = [
  {
    property: "resigned party",
    question: "Who resigned",
    role: "agent",
    verbs: "resign, quit, step down, stand down, step aside",
    planned: true,
  },
  {
    property: "successor",
    question: "Who takes over",
    role: "agent",
    verbs: "replace, succeed, take over",
    planned: true,
  },
  {
    property: "successor",
    question: "Who takes over",
    role: "patient",
    verbs: "appoint, nominate, swear in, inaugurate, elect",
    planned: true,
  },
  {
    property: "sentenced party",
    question: "Who was convicted or sentenced",
    role: "patient",
    verbs: "sentence, jail, convict, imprison, find guilty",
  },
  { property: "acquitted party", question: "Who was acquitted", role: "patient", verbs: "acquit, exonerate" },
  { property: "charged party", question: "Who was charged", role: "patient", verbs: "charge, indict, sue" },
  { property: "fined party", question: "Who was fined", role: "patient", verbs: "fine" },
  {
    property: "investigator",
    question: "Who investigates it",
    role: "agent",
    verbs: "investigate, probe",
    planned: true,
  },
  {
    property: "investigator",
    question: "Who investigates it",
    role: "agent",
    verbs: "open, launch, begin, start, conduct, lead",
    objects: "investigation inquiry enquiry probe",
    planned: true,
  },
  {
    property: "caller",
    question: "Who called the {object}",
    role: "agent",
    verbs: "call, organize, organise, stage, announce",
    objects: protests,
    byObject: true,
    planned: true,
  },
  {
    property: "organiser",
    question: "Who organised the {object}",
    role: "agent",
    verbs: "organize, organise, host, hold, stage",
    objects: events,
    byObject: true,
  },
  { property: "mediator", question: "Who mediated", role: "agent", verbs: "broker, mediate" },
  {
    property: "agreeing party",
    question: "Who made the agreement",
    role: "agent",
    verbs: "sign, reach, strike, make, conclude, seal",
    objects: deals,
  },
  {
    property: "winner",
    question: "Who won the {object}",
    role: "agent",
    verbs: "win, clinch",
    objects:
      "election vote referendum poll race title cup match final game medal gold prize award runoff seat majority",
    byObject: true,
  },
  { property: "winner", question: "Who won", role: "agent", verbs: "beat, defeat" },
  {
    property: "approving party",
    question: "Who approved the {object}",
    role: "agent",
    verbs: "approve, pass, adopt, ratify, endorse, back",
    objects: laws,
    byObject: true,
  },
  {
    property: "rejecting party",
    question: "Who rejected the {object}",
    role: "agent",
    verbs: "reject, veto, block, oppose",
    objects: laws,
    byObject: true,
  },
  {
    property: "imposing party",
    question: "Who imposed the {object}",
    role: "agent",
    verbs: "impose, declare, order, announce, introduce, extend, adopt, slap",
    objects: rules,
    byObject: true,
    planned: true,
  },
  {
    property: "lifting party",
    question: "Who lifted the {object}",
    role: "agent",
    verbs: "lift, end, ease, suspend, revoke",
    objects: rules,
    byObject: true,
    planned: true,
  },
  { property: "buyer", question: "Who buys it", role: "agent", verbs: "buy, acquire, purchase", planned: true },
  {
    property: "operator",
    question: "Who operated the {object}",
    role: "agent",
    verbs: "operate, charter",
    byObject: true,
  },
  {
    property: "maker",
    question: "Who made the {object}",
    role: "agent",
    verbs: "build, manufacture, develop, design",
    byObject: true,
  },
]

/** Bodies of people that decide and act, as reports call them without a name. Heads of noun phrases. */
export const bodies: ReadonlySet<string> = new Set(
  (
    "court jury judge tribunal parliament senate house congress assembly government cabinet ministry council union " +
    "company firm board agency regulator committee commission authority party coalition operator airline association " +
    "federation league club army navy police prosecutor inspectorate watchdog office department bank fund bloc alliance " +
    "organiser organizer mediator chamber lower-house upper-house municipality administration union employer lawmaker " +
    "city state country nation voter shareholder crew manufacturer maker"
  ).split(" "),
)

/** Auxiliaries of what is only possible, and of what will be. */
export const possibly: ReadonlySet<string> = new Set([
  "may",
  "might",
  "could",
  "can",
  "would",
  "should",
  "must",
  "ought",
])
export const inFuture: ReadonlySet<string> = new Set(["will", "shall", "'ll", "wo"])

/** Words that make a clause a condition or a question. */
export const conditional: ReadonlySet<string> = new Set(["if", "unless", "whether", "until", "lest"])
