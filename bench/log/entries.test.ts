import { randomBytes } from 'node:crypto';
import { entryCommitment, parseLeaf } from '@writ/tlog';
import { expect, it } from 'vitest';
import { privateEntry, privateLeaf, publicEntry, publicLeaf } from './entries.ts';
import { privateRows } from './private-rows.ts';

it('the leaves that are written for comparison are such as the log could have, and all as long', () => {
  const [open, secret] = [publicEntry(), privateEntry()];
  const rows = privateRows(randomBytes(32), secret);
  const commitments = Object.fromEntries(rows.map(({ field, commitment }) => [field, commitment]));
  const leaves = [publicLeaf(open), privateLeaf(secret, commitments)] as const;
  expect(parseLeaf(leaves[0])).toMatchObject({ id: open.event, kind: 'authority', public: { limit: 'disclosuresPerOrder' } });
  expect(parseLeaf(leaves[1])).toMatchObject({ id: secret.event, commitment: entryCommitment(commitments) });
  expect(leaves[0].length).toBe(leaves[1].length);
});

it('a private entry is written with twelve fields, whose values are not to be seen', () => {
  const entry = privateEntry();
  const rows = privateRows(randomBytes(32), entry);
  expect(rows.map(({ field }) => field)).toEqual(expect.arrayContaining(['type', 'time', 'target', 'response.digest']));
  expect(rows).toHaveLength(12);
  expect(rows.filter(({ value }) => value.includes(String(entry.subject)))).toEqual([]);
});

it('entries are distinct but come back to the same accounts', () => {
  const entries = Array.from({ length: 300 }, privateEntry);
  expect(new Set(entries.map(({ event }) => event)).size).toBe(300);
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(100);
});
