/**
 * Estonia's data tracker over a whole Writ: what a portal shows of a person is what the person may know. A record that was read under a non-disclosure period shows in no
 * byte; and the connector's tokens are good for the persons of one issuer, on one graph.
 */
import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Graph } from '@writ/access';
import { makePrivateProofKey, type ProofKey, readProofKey, withProofs } from '@writ/client/bound-token';
import { readConnectorSettings, startConnectors } from '@writ/connectors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenMint } from '../../apps/connectors/identity/tokens.ts';
import { bodyItem, makeCertificate, makeKey } from '../../apps/connectors/testing/bodies.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/how-to/connect-x-road.md', import.meta.url)), 'utf8');
const url = 'https://connect.example.org';
const eid = 'https://eid.example.org';
const [read, untouched, unknown] = ['EE38001010012', 'EE60001010013', 'EE49001010014'];
const portal = 'EE/GOV/70000001/portal';
const self = 'EE/GOV/70000002/self-service';
const certificate = makeCertificate('security-server');
const clientCert = `:${new X509Certificate(certificate.pem).raw.toString('base64')}:`;

type Connectors = Awaited<ReturnType<typeof startConnectors>>;
type Settings = Awaited<ReturnType<typeof readConnectorSettings>>;
let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let connectors: Connectors;
let settings: Settings;
let account: { account: string; email: string };
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-xroad-'));
  const enrolled = { graphs: ['public' as const], roles: ['ACCOUNT_HOLDER' as const], organisation: 'platform-users' };
  stack = await startStack({
    issuers: {
      enrolled: [{ issuer: `${url}/xroad/ee`, ...enrolled, personsOf: eid }],
      fetch: (asked, options) => fetch(String(asked).replace(url, `http://127.0.0.1:${connectors.port}`), options),
    },
  });
  orders = ordersOn(stack);
  account = await holderIn(stack, 'holder-1');
  for (const [code, held] of [
    [read, account.account],
    [untouched, (await holderIn(stack, 'holder-2')).account],
  ])
    await stack.sql('postgres', 'INSERT INTO records.account_holder (issuer, subject, account_id) VALUES ($1, $2, $3)', [eid, code, held]);
  const body = bodyItem(certificate.pem, {
    ...{ connector: 'xroad', enrolment: 'ee', graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'platform-users' },
    ...{ country: undefined, office: undefined },
    options: {
      since: '2026-01-01T00:00:00Z',
      portals: [portal],
      clients: [self],
      system: 'example-social',
      receivers: { 'northport-police (DE)': { code: '12345678', system: 'case files' } },
    },
  });
  const environment = {
    WRIT_CONNECTORS_URL: url,
    WRIT_CONNECTORS_LISTEN: '127.0.0.1:0',
    WRIT_CONNECTORS: JSON.stringify({ bodies: [body] }),
    WRIT_KEY_CONNECTORS: makeKey(),
  };
  settings = await readConnectorSettings(environment, stack.baseUrl);
  const onFault = ({ cause }: { cause: unknown }) => expect.fail(String(cause));
  connectors = await startConnectors({ settings, baseUrl: stack.baseUrl, dataFolder: folder, clock: stack.clock, onFault });
});
afterAll(async () => {
  await connectors.close();
  await stack.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`http://127.0.0.1:${connectors.port}/xroad/v2/${path}`, {
    headers: { 'client-cert': clientCert, 'x-road-client': self, ...headers },
  });
  return { status: response.status, text: await response.text() };
};
const found = (person: string, more = '') => get(`findUsage?userCode=${person}${more}`, { 'x-road-userid': person });
/** An order in force under which the subscriber was read. */
async function readUnder(changes: Record<string, unknown>): Promise<OrderView> {
  const order = await orders.intoForce(epoc(account.email, { categories: ['SUBSCRIBER'], from: null, to: null, ...changes }));
  const answer = await orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { emails }');
  expect(answer.data?.order.disclosure.subscriber.emails, answer.text).toContain(account.email);
  return order;
}

describe('findUsage', () => {
  it('is the same to the byte of who was read under a non-disclosure period, of whom nobody looked at, and of no holder', async () => {
    const secrecy = { ground: 'PREJUDICE_TO_INVESTIGATION', reason: 'The suspect would flee.' };
    const hidden = await readUnder({ reference: 'X-1', secrecy });
    const nobody = await found(untouched);
    expect(nobody).toEqual({ status: 200, text: '{"totalUsages":0,"usages":[]}' });
    expect(await found(read)).toEqual(nobody);
    expect(await found(unknown)).toEqual(nobody);
    const lifted = await orders.must('police', 'liftSecrecy', await orders.read('police', hidden.id), { release: ['Boolean!', false] });
    await orders.must('police', 'confirmInformed', lifted, { at: ['DateTime!', new Date().toISOString()] });
    // The test could disagree: the same access shows once its authority informed the person.
    await expect
      .poll(async () => JSON.parse((await found(read)).text))
      .toEqual({
        totalUsages: 1,
        usages: [
          {
            logtime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
            action: 'Records were given: SUBSCRIBER',
            receiverCode: '12345678',
            receiverName: expect.stringMatching(/northport/i),
            receiverSystem: 'case files',
          },
        ],
      });
    expect(await found(untouched)).toEqual(nobody);
  });

  it('is what the person sees by themselves, a part of it by number and time', async () => {
    const { data } = await stack.ask('public', 'holder-1', '{ me { accesses { nodes { at } } } }');
    const [own] = data.me.accesses.nodes;
    const { usages } = JSON.parse((await found(read)).text);
    expect(usages).toMatchObject([{ logtime: `${own.at.slice(0, 19)}Z` }]);
    const sums = async (more: string) => {
      const { totalUsages, usages: part } = JSON.parse((await found(read, more)).text);
      return [totalUsages, part.length];
    };
    expect(await sums('&offset=1')).toEqual([1, 0]);
    expect(await sums(`&periodStart=${own.at}&periodEnd=${own.at}`)).toEqual([1, 1]);
    expect(await sums(`&periodEnd=2026-01-01T00:00:00Z`)).toEqual([0, 0]);
  });
});

describe('what is refused', () => {
  it.each([
    ["another's usages, by no portal", { 'x-road-userid': untouched, 'x-road-client': 'EE/COM/1/other' }, 403],
    ['usages without a person who asks', {}, 400],
    ['usages by a stranger', { 'x-road-userid': read, 'client-cert': '' }, 403],
  ])('%s', async (_what, headers, status) => {
    const refused = await get(`findUsage?userCode=${read}`, headers);
    expect(refused.status).toBe(status);
    expect(refused.text).not.toContain('usages"');
  });

  it('but a listed portal is answered for another', async () => {
    const answered = await get(`findUsage?userCode=${read}`, { 'x-road-userid': untouched, 'x-road-client': portal });
    expect(JSON.parse(answered.text)).toMatchObject({ totalUsages: 1 });
  });

  it('the connector on any other graph, as another issuer, and as a person of another issuer', async () => {
    const { signing, bodies } = settings;
    const [own] = bodies;
    if (own === undefined) throw new Error('no body');
    const ask = async (graph: Graph, subject: string, over: object = {}, named = 'checkpoint') => {
      const proofKey = await readProofKey(await makePrivateProofKey());
      const mint = tokenMint({ signing, thumbprint: proofKey.thumbprint, baseUrl: stack.baseUrl, clock: stack.clock });
      const token = await mint({ ...own, graph, ...over }, subject);
      const body = JSON.stringify(named === 'my-accesses' ? { first: 20 } : {});
      const response = await asked(proofKey, token, `/api/v1/${graph}/${named}`, body);
      return { status: response.status, text: await response.text() };
    };
    for (const [graph, roles] of [
      ['authority', ['ISSUING']],
      ['platform', ['COUNSEL']],
      ['audit', ['AUDITOR']],
    ] as const)
      expect(await ask(graph, read, { roles, country: 'DE', office: 'JUDGE' })).toMatchObject({ status: 401 });
    expect(await ask('public', 'holder-1', { issuer: `${stack.baseUrl}/oidc` })).toMatchObject({ status: 401 });
    // Its item says whose persons they are, and no token: holder-1 is a person of the log-in's issuer and of no other.
    const own1 = await ask('public', read, {}, 'my-accesses');
    expect(own1.status).toBe(200);
    const another = await ask('public', 'holder-1', {}, 'my-accesses');
    expect(own1.text).toContain('northport-police');
    expect(another.text).not.toContain('northport-police');
  });

  it('the connector whatever else the person could do', async () => {
    const { signing, bodies } = settings;
    const [own] = bodies;
    if (own === undefined) throw new Error('no body');
    const proofKey = await readProofKey(await makePrivateProofKey());
    const mint = tokenMint({ signing, thumbprint: proofKey.thumbprint, baseUrl: stack.baseUrl, clock: stack.clock });
    const token = await mint({ ...own, graph: 'public' }, read);
    const ask = async (path: string, body: unknown) => {
      const response = await asked(proofKey, token, path, JSON.stringify(body));
      return { status: response.status, text: await response.text() };
    };
    const refused = { status: 403, text: expect.stringContaining('only these documents') };
    for (const named of ['my-subscriber', 'my-content', 'request-access', 'my-restrictions'])
      expect(await ask(`/api/v1/public/${named}`, {}), named).toMatchObject(refused);
    expect(await ask('/graphql', { query: '{ me { account { id } } }' })).toMatchObject({ text: refused.text });
    expect(await ask('/me/copy', { recipient: 'age1' })).toMatchObject({ status: 403, text: expect.stringContaining('takes no copy') });
  });
});

/** Asks with a token of the connector, bound to a key. */
const asked = (key: ProofKey, token: string, path: string, body: string): Promise<Response> => {
  const url = `${stack.baseUrl}${path}`;
  const present = withProofs(key, () => stack.clock().getTime());
  return present({ token, method: 'POST', url }, (shown) =>
    fetch(url, { method: 'POST', headers: { ...shown, 'content-type': 'application/json' }, body }),
  );
};

it('is asked as the guide says, with curl', async () => {
  writeFileSync(join(folder, 'security-server.pem'), certificate.pem);
  const commands = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text);
  const env = { PATH: process.env['PATH'] ?? '', CONNECTORS: `http://127.0.0.1:${connectors.port}` };
  const answers = [];
  for (const command of commands)
    answers.push(JSON.parse((await promisify(execFile)('bash', ['--norc', '-e', '-c', command], { env, cwd: folder })).stdout));
  expect(answers).toEqual([
    { status: 'OK', message: 'Writ answers.' },
    { periodStart: '2026-01-01T00:00:00Z' },
    expect.objectContaining({ totalUsages: 1 }),
  ]);
});
