/** Countries in which a restriction can hold, by their names. */
import { unionAndEea } from '@writ/statements-domain/restrictions';

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
  return unionAndEea.find((code) => code.toLowerCase() === wanted || nameOf(code).toLocaleLowerCase() === wanted);
}
