import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { type ClassificationRow, classificationOf } from '../orders/classification.ts';
import type { CategoryKeyword, StatementCategory } from '../sdl.ts';

export const order = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  classification: ({ id }: { id: string }, _args: unknown, { db }: EnforcementContext) => classificationOf(db, id),
};

export const orderClassification = {
  category: ({ category }: ClassificationRow) => enumWords<StatementCategory>(category),
  keywords: ({ keywords }: ClassificationRow) => enumWords<CategoryKeyword>(keywords),
};
