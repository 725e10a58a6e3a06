/**
 * For tests: as much of the transit engine of OpenBao and Vault as the backend asks, written from the engine's API documentation: keys, rotate,
 * config, trim, encrypt and decrypt with `associated_data` and `key_version`. Its cipher is ChaCha20-Poly1305, so that nothing passes because two sides use one format.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Answered, type Asked, type StandIn, standIn } from './http-stand-in.ts';

const options = { authTagLength: 16 };

/** The engine with one key, and the clock by which it makes versions. */
export interface TransitStandIn extends StandIn {
  /** What `GET /transit/keys/:name` answers besides, to try a key of another kind. */
  description: Record<string, unknown>;
  /** Whether it answers that it is sealed. */
  isSealed: boolean;
}

const errors = (status: number, error: string): Answered => ({ status, body: { errors: [error] } });

export async function transitStandIn(token: string, name: string, clock: () => Date): Promise<TransitStandIn> {
  const versions = new Map([[1, { key: randomBytes(32), seconds: Math.floor(clock().getTime() / 1000) }]]);
  const least = { min_decryption_version: 1, min_encryption_version: 0, min_available_version: 0 };
  const latest = (): number => Math.max(...versions.keys());

  const config = ({ min_decryption_version, min_encryption_version }: Asked['body']): Answered => {
    const [decryption, encryption] = [Number(min_decryption_version), Number(min_encryption_version)];
    if (decryption > latest() || encryption > latest()) return errors(400, 'cannot set min version higher than the latest');
    if (encryption !== 0 && encryption < decryption)
      return errors(400, 'min encryption version should be 0 or at least the min decryption version');
    if (decryption < least.min_available_version)
      return errors(400, 'min decryption version should not be less than min available version');
    Object.assign(least, { min_decryption_version: decryption, min_encryption_version: encryption });
    return { status: 200, body: { data: null } };
  };
  const trim = ({ min_available_version }: Asked['body']): Answered => {
    const available = Number(min_available_version);
    if (least.min_decryption_version === 0 || least.min_encryption_version === 0)
      return errors(400, 'minimum available version cannot be set when minimum encryption or decryption version is not set');
    if (available > Math.min(least.min_decryption_version, least.min_encryption_version) || available < least.min_available_version)
      return errors(400, 'minimum available version is out of range');
    least.min_available_version = available;
    for (const version of versions.keys()) if (version < available) versions.delete(version);
    return { status: 204 };
  };
  const encrypt = ({ plaintext, associated_data, key_version }: Asked['body']): Answered => {
    const version = Number(key_version ?? latest());
    const key = versions.get(version)?.key;
    if (key === undefined || version < least.min_encryption_version)
      return errors(400, 'requested version for encryption is less than the minimum');
    const nonce = randomBytes(12);
    const cipher = createCipheriv('chacha20-poly1305', key, nonce, options).setAAD(Buffer.from(String(associated_data), 'base64'), {
      plaintextLength: 32,
    });
    const sealed = Buffer.concat([nonce, cipher.update(String(plaintext), 'base64'), cipher.final(), cipher.getAuthTag()]);
    return { status: 200, body: { data: { ciphertext: `vault:v${version}:${sealed.toString('base64')}`, key_version: version } } };
  };
  const decrypt = ({ ciphertext, associated_data }: Asked['body']): Answered => {
    const [, version, text = ''] = /^vault:v(\d+):(.+)$/.exec(String(ciphertext)) ?? [];
    const key = versions.get(Number(version))?.key;
    if (key === undefined || Number(version) < least.min_decryption_version)
      return errors(400, 'ciphertext or signature version is disallowed by policy (too old)');
    try {
      const sealed = Buffer.from(text, 'base64');
      const decipher = createDecipheriv('chacha20-poly1305', key, sealed.subarray(0, 12), options);
      decipher.setAAD(Buffer.from(String(associated_data), 'base64'), { plaintextLength: 32 }).setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
      return { status: 200, body: { data: { plaintext: plain.toString('base64') } } };
    } catch {
      return errors(400, 'cipher: message authentication failed');
    }
  };
  const rotate = (): Answered => {
    versions.set(latest() + 1, { key: randomBytes(32), seconds: Math.floor(clock().getTime() / 1000) });
    return { status: 200, body: { data: null } };
  };
  const describe = (): Answered => {
    const keys = Object.fromEntries(
      [...versions].filter(([version]) => version >= least.min_decryption_version).map(([version, { seconds }]) => [version, seconds]),
    );
    const kind = { type: 'aes256-gcm96', derived: false, exportable: false, allow_plaintext_backup: false, deletion_allowed: false };
    return { status: 200, body: { data: { name, keys, latest_version: latest(), ...least, ...kind, ...engine.description } } };
  };
  const acts: Readonly<Record<string, (body: Asked['body']) => Answered>> = {
    [`GET /v1/transit/keys/${name}`]: describe,
    [`POST /v1/transit/keys/${name}/rotate`]: rotate,
    [`POST /v1/transit/keys/${name}/config`]: config,
    [`POST /v1/transit/keys/${name}/trim`]: trim,
    [`POST /v1/transit/encrypt/${name}`]: encrypt,
    [`POST /v1/transit/decrypt/${name}`]: decrypt,
  };
  const server = await standIn(({ method, path, headers, body }) => {
    if (headers['x-vault-token'] !== token) return errors(403, 'permission denied');
    if (engine.isSealed) return errors(503, 'Vault is sealed');
    const answered = acts[`${method} ${path}`]?.(body) ?? errors(404, 'no handler for route');
    return { ...answered, headers: { date: clock().toUTCString() } };
  });
  const engine: TransitStandIn = { ...server, description: {}, isSealed: false };
  return engine;
}
