/** An auditor's facts: those that leaves commit to, and nothing that the server only says. */
import { factLine } from '@writ/reports/testing/generated-facts.ts';
import { commitment, decisionLeafHash, decisionTree, entryCommitment, toBase64, toBase64Url } from '@writ/tlog';
import type { DecisionFact, FactsGraph, Opened } from '@writ/verifier/audit-graph.ts';
import { describe, expect, it } from 'vitest';
import { factsOfAudit } from './audit.ts';

const salt = new Uint8Array(32).fill(7);
const lineOf = (misuse: string): string => factLine({ fact: 'suspension', misuse });
/** An entry with these values, and its leaf. */
function entryOf(index: number, values: Readonly<Record<string, string>>) {
  const id = `00000000-0000-4000-8000-00000000000${index}`;
  const commitments = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, commitment(field, salt, Buffer.from(value))]),
  );
  const json = `{"specversion":"1.0","id":"${id}","kind":"enforcement","day":"2026-01-01","commitment":"${entryCommitment(commitments)}"}`;
  const bytes = new Uint8Array(Buffer.from(json.padEnd(Math.ceil(json.length / 128) * 128)));
  const shown = {
    ...{ index, event: id, kind: 'enforcement', day: '2026-01-01', type: JSON.parse(values['type'] ?? '""') as string },
    ...{ at: '2026-01-01T00:00:00.000Z', outcome: 'success', refersTo: null },
  };
  const list = Object.entries(commitments).map(([field, each]) => ({ field, commitment: each }));
  return { bytes, listed: { ...shown, leaf: toBase64(bytes), commitments: list } };
}
const made = [lineOf('ILLEGAL_CONTENT'), undefined, lineOf('UNFOUNDED_NOTICES')].map((line, index) => {
  const { bytes, listed } = entryOf(
    index,
    line === undefined ? { type: '"object.viewed.v1"' } : { type: '"misuse.suspended.v1"', fact: line },
  );
  return { line, leaf: bytes, listed };
});

const graphOf = (change: Partial<FactsGraph> = {}): FactsGraph => ({
  decisionFacts: async () => expect.fail('no decisions'),
  page: async () => ({ entries: made.map(({ listed }) => listed), next: null }),
  openings: async (asked) =>
    asked.map(({ index }): Opened => ({ fields: [{ field: 'fact', value: made[index]?.line ?? '', salt: toBase64Url(salt) }] })),
  close: async () => undefined,
  ...change,
});
const leaf = async (index: number): Promise<Uint8Array> => made[index]?.leaf ?? expect.fail(`leaf ${index}`);
const audited = (change?: Partial<FactsGraph>) => factsOfAudit(graphOf(change), leaf, { from: 0, to: 3 });

it('reads the fact of each entry that has one', async () => {
  expect(await audited()).toEqual({
    facts: [
      { index: 0, line: made[0]?.line },
      { index: 2, line: made[2]?.line },
    ],
    erased: 0,
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
  const other: FactsGraph['openings'] = async (asked) =>
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

const bulkLine = factLine({ fact: 'suspension', misuse: 'UNFOUNDED_COMPLAINTS' });
const decisionsOf = (lines: readonly (string | undefined)[]): DecisionFact[] =>
  lines.map((line, place) => {
    const values = { line: `"${place}"`, ...(line === undefined ? {} : { fact: line }) };
    const commitments = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, commitment(field, salt, Buffer.from(value))]),
    );
    return {
      place,
      leafHash: toBase64(decisionLeafHash(commitments)),
      state: line === undefined ? 'BEFORE_FACTS' : 'OPEN',
      value: line ?? null,
      salt: line === undefined ? null : toBase64Url(salt),
      commitments: Object.entries(commitments).map(([field, each]) => ({ field, commitment: each })),
    };
  });
const decided = decisionsOf([bulkLine, bulkLine, bulkLine]);

it('finds an entry from before there were facts', async () => {
  const { listed, bytes } = entryOf(0, { type: '"misuse.suspended.v1"' });
  const graph = graphOf({ page: async () => ({ entries: [listed], next: null }) });
  expect((await factsOfAudit(graph, async () => bytes, { from: 0, to: 1 })).faults).toEqual([
    expect.stringContaining('from before there were facts'),
  ]);
});

describe('an entry that covers decisions', () => {
  const { decisions } = decisionTree(decided.map(({ leafHash }) => Buffer.from(leafHash, 'base64')));
  const values: Record<string, string> = {
    ...{ type: '"decisions.v1"', refs: '{"batch":"b"}' },
    decisions: JSON.stringify({ count: decisions.count, root: decisions.root }),
  };
  const whole = entryOf(0, values);
  const read = async (change: (leaves: DecisionFact[]) => DecisionFact[], { listed, bytes } = whole) =>
    factsOfAudit(
      graphOf({
        page: async () => ({ entries: [listed], next: null }),
        openings: async (asked) =>
          asked.map(
            ({ fields }): Opened => ({ fields: fields.map((field) => ({ field, value: values[field] ?? '', salt: toBase64Url(salt) })) }),
          ),
        decisionFacts: async ({ batch, entry }) => (batch === 'b' && entry === listed.event ? change([...decided]) : []),
      }),
      async () => bytes,
      { from: 0, to: 1 },
    );

  it('has the fact of each, named by its place', async () => {
    expect(await read((leaves) => leaves)).toEqual({
      facts: [
        { index: 0, place: 0, line: bulkLine },
        { index: 0, place: 1, line: bulkLine },
        { index: 0, place: 2, line: bulkLine },
      ],
      erased: 0,
      faults: [],
    });
  });

  it('names one whose account was erased as no fault, and counts it', async () => {
    const erased = (leaves: DecisionFact[]) =>
      leaves.map((one) => (one.place === 2 ? { ...one, state: 'ERASED' as const, value: null, commitments: [] } : one));
    expect(await read(erased)).toMatchObject({ facts: [{ place: 0 }, { place: 1 }], erased: 1, faults: [] });
  });

  it.each<[string, (leaves: DecisionFact[]) => DecisionFact[], string]>([
    ['a leaf that is left out', (leaves) => leaves.slice(1), 'covers other decisions'],
    ['a leaf that is another', (leaves) => leaves.with(1, { ...(leaves[0] as DecisionFact), place: 1 }), 'covers other decisions'],
    ['another fact', (leaves) => leaves.with(0, { ...(leaves[0] as DecisionFact), value: '{}' }), 'Decision 0 of entry 0 does not say'],
    [
      'a fact that is hidden',
      (leaves) => leaves.with(0, { ...(leaves[0] as DecisionFact), state: 'BEFORE_FACTS' }),
      'Decision 0 of entry 0 has a fact',
    ],
    ['what was changed', (leaves) => leaves.with(0, { ...(leaves[0] as DecisionFact), state: 'CHANGED' }), 'is not what is stored'],
    [
      'other commitments',
      (leaves) => leaves.with(0, { ...(leaves[0] as DecisionFact), commitments: (leaves[1] as DecisionFact).commitments }),
      'not those of its leaf',
    ],
  ])('shows %s', async (_, change, fault) => {
    expect((await read(change)).faults).toEqual([expect.stringContaining(fault)]);
  });

  it('shows one from before there were facts', async () => {
    const older = decisionsOf([undefined]);
    const { decisions: covered } = decisionTree(older.map(({ leafHash }) => Buffer.from(leafHash, 'base64')));
    values['decisions'] = JSON.stringify({ count: covered.count, root: covered.root });
    expect((await read(() => older, entryOf(0, values))).faults).toEqual([expect.stringContaining('is from before there were facts')]);
  });
});
