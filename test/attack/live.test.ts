/**
 * The stream of changes, as somebody attacks it who is signed in as somebody else, nobody, or another site; beside them those who are told. Two
 * gateways: whoever acts at one is heard at the other.
 */
import { request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
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
