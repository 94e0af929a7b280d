/** Words for organs of a state and those who hold its offices. Towns, police and fire brigades speak for themselves. */

export const stateOffice =
  /\b(?:governments?|ministr(?:y|ies)|ministers?|president(?:ial)?|premier|chancellor|cabinet|(?:state|foreign|home|interior|defen[cs]e|press) secretary|secretary of state|state department|foreign office|officials|official$|authorit(?:y|ies)|civil aviation|military|army|navy|air force|armed forces|defen[cs]e|joint chiefs|border (?:guards?|police|service|protection)|national security (?:committee|council)|coast ?guard|embassy)\b/i

/** Those who inquire for a state when the words say for which: "Norland's investigators". */
export const nationalOffice = /\b(?:investigators|inspectors|rescuers|prosecutors)\b/i

/** Who held an office once, and who presides over something that is no state. */
export const noStateOffice =
  /\b(?:former|ex|then|retired|late|was|company|club|party|union|hospital|university|college|school|association|federation|bank|airline|institute|foundation|board|society|group)\b/i

/** Titles that stand right before the name of who holds the office. */
export const officeTitle = /\b(?:minister|president|premier|chancellor|secretary|general|admiral)\s$/i

/** An office among the first words behind a name: ", the deputy director of ...". */
export const officeNoun =
  /^(?:[\p{L}’'-]{1,20} ){0,4}(?:minister|president|premier|chancellor|secretary|director|head|chief|commander|general|admiral|spokes(?:man|woman|person)|official|ambassador)\b/iu
