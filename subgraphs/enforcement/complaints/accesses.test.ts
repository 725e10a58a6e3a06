/** Complaints about accesses: who may contest which, who may decide, and what is kept for `orders` to act on. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AccessRow, actOn, expectProved, insertAccess, openCase, setSecrecy, tell } from '../testing/access-rows.ts';
import { actsOn } from '../testing/acts.ts';
import { asOrders, insertOrder } from '../testing/order-rows.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  await insertOrder(served, { id: 'o', kind: 'EPOC' });
});
afterEach(() => served.close());

const day = 24 * 60 * 60_000;
const missing = { reasons: ['NOT_FOUND'], message: 'There is no such thing, or you cannot contest it.', article: null };
const contest = async (row: AccessRow = {}, who: Who = 'author') => acts.complain(who, { access: await insertAccess(served, row) });
/** Decides as somebody who has claimed it. */
const decided = async (who: Who, complaint: string, outcome: string) => {
  await acts.claim(who, complaint);
  return acts.decideComplaint(who, complaint, outcome);
};
const workOf = async (complaint: string) =>
  (
    await asOrders(served, 'select outcome, access_idx, closed_at is null as open from enforcement.work_item where subject_id = $1', [
      complaint,
    ])
  )[0];
const participants = () => served.sql('select order_id, part, issuer, subject from orders.case_participant');

describe('a complaint about an access', () => {
  test('is filed by the holder of the account, who sees what they contest; it is work for counsel, and an entry', async () => {
    const access = await insertAccess(served);
    const complaint = await acts.complain('author', { access });
    expect(complaint).toMatchObject({ state: 'OPEN', subject: { __typename: 'Access' } });
    const text = 'query ($id: ID!) { complaint(id: $id) { subject { ... on Access { id } } } }';
    expect((await served.ask('author', text, { id: complaint.id })).data.complaint.subject).toEqual({ id: access });
    expect((await served.ask('counsel', text, { id: complaint.id })).data.complaint.subject).toEqual({ id: access });
    expect((await served.ask('agent', text, { id: complaint.id })).codes).toEqual(['FORBIDDEN']);
    expect((await served.ask('reader', text, { id: complaint.id })).codes).toEqual(['NOT_FOUND']);
    expect(await workOf(complaint.id)).toEqual({ outcome: null, access_idx: access, open: true });
    expect(served.entries.map(({ type, subject, details }) => [type, subject, details['legal']])).toEqual([
      ['complaint.filed.v1', 'author', { article: null, complaint: complaint.id, covers: 'DECISION', access }],
    ]);
  });

  test('is followed at the access, with the newest answer, by its filer and by counsel alone', async () => {
    const [access, other] = [await insertAccess(served), await insertAccess(served)];
    const complaintsAt = async (who: Who, ids: readonly string[]) => {
      const representations = ids.map((id) => ({ __typename: 'Access', id }));
      const text = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Access { complaint { id } } } }`;
      return served.ask(who, text, { representations });
    };
    const none = (count: number) => Array.from({ length: count }, () => ({ complaint: null }));
    const ids = [access, other, '99', '-1', `0${access}`, 'x', ''];
    expect((await complaintsAt('author', ids)).data._entities).toEqual(none(ids.length));
    const first = await acts.complain('author', { access });
    await decided('counsel', first.id, 'OMITTED');
    served.pass(day);
    const second = await acts.complain('author', { access });
    for (const who of ['author', 'counsel'] as const)
      expect((await complaintsAt(who, ids)).data._entities, who).toEqual([{ complaint: { id: second.id } }, ...none(ids.length - 1)]);
    expect((await complaintsAt('reader', ids)).data._entities).toEqual(none(ids.length));
    expect((await complaintsAt('agent', [access])).codes).toEqual(['FORBIDDEN']);
    expect((await complaintsAt('anonymous', [access])).codes).toEqual(['UNAUTHENTICATED']);
  });

  test.each<[string, AccessRow, Who]>([
    ['to another person’s records', { account: 'reader' }, 'author'],
    ['to the account of another person, by another account holder', {}, 'reader'],
    ['by a person without an account', {}, 'counselAtHome'],
    ['that was their own read', { purpose: 'SELF', reference: 'author' }, 'author'],
    ['that is not published yet', { isPublished: false }, 'author'],
  ])('is never possible %s: it is answered as for a missing access', async (_, row, who) => {
    expect(await contest(row, who)).toEqual(missing);
    expect(await acts.complain(who, { access: '99' })).toEqual(missing);
    expect(served.entries).toEqual([]);
  });

  test.each(['', '-1', '01', '1e2', 'x', '9'.repeat(30)])('is never possible by an id like %j', async (access) => {
    expect(await acts.complain('author', { access })).toEqual(missing);
  });

  test('is not possible during a non-disclosure period, as for a missing access, and then for six months', async () => {
    await setSecrecy(served, 'o', '2026-04-01T00:00:00Z');
    const accesses = [await insertAccess(served), await insertAccess(served), await insertAccess(served)];
    const [access = '', other = '', late = ''] = accesses;
    served.state.now = new Date('2026-03-31T23:59:59.999Z');
    expect(await acts.complain('author', { access })).toEqual(missing);
    served.state.now = new Date('2026-04-01T00:00:00.000Z');
    await tell(served, 'o', '2026-04-01T00:00:00Z');
    expect(await acts.complain('author', { access })).toMatchObject({ state: 'OPEN' });
    served.state.now = new Date('2026-10-02T22:59:59.999Z');
    expect(await acts.complain('author', { access: other })).toMatchObject({ state: 'OPEN' });
    served.state.now = new Date('2026-10-03T00:00:00.000Z');
    expect((await acts.complain('author', { access: late })).reasons).toEqual(['TOO_LATE']);
  });

  test('is possible for six months where there was no non-disclosure period', async () => {
    const access = await insertAccess(served, { at: '2026-02-01T12:00:00Z' });
    // Until Saturday, 1 August, so until Tuesday behind the Irish holiday; and a day more.
    served.state.now = new Date('2026-08-05T23:00:00.000Z');
    expect((await acts.complain('author', { access })).reasons).toEqual(['TOO_LATE']);
    served.pass(-1);
    expect(await acts.complain('author', { access })).toMatchObject({ state: 'OPEN' });
  });

  test('is possible once at a time, for each access separately, again where nothing was decided, and never after a decision', async () => {
    const access = await insertAccess(served);
    const first = await acts.complain('author', { access });
    expect((await acts.complain('author', { access })).reasons).toEqual(['COMPLAINT_OPEN']);
    expect(await contest()).toMatchObject({ state: 'OPEN' });
    await decided('counsel', first.id, 'OMITTED');
    const second = await acts.complain('author', { access });
    expect(second).toMatchObject({ state: 'OPEN' });
    await decided('counsel2', second.id, 'REVERSED');
    expect((await acts.complain('author', { access })).reasons).toEqual(['NOT_CONTESTABLE']);
    const other = await insertAccess(served);
    const third = await acts.complain('author', { access: other });
    await decided('counsel', third.id, 'UPHELD');
    expect(await acts.complain('author', { access: other })).toMatchObject({
      reasons: ['NOT_CONTESTABLE'],
      message: expect.stringMatching(/2016\/679, Art\. 77/),
      article: null,
    });
  });

  test('names the access alone and no other subject, and must name something', async () => {
    const access = await insertAccess(served);
    expect((await acts.complain('author', { access, notice: 'n' })).reasons).toContain('INVALID');
    expect((await acts.complain('author', {})).reasons).toEqual(['MISSING']);
  });
});

describe('the decision on a complaint about an access', () => {
  test('is made by counsel without a part; the outcome is in the queue with its proof, by which the subgraph orders gives counsel a part', async () => {
    const { id } = await contest();
    expect(await decided('counsel', id, 'REVERSED')).toMatchObject({ state: 'REVERSED', generation: 1 });
    expect(await workOf(id)).toMatchObject({ outcome: 'REVERSED', open: false });
    expect(await participants(), 'F4: written down by orders alone').toEqual([]);
    const [{ access } = { access: null }] = await served.sql('select access_idx as access from enforcement.complaint');
    await expectProved(served, { complaint: id, outcome: 'REVERSED', access: BigInt(String(access)), order: null, person: 'i counsel' });
    expect(served.entries.at(-1)).toMatchObject({
      type: 'complaint.decided.v1',
      subject: 'author',
      details: { legal: { complaint: id, outcome: 'REVERSED' }, target: { account: 'author' } },
    });
  });

  test.each(['UPHELD', 'OMITTED'])('with the outcome %s needs no further act, and its author is proved all the same', async (outcome) => {
    const { id } = await contest();
    expect(await decided('counsel', id, outcome)).toMatchObject({ state: outcome });
    expect(await workOf(id)).toMatchObject({ outcome, open: false });
    const [{ access } = { access: null }] = await served.sql('select access_idx as access from enforcement.complaint');
    await expectProved(served, { complaint: id, outcome, access: BigInt(String(access)), order: null, person: 'i counsel' });
  });

  test('is never partial: an access was lawful or not', async () => {
    const { id } = await contest();
    expect((await decided('counsel', id, 'PARTIALLY_REVERSED')).reasons).toEqual(['INVALID']);
    expect(await participants()).toEqual([]);
  });

  test.each([
    ['released it', 'RELEASER'],
    ['did whatever else to it', null],
  ])('is never made by a person who %s: the attempt is refused and logged, and nothing is stored', async (_, part) => {
    await actOn(served, 'o', 'counsel', part);
    const { id } = await contest();
    const before = served.entries.length;
    expect((await decided('counsel', id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
    expect(served.entries.slice(before)).toMatchObject([
      { type: 'work.claimed.v1' },
      { type: 'access.refused.v1', details: { action: 'decideComplaint', reason: 'SAME_PERSON', target: { complaint: id } } },
    ]);
    expect(await participants()).toEqual([]);
    expect(await workOf(id)).toMatchObject({ outcome: null, open: true });
    served.pass(day);
    expect(await decided('counsel2', id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
  });

  test('is never made by a person who audited the order', async () => {
    await asOrders(served, `insert into orders.case_participant values ('o', 'AUDITOR', 'i', 'counsel', now())`);
    const { id } = await contest();
    expect((await decided('counsel', id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
  });

  test('is never made twice by the same person, whatever happened in between', async () => {
    const access = await insertAccess(served);
    const first = await acts.complain('author', { access });
    await decided('counsel', first.id, 'OMITTED');
    const second = await acts.complain('author', { access });
    expect((await decided('counsel', second.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
  });

  test('is made by the same person when it is about another access under the same order: that is one part', async () => {
    const [one, other] = [await contest(), await contest()];
    expect(await decided('counsel', one.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
    expect(await decided('counsel', other.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
  });
});

describe('an access by the platform’s own staff', () => {
  test('is contested like any other, and decided neither by its reader nor by a person who took part in the work', async () => {
    const notice = await acts.submitNotice('anonymous');
    const [work] = await served.sql('select id from enforcement.work_item where subject_id = $1', [notice.id]);
    const access = await openCase(served, String(work?.['id']), 'counsel');
    await acts.claim('counsel2', notice.id);
    await acts.decideNotice('counsel2', notice.id, 'NOT_ACTIONED');
    const { id } = await acts.complain('author', { access });
    expect((await decided('counsel', id, 'REVERSED')).reasons).toEqual(['SAME_PERSON']);
    served.pass(day);
    expect((await decided('counsel2', id, 'REVERSED')).reasons).toEqual(['SAME_PERSON']);
    served.pass(day);
    expect(await decided('counsel3', id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect(await workOf(id)).toMatchObject({ outcome: 'REVERSED', access_idx: access });
    expect(await participants()).toEqual([]);
  });
});

describe('the database', () => {
  test('lets `orders` write no outcome, and `enforcement` read no grant', async () => {
    const { id } = await contest();
    const forged = (set: string) => asOrders(served, `update enforcement.work_item set ${set} where subject_id = $1 returning id`, [id]);
    await expect(forged(`outcome = 'REVERSED'`)).rejects.toThrow(/permission denied/);
    expect(await forged('closed_at = now()')).toEqual([]);
    await served.sql('set role writ_enforcement');
    for (const table of ['orders.access_grant', 'orders.duty', 'orders.order_event', 'orders.case_participant'])
      await expect(served.sql(`select from ${table}`)).rejects.toThrow(/permission denied/);
    await served.sql('reset role');
  });
});
