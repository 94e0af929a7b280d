/**
 * Credits of pictures and of agencies: the names that stand alone, in brackets or behind a slash at the end of a
 * caption.
 */
import { creditAtEnd, creditAtStart, wholeCredit } from "./english/credits.ts"

/** True for a line that is a credit and nothing else. */
export const isCredit = (line: string): boolean => line.length <= 90 && wholeCredit.test(line)

/** True for a line that ends in the credit of a picture. The end only is looked at. */
export const endsInCredit = (line: string): boolean => creditAtEnd.test(line.slice(-140))

/** True for a line that begins with the credit of a picture; sentences about an agency go on in small letters. */
export const startsWithCredit = (line: string): boolean => creditAtStart.test(line)
