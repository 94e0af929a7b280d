/** Words by which a report is known to go on with a story, or to tell of a like one: by the codes of `wordsOf`. Data only. */
import { codeOf } from "../../base/words.ts"

const setOf = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/).map(codeOf))

const dayLengths: readonly (readonly [words: string, days: number])[] = [
  ["day days night", 1],
  ["week weeks", 7],
  ["month months", 30.44],
  ["year years", 365.25],
]

/** How many days each word of time stands for. */
export const daysIn: ReadonlyMap<number, number> = new Map(
  dayLengths.flatMap(([words, days]) => words.split(" ").map((word) => [codeOf(word), days] as const)),
)

/** Behind a number of days, weeks, months or years: so long ago. */
export const ago = setOf("ago after since later earlier")

/** "six months on", but not "two days on the island". */
export const on = codeOf("on")

/** "the third day", "the first anniversary" */
export const ordinals: ReadonlyMap<number, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    .split(" ")
    .map((word, at) => [codeOf(word), at + 1] as const),
)

/** "a week ago", "half a year ago" */
export const single = setOf("a an one")
export const half = codeOf("half")
const anniversary = codeOf("anniversary")

/** A count that moves: one of the first beside one of the second. */
const tolls = setOf("toll number total count")
export const moves = setOf(
  `rise rises rose risen rising climb climbs climbed reach reaches reached pass passes passed stands stood jumps jumped
  raising raises raised brings bring bringing brought now grows grew`,
)

/** What is told when something goes on, or of its aftermath. */
const goingOn = setOf(
  `still continue continues continued continuing remain remains remained resume resumed resumes enters entered
  correction clarification arrested arrest charged charges court pleaded guilty convicted sentenced trial jury inquiry
  investigators funeral buried mourn mourners mourned identified suspect prosecutors custody`,
)

/** What goes on for days: each day brings its own news. */
const lasting = setOf(
  `blaze strike search searching searched missing rescuers rescue evacuated evacuation evacuations stranded trapped`,
)

/** What happens on many days: that it happened on another one says little. */
const unfolding = setOf(
  `flood floods flooding flooded wildfire wildfires bushfire bushfires hectares acres siege besieged walkout blockade
  storm hurricane cyclone typhoon monsoon outbreak eruption volcano offensive fighting protests protesters heatwave
  drought hostage hostages standoff`,
)

/** "another deadly crash", "the second shooting": a like event beside the one that is told. */
export const another = setOf("another second third fourth similar")
const alike = setOf(
  `accident incident tragedy disaster attack blast bombing bomb crash collision earthquake explosion fire flood killing
  landslide avalanche tornado
  murder quake raid robbery shooting stabbing storm derailment strike wildfire`,
)

/** "police see no link to", "is not being linked to", "unrelated to": a like event was there before. */
const links = setOf("link links linked connection connected related unrelated unconnected")
export const alone = setOf("unrelated unconnected")
export const denies = setOf("no not nothing isnt wasnt arent werent never neither")

/** Between them, such a word ends what "another" goes with. */
export const ending = setOf("of in from at to the after over and")

/** "in the same city": a like event was there before. */
export const same = codeOf("same")
const places = setOf(
  `city town village road street highway area district neighborhood neighbourhood week day month block region province
  place`,
)

/** What a word may say, one bit each. */
export const cue = {
  time: 1,
  anniversary: 2,
  place: 4,
  alike: 8,
  lasts: 16,
  goesOn: 32,
  toll: 64,
  unfolds: 128,
  linked: 256,
}

/** The bits of each word that says something: most words are none, and one look is enough to know. */
export const cues: ReadonlyMap<number, number> = (() => {
  const found = new Map<number, number>([[anniversary, cue.anniversary]])
  const put = (codes: Iterable<number>, bit: number): void => {
    for (const code of codes) found.set(code, (found.get(code) ?? 0) | bit)
  }
  put(daysIn.keys(), cue.time)
  put(places, cue.place)
  put(alike, cue.alike)
  put(lasting, cue.lasts)
  put(unfolding, cue.unfolds)
  put(links, cue.linked)
  put(goingOn, cue.goesOn)
  put(tolls, cue.toll)
  return found
})()
