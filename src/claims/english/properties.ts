/**
 * What can be true of things counted, and the words that say it. `patient` verbs say it of their object or passive
 * subject,
 * `subject` verbs of their active subject; `states` are adjectives and participles beside the noun; `nouns` name it
 * ("deaths", "the fall of"). Lemmas, but `states` as word forms. By hand.
 */
import { table } from "../../base/table.ts"

export interface Property {
  readonly name: string
  /** The kind of claim a figure of it makes; null = that of the clause. */
  readonly kind: string | null
  readonly patient?: string
  readonly subject?: string
  readonly states?: string
  readonly nouns?: string
  /** A state that lasts: its figures are a stock. */
  readonly stock?: boolean
}

export const properties: readonly Property[] = [
  {
    name: "killed",
    kind: "casualties",
    patient:
      "kill slay murder massacre execute assassinate behead decapitate crucify lynch slaughter strangle electrocute drown " +
      "martyr neutralize neutralise eliminate liquidate",
    subject: "die perish succumb drown",
    states: "dead killed slain murdered deceased died dies martyred drowned",
    nouns:
      "death fatality dead killing murder slaying homicide assassination beheading execution massacre slaughter lynching " +
      "body corpse toll fatalities drowning martyr",
  },
  {
    name: "injured",
    kind: "casualties",
    patient: "injure wound hurt harm maim stab",
    subject: "suffer sustain",
    states: "injured wounded hurt",
    nouns: "injury wound wounded injured",
  },
  { name: "killed or injured", kind: "casualties", nouns: "casualty" },
  { name: "killed or missing", kind: "casualties" },
  { name: "injured or missing", kind: "casualties" },
  { name: "shot", kind: "casualties", patient: "shoot", states: "shot", nouns: "" },
  {
    name: "missing",
    kind: "casualties",
    states: "missing unaccounted",
    subject: "disappear vanish",
    nouns: "missing",
    stock: true,
  },
  {
    name: "trapped",
    kind: "rescue",
    patient: "trap strand bury",
    states: "trapped stranded buried",
    nouns: "",
    stock: true,
  },
  {
    name: "rescued",
    kind: "rescue",
    patient: "rescue save free extricate",
    states: "rescued saved freed",
  },
  { name: "survived", kind: "rescue", subject: "survive", states: "survived", nouns: "survivor" },
  {
    name: "hospitalized",
    kind: "hospitalization",
    patient: "hospitalize hospitalise airlift",
    states: "hospitalized hospitalised",
  },
  { name: "in intensive care", kind: "hospitalization", stock: true },
  { name: "treated", kind: "hospitalization", patient: "treat", states: "treated treating", nouns: "patient" },
  { name: "recovered", kind: null, subject: "recover recuperate", states: "recovered", nouns: "" },
  { name: "released", kind: null, patient: "release discharge", states: "released discharged" },
  {
    name: "arrested",
    kind: "arrest",
    patient: "arrest detain apprehend",
    states: "arrested detained custody",
    nouns: "arrest detention",
  },
  { name: "charged", kind: "charge", patient: "charge indict arraign", states: "charged indicted arraigned" },
  {
    name: "sentenced",
    kind: "charge",
    patient: "jail imprison sentence convict",
    states: "jailed imprisoned sentenced convicted",
  },
  { name: "abducted", kind: "abduction", patient: "kidnap abduct", states: "kidnapped abducted", nouns: "hostage" },
  {
    name: "captured",
    kind: null,
    patient: "capture seize overrun conquer retake recapture occupy catch",
    subject: "fall",
    states: "captured seized overrun caught",
    nouns: "fall capture seizure takeover",
  },
  { name: "held", kind: null, patient: "control hold retain keep", states: "held", nouns: "control", stock: true },
  { name: "crossed", kind: "crossing", patient: "", subject: "cross enter", states: "crossed", nouns: "crossing" },
  {
    name: "fled",
    kind: null,
    patient: "",
    subject: "flee escape retreat",
    states: "fled fleeing",
    nouns: "exodus retreat",
  },
  {
    name: "displaced",
    kind: "displacement",
    patient: "displace uproot",
    subject: "",
    states: "displaced homeless uprooted",
    nouns: "displacement",
  },
  {
    name: "evacuated",
    kind: "evacuation",
    patient: "evacuate relocate",
    subject: "evacuate relocate",
    states: "evacuated relocated",
    nouns: "evacuation relocation",
  },
  { name: "arrived", kind: null, subject: "arrive reach" },
  { name: "surrendered", kind: "surrender", subject: "surrender", states: "surrendered", nouns: "surrender" },
  {
    name: "withdrawn",
    kind: "withdrawal",
    patient: "withdraw",
    subject: "withdraw leave",
    nouns: "withdrawal pullout",
  },
  { name: "staying", kind: "deployment", subject: "remain stay", states: "remaining staying", stock: true },
  { name: "deployed", kind: "deployment", patient: "deploy send dispatch mobilize station", nouns: "deployment" },
  {
    name: "fighting",
    kind: "armed clash",
    subject: "fight clash battle",
    nouns: "fighting clash skirmish",
    stock: true,
  },
  { name: "attacked", kind: "attack", patient: "attack bomb raid", nouns: "" },
  { name: "launched", kind: null, patient: "launch fire test test-fire", nouns: "" },
  {
    name: "destroyed",
    kind: "damage",
    patient: "destroy wreck flatten demolish raze level gut torch incinerate",
    states: "destroyed flattened demolished razed gutted torched",
  },
  { name: "damaged", kind: "damage", patient: "damage burn", states: "damaged burned burnt" },
  { name: "stolen", kind: "robbery", patient: "steal rustle", states: "stolen rustled looted" },
  { name: "infected", kind: "disease", patient: "infect", states: "infected", nouns: "infection case" },
  { name: "aboard", kind: "count", states: "aboard onboard", patient: "carry", nouns: "" },
  { name: "capacity", kind: "background", patient: "seat accommodate" },
  { name: "taking part", kind: "protest", patient: "disperse", subject: "rally demonstrate protest march", nouns: "" },
  // Who attends or takes part does not say in what.
  { name: "taking part", kind: null, subject: "gather assemble attend", nouns: "crowd turnout attendance" },
  { name: "responding", kind: "rescue", states: "attendance responding", subject: "respond", nouns: "" },
]

/** Words that grade an injury; they set its figure apart from that of all injured. */
export const grades: readonly (readonly [grade: string, words: string])[] = [
  ["serious", "serious seriously severe severely critical critically grave gravely life-threatening badly heavily"],
  ["slight", "slight slightly minor lightly light walking non-life-threatening superficial"],
]

/** Property of a measure by its dimension, where the clause does not say it better. */
export const dimensions: Readonly<Record<string, string>> = table({
  percent: "share",
  money: "cost",
  length: "distance",
  area: "area",
  volume: "volume",
  mass: "weight",
  speed: "speed",
  temperature: "temperature",
  age: "age",
  duration: "duration",
  energy: "energy",
  magnitude: "magnitude",
  other: "measure",
})

/** Words near a length that say which length it is. */
export const lengths: readonly (readonly [property: string, words: string])[] = [
  ["height", "altitude height high tall apogee elevation"],
  ["depth", "depth deep"],
  ["length", "long length"],
  ["width", "wide width"],
  ["radius", "radius"],
]

/** Words that may stand between a counted noun and the state said of it: "12 people were reportedly found dead". */
export const beside = new Set(
  (
    "were was are is be been being have has had also more other others people person persons reportedly confirmed feared " +
    "believed left still now found seriously critically slightly badly severely lightly wounded fatally , to presumed " +
    "officially initially mortally remain remained already who that reported listed as later accidentally allegedly apparently " +
    "pronounced declared injured on board at least killed shot and or"
  ).split(" "),
)

/** What falls to somebody: classes of things, and words of no class. */
export const areas: ReadonlySet<string> = new Set(
  (
    "district province village city place base area region capital stronghold position neighbourhood neighborhood fort " +
    "fortress garrison island crossing quarter suburb territory front headquarters zone port border-crossing"
  ).split(" "),
)

/** Words of what always is or long was: a clause with one and without figures is background. */
export const lasting = new Set(
  (
    "birthplace founded anniversary historically traditionally formerly decades largest oldest longest-running centre center " +
    "capital neighbouring neighboring"
  ).split(" "),
)

/** Properties that the kind of the clause says better than its verb: "taken to hospital", "fled into the country". */
export const byKind: Readonly<Record<string, string>> = table({
  crossing: "crossed",
  protest: "taking part",
  hospitalization: "hospitalized",
})

/** What people suffer whom something hurt, by lemma or as written. */
export const wounds: ReadonlySet<string> = new Set(
  (
    "injury injuries wound wounds burn burns fracture fractures cut cuts bruise bruises bruising concussion trauma laceration " +
    "lacerations gash amputation hypothermia poisoning inhalation asphyxiation shock bleeding haemorrhage hemorrhage " +
    "stroke seizure cardiac heart head chest leg arm skull spine rib ribs ankle neck face bone bones limb limbs " +
    "casualty casualties gunshot shrapnel whiplash scratch scratches sprain graze grazes broken dislocated punctured " +
    "collapsed ruptured"
  ).split(" "),
)
