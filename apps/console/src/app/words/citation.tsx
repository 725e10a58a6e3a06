/** Provisions of the law as a lawyer of the page's language cites them. The graphs give them in English: `Regulation (EU) 2023/1543, Art. 10(2)`. */
import { useIntl } from 'react-intl';

const rules: readonly (readonly [RegExp, string])[] = [
  [/\bRegulation (?=\()/g, 'Verordnung '],
  [/\bDirective (?=\(|\d)/g, 'Richtlinie '],
  [/\bAnnex(?= )/g, 'Anhang'],
  [/\((\d+)\) and \((\d+)\)/g, ' Abs. $1 und $2'],
  [/\(([a-z])\) and \(([a-z])\)/g, ' Buchst. $1 und $2'],
  [/(?<=\d)\((\d+)\)/g, ' Abs. $1'],
  [/(?<=\d)\(([a-z])\)\(([ivx]+)\)/g, ' Buchst. $1 Ziff. $2'],
  [/(?<=\d)\(([a-z])\)/g, ' Buchst. $1'],
  [/,? and (?=\d|Richtlinie|Verordnung|Anhang|Art\.)/g, ' und '],
  [/(?<=\d) to (?=\d)/g, ' bis '],
];

const units: Readonly<Record<string, readonly [one: string, more: string]>> = {
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tage'],
  'working day': ['Arbeitstag', 'Arbeitstage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
};

/** A time that a provision gives stands before it: `10 days in Europe/Dublin: Regulation …`. */
const term = /^(\d+) (hour|day|working day|week|month)s?(?: in ([\w/+-]+))?: /;
const termInGerman = (_: string, amount: string, unit: string, zone?: string): string =>
  `${amount} ${units[unit]?.[amount === '1' ? 0 : 1]}${zone === undefined ? '' : ` (Ortszeit ${zone})`}: `;

/** In German: `Verordnung (EU) 2023/1543, Art. 10 Abs. 2`, and `10 Tage (Ortszeit Europe/Dublin): Verordnung …`. */
export const inGerman = (provision: string): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), provision.replace(term, termInGerman));

/** How a provision is written in a locale. */
export const citationIn = (locale: string): ((provision: string) => string) => (locale.startsWith('de') ? inGerman : String);

/** Cites a provision in the language of the page. */
export function useCitation(): (provision: string) => string {
  const { locale } = useIntl();
  return citationIn(locale);
}

/** A provision, in the language of the page. */
export function Cited({ of: provision }: { of: string }) {
  return <>{useCitation()(provision)}</>;
}
