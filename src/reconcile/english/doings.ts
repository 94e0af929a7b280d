/** Words for what firefighters, aircraft, prisoners, passengers and fires do. By hand. */

/** Classes of people who are sent where help is needed. */
export const responders: ReadonlySet<string> = new Set(["rescuer"])

/** Classes of things that they use. */
export const equipment: ReadonlySet<string> = new Set(
  "aircraft helicopter vehicle engine truck appliance ship boat drone bulldozer crew unit force".split(" "),
)

/** Ways of saying that prisoners got out, which their verbs alone do not tell. */
export const breakOut =
  /\b(?:br(?:eak|eaks|oke|oken|eaking)(?: free)?(?: out)?|abscond(?:ed|ing)?|on the run|jailbreak)\b/i

/** "On the boat", "on a crowded bus": inside what carries people. */
export const boardedPhrase =
  /\b(?:on|in) (?:the|a|an|this|that|its|their) (?:[\p{L}-]{1,20} ){0,2}(?:boat|ship|ferry|vessel|dinghy|raft|canoe|yacht|plane|aircraft|airliner|jet|flight|helicopter|bus|coach|minibus|train|tram|lorry|truck)\b/iu

/** What comes out of tanks and pipes; and the words for time behind bars. */
export const spilling = /\b(?:spill(?:s|ed|t|ing|age)?|leak(?:s|ed|ing|age)?|slick|gush(?:ed|ing)?|seep(?:ed|ing)?)\b/iu
export const imprisoning =
  /\b(?:(?:in|to|of) (?:prison|jail)|behind bars|prison|jail(?:ed)?|sentenc(?:e|es|ed|ing)|imprison(?:ed|ment)|(?:\d+|\p{L}{3,9})-(?:year|month|day) (?:suspended )?(?:jail |prison )?(?:term|sentence))\b/iu

/** Workers who put down their tools. */
export const onStrike =
  /\b(?:(?:go|goes|gone|going|went|is|are|was|were|been|came|come|remain(?:s|ed)?|stay(?:s|ed)?) (?:out )?on strike|\d strikers|walk(?:s|ed|ing)? (?:out|off the job)|down(?:s|ed|ing)? tools|on the picket lines?|struck for)\b/iu

/** What is taken out of the shops, or called back by its maker. */
export const offSale =
  /\b(?:recall(?:s|ed|ing)?|(?:withdr\p{L}{2,4}|pull(?:s|ed|ing)?|remov(?:es?|ed|ing)|taken|took) (?:[^.;]{0,40}? )?(?:from|off) (?:the )?(?:sale|market|shops?|shelves|stores?|supermarkets?|roads?))\b/iu

/** What fires do to land. */
export const burning =
  /\b(?:burn(?:s|ed|t|ing)?|scorch(?:es|ed|ing)?|char(?:s|red|ring)?|blacken(?:s|ed|ing)?|torch(?:es|ed|ing)?|consum(?:e|es|ed|ing)|devour(?:s|ed|ing)?|ravag(?:e|es|ed|ing)|raz(?:e|es|ed|ing)|engulf(?:s|ed|ing)?|destroy(?:s|ed|ing)?|swept (?:through|over|across)|rip(?:s|ped|ping) through|tore through)\b/i

/** Short stretches that officials count over, with their days. */
export const shortWindows: readonly (readonly [pattern: RegExp, days: number])[] = [
  [
    /\b(?:in|over|during|within) (?:just )?(?:the |a )?(?:past |last |previous |latest )?(?:24|twenty-four)[- ]hours?\b/i,
    1,
  ],
  [/\b(?:in|over|during|within) (?:the )?(?:past|last|previous) day\b/i, 1],
  [
    /\b(?:in|over|during|within) (?:just )?(?:the |a )?(?:past |last |previous |latest )?(?:48|forty-eight)[- ]hours?\b/i,
    2,
  ],
  [
    /\b(?:in|over|during|within) (?:just )?(?:the |a )?(?:past |last |previous |latest )?(?:72|seventy-two)[- ]hours?\b/i,
    3,
  ],
]

/** Verbs of a count that grows, right before what it grew to. */
export const risesTo =
  /\b(?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|grow(?:s|n|ing)?|grew|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|mount(?:s|ed|ing)?|(?:go|goes|gone|going|went) up|bringing|brings|brought|taking|takes|took|pushing|pushed|reach(?:es|ed|ing)?|st(?:ands|ood) at)\b[^.;!?\d]{0,30}?\b(?:to|past|above|reach(?:es|ed|ing)?|at)(?: (?:at least|more than|about|nearly|almost|over|around))? $/i
