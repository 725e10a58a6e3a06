/** `account`: where staff find the measures on an account. One that is gone still has those that were decided. */
import type { EnforcementContext } from '../../context.ts';
import type { QueryAccountArgs } from '../../sdl.ts';
import { accountExists } from '../../store/facts.ts';
import { measuresOfAccount } from '../../store/restrictions.ts';

export async function account(_: unknown, { id }: QueryAccountArgs, { db }: EnforcementContext): Promise<{ id: string } | null> {
  const [measured, exists] = await Promise.all([measuresOfAccount(db, id, null, 1), accountExists(db, id)]);
  return exists || measured.length > 0 ? { id } : null;
}
