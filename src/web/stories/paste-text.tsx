/** A report that is pasted instead of a file. */
import { useState } from "react"
import { bringText } from "./bring.ts"

export function PasteText() {
  const [text, setText] = useState("")
  const [title, setTitle] = useState("")
  const [outlet, setOutlet] = useState("")
  const [published, setPublished] = useState("")
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void bringText(text, title, outlet, published)
      }}
    >
      <label className="field">
        Text of a report
        <textarea required value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="row">
        <label className="field grow">
          Title
          <input value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label className="field grow">
          Outlet
          <input value={outlet} onChange={(event) => setOutlet(event.target.value)} />
        </label>
        <label className="field">
          Published
          <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
        </label>
      </div>
      <button type="submit" className="button">
        Add this text
      </button>
    </form>
  )
}
