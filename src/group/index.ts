/** Grouping: which reports belong to one story, and which claims to one happening. */
export { type Grouping, groupReports } from "./group-reports.ts"
export { findHappenings } from "./happenings.ts"
export { currentStory, decide, type GroupStream, groupStream, type Placed, placeReport } from "./stream.ts"
