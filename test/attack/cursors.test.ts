/** Cursors that nobody was answered, and pages that are put together in one operation: an operation under an order is one page of a category. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let order: OrderView;
beforeAll(async () => {
  // Each process of a subgraph remembers the pages that it has read.
  stack = await startStack({ replicas: 1 });
  orders = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-1');
  order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] }));
});
afterAll(() => stack.close());

const target = (): string => order.targets[0]?.id ?? expect.fail('the order has no target');
const read = (selection: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  orders.disclose('police', order, target(), selection, variables);
const page = (name: string) => `${name}(first: 2, after: $after) { nodes { at } pageInfo { hasNextPage endCursor } }`;
const firstCursor = async (name: string): Promise<string> => {
  const answer = await read(page(name), { after: null });
  return answer.data.order.disclosure[name].pageInfo.endCursor ?? expect.fail(answer.text);
};

/** The bytes of a cursor with a change. */
const changed = (cursor: string, change: (bytes: Buffer) => Buffer): string =>
  change(Buffer.from(cursor, 'base64url')).toString('base64url');
/** A cursor at another instant, whatever stands around that in it. */
const moved = (cursor: string, ms: number): string =>
  changed(cursor, (bytes) =>
    Buffer.from(
      bytes.toString('latin1').replace(/\d{9,13}(?=\n)/, (at) => String(Number(at) + ms)),
      'latin1',
    ),
  );

describe('F14: a cursor that was never issued', () => {
  it.each(['traffic', 'identification', 'content'])('is refused for %s, and nothing is read', async (name) => {
    const cursor = await firstCursor(name);
    const forged = [
      moved(cursor, 86_400_000),
      moved(cursor, 1),
      moved(cursor, -1),
      changed(cursor, (bytes) => Buffer.concat([bytes, Buffer.from('x')])),
      changed(cursor, (bytes) => bytes.subarray(0, -1)),
      changed(cursor, (bytes) => {
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        return bytes;
      }),
      `${cursor}=`,
      ` ${cursor}`,
    ];
    for (const after of forged) {
      expect(after).not.toBe(cursor);
      const answer = await read(page(name), { after });
      expect(errorsOf(answer), after).toEqual([`order.disclosure.${name} BAD_USER_INPUT`]);
      expect(answer.extensions).toBeUndefined();
    }
    expect(errorsOf(await read(page(name), { after: cursor }))).toEqual([]);
  });

  it('is refused by the public list of items and by the entries of the log, too', async () => {
    const lists = [
      ['public', null, 'items', '{ nodes { id } pageInfo { endCursor } }'],
      ['audit', 'auditor', 'entries', '{ nodes { index } pageInfo { endCursor } }'],
    ] as const;
    for (const [graph, login, field, selection] of lists) {
      const ask = (after: string | null) =>
        stack.ask(graph, login, `query ($after: String) { ${field}(first: 1, after: $after) ${selection} }`, { after });
      const cursor: string = (await ask(null)).data[field].pageInfo.endCursor;
      expect((await ask(cursor)).errors).toBeUndefined();
      const longer = changed(cursor, (bytes) => Buffer.concat([bytes, Buffer.from('0')]));
      const { data, errors } = await ask(longer);
      expect(data?.[field] ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('F14: the pages in one operation', () => {
  const cursors: string[] = [];
  beforeAll(async () => {
    for (let after: string | null = null; cursors.length < 3; after = cursors.at(-1) ?? null) {
      const { data } = await read(page('traffic'), { after });
      cursors.push(data.order.disclosure.traffic.pageInfo.endCursor);
    }
  });
  const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => `${extensions.code} ${String(extensions['limit'])}`) ?? [];
  const pagesIn = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 0
      : 'nodes' in value
        ? 1
        : Object.values(value).reduce((sum: number, inner) => sum + pagesIn(inner), 0);

  it('are limited to one page under one disclosure', async () => {
    const [a, b, c] = cursors;
    const answer = await read(
      `one: traffic(first: 2) { nodes { at } } ${['a', 'b', 'c'].map((n) => `${n}: traffic(first: 2, after: $${n}) { nodes { at } }`).join(' ')}`,
      { a, b, c },
    );
    expect(pagesIn(answer.data)).toBe(1);
    expect(codes(answer)).toEqual(Array(3).fill('LIMIT_EXCEEDED pagesPerDisclosure'));
  });

  it('are limited to one page under several names of the disclosure, and of the order', async () => {
    const disclosure = (name: string, after: string) =>
      `${name}: disclosure(target: $target) { traffic(first: 2, after: ${after}) { nodes { at } } }`;
    const answer = await stack.ask(
      'authority',
      'police',
      `query ($order: ID!, $target: ID!, $a: String, $b: String, $c: String) {
        x: order(id: $order) { ${disclosure('p', '$a')} ${disclosure('q', '$b')} }
        y: order(id: $order) { ${disclosure('r', '$c')} }
      }`,
      { order: order.id, target: target(), a: cursors[0], b: cursors[1], c: cursors[2] },
    );
    expect(pagesIn(answer.data)).toBe(1);
    expect(codes(answer)).toEqual(Array(2).fill('LIMIT_EXCEEDED pagesPerDisclosure'));
  });

  it('are one page for each of several categories, and the next page takes another operation', async () => {
    const all = await read(
      'subscriber { name } traffic(first: 2) { nodes { at } } identification(first: 2) { nodes { at } } content(first: 2) { nodes { at } }',
    );
    expect(errorsOf(all)).toEqual([]);
    expect(pagesIn(all.data)).toBe(3);
    for (const after of cursors.slice(0, 2)) expect(errorsOf(await read(page('traffic'), { after }))).toEqual([]);
  });
});
