/** The server asks for a token: it is sent once, and kept in a cookie that no script can read. */
import { type FormEvent, useState } from "react"
import { refresh } from "../data/cache.ts"
import { request } from "../data/client.ts"
import { listenAgain } from "../data/live.ts"

export function SignIn() {
  const [token, setToken] = useState("")
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await request("POST", "/api/session", { token: token.trim() })
      listenAgain()
      refresh("/api/")
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <form className="welcome stack" onSubmit={(event) => void send(event)}>
      <h1>Sign in</h1>
      <p>This server asks for a token. An admin makes one with “stemma token add”.</p>
      <label className="field">
        Token
        <input
          type="password"
          autoComplete="current-password"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      {trouble === null ? null : (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div>
        <button type="submit" className="button main">
          Sign in
        </button>
      </div>
    </form>
  )
}
