/** Words by which days, months and ages are known without a grammar: by the codes of `wordsOf`. Data only. */
import { monthNames } from "../../base/months.ts"
import { codeOf } from "../../base/words.ts"

const placesOf = (words: readonly string[]): ReadonlyMap<number, number> =>
  new Map(words.map((word, at) => [codeOf(word), at] as const))

const setOf = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(codeOf))

/** 0 = Thursday, as 1 January 1970 was one: days are counted from there. */
export const weekdays = placesOf("Thursday Friday Saturday Sunday Monday Tuesday Wednesday".split(" "))

/** 0 = January; names and their short forms. */
export const months: ReadonlyMap<number, number> = new Map([
  ...placesOf(monthNames),
  ...placesOf(monthNames.map((name) => name.slice(0, 3))),
  [codeOf("Sept"), 8],
])

/** Numbers as the ages of children are written out. */
export const numbers = placesOf(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" "),
)

/** "17-year-old": the words behind the number. */
export const year = codeOf("year")
export const old = codeOf("old")

/** "aged 17". */
export const aged = setOf("aged age")

/** Right before a weekday: any week, another one, a deadline, or a name ("Black Friday"). */
export const otherWeek = setOf(
  "next last every each any previous until till by before black good palm easter super ash",
)

/** Some words before a weekday: it is still to come, unless a word of saying stands between. */
export const toCome = setOf("will would shall due scheduled expected planned slated likely hopes intends")
export const says = setOf("said told says announced reported")

/** "last Friday", "last March", "in March last year". */
export const last = codeOf("last")

/** Right before a month: one that has been. */
export const inMonth = setOf("in last since early late mid of")
