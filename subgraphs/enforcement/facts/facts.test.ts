/** What entries about content say for reports, after the real acts on the database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { insertOrder } from '../testing/order-rows.ts';
import { type Served, serve } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeAll(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterAll(() => served.close());

const hour = 3_600_000;
/** The fact of the newest entry of this type; undefined where it has none. */
const factOf = (type: string): unknown => served.entries.findLast((entry) => entry.type === type)?.details['fact' as never];
const notActioned = { again: false, hours: 0, law: 0, terms: 0, machine: 'AUTOMATED_DECISION_NOT_AUTOMATED', outcome: 'NOT_ACTIONED' };
const received = { flagger: false, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keywords: [] };

test('a notice is counted when it comes and when it is decided, with what was done after it', async () => {
  const { id } = await acts.submitNotice('reader');
  expect(factOf('notice.submitted.v1')).toEqual({ fact: 'notice-received', ...received });
  const refused = (await acts.submitNotice('reader')).id;
  served.pass(5 * hour + 1);
  await acts.claim('agent', refused);
  await acts.decideNotice('agent', refused, 'NOT_ACTIONED');
  expect(factOf('notice.decided.v1')).toEqual({ fact: 'notice', ...received, ...notActioned, hours: 5 });
  await acts.claim('agent', id);
  await acts.restrict('agent', acts.fromNotice(id));
  await acts.decideNotice('agent', id, 'ACTIONED');
  expect(factOf('notice.decided.v1')).toMatchObject({ outcome: 'ACTIONED', law: 1, terms: 0 });
});

test('a restriction is counted with its measures and the number of its statement, and under an order with what is known', async () => {
  const { statement } = await acts.restrict('agent', { territories: ['PT'] });
  expect(factOf('restriction.applied.v1')).toEqual({
    ...{ fact: 'measure', ground: 'LAW', subject: 'ITEM', category: expect.stringMatching(/^STATEMENT_CATEGORY_/), keywords: [] },
    ...{ visibility: [expect.stringMatching(/^DECISION_VISIBILITY_/)], monetary: 'NONE', provision: 'NONE', account: 'NONE' },
    ...{ source: 'SOURCE_VOLUNTARY', machineFound: expect.any(Boolean), machine: expect.stringMatching(/^AUTOMATED_DECISION_/) },
    puid: statement.puid,
  });
  await insertOrder(served, { id: 'o-1' });
  await acts.restrict('agent', { statement: null, order: 'o-1' });
  expect(factOf('restriction.applied.v1')).toMatchObject({
    ...{ ground: 'ORDER', category: 'NONE', source: 'NONE', puid: 'NONE', machine: null, machineFound: null },
  });
});

test('a complaint is counted when it is filed and when it is decided; what may follow from it is unknown', async () => {
  const { id } = await acts.submitNotice('reader');
  await acts.claim('agent', id);
  await acts.decideNotice('agent', id, 'NOT_ACTIONED');
  const complaint = await acts.complain('reader', { notice: id });
  const contested = { basis: ['NOTICE'], flagger: false, covers: 'DECISION' };
  expect(factOf('complaint.filed.v1')).toEqual({ fact: 'complaint-filed', ...contested });
  served.pass(30 * hour);
  await acts.claim('counsel', complaint.id);
  await acts.decideComplaint('counsel', complaint.id, 'REVERSED');
  const decided = { fact: 'complaint', ...contested, outcome: 'REVERSED', hours: 30, imposed: null, machine: notActioned.machine };
  expect(factOf('complaint.decided.v1')).toEqual(decided);
  await acts.claim('agent2', id);
  await acts.decideNotice('agent2', id, 'NOT_ACTIONED', 2);
  expect(factOf('notice.decided.v1')).toMatchObject({ fact: 'notice', again: true });
});

test('the category of an order names what it counted as before, and nothing where that is not known', async () => {
  const classify = (order: string, category: string, keywords: string[]) =>
    served.ask(
      'agent',
      `mutation { classifyOrder(order: "${order}", category: ${category}, keywords: [${keywords.join()}]) { __typename } }`,
    );
  const counted = { kind: 'DSA_ACT', state: 'EE', emergency: false, data: [], effect: 'act', items: 2, informHours: 0 };
  const none = { category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER', keywords: [] };
  await insertOrder(served, { id: 'o-2' });
  await served.sql('update orders.legal_order set served_at = now() where id in ($1, $2)', ['o-1', 'o-2']);
  await served.sql('update orders.legal_order set fact = $2 where id = $1', ['o-2', { fact: 'order', ...counted, ...none }]);
  await classify('o-1', 'STATEMENT_CATEGORY_VIOLENCE', []);
  expect([served.entries.at(-1)?.type, factOf('classification.recorded.v1')]).toEqual(['classification.recorded.v1', undefined]);
  const first = { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keywords: ['KEYWORD_PHISHING'] };
  await classify('o-2', first.category, first.keywords);
  const was = { wasCategory: none.category, wasKeywords: [] };
  expect(factOf('classification.recorded.v1')).toEqual({ fact: 'classification', ...counted, ...first, ...was });
  await classify('o-2', 'STATEMENT_CATEGORY_VIOLENCE', []);
  expect(factOf('classification.recorded.v1')).toMatchObject({
    ...{ category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: [] },
    ...{ wasCategory: first.category, wasKeywords: first.keywords },
  });
  // Of several at once each says what the one before it came to: no category is left twice.
  const others = ['ANIMAL_WELFARE', 'SELF_HARM', 'SCAMS_AND_FRAUD'].map((name) => `STATEMENT_CATEGORY_${name}`);
  await Promise.all(others.map((category) => classify('o-2', category, [])));
  const left = served.entries
    .filter(({ type }) => type === 'classification.recorded.v1')
    .slice(-others.length)
    .map(({ details }) => (details['fact' as never] as { wasCategory: string }).wasCategory);
  expect(new Set(left).size).toBe(others.length);
});
