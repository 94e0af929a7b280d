/** What an import noted of the reports it took in, in words: the same in a terminal, a tool's answer and on a page. */

/** One kind of note: the first of it, and how many there were. */
export interface Noted {
  readonly message: string
  readonly report: string | null
  readonly times: number
}

/** "note: report r1: Only the first 1,200 words ... (The first of 3 of this kind.)" */
export function notedLine({ message, report, times }: Noted): string {
  const where = report === null || message.includes(report) ? "" : `report ${report}: `
  return `note: ${where}${message}${times > 1 ? ` (The first of ${times.toLocaleString("en")} of this kind.)` : ""}`
}
