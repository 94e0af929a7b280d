/** All ways to bring reports in: files, a pasted text, links, the bundled stories. */
import { type FormEvent, useState } from "react"
import { Dialog } from "../base/dialog.tsx"
import { bringLinks, bringSamples, chooseFiles } from "./bring.ts"
import { PasteText } from "./paste-text.tsx"

function Links({ onSent }: { readonly onSent: () => void }) {
  const [typed, setTyped] = useState("")
  const urls = typed.split(/\s+/).filter((word) => /^https?:\/\//i.test(word))
  const send = (event: FormEvent): void => {
    event.preventDefault()
    void bringLinks(urls)
    onSent()
  }
  return (
    <form className="stack" onSubmit={send}>
      <label className="field">
        Addresses of pages, one a line (only where the server was started with --fetch)
        <textarea value={typed} placeholder="https://" onChange={(event) => setTyped(event.target.value)} />
      </label>
      <div>
        <button type="submit" className="button" disabled={urls.length === 0}>
          Fetch these pages
        </button>
      </div>
    </form>
  )
}

export default function AddReports({ onClose }: { readonly onClose: () => void }) {
  const then = (run: () => void) => () => {
    run()
    onClose()
  }
  return (
    <Dialog title="Add reports" onClose={onClose}>
      <div className="stack add">
        <p className="small soft">
          Plain text, HTML pages, JSON Lines, feeds. Files may be dropped anywhere on the page, too. A long import goes
          on while you work.
        </p>
        <div className="row">
          <button type="button" className="button main" onClick={then(chooseFiles)}>
            Choose files …
          </button>
          <button type="button" className="button" onClick={then(() => void bringSamples())}>
            The bundled stories
          </button>
        </div>
        <details>
          <summary>Paste a text</summary>
          <PasteText />
        </details>
        <details>
          <summary>Fetch pages by their links</summary>
          <Links onSent={onClose} />
        </details>
      </div>
    </Dialog>
  )
}
