/** The words of `stemma review` as the action they ask for. Whether it makes sense is checked where it is taken. */
import { dayOrInstant } from "../../review/check.ts"
import { InputError } from "../../run/input-error.ts"

type Fields = Readonly<Record<string, unknown>>

const numbers = ["value", "low", "high", "figure"]
const truths = ["lowOpen", "highOpen", "background"]
const lists = ["places", "via", "of"]
const spans = ["span", "words"]
const texts = ["property", "thing", "kind", "certainty", "aspect", "speaker", "date", "begin", "end"]
/** All fields that can be set; "words" is of an added claim. */
const names = [...numbers, ...texts, ...lists, ...truths, ...spans]

function spanOf(text: string): { readonly from: number; readonly to: number } {
  const [, from = "", to = ""] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? []
  if (from === "") throw new InputError(`“${text}” is no stretch of a text: write it as 120-164.`, true)
  return { from: Number(from), to: Number(to) }
}

/** "none" is null; numbers, truths, lists and stretches by the name of the field; all else is text. */
function fieldValue(name: string, text: string): unknown {
  if (text === "none") return null
  if (spans.includes(name)) return spanOf(text)
  if (lists.includes(name)) return text === "" ? [] : text.split(",").map((item) => item.trim())
  if (truths.includes(name)) return text === "yes" || text === "true"
  if (!numbers.includes(name)) return text
  const value = Number(text)
  if (text.trim() === "" || !Number.isFinite(value)) throw new InputError(`${name}=${text} is no number.`, true)
  return value
}

/** "low=3 high=3" as fields; throws on a word without "=". */
function fieldsOf(words: readonly string[]): Fields {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf("=")
      if (at < 1) throw new InputError(`“${word}” sets nothing: write it as field=value, such as low=3.`, true)
      const name = word.slice(0, at)
      if (!names.includes(name)) throw new InputError(`there is no field “${name}”: set ${names.join(", ")}.`, true)
      return [name, fieldValue(name, word.slice(at + 1))]
    }),
  )
}

/** A single value stands for both ends. */
function withEnds(fields: Fields): Fields {
  const { value, date, ...rest } = fields
  const [fault] = date === undefined || date === null ? [] : dayOrInstant(date, "date")
  if (fault !== undefined) throw new InputError(fault, true)
  const ends = value === undefined ? {} : { low: value, high: value }
  return { ...rest, ...ends, ...(date === undefined ? {} : { begin: date, end: date }) }
}

function first(words: readonly string[], what: string): string {
  const [word] = words
  if (word === undefined) throw new InputError(`give ${what}.`, true)
  return word
}

/** A speaker: a name, or a name in one report as "name@report". */
function voiceOf(word: string): { readonly name: string; readonly report: string | null } {
  const at = word.lastIndexOf("@")
  return at < 1 ? { name: word, report: null } : { name: word.slice(0, at), report: word.slice(at + 1) }
}

function twoReports(ids: readonly string[], verb: string): readonly string[] {
  if (ids.length === 2) return ids
  throw new InputError(`${verb} stories by two reports: the id of one of each.`, true)
}

function joining(words: readonly string[]): unknown {
  const [what, ...rest] = words
  if (what === "questions") return { do: "join questions", questions: rest }
  if (what === "happenings") return { do: "join happenings", happenings: rest }
  if (what === "origins") return { do: "join origins", origins: rest }
  if (what === "stories") return { do: "join stories", reports: twoReports(rest, "join") }
  if (what !== "names") {
    throw new InputError(
      `“${["join", what].join(" ").trim()}”: join questions, happenings, origins, names or stories.`,
      true,
    )
  }
  const as = rest.find((word) => word.startsWith("as="))
  return { do: "join names", names: rest.filter((word) => word !== as), as: as?.slice(3) ?? rest[0] }
}

function parting(words: readonly string[]): unknown {
  const [what, ...rest] = words
  const [id, ...leaving] = rest
  if (what === "question") return { do: "part question", question: id, figures: leaving }
  if (what === "happening") return { do: "part happening", happening: id, claims: leaving }
  if (what === "origin") return { do: "part origin", origin: id, voices: leaving.map(voiceOf) }
  if (what === "names") return { do: "part names", names: rest }
  if (what === "stories") return { do: "part stories", reports: twoReports(rest, "part") }
  throw new InputError(
    `“${["part", what].join(" ").trim()}”: part a question, happening, origin, names or stories.`,
    true,
  )
}

function adding(words: readonly string[]): unknown {
  const report = first(words, "the report that says it")
  const span = spanOf(first(words.slice(1), "where its words stand, such as 120-164"))
  const { words: figure, ...fields } = withEnds(fieldsOf(words.slice(2)))
  return { do: "add", claim: { report, ...span, ...fields, ...(figure === undefined ? {} : { figure }) } }
}

/** What `verb words...` asks for, one action each; null when the verb is no action. */
export function actionsOf(verb: string, words: readonly string[]): readonly unknown[] | null {
  switch (verb) {
    case "accept":
    case "reject":
      first(words, "the id of a claim")
      return words.map((claim) => ({ do: verb, claim }))
    case "edit":
      return [{ do: verb, claim: first(words, "the id of a claim"), change: withEnds(fieldsOf(words.slice(1))) }]
    case "add":
      return [adding(words)]
    case "join":
      return [joining(words)]
    case "part":
      return [parting(words)]
    case "undo":
    case "redo":
      first(words, "the id of a review")
      return words.map((review) => ({ do: verb, review }))
    default:
      return null
  }
}
