/** The facts row of one report. */
import type { Attribution, Claim, Document, Facts } from "../model/types.ts"

/** The row an event coder would fill in from one report. */
export function tellFacts(
  _document: Document,
  _attributions: readonly Attribution[],
  _claims: readonly Claim[],
): Facts {
  return {
    kind: null,
    date: null,
    place: null,
    killed: null,
    injured: null,
    missing: null,
    displaced: null,
    arrested: null,
    victimsKilled: null,
    perpetratorsKilled: null,
    actors: [],
  }
}
