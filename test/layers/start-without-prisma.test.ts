/**
 * How many clients of Prisma a start makes: each makes a query compiler, which takes the processor longer than all that a start asks the database. Parts that
 * answer make theirs at the first call, and what a start asks once goes over plain connections.
 */
import type { PrismaClient } from '@writ/prisma/client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Stack } from '../harness/stack.ts';

const generated = '../../prisma/client/client.ts';
const made = { clients: 0 };
let startStack: typeof import('../harness/stack.ts')['startStack'];
let trustRoots: typeof import('../../subgraphs/orders/acts/signing-keys.ts')['trustRoots'];
let stack: Stack;

// Other files of this worker have loaded the code: here it is loaded with a client that counts, and put back afterwards.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(generated, async (original) => {
    const real = await original<{ PrismaClient: new (options: unknown) => PrismaClient }>();
    const counted = class extends real.PrismaClient {
      constructor(options: unknown) {
        super(options);
        made.clients += 1;
      }
    };
    return { ...real, PrismaClient: counted };
  });
  ({ startStack } = await import('../harness/stack.ts'));
  ({ trustRoots } = await import('../../subgraphs/orders/acts/signing-keys.ts'));
  stack = await startStack({ worker: false });
});
afterAll(async () => {
  await stack?.close();
  vi.doUnmock(generated);
  vi.resetModules();
});

it('gateway and subgraphs start without any', () => {
  expect(made.clients).toBe(0);
});

it('who is asked makes one, and once', async () => {
  for (const _ of [1, 2]) expect((await stack.ask('public', null, '{ items(first: 1) { nodes { id } } }')).errors).toBeUndefined();
  expect(made.clients).toBe(1);
});

it('the work that falls due has two, one for each of its roles', async () => {
  const before = made.clients;
  const working = await startStack({});
  try {
    expect(made.clients - before).toBe(2);
  } finally {
    await working.close();
  }
});

it('whoever signs is compared without one', async () => {
  const before = made.clients;
  await trustRoots(stack.database.options('orders'), [], stack.clock());
  expect(made.clients - before).toBe(0);
});
