/**
 * What a store is: reports, judgements and reviews, appended and never rewritten, and beside them what is computed
 * from them and can be computed again. Three implementations, one suite (`test/store/suite.ts`). A store knows no
 * clock and understands no report: instants, index rows and search terms are handed to it.
 *
 * Every verb may reject with a `StoreError`: one sentence for the user.
 */
import type { Judgement, Membership, Report, Review } from "../model/types.ts"

/** A place of the index, with how many mentions it has. Degrees; `precision` as UCDP's where_prec. */
export interface IndexPlace {
  readonly name: string
  readonly country: string | null
  readonly lat: number
  readonly lon: number
  readonly precision: number | null
  readonly mentions: number
}

/** Degrees; `west` is greater than `east` where a box goes over the date line. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * One story as the index lists it. The first part is kept with every report; `told` is filled in when its account is
 * told and goes stale with the next report or review.
 */
export interface StoryRow {
  readonly id: string
  readonly title: string
  readonly reports: number
  /** First and last publication among its reports, ISO 8601 as precise as known; null when no date is known. */
  readonly first: string | null
  readonly last: string | null
  /** Kinds of claims with how many claims, most told first. */
  readonly kinds: readonly (readonly [kind: string, claims: number])[]
  /** Where it happens, most mentioned first. */
  readonly places: readonly IndexPlace[]
  /** Smallest box around the places; null without places. */
  readonly box: Box | null
  /** Reports a day of publication, ascending by day. */
  readonly spark: readonly (readonly [day: string, reports: number])[]
  /** Sequence and instant of the last entry that changed it. */
  readonly changed: number
  readonly changedAt: string
  readonly told: ToldRow | null
}

/** What only an account knows of its story. */
export interface ToldRow {
  /** `changed` of the row it was told from: older than the row, it is stale. */
  readonly changed: number
  readonly headline: string | null
  /** The headline that agrees best with the account; absent in rows that were told before it was chosen. */
  readonly title?: string | null
  readonly witnesses: number
  /** Questions whose state is "disputed". */
  readonly disputed: number
}

/** One claim as it is searched. `quote` is the text of its span. */
export interface ClaimRow {
  readonly id: string
  readonly report: string
  readonly from: number
  readonly to: number
  readonly kind: string
  readonly quote: string
  /** When it happened, ISO days or instants; null when unknown. */
  readonly begin: string | null
  readonly end: string | null
  /** Where it happened: the first of its places that has coordinates. */
  readonly lat: number | null
  readonly lon: number | null
}

/** A report to append, with what the index needs to know of it. */
export interface NewReport {
  readonly kind: "report"
  readonly at: string
  readonly report: Report
  /** Digest of its text: the same id with another is another report, which is refused. */
  readonly digest: string
  /** What grouping keeps of it (`run/gist-bytes.ts`). */
  readonly gist: Uint8Array
  /** Why it is where it is; null when it opened a story. */
  readonly judgement: Judgement | null
  /** The index row of a story of this one report. */
  readonly row: StoryRow
  readonly claims: readonly ClaimRow[]
}

/** What is computed from a report that is there, computed anew. */
export interface Refreshed extends StoredReport {
  readonly gist: Uint8Array
  readonly claims: readonly ClaimRow[]
}

/** A person's decision to append. */
export interface NewReview {
  readonly kind: "review"
  readonly at: string
  readonly review: Review
}

export type NewEntry = NewReport | NewReview

/** One entry of the log without the bodies: what happened, in order. */
export type Entry =
  | {
      readonly kind: "report"
      readonly sequence: number
      readonly at: string
      readonly report: string
      /** The story it is in now. */
      readonly story: string
    }
  | { readonly kind: "review"; readonly sequence: number; readonly at: string; readonly review: Review }

/** A report with its place in the log and in the stories. */
export interface StoredReport {
  readonly sequence: number
  readonly at: string
  readonly story: string
  readonly report: Report
  readonly digest: string
  readonly judgement: Judgement | null
  readonly row: StoryRow
}

/** What a door did, for whom: never rewritten. */
export interface AuditEntry {
  readonly at: string
  readonly who: string
  /** A verb and its object: "import 12 reports", "review 1f3a". */
  readonly what: string
  readonly detail: string | null
}

/** Something that can be computed again: one value a slot, good for one key. */
export interface Computed {
  readonly slot: string
  readonly key: string
  readonly value: Uint8Array
}

/** The end of the log. */
export interface Head {
  /** Sequence of the last entry; 0 = none. */
  readonly sequence: number
  /** Given when the store was made, and anew when a backup was put back or all was computed anew. */
  readonly epoch: string
}

/** One step of a store: all of it is kept, or nothing. */
export interface Batch {
  /** Where the log must end; when others have written since, nothing is kept. */
  readonly after: Head
  readonly entries: readonly NewEntry[]
  /** [report, story] of every report whose story is new or changed, those of `entries` included. */
  readonly moved: readonly (readonly [report: string, story: string])[]
  /** Rows of stories that are new or changed. */
  readonly stories: readonly StoryRow[]
  /** Stories that are no more; with the one they went into, null when they came apart. */
  readonly gone: readonly (readonly [story: string, into: string | null])[]
  /**
   * Parts of round-ups that belong to further stories. Which story that is is told by the report that the part was
   * held against (`judgement.left`): the membership goes where that report goes.
   */
  readonly also: readonly Membership[]
  /** Reports of which `also` takes the place of all memberships that were there. */
  readonly alsoOf?: readonly string[]
  /** `also` takes the place of all memberships that were there. */
  readonly alsoAnew?: boolean
  /** Computed things that go with the entries. */
  readonly kept: readonly Computed[]
  /** A new epoch, where whoever follows the log is to read it anew. */
  readonly epoch?: string
  readonly audit: readonly AuditEntry[]
}

/** A page of a list. `next` is the cursor of the page after it, null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

export interface Paging {
  readonly cursor?: string | null
  /** Items a page; at most `limits.pageItems`, which is also what comes without it. */
  readonly limit?: number
}

export interface StoriesQuery extends Paging {
  /** Words that one report of the story holds. */
  readonly q?: string
  /** Stories with publications in this stretch of days, both included. */
  readonly from?: string
  readonly to?: string
  readonly box?: Box
  readonly kind?: string
  /** Only stories told with a dispute, or only those told without. */
  readonly disputed?: boolean
  /** Only stories changed after this sequence. */
  readonly since?: number
  /** Only stories whose account was not told since they changed. */
  readonly waiting?: boolean
  /** Latest change first ("changed", the default), latest publication first, most reports first. */
  readonly sort?: "changed" | "last" | "reports"
}

export interface SearchQuery extends Paging {
  /** Words, all of which must stand there; "quoted phrases", -excluded words, beginnings*. Empty: everything. */
  readonly q: string
  readonly in: "reports" | "claims"
  readonly box?: Box
  /** Publication of reports, happening of claims: days, both included. */
  readonly from?: string
  readonly to?: string
  readonly kind?: string
  readonly story?: string
}

/** One find, best first. */
export interface Hit {
  readonly report: string
  readonly story: string
  /** Null when reports are searched. */
  readonly claim: ClaimRow | null
  /** Greater is better; comparable within one answer only. */
  readonly score: number
}

export interface TokenRow {
  /** A hash: the token itself is nowhere. */
  readonly hash: string
  readonly name: string
  readonly role: "reader" | "coder" | "admin"
  readonly at: string
}

/** How large a store is. */
export interface StoreInfo {
  /** "memory", "sqlite" or "postgres". */
  readonly kind: string
  /** Where it is, without passwords. */
  readonly place: string
  readonly head: Head
  readonly reports: number
  readonly stories: number
  readonly reviews: number
  readonly claims: number
}

/** A membership with both stories as they are now: the same where the report itself came into that story since. */
export interface Also extends Membership {
  /** The story that the report is in. */
  readonly home: string
}

/** Memberships of some reports, or those that lead into some stories. */
export type AlsoSelection = { readonly reports: readonly string[] } | { readonly stories: readonly string[] }

export type Selection =
  | { readonly ids: readonly string[] }
  /** All reports of a story, in order of arrival; ids that went into another story lead there. */
  | { readonly story: string }
  /** Reports with a greater sequence, ascending. */
  | { readonly after: number; readonly limit: number }

export interface Store {
  head(): Promise<Head>
  /** Keeps a batch, on disk when this returns; the new end of the log, or null when it does not end at `after`. */
  append(batch: Batch): Promise<Head | null>
  /** Puts what was computed anew in the place of what was computed before; the reports themselves stay as they are. */
  refresh(reports: readonly Refreshed[]): Promise<void>
  /** Entries after a sequence, ascending; a limited number. */
  since(sequence: number, limit: number): Promise<readonly Entry[]>
  /** Which of these reports are known, with the digest of their text. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Reports; unknown ids are left out. */
  reports(selection: Selection): Promise<readonly StoredReport[]>
  /** The memberships of round-ups, in order of arrival and of the text. */
  also(selection: AlsoSelection): Promise<readonly Also[]>
  /** What grouping needs to go on: the gist of each report after a sequence, ascending. */
  gists(after: number, limit: number): Promise<readonly { sequence: number; report: string; gist: Uint8Array }[]>
  /** The claims of reports, in the order of the text. */
  claims(reports: readonly string[]): Promise<readonly ClaimRow[]>
  /** The row of a story, also by an id it had before; null when there is none. */
  story(id: string): Promise<StoryRow | null>
  stories(query: StoriesQuery): Promise<Page<StoryRow>>
  /** Ids that stories had before, with the id that each went into, in no order. */
  redirects(): Promise<ReadonlyMap<string, string>>
  /** Keeps what an account knows of its story; nothing happens when the row has changed since. */
  tell(story: string, told: ToldRow): Promise<void>
  /** Best first; of very many finds only the latest thousand (`limits.searchDepth`) are weighed. */
  search(query: SearchQuery): Promise<Page<Hit>>
  /** Reviews of a story and of those that went into it, or all, in the order they came. */
  reviews(story: string | null): Promise<readonly Review[]>
  /** Something computed, by slot; null unless it was kept with this key. */
  computed(slot: string, key: string): Promise<Uint8Array | null>
  /** Keeps something computed; what stood in the slot goes. */
  keep(computed: Computed): Promise<void>
  /** Appends to the audit log without a batch. */
  note(entry: AuditEntry): Promise<void>
  /** The audit log, latest first. */
  audit(paging: Paging): Promise<Page<AuditEntry>>
  tokens(): Promise<readonly TokenRow[]>
  /** Adds a token; null as the row removes the token with this name. */
  setToken(name: string, row: TokenRow | null): Promise<void>
  info(): Promise<StoreInfo>
  close(): Promise<void>
}

/** The store cannot do what was asked: one sentence, what and where and what to do. */
export class StoreError extends Error {
  readonly reason: "damaged" | "busy" | "unreachable" | "newer" | "full" | "cursor"

  constructor(reason: StoreError["reason"], sentence: string) {
    super(sentence)
    this.name = "StoreError"
    this.reason = reason
  }
}
