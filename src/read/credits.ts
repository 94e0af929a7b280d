/**
 * Credits of pictures and of agencies: the names that stand alone, in brackets or behind a slash at the end of a
 * caption.
 */
import { agencies, pictureAgencies } from "./english/agencies.ts"
import { creditAtEnd, creditAtStart, wholeCredit } from "./english/credits.ts"

/** Looked for first: the patterns are large, and most texts need none of them. */
const names = [...Object.keys(agencies), ...pictureAgencies]

const namesAgency = (line: string): boolean => names.some((name) => line.includes(name))

/** True for a line that is a credit and nothing else. */
export const isCredit = (line: string): boolean => line.length <= 90 && namesAgency(line) && wholeCredit.test(line)

/** True for a line that ends in the credit of a picture. The end only is looked at. */
export const endsInCredit = (line: string): boolean => creditAtEnd.test(line.slice(-140))

/** True for a line that begins with the credit of a picture; sentences about an agency go on in small letters. */
export const startsWithCredit = (line: string): boolean => creditAtStart.test(line)
