/** Words around weekdays that tell a day just past from one to come, one of another week, or a name. Data only. */

import { table } from "../../base/table.ts"

/** Weekdays by name, Monday = 1 to Sunday = 7 as ISO 8601 counts them. */
export const weekdayNumbers: Readonly<Record<string, number>> = table({
  Monday: 1,
  Tuesday: 2,
  Wednesday: 3,
  Thursday: 4,
  Friday: 5,
  Saturday: 6,
  Sunday: 7,
})

/** A weekday in the text, with a few words before it. A plural names no day. */
export const weekday = /(?<![\p{L}-])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\p{L}'’-])/gu

/** Right before a weekday: another week, any week, a deadline, or a name ("Black Friday"). */
export const otherWeek =
  /(?:^|[^\p{L}])(?:next|last|every|each|any|previous|following|a|until|till|by|before|black|bloody|good|palm|easter|super|ash|cyber|coming|week|since last) (?:\p{L}{3,9} )?$/iu

/** Some words before a weekday: what is still to come. Words of saying in between make the day that of saying. */
export const toCome =
  /\b(?:will|would|shall|due|scheduled|expected|planned|plans?|set|going|slated|likely|hopes?|intends?|to (?=\p{Ll})(?!the|an?\b)) ?(?:(?!said|told|says|announced|reported)[^.!?]){0,45}$/u
