/**
 * The figures: a table of questions by reports with the words as written, or by values where reports are many, and each
 * question as a plot.
 */
import type { ReactNode } from "react"
import { estimateWords, flat, number, readingWords, withDates } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { Link } from "../base/route.tsx"
import { runsOf } from "../base/runs.ts"
import type { AccountJson, Question } from "../data/shapes.ts"
import { chainWords, isDisputed, reportName, type StoryIndex, sidesOf, valuesOf } from "./index-of.ts"
import { Plot } from "./plot.tsx"

interface PartProps {
  readonly account: AccountJson
  readonly index: StoryIndex
  readonly questions: readonly Question[]
  readonly chosen: string
}

const stateWords: Readonly<Record<Question["state"], string>> = {
  single: "one source",
  agreed: "✓ agreed",
  refined: "✓ agreed, some less exact",
  updated: "↻ updated over time",
  disputed: "≠ disputed",
  unresolved: "? not settled",
}

export function State({ question }: { readonly question: Question }) {
  return <span className={`chip ${question.state}`}>{stateWords[question.state]}</span>
}

/** What a report says on a question, in its own words, each once. */
function cellWords(question: Question, report: string): readonly string[] {
  const quotes = question.readings.flatMap((reading) =>
    reading.reports.includes(report) ? reading.anchors.filter((anchor) => anchor.report === report) : [],
  )
  return [...new Set(quotes.map(({ quote }) => flat(quote)))]
}

export function Estimated({ question }: { readonly question: Question }) {
  const { best, range } = estimateWords(question.estimates[0])
  return (
    <>
      {best}
      {range === null ? null : <span className="soft small"> ({range})</span>}
    </>
  )
}

/** More reports than these have no columns of their own: nobody reads a table that is many screens wide. */
const columnsMost = 8
/** Values that a row lists; the plot below has all. */
const valuesMost = 8

/** What a row begins with: the question and its estimate. */
function RowHead({ question }: { readonly question: Question }) {
  return (
    <>
      <th scope="row">
        <Link className="plain" href={`#q-${question.id}`}>
          {question.question}
        </Link>{" "}
        {isDisputed(question) ? <State question={question} /> : null}
      </th>
      <td className="estimate">
        <Estimated question={question} />
      </td>
    </>
  )
}

interface RowProps extends Omit<PartProps, "questions"> {
  readonly question: Question
}

/** The values of a question, each with the numbers of its reports. */
function ValueRow({ index, question, chosen }: RowProps) {
  const values = valuesOf(question, (reading) => readingWords(reading, question.unit))
  const more = values.length - valuesMost
  return (
    <tr>
      <RowHead question={question} />
      <td className="values">
        {values.slice(0, valuesMost).map(({ words, reading, reports }) => {
          const hash = `r-${question.id}-${reading}`
          return (
            <span key={hash} className="value">
              <Link href={`#${hash}`} aria-current={chosen === hash}>
                {words}
              </Link>{" "}
              <span className="soft tiny">[{runsOf(reports.map(index.labelOf))}]</span>
            </span>
          )
        })}
        {more > 0 ? <Link href={`#q-${question.id}`}>and {number(more)} more</Link> : null}
      </td>
    </tr>
  )
}

/** The words of each report in a column of its own. */
function WordsRow({ account, question, chosen }: RowProps) {
  return (
    <tr>
      <RowHead question={question} />
      {account.reports.map(({ id }, column) => {
        const words = cellWords(question, id)
        const hash = `cell-${question.id}-${column}`
        return (
          <td key={id}>
            {words.length === 0 ? null : (
              <Link href={`#${hash}`} aria-current={chosen === hash}>
                {words.map((each) => `“${each}”`).join(" ")}
              </Link>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** The table; rows come as the reader scrolls. */
export function FigureTable({ account, index, questions, chosen }: PartProps) {
  const { shown, end } = useGrowing(questions.length, 30)
  const byReport = account.reports.length <= columnsMost
  const Row = byReport ? WordsRow : ValueRow
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="figures" tabIndex={0} aria-label="Figures by report">
      <table className={byReport ? "" : "by-value"}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Estimate</th>
            {byReport ? null : <th scope="col">What is said, in which reports</th>}
            {(byReport ? account.reports : []).map((report) => (
              <th key={report.id} scope="col">
                {index.labelOf(report.id)} {reportName(report)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.slice(0, shown).map((question) => (
            <Row key={question.id} account={account} index={index} question={question} chosen={chosen} />
          ))}
        </tbody>
      </table>
      {end}
    </section>
  )
}

interface CardProps {
  readonly question: Question
  readonly index: StoryIndex
  readonly chosen: string
  readonly children?: ReactNode
}

export function QuestionCard({ question, index, chosen, children }: CardProps) {
  const current = chosen === `q-${question.id}`
  return (
    <article className="question" id={`q-${question.id}`} aria-current={current}>
      <div className="row apart">
        <h3>
          <Link href={`#q-${question.id}`}>{question.question}</Link>
        </h3>
        <State question={question} />
      </div>
      <p className="row wide">
        <span className="best">
          <Estimated question={question} />
        </span>
        <span className="small soft">
          {withDates(question.why)}.{" "}
          {question.origins === 0
            ? "No named origin answers this."
            : `${number(question.origins)} ${question.origins === 1 ? "origin answers" : "origins answer"} this.`}
        </span>
      </p>
      {children ?? <Plot question={question} index={index} chosen={chosen} />}
    </article>
  )
}

/** Questions as plots, those with most reports first as the account orders them. */
export function Plots({ index, questions, chosen }: Omit<PartProps, "account">) {
  const { shown, end } = useGrowing(questions.length, 8)
  const wanted = questions.findIndex(({ id }) => chosen === `q-${id}` || chosen.startsWith(`r-${id}-`))
  return (
    <>
      {questions.slice(0, Math.max(shown, wanted + 1)).map((question) => (
        <QuestionCard key={question.id} question={question} index={index} chosen={chosen} />
      ))}
      {end}
    </>
  )
}

/** The sides of a disputed question: what each says, who says it, where it stands. */
export function Sides({
  question,
  index,
  chosen,
}: {
  readonly question: Question
  readonly index: StoryIndex
  readonly chosen: string
}) {
  return (
    <div className="sides">
      {sidesOf(question).map((side, number) => (
        <div key={number} className="side-of stack close">
          <p className="tiny soft">Side {String.fromCharCode(65 + number)}</p>
          {side.map((reading) => {
            const hash = `r-${question.id}-${question.readings.indexOf(reading)}`
            return (
              <p key={hash}>
                <Link className="plain" href={`#${hash}`} aria-current={chosen === hash}>
                  <span className="strong">{readingWords(reading, question.unit)}</span>
                </Link>{" "}
                <span className="small soft">
                  {reading.chain.length > 0 ? `${chainWords(reading)}, in ` : "own voice of "}
                  {reading.reports.map((id) => reportName(index.reportOf.get(id))).join(", ")}
                </span>
              </p>
            )
          })}
        </div>
      ))}
    </div>
  )
}
