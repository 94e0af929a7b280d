/** Who holds which office: an office with a name, as reports call people. */
import { touching } from "../model/near.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Claim, PersonMention } from "../model/types.ts"
import { heldOffices, whichOffice } from "./english/incumbents.ts"
import type { Sources } from "./lift.ts"
import { compareNamed, type Named, namedBy } from "./named.ts"
import { nationalityOf } from "./nationalities.ts"
import { obeyingTexts, type TextQuestion } from "./text-answer.ts"

interface Incumbent extends Named {
  readonly office: string
}

/** "Former", "the late", "his successor as": whoever holds it no longer. */
const past = /\b(?:former|ex|late|then|outgoing|deputy|vice|acting|predecessor)\b/iu

/** The one person whom a claim of identity names; null for none and for several. */
function personIn({ document }: Analysis, claim: Claim): PersonMention | null {
  const people = touching(document.mentions, claim).flatMap((each) =>
    each.kind === "person" && claim.from <= each.from && each.to <= claim.to && each.name !== null ? [each] : [],
  )
  const [first, ...others] = people
  return first !== undefined && others.every(({ name }) => name === first.name) ? first : null
}

/** "Prime minister", "chief executive": with the word before, where that says which. */
function officeIn(words: string, predicate: string): string {
  const office = heldOffices.get(predicate) ?? predicate
  const before = whichOffice.exec(words)?.[1]?.toLowerCase()
  return before === undefined || nationalityOf(before) !== null ? office : `${before} ${office}`
}

function incumbentsIn(analysis: Analysis, sources: Sources): readonly Incumbent[] {
  return analysis.claims.flatMap((claim) => {
    if (claim.kind !== "identity" || !heldOffices.has(claim.predicate)) return []
    if (claim.part === "caption" || claim.part === "furniture") return []
    const person = personIn(analysis, claim)
    const words = analysis.document.report.text.slice(claim.from, claim.to)
    // A title of two words at least: a surname alone may be anybody's.
    if (person === null || !(person.name ?? "").includes(" ") || past.test(words)) return []
    const named = namedBy(analysis, claim, person, sources)
    return named === null ? [] : [{ ...named, office: officeIn(words, claim.predicate) }]
  })
}

const isShared = (sayings: readonly Named[]): boolean => new Set(sayings.map(({ source }) => source.edition)).size > 1

/** Who holds each office that two reports name somebody for. */
export function incumbentQuestions(
  analyses: readonly Analysis[],
  sources: Sources,
  rulings: readonly Ruling[] = [],
): readonly TextQuestion<Incumbent>[] {
  const all = analyses.flatMap((analysis) => incumbentsIn(analysis, sources))
  // Of many presidents in a story those are told whom two reports name.
  const known = [...Map.groupBy(all, ({ office, key }) => `${office} ${key}`).values()].filter(isShared).flat()
  const groups = [...Map.groupBy(known, ({ office }) => office).values()]
  return obeyingTexts(groups, "incumbent", rulings).map(
    ({ sayings, ruled }): TextQuestion<Incumbent> => ({
      property: "incumbent",
      handle: "incumbent",
      noun: "name",
      question: `Who is named as ${sayings[0].office}?`,
      scope: { kind: "identity", begin: null, end: null, happening: null, aspect: "stock" },
      sayings,
      compare: compareNamed({ exclusive: () => false, noun: "name" }),
      ruled,
    }),
  )
}
