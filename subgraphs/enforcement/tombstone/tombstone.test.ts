import { statementInput } from '@writ/statements-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { insertOrder, type OrderRow } from '../testing/order-rows.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const hour = 3_600_000;
/** An order of a regulator with everything that an order says, silent for an hour if asked for. */
async function inForce({ silent = false, ...row }: Partial<OrderRow> & { silent?: boolean } = {}) {
  const id = row.id ?? 'o';
  await insertOrder(served, { ...row, id });
  const basis = {
    provision: 'Telemedia Act, section 7',
    grounds: 'Ana Example sells passports.',
    redress: 'An action before the court of Northport.',
  };
  await served.sql(
    `update orders.legal_order set issuing_organisation = 'north-regulator', issuing_country = 'DE', reference = 'NR 7/26', legal_basis = $2, served_at = $3 where id = $1`,
    [id, basis, served.state.now],
  );
  if (silent)
    await served.sql(
      `insert into orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds) values ($1, 'SECRECY', $2, $3, 'UTC', '[]', '{}')`,
      [id, served.state.now, new Date(served.state.now.getTime() + hour)],
    );
}
const carryOut = (territories = ['DE']) => acts.restrict('agent', { order: 'o', statement: null, territories });

const fields = 'territories since order authority authorityName country provision ground category';
const query = `query ($r: [_Any!]!, $t: String) { _entities(representations: $r) { ... on ContentItem { enforcementStatus(territory: $t) tombstones(territory: $t) { ${fields} } } } }`;
async function shown(territory: string | null, who: Who = 'anonymous') {
  const { data, messages } = await served.ask(who, query, { r: [{ __typename: 'ContentItem', id: 'item-1' }], t: territory });
  expect(messages).toEqual([]);
  return data._entities[0];
}
const nothing = { order: null, authority: null, authorityName: null, country: null, provision: null, ground: null, category: null };
const ofOrder = {
  ...nothing,
  territories: ['DE'],
  since: '2026-03-01T12:00:00.000Z',
  order: 'DSA_ACT',
  authority: 'north-regulator',
  country: 'DE',
  provision: 'Telemedia Act, section 7',
};

describe('a tombstone', () => {
  test('names the authority, its law and its country, and nothing else of the order', async () => {
    await inForce();
    await carryOut();
    expect(await shown('DE')).toEqual({ enforcementStatus: 'DISABLED', tombstones: [ofOrder] });
    expect(await shown('FR')).toEqual({ enforcementStatus: 'AVAILABLE', tombstones: [] });
    expect(await shown(null), 'where nobody knows where the reader is').toMatchObject({ tombstones: [ofOrder] });
  });

  test('names the authority as its newest enrolment that was ever active does, and no other of the same log-in name', async () => {
    await inForce();
    await carryOut();
    const enrol = (country: string, name: string | null, at: string, activeFrom: string | null) =>
      served.sql(
        `insert into orders.enrolment (id, generation, state, issuer, organisation, country, name, roles, offices, call_back_number, proposed_by, proposed_at, active_from)
         values (gen_random_uuid(), 3, 'ENDED', 'https://issuer.example', 'north-regulator', $1, $2, '{ISSUING}', '{JUDGE}', '+49 30 23125 000', 'p agent', $3, $4)`,
        [country, name, at, activeFrom],
      );
    const named = async () => (await shown('DE')).tombstones;
    expect(await named(), 'nobody enrolled it with a name').toEqual([ofOrder]);
    await enrol('FR', 'Régulateur du Nord', '2026-02-03Z', '2026-02-04Z');
    await enrol('DE', 'Proposed Regulator', '2026-02-05Z', null);
    expect(await named()).toEqual([ofOrder]);
    await enrol('DE', 'Northern Regulator', '2026-01-01Z', '2026-01-04Z');
    await enrol('DE', 'Regulator of the North', '2026-02-01Z', '2026-02-04Z');
    await enrol('DE', null, '2026-02-03Z', '2026-02-04Z');
    expect(await named()).toEqual([{ ...ofOrder, authorityName: 'Regulator of the North' }]);
  });

  test('names the law on terrorist content by its own name', async () => {
    await inForce({ kind: 'TCO_REMOVAL' });
    await carryOut();
    expect((await shown('DE')).tombstones).toEqual([{ ...ofOrder, order: 'TCO_REMOVAL' }]);
  });

  test('leaves out a legal provision that contains personal data', async () => {
    await inForce();
    await served.sql(`update orders.legal_order set legal_basis = '{"provision": "Telemedia Act, section 7, against ana@example.org"}'`);
    await carryOut();
    expect((await shown('DE')).tombstones).toEqual([{ ...ofOrder, provision: null }]);
  });

  test('appears exactly when the non-disclosure period ends, and not before', async () => {
    await inForce({ silent: true });
    await carryOut();
    expect(await shown('DE')).toEqual({ enforcementStatus: 'DISABLED', tombstones: [] });
    served.pass(hour - 1);
    for (const who of ['anonymous', 'author', 'reader'] as const) expect((await shown('DE', who)).tombstones).toEqual([]);
    served.pass(1);
    expect((await shown('DE')).tombstones).toEqual([ofOrder]);
  });

  test('of the platform’s own decision has its ground and category, and no free text', async () => {
    await acts.restrict('agent');
    const own = {
      ...nothing,
      territories: ['DE'],
      since: '2026-03-01T12:00:00.000Z',
      ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    };
    expect((await shown('DE')).tombstones).toEqual([own]);
    await inForce({ silent: true });
    await carryOut();
    expect((await shown('DE')).tombstones, 'beside a silent order').toEqual([own]);
  });

  test.each(['LABELLED', 'DEMOTED', 'AGE_RESTRICTED', 'INTERACTION_RESTRICTED'] as const)(
    'does not exist for an item that is only %s',
    async (word) => {
      await acts.restrict('agent', { visibility: [`DECISION_VISIBILITY_CONTENT_${word}`] });
      expect(await shown('DE')).toEqual({ enforcementStatus: word, tombstones: [] });
    },
  );

  test('ends with the restriction', async () => {
    await inForce();
    const { id } = await carryOut();
    await acts.lift('counsel', id);
    expect(await shown('DE')).toEqual({ enforcementStatus: 'AVAILABLE', tombstones: [] });
  });
});

describe('during a non-disclosure period, the person concerned', () => {
  const own = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ContentItem { restrictions { id } } } }`;
  const one = 'query ($id: ID!) { restriction(id: $id) { id } }';
  const listed = async (who: Who) =>
    (await served.ask(who, own, { r: [{ __typename: 'ContentItem', id: 'item-1' }] })).data._entities[0].restrictions;

  test('finds no restriction in any way, and staff do; from its end the person finds it', async () => {
    await inForce({ silent: true });
    const { id } = await carryOut();
    const reference = { r: [{ __typename: 'Restriction', id }] };
    const entity = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Restriction { id } } }';
    expect(await listed('author')).toEqual([]);
    expect((await served.ask('author', one, { id })).codes).toEqual(['NOT_FOUND']);
    expect((await served.ask('author', entity, reference)).data?._entities?.[0] ?? null).toBeNull();
    expect((await acts.complain('author', { restriction: id })).reasons).toEqual(['NOT_FOUND']);
    expect(await listed('agent')).toEqual([{ id }]);
    expect((await served.ask('counsel', one, { id })).data.restriction).toEqual({ id });
    served.pass(hour);
    expect(await listed('author')).toEqual([{ id }]);
    expect((await served.ask('author', one, { id })).data.restriction).toEqual({ id });
    expect((await acts.complain('author', { restriction: id })).reasons ?? []).not.toContain('NOT_FOUND');
    expect(await listed('reader'), 'whose item it is not').toEqual([]);
  });

  test('finds the platform’s own restrictions as always', async () => {
    await inForce({ silent: true });
    await carryOut();
    const { id } = await acts.restrict('agent');
    expect(await listed('author')).toEqual([{ id }]);
  });

  test('learns nothing from an event, which names no order and no person', async () => {
    await inForce({ silent: true });
    await carryOut();
    const bodies = await served.sql('select body::text from enforcement.outbox');
    expect(bodies).toHaveLength(1);
    for (const word of ['order', 'north', 'NR 7', '"o"', 'regulator']) expect(String(bodies[0]?.['body'])).not.toContain(word);
  });
});

describe('the subgraph enforcement', () => {
  const as = async (text: string, values: unknown[]) => {
    await served.sql('set role writ_enforcement');
    try {
      return await served.sql(text, values);
    } finally {
      await served.sql('reset role');
    }
  };
  const at = (ms: number) => new Date(served.state.now.getTime() + ms);
  test('learns from orders only the text on how to contest one, once it may be shown', async () => {
    await inForce({ silent: true });
    const redress = (ms: number) => as('select * from orders.redress_of($1, $2)', [['o', 'missing'], at(ms)]);
    expect(await redress(hour - 1)).toEqual([]);
    expect(await redress(hour)).toEqual([{ order_id: 'o', redress: 'An action before the court of Northport.' }]);
    await inForce({ id: 'data', kind: 'EPOC' });
    expect(await as('select * from orders.redress_of($1, $2)', [['data'], at(0)]), 'of an order for data').toEqual([]);
  });
});

describe('a restriction under an order, by whatever path it is written,', () => {
  const insert = (columns: string, values: string) =>
    served.sql(`insert into enforcement.restriction (id, state, account_id, territories, starts_at, order_id, decided_by, decided_at, ${columns})
      values ('r', 'ACTIVE', 'author', '{DE}', now(), 'o', 'i agent', now(), ${values})`);
  const visible = `'item-1', '{DECISION_VISIBILITY_CONTENT_DISABLED}'`;
  test.each([
    ['restricts no account', 'account_decision', `'DECISION_ACCOUNT_SUSPENDED'`],
    ['stops no payments', 'item_id, visibility, monetary', `${visible}, 'DECISION_MONETARY_SUSPENSION'`],
    ['ends no service', 'item_id, visibility, provision', `${visible}, 'DECISION_PROVISION_TOTAL_SUSPENSION'`],
  ])('%s', (_, columns, values) => expect(insert(columns, values)).rejects.toThrow('restriction_under_order'));
  test('follows from no notice, and has no statement', async () => {
    await served.sql(`insert into enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at, decided_at, state)
      values ('n', 'item-1', 'author', 'c', 'x', now(), now(), 'ACTIONED')`);
    await expect(insert('item_id, visibility, notice_id', `${visible}, 'n'`)).rejects.toThrow('restriction_under_order');
    const { id } = await acts.restrict('agent');
    const [row] = await served.sql('select statement_id from enforcement.restriction where id = $1', [id]);
    await expect(insert('item_id, visibility, statement_id', `${visible}, '${row?.['statement_id']}'`)).rejects.toThrow(
      'restriction_reasons',
    );
    expect(await insert('item_id, visibility', visible)).toEqual([]);
  });
});

describe('terrorist content that is withheld', () => {
  const kept = () => served.sql('select order_id, item_id, account_id, removed_at, keep_until, said from content.removed');
  const copy = {
    item_id: 'item-1',
    account_id: 'author',
    removed_at: new Date('2026-03-01T12:00:00Z'),
    keep_until: new Date('2026-09-01T12:00:00Z'),
    said: expect.objectContaining({ account: 'author', thread: 't' }),
  };
  const terrorist = statementInput({
    category: 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
    categorySpecification: ['KEYWORD_TERRORIST_CONTENT'],
  });
  test('under a removal order is preserved for six months, with the restriction', async () => {
    await inForce({ kind: 'TCO_REMOVAL' });
    await carryOut();
    expect(await kept()).toEqual([{ order_id: 'o', ...copy }]);
  });
  test.each<[string, () => Promise<unknown>]>([
    ['an order to act against other content', () => inForce().then(() => carryOut())],
    [
      "the platform's own finding, which is neither an order nor a specific measure",
      () => acts.restrict('agent', { statement: terrorist }),
    ],
    ['another finding of the platform', () => acts.restrict('agent')],
    [
      'a label on terrorist content',
      () => acts.restrict('agent', { statement: terrorist, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }),
    ],
  ])('is the only content that is preserved: not %s', async (_, act) => {
    expect(await act()).toMatchObject({ state: 'ACTIVE' });
    expect(await kept()).toEqual([]);
  });
});
