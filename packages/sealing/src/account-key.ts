/**
 * The key of an account: a secret that the key service alone has, and a public key that writers seal data keys to. A public key comes with the
 * service's signature (Ed25519) over account, version and key, so that whoever owns the database can't slip writers one of their own.
 */
import { createHash, createSecretKey, generateKeyPairSync, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { SealingError } from './errors.ts';
import { x25519Private, x25519Public, x25519Raw } from './hpke.ts';

const signatureBytes = 64;

/** A public key as the service hands it out, and `records.account_key` keeps it. */
export interface SignedAccountKey {
  readonly account: string;
  /** 1 or more: which of the account's secrets opens what is sealed to this key. */
  readonly version: number;
  /** 32 bytes of X25519. */
  readonly publicKey: Uint8Array;
  /** 64 bytes of Ed25519. */
  readonly signature: Uint8Array;
}

/** By which a service is known in what is sealed to it: 16 hex digits, from the SHA-256 of its key of Ed25519 (SPKI). */
export const serviceName = (service: KeyObject): string =>
  createHash('sha256')
    .update(service.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16);

type KeyParts = Pick<AccountKey, 'account' | 'version' | 'publicKey' | 'service'>;

/** A public key whose signature was checked: {@link verifyAccountKey} makes one, and {@link AccountKey.atThree} one of three of them. */
export class AccountKey {
  readonly account: string;
  /** At three services: of the first. */
  readonly version: number;
  readonly publicKey: KeyObject;
  /** Who opens what is sealed to it: {@link serviceName}. */
  readonly service: string;
  /** No key but a verified one is ever of this class. */
  readonly #verified = true;
  readonly #three: readonly AccountKey[] | undefined;
  private constructor({ account, version, publicKey, service }: KeyParts, three?: readonly AccountKey[]) {
    this.account = account;
    this.version = version;
    this.publicKey = publicKey;
    this.service = service;
    this.#three = three;
  }

  /** Checks the service's signature, then makes the key. Throws UNSIGNED, BAD_KEY, BAD_PLACE. */
  static verified(service: KeyObject, key: SignedAccountKey): AccountKey {
    if (service.asymmetricKeyType !== 'ed25519') throw new SealingError('BAD_KEY', "The service's key is no key of Ed25519.");
    if (key.signature.length !== signatureBytes || !verify(null, statement(key), service, key.signature))
      throw new SealingError('UNSIGNED', `The key service has not signed version ${key.version} of the key of account ${key.account}.`);
    return new AccountKey({ ...key, publicKey: x25519Public(key.publicKey), service: serviceName(service) });
  }

  /**
   * The key of an account at three services: what is sealed to it is in three shares, of which two open it. Throws OTHER_ACCOUNT, and BAD_SHARES where two
   * services are one, or two of the keys.
   */
  static atThree(keys: readonly AccountKey[]): AccountKey {
    const [first] = keys;
    for (const key of keys) AccountKey.require(key);
    const differ = (of: (key: AccountKey) => string): boolean => new Set(keys.map(of)).size === keys.length;
    if (
      first === undefined ||
      keys.length !== 3 ||
      !differ(({ service }) => service) ||
      !differ(({ publicKey }) => x25519Raw(publicKey).toString('hex'))
    )
      throw new SealingError('BAD_SHARES', 'Three shares are for three services, each with a key of its own.');
    if (keys.some(({ account }) => account !== first.account)) throw new SealingError('OTHER_ACCOUNT', 'Three keys are of one account.');
    return new AccountKey(first, keys);
  }

  /** The keys to which something is sealed for this one: itself, or those at three services. Throws BAD_KEY as {@link AccountKey.require}. */
  static each(key: AccountKey): readonly AccountKey[] {
    return AccountKey.require(key).#three ?? [key];
  }

  /** Throws BAD_KEY for an object that only looks like a verified key. */
  static require(key: AccountKey): AccountKey {
    if (!(#verified in key)) throw new SealingError('BAD_KEY', 'Data keys are sealed to verified public keys alone.');
    return key;
  }
}

/** What is signed: `writ/account-key/v1`, account and version, each with a NUL, then the key. */
function statement({ account, version, publicKey }: Omit<SignedAccountKey, 'signature'>): Buffer {
  if (account === '' || account.includes('\0') || !account.isWellFormed() || !Number.isSafeInteger(version) || version < 1)
    throw new SealingError('BAD_PLACE', 'A public key is of an account, and of a version from 1 on.');
  return Buffer.concat([Buffer.from(`writ/account-key/v1\0${account}\0${version}\0`), publicKey]);
}

/** The service's Ed25519 private key, or what signs with it. */
export type ServiceSigner = KeyObject | ((message: Uint8Array) => Uint8Array);

/** The service's signature over an account's public key. Throws BAD_KEY, BAD_PLACE. */
export function signAccountKey(service: ServiceSigner, key: Omit<SignedAccountKey, 'signature'>): SignedAccountKey {
  x25519Public(key.publicKey);
  const message = statement(key);
  return { ...key, signature: typeof service === 'function' ? service(message) : sign(null, message, service) };
}

/** The key that writers seal to, once the pinned service's signature is checked. Throws UNSIGNED, BAD_KEY, BAD_PLACE. */
export const verifyAccountKey = (service: KeyObject, key: SignedAccountKey): AccountKey => AccountKey.verified(service, key);

/** An account's secret, as the service has it in memory while it opens something. Prints as no secret. */
export interface AccountSecret {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  readonly privateKey: KeyObject;
  /** What data keys of months that are over are folded under: AES-256, from the secret by HKDF-SHA-256. */
  readonly folding: KeyObject;
}

/** 32 new bytes of X25519. */
export const newAccountSecret = (): Buffer =>
  generateKeyPairSync('x25519').privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);

/** The secret of 32 bytes. Throws BAD_KEY. */
export function accountSecret(bytes: Uint8Array): AccountSecret {
  const privateKey = x25519Private(bytes);
  const folding = createSecretKey(Buffer.from(hkdfSync('sha256', createSecretKey(bytes), '', 'writ/data-key/fold/v1', 32)));
  return { publicKey: x25519Raw(privateKey), privateKey, folding };
}
