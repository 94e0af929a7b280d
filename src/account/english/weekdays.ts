/** Weekdays as they are written, Sunday first. */
export const weekdayNames: readonly string[] = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ")
