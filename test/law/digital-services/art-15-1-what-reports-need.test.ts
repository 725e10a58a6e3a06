/** What reports need is stored: Regulation (EU) 2022/2065, Art. 15(1)(a), with Implementing Regulation (EU) 2024/2835, Annex I, table 1.2. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actsOn } from '../../../subgraphs/enforcement/testing/acts.ts';
import { type Served, serve, type Who } from '../../../subgraphs/enforcement/testing/served.ts';

let served: Served;
const order = (id: string, servedAt: string | null) =>
  served.sql(
    `insert into orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories, territories,
                                     issuing_issuer, issuing_subject, issuing_organisation, issuing_country, issuing_at, served_at)
     values ($1, 1, 'DSA_ACT', $3::orders.order_status, 'IN_FORCE', '2026-01-01Z', 'r', 'p', '{}', 'ISSUING_AUTHORITY', '{}', '{DE}', 'i', 's', 'body', 'DE', '2026-01-01Z', $2)`,
    [id, servedAt, servedAt === null ? 'DRAFT' : 'SERVED'],
  );
beforeAll(async () => {
  served = await serve();
  await order('served', '2026-02-01T10:00:00Z');
  await order('draft', null);
});
afterAll(() => served.close());

const classify = async (who: Who, args: string) => {
  const { data, codes } = await served.ask(
    who,
    `mutation { classifyOrder(${args}) { ... on OrderClassification { category keywords language } ... on Refusal { reasons } } }`,
  );
  return data?.classifyOrder ?? codes;
};
const scams = 'category: STATEMENT_CATEGORY_SCAMS_AND_FRAUD';

test('Regulation (EU) 2022/2065, Art. 15(1)(a) and 9(2)(c): an order gets its category, its keywords and the language in which it came', async () => {
  expect(await classify('agent', `order: "served", ${scams}, keywords: [KEYWORD_PHISHING], language: "de"`)).toEqual({
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    keywords: ['KEYWORD_PHISHING'],
    language: 'DE',
  });
  expect(served.entries.at(-1)).toMatchObject({ type: 'classification.recorded.v1', details: { target: { order: 'served' } } });
});

test('Regulation (EU) 2022/2065, Art. 15(1)(a): only an order that was received is classified, by keywords of its category', async () => {
  expect(await classify('agent', `order: "draft", ${scams}`)).toEqual({ reasons: ['NOT_FOUND'] });
  expect(await classify('agent', `order: "served", ${scams}, keywords: [KEYWORD_ANIMAL_HARM]`)).toEqual({ reasons: ['INVALID'] });
  expect(await classify('agent', `order: "served", ${scams}, language: "xx"`)).toEqual({ reasons: ['INVALID'] });
  expect(await classify('reader', `order: "served", ${scams}`)).toEqual(['FORBIDDEN']);
});

test('Implementing Regulation (EU) 2024/2835, table 1.2: the first instant of service is kept beside a later one', async () => {
  const kept = async (id: string) =>
    (await served.sql('select first_served_at as first, served_at as last from orders.legal_order where id = $1', [id]))[0];
  const [first, last] = [new Date('2026-02-01T10:00:00Z'), new Date('2026-02-05T10:00:00Z')];
  expect(await kept('draft')).toEqual({ first: null, last: null });
  await served.sql("update orders.legal_order set served_at = $1, first_served_at = $1 where id = 'served'", [last]);
  expect(await kept('served')).toEqual({ first, last });
  await served.sql("update orders.legal_order set served_at = $1 where id = 'draft'", [last]);
  expect(await kept('draft')).toEqual({ first: last, last });
});

test('Regulation (EU) 2022/2065, Art. 15(1)(b) and (c): a restriction says whether a notice or the platform’s own initiative led to it', async () => {
  const acts = actsOn(served);
  const causeOf = async (id: string) => (await served.ask('agent', `{ restriction(id: "${id}") { cause } }`)).data.restriction.cause;
  expect(await causeOf((await acts.restrict('agent', { item: 'item-1' })).id)).toBe('OWN_INITIATIVE');
});
