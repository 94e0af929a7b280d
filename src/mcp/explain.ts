/** A figure down to its quotes: every reading, every relation, every policy's estimate with the claims behind it. */
import { z } from "zod"
import { limits } from "../base/limits.ts"
import type { Anchor } from "../model/types.ts"
import { InputError } from "../run/input-error.ts"
import { counted } from "../view/show.ts"
import { type AccountData, anchorsJson, anchorsWords, estimateWords, type Question } from "./account.ts"
import { accountOfStory, tool } from "./tool.ts"

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The question of an id, or the one that shares most words with what was asked. */
function findQuestion({ questions }: AccountData, asked: string): Question {
  const named = questions.find(({ id }) => id === asked)
  if (named !== undefined) return named
  const words = new Set(wordsOf(asked))
  const scored = questions.map((one) => {
    const own = new Set(wordsOf(one.question))
    return { one, score: [...own].filter((word) => words.has(word)).length }
  })
  const best = scored.reduce<(typeof scored)[number] | null>(
    (first, next) => (first === null || next.score > first.score ? next : first),
    null,
  )
  if (best !== null && best.score > 0) return best.one
  const known = questions.map(({ question }) => question).slice(0, 12)
  throw new InputError(`no question of this story is about “${asked.slice(0, 100)}”; it answers: ${known.join(" ")}`)
}

/** The words of each claim that an estimate rests on. */
function quotesOf(claims: readonly string[], { claims: all = [] }: AccountData): readonly Anchor[] {
  const wanted = new Set(claims)
  return all.filter(({ id }) => wanted.has(id)).map(({ report, from, to, quote }) => ({ report, from, to, quote }))
}

function explained(question: Question, account: AccountData) {
  const readings = question.readings.map((reading, index) => ({
    reading: index,
    value: reading.value,
    accordingTo: reading.chain,
    ...anchorsJson(reading.anchors),
    claims: quotesOf(reading.claims, account).slice(0, limits.toolAnchors.value),
  }))
  const estimates = question.estimates.map(({ policy, value, why, claims }) => {
    const { anchors, furtherAnchors } = anchorsJson(quotesOf(claims, account))
    return { policy, value, why, decidedBy: anchors, furtherDecidedBy: furtherAnchors }
  })
  const { id, unit, state, why } = question
  const relations = question.relations.slice(0, limits.toolRelations.value)
  const furtherRelations = question.relations.length - relations.length
  return { id, question: question.question, unit, state, why, readings, relations, furtherRelations, estimates }
}

function explainedWords(one: ReturnType<typeof explained>): string {
  const readings = one.readings.map(({ reading, accordingTo, anchors, furtherAnchors }) => {
    const who = accordingTo.length === 0 ? "the outlet itself" : accordingTo.join(", via ")
    return `[${reading}] ${anchorsWords(anchors, furtherAnchors)} (${who})`
  })
  const further = one.furtherRelations
  const more = further > 0 ? [`and ${counted(further, "more relation")}`] : []
  const relations = [...one.relations.map(({ a, b, relation, why }) => `[${a}] ${relation} [${b}]: ${why}`), ...more]
  const estimates = one.estimates.map(({ policy, value, why, decidedBy, furtherDecidedBy }) => {
    const quotes = anchorsWords(decidedBy, furtherDecidedBy)
    return `${policy}: ${estimateWords(value, one.unit)}. ${why}${quotes === "" ? "" : ` [${quotes}]`}`
  })
  const parts = [
    `${one.question} State: ${one.state}. ${one.why}`,
    `Readings:\n${readings.join("\n")}`,
    relations.length === 0 ? "" : `How they stand to each other:\n${relations.join("\n")}`,
    `Estimates (low / best / high):\n${estimates.join("\n")}`,
  ]
  return parts.filter((part) => part !== "").join("\n\n")
}

export const explainFigure = tool({
  name: "explain_figure",
  title: "Explain a figure",
  says: `Why a figure of a story is what it is, down to the quotes: each reading with its words and who it is according
to, how the readings stand to each other, and what each policy makes of them.`,
  changes: false,
  input: z.object({
    story: z.string().min(1).max(300).describe("the id of the story"),
    question: z.string().min(1).max(500).describe("the id of the question, or words such as: how many were killed"),
  }),
  run: async ({ story, question }, bench) => {
    const account = await accountOfStory(bench, story, {})
    const found = explained(findQuestion(account, question), account)
    return { text: explainedWords(found), data: { story: account.story, ...found } }
  },
})
