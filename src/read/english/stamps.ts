/** Words around dates in the stamps, bylines, datelines and header lines of reports. Data only. */
import { table } from "../../base/table.ts"
import { monthPattern, weekdayPattern } from "./calendar.ts"

/** What says that a date is that of publication, and what that it is a later change. */
export const publishedLabel =
  /\b(?:first published|originally published|published|publish(?:ed)? date|date published|publication date|date of publication|date posted|posted|release date|released|issued|created|filed|dated?)\b/iu
export const updatedLabel =
  /\b(?:last updated|updated|update|last modified|last edited|modified|last changed|revised|edited)\b/iu

/** "6 minutes ago": true of the hour in which the page was copied, and of no date. */
export const relativeStamp =
  /(?<![\p{L}\d])(?:(?:an?|\d{1,3}) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)|\d{1,3} ?(?:min|hr|[smhdwy])) ago(?![\p{L}])|\bjust now\b/iu

/** Words of a stamp that are no part of a name: what is left of the line without them and the dates is looked at. */
export const stampWords = new RegExp(
  `(?<![\\p{L}])(?:first|originally|last|date|of|publication|published?|posted|updated?|modified|edited|issued|created|released?|filed|dated?|on|at|the|a\\.?m\\.?|p\\.?m\\.?|am|pm|gmt|utc|ist|est|edt|et|cst|cdt|pst|pdt|bst|cet|local time|time|hrs|hours|${weekdayPattern}|\\d{1,3} ?-?min(?:ute)?s? read|min read|minute read|read time|share|save|print|comments?|views?|shares?)(?![\\p{L}])\\.?`,
  "giu",
)

/** A line or clause that names who wrote the report: what follows is one or more names. */
export const bylineOpening =
  /^(?:(?:story|report|words|written|reported|posted|text|analysis|article) by|by|author:|authors:|byline:|written by:)[ \u00a0]/iu

/** Words before a date that make it a part of a sentence. */
export const leadsToDate =
  /^(?:on|of|in|at|by|since|until|till|from|to|before|after|between|and|through|the|dated|for|late|early|this|last|next|week|ending|or)$/iu

/** One name of a person as bylines have it: two to four words, each with a capital letter; small words of names in between. */
export const personName =
  "(?:[\\p{Lu}][\\p{L}'’.-]{0,30}(?: (?:de|da|del|della|di|van|von|der|den|bin|ibn|al|el|ul|ur|la|le|du|dos|[\\p{Lu}])\\.?){0,2}(?: [\\p{Lu}][\\p{L}'’-]{1,30}){1,3})"

/** Capitals before a dash that are no place. */
export const noPlace =
  /^(?:BREAKING|UPDATED?|UPDATES?|FILE|FILE PHOTO|WATCH|READ|VIDEO|PHOTOS?|LIVE|EXCLUSIVE|ANALYSIS|OPINION|CORRECTION|NOTE|EDITOR|ALSO|SEE|MORE|RELATED|FACTBOX|TIMELINE|EXPLAINER|REVIEW|POLL|TV|US|UK|UN|EU|OR|AND|BUT|NO|YES|Q|A|I|NBA|NFL|NHL|MLB|Updated?|Updates?|Posted|Published|Breaking|ADVERTISEMENT|COPYRIGHT|LOOK|JUST IN|ALERT|WARNING|QUESTION|ANSWER|HOST|REPORTER|ANCHOR)\b/u

/** Case matters where capitals tell a place: every name as "July", "july" never, and "JULY". */
const cased = (names: string): string =>
  names
    .split("|")
    .flatMap((name) => [name[0]!.toUpperCase() + name.slice(1), name.toUpperCase()])
    .join("|")
const monthCased = cased(monthPattern)
const weekdayCased = cased(weekdayPattern)
const day = `(?:${monthCased})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:${monthCased})\\.?`
const date = `(?:(?:${weekdayCased})\\.?,? )?(?:${day})(?:,? (?:19|20)\\d\\d)?`
const dash = "(?:[ \\u00a0]{0,2}(?:--|[—–―-])[ \\u00a0]?|[ \\u00a0]?(?=[—–―]))"
const inside = "\\((?<inside>[^()\\n]{2,80})\\)"
const region = "(?:, [\\p{Lu}][\\p{L}.'’ -]{1,28})"

const colonCities =
  "NEW DELHI|DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|HYDERABAD|LUCKNOW|PATNA|SRINAGAR|JAMMU|GUWAHATI|ISLAMABAD|KARACHI|LAHORE|PESHAWAR|" +
  "QUETTA|RAWALPINDI|MULTAN|FAISALABAD|DHAKA|CHITTAGONG|KATHMANDU|COLOMBO|KABUL|KANDAHAR|HERAT|JALALABAD|KUALA LUMPUR|PUTRAJAYA|JOHOR BAHRU|" +
  "GEORGE TOWN|SINGAPORE|JAKARTA|MANILA|BANGKOK|HANOI|YANGON|BEIJING|TOKYO|SEOUL|DUBAI|ABU DHABI|DOHA|RIYADH|JEDDAH|CAIRO|BEIRUT|DAMASCUS|" +
  "BAGHDAD|AMMAN|JERUSALEM|GAZA|TEHRAN|ANKARA|ISTANBUL|MOSCOW|KYIV|KIEV|LONDON|PARIS|BERLIN|BRUSSELS|GENEVA|ROME|MADRID|WASHINGTON|NEW YORK|" +
  "UNITED NATIONS|NAIROBI|LAGOS|ABUJA|ADDIS ABABA|KHARTOUM|MOGADISHU|TRIPOLI|TUNIS|ALGIERS|RABAT|ACCRA|HARARE|JOHANNESBURG|CAPE TOWN"

/** The openings of a report that name where and when it was written, and for whom. Tried in order at the start of a line. */
export const datelines: readonly RegExp[] = [
  // KABUL, July 5 (Agency) - ; Kabul, Afghanistan, July 5 (Outlet - 5th Jul, 2021 ) :
  new RegExp(
    `^(?<place>[\\p{Lu}][\\p{L}.'’/ -]{1,40}${region}{0,2}?), (?<date>${date}),? ${inside}(?:${dash}|[ \\u00a0]{0,2}:)[ \\u00a0]{0,2}`,
    "u",
  ),
  // KABUL (Agency) - ; TOKYO/SEOUL, Country (Agency) -
  new RegExp(
    `^(?<place>[\\p{Lu}][\\p{Lu}.'’/ -]{2,40}${region}{0,2}) ${inside}(?:${dash}|[ \\u00a0]{0,2}:)[ \\u00a0]{0,2}`,
    "u",
  ),
  // Kabul, Afghanistan (CNN) — ; Kabul (AFP) -
  new RegExp(
    `^(?<place>[\\p{Lu}][\\p{L}.'’-]{1,24}(?: [\\p{Lu}][\\p{L}.'’-]{1,24}){0,2}${region}{0,2}) ${inside}${dash}`,
    "u",
  ),
  // KABUL, July 5 -
  new RegExp(
    `^(?<place>[\\p{Lu}][\\p{Lu}.'’/ -]{2,40}${region}{0,2}?), (?<date>${date})(?: (?=[—–―-])|:|${dash})[—–―-]{0,2}[ \\u00a0]{0,2}`,
    "u",
  ),
  // KABUL, Afghanistan — ; KABUL -
  new RegExp(
    `^(?<place>[\\p{Lu}][\\p{Lu}.'’/ -]{2,40}${region}{0,2})(?:[ \\u00a0]{0,2}(?:--|[—–―])|[ \\u00a0]{1,2}-(?=[ \\u00a0]))[ \\u00a0]{0,2}`,
    "u",
  ),
  // KABUL: The army said; only where papers write so, since speakers and headings stand before a colon too
  new RegExp(`^(?<place>${colonCities})(?:, [\\p{Lu}][\\p{L} ]{2,20})?: (?=["“'‘]?[\\p{Lu}])`, "u"),
  // (CNN) — ; (Reuters) - ; (CNN)The
  new RegExp(`^${inside}(?:${dash}|[ \\u00a0]?(?=[\\p{Lu}“"'‘]))[ \\u00a0]?`, "u"),
]

/** Keys of the lines that may open a text file, folded, and the field that each fills. */
export const headerKeys: Readonly<
  Record<string, "published" | "outlet" | "url" | "title" | "byline" | "language" | "story">
> = table({
  date: "published",
  published: "published",
  "published at": "published",
  "publication date": "published",
  "date of publication": "published",
  outlet: "outlet",
  publisher: "outlet",
  newspaper: "outlet",
  publication: "outlet",
  source: "outlet",
  url: "url",
  link: "url",
  title: "title",
  headline: "title",
  author: "byline",
  authors: "byline",
  byline: "byline",
  language: "language",
  lang: "language",
  story: "story",
})
