/** Words of a speaker's name that do not tell one speaker from another. */
export const emptyNameWords = new Set(
  `a an and at by for from in of on the to with mr mrs ms miss dr sir lord lady gen general col colonel lt lieutenant capt captain maj major
sgt sergeant prof professor sen senator rep gov president minister prime deputy vice acting former spokesman spokeswoman spokesperson
spokespeople statement press said his her its their our senior top new`
    .split(/\s+/)
    .filter((word) => word !== ""),
)

/** Stems of words for a source that could be anyone. */
export const vagueNameWords = new Set(
  "unnam anonymou offici official source authorit authority witness report media local resident aide person people who someone".split(
    " ",
  ),
)

/** Nouns that stand alone for an office whose whole name stands elsewhere. */
export const officeNouns: readonly string[] = (
  "police government ministry military army navy coastguard company airline hospital department council court " +
  "university school church club union firm agency museum bank airport"
).split(" ")
