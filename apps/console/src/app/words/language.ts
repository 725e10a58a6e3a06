/**
 * Languages: English, German, and in a demo a right-to-left pseudo-language made from the English words, by which tests find what was not
 * translated and what does not mirror. The words of an area are loaded with the area.
 */
import { mirrored } from './mirrored.ts';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number] | 'ar-XB';
export type Words = Readonly<Record<string, string>>;
/**
 * The first screen needs `common`, `codes`, `states` and the words of its area; a page names what it needs beyond them. Labels of codes that no first
 * screen shows are files of their own: `labels`, which come with the next page, `keywords` of categories with the codes of a question to an issuer and of an order's warnings, `refusals`, which come with the first refusal, and `alert-codes` of notifications.
 */
export type Area =
  | ('common' | 'codes' | 'states')
  | ('labels' | 'keywords' | 'refusals' | 'capabilities' | 'served' | 'queue-skip' | 'letters')
  | ('authority' | 'platform' | 'audit' | 'person')
  | (
      | 'new-order'
      | 'receive'
      | 'authority-order'
      | 'order'
      | 'review'
      | 'enforcement'
      | 'templates'
      | 'statement'
      | 'proof'
      | 'decision-proof'
      | 'second-person'
      | 'services'
      | 'desks'
      | 'kept'
      | 'keys'
      | 'endpoints'
      | 'packages'
      | 'copy'
      | 'erasure'
      | 'notifications'
      | 'alert-codes'
      | 'search'
      | 'case-file'
      | 'entry-fields'
      | 'signing'
      | 'signing-keys'
      | 'suspensions'
      | 'home'
      | 'home-desk'
      | 'home-orders'
      | 'home-coordinator'
      | 'home-person'
      | 'home-audit'
    );

const files = import.meta.glob<Words>('../../words/{en,de}/*.json', { import: 'default' });

const cookieName = 'writ-language';

/** The language that the person chose, or the browser asks for, or English. */
export function chosenLanguage(mode: 'demo' | 'production'): Language {
  const named = new URLSearchParams(location.search).get('lang') ?? cookie(cookieName);
  if (named === 'ar-XB' && mode === 'demo') return named;
  const asked = [named, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return languages.find((language) => language === asked.find((tag) => tag === 'en' || tag === 'de')) ?? 'en';
}

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Keeps the choice for a year and loads the page again in it. Nothing but the language is in this cookie. */
export function chooseLanguage(language: Language): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that people have
  document.cookie = `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  location.assign(address);
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar-XB' ? 'rtl' : 'ltr');

/** The locale in which numbers and dates are written. */
export const localeOf = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');

/** Loads the words of some areas. An area without words of its own has none. */
export async function loadWords(language: Language, areas: readonly Area[]): Promise<Words> {
  const folder = language === 'de' ? 'de' : 'en';
  const loaded = await Promise.all(areas.map(async (area) => files[`../../words/${folder}/${area}.json`]?.() ?? {}));
  const words: Words = Object.assign({}, ...loaded);
  return language === 'ar-XB' ? Object.fromEntries(Object.entries(words).map(([key, text]) => [key, mirrored(text)])) : words;
}
