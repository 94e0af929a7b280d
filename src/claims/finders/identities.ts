/** Claims of who someone is: a title or office with a name, a name with an apposition. */
import { type Context, mentionsIn } from "../context.ts"
import { type Draft, type Finder, plainDraft } from "../draft.ts"
import { tokensIn } from "../things.ts"

/** "Panjshir governor Kamal Nuri" and "Kamal Nuri, a member of the council": one draft each. */
export const findIdentities: Finder = (context) => {
  const whole = { from: 0, to: context.document.report.text.length }
  const persons = mentionsIn(context.document, whole, "person")
  const drafts: Draft[] = []
  for (const { mention } of persons) {
    const [first, end] = tokensIn(context.tokens, mention)
    if (first >= end || context.clauseOf[first] === -1) continue
    const clause = context.clauseOf[first]!
    const start = titleStart(context, first)
    const close = appositionEnd(context, end)
    const lead = start < first || mention.title !== null
    if (!lead && close === end) continue
    drafts.push(
      plainDraft({ first: start, end: close, clause, kind: "identity", predicate: end - 1, by: "identities" }),
    )
  }
  return drafts
}

/** Back over the words of an office: "Afghan President", "the country's national security adviser,". */
function titleStart({ tokens, lower, clauseOf }: Context, first: number): number {
  let at = first
  if (lower[at - 1] === "," && /^NN$/.test(tokens[at - 2]?.tag ?? "")) at -= 1
  const open = at
  while (at > 0 && clauseOf[at - 1] === clauseOf[first] && /^(NN|NNP|JJ|POS|NNPS)$/.test(tokens[at - 1]!.tag)) at -= 1
  if (at === open) return first
  return open < first && at === open ? first : at
}

/** On over ", a member of the council" to the next comma or verb. */
function appositionEnd({ tokens, lower, sentenceOf }: Context, end: number): number {
  if (lower[end] !== "," || !/^(a|an|the|his|her|their|who|one|head|chief|director)$/.test(lower[end + 1] ?? ""))
    return end
  if (!/^(DT|PRP\$|NN|CD)$/.test(tokens[end + 1]!.tag)) return end
  let at = end + 1
  while (at < tokens.length && at < end + 16 && sentenceOf[at] === sentenceOf[end]) {
    if (lower[at] === "," || /^(VBD|VBZ|VBP|MD)$/.test(tokens[at]!.tag) || /^[.;:)"”]$/.test(lower[at]!)) break
    at += 1
  }
  return at - end >= 3 ? at : end
}
