import { readMailFault } from '@writ/mail';
import type { EnforcementContext } from '../../context.ts';
import { waitingByFault } from '../../letters/store.ts';

export const waitingLetters = async (_: unknown, _args: unknown, { db }: EnforcementContext) =>
  (await waitingByFault(db)).map(({ fault, count, ...more }) => ({ ...more, waiting: count, ...readMailFault(fault) }));
