/** Words of a source that say for which office a person speaks, or which he or she heads. By hand. */

const speaker = "spokes(?:man|woman|person)"
const head = `(?:${speaker}|head|chief|director|director[- ]general|commander|commissioner|chairman|chairwoman|president|minister|secretary)`
const ranks = "(?:(?:colonel|general|major|captain|lieutenant|brigadier|commodore|admiral|dr|mr|mrs|ms)\\.? )*"

/** "Coast guard spokesman [Ana Moe]": the words before. */
const before = new RegExp(`^(?:the |its |a |an )?(.{2,60}?)(?:'s|\u2019s)? ${speaker},? ${ranks}$`, "i")

/** "The head of the Flood Office, [Ana Moe]". */
const headBefore = new RegExp(`^(?:the |a |an )?(?:deputy |acting )?${head} (?:of|for) (?:the )?([^,]{2,60}),? $`, "i")

/** "[Ana Moe], a spokeswoman for the coast guard", "[Ana Moe], head of the Flood Office". */
const headBehind = new RegExp(
  `^, (?:the |a |an )?(?:deputy |acting )?${head} (?:of|for|at|with) (?:the )?([^,]{2,60})`,
  "i",
)

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
  const found = before.exec(first) ?? headBefore.exec(first) ?? headBehind.exec(last) ?? behind.exec(last)
  return found?.[1] ?? ""
}
