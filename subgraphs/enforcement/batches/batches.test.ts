import { createHash } from 'node:crypto';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { batchesOn } from '../testing/batches.ts';
import { insertOrder } from '../testing/order-rows.ts';
import { type Served, serve } from '../testing/served.ts';
import { forgetStaged } from './forget-job.ts';
import { batchPolicy } from './policy.ts';

const hour = 3_600_000;
let served: Served;
let db: PrismaClient;
let batches: ReturnType<typeof batchesOn>;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database);
  batches = batchesOn(served, () => db);
});
afterEach(async () => {
  await db.$disconnect();
  await served.close();
});

const count = async (from: string): Promise<unknown> => (await served.sql(`select count(*)::int as n from ${from}`))[0]?.['n'];
const ids = (outcomes: { restriction: { id: string } | null }[]) => outcomes.map(({ restriction }) => restriction?.id ?? null);
const reasons = (outcomes: { refusal: { reasons: string[] } | null }[]) => outcomes.map(({ refusal }) => refusal?.reasons ?? null);
const order = { item: 'item-1', statement: null, order: 'o-1' };
const noStatement = { statement: null, order: 'o-1' };

describe('a batch that one person may make', () => {
  test('carries out each line unchanged, with a statement and an event of its own, and one entry that covers them', async () => {
    const { id, secondPerson } = await batches.open('agent');
    expect(secondPerson).toEqual([]);
    const { outcomes, batch } = await batches.add('agent', id, { a: {}, b: { item: 'item-2', territories: ['FR'] } });
    expect(batch).toMatchObject({ state: 'OPEN', lineCount: 2, appliedCount: 2 });
    expect(outcomes).toMatchObject([
      { key: 'a', isStaged: false, restriction: { state: 'ACTIVE' }, refusal: null },
      { key: 'b', isStaged: false, restriction: { state: 'ACTIVE' }, refusal: null },
    ]);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    expect(await acts.status('item-2', 'FR')).toBe('DISABLED');
    for (const table of ['restriction', 'statement_of_reasons', 'case_participant', 'outbox'])
      expect(await count(`enforcement.${table}`)).toBe(2);
    expect(served.entries.map(({ type, subject }) => [type, subject])).toEqual([
      ['batch.opened.v1', undefined],
      ['decisions.v1', undefined],
    ]);
    const [, covering] = served.entries;
    expect(covering?.details).toMatchObject({ initiator: { subject: 'agent' }, refs: { batch: id, approvedBy: null } });
    const [a, b] = ids(outcomes);
    expect(covering?.decisions).toMatchObject([
      { id: a, account: 'author', fields: { id: a, line: 'a', target: { item: 'item-1' } } },
      { id: b, account: 'reader', fields: { id: b, line: 'b', target: { item: 'item-2', territories: ['FR'] } } },
    ]);
    expect(await served.sql('select distinct entry from enforcement.batch_line')).toEqual([{ entry: covering?.event }]);
    expect(await count('log.log_pending')).toBe(2);
  });

  test('stores what a single restriction stores', async () => {
    const made = await acts.restrict('agent');
    const { id } = await batches.open('agent');
    const { outcomes } = await batches.add('agent', id, { a: {} });
    const rows = await served.sql(
      `select r.id, to_jsonb(r) - '{id,statement_id}'::text[] as restriction, to_jsonb(s) - '{id,puid}'::text[] as statement
         from enforcement.restriction r join enforcement.statement_of_reasons s on s.id = r.statement_id order by r.id`,
    );
    const [single, bulk] = [made.id, ids(outcomes)[0]].map((one) => rows.find((row) => row['id'] === one));
    expect(bulk?.['restriction']).toEqual(single?.['restriction']);
    expect(bulk?.['statement']).toEqual(single?.['statement']);
    expect(single?.['restriction']).toBeTypeOf('object');
  });

  test('gives the same decision again for the same key, and refuses the key with other contents', async () => {
    const { id } = await batches.open('agent');
    const first = await batches.add('agent', id, { a: {} });
    const again = await batches.add('agent2', id, { a: {}, b: { item: 'item-2' } });
    expect(ids(again.outcomes)[0]).toBe(ids(first.outcomes)[0]);
    const other = await batches.add('agent', id, { a: { territories: ['FR'] } });
    expect(reasons(other.outcomes)).toEqual([['INVALID']]);
    expect(await count('enforcement.restriction')).toBe(2);
  });

  test('makes one restriction of two simultaneous requests with one key', async () => {
    const { id } = await batches.open('agent');
    const hold = `select from enforcement.batch for update`;
    const both = await served.atOnce(hold, 2, () =>
      Promise.all([batches.add('agent', id, { a: {} }), batches.add('agent', id, { a: {} })]),
    );
    expect(new Set(both.flatMap(({ outcomes }) => ids(outcomes))).size).toBe(1);
    expect(await count('enforcement.restriction')).toBe(1);
    expect(served.entries.map(({ type, decisions }) => [type, decisions?.length])).toEqual([
      ['batch.opened.v1', undefined],
      ['decisions.v1', 1],
    ]);
  });

  test('carries out the good lines and refuses the bad ones separately', async () => {
    const { id } = await batches.open('agent');
    const lines = { a: {}, b: { item: 'nowhere' }, c: { territories: ['XX'] }, d: { item: 'item-2' }, 'not a key': {} };
    const { outcomes } = await batches.add('agent', id, lines);
    expect(reasons(outcomes)).toEqual([null, ['NOT_FOUND'], ['TERRITORY'], null, ['INVALID']]);
    expect(await count('enforcement.restriction')).toBe(2);
    expect((await batches.add('agent', id, { b: { item: 'item-2', territories: ['FR'] } })).outcomes[0].restriction).not.toBeNull();
  });

  test('refuses a text that no database can store, in its line alone', async () => {
    const { id } = await batches.open('agent');
    const bad = (text: string) => ({ item: null, account: `${text}` });
    const { outcomes } = await batches.add('agent', id, { a: bad('x\0y'), b: bad('x\ud800'), c: bad('x\\u0000'), d: {} });
    expect(reasons(outcomes)).toEqual([['INVALID'], ['INVALID'], expect.arrayContaining(['NOT_FOUND']), null]);
  });

  test('takes no more lines than were declared, and none after it is closed', async () => {
    const { id } = await batches.open('agent', { size: 1 });
    expect((await batches.add('agent', id, { a: {}, b: {} })).reasons).toEqual(['LIMIT_EXCEEDED']);
    expect(await count('enforcement.restriction')).toBe(0);
    expect(served.entries.map(({ type }) => type)).toEqual(['batch.opened.v1']);
    await batches.add('agent', id, { a: {} });
    expect(await batches.close('agent', { id, generation: 0 })).toMatchObject({ state: 'APPLIED', generation: 1 });
    expect((await batches.add('agent', id, { b: {} })).reasons).toEqual(['WRONG_STATE']);
    expect((await batches.add('agent', id, { a: {} })).outcomes[0].restriction).not.toBeNull();
  });

  test('cannot be opened twice under one key with other contents', async () => {
    const first = await batches.open('agent');
    expect(await batches.open('agent')).toEqual(first);
    expect((await batches.open('agent', { size: 11 })).reasons).toEqual(['INVALID']);
    expect((await batches.open('agent2')).id).not.toBe(first.id);
  });

  test('is refused where it cannot be valid', async () => {
    expect((await batches.open('agent', { size: 0, key: ' ', reason: ' ' })).reasons).toEqual(['INVALID', 'MISSING']);
    expect((await batches.open('agent', { order: 'none' })).reasons).toEqual(['NOT_FOUND']);
    expect((await batches.add('agent', 'none', { a: {} })).reasons).toEqual(['NOT_FOUND']);
    expect((await batches.close('agent', { id: 'none', generation: 0 })).reasons).toEqual(['NOT_FOUND']);
    const { id } = await batches.open('agent');
    expect((await batches.close('agent', { id, generation: 0 })).reasons).toEqual(['MISSING']);
  });

  test('uses the same number of statements, however many lines there are', async () => {
    const { id } = await batches.open('agent', { size: 100 });
    const lines = (from: number, many: number): [string, object][] =>
      Array.from({ length: many }, (_, n) => [`k${from + n}`, { item: n % 2 ? 'item-1' : 'item-2' }]);
    const statements = async (from: number, many: number): Promise<number> => {
      const sent = vi.spyOn(pg.Client.prototype, 'query');
      const { outcomes } = await batches.add('agent', id, Object.fromEntries(lines(from, many)));
      const { length } = sent.mock.calls;
      sent.mockRestore();
      expect(outcomes).toHaveLength(many);
      expect(reasons(outcomes).flat()).toEqual(Array.from({ length: many }, () => null));
      return length;
    };
    await statements(0, 2);
    const few = await statements(10, 2);
    expect(few).toBeGreaterThan(8);
    expect(await statements(20, 60)).toBe(few);
  });

  test('is saved when the log cannot be written, and the same request gives its lines again', async () => {
    const { id } = await batches.open('agent');
    const before = Number(await count('log.log_pending'));
    served.state.logFails = true;
    await expect(batches.add('agent', id, { a: {} })).rejects.toThrow(/LOG_UNAVAILABLE.*Saved, not yet logged/);
    served.state.logFails = false;
    const { outcomes } = await batches.add('agent', id, { a: {} });
    expect(await count('enforcement.restriction')).toBe(1);
    expect(outcomes[0].restriction).not.toBeNull();
    expect(await count('log.log_pending')).toBe(before + 1);
  });
});

describe('a batch that needs a second person', () => {
  const staged = async (size = 201) => {
    const opened = await batches.open('agent', { size });
    await batches.add('agent', opened.id, { a: {}, b: { item: 'item-2' } });
    return batches.close('agent', opened);
  };

  test('is larger than the share, whether in one or split in two', async () => {
    expect((await batches.open('agent', { key: 'one', size: 201 })).secondPerson).toEqual(['SIZE']);
    expect((await batches.open('agent', { key: 'two', size: 150 })).secondPerson).toEqual([]);
    expect((await batches.open('agent2', { key: 'three', size: 51 })).secondPerson).toEqual(['SIZE']);
    expect((await batches.open('agent2', { key: 'four', size: 50 })).secondPerson).toEqual([]);
  });

  test('counts what was carried out until a day later, and no longer', async () => {
    const { id } = await batches.open('agent', { key: 'one', size: 200 });
    await batches.add('agent', id, { a: {} });
    await batches.close('agent', { id, generation: 0 });
    expect((await batches.open('agent', { key: 'two', size: 200 })).secondPerson).toEqual(['SIZE']);
    served.pass(24 * hour);
    expect((await batches.open('agent', { key: 'three', size: 200 })).secondPerson).toEqual([]);
  });

  test('counts for a day: an open one takes no more lines afterwards, and leaves the share to others', async () => {
    const { id } = await batches.open('agent', { key: 'one', size: 200 });
    await batches.add('agent', id, { a: {} });
    served.pass(24 * hour - 1);
    await batches.add('agent', id, { b: { item: 'item-2' } });
    served.pass(1);
    expect((await batches.add('agent', id, { c: {} })).reasons).toEqual(['TOO_LATE']);
    expect(ids((await batches.add('agent', id, { a: {} })).outcomes)).toEqual([expect.any(String)]);
    expect((await batches.open('agent2', { key: 'two', size: 200 })).secondPerson).toEqual(['SIZE']);
    expect((await batches.open('agent2', { key: 'three', size: 199 })).secondPerson).toEqual([]);
  });

  test('is staged without a time limit', async () => {
    const { id } = await batches.open('agent', { size: 201 });
    served.pass(30 * hour);
    expect((await batches.add('agent', id, { a: {} })).outcomes).toMatchObject([{ isStaged: true, refusal: null }]);
  });

  test('depends on the number of items of the day', async () => {
    await served.sql(`insert into content.item (id, account_id, thread_id, published_at)
      select 'day-' || n, 'author', 't', '2026-03-01T11:00:00Z' from generate_series(1, 20000) n`);
    expect((await batches.open('agent', { key: 'one', size: 401 })).secondPerson).toEqual(['SIZE']);
    expect((await batches.open('agent', { key: 'two', size: 400 })).secondPerson).toEqual([]);
  });

  test('changes nothing for readers until it is approved, and then everything', async () => {
    const waiting = await staged();
    expect(waiting).toMatchObject({ state: 'WAITING', secondPerson: ['SIZE'], lineCount: 2, appliedCount: 0 });
    await batches.work();
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    expect(await count('enforcement.restriction')).toBe(0);
    expect(await batches.approve('counsel', waiting)).toMatchObject({ state: 'APPLYING', judgedBy: 'counsel' });
    await batches.work();
    const done = await batches.read('agent', waiting.id);
    expect(done).toMatchObject({ state: 'APPLIED', appliedCount: 2, failedCount: 0, undoUntil: '2026-03-01T13:00:00.000Z' });
    expect(done.lines.nodes).toMatchObject([{ restriction: { state: 'ACTIVE' } }, { restriction: { state: 'ACTIVE' } }]);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    const applied = served.entries.filter(({ type }) => type === 'decisions.v1');
    expect(
      applied.map(({ details, decisions }) => [details['initiator'], details['refs'], decisions?.map(({ fields }) => fields['line'])]),
    ).toEqual([[{ issuer: 'i', subject: 'agent', organisation: null }, { batch: waiting.id, approvedBy: 'i counsel' }, ['a', 'b']]]);
    expect(served.entries.map(({ type }) => type).filter((type) => type.startsWith('batch.'))).toEqual([
      'batch.opened.v1',
      'batch.closed.v1',
      'batch.approved.v1',
    ]);
  });

  test('is not approved by a person who opened, filled or closed it, and the attempt is an entry', async () => {
    const opened = await batches.open('counsel', { size: 201 });
    await batches.add('counsel2', opened.id, { a: {} });
    const waiting = await batches.close('counsel3', opened);
    for (const who of ['counsel', 'counsel2', 'counsel3'] as const)
      expect((await batches.approve(who, waiting)).reasons).toEqual(['SAME_PERSON']);
    expect(
      (await served.ask('agent', `mutation { approveBatch(batch: "${waiting.id}", generation: 1, digest: "") { __typename } }`)).codes,
    ).toEqual(['FORBIDDEN']);
    expect(served.entries.filter(({ type }) => type === 'access.refused.v1')).toHaveLength(3);
    expect((await batches.read('agent', waiting.id)).state).toBe('WAITING');
  });

  test('is approved over the digest of exactly what was staged', async () => {
    const waiting = await staged();
    const { lines } = await batches.read('counsel', waiting.id);
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const digests = lines.nodes.map(
      ({ key, decision }: { key: string; decision: string }) => `{"decision":"${sha(decision)}","key":"${key}"}`,
    );
    const whole = `{"key":"wave-1","lines":[${digests.join()}],"notice":null,"order":null,"reason":"A wave of advertisements."}`;
    expect(waiting.digest).toBe(sha(whole));
    expect((await batches.approve('counsel', waiting, '0'.repeat(64))).reasons).toEqual(['DIGEST_MISMATCH']);
    await served.sql(`update enforcement.batch_line set content = sha256('x') where key = 'b'`);
    expect((await batches.approve('counsel', waiting)).reasons).toEqual(['DIGEST_MISMATCH']);
    expect((await batches.approve('counsel', { ...waiting, generation: 0 }, 'x')).reasons).toEqual(['STALE', 'DIGEST_MISMATCH']);
  });

  test('carries out nothing that replaced what was approved', async () => {
    const waiting = await staged();
    await served.sql(`update enforcement.batch_line set decision = jsonb_set(decision, '{territories}', '["WORLD"]') where key = 'a'`);
    await batches.approve('counsel', waiting);
    await batches.work();
    const { lines, state, appliedCount, failedCount } = await batches.read('agent', waiting.id);
    expect({ state, appliedCount, failedCount }).toEqual({ state: 'APPLIED', appliedCount: 1, failedCount: 1 });
    expect(lines.nodes[0]).toMatchObject({ restriction: null, refusal: { reasons: ['DIGEST_MISMATCH'] } });
    expect(await acts.status('item-1', 'JP')).toBe('AVAILABLE');
  });

  test('reports a line that could no longer be carried out', async () => {
    const opened = await batches.open('agent', { size: 201 });
    const soon = new Date(served.state.now.getTime() + hour).toISOString() as unknown as Date;
    await batches.add('agent', opened.id, { a: { endsAt: soon }, b: { item: 'item-2', startsAt: soon } });
    const waiting = await batches.close('agent', opened);
    served.pass(2 * hour);
    await batches.approve('counsel', waiting);
    await batches.work();
    const { lines } = await batches.read('agent', waiting.id);
    expect(lines.nodes).toMatchObject([{ refusal: { reasons: ['PERIOD'] } }, { restriction: { state: 'ACTIVE' } }]);
    expect(reasons((await batches.add('agent', opened.id, { a: { endsAt: soon } })).outcomes)).toEqual([['PERIOD']]);
  });

  test('is refused permanently', async () => {
    const waiting = await staged();
    const refused = await batches.refuse('counsel', waiting);
    expect(refused).toMatchObject({ state: 'REFUSED', judgedReason: 'Not like this.' });
    expect((await batches.approve('counsel2', { ...refused, digest: waiting.digest })).reasons).toEqual(['WRONG_STATE']);
    await batches.work();
    expect(await count('enforcement.restriction')).toBe(0);
  });

  test('makes the person who approved it a participant in the case of each line', async () => {
    const waiting = await staged();
    await batches.approve('counsel', waiting);
    await batches.work();
    expect(await served.sql('select distinct person from enforcement.case_participant order by person')).toEqual([
      { person: 'i agent' },
      { person: 'i counsel' },
    ]);
  });

  test("makes the person who opened or closed it a participant in the case of other people's lines", async () => {
    const opened = await batches.open('counsel3', { size: 201 });
    await batches.add('agent', opened.id, { a: {} });
    await batches.approve('counsel', await batches.close('counsel2', opened));
    await batches.work();
    const alone = await batches.open('agent2', { size: 1 });
    await batches.add('agent', alone.id, { a: {} });
    expect(await served.sql('select person, count(*)::int as n from enforcement.case_participant group by person order by person')).toEqual(
      [
        { person: 'i agent', n: 2 },
        { person: 'i agent-2', n: 1 },
        { person: 'i counsel', n: 1 },
        { person: 'i counsel-2', n: 1 },
        { person: 'i counsel-3', n: 1 },
      ],
    );
  });

  test('stages nothing that the rules refuse', async () => {
    const { id } = await batches.open('agent', { size: 201 });
    const { outcomes } = await batches.add('agent', id, { a: { item: 'nowhere' }, b: {} });
    expect(reasons(outcomes)).toEqual([['NOT_FOUND'], null]);
    expect(outcomes[1]).toMatchObject({ isStaged: true, restriction: null });
    expect((await batches.read('agent', id)).lineCount).toBe(1);
  });

  test('is applied by several workers at once, each line by one of them', async () => {
    const size = batchPolicy.leaf + 100;
    const opened = await batches.open('agent', { size });
    const line = (n: number): [string, object] => [`k${n}`, { territories: [n % 2 ? 'DE' : 'FR'] }];
    const lines = Array.from({ length: size }, (_, n) => line(n));
    for (let at = 0; at < size; at += batchPolicy.lines)
      await batches.add('agent', opened.id, Object.fromEntries(lines.slice(at, at + batchPolicy.lines)));
    await batches.approve('counsel', await batches.close('agent', opened));
    await Promise.all([batches.work(), batches.work(), batches.work()]);
    await batches.work();
    expect(await batches.read('agent', opened.id)).toMatchObject({ state: 'APPLIED', appliedCount: size });
    expect(await count('enforcement.restriction')).toBe(size);
    const covered = served.entries.map(({ decisions }) => decisions?.length ?? 0).filter((length) => length > 0);
    expect(covered.toSorted((one, other) => other - one)).toEqual([batchPolicy.leaf, 100]);
  });
});

describe('a batch under an order', () => {
  beforeEach(() => insertOrder(served, { id: 'o-1' }));

  test('needs a second person, and refuses an item outside the order', async () => {
    const opened = await batches.open('agent', { order: 'o-1', size: 3 });
    expect(opened.secondPerson).toEqual(['ORDER']);
    const { outcomes } = await batches.add('agent', opened.id, { a: order, b: { ...order, item: 'item-2' }, c: {} });
    expect(reasons(outcomes)).toEqual([null, ['NOT_FOUND'], ['INVALID']]);
    await batches.approve('counsel', await batches.close('agent', opened));
    await batches.work();
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    expect(await acts.status('item-2', 'DE')).toBe('AVAILABLE');
  });

  test('carries out the order once on each item', async () => {
    const opened = await batches.open('agent', { order: 'o-1', size: 3 });
    const { outcomes } = await batches.add('agent', opened.id, {
      a: order,
      b: { ...order, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] },
    });
    expect(reasons(outcomes)).toEqual([null, ['WRONG_STATE']]);
  });

  test('is undone by counsel alone while the order binds', async () => {
    const opened = await batches.open('agent', { order: 'o-1', size: 3 });
    await batches.add('agent', opened.id, { a: order });
    await batches.approve('counsel', await batches.close('agent', opened));
    await batches.work();
    await served.sql("update orders.legal_order set status = 'FULFILLED'");
    const done = await batches.read('agent', opened.id);
    expect(await batches.undo('agent', done)).toMatchObject({ reasons: ['NOT_COMPETENT'], article: 'Regulation (EU) 2022/2065, Art. 9' });
    expect(await batches.undo('counsel2', done)).toMatchObject({ state: 'UNDOING' });
  });
  test('is undone by the person who opened it once the order is withdrawn', async () => {
    const opened = await batches.open('agent', { order: 'o-1', size: 3 });
    await batches.add('agent', opened.id, { a: order });
    await batches.approve('counsel', await batches.close('agent', opened));
    await served.sql("update orders.legal_order set status = 'WITHDRAWN'");
    expect(await batches.undo('agent', await batches.read('agent', opened.id))).toMatchObject({ state: 'UNDOING' });
  });
  test('is the only way to carry out an order in bulk', async () => {
    const { id } = await batches.open('agent');
    expect(reasons((await batches.add('agent', id, { a: { item: 'item-1', ...noStatement } })).outcomes)).toEqual([['INVALID']]);
  });

  test('reveals nothing of an order that was withdrawn before the approval', async () => {
    const opened = await batches.open('agent', { order: 'o-1', size: 3 });
    await batches.add('agent', opened.id, { a: order });
    const waiting = await batches.close('agent', opened);
    await served.sql(`update orders.legal_order set status = 'WITHDRAWN' where id = 'o-1'`);
    served.pass(hour);
    await batches.approve('counsel', waiting);
    await batches.work();
    expect((await batches.read('agent', opened.id)).lines.nodes).toMatchObject([
      { restriction: null, refusal: { reasons: ['NOT_FOUND'] } },
    ]);
  });
});

describe("a public body's notice", () => {
  test('needs a batch that names it, and a second person', async () => {
    await served.sql(`insert into enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at, source, public_body_name)
      values ('n-1', 'item-1', 'author', 'STATEMENT_CATEGORY_VIOLENCE', 'x', now(), 'STATE_ACTOR', 'Ministry')`);
    const { id } = await batches.open('agent');
    const line = { a: { ...acts.fromNotice('n-1') } };
    expect(reasons((await batches.add('agent', id, line)).outcomes)).toEqual([expect.arrayContaining(['INVALID'])]);
    expect((await batches.open('agent', { key: 'two', notice: 'n-1', size: 1 })).secondPerson).toEqual(['STATE_ACTOR']);
  });
});

describe('the undo of a batch', () => {
  const applied = async () => {
    const opened = await batches.open('agent', { size: 201 });
    await batches.add('agent', opened.id, { a: {}, b: { item: 'item-2' } });
    await batches.approve('counsel', await batches.close('agent', opened));
    await batches.work();
    return batches.read('agent', opened.id);
  };

  test('ends every restriction within the hour, with an entry each', async () => {
    const done = await applied();
    served.pass(hour - 1);
    expect((await batches.undo('agent2', done)).reasons).toEqual(['NOT_DECIDABLE']);
    expect(await batches.undo('counsel2', done)).toMatchObject({ state: 'UNDOING', undoneBy: 'counsel-2' });
    await batches.work();
    const { state, lines } = await batches.read('agent', done.id);
    expect(state).toBe('UNDONE');
    expect(lines.nodes.map(({ restriction }: { restriction: object }) => restriction)).toMatchObject([
      { state: 'LIFTED', closeReason: 'The list was wrong.' },
      { state: 'LIFTED', closeReason: 'The list was wrong.' },
    ]);
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    const ended = served.entries.filter(({ type }) => type === 'restriction.ended.v1');
    expect(ended).toMatchObject([
      { details: { initiator: { subject: 'counsel-2' } } },
      { details: { initiator: { subject: 'counsel-2' } } },
    ]);
  });

  test('is refused after the hour', async () => {
    const done = await applied();
    served.pass(hour);
    expect((await batches.undo('agent', done)).reasons).toEqual(['TOO_LATE']);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
  });

  test('stops an open batch of one person, and ends what it has done', async () => {
    const opened = await batches.open('agent', { size: 200 });
    await batches.add('agent', opened.id, { a: {} });
    expect((await batches.undo('agent2', opened)).reasons).toEqual(['NOT_DECIDABLE']);
    expect(await batches.undo('agent', opened)).toMatchObject({ state: 'UNDOING' });
    expect((await batches.add('agent', opened.id, { b: {} })).reasons).toEqual(['WRONG_STATE']);
    await batches.work();
    expect((await batches.read('agent', opened.id)).state).toBe('UNDONE');
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
  });

  test('is refused for a batch that is only staged', async () => {
    const opened = await batches.open('agent', { size: 201 });
    await batches.add('agent', opened.id, { a: {} });
    expect((await batches.undo('agent', opened)).reasons).toEqual(['WRONG_STATE']);
  });

  test('stops a batch that is being carried out', async () => {
    const opened = await batches.open('agent', { size: 201 });
    await batches.add('agent', opened.id, { a: {} });
    const applying = await batches.approve('counsel', await batches.close('agent', opened));
    expect(await batches.undo('agent', applying)).toMatchObject({ state: 'UNDOING' });
    await batches.work();
    expect((await batches.read('agent', opened.id)).state).toBe('UNDONE');
    expect(await count('enforcement.restriction')).toBe(0);
  });

  test('leaves restrictions alone that have ended otherwise', async () => {
    const done = await applied();
    const [first] = done.lines.nodes;
    await acts.lift('agent', first.restriction.id);
    await batches.undo('agent', done);
    await batches.work();
    const { lines } = await batches.read('agent', done.id);
    expect(lines.nodes.map(({ restriction }: { restriction: { closeReason: string } }) => restriction.closeReason)).toEqual([
      'It was a mistake.',
      'The list was wrong.',
    ]);
    expect(served.entries.filter(({ type }) => type === 'restriction.ended.v1')).toHaveLength(2);
  });
});

describe('the requested contents of a batch', () => {
  const forget = () => forgetStaged.round({ ...served.parts, db }, new AbortController().signal);
  const staged = async () => {
    const opened = await batches.open('agent', { size: 201 });
    await batches.add('agent', opened.id, { a: {}, b: { item: 'item-2' } });
    return batches.close('agent', opened);
  };
  const kept = async (id: string): Promise<unknown[]> =>
    (await batches.read('counsel', id)).lines.nodes.map(({ decision, digest }: { decision: string | null; digest: string }) => [
      decision !== null,
      digest.length,
    ]);
  const [all, none] = [
    [
      [true, 64],
      [true, 64],
    ],
    [
      [false, 64],
      [false, 64],
    ],
  ];

  test('are stored while it waits, and deleted once it is refused; their hash remains', async () => {
    const waiting = await staged();
    served.pass(1_000 * hour);
    await forget();
    expect(await kept(waiting.id)).toEqual(all);
    await batches.refuse('counsel', waiting);
    await forget();
    expect(await kept(waiting.id)).toEqual(none);
  });

  test('are deleted an hour after it was carried out', async () => {
    const waiting = await staged();
    await batches.approve('counsel', waiting);
    await forget();
    await batches.work();
    served.pass(hour - 1);
    await forget();
    expect(await kept(waiting.id)).toEqual(all);
    served.pass(1);
    await forget();
    expect(await kept(waiting.id)).toEqual(none);
  });

  test('are deleted when it was undone before it was carried out', async () => {
    const waiting = await staged();
    await batches.undo('agent', await batches.approve('counsel', waiting));
    await batches.work();
    await forget();
    expect(await kept(waiting.id)).toEqual(none);
  });
});

describe('the list of batches', () => {
  test('shows them newest first, by state, in pages', async () => {
    await batches.open('agent', { key: 'one' });
    served.pass(1);
    await batches.open('agent', { key: 'two' });
    const query =
      'query ($s: [BatchState!], $a: String) { batches(states: $s, first: 1, after: $a) { nodes { key } pageInfo { hasNextPage endCursor } } }';
    const page = async (variables: object) => (await served.ask('counsel', query, { ...variables })).data.batches;
    const first = await page({});
    expect(first.nodes).toEqual([{ key: 'two' }]);
    expect((await page({ a: first.pageInfo.endCursor })).nodes).toEqual([{ key: 'one' }]);
    expect((await page({ s: ['WAITING'] })).nodes).toEqual([]);
  });
  test('answers a missing batch with an error, and is closed to the public', async () => {
    expect((await served.ask('agent', '{ batch(id: "none") { id } }')).codes).toEqual(['NOT_FOUND']);
    expect((await served.ask('author', '{ batches { nodes { id } } }')).codes).toEqual(['FORBIDDEN']);
  });
});
