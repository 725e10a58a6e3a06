/** Complaints about what an order is behind: what they cover, who hears them, and that the order binds as before. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actOn, expectProved, setSecrecy } from '../testing/access-rows.ts';
import { actsOn } from '../testing/acts.ts';
import { asOrders, insertOrder } from '../testing/order-rows.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

const day = 24 * 60 * 60_000;
const redress = 'Within a month, at the administrative court of the regulator.';
let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  await insertOrder(served, { id: 'o' });
  await served.sql(`update orders.legal_order set legal_basis = jsonb_build_object('redress', $1::text) where id = 'o'`, [redress]);
});
afterEach(() => served.close());

const ordered = (territories = ['DE', 'FR']) => acts.restrict('agent', { order: 'o', statement: null, territories });
const read = async (who: Who, id: string) => {
  const text = 'query ($id: ID!) { complaint(id: $id) { state covers remedies orderRedress automatedMeans } }';
  return (await served.ask(who, text, { id })).data.complaint;
};
const decide = async (who: Who, id: string, outcome: string) => {
  await served.sql('update enforcement.work_item set claimed_by = null, claim_ends_at = null');
  await acts.claim(who, id);
  return acts.decideComplaint(who, id, outcome);
};
const effects = () => asOrders(served, `select item_id from orders.target_effects('{o}')`);

describe('a complaint about what an authority ordered', () => {
  test('covers how it was carried out, and names where the order itself is contested', async () => {
    const { id } = await ordered();
    const complaint = await acts.complain('author', { restriction: id });
    const open = { state: 'OPEN', covers: 'EXECUTION', remedies: null, orderRedress: redress, automatedMeans: null };
    expect(await read('author', complaint.id)).toEqual(open);
    expect(await decide('counsel', complaint.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
    const decided = await read('author', complaint.id);
    expect(decided).toMatchObject({ state: 'UPHELD', orderRedress: redress, automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED' });
    expect(decided.remedies).toMatch(/To contest the order itself.*Going to court/s);
    expect(decided.remedies).not.toMatch(/out-of-court/);
    expect(await acts.status('item-1', 'DE')).toBe('DISABLED');
    const again = await acts.complain('author', { restriction: id });
    expect(again).toMatchObject({
      reasons: ['NOT_CONTESTABLE'],
      message: expect.stringMatching(/contest the order itself/),
    });
    await acts.lift('counsel', id);
    const anew = await ordered();
    expect(await acts.complain('author', { restriction: anew.id })).toMatchObject({ state: 'OPEN' });
  });

  test('does not exist while the order is under a non-disclosure period: not even that it cannot be contested is shown', async () => {
    const { id } = await ordered();
    await setSecrecy(served, 'o', '2026-06-01T00:00:00Z');
    const missing = await acts.complain('author', { restriction: 'none' });
    expect(await acts.complain('author', { restriction: id })).toEqual(missing);
    expect(missing.reasons).toEqual(['NOT_FOUND']);
    served.pass(92 * day);
    expect(await acts.complain('author', { restriction: id })).toMatchObject({ state: 'OPEN' });
  });

  test('is possible for six months from the end of the non-disclosure period', async () => {
    const { id } = await ordered();
    await setSecrecy(served, 'o', '2026-06-01T00:00:00Z');
    served.state.now = new Date('2026-12-03T00:00:00.000Z');
    expect((await acts.complain('author', { restriction: id })).reasons).toEqual(['TOO_LATE']);
    served.state.now = new Date('2026-12-02T23:59:59.999Z');
    expect(await acts.complain('author', { restriction: id })).toMatchObject({ state: 'OPEN' });
  });

  test('that is reversed ends what was done; the order binds as before and can be carried out correctly', async () => {
    const { id } = await ordered();
    expect(await effects()).toEqual([{ item_id: 'item-1' }]);
    const complaint = await acts.complain('author', { restriction: id });
    const inPart = await decide('counsel', complaint.id, 'PARTIALLY_REVERSED');
    expect(inPart).toMatchObject({ reasons: ['INVALID'], message: expect.stringMatching(/reversed as a whole/) });
    expect(await acts.decideComplaint('counsel', complaint.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    expect(await effects()).toEqual([]);
    const [work] = await served.sql(`select outcome, order_id from enforcement.work_item where kind = 'COMPLAINT'`);
    expect(work).toEqual({ outcome: 'REVERSED', order_id: 'o' });
    expect(await ordered()).toMatchObject({ state: 'ACTIVE' });
    expect(await effects()).toEqual([{ item_id: 'item-1' }]);
  });

  test('that is reversed after the fulfilment lets the platform carry out the order again, only on that item, until it is withdrawn', async () => {
    const { id } = await ordered();
    await served.sql(`update orders.legal_order set status = 'FULFILLED' where id = 'o'`);
    await served.sql(`update orders.clock set ended_at = now() where order_id = 'o'`);
    const complaint = await acts.complain('author', { restriction: id });
    expect((await ordered()).reasons).toEqual(['NOT_FOUND']);
    await decide('counsel', complaint.id, 'REVERSED');
    const other = await acts.restrict('agent', { order: 'o', item: 'item-2', statement: null, territories: ['DE'] });
    expect(other.reasons).toEqual(['NOT_FOUND']);
    const anew = await ordered();
    expect(anew).toMatchObject({ state: 'ACTIVE' });
    await acts.lift('counsel', anew.id);
    served.state.now = new Date('2027-03-01T12:00:00.000Z');
    const late = await ordered();
    expect(late, 'no time of ours ends an order').toMatchObject({ state: 'ACTIVE' });
    await acts.lift('counsel', late.id);
    await served.sql(`update orders.legal_order set status = 'WITHDRAWN' where id = 'o'`);
    expect((await ordered()).reasons).toEqual(['NOT_FOUND']);
  });

  test('is not decided by a person who acted on the order or restricted, and its decider takes no other part', async () => {
    const { id } = await acts.restrict('counsel', { order: 'o', statement: null, territories: ['DE'] });
    await actOn(served, 'o', 'counsel-2', 'RELEASER');
    const complaint = await acts.complain('author', { restriction: id });
    expect((await decide('counsel', complaint.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
    expect((await decide('counsel2', complaint.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
    expect(await served.sql('select from orders.case_participant')).toEqual([]);
    expect(await decide('counsel3', complaint.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
    expect(await served.sql('select from orders.case_participant'), 'F4: written down by orders alone').toEqual([]);
    await expectProved(served, { complaint: complaint.id, outcome: 'UPHELD', access: null, order: 'o', person: 'i counsel-3' });
  });
});
