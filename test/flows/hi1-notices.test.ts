/**
 * What the platform sends to the endpoint of a body by HI-1, from an order over HTTP to a message at a server of HTTPS: a notification of each state, under the names that
 * the body gave, signed by the connector; and a package as it is read by GET. Nothing goes there before the endpoint is confirmed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import canonicalize from 'canonicalize';
import { createLocalJWKSet, flattenedVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../apps/connectors/hi1/message/types.ts';
import { signedByBody } from '../../apps/connectors/hi1/signature/json-signature.ts';
import { deliveryKey } from '../harness/delivery-keys.ts';
import { holderIn } from '../harness/disclosures.ts';
import { type EndpointReceiver, startEndpoint } from '../harness/endpoint-receiver.ts';
import { type Hi1, issuersOfHi1, startHi1 } from '../harness/hi1.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { packagesOn } from '../harness/packages.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let hi1: Hi1;
let receiver: EndpointReceiver;
let folder: string;
const messages: JsonObject[] = [];
let isSilent = false;

beforeAll(async () => {
  stack = await startStack({ lookMs: 200, webhooks: 'private', ...(issuersOfHi1 ? { issuers: issuersOfHi1 } : {}) });
  hi1 = await startHi1(stack, { noticeMs: 100, environment: { WRIT_WEBHOOK_PRIVATE: 'allow' } });
  receiver = await startEndpoint();
  folder = await mkdtemp(join(tmpdir(), 'writ-notices-'));
  receiver.answer(({ body }) => {
    const message = JSON.parse(body) as JsonObject;
    if (message['Header'] === undefined) return { status: 204 };
    messages.push(message);
    const { SenderIdentifier, ReceiverIdentifier, ...header } = message['Header'] as JsonObject;
    const turned = { ...header, SenderIdentifier: ReceiverIdentifier, ReceiverIdentifier: SenderIdentifier };
    const answer = { Header: turned, Payload: { ResponsePayload: { ActionResponses: { ActionResponse: [] } } } };
    const { key, thumbprint } = hi1.certificates.northport;
    return { status: 200, body: JSON.stringify(isSilent ? answer : signedByBody(answer as JsonObject, thumbprint, key)) };
  });
});
afterAll(async () => {
  await hi1?.close();
  await stack?.close();
  await receiver?.close();
  await rm(folder, { recursive: true, force: true });
});

const mutate = async (text: string, variables: Record<string, unknown>) => {
  const { data, text: answer } = await stack.ask('authority', 'police', text, variables);
  return (Object.values(data ?? {})[0] as { id: string; generation: number; state: string } | undefined) ?? expect.fail(answer);
};
const actionsOf = (message: JsonObject): readonly JsonObject[] => {
  const payload = message['Payload'] as { RequestPayload: { ActionRequests: { ActionRequest: readonly JsonObject[] } } };
  return payload.RequestPayload.ActionRequests.ActionRequest;
};
const objectsOf = (message: JsonObject, verb: string): JsonObject[] =>
  actionsOf(message).flatMap((action) => {
    const { HI1Object: object } = (action[verb] ?? {}) as { readonly HI1Object?: JsonObject };
    return object === undefined ? [] : [object];
  });

/** By jose and RFC 8785: the published key of the connector signs the message without its signature. */
async function isSigned({ Signature, ...message }: JsonObject): Promise<boolean> {
  const keys = (await (await fetch(`http://127.0.0.1:${hi1.port}/hi1/keys`)).json()) as JSONWebKeySet;
  const { protected: head, signature } = Signature as { protected: string; signature: string };
  const payload = Buffer.from(canonicalize(message) ?? '').toString('base64url');
  const verified = await flattenedVerify({ protected: head, payload, signature }, createLocalJWKSet(keys));
  return verified.protectedHeader?.alg === 'ES256';
}

it('the endpoint of a body gets each state of an order, once it is confirmed', async () => {
  const added = await mutate('mutation ($url: String!) { addEndpoint(kind: HI1, url: $url) { ... on Endpoint { id generation state } } }', {
    url: `${receiver.url}/hi1`,
  });
  await vi.waitFor(() => expect(receiver.got).toHaveLength(1), { interval: 50 });
  const { data } = JSON.parse(receiver.got[0]?.body ?? '') as { data: { challenge: string } };
  const confirm =
    'mutation ($id: ID!, $challenge: String!) { confirmEndpoint(endpoint: $id, generation: 1, challenge: $challenge) { ... on Endpoint { id generation state } } }';
  expect(await mutate(confirm, { id: added.id, challenge: data.challenge })).toMatchObject({ state: 'CONFIRMED' });
  expect(messages).toEqual([]);

  const orders = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-1');
  // What is not signed by the body is no answer: it is sent again.
  isSilent = true;
  const submitted = await orders.submit('police', await orders.draft('police', epoc(email, { categories: ['SUBSCRIBER'] })));
  await vi.waitFor(() => expect(messages.length).toBeGreaterThan(0), { interval: 50 });
  isSilent = false;
  await orders.validate('judge', submitted);
  const seen = () => messages.flatMap((message) => objectsOf(message, 'CREATE'));
  const isServed = () => expect(seen().at(-1)?.['Generation']).toBeGreaterThan(submitted.generation);
  await vi.waitFor(isServed, { interval: 100 });
  const [first, again] = seen();
  expect(again?.['ObjectIdentifier']).toBe(first?.['ObjectIdentifier']);
  const answered = [...new Map(seen().map((one) => [one['ObjectIdentifier'], one])).values()];
  expect(answered.map((one) => one['Generation'])).toEqual(answered.map((_, at) => submitted.generation + at));
  for (const one of answered) {
    expect(one).toMatchObject({ AssociatedObjects: { AssociatedObject: [submitted.id] }, OwnerIdentifier: 'PLATFORM' });
    expect(JSON.stringify(one)).not.toContain(email);
  }
  for (const message of messages) expect(await isSigned(message)).toBe(true);
});

it.skipIf(!hasOpenssl)('and a package that is ready, as GET answers it (needs openssl)', async () => {
  const orders = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-1');
  const order = await orders.intoForce(epoc(email, { categories: ['SUBSCRIBER'] }));
  const key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
  await packagesOn(stack).request('police', order, key);
  const delivered = () => messages.flatMap((message) => objectsOf(message, 'DELIVER'));
  await vi.waitFor(() => expect(delivered()).toHaveLength(1), { interval: 100 });
  const [object] = delivered();
  const { actions } = await hi1.send('northport', 'json', { GET: { Identifier: String(object?.['ObjectIdentifier']) } });
  expect((actions[0]?.['GETResponse'] as JsonObject | undefined)?.['HI1Object']).toEqual(object);
});
