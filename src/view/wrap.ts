/** Text in a column: breaking lines at white space, counting columns as a terminal does. */

/** How many columns a character takes: two for wide East Asian characters and emoji, none for combining marks. */
function columnsOf(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u.test(
    character,
  )
    ? 2
    : 1
}

/** The width of a text in columns. */
export function columns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) width += columnsOf(character)
  return width
}

/** The text cut to a number of columns, with "…" where something was cut. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text
  let kept = ""
  let used = 0
  for (const character of text) {
    used += columnsOf(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Words in lines of at most `width` columns; a word that is longer is broken. White space is folded. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width))) {
    if (word === "") continue
    const joined = line === "" ? word : `${line} ${word}`
    if (columns(joined) <= width) line = joined
    else {
      lines.push(line)
      line = word
    }
  }
  return line === "" ? lines : [...lines, line]
}

/** A word in pieces no wider than a line. */
function pieces(word: string, width: number): readonly string[] {
  if (columns(word) <= width) return [word]
  const characters = [...word]
  const parts: string[] = []
  for (let at = 0; at < characters.length; at += width) parts.push(characters.slice(at, at + width).join(""))
  return parts
}

/** A paragraph with a first-line lead ("  - ") and the later lines set in by its width. */
export function paragraph(lead: string, text: string, width = 100): string {
  const hang = " ".repeat(columns(lead))
  const lines = wrap(text, width - columns(lead))
  return lines.map((line, index) => (index === 0 ? lead : hang) + line).join("\n")
}
