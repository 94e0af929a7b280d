/** The relations of Universal Dependencies that the parser tells apart. */

const keptWhole: ReadonlySet<string> = new Set(["nsubj:pass", "aux:pass", "nmod:poss", "acl:relcl"])

/** A relation without its subtype, but for the few whose subtype matters here. */
export const keptRelation = (relation: string): string =>
  keptWhole.has(relation) ? relation : (relation.split(":")[0] ?? relation)
