/** Verbs of saying in the forms that stand beside a quotation. Lower case. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `said says say told tells asked asks added adds replied replies answered shouted shouts cried cries called
  exclaimed wrote writes tweeted yelled whispered wondered demanded urged warned declared insisted joked recalled
  announced explained continued concluded thought noted stated`.split(/\s+/),
)
