/** Words by which the day and the street of an event are known: by the codes of `wordsOf`. Data only. */
import { codeOf } from "../../base/words.ts"

const setOf = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/).map(codeOf))

/** What happens at one time: a day beside it is that of the event. */
export const happens = setOf(
  `shot shooting shootings gunfire gunned stabbed stabbing stabbings killed slain murdered attack attacks attacked ambush
  ambushed hit struck strike strikes crash crashed crashes collided collision overturned derailed derailment fire blaze
  burned burnt exploded explosion blast bomb bombing bombed detonated collapse collapsed robbed robbery raid raided sank
  capsized quake earthquake shook landslide mudslide avalanche kidnapped abducted happened occurred broke fired rammed
  plowed ploughed plunged swept marched march stole smashed fled burst wounded injured
  wounds stab fatal deadly responded scene`,
)

/** "Officers were called to", "called at about 9 p.m." */
export const called = codeOf("called")
export const behindCalled = setOf("to at out just shortly about around")

/** What is told of it later: a day beside it is that of the news. */
export const tellsNews = setOf(
  `said says told announced arrested arrest arraigned charged identified named appeared pleaded sentenced convicted
  released discharged rose risen climbed reached funeral mourned vigil gathered detained questioned confirmed updated
  found recovered ended resumed visited declared issued court hearing interviewed continued continue remained remain
  searching searched booked surrendered buried since until statement conference`,
)

/** "died on Monday when a wall fell": the day is that of the event; "died on Monday" alone may come later. */
export const died = setOf("died dead")
export const when = codeOf("when")

/** "Monday night's fire": what may stand between a day and what happened then. */
export const partOfDay = setOf("night evening morning afternoon early late")

/** Behind its name with a capital: "Mill Street". */
export const streets = setOf("street avenue ave road rd lane boulevard blvd drive highway parkway")

/** Behind the names of two or more: "at Mill and Bridge streets". */
export const streetsTogether = setOf("streets avenues roads")

/** Before its number: "Highway 12". */
export const numbered = setOf("highway hwy route interstate motorway")

/** Behind the name of a part of a town: "the Saint-Roch district". */
export const quarters = setOf("area district neighborhood neighbourhood suburb quarter section")
