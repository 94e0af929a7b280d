/** From a document to what its report says: attributions, claims, facts. */
import { limits } from "../base/limits.ts"
import { by, inOrder } from "../base/order.ts"
import { bySpan, overlaps } from "../model/span.ts"
import type { Analysis, Claim, Document, ImpliedMeasure } from "../model/types.ts"
import { attributionFindings, findAttributions } from "./attribution/index.ts"
import { type Context, contextOf, spanOf } from "./context.ts"
import type { Draft, Finder } from "./draft.ts"
import { tellFacts } from "./facts.ts"
import { findCasualties } from "./finders/casualties.ts"
import { findFigures } from "./finders/figures.ts"
import { findHappenings, findNamedHappenings } from "./finders/happenings.ts"
import { findIdentities } from "./finders/identities.ts"
import { findRemainder } from "./finders/remainder.ts"
import { refined } from "./refine.ts"
import { tokensIn } from "./things.ts"

/**
 * THE finders, in the order their drafts are taken: figures first, since a claim of the same kind in the same
 * clause joins
 * the one that has figures; the remainder last, for clauses that no other finder spoke of.
 */
export const finders: readonly (readonly [name: string, finder: Finder])[] = [
  ["figures", findFigures],
  ["casualties", findCasualties],
  ["happenings", findHappenings],
  ["named happenings", findNamedHappenings],
  ["identities", findIdentities],
  ["remainder", findRemainder],
]

/** The same people by the same words: "the death of a boy who died on Thursday". */
const sameAs = (a: ImpliedMeasure, b: ImpliedMeasure): boolean => a.property === b.property && overlaps(a, b)

/** A later draft of the same clause and kind whose words meet joins the earlier one. */
function joined(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  const places = new Map<string, number>()
  for (const draft of drafts) {
    const key = `${draft.clause} ${draft.kind}`
    // What a figure was before is no part of what it is.
    const alone = draft.kind === "identity" || draft.by === "figures (earlier)"
    const at = alone ? undefined : places.get(key)
    const old = at === undefined ? undefined : kept[at]
    if (at === undefined || old === undefined || draft.end <= old.first || old.end <= draft.first) {
      if (!alone) places.set(key, kept.length)
      kept.push(draft)
      continue
    }
    kept[at] = {
      ...old,
      first: Math.min(old.first, draft.first),
      end: Math.max(old.end, draft.end),
      measures: [...old.measures, ...draft.measures],
      implied: [...old.implied, ...draft.implied.filter((part) => !old.implied.some((other) => sameAs(part, other)))],
      negative: old.negative || draft.negative,
      by: old.by === draft.by ? old.by : `${old.by} + ${draft.by}`,
    }
  }
  return kept
}

/** Clauses that an earlier finder spoke of leave nothing to the remainder. */
function withoutRepeats(drafts: readonly Draft[], { clauses }: Context): readonly Draft[] {
  const told = new Set(
    drafts.flatMap((draft) => {
      const { verb, groupEnd } = clauses[draft.clause]!
      const says = draft.predicate === verb || (draft.measures.length > 0 && draft.predicate >= groupEnd)
      return draft.by !== "remainder" && (says || draft.implied.length > 0) ? [draft.clause] : []
    }),
  )
  return drafts.filter((draft) => draft.by !== "remainder" || !told.has(draft.clause))
}

/** A draft too long for an anchor gives each figure that would fall out of it a draft of its own. */
function fitting(context: Context, draft: Draft): readonly Draft[] {
  const [head, ...rest] = draft.measures
  const span = spanOf(context, draft.first, draft.end)
  if (head === undefined || rest.length === 0 || span.to - span.from <= limits.anchorUnits.value) return [draft]
  return draft.measures.map((measure, index) => {
    const mention = context.document.mentions[measure.quantity]!
    const [first, end] = tokensIn(context.tokens, mention)
    const near = draft.predicate >= first - 30 && draft.predicate < end + 30 ? draft.predicate : first
    return {
      ...draft,
      first: Math.max(draft.first, Math.min(first, near) - 3),
      end: Math.min(draft.end, Math.max(end, near + 1) + 5),
      measures: [measure],
      implied: index === 0 ? draft.implied : [],
    }
  })
}

/** What all finders hand on, joined where they speak of the same, in the order of the finders. */
export function draftsOf(context: Context): readonly Draft[] {
  const found = finders.flatMap(([, find]) => find(context))
  return joined(withoutRepeats(found, context)).flatMap((draft) => fitting(context, draft))
}

function findClaims(context: Context): readonly Claim[] {
  const claims = draftsOf(context).map((draft) => refined(context, draft))
  const unique = new Map(claims.map((claim) => [claim.id, claim]))
  return [...unique.values()].sort(
    inOrder(
      bySpan,
      by((claim: Claim) => claim.kind),
    ),
  )
}

/**
 * Everything one document says. Claims are in the order of the text; every claim is anchored inside it and at most
 * `limits.anchorUnits` long. `title` is the title understood on its own, when it does not stand in the text: it
 * has a say
 * in the facts but makes no claims, having no place in the text. Never throws, whatever the text; the same
 * document gives
 * the same analysis.
 */
export function analyze(document: Document, title: Document | null = null): Analysis {
  const attributions = findAttributions(document)
  const claims = findClaims(contextOf(document, attributions))
  return withFacts({ document, attributions, claims }, title)
}

/** What was understood of a report with its facts told, or told again after claims changed; `title` as above. */
export function withFacts(understood: Omit<Analysis, "facts">, title: Document | null = null): Analysis {
  const { document, attributions, claims } = understood
  const told =
    title === null ? null : { document: title, claims: findClaims(contextOf(title, findAttributions(title))) }
  const facts = tellFacts(document, claims, told)
  const findings = attributionFindings(document)
  const noted = findings.length === 0 ? document : { ...document, findings: [...document.findings, ...findings] }
  return { document: noted, attributions, claims, facts }
}
