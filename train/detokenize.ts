/** Undoes the spaces of texts that were published as tokens, so that models learn from texts as they are written. */

/** A text, and where each position of the given one went. */
export interface Detokenized {
  readonly text: string
  readonly place: (position: number) => number
}

/** A space before these goes: closing signs, and what English joins to the word before. */
const joinsBack = /^(?:[.,;:!?)\]}%…]+|['’](?:s|m|re|ve|ll|d)\b|['’](?= )|n['’]t\b|'')/i
/** A space after these goes: opening signs. */
const joinsOn = /(?:^|\s)[([{$£€#@]$/

/** Takes out the spaces that stand between tokens, not words. Line breaks stay. */
export function detokenize(given: string): Detokenized {
  const places = new Int32Array(given.length + 1)
  let text = ""
  let last = ""
  for (let at = 0; at < given.length; at += 1) {
    places[at] = text.length
    const gone =
      given[at] === " " &&
      (joinsBack.test(given.slice(at + 1, at + 6)) || joinsOn.test(last)) &&
      given[at + 1] !== undefined
    if (gone) continue
    text += given[at]
    last = last.slice(-1) + given[at]
  }
  places[given.length] = text.length
  return { text, place: (position) => places[position]! }
}
