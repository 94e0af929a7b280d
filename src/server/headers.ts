/** Headers that every answer carries: what a browser may do with it. */

/** The workspace: own scripts and styles only; nothing from elsewhere, nothing inline but style attributes of SVG. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ")

/** Everything that is no page: it may do nothing, even when it is opened as one. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

const always: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "x-permitted-cross-domain-policies": "none",
}

/** Sets them on an answer, in place: a copy would turn its body into a stream. A policy that it has already stays. */
export function setSafeHeaders({ headers }: Response, request: string): void {
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", dataPolicy)
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store")
  headers.set("x-request-id", request)
}
