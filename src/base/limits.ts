/**
 * Every limit of the system: its value, its unit and why it is there.
 * Hitting one is said in a finding, never passed over.
 */

interface Limit {
  readonly value: number
  readonly unit: string
  readonly why: string
}

export const limits = {
  reportUnits: {
    value: 2_000_000,
    unit: "code units",
    why: "A longer text is read to this length and says so: no report comes near it, and memory is bounded.",
  },
  fileBytes: { value: 64_000_000, unit: "bytes", why: "A larger file is refused whole before it fills the memory." },
  pageUnits: {
    value: 8_000_000,
    unit: "code units",
    why: "A longer web page is read to this length and says so: its tree would fill the memory.",
  },
  sentenceTokens: {
    value: 400,
    unit: "tokens",
    why: "A longer sentence is cut into parts, so that tagging and parsing stay linear.",
  },
  anchorUnits: {
    value: 400,
    unit: "code units",
    why: "A longer claim points at nothing; it is narrowed to the clause around its words.",
  },
  reportingVerbs: {
    value: 50,
    unit: "verbs",
    why: "More verbs of saying or thinking in one sentence are a list or no language: the rest is passed over.",
  },
  speakersBack: {
    value: 40,
    unit: "attributions",
    why: "Farther back no reader knows whom a pronoun means: it stays unresolved.",
  },
  sharedRuns: {
    value: 4_000,
    unit: "runs",
    why: "Two texts that share more runs of words say one thing over and over: further runs are not looked at.",
  },
  sharedRunWords: {
    value: 2_000_000,
    unit: "words",
    why: "Nor are further runs when those of two texts have so many words between them.",
  },
  sharedSeeds: {
    value: 20_000_000,
    unit: "places",
    why: "A text whose phrases stand in more places than that has each further one looked up in a few places only.",
  },
  reworded: {
    value: 40,
    unit: "pairs of sentences",
    why: "So many sentences of two reports are aligned for the same in other words, those that share most.",
  },
  rewordedReports: {
    value: 120,
    unit: "reports",
    why: "Up to so many, every two reports are read for the same in other words, beyond those that share most words.",
  },
  rewordedPairs: {
    value: 2_500,
    unit: "pairs of reports",
    why: "So many pairs of a larger set are read for the same in other words: those that share most words.",
  },
  lineagePairs: {
    value: 100_000,
    unit: "pairs of reports",
    why: "A list of pairs that share prose is no longer: those that share most. Witnesses are counted from all.",
  },
  sayingsCompared: {
    value: 200,
    unit: "attributions",
    why: "One is compared with so many others that share a name, a figure or quoted words: is one origin behind them?",
  },
  groupedWords: {
    value: 1_200,
    unit: "words",
    why: "A report joins a story by its first words: what follows is background and other stories.",
  },
  groupedSteps: {
    value: 60_000_000,
    unit: "steps",
    why: "Reports grouped at once are compared by their rarer words alone when common ones would take longer.",
  },
  groupedAgain: {
    value: 128,
    unit: "reports",
    why: "Stories near each other are judged again together by no more of their latest reports: older ones go along.",
  },
  groupedWhole: {
    value: 256,
    unit: "reports",
    why: "Up to so many, a stream judges all reports again as they come; beyond, only the stories around each.",
  },
  findingsSaid: {
    value: 20,
    unit: "lines",
    why: "A command lists no more findings of one rule, then says how many more there were.",
  },
  tableCells: {
    value: 20_000_000,
    unit: "cells",
    why: "A table of coded reports or claims with more cells is refused before it fills the memory.",
  },
  gazetteerRows: {
    value: 500_000,
    unit: "rows",
    why: "A user's own table of places is read to this length: every place costs memory for as long as Stemma runs.",
  },
  pageItems: {
    value: 100,
    unit: "items",
    why: "A list comes in pages of at most this many, each with a cursor to the next.",
  },
  rowPlaces: {
    value: 40,
    unit: "places",
    why: "Lists and maps know a story by no more places: those that are mentioned most.",
  },
  rowKinds: {
    value: 24,
    unit: "kinds",
    why: "Lists know a story by no more kinds of happenings: those that are told most.",
  },
  rowDays: {
    value: 400,
    unit: "days",
    why: "The picture of a story in lists counts the reports of its latest days of publication.",
  },
  searchDepth: {
    value: 1_000,
    unit: "finds",
    why: "Paging through a search ends here: ask more narrowly.",
  },
  queryUnits: { value: 500, unit: "code units", why: "What a query says after this is passed over." },
  queryTerms: { value: 16, unit: "words or phrases", why: "Further words of a query are passed over." },
  storiesAsked: {
    value: 10,
    unit: "stories",
    why: "Who said what is looked for in so many stories at once, the best first: each has to be told.",
  },
  folderDepth: {
    value: 16,
    unit: "folders",
    why: "Folders nested deeper are not walked: a circle of links ends here.",
  },
  reviewTextUnits: {
    value: 4_000,
    unit: "code units",
    why: "A name or reason in a review is no longer: it is a note beside a claim, not a text of its own.",
  },
  reviewListItems: {
    value: 10_000,
    unit: "entries",
    why: "A review names no more claims, figures or speakers: a decision is about a few things.",
  },
  requestBytes: {
    value: 64_000_000,
    unit: "bytes",
    why: "A larger request is refused before it fills the memory of the server (413).",
  },
  requestDepth: {
    value: 64,
    unit: "levels",
    why: "JSON nested deeper is refused before it is read (400): nothing of ours nests a dozen levels.",
  },
  requestIdle: {
    value: 10_000,
    unit: "milliseconds",
    why: "A sender that is silent for longer in the middle of a request is refused (408).",
  },
  requestTime: {
    value: 120_000,
    unit: "milliseconds",
    why: "A request that takes longer to arrive is refused (408), however steadily it drips.",
  },
  requestFiles: {
    value: 2_000,
    unit: "files",
    why: "More files in one request are refused (413): send them in parts.",
  },
  requestHeaders: { value: 16_384, unit: "bytes", why: "Longer headers are refused before anything is read (431)." },
  requestReports: {
    value: 20_000,
    unit: "reports",
    why: "More reports in one request are refused (413): send them in parts, and progress can be seen.",
  },
  readsPerSecond: {
    value: 500,
    unit: "requests",
    why: "Beyond it a caller is told to wait (429), so that one program cannot starve the others.",
  },
  changesPerSecond: {
    value: 50,
    unit: "requests",
    why: "Beyond it a caller is told to wait (429); a request may hold many reports.",
  },
  wrongTokensPerMinute: {
    value: 20,
    unit: "tries",
    why: "Beyond it an address is told to wait (429): tokens cannot be found by trying.",
  },
  eventStreams: {
    value: 100,
    unit: "streams",
    why: "More open streams of events are refused (503); each costs memory.",
  },
  comparedReadings: {
    value: 60,
    unit: "readings",
    why: "So many readings of one question are held against each other, the best supported first; all are listed.",
  },
  comparedFigures: {
    value: 2_000,
    unit: "figures",
    why: "So many different figures of one sort are held together, the most told first; each further one stands alone.",
  },
  comparedHappenings: {
    value: 400,
    unit: "happenings",
    why: "A claim is held against so many happenings of a story; what fits none of them stands alone.",
  },
  toolAnchors: {
    value: 5,
    unit: "passages",
    why: "A tool's answer quotes so many passages behind a sentence or a reading, and counts the rest: models read it.",
  },
  toolReadings: {
    value: 12,
    unit: "readings",
    why: "A tool's overview lists so many readings of a figure, those of most reports; explain_figure has all.",
  },
  toolRelations: {
    value: 40,
    unit: "relations",
    why: "A tool's explanation lists so many relations of the readings of a figure, and counts the rest.",
  },
  linksPerRequest: { value: 50, unit: "links", why: "More links in one request are refused (400): each is a request." },
  linkBytes: { value: 8_000_000, unit: "bytes", why: "A longer page behind a link is not read to its end." },
  linkTime: { value: 20_000, unit: "milliseconds", why: "A page that takes longer to come is given up." },
  feedEntries: {
    value: 1_000,
    unit: "entries",
    why: "The first entries of a feed are read, which are its latest: a feed is no archive.",
  },
  linkRedirects: { value: 5, unit: "redirects", why: "A link that leads on more often leads nowhere." },
} as const satisfies Record<string, Limit>
