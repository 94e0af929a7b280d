/** One part of the story page, with an address of its own. */
import type { ReactNode } from "react"

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
  /** Drawn when the reader comes near it. */
  readonly late?: boolean
}

export function Section({ id, title, note, children, late = false }: SectionProps) {
  return (
    <section id={id} className={`section${late ? " late" : ""}`} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {note === undefined ? null : <p className="small soft">{note}</p>}
      </header>
      {children}
    </section>
  )
}
