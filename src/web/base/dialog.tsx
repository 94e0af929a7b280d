/** A window over the page, closed by Escape or by a click beside it; the focus stays inside. */
import { type ReactNode, useLayoutEffect, useRef } from "react"

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly className?: string
  /** The title is read out but not shown. */
  readonly quietTitle?: boolean
}

export function Dialog({ title, onClose, children, className = "", quietTitle = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog !== null && !dialog.open) dialog.showModal()
  }, [])
  return (
    // The backdrop closes the dialog as Escape does; the keyboard has Escape and the button.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={element}
      className={className}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === element.current && onClose()}
    >
      {quietTitle ? null : (
        <div className="row apart">
          <h2>{title}</h2>
          <button type="button" className="button quiet small" aria-label="Close" onClick={onClose}>
            ×
          </button>
        </div>
      )}
      {children}
    </dialog>
  )
}
