/** The words of the public pages in one language, and how numbers, days and instants are written in it. Instants are UTC: a server does not know where its reader is. */
import type { ReactNode } from 'react';
import { createIntl, createIntlCache } from 'react-intl/server';
import { dayFormat, instantFormat } from '../src/app/words/date-formats.ts';
import { mirrored } from '../src/app/words/mirrored.ts';
import { type Language, rehearsal } from './language.ts';

type Messages = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number>>;
type Wrap = (children: ReactNode) => ReactNode;

const files = import.meta.glob<Messages>('../src/words/{en,de}/{public,transparency,keywords,codes,labels,refusals,proof}.json', {
  eager: true,
  import: 'default',
});
const messagesOf = (folder: 'en' | 'de'): Messages =>
  Object.assign(
    {},
    ...['codes', 'keywords', 'labels', 'refusals', 'proof', 'public', 'transparency'].map(
      (area) => files[`../src/words/${folder}/${area}.json`] ?? {},
    ),
  );

/** What a page says things with. */
export interface Words {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** A sentence. Throws for a key that has no words: a page never shows a key. */
  say(key: string, values?: Values): string;
  /** A sentence with parts of it marked, such as a link: `<link>the log</link>`. */
  rich(key: string, values: Readonly<Record<string, string | number | Wrap>>): ReactNode;
  /** A message as it was written, for a script to fill in. */
  raw(key: string): string;
  /** The label of a value of the graph; the value itself where it has none. */
  code(of: string, value: string): string;
  number(value: number): string;
  /** A day, `YYYY-MM-DD`. */
  day(day: string): string;
  instant(at: Date): string;
  /** The name of a country by its two letters. */
  country(code: string): string;
  /** The names of several languages by their ISO 639-1 codes, in one sentence. */
  languages(codes: readonly string[]): string;
  /** The names of several countries, in their order. */
  countries(codes: readonly string[]): string;
  /** Several things in one sentence. */
  list(parts: readonly string[]): string;
}

const cache = createIntlCache();

function makeWords(language: Language): Words {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const own = messagesOf(language === 'de' ? 'de' : 'en');
  const messages = language === rehearsal ? Object.fromEntries(Object.entries(own).map(([key, text]) => [key, mirrored(text)])) : own;
  const intl = createIntl(
    {
      locale,
      messages: { ...messages },
      onError: (error) => {
        throw error;
      },
    },
    cache,
  );
  const days = new Intl.DateTimeFormat(locale, { ...dayFormat, timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { ...instantFormat, timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const country = (code: string): string => regions.of(code) ?? code;
  const raw = (key: string): string => {
    const text = messages[key];
    if (text === undefined) throw new Error(`The public pages have no words for ${key} in ${language}.`);
    return text;
  };
  return {
    language,
    direction: language === rehearsal ? 'rtl' : 'ltr',
    say: (key, values) => intl.formatMessage({ id: key }, { ...values }) as string,
    rich: (key, values) => intl.formatMessage({ id: key }, values as Record<string, Wrap>),
    raw,
    code: (of, value) => (messages[`${of}.${value}`] === undefined ? value : (intl.formatMessage({ id: `${of}.${value}` }) as string)),
    number: (value) => numbers.format(value),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    instant: (at) => instants.format(at),
    country,
    languages: (codes) => lists.format(codes.map((code) => tongues.of(code) ?? code)),
    countries: (codes) => lists.format(codes.map(country).sort(new Intl.Collator(locale).compare)),
    list: (parts) => lists.format(parts),
  };
}

const made = new Map<Language, Words>();

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
}
