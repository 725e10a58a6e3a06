/** The service of keys as a measurement uses it: its process, its database, whom it knows, and what it is asked over its socket. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { socketConnection } from '@writ/prisma';
import { type AccountKey, verifyAccountKey } from '@writ/sealing';
import type { MadeLog } from '@writ/source/testing';
import pg from 'pg';
import type { Defer } from '../harness/until-done.ts';
import { type ServerProcess, startProcess } from '../load/process.ts';
import { accountId, handleOfAccount, people, signingOrigin } from './lawful.ts';
import type { ServiceOptions } from './service.ts';

const secrets = { orders: 'secret-of-orders-0001', records: 'secret-of-records-001', writer: 'secret-of-writer-0001' } as const;

export interface Keys extends Pick<ServerProcess, 'usage'> {
  /** The body of what a part asks. Throws StartError for any other status than 200 and 201. */
  ask(path: string, text: string, part: keyof typeof secrets): Promise<string>;
  /** To which the account's data keys are sealed. */
  readonly account: AccountKey;
  /** Forgets what was granted, so that no floor is reached. */
  forget(): Promise<void>;
}

const created = readFileSync(new URL('../../apps/keys/database/create.sql', import.meta.url), 'utf8');

const described = ({ credential }: (typeof people)[keyof typeof people]) => ({
  ...credential,
  spki: Buffer.from(credential.spki).toString('base64'),
});

/** Starts it. Throws StartError. */
export async function startService(log: MadeLog, place: { socketFolder: string; dataFolder: string }, defer: Defer): Promise<Keys> {
  const superuser = new pg.Client(socketConnection(place.socketFolder, 'postgres', 'postgres'));
  await superuser.connect();
  for (const statement of created.replace(/^--.*$/gm, '').split(';')) if (statement.trim() !== '') await superuser.query(statement);
  await superuser.end();
  const key = generateKeyPairSync('ed25519');
  const { counsel, secondCounsel, auditor } = people;
  const options: ServiceOptions = {
    socketFolder: place.socketFolder,
    folder: place.dataFolder,
    policy: log.policyText,
    roots: JSON.stringify({ v: 1, counsel: [described(counsel), described(secondCounsel)], auditor: described(auditor) }),
    origin: signingOrigin,
    key: String(key.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    secrets,
  };
  const server = await startProcess({ file: 'keys/service.ts', environment: { KEYS_OPTIONS: JSON.stringify(options) } });
  defer(() => server.stop());
  const pool = new pg.Pool({ host: place.socketFolder, user: 'keys_of_writ', database: 'writ_keys', max: 1 });
  defer(() => pool.end());
  for (const { id, spki, kind, issuer, subject, organisation, office, roles } of [people.officer, people.judge, people.agent].map(
    ({ credential }) => credential,
  ))
    await pool.query(
      `INSERT INTO credential (id, spki, kind, issuer, subject, organisation, office, roles, acts, registered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '[]', now())`,
      [id, Buffer.from(spki), kind, issuer, subject, organisation, office, roles],
    );
  const agent = new Agent({ keepAlive: true });
  defer(async () => agent.destroy());
  const socketPath = join(place.dataFolder, 'keys.sock');
  const ask: Keys['ask'] = (path, text, part) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${secrets[part]}` };
      const asked = httpRequest({ socketPath, path, method: 'POST', headers, agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (one: Buffer) => parts.push(one));
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          if (response.statusCode === 200 || response.statusCode === 201) resolve(answer);
          else reject(new StartError(`The service answers ${response.statusCode} to ${path}: ${answer}`));
        });
      });
      asked.on('error', reject);
      asked.end(text);
    });
  const given = JSON.stringify({ v: 1, accounts: [{ id: accountId, identifiers: [{ type: 'HANDLE', value: handleOfAccount }] }] });
  const [found] = JSON.parse(await ask('/v1/accounts', given, 'writer')).keys;
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const account = verifyAccountKey(key.publicKey, { ...found, publicKey: bytes(found.publicKey), signature: bytes(found.signature) });
  return { usage: server.usage, ask, account, forget: async () => void (await pool.query('DELETE FROM opened')) };
}
