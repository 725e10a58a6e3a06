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

/** In German: `Verordnung (EU) 2023/1543, Art. 10 Abs. 2`. */
export const inGerman = (provision: string): string => rules.reduce((text, [from, to]) => text.replace(from, to), provision);

/** Cites a provision in the language of the page. */
export function useCitation(): (provision: string) => string {
  const { locale } = useIntl();
  return locale === 'de' ? inGerman : String;
}

/** A provision, in the language of the page. */
export function Cited({ of: provision }: { of: string }) {
  return <>{useCitation()(provision)}</>;
}
