/**
 * Mends tags of words that news uses otherwise than the treebanks do: "two teens shot [NN] in a park", "blast kills
 * [NNS] 30", "the IS [VBZ] group", "a copper mine [PRP]". Before the parser, so that trees are built on them.
 */
import type { Sentence, Span } from "../model/types.ts"
import { hashWord, shapes, type WordCodes } from "./wordcodes.ts"

const words = [
  "shot",
  "kill",
  "wound",
  "injure",
  "kills",
  "wounds",
  "injures",
  "killed",
  "wounded",
  "injured",
  "hurt",
  "drown",
  "die",
  "flee",
  "perish",
  "is",
  "mine",
  "crossing",
  "gunmen",
  "drowned",
  "escaped",
  "sustained",
  "perished",
  "succumbed",
  "fled",
  "claim",
  "claims",
  "accused",
]
/** Forms that are the past of a verb and nothing else; none is a participle. */
const pasts =
  "flew sang swam threw sank drew withdrew overthrew overran retook overtook undertook arose shrank sprang shook " +
  "froze swore tore wove wrote slew"
const onlyPast: ReadonlySet<number> = new Set(pasts.split(" ").map(hashWord))
const mendable: ReadonlySet<number> = new Set([...words.map(hashWord), ...onlyPast])

/** The words of one sentence as the rules see them; "" outside of it. */
interface View {
  readonly word: (at: number) => string
  readonly tag: (at: number) => string
}

const shotBefore = /^(to|dead|and|in|at|by|near|outside|inside|after|while|during|on|multiple|several|,)$/
const object = /^(CD|DT|PRP|PRP\$|NN|NNS|NNP|NNPS|JJ)$/

/** "Somebody stabbed and killed two guards": both verbs act on what stands behind the second. */
const actsAfterAnd = ({ word, tag }: View, at: number): boolean =>
  word(at + 1) === "and" &&
  /^(killed|wounded|injured|hurt|robbed)$/.test(word(at + 2)) &&
  object.test(tag(at + 3)) &&
  !/^(is|are|was|were|been|being)$/.test(word(at - 1))

const counted = /^(dozens|scores|hundreds|thousands|several|many|at|more|over|up|nearly|some)$/

const isHarm = ({ word, tag }: View, at: number): boolean =>
  /^(kill|kills|wound|wounds|injure|injures|hurt)$/.test(word(at)) &&
  (tag(at + 1) === "CD" || counted.test(word(at + 1)))

/** After "40 Villagers": the end, a place, or another count of those harmed. */
const isHeadlineToll = ({ word, tag }: View, at: number): boolean =>
  /^(|IN|CC|,|:)$/.test(tag(at + 1)) ||
  (tag(at + 1) === "CD" && /^(killed|wounded|injured|hurt|dead|missing)$/.test(word(at + 2)))

/** "At least 17 drown as boat sinks", "63 inmates flee": a verb where a count stands before it and no noun follows. */
const isFate = ({ word, tag }: View, at: number): boolean =>
  /^(drown|die|flee|perish)$/.test(word(at)) &&
  (tag(at - 1) === "CD" || (tag(at - 1) === "NNS" && tag(at - 2) === "CD")) &&
  /^(|IN|TO|CC|,|\.|:|RB|DT)$/.test(tag(at + 1))

/** "63 inmates escaped and two fled", "Ada Moor, 63, drowned.": no adjective stands behind its noun. */
const isPast = ({ word, tag }: View, at: number): boolean =>
  /^(drowned|escaped|sustained|perished|succumbed|fled)$/.test(word(at)) &&
  /^(NN|NNS|NNP|NNPS|CD|,|WDT|WP)$/.test(tag(at - 1)) &&
  /^(|IN|TO|CC|,|\.|:|RB|DT|VBG|CD|NNS|JJ)$/.test(tag(at + 1)) &&
  !(tag(at - 1) === "," && /^(NNS|JJ|CC)$/.test(tag(at + 1)))

/** "Rebels claim [NN] to have taken the town": who claims stands before it; "their claim to have" is none. */
const isClaimed = ({ word, tag }: View, at: number): boolean =>
  /^claims?$/.test(word(at)) &&
  word(at + 1) === "to" &&
  word(at + 2) === "have" &&
  /^(VBN|VBD)$/.test(tag(at + 3)) &&
  /^(NN|NNS|NNP|NNPS|PRP)$/.test(tag(at - 1))

/** Most words between "accused" and "of". */
const accusedMost = 6

/** "But accused [JJ] the police of lying": nobody accused stands before "of". */
function isAccusing({ word, tag }: View, at: number): boolean {
  if (word(at) !== "accused" || tag(at - 1) !== "CC" || !/^(NN|NNS|NNP|NNPS|DT|JJ|PRP|PRP\$)$/.test(tag(at + 1)))
    return false
  for (let next = at + 2; next <= at + accusedMost; next += 1) {
    if (word(next) === "of") return true
    if (/^(|VB.|VB|,|\.|CC)$/.test(tag(next))) return false
  }
  return false
}

/** What a word of harm or of claiming that is tagged as no verb is; its own tag where nothing speaks against it. */
function harmTag(view: View, at: number): string {
  const { word, tag } = view
  const own = tag(at)
  if (isAccusing(view, at)) return "VBD"
  if (own.startsWith("VB")) return own
  if (isClaimed(view, at)) return word(at) === "claims" ? "VBZ" : "VBP"
  if (isFate(view, at)) return "VBP"
  if (isPast(view, at)) return "VBD"
  const before = tag(at - 1)
  if (word(at) === "shot") {
    // "Two teens shot in a park", "found shot to death", "Police shot a man"; not "a shot in the dark".
    const hit = /^(NN|NNS|NNP|CD|VBD|VBN|PRP|RB|,)$/.test(before) && shotBefore.test(word(at + 1))
    if (hit) return actsAfterAnd(view, at) ? "VBD" : "VBN"
    const acts = /^(NN|NNS|NNP|NNPS|PRP)$/.test(before) && /^(DT|NNP|PRP|PRP\$|CD)$/.test(tag(at + 1))
    return acts ? "VBD" : own
  }
  const past = /^(killed|wounded|injured|hurt)$/.test(word(at))
  // "A blast which wounded three", "40 Villagers Killed 90 Injured in Raid".
  const takes = /^(CD|DT)$/.test(tag(at + 1)) || counted.test(word(at + 1))
  if (past && takes && /^(WDT|WP)$/.test(before)) return "VBD"
  if (past && own.startsWith("NNP") && /^(NNS|NNPS)$/.test(before) && isHeadlineToll(view, at)) return "VBN"
  if (past && before === "CC" && /^(CD|DT)$/.test(tag(at + 1))) return "VBD"
  const ending = word(at).endsWith("s") ? "VBZ" : "VBP"
  if (isHarm(view, at)) return ending
  // "Blast kills officer's son": no noun looks like that before another noun.
  const acts = /^(kills|injures)$/.test(word(at)) && /^(NN|NNP|NNPS|NNS|DT|PRP\$)$/.test(tag(at + 1))
  return acts ? ending : own
}

/** "Blasts [VBZ] kill 30 fighters": what looks like a verb before the verb is its subject. */
const isSubject = (view: View, at: number): boolean =>
  /^VB[ZP]$/.test(view.tag(at)) && /^(NN|JJ)/.test(view.tag(at - 1)) && isHarm(view, at + 1)

const is = hashWord("is")

/** "The IS group", "IS fighters", "by IS": a name in capital letters among words that are not. */
function isGroup({ word, tag }: View, { shape, lower }: WordCodes, at: number): boolean {
  if (lower[at] !== is || (shape[at]! & shapes.shouted) === 0) return false
  const shouted = (other: number): boolean => word(other) !== "" && (shape[other]! & shapes.shouted) !== 0
  if (shouted(at - 1) || shouted(at + 1)) return false
  return /^(IN|DT|JJ|CC|VBN|VBG|VBD)$/.test(tag(at - 1)) || /^(NN|NNS|POS|HYPH)$/.test(tag(at + 1))
}

/** "The copper mine": whose it is stands alone, behind a verb or "of". */
const isMine = ({ word, tag }: View, at: number): boolean =>
  word(at) === "mine" && tag(at) === "PRP" && /^(DT|JJ|NN|NNP|PRP\$|POS|HYPH)$/.test(tag(at - 1))

/** "A level crossing near Norholm": nobody crosses. */
const isCrossing = ({ word, tag }: View, at: number): boolean =>
  word(at) === "crossing" &&
  tag(at) === "VBG" &&
  /^(level|rail|railway|border|river|road|pedestrian)$/.test(word(at - 1))

/** "When gunmen [VBN] attacked": people, whatever stands around them. */
const isGunmen = ({ word, tag }: View, at: number): boolean => word(at) === "gunmen" && tag(at) !== "NNS"

/** "A raid in which 43 inmates [VBZ] escaped", "12 gunmen [RB] fled": who is counted stands before what they did. */
const isCounted = ({ word, tag }: View, at: number): boolean =>
  tag(at - 1) === "CD" &&
  (tag(at) === "VBZ" ? /[^s]s$/ : /men$/).test(word(at)) &&
  /^(VBD|VBN|VBP|MD)$/.test(tag(at + 1))

/** "The plane [NN] flew": a past, unless it has a capital as a name. */
const isOnlyPast = ({ tag }: View, { shape, lower }: WordCodes, at: number): boolean =>
  onlyPast.has(lower[at]!) && !tag(at).startsWith("VB") && (shape[at]! & (shapes.capital | shapes.shouted)) === 0

/** What the rules read: the words and their tags as numbers of `pairs`. */
interface Tagged {
  readonly tags: Uint8Array
  readonly pairs: readonly { readonly pos: string; readonly tag: string }[]
  readonly text: string
  readonly tokens: readonly Span[]
}

function viewOf({ tags, pairs, text, tokens }: Tagged, { first, end }: Sentence): View {
  const inside = (at: number): boolean => at >= first && at < end
  return {
    word: (at) => (inside(at) ? text.slice(tokens[at]!.from, tokens[at]!.to).toLowerCase() : ""),
    tag: (at) => (inside(at) ? pairs[tags[at]!]!.tag : ""),
  }
}

const articles: ReadonlySet<number> = new Set(["the", "a", "an"].map(hashWord))

/** Changes the numbers of tags where the words around a word tell better. */
export function mendTags(tagged: Tagged, codes: WordCodes, sentences: readonly Sentence[]): void {
  const { tags, pairs } = tagged
  const numberOf = (pos: string, tag: string): number => pairs.findIndex((pair) => pair.pos === pos && pair.tag === tag)
  const [noun, bare, present] = [numberOf("NOUN", "NN"), numberOf("VERB", "VB"), numberOf("VERB", "VBP")]
  const [number, third, nouns] = [numberOf("NUM", "CD"), numberOf("VERB", "VBZ"), numberOf("NOUN", "NNS")]
  const [adverb, past] = [numberOf("ADV", "RB"), numberOf("VERB", "VBD")]
  for (const sentence of sentences) {
    for (let at = sentence.first; at < sentence.end; at += 1) {
      // "The monitor said": no verb without an ending stands right behind an article.
      const named = (tags[at] === bare || tags[at] === present) && at > sentence.first
      if (named && articles.has(codes.lower[at - 1]!)) tags[at] = noun
      const isBehindNumber = tags[at - 1] === number && (tags[at] === third || tags[at] === adverb)
      if (isBehindNumber && isCounted(viewOf(tagged, sentence), at)) tags[at] = nouns
      if (!mendable.has(codes.lower[at]!)) continue
      const view = viewOf(tagged, sentence)
      if (isOnlyPast(view, codes, at)) tags[at] = past
      if (isGroup(view, codes, at)) tags[at] = numberOf("PROPN", "NNP")
      const tag = harmTag(view, at)
      if (tag !== view.tag(at)) tags[at] = numberOf("VERB", tag)
      if (isMine(view, at) || isCrossing(view, at)) tags[at] = numberOf("NOUN", "NN")
      if (isSubject(view, at - 1)) tags[at - 1] = numberOf("NOUN", "NNS")
      if (isGunmen(view, at)) tags[at] = nouns
    }
  }
}
