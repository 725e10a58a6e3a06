/** Erasure, backups and epochs: what a copy from before opens, and what it does not. */
import {
  type DataKeyPlace,
  newDataKey,
  openDataKey,
  openRow,
  type RecordFields,
  type RowPlace,
  rowKey,
  sealDataKey,
  sealRow,
  verifyAccountKey,
} from '@writ/sealing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Backend, BackendError } from '../backends/backend.ts';
import { rewrap } from './rewrap.ts';
import { Secrets } from './secrets.ts';
import { type KeysDatabase, keysDatabase } from './testing/keys-database.ts';

let keys: KeysDatabase;
const now = () => keys.clock.now;
const again = (backend: Backend = keys.backend) => rewrap({ pool: keys.pool, backend, clock: now });

beforeEach(async () => {
  keys = await keysDatabase();
});
afterEach(() => keys.drop());

/** A sealed record, as the main database and all its backups have it. */
interface Kept {
  readonly place: DataKeyPlace;
  readonly row: RowPlace<'TRAFFIC'>;
  readonly version: number;
  readonly sealed: Buffer;
  readonly body: Buffer;
}
const record: RecordFields<'TRAFFIC'> = { event: 'LOG_IN', source: '198.51.100.7', destination: '203.0.113.9', protocol: null, size: 12 };

async function kept(account: string): Promise<Kept> {
  const signed = await keys.secrets.publicKey(account);
  const key = newDataKey();
  const place: DataKeyPlace = { table: 'records.data_key', id: `key-of-${account}`, account, category: 'TRAFFIC', period: '2026-01-01' };
  const at = new Date('2026-01-05T12:00:00Z');
  const row = { category: 'TRAFFIC', account, keyId: place.id, rowId: `row-of-${account}`, at, recordedAt: at } as const;
  const sealed = sealDataKey(verifyAccountKey(keys.service.publicKey, signed), place, key);
  return { place, row, version: signed.version, sealed, body: sealRow(rowKey(key), row, record) };
}

async function reads({ place, row, version, sealed, body }: Kept): Promise<RecordFields<'TRAFFIC'> | undefined> {
  const secret = await keys.secrets.secretOf(place.account, version);
  return secret === undefined ? undefined : openRow(rowKey(openDataKey(secret, place, sealed)), row, body);
}

/** A whole copy of the service's database, as a backup has it. */
const tables = ['account', 'identifier', 'holder', 'kek'];
async function backup(): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  for (const table of tables) {
    const { rows } = await keys.pool.query(`SELECT coalesce(json_agg(t), '[]')::text AS copy FROM ${table} t`);
    copies.set(table, rows[0].copy);
  }
  return copies;
}
async function restore(copies: ReadonlyMap<string, string>): Promise<void> {
  for (const [table, copy] of copies) {
    await keys.pool.query(`TRUNCATE ${table}`);
    await keys.pool.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`, [copy]);
  }
}

describe('erasure', () => {
  it('shuts an account in every backup once the KEK of its time is destroyed; others open', async () => {
    const [orla, piet] = [await kept('orla'), await kept('piet')];
    const before = await backup();
    expect([await reads(orla), await reads(piet)]).toEqual([record, record]);

    await keys.secrets.erase('orla');
    expect([await reads(orla), await reads(piet)]).toEqual([undefined, record]);
    const after = await backup();

    // Until the KEK is gone, a copy of this database from before still opens: that is why the epochs end.
    await restore(before);
    expect(await reads(orla)).toEqual(record);
    await restore(after);

    keys.laterBy(1);
    expect(await again()).toEqual({ secrets: 1, destroyedThrough: 690 });
    expect([await reads(orla), await reads(piet)]).toEqual([undefined, record]);
    const present = await backup();
    for (const copy of [before, after]) {
      await restore(copy);
      expect([await reads(orla), await reads(piet)]).toEqual([undefined, undefined]);
    }
    await restore(present);
    expect([await reads(orla), await reads(piet)]).toEqual([undefined, record]);
  });
});

describe('wrapping again', () => {
  it('does nothing within an epoch, and once in the next one', async () => {
    const orla = await kept('orla');
    keys.laterBy(0.5);
    await again();
    expect(await reads(orla)).toEqual(record);
    keys.laterBy(1);
    expect(await again()).toEqual({ secrets: 1, destroyedThrough: 690 });
    expect(await again()).toEqual({ secrets: 0, destroyedThrough: null });
    keys.laterBy(5);
    expect(await again()).toEqual({ secrets: 1, destroyedThrough: 695 });
    expect(await reads(orla)).toEqual(record);
  });

  it('that is cut off in the middle destroys nothing, and goes on', async () => {
    const all = [await kept('orla'), await kept('piet'), await kept('quin')];
    keys.laterBy(1);
    let calls = 0;
    const failing: Backend = {
      ...keys.backend,
      wrap: (of, secret) => {
        calls += 1;
        if (calls === 2) return Promise.reject(new BackendError('UNAVAILABLE', 'cut off'));
        return keys.backend.wrap(of, secret);
      },
    };
    await expect(again(failing)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    for (const one of all) expect(await reads(one)).toEqual(record);
    expect(await again()).toEqual({ secrets: 2, destroyedThrough: 690 });
    for (const one of all) expect(await reads(one)).toEqual(record);
  });

  /** A backend that waits before it unwraps, so that another one comes meanwhile. */
  function waiting() {
    const [gate, reached] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const backend: Backend = {
      ...keys.backend,
      unwrap: async (of, wrapped) => {
        reached.resolve();
        await gate.promise;
        return keys.backend.unwrap(of, wrapped);
      },
    };
    return { backend, gate, reached };
  }

  it('is done by one of two at once: the other one leaves it, and each secret is wrapped once', async () => {
    const all = [await kept('orla'), await kept('piet')];
    keys.laterBy(1);
    const { backend, gate, reached } = waiting();
    const first = again(backend);
    await reached.promise;
    expect(await again()).toEqual({ secrets: 0, destroyedThrough: null });
    for (const one of all) expect(await reads(one)).toEqual(record);
    gate.resolve();
    expect(await first).toEqual({ secrets: 2, destroyedThrough: 690 });
    for (const one of all) expect(await reads(one)).toEqual(record);
  });

  it('that loses its connection in the middle ends there, and undoes nothing of the one that goes on', async () => {
    const all = [await kept('orla'), await kept('piet')];
    keys.laterBy(1);
    const { backend, gate, reached } = waiting();
    const first = again(backend).catch((error: unknown) => error);
    await reached.promise;
    await keys.asSuperuser.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 5123002");
    await expect.poll(async () => (await again()).destroyedThrough).toBe(690);
    gate.resolve();
    expect(await first).toBeInstanceOf(Error);
    for (const one of all) expect(await reads(one)).toEqual(record);
    expect((await keys.pool.query('SELECT kek FROM account')).rows).toEqual([{ kek: 691 }, { kek: 691 }]);
  });

  it('waits for a secret that is being made under the KEK that it destroys', async () => {
    const gate = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const slow: Backend = {
      ...keys.backend,
      wrap: async (of, secret) => {
        const wrapped = await keys.backend.wrap(of, secret);
        asked.resolve();
        await gate.promise;
        return wrapped;
      },
    };
    const earlier = now();
    const secrets = new Secrets({ pool: keys.pool, backend: slow, signer: () => new Uint8Array(64), clock: () => earlier });
    const making = secrets.publicKey('orla');
    await asked.promise;
    keys.laterBy(1);
    let isDone = false;
    const rewrapping = again().finally(() => {
      isDone = true;
    });
    // It is at the row of the KEKs, which the making has.
    await expect
      .poll(
        async () =>
          (
            await keys.asSuperuser.query(
              "SELECT count(*)::int AS n FROM pg_stat_activity WHERE usename = 'keys_of_writ' AND wait_event_type = 'Lock'",
            )
          ).rows[0].n,
      )
      .toBeGreaterThan(0);
    expect(isDone).toBe(false);
    gate.resolve();
    await making;
    expect(await rewrapping).toEqual({ secrets: 1, destroyedThrough: 690 });
    expect(await keys.secrets.secretOf('orla', 1)).toBeDefined();
  });

  it('keeps a process whose clock is late from wrapping under a KEK that is gone', async () => {
    const late = now();
    keys.laterBy(1);
    await again();
    const secrets = new Secrets({ pool: keys.pool, backend: keys.backend, signer: () => new Uint8Array(64), clock: () => late });
    await secrets.publicKey('orla');
    expect((await keys.pool.query('SELECT kek FROM account')).rows).toEqual([{ kek: 691 }]);
    expect(await keys.secrets.secretOf('orla', 1)).toBeDefined();
  });

  it('brings back nothing that is erased meanwhile', async () => {
    const orla = await kept('orla');
    keys.laterBy(1);
    const erasing: Backend = {
      ...keys.backend,
      wrap: async (of, secret) => {
        const wrapped = await keys.backend.wrap(of, secret);
        await keys.secrets.erase('orla');
        return wrapped;
      },
    };
    expect(await again(erasing)).toEqual({ secrets: 0, destroyedThrough: 690 });
    expect(await reads(orla)).toBeUndefined();
  });
});
