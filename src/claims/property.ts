/** What is true of the things a figure counts: one visible list of ways to read it, the surest first. */
import { withChanges } from "./changes.ts"
import { beginsObject, type Clause } from "./clauses.ts"
import type { Context, Figure } from "./context.ts"
import { speaking } from "./english/grammar.ts"
import { beside, byKind, dimensions, lengths } from "./english/properties.ts"
import { bySearch, byTree, byVerbBefore } from "./governor.ts"
import { beginsCount, isTeller } from "./headline.ts"
import { jointly } from "./joint.ts"
import { byBrackets, byGap, byInclusion, byList, byPlaces } from "./lists.ts"
import { byKin, byLife } from "./lives.ts"
import { doneWith, matterAt } from "./matter.ts"
import { gerund, nounProperty, participle, patientProperty, stateOf, subjectProperty } from "./property-words.ts"
import {
  capacityAt,
  capacityBehind,
  type Found,
  fatal,
  found,
  isOfBody,
  leavesHospital,
  leftDoing,
  notQuite,
  numberOf,
  patientAt,
  type Said,
  stateAt,
} from "./said.ts"
import { ofSentenceBefore, stateAround, tollBefore } from "./states.ts"
import { classOf, isArea, isPersonal, tokensIn } from "./things.ts"
import { verbKind } from "./trigger.ts"
import { isSaidOfWhole, ofThem, wholeAfter, wholeOf } from "./wholes.ts"

type Way = (context: Context, figure: Figure) => Said | null

/** Ages, speeds, sums: the dimension says it, and words near a length say which. */
const byDimension: Way = (context, figure) => {
  const { lower } = context
  const { mention, first, end } = figure
  if (mention.dimension === "count" || (mention.share && mention.counts !== null)) return null
  const promised = mention.dimension === "money" ? doneWith(context, figure) : null
  if (promised !== null) return promised
  const base = dimensions[mention.dimension] ?? "measure"
  if (mention.dimension === "length") {
    for (let at = Math.max(0, first - 4); at < Math.min(lower.length, end + 2); at += 1) {
      const row = lengths.find(([, words]) => words.split(" ").includes(lower[at]!))
      if (row !== undefined) return { name: row[0], kind: "measurement", predicate: at, partOf: null }
    }
  }
  const matter = base === "cost" || base === "share" ? matterAt(context, figure) : -1
  const predicate = matter >= 0 ? matter : first
  return { name: base, kind: base === "age" ? "identity" : "measurement", predicate, partOf: null }
}

/** "Twice the 900 people it was built for": made for so many. */
const byCapacity: Way = (context, { end, mention }) => {
  const row = mention.dimension === "count" ? capacityBehind(context, end) : null
  return row === null ? null : found(row, end)
}

/** "12 deaths", "three wounded soldiers", "30 injured". */
const byOwnWords: Way = (context, figure) => {
  const { lower, lemmas, tokens } = context
  const { first, end, head, mention } = figure
  // "7 bodies found, up to 25 feared trapped", "of whom nine": the noun is that of another figure.
  if (mention.counts !== null && mention.counts.to <= mention.from) return null
  const last = head >= 0 ? head : end - 1
  for (let at = last; at >= first; at -= 1) {
    // "Six of those hurt are home again" says elsewhere what became of the six.
    if (lower.slice(first, at).includes("of")) continue
    const state = stateOf(lower[at]!)
    if (state !== undefined) return found(stateAt(context, at, state), at)
  }
  const noun = /^NN/.test(tokens[last]?.tag ?? "") ? nounProperty(lemmas[last]!) : undefined
  // "dozens of deaths": the "of" belongs to the number.
  const vague = lower[last - 1] === "of" && mention.modifier === "vague" ? last - 1 : last
  if (noun === undefined || lower.slice(first, vague).includes("of") || /^wound/.test(lemmas[last]!)) return null
  // "17 patients died", "22 survivors were taken to hospital": what became of people called so is said by the verb.
  const personal = isPersonal(classOf(tokens[last]!) ?? "")
  const became = personal ? (stateAround(context, figure) ?? byClause(context, figure)) : null
  const fate = became !== null && noun.name !== "killed" && fates.has(became.name)
  return became !== null && (became.kind === "casualties" || fate) ? became : found(noun, last)
}

/** What becomes of survivors and patients. */
const fates: ReadonlySet<string> = new Set([
  "hospitalized",
  "in intensive care",
  "released",
  "recovered",
  "evacuated",
  "infected",
  "moved",
  "transferred",
])

/** "12 dead", "one policeman and one insurgent killed", "12 people were reportedly killed". */
const byRight: Way = (context, figure) => {
  const { end, mention } = figure
  const { lower, tokens, clauseOf } = context
  if (mention.dimension !== "count") return null
  for (let at = end; at < Math.min(end + 6, lower.length); at += 1) {
    const board = lower[at] === "on" && lower[at + 1] === "board" ? "aboard" : lower[at]!
    const state = stateOf(inCondition(lower, at) ? "injured" : board)
    if (context.sentenceOf[at] !== context.sentenceOf[end - 1]) return null
    const active = state !== undefined && actsOn(context, at)
    if (state !== undefined && at === end && isSaidOfWhole(context, figure)) return null
    const partitive = /^(those|them)$/.test(lower[end - 1]!)
    if (state !== undefined && !active && !partitive) {
      const deadly = /^(fatally|mortally)$/.test(lower[at - 1]!) || lower[at + 1] === "dead"
      return found(deadly ? stateOf("dead")! : stateAt(context, at, state), at)
    }
    if (active || clauseOf[at] === -1) return null
    const next = context.figures[at === end ? figure.at + 1 : -1]
    if (next !== undefined && isLeftWith(context, figure, next)) return byRight(context, next)
    // "Ten persons were on Sunday night killed".
    if (context.timeOf[at] !== -1 || (/^(?:on|in|at)$/.test(lower[at]!) && context.timeOf[at + 1] !== -1)) continue
    if (/^(?:["“”]|``|'')$/.test(lower[at]!) || /^partly$|^partially$|^completely$/.test(lower[at]!)) continue
    // "Killing two passengers, has been charged": the verb right before it says it.
    if (!beside.has(lower[at]!) || (lower[at] === "," && byVerbBefore(context, figure) !== null)) return null
    if (/^(,|and|or)$/.test(lower[at]!) && (tokens[at + 1] === undefined || !/^(VB|RB|JJ)/.test(tokens[at + 1]!.tag))) {
      return null
    }
  }
  return null
}

/** "left three soldiers and 11 rebels dead": the state stands behind the last of them. */
function isLeftWith({ lower, lemmas, clauses }: Context, figure: Figure, next: Figure): boolean {
  const { verb, groupEnd } = clauses[figure.clause]!
  const joined = /^(and|,)$/.test(lower[figure.end] ?? "") && next.first - figure.end <= 2
  return joined && verb !== null && lemmas[verb] === "leave" && figure.first >= groupEnd
}

/** "in critical condition". */
const inCondition = (lower: readonly string[], at: number): boolean =>
  lower[at] === "in" && (lower[at + 2] === "condition" || lower[at + 3] === "condition")

/** "gunmen killed 12": the participle has an object, so it says nothing of the noun before it. */
function actsOn(context: Context, at: number): boolean {
  const { tokens, lower } = context
  const next = context.sentenceOf[at + 1] === context.sentenceOf[at] ? tokens[at + 1] : undefined
  if (next === undefined || /^(is|are|was|were|been|be|being)$/.test(lower[at - 1] ?? "")) return false
  if (/^(dead|missing|aboard|onboard|hurt|trapped|stranded)$/.test(lower[at]!)) return false
  // "Left seven injured last month": a day is no object.
  if (context.timeOf[at + 1] !== -1 || beginsCount(context, at + 1) || isTeller(context, at + 1)) return false
  return beginsObject(tokens, lower, at + 1) && !/^(dead|himself|herself|themselves)$/.test(lower[at + 1]!)
}

const linked = new RegExp(
  "^(?:of|to|at|reached|stands|hit|passed|topped|was|is|were|are|for|:|exceeded|surpassed|" +
    "numbered|numbering|totalled|totaled)$",
)
const counting = /^(figure|count|tally|total)$/

/**
 * "the toll rose to 112", "the deaths of 10 passengers", "injuries to 12 people", "the number of dead reached 40".
 */
const byLeft: Way = ({ lower, lemmas, tokens, sentenceOf }, { first, end, mention }) => {
  if (mention.dimension !== "count" || first === 0) return null
  let at = first - 1
  while (at > 0 && (/^(RB|JJR|DT|IN)$/.test(tokens[at]!.tag) || lower[at] === "least") && !linked.test(lower[at]!))
    at -= 1
  // "from 23 to 21": the old figure is linked as the new one is.
  // "Six more bodies recovered, toll 17".
  if (at === first - 1 && lower[at] === "toll" && end - first === 1) return found(nounProperty("toll")!, at)
  const changed = lower[at] === "from" && lower[end] === "to" && tokens[end + 1]?.tag === "CD"
  if (!linked.test(lower[at]!) && !changed) return null
  for (let back = at - 1; back >= Math.max(0, at - 24) && sentenceOf[back] === sentenceOf[first]; back -= 1) {
    if (/^[,;.]$/.test(lower[back]!)) return null
    // "the death toll from Sunday's crash near the border has risen to 23": a toll may stand far off, other nouns not.
    if (back < at - 7 && lemmas[back] !== "toll" && lemmas[back] !== "number") continue
    const number = /^(number|toll)$/.test(lemmas[back]!) || (counting.test(lemmas[back]!) && lower[back + 1] === "of")
    const row = number ? numberOf(lower, lemmas, back) : nounProperty(lemmas[back]!)
    // "Took 23 wounded to three clinics": no number changes to three.
    const led = lower[at] === "to" && !number && !/^injur|^harm|^damage|^toll/.test(lemmas[back]!)
    if (led && !tokens.slice(back, at).some(({ tag }) => tag.startsWith("VB"))) continue
    // "Infections in a displacement camp fell to eight": what kind of camp it is.
    const modifies = !number && /^NNS?$/.test(tokens[back + 1]?.tag ?? "")
    const nominal = row !== undefined && !modifies && /^(NN|VBG|JJ)/.test(tokens[back]!.tag)
    if (nominal && (lower[at] === "of" ? back === at - 1 : true)) return found(row, back)
    if (lower[at] === "of" && back === at - 1) return null
  }
  return null
}

/**
 * What the verb of a clause says of the figure: of the clause it is the subject of, before the clause it stands
 * in.
 */
const byClause: Way = (context, figure) => {
  const said = ofClause(context, figure)
  // A town falls to somebody; bombs, trees and people fall.
  const falls = said?.name === "captured" && context.lemmas[said.predicate] === "fall"
  const token = context.tokens[figure.head]
  return falls && token !== undefined && !isArea(token) ? { ...said, name: gerund("fall"), kind: null } : said
}

const ofClause: Way = (context, figure) => {
  const heading = [1, 2, 3].flatMap((step) => context.clauses[figure.clause + step] ?? [])
  const main = heading.find(
    ({ subject, type, verb }) =>
      /^(main|opened)$/.test(type) &&
      subject !== null &&
      holds(subject, figure) &&
      !(verb !== null && speaking.has(context.lemmas[verb]!)),
  )
  const place = main === undefined ? null : main.passive ? "patient" : "subject"
  const clause = context.clauses[figure.clause]!
  // "15 girls had escaped and returned home": the first of two verbs says it, where a list knows it.
  const own = clause.verb === null || clause.passive ? undefined : subjectProperty(context.lemmas[clause.verb]!)
  const first = own !== undefined && /^(main|opened)$/.test(clause.type) && figure.first < clause.groupFirst
  const said = main === undefined || first ? null : verbProperty(context, main, place, figure)
  return said ?? verbProperty(context, clause, placeOf(context, figure, clause), figure)
}

const holds = ([first, end]: readonly [number, number], figure: Figure): boolean =>
  first <= figure.first && figure.first < end && figure.first - first < 6

function verbProperty(
  context: Context,
  clause: Clause,
  place: "patient" | "subject" | null,
  figure: Figure,
): Said | null {
  if (clause.verb === null || place === null) return null
  const lemma = context.lemmas[clause.verb]!
  const said = byKind[verbKind(context, clause) ?? ""]
  if (place === "subject" && leavesHospital(context, clause))
    return { name: "released", kind: null, predicate: clause.verb, partOf: null }
  if (lemma === "leave" && place === "subject" && verbKind(context, clause) === "displacement") {
    return { name: "displaced", kind: null, predicate: clause.verb, partOf: null }
  }
  const freed = place === "patient" ? patientProperty(lemma) : undefined
  const doing = place === "patient" ? leftDoing(context, clause, figure) : null
  if (doing !== null) return doing
  if (freed?.name === "released") return found(freed, clause.verb)
  if (said !== undefined) return { name: said, kind: null, predicate: clause.verb, partOf: null }
  const part = lemma === "take" && context.lower[clause.verb + 1] === "part"
  const active = isOfBody(context, clause) ? subjectProperty(part ? "attend" : lemma) : undefined
  const row =
    place === "patient" ? fatal(context, clause, patientAt(context, clause.verb, context.lemmas[figure.head])) : active
  if (row !== undefined) return found(notQuite(context, clause.verb, row), clause.verb)
  // "Half of them children, the agency said": whoever says so does nothing to them.
  if (lemma === "be" || speaking.has(lemma)) return null
  const name = place === "patient" ? participle(lemma) : gerund(lemma)
  return { name, kind: null, predicate: clause.verb, partOf: null }
}

/** "Fighting goes on in 190 districts": the noun that happens there, for figures of places. */
const bySubjectNoun: Way = (context, figure) => {
  const { lower, lemmas, clauses } = context
  const clause = clauses[figure.clause]!
  if (!/^(in|across|over|throughout)$/.test(wordBefore(context, figure)) || clause.subject === null) return null
  const [first, end] = clause.subject
  for (let at = end - 1; at >= Math.max(first, end - 8); at -= 1) {
    const row = nounProperty(lemmas[at]!) ?? nounProperty(lower[at]!)
    if (row?.name === "fighting") return found(row, at)
  }
  return null
}

/** The word before a number and its modifier ("in around 190"). */
function wordBefore({ lower, tokens }: Context, figure: Figure): string {
  let at = tokensIn(tokens, figure.mention)[0] - 1
  while (at > 0 && /^(RB|JJR|DT|JJ)$/.test(tokens[at]!.tag)) at -= 1
  return lower[at] ?? ""
}

/** Words that hand over to the number after "of": "a group of 20 fighters". */
const handsOver = /^(group|total|number|lives|bodies|members|all|crowd|team|convoy|some|most|each|both|any)$/

/** Is the figure what the verb acts on ("patient"), what acts ("subject"), or neither (null: after a preposition)? */
function placeOf(context: Context, figure: Figure, clause: Clause): "patient" | "subject" | null {
  const { lower, lemmas, tokens } = context
  let at = figure.first - 1
  while (at >= clause.first && /^(DT|PDT|RB|JJ|JJS|PRP\$|POS)$/.test(tokens[at]!.tag)) at -= 1
  const governed = tokens[at] !== undefined && at >= clause.first && /^(IN|TO)$/.test(tokens[at]!.tag)
  const open = governed && !(lower[at] === "of" && handsOver.test(lower[at - 1] ?? ""))
  if (figure.first < clause.groupFirst) {
    if (open && at > clause.first) return null
    return clause.passive ? "patient" : "subject"
  }
  if (isAlongside(context, figure, clause.first)) return patientProperty(lemmas[clause.verb!]!) ? "patient" : "subject"
  if (open && lower[at] !== "than") return null
  return clause.passive && !governed ? null : "patient"
}

/** "as well as three of his crew", "along with six smugglers": what is done to the others is done to them. */
function isAlongside({ lower }: Context, { first }: Figure, from: number): boolean {
  let at = first - 1
  while (at > from && /^(at|least|about|around|some|nearly|almost|more|than|over|another)$/.test(lower[at]!)) at -= 1
  const [before, last] = [lower[at - 1] ?? "", lower[at] ?? ""]
  return (/^(along|together)$/.test(before) && last === "with") || (before === "well" && last === "as")
}

const ways: readonly (readonly [string, Way])[] = [
  ["dimension", byDimension],
  ["capacity", byCapacity],
  ["kin", byKin],
  ["life", byLife],
  ["own words", byOwnWords],
  ["state", stateAround],
  ["right", byRight],
  ["left", byLeft],
]

/**
 * The property of every figure of a document, by index of its mention; figures that nothing is said of are
 * missing.
 */
export function propertiesOf(context: Context): ReadonlyMap<number, Found> {
  const done = new Map<number, Found>()
  for (const figure of context.figures) {
    for (const [way, read] of ways) {
      const property = read(context, figure)
      if (property === null) continue
      const toll = way === "state" ? tollBefore(context, figure, property.name, done) : null
      done.set(figure.index, { ...property, partOf: wholeOf(context, figure) ?? toll, way })
      break
    }
  }
  for (const figure of context.figures) {
    const whole = wholeAfter(context, figure)
    if (whole !== null && (!done.has(whole.index) || isSaidOfPart(context, whole, done.get(whole.index)!))) {
      done.set(whole.index, {
        name: "existing",
        kind: "background",
        predicate: whole.first,
        partOf: null,
        way: "whole",
      })
    }
  }
  for (const figure of context.figures) {
    if (done.has(figure.index)) continue
    const included = byInclusion(context, figure, done) ?? ofSentenceBefore(context, figure, done)
    const shared = byPlaces(context, figure, done) ?? byBrackets(context, figure, done) ?? included
    const clause = shared ?? byPart(context, figure, done) ?? byClauseOrList(context, figure, done)
    if (clause !== null) done.set(figure.index, clause)
  }
  for (const figure of [...context.figures].reverse()) {
    if (done.has(figure.index)) continue
    const shared = byList(context, figure, done) ?? byGap(context, figure, done)
    done.set(figure.index, shared ?? fallback(context, figure))
  }
  for (const figure of context.figures) {
    const said = done.get(figure.index)
    if (said !== undefined) done.set(figure.index, jointly(context, figure, said))
  }
  return withChanges(context, done)
}

/** "Half of the 60 mills have been seized": what stands behind an auxiliary is said of the half. */
const isSaidOfPart = ({ tokens }: Context, { end }: Figure, { way, predicate }: Found): boolean =>
  way === "right" && tokens.slice(end, predicate).some(({ tag }) => tag.startsWith("VB"))

function byClauseOrList(context: Context, figure: Figure, done: ReadonlyMap<number, Found>): Found | null {
  const tree = byVerbBefore(context, figure) ?? bySearch(context, figure) ?? byTree(context, figure)
  if (tree !== null) return { ...tree, partOf: wholeOf(context, figure), way: "tree" }
  const property = bySubjectNoun(context, figure) ?? byClause(context, figure)
  if (property !== null) return { ...property, partOf: wholeOf(context, figure), way: "clause" }
  const shared = byList(context, figure, done)
  return shared === null ? null : { ...shared, partOf: shared.partOf ?? wholeOf(context, figure) }
}

/** "900 people need help, half of them children": what is said of all is said of the part. */
function byPart(context: Context, figure: Figure, done: ReadonlyMap<number, Found>): Found | null {
  const partOf = ofThem(context, figure)
  const whole = partOf === null ? undefined : done.get(partOf)
  const isKind = !/^(them|whom|those|these)$/.test(context.lower[figure.head] ?? "them")
  const ends = !/^(VB|MD|RB|IN)/.test(context.tokens[figure.end]?.tag ?? ".")
  return whole !== undefined && isKind && ends ? { ...whole, partOf, way: "part" } : null
}

/** Nothing is said of them but that there are so many. */
function fallback(context: Context, figure: Figure): Found {
  const clause = context.clauses[figure.clause]!
  const head = context.tokens[figure.head]
  const people = head !== undefined && isPersonal(classOf(head) ?? "")
  const predicate = clause.verb ?? figure.first
  const partOf = wholeOf(context, figure)
  const { name, kind } = capacityAt(context, figure.first) ?? { name: people ? "present" : "existing", kind: null }
  return {
    name,
    kind,
    predicate,
    partOf,
    way: "fallback",
  }
}
