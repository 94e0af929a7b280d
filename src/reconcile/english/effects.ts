/** What has causes and is no accident or protest: resignations, fines, delays, prices. By hand. */

interface Effect {
  /** As it stands in the question, with its article. */
  readonly name: string
  /** Words that tell it, before its cause. */
  readonly words: RegExp
}

export const effects: readonly Effect[] = [
  {
    name: "the resignation",
    words: /\b(?:resign(?:s|ed|ing|ation)?|quits?|quitting|stepp?(?:s|ed|ing) down|stood down)\b/iu,
  },
  {
    name: "the dismissal",
    words: /\b(?:sack(?:s|ed|ing)?|dismiss(?:es|ed|al)|oust(?:s|ed|ing)?|was fired|were fired)\b/iu,
  },
  {
    name: "the strike",
    words: /\b(?:strikes?|striking|walk(?:s|ed|ing)? out|walk(?:s|ed|ing)? off|walkouts?|stoppages?|downed tools)\b/iu,
  },
  {
    name: "the breakdown of talks",
    words: /\b(?:talks|negotiations) (?:\p{L}{1,12} ){0,2}(?:broke|break|broken|collapsed?|failed)\b/iu,
  },
  { name: "the fine", words: /\b(?:fined|fines?|penalt(?:y|ies))\b/iu },
  { name: "the sentence", words: /\b(?:sentenced?|jailed|imprisoned|convict(?:ed|ion))\b/iu },
  { name: "the sanctions", words: /\b(?:sanctions?|sanctioned|embargo|tariffs?)\b/iu },
  { name: "the suspension", words: /\b(?:suspend(?:s|ed|ing)?|suspension)\b/iu },
  { name: "the ban", words: /\b(?:ban|bans|banned|banning|barred)\b/iu },
  { name: "the delay", words: /\b(?:delay(?:s|ed)?|postpon(?:es?|ed|ement)|put off|put on hold)\b/iu },
  {
    name: "the cancellation",
    words: /\b(?:cancel(?:s|led|ed|ling|lation)?|call(?:s|ed) off|abandoned|scrapp?(?:s|ed))\b/iu,
  },
  { name: "the closure", words: /\b(?:clos(?:es?|ed|ing|ure)|shut(?:s|ting)?(?!\sdown))\b/iu },
  {
    name: "the job cuts",
    words:
      /\b(?:(?:cut|cuts|cutting|shed|sheds|axe|axes|lose|lost|slash) (?:[\w,.]{1,8} ){0,3}jobs|job cuts|lay(?:s|ing)? off|laid off|layoffs)\b/iu,
  },
  { name: "the recall", words: /\b(?:recall(?:s|ed|ing)?)\b/iu },
  { name: "the outage", words: /\b(?:outages?|blackouts?|power cuts?|without (?:power|electricity))\b/iu },
  { name: "the shortage", words: /\b(?:shortages?|ran out of|run out of)\b/iu },
  { name: "the failure", words: /\b(?:fail(?:s|ed|ure)?|malfunction(?:ed)?)\b/iu },
  {
    name: "the price rise",
    words: /\b(?:prices? (?:\p{L}{1,10} )?(?:rose|rise|risen|jump(?:ed)?|soar(?:ed)?|surg(?:ed|e)))\b/iu,
  },
  { name: "the defeat", words: /\b(?:defeat(?:ed)?|lost the (?:election|vote|match|game|race))\b/iu },
]

/** Words right before the cause of any of these. */
export const effectLeads =
  /\b(?:because of|due to|owing to|thanks to|as a (?:direct )?result of|on account of|in the wake of|over|amid|citing|blaming|blamed on|attributed to|in protest (?:at|against|over)|(?:caused|triggered|sparked|prompted|forced|brought on) by|(?:left|stemm?(?:s|ed)|result(?:s|ed|ing)) from)\s/giu

/** "Over" before a number, a stretch of time or a place is no reason. */
export const noReason =
  /^(?:\d|(?:the|a|an|this|that|its|his|her|their)?\s?(?:past|last|next|first|weekend|week|year|years|month|months|day|days|night|half|course|period|phone|telephone|radio|ministry|city|town|country|border|river|sea|bridge|land|ground|road|wall|street)\b(?!-)|one\b|two\b|three\b|half\b|\p{L}+teen\b|time\b)/iu

/** Farthest that an effect stands before the words for its cause, in code units. */
export const effectReach = 110

/** The noun right before "was", which stands right before the words for a cause. */
export const subjectBefore =
  /\b\p{L}{4,20}(?=\s(?:was|were|is|are|has been|had been|have been)\s(?:\p{L}{2,12}ly\s)?$)/iu
