/** Groups: organizations, forces, governments and their offices, nationalities. */
import type { GroupMention, Token } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import {
  forceHeads,
  forceModifiers,
  forceNames,
  governmentHeads,
  governmentNames,
  namelessForces,
  officeHeads,
  officeSubjects,
} from "../english/groups.ts"
import { freeNames, outside } from "./free.ts"
import { isPeople, nationalityOf, opensPeople } from "./nationalities.ts"

interface View {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The tokens as they are written. */
  readonly words: readonly string[]
}

const wordOf = ({ words }: View, at: number): string => (at < words.length ? words[at]! : "")

const lowerOf = (view: View, at: number): string => wordOf(view, at).toLowerCase()

/** What an organization of that name is. */
function sortOf(name: string): GroupMention["of"] {
  const words = name.toLowerCase().split(/\s+/)
  const last = words.at(-1)!
  if (words.some((word) => forceNames.has(word)) || forceHeads.has(last)) return "force"
  if (words.length === 1 && governmentNames.has(last)) return "government"
  if (/^(?:ministry|department|government|embassy) of /i.test(name)) return "government"
  return words.length > 1 && governmentHeads.has(last) && officeSubjects.has(words.at(-2)!)
    ? "government"
    : "organization"
}

/** The country of the nationality with which a name begins, or that stands before it. */
function countryOf(view: View, name: string, from: number): string | null {
  const own = name.split(/\s+/)
  for (const words of [own.slice(0, 2).join(" "), own[0]!]) {
    const country = nationalityOf(words)
    if (country !== null) return country
  }
  const before = view.text.slice(Math.max(0, from - 30), from)
  const word = /(\p{Lu}[\p{L}-]{1,20})\s$/u.exec(before)?.[1]
  return word === undefined ? null : nationalityOf(word)
}

/** The name of a group; null for forces that are spoken of, not named: "foreign troops". */
const nameOf = (words: string): string | null => (namelessForces.has(words.split(/\s+/).at(-1)!) ? null : words)

const canonical = (name: string): string => name.replace(/^(?:the|a|an)\s+/i, "").replace(/\s+/g, " ")

/** Letters with which the words of a name begin: "UN" for "United Nations", small words left out. */
const acronymOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("")

/** Full names by their acronyms, where the report has both. */
function expandAcronyms(names: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>()
  for (const name of names) {
    const acronym = acronymOf(name)
    if (acronym.length > 1 && name.length > acronym.length + 2 && !full.has(acronym)) full.set(acronym, name)
  }
  return full
}

/** Groups among the candidates of names. */
function namedGroups(draft: Draft): readonly GroupMention[] {
  const view = { text: draft.report.text, tokens: draft.tokens, words: draft.words }
  const found = freeNames(draft, "organization")
  const names = found.map(({ from, to }) => canonical(view.text.slice(from, to)))
  const full = expandAcronyms(names)
  return found.map(({ from, to }, index) => {
    const name = names[index]!
    const known = full.get(name.replaceAll(".", "")) ?? name
    return { kind: "group", from, to, name: known, of: sortOf(known), country: countryOf(view, name, from) }
  })
}

/** Nationalities begin with a capital letter: most words are done with one look. */
const beginsSmall = (word: string): boolean => word.charCodeAt(0) >= 97 && word.charCodeAt(0) <= 122

/** A nationality or a people at a token, of one word or two; null when there is none. */
function nationalityAt(view: View, at: number): { readonly end: number; readonly country: string | null } | null {
  const one = wordOf(view, at)
  if (beginsSmall(one)) return null
  if (opensPeople(one)) {
    const two = `${one} ${wordOf(view, at + 1)}`
    if (isPeople(two)) return { end: at + 2, country: nationalityOf(two) }
  }
  return isPeople(one) ? { end: at + 1, country: nationalityOf(one) } : null
}

/** Where the run of office words that goes on at `at` ends; it must end in a head of offices or forces. */
function officeEnd(view: View, at: number): { readonly end: number; readonly of: GroupMention["of"] } | null {
  let best: { end: number; of: GroupMention["of"] } | null = null
  for (let end = at; end < at + 6; end += 1) {
    const word = lowerOf(view, end)
    const force = forceHeads.has(word) && word !== "soldiers"
    if (force) best = { end: end + 1, of: "force" }
    else if (officeHeads.has(word) || word === "government" || word === "parliament" || word === "embassy") {
      if (end > at || word === "government") best = { end: end + 1, of: "government" }
    }
    if (!officeSubjects.has(word) && !forceModifiers.has(word) && !force && !officeHeads.has(word) && word !== "-")
      break
  }
  return best
}

/** Nationalities ("Afghan"), or the force or office they are said of ("Afghan security forces"). */
function nationalGroups(view: View): readonly GroupMention[] {
  const found: GroupMention[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const nationality = nationalityAt(view, at)
    if (nationality === null && !officeSubjects.has(lowerOf(view, at))) continue
    const start = nationality?.end ?? at
    const name = (end: number) => view.text.slice(view.tokens[at]!.from, view.tokens[end - 1]!.to)
    const office = officeEnd(view, start)
    const country = nationality?.country ?? null
    if (office === null || (nationality === null && office.of === "force" && office.end - at < 2)) {
      if (nationality === null) continue
      const to = view.tokens[nationality.end - 1]!.to
      found.push({
        kind: "group",
        from: view.tokens[at]!.from,
        to,
        name: name(nationality.end),
        of: "nationality",
        country,
      })
      continue
    }
    const to = view.tokens[office.end - 1]!.to
    found.push({
      kind: "group",
      from: view.tokens[at]!.from,
      to,
      name: nameOf(name(office.end)),
      of: office.of,
      country,
    })
    at = office.end - 1
  }
  return found
}

/** All groups of a draft. A nationality or office inside a named organization is not said again. */
export function findGroups(draft: Draft): readonly GroupMention[] {
  const named = namedGroups(draft)
  const national = nationalGroups({ text: draft.report.text, tokens: draft.tokens, words: draft.words })
  const free = outside(national, named)
  const wider = outside(
    named,
    free.filter(({ of }) => of !== "nationality"),
  )
  return [...wider, ...free]
}
