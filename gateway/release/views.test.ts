import { PublicError } from '@writ/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callerOn, smallGraph } from '../testing/small-graph.ts';
import { ViewMemory } from './views.ts';

let graph: Awaited<ReturnType<typeof smallGraph>>;
beforeEach(async () => {
  graph = await smallGraph();
});
afterEach(() => graph.stop());

const ask = (ids: readonly string[], subject = 'agent-1') =>
  graph.ask(
    '{ order { id } }',
    (operation) => {
      operation.views.push(...ids.map((id) => ({ object: 'Order', id })));
      return { data: { order: { id: ids[0] ?? null } } };
    },
    { caller: callerOn('platform', { subject }) },
  );
const objects = () => graph.entries.map(({ type, details }) => [type, details['target']]);

test('all objects that an operation has viewed are one entry before the answer', async () => {
  const answer = await ask(['a', 'b', 'a']);
  expect(answer.status).toBe(200);
  expect(graph.entries).toMatchObject([
    {
      kind: 'platform',
      type: 'object.viewed.v1',
      details: {
        initiator: { subject: 'agent-1' },
        action: 'view',
        outcome: 'success',
        target: { objects: { Order: ['a', 'b'] } },
        request: { operation: answer.operation.id },
      },
    },
  ]);
});

test('a view of the same object by the same person is logged once an hour, and another person or object again', async () => {
  await ask(['a']);
  await ask(['a']);
  await ask(['a', 'b']);
  await ask(['a'], 'agent-2');
  expect(objects()).toEqual([
    ['object.viewed.v1', { objects: { Order: ['a'] } }],
    ['object.viewed.v1', { objects: { Order: ['b'] } }],
    ['object.viewed.v1', { objects: { Order: ['a'] } }],
  ]);
});

test('a view in a new hour is logged again', () => {
  const memory = new ViewMemory();
  const operation = { caller: callerOn('platform'), views: [{ object: 'Order', id: 'a' }] } as Parameters<ViewMemory['fresh']>[0];
  const at = new Date('2026-03-01T12:59:59.999Z');
  memory.remember(operation, memory.fresh(operation, at), at);
  expect(memory.fresh(operation, at)).toEqual([]);
  expect(memory.fresh(operation, new Date('2026-03-01T13:00:00.000Z'))).toEqual(operation.views);
});

test('without the log no view is answered, and none counts as logged', async () => {
  graph.fail(new PublicError('LOG_UNAVAILABLE', 'The log is away.', { retryAfterSeconds: 2 }));
  const answer = await ask(['a']);
  expect([answer.status, answer.json.data]).toEqual([503, undefined]);
  graph.fail(new Error('never'), 'no.such.type');
  expect((await ask(['a'])).status).toBe(200);
  expect(objects()).toEqual([['object.viewed.v1', { objects: { Order: ['a'] } }]]);
});
