/** The one place where text becomes HTML: everything is escaped unless it was made here. */

/** HTML that is safe to put into a page; only `markup` makes it. */
export interface Markup {
  readonly html: string
}

export type Content = Markup | string | number | null | readonly Content[]

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/**
 * Text for an element or a quoted attribute. Control characters and lone surrogates, which HTML cannot hold, become
 * U+FFFD; marks that
 * turn the direction of writing do as well, so that a report cannot reorder the page around it. The length in code
 * units stays.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

function render(content: Content): string {
  if (content === null) return ""
  if (typeof content === "string") return escapeText(content)
  if (typeof content === "number") return String(content)
  if ("html" in content) return content.html
  return content.map(render).join("")
}

/** A template whose inserted values are escaped: markup`<p>${text}</p>`. Lists are joined, null is nothing. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { html: parts.map((part, index) => part + render(contents[index] ?? null)).join("") }
}

/** Markup that was written by hand in the source, such as a style sheet; never for text from a report. */
export const written = (html: string): Markup => ({ html })

/** A web address that may stand in a link: http and https only; null for everything else. */
export function safeLink(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>\\]{1,2000}$/i.test(url) ? url : null
}
