/** For tests: a database of the key service, made as `create.sql` says, with a clock that the test sets and KEKs in files. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDatabase } from '@writ/own-database/testing';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { type Backend, epochStart } from '../../backends/backend.ts';
import { openBackend } from '../../backends/open-backend.ts';
import { migrateKeys } from '../../database/migrate.ts';
import { Secrets } from '../secrets.ts';

const created = readFileSync(new URL('../../database/create.sql', import.meta.url), 'utf8');

export interface KeysDatabase {
  /** As the role `keys_of_writ`. */
  readonly pool: pg.Pool;
  /** As the superuser, in the main database of the same cluster. */
  readonly asSuperuser: pg.Pool;
  readonly backend: Backend;
  readonly secrets: Secrets;
  readonly service: { readonly publicKey: ReturnType<typeof generateKeyPairSync>['publicKey'] & object };
  /** The instant that is now. */
  clock: { now: Date };
  /** Moves the clock by epochs of 30 days. */
  laterBy(epochs: number): void;
  drop(): Promise<void>;
}

/** In the cluster of the tests, or in another one that a test stops. */
export async function keysDatabase(cluster: () => Promise<Pick<TestDatabase, 'options' | 'drop'>> = freshDatabase): Promise<KeysDatabase> {
  const main = await cluster();
  const asSuperuser = new pg.Pool({ ...main.options('postgres'), max: 2 });
  asSuperuser.on('error', () => {});
  const name = `test_keys_${randomUUID()}`;
  await makeDatabase(asSuperuser, created, { from: 'writ_keys', to: name });
  const pool = new pg.Pool({ ...main.options('postgres'), user: 'keys_of_writ', database: name, max: 6 });
  pool.on('error', () => {});
  await migrateKeys(pool);
  const folder = mkdtempSync(join(tmpdir(), 'writ-keys-'));
  const backend = await openBackend(`file:${join(folder, 'keks')}`);
  const service = generateKeyPairSync('ed25519');
  const clock = { now: new Date(epochStart(690).getTime() + 86_400_000) };
  return {
    pool,
    asSuperuser,
    backend,
    service,
    clock,
    secrets: new Secrets({ pool, backend, signer: service.privateKey, clock: () => clock.now }),
    laterBy: (epochs) => {
      clock.now = new Date(clock.now.getTime() + epochs * 30 * 86_400_000);
    },
    drop: async () => {
      await pool.end();
      await asSuperuser.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await asSuperuser.end();
      await main.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
