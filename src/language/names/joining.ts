/** Puts together names that the model cut: "Tomas" "Berger", "Government" of "Norway", "Oslo" "City Council". */
import type { Span } from "../../model/types.ts"
import { forceNames } from "../english/groups.ts"
import { organizationHeads } from "../english/names.ts"
import type { FoundName } from "./recognizer.ts"

interface View {
  readonly text: string
  readonly words: readonly Span[]
}

const wordAt = ({ text, words }: View, at: number): string => text.slice(words[at]!.from, words[at]!.to)

/** The words between two names as they stand, white space included. */
const between = ({ text, words }: View, a: FoundName, b: FoundName): string =>
  text.slice(words[a.end - 1]!.to, words[b.first]!.from)

const isHeaded = (view: View, { end }: FoundName): boolean => organizationHeads.has(wordAt(view, end - 1).toLowerCase())

/** "Taliban" is a name of its own, whatever stands beside it. */
const isForce = (view: View, { first, end }: FoundName): boolean =>
  end - first === 1 && forceNames.has(wordAt(view, first).toLowerCase())

/** What two neighbouring names are together; null when they are two names. */
function kindTogether(view: View, a: FoundName, b: FoundName): FoundName["kind"] | null {
  const gap = between(view, a, b)
  if (isForce(view, a) || isForce(view, b)) return null
  if (gap === " ") {
    if (a.kind === b.kind) return a.kind === "LOC" ? null : a.kind
    return a.kind === "LOC" && b.kind === "ORG" && isHeaded(view, b) ? "ORG" : null
  }
  return /^ of (?:the )?$/.test(gap) && a.kind === "ORG" && b.kind !== "PER" && isHeaded(view, a) ? "ORG" : null
}

const most = 1_000

/** Votes of the whole: those of the parts when they agree; else the kind it is together wins clearly. */
function votesTogether(a: FoundName, b: FoundName, kind: FoundName["kind"]): FoundName["votes"] {
  const sum = [a.votes[0] + b.votes[0], a.votes[1] + b.votes[1], a.votes[2] + b.votes[2]] as const
  if (a.kind === b.kind) return sum
  return kind === "ORG" ? [sum[0], Math.max(...sum) + most, sum[2]] : sum
}

/** The names of a report with those put together that are one; in order. */
export function joinNames(text: string, words: readonly Span[], found: readonly FoundName[]): readonly FoundName[] {
  const view = { text, words }
  const whole: FoundName[] = []
  for (const name of found) {
    const last = whole.at(-1)
    const kind = last === undefined ? null : kindTogether(view, last, name)
    if (last === undefined || kind === null) whole.push(name)
    else whole[whole.length - 1] = { first: last.first, end: name.end, kind, votes: votesTogether(last, name, kind) }
  }
  return whole
}
