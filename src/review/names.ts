/** Names that persons joined or parted, in everything that one report says. */
import { by } from "../base/order.ts"
import { slice } from "../model/span.ts"
import type { Analysis, Attribution, Claim, Link, Mention, Review } from "../model/types.ts"

/** What each name is called from now on. */
interface Names {
  /** The joined name of a name. */
  readonly as: ReadonlyMap<string, { readonly name: string; readonly by: string }>
  /** Words that stand for themselves, whatever the rules took them for. */
  readonly own: ReadonlyMap<string, string>
}

/** The names that reviews in effect decide; of two about one name the later. Null when there are none. */
export function namesOf(reviews: readonly Review[]): Names | null {
  const as = new Map<string, { readonly name: string; readonly by: string }>()
  const own = new Map<string, string>()
  for (const { action, by: person } of reviews) {
    if (action.do === "join names") {
      const joined = new Set([...action.names, action.as])
      const earlier = [...as].flatMap(([name, now]) => (joined.has(now.name) ? [name] : []))
      for (const name of [...joined, ...earlier]) {
        as.set(name, { name: action.as, by: person })
        own.delete(name)
      }
    }
    if (action.do === "part names") {
      for (const name of action.names) {
        as.delete(name)
        own.set(name, person)
      }
    }
  }
  return as.size + own.size === 0 ? null : { as, own }
}

/** What a name with these words is called now, and by whom; null when nobody decided. */
function called(
  names: Names,
  name: string | null,
  words: string,
): { readonly name: string; readonly by: string } | null {
  const alone = names.own.get(words)
  if (alone !== undefined) return { name: words, by: alone }
  return names.as.get(words) ?? (name === null ? null : (names.as.get(name) ?? null))
}

/** The name that a speaker goes by once names are joined. */
export const calledName = (names: Names | null, name: string): string =>
  (names === null ? null : called(names, name, name))?.name ?? name

function mentionOf(names: Names, text: string, mention: Mention, placeNamed: (name: string) => Mention | undefined) {
  if (mention.kind !== "person" && mention.kind !== "group" && mention.kind !== "place") return mention
  const now = called(names, mention.name, slice(text, mention))
  if (now === null || now.name === mention.name) return mention
  if (mention.kind !== "place") return { ...mention, name: now.name }
  const model = placeNamed(now.name)
  const { from, to } = mention
  if (model?.kind === "place") return { ...model, from, to, location: mention.location }
  return { ...mention, name: now.name, path: [now.name, ...mention.path.slice(1)] }
}

function linkOf(names: Names, text: string, link: Link): { readonly link: Link; readonly by: string | null } {
  const now = called(names, link.name, link.span === null ? link.name : slice(text, link.span))
  return now === null || now.name === link.name ? { link, by: null } : { link: { ...link, name: now.name }, by: now.by }
}

function attributionOf(names: Names, text: string, attribution: Attribution): Attribution {
  const links = attribution.chain.map((link) => linkOf(names, text, link))
  const persons = [...new Set(links.flatMap(({ by }) => by ?? []))]
  if (persons.length === 0) return attribution
  return { ...attribution, chain: links.map(({ link }) => link), by: [attribution.by, ...persons].join(" > ") }
}

function claimOf(names: Names, text: string, claim: Claim): Claim {
  const roles = claim.roles.map((role) => {
    const now = called(names, role.name, slice(text, role))
    return now === null || now.name === role.name ? role : { ...role, name: now.name }
  })
  return roles.every((role, index) => role === claim.roles[index]) ? claim : { ...claim, roles }
}

/** The analyses with the names as persons want them. A place that is joined to another takes that one's coordinates. */
export function withNames(analyses: readonly Analysis[], names: Names | null): readonly Analysis[] {
  if (names === null) return analyses
  const places = new Map<string, Mention>()
  for (const { document } of [...analyses].sort(by(({ document: { report } }) => report.id)))
    for (const mention of document.mentions)
      if (mention.kind === "place" && mention.name !== null && !places.has(mention.name))
        places.set(mention.name, mention)
  return analyses.map((analysis) => {
    const { document, attributions, claims } = analysis
    const { text } = document.report
    const mentions = document.mentions.map((mention) => mentionOf(names, text, mention, (name) => places.get(name)))
    const said = attributions.map((attribution) => attributionOf(names, text, attribution))
    const told = claims.map((claim) => claimOf(names, text, claim))
    const isOld =
      mentions.every((mention, index) => mention === document.mentions[index]) &&
      said.every((attribution, index) => attribution === attributions[index]) &&
      told.every((claim, index) => claim === claims[index])
    return isOld ? analysis : { ...analysis, document: { ...document, mentions }, attributions: said, claims: told }
  })
}
