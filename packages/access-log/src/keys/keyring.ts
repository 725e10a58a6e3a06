/**
 * The keys behind the private side: one data key a subject, wrapped by a key derived from the master key, and the key of
 * the blind index. Data keys are `KeyObject`s, which no heap dump of strings shows and which are wiped when they go.
 * Keeps an unwrapped key for at most a minute, so that a destroyed one is soon gone from memory too.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { type AccountId, type Clock, type EventId, StartError } from '@writ/core';
import { eventOf } from '../entries/event-of-digest.ts';
import { openEnvelope, sealEnvelope } from './envelope.ts';

/** One version of a subject's data key, unwrapped. */
export interface DataKey {
  /** `account:<id>`, `organisation:<name>` or `system`. */
  readonly subject: string;
  readonly version: number;
  readonly key: KeyObject;
}

/** Wraps and unwraps data keys, blinds subjects, names entries and vouches for pending ones. */
export interface Keyring {
  /** A fresh key and its wrapped form for `log.subject_key`. It is not remembered: its row may never be committed. */
  create(subject: string, version: number): { key: DataKey; wrapped: Buffer };
  /** Throws EnvelopeError when it was not wrapped under this master key for this subject and version. */
  unwrap(subject: string, version: number, wrapped: Uint8Array): DataKey;
  /** 16 bytes that represent a subject in the index and can't be turned back. */
  blind(subject: string): Buffer;
  /** The id of the entry with this name: a UUID of version 8. The name begins with what it is for: `totals/2031-05-06`. */
  named(name: string): EventId;
  /** 32 bytes that nobody without the key can make for a pending entry. */
  vouch(entry: string): Buffer;
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

/** The keyring of a master key. Throws StartError unless that has 32 bytes. */
export function openKeyring(masterKey: Uint8Array): Keyring {
  if (masterKey.length !== keyLength)
    throw new StartError(`The log's master key has ${masterKey.length} bytes and must have ${keyLength}: check the key file.`);
  const wrapping = derive(masterKey, 'wrap/v1/log.subject_key/wrapped');
  const blinding = derive(masterKey, 'bidx/v1/log.log_subject/subject_bidx');
  const naming = derive(masterKey, 'name/v1/log.log_entry/event_id');
  const vouching = derive(masterKey, 'mac/v1/log.log_pending/draft');
  const hmac = (key: KeyObject, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    create(subject, version) {
      const bytes = randomBytes(keyLength);
      const wrapped = sealEnvelope(wrapping, wrapPlace(subject, version), bytes);
      const key = createSecretKey(bytes);
      bytes.fill(0);
      return { key: { subject, version, key }, wrapped };
    },
    unwrap(subject, version, wrapped) {
      const bytes = openEnvelope(wrapping, wrapPlace(subject, version), wrapped);
      const key = createSecretKey(bytes);
      bytes.fill(0);
      return { subject, version, key };
    },
    blind: (subject) => hmac(blinding, subject).subarray(0, 16),
    named: (name) => eventOf(hmac(naming, name)),
    vouch: (entry) => hmac(vouching, entry),
  };
}
