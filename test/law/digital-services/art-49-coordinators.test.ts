/** What a Digital Services Coordinator reads: Regulation (EU) 2022/2065, Art. 9(4), 10(4), 18, 21 and 22(6). Written from the articles, and asked of the served subgraphs. */
import { termReasons } from '@writ/orders-domain/enrolment';
import { people, production, removal, sampleOf, walked } from '@writ/orders-domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served as ServedEnforcement, serve as serveEnforcement } from '../../../subgraphs/enforcement/testing/served.ts';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

const acting = { ...walked(removal(), 'APPROVED', people.regulator), id: 'act' };
const french = { ...people.regulator, country: 'FR', organisation: 'regulator-of-france' };
const fromFrance = { ...walked(removal({ reference: 'FR 1' }), 'SERVED', french), id: 'french' };
const informing = { ...walked(sampleOf('DSA_INFORM'), 'SERVED', people.regulator), id: 'inform' };

describe('orders', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
    const other = (order: typeof acting, id: string) => ({
      ...order,
      targets: order.targets.map((target) => ({ ...target, id: `${id}.${target.id}` })),
      decisions: [],
    });
    await served.put(acting);
    await served.put(other(fromFrance, 'f'));
    await served.put(other(informing, 'i'));
    for (const [id, order] of [
      ['evidence', walked(production(), 'SERVED')],
      ['terrorist', walked(removal({ kind: 'TCO_REMOVAL', reportTo: null }), 'SERVED', people.regulator)],
    ] as const)
      await served.put({ ...other(order, id), id });
  });
  afterAll(() => served.close());

  const fields = 'id kind status authority country territories targets issuedAt servedAt releasedAt effectAt';
  const listed = async (who: 'coordinator' | 'otherCoordinator') =>
    (await served.ask(who, `{ coordinatedOrders { nodes { ${fields} } } }`)).data.coordinatedOrders.nodes as Record<string, unknown>[];

  it('Regulation (EU) 2022/2065, Art. 9(4), 10(4) and 56(1): the Coordinator of the state of establishment sees all orders to act and to inform, and no other order', async () => {
    const nodes = await listed('coordinator');
    expect(nodes.map(({ id }) => id).sort()).toEqual(['act', 'french', 'inform']);
    expect(nodes.find(({ id }) => id === 'act')).toMatchObject({
      kind: 'DSA_ACT',
      authority: people.regulator.organisation,
      country: people.regulator.country,
      territories: [...acting.territories],
      targets: acting.targets.length,
      effectAt: null,
    });
  });

  it('Regulation (EU) 2022/2065, Art. 9(4) and 10(4): the Coordinator of another state sees those of the authorities of its state', async () => {
    expect((await listed('otherCoordinator')).map(({ id }) => id).sort()).toEqual(['act', 'inform']);
  });

  it('Regulation (EU) 2016/679, Art. 5(1)(c): neither identifiers nor grounds are in the answer', async () => {
    const text = JSON.stringify(await listed('coordinator'));
    for (const secret of [acting.legalBasis.grounds, acting.purpose, ...acting.targets.map(({ value }) => value)])
      expect(text).not.toContain(secret);
  });

  it.each([
    '{ order(id: "act") { id } }',
    '{ order(id: "evidence") { id } }',
    '{ orders { nodes { id } } }',
    '{ duties { nodes { id } } }',
    'mutation { submitOrder(order: "act", generation: 1) { __typename } }',
    '{ caseRequests { nodes { id } } }',
  ])('a Coordinator cannot ask %s', async (query) => {
    const { data, messages } = await served.ask('coordinator', query);
    expect(messages.length, JSON.stringify(data)).toBeGreaterThan(0);
    expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
  });

  it.each(['police', 'enforcing', 'agent', 'counsel', 'auditor'] as const)('the list is not for %s', async (who) => {
    expect((await served.ask(who, '{ coordinatedOrders { nodes { id } } }')).messages.length).toBeGreaterThan(0);
  });

  it('a body that is not enrolled as a Coordinator reads nothing', async () => {
    await served.sql(`update orders.enrolment set roles = '{ISSUING}' where organisation = 'north-coordinator'`);
    expect((await served.ask('otherCoordinator', '{ coordinatedOrders { nodes { id } } }')).messages.length).toBeGreaterThan(0);
    await served.sql(`update orders.enrolment set roles = '{COORDINATOR}' where organisation = 'north-coordinator'`);
  });
});

describe('figures', () => {
  let served: ServedEnforcement;
  const period = '(from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z")';
  beforeAll(async () => {
    served = await serveEnforcement();
    await served.sql(`insert into orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by, confirmed_by, proposed_at, active_from)
      select gen_random_uuid(), 3, 'ENROLLED', 'i', 'west-coordinator', land, '{COORDINATOR}', '{ADMINISTRATIVE_AUTHORITY}', '+353 1 555 0100', 'p a', 'p b', 'p c', '2020-01-01Z', '2020-01-04Z'
        from unnest(array['IE', 'DE']) as land`);
    await served.sql(`insert into enforcement.trusted_flagger (id, name, country, expertise, issuer, organisation, recorded_by, recorded_at)
      values ('f', 'Fraud Watch', 'DE', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', 'i', 'fraud-watch', 'i counsel', '2026-01-01Z'),
             ('g', 'Good Watch', 'FR', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', 'i', 'good-watch', 'i counsel', '2026-01-01Z')`);
    for (const [id, state] of [
      ['1', 'NOT_ACTIONED'],
      ['2', 'ACTIONED'],
    ])
      await served.sql(
        `insert into enforcement.notice (id, item_id, author_account_id, category, explanation, source, flagger_id, submitted_at, state, decided_at, decided_by, reason)
         values ($1, 'item-1', 'author', 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', 'x', 'TRUSTED_FLAGGER', 'f', '2026-02-01Z', $2::enforcement.notice_state, '2026-02-02Z', 'i agent', 'x')`,
        [id, state],
      );
  });
  afterAll(() => served.close());

  const flaggers = `{ coordinatedFlaggers${period} { id notices decided notActioned notActionedShare } }`;
  it('Regulation (EU) 2022/2065, Art. 22(6): a Coordinator reads the figures of the flaggers that it awarded', async () => {
    const { data, messages } = await served.ask('coordinator', flaggers, {}, 'DE');
    expect(messages).toEqual([]);
    expect(data.coordinatedFlaggers).toEqual([{ id: 'f', notices: 2, decided: 2, notActioned: 1, notActionedShare: 0.5 }]);
  });
  it('Regulation (EU) 2022/2065, Art. 56(1): the Coordinator of the state of establishment reads those of all', async () => {
    const { data } = await served.ask('coordinator', flaggers, {}, 'IE');
    expect(data.coordinatedFlaggers.map(({ id }: { id: string }) => id).sort()).toEqual(['f', 'g']);
  });
  it('Regulation (EU) 2022/2065, Art. 18 and 21: it reads how many suspicions and disputes there were, which another state does not', async () => {
    const query = `{ coordinatorFigures${period} { suspicions suspicionsToBodies disputes { submitted } } }`;
    expect((await served.ask('coordinator', query, {}, 'IE')).data.coordinatorFigures).toEqual({
      suspicions: 0,
      suspicionsToBodies: 0,
      disputes: { submitted: 0 },
    });
    expect((await served.ask('coordinator', query, {}, 'DE')).data.coordinatorFigures).toBeNull();
  });
  it('a Coordinator of a body that is not enrolled reads none', async () => {
    expect((await served.ask('coordinator', flaggers, {}, 'FR')).codes).toEqual(['FORBIDDEN']);
  });
  it.each(['{ suspicions { nodes { id } } }', '{ notice(id: "1") { id } }', '{ trustedFlaggers { id } }', '{ disputes { nodes { id } } }'])(
    'a Coordinator cannot ask %s',
    async (query) => {
      expect((await served.ask('coordinator', query, {}, 'IE')).codes).toEqual(['FORBIDDEN']);
    },
  );
});

it('Regulation (EU) 2022/2065, Art. 49: a Coordinator is enrolled as an administrative authority of a state of the Union or the EEA', () => {
  const terms = (offices: 'ADMINISTRATIVE_AUTHORITY' | 'JUDGE', country = 'IE') => ({
    ...{
      issuer: 'https://authorities.example',
      organisation: 'coordinator',
      name: null,
      country,
      roles: ['COORDINATOR'] as const,
      offices: [offices] as const,
    },
    ...{ callBackNumber: '+353 1 555 0100', scrutinises: false, reportAddress: null, lines: [] },
  });
  expect(termReasons(terms('ADMINISTRATIVE_AUTHORITY'), 'IE')).toEqual([]);
  expect(termReasons(terms('JUDGE'), 'IE').map(({ reason }) => reason)).toEqual(['INVALID']);
  expect(termReasons(terms('ADMINISTRATIVE_AUTHORITY', 'US'), 'IE').map(({ reason }) => reason)).toEqual(['NOT_COMPETENT']);
});
