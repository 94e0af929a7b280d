/** A claim in words: who says it, of when and where, by which rule, and which questions it answers. */
import { date, estimateWords, number, numberWords, since, stretch } from "../base/format.ts"
import { Link, path } from "../base/route.tsx"
import type { AccountJson, ClaimRow, MeasureRow } from "../data/shapes.ts"
import { reportName, type StoryIndex } from "../story/index-of.ts"

export function measureWords(measure: MeasureRow): string {
  const what = [...measure.of, measure.thing, measure.property].filter((word) => word !== "").join(" ")
  const value = `${numberWords(measure, measure.modifier)} ${measure.unit}`.trim()
  return what === "" ? value : `${what}: ${value}`
}

interface ChainProps {
  readonly claim: ClaimRow
  readonly index: StoryIndex
}

/** From the original speaker to the outlet. */
export function Chain({ claim, index }: ChainProps) {
  const outlet = reportName(index.reportOf.get(claim.report))
  return (
    <span className="chain">
      {claim.chain.map((name, at) => (
        <span key={at}>
          <span className="chip">{name}</span> →
        </span>
      ))}
      <span className="chip">{outlet}</span>
    </span>
  )
}

interface FactsProps {
  readonly claim: ClaimRow
  readonly account: AccountJson
  readonly index: StoryIndex
  readonly story: string
}

const asides = (claim: ClaimRow): string =>
  [
    claim.certainty,
    claim.polarity === "negative" ? "negative" : "",
    claim.background ? "background" : "",
    claim.direct ? "in quotation marks" : "",
  ]
    .filter((word) => word !== "")
    .join(", ")

function Questions({ claim, account, story }: Omit<FactsProps, "index">) {
  const questions = account.questions.filter(({ id }) => claim.questions.includes(id))
  if (questions.length === 0) return <span className="soft">none</span>
  return (
    <ul>
      {questions.map((question) => (
        <li key={question.id}>
          <Link href={`${path("stories", story)}#q-${question.id}`}>{question.question}</Link>{" "}
          <span className="strong">{estimateWords(question.estimates[0]).best}</span>{" "}
          <span className={`chip ${question.state}`}>{question.state}</span>
        </li>
      ))}
    </ul>
  )
}

export function ClaimFacts({ claim, account, index, story }: FactsProps) {
  const { when } = claim
  return (
    <dl className="facts">
      <dt>Kind</dt>
      <dd>
        {claim.kind} ({asides(claim)})
      </dd>
      {claim.measures.length === 0 ? null : (
        <>
          <dt>Figures</dt>
          <dd>
            {claim.measures.map((measure) => (
              <p key={measure.from}>
                <span className="strong">{measureWords(measure)}</span> <span className="soft">“{measure.quote}”</span>
              </p>
            ))}
          </dd>
        </>
      )}
      <dt>According to</dt>
      <dd>
        <Chain claim={claim} index={index} />
      </dd>
      <dt>When</dt>
      <dd>
        {when === null ? "not told" : stretch(when.begin, when.end)}
        {when === null ? null : <span className="soft"> ({when.reason})</span>}
        {claim.asOf === null ? null : <span className="soft"> as of {date(claim.asOf)}</span>}
      </dd>
      <dt>Where</dt>
      <dd>{claim.places.length === 0 ? "not told" : claim.places.join(", ")}</dd>
      <dt>Scope</dt>
      <dd>
        {claim.aspect}, {claim.part}
      </dd>
      <dt>Rule</dt>
      <dd>{claim.by}</dd>
      <dt>Answers</dt>
      <dd>
        <Questions claim={claim} account={account} story={story} />
      </dd>
      {claim.review === null ? null : (
        <>
          <dt>Review</dt>
          <dd>
            <span className={`chip ${claim.review.state}`}>{claim.review.state}</span> by{" "}
            {claim.review.by.replace(/^person:/, "")}, {since(claim.review.at)}
            {claim.review.reason === null ? "" : `: ${claim.review.reason}`}
          </dd>
        </>
      )}
    </dl>
  )
}

/** "3 claims", for headings. */
export const claimCount = (claims: readonly unknown[]): string =>
  `${number(claims.length)} ${claims.length === 1 ? "claim" : "claims"}`
