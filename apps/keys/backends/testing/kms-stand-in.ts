/**
 * For tests: as much of AWS KMS as the backend asks, over its JSON protocol (`X-Amz-Target: TrentService.…`), written from the API's reference. It
 * keeps keys, aliases and states, and answers errors by the names that the reference gives them.
 */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { type Answered, type Asked, type StandIn, standIn } from './http-stand-in.ts';

type Body = Asked['body'];
interface Key {
  readonly id: string;
  readonly material: Buffer;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
}

const options = { authTagLength: 16 };
const refused = (name: string): Answered => ({ status: 400, body: { __type: name, message: name } });
const contextOf = (body: Body): Buffer => Buffer.from(JSON.stringify(Object.entries(body['EncryptionContext'] ?? {}).sort()));

export interface KmsStandIn extends StandIn {
  /** Whether it fails as KMS does when it is overloaded. */
  isFailing: boolean;
  /** How often the answer to CreateAlias is lost from now on, after it was done. */
  aliasAnswersLost: number;
  /** An administrator takes back what was asked: keys that are disabled or about to be deleted are enabled again. */
  readonly recover: () => void;
  /** An administrator disables every key. */
  readonly disableAll: () => void;
  /** The time that deletions wait for is over: keys that wait for theirs are gone, and their aliases with them. */
  readonly expire: () => void;
  /** How many keys were made, and how many of them are not on their way out. */
  readonly counts: () => { made: number; used: number };
}

/** The service, with no key in it. */
export async function kmsStandIn(): Promise<KmsStandIn> {
  const [keys, aliases] = [new Map<string, Key>(), new Map<string, string>()];
  const keyOf = (name: unknown): Key | undefined => keys.get(aliases.get(String(name)) ?? String(name));
  const usable = (name: unknown, use: (key: Key) => Answered): Answered => {
    const key = keyOf(name);
    if (key === undefined) return refused('NotFoundException');
    if (key.state !== 'Enabled') return refused(key.state === 'Disabled' ? 'DisabledException' : 'KMSInvalidStateException');
    return use(key);
  };
  const described = ({ id, state }: Key): Answered => ({
    status: 200,
    body: { KeyMetadata: { KeyId: id, KeyState: state, Enabled: state === 'Enabled' } },
  });
  const encrypt = (body: Body, key: Key): Answered => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key.material, nonce, options).setAAD(contextOf(body));
    const sealed = Buffer.concat([cipher.update(String(body['Plaintext']), 'base64'), cipher.final(), cipher.getAuthTag()]);
    return { status: 200, body: { KeyId: key.id, CiphertextBlob: Buffer.concat([Buffer.from(key.id), nonce, sealed]).toString('base64') } };
  };
  const decrypt = (body: Body, key: Key): Answered => {
    const blob = Buffer.from(String(body['CiphertextBlob']), 'base64');
    if (!keys.has(blob.subarray(0, 36).toString())) return refused('InvalidCiphertextException');
    if (blob.subarray(0, 36).toString() !== key.id) return refused('IncorrectKeyException');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.material, blob.subarray(36, 48), options);
      decipher.setAAD(contextOf(body)).setAuthTag(blob.subarray(-16));
      const plain = Buffer.concat([decipher.update(blob.subarray(48, -16)), decipher.final()]);
      return { status: 200, body: { KeyId: key.id, Plaintext: plain.toString('base64') } };
    } catch {
      return refused('InvalidCiphertextException');
    }
  };
  const acts: Readonly<Record<string, (body: Body) => Answered>> = {
    CreateKey: () => {
      const key: Key = { id: randomUUID(), material: randomBytes(32), state: 'Enabled' };
      keys.set(key.id, key);
      return described(key);
    },
    CreateAlias: ({ AliasName, TargetKeyId }) => {
      if (aliases.has(String(AliasName))) return refused('AlreadyExistsException');
      aliases.set(String(AliasName), String(TargetKeyId));
      if (kms.aliasAnswersLost === 0) return { status: 200, body: {} };
      kms.aliasAnswersLost -= 1;
      return { status: 500, body: { __type: 'KMSInternalException', message: 'the answer was lost' } };
    },
    // One alias a page, so that who reads one page alone is found.
    ListAliases: ({ Marker }) => {
      const from = Number(Marker ?? 0);
      const all = [...aliases].map(([AliasName, TargetKeyId]) => ({ AliasName, TargetKeyId }));
      const isMore = from + 1 < all.length;
      return {
        status: 200,
        body: { Aliases: all.slice(from, from + 1), Truncated: isMore, ...(isMore ? { NextMarker: String(from + 1) } : {}) },
      };
    },
    DescribeKey: ({ KeyId }) => {
      const key = keyOf(KeyId);
      return key === undefined ? refused('NotFoundException') : described(key);
    },
    DisableKey: ({ KeyId }) =>
      usable(KeyId, (key) => {
        key.state = 'Disabled';
        return { status: 200, body: {} };
      }),
    ScheduleKeyDeletion: ({ KeyId, PendingWindowInDays }) => {
      const key = keyOf(KeyId);
      if (key === undefined) return refused('NotFoundException');
      if (key.state === 'PendingDeletion' || Number(PendingWindowInDays) < 7) return refused('KMSInvalidStateException');
      key.state = 'PendingDeletion';
      return { status: 200, body: { KeyId: key.id, KeyState: key.state } };
    },
    Encrypt: (body) => usable(body['KeyId'], (key) => encrypt(body, key)),
    Decrypt: (body) => usable(body['KeyId'], (key) => decrypt(body, key)),
  };
  const server = await standIn(({ headers, body }) => {
    const [service, act = ''] = String(headers['x-amz-target']).split('.');
    if (!String(headers['authorization']).startsWith('AWS4-HMAC-SHA256 ')) return refused('MissingAuthenticationToken');
    if (kms.isFailing) return { status: 500, body: { __type: 'KMSInternalException', message: 'failing' } };
    return (service === 'TrentService' ? acts[act]?.(body) : undefined) ?? refused('UnknownOperationException');
  });
  const counts = () => ({ made: keys.size, used: [...keys.values()].filter(({ state }) => state === 'Enabled').length });
  const expire = (): void => {
    for (const { id } of [...keys.values()].filter(({ state }) => state === 'PendingDeletion')) {
      keys.delete(id);
      for (const [name, target] of aliases) if (target === id) aliases.delete(name);
    }
  };
  const setAll = (state: Key['state']) => (): void => {
    for (const key of keys.values()) key.state = state;
  };
  const more = { recover: setAll('Enabled'), disableAll: setAll('Disabled'), expire };
  const kms: KmsStandIn = { ...server, isFailing: false, aliasAnswersLost: 0, counts, ...more };
  return kms;
}
