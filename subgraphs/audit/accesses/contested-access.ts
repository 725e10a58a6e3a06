/**
 * An access by its id, as what a complaint is about: shown to the holder of the account, and to counsel when somebody complained about it.
 * Counsel see what the person sees, and nothing of any other access.
 */
import type { AccountId } from '@writ/core';
import type pg from 'pg';
import type { AuditContext } from '../context.ts';
import { indexIn } from '../entries/untrusted-json.ts';
import type { ListedAccess } from './access.ts';
import { readAccesses } from './accesses.ts';

/** Tells whose records an access was to about which somebody complained, or null, over a pool as `writ_audit`. */
export const contestedAccount =
  (pool: pg.Pool) =>
  async (index: number): Promise<AccountId | null> => {
    const { rows } = await pool.query<{ account: AccountId | null }>({
      name: 'writ_audit_contested',
      text: 'select enforcement.contested_access($1) as account',
      values: [index],
    });
    return rows[0]?.account ?? null;
  };

/** The account as whose holder's access the caller may see the entry. */
const accountFor = ({ caller, held, contested }: AuditContext, index: number): Promise<AccountId | null> =>
  caller.graph === 'platform' ? contested(index) : held();

/** The access; null for one that is not there, not the caller's, or still kept from the person. */
export async function accessById({ id }: { id: string }, context: AuditContext): Promise<ListedAccess | null> {
  const index = indexIn(id);
  const published = (await context.reader.checkpoint())?.size ?? 0;
  if (index === null || index >= published) return null;
  const account = await accountFor(context, index);
  if (account === null) return null;
  const known = await context.knownAccesses.at(account, index);
  return known === null ? null : ((await readAccesses(context, account, [known]))[0] ?? null);
}
