/** How a statement that denies, allows or disputes is told. */
import { allowing, denying, disputing } from "../claims/english/reporting.ts"
import type { Statement } from "../model/types.ts"

const stanceWords: Readonly<Record<Statement["stance"], string>> = {
  asserts: "",
  allows: "acknowledged that ",
  denies: "denied that ",
  disputes: "disputed: ",
}

/** What verbs of these stances begin with, whatever their form. */
const stems = [...allowing, ...denying, ...disputing].map((verb) => verb.replace(/[ey]$/u, ""))

/** "Agreed to withdraw", "disputed the claims": the verb of the statement stands in its words. */
const isCued = (text: string): boolean => {
  const [first = ""] = text.toLowerCase().split(/\s/u, 1)
  return stems.some((stem) => first.startsWith(stem))
}

/** Words that ask: "have not said what caused it" disputes nothing, and leaves it open. */
const asking = /^(?:what|why|how|who|whom|whose|when|where|which|whether|if)\b/iu

/** What is denied is told by what the words are of: "denies that [a report that] the hall fell". */
const saidOf = /^(?:(?:a|an|the|any|these|such)\s)?(?:claim|report|allegation|suggestion|rumou?r)s?\sthat\s/iu

/** "Mill attack": too short for a clause. */
const isPhrase = (text: string): boolean => text.trim().split(/\s+/u).length < 3

/** The words of a statement as they are told, and what its stance puts before them: "" for a quotation. */
export function stanceOf({ direct, stance, text }: Statement): { readonly stance: string; readonly told: string } {
  if (direct || (stance !== "asserts" && isCued(text))) return { stance: "", told: text }
  if (stance === "disputes" && asking.test(text)) return { stance: "left open ", told: text }
  if (stance !== "denies") return { stance: stanceWords[stance], told: text }
  return { stance: isPhrase(text) ? "denied " : stanceWords.denies, told: text.replace(saidOf, "") }
}
