/** Which property a word says of what is counted: look-ups in `english/properties.ts`. */
import { participles, stressedLast } from "./english/grammar.ts"
import { type Property, properties } from "./english/properties.ts"

const list = (text: string | undefined): readonly string[] => (text ?? "").split(" ").filter((word) => word !== "")
const table = (pick: (row: Property) => string | undefined): ReadonlyMap<string, Property> =>
  new Map([...properties].reverse().flatMap((row) => list(pick(row)).map((word) => [word, row] as const)))

const byPatient = table((row) => row.patient)
const bySubject = table((row) => row.subject)
const byState = table((row) => row.states)
const byNoun = table((row) => row.nouns)
const stocks = new Set(properties.filter((row) => row.stock === true).map((row) => row.name))

/** The property a word form says of the noun beside it ("dead", "wounded"); undefined when none. */
export const stateOf = (word: string): Property | undefined => byState.get(word)

/** The property a noun names ("fatality"); undefined when none. */
export const nounProperty = (lemma: string): Property | undefined => byNoun.get(lemma)

/** The property a verb says of its object or passive subject; undefined when only its participle can say it. */
export const patientProperty = (lemma: string): Property | undefined => byPatient.get(lemma)

/** The property an active verb says of its subject; undefined when none. */
export const subjectProperty = (lemma: string): Property | undefined => bySubject.get(lemma)

/** True for properties that last ("missing", "held"): their figures are a stock. */
export const isStock = (name: string): boolean => stocks.has(name)

/** "put" as "putt", before an ending: the last letter of a stressed short syllable is written twice. */
function stemOf(lemma: string): string {
  const short = /^(?:[^aeiou]|qu)*[aeiou][bdgklmnprt]$/.test(lemma) || stressedLast.has(lemma)
  return short ? `${lemma}${lemma.at(-1)}` : lemma
}

/** "evacuate" as "evacuated": what was done to the things counted. */
export function participle(lemma: string): string {
  const known = participles[lemma]
  if (known !== undefined) return known
  if (lemma.endsWith("e")) return `${lemma}d`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stemOf(lemma)}ed`
}

/** "attack" as "attacking": what the things counted did. */
export function gerund(lemma: string): string {
  if (lemma === "be") return "being"
  return /[^aeio]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stemOf(lemma)}ing`
}
