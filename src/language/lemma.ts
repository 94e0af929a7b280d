/** Dictionary forms: exceptions first, then the spelling rules of English endings. */
import { table } from "../base/table.ts"
import { type ModelFile, section } from "./modelfile.ts"

/** Forms that the rules would get wrong: by class, the lower-case form with the dictionary form. */
export type Lemmas = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The exceptions in a file's section "lines": class, form and dictionary form, divided by tabs. */
export function readLemmas(file: ModelFile): Lemmas {
  const lemmas = new Map<string, Map<string, string>>()
  for (const line of new TextDecoder().decode(section(file, "lines")).split("\n")) {
    const first = line.indexOf("\t")
    const second = line.indexOf("\t", first + 1)
    if (second < 0) continue
    const name = line.slice(0, first)
    const forms = lemmas.get(name) ?? new Map<string, string>()
    if (forms.size === 0) lemmas.set(name, forms)
    forms.set(line.slice(first + 1, second), line.slice(second + 1))
  }
  return lemmas
}

const classes: Readonly<Record<string, string>> = table({ VB: "v", JJ: "a", RB: "r" })

/** The class of a Penn tag under which exceptions are filed: "n" for plurals, "v", "a", "r", or the tag itself. */
export const lemmaClass = (tag: string): string => (tag === "NNS" ? "n" : (classes[tag.slice(0, 2)] ?? tag))

/** The singular of a plural noun, or the plain form of a verb in "-s". */
function withoutS(form: string): string {
  if (form.length < 4 || !form.endsWith("s") || /(?:ss|us|is)$/.test(form)) return form
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:sses|xes|ches|shes|zzes|[^aeiou]oes)$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}

/** Restores what an ending took away: "stopp" -> "stop", "mak" -> "make". */
function stem(rest: string): string {
  if (/([bdgkmnprtv])\1$/.test(rest)) return rest.slice(0, -1)
  if (
    /(?:[^aeiou][aeiou](?:[kt]|[^aeiou]at)|[aeiou](?:v|c|g|s|z|u)|[^aeiou](?:v|c|s|l)|[nrd]g|[^aeo]at|[aiou]r)$/.test(
      rest,
    )
  ) {
    return /(?:[aeiou]{2}(?:s|g|c)|[^aeiou]{2}s|ss|ll|rl|wl|ong|ing|ang|our|ior|oor|air)$/.test(rest)
      ? rest
      : `${rest}e`
  }
  return rest
}

function withoutEnding(form: string, ending: string): string {
  const rest = form.slice(0, -ending.length)
  if (!form.endsWith(ending) || rest.length < 2 || !/[aeiouy]/.test(rest)) return form
  if (/[^aeiou]i$/.test(rest) && ending !== "ing") return `${rest.slice(0, -1)}y`
  return stem(rest)
}

/** The dictionary form by rules alone, of a lower-case form. */
export function lemmaByRule(form: string, tag: string): string {
  switch (tag) {
    case "NNS":
    case "NNPS":
    case "VBZ":
      return withoutS(form)
    case "VBG":
      return withoutEnding(form, "ing")
    case "VBD":
    case "VBN":
      return withoutEnding(form, "ed")
    case "JJR":
    case "RBR":
      return withoutEnding(form, "er")
    case "JJS":
    case "RBS":
      return withoutEnding(form, "est")
    default:
      return form
  }
}

const straight = (form: string): string => (form.includes("’") ? form.replaceAll("’", "'") : form)

/**
 * The dictionary form of a word with its Penn tag. Proper names keep their letters ("Americans" gives "American"),
 * everything else is lower-case. Conventions of UD English.
 */
export function lemmaOf(lemmas: Lemmas, word: string, tag: string): string {
  const form = straight(word.toLowerCase())
  if (tag === "NNP" || tag === "NNPS") {
    const known = lemmas.get(tag)?.get(form)
    if (known !== undefined) return known
    if (tag === "NNP" || !/s$/i.test(word)) return word
    const singular = form.endsWith("is") ? form.slice(0, -1) : withoutS(form)
    return word.slice(0, singular.length - (singular.endsWith("y") ? 1 : 0)) + (singular.endsWith("y") ? "y" : "")
  }
  return lemmas.get(lemmaClass(tag))?.get(form) ?? lemmaByRule(form, tag)
}
