/** English words of time as data: each word's class (a letter the patterns are written in) and its value. */

/** Class letters, see language/times/terms.ts. `value` is a number or a short name the builders know. */
interface TimeWord {
  readonly type: string
  readonly value: number | string
  /** Only with a capital letter ("May", "Sun"). */
  readonly capital: boolean
}

const words = new Map<string, TimeWord>()

function add(
  type: string,
  list: string,
  value: (word: string, index: number) => number | string,
  capital = false,
): void {
  for (const [index, group] of list.split(" ").entries())
    for (const word of group.split("|"))
      words.set(word.replaceAll("_", " "), { type, value: value(word, index), capital })
}

const number = (_: string, index: number): number => index + 1
const itself = (word: string): string => word

add(
  "M",
  "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
  number,
  true,
)
add("W", "monday tuesday wednesday thursday friday saturday sunday", number, true)
add("w", "mondays tuesdays wednesdays thursdays fridays saturdays sundays", number, true)
add("v", "mon tue|tues wed|weds thu|thur|thurs fri sat sun", number, true)
add("U", "second minute hour day night week weekend fortnight month quarter year decade century millennium", itself)
add("U", "min hr yr", (word) => ({ min: "minute", hr: "hour", yr: "year" })[word] ?? word)
add("V", "seconds minutes hours days nights weeks weekends fortnights months quarters years decades", (word) =>
  word.slice(0, -1),
)
add(
  "V",
  "centuries mins hrs yrs",
  (word) => ({ centuries: "century", mins: "minute", hrs: "hour", yrs: "year" })[word] ?? word,
)
add(
  "P",
  "morning afternoon evening nighttime daytime",
  (word) => ({ morning: "MO", afternoon: "AF", evening: "EV", nighttime: "NI" })[word] ?? "DT",
)
add("P", "dawn daybreak sunrise dusk nightfall sunset lunchtime", (word) =>
  /^(?:dawn|day|sunr)/.test(word) ? "MO" : word === "lunchtime" ? "MI" : "EV",
)
add("p", "noon midday midnight", (word) => (word === "midnight" ? "24:00" : "12:00"))
add("N", "mornings afternoons evenings", (word) => ({ mornings: "MO", afternoons: "AF", evenings: "EV" })[word] ?? "")
add(
  "S",
  "spring summer fall|autumn winter springtime summertime wintertime",
  (word) => ({ sp: "SP", su: "SU", fa: "FA", au: "FA", wi: "WI" })[word.slice(0, 2)] ?? "",
)
add(
  "R",
  "last past previous preceding prior next coming following upcoming forthcoming this that same current present latest recent",
  itself,
)
add("A", "ago earlier later before previously after hence afterwards afterward", itself)
add("T", "today yesterday tomorrow tonight overnight", itself)
add("E", "early late mid middle beginning start end turn close dawn later earlier", itself)
add("a", "a an", itself)
add("t", "the", itself)
add("o", "of", itself)
add("e", "each every", itself)
add("y", "anniversary birthday", itself)
add("y", "centenary|centennial sesquicentennial bicentenary|bicentennial", (_, index) => 100 + index * 50)
add("F", "fiscal", itself)
add("h", "half", itself)
add(
  "i",
  "in into on at during over within for from since until till by before after through throughout to and or between about around",
  itself,
)
add("g", "its his her their our whose", itself)
add("K", "twenties thirties forties fifties sixties seventies eighties nineties", (_, index) => 2 + index)
add(
  "J",
  "daily nightly weekly fortnightly biweekly monthly quarterly annual|annually|yearly hourly",
  (word) =>
    ({
      daily: "P1D",
      nightly: "P1D",
      weekly: "P1W",
      fortnightly: "P2W",
      biweekly: "P2W",
      monthly: "P1M",
      quarterly: "P3M",
      hourly: "PT1H",
    })[word] ?? "P1Y",
)
add("G", "now currently presently nowadays", () => "PRESENT_REF")
add("G", "recently formerly", () => "PAST_REF")
add("f", "future", () => "FUTURE_REF")
add("Y", "year-end", itself)
words.set("earlier", { type: "A", value: "earlier", capital: false })
words.set("later", { type: "A", value: "later", capital: false })
words.set("dawn", { type: "P", value: "MO", capital: false })
words.set("before", { type: "A", value: "before", capital: false })
words.set("after", { type: "A", value: "after", capital: false })

/** Words of time by their lower case. */
export const timeWords: ReadonlyMap<string, TimeWord> = words

/** Days with a name: month and day, or a rule: "n/weekday/month" is the n-th weekday of a month, -1 the last; "easter+n". */
export const holidays: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "christmas day": "12-25",
    "christmas eve": "12-24",
    christmas: "12-25",
    "boxing day": "12-26",
    "new year's day": "01-01",
    "new year's eve": "12-31",
    "new year": "01-01",
    "independence day": "07-04",
    "fourth of july": "07-04",
    "valentine's day": "02-14",
    halloween: "10-31",
    "veterans day": "11-11",
    "labor day": "1/1/9",
    "memorial day": "-1/1/5",
    thanksgiving: "4/4/11",
    "thanksgiving day": "4/4/11",
    "columbus day": "2/1/10",
    "presidents day": "3/1/2",
    "martin luther king day": "3/1/1",
    "mother's day": "2/7/5",
    "father's day": "3/7/6",
    "election day": "election",
    easter: "easter+0",
    "easter sunday": "easter+0",
    "good friday": "easter-2",
    "easter monday": "easter+1",
    "palm sunday": "easter-7",
    "ash wednesday": "easter-46",
    "st patrick's day": "03-17",
    "st. patrick's day": "03-17",
    "may day": "05-01",
    "april fools' day": "04-01",
    "groundhog day": "02-02",
    "flag day": "06-14",
    "bastille day": "07-14",
    "earth day": "04-22",
    "mardi gras": "easter-47",
    "all saints' day": "11-01",
    "remembrance day": "11-11",
    "anzac day": "04-25",
  }),
)

/** First words of the names above, for a quick look. */
export const holidayStarts: ReadonlySet<string> = new Set([...holidays.keys()].map((name) => name.split(/[ ']/)[0]!))

/** Words of will and plan: a weekday or a month beside them lies ahead. */
export const aheadWords: ReadonlySet<string> = new Set(
  (
    "will shall 'll would going plans plan planned planning scheduled due expected expects expect set slated to must should may can could " +
    "hopes hope intends intend deadline until upcoming begin begins start starts open opens expire expires wants want " +
    "propose proposes proposed likely possible possibly resume resumes reopen reopens convene convenes ends"
  ).split(" "),
)

/** Those of them that look ahead as verbs only: not "the start of May", "this May". */
export const aheadAsVerbs: ReadonlySet<string> = new Set("start starts opens begin begins ends may can".split(" "))

/** What is spoken of before it happens as often as after: "Friday's meeting" may lie ahead. */
export const plannedNouns: ReadonlySet<string> = new Set(
  (
    "meeting summit vote election referendum talks deadline match game final concert march rally hearing trial debate " +
    "conference launch session visit ceremony funeral opening closure release edition show race exam auction strike"
  ).split(" "),
)

/** Words after a month's name that show it to be a verb or a person. */
export const monthVerbs: ReadonlySet<string> = new Set(
  "be have not also well still you i he she they we it on to into toward against through".split(" "),
)

/** After four digits: they are counted, so the digits are no year. */
export const countedWords: ReadonlySet<string> = new Set(
  "block people men women children million billion troops police percent per feet foot mph km kg hp rpm metres meters".split(
    " ",
  ),
)

/** Words in -s after a year that are no plural: "in 1998 was". */
export const verbsInS: ReadonlySet<string> = new Set("was has is as does this his its us says".split(" "))

/** Words before "a day" that make it a rate. */
export const rateBefore: ReadonlySet<string> = new Set(
  (
    "percent cent once twice times million billion thousand hundred cents dollars euros pounds barrels tons tonnes hours " +
    "days bpd people pennies pence pounds yen rupees roubles rubles"
  ).split(" "),
)

/** Words between a number and its unit that change nothing: "two more weeks". */
export const fillers: ReadonlySet<string> = new Set(
  (
    "more additional straight consecutive full whole long short business working calendar solid successive extra further " +
    "other hectic"
  ).split(" "),
)

/** Verbs of doing: what an infinitive behind their past tells was done with them. */
export const doneBefore: ReadonlySet<string> = new Set(
  (
    "use fire act intervene step rush arrive gather march rally come go run return climb jump swim storm charge break " +
    "manage fail begin start continue help force try attempt struggle fight work dig search race turn team join " +
    "combine unite cut close open block burn spend"
  ).split(" "),
)

/** What is said of a thing that does not take place on its day. */
export const putOff: ReadonlySet<string> = new Set("cancelled canceled postponed rescheduled scrapped".split(" "))
