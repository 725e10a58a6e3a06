/** Where a restriction can hold: the countries of the EU and the EEA (ISO 3166, Greece is GR), or everywhere. */

export const world = 'WORLD';

export const countries: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');

/** A country that no restriction can name: what holds there holds everywhere. */
export const elsewhere = 'AQ';

/** The name of a country in a language; its two letters where the browser knows none. */
export function countryNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return (code) => names.of(code) ?? code;
}

/** The country that somebody means by a name or by its two letters; undefined for a country that a restriction can't name. */
export function countryOf(typed: string, nameOf: (code: string) => string): string | undefined {
  const wanted = typed.trim().toLocaleLowerCase();
  return countries.find((code) => code.toLowerCase() === wanted || nameOf(code).toLocaleLowerCase() === wanted);
}
