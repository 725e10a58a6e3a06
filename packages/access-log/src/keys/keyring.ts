/**
 * The keys behind the private side: one data key a subject, wrapped by a key derived from the master key, and the key of
 * the blind index. Data keys are `KeyObject`s, which no heap dump of strings shows and which are wiped when they go.
 * While the master key is replaced there are two: what is written is under the one that the database names, and what is read may be under
 * either. Keeps an unwrapped key for at most a minute, so that a destroyed one is soon gone from memory too.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { type AccountId, type Clock, type EventId, StartError } from '@writ/core';
import { eventOf } from '../entries/event-of-digest.ts';
import { EnvelopeError, openEnvelope, sealEnvelope } from './envelope.ts';

/** One version of a subject's data key, unwrapped. */
export interface DataKey {
  /** `account:<id>`, `organisation:<name>` or `system`. */
  readonly subject: string;
  readonly version: number;
  readonly key: KeyObject;
}

/**
 * The salt of a decision's field: HMAC-SHA-256 under the data key of the account, so that it is stored nowhere and can't be made any more once the
 * key is destroyed. 32 bytes. Neither id nor name has a NUL character: `decision/v1`, NUL, id, NUL, name has one reading.
 */
export const decisionSalt = ({ key }: DataKey, id: string, field: string): Buffer =>
  createHmac('sha256', key).update(`decision/v1\0${id}\0${field}`).digest();

/** Wraps and unwraps data keys, blinds subjects, names entries and vouches for pending ones. */
export interface Keyring {
  /** A fresh key and its wrapped form for `log.subject_key`. It is not remembered: its row may never be committed. */
  create(subject: string, version: number): { key: DataKey; wrapped: Buffer };
  /** Throws EnvelopeError when it was not wrapped under a master key of this keyring for this subject and version. */
  unwrap(subject: string, version: number, wrapped: Uint8Array): DataKey;
  /** 16 bytes that represent a subject in the index and can't be turned back. */
  blind(subject: string): Buffer;
  /** The same under each key of this keyring: one of them is in the index. */
  blinds(subject: string): Buffer[];
  /** The id of the entry with this name: a UUID of version 8. The name begins with what it is for: `totals/2031-05-06`. */
  named(name: string): EventId;
  /** 32 bytes for each key of this keyring, which nobody without one of them can make for a pending entry. */
  vouch(entry: string): Buffer;
  /** What is written from now on is under the master key with this check value; null is that of a log that never had another. Throws {@link OtherMasterKey}. */
  use(check: Uint8Array | null): void;
  /** The names are those of this row of {@link namesSubject} for good, or of the key in use where there is none (undefined). Throws EnvelopeError for a row that does not open. */
  nameBy(row: { readonly version: number; readonly wrapped: Uint8Array } | undefined): void;
}

/** What a log is opened with: 32 bytes, and the same of the key before while the master key is replaced. */
export interface MasterKeys {
  readonly masterKey: Uint8Array;
  readonly previousMasterKey?: Uint8Array | undefined;
}

/** The database names a master key that this process was not started with: it was replaced. */
export class OtherMasterKey extends Error {
  override readonly name = 'OtherMasterKey';
}

/** Unwrapped keys, for at most a minute each. */
export interface KeyMemory {
  /** What was remembered less than a minute ago. Whether the key still exists is for the database to say. */
  recall(subject: string): DataKey | undefined;
  remember(key: DataKey): void;
}

/** Whose key protects what is about an account, an organisation, or nobody in particular. */
export const accountSubject = (account: AccountId): string => `account:${account}`;
export const organisationSubject = (organisation: string): string => `organisation:${organisation}`;
export const systemSubject = 'system';
/** Under this name `log.subject_key` has the key of the entries' names, once the master key that it was derived from is replaced: leaves never change. */
export const namesSubject = 'names';

const keyLength = 32;
const rememberedMs = 60_000;
const rememberedMax = 20_000;

const derive = (master: Uint8Array, use: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', master, new Uint8Array(), use, keyLength)));

const wrapPlace = (subject: string, version: number) => ({
  table: 'log.subject_key',
  column: 'wrapped',
  row: `${subject}/${version}`,
  subject,
  version,
});

/** An empty memory. */
export function openKeyMemory(clock: Clock): KeyMemory {
  /** Oldest first. */
  const cached = new Map<string, { key: DataKey; until: number }>();
  const sweep = (now: number): void => {
    for (const [subject, { until }] of cached) {
      const fresh = until > now && until <= now + rememberedMs;
      if (fresh && cached.size <= rememberedMax) break;
      cached.delete(subject);
    }
  };
  return {
    recall(subject) {
      sweep(clock().getTime());
      return cached.get(subject)?.key;
    },
    remember(key) {
      const now = clock().getTime();
      const known = cached.get(key.subject);
      if (known?.key.version === key.version && known.until > now) return;
      cached.delete(key.subject);
      cached.set(key.subject, { key, until: now + rememberedMs });
      sweep(now);
    },
  };
}

/** What is derived from one master key. */
interface DerivedKeys {
  readonly check: Uint8Array;
  readonly wrapping: KeyObject;
  readonly blinding: KeyObject;
  readonly naming: KeyObject;
  readonly vouching: KeyObject;
}

/** 32 bytes by which the database knows a master key, and from which nobody comes back to it. As `keyCheckValue` in `prisma/key-checks.ts` makes them. */
export const masterCheckValue = (masterKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hkdfSync('sha256', masterKey, '', 'writ key check v1 MASTER', keyLength));

/** Throws StartError unless the master key has 32 bytes. */
function deriveAll(masterKey: Uint8Array): DerivedKeys {
  if (masterKey.length !== keyLength)
    throw new StartError(`The log's master key has ${masterKey.length} bytes and must have ${keyLength}: check the key file.`);
  return {
    check: masterCheckValue(masterKey),
    wrapping: derive(masterKey, 'wrap/v1/log.subject_key/wrapped'),
    blinding: derive(masterKey, 'bidx/v1/log.log_subject/subject_bidx'),
    naming: derive(masterKey, 'name/v1/log.log_entry/event_id'),
    vouching: derive(masterKey, 'mac/v1/log.log_pending/draft'),
  };
}

const hmac = (key: KeyObject, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const blindUnder = ({ blinding }: DerivedKeys, subject: string): Buffer => hmac(blinding, subject).subarray(0, 16);

function unwrapUnder({ wrapping }: DerivedKeys, subject: string, version: number, wrapped: Uint8Array): DataKey {
  const bytes = openEnvelope(wrapping, wrapPlace(subject, version), wrapped);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return { subject, version, key };
}

/** By the first of the keys under which it is; throws EnvelopeError as the last of them does. */
function unwrapByAny(keys: readonly DerivedKeys[], subject: string, version: number, wrapped: Uint8Array): DataKey {
  const [first, ...others] = keys;
  if (first === undefined) throw new TypeError('a keyring has a key');
  if (others.length === 0) return unwrapUnder(first, subject, version, wrapped);
  try {
    return unwrapUnder(first, subject, version, wrapped);
  } catch (error) {
    if (error instanceof EnvelopeError) return unwrapByAny(others, subject, version, wrapped);
    throw error;
  }
}

/** The keyring of a master key, and of the one before it. Throws StartError unless each has 32 bytes. */
export function openKeyring({ masterKey, previousMasterKey }: MasterKeys): Keyring {
  const keys = [masterKey, ...(previousMasterKey === undefined ? [] : [previousMasterKey])].map(deriveAll);
  // Until the database names another one it is the one before: processes that have only that read what is written.
  const [oldest] = keys.slice(-1) as [DerivedKeys];
  let used = oldest;
  let naming: KeyObject | undefined;
  return {
    create(subject, version) {
      const bytes = randomBytes(keyLength);
      const wrapped = sealEnvelope(used.wrapping, wrapPlace(subject, version), bytes);
      const key = createSecretKey(bytes);
      bytes.fill(0);
      return { key: { subject, version, key }, wrapped };
    },
    unwrap: (subject, version, wrapped) => unwrapByAny(keys, subject, version, wrapped),
    blind: (subject) => blindUnder(used, subject),
    blinds: (subject) => keys.map((key) => blindUnder(key, subject)),
    named: (name) => eventOf(hmac(naming ?? used.naming, name)),
    vouch: (entry) => Buffer.concat(keys.map(({ vouching }) => hmac(vouching, entry))),
    use(check) {
      const named = check === null ? oldest : keys.find((key) => timingSafeEqual(key.check, check));
      if (named === undefined)
        throw new OtherMasterKey(
          "The log's master key was replaced: start again with the one that holds now (docs/how-to/rotate-keys.md).",
        );
      used = named;
    },
    nameBy(row) {
      // Without a row it is that of the key that holds now, and stays so when another one is used.
      naming = row === undefined ? used.naming : unwrapByAny(keys, namesSubject, row.version, row.wrapped).key;
    },
  };
}

/** Moves what one master key protects to the next. For `writ keys rotate` alone. */
export interface Rewrapping {
  /** The key of a subject under the new master key; null where it is so already. Throws EnvelopeError for one that neither opens. */
  rewrap(subject: string, version: number, wrapped: Uint8Array): Buffer | null;
  /** What represents a subject in the index, before and after. */
  blinds(subject: string): { readonly before: Buffer; readonly after: Buffer };
  /** The key of the entries' names as it was derived, for a row of {@link namesSubject} in version 1. */
  names(): Buffer;
}

/** Throws StartError unless both keys have 32 bytes. */
export function openRewrapping({ masterKey, previousMasterKey }: Required<MasterKeys>): Rewrapping {
  const [after, before] = [deriveAll(masterKey), deriveAll(previousMasterKey as Uint8Array)];
  const seal = (subject: string, version: number, key: KeyObject): Buffer => {
    const bytes = key.export();
    const wrapped = sealEnvelope(after.wrapping, wrapPlace(subject, version), bytes);
    bytes.fill(0);
    return wrapped;
  };
  return {
    rewrap(subject, version, wrapped) {
      try {
        unwrapUnder(after, subject, version, wrapped);
        return null;
      } catch (error) {
        if (!(error instanceof EnvelopeError)) throw error;
      }
      return seal(subject, version, unwrapUnder(before, subject, version, wrapped).key);
    },
    blinds: (subject) => ({ before: blindUnder(before, subject), after: blindUnder(after, subject) }),
    names: () => seal(namesSubject, 1, before.naming),
  };
}
