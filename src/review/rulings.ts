/** Reviews that join and part questions, happenings, origins and names, as the rulings that the steps obey. */
import { type Ruling, type Rulings, voiceKey } from "../model/rulings.ts"
import type { Review, Sides, Voice } from "../model/types.ts"

const keysOf = ([left, right]: Sides<Voice>): Sides<string> => {
  const key = ({ name, report }: Voice): string => voiceKey(name, report)
  return [left.map(key), right.map(key)]
}

/** Every two of the names, as sides. */
const pairsOf = (names: readonly string[]): readonly Sides<string>[] =>
  names.flatMap((right, b) =>
    names.slice(0, b).map((left) => [[voiceKey(left, null)], [voiceKey(right, null)]] as const),
  )

function originRulings({ id, by, action }: Review): readonly Ruling[] {
  const ruling = (sides: Sides<string>, verdict: Ruling["verdict"]): Ruling => ({ sides, verdict, by, review: id })
  switch (action.do) {
    case "join origins":
      return [ruling(keysOf(action.sides), "same")]
    case "part origin":
      return [ruling(keysOf(action.sides), "different")]
    case "join names": {
      // By now all of them carry the one name, whatever kind of speaker each report takes it for.
      const own = voiceKey(action.as, null)
      return [ruling([[own], [own]], "same")]
    }
    case "part names":
      return pairsOf(action.names).map((sides) => ruling(sides, "different"))
    default:
      return []
  }
}

const sidesOf =
  (join: "join questions" | "join happenings", part: "part question" | "part happening") =>
  ({ id, by, action }: Review): readonly Ruling[] => {
    if (action.do !== join && action.do !== part) return []
    return [{ sides: action.sides, verdict: action.do === join ? "same" : "different", by, review: id }]
  }

/** The rulings in reviews that are in effect, in their order. */
export const rulingsOf = (reviews: readonly Review[]): Rulings => ({
  questions: reviews.flatMap(sidesOf("join questions", "part question")),
  happenings: reviews.flatMap(sidesOf("join happenings", "part happening")),
  origins: reviews.flatMap(originRulings),
})
