/** The first visit: nothing is in the store yet. */
import { useEffect, useState } from "react"
import { bringSamples, chooseFiles } from "./bring.ts"
import { PasteText } from "./paste-text.tsx"

export function Welcome() {
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    document.title = "Welcome · Stemma"
  }, [])
  const samples = (): void => {
    setBusy(true)
    void bringSamples().finally(() => setBusy(false))
  }
  return (
    <div className="welcome stack loose">
      <div className="stack">
        <h1>Many reports, one account that can be checked</h1>
        <p>
          Stemma reads news reports of the same event side by side. It says who says what, who copied whom, where they
          agree and where they do not, and it leads every figure back to the words it comes from.
        </p>
      </div>
      <div className="row">
        <button type="button" className="button main" disabled={busy} onClick={samples}>
          Open the bundled stories
        </button>
        <button type="button" className="button" onClick={chooseFiles}>
          Choose files …
        </button>
      </div>
      <div className="drop-zone">
        <p className="strong">Or drop files anywhere on this page</p>
        <p className="small soft">
          Plain text, HTML pages, JSON Lines, feeds. They stay on this machine; nothing is sent anywhere else.
        </p>
      </div>
      <details>
        <summary>Paste a text</summary>
        <PasteText />
      </details>
    </div>
  )
}
