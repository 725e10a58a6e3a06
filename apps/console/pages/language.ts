/**
 * In which language a page is: as its address says (`?lang=de`), else as was chosen before (the cookie `writ-language`), else as the
 * browser prefers (RFC 9110, 12.5.4), else English. Other languages are ignored.
 */

/** The languages that there are. `ar-XB` is a right-to-left rehearsal that tests alone may ask for. */
export const languages = ['en', 'de'] as const;
export const rehearsal = 'ar-XB';
export type Language = (typeof languages)[number] | typeof rehearsal;

const languageCookie = 'writ-language';

const known = (value: string | null | undefined, allowRehearsal: boolean): Language | undefined =>
  languages.find((one) => one === value) ?? (allowRehearsal && value === rehearsal ? rehearsal : undefined);

/** The language that the address asks for, if it is one. */
export const askedLanguage = (search: string, allowRehearsal = false): Language | undefined =>
  known(new URLSearchParams(search).get('lang'), allowRehearsal);

/** The best of our languages by a browser's list; the first of those with the same weight. */
function preferred(header: string): Language | undefined {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='));
    return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight.slice(2)) };
  });
  const liked = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return known(liked.find(({ tag }) => known(tag, false) !== undefined)?.tag, false);
}

/** The value of the cookie that keeps the choice, in a Cookie header. */
function keptLanguage(cookies: string): string | undefined {
  const pair = cookies.split(';').find((each) => each.trim().startsWith(`${languageCookie}=`));
  return pair?.trim().slice(languageCookie.length + 1);
}

/** The language of a request, by its address and its Cookie and Accept-Language headers as they came. */
export const languageOf = (asked: {
  search: string;
  cookies?: string | undefined;
  acceptLanguage?: string | undefined;
  pseudoLocale?: boolean | undefined;
}): Language =>
  askedLanguage(asked.search, asked.pseudoLocale) ??
  known(keptLanguage(asked.cookies ?? ''), asked.pseudoLocale === true) ??
  preferred(asked.acceptLanguage ?? '') ??
  'en';
