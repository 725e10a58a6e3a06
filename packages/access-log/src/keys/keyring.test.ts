import { randomBytes } from 'node:crypto';
import { type AccountId, StartError } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { EnvelopeError } from './envelope.ts';
import {
  accountSubject,
  masterCheckValue,
  namesSubject,
  OtherMasterKey,
  openKeyMemory,
  openKeyring,
  openRewrapping,
  organisationSubject,
} from './keyring.ts';

const master = randomBytes(32);
const keyring = openKeyring({ masterKey: master });

describe('a keyring', () => {
  test('unwraps what it wrapped, also after a restart', () => {
    const { key, wrapped } = keyring.create('account:1', 1);
    const again = openKeyring({ masterKey: Uint8Array.from(master) }).unwrap('account:1', 1, wrapped);
    expect(again.key.equals(key.key)).toBe(true);
    expect(again.key.symmetricKeySize).toBe(32);
  });

  test('makes another key every time', () => {
    expect(keyring.create('account:1', 1).key.key.equals(keyring.create('account:1', 1).key.key)).toBe(false);
  });

  test.each([
    [
      'another master key',
      () => openKeyring({ masterKey: randomBytes(32) }).unwrap('account:1', 1, keyring.create('account:1', 1).wrapped),
    ],
    ['another subject', () => keyring.unwrap('account:2', 1, keyring.create('account:1', 1).wrapped)],
    ['another version', () => keyring.unwrap('account:1', 2, keyring.create('account:1', 1).wrapped)],
  ])('does not unwrap under %s', (_, unwrap) => {
    expect(unwrap).toThrow(EnvelopeError);
  });

  test('blinds a subject the same way every time, different subjects differently, and not without the key', () => {
    const blind = keyring.blind(accountSubject('1' as AccountId));
    expect(blind.length).toBe(16);
    expect(openKeyring({ masterKey: master }).blind('account:1')).toEqual(blind);
    expect(keyring.blind(accountSubject('2' as AccountId))).not.toEqual(blind);
    expect(keyring.blind(organisationSubject('1'))).not.toEqual(blind);
    expect(openKeyring({ masterKey: randomBytes(32) }).blind('account:1')).not.toEqual(blind);
  });

  test.each([0, 31, 33])('refuses a master key of %i bytes', (length) => {
    expect(() => openKeyring({ masterKey: randomBytes(length) })).toThrow(StartError);
  });
});

describe('a keyring of two master keys', () => {
  const next = randomBytes(32);
  const both = () => openKeyring({ masterKey: next, previousMasterKey: master });
  const after = openKeyring({ masterKey: next });

  test('writes what the old key reads until the database names the new one, and then what the new one reads', () => {
    const ring = both();
    const before = ring.create('account:1', 1);
    expect(keyring.unwrap('account:1', 1, before.wrapped).key.equals(before.key.key)).toBe(true);
    expect(ring.blind('account:1')).toEqual(keyring.blind('account:1'));
    ring.use(masterCheckValue(master));
    expect(ring.blind('account:1')).toEqual(keyring.blind('account:1'));
    ring.use(masterCheckValue(next));
    const made = ring.create('account:1', 2);
    expect(after.unwrap('account:1', 2, made.wrapped).key.equals(made.key.key)).toBe(true);
    expect(() => keyring.unwrap('account:1', 2, made.wrapped)).toThrow(EnvelopeError);
    expect(ring.blind('account:1')).toEqual(after.blind('account:1'));
  });

  test('reads what either wrote, and looks for both', () => {
    for (const made of [keyring.create('account:1', 1), after.create('account:1', 1)])
      expect(both().unwrap('account:1', 1, made.wrapped).key.equals(made.key.key)).toBe(true);
    expect(both().blinds('account:1')).toEqual([after.blind('account:1'), keyring.blind('account:1')]);
    expect(() => both().unwrap('account:1', 1, openKeyring({ masterKey: randomBytes(32) }).create('account:1', 1).wrapped)).toThrow(
      EnvelopeError,
    );
  });

  test('is refused where the database names a third, and so is each alone where it names the other', () => {
    expect(() => both().use(randomBytes(32))).toThrow(OtherMasterKey);
    expect(() => openKeyring({ masterKey: master }).use(masterCheckValue(next))).toThrow(OtherMasterKey);
    expect(() => openKeyring({ masterKey: next }).use(masterCheckValue(master))).toThrow(OtherMasterKey);
  });

  test('moves a key once, and names entries as before', () => {
    const moving = openRewrapping({ masterKey: next, previousMasterKey: master });
    const { key, wrapped } = keyring.create('account:1', 1);
    const moved = moving.rewrap('account:1', 1, wrapped) ?? Buffer.alloc(0);
    expect(after.unwrap('account:1', 1, moved).key.equals(key.key)).toBe(true);
    expect(moving.rewrap('account:1', 1, moved)).toBeNull();
    expect(() => moving.rewrap('account:2', 1, wrapped)).toThrow(EnvelopeError);
    const ring = openKeyring({ masterKey: next });
    expect(ring.named('totals/2031-05-06')).not.toBe(keyring.named('totals/2031-05-06'));
    ring.nameBy({ version: 1, wrapped: moving.names() });
    expect(ring.named('totals/2031-05-06')).toBe(keyring.named('totals/2031-05-06'));
    expect(() => keyring.unwrap(namesSubject, 1, moving.names())).toThrow(EnvelopeError);
  });
});

describe('the cache of keys', () => {
  const keyOf = (subject: string, version = 1) => keyring.create(subject, version).key;

  test('keeps a key for less than a minute, however often it is remembered again', () => {
    let now = 1_000_000;
    const memory = openKeyMemory(() => new Date(now));
    const key = keyOf('account:1');
    memory.remember(key);
    now += 59_999;
    memory.remember(key);
    expect(memory.recall('account:1')).toBe(key);
    now += 1;
    expect(memory.recall('account:1')).toBeUndefined();
  });

  test('replaces a key by a newer version', () => {
    const memory = openKeyMemory(() => new Date(0));
    memory.remember(keyOf('account:1', 1));
    const newer = keyOf('account:1', 2);
    memory.remember(newer);
    expect(memory.recall('account:1')).toBe(newer);
  });

  test('does not keep a key longer because the clock was set back', () => {
    let now = 10_000_000;
    const memory = openKeyMemory(() => new Date(now));
    memory.remember(keyOf('account:1'));
    now -= 3_600_000;
    expect(memory.recall('account:1')).toBeUndefined();
  });

  test('forgets the oldest when there are too many', () => {
    const memory = openKeyMemory(() => new Date(0));
    const { key } = keyOf('x');
    for (let i = 0; i <= 20_000; i += 1) memory.remember({ subject: `account:${i}`, version: 1, key });
    expect(memory.recall('account:0')).toBeUndefined();
    expect(memory.recall('account:1')).toBeDefined();
    expect(memory.recall('account:20000')).toBeDefined();
  });
});
