/**
 * There is no way around the log: under each kind of answer of each graph, the log is cut in the wire at the messages of its append, the
 * COMMIT included. No record leaves and nothing claims success; a change that was saved is logged later, once, under its own id; and the
 * grant of a decision that was cut does not exist. Each kind is cut at its COMMIT, and one of each graph at each message that the append
 * has, of client and server, as an append that was left alone shows them. With WRIT_LOG_CUT=all (`npm run test:faults`) each kind is,
 * but for what follows a release, of which there are not so many a day.
 * `wire.test.ts` does the same for own records and a restriction.
 */
import { graphPaths } from '@writ/access';
import type { LogDetails } from '@writ/access-log';
import { newEventId } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { type AppendSeen, type Cut, Wire } from '../harness/proxy.ts';
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
    // Its entries would stand among those of the act that is cut.
    worker: false,
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
    compareDecisions: (index, decisions) => started.details.compareDecisions(index, decisions),
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
const client: Omit<Cut, 'at'> = { side: 'frontend', forward: true };
const server: Omit<Cut, 'at'> = { side: 'backend', forward: false };
const everywhere = [client, server];

function expectRefused({ status, data, errors, extensions, text }: Answer, where: string): void {
  expect(status, `${where}: ${text}`).toBe(503);
  expect(data ?? null, where).toBeNull();
  expect(errors, where).toHaveLength(1);
  expect(errors?.[0]?.extensions, where).toMatchObject({ code: 'LOG_UNAVAILABLE', retryAfterSeconds: expect.any(Number) });
  expect(extensions, where).toBeUndefined();
}
const grants = async (): Promise<number> => (await stack.sql('postgres', 'SELECT FROM orders.access_grant')).length;

/** One more entry, which nothing else here is about: the log's connection is open after it, and its tree the one that is stored. */
const appendOne = () =>
  stack.log.append({ event: newEventId(), kind: 'system', type: 'config.changed.v1', at: new Date(), details: { action: 'change' } });

/**
 * Asks with the log cut in append number `skip` and later ones; answers that append as the wire saw it. It has no `cutAt` when the message
 * was not reached. What was reached is refused.
 */
async function readCut(asking: Asking, cut: Cut, skip: number, where: string): Promise<AppendSeen | undefined> {
  await appendOne();
  const [start, before] = [await logSize(stack), await grants()];
  const seen = wire.record();
  wire.order({ ...cut, skip, times: forGood });
  const answer = await asking();
  const reached = wire.cuts > 0;
  wire.heal();
  if (!reached) return seen[skip];
  expectRefused(answer, where);
  const written = await entriesFrom(stack, start);
  for (const { index, type } of written) {
    if (type === 'record.disclosed.v1') withheld.add(index);
    if (type === 'access.decision.v1' && skip === 0) cutDecisions.push(index);
  }
  if (skip === 0) expect(await grants(), `${where}: nothing is granted before its decision is known to be there`).toBe(before);
  return seen[skip];
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
async function changeCut({ entries, ready }: Act, cut: Cut, where: string): Promise<AppendSeen | undefined> {
  const asking = await ready(stage);
  await appendOne();
  const before = await events();
  const seen = wire.record();
  wire.order({ ...cut, times: forGood });
  const answer = await asking();
  const reached = wire.cuts > 0;
  wire.heal();
  if (!reached) return seen[0];
  expectRefused(answer, where);
  expect(answer.errors?.[0]?.message, where).toMatch(/^Saved, not yet logged/);
  const own = [...(await events())].filter((event) => !before.has(event));
  expect(own, `${where}: it is saved with every entry`).toHaveLength(entries.length);
  saved.push({ events: own, entries, where });
  return seen[0];
}

/** The ids that the leaves themselves say, by index. */
const leaves = async (): Promise<Map<number, string>> => {
  const rows = await stack.sql<{ idx: string; leaf: Buffer }>('postgres', 'SELECT idx, leaf FROM log.log_entry ORDER BY idx');
  return new Map(rows.map(({ idx, leaf }) => [Number(idx), parseLeaf(leaf).id]));
};

/**
 * Cuts at message 1, 2, 3 and so on, until an append has no such message any more: then it was left alone, and what it has sent must be
 * what the others were cut at. Answers how many cuts that were.
 */
async function atEach(cut: Omit<Cut, 'at'>, act: (cut: Cut, where: string) => Promise<AppendSeen | undefined>): Promise<number> {
  const cutAt: string[] = [];
  for (let at = 1; ; at += 1) {
    const seen = await act({ ...cut, at }, `${cut.forward ? 'after' : 'before'} ${cut.side} message ${at}`);
    if (seen?.cutAt !== undefined) {
      cutAt.push(seen.cutAt);
      continue;
    }
    expect(cutAt, 'cut at each message').toEqual(seen?.messages[cut.side]);
    expect(cutAt).toContain(cut.side === 'frontend' ? 'Q commit' : 'C COMMIT');
    expect(cutAt.length).toBeGreaterThanOrEqual(15);
    return cutAt.length;
  }
}

describe('a read whose connection is cut at the COMMIT is answered in full or not at all:', () => {
  it.each(Object.entries(reads))('%s', async (_, { entries, ready }) => {
    const asking = await ready(stage);
    const start = await logSize(stack);
    expect((await asking()).status, 'the nearest answer that is given').toBe(200);
    expect((await entriesFrom(stack, start)).map(({ type }) => type)).toEqual(entries);
    for (const [skip, type] of entries.entries())
      for (const { where, ...cut } of atCommit)
        expect(await readCut(asking, cut, skip, `${where} of ${type}`), 'it was cut').toHaveProperty('cutAt');
    expect((await asking()).status, 'and again once the log is back').toBe(200);
  });
});

/** Whether every kind of answer is cut at each message of both sides: `npm run test:faults`. Else that is one kind of each graph. */
const isWhole = process.env['WRIT_LOG_CUT'] === 'all';
/** Of the public graph it is own records: in `wire.test.ts`. */
const ofEachGraph: readonly string[] = [
  'authority: a record under an order',
  'platform: the case of a claimed notice',
  'audit: a page of entries',
];
const appends = Object.entries(reads)
  .filter(([what]) => isWhole || ofEachGraph.includes(what))
  .flatMap(([what, { entries, ready }]) =>
    entries.flatMap((type, skip) => everywhere.map((cut) => ({ what, type, skip, ready, cut, ...cut }))),
  );
/** By kind and side: there are not so many releases a day. */
const askings = new Map<string, Asking>();
it.each(appends)(
  '$what is answered in full or not at all when the append of $type is cut at each message of the $side',
  async ({ what, side, cut, skip, ready }) => {
    const asking = askings.get(`${what} ${side}`) ?? (await ready(stage));
    askings.set(`${what} ${side}`, asking);
    await atEach(cut, (at, where) => readCut(asking, at, skip, where));
    expect((await asking()).status).toBe(200);
  },
);

describe('a change whose connection is cut at the COMMIT is saved and claims no success:', () => {
  it.each(Object.entries(changes))('%s', async (_, act) => {
    for (const { where, ...cut } of atCommit) expect(await changeCut(act, cut, where), 'it was cut').toHaveProperty('cutAt');
  });
});

/** One person releases at most 20 orders a day: too few to cut these at each message. */
const afterRelease: readonly string[] = [
  'platform: a release',
  'authority: a clearance',
  'authority: an objection',
  'authority: an acknowledgement',
];
const changesCut = isWhole
  ? Object.keys(changes)
      .filter((what) => !afterRelease.includes(what))
      .flatMap((what) => everywhere.map((cut) => ({ what, cut })))
  : [
      { what: 'public: a complaint', cut: client },
      { what: 'authority: a submission', cut: server },
      { what: 'platform: a decision on a notice', cut: client },
      { what: 'audit: a look at an order', cut: client },
    ];
it.each(changesCut)('$what is saved and claims no success when it is cut at each message of the $cut.side', async ({ what, cut }) => {
  const act = changes[what] ?? expect.fail(what);
  const before = saved.length;
  const cuts = await atEach(cut, (at, where) => changeCut(act, at, where));
  expect(saved.length - before).toBe(cuts);
});

it.each(Object.entries(unlogged))('%s makes no entry and is answered without the log', async (_, ask) => {
  wire.order({ side: 'frontend', at: 1, forward: false, times: forGood });
  const { status, data, errors, extensions, text } = await ask(stage);
  expect([status, errors, extensions], text).toEqual([200, undefined, undefined]);
  expect(Object.values(data)).toEqual([expect.not.objectContaining({ __typename: 'Refusal' })]);
});

describe('after the cuts,', () => {
  it('what was saved is logged, each event once and as what it is', async () => {
    const pending = () => stack.sql('postgres', 'SELECT FROM log.log_pending');
    await vi.waitFor(async () => expect(await pending()).toHaveLength(0), { interval: 100 });
    expect(saved.length).toBeGreaterThanOrEqual(80);
    const logged = await leaves();
    const types = await stack.details.values([...logged.keys()], ['type']);
    for (const { events: own, entries, where } of saved) {
      const found = [...logged].filter(([, id]) => own.includes(id)).map(([index]) => types.get(index)?.['type']);
      expect(found.sort(), where).toEqual([...entries].sort());
    }
  });

  it('a decision that was cut has no grant, and without an entry there can be no grant', async () => {
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
