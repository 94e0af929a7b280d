/** Units of measure and money as data. Factors: NIST Special Publication 811, appendix B; BIPM SI brochure. */
import type { QuantityMention } from "../../model/types.ts"

type Dimension = QuantityMention["dimension"]

/** A unit: what it measures, the standard unit of that dimension, and how many of it one is. */
export interface Unit {
  readonly dimension: Dimension
  readonly standard: string
  readonly factor: number
  /** Added after the factor; temperatures only. */
  readonly offset: number
}

/** dimension, standard unit, factor, words parted by commas; plurals in -s are added to words of four letters and more. */
const rows: readonly (readonly [Dimension, string, number, string])[] = [
  ["percent", "percent", 1, "%,percent,per cent,pct,percentage point,pc,percentage-point"],
  ["percent", "percent", 0.01, "basis point,bps"],
  ["percent", "percent", 0.1, "‰,per mille,permille"],
  ["length", "metre", 1, "metre,meter"],
  ["length", "metre", 1000, "km,kilometre,kilometer,kms,klick"],
  ["length", "metre", 0.01, "cm,centimetre,centimeter"],
  ["length", "metre", 0.001, "mm,millimetre,millimeter"],
  ["length", "metre", 1e-6, "μm,µm,micron,micrometre,micrometer"],
  ["length", "metre", 1e-9, "nm,nanometre,nanometer"],
  ["length", "metre", 1609.344, "mile,mi"],
  ["length", "metre", 1852, "nautical mile,nmi"],
  ["length", "metre", 0.9144, "yard,yd,yds"],
  ["length", "metre", 0.3048, "ft,foot,feet"],
  ["length", "metre", 0.0254, "inch,inches,″"],
  ["length", "metre", 9.4607e15, "light year,light-year"],
  ["area", "square metre", 1, "square metre,square meter,sq m,sqm,m2,m²,sq metre,sq meter"],
  ["area", "square metre", 1e6, "square kilometre,square kilometer,sq km,km2,km²,sqkm"],
  ["area", "square metre", 1e4, "hectare,ha"],
  ["area", "square metre", 4046.8564224, "acre"],
  ["area", "square metre", 2589988.110336, "square mile,sq mi,sq mile"],
  ["area", "square metre", 0.09290304, "square foot,square feet,sq ft,sqft,sq feet"],
  ["area", "square metre", 0.83612736, "square yard,sq yd"],
  ["area", "square metre", 6.4516e-4, "square inch,square inches,sq in"],
  ["volume", "cubic metre", 1, "cubic metre,cubic meter,cu m,m3,m³"],
  ["volume", "cubic metre", 0.028316846592, "cubic foot,cubic feet,cu ft"],
  ["volume", "cubic metre", 1.6387064e-5, "cubic inch,cubic inches"],
  ["volume", "cubic metre", 1e9, "cubic kilometre,cubic kilometer"],
  ["volume", "cubic metre", 0.764554857984, "cubic yard"],
  ["volume", "cubic metre", 0.001, "litre,liter"],
  ["volume", "cubic metre", 1e-6, "ml,millilitre,milliliter,cc,cubic centimetre,cubic centimeter"],
  ["volume", "cubic metre", 1e-5, "centilitre,centiliter"],
  ["volume", "cubic metre", 0.003785411784, "gallon"],
  ["volume", "cubic metre", 4.73176473e-4, "pint"],
  ["volume", "cubic metre", 9.46352946e-4, "quart"],
  ["volume", "cubic metre", 0.158987294928, "barrel,bbl"],
  ["volume", "cubic metre", 0.03523907016688, "bushel"],
  ["mass", "kilogram", 1, "kg,kilogram,kilogramme,kilo,kgs"],
  ["mass", "kilogram", 0.001, "gram,gramme"],
  ["mass", "kilogram", 1e-6, "mg,milligram"],
  ["mass", "kilogram", 1000, "ton,tonne,metric ton,metric tonne"],
  ["mass", "kilogram", 1e6, "kiloton,kilotonne"],
  ["mass", "kilogram", 1e9, "megaton,megatonne"],
  ["mass", "kilogram", 1e12, "gigaton,gigatonne"],
  ["mass", "kilogram", 0.45359237, "pound,lb,lbs"],
  ["mass", "kilogram", 0.028349523125, "ounce,oz"],
  ["mass", "kilogram", 2e-4, "carat"],
  ["speed", "metre per second", 1, "m/s,metre per second,meter per second,metres per second,meters per second"],
  [
    "speed",
    "metre per second",
    0.277777777777778,
    "km/h,km/hr,km/hour,kph,kmh,kmph,kilometre per hour,kilometer per hour,kilometres per hour,kilometers per hour,kilometres an hour," +
      "kilometers an hour,km per hour,km an hour,kilometre an hour,kilometer an hour",
  ],
  ["speed", "metre per second", 0.44704, "mph,mile per hour,miles per hour,miles an hour,mile an hour,mi/h"],
  ["speed", "metre per second", 0.514444444444444, "knot,kt,kts"],
  ["temperature", "degree Celsius", 1, "°c,degrees celsius,degree celsius,degrees centigrade,degrees c,celsius,℃"],
  ["temperature", "degree Fahrenheit", 1, "°f,degrees fahrenheit,degree fahrenheit,degrees f,fahrenheit,℉"],
  ["temperature", "kelvin", 1, "kelvin"],
  ["duration", "second", 1, "second,sec,secs"],
  ["duration", "second", 1e-3, "millisecond,ms"],
  ["duration", "second", 60, "minute,min,mins"],
  ["duration", "second", 3600, "hour,hr,hrs"],
  ["duration", "second", 86400, "day"],
  ["duration", "second", 604800, "week"],
  ["duration", "second", 2629746, "month"],
  ["duration", "second", 31556952, "year,yr,yrs"],
  ["duration", "second", 315569520, "decade"],
  ["duration", "second", 3155695200, "century,centuries"],
  ["energy", "joule", 1, "joule"],
  ["energy", "joule", 3.6e6, "kwh,kilowatt hour,kilowatt-hour"],
  ["energy", "joule", 3.6e9, "mwh,megawatt hour,megawatt-hour"],
  ["energy", "joule", 3.6e12, "gwh,gigawatt hour,gigawatt-hour"],
  ["energy", "joule", 3.6e15, "twh,terawatt hour,terawatt-hour"],
  ["energy", "joule", 4184, "calorie,kcal,cal"],
  ["energy", "joule", 1055.05585262, "btu"],
  ["energy", "joule", 1.05505585262e9, "mmbtu"],
  ["magnitude", "magnitude", 1, "magnitude,on the richter scale"],
  ["other", "watt", 1, "watt"],
  ["other", "watt", 1e3, "kw,kilowatt"],
  ["other", "watt", 1e6, "mw,megawatt"],
  ["other", "watt", 1e9, "gw,gigawatt"],
  ["other", "watt", 1e12, "tw,terawatt"],
  ["other", "watt", 745.69987158227, "hp,horsepower,bhp"],
  ["other", "newton metre", 1.3558179483314, "lb-ft,pound-feet,pound-foot,pound feet,lb ft,ft-lb"],
  ["other", "newton metre", 1, "newton metre,newton-metre,newton meter,nm torque"],
  ["other", "volt", 1, "volt"],
  ["other", "volt", 1e3, "kv,kilovolt"],
  ["other", "volt per metre", 1e5, "kv/cm"],
  ["other", "ampere", 1, "amp,ampere"],
  ["other", "pascal", 1, "pascal"],
  ["other", "pascal", 1e6, "mpa,megapascal"],
  ["other", "pascal", 1e2, "hpa,millibar,mbar,hectopascal"],
  ["other", "pascal", 6894.757293168, "psi"],
  ["other", "pascal", 6894757.293168, "ksi"],
  ["other", "hertz", 1, "hz,hertz"],
  ["other", "hertz", 1e3, "khz,kilohertz"],
  ["other", "hertz", 1e6, "mhz,megahertz"],
  ["other", "hertz", 1e9, "ghz,gigahertz"],
  ["other", "hertz", 1 / 60, "rpm"],
  ["other", "byte", 1e3, "kb,kilobyte"],
  ["other", "byte", 1e6, "mb,megabyte"],
  ["other", "byte", 1e9, "gb,gigabyte"],
  ["other", "byte", 1e12, "tb,terabyte"],
  ["other", "bit per second", 1e6, "mbps,megabits per second"],
  ["other", "bit per second", 1e9, "gbps"],
  ["other", "pixel", 1e6, "megapixel,mp"],
  ["other", "decibel", 1, "decibel,db"],
  ["other", "degree", 1, "degree,°"],
  ["other", "mile per gallon", 1, "mpg,miles per gallon"],
  ["other", "part per million", 1, "ppm,part per million,parts per million"],
  ["other", "part per million", 1e-3, "ppb,part per billion,parts per billion"],
]

/** Letters that are a unit only right at the digits or with this very case. */
export const letterUnits: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ["m", "length", "metre", 1],
      ["g", "mass", "kilogram", 0.001],
      ["l", "volume", "cubic metre", 0.001],
      ["L", "volume", "cubic metre", 0.001],
      ["t", "mass", "kilogram", 1000],
      ["s", "duration", "second", 1],
      ["h", "duration", "second", 3600],
      ["W", "other", "watt", 1],
      ["V", "other", "volt", 1],
      ["A", "other", "ampere", 1],
      ["C", "temperature", "degree Celsius", 1],
      ["F", "temperature", "degree Fahrenheit", 1],
      ["K", "temperature", "kelvin", 1],
      ["p", "money", "GBP", 0.01],
      ["c", "money", "USD", 0.01],
      ["R", "money", "ZAR", 1],
    ] as const
  ).map(([letter, dimension, standard, factor]) => [letter, { dimension, standard, factor, offset: 0 }]),
)

const temperature = (standard: string): Pick<Unit, "standard" | "factor" | "offset"> =>
  standard === "degree Fahrenheit"
    ? { standard: "degree Celsius", factor: 5 / 9, offset: -160 / 9 }
    : standard === "kelvin"
      ? { standard: "degree Celsius", factor: 1, offset: -273.15 }
      : { standard, factor: 1, offset: 0 }

/** Units by their words in lower case, singular and plural. */
export const units: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([dimension, standard, factor, words]) =>
    words.split(",").flatMap((word) => {
      const unit: Unit =
        dimension === "temperature"
          ? { dimension, ...temperature(standard) }
          : { dimension, standard, factor, offset: 0 }
      const forms = word.length > 3 ? [word, `${word}s`] : [word]
      return forms.map((form) => [form, unit] as const)
    }),
  ),
)

const currencies: readonly (readonly [code: string, factor: number, words: string])[] = [
  ["USD", 1, "dollar,dollars,us dollar,us dollars,u.s. dollars,american dollars,buck,bucks,usd,greenbacks"],
  ["USD", 0.01, "cent,cents,¢"],
  ["AUD", 1, "australian dollar,australian dollars,aud"],
  ["CAD", 1, "canadian dollar,canadian dollars,cad"],
  ["NZD", 1, "new zealand dollars,nzd"],
  ["SGD", 1, "singapore dollars,sgd"],
  ["HKD", 1, "hong kong dollars,hkd"],
  ["EUR", 1, "euro,euros,eur"],
  ["GBP", 1, "pound sterling,pounds sterling,sterling,gbp,quid"],
  ["GBP", 0.01, "pence,penny"],
  ["JPY", 1, "yen,jpy"],
  ["CNY", 1, "yuan,renminbi,cny,rmb"],
  ["INR", 1, "rupee,rupees,inr"],
  ["PKR", 1, "pakistani rupees,pkr"],
  ["RUB", 1, "rouble,roubles,ruble,rubles,rub"],
  ["UAH", 1, "hryvnia,hryvnias,hryvnya,uah"],
  ["CHF", 1, "franc,francs,swiss francs,chf"],
  ["SEK", 1, "krona,kronor,swedish kronor,sek"],
  ["NOK", 1, "norwegian kroner,krone,kroner,nok"],
  ["DKK", 1, "danish kroner,dkk"],
  ["PLN", 1, "zloty,zlotys,pln"],
  ["TRY", 1, "lira,liras,turkish lira"],
  ["ILS", 1, "shekel,shekels,ils"],
  ["KRW", 1, "won,krw"],
  ["BRL", 1, "reais,brl"],
  ["MXN", 1, "peso,pesos,mxn"],
  ["ZAR", 1, "rand,rands,zar"],
  ["NGN", 1, "naira,ngn"],
  ["KES", 1, "shilling,shillings,kes"],
  ["EGP", 1, "egyptian pounds,egp"],
  ["SAR", 1, "riyal,riyals,saudi riyals,sar"],
  ["AED", 1, "dirham,dirhams,aed"],
  ["IRR", 1, "rial,rials,irr"],
  ["IQD", 1, "dinar,dinars,iqd"],
  ["AFN", 1, "afghani,afghanis,afs,afn"],
  ["TJS", 1, "somoni,somonis,tjs"],
  ["THB", 1, "baht,thb"],
  ["IDR", 1, "rupiah,idr"],
  ["MYR", 1, "ringgit,myr"],
  ["PHP", 1, "philippine pesos,php"],
  ["VND", 1, "dong,vnd"],
  ["BDT", 1, "taka,bdt"],
]

/** Currencies by the words that may follow a number. */
export const moneyWords: ReadonlyMap<string, { readonly code: string; readonly factor: number }> = new Map(
  currencies.flatMap(([code, factor, words]) => words.split(",").map((word) => [word, { code, factor }] as const)),
)

/** Signs and codes that may stand before a number, in lower case without blanks. "PS" is what some wires make of a pound sign. */
export const moneySigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: "USD",
    us$: "USD",
    "u.s.$": "USD",
    a$: "AUD",
    au$: "AUD",
    aus$: "AUD",
    c$: "CAD",
    ca$: "CAD",
    cdn$: "CAD",
    can$: "CAD",
    nz$: "NZD",
    s$: "SGD",
    hk$: "HKD",
    nt$: "TWD",
    r$: "BRL",
    "£": "GBP",
    ps: "GBP",
    "€": "EUR",
    "¥": "JPY",
    "y=": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₴": "UAH",
    "₦": "NGN",
    "₺": "TRY",
    "฿": "THB",
    rs: "INR",
    rm: "MYR",
    rp: "IDR",
    usd: "USD",
    eur: "EUR",
    gbp: "GBP",
    jpy: "JPY",
    cny: "CNY",
    rmb: "CNY",
    inr: "INR",
    aud: "AUD",
    cad: "CAD",
    chf: "CHF",
    zar: "ZAR",
    sek: "SEK",
    nok: "NOK",
    aed: "AED",
    rub: "RUB",
  }),
)
