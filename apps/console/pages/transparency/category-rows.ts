/** The rows of a sheet by category, in its order: each category, and below it the sub-categories that belong to it. */
import type { Words } from '../words.ts';
import type { Row } from './sheet-text.ts';

export interface CategoryRow {
  /** As the sheet has it: `TOTAL`, `STATEMENT_CATEGORY_…` or `KEYWORD_…`. */
  readonly name: string;
  /** The category above a sub-category: KEYWORD_OTHER is below each. */
  readonly under: string | null;
  readonly row: Row;
}

/** `column` is what the sheet calls the category. Throws SheetFault for a sheet without it. */
export function categoryRows(rows: readonly Row[], column: string): CategoryRow[] {
  let above: string | null = null;
  return rows.map((row) => {
    const name = row(column);
    if (!name.startsWith('KEYWORD_')) above = name;
    return { name, under: name.startsWith('KEYWORD_') ? above : null, row };
  });
}

/** The name of a row in the words of the page. */
export function categoryLabel({ code, say }: Words, { name, under }: Pick<CategoryRow, 'name' | 'under'>): string {
  if (name === 'TOTAL') return say('public.transparency.total');
  if (name === 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER') return say('public.transparency.not-specified-order');
  return under === null ? code('StatementCategory', name) : code('CategoryKeyword', name);
}
