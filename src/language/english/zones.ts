/**
 * Names of time zones as data: hours from UTC, the rule of summer time, and the countries that use them. An
 * abbreviation may stand for several zones.
 */

/** One zone that a name may stand for. */
export interface ZoneRow {
  /** Hours from UTC in winter. */
  readonly hours: number
  /** Whose summer time moves it by an hour. */
  readonly summer: "american" | "european" | null
  /** ISO 3166-1 alpha-2 of countries that a report with this meaning is likely to name. */
  readonly countries: readonly string[]
}

/** A name with its rows; `usual`: the first row holds unless the report speaks for another. */
export interface ZoneName {
  readonly rows: readonly ZoneRow[]
  readonly usual: boolean
}

const summers = { a: "american", e: "european" } as const

/** "-5a US CA": hours, rule of summer time, countries. */
function rowOf(text: string): ZoneRow {
  const [hours = "0", ...countries] = text.trim().split(" ")
  const rule = hours.at(-1)
  const summer = rule === "a" || rule === "e" ? summers[rule] : null
  return { hours: Number(summer === null ? hours : hours.slice(0, -1)), summer, countries }
}

const names = (lines: string): ReadonlyMap<string, ZoneName> =>
  new Map(
    lines
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [words = "", rows = ""] = line.split(" = ")
        const usual = !rows.startsWith("?")
        const zone = { rows: rows.replace("?", "").split("|").map(rowOf), usual }
        return words.split(", ").map((name) => [name, zone] as const)
      }),
  )

/**
 * Abbreviations in lower case; read only in capitals right after a clock time. "|" parts zones of one name; with "?"
 * none of them is the usual one.
 */
export const zoneLetters = names(`
gmt, utc, z = 0
bst = 1 GB | 6 BD
wet = 0
wat = 1
cet = 1
cest, cat, sast = 2
eet = 2
eest, msk, eat, trt = 3
ast = -4 CA PR | 3 SA IQ KW QA
irst = 3.5
gst = 4
aft = 4.5
pkt = 5
npt = 5.75
mmt = 6.5
ict, wib = 7
hkt, sgt, pht, awst = 8
jst, kst = 9
acst = 9.5
aest = 10
aedt = 11
nzst = 12
nzdt = 13
ist = ? 5.5 IN | 2 IL | 1 IE
idt = 3 IL
cst = ? -6 US CA MX | 8 CN TW | -5 CU
cdt = -5 US CA | -4 CU
est = -5 US CA | 10 AU
edt = -4 US CA | 11 AU
pst = -8 US CA | 8 PH | 5 PK
pdt = -7 US CA
mst = -7 US CA | 8 MY
mdt = -6 US CA
akst = -9
akdt = -8
hst = -10
et = -5a
ct = -6a
mt = -7a
pt = -8a
brt = -3
`)

/** What stands before "time", in lower case: "Moscow time", "Eastern Standard Time". */
export const zoneWords = names(`
greenwich mean, greenwich, universal, coordinated universal, zulu, accra, dakar = 0
british summer, west africa, west african, lagos, abuja, algiers = 1
british, uk, london, dublin, lisbon = 0e
central european, paris, berlin, rome, madrid, brussels, vienna, warsaw, prague, budapest, amsterdam, oslo, stockholm, copenhagen, geneva = 1e
central european summer, central african, south african, south africa, johannesburg, harare, tripoli = 2
eastern european, kyiv, kiev, athens, helsinki, bucharest, sofia, riga, vilnius, tallinn = 2e
eastern european summer, moscow, east africa, east african, nairobi, mogadishu, addis ababa, istanbul, turkish, baghdad, riyadh, saudi, kuwait, doha, minsk = 3
tehran, iranian, iran = 3.5
gulf, gulf standard, dubai, abu dhabi, baku, tbilisi, yerevan = 4
kabul, afghan, afghanistan = 4.5
pakistan, pakistan standard, islamabad, karachi, dushanbe, tajik, tashkent, uzbek = 5
indian, indian standard, india, delhi, new delhi, mumbai, colombo = 5.5
kathmandu, nepal = 5.75
dhaka, bangladesh, bishkek = 6
yangon, myanmar = 6.5
bangkok, thai, hanoi, jakarta, phnom penh = 7
beijing, china, china standard, hong kong, singapore, manila, philippine, taipei, kuala lumpur, perth = 8
tokyo, japan, japan standard, japanese, seoul, korean, korea standard = 9
brisbane, port moresby = 10
eastern, us eastern, new york = -5a
eastern standard, bogota, lima = -5
eastern daylight = -4
central = -6a
central standard = -6
central daylight = -5
mountain = -7a
mountain standard = -7
mountain daylight = -6
pacific, los angeles = -8a
pacific standard = -8
pacific daylight = -7
brasilia, buenos aires, argentine, argentina = -3
caracas, la paz = -4
`)
