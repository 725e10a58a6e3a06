import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { draftOf, type Served, serve } from '../../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());
beforeEach(() => {
  served.state.logFails = false;
  served.appended.length = 0;
});

const ask = (index: number | string | undefined) =>
  served.ask('auditor', 'query ($index: ID!) { entry(index: $index) { index event type outcome at refersTo } }', { index: String(index) });

test('an entry is answered once the view of it is in the log', async () => {
  const draft = draftOf({ details: { outcome: 'failure', refs: { decision: '12' } } });
  const [index] = await served.add(draft);
  expect((await ask(index)).data.entry).toEqual({
    index: String(index),
    event: draft.event,
    type: draft.type,
    outcome: 'FAILURE',
    at: draft.at.toISOString(),
    refersTo: '12',
  });
  expect(served.appended).toMatchObject([{ type: 'audit.inspected.v1', details: { target: { index: String(index) } } }]);
  served.state.logFails = true;
  const { data, codes } = await ask(index);
  expect([data.entry, codes]).toEqual([null, ['LOG_UNAVAILABLE']]);
});

test.each([
  [{ decision: 7 }, '7'],
  [{ decision: '0' }, '0'],
  [{ decision: 'x' }, null],
  [{ decision: -1 }, null],
  [{ intent: 7 }, null],
  ['7', null],
])('an entry refers to %j', async (refs, expected) => {
  const [index] = await served.add(draftOf({ details: { refs } }));
  expect((await ask(index)).data.entry.refersTo).toBe(expected);
});

test('no entry is answered beyond the end, before it is published, or under an invalid index', async () => {
  expect((await ask(4_000_000)).codes).toEqual(['NOT_FOUND']);
  await served.unpublished(async () => {
    const { index } = await served.log.append(draftOf());
    expect((await ask(index)).codes).toEqual(['NOT_FOUND']);
    await served.publish();
    expect((await ask(index)).codes).toEqual([]);
  });
  for (const index of ['-1', '01', 'x', '']) expect((await ask(index)).codes).toEqual(['BAD_USER_INPUT']);
  expect(served.appended).toHaveLength(1);
});

test('a private field that was changed in the database is an error and never an answer', async () => {
  const [index] = await served.add(draftOf());
  await served.sql(`update log.log_detail set fields_ct = set_byte(fields_ct, 20, get_byte(fields_ct, 20) # 1) where idx = $1`, [index]);
  const { data, codes } = await ask(index);
  expect([data.entry, codes]).toEqual([null, ['INTERNAL_SERVER_ERROR']]);
  expect(served.faults).toHaveLength(1);
});
