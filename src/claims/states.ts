/**
 * What a figure is said to be by words that are no verb of its own: "twelve of the dead", "two are among the injured",
 * "six in hospital", "the coffins of five", "no word of casualties".
 */
import type { Context, Figure } from "./context.ts"
import type { Property } from "./english/properties.ts"
import { isForLife } from "./lives.ts"
import { nounProperty, patientProperty, stateOf, subjectProperty } from "./property-words.ts"
import { type Found, found, numberOf, type Said } from "./said.ts"
import { broughtDead, notRevived, survivedHurt, underneath } from "./saved.ts"
import { classOf, isPersonal, tokensIn } from "./things.ts"

const those = /^(the|those|these|its|their)$/
const being = /^(is|are|was|were|be|been)$/

/** The state that "the dead", "those wounded", "the people injured" name, and its token; null for other words. */
function stateNamed({ lower }: Context, at: number): { readonly row: Property; readonly at: number } | null {
  if (!those.test(lower[at] ?? "")) return null
  const next = /^(people|persons|victims|confirmed|many)$/.test(lower[at + 1] ?? "") ? at + 2 : at + 1
  const row =
    stateOf(lower[next] ?? "") ?? (/^(deaths|fatalities)$/.test(lower[next] ?? "") ? stateOf("dead") : undefined)
  return row === undefined || !/^(killed|injured|missing|arrested|rescued|abducted)$/.test(row.name)
    ? null
    : { row, at: next }
}

/** What the verb of the clause says became of its subject, in a word the lists know: "four of the injured died". */
function becomes({ clauses, lemmas }: Context, { clause }: Figure): boolean {
  const { verb, passive } = clauses[clause]!
  if (verb === null) return false
  const lemma = lemmas[verb]!
  return (passive ? patientProperty(lemma) : subjectProperty(lemma)) !== undefined
}

/** "Twelve of the dead were cousins", "eight of those injured are in danger". */
function ofThose(context: Context, figure: Figure): Said | null {
  const [, end] = tokensIn(context.tokens, figure.mention, figure.first)
  const named = context.lower[end] === "of" ? stateNamed(context, end + 1) : goesOn(context, figure, end)
  if (named === null || (named.row.name !== "killed" && becomes(context, figure))) return null
  return found(named.row, named.at)
}

/** "Nineteen of the dead were herders and [15 were] raiders": the dead, too. */
function goesOn(
  context: Context,
  { at, first }: Figure,
  end: number,
): { readonly row: Property; readonly at: number } | null {
  const { lower, figures, sentenceOf, tokens } = context
  const before = figures[at - 1]
  if (before === undefined || sentenceOf[before.first] !== sentenceOf[first]) return null
  if (lower[first - 1] !== "and" || !being.test(lower[end] ?? "") || first - before.first > 14) return null
  // "Two of the wounded were flown out and 13 taken to a clinic": another thing is told of others.
  if (!/^(NN|DT|JJ|CD|PRP\$)/.test(tokens[end + 1]?.tag ?? "")) return null
  const [, of] = tokensIn(tokens, before.mention, before.first)
  return lower[of] === "of" ? stateNamed(context, of + 1) : null
}

/** "Two officers are among the dead", "among those injured were two officers", "the dead include two officers". */
function amongThose(context: Context, { first, end }: Figure): Said | null {
  const { lower, sentenceOf } = context
  for (let at = end; at < end + 6 && sentenceOf[at] === sentenceOf[first]; at += 1) {
    if (lower[at] !== "among" || !being.test(lower[at - 1] ?? "")) continue
    const named = stateNamed(context, at + 1)
    return named === null ? null : found(named.row, named.at)
  }
  if (lower[first - 1] === "," && first >= 4) {
    // "Of the dead, 49 were in the north".
    const before = [first - 3, first - 4].find((at) => /^(of|among)$/.test(lower[at - 1] ?? ""))
    const named = before === undefined ? null : stateNamed(context, before)
    if (named !== null) return found(named.row, named.at)
  }
  let verb = first - 1
  while (/^(at|least|also|about|some|nearly|mostly|mainly|all)$/.test(lower[verb] ?? "")) verb -= 1
  if (!being.test(lower[verb] ?? "") && !/^(include|includes|included)$/.test(lower[verb] ?? "")) return null
  for (let at = verb - 1; at >= Math.max(0, verb - 14) && sentenceOf[at] === sentenceOf[first]; at -= 1) {
    const named = stateNamed(context, at)
    const opens = lower[at - 1] === "among" || sentenceOf[at - 1] !== sentenceOf[at] || lower[at - 1] === ","
    if (named !== null && opens) return found(named.row, named.at)
  }
  return null
}

/** "Six of them in critical condition", "two remain in hospital", "five are in intensive care". */
function inCare(context: Context, figure: Figure): Said | null {
  const { lower, sentenceOf, first, end } = { ...context, ...figure }
  let at = Math.max(end, tokensIn(context.tokens, figure.mention, first)[1])
  if (lower[at] === "of" && /^(them|whom|these|those)$/.test(lower[at + 1] ?? "")) at += 2
  // "Thirty people, most of them soldiers, are in custody".
  const aside = lower[at] === "," ? lower.slice(at + 1, at + 9).indexOf(",") : -1
  if (aside > 0 && being.test(lower[at + aside + 2] ?? "")) at += aside + 2
  const some = /^(them|whom|these|those)$/.test(lower[at - 1] ?? "")
  if (some && graded.test(lower[at] ?? "") && /^([,.;]|wounded|injured|hurt)$/.test(lower[at + 1] ?? "."))
    return found(stateOf("injured")!, at)
  while (/^(is|are|was|were|remain|remained|remains|still|stay|stayed|lie|others?|people|also)$/.test(lower[at] ?? ""))
    at += 1
  if (lower[at] !== "in" || sentenceOf[at] !== sentenceOf[first]) return null
  const [one, two, three] = [lower[at + 1] ?? "", lower[at + 2] ?? "", lower[at + 3] ?? ""]
  if (two === "condition" || three === "condition") return found(stateOf("injured")!, at)
  if (/^(custody|detention|jail)$/.test(one)) return found(stateOf("custody")!, at)
  if (one === "captivity") return found(stateOf("kidnapped")!, at)
  if (one === "attendance") return found(stateOf("attendance")!, at)
  if (/^shelters?$/.test(one) || /^(evacuation|emergency|temporary|relief) shelters?$/.test(`${one} ${two}`))
    return found(stateOf("evacuated")!, at)
  if (one === "intensive" && two === "care") return found(intensive, at)
  return one === "hospital" ? found(stateOf("hospitalized")!, at) : null
}

/** "Five were trapped. Two remain inside": who has not got out of where they were trapped. */
function remainInside(context: Context, figure: Figure): Said | null {
  const { lower, sentenceOf } = context
  let at = Math.max(figure.end, tokensIn(context.tokens, figure.mention, figure.first)[1])
  while (/^(people|others?|still|of|them|were|are|who)$/.test(lower[at] ?? "")) at += 1
  if (!/^(remain|remains|remained|remaining)$/.test(lower[at] ?? "") || sentenceOf[at] !== sentenceOf[figure.first])
    return null
  if (!/^(inside|underground|under|beneath|below)$/.test(lower[at + 1] ?? "")) return null
  const first = lower.lastIndexOf("trapped", figure.first)
  return first >= 0 && figure.first - first < tokensBack ? found(stateOf("trapped")!, at) : null
}

/** How far before those who remain inside it may be told that people were trapped, in tokens. */
const tokensBack = 400

/** "The crowd, about 900 people, was removed from the beach". */
function removedFrom(context: Context, figure: Figure): Said | null {
  const { clauses, lemmas, lower } = context
  if (figure.head >= 0 && !isPeople(context, figure)) return null
  const { verb, passive, groupEnd } = clauses[figure.clause]!
  if (verb === null || !passive || figure.first > verb || !/^(remove|clear|usher|herd)$/.test(lemmas[verb]!))
    return null
  return /^(from|off)$/.test(lower[groupEnd] ?? "") ? found(stateOf("evacuated")!, verb) : null
}

const intensive = { name: "in intensive care", kind: "hospitalization" }

/** "Twelve people have fallen ill", "40 were sick", "nine tested positive". */
function fellIll(context: Context, figure: Figure): Said | null {
  const { lower, sentenceOf } = context
  let at = Math.max(figure.end, tokensIn(context.tokens, figure.mention, figure.first)[1])
  if (figure.head >= 0 && !isPeople(context, figure)) return null
  while (/^(is|are|was|were|has|have|had|been|be|others?|people|also|already)$/.test(lower[at] ?? "")) at += 1
  if (sentenceOf[at] !== sentenceOf[figure.first]) return null
  const next = lower[at + 1] ?? ""
  const became = /^(fall|falls|fell|fallen|become|becomes|became|taken|getting|made)$/.test(lower[at] ?? "")
  const ill = became ? next : (lower[at] ?? "")
  const positive = /^(test|tests|tested)$/.test(lower[at] ?? "") && next === "positive"
  return positive || (/^(ill|sick|unwell)$/.test(ill) && at > figure.end - 1) ? found(stateOf("infected")!, at) : null
}

const graded = /^(seriously|severely|critically|gravely|badly|slightly|lightly)$/

/** "Nine people were shot, two [fatally]", "three of them [fatally]". */
function fatally({ lower, tokens }: Context, figure: Figure): Said | null {
  let at = Math.max(figure.end, tokensIn(tokens, figure.mention, figure.first)[1])
  if (lower[at] === "of" && /^(them|whom|these|those)$/.test(lower[at + 1] ?? "")) at += 2
  return /^(fatally|mortally)$/.test(lower[at] ?? "") ? found(stateOf("dead")!, at) : null
}

/** Longest words that stand between commas, in tokens. */
const asideTokens = 14

/** "Four people, including a child, are [dead]": the state behind words that commas set off. */
function behindAside(context: Context, figure: Figure): Said | null {
  const { lower, sentenceOf } = context
  if (lower[figure.end] !== "," || (figure.head >= 0 && !isPeople(context, figure))) return null
  const aside = lower.slice(figure.end + 1, figure.end + 1 + asideTokens).indexOf(",")
  const be = figure.end + aside + 2
  if (aside < 0 || sentenceOf[be] !== sentenceOf[figure.first] || !being.test(lower[be] ?? "")) return null
  const at = /^(now|still|also|confirmed|feared|presumed)$/.test(lower[be + 1] ?? "") ? be + 2 : be + 1
  const row = /^(dead|missing|injured|wounded|hurt|trapped)$/.test(lower[at] ?? "") ? stateOf(lower[at]!) : undefined
  return row === undefined || lower[at - 1] === "feared" ? null : found(row, at)
}

const burying = /^(coffin|funeral|burial|grave|remains|corpse|body)$/

/** "The coffins of six inmates", "funerals for seven victims". */
function inCoffins({ lower, lemmas }: Context, { first }: Figure): Said | null {
  const of = /^(the|all)$/.test(lower[first - 1] ?? "") ? first - 2 : first - 1
  const noun = burying.test(lemmas[of - 1] ?? "") && /^(of|for)$/.test(lower[of] ?? "")
  return noun ? found(stateOf("dead")!, of - 1) : null
}

/** "Bringing to 24 the number of people known to have died". */
function numberAfter({ lower, lemmas, sentenceOf }: Context, { end, first }: Figure): Said | null {
  if (lower[end] !== "the" || !/^(number|toll|count|tally)$/.test(lemmas[end + 1] ?? "")) return null
  if (sentenceOf[end + 1] !== sentenceOf[first] || !/^(to|at)$/.test(lower[first - 1] ?? "")) return null
  const row = numberOf(lower, lemmas, end + 1)
  return row === undefined ? null : found(row, end + 1)
}

/** "No immediate reports of casualties", "no word of any injuries". */
function noWordOf({ lower, lemmas, tokens }: Context, { mention, first }: Figure): Said | null {
  if (mention.high !== 0) return null
  for (let at = first + 1; at < first + 5; at += 1) {
    if (!/^(report|word|sign|news|indication|record)$/.test(lemmas[at] ?? "") || lower[at + 1] !== "of") continue
    const noun = /^(any|further|serious|major|other)$/.test(lower[at + 2] ?? "") ? at + 3 : at + 2
    const row = /^NN/.test(tokens[noun]?.tag ?? "") ? nounProperty(lemmas[noun]!) : undefined
    return row === undefined ? null : found(row, noun)
  }
  return null
}

const shelters =
  /^(school|shelter|safety|camp|ground|centre|center|tent|hall|gym|gymnasium|stadium|mosque|church|hotel|area|place)$/

const movers = /^(move|take|bring|shift|transfer|relocate|lead|ferry|bus|go|flee|pull|haul|carry|lift|winch)$/
const savers = /^(bring|pull|haul|carry|lift|winch)$/

/** "1,400 people were moved to schools", "took 60 families to higher ground". */
function toShelter(context: Context, figure: Figure): Said | null {
  const { clauses, lemmas, lower, tokens } = context
  const { verb, groupEnd, end, passive, groupFirst } = clauses[figure.clause]!
  if (verb === null || !movers.test(lemmas[verb]!)) return null
  // Of themselves people move, go and flee to a shelter; the others are taken there.
  const own = /^(move|relocate|go|flee)$/.test(lemmas[verb]!) && !passive && figure.first < groupFirst
  if (!own && passive !== figure.first < groupFirst) return null
  const person = figure.head < 0 || /^(family|house)$/.test(lemmas[figure.head]!) || isPeople(context, figure)
  for (let at = groupEnd; person && at < Math.min(end, groupEnd + 12); at += 1) {
    if (lower[at] !== "to") continue
    let head = at + 1
    while (head + 1 < end && /^(NN|NNS|NNP)$/.test(tokens[head + 1]!.tag)) head += 1
    while (head + 1 < end && /^(DT|JJ|JJR|CD)$/.test(tokens[head]!.tag)) head += 1
    const refuge = own ? /^(shelter|safety|camp|ground)$/ : shelters
    // Who is brought to safety was in danger, whoever is moved to it may not yet have been.
    if (savers.test(lemmas[verb]!) && lemmas[head] === "safety") return found(stateOf("rescued")!, verb)
    return refuge.test(lemmas[head]!) ? found(stateOf("evacuated")!, verb) : null
  }
  return null
}

const isPeople = ({ tokens }: Context, { head }: Figure): boolean => isPersonal(classOf(tokens[head]!) ?? "")

/** "Eleven men were pulled out alive", "brought three boys from the rubble"; bodies are brought out dead. */
function pulledOut(context: Context, figure: Figure): Said | null {
  const { clauses, lemmas, lower } = context
  const { verb, groupEnd, end, passive, groupFirst } = clauses[figure.clause]!
  if (verb === null || !/^(pull|bring|dig|winch|lift|pluck|find|recover|haul)$/.test(lemmas[verb]!)) return null
  if (passive !== figure.first < groupFirst || figure.head < 0 || !isPeople(context, figure)) return null
  const after = lower.slice(Math.max(groupEnd, passive ? 0 : figure.end), Math.min(end, groupEnd + 12))
  const free = /^(pull|pluck|winch|haul)$/.test(lemmas[verb]!) && /^(out|from)$/.test(after[0] ?? "")
  return free || after.slice(0, 4).includes("alive") ? found(stateOf("rescued")!, verb) : null
}

/** "4,000 refugees who have lost their homes", "600 families lost everything". */
function lostHome({ clauses, lemmas, lower, figures }: Context, figure: Figure): Said | null {
  for (const { verb, groupEnd, groupFirst, end, subject } of clauses.slice(figure.clause, figure.clause + 2)) {
    if (verb === null || lemmas[verb] !== "lose" || subject === null) continue
    const own = subject[0] <= figure.first && figure.end <= subject[1]
    const next = figures[figure.at + 1]?.first ?? end
    const home = lemmas
      .slice(groupEnd, Math.min(end, groupEnd + 5))
      .some((lemma) => /^(home|house|shelter)$/.test(lemma))
    if (home && next > groupFirst && (own || lower[figure.end] === "who")) return found(stateOf("displaced")!, verb)
  }
  return null
}

/** "Nine bridges were washed away", "two boys were swept away": things are destroyed, people are missed. */
function sweptAway(context: Context, figure: Figure): Said | null {
  const { clauses, lemmas, lower } = context
  const { verb, groupFirst } = clauses[figure.clause]!
  if (verb === null || !/^(sweep|wash|carry)$/.test(lemmas[verb]!)) return null
  if (!/^(away|off|out)$/.test(lower[verb + 1] ?? "") || figure.head < 0 || figure.first > groupFirst) return null
  return found(stateOf(isPeople(context, figure) ? "missing" : "destroyed")!, verb)
}

/** "At least 30 needed treatment", "two underwent surgery". */
function needsCare({ clauses, lemmas, lower }: Context, figure: Figure): Said | null {
  const { verb, groupFirst, groupEnd, end, passive } = clauses[figure.clause]!
  if (verb === null || passive || figure.first > groupFirst) return null
  if (!/^(need|require|receive|undergo|get|seek)$/.test(lemmas[verb]!)) return null
  const object = lower.slice(groupEnd, Math.min(end, groupEnd + 5))
  return object.some((word) => /^(treatment|surgery|hospitalization|operations?)$/.test(word))
    ? found(stateOf("treated")!, verb)
    : null
}

/** "Death sentences for 12 officers", "a life sentence on two men". */
function underSentence({ lower, lemmas }: Context, { first }: Figure): Said | null {
  const noun = /^(to|for|on|against)$/.test(lower[first - 1] ?? "") ? first - 2 : -1
  return noun >= 0 && lemmas[noun] === "sentence" ? found(stateOf("sentenced")!, noun) : null
}

/** "The ferry had 130 on board", "with 48 people on board"; "killing all 12 on board" tells more of them. */
function onBoard(context: Context, figure: Figure): Said | null {
  const { lower, lemmas, clauses } = context
  const { verb } = clauses[figure.clause]!
  if (lower[figure.end] !== "on" || lower[figure.end + 1] !== "board") return null
  const from = tokensIn(context.tokens, figure.mention, figure.first)[0]
  const before = lower.slice(Math.max(0, from - 4), from)
  const held = verb !== null && verb < from && /^(have|carry)$/.test(lemmas[verb]!) && from - verb < 6
  return held || before.includes("with") ? found(stateOf("aboard")!, figure.end) : null
}

/** "Two were fighting for their lives": they are badly hurt. */
function forLife({ lower, lemmas, sentenceOf }: Context, { first, end }: Figure): Said | null {
  for (let at = end; at < end + 7 && sentenceOf[at] === sentenceOf[first]; at += 1) {
    if (lower[at] === ",") return null
    if (isForLife(lower, lemmas, at)) return found(stateOf("injured")!, at)
  }
  return null
}

const readings = [
  ofThose,
  amongThose,
  fatally,
  behindAside,
  inCare,
  fellIll,
  remainInside,
  removedFrom,
  inCoffins,
  numberAfter,
  noWordOf,
  toShelter,
  pulledOut,
  lostHome,
  sweptAway,
  needsCare,
  onBoard,
  underSentence,
  forLife,
  broughtDead,
  underneath,
  survivedHurt,
  notRevived,
]

/** What the words around a figure of people or things say it is; null when they say nothing. */
export function stateAround(context: Context, figure: Figure): Said | null {
  if (figure.mention.dimension !== "count") return null
  for (const read of readings) {
    const said = read(context, figure)
    if (said !== null) return said
  }
  return null
}

/**
 * "Among them were nine children", "they included two guards": part of the last figure of people in the sentence
 * before, if the paragraph goes on. Null where the words point to none.
 */
export function ofSentenceBefore(context: Context, figure: Figure, done: ReadonlyMap<number, Found>): Found | null {
  const { lower, sentenceOf, figures, document } = context
  const number = sentenceOf[figure.first]!
  const sentence = document.sentences[number]
  const before = document.sentences[number - 1]
  if (sentence === undefined || before === undefined || sentence.paragraph !== before.paragraph) return null
  const opening = lower.slice(sentence.first, sentence.first + 4).join(" ")
  if (
    !/^(among them|they include|they included|these include|these included|of these|of them|of those)\b/.test(opening)
  )
    return null
  if (figure.head >= 0 && !isPeople(context, figure)) return null
  for (let at = figure.at - 1; at >= 0; at -= 1) {
    const whole = figures[at]!
    if (sentenceOf[whole.first] === number) continue
    if (sentenceOf[whole.first] !== number - 1) return null
    const said = done.get(whole.index)
    const people = said !== undefined && /^(casualties|rescue|arrest|hospitalization|abduction)$/.test(said.kind ?? "")
    if (people) return { ...said, predicate: figure.first, partOf: whole.index, way: "inclusion" }
  }
  return null
}

/** "Four of the dead are [children]": the people that such a figure turns out to count; null for others. */
export function turnsOut(context: Context, figure: Figure): readonly [first: number, end: number] | null {
  const { clauses, lemmas, tokens } = context
  const { verb, groupEnd, end } = clauses[figure.clause]!
  if (verb === null || lemmas[verb] !== "be" || figure.first > verb || ofThose(context, figure) === null) return null
  let at = groupEnd
  while (at < end && /^(JJ|RB|VBN|NN|CC)$/.test(tokens[at]!.tag) && at < groupEnd + 3) at += 1
  const people = at < end && tokens[at]!.tag === "NNS" && isPersonal(classOf(tokens[at]!) ?? "")
  return people ? [groupEnd, at + 1] : null
}

/** "Twelve of the dead": part of the last toll before it that is as great; null when there is none. */
export function tollBefore(
  { figures, lower, tokens }: Context,
  figure: Figure,
  name: string,
  done: ReadonlyMap<number, Found>,
): number | null {
  const [, end] = tokensIn(tokens, figure.mention, figure.first)
  const some = lower[end] === "of" || lower.slice(figure.end, figure.end + 6).includes("among")
  for (let at = figure.at - 1; some && at >= 0; at -= 1) {
    const { index, mention } = figures[at]!
    if (done.get(index)?.name !== name || done.get(index)?.partOf !== null) continue
    if ((mention.low ?? mention.high ?? 0) >= (figure.mention.low ?? 0)) return index
  }
  return null
}
