/** Texts made worse in ways that real pages are: seeded, so that a failure can be replayed. */

type Mutation = (text: string, next: () => number) => string

const at = (text: string, next: () => number): number => Math.floor(next() * (text.length + 1))

const insert =
  (pieces: readonly string[]): Mutation =>
  (text, next) => {
    const place = at(text, next)
    return text.slice(0, place) + pieces[Math.floor(next() * pieces.length)]! + text.slice(place)
  }

/** Every mutation by name; a run turns some of them off entirely (swarm testing, Groce 2012). */
export const mutations: Readonly<Record<string, Mutation>> = {
  truncate: (text, next) => text.slice(0, at(text, next)),
  cutOut: (text, next) => {
    const from = at(text, next)
    return text.slice(0, from) + text.slice(from + Math.floor(next() * 40))
  },
  repeat: (text, next) => {
    const from = at(text, next)
    return text.slice(0, from) + text.slice(from, from + 12).repeat(1 + Math.floor(next() * 9)) + text.slice(from)
  },
  swap: (text, next) => {
    const middle = at(text, next)
    return text.slice(middle) + text.slice(0, middle)
  },
  marks: insert(['"', "“", "”", "'", "(", "[", "—", "...", "?!", ":", ";", "$", "%", "#", "@"]),
  numbers: insert([
    "1,000",
    "9".repeat(400),
    "0",
    "-5",
    "5-6,000",
    "1/0",
    "٣٤",
    "½",
    "1e309",
    "two and a half million",
  ]),
  unicode: insert([
    "\ud800",
    "\udc00",
    "\u202e",
    "\u200b",
    "\ufeff",
    "e\u0301",
    "👩‍👩‍👧",
    "İ",
    "ß",
    "\u0000",
    "\u2028",
  ]),
  spaces: insert(["\n\n", "\t", " ".repeat(300), "\r\n", "\u00a0"]),
  dates: insert(["on Sunday", "the 31st of February", "2021-13-45", "5.10am", "mid-June", "since early May"]),
  markup: insert(["<p>", "</div>", "<script>", "&amp;", "<!--", "]]>", "&#0;"]),
}
