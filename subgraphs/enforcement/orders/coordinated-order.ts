import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import type { StatementCategory } from '../sdl.ts';
import { classificationOf } from './classification.ts';

export const coordinatedOrder = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  category: async ({ id }: { id: string }, _args: unknown, { db }: EnforcementContext) =>
    enumWords<StatementCategory>((await classificationOf(db, id))?.category ?? null),
};
