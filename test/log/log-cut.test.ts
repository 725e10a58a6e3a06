/**
 * There is no way around the log: under each kind of answer of each graph, the log is cut in the wire at the messages of its append, the
 * COMMIT included. No record leaves and nothing claims success; a change that was saved is logged later, once, under its own id; and the
 * grant of a decision that was cut does not exist. Own records and restrictions are cut at every message in `wire.test.ts`.
 */
import { graphPaths } from '@writ/access';
import type { LogDetails } from '@writ/access-log';
import { parseLeaf } from '@writ/tlog';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../cli/process-log.ts';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type Cut, Wire } from '../harness/proxy.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { type Answer, Watch } from '../harness/watch.ts';
import { type Act, type Asking, changes, reads, unlogged } from './log-cut-acts.ts';
import { type Stage, stageOn } from './log-cut-stage.ts';

let wire: Wire;
let stack: Stack;
/** Compares answers and log at the end, but for the entries whose answer was withheld here. */
let watch: Watch;
let stage: Stage;
/** Entries of disclosures that were written although their answer could not be given. */
const withheld = new Set<number>();
const cutDecisions: number[] = [];
/** Changes that were saved and not acknowledged: the ids of their events, and what their entries must be. */
const saved: { events: readonly string[]; entries: readonly string[]; where: string }[] = [];

beforeAll(async () => {
  // Hundreds of failed batches are the point here, not news.
  faults.log.level = 'silent';
  const started = await startStack({
    uncompared: 'compared here, without the entries whose answer was withheld',
    connections: async (database) => {
      const { host, user, database: name } = database.options('log');
      wire = await Wire.open(host);
      return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
    },
  });
  const { baseUrl, log } = started;
  const details: LogDetails = {
    opening: async (index, fields) => (withheld.has(index) ? null : started.details.opening(index, fields)),
    openings: (indices, fields) => started.details.openings(indices, fields),
    values: (indices, fields) => started.details.values(indices, fields),
    entriesOf: (subject, part) => started.details.entriesOf(subject, part),
  };
  watch = new Watch({ baseUrl, verifierKey: log.verifierKey, origin: log.origin, details, size: () => logSize(started) });
  const ask: Stack['ask'] = async (graph, login, query, variables = {}) =>
    watch.send(graphPaths[graph], login === null ? null : await started.token(login, graph), { query, variables });
  stack = { ...started, ask };
  stage = await stageOn(stack);
});
afterEach(() => wire.heal());
afterAll(async () => {
  await stack.close();
  await wire.close();
});

const forGood = Number.POSITIVE_INFINITY;
const atCommit: readonly (Cut & { where: string })[] = [
  { side: 'frontend', at: 'commit', forward: false, where: 'before the COMMIT' },
  { side: 'frontend', at: 'commit', forward: true, where: 'after the COMMIT' },
  { side: 'backend', at: 'commit', forward: false, where: 'before its answer' },
];

/** What a client has seen when a cut falls after a message of the server is what it has seen when it falls before the next. */
const everywhere: readonly Omit<Cut, 'at'>[] = [
  { side: 'frontend', forward: true },
  { side: 'backend', forward: false },
];

function expectRefused({ status, data, errors, extensions, text }: Answer, where: string): void {
  expect(status, `${where}: ${text}`).toBe(503);
  expect(data ?? null, where).toBeNull();
  expect(errors, where).toHaveLength(1);
  expect(errors?.[0]?.extensions, where).toMatchObject({ code: 'LOG_UNAVAILABLE', retryAfterSeconds: expect.any(Number) });
  expect(extensions, where).toBeUndefined();
}
const grants = async (): Promise<number> => (await stack.sql('postgres', 'SELECT FROM orders.access_grant')).length;

/** Asks with the log cut in append number `skip` and later ones; answers whether the message was reached. What was reached is refused. */
async function readCut(asking: Asking, cut: Cut, skip: number, where: string): Promise<boolean> {
  const [start, before] = [await logSize(stack), await grants()];
  wire.order({ ...cut, skip, times: forGood });
  const answer = await asking();
  const reached = wire.cuts > 0;
  wire.heal();
  if (!reached) return false;
  expectRefused(answer, where);
  const written = await entriesFrom(stack, start);
  for (const { index, type } of written) {
    if (type === 'record.disclosed.v1') withheld.add(index);
    if (type === 'access.decision.v1' && skip === 0) cutDecisions.push(index);
  }
  if (skip === 0) expect(await grants(), `${where}: nothing is granted before its decision is known to be there`).toBe(before);
  return true;
}

/** The events that are in the log or wait for it. */
const events = async (): Promise<Set<string>> => {
  const rows = await stack.sql<{ event_id: string }>(
    'postgres',
    'SELECT event_id FROM log.log_pending UNION SELECT event_id FROM log.log_entry',
  );
  return new Set(rows.map(({ event_id }) => event_id));
};

/** The same for a change: what is refused is saved, whole, and its events are kept in mind. */
async function changeCut({ entries, ready }: Act, cut: Cut, where: string): Promise<boolean> {
  const asking = await ready(stage);
  const before = await events();
  wire.order({ ...cut, times: forGood });
  const answer = await asking();
  const reached = wire.cuts > 0;
  wire.heal();
  if (!reached) return false;
  expectRefused(answer, where);
  expect(answer.errors?.[0]?.message, where).toMatch(/^Saved, not yet logged/);
  const own = [...(await events())].filter((event) => !before.has(event));
  expect(own, `${where}: it is saved with every entry`).toHaveLength(entries.length);
  saved.push({ events: own, entries, where });
  return true;
}

/** The ids that the leaves themselves say, by index. */
const leaves = async (): Promise<Map<number, string>> => {
  const rows = await stack.sql<{ idx: string; leaf: Buffer }>('postgres', 'SELECT idx, leaf FROM log.log_entry ORDER BY idx');
  return new Map(rows.map(({ idx, leaf }) => [Number(idx), parseLeaf(leaf).id]));
};

/** Cuts at message 1, 2, 3 and so on, until an append has no such message any more; answers how many it had. */
async function atEach(cut: Omit<Cut, 'at'>, act: (cut: Cut, where: string) => Promise<boolean>): Promise<number> {
  for (let at = 1; ; at += 1)
    if (!(await act({ ...cut, at }, `${cut.forward ? 'after' : 'before'} ${cut.side} message ${at}`))) return at - 1;
}

describe('a read that is cut at the COMMIT', () => {
  it.each(Object.entries(reads))('%s', async (_, { entries, ready }) => {
    const asking = await ready(stage);
    const start = await logSize(stack);
    expect((await asking()).status, 'the nearest answer that is given').toBe(200);
    expect((await entriesFrom(stack, start)).map(({ type }) => type)).toEqual(entries);
    for (const [skip, type] of entries.entries())
      for (const { where, ...cut } of atCommit) expect(await readCut(asking, cut, skip, `${where} of ${type}`), 'it was cut').toBe(true);
    expect((await asking()).status, 'and again once the log is back').toBe(200);
  });
});

describe.each([
  { what: 'authority: a record under an order', skip: 0 },
  { what: 'authority: a record under an order', skip: 1 },
  { what: 'audit: a page of entries', skip: 0 },
])('$what, cut in append $skip at each message', ({ what, skip }) => {
  it.each(everywhere)('of the $side (let through: $forward)', async (cut) => {
    const asking = (await reads[what]?.ready(stage)) ?? expect.fail(what);
    expect(await atEach(cut, (at, where) => readCut(asking, at, skip, where))).toBeGreaterThanOrEqual(15);
    expect((await asking()).status).toBe(200);
  });
});

describe('a change that is cut at the COMMIT', () => {
  it.each(Object.entries(changes))('%s', async (_, act) => {
    for (const { where, ...cut } of atCommit) expect(await changeCut(act, cut, where), 'it was cut').toBe(true);
  });
});

describe.each(everywhere)('a submission, cut at each message of the $side (let through: $forward)', (cut) => {
  it('is saved, and claims no success', async () => {
    const act = changes['authority: a submission'] ?? expect.fail();
    const before = saved.length;
    const messages = await atEach(cut, (at, where) => changeCut(act, at, where));
    expect(messages).toBeGreaterThanOrEqual(15);
    expect(saved.length - before).toBe(messages);
  });
});

it.each(Object.entries(unlogged))('%s makes no entry: it is answered without the log', async (_, ask) => {
  wire.order({ side: 'frontend', at: 1, forward: false, times: forGood });
  const { status, data, errors, extensions, text } = await ask(stage);
  expect([status, errors, extensions], text).toEqual([200, undefined, undefined]);
  expect(Object.values(data)).toEqual([expect.not.objectContaining({ __typename: 'Refusal' })]);
});

describe('afterwards', () => {
  it('what was saved is logged, each event once and as what it is', async () => {
    const pending = () => stack.sql('postgres', 'SELECT FROM log.log_pending');
    await vi.waitFor(async () => expect(await pending()).toHaveLength(0), { timeout: 14_000, interval: 100 });
    expect(saved.length).toBeGreaterThanOrEqual(80);
    const logged = await leaves();
    const types = await stack.details.values([...logged.keys()], ['type']);
    for (const { events: own, entries, where } of saved) {
      const found = [...logged].filter(([, id]) => own.includes(id)).map(([index]) => types.get(index)?.['type']);
      expect(found.sort(), where).toEqual([...entries].sort());
    }
  });

  it('a decision that was cut has no grant, and without an entry there can be none', async () => {
    expect(cutDecisions.length).toBeGreaterThanOrEqual(6);
    expect(await stack.sql('postgres', 'SELECT FROM orders.access_grant WHERE log_idx = ANY ($1)', [cutDecisions])).toEqual([]);
    const forge = `INSERT INTO orders.access_grant
      SELECT (jsonb_populate_record(g, jsonb_build_object('handle_hash', sha256('forged'), 'log_idx', $1::bigint))).* FROM orders.access_grant g LIMIT 1`;
    await expect(stack.sql('postgres', forge, [await logSize(stack)])).rejects.toMatchObject({ code: '23503' });
  });

  it('every record that was answered has its entry, and every entry its answer but for those that were withheld', async () => {
    expect(withheld.size).toBeGreaterThanOrEqual(6);
    await watch.compare();
    await watch.verifyLog(1);
  });
});
