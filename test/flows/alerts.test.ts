/** Work that arrives is heard of outside of Writ: over HTTP from the officer to the queue, by SMTP to those on duty, and to a webhook whose signature holds. */
import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type MailServer, startMailServer } from '@writ/mail/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addressIn, emergency } from '../harness/order-traces.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let mail: MailServer;
let receiver: Server;
const posts: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  mail = await startMailServer();
  receiver = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    posts.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  stack = await startStack({ mailUrl: mail.url, webhooks: 'private' });
});
afterAll(async () => {
  await stack.close();
  receiver.closeAllConnections();
  receiver.close();
  await mail.close();
});

/** By Standard Webhooks: the public key of this installation, which everybody may ask for, signs id, time and body. */
async function isSigned({ headers, body }: (typeof posts)[number]): Promise<boolean> {
  const { data } = await stack.ask('platform', 'counsel-1', '{ webhookKey }');
  const raw = Buffer.from(String((data as { webhookKey: string }).webhookKey).replace(/^whpk_/, ''), 'base64');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return verify(null, Buffer.from(signed), key, Buffer.from(String(headers['webhook-signature']).replace(/^v1a,/, ''), 'base64'));
}

it('an emergency order is with those on duty and at their webhook, and says nothing of the case', async () => {
  const { port } = receiver.address() as { port: number };
  await stack.sql(
    'postgres',
    `INSERT INTO orders.hearer (id, person, readers, webhook, language, choices, ends_at) VALUES ('h', 'i p', '{COUNSEL}', $1, 'en', '{"ARRIVAL": ["WEBHOOK"]}', now() + interval '1 day')`,
    [`http://127.0.0.1:${port}/hook`],
  );
  const orders = ordersOn(stack);
  const address = await addressIn(stack);
  const order = await orders.submit('police', await orders.draft('police', epoc(address, { emergency, categories: ['SUBSCRIBER'] })));
  const wanted = `${stack.baseUrl}/orders/${order.id}`;
  const ours = () => mail.received.filter(({ text }) => text.includes(wanted) && text.includes('has arrived'));
  await vi.waitFor(() => expect(ours()).toHaveLength(1), { interval: 100 });
  expect(ours()[0]?.to).toBe('desk@localhost');
  expect(ours()[0]?.text).toMatch(/The time ends on .* UTC\./);
  expect(ours()[0]?.text).not.toContain(address);
  const post = () => posts.find(({ body }) => body.includes(order.id) && body.includes('EMERGENCY'));
  await vi.waitFor(() => expect(post()).toBeDefined(), { interval: 100 });
  const got = post();
  expect(got?.body).not.toContain(address);
  expect(got !== undefined && (await isSigned(got))).toBe(true);
  expect(got !== undefined && (await isSigned({ ...got, body: `${got.body} ` }))).toBe(false);
});
