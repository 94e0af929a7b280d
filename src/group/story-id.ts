/** Ids of stories. */
import { hash } from "../base/hash.ts"

/** The id of a story: from its first report, so that it stays when others come. */
export const storyId = (first: string): string => hash("story", first)
