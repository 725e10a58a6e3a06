import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, minute, production } from './testing/sample-order.ts';
import { type Served, serve } from './testing/served.ts';
import { walked } from './testing/walk.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const read = '{ order(id: "order") { generation status history { act } } }';
const claims = ({ data }: Awaited<ReturnType<Served['ask']>>): number =>
  data.order.history.filter(({ act }: { act: string }) => act === 'claim').length;

test('a claim that is renewed again and again is one act in thirty minutes, and holds all the same', async () => {
  await served.put(walked(production(), 'UNDER_REVIEW'));
  await served.sql(
    `insert into enforcement.work_item (id, kind, subject_id, opened_at, claimed_by, claim_ends_at)
     values ('work', 'ORDER', 'order', $1, 'https://platform.example agent', $2)`,
    [at(0), at(31 * minute)],
  );
  const before = await served.ask('agent', read);
  expect(claims(before)).toBe(1);
  for (let renewed = 0; renewed < 5; renewed += 1) {
    served.pass(5 * minute);
    await served.sql('update enforcement.work_item set claim_ends_at = $1', [new Date(served.state.now.getTime() + 30 * minute)]);
    expect((await served.ask('agent', read)).data.order.generation, 'nobody else has to read it again').toBe(before.data.order.generation);
  }
  served.pass(10 * minute);
  const later = await served.ask('agent', read);
  expect([later.data.order.status, claims(later)]).toEqual(['UNDER_REVIEW', 2]);
  served.pass(30 * minute);
  expect((await served.ask('agent', read)).data.order.status, 'until it lapses').toBe('SERVED');
});
