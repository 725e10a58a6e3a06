import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, readConfig } from '@writ/core';
import { connect, keyCheckValue, trustKey } from '@writ/prisma';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { publicKeyText } from '@writ/source';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contact } from '../../../test/harness/production-settings.ts';
import { findRefusals, prepareProduction, requireDatabase } from './production.ts';

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const keyOf = (name: string) => createHash('sha256').update(name).digest('base64');
const names = ['MASTER', 'INDEX', 'PRESERVATION', 'RECORDS', 'CONTENT', 'ENFORCEMENT', 'ORDERS', 'AUDIT'];
const issuers = [
  { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' },
];

const urlOf = (database: TestDatabase, role: Parameters<TestDatabase['options']>[0]): string => {
  const { host, user, database: name } = database.options(role);
  return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`;
};

let migrated: TestDatabase;
let empty: TestDatabase;
let settings: Environment;
let folder: string;

function policyFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const witness = `witness w ${formatVerifierKey(sampleWitness('witness.example').key)} https://witness.example/\n`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
  migrated = await freshDatabase();
  empty = await emptyDatabase();
  settings = {
    DATABASE_URL: urlOf(migrated, 'owner'),
    WRIT_ISSUER: JSON.stringify(issuers),
    WRIT_COUNTRY: 'IE',
    WRIT_WITNESS_POLICY: policyFile('policy', `${witness}quorum w\n`),
    WRIT_MAIL_URL: 'smtp://mail.example.org:587',
    WRIT_DESK_MAIL: 'duty@platform.example.org',
    WRIT_CONTACT: JSON.stringify(contact),
    WRIT_KEY_LOG: pem,
    ...Object.fromEntries(names.map((name) => [`WRIT_KEY_${name}`, keyOf(name)])),
  };
});
afterAll(async () => {
  await migrated.drop();
  await empty.drop();
  rmSync(folder, { recursive: true });
});

/** What a part that runs alone knows of the source: another adapter than that of "everything", asked with a key of its own. */
const source = {
  WRIT_SOURCE_URL: 'https://adapter.platform.example.org',
  WRIT_SOURCE_KEY: publicKeyText(generateKeyPairSync('ed25519').publicKey),
  WRIT_KEY_SOURCE: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const prepare = (changes: Environment, part?: Parameters<typeof prepareProduction>[1]) =>
  prepareProduction(readConfig({ ...settings, ...(part === undefined ? {} : source), ...changes }, '/nowhere'), part);

async function superuser(sql: string): Promise<void> {
  const client = await connect(migrated.options('postgres'));
  await client.query(sql).finally(() => client.end());
}

describe('a production start refuses', () => {
  it.each(['LOG', ...names])('a missing key: %s', async (name) => {
    await expect(prepare({ [`WRIT_KEY_${name}`]: undefined })).rejects.toThrow(
      `Production needs WRIT_KEY_${name} or WRIT_KEY_${name}_FILE`,
    );
  });

  it('a key that is no 32 random bytes, and one that is used twice', async () => {
    const refused = (changes: Environment, part?: 'records') => expect(prepare(changes, part)).rejects;
    await refused({ WRIT_KEY_INDEX: 'correct horse battery staple, and forty more letters' }).toThrow(
      /WRIT_KEY_INDEX must be .* in base64/,
    );
    await refused({ WRIT_KEY_INDEX: `${keyOf('INDEX')}!` }).toThrow(/WRIT_KEY_INDEX must be .* and nothing else/);
    await refused({ WRIT_KEY_RECORDS: Buffer.alloc(32).toString('base64') }, 'records').toThrow(/WRIT_KEY_RECORDS is too regular/);
    await refused({ WRIT_KEY_AUDIT: keyOf('ORDERS') }).toThrow(/^WRIT_KEY_AUDIT and WRIT_KEY_ORDERS are the same key/);
    await refused({ WRIT_KEY_AUDIT: Buffer.from(keyOf('AUDIT'), 'base64').toString('base64url') }).toThrow(/migrations/);
  });

  it('a setting that nobody reads, before anything else', async () => {
    await expect(prepare({ WRIT_TERITORY_HEADER: 'x', WRIT_COUNTRY: undefined })).rejects.toThrow(
      /^WRIT_TERITORY_HEADER is no setting of Writ: WRIT_TERRITORY_HEADER may be meant.$/,
    );
  });

  it('a database over a network without TLS', async () => {
    const at = (query: string) => ({ DATABASE_URL: `postgres://writ_owner:hush@db.example.org/writ${query}` });
    await expect(prepare(at(''))).rejects.toThrow(/db\.example\.org:5432 is reached without TLS/);
    await expect(prepare(at('?sslmode=disable'))).rejects.toThrow(/without TLS/);
    await expect(prepare({ DATABASE_URL_AUDIT: at('').DATABASE_URL }, 'audit')).rejects.toThrow(/without TLS/);
    await expect(prepare(at('?sslmode=verify-full'))).rejects.not.toThrow(/without TLS/);
  });

  it('records in plain HTTP over a network between gateway and subgraph, of whichever of them is started', async () => {
    const plain = { WRIT_SUBGRAPH_RECORDS_URL: 'http://records.internal:4101' };
    for (const part of [undefined, 'gateway', 'records'] as const)
      await expect(prepare(plain, part)).rejects.toThrow(/^The subgraph records would be asked for records in plain HTTP over a network/);
    for (const part of ['worker', 'audit'] as const) await expect(prepare(plain, part)).rejects.toThrow(/migrations/);
    await expect(prepare({ ...plain, WRIT_PARTS_PLAIN: 'allow' }, 'records')).rejects.toThrow(/migrations/);
  });

  it('missing issuers and the built-in log-ins, where tokens are verified', async () => {
    await expect(prepare({ WRIT_ISSUER: undefined })).rejects.toThrow(/^Production needs WRIT_ISSUER/);
    await expect(prepare({ WRIT_ISSUER: undefined }, 'records')).rejects.toThrow(/migrations/);
    const builtIn = JSON.stringify([{ ...issuers[0], issuer: 'http://localhost:4000/oidc' }]);
    await expect(prepare({ WRIT_ISSUER: builtIn })).rejects.toThrow(/list of enrolled issuers/);
  });

  it('a missing country, or one outside the EU and the EEA, where orders are processed', async () => {
    await expect(prepare({ WRIT_COUNTRY: undefined })).rejects.toThrow(/^Production needs WRIT_COUNTRY/);
    await expect(prepare({ WRIT_COUNTRY: 'US' }, 'orders')).rejects.toThrow(/must be a country of the EU or the EEA/);
    await expect(prepare({ WRIT_COUNTRY: undefined }, 'enforcement')).rejects.toThrow(/^Production needs WRIT_COUNTRY/);
    await expect(prepare({ WRIT_COUNTRY: undefined }, 'records')).rejects.toThrow(/migrations/);
  });

  it('a part alone that does not know the source adapter, or has nothing to sign with what it asks there; the gateway asks nothing', async () => {
    const without = { WRIT_SOURCE_URL: undefined, WRIT_SOURCE_KEY: undefined };
    for (const part of ['records', 'content', 'enforcement', 'orders', 'audit', 'worker'] as const)
      await expect(prepare(without, part)).rejects.toThrow(/does not know the source adapter/);
    for (const part of ['gateway', undefined] as const) await expect(prepare(without, part)).rejects.toThrow(/migrations/);
    const unsigned = { WRIT_KEY_SOURCE: undefined, WRIT_KEY_LOG: undefined, WRIT_KEY_MASTER: undefined };
    await expect(prepare(unsigned, 'records')).rejects.toThrow(/^Production needs WRIT_KEY_MASTER/);
  });

  it('missing witnesses where records are collected for orders, and nowhere else', async () => {
    const without = { WRIT_WITNESS_POLICY: undefined };
    await expect(prepare(without)).rejects.toThrow(
      /^Production needs WRIT_WITNESS_POLICY, .* only under a checkpoint that they have cosigned/,
    );
    for (const part of ['orders', 'worker'] as const) await expect(prepare(without, part)).rejects.toThrow(/WRIT_WITNESS_POLICY/);
    for (const part of ['gateway', 'records', 'content', 'audit', 'enforcement'] as const)
      await expect(prepare(without, part)).rejects.toThrow(/migrations/);
    await expect(prepare({ WRIT_WITNESS_POLICY: policyFile('none', `${witness}quorum none\n`) })).rejects.toThrow(/requires no witness/);
  });

  it('a source adapter alone that does not know by public keys whom it answers and by which log, and asks it for no private key of Writ', async () => {
    const privates = { WRIT_KEY_LOG: undefined, WRIT_KEY_MASTER: undefined, WRIT_KEY_PRESERVATION: undefined };
    const log = `log ${formatVerifierKey(sampleSigner('log.example.org/log/1').key)}\n`;
    const pinned = {
      ...privates,
      WRIT_SOURCE_PUBLIC_KEY: publicKeyText(createPublicKey(pem)),
      WRIT_WITNESS_POLICY: policyFile('pinned', `${log}${witness}quorum w\n`),
    };
    await expect(prepare(pinned, 'source')).rejects.toThrow(/migrations/);
    await expect(prepare({ ...pinned, WRIT_SOURCE_PUBLIC_KEY: undefined }, 'source')).rejects.toThrow(/needs WRIT_SOURCE_PUBLIC_KEY/);
    await expect(prepare({ ...pinned, WRIT_SOURCE_PUBLIC_KEY: 'x' }, 'source')).rejects.toThrow(/must be 32 bytes in base64/);
    await expect(prepare({ ...pinned, WRIT_WITNESS_POLICY: undefined }, 'source')).rejects.toThrow(/needs WRIT_WITNESS_POLICY/);
    for (const text of [`${witness}quorum w\n`, `${log}${witness}quorum none\n`])
      await expect(prepare({ ...pinned, WRIT_WITNESS_POLICY: policyFile('other', text) }, 'source')).rejects.toThrow(
        /must name the log .* and a quorum/,
      );
  });

  it('a missing mail server where people are notified of news, and nowhere else', async () => {
    const without = { WRIT_MAIL_URL: undefined };
    await expect(prepare(without)).rejects.toThrow(/^Production needs WRIT_MAIL_URL or WRIT_MAIL_URL_FILE/);
    await expect(prepare(without, 'worker')).rejects.toThrow(/^Production needs WRIT_MAIL_URL/);
    for (const part of ['gateway', 'orders', 'records'] as const) await expect(prepare(without, part)).rejects.toThrow(/migrations/);
  });

  it('nobody on duty who hears of what waits, and an address that is none', async () => {
    for (const part of [undefined, 'worker'] as const)
      await expect(prepare({ WRIT_DESK_MAIL: undefined }, part)).rejects.toThrow(/^Production needs WRIT_DESK_MAIL/);
    for (const wrong of ['duty', 'a@example.org, b@example.org'])
      await expect(prepare({ WRIT_DESK_MAIL: wrong })).rejects.toThrow(/^WRIT_DESK_MAIL is not one e-mail address/);
    await expect(prepare({ WRIT_DESK_MAIL: undefined }, 'gateway')).rejects.toThrow(/migrations/);
  });

  it('nobody whom people and authorities write to, where the public graph states it', async () => {
    for (const part of [undefined, 'enforcement'] as const)
      await expect(prepare({ WRIT_CONTACT: undefined }, part)).rejects.toThrow(/^Production needs WRIT_CONTACT/);
    await expect(prepare({ WRIT_CONTACT: '{}' })).rejects.toThrow(/^WRIT_CONTACT: name must be/);
    await expect(prepare({ WRIT_CONTACT: undefined }, 'gateway')).rejects.toThrow(/migrations/);
  });

  it.each(['orders', 'worker', 'records', 'content'] as const)(
    'a missing key of snapshots for %s, and for no part that has none',
    async (part) => {
      const without = { WRIT_KEY_PRESERVATION: undefined };
      await expect(prepare(without, part)).rejects.toThrow(/WRIT_KEY_PRESERVATION/);
      for (const other of ['gateway', 'enforcement', 'audit'] as const) await expect(prepare(without, other)).rejects.toThrow(/migrations/);
    },
  );

  it.each(['records', 'content'] as const)(
    'no missing key of the log for %s, which appends nothing, but one for the parts that do',
    async (part) => {
      const without = { WRIT_KEY_LOG: undefined, WRIT_KEY_MASTER: undefined };
      await expect(prepare(without, part)).rejects.toThrow(/migrations/);
      for (const appending of ['orders', 'worker', 'enforcement', 'audit'] as const)
        await expect(prepare(without, appending)).rejects.toThrow(/WRIT_KEY_LOG/);
    },
  );

  it('a worker without the keys for orders, and requires no caller key, because it has no caller', async () => {
    await expect(prepare({ WRIT_KEY_INDEX: undefined }, 'worker')).rejects.toThrow(/WRIT_KEY_INDEX/);
    await expect(prepare({ WRIT_KEY_ORDERS: undefined }, 'orders')).rejects.toThrow(/WRIT_KEY_ORDERS/);
    await expect(prepare({ WRIT_KEY_ORDERS: undefined }, 'worker')).rejects.toThrow(/may not read which migrations/);
  });

  it('a database whose migrations are pending or invisible, and applies them when given the owner', async () => {
    await expect(prepare({ DATABASE_URL: urlOf(empty, 'owner') })).rejects.toThrow(/lacks \d+ migrations .*DATABASE_URL_OWNER/);
    await expect(prepare({})).rejects.toThrow(/may not read which migrations .*DATABASE_URL_OWNER/);
    const applied = prepare({ DATABASE_URL: urlOf(empty, 'owner'), DATABASE_URL_OWNER: urlOf(empty, 'owner') });
    await expect(applied).rejects.toThrow(/fsync off/);
    await expect(prepare({ DATABASE_URL: urlOf(empty, 'owner') })).rejects.toThrow(/fsync off/);
  });

  it('a role that is too powerful, for what is started here and for nothing else', async () => {
    const owner = { DATABASE_URL_OWNER: urlOf(migrated, 'owner') };
    await expect(prepare({ ...owner, DATABASE_URL_RECORDS: urlOf(migrated, 'postgres') })).rejects.toThrow(/is a superuser/);
    await expect(prepare({ ...owner, DATABASE_URL_RECORDS: urlOf(migrated, 'owner') })).rejects.toThrow(/may make roles/);
    await expect(prepare({ ...owner, DATABASE_URL_RECORDS: urlOf(migrated, 'owner') }, 'content')).rejects.toThrow(/fsync off/);
    const role = `tried_${randomUUID().slice(0, 8)}`;
    await superuser(`CREATE ROLE ${role} LOGIN BYPASSRLS CONNECTION LIMIT 5`);
    const bypassing = urlOf(migrated, 'records').replace('writ_records', role);
    await expect(prepare({ ...owner, DATABASE_URL_RECORDS: bypassing })).rejects.toThrow(/bypasses row-level security/);
    const orders = { DATABASE_URL_ORDERS: urlOf(migrated, 'postgres') };
    await expect(prepare({ ...owner, ...orders }, 'worker')).rejects.toThrow(/is a superuser/);
    await expect(prepare({ ...owner, ...orders, WRIT_SUBGRAPH_ORDERS_URL: 'http://127.0.0.1:4104' })).rejects.toThrow(/is a superuser/);
    await superuser(`ALTER ROLE ${role} NOBYPASSRLS SUPERUSER`);
    await expect(prepare({ ...owner, DATABASE_URL_LOG: bypassing })).rejects.toThrow(/is a superuser/);
    await expect(prepare({ ...owner, DATABASE_URL_LOG: bypassing }, 'audit')).rejects.toThrow(/is a superuser/);
    await expect(prepare({ ...owner, DATABASE_URL_LOG: bypassing }, 'records')).rejects.toThrow(/fsync off/);
    await superuser(`ALTER ROLE ${role} NOSUPERUSER`);
    await expect(prepare({ ...owner, DATABASE_URL_LOG: bypassing }, 'audit')).rejects.toThrow(/fsync off/);
    await superuser(`ALTER ROLE ${role} CONNECTION LIMIT -1`);
    const unlimited = new RegExp(`has no connection limit: .*ALTER ROLE "${role}" CONNECTION LIMIT 112;`);
    await expect(prepare({ ...owner, DATABASE_URL_LOG: bypassing }), 'F11').rejects.toThrow(unlimited);
    await expect(prepare({ ...owner, DATABASE_URL_LOG: bypassing }, 'records')).rejects.toThrow(/fsync off/);
    await superuser(`DROP ROLE ${role}`);
  });

  it('a missing key of webhooks once there are subscribers, where they are notified', async () => {
    const owner = { DATABASE_URL_OWNER: urlOf(migrated, 'owner') };
    const key = { WRIT_KEY_WEBHOOK: `whsk_${Buffer.alloc(32, 1).toString('base64')}` };
    await expect(prepare(owner, 'worker')).rejects.toThrow(/fsync off/);
    await superuser(
      `INSERT INTO enforcement.subscriber (id, url, since, created_by) VALUES ('s', 'https://example.org/', now(), 'somebody')`,
    );
    for (const part of [undefined, 'worker', 'enforcement'] as const)
      await expect(prepare(owner, part)).rejects.toThrow(/WRIT_KEY_WEBHOOK/);
    for (const part of ['orders', 'gateway'] as const) await expect(prepare(owner, part)).rejects.toThrow(/fsync off/);
    await expect(prepare({ ...owner, ...key }, 'worker')).rejects.toThrow(/fsync off/);
    await superuser(`DELETE FROM enforcement.subscriber`);
  });

  it('a key that is not the one that the database was used with, for each part that has it', async () => {
    const owner = { DATABASE_URL_OWNER: urlOf(migrated, 'owner') };
    for (const name of ['INDEX', 'PRESERVATION'] as const)
      await trustKey(migrated.options('owner'), name, [{ value: keyCheckValue(name, Buffer.from(keyOf(name), 'base64')) }]);
    await expect(prepare(owner)).rejects.toThrow(/fsync off/);
    const swapped = { ...owner, WRIT_KEY_INDEX: keyOf('PRESERVATION'), WRIT_KEY_PRESERVATION: keyOf('INDEX') };
    for (const part of [undefined, 'orders', 'worker'] as const)
      await expect(prepare(swapped, part)).rejects.toThrow(/^WRIT_KEY_INDEX is not the key that this database was used with/);
    for (const part of ['records', 'content'] as const)
      await expect(prepare(swapped, part)).rejects.toThrow(/^WRIT_KEY_PRESERVATION is not the key/);
    for (const part of ['gateway', 'enforcement', 'audit'] as const) await expect(prepare(swapped, part)).rejects.toThrow(/fsync off/);
    const found = await findRefusals(readConfig({ ...settings, ...swapped }, '/nowhere'));
    expect(found.filter((one) => one.includes('is not the key'))).toHaveLength(1);
    await superuser('DELETE FROM sealing.key_check');
  });

  it('a worker without a role that may do the work of enforcement', async () => {
    const owner = { DATABASE_URL_OWNER: urlOf(migrated, 'owner') };
    await expect(prepare({ ...owner, DATABASE_URL_ENFORCEMENT: urlOf(migrated, 'postgres') }, 'worker')).rejects.toThrow(/is a superuser/);
  });
});

describe('DATABASE_URL', () => {
  it('is checked where it is set, without repeating its password', async () => {
    await expect(requireDatabase({})).resolves.toBeUndefined();
    await expect(requireDatabase({ DATABASE_URL: settings['DATABASE_URL'] })).resolves.toBeUndefined();
    const refused = requireDatabase({ DATABASE_URL: 'postgres://a:hush@127.0.0.1:9/b' });
    await expect(refused).rejects.toThrow(/nothing listens there/);
    await expect(refused).rejects.not.toThrow(/hush/);
  });
});
