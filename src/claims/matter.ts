/** What a sum of money or a share is: "a $7 million burden", "a net income of 2 million", "lost 40,000 euros". */
import type { Clause } from "./clauses.ts"
import type { Context, Figure } from "./context.ts"
import { idleMatter, moneyVerbs } from "./english/money.ts"
import { participle } from "./property-words.ts"
import type { Said } from "./said.ts"
import { tokensIn } from "./things.ts"
import { verbKind } from "./trigger.ts"

/** Words between a figure and the noun behind it: "a $7 million last and firm offer". */
const matterReach = 5

const isNoun = (tag: string | undefined): boolean => tag === "NN" || tag === "NNS"
const isBetween = (tag: string | undefined): boolean =>
  isNoun(tag) || tag === "JJ" || tag === "JJS" || tag === "CC" || tag === "NNP" || tag === "HYPH" || tag === "VBN"

/** "A $3 billion charge", "Orsk's 40 million euro offer": the last noun of the phrase whose number the figure is. */
function behind({ tokens, lower, sentenceOf }: Context, first: number, end: number): number {
  let opener = first - 1
  // "An initial $103 million offer".
  while (opener > first - 3 && /^(JJ|VBN)$/.test(tokens[opener]?.tag ?? "")) opener -= 1
  const before = tokens[opener]?.tag
  const opens = before === "DT" || before === "PRP$" || before === "POS" || tokens[first]?.tag === "DT"
  if (!opens) return -1
  // "A $7 million hit": no verb stands there behind "a", whatever its form.
  const a = /^an?$/.test(lower[first] ?? "") || /^an?$/.test(lower[first - 1] ?? "")
  let noun = a && tokens[end]?.tag.startsWith("VB") && !/ed$|ing$/.test(lower[end]!) ? end : -1
  for (let at = end; at < Math.min(tokens.length, end + matterReach); at += 1) {
    const own = tokens[at]!
    if (sentenceOf[at] !== sentenceOf[first] || !isBetween(own.tag)) break
    if (isNoun(own.tag)) noun = at
    // "A $7 million burden and a fine": the phrase ends before the next one.
    else if (noun >= 0 && own.tag !== "HYPH") break
  }
  return noun
}

/** "A fine of 500 euros", "net income of about $2 million", "$31 million in earnings", "$5 worth of bread". */
function joined({ tokens, lower }: Context, first: number, end: number): number {
  if (lower[end] === "worth" && lower[end + 1] === "of" && isNoun(tokens[end + 2]?.tag)) return end + 2
  if (lower[end] === "in" && isNoun(tokens[end + 1]?.tag) && !isNoun(tokens[end + 2]?.tag)) return end + 1
  let at = first - 1
  while (
    at > first - matterReach &&
    /^(about|around|some|nearly|almost|roughly|up|to|over|a|an)$/.test(lower[at] ?? "")
  )
    at -= 1
  return lower[at] === "of" && isNoun(tokens[at - 1]?.tag) ? at - 1 : -1
}

/** The token of the noun that says what the figure is; -1 where none does. */
export function matterAt(context: Context, { mention }: Figure): number {
  const [first, end] = tokensIn(context.tokens, mention)
  const at = behind(context, first, end)
  const noun = at >= 0 ? at : joined(context, first, end)
  const lemma = context.lemmas[noun]
  return lemma === undefined || idleMatter.has(lemma) || context.timeOf[noun] !== -1 ? -1 : noun
}

/**
 * "Lost 40,000 euros", "$2 million was raised": what was done with the money; "pledged 20 million euros", "gave $5
 * million": promised or handed over; null for other verbs.
 */
export function doneWith(context: Context, { clause: index, first }: Figure): Said | null {
  const { lemmas, clauses } = context
  const clause = clauses[index] as Clause
  const { verb, groupEnd, passive, subject } = clause
  const kind = verb === null ? null : verbKind(context, clause)
  if (verb !== null && (kind === "pledge" || kind === "aid"))
    return { name: kind === "pledge" ? "pledged" : "given", kind, predicate: verb, partOf: null }
  if (verb === null || !moneyVerbs.has(lemmas[verb]!)) return null
  const isObject = !passive && first >= groupEnd && first - groupEnd <= 4
  const isSubject = passive && subject !== null && subject[0] <= first && first < subject[1]
  if (!isObject && !isSubject) return null
  return { name: participle(lemmas[verb]!), kind: "measurement", predicate: verb, partOf: null }
}
