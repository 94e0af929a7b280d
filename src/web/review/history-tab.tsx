/** Every decision, the last one first; each can be taken back and put back. */
import { counted, since } from "../base/format.ts"
import { useGrowing } from "../base/growing.tsx"
import { Waiting } from "../base/state.tsx"
import { useMe } from "../data/me.ts"
import { decide, useReviews } from "./decide.ts"
import { personName, type Review, reviewWords, stepsOf } from "./review-shapes.ts"

interface RowProps {
  readonly story: string
  readonly review: Review
  readonly gone: boolean
}

function Row({ story, review, gone }: RowProps) {
  const verb = gone ? "redo" : "undo"
  const isStep = review.action.do === "undo" || review.action.do === "redo"
  return (
    <li className="row apart">
      <span className={`grow${gone ? " soft" : ""}`}>
        <span className="strong">{personName(review.by)}</span>{" "}
        {gone ? <s>{reviewWords(review)}</s> : reviewWords(review)}
        {review.reason === null ? "" : `: “${review.reason}”`}{" "}
        <span className="soft nowrap" title={review.at}>
          {since(review.at)}
        </span>
      </span>
      {isStep ? null : (
        <button
          type="button"
          className="button small"
          onClick={() => void decide(story, { do: verb, review: review.id }, { coding: review.coding })}
        >
          {gone ? "Put back" : "Take back"}
        </button>
      )}
    </li>
  )
}

export default function HistoryTab({ story }: { readonly story: string }) {
  const answered = useReviews(story)
  const reviews = [...(answered.value ?? [])].reverse()
  const { gone } = stepsOf(answered.value ?? [], `person:${useMe().name}`)
  const { shown, end } = useGrowing(reviews.length, 60)
  return (
    <section className="stack" aria-label="History">
      <Waiting of={answered} what="the history" />
      <p className="small soft">
        {counted(reviews.length, "decision")}, the last one first. Nothing is ever rewritten.
      </p>
      <ol className="lines small">
        {reviews.slice(0, shown).map((review) => (
          <Row key={review.id} story={story} review={review} gone={gone.has(review.id)} />
        ))}
      </ol>
      {end}
    </section>
  )
}
