/** Words around numbers as data: modifiers, change, labels that make a number a name, street words. */
import type { Modifier } from "../../model/types.ts"

const phrases = <Value>(rows: readonly (readonly [value: Value, words: string])[]): ReadonlyMap<string, Value> =>
  new Map(rows.flatMap(([value, words]) => words.split(", ").map((word) => [word, value] as const)))

/** Words before a number that open or soften an end of it. Each word's span is in docs/conventions.md. */
export const modifiersBefore: ReadonlyMap<string, Modifier> = phrases<Modifier>([
  [
    "more than",
    "more than, over, above, exceeding, upwards of, upward of, in excess of, greater than, well over, just over, " +
      "slightly over, slightly more than, slightly above, just above, a little over, a little more than, north of, " +
      "higher than, larger than, longer than, older than, bigger than, far more than, well above, much more than, " +
      "beyond, >, more then",
  ],
  [
    "at least",
    "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, minimum, at the " +
      "very least, at least some, at least about, at least around, not below, a minimum, ≥, atleast",
  ],
  [
    "about",
    "about, around, approximately, roughly, some, circa, ca, approx, in the region of, in the neighborhood of, " +
      "in the order of, on the order of, an estimated, estimated, estimated at, an estimated total of, an approximate, " +
      "more or less, ~, ≈, about an estimated, somewhere around, something like, or so, " +
      "estimated to be, an average of about, an average of around, an average of roughly",
  ],
  [
    "nearly",
    "nearly, almost, close to, just under, just below, approaching, just short of, slightly less than, slightly under, " +
      "a little less than, a little under, not quite, nearing, shy of, just shy of, virtually, very nearly",
  ],
  [
    "up to",
    "up to, as many as, as much as, as high as, as long as, no more than, not more than, at most, a maximum of, " +
      "maximum of, maximum, at the most, at the very most, no longer than, not exceeding, no higher than, ≤",
  ],
  [
    "less than",
    "less than, fewer than, under, below, lower than, smaller than, <, fewer then, less then, well under, well below, " +
      "younger than, far fewer than, far less than, shorter than, cheaper than, sub",
  ],
])

/** Words after a number that do the same: "300 or more". */
export const modifiersAfter: ReadonlyMap<string, Modifier> = phrases<Modifier>([
  [
    "at least",
    "or more, or over, or above, plus, and over, and above, and up, at least, or older, or higher, or greater",
  ],
  ["about", "or so, odd, or thereabouts, or thereabout"],
  ["up to", "or fewer, or less, or under, or lower, or younger, at most, at the most, or below"],
])

/** Verbs and adverbs right before an amount that say it is a change. */
export const changes: ReadonlyMap<string, "up" | "down"> = phrases<"up" | "down">([
  [
    "up",
    "up, rose, risen, rise, rising, rises, gained, gain, gaining, gains, increased, increase, increases, increasing, " +
      "climbed, climb, climbing, climbs, jumped, jump, jumps, jumping, advanced, advance, advances, advancing, grew, grow, " +
      "grows, grown, growing, surged, surge, surging, soared, soar, soaring, higher, rallied, upward, added",
  ],
  [
    "down",
    "down, fell, fallen, fall, falling, falls, dropped, drop, dropping, drops, decreased, decrease, decreasing, declined, " +
      "decline, declining, declines, slid, slide, slides, sliding, slumped, slump, plunged, plunge, plunging, tumbled, " +
      "tumble, lost, lose, loses, losing, shed, sank, sink, eased, easing, lower, slipped, slip, plummeted, dipped, downward, " +
      "shrank, shrunk, shrinking, decreased",
  ],
])

/** Words after which bare digits are a name, not a count. */
export const labels: ReadonlySet<string> = new Set(
  (
    "route highway interstate freeway motorway road flight page pages chapter section article paragraph part number no nr " +
    "room rooms gate gates apartment apt suite game grade level phase class resolution channel model version figure table exhibit step " +
    "volume vol issue season episode platform track terminal line box act bill proposition amendment rule rfc iso type " +
    "mark block sector zone district ward division battalion regiment brigade squadron precinct unit tier category " +
    "chapter verse code id tel phone fax telephone call dial zip postcode formula stage pier runway exit rte hwy iso ftse dax stoxx cac nikkei russell asx tsx nasdaq sp"
  ).split(" "),
)

/** Words that may be glued to a number by a hyphen: "sub-500", "minus-260". */
export const numberPrefixes: ReadonlySet<string> = new Set(
  "minus to or sub over under near nearly about up plus magnitude".split(" "),
)

/** Last words of an address that a number opens. */
export const streets: ReadonlySet<string> = new Set(
  "street st avenue ave road rd lane ln drive boulevard blvd highway way court place square terrace parkway".split(" "),
)

/** Nouns of people and of harm that can be denied in a count of zero: "no casualties". */
export const deniable: ReadonlySet<string> = new Set(
  (
    "casualties casualty deaths death injuries injury fatalities fatality victims people civilians soldiers troops " +
    "officers policemen passengers residents children survivors arrests hostages employees workers crew staff students " +
    "protesters militants fighters refugees damage loss losses"
  ).split(" "),
)

/** What "no one" must have suffered to be a count of zero. */
export const harmed: ReadonlySet<string> = new Set(
  (
    "killed injured wounded hurt harmed dead died dies missing arrested detained hospitalized hospitalised charged " +
    "evacuated displaced trapped survived drowned perished"
  ).split(" "),
)

/** Before "no one": who was spared. */
export const harming: ReadonlySet<string> = new Set(
  "killed injured wounded hurt harmed killing injuring wounding hurting harming".split(" "),
)

/** Words that may open a rate. */
export const perWords: ReadonlySet<string> = new Set(["per", "a", "an", "each", "every"])

/** What a rate may be counted by after an article: "300 a day". */
export const periods: ReadonlySet<string> = new Set(
  (
    "second minute hour day night week month year quarter season game person head capita square share barrel gallon litre " +
    "liter kilometre kilometer mile kg kilogram tonne ton household family child student"
  ).split(" "),
)

/** Words after a bare m at digits that leave it metres: "37m tall". */
export const metreFollowers: ReadonlySet<string> = new Set(
  (
    "high tall deep wide long away above below from of to and or in at on for the race sprint final finals hurdles " +
    "freestyle"
  ).split(" "),
)

/** A number between commas after one of these is a day or a year, no age. */
export const monthNames: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep " +
    "sept oct nov dec"
  ).split(" "),
)

/** Passed over after "of" in "two of the soldiers". */
export const determiners: ReadonlySet<string> = new Set(
  "the a an this that these those its their his her our my your all both any such every each".split(" "),
)

/** Words no counted phrase holds, whatever their tag. */
export const neverNoun: ReadonlySet<string> = new Set(
  (
    "were was are is be been being have has had will would could can may might must should did do does who that which and " +
    "or but in on at by to from for with as if when while after before since until than of not also still left per there " +
    "here more so far including least most overnight today yesterday tomorrow tonight ago each"
  ).split(" "),
)

/** Stand for what is counted: "12 of them". */
export const partitivePronouns: ReadonlySet<string> = new Set(["them", "us", "those", "whom", "these", "which"])

/** Before "one": it is a pronoun then, and counts nothing. */
export const pronounBeforeOne: ReadonlySet<string> = new Set(
  "no any every some this that the each which another a an good big new old other last first next everyone".split(" "),
)

/** After a bare "one": somebody was harmed, so it counts. */
export const countedFates: ReadonlySet<string> = new Set(
  "was is were dead injured wounded missing killed died critically seriously fatally gravely in person man woman child".split(
    " ",
  ),
)

/** After a number without a noun: people or things named before are meant ("58 were killed", "2 injured"). */
export const fatesAfter: ReadonlySet<string> = new Set(
  (
    "were was are have has had dead injured wounded missing killed displaced evacuated relocated homeless died remain " +
    "remained survived still sustained destroyed damaged detained arrested captured surrendered fled crossed returned " +
    "sheltered hospitalized hospitalised critically seriously fatally gravely"
  ).split(" "),
)

/** Before such a number: "killed 12 and wounded 30". */
export const fatesBefore: ReadonlySet<string> = new Set(
  (
    "killed killing kills wounded wounding wounds injured injuring injures captured capturing arrested arresting detained " +
    "displaced displacing evacuated evacuating leaving"
  ).split(" "),
)
