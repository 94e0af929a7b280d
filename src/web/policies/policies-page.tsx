/** Two policies beside each other: what changes between them, and the claims that decide. */
import { useMemo } from "react"
import type { Estimate, PolicyName } from "../../model/types.ts"
import { counted, estimateWords } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { go, Link, path, useAddress, withQuery } from "../base/route.tsx"
import type { AccountJson, ClaimRow, Question } from "../data/shapes.ts"
import { exportPath, formats } from "../story/export-menu.tsx"
import { indexOf, reportName, type StoryIndex } from "../story/index-of.ts"
import { policyNames, policyWords } from "./policy-words.ts"

interface PoliciesProps {
  readonly story: string
  readonly account: AccountJson
}

const estimateOf = (question: Question, policy: PolicyName): Estimate | undefined =>
  question.estimates.find((estimate) => estimate.policy === policy)

const words = (estimate: Estimate | undefined): string => {
  const { best, range } = estimateWords(estimate)
  return range === null ? best : `${best} (${range})`
}

/** Questions on which two policies come to different estimates. */
function changed(questions: readonly Question[], a: PolicyName, b: PolicyName): readonly Question[] {
  return questions.filter((question) => words(estimateOf(question, a)) !== words(estimateOf(question, b)))
}

function Pick({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <label className="field">
      {name === "policy" ? "Policy" : "Compared with"}
      <select value={value} onChange={(event) => go(withQuery({ [name]: event.target.value }), true)}>
        {policyNames.map((policy) => (
          <option key={policy}>{policy}</option>
        ))}
      </select>
      <span className="small">{policyWords[value as PolicyName]}</span>
    </label>
  )
}

interface DecidersProps {
  readonly estimate: Estimate | undefined
  readonly claims: ReadonlyMap<string, ClaimRow>
  readonly index: StoryIndex
  readonly story: string
}

const decidersMax = 6

function Deciders({ estimate, claims, index, story }: DecidersProps) {
  if (estimate === undefined) return <p className="soft small">No estimate.</p>
  const deciding = estimate.claims.flatMap((id) => claims.get(id) ?? [])
  return (
    <div className="stack close small">
      <p className="soft">{estimate.why}</p>
      <ul className="stack close">
        {deciding.slice(0, decidersMax).map((claim) => (
          <li key={claim.id}>
            <Link href={`${path("stories", story, "reports", claim.report)}#c-${claim.id}`}>“{claim.quote}”</Link>{" "}
            <span className="soft">{reportName(index.reportOf.get(claim.report))}</span>
          </li>
        ))}
        {deciding.length > decidersMax ? (
          <li className="soft">and {counted(deciding.length - decidersMax, "more claim")}</li>
        ) : null}
      </ul>
    </div>
  )
}

interface ChangeProps extends Omit<DecidersProps, "estimate"> {
  readonly question: Question
  readonly pair: readonly [PolicyName, PolicyName]
}

function Change({ question, pair, claims, index, story }: ChangeProps) {
  return (
    <article className="question">
      <h3>
        <Link href={`${path("stories", story)}#q-${question.id}`}>{question.question}</Link>
      </h3>
      <div className="sides">
        {pair.map((policy) => {
          const estimate = estimateOf(question, policy)
          return (
            <div key={policy} className="card stack close">
              <p className="tiny soft">{policy}</p>
              <p className="strong">{words(estimate)}</p>
              <Deciders estimate={estimate} claims={claims} index={index} story={story} />
            </div>
          )
        })}
      </div>
    </article>
  )
}

/** Every policy's estimate for every compared question, as a table. */
function All({ questions }: { readonly questions: readonly Question[] }) {
  const { shown, end } = useGrowing(questions.length, 30)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="figures" tabIndex={0} aria-label="Estimates by policy">
      <table>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {policyNames.map((policy) => (
              <th key={policy} scope="col">
                {policy}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.slice(0, shown).map((question) => (
            <tr key={question.id}>
              <th scope="row">{question.question}</th>
              {policyNames.map((policy) => (
                <td key={policy}>{words(estimateOf(question, policy))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {end}
    </section>
  )
}

function Exports({ story, policy }: { readonly story: string; readonly policy: PolicyName }) {
  return (
    <div className="stack close">
      <h2>Export under {policy}</h2>
      <div className="row">
        {formats.map(([format, what]) => (
          <a key={format} className="button" href={exportPath(story, format, policy)} download title={what}>
            {format}
          </a>
        ))}
      </div>
    </div>
  )
}

const asPolicy = (name: string | null, fallback: PolicyName): PolicyName =>
  policyNames.find((policy) => policy === name) ?? fallback

export default function PoliciesPage({ story, account }: PoliciesProps) {
  const { query } = useAddress()
  const policy = asPolicy(query.get("policy"), "origins")
  const other = asPolicy(query.get("with"), policy === "ucdp" ? "origins" : "ucdp")
  const index = useMemo(() => indexOf(account), [account])
  const claims = useMemo(() => new Map((account.claims ?? []).map((claim) => [claim.id, claim])), [account.claims])
  const numbers = account.questions.filter(({ estimates }) => estimates[0]?.value.kind === "number")
  const differing = changed(account.questions, policy, other)
  const { shown, end } = useGrowing(differing.length, 20)
  return (
    <div className="stack loose">
      <div className="two">
        <Pick name="policy" value={policy} />
        <Pick name="with" value={other} />
      </div>
      <section className="stack">
        <h2>
          {differing.length === 0
            ? "These two policies come to the same estimates"
            : `${counted(differing.length, "estimate")} of ${account.questions.length} differ`}
        </h2>
        <div>
          {differing.slice(0, shown).map((question) => (
            <Change
              key={question.id}
              question={question}
              pair={[policy, other]}
              claims={claims}
              index={index}
              story={story}
            />
          ))}
        </div>
        {end}
      </section>
      <section className="stack">
        <h2>All policies</h2>
        <All questions={numbers} />
      </section>
      <Exports story={story} policy={policy} />
    </div>
  )
}
