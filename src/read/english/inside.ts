/** Patterns for furniture inside lines. Data only. */
import type { FurnitureKind } from "../../model/types.ts"

/** Looked for at the end of a line, in its last units; from the match to the end of the line is furniture. */
export const lineEndings: readonly (readonly [FurnitureKind, RegExp])[] = [
  ["copyright", /[([]?(?:©|\(c\)|copyright)[ \u00a0]?(?:©|\(c\))?[ \u00a0]?(?:19|20)\d\d.{0,500}$/iu],
  ["copyright", /\ball rights reserved\b.{0,300}$/iu],
  [
    "related",
    /(?<=[.!?"”'’)][ \u00a0]{0,3})(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|Read more|Also read|See also): .{3,200}$/u,
  ],
]

/** Found anywhere in the text as given. */
export const anywhere: readonly (readonly [FurnitureKind, RegExp])[] = [
  ["other", /(?<=^|\n)- ?['‘"“]?[\p{Lu}][^\n-]{2,60}['’"”]? -(?: (?=[\p{Lu}"“'‘])|(?=\s|$))/gu],
  ["navigation", /\b(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:advertisement|ad|video))?\b/giu],
  ["caption", /\((?:photo|file photo|image|picture|photo by|photo credit|credit)s?: [^()\n]{2,80}\)/giu],
  [
    "other",
    /[—–-] ?[^()\n—–]{2,50} \(@\w{1,30}\),? (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/gu,
  ],
  ["share", /\bpic\.twitter\.com\/\w{4,20}/giu],
]
