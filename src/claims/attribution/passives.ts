/** Verbs whose subject is part of what is reported: "was expected to", "was accused of", "seems to be lost". */
import { limits } from "../../base/limits.ts"
import { timeWords } from "../english/attribution-words.ts"
import { seeming } from "../english/reporting.ts"
import { means } from "../english/roles.ts"
import { clauseEnd, objectEnd } from "./content.ts"
import type { Finder, Found } from "./found.ts"
import { type Frame, frameOf } from "./frames.ts"
import { startsPhrase } from "./openings.ts"
import { fullPhraseEnd, isCore, phraseEnd, phraseStart } from "./phrases.ts"
import { stanceOf } from "./stance.ts"
import { subjectBefore, subjectShared } from "./subject.ts"
import { type VerbGroup, verbGroup } from "./verb-group.ts"
import { lemma, outside, pos, type Run, type Words, word } from "./words.ts"

interface Complement {
  readonly cueEnd: number
  readonly content: Run | null
}

/**
 * What follows the participle (and its "by ..."): "to" and "that" begin the content, a preposition or "as" belongs
 * to the cue.
 */
function complementOf(words: Words, frame: Frame, start: number, direct: boolean, ceiling: number): Complement {
  const opener = word(words, start)
  const infinitive = opener === "to" && /[aciwo]/.test(frame.takes) && pos(words, start + 1) !== "DET"
  if (infinitive || opener === "that") {
    return { cueEnd: start, content: { first: start, end: clauseEnd(words, start, ceiling) } }
  }
  if (opener === "as" || frame.prepositions.includes(opener)) {
    const end = objectEnd(words, start + 1, ceiling)
    const first = start + 1
    return end > first ? { cueEnd: direct ? first : start, content: { first, end } } : { cueEnd: start, content: null }
  }
  const predicate = frame.takes.includes("o") && startsPhrase(words, start)
  return { cueEnd: start, content: predicate ? { first: start, end: objectEnd(words, start, ceiling) } : null }
}

function passive(words: Words, frame: Frame, group: VerbGroup, floor: number, ceiling: number): Found | null {
  const subject = subjectBefore(words, group, floor) ?? subjectShared(words, group, floor)
  if (subject === null) return null
  const by = word(words, group.end) === "by" ? phraseEnd(words, group.end + 1, ceiling) : group.end
  // "Expected by Sunday night" is expected until then.
  const isDay = timeWords.has(word(words, by - 1))
  const source = by > group.end + 1 && !isDay ? [{ first: group.end + 1, end: by }] : []
  const start = source.length > 0 ? by : group.end
  const { cueEnd, content } = complementOf(words, frame, start, source.length === 0, ceiling)
  // "The truce was agreed in Oslo": what is agreed was done, not said.
  if (content === null && source.length === 0 && (frame.class !== "speech" || frame.lemma === "agree")) return null
  const expletive = word(words, subject.first) === "it" && content !== null
  return {
    source,
    cue: [{ first: group.first, end: source.length > 0 ? group.end : Math.max(group.end, cueEnd) }],
    content: [...(expletive ? [] : [subject]), ...(content === null ? [] : [content])],
    stance: stanceOf(words, group),
    told: null,
    by: `passive: ${frame.lemma}`,
  }
}

/**
 * "was quoted as saying": the subject speaks. Also "Reuters quoted the mayor as saying": the object does. Null for
 * others.
 */
function quotedAs(words: Words, group: VerbGroup, floor: number, ceiling: number): Found | null {
  if (!["quote", "cite"].includes(lemma(words, group.head))) return null
  const object = group.passive ? group.end : fullPhraseEnd(words, group.end, ceiling)
  const at = word(words, object) === "," ? object + 1 : object
  if (word(words, at) !== "as" || !/^(?:saying|telling|warning|claiming|stating)$/.test(word(words, at + 1)))
    return null
  const source = group.passive ? subjectBefore(words, group, floor) : { first: group.end, end: object }
  const first = word(words, at + 2) === "," || word(words, at + 2) === ":" ? at + 3 : at + 2
  const end = clauseEnd(words, first, ceiling)
  if (source === null || source.end <= source.first || end <= first) return null
  const cue = [{ first: group.passive ? group.first : at, end: at + 2 }]
  const told = group.passive ? null : subjectBefore(words, group, floor)
  return { source: [source], cue, content: [{ first, end }], stance: "asserts", told, by: "speech: say" }
}

/** "a call echoed by Norland", "a town seen as lost": a participle without "be", right after its noun. */
function reduced(words: Words, frame: Frame, group: VerbGroup, floor: number, ceiling: number): Found | null {
  if (!/(?:ed|en|own|ought|old|aid|ut)$/.test(word(words, group.head)) || group.first !== group.head) return null
  const opener = word(words, group.end)
  if (!(opener === "by" || opener === "as")) return null
  // "a bill, opposed by the left," and "a tax (favoured by the right)" stand apart from their noun.
  const apart = opener === "by" && [",", "("].includes(word(words, group.head - 1))
  const last = apart ? group.head - 2 : group.head - 1
  if (!isCore(words, last)) return null
  const start = phraseStart(words, last, floor)
  if (start < 0) return null
  // "Lind said by phone": a means says nothing.
  if (opener === "by" && means.has(word(words, group.end + 1))) return null
  // "600 troops backed by 22 tanks": so many things stand behind nothing that was said.
  if (opener === "by" && /^(?:back|support)$/.test(frame.lemma) && pos(words, group.end + 1) === "NUM") return null
  const by = opener === "by" ? phraseEnd(words, group.end + 1, ceiling) : group.end
  const source = by > group.end + 1 ? [{ first: group.end + 1, end: by }] : []
  const end = opener === "as" ? objectEnd(words, group.end, ceiling) : by
  const late = opener === "as" ? [{ first: group.end + 1, end }] : []
  if (opener === "by" ? source.length === 0 : end <= group.end + 1) return null
  return {
    source,
    cue: [{ first: group.head, end: opener === "as" ? group.end + 1 : group.end }],
    content: [{ first: start, end: last + 1 }, ...late],
    stance: stanceOf(words, group),
    told: null,
    by: `reduced: ${frame.lemma}`,
  }
}

/** "seems to be lost": how it looks, to nobody named. */
function seems(words: Words, group: VerbGroup, floor: number, ceiling: number): Found | null {
  const subject = subjectBefore(words, group, floor) ?? subjectShared(words, group, floor)
  const end = clauseEnd(words, group.end, ceiling)
  const to = word(words, group.end) === "to" || pos(words, group.end) === "ADJ" || word(words, group.end) === "that"
  if (subject === null || end <= group.end || !(to || lemma(words, group.head) === "seem")) return null
  const content = [...(word(words, subject.first) === "it" ? [] : [subject]), { first: group.end, end }]
  const cue = [{ first: group.first, end: group.end }]
  return { source: [], cue, content, stance: "asserts", told: null, by: `seeming: ${lemma(words, group.head)}` }
}

/** Finds the passives and the verbs of seeming of one sentence. */
export const findPassives: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  const found: Found[] = []
  let seen = 0
  for (let head = floor; head < ceiling; head += 1) {
    if (pos(words, head) !== "VERB" || !outside(words, head)) continue
    const looks = seeming.includes(lemma(words, head))
    const frame = looks ? null : frameOf(lemma(words, head))
    if (!looks && frame === null) continue
    seen += 1
    if (seen > limits.reportingVerbs.value) break
    const group = verbGroup(words, head, floor)
    const inner = quotedAs(words, group, floor, ceiling)
    if (inner !== null) found.push(inner)
    if (inner !== null && group.passive) continue
    const result =
      frame === null
        ? seems(words, group, floor, ceiling)
        : group.passive
          ? passive(words, frame, group, floor, ceiling)
          : reduced(words, frame, group, floor, ceiling)
    if (result !== null) found.push(result)
  }
  return found
}
