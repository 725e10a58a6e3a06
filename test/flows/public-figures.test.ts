/** The figures that everybody may know: withheld below ten, in tens above, of days that are over; and the readings that an auditor sees counted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, onGrounds, ordersOn, withheld } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const dayMs = 86_400_000;
let now = new Date();
const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;
let count = 0;
beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  now = new Date();
  orders = ordersOn(stack);
  email = (await holderIn(stack, 'holder-1')).email;
});
afterAll(() => stack?.close());

const figures = '{ orderFigures { from to asked answered narrowed refused medianDays p90Days } complaintFigures { decided reversed } }';
const asked = async () => {
  const { data, text } = await stack.ask('public', null, figures);
  expect(data?.orderFigures, text).toBeDefined();
  return data;
};
type Outcome = 'GRANTED' | 'NARROWED' | 'REFUSED';

/** An order that is answered so many days after it was served. */
async function answered(outcome: Outcome, days: number): Promise<string> {
  count += 1;
  const changes = { reference: `8 Js ${count}/26`, categories: ['SUBSCRIBER', 'IDENTIFICATION'] };
  const served = await orders.validate(
    'judge',
    await orders.submit('police', await orders.draft('police', onGrounds(`The ${count}. reason.`, epoc(email, changes)))),
  );
  pass(days * dayMs);
  const reviewed = await orders.claim('agent-1', served);
  const decisions = orders.grantAll(reviewed, (_target, category) =>
    outcome === 'REFUSED' || (outcome === 'NARROWED' && category === 'IDENTIFICATION') ? { outcome: 'REFUSED', ...withheld() } : {},
  );
  const decided = await orders.decide('agent-1', reviewed, decisions);
  // What is refused as a whole is answered by that.
  if (outcome !== 'REFUSED') await orders.release('counsel-1', decided);
  return served.id;
}

it('are withheld of less than ten orders, and given in tens of more, with the days to an answer', async () => {
  expect((await asked()).orderFigures).toMatchObject({ asked: 0, answered: 0, narrowed: 0, refused: 0, medianDays: null, p90Days: null });
  for (let at = 0; at < 9; at += 1) await answered(at < 2 ? 'NARROWED' : at < 3 ? 'REFUSED' : 'GRANTED', 0.25);
  pass(dayMs);
  const few = await asked();
  expect(few.orderFigures).toMatchObject({ asked: null, answered: null, narrowed: null, refused: null, medianDays: null, p90Days: null });
  expect(few.complaintFigures).toEqual({ decided: 0, reversed: 0 });
  for (let at = 0; at < 2; at += 1) await answered('GRANTED', 2);
  pass(dayMs);
  const { orderFigures: many } = await asked();
  expect(many).toMatchObject({ asked: 10, answered: 10, narrowed: null, refused: null, medianDays: 0.3, p90Days: 2 });
  expect(new Date(many.to).getTime() - new Date(many.from).getTime()).toBe(30 * dayMs);
  expect(new Date(many.to).toISOString()).toBe(`${now.toISOString().slice(0, 10)}T00:00:00.000Z`);
});

/**
 * Median and nine tenths of the days to an answer, by the rows in their order and a line between neighbours: without PostgreSQL's own percentiles, and from
 * the first act that answered each order.
 */
const measured = async (from: string, to: string): Promise<{ answered: number; median: string; p90: string }> => {
  const [row] = await stack.sql<{ answered: number; median: string; p90: string }>(
    'postgres',
    `WITH answer AS (
       SELECT DISTINCT ON (order_id) order_id, at FROM orders.order_event
        WHERE act = 'releaseOrder' OR (act = 'decideOrder' AND to_status = 'REFUSED') ORDER BY order_id, at),
     waited AS (
       SELECT extract(epoch FROM a.at - o.first_served_at) / 86400 AS days FROM answer a JOIN orders.legal_order o ON o.id = a.order_id
        WHERE a.at >= '${from}' AND a.at < '${to}'),
     placed AS (SELECT days, row_number() OVER (ORDER BY days) - 1 AS place FROM waited),
     wanted AS (SELECT part, part * (count(*) - 1) AS place FROM waited, unnest(ARRAY[0.5, 0.9]) AS part GROUP BY part),
     found AS (
       SELECT w.part, low.days + (high.days - low.days) * (w.place - floor(w.place)) AS days FROM wanted w
         JOIN placed low ON low.place = floor(w.place) JOIN placed high ON high.place = ceil(w.place))
     SELECT (SELECT count(*)::int FROM waited) AS answered, round(max(days) FILTER (WHERE part = 0.5), 1)::text AS median,
            round(max(days) FILTER (WHERE part = 0.9), 1)::text AS p90 FROM found`,
  );
  if (row === undefined) throw new Error('nothing was counted');
  return row;
};

it('are those that the rows give when they are counted otherwise', async () => {
  for (const days of [0.13, 0.61, 1.07, 1.42, 2.31, 2.83, 3.17, 0.37, 1.91]) await answered(days === 1.07 ? 'REFUSED' : 'GRANTED', days);
  pass(dayMs);
  const { orderFigures } = await asked();
  const { answered: count, median, p90 } = await measured(orderFigures.from, orderFigures.to);
  expect(count).toBe(20);
  expect(orderFigures).toMatchObject({ answered: 20, medianDays: Number(median), p90Days: Number(p90) });
  expect(Number(p90)).toBeGreaterThan(2);
});

it('say nothing of the day that is not over', async () => {
  const before = await asked();
  await answered('GRANTED', 0);
  pass(61_000);
  expect(await asked()).toEqual(before);
});

it('are none of an authority, and readings are counted for an auditor alone, whose look is an entry', async () => {
  const order = await orders.intoForce(epoc(email, { reference: 'Read 1', categories: ['SUBSCRIBER'], from: null, to: null }));
  const read = () => orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { emails }');
  const counted = async (): Promise<number> => {
    const { data } = await stack.ask('audit', 'auditor', '{ accessCounts { organisation day readings } }');
    return data.accessCounts.find(({ organisation }: { organisation: string }) => organisation === 'northport-police')?.readings ?? 0;
  };
  const before = await counted();
  expect((await read()).data?.order.disclosure.subscriber?.emails).toContain(email);
  expect(await counted()).toBe(before + 1);
  const [row] = await stack.sql<{ readings: string }>(
    'postgres',
    `SELECT count(DISTINCT log_idx) AS readings FROM orders.access_grant WHERE purpose = 'ORDER'`,
  );
  expect(await counted()).toBe(Number(row?.readings));
  expect((await stack.ask('authority', 'police', '{ accessCounts { readings } }')).errors).toBeDefined();
  expect((await stack.ask('authority', 'police', '{ orderFigures { asked } }')).errors).toBeDefined();
});
