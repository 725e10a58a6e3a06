/**
 * Complaints in production, the whole way over TLS: who reported an item without an account contests the refusal to act by the code alone, and a holder whose item
 * was restricted contests that: Regulation (EU) 2022/2065, Art. 20. Erasure is asked for without an account too.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphPaths } from '@writ/access';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { connect, connectionFor } from '@writ/prisma';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OwnBrowser, type Seen } from '../attack/own-browser.ts';
import { cleanUp, freePort, freshFolder, npm, projectFolder } from '../harness/life-server.ts';
import { type OwnIssuer, type Person, startOwnIssuer } from '../harness/own-issuer.ts';
import { productionSettings } from '../harness/production-settings.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { selfSigned } from '../harness/self-signed.ts';
import { startTlsEdge } from '../harness/tls-edge.ts';
import { listed } from '../harness/trusted-documents.ts';

const agent: Person = { sub: 'agent', name: 'An Agent', org: 'example-platform', country: 'IE', roles: ['AGENT'] };
const holder: Person = { sub: 'ana', name: 'Ana Example', org: 'example-people', roles: ['ACCOUNT_HOLDER'] };

const tls = selfSigned();
let database: Embedded;
let edge: { close(): Promise<void> };
let issuers: Record<'platform' | 'public', OwnIssuer>;
let baseUrl: string;

async function sql<Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = await connect({ ...connectionFor('owner', database), user: 'postgres' });
  return (await client.query<Row>(text, values).finally(() => client.end())).rows;
}

beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  const [open, behind] = [await freePort(), await freePort()];
  baseUrl = `https://localhost:${open}`;
  edge = await startTlsEdge(tls, open, behind);
  const redirectUri = `${baseUrl}/sign-in/callback`;
  issuers = { platform: await startOwnIssuer(tls, redirectUri, agent), public: await startOwnIssuer(tls, redirectUri, holder) };
  const folder = freshFolder();
  const certificate = join(folder, 'authority.pem');
  writeFileSync(certificate, tls.cert);
  const enrolled = (graph: keyof typeof issuers, roles: readonly string[], organisation: string) => {
    const { issuer, keyed } = issuers[graph];
    return { issuer, graph, roles, organisation, console: keyed };
  };
  const owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
  const accepted = [
    enrolled('platform', ['AGENT', 'COUNSEL'], 'example-platform'),
    enrolled('public', ['ACCOUNT_HOLDER'], 'example-people'),
  ];
  const server = npm('start', {
    ...productionSettings({ dataFolder: join(folder, 'data'), database: owner, baseUrl, issuers: accepted }),
    DATABASE_URL_OWNER: owner,
    WRIT_PORT: String(behind),
    NODE_EXTRA_CA_CERTS: certificate,
  });
  await server.says('Ready at');
  await sql(`INSERT INTO records.account VALUES ('ana', 'ana', '2020-01-01Z')`);
  await sql(`INSERT INTO records.account_holder VALUES ($1, 'ana', 'ana')`, [issuers.public.issuer]);
  await sql(
    `INSERT INTO content.item (id, account_id, thread_id, published_at, title, text) VALUES ('item-1', 'ana', 't', now() - interval '1 day', 'A prize', 'Pay first.')`,
  );
});
afterAll(async () => {
  await cleanUp();
  await edge.close();
  await Promise.all(Object.values(issuers).map((issuer) => issuer.close()));
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

const stranger = (): OwnBrowser => new OwnBrowser(baseUrl, tls.cert);

async function signedIn(graph: keyof typeof issuers): Promise<OwnBrowser> {
  const own = stranger();
  const page = await own.send('/sign-in?to=%2Fsession');
  const ways = [...page.text.matchAll(/href="\/sign-in\/start\?([^"]+)"/g)].map(([, search = '']) => search.replaceAll('&amp;', '&'));
  const way = ways.find((search) => new URLSearchParams(search).get('graph') === graph);
  const { seen } = await own.follow(`/sign-in/start?${way ?? expect.fail(`no way to sign in for ${graph}`)}`);
  expect(seen.text, `signed in for ${graph}`).toContain(`"subject":"${issuers[graph].person.sub}"`);
  return own;
}

const form = (path: string, fields: Record<string, string>): Promise<Seen> =>
  stranger().send(path, {
    method: 'POST',
    site: 'same-origin',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

const codeIn = ({ text }: Seen): string => /id="receipt">([\w-]{43})</.exec(text)?.[1] ?? expect.fail(`no code in ${text}`);

/** What a document of the console answers in a session; nothing is refused. */
async function act(own: OwnBrowser, graph: keyof typeof issuers, name: string, variables: Record<string, unknown>) {
  const seen = await own.ask(graphPaths[graph], { documentId: listed(graph, name).id, variables });
  const { data } = JSON.parse(seen.text);
  const [made] = Object.values((data ?? {}) as Record<string, { __typename?: string; id: string }>);
  expect(made?.__typename ?? 'nothing', seen.text).not.toMatch(/Refusal|nothing/);
  return made as { __typename: string; id: string };
}

it('who reported without an account contests in production, by the code, that the platform does not act', async () => {
  const given = await form('/report', {
    which: 'item-1',
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It asks for a fee.',
    name: 'A Reader',
    email: 'reader@example.org',
    goodFaith: 'on',
  });
  expect(given.status, given.text).toBe(200);
  const code = codeIn(given);
  expect((await form('/follow', { code, explanation: 'Act on it.' })).status, 'nothing is decided yet').toBe(422);
  const [work] = await sql<{ id: string; notice: string }>(
    `SELECT id, subject_id AS notice FROM enforcement.work_item WHERE kind = 'NOTICE'`,
  );
  const desk = await signedIn('platform');
  await act(desk, 'platform', 'claim', { work: work?.id });
  await act(desk, 'platform', 'decide-notice', {
    notice: work?.notice,
    generation: 0,
    outcome: 'NOT_ACTIONED',
    reason: 'No fee is asked for.',
  });
  const followed = await form('/follow', { code });
  expect([followed.status, followed.text.includes('No fee is asked for.')]).toEqual([200, true]);
  const contested = await form('/follow', { code, explanation: 'The fee is in the text.' });
  expect([contested.status, /data-complaint="OPEN"/.test(contested.text)], contested.text).toEqual([200, true]);
  expect(await sql(`SELECT explanation, state::text, notice_id AS notice, filed_subject AS who FROM enforcement.complaint`)).toEqual([
    { explanation: 'The fee is in the text.', state: 'OPEN', notice: work?.notice, who: null },
  ]);
  expect((await form('/follow', { code: 'a wrong code', explanation: 'Act on it.' })).status).toBe(404);
});

it('a holder whose item was restricted contests that in production', async () => {
  const restriction = await act(await signedIn('platform'), 'platform', 'restrict', {
    input: restrictInput({ item: 'item-1', visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }),
  });
  const complaint = { input: { restriction: restriction.id, explanation: 'It is a parody.' } };
  await act(await signedIn('public'), 'public', 'file-complaint', complaint);
  expect(
    await sql('SELECT explanation, state::text, filed_subject AS who FROM enforcement.complaint WHERE restriction_id = $1', [
      restriction.id,
    ]),
  ).toEqual([{ explanation: 'It is a parody.', state: 'OPEN', who: 'ana' }]);
  const nobody = await stranger().ask(graphPaths.public, { documentId: listed('public', 'file-complaint').id, variables: complaint });
  expect(JSON.parse(nobody.text).errors?.[0]?.extensions.code, nobody.text).toBe('UNAUTHENTICATED');
});

it('erasure is asked for without an account in production, and the contact points are those of the operator', async () => {
  const given = await form('/erasure', { explanation: 'My report.', name: 'A Reader', email: 'reader@example.org' });
  expect(given.status, given.text).toBe(200);
  expect((await form('/follow', { code: codeIn(given) })).text).toContain('data-erasure="OPEN"');
  expect((await stranger().send('/contact')).text).toContain('authorities@social.example');
});
