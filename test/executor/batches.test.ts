/** What subgraphs are asked: an object that stands in several places is sent once, and whatever is wrong with it is told at each. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultPlan, faultPlan } from './faults.ts';
import { type Gateways, openGateways } from './gateways.ts';
import { compose } from './shape.ts';
import { shop } from './shapes/shop.ts';

let gateways: Gateways;
beforeAll(async () => {
  gateways = await openGateways(compose(shop, 'plain'));
});
afterAll(() => gateways.stop());

const ask = (query: string, faults: FaultPlan | null = null) => gateways.ask('writ', { query, variables: {} }, faults);
const ids = (representations: readonly unknown[] | undefined) => representations?.map((sent) => (sent as { id: string }).id);

it('the executor sends an object once that is in a list twice', async () => {
  const { run, data, errors } = await ask('{ products(first: 5) { name inStock } }');
  expect(errors).toEqual([]);
  expect(run.asked.map(({ subgraph, representations }) => [subgraph, ids(representations)])).toEqual([
    ['products', undefined],
    ['stock', ['p1', 'p2', 'p3']],
  ]);
  expect(data).toEqual({
    products: [
      { name: 'Product p1', inStock: true },
      { name: 'Product p2', inStock: false },
      null,
      { name: 'Product p3', inStock: true },
      { name: 'Product p1', inStock: true },
    ],
  });
});

it('the executor sends an object once that is under several others', async () => {
  const { run } = await ask('{ users { friends { age reviews { id } } reviews { author { age } } } }');
  for (const { representations = [] } of run.asked) expect(new Set(ids(representations)).size).toBe(representations.length);
  expect(run.asked.filter(({ subgraph }) => subgraph === 'reviews').map(({ representations }) => ids(representations))).toContainEqual([
    'u2',
    'u3',
    'u1',
  ]);
});

it('the executor reports an error of one object at each of its places', async () => {
  const failing = Array.from({ length: 500 }, (_, seed) => ({ ...faultPlan(seed, ['field error']), rates: { 'field error': 0.2 } }));
  const of = (answer: { errors: readonly { message: string; path?: readonly unknown[] }[] }) =>
    answer.errors.filter(({ message }) => message === 'no inStock of Product/p1').map(({ path }) => path);
  let seen = 0;
  for (const faults of failing) {
    const answer = await ask('{ products(first: 5) { inStock } }', faults);
    if (answer.data?.['products'] === null || of(answer).length === 0) continue;
    seen += 1;
    expect(of(answer)).toEqual([
      ['products', 0, 'inStock'],
      ['products', 4, 'inStock'],
    ]);
    if (seen === 3) break;
  }
  expect(seen).toBe(3);
});

it('the executor evaluates a condition by the default of its variable', async () => {
  const { text, run } = await ask(
    'query Q($yes: Boolean! = true, $no: Boolean = false) { me @include(if: $yes) { name } latest @include(if: $no) { id } }',
  );
  expect(text).toBe('{"me":{"name":"Ada"}}');
  expect(run.asked.map(({ subgraph }) => subgraph)).toEqual(['users']);
});

it("the executor leaves documents with names that every object has to Apollo's executor, which answers them correctly", async () => {
  const { text, errors } = await ask('{ constructor: me { toString: name } __proto__: me { hasOwnProperty: age } }');
  expect(errors).toEqual([]);
  expect(text).toBe('{"constructor":{"toString":"Ada"},"__proto__":{"hasOwnProperty":30}}');
});
