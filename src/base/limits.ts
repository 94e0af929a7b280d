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
  searchDepth: {
    value: 1_000,
    unit: "finds",
    why: "Paging through a search ends here: ask more narrowly.",
  },
  queryUnits: { value: 500, unit: "code units", why: "What a query says after this is passed over." },
  queryTerms: { value: 16, unit: "words or phrases", why: "Further words of a query are passed over." },
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
} as const satisfies Record<string, Limit>
