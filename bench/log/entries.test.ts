import { randomBytes } from 'node:crypto';
import { entryCommitment, parseLeaf } from '@writ/tlog';
import { expect, it } from 'vitest';
import { privateEntry, privateLeaf, publicEntry, publicLeaf } from './entries.ts';
import { privateRow } from './private-rows.ts';

it('the leaves for the comparison are valid and equally long', () => {
  const [open, secret] = [publicEntry(), privateEntry()];
  const { commitments } = privateRow(randomBytes(32), secret);
  const leaves = [publicLeaf(open), privateLeaf(secret, commitments)] as const;
  expect(parseLeaf(leaves[0])).toMatchObject({ id: open.event, kind: 'authority', public: { limit: 'disclosuresPerOrder' } });
  expect(parseLeaf(leaves[1])).toMatchObject({ id: secret.event, commitment: entryCommitment(commitments) });
  expect(leaves[0].length).toBe(leaves[1].length);
});

it('a private entry is written with twelve fields, whose values are not visible', () => {
  const entry = privateEntry();
  const { sealed, commitments } = privateRow(randomBytes(32), entry);
  expect(Object.keys(commitments)).toEqual(expect.arrayContaining(['type', 'time', 'target', 'response.digest']));
  expect(Object.keys(commitments)).toHaveLength(12);
  expect([sealed.length > 12 * 32, sealed.includes(String(entry.subject))]).toEqual([true, false]);
});

it('entries are distinct but refer to the same accounts again', () => {
  const entries = Array.from({ length: 300 }, privateEntry);
  expect(new Set(entries.map(({ event }) => event)).size).toBe(300);
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(100);
});
