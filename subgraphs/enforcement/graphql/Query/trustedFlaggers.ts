import type { EnforcementContext } from '../../context.ts';
import { allFlaggers } from '../../notices/flagger-store.ts';

export const trustedFlaggers = (_: unknown, _args: unknown, { db }: EnforcementContext) => allFlaggers(db);
