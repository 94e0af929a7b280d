/** A source as the text names it: what kind it is and its canonical name, before pronouns are resolved. */
import { touching } from "../../model/near.ts"
import { overlaps } from "../../model/span.ts"
import type { OriginKind, Span } from "../../model/types.ts"
import { documents, vessels } from "../english/attribution-words.ts"
import {
  agencies,
  agencyWords,
  bodies,
  groupWords,
  manNames,
  manWords,
  mediaWords,
  offices,
  paperWords,
  pictureCredits,
  roleWords,
  titles,
  womanNames,
  womanWords,
} from "../english/sources.ts"
import { classOf, isPersonal } from "../things.ts"
import { headOf } from "./phrases.ts"
import { isHyphenTail, lemma, pos, type Run, spanOf, type Words, word } from "./words.ts"

type Gender = "woman" | "man" | null

export interface Speaker {
  readonly name: string
  readonly kind: OriginKind
  readonly span: Span | null
  readonly inferred: boolean
  readonly gender: Gender
  readonly plural: boolean
  /** Head word in small letters: "ministry", "general". */
  readonly head: string
  /** Words of the phrase in small letters, titles too: to know "the general" again. */
  readonly described: readonly string[]
  readonly at: number
}

const ARTICLES = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "some",
  "his",
  "her",
  "its",
  "their",
  "one",
])
const bare = (form: string): string => form.replace(/\.$/, "")
const isName = (form: string): boolean => /^\p{Lu}/u.test(form)

/** "BBC [Police] said": who is credited for a picture before the paragraph is no part of who speaks in it. */
function withoutCredit(words: Words, run: Run): Run {
  const { first } = run
  const sentence = words.document.sentences[words.sentence[first] ?? -1]
  const next = words.tokens[first + 1]
  if (sentence?.first !== first || next === undefined || run.end <= first + 1) return run
  const credit = pictureCredits.has(words.text.slice(words.tokens[first]!.from, words.tokens[first]!.to))
  const own =
    /^\p{Lu}\p{Ll}/u.test(words.text.slice(next.from, next.from + 2)) && !mediaWords.has(word(words, first + 1))
  return credit && own ? { first: first + 1, end: run.end } : run
}

/** The core of a source: up to the first comma, relative pronoun or bracket. */
function coreOf(words: Words, whole: Run): Run {
  const run = withoutCredit(words, whole)
  const core = cutCore(words, run)
  // "the security adviser, Mara Lind": the name behind the comma is who speaks.
  const next = core.end + 1
  const head = headOf(words, core)
  const role =
    core.end < run.end &&
    word(words, core.end) === "," &&
    (roleWords.has(lemma(words, head)) || isRole(words, core, head))
  if (!role || pos(words, next) !== "PROPN") return core
  const name = cutCore(words, { first: next, end: run.end })
  return pos(words, name.end - 1) === "PROPN" ? name : core
}

/** "The prosecutor", "his lawyer": one person by what they are, and no office. */
const isRole = (words: Words, core: Run, head: number): boolean =>
  ARTICLES.has(word(words, core.first)) &&
  words.tokens[head]?.tag === "NN" &&
  !offices.has(lemma(words, head)) &&
  !documents.has(lemma(words, head))

/** "in a post on X", "on Telegram": where the words were said is no part of who says them. */
const isVessel = (words: Words, at: number): boolean =>
  (/^(?:in|on|via)$/.test(word(words, at)) &&
    /^(?:a|an|his|her|its|their)$/.test(word(words, at + 1)) &&
    vessels.has(lemma(words, at + 2))) ||
  (word(words, at) === "on" && platforms.has(word(words, at + 1)))

const platforms = new Set(
  "facebook twitter telegram instagram tiktok youtube linkedin weibo x television tv".split(" "),
)

function cutCore(words: Words, run: Run): Run {
  for (let at = run.first + 1; at < run.end; at += 1) {
    if ([",", "(", "who", "which", "that", "--", "\u2014", "whose"].includes(word(words, at)) || isVessel(words, at))
      return { first: run.first, end: at }
  }
  return run
}

const textOf = (words: Words, run: Run): string => {
  const span = spanOf(words, run)
  return span === null ? "" : words.text.slice(span.from, span.to).replace(/\s+/g, " ")
}

/** The name of the person mention that ends like the run's own name; null when the language step found none. */
function personIn(words: Words, run: Run, named: Run | null): string | null {
  const span = spanOf(words, named ?? run)
  if (span === null) return null
  const last = word(words, (named ?? run).end - 1)
  const found = touching(words.document.mentions, span).find(
    (one) => one.kind === "person" && one.name !== null && one.from < span.to && span.from < one.to,
  )
  const known = found?.name?.toLowerCase().split(/[ -]/) ?? []
  const shorter = named !== null && known.length < named.end - named.first
  return known.includes(last) && !shorter ? found!.name : null
}

const capital = (words: Words, at: number): boolean => {
  const token = words.tokens[at]
  if (token === undefined) return false
  if (token.pos === "PROPN") return true
  return token.pos !== "DET" && token.pos !== "ADJ" && isName(words.text.charAt(token.from))
}

/** A plural or the word for a role at the start of a sentence is no name: "Officials", "Witnesses". */
const isCommon = (words: Words, at: number): boolean =>
  pos(words, at) === "NOUN" &&
  !words.surnames.has(word(words, at)) &&
  (words.tokens[at]?.tag === "NNS" || roleWords.has(lemma(words, at)))

/** A word of a name: a capital that is no title, a hyphen between two such words, or what the hyphen binds. */
function isNameWord(words: Words, at: number): boolean {
  const bound = word(words, at) === "-" ? at + 1 : at
  return !titles.has(bare(word(words, bound))) && (isHyphenTail(words, bound) || (bound === at && capital(words, at)))
}

/** The last run of capitalised words of the core that are no titles: "Gen. Mara Lind" gives Mara Lind. */
function nameRun(words: Words, run: Run): Run | null {
  let end = run.end
  while (end > run.first && ["'s", "'", ","].includes(word(words, end - 1))) end -= 1
  const preposition = run.first + words.tokens.slice(run.first, end).findIndex((token) => token.pos === "ADP")
  if (preposition > run.first && capital(words, preposition - 1)) end = preposition
  let first = end
  while (first > run.first && isNameWord(words, first - 1)) first -= 1
  return first < end ? { first, end } : null
}

function withoutArticle(words: Words, run: Run): Run {
  let { first, end } = run
  while (first < end - 1 && ARTICLES.has(word(words, first)) && word(words, first + 1) !== "of") first += 1
  if (first < end - 1 && agencyWords.has(word(words, first)) && pos(words, first + 1) === "PROPN") first += 1
  while (end - 1 > first && ["'s", "'", ","].includes(word(words, end - 1))) end -= 1
  return { first, end }
}

function genderOf(words: Words, run: Run, name: string): Gender {
  const all = words.lower.slice(run.first, run.end).map(bare)
  // "Ada Moor, whose son was hurt" is no man.
  const relative = all.findIndex((form) => form === "whose" || form === "who")
  const forms = relative < 0 ? all : all.slice(0, relative)
  if (forms.some((form) => womanWords.has(form))) return "woman"
  if (forms.some((form) => manWords.has(form))) return "man"
  const given = name.split(" ")[0]!.toLowerCase()
  return womanNames.has(given) ? "woman" : manNames.has(given) ? "man" : null
}

const isMedia = (forms: readonly string[]): boolean => forms.some((form) => mediaWords.has(form))

/** A place's name alone stands for its government: "Washington said". */
const placeAt = (words: Words, core: Run): boolean => {
  const span = spanOf(words, withoutArticle(words, core))
  return (
    span !== null &&
    touching(words.document.mentions, span).some(
      (one) => one.kind === "place" && one.from === span.from && one.to === span.to,
    )
  )
}

/** True where the language step found a person's name among the words. */
function nameAt(words: Words, core: Run): boolean {
  const span = spanOf(words, core)
  return words.document.mentions.some(
    (one) => one.kind === "person" && span !== null && one.from < span.to && span.from < one.to,
  )
}

/** "Transport for Norland", "Friends of the Lake": two names bound by a preposition, and the first is no role. */
function isNamedAfter(words: Words, core: Run, head: number): boolean {
  if (!["for", "of"].includes(word(words, head + 1)) || head + 2 >= core.end) return false
  const role = roleWords.has(lemma(words, head)) || titles.has(bare(word(words, head)))
  const at = word(words, head + 2) === "the" ? head + 3 : head + 2
  return !role && !nameAt(words, core) && isName(words.text.charAt(words.tokens[at]?.from ?? 0))
}

/** "NTSB", "TfL": capitals alone name no person. */
function isInitials(words: Words, core: Run): boolean {
  const { first, end } = withoutArticle(words, core)
  const token = words.tokens[first]
  if (end !== first + 1 || token === undefined || nameAt(words, core)) return false
  return /^\p{Lu}{2,}\p{Ll}?\p{Lu}*$|^\p{Lu}\p{Ll}\p{Lu}$/u.test(words.text.slice(token.from, token.to))
}

function kindOf(words: Words, core: Run, head: number): OriginKind {
  const forms = words.lower.slice(core.first, core.end).map(bare)
  const joined = forms.filter((form) => !ARTICLES.has(form)).join(" ")
  const root = isHyphenTail(words, head) ? head - 2 : head
  const proper = pos(words, root) === "PROPN" || (capital(words, root) && !isCommon(words, root))
  const base = lemma(words, head)
  if (agencies.has(joined) || agencyWords.has(joined.split(" ")[0] ?? "")) return "agency"
  if (agencyWords.has(base) && forms.some((form) => ["news", "information", "press", "state"].includes(form)))
    return "agency"
  const paper = paperWords.has(forms.at(-1) ?? "") && ARTICLES.has(forms[0]!)
  if (proper && (isMedia(forms) || paper)) return "outlet"
  if (/^(?:state|public)$/.test(forms.at(-2) ?? "") && mediaWords.has(base)) return "outlet"
  if ([offices, bodies].some((set) => set.has(base) || set.has(word(words, head)))) return "office"
  if (groupWords.has(base) || groupWords.has(word(words, head))) return "group"
  if (documents.has(base)) return "document"
  if (!proper) return "unnamed"
  if (placeAt(words, core)) return "office"
  // "disaster authority spokeswoman Ada Moor": whatever stands before the role.
  const named = nameRun(words, core)
  if (named !== null && pos(words, named.first - 1) === "NOUN" && roleWords.has(lemma(words, named.first - 1)))
    return "person"
  if (isNamedAfter(words, core, head) || isInitials(words, core)) return "office"
  const span = spanOf(words, core)
  const met = span === null ? [] : touching(words.document.mentions, span).filter((one) => overlaps(one, span))
  const group = met.find(({ kind }) => kind === "group")
  if (group !== undefined && !nameAt(words, core))
    return group.kind === "group" && group.of === "organization" ? "office" : "group"
  return "person"
}

/** What a phrase calls its own: "the union's secretary" is a secretary and no union. */
function afterGenitive(words: Words, run: Run): number {
  for (let at = run.end - 1; at > run.first; at -= 1) if (/^(?:'s|')$/.test(word(words, at))) return at + 1
  return run.first
}

/** "The charity [Open Door]", "rights group [Watch the Sea]": the kind of maker and its own name; else null. */
function namedMaker(words: Words, core: Run): { readonly kind: OriginKind; readonly run: Run } | null {
  for (let at = core.first; at < core.end - 1; at += 1) {
    if (["ADP", "PROPN"].includes(pos(words, at))) return null
    if (pos(words, at) !== "NOUN" || !isName(words.text.charAt(words.tokens[at + 1]!.from))) continue
    if (isName(words.text.charAt(words.tokens[at]!.from)) || roleWords.has(lemma(words, core.end - 1))) return null
    const base = lemma(words, at)
    const group = groupWords.has(base)
    const body = /^(?:company|organization|organisation|agency|airline|union|party|association)$/.test(base)
    if (group || body || bodies.has(base))
      return { kind: group ? "group" : "office", run: { first: at + 1, end: core.end } }
    return null
  }
  return null
}

/** "A rights group, [Voice of the Lake]": the name behind the comma is that of the maker before it. */
function calledMaker(words: Words, run: Run, core: Run): { readonly kind: OriginKind; readonly run: Run } | null {
  if (core.first === run.first) return null
  const base = lemma(words, headOf(words, cutCore(words, run)))
  const group = groupWords.has(base)
  return group || bodies.has(base) ? { kind: group ? "group" : "office", run: core } : null
}

const speakers = [agencyWords, bodies, groupWords, mediaWords, offices, roleWords, documents]

/** True for the lemma of a noun of offices, media, groups, roles or papers. */
export const isSpeakingNoun = (noun: string): boolean => speakers.some((nouns) => nouns.has(noun))

/** True when a noun phrase ends in a noun of people, offices, media or papers: in no word that only is spoken of. */
export function canSpeak(words: Words, run: Run): boolean {
  const head = headOf(words, run)
  const token = words.tokens[head]
  if (token === undefined) return false
  const thing = classOf(token)
  return (thing !== null && isPersonal(thing)) || isSpeakingNoun(lemma(words, head))
}

/** Several speak: "residents", "people", "Moor and Lind"; "one of the residents" is one. */
function isPlural(words: Words, core: Run, head: number): boolean {
  if (word(words, core.first) === "one" && word(words, core.first + 1) === "of") return false
  const noun = pos(words, head) === "NOUN"
  const many = noun && (/[^s]s$/.test(word(words, head)) || /^(?:people|men|women|children)$/.test(word(words, head)))
  return many || words.lower.slice(core.first, core.end).includes("and")
}

/** Names are cut to the person's own name; offices and the unnamed keep their words, without the article. */
export function describe(words: Words, run: Run): Speaker {
  const core = coreOf(words, run)
  const head = headOf(words, core)
  const maker = namedMaker(words, core) ?? calledMaker(words, run, core)
  const kind = maker?.kind ?? (head < 0 ? "unnamed" : kindOf(words, core, head))
  const named = kind === "person" ? nameRun(words, core) : null
  const name =
    kind === "person"
      ? (personIn(words, core, named) ?? textOf(words, named ?? withoutArticle(words, core)))
      : textOf(words, withoutArticle(words, maker?.run ?? core))
  const first = words.tokens[withoutArticle(words, core).first]
  const common = kind === "unnamed" && first !== undefined && first.pos !== "PROPN"
  return {
    name:
      common && isCommon(words, withoutArticle(words, core).first)
        ? name.charAt(0).toLowerCase() + name.slice(1)
        : name,
    kind,
    span: spanOf(words, core),
    inferred: false,
    gender: kind === "person" || kind === "unnamed" ? genderOf(words, run, name) : null,
    plural: isPlural(words, core, head),
    head: head < 0 ? word(words, run.first) : lemma(words, head),
    described: words.lower.slice(afterGenitive(words, run), run.end).map(bare),
    at: run.first,
  }
}
