/** What a server says about itself: one line a request, as JSON or for people, and nothing of what was read. */

export interface Entry {
  readonly level: "info" | "warn" | "error"
  readonly message: string
  readonly [field: string]: unknown
}

export type Log = (entry: Entry) => void

export type LogFormat = "json" | "text" | "off"

/** Control characters, line ends and marks that turn writing around cannot forge or hide a line. */
const plain = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "\ufffd")

/** One entry as a line for people: the fields follow the message. */
function textLine(entry: Entry, at: string): string {
  const { level, message, ...rest } = entry
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${plain(String(value))}`)
  return [at.slice(11, 19), ...(level === "info" ? [] : [level]), plain(message), ...fields].join(" ")
}

/** A log in a format; `say` writes a line. */
export function makeLog(format: LogFormat, say: (line: string) => void): Log {
  if (format === "off") return () => {}
  return (entry) => {
    const at = new Date().toISOString()
    say(format === "json" ? JSON.stringify({ time: at, ...entry }) : textLine(entry, at))
  }
}
