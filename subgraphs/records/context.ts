/** What the resolvers of `records` work with: who asks, the grants of the call, and reads under one grant at a time. */
import type { RuleContext } from '@writ/access';
import {
  isExport,
  type KeyOrKeys,
  type KeysOfGrant,
  lockDown,
  type PrismaClient,
  readGranted,
  readReceipt,
  underGrant,
} from '@writ/prisma/client';
import type { SourceClient } from '@writ/source/client';
import type { RecordLine } from '@writ/source/wire';
import {
  type Call,
  type CollectedPage,
  collectUnder,
  type GrantRow,
  type Grants,
  grantsOf,
  type HeldBy,
  type HolderSource,
  type LookUpSource,
  type OwnSource,
} from '@writ/subgraph';
import { type AccountLoader, type AccountRow, accountLoader } from './account-loader.ts';

/** What is asked of the platform's source adapter. */
export type RecordsSource = OwnSource & HolderSource & Pick<SourceClient, 'account'>;

export interface RecordsContext extends RuleContext, Call {
  readonly db: PrismaClient;
  /** What the keys of snapshots are wrapped with. */
  readonly preservationKey: KeyOrKeys;
  /** The opened keys of snapshots that are sealed to the keys of accounts, under a grant of the call. */
  readonly keysOf: KeysOfGrant;
  readonly accounts: AccountLoader;
  readonly heldBy: HeldBy;
  /** An account as the platform's source knows it. */
  findAccount(id: string): Promise<AccountRow | null>;
  readonly grants: Grants;
  /** Runs a read with this grant alone in the session: row-level security returns what it covers and nothing else. */
  underHandle<T>(handle: string, read: () => PromiseLike<T>): Promise<T>;
  /** Whether the grant is one for a package, which is made of all pages. */
  isExport(handle: string): Promise<boolean>;
  /** Asks the platform's source under the session's grant, which is none of an order: its lines are held against the grant and not kept. */
  collect(row: GrantRow, page: CollectedPage): Promise<RecordLine[]>;
  /** Closes the authority graph: a row came that the grant of this handle does not cover. */
  lockDown(handle: string): PromiseLike<unknown>;
}

/** What outlives a call. */
export interface Services {
  readonly db: PrismaClient;
  readonly preservationKey: KeyOrKeys;
  /** The same for each call, by its operation. */
  readonly keysOf: (operation: string) => KeysOfGrant;
  /** The platform's source adapter. */
  readonly source: RecordsSource;
  /** The same, where it is the platform's own. */
  readonly live: LookUpSource | undefined;
  readonly heldBy: HeldBy;
}

export function recordsContext({ db, preservationKey, keysOf, source, live, heldBy }: Services, call: Call): RecordsContext {
  const { operation } = call;
  const grants = grantsOf((handles) => readGranted(db, { grants: handles, operation }));
  return {
    ...call,
    db,
    preservationKey,
    keysOf: keysOf(operation),
    accounts: accountLoader(db, live),
    heldBy,
    findAccount: (id) => source.account(id),
    grants,
    covers: grants.covers,
    collect: async (row, page) => collectUnder(source, await readReceipt(db), row, page),
    isExport: (handle) => isExport(db, { grants: [handle], operation }),
    lockDown: (handle) => lockDown(db, { grants: [handle], operation }),
    underHandle: (handle, read) => underGrant({ grants: [handle], operation }, read),
  };
}
