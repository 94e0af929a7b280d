/** Opens the models that the package ships. */
import type { Resources } from "../language/resources.ts"

/** Everything the language steps need, loaded once. */
export const loadResources = (): Resources => ({})
