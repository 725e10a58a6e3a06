import type { EnforcementContext } from '../../context.ts';
import { disputeFigures as figuresOf } from '../../disputes/dispute.ts';
import { disputesIn } from '../../disputes/store.ts';
import type { QueryDisputeFiguresArgs } from '../../sdl.ts';

export const disputeFigures = async (_: unknown, { from, to }: QueryDisputeFiguresArgs, { db }: EnforcementContext) =>
  figuresOf(await disputesIn(db, from, to));
