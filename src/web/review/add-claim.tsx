/** A claim that a person marks in the words of a report. */
import type { FormEvent } from "react"
import type { Certainty } from "../../model/types.ts"
import type { ClaimRow } from "../data/shapes.ts"
import { type Fields, faultOf, settingOf, typedNumber } from "./change-of.ts"
import { CertaintyField, FigureFields, FormButtons, KindField, ReasonField, TextField } from "./claim-form.tsx"
import { decide, useSeconds } from "./decide.ts"
import { useDraft } from "./draft.ts"

export interface Selected {
  readonly from: number
  readonly to: number
  readonly quote: string
}

interface AddProps {
  readonly story: string
  readonly report: string
  /** The words selected in the report now. */
  readonly selected: Selected | null
  /** The claims of the report. */
  readonly claims: readonly ClaimRow[]
}

interface AddDraft extends Fields {
  readonly quote: string
}

const blank: Omit<AddDraft, "from" | "to" | "quote"> = {
  kind: "casualties",
  certainty: "reported",
  aspect: "happening",
  background: false,
  begin: "",
  end: "",
  places: "",
  speaker: "",
  via: "",
  figure: 0,
  low: "",
  high: "",
  lowOpen: false,
  highOpen: false,
  property: "",
  thing: "",
  of: "",
  reason: "",
}

/** The first number among the words, to start from. */
const firstNumber = (quote: string): string => {
  const found = /\d[\d,. ]*/.exec(quote)?.[0].replace(/[,. ]+$/, "") ?? ""
  const value = typedNumber(found)
  return value === null || Number.isNaN(value) ? "" : String(value)
}

const split = (text: string): readonly string[] =>
  text
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "")

function addedOf(report: string, now: AddDraft) {
  return {
    report,
    from: now.from,
    to: now.to,
    kind: now.kind,
    property: now.property.trim(),
    thing: now.thing.trim(),
    of: split(now.of),
    low: typedNumber(now.low),
    high: typedNumber(now.high),
    lowOpen: now.lowOpen,
    highOpen: now.highOpen,
    figure: null,
    speaker: now.speaker.trim() || null,
    certainty: now.certainty as Certainty,
    begin: now.begin.trim() || null,
    end: now.end.trim() || null,
  }
}

interface AddFormProps {
  readonly story: string
  readonly report: string
  readonly now: AddDraft
  readonly set: (draft: AddDraft | null) => void
}

function AddForm({ story, report, now, set }: AddFormProps) {
  const seconds = useSeconds(`${now.from} ${now.to}`)
  const put = (change: Partial<Fields>): void => set({ ...now, ...change })
  const fault = faultOf(now)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (fault !== null) return
    const about = { reason: now.reason, seconds: seconds() }
    if (await decide(story, { do: "add", claim: addedOf(report, now) }, about)) set(null)
  }
  return (
    <form className="card stack claim-form" aria-label="Add a claim" onSubmit={(event) => void save(event)}>
      <p className="tiny soft">New claim</p>
      <blockquote className="serif">{now.quote}</blockquote>
      <div className="row">
        <KindField value={now.kind} onChange={(kind) => put({ kind })} />
        <CertaintyField value={now.certainty} onChange={(certainty) => put({ certainty })} />
      </div>
      <FigureFields now={now} put={put} />
      <div className="row">
        <TextField
          label="Speaker"
          value={now.speaker}
          onChange={(speaker) => put({ speaker })}
          hint="the outlet itself"
        />
        <TextField label="Begin" value={now.begin} onChange={(begin) => put({ begin })} hint="2023-03-13" />
        <TextField label="End" value={now.end} onChange={(end) => put({ end })} hint="2023-03-14" />
      </div>
      <ReasonField value={now.reason} onChange={(reason) => put({ reason })} />
      {fault === null ? null : (
        <p className="trouble small" role="alert">
          {fault}
        </p>
      )}
      <FormButtons onDrop={() => set(null)}>
        <button type="submit" className="button main" disabled={fault !== null}>
          Add the claim
        </button>
      </FormButtons>
    </form>
  )
}

/** A button while words are selected; the form once it was pressed. */
export function AddClaim({ story, report, selected, claims }: AddProps) {
  const [draft, setDraft] = useDraft<AddDraft>(`${story}.add.${report}`)
  if (draft !== null) return <AddForm story={story} report={report} now={draft} set={setDraft} />
  return (
    <button
      type="button"
      className="button"
      disabled={selected === null}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        if (selected === null) return
        const value = firstNumber(selected.quote)
        setDraft({ ...blank, ...settingOf(claims, selected), ...selected, low: value, high: value })
      }}
    >
      {selected === null ? "Select words to add a claim" : "Add a claim from the selected words"}
    </button>
  )
}
