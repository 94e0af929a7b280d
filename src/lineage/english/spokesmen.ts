/** Words of a source that say for which office a person speaks, or which he or she heads or serves. By hand. */

const speaker = "spokes(?:man|woman|person)"
const rank =
  "(?:constable|inspector|superintendent|sergeant|officer|official|captain|commander|commissioner|marshal|chief|sheriff|lieutenant)"
const head = `(?:${speaker}|${rank}|head|director|director[- ]general|chairman|chairwoman|president|minister|secretary|coordinator|manager|representative|executive)`
const ranks = "(?:(?:colonel|general|major|captain|lieutenant|brigadier|commodore|admiral|dr|mr|mrs|ms)\\.? )*"

/** Words before the office that a person holds: "assistant chief [constable]", "deputy director of ...". */
const lower = "(?:[a-z][a-z-]{1,14} ){0,3}?"

/** "Coast guard spokesman [Ana Moe]": the words before. */
const before = new RegExp(`^(?:the |its |a |an )?(.{2,60}?)(?:'s|\u2019s)? ${speaker},? ${ranks}$`, "i")

/** "Norwick police inspector [Ana Moe]": the office of a rank ends with the name of a force. */
const forceBefore = new RegExp(
  `^(?:the |its |a |an )?(.{0,40}?(?:police|fire brigade|fire service|fire department|coast ?guard|army|navy))(?:'s|\u2019s)? (?:deputy |assistant |senior |chief )?${rank},? ${ranks}$`,
  "i",
)

/** "NRA chief [Ana Moe]", "hospital director [Ana Moe]". */
const chiefBefore = new RegExp(
  `^(?:the |its |a |an )?(.{2,40}?)(?:'s|\u2019s)? (?:chief|head|director|boss),? ${ranks}$`,
  "i",
)

const body =
  "(?:union|company|club|party|association|federation|hospital|clinic|school|university|bank|airline|authority|agency|group|council|league|charity|institute|society|foundation|museum|airport)"
const leader =
  "(?:(?:deputy |vice |medical |managing |executive |general )?(?:president|secretary|leader|manager|director|chairman|chairwoman|chairperson|administrator)|chief executive)"

/** "Rail union president [Ana Moe]", "the clinic's medical director, [Ana Moe]": who leads a body of that sort. */
const leaderBefore = new RegExp(`^(?:the |its |a |an )?(.{0,40}?\\b${body})(?:'s|\u2019s)? ${leader},? ${ranks}$`, "i")

/** "Norlines' chief executive, [Ana Moe]"; whose president or secretary it is may be a state. */
const owned = "(?:chief executive|chairman|chairwoman|managing director|general secretary|executive director)"
const ownedBefore = new RegExp(`^(?:the )?(.{2,40}?)['\u2019]s? ${owned},? ${ranks}$`, "i")
const ownedBehind = new RegExp(`^, (?:the )?([^,]{2,60}?)['\u2019]s? ${owned}\\b`, "i")

/** "The head of the Flood Office, [Ana Moe]". */
const headBefore = new RegExp(`^(?:the |a |an )?${lower}${head} (?:of|for) (?:the )?([^,]{2,60}),? $`, "i")

/** "The governor of Orn, [Ana Moe]": there is one. */
const titleBefore = /^(?:the |its |an? )?((?:governor|mayor|prefect) of [^,]{2,40}),? $/i
const titleBehind = /^, (?:the )?((?:governor|mayor|prefect) of [^,]{2,40})/i

/** "[Ana Moe], a spokeswoman for the coast guard", "[Ana Moe], head of the Flood Office". */
const headBehind = new RegExp(
  `^, (?:the |a |an )?${lower}${head} (?:of|for|at|with|in|from) (?:the )?([^,]{2,60})`,
  "i",
)

/** "Chief Inspector [Ana Moe] of the river police". */
const rankBefore = new RegExp(
  `\\b(?:${rank}|colonel|general|major|brigadier|admiral|commodore|det|supt|insp|sgt|lt|col|gen|maj|ch con)\\.? $`,
  "i",
)
const ofBehind = /^,? (?:of|from|with) (?:the )?([^,]{2,60})/i

/** Who held an office once speaks for it no more. */
const former = /\b(?:former|ex|retired|late|then)\b/i

/** "[Ana Moe], the coast guard spokesman". */
const behind = new RegExp(`^, (?:the |its |a |an )?([^,]{2,60}?)(?:'s|\u2019s)? ${speaker}\\b`, "i")

/** The office that the words of a source give a person of that name; "" when they give none. */
export function officeBeside(source: string, name: string): string {
  const family = name.split(" ").at(-1) ?? name
  const whole = source.indexOf(name)
  const end = whole >= 0 ? whole + name.length : source.indexOf(family) + family.length
  if (end < family.length) return ""
  const first = whole >= 0 ? source.slice(0, whole) : source.slice(0, source.indexOf(family))
  const last = source.slice(end)
  const found =
    before.exec(first) ??
    forceBefore.exec(first) ??
    leaderBefore.exec(first) ??
    chiefBefore.exec(first) ??
    ownedBefore.exec(first) ??
    headBefore.exec(first) ??
    titleBefore.exec(first) ??
    titleBehind.exec(last) ??
    headBehind.exec(last) ??
    (rankBefore.test(first) ? ofBehind.exec(last) : null) ??
    behind.exec(last) ??
    ownedBehind.exec(last)
  return found === null || former.test(found[0]) ? "" : (found[1] ?? "")
}
