/** Words for spots. By hand. */

/** Prepositions before a spot. */
export const siteLeads =
  /\b(?:near(?: to)?|next to|close to|outside|inside|in front of|beside|beneath|underneath|opposite|along|off|at|on|in)\s/gu

/** What stays in its place: singular heads, and the classes of claims/english/things.ts. */
export const siteNouns: ReadonlySet<string> = new Set(
  (
    "place house road base village city district province " +
    "tunnel bridge underpass overpass station stop junction crossing intersection roundabout curve bend corner square park " +
    "garden stadium arena hall hotel harbour harbor port dock pier quay marina beach coast shore coastline bay gulf river " +
    "riverbank lake sea ocean canal strait reef island peninsula mountain mountainside hill hillside slope valley gorge " +
    "canyon cliff forest wood woodland jungle desert field farm ranch meadow swamp suburb neighbourhood neighborhood " +
    "quarter area campus university college classroom market mall supermarket store restaurant cafe bar nightclub " +
    "club theatre theater cinema museum gallery library factory plant mill refinery mine pit quarry warehouse depot yard " +
    "terminal runway tarmac platform track gate entrance exit parliament ministry embassy consulate court courthouse " +
    "courtroom prison jail zoo aquarium pool ground terrace stand roof cellar basement garage mosque temple cathedral " +
    "synagogue monastery cemetery palace residence castle tower dam reservoir well pipeline border frontier town suburb " +
    "ward clinic nursery headquarters office capital centre center outskirt edge ravine ditch embankment motorway lane"
  ).split(" "),
)

/** Words that tell no spot without another. */
export const bareSites: ReadonlySet<string> = new Set(
  "place city town village district province country area region well ground site centre center capital corner entrance gate exit edge".split(
    " ",
  ),
)

/** What a vehicle comes off. */
export const wayNouns: ReadonlySet<string> = new Set("track road rail runway lane motorway".split(" "))

/** Words with which another clause begins. */
export const clauseStops =
  /[;:"“”]|,\s(?!in\b|near\b|on\b)|\s(?:as|when|while|after|before|which|who|that|where|but)\s/u

/** Verbs that say only that something was. */
export const occurring = /\b(?:happened|occurred|took place|taken place|unfolded)\b/giu
