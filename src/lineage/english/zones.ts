/**
 * Signs by which a line of a page is told to be a caption, a photographer's credit or a part of the page's own
 * machinery.
 */

const month = "(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?"
const weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

/**
 * The line itself is a caption. Agency captions give weekday, month, day and year in one, which running prose does
 * not.
 */
export const captionSigns: readonly RegExp[] = [
  new RegExp(`\\b${weekday},? ${month} \\d{1,2}, \\d{4}\\b(?!.{0,20}(?:said|told))`),
  /\((?:AP|AFP|EPA|Reuters|Getty|Photo|PA|Press Association)\b[^()]{0,80}\)?$/i,
  /\((?:[^()]{2,80}\/|[^()]{2,40} via )(?:AP|AFP|EPA|Reuters|Getty|Getty Images|Associated Press|[A-Z][^()]{1,40})\)$/,
  /\b(?:AP Photo|Photo by|Photos by|Photograph by|File Photo|File photo|Getty Images|Image credit|Photo credit)\b/,
  /^(?:REUTERS\/|Image copyright|Image caption|Media caption|Caption|Photo:|Photograph:|Picture:|Photos?\b.{0,12}\bof\b)/i,
]

/** A short line that credits a picture: the line above it is its caption. */
export const creditSigns: readonly RegExp[] = [
  /^(?:Photo|Photograph|Picture|Image|Credit)s?\s?:/i,
  /^Image \d{1,3} of \d{1,3}/i,
  /(?:\/|, | via )(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty Images|AFP\/Getty Images|Associated Press)$/,
]

/** The line belongs to the page, not to the report: scripts, links to share, credits of the desk. */
export const pageSigns: readonly RegExp[] = [
  /^(?:window\.|var |function\s?\()|\.push\(\{/,
  /^Image \d{1,3} of \d{1,3}$/i,
  /^(?:Photo|Photograph|Picture|Image|Credit)s?\s?:.{0,80}$/i,
  /^(?:Share|Tweet|Read more|Read also|Related|Sign up|Subscribe|Advertisement|Follow us|Click here|Copyright)\b.{0,80}$/i,
  /^\(?(?:Reporting|Additional reporting|Writing|Editing) (?:by|and)\b/i,
  /\bcontributed to this (?:report|story|article)\b/i,
  /\b(?:may not be published, broadcast|All rights reserved)\b/i,
  /^By [A-Z][^.!?]{2,80}$/,
  /^(?:Posted|Published|Updated)\b.{0,60}\d/i,
]
