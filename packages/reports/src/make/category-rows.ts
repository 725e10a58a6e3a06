/**
 * The rows that the parts about categories have in common: TOTAL, and each category followed by its keywords. A fact counts in TOTAL, in its
 * category and in each of its keywords below that category, where the part has such rows; KEYWORD_OTHER is a row of the category above it.
 */
import { type Category, categories } from './categories.ts';

/** One row: its name in the sheet, and which facts are counted there. */
export interface CategoryRow {
  readonly name: string;
  /** The category whose row, or whose keyword's row, it is; none of TOTAL. */
  readonly category?: string;
  readonly keyword?: string;
}

/** What comes last in the parts that have them: what the authority or the notifier did not specify, and what only the terms forbid. */
const notEverywhere = ['OTHER_VIOLATION_TC', 'NOT_SPECIFIED_ORDER', 'NOT_SPECIFIED_NOTICE'] as const;

function rowsOfCategory({ name, keywords }: Category): CategoryRow[] {
  const category = `STATEMENT_CATEGORY_${name}`;
  return [{ name: category, category }, ...keywords.map(([word]) => ({ name: `KEYWORD_${word}`, category, keyword: `KEYWORD_${word}` }))];
}

/** The rows of a part that has this one of the last categories, or none of them. */
export const categoryRows = (last?: (typeof notEverywhere)[number]): readonly CategoryRow[] => [
  { name: 'TOTAL' },
  ...categories.filter(({ name }) => name === last || !notEverywhere.some((one) => one === name)).flatMap(rowsOfCategory),
];

const keyOf = (category = '', keyword = ''): string => `${category} ${keyword}`;

/** What is summed up for each row of a part. */
export class RowSums<Sum> {
  readonly #sums = new Map<string, Sum>();
  readonly #empty: () => Sum;
  constructor(empty: () => Sum) {
    this.#empty = empty;
  }

  #at(key: string): Sum {
    const sum = this.#sums.get(key) ?? this.#empty();
    this.#sums.set(key, sum);
    return sum;
  }

  /** Changes the sum of each row in which a fact of this category with these keywords counts. */
  add({ category, keywords }: { category: string; keywords: readonly string[] }, change: (sum: Sum) => void): void {
    change(this.#at(keyOf()));
    change(this.#at(keyOf(category)));
    for (const keyword of keywords) change(this.#at(keyOf(category, keyword)));
  }

  of({ category, keyword }: CategoryRow): Sum {
    return this.#sums.get(keyOf(category, keyword)) ?? this.#empty();
  }
}

/** The blank columns for contextual information, one beside every figure. */
export const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

/** The texts that detail KEYWORD_OTHER, by category; blank where the operator gave none. */
export type OtherTexts = Readonly<Record<string, string>>;

/** What the column about KEYWORD_OTHER says in a row. */
export const otherText = ({ category = '', keyword }: CategoryRow, texts: OtherTexts): string =>
  keyword === 'KEYWORD_OTHER' ? (texts[category] ?? '') : '';
