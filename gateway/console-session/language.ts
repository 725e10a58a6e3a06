/** The language of a page of the gateway: what the address says, else what was chosen before, else what the browser prefers, else English. */
import type { IncomingHttpHeaders } from 'node:http';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (text: string | null | undefined): text is Language =>
  (languages as readonly (string | null | undefined)[]).includes(text);

/** The choice that the console keeps; it is no secret, and its script reads it too. */
const chosen = (cookies = ''): string | undefined => /(?:^|;\s*)writ-language=([a-z]{2})(?:;|$)/.exec(cookies)?.[1];

/** By `?lang=`, the cookie `writ-language` and Accept-Language (RFC 9110, 12.5.4). */
export function languageOf(search: URLSearchParams, { cookie, 'accept-language': acceptLanguage }: IncomingHttpHeaders): Language {
  for (const candidate of [requestedLanguage(search), chosen(cookie)]) if (isLanguage(candidate)) return candidate;
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const weight = parameters.find((each) => each.startsWith('q='));
      return { language: range.split('-')[0], weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language;
  return isLanguage(preferred) ? preferred : 'en';
}

/** The language that the address asks for, if it is one. */
export const requestedLanguage = (search: URLSearchParams): Language | undefined =>
  languages.find((language) => language === search.get('lang'));

/** A `Set-Cookie` line that keeps the choice for a year. */
export const keepLanguage = (language: string, baseUrl: string): string =>
  `writ-language=${encodeURIComponent(language)}; Path=/; Max-Age=31536000; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`;
