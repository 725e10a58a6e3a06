/** What a receipt is made of is asked for at once: nothing of it needs the answer to something else. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openKeyring } from '../keys/keyring.ts';
import type { Queryable } from '../log/connection.ts';
import { receiptUnder } from './receipt.ts';

it('leaf, path and details of an entry are asked for before the database has answered one of them', () => {
  const asked: string[] = [];
  const silent: Queryable = {
    query: ({ text }) => {
      asked.push(text);
      return new Promise(() => {});
    },
  };
  void receiptUnder(silent, { keyring: openKeyring({ masterKey: randomBytes(32) }) }, { size: 5, note: '' }, { index: 3, fields: [] });
  expect(asked).toHaveLength(3);
});
