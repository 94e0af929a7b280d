/** Which figures answer the same question: questions joined and parted. */
import { useState } from "react"
import { estimateWords, flat, readingWords } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import type { AccountJson, Question, ReadingJson } from "../data/shapes.ts"
import { chainWords, indexOf, reportName, type StoryIndex } from "../story/index-of.ts"
import { Acts, Do, Pick, usePicks } from "./picks.tsx"
import type { ReviewAction } from "./review-shapes.ts"

interface TabProps {
  readonly story: string
  readonly account: AccountJson
}

const figuresOf = (readings: readonly ReadingJson[]): readonly string[] => [
  ...new Set(readings.flatMap(({ figures }) => figures ?? [])),
]

/** Joining two questions: the figures of one side answer what those of the other do. */
function joinOf(questions: readonly Question[], picked: readonly string[]): ReviewAction | null {
  const [left, right, more] = picked.flatMap((id) => questions.find((question) => question.id === id) ?? [])
  if (left === undefined || right === undefined || more !== undefined) return null
  return { do: "join questions", sides: [figuresOf(left.readings), figuresOf(right.readings)] }
}

/** Parting a question: the chosen readings answer another question than the rest. */
function partOf(question: Question, picked: readonly string[]): ReviewAction | null {
  const chosen = question.readings.filter((_, index) => picked.includes(String(index)))
  const rest = question.readings.filter((reading) => !chosen.includes(reading))
  const left = figuresOf(chosen)
  const right = figuresOf(rest).filter((figure) => !left.includes(figure))
  return left.length === 0 || right.length === 0 ? null : { do: "part question", sides: [left, right] }
}

const quotesMax = 3

/** The words that answer a question, so that two of the same wording can be told apart. */
function Quotes({ question, index }: { readonly question: Question; readonly index: StoryIndex }) {
  const anchors = question.readings.flatMap((reading) => reading.anchors.slice(0, 1))
  const more = anchors.length - quotesMax
  return (
    <span className="soft quotes">
      {anchors
        .slice(0, quotesMax)
        .map(({ quote, report }) => `“${flat(quote)}” [${index.labelOf(report)}]`)
        .join(", ")}
      {more > 0 ? ` and ${more} more` : ""}
    </span>
  )
}

interface PartProps {
  readonly story: string
  readonly question: Question
  readonly index: StoryIndex
}

function Part({ story, question, index }: PartProps) {
  const picks = usePicks()
  const [reason, setReason] = useState("")
  return (
    <div className="stack close inset">
      <p className="small soft">Choose the readings that answer another question.</p>
      {question.readings.map((reading, position) => (
        <Pick
          key={position}
          on={picks.has(String(position))}
          onToggle={() => picks.toggle(String(position))}
          label={
            <>
              <span className="strong">{readingWords(reading)}</span>{" "}
              <span className="soft">
                {chainWords(reading)} {reading.reports.map((id) => reportName(index.reportOf.get(id))).join(", ")}: “
                {reading.anchors[0]?.quote}”
              </span>
            </>
          }
        />
      ))}
      <Acts reason={reason} setReason={setReason}>
        <Do
          story={story}
          action={partOf(question, picks.picked)}
          label="Part the question"
          reason={reason}
          onDone={picks.clear}
        />
      </Acts>
    </div>
  )
}

export default function QuestionsTab({ story, account }: TabProps) {
  const index = indexOf(account)
  const picks = usePicks()
  const [open, setOpen] = useState<string | null>(null)
  const [reason, setReason] = useState("")
  const { shown, end } = useGrowing(account.questions.length, 40)
  return (
    <section className="stack" aria-label="Questions">
      <Acts reason={reason} setReason={setReason}>
        <span className="small soft">Choose two questions that are one.</span>
        <Do
          story={story}
          action={joinOf(account.questions, picks.picked)}
          label="Join the questions"
          reason={reason}
          onDone={picks.clear}
        />
      </Acts>
      <ul className="lines small">
        {account.questions.slice(0, shown).map((question) => (
          <li key={question.id}>
            <div className="row apart">
              <Pick
                on={picks.has(question.id)}
                onToggle={() => picks.toggle(question.id)}
                label={
                  <>
                    {question.question} <span className="strong">{estimateWords(question.estimates[0]).best}</span>
                    <Quotes question={question} index={index} />
                  </>
                }
              />
              {question.readings.length < 2 ? null : (
                <button
                  type="button"
                  className="button small"
                  aria-expanded={open === question.id}
                  onClick={() => setOpen(open === question.id ? null : question.id)}
                >
                  Part …
                </button>
              )}
            </div>
            {open === question.id ? <Part key={question.id} story={story} question={question} index={index} /> : null}
          </li>
        ))}
      </ul>
      {end}
    </section>
  )
}
