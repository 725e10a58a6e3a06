/**
 * `POST /v1/accounts`: signed public keys of accounts, to whoever seals for them; and the indexes of identifiers by which they were found, which the service
 * makes and keeps. What it keeps is never taken over: see `store/identifiers.ts`.
 */
import { inTransaction, type Sql } from '@writ/own-database';
import { blindIndex, type SignedAccountKey } from '@writ/sealing';
import { Refused } from '../evidence/refused.ts';
import { type AccountsRequest, accountsSchema, parseRequest } from '../evidence/request.ts';
import { holdersOf, keepIndex, lockIndexes } from '../store/identifiers.ts';
import { writeJournal } from '../store/journal.ts';
import type { Noted, Service } from './service.ts';

/** An account with the indexes (hex) that are asked for it, and the type of each. */
interface Asked {
  readonly id: string;
  readonly indexes: ReadonlyMap<string, string>;
}

function indexed({ indexKey }: Service, { id, identifiers = [] }: AccountsRequest['accounts'][number]): Asked {
  const indexes = identifiers.map(({ type, value }): [string, string] => {
    try {
      return [blindIndex(indexKey, type, value).toString('hex'), type];
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new Refused('BAD_REQUEST', `An identifier is no ${type}.`, { cause });
    }
  });
  return { id, indexes: new Map(indexes) };
}

/** An account, its key, and the indexes that are not its own yet, each with its type. */
interface Keyed extends Asked {
  readonly key: SignedAccountKey;
  /** Those for which the key was made: what is free later was not. */
  readonly free: ReadonlySet<string>;
}

type Holders = ReadonlyMap<string, ReadonlySet<string>>;

/** Those of the indexes that are not the account's yet: those that nobody has, and those that others have. */
function fresh({ id, indexes }: Asked, holders: Holders): { free: string[]; taken: string[] } {
  const isFresh = (index: string): boolean => holders.get(index)?.has(id) !== true;
  const found = [...indexes.keys()].filter(isFresh);
  return { free: found.filter((index) => !holders.has(index)), taken: found.filter((index) => holders.has(index)) };
}

/** The account's key. For an identifier that is new a next version is made, unless the account is new too: what was sealed before is not opened for it. */
async function keyed({ pool, secrets }: Service, asked: Asked): Promise<Keyed> {
  const { free } = fresh(asked, await holdersOf(pool, [...asked.indexes.keys()]));
  const key = free.length > 0 ? await secrets.rotate(asked.id) : await secrets.publicKey(asked.id);
  return { ...asked, key, free: new Set(free) };
}

/** An identifier that was not kept, since it is another account's. */
interface Taken {
  readonly account: string;
  readonly type: string;
}

/** Keeps what is free, and was when the key was made; answers what is not. Of two accounts that are asked with one identifier the first has it. */
async function keepIndexes(sql: Sql, all: readonly Keyed[]): Promise<{ kept: number; taken: Taken[] }> {
  await lockIndexes(sql);
  const held = await holdersOf(
    sql,
    all.flatMap(({ indexes }) => [...indexes.keys()]),
  );
  const holders = new Map<string, ReadonlySet<string>>(held);
  const taken: Taken[] = [];
  let kept = 0;
  for (const one of all) {
    const found = fresh(one, holders);
    const free = found.free.filter((index) => one.free.has(index));
    for (const index of free) {
      await keepIndex(sql, { index, account: one.id, since: one.key.version });
      holders.set(index, new Set([one.id]));
    }
    kept += free.length;
    const others = [...found.taken, ...found.free.filter((index) => !one.free.has(index))];
    taken.push(...others.map((index) => ({ account: one.id, type: one.indexes.get(index) ?? '' })));
  }
  return { kept, taken };
}

/** Keys of accounts, in the order in which they are asked, and what was not kept. Throws {@link Refused}. */
export async function accounts(
  service: Service,
  part: string | null,
  body: unknown,
  note: Noted,
): Promise<{ v: 1; keys: object[]; taken: readonly Taken[] }> {
  const request = parseRequest(accountsSchema, body);
  note({ accounts: request.accounts.length });
  if (new Set(request.accounts.map(({ id }) => id)).size !== request.accounts.length)
    throw new Refused('BAD_REQUEST', 'An account is asked for once.');
  const asked = request.accounts.map((one) => indexed(service, one));
  const all: Keyed[] = [];
  for (const one of asked) all.push(await keyed(service, one));
  const taken = await inTransaction(service.pool, async (sql) => {
    const found = await keepIndexes(sql, all);
    const now = service.clock();
    const line = { operation: 'ACCOUNTS', part } as const;
    for (const { account } of found.taken) await writeJournal(sql, now, { ...line, outcome: 'IDENTIFIER_TAKEN', account });
    await writeJournal(sql, now, { ...line, outcome: 'DONE', accounts: all.length, indexes: found.kept });
    return found.taken;
  });
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const keys = all.map(({ key: { account, version, publicKey, signature } }) => ({
    account,
    version,
    publicKey: base64(publicKey),
    signature: base64(signature),
  }));
  return { v: 1, keys, taken };
}
