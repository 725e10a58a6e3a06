/** Reads `who-may-sign.md`: each line of its tables, with the lists in its cells written out, as single cells. */
import { readFileSync } from 'node:fs';

export const asks = ['subscriber', 'identification', 'traffic', 'content', 'items'] as const;
export const offices = [
  'judge',
  'court',
  'investigating judge',
  'public prosecutor',
  'law enforcement authority',
  'administrative authority',
  'other competent authority',
] as const;
export const outcomes = [
  'allowed',
  'refused',
  'needs validation',
  'needs validation within 48 hours',
  'needs validation within 3 working days',
] as const;

export interface Cell {
  readonly kind: string;
  readonly asks: (typeof asks)[number];
  readonly emergency: boolean;
  readonly issuer: (typeof offices)[number];
  /** Null for nobody. */
  readonly validator: (typeof offices)[number] | null;
  readonly outcome: (typeof outcomes)[number];
}

/** One of the words that may stand there. */
function word<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((one) => one === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${words.join(', ')}`);
  return found;
}

const list = (cell: string): string[] => cell.split(',').map((one) => one.trim());
const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

function cellsOfLine(kind: string, [ask = '', emergency = '', issuers = '', ...columns]: string[], heads: readonly string[]): Cell[] {
  const issuing = issuers === 'any' ? [...offices] : list(issuers).map((one) => word(offices, one));
  return list(ask).flatMap((one) =>
    list(emergency).flatMap((urgent) =>
      issuing.flatMap((issuer) =>
        columns.flatMap((outcome, index) =>
          list(heads[index] ?? '').map((validator) => ({
            kind,
            asks: word(asks, one),
            emergency: word(['no', 'yes'], urgent) === 'yes',
            issuer,
            validator: validator === 'nobody' ? null : word(offices, validator),
            outcome: word(outcomes, outcome),
          })),
        ),
      ),
    ),
  );
}

/** Every cell of the page, in its order. */
export function readTable(): Cell[] {
  const page = readFileSync(new URL('who-may-sign.md', import.meta.url), 'utf8');
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = '', ...lines] = section.split('\n');
      const [head = '', , ...rows] = lines.filter((line) => line.startsWith('|'));
      const heads = cellsOf(head).slice(3);
      return rows.flatMap((row) => cellsOfLine(title.trim(), cellsOf(row), heads));
    });
}
