/** An auditor's facts: those that leaves commit to, and nothing that the server only says. */
import { factLine } from '@writ/reports/testing/generated-facts.ts';
import { commitment, entryCommitment, toBase64, toBase64Url } from '@writ/tlog';
import type { AuditGraph, Opened } from '@writ/verifier/audit-graph.ts';
import { expect, it } from 'vitest';
import { factsOfAudit } from './audit.ts';

const salt = new Uint8Array(32).fill(7);
const lineOf = (misuse: string): string => factLine({ fact: 'suspension', misuse });
const made = [lineOf('ILLEGAL_CONTENT'), undefined, lineOf('UNFOUNDED_NOTICES')].map((line, index) => {
  const id = `00000000-0000-4000-8000-00000000000${index}`;
  const values = { type: '"misuse.suspended.v1"', ...(line === undefined ? {} : { fact: line }) };
  const commitments = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, commitment(field, salt, Buffer.from(value))]),
  );
  const json = `{"specversion":"1.0","id":"${id}","kind":"enforcement","day":"2026-01-01","commitment":"${entryCommitment(commitments)}"}`;
  const leaf = new Uint8Array(Buffer.from(json.padEnd(Math.ceil(json.length / 128) * 128)));
  const shown = {
    index,
    event: id,
    kind: 'enforcement',
    day: '2026-01-01',
    type: 'misuse.suspended.v1',
    at: '2026-01-01T00:00:00.000Z',
    outcome: 'success',
  };
  const list = Object.entries(commitments).map(([field, each]) => ({ field, commitment: each }));
  return { line, leaf, listed: { ...shown, refersTo: null, leaf: toBase64(leaf), commitments: list } };
});

const graphOf = (change: Partial<AuditGraph> = {}): AuditGraph => ({
  page: async () => ({ entries: made.map(({ listed }) => listed), next: null }),
  openings: async (asked) =>
    asked.map(({ index }): Opened => ({ fields: [{ field: 'fact', value: made[index]?.line ?? '', salt: toBase64Url(salt) }] })),
  close: async () => undefined,
  ...change,
});
const leaf = async (index: number): Promise<Uint8Array> => made[index]?.leaf ?? expect.fail(`leaf ${index}`);
const audited = (change?: Partial<AuditGraph>) => factsOfAudit(graphOf(change), leaf, { from: 0, to: 3 });

it('reads the fact of each entry that has one', async () => {
  expect(await audited()).toEqual({
    facts: [
      { index: 0, line: made[0]?.line },
      { index: 2, line: made[2]?.line },
    ],
    faults: [],
  });
});

it('reads no entry beyond those that the report counts', async () => {
  expect((await factsOfAudit(graphOf(), leaf, { from: 1, to: 3 })).facts.map(({ index }) => index)).toEqual([2]);
});

it('finds an entry that is not listed, and one that is listed without its fact', async () => {
  const without = made.map(({ listed }) => listed).filter(({ index }) => index !== 1);
  expect((await audited({ page: async () => ({ entries: without, next: null }) })).faults).toEqual([
    expect.stringContaining('Entry 1 is not in'),
  ]);
  const hidden = made.map(({ listed }) => ({ ...listed, commitments: listed.commitments.filter(({ field }) => field !== 'fact') }));
  expect((await audited({ page: async () => ({ entries: hidden, next: null }) })).faults).toEqual(
    expect.arrayContaining([expect.stringContaining('commitments that are not those of its leaf')]),
  );
});

it('finds a fact that is another than the leaf commits to, and one that is not opened', async () => {
  const other: AuditGraph['openings'] = async (asked) =>
    asked.map(() => ({ fields: [{ field: 'fact', value: lineOf('UNFOUNDED_COMPLAINTS'), salt: toBase64Url(salt) }] }));
  const changed = await audited({ openings: other });
  expect(changed.facts).toEqual([]);
  expect(changed.faults.length).toBeGreaterThan(0);
  const refused = await audited({ openings: async (asked) => asked.map(() => ({ refused: 'it answers FORBIDDEN' })) });
  expect(refused.faults).toEqual([
    expect.stringContaining('entry 0 was not opened: it answers FORBIDDEN'),
    expect.stringContaining('entry 2'),
  ]);
});
