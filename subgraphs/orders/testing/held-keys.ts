/**
 * The service of keys as far as collections and reads ask it, in this process: it holds real secrets of accounts, signs their public keys, and opens what is sealed
 * to them where a handle was permitted for this operation and account.
 */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { type Act, actId } from '@writ/acts';
import { PublicError } from '@writ/core';
import type { AskedAccount, AskedKey, EndReceipt, KeyService, SignedDay } from '@writ/keys-client';
import {
  type AccountSecret,
  accountSecret,
  newAccountSecret,
  openDataKey,
  SealingError,
  signAccountKey,
  verifyAccountKey,
} from '@writ/sealing';

const refused = (code: string): PublicError => new PublicError('FORBIDDEN', 'The service of keys refuses.', { reason: `KEYS_${code}` });

export class HeldKeys implements KeyService {
  readonly #signer = generateKeyPairSync('ed25519').privateKey;
  readonly #secrets = new Map<string, AccountSecret>();
  readonly #grants = new Map<string, string>();
  /** What was asked, in its order. */
  readonly asked: (readonly AskedAccount[])[] = [];
  readonly opened: (readonly AskedKey[])[] = [];
  /** Nobody answers. */
  isAway = false;

  /** Lets a handle open keys of an account in one operation. */
  permit(handle: string, operation: string, account: string): void {
    this.#grants.set(`${handle} ${operation}`, account);
  }

  async accountKeys(accounts: readonly AskedAccount[]) {
    this.#requireHere();
    this.asked.push(accounts);
    return new Map(
      accounts.map(({ id }) => {
        const secret = this.#secrets.get(id) ?? accountSecret(newAccountSecret());
        this.#secrets.set(id, secret);
        const signed = signAccountKey(this.#signer, { account: id, version: 1, publicKey: secret.publicKey });
        return [id, verifyAccountKey(createPublicKey(this.#signer), signed)] as const;
      }),
    );
  }

  /** No grant is judged here. */
  async register(): Promise<never> {
    throw refused('NO_PERMIT');
  }

  async open({ handle, operation, keys }: Parameters<KeyService['open']>[0]) {
    this.#requireHere();
    const account = this.#grants.get(`${handle} ${operation}`);
    if (account === undefined) throw refused('NO_PERMIT');
    if (keys.some((key) => key.account !== account)) throw refused('OTHER_ACCOUNT');
    this.opened.push(keys);
    return new Map(keys.map((key) => [key.id, this.#open(key)] as const));
  }

  /** The data key as the account's secret opens it, without a grant. */
  #open({ version: _, sealed, ...place }: AskedKey): Buffer {
    const secret = this.#secrets.get(place.account);
    if (secret === undefined) throw refused('NO_ACCOUNT');
    try {
      return openDataKey(secret, place, sealed);
    } catch (error) {
      throw error instanceof SealingError ? refused('KEY_ALTERED') : error;
    }
  }

  /** What was brought, by the ids of the acts; `refuses` answers why one is not taken. */
  readonly ends = new Map<string, EndReceipt>();
  refuses: (act: string) => string | null = () => null;

  async end({ statement }: Act): Promise<EndReceipt> {
    this.#requireHere();
    const act = actId(statement);
    const code = this.refuses(act);
    if (code !== null) throw refused(code);
    const ended = statement.order === null ? { credential: statement.digest } : { order: statement.order };
    const receipt = { v: 1, act, ended, receivedAt: statement.at } as const;
    const kept = this.ends.get(act) ?? { receipt, signature: 'AA==' };
    this.ends.set(act, kept);
    return kept;
  }

  /** Days on which nothing was done, by no key; `days` is what was asked. */
  readonly days: string[] = [];

  async day(day: string): Promise<SignedDay> {
    this.#requireHere();
    this.days.push(day);
    return { v: 1, day, root: '0'.repeat(64), counts: { granted: '<10', opened: 10, keys: 20, refused: '<10' }, signature: 'AA==' };
  }

  #requireHere(): void {
    if (this.isAway) throw new PublicError('UPSTREAM_UNAVAILABLE', 'The service of keys does not answer.');
  }
}
