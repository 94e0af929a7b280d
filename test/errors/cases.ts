/** Bad input, one case each: what a user gives, and on which command line. docs/errors.md is made from them. */
export interface ErrorCase {
  readonly name: string
  /** Files by name, in a folder of their own. */
  readonly files: Readonly<Record<string, Uint8Array | string>>
  /** The command line; "FOLDER" stands for that folder. */
  readonly words: readonly string[]
  readonly code: number
  /** How many reports come through. */
  readonly reports: number
}

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2)
  bytes.set([0xff, 0xfe])
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    bytes.set([unit & 0xff, unit >>> 8], 2 + at * 2)
  }
  return bytes
}

const good =
  "Ferry runs aground\n\nA ferry ran aground near Split on Monday, the harbour master said. No one was hurt.\n"
const line = JSON.stringify({ id: "good", text: good })
const french =
  "Trois blessés dans un accident\n\nTrois personnes ont été blessées lundi dans un accident de la route, a indiqué la police. Les secours sont arrivés rapidement sur les lieux et la route a été fermée.\n"
const latin = Uint8Array.from("A ferry with caf\u00e9 and r\u00e9sum\u00e9 on board ran aground.\n", (sign) =>
  sign.charCodeAt(0),
)

export const errorCases: readonly ErrorCase[] = [
  { name: "an empty file", files: { "a.txt": "", "b.txt": good }, words: ["analyze", "FOLDER"], code: 1, reports: 1 },
  {
    name: "a binary file",
    files: { "a.txt": Uint8Array.from({ length: 400 }, (_, n) => (n * 37) % 256), "b.txt": good },
    words: ["analyze", "FOLDER"],
    code: 1,
    reports: 1,
  },
  { name: "a file in windows-1252", files: { "a.txt": latin }, words: ["analyze", "FOLDER"], code: 0, reports: 1 },
  { name: "a file in UTF-16", files: { "a.txt": utf16(good) }, words: ["analyze", "FOLDER"], code: 0, reports: 1 },
  {
    name: "a lone surrogate in JSON",
    files: { "a.jsonl": `{"id":"a","text":"A ferry \\ud800 ran aground."}\n` },
    words: ["analyze", "FOLDER"],
    code: 0,
    reports: 1,
  },
  {
    name: "a page that is only scripts",
    files: { "a.html": "<html><head><script>var x = 1</script></head><body><script>run()</script></body></html>" },
    words: ["analyze", "FOLDER"],
    code: 0,
    reports: 1,
  },
  {
    name: "broken JSON on line 7",
    files: {
      "a.jsonl": `${[1, 2, 3, 4, 5, 6].map((n) => line.replace("good", `good-${n}`)).join("\n")}\n{"id": "broken\n${line}\n`,
    },
    words: ["analyze", "FOLDER"],
    code: 1,
    reports: 7,
  },
  {
    name: "a report without text",
    files: { "a.jsonl": `{"id":"a","title":"Ferry"}\n${line}\n` },
    words: ["analyze", "FOLDER"],
    code: 1,
    reports: 1,
  },
  {
    name: "two files with the same text",
    files: { "a.txt": good, "b.txt": good },
    words: ["account", "FOLDER"],
    code: 0,
    reports: 2,
  },
  {
    name: "two reports with one id",
    files: { "a.jsonl": `${line}\n${line.replace("ferry", "steamer")}\n` },
    words: ["account", "FOLDER"],
    code: 1,
    reports: 1,
  },
  {
    name: "a report in another language",
    files: { "a.txt": french, "b.txt": good },
    words: ["account", "FOLDER"],
    code: 0,
    reports: 2,
  },
  { name: "a single report", files: { "a.txt": good }, words: ["account", "FOLDER"], code: 0, reports: 1 },
  {
    name: "a missing file",
    files: { "b.txt": good },
    words: ["analyze", "FOLDER/a.txt", "FOLDER/b.txt"],
    code: 1,
    reports: 1,
  },
  { name: "a folder without reports", files: { "readme.pdf": "x" }, words: ["analyze", "FOLDER"], code: 1, reports: 0 },
  { name: "nothing to work on", files: {}, words: ["account", "FOLDER/none.txt"], code: 1, reports: 0 },
  {
    name: "an unknown policy",
    files: { "a.txt": good },
    words: ["account", "--policy", "mine", "FOLDER"],
    code: 2,
    reports: 0,
  },
  {
    name: "an unknown format",
    files: { "a.txt": good },
    words: ["account", "--format", "pdf", "FOLDER"],
    code: 2,
    reports: 0,
  },
  {
    name: "nothing to explain",
    files: { "a.txt": good },
    words: ["analyze", "--explain", "volcano", "FOLDER"],
    code: 1,
    reports: 0,
  },
  { name: "an unknown command", files: {}, words: ["acount"], code: 2, reports: 0 },
  {
    name: "a store that is no store",
    files: { "note.db": "This is a letter to my aunt, and no store at all. ".repeat(100) },
    words: ["stories", "--store", "FOLDER/note.db"],
    code: 1,
    reports: 0,
  },
  {
    name: "a store that is not there",
    files: {},
    words: ["search", "--store", "FOLDER/none", "ferry"],
    code: 1,
    reports: 0,
  },
  {
    name: "an id that belongs to another text of the store",
    files: { "a.jsonl": `{"id":"a","text":"A ferry ran aground."}\n{"id":"a","text":"A storm came up."}\n` },
    words: ["import", "--store", "memory:", "FOLDER"],
    code: 1,
    reports: 1,
  },
  {
    name: "a day that is none",
    files: {},
    words: ["search", "--store", "memory:", "--from", "yesterday", "ferry"],
    code: 2,
    reports: 0,
  },
  {
    name: "a box that is none",
    files: {},
    words: ["stories", "--store", "memory:", "--box", "1,2,3"],
    code: 2,
    reports: 0,
  },
  {
    name: "a story that is not there",
    files: {},
    words: ["export", "--store", "memory:", "nowhere"],
    code: 1,
    reports: 0,
  },
  { name: "a backup that is not there", files: {}, words: ["restore", "FOLDER/gone.db"], code: 1, reports: 0 },
  {
    name: "a feed in a private network",
    files: {},
    words: ["watch", "--once", "--store", "memory:", "http://127.0.0.1/feed"],
    code: 1,
    reports: 1,
  },
  {
    name: "a place that cannot be watched",
    files: {},
    words: ["watch", "ftp://example.org/feed"],
    code: 2,
    reports: 0,
  },
  {
    name: "a table with a short row",
    files: { "t.csv": "event_id,killed\na,1\nb\n" },
    words: ["aggregate", "FOLDER/t.csv", "--max", "killed"],
    code: 1,
    reports: 0,
  },
  {
    name: "a table without a column that is asked for",
    files: { "t.csv": "case,killed\na,1\n" },
    words: ["aggregate", "FOLDER/t.csv", "--max", "killed"],
    code: 1,
    reports: 0,
  },
  {
    name: "a table, and no word on what to do with it",
    files: { "t.csv": "event_id,killed\na,1\n" },
    words: ["aggregate", "FOLDER/t.csv"],
    code: 2,
    reports: 0,
  },
]
