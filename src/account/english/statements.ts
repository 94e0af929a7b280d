/** Words that tell statements from what only looks like them. By hand. */

/** Verbs of seeing and of settling on something: who sees or decides a thing states nothing. */
export const perceiving: ReadonlySet<string> = new Set(
  (
    "see decide notice discover imagine dream gather remember weigh perceive figure watch experience view enjoy " +
    "interpret establish"
  ).split(" "),
)

/** Verbs of finding out: what stands behind them is told where a clause follows ("found that", "knows how"). */
export const findingOut: ReadonlySet<string> = new Set(
  "find show know learn determine demonstrate understand realize realise".split(" "),
)

/** What a clause begins with behind such a verb. */
export const clauseOpeners = /^(?:that|whether|how|why|what|when|where|who|if|there|no one|nobody)\b/i

/** Prepositions that a statement in other words does not begin with: what is left of another phrase. */
export const strayOpeners = /^(?:with|of|by|from|like|for|into|over|about|than|as|who|which|whom)\s/

/** Who speaks beside people, offices, media and papers, by the last word of what they are called. */
export const otherSpeakers: ReadonlySet<string> = new Set(
  (
    "source couple commenter ally army navy industry critic side party camp team panel court jury board staff crew " +
    "rumour rumor finding world country nation state capital market wife husband tyrant star frontman rep insider pilot research guideline theory law rule poster leaflet manual guide"
  ).split(" "),
)

/** Words for somebody: who it is stands elsewhere. */
export const pronounNames = /^(?:i|me|you|he|him|she|her|it|we|us|they|them|this|that|these|those|which|who)$/i

/** Days, months and years: when something was said, and not by whom. */
export const calendarNames =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|\d{4})\b/i
