import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import { coordinatorReportsOf, figuresOf } from '../notices/coordinator-store.ts';
import type { FlaggerRow } from '../notices/flagger-store.ts';
import type { StatementCategory, TrustedFlaggerFiguresArgs } from '../sdl.ts';

export const trustedFlagger = {
  expertise: ({ expertise }: FlaggerRow) => enumWords<StatementCategory>(expertise),
  figures: ({ id }: FlaggerRow, { from, to }: TrustedFlaggerFiguresArgs, { db }: EnforcementContext) => figuresOf(db, id, from, to),
  coordinatorReports: ({ id }: FlaggerRow, _args: unknown, { db }: EnforcementContext) => coordinatorReportsOf(db, id),
};
