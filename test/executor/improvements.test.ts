/** Each listed difference really occurs: an entry that explains nothing any more is to be removed. */
import { parse, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { type FaultKind, faultPlan } from './faults.ts';
import { type Gateways, openGateways } from './gateways.ts';
import { improvements, unexplained } from './improvements.ts';
import type { DrawnOperation } from './operations.ts';
import { planMistakes } from './plan-mistakes.ts';
import { type Composed, compose } from './shape.ts';
import { all } from './shapes/index.ts';

const opened = new Map<string, Promise<Gateways>>();
afterAll(async () => {
  for (const gateways of opened.values()) await (await gateways).stop();
});

function gatewaysOf(name: string, form: Composed['form'] = 'plain'): Promise<Gateways> {
  const known = opened.get(`${name} ${form}`);
  if (known) return known;
  const shape = all.find((own) => own.name === name);
  if (!shape) throw new Error(`no shape is called ${name}`);
  const made = openGateways(compose(shape, form));
  opened.set(`${name} ${form}`, made);
  return made;
}

interface Example {
  shape: string;
  form?: Composed['form'];
  query: string;
  /** Tried one seed after another. */
  kinds?: FaultKind[];
}

const examples: Record<string, Example> = {
  'key order': { shape: 'interfaces', query: '{ items { ... on Book { name } id ... on Book { pages } } }' },
  'error of an entity that is not the one at that place of the batch': {
    shape: 'interfaces',
    query: '{ items { id ... on Film { rating { stars } } } }',
    kinds: ['field error'],
  },
  'error of a batch that names no entity': { shape: 'shop', query: '{ products { inStock } }', kinds: ['error without an index'] },
  'another number of entities than was asked for': { shape: 'shop', query: '{ products { inStock } }', kinds: ['entities cut short'] },
  'type that cannot stand here': { shape: 'unions', query: '{ first { __typename } pinned { __typename } }', kinds: ['wrong __typename'] },
  'object whose type was never found out': {
    shape: 'interface objects',
    form: 'strict',
    query: '{ labelled { __typename label } }',
    kinds: ['entity null'],
  },
  'type that is known already': {
    shape: 'interfaces',
    query: '{ named { ... on Film { __typename loans { days } } } }',
    kinds: ['wrong __typename'],
  },
  'value of the wrong kind': { shape: 'values', query: '{ box { inner { depth } } }', kinds: ['wrong kind'] },
};

const operationOf = (gateways: Gateways, query: string, variables = {}): DrawnOperation => {
  const document = parse(query, { noLocation: true });
  expect(validate(gateways.apiSchema, document)).toEqual([]);
  return { query, document, variables };
};

async function usedIn({ shape, form, query, kinds }: Example): Promise<Set<string>> {
  const gateways = await gatewaysOf(shape, form);
  const operation = operationOf(gateways, query);
  const used = new Set<string>();
  for (let seed = 0; seed < (kinds ? 60 : 1); seed += 1) {
    const faults = kinds ? faultPlan(seed, kinds) : null;
    const [stock, writ] = [await gateways.ask('stock', operation, faults), await gateways.ask('writ', operation, faults)];
    expect(await unexplained({ gateways, operation, faults, stock, writ }, (name) => used.add(name))).toEqual([]);
  }
  return used;
}

describe('a listed improvement', () => {
  it.each(improvements.map(({ name }) => name))('occurs: %s', async (name) => {
    const example = examples[name];
    if (!example) throw new Error(`there is no example of "${name}"`);
    expect([...(await usedIn(example))]).toContain(name);
  });
});

describe("where Apollo's executor is wrong, ours agrees with the monolith on", () => {
  it.each([
    ['the type of an object that another subgraph knows by its interface', 'interface objects', '{ films { __typename score } }'],
    ['an alias that is the name of a key', 'shop', '{ me { id: name reviews { id } } }'],
    ['an alias that is the name of a hidden key', 'hidden', '{ cases { ref: title files { name } } }'],
    ['rows of values of which two subgraphs know parts', 'values', '{ box { rows { left right } } }'],
    ['a field that is required with one argument and requested with another', 'requires', '{ items { bulk volume(times: 3) } }'],
  ])('%s', async (_, shape, query) => {
    const gateways = await gatewaysOf(shape);
    const operation = operationOf(gateways, query);
    const right = await gateways.monolith.execute(operation.document, {}, gateways.newRun(null));
    expect((await gateways.ask('writ', operation, null)).text).toBe(JSON.stringify(right.data));
    expect((await gateways.ask('stock', operation, null)).text).not.toBe(JSON.stringify(right.data));
  });
});

describe('a listed error of the planner', () => {
  const questions: Record<string, { shape: string; query: string; variables: Record<string, unknown> }> = {
    'condition of a part taken for that of the whole': {
      shape: 'shop',
      query: 'query Q($no: Boolean!) { me { name } products(first: 1) @skip(if: $no) { price @include(if: $no) } }',
      variables: { no: false },
    },
    'mutations in another order': {
      shape: 'mutations',
      query: 'mutation { ... on Mutation { clear } mark(name: "m") ... on Mutation { addNote(text: "x") { trail } } }',
      variables: {},
    },
  };
  it.each(planMistakes)('occurs: $name', async ({ name, otherwise }) => {
    const question = questions[name];
    if (!question) throw new Error(`there is no example of "${name}"`);
    const gateways = await gatewaysOf(question.shape);
    const operation = operationOf(gateways, question.query, question.variables);
    const right = await gateways.monolith.execute(operation.document, question.variables, gateways.newRun(null));
    expect((await gateways.ask('writ', operation, null)).text).not.toBe(JSON.stringify(right.data));
    const other = otherwise(operation, gateways.apiSchema);
    expect(other && (await gateways.ask('writ', other, null)).errors).toEqual([]);
  });
});
