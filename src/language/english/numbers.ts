/** English number words as data. */

/** Words that add: "five", "twelve", "thirty". */
export const cardinals: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
)

/** Words that multiply. */
export const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    score: 20,
    hundred: 100,
    thousand: 1e3,
    lakh: 1e5,
    lac: 1e5,
    million: 1e6,
    crore: 1e7,
    billion: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
  }),
)

/** Letters that multiply when they stand at the digits: "25k", "$3bn". "m" may also be metres; see the reader. */
export const scaleLetters: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mil: 1e6,
    mln: 1e6,
    mio: 1e6,
    b: 1e9,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    trn: 1e12,
    cr: 1e7,
  }),
)

/** Plurals that say an order of size. The span of each is written down in docs/conventions.md. */
export const vaguePlurals: ReadonlyMap<string, readonly [low: number, high: number]> = new Map(
  Object.entries({
    tens: [20, 99],
    dozens: [24, 99],
    scores: [40, 99],
    hundreds: [200, 999],
    thousands: [2e3, 9999],
    lakhs: [2e5, 999_999],
    millions: [2e6, 9_999_999],
    crores: [2e7, 99_999_999],
    billions: [2e9, 9_999_999_999],
    trillions: [2e12, 9_999_999_999_999],
  }),
)

/** Words for a few: what each spans when a noun follows; times a scale in "several hundred", "a few thousand". */
export const fews: ReadonlyMap<string, readonly [low: number, high: number]> = new Map(
  Object.entries({
    several: [3, 9],
    few: [2, 6],
    handful: [3, 7],
    couple: [2, 2],
    pair: [2, 2],
    trio: [3, 3],
    quartet: [4, 4],
  }),
)

/** Denominators in words: "a third", "two-fifths". */
export const denominators: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
    hundredth: 100,
    hundredths: 100,
  }),
)

export const ordinals: ReadonlyMap<string, number> = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    thousandth: 1000,
    millionth: 1e6,
  }),
)

/** The single characters for fractions. */
export const fractionSigns: ReadonlyMap<string, number> = new Map(
  Object.entries({ "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125 }),
)
