/** What the resolvers of `records` work with: who asks, the grants of the call, and reads under one grant at a time. */
import type { RuleContext } from '@writ/access';
import { lockDown, type PrismaClient, readGranted, underGrant } from '@writ/prisma/client';
import { type Call, type Grants, grantsOf } from '@writ/subgraph';
import { type AccountLoader, accountLoader } from './account-loader.ts';

export interface RecordsContext extends RuleContext, Call {
  readonly db: PrismaClient;
  /** What the keys of snapshots are wrapped with. */
  readonly preservationKey: Uint8Array;
  readonly accounts: AccountLoader;
  readonly grants: Grants;
  /** Runs a read with this grant alone in the session: row-level security returns what it covers and nothing else. */
  underHandle<T>(handle: string, read: () => PromiseLike<T>): Promise<T>;
  /** Closes the authority graph: a row came that the grant of this handle does not cover. */
  lockDown(handle: string): PromiseLike<unknown>;
}

export function recordsContext(db: PrismaClient, preservationKey: Uint8Array, call: Call): RecordsContext {
  const { operation } = call;
  const grants = grantsOf((handles) => readGranted(db, { grants: handles, operation }));
  return {
    ...call,
    db,
    preservationKey,
    accounts: accountLoader(db),
    grants,
    covers: grants.covers,
    lockDown: (handle) => lockDown(db, { grants: [handle], operation }),
    underHandle: (handle, read) => underGrant({ grants: [handle], operation }, read),
  };
}
