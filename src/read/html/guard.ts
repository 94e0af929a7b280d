/**
 * Keeps a page's nesting within what a parser can do in linear time: unclosed tags by the ten thousand are an
 * attack or an accident.
 */

/** Deepest nesting that is kept. Browsers stop at 512 too (Blink's HTMLConstructionSite). */
export const NESTING_MAX = 512

/** Elements that need no end tag, or end by themselves when the next of their kind begins. */
const SELF_ENDING = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound " +
    "p li dd dt option optgroup tr td th thead tbody tfoot colgroup html head body"
  ).split(" "),
)

const TAG = /<!--|<(\/?)([a-z][a-z0-9-]{0,40})(?=[\s/>])/gi

/** Elements whose content is no markup: from the start tag to the end tag nothing is read. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "noembed", "noframes"])

/**
 * The page with every start tag beyond the deepest nesting, and the end tag that belongs to it, overwritten with
 * spaces: offsets stay as they
 * are. `cut` counts them. Linear.
 */
export function withinNesting(html: string): { readonly html: string; readonly cut: number } {
  let depth = 0
  let cut = 0
  let from = 0
  const kept: string[] = []
  TAG.lastIndex = 0
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase()
    if (name === undefined) {
      const end = html.indexOf("-->", match.index)
      if (end < 0) break
      TAG.lastIndex = end + 3
      continue
    }
    if (SELF_ENDING.has(name)) continue
    if (RAW.has(name) && match[1] === "") {
      TAG.lastIndex = endOfRaw(html, name, TAG.lastIndex)
      continue
    }
    const opens = match[1] === ""
    if (opens) depth += 1
    const beyond = depth > NESTING_MAX
    if (!opens && depth > 0) depth -= 1
    if (!beyond) continue
    const end = html.indexOf(">", match.index)
    const to = end < 0 ? html.length : end + 1
    kept.push(html.slice(from, match.index), " ".repeat(to - match.index))
    from = to
    TAG.lastIndex = to
    cut += 1
  }
  return cut === 0 ? { html, cut } : { html: kept.join("") + html.slice(from), cut }
}

/** Where the end tag of a raw element begins; the end of the page when it is never closed. */
function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi")
  end.lastIndex = from
  const match = end.exec(html)
  return match === null ? html.length : match.index
}
