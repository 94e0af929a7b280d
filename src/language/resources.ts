/** Everything the language steps need that is loaded, not written: models and gazetteers. */

/** Filled by `run/`; pure code gets it as a parameter. null = not there, and a step does without. */
// biome-ignore lint/suspicious/noEmptyInterface: each model adds its member here.
export interface Resources {}
