/** A removal order for terrorist content over the graph and the database: in time and too late, what the authority reads, what is kept and for how long. */
import { memberStates } from '@writ/access';
import { day, hour, minute, people, removal, walked } from '@writ/orders-domain/testing';
import { playClock } from '@writ/prisma/test-database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSnapshotRow, unwrapPreservationKey } from '../../../prisma/snapshot-seal.ts';
import { holdWork } from '../testing/queue-rows.ts';
import { type Answer, type Served, serve } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const release =
  'mutation ($id: ID!, $generation: Int!, $digest: String!) { releaseOrder(order: $id, generation: $generation, digest: $digest) { ... on Order { status } ... on Refusal { message } } }';
const fields = `id status generation removalAnswers { annex at target action throughoutUnion reason text endedAt } impediments { kind text at endedAt }
  targets { id effect { outcome at territories dueAt late lateSeconds code undone { at how territories } } kept { id since until longer { at until proceedings } endedAt } }
  history { act publicPurpose { purpose reason } }`;
const read = async (id: string, who: keyof typeof people = 'regulator'): Promise<Answer['data']> => {
  const { data, messages } = await served.ask(who, `query ($id: ID!) { order(id: $id) { ${fields} } }`, { id });
  expect(messages).toEqual([]);
  return data.order;
};
const effectOf = async (id: string) => (await read(id)).targets[0].effect;
const until = (check: () => unknown) => expect.poll(check);
const settled = async () => {
  await until(() => served.sql('select from orders.legal_order where status = $1', ['FULFILLED'])).toHaveLength(1);
};
const after = (ms: number) => new Date(served.state.now.getTime() + ms);
const entries = (type: string) => served.entries.filter((one) => one.type === type);

async function released(kind: 'TCO_REMOVAL' | 'DSA_ACT' = 'TCO_REMOVAL'): Promise<string> {
  const order = walked(removal({ kind, ...(kind === 'TCO_REMOVAL' ? { reportTo: null } : {}) }), 'APPROVED', people.regulator);
  await served.put(order);
  const { id, generation, digest } = order;
  expect((await served.ask('counsel', release, { id, generation, digest })).data.releaseOrder).toEqual({ status: 'IN_FORCE' });
  return id;
}

describe('a removal order', () => {
  test('that is carried out within the hour shows the authority that, when and where, and its entry states that it was in time', async () => {
    const id = await released();
    const before = await effectOf(id);
    expect(before).toMatchObject({ outcome: 'NOT_YET', at: null, territories: [], late: false });
    const at = served.state.now.toISOString();
    await served.restrict(id, 'item-1');
    await settled();
    expect(await effectOf(id)).toEqual({ ...before, outcome: 'RESTRICTED', at, territories: [...memberStates].sort() });
    await until(() => entries('order.fulfilled.v1')).toMatchObject([
      { details: { legal: { effect: { at, dueAt: before.dueAt, late: false, lateSeconds: 0 } } } },
    ]);
    expect((await read(id)).removalAnswers).toEqual([
      {
        annex: 'ANNEX_II',
        at,
        target: expect.any(String),
        action: 'DISABLED',
        throughoutUnion: true,
        reason: null,
        text: null,
        endedAt: null,
      },
    ]);
    expect((await read(id)).history.find(({ act }: { act: string }) => act === 'decideOrder').publicPurpose).toMatchObject({
      purpose: 'NONE',
    });
  });

  test('that is late is logged when the hour ends, shows the growing delay, and its entry states the delay', async () => {
    const id = await released();
    const { dueAt } = await effectOf(id);
    served.state.now = new Date(dueAt);
    await until(() => entries('order.overdue.v1')).toHaveLength(1);
    served.pass(5 * minute);
    expect(await effectOf(id)).toMatchObject({ outcome: 'NOT_YET', late: true, lateSeconds: 300 });
    served.pass(7 * minute);
    await served.restrict(id, 'item-1');
    await settled();
    expect(await effectOf(id)).toMatchObject({ outcome: 'RESTRICTED', late: true, lateSeconds: 720 });
    await until(() => entries('order.fulfilled.v1')).toMatchObject([{ details: { legal: { effect: { late: true, lateSeconds: 720 } } } }]);
  });

  test('remains in the queue with its deadline until the item is restricted', async () => {
    const order = walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'SERVED', people.regulator);
    await served.put(order);
    const work = () => served.sql('select due_at, closed_at is null as open from enforcement.work_item where subject_id = $1', [order.id]);
    await holdWork(served.sql, order.id, `${people.agent.issuer} ${people.agent.subject}`, after(30 * minute));
    const at = async (who: keyof typeof people, mutation: string, more: string, values: Record<string, unknown> = {}) => {
      const { generation, digest } = (await served.ask(who, 'query ($id: ID!) { order(id: $id) { generation digest } }', { id: order.id }))
        .data.order;
      const text = mutation.replace(
        '$seen',
        `order: ${JSON.stringify(order.id)}, generation: ${generation}${more.replace('$digest', JSON.stringify(digest))}`,
      );
      const { data, messages } = await served.ask(who, text, values);
      expect(messages).toEqual([]);
      return Object.values(data)[0];
    };
    const target = order.targets[0]?.id;
    const grant = `, decisions: [{ target: ${JSON.stringify(target)}, outcome: GRANTED }]`;
    const decide = 'mutation { decideOrder($seen) { ... on Order { status } ... on Refusal { reasons article } } }';
    expect(await at('agent', decide, grant)).toEqual({ reasons: ['MISSING'], article: 'Regulation (EU) 2021/784, Art. 1(3)' });
    const found = (purpose: string) =>
      `${grant}, publicPurpose: { purpose: ${purpose}, reason: "A recruiter speaks, and nobody about him." }`;
    expect(await at('agent', decide, found('JOURNALISM'))).toEqual({ status: 'APPROVED' });
    expect(
      await at('counsel', 'mutation { releaseOrder($seen) { ... on Order { status } ... on Refusal { message } } }', ', digest: $digest'),
    ).toEqual({ status: 'IN_FORCE' });
    expect(await work()).toEqual([{ due_at: new Date((await effectOf(order.id)).dueAt), open: true }]);
    const impossible = 'mutation { reportImpossible($seen) { ... on Order { impediments { kind } } ... on Refusal { message } } }';
    expect(await at('agent', impossible, ', kind: FORCE_MAJEURE, text: "The data centre is flooded."')).toEqual({
      impediments: [{ kind: 'FORCE_MAJEURE' }],
    });
    expect(await work(), 'a time that stands has no date').toEqual([{ due_at: null, open: true }]);
    expect(await effectOf(order.id)).toMatchObject({ outcome: 'IMPEDED', late: false });
    served.pass(5 * hour);
    const end = 'mutation { endImpediment($seen) { ... on Order { status } ... on Refusal { message } } }';
    expect(await at('agent', end, ', text: "It is dry."')).toEqual({ status: 'IN_FORCE' });
    expect(await work()).toEqual([{ due_at: after(hour), open: true }]);
    expect((await read(order.id)).removalAnswers).toMatchObject([
      { annex: 'ANNEX_III', reason: 'FORCE_MAJEURE', text: 'The data centre is flooded.', endedAt: served.state.now.toISOString() },
    ]);
    await served.restrict(order.id, 'item-1');
    await until(work).toMatchObject([{ open: false }]);
  });
});

test('the authority sees a later lift of a restriction, under either law', async () => {
  const id = await released('DSA_ACT');
  await served.restrict(id, 'item-1');
  await settled();
  served.pass(hour);
  const at = served.state.now.toISOString();
  await served.sql(`update enforcement.restriction set state = 'LIFTED', closed_at = $1`, [at]);
  expect(await effectOf(id)).toMatchObject({
    outcome: 'UNDONE',
    dueAt: null,
    late: false,
    undone: [{ at, how: 'LIFTED', territories: ['DE'] }],
  });
  expect((await read(id)).removalAnswers, 'of the other law').toEqual([]);
});

test('staff see which removal order is the first of its body', async () => {
  const of = (id: string) => ({ ...walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'SERVED', people.regulator), id });
  await served.put({ ...of('first'), targets: [], decisions: [] });
  await served.put({ ...of('second'), targets: [], decisions: [], servedAt: after(hour) });
  const first = async (id: string) =>
    (await served.ask('agent', 'query ($id: ID!) { order(id: $id) { firstRemoval } }', { id })).data.order.firstRemoval;
  expect([await first('first'), await first('second')]).toEqual([true, false]);
});

describe('the copy of terrorist content', () => {
  const copies = () => served.sql('select * from content.removed');
  const kept = async (id: string) => (await read(id)).targets[0].kept;
  const keepLonger = async (who: keyof typeof people, copy: string, end: Date, proceedings = 'An action before the court of Northport.') =>
    (
      await served.ask(
        who,
        'mutation ($kept: ID!, $until: DateTime!, $proceedings: String!) { keepLonger(kept: $kept, until: $until, proceedings: $proceedings) { ... on KeptContent { until longer { until proceedings } } ... on Refusal { reasons } } }',
        { kept: copy, until: end.toISOString(), proceedings },
      )
    ).data.keepLonger;

  /** Gives the database the clock that the test plays, in place of its own. */
  const databaseClock = (now = served.state.now) => playClock(served.database, now);

  async function removed(): Promise<{ id: string; copy: string }> {
    const id = await released();
    await served.sql(`update content.item set title = 'Join', text = 'Come to us.' where id = 'item-1'`);
    await served.restrict(id, 'item-1');
    await until(copies).toMatchObject([{ said: null, sealed: expect.any(Buffer), wrapped: expect.any(Buffer) }]);
    return { id, copy: (await kept(id))[0].id };
  }

  test('is sealed at once under a key of its own, which opens this copy alone', async () => {
    const { id, copy } = await removed();
    const [row] = await copies();
    const key = unwrapPreservationKey(new Uint8Array(32), copy, row?.['wrapped'] as Uint8Array);
    const place = [copy, 'ITEM', 'item-1', 'author'];
    expect(openSnapshotRow(key, place, row?.['sealed'] as Uint8Array)).toMatchObject({
      title: 'Join',
      text: 'Come to us.',
      account: 'author',
    });
    expect(() => openSnapshotRow(key, [copy, 'ITEM', 'item-2', 'author'], row?.['sealed'] as Uint8Array)).toThrow();
    expect(String(row?.['sealed'])).not.toContain('Come to us');
    await until(() => entries('record.preserved.v1')).toMatchObject([
      { details: { action: 'preserve', legal: { order: id, article: 'Regulation (EU) 2021/784, Art. 6' }, target: { item: 'item-1' } } },
    ]);
    expect(JSON.stringify(entries('record.preserved.v1'))).not.toMatch(/author|Come to us/);
    expect(await kept(id)).toEqual([
      { id: copy, since: '2026-03-01T12:00:00.000Z', until: '2026-09-01T23:00:00.000Z', longer: [], endedAt: null },
    ]);
  });

  test('outlives the item, and is deleted with its key after six months, with an entry', async () => {
    const { id } = await removed();
    await served.sql(`update content.item set title = null, text = null`);
    served.state.now = new Date('2026-09-01T22:59:59.999Z');
    await until(() => entries('order.fulfilled.v1')).toHaveLength(1);
    expect(await copies()).toMatchObject([{ sealed: expect.any(Buffer), ended_at: null }]);
    served.pass(1);
    await databaseClock();
    await until(copies).toMatchObject([{ sealed: null, wrapped: null, said: null, ended_at: served.state.now }]);
    await until(() => entries('record.deleted.v1')).toMatchObject([{ details: { action: 'delete', target: { item: 'item-1' } } }]);
    expect(await kept(id)).toMatchObject([{ endedAt: served.state.now.toISOString() }]);
  });

  test('is stored longer for a review that its own authority, or counsel for a court, names, and for no one else', async () => {
    const { copy } = await removed();
    const end = new Date('2026-12-01T12:00:00Z');
    expect(await keepLonger('police', copy, end), 'of another body').toEqual({ reasons: ['NOT_FOUND'] });
    expect(await keepLonger('regulator', 'none', end)).toEqual({ reasons: ['NOT_FOUND'] });
    expect(await keepLonger('regulator', copy, end, ' ')).toEqual({ reasons: ['MISSING'] });
    expect(await keepLonger('regulator', copy, new Date('2026-09-01T23:00:00Z')), 'no longer than now').toEqual({ reasons: ['INVALID'] });
    expect(await keepLonger('regulator', copy, new Date('2036-09-01T23:00:00.001Z')), 'no period that anybody meant').toEqual({
      reasons: ['INVALID'],
    });
    expect(await keepLonger('regulator', copy, end)).toEqual({
      until: end.toISOString(),
      longer: [{ until: end.toISOString(), proceedings: 'An action before the court of Northport.' }],
    });
    expect(await keepLonger('counsel', copy, new Date('2026-12-24T12:00:00Z'))).toMatchObject({
      longer: [expect.anything(), expect.anything()],
    });
    expect(entries('record.preserved.v1').map(({ details }) => details['action'])).toEqual(['preserve', 'extend', 'extend']);
    served.state.now = new Date('2026-12-24T11:59:59Z');
    expect((await copies())[0]?.['ended_at']).toBeNull();
    served.state.now = new Date('2026-12-24T12:00:00Z');
    await databaseClock();
    await until(async () => (await copies())[0]?.['ended_at']).toEqual(served.state.now);
    expect(await keepLonger('counsel', copy, new Date('2027-01-24T12:00:00Z'))).toEqual({ reasons: ['TOO_LATE'] });
  });

  test('is listed for staff by its item, without its contents', async () => {
    const { copy } = await removed();
    const query = 'query ($item: ID!) { keptContent(item: $item) { id } }';
    expect((await served.ask('agent', query, { item: 'item-1' })).data.keptContent).toEqual([{ id: copy }]);
    expect((await served.ask('agent', query, { item: 'item-2' })).data.keptContent).toEqual([]);
    for (const column of ['said', 'sealed', 'wrapped', 'account_id']) {
      await served.sql('set role writ_orders');
      await expect(served.sql(`select ${column} from content.removed`)).rejects.toThrow(/permission denied/);
      await served.sql('reset role');
    }
    for (const role of ['content', 'enforcement', 'records', 'audit']) {
      await served.sql(`set role writ_${role}`);
      await expect(served.sql('select from content.removed')).rejects.toThrow(/permission denied/);
      await served.sql('reset role');
    }
  });

  test('can be stored longer before it is sealed, and is not revealed by that', async () => {
    const keep = "select content.keep_removed_longer('c', '2026-12-01T12:00:00Z', 'x', '2026-03-01T12:00:00Z') as done";
    await served.sql('begin');
    await served.sql(`insert into content.removed (id, restriction_id, order_id, item_id, account_id, removed_at, keep_until, said)
      values ('c', 'r', 'o', 'item-1', 'author', '2026-03-01T12:00:00Z', '2026-09-01T12:00:00Z', '{}')`);
    await served.sql('set role writ_orders');
    const kept = await served.sql(keep).catch(String);
    await served.sql('rollback');
    expect(kept).toEqual([{ done: true }]);
    await removed();
    await served.sql('set role writ_owner');
    const open = served.sql(`update content.removed set said = '{}', sealed = null, wrapped = null`);
    await expect(open).rejects.toThrow(/row-level security/);
    await served.sql('reset role');
  });

  test('cannot be deleted before its time by anybody, nor its time shortened', async () => {
    const { copy } = await removed();
    await served.sql('set role writ_orders');
    const now = served.state.now;
    expect(await served.sql('select content.end_removed($1, $2) as done', [copy, new Date(now.getTime() + 100 * day)])).toEqual([
      { done: false },
    ]);
    expect(await served.sql('select content.keep_removed_longer($1, $2, $3, $2) as done', [copy, now, 'x'])).toEqual([{ done: false }]);
    await served.sql('reset role');
    expect(await copies()).toMatchObject([{ ended_at: null, keep_until: new Date('2026-09-01T23:00:00Z') }]);
  });

  test('is deleted by no clock that runs ahead of the database, at the very instant', async () => {
    const { copy } = await removed();
    await databaseClock(new Date());
    await served.sql(`update content.removed set keep_until = now() + interval '1 year'`);
    const end = async (at: Date) => {
      await served.sql('set role writ_orders');
      try {
        return await served.sql('select content.end_removed($1, $2) as done', [copy, at]);
      } finally {
        await served.sql('reset role');
      }
    };
    const far = new Date('9999-01-01T00:00:00Z');
    expect(await end(far)).toEqual([{ done: false }]);
    await served.sql('set role writ_orders');
    for (const act of [
      'select public.present()',
      'create or replace function public.present() returns timestamptz language sql return now()',
    ])
      await expect(served.sql(act), act).rejects.toThrow(/permission denied/);
    await served.sql('reset role');
    const over = new Date('2100-01-01T00:00:00Z');
    await served.sql('update content.removed set keep_until = $1', [over]);
    await databaseClock(new Date(over.getTime() - 1));
    expect(await end(far)).toEqual([{ done: false }]);
    await databaseClock(over);
    expect(await end(new Date(over.getTime() - 1)), 'nor by one that is behind').toEqual([{ done: false }]);
    expect(await end(far)).toEqual([{ done: true }]);
  });
});
