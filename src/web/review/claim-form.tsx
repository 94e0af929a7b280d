/** Fields of a claim that a person edits; what is typed survives a reload. */
import type { FormEvent, ReactNode } from "react"
import { kinds } from "../../claims/kinds.ts"
import type { ClaimRow } from "../data/shapes.ts"
import { changeOf, type Fields, faultOf, fieldsOf } from "./change-of.ts"
import { anchorOf, decide, useSeconds } from "./decide.ts"
import { useDraft } from "./draft.ts"

const certainties = ["asserted", "reported", "alleged", "denied", "disputed", "forecast", "intended"]
const aspects = ["happening", "window", "stock", "total", "plan"]
const kindNames = kinds.map(({ name }) => name).sort()

interface TextProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly numeric?: boolean
}

export function TextField({ label, value, onChange, hint, numeric = false }: TextProps) {
  return (
    <label className="field grow">
      {label}
      <input
        value={value}
        placeholder={hint}
        inputMode={numeric ? "decimal" : "text"}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange: (value: string) => void
}

export function PickField({ label, value, options, onChange }: PickProps) {
  return (
    <label className="field grow">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.includes(value) ? null : <option>{value}</option>}
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
}

export const KindField = (props: Omit<PickProps, "options" | "label">) => (
  <PickField label="Kind" options={kindNames} {...props} />
)

export const CertaintyField = (props: Omit<PickProps, "options" | "label">) => (
  <PickField label="Certainty" options={certainties} {...props} />
)

interface CheckProps {
  readonly label: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

function CheckField({ label, value, onChange }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

type Put = (change: Partial<Fields>) => void

interface PartProps {
  readonly now: Fields
  readonly put: Put
}

export function FigureFields({ now, put }: PartProps) {
  return (
    <>
      <div className="row">
        <TextField label="Lowest" numeric value={now.low} onChange={(low) => put({ low })} hint="no end" />
        <TextField label="Highest" numeric value={now.high} onChange={(high) => put({ high })} hint="no end" />
      </div>
      <div className="row wide">
        <CheckField label="more than the lowest" value={now.lowOpen} onChange={(lowOpen) => put({ lowOpen })} />
        <CheckField label="less than the highest" value={now.highOpen} onChange={(highOpen) => put({ highOpen })} />
      </div>
      <div className="row">
        <TextField label="Property" value={now.property} onChange={(property) => put({ property })} hint="killed" />
        <TextField label="Thing" value={now.thing} onChange={(thing) => put({ thing })} hint="person" />
        <TextField label="Of (a; b)" value={now.of} onChange={(of) => put({ of })} />
      </div>
    </>
  )
}

function ScopeFields({ now, put }: PartProps) {
  return (
    <>
      <div className="row">
        <KindField value={now.kind} onChange={(kind) => put({ kind })} />
        <CertaintyField value={now.certainty} onChange={(certainty) => put({ certainty })} />
        <PickField label="Aspect" value={now.aspect} options={aspects} onChange={(aspect) => put({ aspect })} />
      </div>
      <div className="row">
        <TextField
          label="Speaker"
          value={now.speaker}
          onChange={(speaker) => put({ speaker })}
          hint="the outlet itself"
        />
        <TextField label="By way of (a; b)" value={now.via} onChange={(via) => put({ via })} />
      </div>
      <div className="row">
        <TextField label="Begin" value={now.begin} onChange={(begin) => put({ begin })} hint="2023-03-13" />
        <TextField label="End" value={now.end} onChange={(end) => put({ end })} hint="2023-03-14" />
        <TextField label="Places (a; b)" value={now.places} onChange={(places) => put({ places })} />
      </div>
      <CheckField label="Background, not news" value={now.background} onChange={(background) => put({ background })} />
    </>
  )
}

interface FormProps {
  readonly story: string
  readonly claim: ClaimRow
  readonly onDone: () => void
  /** The words selected in the report now; null when none are. */
  readonly selected: { readonly from: number; readonly to: number; readonly quote: string } | null
}

/** The name under which the draft of a claim is kept. */
export const draftName = (story: string, claim: string): string => `${story}.${claim}`

function FigurePick({ claim, now, put }: PartProps & { readonly claim: ClaimRow }) {
  if (claim.measures.length < 2) return null
  const change = (index: number): void => {
    const { low, high, lowOpen, highOpen, property, thing, of } = fieldsOf(claim, index)
    put({ figure: index, low, high, lowOpen, highOpen, property, thing, of })
  }
  return (
    <label className="field">
      Figure
      <select value={now.figure} onChange={(event) => change(Number(event.target.value))}>
        {claim.measures.map((measure, index) => (
          <option key={measure.from} value={index}>
            {measure.quote}
          </option>
        ))}
      </select>
    </label>
  )
}

function Words({
  claim,
  now,
  put,
  selected,
}: PartProps & { readonly claim: ClaimRow; readonly selected: FormProps["selected"] }) {
  const other = now.from !== claim.from || now.to !== claim.to
  return (
    <div className="row small">
      <button
        type="button"
        className="button small"
        disabled={selected === null}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => selected !== null && put({ from: selected.from, to: selected.to })}
      >
        Use the selected words
      </button>
      <span className="soft">
        {other
          ? `The claim will be the words ${now.from} to ${now.to}.`
          : "Select words in the report to move the claim."}
      </span>
    </div>
  )
}

export function ReasonField({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return <TextField label="Reason (optional)" value={value} onChange={onChange} />
}

export function FormButtons({ onDrop, children }: { readonly onDrop: () => void; readonly children: ReactNode }) {
  return (
    <div className="row">
      {children}
      <button type="button" className="button" onClick={onDrop}>
        Cancel
      </button>
    </div>
  )
}

export function ClaimForm({ story, claim, onDone, selected }: FormProps) {
  const [draft, setDraft] = useDraft<Fields>(draftName(story, claim.id))
  const seconds = useSeconds(claim.id)
  const now = draft ?? fieldsOf(claim)
  const put: Put = (change) => setDraft({ ...now, ...change })
  const change = changeOf(fieldsOf(claim, now.figure), now)
  const fault = faultOf(now)
  const nothing = Object.keys(change).length === 0
  const drop = (): void => {
    setDraft(null)
    onDone()
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (nothing || fault !== null) return
    const about = { reason: now.reason, seconds: seconds(), anchors: [anchorOf(claim)] }
    if (await decide(story, { do: "edit", claim: claim.id, change }, about)) drop()
  }
  return (
    <form className="stack claim-form" aria-label="Edit the claim" onSubmit={(event) => void save(event)}>
      <FigurePick claim={claim} now={now} put={put} />
      {claim.measures.length === 0 ? null : <FigureFields now={now} put={put} />}
      <ScopeFields now={now} put={put} />
      <Words claim={claim} now={now} put={put} selected={selected} />
      <ReasonField value={now.reason} onChange={(reason) => put({ reason })} />
      {fault === null ? null : (
        <p className="trouble small" role="alert">
          {fault}
        </p>
      )}
      <FormButtons onDrop={drop}>
        <button type="submit" className="button main" disabled={nothing || fault !== null}>
          Save
        </button>
      </FormButtons>
    </form>
  )
}
