/** Grouping: which reports belong to one story, and which claims to one happening. */
export { type AlsoAgain, alsoAgain, alsoIn, noteAlso } from "./also.ts"
export { type Gist, gistOf } from "./gist.ts"
export { type Grouping, groupReports } from "./group-reports.ts"
export { findHappenings } from "./happenings.ts"
export { largeStory, longFinding } from "./limits-hit.ts"
export { partsOf } from "./parts.ts"
export { currentStory, type GroupStream, groupStream, reportsOf } from "./state.ts"
export { decide, judgementOn, placeGist, placeReport } from "./stream.ts"
