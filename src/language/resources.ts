/** Everything the language steps need that is loaded, not written: models and gazetteers. */
import type { Clusters } from "./clusters.ts"
import type { Lemmas } from "./lemma.ts"
import type { NameModel } from "./names/recognizer.ts"
import type { Nouns } from "./nouns.ts"
import type { Parser } from "./parser/model.ts"
import type { Gazetteer } from "./places/gazetteer.ts"
import type { Splitter } from "./splitter.ts"
import type { Tagger } from "./tagger.ts"

/** Filled by `run/`; pure code gets it as a parameter. What is absent, a step does without. */
export interface Resources {
  readonly clusters?: Clusters
  readonly gazetteer?: Gazetteer
  readonly lemmas?: Lemmas
  readonly names?: NameModel
  readonly nouns?: Nouns
  readonly parser?: Parser
  readonly splitter?: Splitter
  readonly tagger?: Tagger
}
