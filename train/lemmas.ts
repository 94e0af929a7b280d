/** Collects the forms whose dictionary form the rules miss. */
import { lemmaByRule, lemmaClass } from "../src/language/lemma.ts"
import { modelBytes } from "./modelfile.ts"
import { sharedText } from "./sources.ts"
import type { TreeSentence } from "./treebank.ts"

type Pairs = Map<string, Map<string, number>>

const straight = (form: string): string => form.replaceAll("’", "'").toLowerCase()

/** Tag a form most likely has, by its ending; null when it has none of these endings. */
function tagsOf(form: string, name: string): readonly string[] {
  if (name === "n") return /s$/.test(form) ? ["NNS"] : []
  if (name === "v") return [/ing$/.test(form) ? "VBG" : /s$/.test(form) ? "VBZ" : "VBD"]
  return [/est$/.test(form) ? "JJS" : "JJR"]
}

/** Lists of WordNet: forms with the words they belong to. */
function addLists(lines: Map<string, string>): void {
  const exceptions = JSON.parse(sharedText("data/lexicons/en_lemma_exc.json")) as Record<
    string,
    Record<string, string[]>
  >
  const index = JSON.parse(sharedText("data/lexicons/en_lemma_index.json")) as Record<string, string[]>
  const lookup = JSON.parse(sharedText("data/lexicons/en_lemma_lookup.json")) as Record<string, string>
  const names = { n: "noun", v: "verb", a: "adj" } as const
  for (const [name, list] of Object.entries(names)) {
    const known = new Set(index[list])
    const pairs = [
      ...Object.entries(lookup).filter(([, lemma]) => known.has(lemma)),
      ...Object.entries(exceptions[list]!).map(([form, [lemma]]) => [form, lemma!] as const),
    ]
    for (const [form, lemma] of pairs) {
      if (!/^[a-z]+$/.test(form) || form === lemma) continue
      const irregular = form in exceptions[list]!
      const tags = tagsOf(form, name)
      const regular = new RegExp({ n: "s$", v: "(?:s|ing|ed)$", a: "(?:er|est)$" }[name]!).test(form)
      if (!regular && !irregular) continue
      if (tags.some((tag) => lemmaByRule(form, tag) === lemma)) continue
      lines.set(`${name}\t${form}`, lemma)
    }
  }
  const nouns = new Set(index["noun"])
  for (const noun of nouns) {
    const singular = lemmaByRule(noun, "NNS")
    if (/^[a-z]+$/.test(noun) && singular !== noun && !nouns.has(singular)) lines.set(`n\t${noun}`, noun)
  }
}

/** What the treebanks say, where it is said twice; they win over the lists. */
function addTreebanks(lines: Map<string, string>, sentences: readonly TreeSentence[]): void {
  const pairs: Pairs = new Map()
  for (const { text, words, tags, lemmas } of sentences) {
    words.forEach(({ from, to }, at) => {
      const tag = tags[at]!.split(" ")[1]!
      const proper = tag.startsWith("NNP")
      const key = `${proper ? tag : lemmaClass(tag)}\t${straight(text.slice(from, to))}\t${tag}`
      const counts = pairs.get(key) ?? new Map<string, number>()
      const lemma = lemmas[at]!
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
      pairs.set(key, counts)
    })
  }
  for (const [key, counts] of pairs) {
    const [name, form, tag] = key.split("\t")
    const [[lemma, count]] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)) as [[string, number]]
    if (count < 2 || lemma === "_" || /\s/.test(lemma)) continue
    const filed = lines.get(`${name}\t${form}`)
    const proper = tag!.startsWith("NNP")
    const now = filed ?? (proper ? null : lemmaByRule(form!, tag!))
    if (proper ? lemma.toLowerCase() !== form && tag === "NNP" && form!.endsWith(".") : now !== lemma) {
      lines.set(`${name}\t${form}`, lemma)
    }
  }
}

/** The model file of the lemma exceptions. */
export function lemmaModel(sentences: readonly TreeSentence[]): Uint8Array {
  const lines = new Map<string, string>()
  addLists(lines)
  addTreebanks(lines, sentences)
  const sorted = [...lines].map(([key, lemma]) => `${key}\t${lemma}`).sort()
  return modelBytes("lemmas", { lines: sorted.length }, [["lines", new TextEncoder().encode(sorted.join("\n"))]])
}
