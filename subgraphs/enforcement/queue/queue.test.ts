/** The queue as staff work through it: order, what is skipped, facts, filters, and cursors that belong to one list. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { asOrders, openOrderWork } from '../testing/order-rows.ts';
import { type Answer, type Served, serve, type Who } from '../testing/served.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const page = `query ($kinds: [WorkKind!], $filter: WorkFilter, $first: Int, $after: String) {
  queue(kinds: $kinds, filter: $filter, first: $first, after: $after) { nodes { id kind dueAt } pageInfo { hasNextPage endCursor } } }`;
const ask = (who: Who, variables: Record<string, unknown> = {}) => served.ask(who, page, variables);
const ids = async (who: Who, variables: Record<string, unknown> = {}): Promise<string[]> =>
  (await ask(who, variables)).data.queue.nodes.map(({ id }: { id: string }) => id);

/** All pages of a list, one by one. */
async function walk(who: Who, filter: Record<string, unknown> | null, first: number): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: Answer = await ask(who, { filter, first, after });
    found.push(...data.queue.nodes.map(({ id }: { id: string }) => id));
    if (!data.queue.pageInfo.hasNextPage) return found;
    after = data.queue.pageInfo.endCursor;
  }
}

const skip = async (who: Who, work: string, reason = 'It needs somebody who reads Greek.') => {
  const text = `mutation ($work: ID!, $reason: String!) { skip(work: $work, reason: $reason) {
    ... on WorkItem { id claimedBy claimEndsAt } ... on Refusal { reasons } } }`;
  return (await served.ask(who, text, { work, reason })).data.skip;
};
const facts = async (work: string) => {
  const { data } = await served.ask('agent', '{ queue(first: 256) { nodes { id facts { kind person at reason } } } }');
  return data.queue.nodes.find(({ id }: { id: string }) => id === work)?.facts;
};
const kept = (work: string) => served.sql('select kind, person, reason from enforcement.work_fact where work_id = $1 order by id', [work]);

/** Work on notices that nobody wrote: w-1 is due first, w-9 last, w-x never. */
async function fill(): Promise<void> {
  await served.sql(`insert into enforcement.work_item (id, kind, subject_id, opened_at, due_at)
    select 'w-' || n, 'NOTICE', 's-' || n, '2026-02-01Z', timestamptz '2026-03-01 12:00Z' + make_interval(days => n) from generate_series(1, 9) n`);
  await served.sql(`insert into enforcement.work_item (id, kind, subject_id, opened_at) values ('w-x', 'NOTICE', 's-x', '2026-02-01Z')`);
}
const inOrder = ['w-1', 'w-2', 'w-3', 'w-4', 'w-5', 'w-6', 'w-7', 'w-8', 'w-9', 'w-x'];

describe('the order of the queue', () => {
  test('is by deadline, with undated work last, and the same in pages of any length', async () => {
    await fill();
    for (const first of [1, 3, 256]) expect(await walk('agent', null, first), `pages of ${first}`).toEqual(inOrder);
  });
  test('is by lane before it is by deadline, in pages of any length, and for what somebody skipped as well', async () => {
    await fill();
    const orders = `insert into enforcement.work_item (id, kind, subject_id, opened_at, due_at, lane) values
      ('o-soon', 'ORDER', 'o-1', now(), '2026-03-01 12:10Z', 1), ('o-never', 'ORDER', 'o-2', now(), null, 1),
      ('o-waits', 'ORDER', 'o-3', now(), null, 2), ('u-hour', 'ORDER', 'o-4', now(), '2026-03-01 13:00Z', 0),
      ('u-late', 'ORDER', 'o-5', now(), '2026-03-09 12:00Z', 0)`;
    await asOrders(served, orders);
    const whole = ['u-hour', 'u-late', 'o-soon', 'o-never', ...inOrder.slice(0, -1), 'o-waits', 'w-x'];
    for (const first of [1, 2, 3, 256]) expect(await walk('agent', null, first), `pages of ${first}`).toEqual(whole);
    expect(await walk('agent', { kinds: ['ORDER'] }, 2)).toEqual(['u-hour', 'u-late', 'o-soon', 'o-never', 'o-waits']);
    expect(await walk('agent', { overdue: true }, 2)).toEqual([]);
    served.pass(2 * day);
    expect(await walk('agent', { overdue: true }, 2)).toEqual(['u-hour', 'o-soon', 'w-1', 'w-2']);
    for (const id of ['w-3', 'w-1']) {
      await acts.claimWork('agent', id);
      await skip('agent', id);
    }
    for (const first of [1, 3])
      expect(await walk('agent', null, first)).toEqual([...whole.filter((id) => id !== 'w-1' && id !== 'w-3'), 'w-1', 'w-3']);
    const shown = (await served.ask('agent', '{ queue(first: 4) { nodes { lane } } }')).data.queue.nodes;
    expect(shown.map(({ lane }: { lane: string }) => lane)).toEqual(['URGENT', 'URGENT', 'ORDER', 'ORDER']);
  });
  test('is not changed by who reviews notices: neither a notice nor an order gets into another lane', async () => {
    await fill();
    await openOrderWork(served, 'o');
    await served.sql('set role writ_enforcement');
    await expect(served.sql(`update enforcement.work_item set lane = 0`)).rejects.toThrow(/permission denied/);
    await served.sql('reset role');
    await expect(served.sql(`update enforcement.work_item set lane = 0 where id = 'w-1'`)).rejects.toThrow(/work_item_lane/);
  });
  test('loses and repeats nothing where much work is due at one instant, to the microsecond', async () => {
    await served.sql(`insert into enforcement.work_item (id, kind, subject_id, due_at)
      select 'w-' || n, 'NOTICE', 's-' || n, timestamptz '2026-03-02Z' + make_interval(secs => (n % 5) / 1000000.0) from generate_series(1, 40) n`);
    const found = await walk('agent', null, 3);
    expect(found).toHaveLength(40);
    expect(new Set(found).size).toBe(40);
  });
});

describe('work that an agent skips', () => {
  test('is free at once, comes last for them and keeps its place for others; they may claim it again', async () => {
    await fill();
    expect((await skip('agent', 'w-1')).reasons).toEqual(['NOT_CLAIMED']);
    await acts.claimWork('agent', 'w-1');
    expect((await skip('agent2', 'w-1')).reasons).toEqual(['CLAIMED_BY_ANOTHER']);
    expect((await skip('agent', 'w-1', ' ')).reasons).toEqual(['MISSING']);
    expect((await skip('agent', 'w-1', 'x'.repeat(1_001))).reasons).toEqual(['INVALID']);
    expect((await skip('agent', 'none')).reasons).toEqual(['NOT_FOUND']);
    expect(await skip('agent', 'w-1')).toEqual({ id: 'w-1', claimedBy: null, claimEndsAt: null });
    const [, ...others] = inOrder;
    for (const first of [1, 4, 256]) expect(await walk('agent', null, first)).toEqual([...others, 'w-1']);
    expect(await walk('agent2', null, 4)).toEqual(inOrder);
    expect(await ids('agent', { filter: { skippedByMe: true } })).toEqual(['w-1']);
    expect(await walk('agent', { skippedByMe: false }, 2)).toEqual(others);
    expect(await ids('agent2', { filter: { skippedByMe: true } })).toEqual([]);
    expect(await acts.claimWork('agent', 'w-1')).toMatchObject({ claimedBy: 'agent' });
  });
  test('is offered to them as before when it is opened again', async () => {
    const { id } = await acts.submitNotice('reader');
    const { id: work } = await acts.claim('agent', id);
    await skip('agent', work);
    await acts.claim('agent2', id);
    await acts.decideNotice('agent2', id, 'NOT_ACTIONED');
    const complaint = await acts.complain('reader', { notice: id });
    await acts.claim('counsel', complaint.id);
    served.pass(minute);
    await acts.decideComplaint('counsel', complaint.id, 'REVERSED');
    expect(await ids('agent', { filter: { skippedByMe: true } })).toEqual([]);
    expect(await ids('agent')).toEqual([work]);
  });
  test('cannot be given back if it is done by then', async () => {
    const { id } = await acts.submitNotice('reader');
    const { id: work } = await acts.claim('agent', id);
    await acts.decideNotice('agent', id, 'NOT_ACTIONED');
    expect((await skip('agent', work)).reasons).toEqual(['WRONG_STATE']);
  });
});

describe('the facts of work', () => {
  test('are one for each claim, its lapse, a return and the decision, and none for a renewal', async () => {
    const { id } = await acts.submitNotice('reader');
    const { id: work } = await acts.claim('agent', id);
    served.pass(minute);
    await acts.claim('agent', id);
    served.pass(30 * minute);
    await acts.claim('agent2', id);
    await skip('agent2', work, 'Not my language.');
    expect(await facts(work)).toEqual([
      { kind: 'CLAIMED', person: 'agent', at: '2026-03-01T12:00:00.000Z', reason: null },
      { kind: 'RELEASED', person: 'agent', at: '2026-03-01T12:31:00.000Z', reason: null },
      { kind: 'CLAIMED', person: 'agent-2', at: '2026-03-01T12:31:00.000Z', reason: null },
      { kind: 'SKIPPED', person: 'agent-2', at: '2026-03-01T12:31:00.000Z', reason: 'Not my language.' },
    ]);
    await acts.claim('agent', id);
    await acts.decideNotice('agent', id, 'NOT_ACTIONED');
    expect((await kept(work)).slice(4)).toEqual([
      { kind: 'CLAIMED', person: 'i agent', reason: null },
      { kind: 'DECIDED', person: 'i agent', reason: null },
    ]);
  });
  test('have no row for what was refused', async () => {
    const { id } = await acts.submitNotice('reader');
    const { id: work } = await acts.claim('agent', id);
    await acts.claim('agent2', id);
    await acts.decideNotice('agent2', id, 'NOT_ACTIONED');
    await acts.decideNotice('agent', id, 'NOT_ACTIONED', 7);
    await skip('agent2', work);
    expect(await kept(work)).toEqual([{ kind: 'CLAIMED', person: 'i agent', reason: null }]);
  });
  test.each(['update enforcement.work_fact set at = now()', 'delete from enforcement.work_fact', 'truncate enforcement.work_fact'])(
    'are permanent: `%s` is refused to the subgraph',
    async (text) => {
      await served.sql('set role writ_enforcement');
      await expect(served.sql(text)).rejects.toThrow(/permission denied/);
      await served.sql('reset role');
    },
  );
  test('about notices are not added by `orders`, which reads none of them', async () => {
    await fill();
    await openOrderWork(served, 'o');
    const add = (work: string) =>
      asOrders(served, `insert into enforcement.work_fact (work_id, kind, at) values ($1, 'CLOSED', now())`, [work]);
    await expect(add('w-1')).rejects.toThrow(/row-level security/);
    await add('o-work');
    await expect(asOrders(served, 'select kind from enforcement.work_fact')).rejects.toThrow(/permission denied/);
  });
});

describe('a filter', () => {
  beforeEach(fill);
  test('selects by claim: mine, free, another agent’s, until the claim lapses', async () => {
    await acts.claimWork('agent', 'w-2');
    await acts.claimWork('agent2', 'w-3');
    const rest = (...taken: string[]) => inOrder.filter((id) => !taken.includes(id));
    expect(await ids('agent', { filter: { claimedByMe: true } })).toEqual(['w-2']);
    expect(await ids('agent', { filter: { claimedByMe: false } })).toEqual(rest('w-2'));
    expect(await ids('agent', { filter: { unclaimed: true } })).toEqual(rest('w-2', 'w-3'));
    expect(await ids('agent', { filter: { unclaimed: false } })).toEqual(['w-2', 'w-3']);
    expect(await ids('agent', { filter: { unclaimed: false, claimedByMe: false } })).toEqual(['w-3']);
    served.pass(30 * minute);
    expect(await ids('agent', { filter: { claimedByMe: true } })).toEqual([]);
    expect(await ids('agent', { filter: { unclaimed: true } })).toEqual(inOrder);
  });
  test('selects by deadline: past it, not past it, and due before an instant', async () => {
    served.pass(2 * day - 1);
    expect(await ids('agent', { filter: { overdue: true } })).toEqual(['w-1']);
    served.pass(1);
    expect(await ids('agent', { filter: { overdue: true } })).toEqual(['w-1', 'w-2']);
    expect(await ids('agent', { filter: { overdue: false } })).toEqual(inOrder.slice(2));
    expect(await ids('agent', { filter: { dueBefore: '2026-03-03T12:00:00.000Z' } })).toEqual(['w-1']);
    expect(await ids('agent', { filter: { dueBefore: '2026-03-03T12:00:00.001Z' } })).toEqual(['w-1', 'w-2']);
  });
  test('selects by kind, as an argument, in the filter, or both', async () => {
    await openOrderWork(served, 'o');
    expect(await ids('agent', { kinds: ['ORDER'] })).toEqual(['o-work']);
    expect(await ids('agent', { filter: { kinds: ['ORDER'] } })).toEqual(['o-work']);
    expect(await ids('agent', { kinds: ['NOTICE'], filter: { kinds: ['ORDER'] } })).toEqual([]);
  });
  test('selects by category, of a notice and of the complaint about its decision', async () => {
    const { id } = await acts.submitNotice('reader');
    const restriction = await acts.restrict('agent');
    const complaint = await acts.complain('author', { restriction: restriction.id });
    const works = await served.sql('select id from enforcement.work_item where subject_id = any ($1) order by kind', [[id, complaint.id]]);
    const [notice, complaining] = works.map((row) => row['id']);
    expect(await ids('agent', { filter: { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' } })).toEqual([notice]);
    expect(await ids('agent', { filter: { category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH' } })).toEqual([complaining]);
    expect(await ids('agent', { filter: { category: 'STATEMENT_CATEGORY_VIOLENCE' } })).toEqual([]);
    const shown = (await served.ask('agent', '{ queue(filter: { kinds: [COMPLAINT] }) { nodes { category source } } }')).data.queue.nodes;
    expect(shown).toEqual([{ category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH', source: null }]);
  });
  test('selects by who sent the notice, also for the complaint about its refusal', async () => {
    await served.sql(`insert into enforcement.trusted_flagger (id, name, country, expertise, issuer, subject, recorded_by, recorded_at)
      values ('f', 'F', 'DE', '{STATEMENT_CATEGORY_VIOLENCE}', 'i', 'f', 'i agent', now())`);
    const add = (id: string, source: string, more: string, values: string) =>
      served.sql(`insert into enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at, state, decided_at, source${more})
        values ('${id}', 'item-1', 'author', 'STATEMENT_CATEGORY_VIOLENCE', 'x', now(), 'NOT_ACTIONED', now(), '${source}'${values})`);
    await add('n-1', 'ARTICLE_16', '', '');
    await add('n-2', 'TRUSTED_FLAGGER', ', flagger_id', `, 'f'`);
    await add('n-3', 'STATE_ACTOR', ', public_body_name', `, 'Ministry'`);
    await served.sql(
      `insert into enforcement.complaint (id, notice_id, filed_issuer, filed_subject, explanation, filed_at) values ('c', 'n-2', 'i', 'f', 'x', now())`,
    );
    await served.sql(`insert into enforcement.work_item (id, kind, subject_id) values
      ('a', 'NOTICE', 'n-1'), ('b', 'NOTICE', 'n-2'), ('c', 'NOTICE', 'n-3'), ('d', 'COMPLAINT', 'c')`);
    expect(await ids('agent', { filter: { source: 'TRUSTED_FLAGGER' } })).toEqual(['b', 'd']);
    expect(await ids('agent', { filter: { source: 'STATE_ACTOR' } })).toEqual(['c']);
  });
  test('that contradicts itself is refused with a text, and so is one with unknown parts', async () => {
    const both = await ask('agent', { filter: { claimedByMe: true, unclaimed: true } });
    expect(both.codes).toEqual(['BAD_USER_INPUT']);
    expect(both.messages[0]).toMatch(/claimedByMe or for unclaimed/);
    expect((await ask('agent', { filter: { colour: 'red' } })).messages[0]).toMatch(/colour/);
  });
});

test('a cursor belongs to one person’s list under one filter', async () => {
  await fill();
  const { endCursor } = (await ask('agent', { first: 2, filter: { unclaimed: true } })).data.queue.pageInfo;
  expect(await ids('agent', { first: 2, filter: { unclaimed: true }, after: endCursor })).toEqual(['w-3', 'w-4']);
  for (const [who, filter] of [
    ['agent', null],
    ['agent', { unclaimed: false }],
    ['agent', { unclaimed: true, overdue: false }],
    ['agent2', { unclaimed: true }],
  ] as const)
    expect((await ask(who, { first: 2, filter, after: endCursor })).codes, `${who} ${JSON.stringify(filter)}`).toEqual(['BAD_USER_INPUT']);
});

describe('work remains open while its complaint is open, whoever closes it:', () => {
  const close = (subject: string) => served.sql('update enforcement.work_item set closed_at = now() where subject_id = $1', [subject]);
  test('the work on the complaint', async () => {
    const { id } = await acts.restrict('agent');
    const complaint = await acts.complain('author', { restriction: id });
    await expect(close(complaint.id)).rejects.toThrow('work stays open while its complaint is open');
    await served.sql(
      `update enforcement.complaint set state = 'UPHELD', decided_at = now(), decided_by = 'i counsel', reason = 'x' where id = $1`,
      [complaint.id],
    );
    await close(complaint.id);
    await expect(served.sql(`update enforcement.complaint set state = 'OPEN', decided_at = null, decided_by = null`)).rejects.toThrow(
      'decided once',
    );
  });
  test('the work on a notice whose restriction or refusal is contested', async () => {
    const { id } = await acts.submitNotice('reader');
    await acts.claim('agent', id);
    const restriction = await acts.restrict('agent', acts.fromNotice(id));
    const complaint = await acts.complain('author', { restriction: restriction.id });
    await expect(close(id)).rejects.toThrow('work stays open while its complaint is open');
    expect((await acts.decideNotice('agent', id, 'ACTIONED')).reasons).toEqual(['COMPLAINT_OPEN']);
    await acts.claim('counsel', complaint.id);
    await acts.decideComplaint('counsel', complaint.id, 'UPHELD');
    expect(await acts.decideNotice('agent', id, 'ACTIONED')).toMatchObject({ state: 'ACTIONED' });
  });
});
