/**
 * A body without an issuer of its own, the whole way in a browser: `writ log-in realm` makes its realm and the platform's, `writ start log-in` serves both behind TLS, a
 * production gateway enrols them by its start check; three persons let a fourth in, who signs in by a passkey and reads on the authority graph, until they are suspended or ended. A body whose own issuer binds
 * no tokens signs in behind a realm.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, graphPaths } from '@writ/access';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import pg from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BearerIssuer, startBearerIssuer } from '../harness/bearer-issuer.ts';
import { cleanUp, command, freePort, freshFolder, npm, projectFolder, type Server } from '../harness/life-server.ts';
import { productionSettings } from '../harness/production-settings.ts';
import { selfSigned } from '../harness/self-signed.ts';
import { startTlsEdge } from '../harness/tls-edge.ts';
import { listed } from '../harness/trusted-documents.ts';
import { expectAccessible } from './harness/axe.ts';
import { openBrowser } from './harness/browser.ts';

const tls = selfSigned();
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const edges: { close(): Promise<void> }[] = [];
const contexts: BrowserContext[] = [];
const folder = freshFolder();
let database: Embedded;
let baseUrl: string;
let upstream: BearerIssuer;
/** By the name of each of the first people. */
const links = new Map<string, string>();

/** The log-in's own role and database, as `create.sql` makes them. */
async function ownDatabase(socketFolder: string): Promise<string> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' });
  await client.connect();
  const statements = readFileSync(join(projectFolder, 'apps/log-in/database/create.sql'), 'utf8').replace(/^--.*$/gm, '');
  for (const one of statements.split(';').filter((text) => text.trim() !== '')) await client.query(one);
  await client.end();
  return `postgres://log_in_of_writ@localhost/writ_log_in?host=${encodeURIComponent(socketFolder)}`;
}

const writ = (args: readonly string[], settings: Record<string, string>): Server =>
  command([process.execPath, 'apps/cli/writ.mjs', ...args], settings);

/** Makes a realm as an operator does; answers its line of WRIT_ISSUER. */
async function makeRealm(settings: Record<string, string>, realm: object): Promise<object> {
  const file = join(folder, 'realm.json');
  writeFileSync(file, JSON.stringify(realm));
  const { code, out: output, err } = await writ(['log-in', 'realm', file], settings).ended;
  expect([code, err], output).toEqual([0, '']);
  for (const [, name = '', link = ''] of output.matchAll(/^(.+): (https:\S+)$/gm)) links.set(name, link);
  const line = JSON.parse(/^\{\n.*?^\}$/ms.exec(output)?.[0] ?? expect.fail(output));
  return { ...line, console: { ...line.console, clientKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) } };
}

beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(folder, 'data'), projectFolder });
  const [open, behind, logInOpen, logInBehind] = [await freePort(), await freePort(), await freePort(), await freePort()];
  baseUrl = `https://localhost:${open}`;
  edges.push(await startTlsEdge(tls, open, behind), await startTlsEdge(tls, logInOpen, logInBehind));
  const certificate = join(folder, 'authority.pem');
  writeFileSync(certificate, tls.cert);
  const place = {
    WRIT_BASE_URL: baseUrl,
    WRIT_LOG_IN_ORIGIN: `https://localhost:${logInOpen}`,
    WRIT_LOG_IN_DATABASE_URL: await ownDatabase(database.socketFolder),
    NODE_EXTRA_CA_CERTS: certificate,
  };
  const judge = { sub: 'j-17', name: 'J. Judge', groups: ['writ-judges'], acr: 'urn:example:two-factors' };
  upstream = await startBearerIssuer(tls, `${place.WRIT_LOG_IN_ORIGIN}/realms/northport-court`, judge);
  const issuers = [
    await makeRealm(place, {
      ...{ name: 'platform', organisation: 'example-platform', graph: 'platform', roles: ['COUNSEL'] },
      first: ['C. Counsel', 'D. Counsel', 'E. Counsel'].map((name) => ({ name, roles: ['COUNSEL'] })),
    }),
    await makeRealm(place, {
      ...{ name: 'northport-police', organisation: 'northport-police', country: 'DE', graph: 'authority', roles: ['ISSUING'] },
      first: ['A. First', 'B. Second'].map((name) => ({ name, roles: ['ISSUING'], office: 'LAW_ENFORCEMENT_AUTHORITY' })),
    }),
    await makeRealm(place, {
      ...{ name: 'northport-court', organisation: 'northport-court', country: 'DE', graph: 'authority', roles: ['VALIDATING'] },
      upstream: {
        ...{ issuer: upstream.issuer, clientId: 'writ', algorithm: 'RS256', acr: [judge.acr] },
        groups: { claim: 'groups', of: { 'writ-judges': { roles: ['VALIDATING'], office: 'JUDGE' } } },
      },
    }),
    { issuer: 'https://id.auditor.example', graph: 'audit', roles: ['AUDITOR'], organisation: 'independent-audit' },
    { issuer: 'https://id.programs.example', graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'programs-alone' },
  ];
  const logIn = writ(['start', 'log-in'], {
    ...place,
    WRIT_LOG_IN_KEY: randomBytes(32).toString('base64'),
    WRIT_LOG_IN_CONSOLE_KEY: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    WRIT_LOG_IN_LISTEN: `localhost:${logInBehind}`,
    WRIT_STOP_NOTICE: '0',
    WRIT_STOP_WITH_PARENT: 'on',
  });
  await logIn.says('answers at');
  const owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
  const gateway = npm('start', {
    ...productionSettings({ dataFolder: join(folder, 'writ'), database: owner, baseUrl, issuers }),
    DATABASE_URL_OWNER: owner,
    WRIT_PORT: String(behind),
    NODE_EXTRA_CA_CERTS: certificate,
  });
  await gateway.says('Ready at');
});
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await cleanUp();
  for (const edge of edges) await edge.close();
  await upstream.close();
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

/** A person at a device of their own. */
async function person(): Promise<Page> {
  const context = await (await openBrowser()).newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' });
  contexts.push(context);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'usb', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return page;
}

/** Opens a link and takes its step; the page then says what is next, or that the person was let in. */
async function step(page: Page, link: string, button: RegExp): Promise<string> {
  await page.goto(link);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('button', { name: button }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return (await page.locator('main').textContent()) ?? '';
}
const [accept, confirm, approve] = [/^Accept with a new passkey/, /^I belong to the same body/, /^I am a counsel/];
const linkOf = (name: string): string => links.get(name) ?? expect.fail(`no link for ${name}`);

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: { readonly extensions: Record<string, unknown> }[];
}
/** Asks a document of the console with the session that the page has. */
const ask = (page: Page, graph: Graph, name: string, variables: object = {}): Promise<Answer> =>
  page.evaluate(
    async ([path, documentId, given]) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const body = JSON.stringify({ documentId, variables: JSON.parse(String(given)) });
      return (await fetch(String(path), { method: 'POST', headers, body })).json();
    },
    [graphPaths[graph], listed(graph, name).id, JSON.stringify(variables)],
  );
const session = (page: Page): Promise<{ session: Record<string, unknown> | null }> =>
  page.evaluate(async () => (await fetch('/session')).json());
const reasonOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions['reason'] ?? errors?.[0]?.extensions['code'];

async function openSignIn(page: Page, organisation: string): Promise<void> {
  await page.goto(`${baseUrl}/sign-in`);
  await page.getByRole('link', { name: new RegExp(organisation) }).click();
}
/** At the console again: at a page of it, or where it says why nobody is signed in. */
const back = (page: Page): Promise<void> =>
  page.waitForURL(({ origin, pathname }) => origin === baseUrl && !['/sign-in', '/sign-in/start'].includes(pathname));
async function byPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await back(page);
}

let [counsel, first, second, newcomer]: Page[] = [];
const there = (page: Page | undefined): Page => page ?? expect.fail('nobody was let in before');

it('three persons let a fourth in, who signs in by a passkey and reads on the authority graph', async () => {
  [counsel, first, second, newcomer] = [await person(), await person(), await person(), await person()];
  expect(await step(counsel, linkOf('C. Counsel'), accept)).toContain('C. Counsel was let in');
  for (const [page, name] of [
    [first, 'A. First'],
    [second, 'B. Second'],
  ] as const) {
    expect(await step(page, linkOf(name), accept)).toContain('Code of the new passkey');
    expect(await step(counsel, linkOf(name), approve)).toContain(`${name} was let in`);
  }

  await first.goto(new URL('/realms/northport-police/people', linkOf('A. First')).href);
  await expectAccessible(first);
  await first.getByLabel('Name, as colleagues know it').fill('N. Neu');
  await first.getByLabel('Issuing authority').check();
  await first.getByLabel('Office in which they sign').selectOption('LAW_ENFORCEMENT_AUTHORITY');
  await first.getByRole('button', { name: 'Check' }).click();
  await first.getByRole('button', { name: 'Sign the invitation' }).click();
  const link = (await first.locator('.link a').getAttribute('href')) ?? '';
  expect(await step(newcomer, link, accept)).toContain('Code of the new passkey');
  await second.goto(link);
  await expectAccessible(second);
  expect(await step(second, link, confirm)).toContain('confirmed by a second person of the body');
  expect(await step(counsel, link, approve)).toContain('N. Neu was let in');

  await openSignIn(newcomer, 'northport-police');
  await newcomer.getByRole('heading', { name: 'Sign in' }).waitFor();
  await expectAccessible(newcomer);
  await byPasskey(newcomer);
  const signedIn = await session(newcomer);
  expect(signedIn.session).toMatchObject({ graph: 'authority', name: 'N. Neu', organisation: 'northport-police', roles: ['ISSUING'] });
  expect((await ask(newcomer, 'authority', 'checkpoint')).errors).toBeUndefined();
});

it('a person behind the issuer of their body signs in there, reads on the authority graph, and is signed out with it', async () => {
  const judge = await person();
  await openSignIn(judge, 'northport-court');
  await back(judge);
  expect((await session(judge)).session).toMatchObject({
    ...{ graph: 'authority', name: 'J. Judge', organisation: 'northport-court', roles: ['VALIDATING'] },
    subject: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect((await ask(judge, 'authority', 'checkpoint')).errors).toBeUndefined();
  await upstream.signOut();
  expect(reasonOf(await ask(judge, 'authority', 'checkpoint'))).toBe('UNAUTHENTICATED');
  expect((await session(judge)).session).toBeNull();
});

it('a person who is suspended is answered nothing, whatever the log-in does, and one who is ended does not even sign in', async () => {
  const [suspended, ended, keeper, admin] = [there(second), there(newcomer), there(counsel), there(first)];
  await openSignIn(suspended, 'northport-police');
  await byPasskey(suspended);
  const { subject } = (await session(suspended)).session ?? expect.fail('nobody is signed in');
  const issuer = new URL('/realms/northport-police', linkOf('A. First')).href;
  await openSignIn(keeper, 'example-platform');
  await byPasskey(keeper);
  const made = await ask(keeper, 'platform', 'suspend-person', { issuer, subject, reason: 'The laptop was stolen.' });
  expect(made, JSON.stringify(made)).toMatchObject({ data: { suspendPerson: { issuer, subject } } });
  expect(reasonOf(await ask(suspended, 'authority', 'checkpoint'))).toBe('UNAUTHENTICATED');
  await openSignIn(suspended, 'northport-police');
  await byPasskey(suspended);
  expect(await (await suspended.goto(`${baseUrl}/session`))?.json()).toMatchObject({ session: null });

  expect((await ask(ended, 'authority', 'checkpoint')).errors).toBeUndefined();
  await admin.goto(new URL('/realms/northport-police/people', linkOf('A. First')).href);
  await admin.getByRole('button', { name: 'Show them with your passkey' }).click();
  await admin.getByRole('button', { name: 'End N. Neu' }).waitFor();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'End N. Neu' }).click();
  await admin.getByRole('button', { name: /^End this person/ }).click();
  await admin.getByRole('heading', { name: 'N. Neu was ended' }).waitFor();
  expect(reasonOf(await ask(ended, 'authority', 'checkpoint'))).toBe('UNAUTHENTICATED');
  await openSignIn(ended, 'northport-police');
  await ended.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await ended.getByText('This passkey is of nobody here who was let in.').waitFor();
});
