/** Where happenings were: questions whose readings are names of places. */
import { byText } from "../base/order.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Happening, PlaceMention } from "../model/types.ts"
import { eventNouns } from "./english/events.ts"
import type { Sources } from "./lift.ts"
import { allPlacings, areOneEvent, comparePlaces, mayBeNear, type Placing, placeKey } from "./places.ts"
import {
  type HeldText,
  obeyingTexts,
  type RuledSayings,
  type Saying,
  type TextQuestion,
  type TextRelation,
} from "./text-answer.ts"
import { stretchText } from "./wording.ts"

/** A saying of a place. */
interface SaidPlace extends Saying {
  readonly place: PlaceMention
}

/** The name, with what it lies in where another place of the question has the same. */
function textOf(place: PlaceMention, placings: readonly Placing[]): string {
  const keys = new Set(placings.filter((each) => each.place.name === place.name).map((each) => placeKey(each.place)))
  const around = place.path.find((name) => name !== place.name)
  return keys.size > 1 && around !== undefined ? `${place.name}, ${around}` : (place.name ?? "")
}

interface SaidPlacing extends SaidPlace {
  readonly placing: Placing
}

function compareHeld(
  left: HeldText<SaidPlacing>,
  right: HeldText<SaidPlacing>,
  within: ReadonlySet<string>,
): TextRelation {
  const [x, y] = [left.text, right.text]
  const relation = relatePlaces(left, right)
  if (relation !== null) return relation
  if (within.has(`${left.key} ${right.key}`)) return { relation: "refines", why: `a report puts ${x} in ${y}` }
  if (within.has(`${right.key} ${left.key}`))
    return { relation: "refines", why: `a report puts ${y} in ${x}`, turned: true }
  const placings = ({ entries }: HeldText<SaidPlacing>): readonly Placing[] => entries.map(({ placing }) => placing)
  const far = comparePlaces(left.entries[0].place, right.entries[0].place) === "apart"
  if (far && areOneEvent(placings(left), placings(right)))
    return { relation: "conflicts", why: `${x} and ${y} are far apart, and the reports count the same` }
  const open = far ? "whether one event is meant" : "whether one site can have both names"
  const why = `place: ${x} and ${y} are ${far ? "far apart" : "two names"}, and nothing tells ${open}`
  return { relation: "different scope", why }
}

/** How two places stand to each other, one of them the other or inside it; null when neither. */
function relatePlaces(left: HeldText<SaidPlace>, right: HeldText<SaidPlace>): TextRelation | null {
  const [x, y] = [left.text, right.text]
  const standing = comparePlaces(left.entries[0].place, right.entries[0].place)
  if (standing === "same") return { relation: "agrees", why: `both name ${x}` }
  if (standing === "within") return { relation: "refines", why: `${x} lies in ${y}` }
  if (standing === "contains") return { relation: "refines", why: `${y} lies in ${x}`, turned: true }
  return null
}

/** "Where was the crash on 3 May 2012?" */
function questionText({ kind, begin, end }: Happening): string {
  const time = stretchText(begin, end)
  return `Where was the ${eventNouns[kind] ?? kind}${time === "" ? "" : ` ${time}`}?`
}

const saying =
  (placings: readonly Placing[]) =>
  (placing: Placing): SaidPlacing => {
    const { analysis, claim, source, place } = placing
    const { from, to } = place
    const said = { analysis, claim, source, text: textOf(place, placings), key: placeKey(place), span: { from, to } }
    return { ...said, asOf: null, place, placing }
  }

const division = "suburb|district|quarter|neighbou?rhood|village|area|part|borough"
const wholes = "city|town|capital|province|district|region|state|county|island"

/** Between a place and the one it lies in: "Tesk market in Norholm", "the Tesk quarter of Norholm", "Tesk, Norholm". */
const liesIn = new RegExp(
  "^(?:(?:\\s\\p{Ll}{3,20}){0,2}(?:,\\s(?:in\\s)?|\\sin\\s)|" +
    `,?\\s(?:\\p{Ll}{1,20}\\s){0,4}(?:${division})\\s(?:of|in)\\s)` +
    `(?:the\\s)?(?:(?:\\p{Ll}{2,20}\\s){0,3}(?:${wholes})\\s(?:of\\s)?)?$`,
  "u",
)

/** Longest words between the two, in code units. */
const longestBetween = 60

/** Places that a report puts inside another near by, as pairs of keys: the narrower first. */
function toldWithin(analyses: readonly Analysis[]): ReadonlySet<string> {
  return new Set(
    analyses.flatMap(({ document: { mentions, report } }) => {
      const places = mentions.filter((each): each is PlaceMention => each.kind === "place" && each.location)
      return places.flatMap((place, index) => {
        const wider = places[index + 1]
        if (wider === undefined || wider.from - place.to > longestBetween || wider.from < place.to) return []
        const isTold = liesIn.test(report.text.slice(place.to, wider.from))
        return isTold && mayBeNear(place, wider) ? [`${placeKey(place)} ${placeKey(wider)}`] : []
      })
    }),
  )
}

function whereQuestion(
  { sayings, ruled }: RuledSayings<SaidPlacing>,
  within: ReadonlySet<string>,
): TextQuestion<SaidPlacing> {
  const { happening } = sayings[0].placing
  const { kind, begin, end, id } = happening
  return {
    property: "place",
    handle: "where",
    noun: "place",
    question: questionText(happening),
    scope: { kind, begin, end, happening: id, places: [...new Set(sayings.map(({ text }) => text))].sort(byText) },
    sayings,
    compare: (left, right) => compareHeld(left, right, within),
    rank: ({ entries: [{ place }] }) => place.precision ?? 9,
    ruled,
  }
}

/** Where each event was, for those of which two reports of their own say so. */
export function whereQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  happenings: readonly Happening[],
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<SaidPlacing>[] {
  const groups = allPlacings(analyses, happenings, sources).map((placings) => placings.map(saying(placings)))
  const within = toldWithin(analyses)
  return obeyingTexts(groups, "where", rulings).map((group) => whereQuestion(group, within))
}
