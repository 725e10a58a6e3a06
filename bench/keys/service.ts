/** The service of keys in a process of its own, over a database of its own whose commits reach the disk. Its options are JSON in `KEYS_OPTIONS`. */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { join } from 'node:path';
import { signingPlace } from '@writ/acts/check';
import { migrateKeys, openBackend, parseRoots, Secrets, startKeys } from '@writ/keys';
import { identifierKey } from '@writ/sealing';
import { cosignatureKeyType, makeVerifierKey, parseWitnessPolicy } from '@writ/tlog';
import pg from 'pg';
import { announce } from '../load/announce.ts';

export interface ServiceOptions {
  readonly socketFolder: string;
  readonly folder: string;
  readonly policy: string;
  readonly roots: string;
  readonly origin: string;
  /** Ed25519, PEM. */
  readonly key: string;
  /** Of the parts, by their names. */
  readonly secrets: Readonly<Record<string, string>>;
}

const { socketFolder, folder, policy, roots, origin, key, secrets } = JSON.parse(process.env['KEYS_OPTIONS'] ?? '{}') as ServiceOptions;
const privateKey = createPrivateKey(key);
const raw = new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32));
const database = { host: socketFolder, user: 'keys_of_writ', database: 'writ_keys' };
const own = new pg.Pool(database);
await migrateKeys(own);
await own.end();
const backend = await openBackend(`file:${join(folder, 'keks')}`);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const { url } = await startKeys({
  database,
  policy: parseWitnessPolicy(policy),
  roots: parseRoots(roots),
  place: signingPlace(origin),
  own: {
    cosigner: makeVerifierKey('keys.example.org', raw, cosignatureKeyType),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  },
  parts: Object.fromEntries(Object.entries(secrets).map(([part, secret]) => [part, { secretSha256: sha256(secret) }])),
  indexKey: identifierKey(createHash('sha256').update(key).digest()),
  secrets: (pool) => new Secrets({ pool, backend, signer: privateKey, clock: () => new Date() }),
  backend,
  listen: { socket: join(folder, 'keys.sock') },
  onFault: (cause) => console.error(cause),
});
announce(url);
