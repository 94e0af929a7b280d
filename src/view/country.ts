/** English names of countries. */

const names = new Intl.DisplayNames("en", { type: "region" })

/** The English name of a country from its two letters; null stays null. */
export const countryOf = (code: string | null): string | null => (code === null ? null : (names.of(code) ?? code))
