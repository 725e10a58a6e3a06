/** An order changes between its acts: it is validated, its authority is notified, its scopes get narrower. Each person signed the state that they saw. */
import { type Act, actId } from '@writ/acts';
import type { DigestedOrder } from '@writ/tlog/order-digest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EarlierState } from '../../../apps/keys/evidence/request.ts';
import { KeysUnderTest, orderOf, people, type Reply, SignedOrder } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => {
  expect(keys.faults).toEqual([]);
});
afterAll(() => keys.end());

const { officer, judge, agent, counsel } = people;
const targetsOf = (from: string, to: string): DigestedOrder['targets'] => [
  { type: 'HANDLE', value: 'alma.example', decisions: [{ category: 'TRAFFIC', outcome: 'GRANTED', from, to }] },
];
const [january, february, march] = ['2026-01-10T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
const window = (from: string, to: string) => [{ category: 'TRAFFIC', from, to }];

/** The states of one order, in turn: issued for two months, validated, and narrowed to one by its reviewer. */
function statesOf() {
  const issued = new SignedOrder(orderOf({ validating: null, targets: targetsOf(january, march) }));
  const validated = issued.after({ validating: orderOf().validating });
  const reviewed = validated.after({ targets: targetsOf(february, march) });
  return { issued, validated, reviewed };
}
type States = ReturnType<typeof statesOf>;

/** Each person signs the state that their act leads to, with the number of changes that they saw. */
function actsOf({ issued, validated, reviewed }: States): Act[] {
  const review = reviewed.statement('REVIEW', 'AGENT', agent, { generation: 2 });
  return [
    officer.sign(issued.statement('ISSUE', 'ISSUING', officer, { generation: 0 })),
    judge.sign(validated.statement('VALIDATE', 'VALIDATING', judge, { generation: 1 })),
    agent.sign(review),
    counsel.sign(reviewed.statement('RELEASE', 'COUNSEL', counsel, { generation: 3, review: actId(review) })),
  ];
}

/** Asks for a month or two under the last state of an order. */
function asked(
  last: SignedOrder,
  acts: readonly Act[],
  earlier: readonly EarlierState[],
  categories = window(february, march),
): Promise<Reply> {
  const { body } = keys.lawful({ order: last, categories });
  return keys.grant({ ...body, order: { ...last.shown, earlier: [...earlier] }, acts: [...acts] });
}
async function expectRefused(reply: Reply, code: string): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status: 403, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}

describe('acts over earlier states of an order', () => {
  it('count where the order was validated and narrowed since', async () => {
    const states = statesOf();
    const earlier = [states.issued.state, states.validated.state];
    expect((await asked(states.reviewed, actsOf(states), earlier)).status).toBe(201);
  });

  it('reach no further than the order is now', async () => {
    const states = statesOf();
    const earlier = [states.issued.state, states.validated.state];
    await expectRefused(await asked(states.reviewed, actsOf(states), earlier, window(january, march)), 'WIDER_THAN_ORDER');
  });

  it('are refused where their state is not shown', async () => {
    const states = statesOf();
    for (const earlier of [[], [states.issued.state], [states.validated.state]])
      await expectRefused(await asked(states.reviewed, actsOf(states), earlier), 'ORDER_CHANGED');
  });

  it('are refused where somebody signed less than the order has now: another month, category or target', async () => {
    const { issued, validated } = statesOf();
    const acts = actsOf({ issued, validated, reviewed: validated });
    for (const targets of [
      targetsOf(january, february),
      [{ type: 'HANDLE', value: 'alma.example', decisions: [] }],
      targetsOf(january, march).map((one) => ({ ...one, decisions: one.decisions.map((made) => ({ ...made, category: 'CONTENT' })) })),
      targetsOf(january, march).map((one) => ({ ...one, decisions: one.decisions.map((made) => ({ ...made, outcome: 'REFUSED' })) })),
    ]) {
      const less = validated.after({ targets });
      const review = acts[2]?.statement;
      const rests = review === undefined ? {} : { review: actId(review) };
      const changed = [...acts.slice(0, 3), counsel.sign(less.statement('RELEASE', 'COUNSEL', counsel, rests))];
      await expectRefused(await asked(validated, changed, [issued.state, less.state]), 'WIDER_THAN_ORDER');
    }
    const none = { ...validated.state, decisions: [] };
    await expectRefused(await asked(validated, acts, [issued.state, none]), 'ORDER_CHANGED');
  });

  it('are refused where the order hides the validation that somebody saw, or has another notification', async () => {
    const { issued, validated } = statesOf();
    const acts = actsOf({ issued, validated, reviewed: validated }).filter(({ statement }) => statement.act !== 'VALIDATE');
    await expectRefused(await asked(issued, acts, [validated.state]), 'ORDER_CHANGED');
    const evidence = (reference: string) => ({ at: january, reference, sha256: 'a'.repeat(64) });
    const notified = validated.after({ notificationEvidence: evidence('N-1') });
    const all = actsOf({ issued, validated: notified, reviewed: notified });
    expect((await asked(notified, all, [issued.state])).status).toBe(201);
    const other = notified.after({ notificationEvidence: evidence('N-2') });
    await expectRefused(await asked(other, all, [issued.state, notified.state]), 'ORDER_CHANGED');
  });

  it('are refused where anything else was different', async () => {
    const { issued, validated } = statesOf();
    const other = issued.after({ reference: 'NP-2026-99' });
    const acts = [
      officer.sign(other.statement('ISSUE', 'ISSUING', officer)),
      ...actsOf({ issued, validated, reviewed: validated }).slice(1),
    ];
    await expectRefused(await asked(validated, acts, [issued.state]), 'ORDER_CHANGED');
  });

  it('are refused where the release rests on another review, and after a return of what was reviewed', async () => {
    const states = statesOf();
    const earlier = [states.issued.state, states.validated.state];
    const again = agent.sign(states.reviewed.statement('REVIEW', 'AGENT', agent, { generation: 4 }));
    const acts = actsOf(states);
    const swapped = acts.map((act) => (act.statement.act === 'REVIEW' ? again : act));
    await expectRefused(await asked(states.reviewed, swapped, earlier), 'ORDER_CHANGED');
    const returned = agent.sign(states.reviewed.statement('RETURN', 'AGENT', agent, { generation: 2 }));
    expect((await keys.post('/v1/ends', { v: 1, act: returned })).status).toBe(200);
    await expectRefused(await asked(states.reviewed, acts, earlier), 'ENDED');
  });
});
