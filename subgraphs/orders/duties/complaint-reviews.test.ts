/** F4: what `orders` believes of the queue: nothing of a claim or a decision that only the password of writ_enforcement stands behind. */
import { at, minute, people, production, walked } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideComplaint, holdWork, logDecision } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const counsel = (name: keyof typeof people) => `${people[name].issuer} ${people[name].subject}`;
const history = async () => (await served.ask('agent', '{ order(id: "order") { status history { act by { person } text } } }')).data.order;
const parts = () => served.sql('select part, subject from orders.case_participant');
const faults = () => expect.poll(() => served.faults.map(String).join(), { timeout: 60_000 });

/** An order under which records were read, and the index of the access. */
async function readOrder(): Promise<string> {
  const order = walked(production({ categories: ['SUBSCRIBER'], from: null, to: null }), 'APPROVED');
  await served.put(order);
  served.state.now = at(minute);
  const release = `mutation { releaseOrder(order: "order", generation: ${order.generation}, digest: "${order.digest}") { ... on Order { status } } }`;
  expect((await served.ask('counsel', release)).data.releaseOrder).toEqual({ status: 'IN_FORCE' });
  await served.sql(`insert into log.log_entry (idx, event_id, leaf_hash, leaf) values (700, gen_random_uuid(), '', '')`);
  await served.sql(
    `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx)
     values (sha256('\\x00'), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', 'order', 'author', $1, $1, $1, 700)`,
    [served.state.now],
  );
  return '700';
}
/** As somebody who has the password of the role. */
async function asEnforcement(...texts: string[]): Promise<void> {
  const client = await connect(served.database.options('enforcement'));
  try {
    for (const text of texts) await client.query(text);
  } finally {
    await client.end();
  }
}

describe('a decision on a complaint', () => {
  test('F4: that only a row states revokes nothing, in nobody’s name, and is an error', async () => {
    await readOrder();
    await asEnforcement(
      `insert into enforcement.work_item (id, kind, subject_id, claimed_by, claim_ends_at, closed_at, outcome, access_idx)
       values ('w', 'COMPLAINT', 'never-filed', '${counsel('otherCounsel')}', now(), now(), 'REVERSED', 700)`,
    );
    await faults().toContain('nothing proves that anybody decided it');
    expect((await history()).status).toBe('IN_FORCE');
    expect(await parts()).toEqual([]);
    expect(served.entries.map(({ type }) => type)).not.toContain('order.revoked.v1');
  });

  test('F4: that was proved for one access revokes no other order', async () => {
    await readOrder();
    // Not in the log until it is lent: the job might take it over before.
    const event = await decideComplaint(served.sql, { complaint: 'c', access: '3' }, { isLogged: false });
    const lend = `update enforcement.work_item set access_idx = 700 where subject_id = 'c'`;
    await expect(asEnforcement(lend)).rejects.toThrow('permission denied');
    await served.sql(lend);
    await logDecision(served.sql, event);
    await faults().toContain('nothing proves that anybody decided it');
    expect((await history()).status).toBe('IN_FORCE');
  });

  test('F4: takes effect once its entry is in the log, by the system, and names the complaint', async () => {
    const access = await readOrder();
    const event = await decideComplaint(served.sql, { complaint: 'c', access, person: counsel('otherCounsel') }, { isLogged: false });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await history()).status).toBe('IN_FORCE');
    await logDecision(served.sql, event);
    await expect.poll(async () => (await history()).status).toBe('REVOKED');
    expect((await history()).history.at(-1)).toEqual({ act: 'reverseAccess', by: null, text: 'c' });
    const revoked = served.entries.find(({ type }) => type === 'order.revoked.v1');
    expect(JSON.stringify(revoked?.details['initiator'])).not.toContain(people.otherCounsel.subject);
    expect(await parts()).toEqual([{ part: 'COMPLAINT_REVIEWER', subject: people.otherCounsel.subject }]);
    expect(served.faults).toEqual([]);
  });

  test('F4: by a person who had another part in the order has no effect, and is an error', async () => {
    const access = await readOrder();
    await decideComplaint(served.sql, { complaint: 'c', access, person: counsel('counsel') });
    await faults().toContain('had another part in its order');
    expect([(await history()).status, await parts()]).toEqual(['IN_FORCE', []]);
    expect(await served.sql('select from orders.complaint_review')).toEqual([]);
  });
});

test('F4: cannot be used by writ_enforcement to record that somebody took part in an order', async () => {
  await served.put(walked(production(), 'APPROVED'));
  for (const text of [
    `select orders.review_order('order', 'i', 'enforcing-1', now())`,
    `select orders.review_access(700, 'i', 'enforcing-1', now())`,
    `insert into orders.case_participant values ('order', 'COMPLAINT_REVIEWER', 'i', 'enforcing-1', now())`,
    `insert into orders.complaint_review values ('c', 'REVERSED', 700, 'order', gen_random_uuid(), 'i', 'x', now())`,
  ])
    await expect(asEnforcement(text), text).rejects.toMatchObject({ code: expect.stringMatching(/42501|42883/) });
  await asEnforcement(`select orders.may_review('none', 'i', 'enforcing-1')`);
  expect(await parts()).toEqual([]);
});

describe('a claim', () => {
  const soon = () => new Date(served.state.now.getTime() + 30 * minute);

  test('F4: that only an UPDATE made enters no history, and is an error', async () => {
    await served.put(walked(production(), 'SERVED'));
    await served.sql(`insert into enforcement.work_item (id, kind, subject_id) values ('w', 'ORDER', 'order')`);
    await asEnforcement(`update enforcement.work_item set claimed_by = '${counsel('both')}', claim_ends_at = '${soon().toISOString()}'`);
    await faults().toContain('nothing proves that they claimed it');
    const { status, history: acts } = await history();
    expect([status, acts.filter(({ act }: { act: string }) => act === 'claim')]).toEqual(['SERVED', []]);
  });

  test('F4: that is forged takes no proved one away, and the proof of one counts for no other person, order or time', async () => {
    await served.put(walked(production(), 'SERVED'));
    await holdWork(served.sql, 'order', counsel('agent'), soon());
    await expect.poll(async () => (await history()).status).toBe('UNDER_REVIEW');
    for (const forged of [
      `claimed_by = '${counsel('both')}'`,
      `claimed_by = '${counsel('agent')}', claim_ends_at = claim_ends_at + interval '1 day'`,
    ]) {
      await asEnforcement(`update enforcement.work_item set ${forged}`);
      const { history: acts } = await history();
      expect(acts.filter(({ act }: { act: string }) => act === 'claim')).toEqual([
        expect.objectContaining({ by: { person: people.agent.subject } }),
      ]);
    }
  });
});
