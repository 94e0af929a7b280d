/** Patterns for the credits of pictures and agencies, made from their names. */
import { agencies, pictureAgencies } from "./agencies.ts"

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const names = [...Object.keys(agencies), ...pictureAgencies]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(escaped)
  .join("|")
const agency = `(?:${names})(?: (?:Photo|Images?|Wire|file|File|photo|picture|via Getty Images))?`
const person = "[\\p{Lu}][\\p{L}'’.-]{0,24}(?: [\\p{Lu}][\\p{L}'’.-]{0,24}){0,3}"

/**
 * The whole line: "Reuters", "AFP/Getty Images", "Jane Doe / Agency", "Photo: Jane Doe/AP", "(AFP, dpa)", "jd/ab
 * (AP)".
 */
export const wholeCredit = new RegExp(
  `^[([—–\\s-]{0,4}(?:${person} ?[/|,–-] ?|[a-z]{2,3}(?:/[a-z]{2,3}){0,3} ?\\(?)?${agency}(?: ?(?:[/|,&–-]|via|and) ?(?:${agency}|${person}|[\\p{L}-]{2,20})){0,4}[)\\]]?\\.?$`,
  "u",
)

/** At the end of a caption: "(Jane Doe/AFP)", "(Agency)", "Jane Doe/Reuters", "© Agency". */
export const creditAtEnd = new RegExp(
  `(?:\\((?:[^()\\n]{1,60}[/,|] ?|(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|PHOTO|IMAGE)s?:? (?:by |courtesy )?[^()\\n]{0,60})?${agency}(?:[/,| ][^()\\n]{0,40})?\\)|\\((?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy|PHOTO|IMAGE|CREDIT)s?\\b[^()\\n]{1,80}\\)|${person}/(?:${agency})|©[^.\\n]{1,50})[.\\]]?$`,
  "u",
)

/** At the start of a caption: "Reuters The minister leaves", "Getty - Contributor A boat", "AP:Associated Press A boat". */
export const creditAtStart = new RegExp(
  `^(?:${agency}(?:[:/ ]{1,2}${agency}){0,2}|Getty|AFP or licensors|Handout)(?: ?[-–/:] ?(?:Contributor|Getty|AFP|Pool|Handout|Reuters|AP|EPA|Rex|News|Images)(?: Images)?){0,2} (?=[\\p{Lu}])`,
  "u",
)
