/** Shapes of the analysis that the reading page uses. */
export type { Quotation, Report } from "../../model/types.ts"

export interface Mention {
  readonly kind: string
  readonly from: number
  readonly to: number
}

export interface AttributionJson {
  readonly chain: readonly string[]
}
