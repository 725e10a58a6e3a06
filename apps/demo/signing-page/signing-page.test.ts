import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Statement, statementSchema } from '@writ/acts';
import { signingPlace, verifyAct } from '@writ/acts/check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../test/harness/free-port.ts';
import { type Demo, openAuthenticator } from '../authenticators/index.ts';
import { languages } from './dom/languages.ts';
import { type RunningDemoPage, startDemoPage } from './server.ts';

let folder: string;
let demo: Demo;
let page: RunningDemoPage;
const faults: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
  const baseUrl = `http://localhost:${await freePort()}`;
  demo = { mode: 'demo', dataFolder: folder, baseUrl, issuer: `${baseUrl}/oidc` };
  page = await startDemoPage(demo, (error) => faults.push(error));
});
afterAll(async () => {
  await page.close();
  rmSync(folder, { recursive: true });
});

const statement = (more: Partial<Statement> = {}): Statement =>
  statementSchema.parse({
    ...{ v: 1, act: 'VALIDATE', order: 'order-1', generation: 2, digest: `2:${'ab'.repeat(32)}`, issuer: demo.issuer, subject: 'judge' },
    ...{ role: 'VALIDATING', organisation: 'northport-district-court', at: new Date().toISOString(), endsAt: null },
    ...more,
  });
const keyOf = (login: string): string => openAuthenticator(demo, login).credential.id;

async function ask(message: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${page.origin}/sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: page.origin, ...headers },
    body: typeof message === 'string' ? message : JSON.stringify(message),
  });
  return { status: answer.status, text: await answer.text() };
}

/** What is answered to another name of this host. */
async function askAs(host: string): Promise<number> {
  const asked = request(`${page.origin}/`, { headers: { host } }).end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer.statusCode;
}

describe('the signing page of the demo', () => {
  it('signs the statement that it is asked, by the software key of the person whom it names', async () => {
    const { status, text } = await ask({ statement: statement(), credentials: ['other', keyOf('judge')] });
    expect(status, text).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ credential: keyOf('judge'), proof: { assertion: {} } });
  });

  it('gives an assertion that a check of acts takes, at this origin alone', async () => {
    const asked = statement();
    const act = { statement: asked, ...JSON.parse((await ask({ statement: asked, credentials: [keyOf('judge')] })).text) };
    const { credential } = openAuthenticator(demo, 'judge');
    await verifyAct(act, credential, signingPlace(page.origin));
    await expect(verifyAct(act, credential, signingPlace(demo.baseUrl))).rejects.toMatchObject({ code: 'WRONG_ORIGIN' });
    await expect(
      verifyAct({ ...act, statement: { ...asked, generation: 3 } }, credential, signingPlace(page.origin)),
    ).rejects.toMatchObject({ code: 'OTHER_STATEMENT' });
  });

  it.each([
    { subject: 'counsel-1', role: 'COUNSEL', organisation: null },
    { subject: 'auditor', role: 'AUDITOR', organisation: null },
  ] as const)('signs an enrolment for $subject', async (signer) => {
    const asked = { statement: statement({ act: 'ENROL', ...signer }), credentials: [keyOf(signer.subject)] };
    expect(await ask(asked)).toMatchObject({ status: 200 });
  });

  it.each<[string, () => unknown, number, string]>([
    ['what is no statement', () => ({ statement: { act: 'VALIDATE' }, credentials: [] }), 400, 'a statement of an act'],
    ['what is no JSON', () => '{', 400, 'a statement of an act'],
    ['a name too many', () => ({ statement: statement(), credentials: [], login: 'judge' }), 400, 'a statement of an act'],
    ['somebody else’s key', () => ({ statement: statement(), credentials: [keyOf('police')] }), 404, 'not among those'],
    ['a person who signs nothing', () => ({ statement: statement({ subject: 'holder-1' }), credentials: [] }), 404, 'nobody who signs'],
    ['a person of another log-in', () => ({ statement: statement({ issuer: 'https://id.example' }), credentials: [] }), 404, 'nobody who'],
    ['another role', () => ({ statement: statement({ role: 'COUNSEL' }), credentials: [keyOf('judge')] }), 400, 'VALIDATING'],
    [
      'another body',
      () => ({ statement: statement({ organisation: 'x' }), credentials: [keyOf('judge')] }),
      400,
      'northport-district-court',
    ],
    ['what is too long', () => 'x'.repeat(70_000), 413, 'shorter'],
  ])('signs nothing for %s', async (_, message, status, why) => {
    const answer = await ask(message());
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(why);
    expect(faults).toEqual([]);
  });

  it('answers no other page of the same browser, and no other name of this host', async () => {
    const good = { statement: statement(), credentials: [keyOf('judge')] };
    expect((await ask(good, { origin: demo.baseUrl })).status).toBe(403);
    expect((await ask(good, { origin: 'null' })).status).toBe(403);
    expect((await ask(good, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(await askAs('evil.example')).toBe(421);
    expect((await fetch(`${page.origin}/sign`)).status).toBe(405);
    expect((await fetch(`${page.origin}/`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${page.origin}/keys`)).status).toBe(404);
  });

  it('is the real page but for the device, its words and a notice', async () => {
    const answer = await fetch(page.origin);
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect(text).toContain(`<meta name="writ-origin" content="${page.origin}">`);
    expect(text).toContain(`<meta name="writ-consoles" content="${demo.baseUrl}">`);
    expect(text).toContain('This signature proves nothing about a person.');
    expect(text).not.toContain('navigator.credentials');
    expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(text).toMatch(/default-src 'none'; script-src 'sha256-[^']*'; .*connect-src 'self'; require-trusted-types-for 'script'/);
    expect((await fetch(page.origin, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('the words of the signing page of the demo', () => {
  it.each(Object.entries(languages))('promise no passkey and no person (%s)', (_, { page, outcomes }) => {
    expect(JSON.stringify([page, outcomes.CANCELLED, outcomes.NO_KEY])).not.toMatch(/passkey|your (?:device|key)|Ihr (?:Gerät|Schlüssel)/i);
    expect(JSON.stringify(page.limits)).toMatch(/proves nothing about a person|beweist nichts über eine Person/);
  });
});

describe('where the signing page of the demo runs', () => {
  it('is refused in production, and makes no key there', async () => {
    const elsewhere = join(folder, 'production');
    await expect(startDemoPage({ ...demo, mode: 'production', dataFolder: elsewhere }, () => {})).rejects.toThrow('of the demo alone');
    expect(readdirSync(folder)).toEqual(['authenticators']);
  });

  it('stays at the origin that its keys are of, and a first start takes the next free port', async () => {
    await expect(startDemoPage(demo, () => {})).rejects.toThrow('WRIT_DEMO_KEYS=off');
    const { port, hostname } = new URL(page.origin);
    const other: Demo = { ...demo, dataFolder: join(folder, 'other'), baseUrl: `http://${hostname}:${Number(port) - 500}` };
    const next = await startDemoPage(other, () => {});
    expect(Number(new URL(next.origin).port)).toBeGreaterThan(Number(port));
    await next.close();
    const taker = createServer().listen(Number(new URL(next.origin).port), hostname);
    await once(taker, 'listening');
    await expect(startDemoPage(other, () => {})).rejects.toThrow('in use by another program');
    taker.close();
  });
});
