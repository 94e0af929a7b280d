/** A second coding that sees no other decision; two codings compared, measured, and brought together. */
import { type FormEvent, useState } from "react"
import { counted, flat } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { Link, path } from "../base/route.tsx"
import { Waiting } from "../base/state.tsx"
import { useAnswer } from "../data/cache.ts"
import { api } from "../data/client.ts"
import { useMe } from "../data/me.ts"
import type { AccountJson } from "../data/shapes.ts"
import { PickField, TextField } from "./claim-form.tsx"
import { decide, setCoding, useAllReviews, useCoding } from "./decide.ts"
import { medianSeconds, type ReviewAction } from "./review-shapes.ts"

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

interface Side {
  readonly coding: string
  readonly value: string
  /** The action that gives everybody's account this value; null when none is needed. */
  readonly settle: ReviewAction | null
}

interface Difference {
  /** Null for facts of a whole report. */
  readonly claim: string | null
  readonly report: string
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly variable: string
  readonly sides: readonly Side[]
  /** Somebody has decided on the claim in everybody's account. */
  readonly settled: boolean
}

interface Agreement {
  readonly variables: readonly Variable[]
  readonly differences: readonly Difference[]
}

function Start({ story }: { readonly story: string }) {
  const coding = useCoding(story)
  const me = useMe()
  const [name, setName] = useState("")
  const begin = (event: FormEvent): void => {
    event.preventDefault()
    const plain = name.replaceAll(",", " ").trim()
    if (plain !== "") setCoding(story, plain)
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
      <TextField label="Name of the coding" value={name} onChange={setName} hint={`${me.name} 1`} />
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

interface DifferencesProps {
  readonly story: string
  readonly differences: readonly Difference[]
}

function Settle({ story, difference }: { readonly story: string; readonly difference: Difference }) {
  const { report, from, to, quote, settled } = difference
  const take = ({ coding, settle }: Side): void => {
    if (settle === null) return
    const about = { reason: `adjudicated: as in “${coding}”`, coding: null, anchors: [{ report, from, to, quote }] }
    void decide(story, settle, about)
  }
  return (
    <div className="row">
      {difference.sides.map((side) => (
        <button
          key={side.coding}
          type="button"
          className="button small"
          disabled={side.settle === null}
          onClick={() => take(side)}
        >
          {side.coding}: {side.value}
        </button>
      ))}
      {settled ? <span className="chip accepted">settled</span> : null}
    </div>
  )
}

function Differences({ story, differences }: DifferencesProps) {
  const { shown, end } = useGrowing(differences.length, 40)
  return (
    <>
      <ul className="lines small">
        {differences.slice(0, shown).map((difference) => {
          const { claim, report, quote, variable } = difference
          const to = `${path("stories", story, "reports", report)}${claim === null ? "" : `#c-${claim}`}`
          return (
            <li key={`${report} ${claim} ${variable}`} className="stack close">
              <p>
                <span className="strong">{variable}</span> <Link href={to}>“{flat(quote)}”</Link>
              </p>
              <Settle story={story} difference={difference} />
            </li>
          )
        })}
      </ul>
      {end}
    </>
  )
}

interface CompareProps {
  readonly story: string
  readonly codings: readonly string[]
}

function Compare({ story, codings }: CompareProps) {
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
          <Differences story={story} differences={answered.value.differences} />
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
  const seconds = medianSeconds(reviews, `person:${useMe().name}`)
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
        <Compare key={codings.join()} story={story} codings={codings} />
      )}
    </div>
  )
}
