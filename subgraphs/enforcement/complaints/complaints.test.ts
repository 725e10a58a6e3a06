import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const types = (): string[] => served.entries.map(({ type }) => type);
const queueOf = async (after: string | null = null, first = 20) => {
  const text = `query ($first: Int, $after: String) { queue(first: $first, after: $after) {
    nodes { kind dueAt subject { __typename } } pageInfo { hasNextPage endCursor } } }`;
  return (await served.ask('agent', text, { first, after })).data.queue;
};

describe('a notice', () => {
  test('opens work that is due in seven days, and is an entry', async () => {
    const notice = await acts.submitNotice('anonymous');
    expect(notice).toMatchObject({ state: 'RECEIVED', generation: 0 });
    expect((await queueOf()).nodes).toEqual([{ kind: 'NOTICE', dueAt: '2026-03-08T12:00:00.000Z', subject: { __typename: 'Notice' } }]);
    expect(types()).toEqual(['notice.submitted.v1']);
    expect(served.entries[0]).toMatchObject({
      subject: 'author',
      details: { initiator: { subject: null }, legal: { notice: notice.id }, target: { item: 'item-1' } },
    });
  });
  test('about a missing item, or one that is withheld where the notifier is, is refused', async () => {
    expect((await acts.submitNotice('anonymous', { item: 'none', goodFaith: false })).reasons).toEqual(['NOT_FOUND', 'INVALID']);
    await acts.restrict('agent');
    expect(await acts.submitNotice('anonymous')).toMatchObject({ state: 'RECEIVED' });
    await acts.restrict('agent', { territories: ['WORLD'] });
    expect((await acts.submitNotice('anonymous')).reasons).toEqual(['WRONG_STATE']);
  });
  test("is visible to its notifier and to staff, and its notifier's name to staff alone", async () => {
    const { id } = await acts.submitNotice('reader');
    const text = 'query ($id: ID!) { notice(id: $id) { id } }';
    for (const who of ['reader', 'agent'] as const) expect((await served.ask(who, text, { id })).data.notice).toEqual({ id });
    expect((await served.ask('author', text, { id })).codes).toEqual(['NOT_FOUND']);
    const name = 'query ($id: ID!) { notice(id: $id) { notifierEmail } }';
    expect((await served.ask('reader', name, { id })).codes).toEqual(['FORBIDDEN']);
  });
  test('is decided by who holds its claim, and acted on only with a restriction that names it', async () => {
    const { id } = await acts.submitNotice('anonymous');
    expect((await acts.decideNotice('agent', id, 'ACTIONED', 3)).reasons).toEqual(['STALE', 'NOT_CLAIMED', 'MISSING']);
    await acts.claim('agent2', id);
    expect((await acts.decideNotice('agent', id, 'NOT_ACTIONED')).reasons).toEqual(['CLAIMED_BY_ANOTHER']);
    expect((await acts.decideNotice('agent2', id, 'ACTIONED')).reasons).toEqual(['MISSING']);
    await acts.restrict('agent2', acts.fromNotice(id));
    expect(await acts.decideNotice('agent2', id, 'ACTIONED')).toMatchObject({ state: 'ACTIONED', generation: 1, reason: 'Seen.' });
    expect((await acts.decideNotice('agent2', id, 'ACTIONED', 1)).reasons).toEqual(['WRONG_STATE']);
    expect(types()).toEqual(['notice.submitted.v1', 'work.claimed.v1', 'restriction.applied.v1', 'notice.decided.v1']);
    expect((await queueOf()).nodes).toEqual([]);
  });
  test('cannot be acted on by a restriction that was lifted', async () => {
    const { id } = await acts.submitNotice('anonymous');
    await acts.claim('agent', id);
    const restriction = await acts.restrict('agent', acts.fromNotice(id));
    await acts.lift('agent', restriction.id);
    expect((await acts.decideNotice('agent', id, 'ACTIONED')).reasons).toEqual(['MISSING']);
  });
});

describe('a claim', () => {
  test('of twenty simultaneous ones is won by one; it lasts thirty minutes, is renewed by its holder and then open to others', async () => {
    const { id } = await acts.submitNotice('anonymous');
    const [work] = await served.sql('select id from enforcement.work_item');
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => acts.claimWork(index % 2 === 0 ? 'agent' : 'agent2', String(work?.['id']))),
    );
    const winners = new Set(all.flatMap(({ claimedBy }) => claimedBy ?? []));
    expect(winners.size).toBe(1);
    expect(all.filter(({ claimedBy }) => claimedBy)).toHaveLength(10);
    const [winner, loser] = winners.has('agent') ? (['agent', 'agent2'] as const) : (['agent2', 'agent'] as const);
    served.pass(29 * minute);
    expect((await acts.claim(winner, id)).claimEndsAt).toBe('2026-03-01T12:59:00.000Z');
    served.pass(30 * minute - 1);
    expect((await acts.claim(loser, id)).reasons).toEqual(['CLAIMED_BY_ANOTHER']);
    served.pass(1);
    expect((await acts.claim(loser, id)).reasons).toBeUndefined();
    expect((await acts.decideNotice(winner, id, 'NOT_ACTIONED')).reasons).toEqual(['CLAIMED_BY_ANOTHER']);
  });
  test('on missing or finished work is refused', async () => {
    expect((await acts.claimWork('agent', 'none')).reasons).toEqual(['NOT_FOUND']);
    const { id } = await acts.submitNotice('anonymous');
    await acts.claim('agent', id);
    await acts.decideNotice('agent', id, 'NOT_ACTIONED');
    expect((await acts.claim('agent', id)).reasons).toEqual(['WRONG_STATE']);
  });
});

test('a complaint is claimed by counsel alone: nobody blocks what they cannot decide', async () => {
  const { id } = await acts.restrict('agent');
  const complaint = await acts.complain('author', { restriction: id });
  expect((await acts.claim('agent2', complaint.id)).reasons).toEqual(['NOT_DECIDABLE']);
  expect(await served.sql('select claimed_by from enforcement.work_item')).toEqual([{ claimed_by: null }]);
  expect(await acts.claim('counsel', complaint.id)).toMatchObject({ claimedBy: 'counsel' });
});

test('the queue is by due date, with undated work last, in pages', async () => {
  for (const item of ['item-1', 'item-2']) await acts.submitNotice('anonymous', { item });
  served.pass(day);
  await acts.submitNotice('anonymous');
  await served.sql('update enforcement.work_item set due_at = null where id = (select min(id) from enforcement.work_item)');
  const first = await queueOf(null, 2);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await queueOf(first.pageInfo.endCursor, 1);
  const third = await queueOf(second.pageInfo.endCursor, 1);
  expect([...first.nodes, ...second.nodes].map(({ dueAt }) => dueAt).at(-1)).toBeNull();
  expect(third).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
});

describe('a complaint about a restriction', () => {
  test('is filed by the person concerned alone, once at a time, within six months', async () => {
    const { id } = await acts.restrict('agent');
    expect((await acts.complain('reader', { restriction: id })).reasons).toEqual(['NOT_FOUND']);
    expect(await acts.complain('author', { restriction: id })).toMatchObject({ state: 'OPEN' });
    expect((await acts.complain('author', { restriction: id })).reasons).toEqual(['COMPLAINT_OPEN']);
    expect((await queueOf()).nodes).toEqual([
      { kind: 'COMPLAINT', dueAt: '2026-03-15T12:00:00.000Z', subject: { __typename: 'Complaint' } },
    ]);
    const other = await acts.restrict('agent');
    await served.sql(`update enforcement.letter set mailed_at = $1, outcome = 'SENT'`, [served.state.now]);
    served.pass(187 * day);
    expect((await acts.complain('author', { restriction: other.id })).reasons).toEqual(['TOO_LATE']);
  });
  test('filed at the same moment as another is refused, and leaves no work', async () => {
    const { id } = await acts.restrict('agent');
    const other = `insert into enforcement.complaint (id, restriction_id, filed_issuer, filed_subject, explanation, filed_at)
      values ('first', '${id}', 'i', 'author', 'x', now())`;
    const second = await served.atOnce(other, 1, () => acts.complain('author', { restriction: id }));
    expect(second.reasons).toEqual(['COMPLAINT_OPEN']);
    expect(await served.sql('select from enforcement.work_item')).toEqual([]);
  });
  test('that another counsel reverses gives readers the item back in the same transaction', async () => {
    const { id } = await acts.restrict('counsel');
    const complaint = await acts.complain('author', { restriction: id });
    await acts.claim('counsel', complaint.id);
    expect((await acts.decideComplaint('counsel', complaint.id, 'REVERSED')).reasons).toEqual(['SAME_PERSON']);
    expect(types().at(-1)).toBe('access.refused.v1');
    expect((await acts.decideComplaint('counsel2', complaint.id, 'REVERSED', 9)).reasons).toEqual(['STALE', 'CLAIMED_BY_ANOTHER']);
    served.pass(30 * minute);
    expect((await acts.decideComplaint('counsel2', complaint.id, 'REVERSED')).reasons).toEqual(['NOT_CLAIMED']);
    await acts.claim('counsel2', complaint.id);
    expect(await acts.decideComplaint('counsel2', complaint.id, 'REVERSED')).toMatchObject({
      state: 'REVERSED',
      generation: 1,
      reason: 'Heard.',
    });
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    expect(types().slice(-2)).toEqual(['complaint.decided.v1', 'restriction.ended.v1']);
    expect((await acts.complain('author', { restriction: id })).reasons).toEqual(['NOT_CONTESTABLE']);
  });
  test('that is omitted or upheld changes nothing for readers, and can be filed again only if it was omitted', async () => {
    const { id } = await acts.restrict('agent');
    for (const [counsel, outcome] of [
      ['counsel', 'OMITTED'],
      ['counsel2', 'UPHELD'],
    ] as const) {
      const complaint = await acts.complain('author', { restriction: id });
      await acts.claim(counsel, complaint.id);
      expect(await acts.decideComplaint(counsel, complaint.id, outcome)).toMatchObject({ state: outcome });
    }
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    expect(await acts.complain('author', { restriction: id })).toMatchObject({
      reasons: ['NOT_CONTESTABLE'],
      message: expect.stringMatching(/cannot file it here again.*out-of-court.*Art\. 21.*Art\. 53.*court/s),
      article: 'Regulation (EU) 2022/2065, Art. 20(5)',
    });
    const other = await acts.restrict('agent');
    expect(await acts.complain('author', { restriction: other.id }), 'another decision').toMatchObject({ state: 'OPEN' });
  });
  test('is not heard again where it was reversed, or reversed in part, after the restriction was lifted', async () => {
    for (const outcome of ['REVERSED', 'PARTIALLY_REVERSED']) {
      const { id } = await acts.restrict('agent', { territories: ['DE', 'FR'] });
      const complaint = await acts.complain('author', { restriction: id });
      await acts.restrict('agent', { territories: ['DE'] });
      await acts.lift('agent', id);
      await acts.claim('counsel', complaint.id);
      expect(await acts.decideComplaint('counsel', complaint.id, outcome)).toMatchObject({ state: outcome });
      expect((await acts.complain('author', { restriction: id })).reasons, outcome).toEqual(['NOT_CONTESTABLE']);
    }
  });
  test('is unfounded only where it is upheld; the entry states it, and staff alone read it', async () => {
    const { id } = await acts.restrict('agent');
    const complaint = await acts.complain('author', { restriction: id });
    await acts.claim('counsel', complaint.id);
    for (const outcome of ['REVERSED', 'OMITTED'])
      expect(await acts.decideComplaint('counsel', complaint.id, outcome, 0, true), outcome).toMatchObject({
        reasons: ['INVALID'],
        article: 'Regulation (EU) 2022/2065, Art. 23(2)',
      });
    await acts.decideComplaint('counsel', complaint.id, 'UPHELD', 0, true);
    expect(served.entries.at(-1)?.details['legal']).toMatchObject({ outcome: 'UPHELD', unfounded: true });
    const text = 'query ($id: ID!) { complaint(id: $id) { unfounded } }';
    expect((await served.ask('agent', text, { id: complaint.id })).data.complaint).toEqual({ unfounded: true });
    expect((await served.ask('author', text, { id: complaint.id })).codes).toEqual(['FORBIDDEN']);
  });
  test('is reversed in part only when a narrower restriction remains', async () => {
    const { id } = await acts.restrict('agent', { territories: ['DE', 'FR'] });
    const complaint = await acts.complain('author', { restriction: id });
    await acts.claim('counsel', complaint.id);
    expect((await acts.decideComplaint('counsel', complaint.id, 'PARTIALLY_REVERSED')).reasons).toEqual(['INVALID']);
    await acts.restrict('agent2', { territories: ['AT', 'DE'] });
    expect((await acts.decideComplaint('counsel', complaint.id, 'PARTIALLY_REVERSED')).reasons).toEqual(['INVALID']);
    await acts.restrict('agent2', { territories: ['DE'] });
    expect(await acts.decideComplaint('counsel', complaint.id, 'PARTIALLY_REVERSED')).toMatchObject({ state: 'PARTIALLY_REVERSED' });
    expect([await acts.status('item-1', 'FR'), await acts.status('item-1', 'DE')]).toEqual(['AVAILABLE', 'DISABLED']);
  });
  test('remains open when the platform lifts the restriction, and can still be decided', async () => {
    const { id } = await acts.restrict('agent');
    const complaint = await acts.complain('author', { restriction: id });
    expect(await acts.lift('agent', id)).toMatchObject({ state: 'LIFTED', complaint: { state: 'OPEN' } });
    await acts.claim('counsel', complaint.id);
    expect(await acts.decideComplaint('counsel', complaint.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect(types().at(-1)).toBe('complaint.decided.v1');
  });
  test('is visible to its filer and to staff', async () => {
    const restriction = await acts.restrict('agent');
    const { id } = await acts.complain('author', { restriction: restriction.id });
    const text = 'query ($id: ID!) { complaint(id: $id) { id subject { ... on Restriction { id } } } }';
    for (const who of ['author', 'counsel'] as const)
      expect((await served.ask(who, text, { id })).data.complaint).toEqual({ id, subject: { id: restriction.id } });
    expect((await served.ask('reader', text, { id })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a complaint about a notice', () => {
  test('opens the notice again as new work when it is reversed', async () => {
    const { id } = await acts.submitNotice('reader');
    expect((await acts.complain('reader', { notice: id })).reasons).toEqual(['NOT_CONTESTABLE']);
    await acts.claim('agent', id);
    await acts.decideNotice('agent', id, 'NOT_ACTIONED');
    expect((await acts.restrict('agent', acts.fromNotice(id))).reasons).toEqual(['WRONG_STATE']);
    expect((await acts.complain('author', { notice: id })).reasons).toEqual(['NOT_FOUND']);
    const complaint = await acts.complain('reader', { notice: id });
    expect(complaint.subject).toEqual({ __typename: 'Notice' });
    await acts.claim('counsel', complaint.id);
    expect((await acts.decideComplaint('counsel', complaint.id, 'PARTIALLY_REVERSED')).reasons).toEqual(['INVALID']);
    expect(await acts.decideComplaint('counsel', complaint.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect((await acts.decideNotice('agent2', id, 'NOT_ACTIONED', 2)).reasons).toEqual(['NOT_CLAIMED']);
    await acts.claim('agent2', id);
    expect(await acts.decideNotice('agent2', id, 'NOT_ACTIONED', 2)).toMatchObject({ state: 'NOT_ACTIONED', generation: 3 });
    const second = await acts.complain('reader', { notice: id });
    expect(second, 'the new decision').toMatchObject({ state: 'OPEN' });
    await acts.claim('counsel2', second.id);
    expect(await acts.decideComplaint('counsel2', second.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
    expect((await acts.complain('reader', { notice: id })).reasons).toEqual(['NOT_CONTESTABLE']);
  });
});
