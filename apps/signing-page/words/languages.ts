/** The languages of the page. */
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

export const languages = { en, de } as const satisfies Readonly<Record<string, Words>>;
export type Language = keyof typeof languages;

/** The first of a reader's languages that the page has; English where it has none of them. */
export function languageOf(wanted: readonly string[]): Language {
  const known = Object.keys(languages) as Language[];
  for (const tag of wanted) {
    const found = known.find((one) => one === tag.toLowerCase().split('-')[0]);
    if (found !== undefined) return found;
  }
  return 'en';
}
