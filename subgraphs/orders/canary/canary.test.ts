import { minute, move, people, production, release, walked } from '@writ/orders-domain/testing';
import { blindIndex, connect, identifierKey } from '@writ/prisma';
import { lockDown, openPrisma } from '@writ/prisma/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdNotice } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
  await served.sql(`insert into records.account values ('canary', 'canary', '2020-01-01Z'), ('person', 'person', '2020-01-01Z')`);
  await served.sql(`insert into records.canary values ('canary')`);
  served.pass(minute);
});
afterEach(() => served.close());

const emailNames = (account: string, email = 'orla@example.org') =>
  served.sql(`insert into records.identifier values ('EMAIL', $1, $2)`, [
    blindIndex(identifierKey(new Uint8Array(32)), 'EMAIL', email),
    account,
  ]);
const gate = async () =>
  (await served.ask('agent', '{ authorityGate { isClosed closings { cause reference openedAt } } }')).data.authorityGate;
const types = () => served.entries.map(({ type }) => type);

async function releaseIt() {
  const { digest, generation } = (await served.ask('counsel', '{ order(id: "order") { digest generation } }')).data.order;
  return served.askAs(
    people.counsel,
    `mutation { releaseOrder(order: "order", generation: ${generation}, digest: "${digest}") { ... on Order { status targets { decisions { outcome } } } ... on Refusal { reasons } } }`,
  );
}

/** An order in force whose target is this account, as no release would have made it of a canary. */
async function inForce(account: string): Promise<string> {
  const approved = walked(production(), 'APPROVED');

  const { order } = move(approved, release(approved, [account]), people.counsel);
  await served.put({ ...order, status: 'APPROVED' });
  await served.sql(`with e as (insert into log.log_entry values (900000, gen_random_uuid(), '', '') returning event_id)
    update orders.legal_order set status = 'IN_FORCE', released_event = (select event_id from e)`);
  return order.targets[0]?.id ?? '';
}
const open = () =>
  served.ask('auditor', 'mutation { reopenAuthorityGraph(reason: "The order was forged.") { ... on AuthorityGate { isClosed } } }');
const disclose = (target: string) => served.ask('police', `{ order(id: "order") { disclosure(target: "${target}") { grant } } }`);

describe('a touched canary', () => {
  it('that a release finds closes the graph, and is answered as a missing account', async () => {
    await emailNames('canary');
    await served.put(walked(production({ categories: ['SUBSCRIBER'], from: null, to: null }), 'APPROVED'));
    expect((await releaseIt()).data.releaseOrder).toEqual({ status: 'IN_FORCE', targets: [{ decisions: [{ outcome: 'NOT_AVAILABLE' }] }] });
    expect(await gate()).toEqual({ isClosed: true, closings: [{ cause: 'RESOLVED', reference: 'order', openedAt: null }] });
    expect(served.entries.find(({ type }) => type === 'limit.hit.v1')).toMatchObject({ kind: 'system', details: { limit: 'canary' } });
    expect(served.entries.find(({ type }) => type === 'gate.closed.v1')?.details).toMatchObject({
      reason: 'RESOLVED',
      legal: { basis: 'CANARY', reference: 'order' },
    });
    for (const who of ['police', 'judge', 'enforcing'] as const)
      expect((await served.ask(who, '{ orders { nodes { id } } }')).messages).toEqual([
        expect.stringMatching(/^This graph is closed for every/),
      ]);
  });

  it('closes the graph even if the release itself is undone', async () => {
    await emailNames('canary');
    await served.put(walked(production(), 'APPROVED'));
    await served.sql(`create function orders.fail() returns trigger language plpgsql as $$ begin raise 'undone'; end $$;
      create trigger fail before update on orders.legal_order for each row execute function orders.fail()`);
    await releaseIt();
    await served.sql('drop trigger fail on orders.legal_order');
    expect((await served.ask('counsel', '{ order(id: "order") { status } }')).data.order.status).toBe('APPROVED');
    expect(await gate()).toMatchObject({ isClosed: true });
  });

  it('is no other account', async () => {
    await emailNames('person');
    await served.put(walked(production(), 'APPROVED'));
    expect((await releaseIt()).data.releaseOrder.status).toBe('IN_FORCE');
    expect(await gate()).toEqual({ isClosed: false, closings: [] });
  });

  it('gets no grant, whoever decided it: the database refuses it, and the graph closes', async () => {
    const target = await inForce('canary');
    expect((await disclose(target)).messages).toEqual([expect.stringMatching(/^This graph is closed/)]);
    expect(await served.sql('select from orders.access_grant')).toEqual([]);
    expect(await gate()).toMatchObject({ isClosed: true, closings: [{ cause: 'GRANTED', reference: 'order' }] });
  });

  it('closes the graph once through the same target of an order, and not again when the auditor has opened it', async () => {
    await emailNames('canary');
    await served.put(walked(production({ categories: ['SUBSCRIBER'], from: null, to: null }), 'APPROVED'));
    // Released twice, as when the first release was undone.
    await served.sql(`create function orders.fail() returns trigger language plpgsql as $$ begin raise 'undone'; end $$;
      create trigger fail before update on orders.legal_order for each row execute function orders.fail()`);
    await releaseIt();
    await served.sql('drop trigger fail on orders.legal_order');
    expect(await gate()).toMatchObject({ isClosed: true });
    await open();
    expect((await releaseIt()).data.releaseOrder).toEqual({ status: 'IN_FORCE', targets: [{ decisions: [{ outcome: 'NOT_AVAILABLE' }] }] });
    expect(await gate()).toMatchObject({ isClosed: false, closings: [{ cause: 'RESOLVED' }] });
  });

  it('closes the graph once where two find it at the same moment', async () => {
    const [one, other] = [await connect(served.database.options('orders')), await connect(served.database.options('orders'))];
    try {
      const close = `SELECT orders.close_gate('RESOLVED', 'order', 'target', null, null) AS "isFirst"`;
      await one.query('BEGIN');
      expect((await one.query(close)).rows).toEqual([{ isFirst: true }]);
      const second = other.query(close);
      const waiting = () => served.sql(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%close_gate%'`);
      await Promise.race([second, expect.poll(waiting).toHaveLength(1)]);
      await one.query('COMMIT');
      expect((await second).rows).toEqual([{ isFirst: false }]);
    } finally {
      await Promise.all([one.end(), other.end()]);
    }
    expect(await gate()).toMatchObject({ isClosed: true, closings: [{ reference: 'order' }] });
  });

  it('closes the graph again through another target', async () => {
    await emailNames('canary');
    await served.put(walked(production({ categories: ['SUBSCRIBER'], from: null, to: null }), 'APPROVED'));
    await releaseIt();
    await open();
    await served.sql(`select orders.close_gate('RESOLVED', 'order', 'another target', null, null)`);
    expect(await gate()).toMatchObject({ isClosed: true, closings: [{ reference: 'order' }, { reference: 'order' }] });
  });

  it('gets no grant on the next attempt either, and is answered as a target without records', async () => {
    const target = await inForce('canary');
    await disclose(target);
    await open();
    expect((await disclose(target)).messages).toEqual(['You may not ask for this.']);
    expect(await served.sql('select from orders.access_grant')).toEqual([]);
    expect(await gate()).toMatchObject({ isClosed: false, closings: [{ cause: 'GRANTED' }] });
  });

  it('that a case of the platform’s staff is about is answered as missing, and closes nothing', async () => {
    const until = new Date(served.state.now.getTime() + 10 * minute);
    await holdNotice(served.sql, 'w-1', 'canary', 'https://platform.example agent', until);
    await holdNotice(served.sql, 'w-2', 'person', 'https://platform.example agent', until);
    const caseOf = async (work: string) =>
      (
        await served.ask(
          'agent',
          `mutation { openCase(work: "${work}", fields: [{ field: NAME, reason: "A notice" }]) { ... on CaseRequest { state work } ... on Refusal { reasons } } }`,
        )
      ).data.openCase;
    expect(await caseOf('w-1')).toEqual({ reasons: ['WRONG_STATE'] });
    expect(await caseOf('w-2')).toEqual({ state: 'PENDING', work: 'w-2' });
    expect(types()).toEqual(['access.refused.v1', 'case.requested.v1']);
    expect(await gate()).toEqual({ isClosed: false, closings: [] });
  });

  it('is shown to no role of a subgraph: not by its table, and by the function only with a proof (F13)', async () => {
    for (const role of ['records', 'content', 'enforcement', 'orders', 'audit', 'log']) {
      await served.sql(`set role writ_${role}`);
      await expect(served.sql('select * from records.canary'), role).rejects.toThrow('permission denied');
      if (role !== 'orders')
        await expect(served.sql(`select records.canaries_among('{canary}', '')`), role).rejects.toThrow('permission denied');
      await served.sql('reset role');
    }
  });
});

describe('the lockdown of the authority graph', () => {
  const granted = async () => (await served.sql('select purpose from orders.granted() order by log_idx')).map(({ purpose }) => purpose);
  const firstOperation = '00000000-0000-4000-8000-000000000001';
  async function grantNow(handle: string, purpose: string, operation = firstOperation): Promise<void> {
    await served.sql(
      `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, expires_at, log_idx, issuer)
       values (sha256($1), 'SUBSCRIBER', $3, $2, 'order', 'person', now(), now() + interval '50 seconds', 900000, 'https://authorities.example')`.replace(
        '900000',
        String(900_000 + handle.length),
      ),
      [Buffer.from(handle), purpose, operation],
    );
  }
  /** A grant over an entry of its own, which the session names. */
  async function named(handle: string, purpose: string, operation = firstOperation): Promise<void> {
    await served.sql(`insert into log.log_entry values ($1, gen_random_uuid(), '', '')`, [900_000 + handle.length]);
    await grantNow(handle, purpose, operation);
    await inSession(handle, operation);
  }
  const inSession = (handles: string, operation = firstOperation) =>
    served.sql(`select set_config('writ.grants', $1, false), set_config('writ.operation', $2, false)`, [handles, operation]);
  /** A row that the session's grant does not cover, as who reads records tells of it. */
  const closeAs = async (role: string) => {
    await served.sql(`set role writ_${role}`);
    await served.sql('select orders.close_gate_of_session()').finally(() => served.sql('reset role'));
  };
  const touch = async (handle = 'a handle', operation = firstOperation) => {
    await named(handle, 'ORDER', operation);
    await closeAs('records');
  };

  it('ends the open grants under orders, and prevents a grant that is minted at that moment', async () => {
    await inForce('person');
    for (const idx of [900_001, 900_002, 900_003])
      await served.sql(`insert into log.log_entry values ($1, gen_random_uuid(), '', '')`, [idx]);
    await inSession('a,bb,ccc');
    await grantNow('a', 'ORDER');
    await grantNow('bb', 'SELF');
    expect(await granted()).toEqual(['ORDER', 'SELF']);
    await closeAs('content');
    await grantNow('ccc', 'ORDER');
    expect(await granted()).toEqual(['SELF']);
    await served.ask('auditor', 'mutation { reopenAuthorityGraph(reason: "A test") { ... on AuthorityGate { isClosed } } }');
    expect(await served.sql(`select revoked_at is null as open from orders.access_grant where purpose = 'ORDER' order by log_idx`)).toEqual(
      [{ open: false }, { open: true }],
    );
  });

  it('is not the only end: a grant ends with the enrolment of the body that its order names, also one minted later', async () => {
    await inForce('person');
    for (const idx of [900_001, 900_002]) await served.sql(`insert into log.log_entry values ($1, gen_random_uuid(), '', '')`, [idx]);
    await inSession('a,bb');
    await grantNow('a', 'ORDER');
    const [body] = await served.sql(`select id, generation from orders.enrolment where organisation = 'north-police'`);
    const suspend = `mutation { suspendEnrolment(enrolment: "${body?.['id']}", generation: ${body?.['generation']}, reason: "A stolen key") { ... on Enrolment { state } } }`;
    expect(await granted()).toEqual(['ORDER']);
    expect((await served.ask('counsel', suspend)).data.suspendEnrolment).toEqual({ state: 'SUSPENDED' });
    expect(await served.sql(`select revoked_at is null as open from orders.access_grant`)).toEqual([{ open: false }]);
    await grantNow('bb', 'ORDER');
    expect(await granted()).toEqual([]);
    // Enrolled under another issuer, the body reads nothing by a token of this one.
    await served.sql(
      `update orders.enrolment set state = 'ENROLLED', approved_by = 'p counsel', confirmed_by = 'p auditor', issuer = 'https://other.example' where organisation = 'north-police'`,
    );
    expect(await granted()).toEqual([]);
    await served.sql(`update orders.enrolment set issuer = 'https://authorities.example' where organisation = 'north-police'`);
    expect(await granted()).toEqual(['ORDER']);
  });

  it.each([
    ['issued', 'north-police'],
    ['validated', 'district-court'],
  ])(
    'is separate from enrolment: without a reason of counsel no order is released that a body has %s which is not enrolled under that issuer',
    async (_how, body) => {
      await emailNames('person');
      await served.put(walked(production(), 'APPROVED'));
      const enrolment = (change: string) => served.sql(`update orders.enrolment set ${change} where organisation = $1`, [body]);
      for (const change of [`state = 'SUSPENDED'`, `state = 'ENROLLED', issuer = 'https://other.example'`]) {
        await enrolment(change);
        expect((await releaseIt()).data.releaseOrder, change).toEqual({ reasons: ['MISSING'] });
      }
      await enrolment(`issuer = 'https://authorities.example'`);
      expect((await releaseIt()).data.releaseOrder.status).toBe('IN_FORCE');
    },
  );

  it('is separate from enrolment: a body without an enrolment reads nothing', async () => {
    await inForce('person');
    await named('a', 'ORDER');
    expect(await granted()).toEqual(['ORDER']);
    await served.sql(`delete from orders.enrolment where organisation = 'north-police'`);
    expect(await granted()).toEqual([]);
  });

  it('by a subgraph that reads records is noted by the worker', async () => {
    await touch();
    await expect.poll(types).toEqual(['limit.hit.v1', 'gate.closed.v1']);
    expect(await gate()).toMatchObject({ isClosed: true, closings: [{ cause: 'FOREIGN_ROW', reference: 'order' }] });
  });

  it('is ended by the auditor alone, with a reason, and everybody continues', async () => {
    await touch();
    const open = (why: string) =>
      `mutation { reopenAuthorityGraph(reason: ${JSON.stringify(why)}) { ... on AuthorityGate { isClosed closings { reason openedBy { person } } } ... on Refusal { reasons } } }`;
    for (const who of ['agent', 'counsel', 'police'] as const)
      expect((await served.ask(who, open('Why not'))).messages, who).toEqual([
        who === 'police' ? expect.any(String) : 'You may not ask for this.',
      ]);
    expect((await served.ask('auditor', open(' '))).data.reopenAuthorityGraph).toEqual({ reasons: ['MISSING'] });
    expect(await gate()).toMatchObject({ isClosed: true });
    expect((await served.ask('auditor', open('The order was a forgery.'))).data.reopenAuthorityGraph).toEqual({
      isClosed: false,
      closings: [{ reason: 'The order was a forgery.', openedBy: { person: 'auditor' } }],
    });
    expect(served.entries.at(-1)).toMatchObject({
      type: 'gate.opened.v1',
      kind: 'audit',
      details: { reason: { text: 'The order was a forgery.' }, initiator: { subject: 'auditor' } },
    });
    expect(await served.ask('police', '{ orders { nodes { id } } }')).toEqual({ data: { orders: { nodes: [] } }, messages: [] });
    expect((await served.ask('auditor', open('Again'))).data.reopenAuthorityGraph).toEqual({ reasons: ['WRONG_STATE'] });
  });

  it('begins again with the next touch', async () => {
    await touch();
    await expect.poll(types).toContain('gate.closed.v1');
    await served.ask('auditor', 'mutation { reopenAuthorityGraph(reason: "A test") { ... on AuthorityGate { isClosed } } }');
    served.pass(minute);
    await touch('another handle', '00000000-0000-4000-8000-000000000002');
    expect(await gate()).toMatchObject({ isClosed: true });
  });

  it('can be caused only by a reader of records under a grant, and its entry comes from that grant', async () => {
    await named('one handle', 'SELF');
    for (const [handles, operation] of [
      ['', firstOperation],
      ['invented', firstOperation],
      ['one handle', '00000000-0000-4000-8000-000000000009'],
    ] as const) {
      await inSession(handles, operation);
      await expect(closeAs('records')).rejects.toMatchObject({ code: '42501' });
    }
    await expect(served.sql(`select orders.close_gate('FOREIGN_ROW', 'order', null, null, null)`)).rejects.toMatchObject({ code: '42501' });
    expect(await gate()).toEqual({ isClosed: false, closings: [] });
    await inSession('one handle');
    await closeAs('records');
    await closeAs('content');
    expect(await gate()).toMatchObject({ isClosed: true, closings: [{ cause: 'FOREIGN_ROW', reference: null }] });
    expect(await served.sql('select operation from orders.gate_closing')).toEqual([{ operation: firstOperation }]);
  });

  it.each(['records', 'content'] as const)('is caused by the client of %s, permanently, in the name of its grant', async (role) => {
    await named('handle', 'ORDER');
    const db = openPrisma(served.database.options(role));
    try {
      await expect(lockDown(db, { grants: ['another'], operation: firstOperation })).rejects.toThrow('42501');
      expect(await gate()).toEqual({ isClosed: false, closings: [] });
      await lockDown(db, { grants: ['handle'], operation: firstOperation });
      expect(await gate()).toMatchObject({ isClosed: true, closings: [{ cause: 'FOREIGN_ROW', reference: 'order' }] });
    } finally {
      await db.$disconnect();
    }
  });
});
