/** What the form offers of the categories of statements and their keywords, in its own order. */
import { keywordsOf } from '@writ/statements-domain/categories';
import type { CategoryKeyword, StatementCategory } from '../../../graphql/platform/graphql.ts';

export const categories = Object.keys(keywordsOf) as readonly StatementCategory[];

const everywhere: readonly CategoryKeyword[] = ['KEYWORD_STALKING', 'KEYWORD_OTHER'];

/** What can be chosen under some categories, each once. */
export const keywordsUnder = (chosen: readonly StatementCategory[]): CategoryKeyword[] => [
  ...new Set([...chosen.flatMap((category) => keywordsOf[category]), ...everywhere]),
];
