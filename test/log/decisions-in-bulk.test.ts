/**
 * Decisions in bulk as one entry for a thousand of them, on a real database: what they cost the log, that each is proven offline by the verifier and by
 * Go, what a destroyed key leaves, and that one changed bit names its decision.
 */
import { DecisionChanged, type DecisionDraft, eraseAccount, type LogDetails, openDetails } from '@writ/access-log';
import { newEventId } from '@writ/core';
import { connect } from '@writ/prisma';
import { decisionLeafHash, decisionTree, parseDecisions, parseVerifierKey, splitLeafHashes, toBase64 } from '@writ/tlog';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { isVerified } from '@writ/verifier/report.ts';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, type Bench, makeBench, origin, poolAs } from '../../packages/access-log/testing/log-under-test.ts';
import { describeWithGo } from '../conformance/go-peer.ts';
import { openPeer, peerPackages } from '../conformance/tlog-go-peer.ts';
import { fileOf } from './receipt-file.ts';

const [entries, each, accounts] = [20, 1_000, 100];

let bench: Bench;
let log: Awaited<ReturnType<Bench['open']>>;
let owner: pg.Client;
let pool: pg.Pool;
let details: LogDetails;

const accountOf = (n: number) => account(`acc-${n % accounts}`);
const idOf = (entry: number, n: number): string => `r-${entry}-${String(n).padStart(4, '0')}`;
const decisionOf = (entry: number, n: number): DecisionDraft => ({
  id: idOf(entry, n),
  account: accountOf(n),
  fields: {
    id: idOf(entry, n),
    line: `k${n}`,
    legal: { article: 'Regulation (EU) 2022/2065, Art. 17', ground: 'DECISION_GROUND_ILLEGAL_CONTENT', statement: `s-${entry}-${n}` },
    target: { item: `item-${entry}-${n}`, status: 'DISABLED', territories: ['DE', 'FR'] },
  },
});
const decisionsOf = (entry: number): DecisionDraft[] => Array.from({ length: each }, (_, n) => decisionOf(entry, n));
const events = Array.from({ length: entries }, newEventId);
const eventOf = (entry: number) => events[entry] ?? expect.unreachable('there is such an entry');

const appended = (entry: number, decisions = decisionsOf(entry), event = eventOf(entry)) =>
  log.append({
    event,
    kind: 'enforcement',
    type: 'decisions.v1',
    at: new Date('2031-05-06T07:08:09.123Z'),
    details: {
      initiator: { issuer: 'i', subject: 'agent', organisation: null },
      action: 'restrict',
      outcome: 'success',
      legal: { article: 'Regulation (EU) 2022/2065, Art. 17' },
      request: { operation: 'o-1' },
      refs: { batch: 'b-1', approvedBy: 'i counsel' },
    },
    decisions,
  });

/** Bytes of the log's tables with their indexes, without the room of pages that are not full. */
async function logBytes(): Promise<number> {
  const tables = await owner.query<{ name: string }>("select format('log.%I', tablename) as name from pg_tables where schemaname = 'log'");
  await owner.query(`vacuum full ${tables.rows.map(({ name }) => name).join(', ')}`);
  const { rows } = await owner.query<{ bytes: string }>(
    `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'log' and c.relkind = 'r'`,
  );
  return Number(rows[0]?.bytes);
}

async function receiptFor(entry: number, n: number) {
  const receipt = await log.cosignedDecision(eventOf(entry), decisionOf(entry, n), ['type', 'time']);
  return receipt ?? expect.unreachable('its key is there');
}

const checked = (file: unknown) => verifyReceipts(file, undefined, { origin, key: parseVerifierKey(log.verifierKey) });

let perDecision: number;
beforeAll(async () => {
  bench = await makeBench();
  log = await bench.open();
  owner = await connect(bench.database.options('owner'));
  pool = poolAs(bench, 'log');
  details = openDetails({ pool, masterKey: bench.masterKey });
  // Keys of accounts are there for good and are no cost of a decision.
  await appended(0, decisionsOf(entries).slice(0, accounts), newEventId());
  const before = await logBytes();
  for (let entry = 0; entry < entries; entry += 1) await appended(entry);
  perDecision = ((await logBytes()) - before) / (entries * each);
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await bench.end();
});

it('20,000 decisions are 20 entries and cost less than 100 bytes of log each', async () => {
  expect((await owner.query('select count(*)::int as n from log.log_entry where event_id = any($1)', [events])).rows).toEqual([
    { n: entries },
  ]);
  expect(perDecision).toBeGreaterThan(32);
  expect(perDecision).toBeLessThan(100);
});

it('a receipt of each verifies offline, and not with another value', async () => {
  for (const [entry, n] of [
    [0, 0],
    [7, 500],
    [19, 999],
  ] as const) {
    const file = fileOf(await receiptFor(entry, n));
    const report = checked(file);
    expect(report.steps.find(({ name }) => name === 'decision')).toMatchObject({ result: 'passed' });
    expect(isVerified(report)).toBe(true);
    expect(file.decision.place).toBe(String(n));
    const { target } = file.decision.openings;
    const other = { ...target, value: { item: 'another', status: 'DISABLED', territories: ['DE', 'FR'] } };
    const spoilt = { ...file, decision: { ...file.decision, openings: { ...file.decision.openings, target: other } } };
    expect(isVerified(checked(spoilt))).toBe(false);
  }
});

it('one changed bit names its decision, in what is stored and in the leaves of the log', async () => {
  const [stored, index] = [decisionsOf(3), await indexOf(3)];
  expect(await details.compareDecisions(index, stored)).toEqual({ rootHolds: true, count: each, changed: [], erased: [], missing: [] });
  const [fields, id] = [stored[42]?.fields, idOf(3, 42)];
  const changed = stored.map((one) => (one.id === id ? { ...one, fields: { ...fields, line: 'k43' } } : one));
  expect(await details.compareDecisions(index, changed)).toMatchObject({ rootHolds: true, changed: [id] });
  await expect(log.cosignedDecision(eventOf(3), { ...decisionOf(3, 42), fields: { ...fields, line: 'k43' } }, [])).rejects.toThrow(
    DecisionChanged,
  );
  const superuser = await connect(bench.database.options('postgres'));
  try {
    await superuser.query('set session_replication_role = replica');
    await superuser.query(
      'update log.log_decisions set leaf_hashes = set_bit(leaf_hashes, $2, 1 - get_bit(leaf_hashes, $2)) where idx = $1',
      [index, 42 * 256 + 17],
    );
    expect(await details.compareDecisions(index, stored)).toMatchObject({ rootHolds: false, changed: [id] });
    await superuser.query(
      'update log.log_decisions set leaf_hashes = set_bit(leaf_hashes, $2, 1 - get_bit(leaf_hashes, $2)) where idx = $1',
      [index, 42 * 256 + 17],
    );
  } finally {
    await superuser.end();
  }
});

/** The leaves of an entry as the log has them. */
async function storedLeaves(entry: number): Promise<Uint8Array[]> {
  const { rows } = await owner.query<{ leaf_hashes: Buffer }>('select leaf_hashes from log.log_decisions where idx = $1', [
    await indexOf(entry),
  ]);
  return splitLeafHashes(rows[0]?.leaf_hashes ?? new Uint8Array());
}

type Leaves = readonly Uint8Array[];
/** What somebody does who owns the database and wants the leaves of decisions 8 and 9 to say something else. */
const forgeries: readonly [string, (leaves: Leaves, other: Leaves) => Leaves][] = [
  ['a decision is left out', (leaves) => leaves.toSpliced(8, 1)],
  ['a decision is in it twice, in the place of another', (leaves) => leaves.with(9, leaves[8] ?? expect.unreachable())],
  [
    'a decision is in it twice, beside the others',
    (leaves) => [...leaves.toSpliced(8, 0, leaves[8] ?? expect.unreachable())].slice(0, 1_000),
  ],
  ['two decisions are swapped', (leaves) => leaves.with(8, leaves[9] ?? expect.unreachable()).with(9, leaves[8] ?? expect.unreachable())],
  ['they are those of another batch', (_, other) => other],
];

/** The receipt with the decision at its place under other leaves, over which the entry was not made; or as the entry of those would say it. */
function forged(file: Awaited<ReturnType<typeof genuine>>, leaves: Leaves, leaf: Uint8Array, saysSo: boolean) {
  const tree = decisionTree(leaves);
  const place = leaves.findLastIndex((one) => toBase64(one) === toBase64(leaf));
  const shown = { ...file.decision, place: String(Math.max(place, 0)), proof: tree.proof(Math.max(place, 0)).map(toBase64) };
  const { decisions } = file.openings;
  return {
    ...file,
    openings: saysSo ? { ...file.openings, decisions: { ...decisions, value: tree.decisions } } : file.openings,
    decision: shown,
  };
}
const genuine = async (entry: number, n: number) => fileOf(await receiptFor(entry, n));
const failedSteps = (file: unknown) =>
  checked(file)
    .steps.filter(({ result }) => result === 'failed')
    .map(({ name }) => name);

it.each(forgeries)('the verifier refuses every receipt that is made from leaves in which %s', async (_, forge) => {
  const [leaves, other] = await Promise.all([storedLeaves(13), storedLeaves(14)]);
  const made = forge(leaves, other);
  for (const n of [8, 9]) {
    const file = await genuine(13, n);
    expect(failedSteps(file)).toEqual([]);
    const leaf = leaves[n] ?? expect.unreachable('the entry has it');
    expect(failedSteps(forged(file, made, leaf, false))).toEqual(['decision']);
    expect(failedSteps(forged(file, made, leaf, true))).toEqual(['opening']);
  }
});

it('the verifier refuses a decision of one batch under the entry of another, at the same place and at every other', async () => {
  const [one, other] = [await genuine(13, 8), await genuine(14, 8)];
  expect(failedSteps({ ...one, decision: other.decision })).toEqual(['decision']);
  expect(failedSteps({ ...one, decision: { ...other.decision, proof: one.decision.proof } })).toEqual(['decision']);
  for (let place = 0; place < each; place += 1) {
    if (place === 8) continue;
    expect(failedSteps({ ...one, decision: { ...one.decision, place: String(place) } })).toEqual(['decision']);
  }
});

it.each(forgeries)('the log makes no receipt and a comparison names it when in its own row of leaves %s', async (_, forge) => {
  const [leaves, other, index] = [await storedLeaves(15), await storedLeaves(16), await indexOf(15)];
  const superuser = await connect(bench.database.options('postgres'));
  const store = (row: Leaves) =>
    superuser.query('update log.log_decisions set leaf_hashes = $2 where idx = $1', [index, Buffer.concat(row)]);
  try {
    await superuser.query('set session_replication_role = replica');
    await store(forge(leaves, other));
    for (const n of [8, 9, 500])
      await expect(log.cosignedDecision(eventOf(15), decisionOf(15, n), ['type'])).rejects.toThrow(DecisionChanged);
    expect(await details.compareDecisions(index, decisionsOf(15))).toMatchObject({ rootHolds: false });
  } finally {
    await store(leaves);
    await superuser.end();
  }
  expect(await details.compareDecisions(index, decisionsOf(15))).toMatchObject({ rootHolds: true, changed: [], missing: [] });
});

it('a decision that the entry was made without, and one that is no longer stored, are named', async () => {
  const index = await indexOf(17);
  const kept = decisionsOf(17).filter(({ id }) => id !== idOf(17, 42));
  expect(await details.compareDecisions(index, kept)).toMatchObject({ rootHolds: true, changed: [], missing: [42] });
  const added = { ...decisionOf(18, 42), account: accountOf(42) };
  expect(await details.compareDecisions(index, [...decisionsOf(17), added])).toMatchObject({ changed: [added.id], missing: [] });
  await expect(log.cosignedDecision(eventOf(17), added, ['type'])).rejects.toThrow(DecisionChanged);
});

async function indexOf(entry: number): Promise<number> {
  const { rows } = await owner.query<{ idx: string }>('select idx from log.log_entry where event_id = $1', [eventOf(entry)]);
  return Number(rows[0]?.idx);
}

it('the database keeps the leaves as they were written', async () => {
  await expect(owner.query('update log.log_decisions set leaf_hashes = leaf_hashes')).rejects.toThrow('append-only');
  await expect(pool.query('delete from log.log_decisions')).rejects.toThrow();
});

describeWithGo('Go', peerPackages, () => {
  it('accepts a decision that the log shows, and no other at its place', async () => {
    const { openings, decision } = await receiptFor(11, 321);
    const { root, count } = parseDecisions(JSON.parse(openings['decisions']?.text ?? ''));
    if (decision === undefined) expect.unreachable('it is a receipt of a decision');
    const { place, proof, ...rest } = decision;
    const asked = { kind: 'decision', root: toBase64(root), size: count, index: Number(place), proof, ...rest } as const;
    const peer = openPeer();
    try {
      expect(
        await peer.ask([
          asked,
          { ...asked, index: 322 },
          { ...asked, openings: { ...asked.openings, line: { text: '"k1"', salt: 'AA' } } },
        ]),
      ).toEqual([true, false, false]);
    } finally {
      peer.remove();
    }
  });
});

it('a destroyed key opens nothing and changes no root', async () => {
  const before = await owner.query('select size, root, note from log.log_head');
  const shown = await receiptFor(5, 8);
  const event = newEventId();
  await eraseAccount(owner, {
    account: accountOf(7),
    seen: await details.entriesOf(accountOf(7)),
    entry: {
      event,
      kind: 'platform',
      type: 'subject.erased.v1',
      at: new Date('2032-01-01T00:00:00.000Z'),
      details: { action: 'erase', outcome: 'success' },
    },
    masterKey: bench.masterKey,
  });
  expect((await owner.query('select size, root, note from log.log_head')).rows).toEqual(before.rows);
  expect(await log.cosignedDecision(eventOf(5), decisionOf(5, 7), ['type'])).toBeNull();
  const compared = await details.compareDecisions(await indexOf(5), decisionsOf(5));
  expect(compared).toMatchObject({ rootHolds: true, changed: [], missing: [] });
  expect(compared.erased).toEqual(decisionsOf(5).flatMap(({ id, account: of }) => (of === accountOf(7) ? [id] : [])));
  expect(isVerified(checked(fileOf(shown)))).toBe(true);
  expect(isVerified(checked(fileOf(await receiptFor(5, 8))))).toBe(true);
  const leaves = (await log.decisionLeaves(eventOf(5), decisionsOf(5), ['line'])) ?? [];
  expect(leaves.filter(({ isErased }) => isErased)).toHaveLength(compared.erased.length);
  for (const { decision, isErased } of leaves) expect(decision === null).toBe(isErased);
});

it('all leaves of an entry are shown in their order: their hashes give its root, and each opens what is asked of it alone', async () => {
  const leaves = (await log.decisionLeaves(eventOf(9), decisionsOf(9), ['line'])) ?? [];
  const { decisions: said } = (await details.values([await indexOf(9)], ['decisions'])).get(await indexOf(9)) ?? {};
  expect(decisionTree(leaves.map(({ leafHash }) => leafHash)).decisions).toEqual(said);
  const known = leaves.filter(({ isErased }) => !isErased);
  expect(known.length).toBeGreaterThan(each / 2);
  for (const { place, leafHash, decision } of known) {
    expect(decisionLeafHash(decision?.commitments ?? {})).toEqual(leafHash);
    expect(Object.keys(decision?.openings ?? {})).toEqual(['line']);
    expect(decision?.openings['line']?.value).toBe(decisionOf(9, place).fields['line']);
  }
  const changed = decisionsOf(9).map((one) => (one.id === idOf(9, 42) ? { ...one, fields: { ...one.fields, line: 'k43' } } : one));
  const shown = (await log.decisionLeaves(eventOf(9), changed, ['line'])) ?? [];
  expect(shown.flatMap(({ place, decision, isErased }) => (decision === null && !isErased ? [place] : []))).toEqual([42]);
});
