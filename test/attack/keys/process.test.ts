/** `writ start keys` as an operator starts it: its settings, its socket, its own database with the role of `create.sql`, a KEK in files; and then a lawful order. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBackend, Secrets } from '@writ/keys';
import { blindIndex, type DataKeyPlace, identifierKey, newDataKey, sealDataKey, verifyAccountKey } from '@writ/sealing';
import { MadeLog } from '@writ/source/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeysDatabase, keysDatabase } from '../../../apps/keys/secrets/testing/keys-database.ts';
import { compiledCode } from '../../harness/compiled-code.ts';
import { people, SignedOrder, secrets, send, signingOrigin } from './keys-service.ts';

const entry = fileURLToPath(new URL('../../../apps/cli/writ.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
const socket = join(folder, 'keys.sock');
const log = new MadeLog('log.example.org');
const signer = generateKeyPairSync('ed25519');
const index = randomBytes(32);

let database: KeysDatabase;
let child: ChildProcess;
let output = '';
let ended: Promise<number | null>;

const file = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

function settings(): Record<string, string> {
  const described = ({ credential }: (typeof people)['counsel']) => ({
    ...credential,
    spki: Buffer.from(credential.spki).toString('base64'),
  });
  const { host, database: name } = database.pool.options;
  const parts = Object.fromEntries(Object.entries(secrets).map(([part, secret]) => [part, { secretSha256: sha256(secret) }]));
  return {
    WRIT_BASE_URL: 'https://writ.example.org',
    WRIT_LOG_ORIGIN: 'log.example.org/log/1',
    WRIT_KEYS_URL: `unix:${socket}`,
    WRIT_KEYS_DATABASE_URL: `postgres://keys_of_writ@${encodeURIComponent(String(host))}/${name}`,
    WRIT_KEYS_KEK: `file:${join(folder, 'keks')}`,
    WRIT_KEYS_KEK_IN_FILES: 'allow',
    WRIT_KEYS_POLICY: file('policy', log.policyText),
    WRIT_KEYS_ROOTS: file('roots', { v: 1, counsel: [people.counsel, people.counsel2].map(described), auditor: described(people.auditor) }),
    WRIT_KEYS_PARTS: file('parts', { v: 1, parts }),
    WRIT_KEYS_KEY: signer.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    WRIT_KEY_INDEX: index.toString('base64'),
    WRIT_SIGNING_ORIGIN: signingOrigin,
    WRIT_STOP_NOTICE: '0',
  };
}

beforeAll(async () => {
  database = await keysDatabase();
  const { PATH = '', HOME = '' } = process.env;
  child = spawn(process.execPath, [entry, 'start', 'keys'], {
    env: { PATH, HOME, ...compiledCode(), ...settings() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      output += part;
    });
  ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output.includes('answers at') && resolve());
    child.once('exit', (code) => reject(new Error(`writ start keys ended with ${code}: ${output}`)));
  });
});
afterAll(async () => {
  child.kill('SIGKILL');
  await ended;
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** What import and three persons do beforehand. */
async function prepare(account: string): Promise<void> {
  await database.pool.query('INSERT INTO identifier VALUES ($1, $2)', [
    blindIndex(identifierKey(index), 'HANDLE', 'alma.example'),
    account,
  ]);
  for (const { credential } of [people.officer, people.judge, people.agent])
    await database.pool.query(
      `INSERT INTO credential (id, spki, kind, issuer, subject, organisation, office, roles, acts, registered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '[]', now())`,
      [
        credential.id,
        Buffer.from(credential.spki),
        credential.kind,
        credential.issuer,
        credential.subject,
        credential.organisation,
        credential.office,
        credential.roles,
      ],
    );
}

/** A data key that a writer sealed to the account's public key, which the service signed. */
async function sealedKey(account: string) {
  const backend = await openBackend(`file:${join(folder, 'keks')}`);
  const own = new Secrets({ pool: database.pool, backend, signer: signer.privateKey, clock: () => new Date() });
  const signed = await own.publicKey(account);
  await backend.end();
  const place: DataKeyPlace = { table: 'records.data_key', id: randomUUID(), account, category: 'TRAFFIC', period: '2026-01-01' };
  const key = Buffer.from(newDataKey());
  const sealed = sealDataKey(verifyAccountKey(signer.publicKey, signed), place, key);
  return { plain: key.toString('base64'), asked: { ...place, version: signed.version, sealed: sealed.toString('base64') } };
}

function request(account: string, order: SignedOrder, named: { grant: string; operation: string }) {
  const { issuer, subject, organisation } = people.officer.credential;
  const window = { from: '2026-01-10T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' };
  const values = {
    outcome: 'success',
    initiator: { issuer, subject, organisation },
    legal: { basis: 'ORDER', order: order.id, digest: order.digest, generation: 3 },
    target: { account, categories: [{ category: 'TRAFFIC', ...window }] },
    request: { operation: named.operation, grant: named.grant },
  };
  const made = log.append({ type: 'access.decision.v1', kind: 'authority', values });
  const { leaf, commitments, proof } = log.receipt(made);
  return {
    v: 1,
    grant: named.grant,
    purpose: 'ORDER',
    leaf,
    commitments,
    openings: made.openings,
    proof,
    consistency: null,
    order: order.shown,
    acts: order.acts(),
  };
}

describe('writ start keys', () => {
  it('opens a key of an account under a lawful order, and stops when it is asked to', async () => {
    expect(output).toContain(`The service of keys answers at unix:${socket}.`);
    expect((await send(socket, '/readyz', { text: '', method: 'GET' })).body).toEqual({ status: 'ready' });
    await prepare('account-alma');
    const { asked, plain } = await sealedKey('account-alma');
    const [handle, operation] = [randomBytes(32).toString('base64url'), randomUUID()];
    const body = JSON.stringify(request('account-alma', new SignedOrder(), { grant: sha256(handle), operation }));
    expect((await send(socket, '/v1/grants', { text: body, secret: secrets.orders })).status).toBe(201);
    const text = JSON.stringify({ v: 1, handle, operation, keys: [asked] });
    expect(await send(socket, '/v1/open', { text, secret: secrets.records })).toMatchObject({
      status: 200,
      body: { keys: { [asked.id]: plain } },
    });
    expect((await send(socket, '/v1/open', { text, secret: secrets.orders })).body['code']).toBe('OTHER_RECIPIENT');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const secret of [plain, handle, ...Object.values(secrets)]) expect(output).not.toContain(secret);
  });
});
