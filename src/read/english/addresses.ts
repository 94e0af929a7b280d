/** Patterns for dates in the addresses of pages. Data only. */
/** A day in the path of an address. */
export const addressDay =
  /[/=-](?<year>199\d|20[0-4]\d)(?:[/-](?<month>0?[1-9]|1[0-2])[/-](?<day>0?[1-9]|[12]\d|3[01])|(?<monthTwo>0[1-9]|1[0-2])(?<dayTwo>0[1-9]|[12]\d|3[01]))(?![\d])/u
/** "/2021/jul/05/" */
export const addressNamedDay =
  /\/(?<year>199\d|20[0-4]\d)\/(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(?<day>\d{1,2})(?=\/)/iu
/** "/2021/07/" */
export const addressMonth = /\/(?<year>199\d|20[0-4]\d)[/-](?<month>0[1-9]|1[0-2])(?=\/)/u
/** Short names of months, January first. */
export const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
