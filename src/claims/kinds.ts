/**
 * The kinds of happening a claim can be of: an open, documented list. A new kind is one row here and one in
 * `english/triggers.ts`; nothing else knows the kinds by name except finders that make one kind only.
 *
 * Mappings follow the PLOVER manual 0.8 (type/mode), CAMEO 1.1b3 (root or base code) and ACLED's sub-event types.
 * They say
 * where a claim of the kind usually belongs; null where the codebook has no place for it.
 */

/** One kind of happening. */
export interface Kind {
  /** As it stands in `Claim.kind`. */
  readonly name: string
  /** One sentence for the documentation. */
  readonly description: string
  readonly plover: string | null
  readonly cameo: string | null
  readonly acled: string | null
  /**
   * True for kinds that can be a report's main happening: an occurrence with a place and a day, not words about one.
   */
  readonly occurrence: boolean
}

type Row = readonly [name: string, plover: string | null, cameo: string | null, acled: string | null, text: string]

const occurrences: readonly Row[] = [
  ["shooting", "ASSAULT/firearms", "190", "Attack", "Someone fired a gun at people."],
  ["bombing", "ASSAULT/explosives", "183", "Remote explosive/landmine/IED", "A bomb was set off."],
  ["airstrike", "ASSAULT/aerial", "195", "Air/drone strike", "Aircraft or drones struck."],
  [
    "shelling",
    "ASSAULT/heavy-weapons",
    "194",
    "Shelling/artillery/missile attack",
    "Artillery, rockets, or mortars struck.",
  ],
  ["stabbing", "ASSAULT/primitive", "182", "Attack", "Someone attacked people with a blade."],
  ["armed clash", "ASSAULT/firearms", "193", "Armed clash", "Two armed sides fought each other."],
  ["attack", "ASSAULT", "180", "Attack", "One side attacked; the means is not said, or there were several."],
  ["missile launch", "MOBILIZE/weapons", "150", null, "A missile or rocket was launched or tested."],
  ["nuclear test", "MOBILIZE/weapons", "150", null, "A nuclear device was tested."],
  ["casualties", null, null, null, "People were killed, hurt or lost, by whatever cause."],
  ["crossing", null, null, null, "People went over a border or fled into another country."],
  ["displacement", null, null, null, "People left their homes, or were moved away from a danger."],
  ["retreat", "RETREAT/withdraw", "0874", "Non-state actor overtakes territory", "A force gave ground under pressure."],
  [
    "withdrawal",
    "RETREAT/withdraw",
    "0874",
    "Non-violent transfer of territory",
    "A force left a place or a country by decision.",
  ],
  ["surrender", "RETREAT", "0874", "Non-violent transfer of territory", "A force or a place gave itself up."],
  ["territorial control", "ASSAULT", "192", "Government regains territory", "A place was taken, lost or is held."],
  ["closure", "COERCE/restrict", "191", null, "A road, border, bridge, school or airspace was closed or cut off."],
  [
    "capture",
    "ASSAULT/abduct",
    "181",
    "Abduction/forced disappearance",
    "People were caught and held by an armed group.",
  ],
  ["abduction", "ASSAULT/abduct", "181", "Abduction/forced disappearance", "People were kidnapped or taken hostage."],
  ["arrest", "COERCE/arrest", "173", "Arrests", "Authorities arrested or hold someone."],
  ["charge", "COERCE/arrest", "173", null, "Someone was charged with a crime, tried or sentenced."],
  ["protest", "PROTEST/demo", "141", "Peaceful protest", "People demonstrated, marched or went on strike."],
  ["riot", "PROTEST/riot", "145", "Violent demonstration", "A crowd used violence."],
  ["crash", null, null, null, "A vehicle, train, ship or aircraft crashed or came off its way."],
  ["collision", null, null, null, "Two things ran into each other."],
  ["sinking", null, null, null, "A ship or boat sank or turned over."],
  ["explosion", null, null, null, "Something exploded; whether on purpose is not said."],
  ["fire", null, null, null, "Something burned."],
  ["collapse", null, null, null, "A building, bridge, mine or slope came down."],
  ["natural disaster", null, null, null, "An earthquake, storm, flood, eruption, or other act of nature."],
  ["accident", null, null, null, "Harm by chance that no narrower kind names."],
  ["disease", null, null, null, "An outbreak, infections, an epidemic."],
  ["damage", "ASSAULT/destroy", "171", "Looting/property destruction", "Things were damaged or destroyed."],
  ["evacuation", null, null, null, "People were brought out of danger by order."],
  ["rescue", null, null, null, "People were saved, freed or searched for."],
  ["hospitalization", null, null, null, "People were taken to, treated in or released from hospital."],
  ["robbery", "COERCE/seize", "171", "Looting/property destruction", "Things were stolen."],
  ["movement", null, null, null, "A vehicle, missile or person set out, flew, passed or arrived."],
]

const actions: readonly Row[] = [
  ["deployment", "MOBILIZE/troops", "154", "Change to group/activity", "Forces were sent, ordered or kept somewhere."],
  ["aid", "AID", "070", null, "Money, goods or help were given."],
  ["agreement", "AGREE", "057", "Agreement", "Sides agreed, signed or made a deal."],
  ["meeting", "CONSULT/visit", "040", null, "People met or held talks."],
  ["call", "CONSULT/phone", "041", null, "People spoke by telephone."],
  ["permission", "CONCEDE", "080", null, "Someone was allowed to do something."],
  ["pledge", "SUPPORT", "030", null, "Someone promised or offered to do something."],
  ["plan", null, "030", null, "Someone set, decided or announced what is to be done."],
  ["demand", "REQUEST", "100", null, "Someone demanded, urged or asked for something."],
  ["threat", "THREATEN", "130", null, "Someone threatened or warned of harm."],
  ["sanction", "SANCTION", "163", null, "Sanctions were imposed, voted or lifted."],
  ["accusation", "ACCUSE/allege", "112", null, "Someone blamed, accused or condemned another."],
  ["statement of responsibility", null, "015", null, "Someone said, or nobody said, that they did it."],
  ["investigation", "ACCUSE/investigate", "090", null, "Authorities look into what happened."],
  ["election", null, null, null, "A vote took place or was decided."],
  ["appointment", null, null, null, "Someone took, left or lost an office."],
]

const words: readonly Row[] = [
  ["statement", null, "010", null, "Someone said something that no narrower kind names."],
  ["assessment", null, "010", null, "A judgement of how things stand."],
  ["forecast", null, "010", null, "What is expected or feared to happen."],
  ["cause", null, null, null, "Why it happened."],
  ["measurement", null, null, null, "How far, fast, high, long or dear something was."],
  ["count", null, null, null, "How many there were of something, said by no narrower kind."],
  ["identity", null, null, null, "Who someone is: name, office, age, ties."],
  ["background", null, null, null, "What was so before the news, or always is."],
]

const kind =
  (occurrence: boolean) =>
  ([name, plover, cameo, acled, description]: Row): Kind => ({
    name,
    description,
    plover,
    cameo,
    acled,
    occurrence,
  })

/** All kinds, occurrences first. Names are unique. */
export const kinds: readonly Kind[] = [
  ...occurrences.map(kind(true)),
  ...actions.map(kind(false)),
  ...words.map(kind(false)),
]

const byName = new Map(kinds.map((row) => [row.name, row]))

/** The row of a kind; throws when there is none of that name, which is our mistake and never the text's. */
export function kindOf(name: string): Kind {
  const found = byName.get(name)
  if (found === undefined) throw new RangeError(`"${name}" is no kind of claim; see claims/kinds.ts`)
  return found
}
