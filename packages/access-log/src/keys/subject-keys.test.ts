import { randomBytes } from 'node:crypto';
import { systemClock } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { EnvelopeError } from './envelope.ts';
import { openKeyMemory, openKeyring } from './keyring.ts';
import { resolveKeys } from './subject-keys.ts';

const keyring = openKeyring({ masterKey: randomBytes(32) });
const fixture = () => {
  const damaged: unknown[] = [];
  const memory = openKeyMemory(systemClock);
  return { damaged, context: { keyring, memory, damagedKey: (error: unknown) => damaged.push(error) } };
};
const live = (subject: string, version: number) => {
  const { key, wrapped } = keyring.create(subject, version);
  return { key, row: { subject_id: subject, version, wrapped } };
};
const destroyed = (subject: string, version: number) => ({ subject_id: subject, version, wrapped: null });

describe('the key of a subject', () => {
  test('is created, version 1, when it does not exist', () => {
    const { keys, created } = resolveKeys(fixture().context, ['account:1'], []);
    expect(keys.get('account:1')?.version).toBe(1);
    expect(created.map(({ key }) => key)).toEqual([keys.get('account:1')]);
  });

  test('is the stored one when it exists', () => {
    const { key, row } = live('account:1', 1);
    const { keys, created } = resolveKeys(fixture().context, ['account:1'], [row]);
    expect(keys.get('account:1')?.key.equals(key.key)).toBe(true);
    expect(created).toEqual([]);
  });

  test('is a new version when the newest was destroyed, even while it is still cached', () => {
    const { context } = fixture();
    const old = live('account:1', 2);
    context.memory.remember(old.key);
    const rows = [live('account:1', 1).row, destroyed('account:1', 2)];
    const { keys, created } = resolveKeys(context, ['account:1'], rows);
    expect(keys.get('account:1')?.version).toBe(3);
    expect(keys.get('account:1')?.key.equals(old.key.key)).toBe(false);
    expect(created).toHaveLength(1);
  });

  test('is the stored one when another replica has made it since, not the older cached one', () => {
    const { context } = fixture();
    context.memory.remember(live('account:1', 1).key);
    const newer = live('account:1', 2);
    const { keys } = resolveKeys(context, ['account:1'], [destroyed('account:1', 1), newer.row]);
    expect(keys.get('account:1')?.key.equals(newer.key.key)).toBe(true);
  });

  test('is the newest, in whatever order the rows come', () => {
    const rows = [live('account:1', 3).row, destroyed('account:1', 1), destroyed('account:1', 2)];
    expect(resolveKeys(fixture().context, ['account:1'], rows).keys.get('account:1')?.version).toBe(3);
  });

  test('is missing, and reported, when its row was wrapped for another subject; others are not affected', () => {
    const { context, damaged } = fixture();
    const swapped = { ...live('account:2', 1).row, subject_id: 'account:1' };
    const { keys } = resolveKeys(context, ['account:1', 'system'], [swapped]);
    expect([...keys.keys()]).toEqual(['system']);
    expect(damaged).toEqual([expect.any(EnvelopeError)]);
  });
});
