/**
 * The stream of changes, as somebody attacks it who is signed in as somebody else, nobody, or another site; beside them those who are told. Two
 * gateways: whoever acts at one is heard at the other.
 */
import { request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { certificates } from '../../subgraphs/orders/testing/certificates.ts';
import { keepDeliveryKey } from '../harness/delivery-keys.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, onGrounds, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';
import { OwnBrowser } from './own-browser.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;
beforeAll(async () => {
  stack = await startStack({ replicas: 2 });
  orders = ordersOn(stack);
  ({ email } = await holderIn(stack, 'holder-1'));
});
const ends: (() => void)[] = [];
afterAll(async () => {
  for (const end of ends) end();
  await stack.close();
});

interface Heard {
  readonly status: number;
  /** The whole text so far. */
  text: string;
}

/** Listens as a browser does that a person has signed in with. */
async function listen(graph: string, login: string): Promise<Heard> {
  const own = new OwnBrowser(stack.baseUrl);
  await own.signIn(graph, login);
  const cookie = [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return stream({ cookie, 'sec-fetch-site': 'same-origin' });
}

function stream(headers: Record<string, string>): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const request = send(new URL('/live', stack.baseUrl), { headers }, (response) => {
      const heard = { status: response.statusCode ?? 0, text: '' };
      response.setEncoding('utf8').on('data', (chunk: string) => {
        heard.text += chunk;
        if (/event: ready\ndata: .*\n\n/.test(heard.text)) resolve(heard);
      });
      response.on('end', () => resolve(heard));
    });
    request.on('error', reject).end();
    ends.push(() => request.destroy());
  });
}

const idsIn = ({ text }: Heard, kind: string): Set<string> =>
  new Set(
    [...text.matchAll(/^data: (\{"kind".*)$/gm)].flatMap(([, json = '']) => {
      const change = JSON.parse(json);
      return change.kind === kind ? [change.id] : [];
    }),
  );

describe('an order on its way', () => {
  it('reaches each as soon as it exists for them, by its id, and to nobody else', async () => {
    const heard = Object.fromEntries(
      await Promise.all(
        [
          ['authority', 'police'],
          ['authority', 'judge'],
          ['authority', 'enforcing'],
          ['authority', 'regulator'],
          ['platform', 'agent-1'],
          ['platform', 'counsel-1'],
          ['audit', 'auditor'],
          ['public', 'holder-1'],
        ].map(async ([graph = '', login = '']) => [login, await listen(graph, login)] as const),
      ),
    );
    const told = (id: string): string[] => Object.entries(heard).flatMap(([login, one]) => (idsIn(one, 'ORDER').has(id) ? [login] : []));

    const draft = await orders.draft('police', epoc(email));
    const submitted = await orders.submit('police', draft);
    await vi.waitFor(() => expect(told(draft.id).sort()).toEqual(['auditor', 'judge', 'police']));
    const validated = await orders.validate('judge', submitted);
    await vi.waitFor(() => expect(told(draft.id).sort()).toEqual(['agent-1', 'auditor', 'counsel-1', 'judge', 'police']));
    await orders.claim('agent-1', validated);
    await vi.waitFor(() => expect(idsIn(heard['counsel-1'] ?? expect.fail(), 'WORK').size).toBeGreaterThan(0));
    for (const other of ['enforcing', 'regulator', 'holder-1']) expect(heard[other]?.text, other).not.toContain('event: change');
    // A kind, an id and a number: nothing else leaves.
    for (const { text } of Object.values(heard))
      for (const line of text.split('\n').filter((one) => one.startsWith('data: ')))
        expect(line).toMatch(/^data: \{("graph":"\w+","subject":"[\w-]+"|"kind":"[A-Z]+","id":("[\w-]+"|null),"sequence":("\d+"|null))\}$/);
  });
});

describe('a package', () => {
  it('is a change of its order for the body that asked for it, counsel and auditors, and for nobody else', async () => {
    const order = await orders.intoForce(onGrounds('A package is asked for.', epoc(email)));
    const logins = [
      ...[
        ['authority', 'police'],
        ['authority', 'judge'],
        ['authority', 'regulator'],
        ['platform', 'agent-1'],
      ],
      ...[
        ['platform', 'counsel-1'],
        ['audit', 'auditor'],
        ['public', 'holder-1'],
      ],
    ];
    const listening = logins.map(async ([graph = '', login = '']) => [login, await listen(graph, login)] as const);
    const heard = Object.fromEntries(await Promise.all(listening));
    await workerIdle(stack);
    const [last] = await stack.sql<{ at: string }>('postgres', 'SELECT max(sequence)::text AS at FROM console.change');
    /** How often each has heard of the order since then. */
    const since = (): Record<string, number> =>
      Object.fromEntries(
        Object.entries(heard).flatMap(([login, { text }]) => {
          const own = [...text.matchAll(/^data: (\{"kind".*)$/gm)].map(([, json = '']) => JSON.parse(json));
          const times = own.filter(({ id, sequence }) => id === order.id && Number(sequence) > Number(last?.at)).length;
          return times === 0 ? [] : [[login, times]];
        }),
      );
    const all = (times: number) => ({ auditor: times, 'counsel-1': times, police: times });
    const key = await keepDeliveryKey(stack, certificates.evidence, { organisation: 'northport-police', tried: true });
    const [added] = await stack.sql<{ id: string }>(
      'postgres',
      `INSERT INTO orders.package (id, order_id, target_id, state, is_trial, enrolment_id, key_id, thumbprint, requested_by, requested_at, expires_at)
       SELECT gen_random_uuid(), $1, $2, 'READY', true, e.id, $3, 'sha256:' || repeat('0', 64), jsonb_build_object('organisation', e.organisation, 'country', e.country), now(), now() + interval '1 day'
         FROM orders.enrolment e WHERE e.organisation = 'northport-police' AND e.state = 'ENROLLED' RETURNING id`,
      [order.id, order.targets[0]?.id, key],
    );
    await expect.poll(since, { timeout: 60_000 }).toEqual(all(1));
    // What a worker notes while it makes one is no change.
    await stack.sql('postgres', `UPDATE orders.package SET held_until = now() WHERE id = $1`, [added?.id]);
    await stack.sql('postgres', `UPDATE orders.package SET state = 'HANDED_OVER', generation = generation + 1 WHERE id = $1`, [added?.id]);
    await expect.poll(since, { timeout: 60_000 }).toEqual(all(2));
  });
});

describe('nothing reaches', () => {
  it.each<[string, Record<string, string>, number]>([
    ['nobody', { 'sec-fetch-site': 'same-origin' }, 204],
    ['a cookie that is no session', { 'sec-fetch-site': 'same-origin', cookie: `writ-session=${'a'.repeat(43)}` }, 204],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 400],
  ])('%s', async (_who, headers, status) => {
    expect((await stream(headers)).status).toBe(status);
  });

  it('a token, which a page has not', async () => {
    expect((await stream({ authorization: `Bearer ${await stack.token('agent-1')}` })).status).toBe(204);
  });
});
