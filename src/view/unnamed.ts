/** How a speaker is told whom a report does not name: "reportedly", "sources say". */
export const unnamedSource = "an unnamed source"

/** A speaker as a reader is told: a name, or that there is none. */
export const showSpeaker = (name: string): string => (name === "unnamed" ? unnamedSource : name)
