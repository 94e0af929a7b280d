/** A second coding that sees no other decision; two codings compared, measured, and brought together. */
import { type FormEvent, useState } from "react"
import { counted, flat } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { Link, path } from "../base/route.tsx"
import { Waiting } from "../base/state.tsx"
import { useAnswer } from "../data/cache.ts"
import { api } from "../data/client.ts"
import { coderName } from "../data/person.ts"
import type { AccountJson } from "../data/shapes.ts"
import { PickField, TextField } from "./claim-form.tsx"
import { decide, setCoding, useAllReviews, useCoding } from "./decide.ts"
import { medianSeconds, type Review, type ReviewAction } from "./review-shapes.ts"

interface TabProps {
  readonly story: string
  readonly account: AccountJson
}

interface Variable {
  readonly name: string
  readonly alpha: number | null
  readonly low: number | null
  readonly high: number | null
  readonly units: number
}

interface Difference {
  readonly claim: string
  readonly report: string
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly variable: string
  readonly a: unknown
  readonly b: unknown
}

interface Agreement {
  readonly variables: readonly Variable[]
  readonly differences: readonly Difference[]
}

function Start({ story }: { readonly story: string }) {
  const coding = useCoding(story)
  const [name, setName] = useState("")
  const begin = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== "") setCoding(story, name.trim())
  }
  if (coding !== null) {
    return (
      <div className="card row apart">
        <p>
          You code “{coding}” blind: the account and the claims show no decisions but those of this coding.{" "}
          <Link href={path("stories", story, "review", "claims")}>To the claims</Link>
        </p>
        <button type="button" className="button" onClick={() => setCoding(story, null)}>
          Leave the blind coding
        </button>
      </div>
    )
  }
  return (
    <form className="card row acts" onSubmit={begin}>
      <TextField label="Name of the coding" value={name} onChange={setName} hint={`${coderName()} 1`} />
      <button type="submit" className="button main" disabled={name.trim() === ""}>
        Code blind
      </button>
    </form>
  )
}

const alphaWords = (alpha: number | null): string => (alpha === null ? "–" : alpha.toFixed(3))

/** Krippendorff's customary bounds, in words so that no colour is needed. */
const strength = (alpha: number | null): string =>
  alpha === null ? "too few units" : alpha >= 0.8 ? "reliable" : alpha >= 0.667 ? "tentative" : "not reliable"

function Alphas({ variables }: { readonly variables: readonly Variable[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Variable</th>
          <th scope="col">Krippendorff's alpha</th>
          <th scope="col">95 % interval</th>
          <th scope="col">Units</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        {variables.map(({ name, alpha, low, high, units }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="strong">{alphaWords(alpha)}</td>
            <td>{low === null || high === null ? "–" : `${alphaWords(low)} to ${alphaWords(high)}`}</td>
            <td>{units}</td>
            <td>{strength(alpha)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value)

/** The last decision of a coding on a claim that still stands; accepting it as it is when there is none. */
function actionOf(reviews: readonly Review[], coding: string, claim: string): ReviewAction {
  const gone = new Set<string>()
  for (const { action } of reviews) {
    if (action.do === "undo") gone.add(action.review)
    if (action.do === "redo") gone.delete(action.review)
  }
  const own = reviews.filter(
    ({ id, coding: name, action }) => name === coding && !gone.has(id) && "claim" in action && action.claim === claim,
  )
  return own.at(-1)?.action ?? { do: "accept", claim }
}

interface DifferencesProps {
  readonly story: string
  readonly differences: readonly Difference[]
  readonly pair: readonly [string, string]
  readonly reviews: readonly Review[]
}

function Differences({ story, differences, pair, reviews }: DifferencesProps) {
  const { shown: some, end } = useGrowing(differences.length, 40)
  const settle = (claim: string, coding: string): void => {
    const about = { reason: `adjudicated: as in “${coding}”`, coding: null }
    void decide(story, actionOf(reviews, coding, claim), about)
  }
  return (
    <>
      <ul className="lines small">
        {differences.slice(0, some).map((difference) => (
          <li key={`${difference.claim} ${difference.variable}`} className="stack close">
            <p>
              <span className="strong">{difference.variable}</span>{" "}
              <Link href={`${path("stories", story, "reports", difference.report)}#c-${difference.claim}`}>
                “{flat(difference.quote ?? "")}”
              </Link>
            </p>
            <div className="row">
              {pair.map((coding, index) => (
                <button
                  key={coding}
                  type="button"
                  className="button small"
                  onClick={() => settle(difference.claim, coding)}
                >
                  Take {coding}: {shown(index === 0 ? difference.a : difference.b)}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {end}
    </>
  )
}

interface CompareProps {
  readonly story: string
  readonly reviews: readonly Review[]
  readonly codings: readonly string[]
}

function Compare({ story, reviews, codings }: CompareProps) {
  const [left, setLeft] = useState(codings[0] ?? "")
  const [right, setRight] = useState(codings[1] ?? "")
  const ready = left !== "" && right !== "" && left !== right
  const answered = useAnswer<Agreement>(
    ready ? api(["stories", story, "agreement"], { coders: `${left},${right}` }) : null,
  )
  return (
    <section className="stack" aria-label="Agreement">
      <h2>Agreement</h2>
      <div className="row">
        <PickField label="One coding" value={left} options={codings} onChange={setLeft} />
        <PickField label="The other" value={right} options={codings} onChange={setRight} />
      </div>
      {ready ? <Waiting of={answered} what="the agreement" /> : null}
      {!ready || answered.value === null ? null : (
        <>
          <Alphas variables={answered.value.variables} />
          <h3>
            {answered.value.differences.length === 0
              ? "The two codings do not differ"
              : `${counted(answered.value.differences.length, "difference")} to settle`}
          </h3>
          <Differences story={story} differences={answered.value.differences} pair={[left, right]} reviews={reviews} />
        </>
      )}
    </section>
  )
}

export default function CodingTab({ story }: TabProps) {
  const answered = useAllReviews(story)
  const coding = useCoding(story)
  const reviews = answered.value?.items ?? []
  const codings = [...new Set(reviews.flatMap((review) => review.coding ?? []))].sort()
  const seconds = medianSeconds(reviews, `person:${coderName()}`)
  return (
    <div className="stack loose">
      <Start story={story} />
      {seconds === null ? null : (
        <p className="small soft">
          Your middle time for a claim is {Math.round(seconds)} seconds. Nobody else sees this.
        </p>
      )}
      {coding !== null ? (
        <p className="small soft">The comparison shows when you have left the blind coding.</p>
      ) : codings.length < 2 ? (
        <p className="empty">Agreement is computed once two codings have decided something.</p>
      ) : (
        <Compare key={codings.join()} story={story} reviews={reviews} codings={codings} />
      )}
    </div>
  )
}
