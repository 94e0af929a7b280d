/** Happenings as the rows of a codebook, or the reason why one is none. */
import type { Anchor } from "../model/types.ts"
import type { Scene } from "./scenes.ts"

/** A row with the words that its codes rest on, by column. */
export interface CodedRow<Name extends string> {
  readonly happening: string
  readonly row: Readonly<Record<Name, string | number>>
  readonly evidence: Partial<Readonly<Record<Name, { readonly why: string; readonly anchors: readonly Anchor[] }>>>
}

/** A happening that is no row under the codebook. */
interface NoRow {
  readonly happening: string
  readonly because: string
}

/** The rows of an account, and the happenings that are none. */
export interface CodedRows<Name extends string> {
  readonly rows: readonly CodedRow<Name>[]
  readonly none: readonly NoRow[]
}

/** Rows and refusals for every scene, in their order. */
export function codedRows<Name extends string>(
  scenes: readonly Scene[],
  refusal: (scene: Scene) => string | null,
  rowOf: (scene: Scene) => CodedRow<Name>,
): CodedRows<Name> {
  const judged = scenes.map((scene) => ({ scene, because: refusal(scene) }))
  return {
    rows: judged.flatMap(({ scene, because }) => (because === null ? [rowOf(scene)] : [])),
    none: judged.flatMap(({ scene, because }) =>
      because === null ? [] : [{ happening: scene.happening.name, because }],
    ),
  }
}
