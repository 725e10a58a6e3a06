import { randomBytes } from 'node:crypto';
import { blindIndex, identifierKey } from '@writ/prisma';
import { expect, it } from 'vitest';
import type { Database } from '../store/database.ts';
import { targetIndexes, writtenIndex } from './target-index.ts';

const [newest, old] = [randomBytes(32), randomBytes(32)];
const next = { key: [newest, old], check: new Uint8Array(32).fill(1) };
const previous = { key: [old], check: new Uint8Array(32).fill(2) };
const services = { indexKey: [next, previous], hosts: ['platform.example'] };
const named = { type: 'EMAIL', value: 'Alma@people.example' } as const;
const naming = (value: Uint8Array | null) => ({ $queryRaw: async () => [{ value }] }) as unknown as Database;
const indexBy = (...keys: Uint8Array[]) => blindIndex(identifierKey(keys), named.type, named.value);

it('somebody is looked for under the next key and the one before', () => {
  expect(targetIndexes(services, named)).toEqual([indexBy(newest, old), indexBy(old)]);
  expect(targetIndexes({ ...services, indexKey: old }, named)).toEqual([indexBy(old)]);
});

it('what is kept is under the key that the database names', async () => {
  expect(await writtenIndex(naming(next.check), services, named)).toEqual(indexBy(newest, old));
  expect(await writtenIndex(naming(previous.check), services, named)).toEqual(indexBy(old));
  expect(await writtenIndex(naming(null), services, named)).toEqual(indexBy(old));
  await expect(writtenIndex(naming(new Uint8Array(32)), services, named)).rejects.toThrow('WRIT_KEY_INDEX was replaced');
});

it('the page of another platform has no index, and nothing is kept under it', async () => {
  const elsewhere = { type: 'PROFILE_URL', value: 'https://other.example/@alma' } as const;
  expect(targetIndexes(services, elsewhere)).toEqual([]);
  await expect(writtenIndex(naming(null), services, elsewhere)).rejects.toThrow(TypeError);
});
