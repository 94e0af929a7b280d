/** Which outlet published a report. An agency in a dateline, a credit or a copyright owner is not the outlet. */
import { fold } from "../base/text.ts"
import type { Span, Stated } from "../model/types.ts"
import type { Dateline } from "./dateline.ts"
import { agencies } from "./english/agencies.ts"
import { bylineOutlet, copyrightOwner, copyrightWords, outlets, paperName } from "./english/outlets.ts"
import type { HeaderLine } from "./header.ts"
import type { Line } from "./lines.ts"

/** Names of outlets that are common words when folded: they need their capitals. */
const names: readonly string[] = [...new Set(Object.values(outlets))].filter((name) => fold(name).length > 5)

/** The host of an address without "www.", in small letters; null when it is none. Never throws. */
export function hostOf(url: string | null): string | null {
  const host = /^(?:https?:)?\/\/(?:[^/@\s]{0,100}@)?([^/:?#\s]{3,200})/i.exec(url ?? "")?.[1]
  return host ? host.toLowerCase().replace(/^(?:www\d?|m|amp|mobile|edition|web)\./, "") : null
}

/**
 * The outlet's name for a host, its parent hosts included: "africa.example.com" is "example.com". Null when we know
 * none.
 */
export function outletOfHost(host: string | null): string | null {
  let rest = host ?? ""
  while (rest.includes(".")) {
    const name = outlets[rest]
    if (name !== undefined) return name
    rest = rest.slice(rest.indexOf(".") + 1)
  }
  return null
}

/** The name in the brackets of a dateline, unless it is a news agency: an agency sells its reports to outlets. */
function ofDateline(text: string, dateline: Dateline | null): Stated<string> | null {
  if (!dateline?.by) return null
  const name = text.slice(dateline.by.from, dateline.by.to)
  const parts = name.split(/\s{0,3}[/,&]\s{0,3}/u)
  if (parts.every((part) => agencies[part.trim()] !== undefined)) return null
  if (!/^[\p{Lu}\d]/u.test(name) || name.split(" ").length > 7) return null
  return { value: name, span: dateline.by, basis: "stated: dateline" }
}

/**
 * A known outlet named in the copyright line or the two lines behind it, else an owner that is named like a
 * newspaper.
 */
function ofCopyright(text: string, lines: readonly Line[]): Stated<string> | null {
  for (const line of lines.slice(-25)) {
    const end = text.slice(Math.max(line.from, line.to - 600), line.to)
    if (!copyrightWords.test(end)) continue
    const near = lines.slice(line.index, line.index + 3)
    for (const each of near)
      for (const name of names) {
        if (agencies[name] !== undefined) continue
        const start = Math.max(each.from, each.to - 300)
        const at = text.slice(start, each.to).toLowerCase().indexOf(name.toLowerCase())
        if (at < 0 || !isWhole(text, start + at, name.length)) continue
        return {
          value: name,
          span: { from: start + at, to: start + at + name.length },
          basis: "stated: foot of the page",
        }
      }
    const owner = copyrightOwner.exec(end)
    const value = owner?.[1]?.replace(/ (?:All|Inc|Ltd|LLC|Limited).*$/u, "").replace(/[.,]{1,2}$/u, "")
    if (!owner || !value || agencies[value] !== undefined || !paperName.test(value) || /^(?:19|20)/.test(value))
      continue
    const from = Math.max(line.from, line.to - 600) + owner.index + owner[0].indexOf(value)
    return { value, span: { from, to: from + value.length }, basis: "stated: copyright line" }
  }
  return null
}

const isWhole = (text: string, from: number, length: number): boolean =>
  !/[\p{L}\d]/u.test(text[from - 1] ?? "") && !/[\p{L}\d]/u.test(text[from + length] ?? "")

/** The name behind the writer's in a byline: a name like those of newspapers. */
function ofByline(text: string, lines: readonly Line[], byline: Span | null): Stated<string> | null {
  const line = byline && lines.find(({ from, to }) => from <= byline.from && byline.to <= to)
  if (!line) return null
  const rest = text.slice(byline.to, line.to)
  const name = bylineOutlet.exec(rest)?.[1]
  if (name === undefined || agencies[name] !== undefined) return null
  if (!paperName.test(name)) return null
  const from = byline.to + rest.indexOf(name)
  return { value: name, span: { from, to: from + name.length }, basis: "stated: byline" }
}

/** What is known of a report's outlet before its text is looked at. */
interface OutletHints {
  readonly given: string | null
  /** From the page: og:site_name, the publisher of its JSON-LD. */
  readonly page: Stated<string> | null
  readonly url: string | null
  readonly header: readonly HeaderLine[]
  readonly dateline: Dateline | null
  /** Where the byline's names stand. */
  readonly byline: Span | null
}

/**
 * The outlet: given, a header line, what the page says of itself, the dateline, the host of the address, the foot
 * of the page. Null when none
 * of them names one: an agency in the dateline or a picture's credit is not guessed to be the outlet.
 */
export function findOutlet(hints: OutletHints, text: string, lines: readonly Line[]): Stated<string> | null {
  const { given, header, dateline, byline } = hints
  if (given !== null && given.trim() !== "") return { value: given.trim(), span: null, basis: "given" }
  const line = header.find(({ field }) => field === "outlet")
  if (line) {
    const span: Span = line.value
    return { value: text.slice(span.from, span.to), span, basis: "stated: header line" }
  }
  if (hints.page) return hints.page
  const known = outletOfHost(hostOf(hints.url))
  const stated = ofDateline(text, dateline) ?? ofByline(text, lines, byline)
  if (stated) return stated
  if (known !== null) return { value: known, span: null, basis: "inferred: host of the address" }
  return ofCopyright(text, lines)
}
