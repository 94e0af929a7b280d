/** A report's text with marks on it. Marks differ by line, not by colour alone. */
import { memo, type ReactNode, useMemo } from "react"
import { type Mark, type Piece, piecesOf } from "./marks.ts"

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Keys of the marks that are chosen now. */
  readonly chosen: ReadonlySet<string>
  /** A claim or a passage was clicked. */
  readonly onChoose: (key: string, kind: string) => void
  /** Extra classes for a mark. */
  readonly classOf?: (mark: Mark) => string
  /** What stands before a mark's first piece. */
  readonly before?: (mark: Mark) => ReactNode
}

const choosable = (kind: string): boolean => kind === "claim" || kind === "shared"

interface PieceProps extends Omit<MarkedTextProps, "marks"> {
  readonly piece: Piece
}

function PieceOf({ text, piece, chosen, onChoose, classOf, before }: PieceProps) {
  const words = text.slice(piece.from, piece.to)
  if (piece.marks.length === 0) return words
  const classes = piece.marks.map((mark) => `k-${mark.kind} ${classOf?.(mark) ?? ""}`)
  const on = piece.marks.some(({ key }) => chosen.has(key))
  const target = piece.marks.findLast(({ kind }) => choosable(kind))
  const starts = piece.marks.filter(({ from }) => from === piece.from)
  const title = [...new Set(piece.marks.map(({ kind }) => kind))].join(", ")
  return (
    <>
      {before === undefined ? null : starts.map((mark) => <span key={mark.key}>{before(mark)}</span>)}
      {/* The same claims stand in the list beside the text, where the keyboard reaches them. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: reached by keyboard in the list beside the text */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: reached by keyboard in the list beside the text */}
      <span
        data-k={piece.marks.at(-1)?.kind}
        data-from={piece.from}
        className={`${classes.join(" ")}${on ? " on" : ""}`}
        title={title}
        onClick={target === undefined ? undefined : () => onChoose(target.key, target.kind)}
      >
        {words}
      </span>
    </>
  )
}

export const MarkedText = memo(function MarkedText({ text, marks, ...rest }: MarkedTextProps) {
  const pieces = useMemo(() => piecesOf(text.length, marks), [text, marks])
  return (
    <div className="text" dir="auto">
      {pieces.map((piece) => (
        <span key={piece.from} data-at={piece.from}>
          <PieceOf text={text} piece={piece} {...rest} />
        </span>
      ))}
    </div>
  )
})
