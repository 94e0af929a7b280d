/** Grouping: which reports belong to one story. */
export { type Grouping, groupReports } from "./group-reports.ts"
