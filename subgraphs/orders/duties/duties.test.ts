/** Duties on a database: made once, confirmed by who owes them, overdue by the clock, and what follows from an access that was unlawful. */
import { at, day, hour, minute, type people, production, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideComplaint } from '../testing/queue-rows.ts';
import { type Served, serve } from '../testing/served.ts';

type Who = keyof typeof people;

let it: Served;
beforeEach(async () => {
  it = await serve();
});
afterEach(() => it.close());

const subscriber = { categories: ['SUBSCRIBER' as const], from: null, to: null };
const fields = 'id generation kind state late order work organisation country cause article createdAt dueAt doneAt text';
const result = `{ ... on Order { id generation status } ... on Refusal { reasons message } }`;
const mutate = async (who: Who, mutation: string) => Object.values((await it.ask(who, `mutation { ${mutation} ${result} }`)).data)[0];
const generation = async (): Promise<unknown> =>
  (await it.sql(`select generation from orders.legal_order where id = 'order'`))[0]?.['generation'];

/** An order in force, released by its counsel a minute after the start. */
async function inForce(): Promise<void> {
  const order = walked(production(subscriber), 'APPROVED');
  await it.put(order);
  it.state.now = at(minute);
  const released = await mutate('counsel', `releaseOrder(order: "order", generation: ${order.generation}, digest: "${order.digest}")`);
  expect(released).toMatchObject({ status: 'IN_FORCE' });
}
/** An access under the order, as it is minted. */
async function access(purpose = 'ORDER', reference = 'order'): Promise<string> {
  const [entry] = await it.sql(
    `insert into log.log_entry (idx, event_id, leaf_hash, leaf) select 1000 + count(*), gen_random_uuid(), '', '' from log.log_entry returning idx::text`,
  );
  await it.sql(
    `insert into orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, granted_at, expires_at, log_idx, fields)
     values (sha256($1::text::bytea), 'SUBSCRIBER', gen_random_uuid(), $2::orders.grant_purpose, $3, 'author', $4::timestamptz, $4::timestamptz, $4::timestamptz + interval '60 seconds', $1::bigint,
             case when $2 = 'CASE' then '{NAME}'::text[] else '{}' end)`,
    [entry?.['idx'], purpose, reference, it.state.now],
  );
  return String(entry?.['idx']);
}
/** A reversed complaint about an access, as enforcement leaves it. */
const reversed = (complaint: string, access: string, counsel = 'counsel-2') =>
  decideComplaint(it.sql, { complaint, access, person: `https://platform.example ${counsel}` });
/** A court annuls the order: what was disclosed under it is to be deleted. */
async function annul(): Promise<unknown> {
  const challenge = `input: { forum: "Court of Northport", filedAt: "2026-02-01T00:00:00Z", text: "Unlawful." }`;
  await mutate('counsel', `recordChallenge(order: "order", generation: ${await generation()}, ${challenge})`);
  const end = `challenge: "order.challenge-1", outcome: ANNULLED, text: "Annulled."`;
  return mutate('counsel', `endChallenge(order: "order", generation: ${await generation()}, ${end})`);
}
const dutiesOf = async (who: Who, states = ''): Promise<Record<string, unknown>[]> =>
  (await it.ask(who, `{ duties${states} { nodes { ${fields} } } }`)).data.duties.nodes;
const dutiesOfOrder = async (who: Who) => (await it.ask(who, `{ order(id: "order") { duties { ${fields} } } }`)).data.order.duties;
const confirm = async (who: Who, duty: Record<string, unknown>, text = 'Deleted on both disks.', seen = duty['generation']) =>
  (
    await it.ask(
      who,
      `mutation ($text: String!) { confirmDuty(duty: "${duty['id']}", generation: ${seen}, text: $text) { ... on Duty { ${fields} } ... on Refusal { reasons message } } }`,
      { text },
    )
  ).data.confirmDuty;
const typesSince = (count: number) => it.entries.slice(count).map(({ type }) => type);
const settled = async (condition: () => Promise<boolean> | boolean) => expect.poll(condition).toBe(true);
const rows = async () => it.sql(`select kind::text, state::text, cause from orders.duty order by kind::text, cause`);

describe('a deletion', () => {
  beforeEach(async () => {
    await inForce();
    await access();
  });

  test('is owed by the body that received the data, and its confirmation is an entry of its own', async () => {
    await annul();
    const [duty] = await dutiesOf('policeColleague', '(states: [OPEN])');
    expect(duty).toMatchObject({
      kind: 'DELETE',
      state: 'OPEN',
      late: false,
      order: 'order',
      organisation: 'north-police',
      country: 'DE',
      cause: 'endChallenge',
      dueAt: '2026-03-11T23:00:00.000Z',
    });
    const before = it.entries.length;
    expect(await confirm('policeColleague', duty ?? {})).toMatchObject({
      state: 'DONE',
      late: false,
      text: 'Deleted on both disks.',
      generation: 1,
    });
    const acts = it.entries.slice(before).filter(({ kind }) => kind !== 'system');
    expect(acts).toMatchObject([
      {
        type: 'record.deleted.v1',
        details: {
          initiator: { subject: 'police-2' },
          reason: { text: 'Deleted on both disks.', isLate: false },
          legal: { order: 'order', article: 'Directive (EU) 2016/680, Art. 16(2)' },
          target: { kind: 'DELETE', owedBy: { organisation: 'north-police', country: 'DE' } },
        },
      },
    ]);
  });

  test('names its order by the case number and the law that people know it by, to the body and to the auditor', async () => {
    await annul();
    const [order] = await it.sql(`select reference from orders.legal_order where id = 'order'`);
    const named = '{ duties(states: [OPEN]) { nodes { order orderReference orderKind } } }';
    for (const who of ['police', 'auditor'] as const)
      expect((await it.ask(who, named)).data.duties.nodes).toEqual([
        { order: 'order', orderReference: order?.['reference'], orderKind: 'EPOC' },
      ]);
  });

  test('says no case number of an order that its reader may not see', async () => {
    await it.sql(
      `insert into orders.duty (id, order_id, kind, state, generation, organisation, country, cause, created_at, due_at)
      select 'foreign', 'order', 'LIMIT_USE', 'OPEN', 0, 'south-police', 'DE', 'test', $1, $1::timestamptz + interval '1 day'`,
      [at(0)],
    );
    const named = '{ duties { nodes { id order orderReference orderKind } } }';
    expect((await it.ask('otherPolice', named)).data.duties.nodes).toEqual([
      { id: 'foreign', order: 'order', orderReference: null, orderKind: null },
    ]);
  });

  test.each<Who>(['otherPolice', 'judge', 'agent', 'counsel'])('is missing for everybody else: %s cannot confirm it', async (who) => {
    await annul();
    const [duty] = await dutiesOf('police', '(states: [OPEN])');
    expect((await confirm(who, duty ?? {})).reasons).toEqual(['NOT_FOUND']);
    expect((await confirm(who, { id: 'no-such-duty', generation: 0 })).reasons).toEqual(['NOT_FOUND']);
    expect(await dutiesOf(who, '(states: [OPEN])')).toEqual([]);
  });

  test('is confirmed once, with a text, on the generation that was seen', async () => {
    await annul();
    const [duty = {}] = await dutiesOf('police', '(states: [OPEN])');
    expect((await confirm('police', duty, '  ', 7)).reasons).toEqual(['MISSING', 'STALE']);
    expect(await confirm('police', duty)).toMatchObject({ state: 'DONE' });
    expect((await confirm('police', { ...duty, generation: 1 })).reasons).toEqual(['WRONG_STATE']);
  });

  test('that is overdue is marked so once, by the clock, visible to the auditor first, and remains late', async () => {
    await annul();
    it.state.now = new Date('2026-03-11T22:59:59.999Z');
    expect(await dutiesOf('auditor', '(states: [OVERDUE])')).toEqual([]);
    it.state.now = new Date('2026-03-11T23:00:00.000Z');
    // Seen as it stands, whether or not the worker has come by.
    expect(await dutiesOf('auditor')).toMatchObject([
      { kind: 'DELETE', state: 'OVERDUE', late: true, organisation: 'north-police' },
      { kind: 'LIMIT_USE', state: 'DONE' },
    ]);
    await settled(() => it.entries.some(({ type }) => type === 'duty.overdue.v1'));
    it.pass(minute);
    const [duty = {}] = await dutiesOf('police', '(states: [OVERDUE])');
    expect(await confirm('police', duty)).toMatchObject({ state: 'DONE', late: true });
    expect(it.entries.filter(({ type }) => type === 'duty.overdue.v1')).toHaveLength(1);
    expect(it.entries.findLast(({ kind }) => kind !== 'system')).toMatchObject({
      type: 'record.deleted.v1',
      details: { reason: { isLate: true } },
    });
    expect(it.faults).toEqual([]);
  });

  test('is visible to an auditor without a part in the order’s case, and the view is an entry', async () => {
    await annul();
    const before = it.entries.length;
    await dutiesOf('auditor');
    const acts = it.entries.slice(before).filter(({ kind }) => kind !== 'system');
    expect(acts).toMatchObject([{ type: 'audit.inspected.v1', details: { action: 'duties' } }]);
    expect(await it.sql('select from orders.case_participant')).toEqual([]);
  });
});

test('an order without a disclosure leaves nothing to delete, and its duties end', async () => {
  await inForce();
  expect(await rows()).toEqual([{ kind: 'LIMIT_USE', state: 'OPEN', cause: 'releaseOrder' }]);
  await annul();
  expect(await dutiesOfOrder('police')).toMatchObject([
    { kind: 'LIMIT_USE', state: 'DONE', text: 'The order ended, and nothing was disclosed under it.' },
  ]);
});

describe('the duty to notify the person', () => {
  test('begins with service, once, and cannot be done before anything could be read', async () => {
    await it.put(walked(production(subscriber), 'SUBMITTED'));
    const [{ digest } = {}] = await it.sql('select digest from orders.legal_order');
    it.state.now = at(minute);
    expect(await mutate('judge', `validateOrder(order: "order", generation: ${await generation()}, digest: "${digest}")`)).toMatchObject({
      status: 'SERVED',
    });
    expect(await dutiesOf('police')).toMatchObject([{ kind: 'INFORM', state: 'OPEN', cause: 'serve', dueAt: '2026-03-31T12:00:00.000Z' }]);
    it.state.now = at(hour);
    const confirmed = `confirmInformed(order: "order", generation: ${await generation()}, at: "${at(30 * minute).toISOString()}")`;
    expect(await mutate('police', confirmed)).toMatchObject({ reasons: ['NOT_YET'] });
    expect(await dutiesOf('police')).toMatchObject([{ kind: 'INFORM', state: 'OPEN' }]);
  });
});

describe('an access that was unlawful', () => {
  test('revokes its order, ends its grants, must be deleted and reported, once, however often this is carried out', async () => {
    await inForce();
    const index = await access();
    const before = it.entries.length;
    await reversed('c-1', index);
    await settled(async () => (await it.sql('select from orders.access_reversal')).length === 1);
    expect(await it.sql('select status::text from orders.legal_order')).toEqual([{ status: 'REVOKED' }]);
    expect(await it.sql('select revoked_at is null as open from orders.access_grant')).toEqual([{ open: false }]);
    expect(await rows()).toEqual([
      { kind: 'DELETE', state: 'OPEN', cause: 'reverseAccess' },
      { kind: 'LIMIT_USE', state: 'DONE', cause: 'releaseOrder' },
      { kind: 'REPORT_ACCESS', state: 'OPEN', cause: 'complaint c-1' },
    ]);
    // The person is told nothing yet: the authority has until its day.
    expect(typesSince(before)).toEqual(['order.revoked.v1', 'duty.created.v1', 'duty.done.v1', 'duty.created.v1']);
    expect(it.entries[before]).toMatchObject({ details: { initiator: { subject: null }, reason: { text: 'c-1' } } });
    const platform = await dutiesOf('agent');
    expect(platform).toMatchObject([
      {
        kind: 'REPORT_ACCESS',
        organisation: null,
        dueAt: at(72 * hour + minute).toISOString(),
        article: 'Regulation (EU) 2016/679, Art. 33(1)',
      },
    ]);
    expect(await confirm('counsel', platform[0] ?? {}, 'Reported under number 12.')).toMatchObject({ state: 'DONE' });
    it.pass(minute);
    expect(it.faults).toEqual([]);
  });

  test('under a fulfilled order leaves it fulfilled, and deletion and report are owed all the same', async () => {
    await inForce();
    const index = await access();
    await mutate('police', `acknowledgeDisclosure(order: "order", generation: ${await generation()})`);
    await reversed('c-1', index);
    await settled(async () => (await it.sql('select from orders.access_reversal')).length === 1);
    expect(await it.sql('select status::text from orders.legal_order')).toEqual([{ status: 'FULFILLED' }]);
    expect(await rows()).toEqual([
      { kind: 'DELETE', state: 'OPEN', cause: 'complaint c-1' },
      { kind: 'LIMIT_USE', state: 'DONE', cause: 'releaseOrder' },
      { kind: 'REPORT_ACCESS', state: 'OPEN', cause: 'complaint c-1' },
    ]);
    expect(it.faults).toEqual([]);
  });

  test('by the platform’s own staff is reported: there is no order to revoke', async () => {
    await it.sql(`insert into enforcement.work_item (id, kind, subject_id, opened_at) values ('work-1', 'NOTICE', 'n', now())`);
    await reversed('c-1', await access('CASE', 'work-1'));
    await settled(async () => (await it.sql('select from orders.access_reversal')).length === 1);
    expect(await dutiesOf('counsel')).toMatchObject([{ kind: 'REPORT_ACCESS', order: null, work: 'work-1', organisation: null }]);
    expect(await rows()).toHaveLength(1);
  });
});

test('the database reopens no duty', async () => {
  await inForce();
  await access();
  await annul();
  const [duty = {}] = await dutiesOf('police', '(states: [OPEN])');
  await confirm('police', duty);
  await expect(it.sql(`update orders.duty set state = 'OPEN', done_at = null, text = null where id = $1`, [duty['id']])).rejects.toThrow(
    /not reopened/,
  );
});

test('a list of duties continues where its page ended', async () => {
  await inForce();
  await access();
  await annul();
  it.state.now = at(20 * day);
  const seen: unknown[] = [];
  let after: string | null = null;
  do {
    const { data } = await it.ask(
      'auditor',
      'query ($after: String) { duties(first: 1, after: $after) { nodes { kind } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    seen.push(...data.duties.nodes.map(({ kind }: { kind: string }) => kind));
    after = data.duties.pageInfo.hasNextPage ? data.duties.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['DELETE', 'LIMIT_USE']);
});
