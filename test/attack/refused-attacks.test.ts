/** The attacks of the developers' page, `/dev`: each is sent as each person it is for, and each is refused as the page says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attack, nets } from '../../apps/console/dev/attacks/attack.ts';
import { commonAttacks } from '../../apps/console/dev/attacks/common.ts';
import { roleAttacks } from '../../apps/console/dev/attacks/roles.ts';
import { sender } from '../../apps/console/dev/attacks/send.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ uncompared: 'the attacks are sent by the code of the page' });
});
afterAll(() => stack?.close());

describe.each(roleAttacks.map((one) => [one.role, one] as const))('as %s', (_role, { login, graph, own }) => {
  const attacks = [...own, ...commonAttacks(graph)];

  it('there are some ten attacks, each under its own name', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(10);
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
  });

  // Nobody has a token to take elsewhere without a log-in.
  const sendable = attacks.filter(({ id }) => login !== null || id !== 'other-graph');
  it.each(sendable.map((attack) => [attack.title, attack] as const))('it is refused to %s', async (_title, attack: Attack) => {
    const send = sender(stack.baseUrl, login === null ? {} : { authorization: `Bearer ${await stack.token(login)}` });
    const aim = attack.aim === undefined ? '' : await attack.aim(send);
    expect(aim, 'there is something to attack').not.toBeNull();
    const received = await send(attack.sent(aim ?? ''));
    expect(attack.isRefused(received), `${nets[attack.net].name}: ${received.status} ${received.text}`).toBe(true);
  });
});
