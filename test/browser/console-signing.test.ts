/**
 * The console opens the signing page, over a real browser with a virtual authenticator: an order goes on by what a person signed there, and nothing is sent
 * and nothing lost where they signed nothing. `writ start sign` serves the page, on an origin of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Act, ActName, SignerRole, Statement } from '@writ/acts';
import { signingPlace, verifyAct } from '@writ/acts/check';
import type { SoftAuthenticator } from '@writ/acts/testing';
import { SoftAuthenticator as Authenticator, SoftSeal } from '@writ/acts/testing';
import { Ceremony, inputOf, keyInputOf } from '@writ/acts/testing/ceremony';
import { digestOfParts, hashOf, type OrderPart, partHash } from '@writ/tlog/order-digest';
import { isVerified } from '@writ/verifier/report.ts';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { verifyActFile } from '../../apps/cli/verify-act/verify-act.ts';
import { makeCertificate } from '../../apps/connectors/testing/bodies.ts';
import { erasureDigest, erasureSchema } from '../../apps/keys/evidence/erasure.ts';
import { fromRecognisedBody } from '../harness/cases.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { holderIn } from '../harness/disclosures.ts';
import { freePort } from '../harness/free-port.ts';
import { addressIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { type Console, openConsole, settled } from './harness/console.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

let writ: Console;
let orders: ReturnType<typeof ordersOn>;
let signing: string;
let issuer: string;
let ceremony: Ceremony;
let child: ChildProcess;
let keys: Record<'police' | 'judge' | 'agent-1' | 'counsel-1', SoftAuthenticator>;
let address: string;
let count = 0;

/** Serves the signing page to one console. */
async function startSigningPage(origin: string, console: string): Promise<ChildProcess> {
  const { PATH = '', HOME = '' } = process.env;
  const settings = {
    WRIT_BASE_URL: console,
    WRIT_SIGNING_ORIGIN: origin,
    WRIT_SIGNING_LISTEN: `127.0.0.1:${new URL(origin).port}`,
    WRIT_STOP_NOTICE: '0',
  };
  const started = spawn(process.execPath, [entry, 'start', 'sign'], {
    env: { PATH, HOME, ...compiledCode(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [started.stdout, started.stderr])
    stream?.on('data', (part: Buffer) => {
      output += part;
    });
  await new Promise<void>((resolve, reject) => {
    started.stdout?.on('data', () => output.includes('answers at') && resolve());
    started.once('exit', (code) => reject(new Error(`writ start sign ended with ${code}: ${output}`)));
  });
  return started;
}

beforeAll(async () => {
  signing = `http://localhost:${await freePort()}`;
  writ = await openConsole({
    signing: (of) => {
      issuer = of;
      ceremony = new Ceremony(signing, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
      return { origin: signing, roots: ceremony.file };
    },
  });
  child = await startSigningPage(signing, writ.stack.baseUrl);
  const { stack } = writ;
  orders = ordersOn(stack);
  address = await addressIn(stack);
  const key = (subject: string, role: SignerRole, body: { organisation?: string; office?: string } = {}) =>
    new Authenticator(signing, { issuer, subject, roles: [role], ...body });
  keys = {
    police: key('police', 'ISSUING', { organisation: 'northport-police', office: 'OTHER_COMPETENT_AUTHORITY' }),
    judge: key('judge', 'VALIDATING', { organisation: 'northport-district-court', office: 'JUDGE' }),
    'agent-1': key('agent-1', 'AGENT'),
    'counsel-1': ceremony.counsel,
  };
  const register =
    'mutation ($input: SigningKeyInput!) { registerSigningKey(input: $input) { ... on SigningKey { id } ... on Refusal { reasons message } } }';
  for (const who of ['police', 'judge', 'agent-1'] as const) {
    const { data, text } = await stack.ask('audit', 'auditor', register, {
      input: keyInputOf(ceremony.register(keys[who], stack.clock())),
    });
    expect(data?.registerSigningKey, text).toEqual({ id: keys[who].credential.id });
  }
});
afterEach(() => writ.checkFaults());
afterAll(async () => {
  child?.kill('SIGTERM');
  if (child?.exitCode === null) await once(child, 'exit');
  await writ?.close();
});

type Who = keyof typeof keys;

/** Signs by a program what a person at another desk signs. */
function sign(who: Who, act: ActName, { id, generation }: OrderView, digest: string): Record<string, [string, unknown]> {
  const { issuer, subject, organisation, roles } = keys[who].credential;
  const about = { v: 1, act, order: id, generation, digest, issuer, subject, role: roles[0] ?? 'AGENT', organisation } as const;
  const signed: Act = keys[who].sign({ ...about, at: writ.stack.clock().toISOString(), endsAt: null } satisfies Statement);
  return { signature: ['SignedActInput', inputOf(signed)] };
}

async function digestAfter(login: string, { id }: OrderView, values: Partial<Record<OrderPart, unknown>> = {}): Promise<string> {
  const query = 'query ($id: ID!) { order(id: $id) { digestParts { name salt hash } } }';
  const { data } = await writ.stack.ask('authority', login, query, { id });
  const parts: { name: OrderPart; salt: string; hash: string }[] = data?.order.digestParts ?? [];
  const hashes = parts.map(({ name, salt, hash }) => [name, name in values ? partHash(name, salt, values[name]) : hash] as const);
  return digestOfParts(Object.fromEntries(hashes) as Record<OrderPart, string>);
}

const shown = ({ digest }: OrderView): Record<string, [string, unknown]> => ({ digest: ['String!', digest] });

async function submitted(): Promise<OrderView> {
  count += 1;
  const draft = await orders.draft(
    'police',
    onGrounds(`The ${count}. reason of this test.`, epoc(address, { reference: `12 Js ${count}/26` })),
  );
  return orders.must('police', 'submitOrder', draft, sign('police', 'ISSUE', draft, await digestAfter('police', draft)));
}

async function approved(): Promise<OrderView> {
  const asked = await submitted();
  const validating = { organisation: 'northport-district-court', country: 'DE', office: 'JUDGE' };
  const validation = sign('judge', 'VALIDATE', asked, await digestAfter('judge', asked, { validating }));
  const valid = await orders.must('judge', 'validateOrder', asked, { ...shown(asked), ...validation });
  const claimed = await orders.claim('agent-1', valid);
  const review = sign('agent-1', 'REVIEW', claimed, String(claimed.digest));
  return orders.must('agent-1', 'decideOrder', claimed, { decisions: ['[TargetDecisionInput!]!', orders.grantAll(claimed)], ...review });
}

/** Gives a window a device with somebody's keys. */
async function withKeys(page: Page, ...all: readonly SoftAuthenticator[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'usb', hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  for (const key of all) {
    const credential = {
      credentialId: Buffer.from(key.credential.id, 'base64url').toString('base64'),
      isResidentCredential: false,
      rpId: 'localhost',
      privateKey: key.pkcs8.toString('base64'),
      signCount: 1,
    };
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential });
  }
}

/** Presses a button that opens the signing page, and answers its window. */
async function opening(page: Page, name: string): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name }).first().click()]);
  return popup;
}

it('counsel releases an order by what they sign on the signing page, and nothing is sent where they close it', async () => {
  const order = await approved();
  const counsel = await writ.signIn('counsel-1');
  const { page } = counsel;
  writ.expectFault(new RegExp(`left the origin: GET ${signing}/`));
  const answer = await page.goto(`/orders/${order.id}`);
  expect(await answer?.headerValue('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
  await settled(page);
  await page.getByRole('button', { name: 'Take the case' }).click();
  await page.locator('.review-difference bdi').first().waitFor();
  const closed = await opening(page, 'Release exactly this');
  await closed.waitForLoadState();
  await closed.close();
  await page.locator('[data-why=CLOSED]').waitFor();
  await expectAccessible(page);
  expect((await orders.read('counsel-1', order.id)).status).toBe('APPROVED');
  const popup = await opening(page, 'Release exactly this');
  await withKeys(popup, keys['counsel-1']);
  await popup.locator('.act').waitFor();
  expect(await popup.locator('.act').textContent()).toContain(address);
  await popup.locator('button#sign').click();
  await page.getByRole('status').filter({ hasText: 'Released.' }).waitFor();
  expect((await orders.read('counsel-1', order.id)).status).toBe('IN_FORCE');
  const signed = await writ.stack.sql('postgres', 'SELECT act FROM orders.signed_act WHERE order_id = $1 ORDER BY generation', [order.id]);
  expect(signed.map(({ act }) => act)).toEqual(['ISSUE', 'VALIDATE', 'REVIEW', 'RELEASE']);
  await counsel.close();
});

it('an auditor checks what was signed against roots of their own, in the browser', async () => {
  const order = await approved();
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  await page.goto(`/orders/${order.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'Show signed acts' }).click();
  await page.locator('[data-signed=REVIEW]').waitFor();
  const roots = page.getByLabel('File of the roots');
  const check = async (text: string) => {
    await roots.setInputFiles({ name: 'roots.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('[data-checked]').nth(2).waitFor();
    return page.locator('[data-checked]').evaluateAll((all) => all.map((one) => one.getAttribute('data-checked')));
  };
  expect(await check(ceremony.file)).toEqual(['HOLDS', 'HOLDS', 'HOLDS']);
  const others = new Ceremony(signing, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
  expect(await check(others.file)).toEqual(['KEY_NOT_VOUCHED', 'KEY_NOT_VOUCHED', 'KEY_NOT_VOUCHED']);
  await expectAccessible(page);
  await expectReflow(page);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Keep as a file: Issued' }).click()]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
    v: 1,
    act: { statement: { act: 'ISSUE', order: order.id } },
  });
  await auditor.close();
});

it('a judge validates an order in the name that it has afterwards', async () => {
  const order = await submitted();
  const judge = await writ.signIn('judge');
  const { page } = judge;
  writ.expectFault(new RegExp(`left the origin: GET ${signing}/`));
  await page.goto(`/orders/${order.id}`);
  await settled(page);
  await page.locator('[data-act=validate] .act-button').click();
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.locator('[data-act=validate] [type=submit]').click()]);
  await withKeys(popup, keys.judge);
  await popup.locator('button#sign').click();
  await page.locator('[data-done=validate]').waitFor();
  const acts = await writ.stack.sql('postgres', "SELECT act FROM orders.signed_act WHERE order_id = $1 AND act = 'VALIDATE'", [order.id]);
  expect(acts).toHaveLength(1);
  await judge.close();
});

async function vouch(by: Page, file: Buffer, key: SoftAuthenticator): Promise<void> {
  await by.getByLabel('File of the key').setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: file });
  const window = await opening(by, 'Sign for this key');
  await withKeys(window, key);
  await window.locator('button#sign').click();
}

it('a new key goes from its owner to counsel and the auditor by a file, counts, and is ended by counsel', async () => {
  writ.expectFault(new RegExp(`left the origin: GET ${signing}/`));
  const agent = await writ.signIn('agent-2');
  const { page } = agent;
  await page.goto('/signing-keys');
  await settled(page);
  await expectAccessible(page);
  const made = page.waitForEvent('download');
  const own = await opening(page, 'Make a key');
  await withKeys(own);
  await own.locator('button#sign').click();
  await own.getByRole('button', { name: 'Sign for the key' }).click();
  const first = readFileSync(await (await made).path());
  await page.locator('[data-made]').waitFor();
  const counsel = await writ.signIn('counsel-1');
  await counsel.page.goto('/signing-keys');
  await settled(counsel.page);
  const given = counsel.page.waitForEvent('download');
  await vouch(counsel.page, first, ceremony.counsel);
  const second = readFileSync(await (await given).path());
  const auditor = await writ.signIn('auditor');
  await auditor.page.goto('/signing-keys');
  await settled(auditor.page);
  await auditor.page.getByLabel('File of the key').setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: first });
  await auditor.page.getByRole('alert').filter({ hasText: 'somebody else to sign' }).waitFor();
  await vouch(auditor.page, second, ceremony.auditor);
  await auditor.page.getByRole('status').filter({ hasText: 'The key is registered' }).first().waitFor();
  await counsel.page.reload();
  const panel = counsel.page.locator('[data-key]').filter({ hasText: 'agent-2' });
  await panel.and(counsel.page.locator('[data-state=COUNTS]')).waitFor();
  await expectAccessible(counsel.page);
  await expectReflow(counsel.page);
  await panel.locator('summary').click();
  const [ending] = await Promise.all([counsel.page.waitForEvent('popup'), panel.getByRole('button').last().click()]);
  await withKeys(ending, ceremony.counsel);
  await ending.locator('button#sign').click();
  await panel.and(counsel.page.locator('[data-state=ENDED]')).waitFor();
  for (const visitor of [agent, counsel, auditor]) await visitor.close();
});

it('a body’s seal is registered by the file that it sealed itself, once counsel and the auditor have signed', async () => {
  writ.expectFault(new RegExp(`left the origin: GET ${signing}/`));
  const { pem: cert, key } = makeCertificate('northport-district-court');
  const body = { organisation: 'northport-district-court', office: 'JUDGE' };
  const seal = new SoftSeal({ cert, key }, { issuer, subject: body.organisation, roles: ['VALIDATING'], ...body });
  const made = await ceremony.registerSeal(seal, writ.stack.clock());
  const own = Buffer.from(JSON.stringify({ v: 1, key: made.credential, acts: made.acts.slice(0, 1) }));
  const [counsel, auditor] = [await writ.signIn('counsel-1'), await writ.signIn('auditor')];
  for (const { page } of [counsel, auditor]) {
    await page.goto('/signing-keys');
    await settled(page);
  }
  const given = counsel.page.waitForEvent('download');
  await vouch(counsel.page, own, ceremony.counsel);
  await vouch(auditor.page, readFileSync(await (await given).path()), ceremony.auditor);
  await auditor.page.locator('[data-key][data-state=COUNTS]').filter({ hasText: 'Seal of a body' }).waitFor();
  for (const visitor of [counsel, auditor]) await visitor.close();
});

it('the end of an account’s keys is signed by counsel and then the auditor, in the file that the service of keys takes', async () => {
  writ.expectFault(new RegExp(`left the origin: GET ${signing}/`));
  const signed = async (by: Page, key: SoftAuthenticator): Promise<Buffer> => {
    const kept = by.waitForEvent('download');
    const window = await opening(by, 'Sign the end of its keys');
    await withKeys(window, key);
    expect(await window.locator('.act > p').first().textContent()).toContain('every key of the account account-of-nobody');
    await window.locator('button#sign').click();
    return readFileSync(await (await kept).path());
  };
  const [counsel, auditor] = [await writ.signIn('counsel-1'), await writ.signIn('auditor')];
  await counsel.page.goto('/signing-keys');
  await settled(counsel.page);
  await counsel.page.getByLabel('Id of the account').fill('account-of-nobody');
  const first = await signed(counsel.page, ceremony.counsel);
  await auditor.page.goto('/signing-keys');
  await settled(auditor.page);
  const chosen = (buffer: Buffer) =>
    auditor.page.getByLabel('File that a counsel has signed').setInputFiles({ name: 'erasure.json', mimeType: 'application/json', buffer });
  await chosen(Buffer.from('{}'));
  await auditor.page.getByRole('alert').filter({ hasText: 'no file of such an end' }).waitFor();
  await chosen(first);
  const { account, acts } = erasureSchema.parse(JSON.parse(String(await signed(auditor.page, ceremony.auditor))));
  expect(acts.map(({ statement: { act, role, digest } }) => [act, role, digest])).toEqual([
    ['ERASE', 'COUNSEL', erasureDigest(account)],
    ['ERASE', 'AUDITOR', erasureDigest(account)],
  ]);
  const by = [ceremony.counsel, ceremony.auditor];
  for (const [place, act] of acts.entries()) await verifyAct(act, by[place]?.credential ?? expect.fail(), signingPlace(signing));
  await expectAccessible(auditor.page);
  await expectReflow(auditor.page);
  for (const visitor of [counsel, auditor]) await visitor.close();
});

/** A case that an agent opened by what they signed: of a notice of a recognised body about the holder's item. */
async function openedCase(): Promise<Act> {
  const { stack } = writ;
  const { account } = await holderIn(stack, 'holder-1');
  const [item] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 LIMIT 1', [account]);
  const about = { item: item?.id, category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'A scam.', goodFaith: true };
  const submit = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } } }';
  const notice = await stack.ask('public', null, submit, { input: { ...about, name: 'A Reader', email: 'reader@example.org' } });
  const [row] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
    notice.data.submitNotice.id,
  ]);
  const work = row?.id ?? expect.fail(notice.text);
  await fromRecognisedBody(stack, work);
  await stack.ask('platform', 'agent-1', 'mutation ($work: ID!) { claim(work: $work) { __typename } }', { work });
  const now = stack.clock().getTime();
  const act = keys['agent-1'].sign({
    ...{ v: 1, act: 'OPEN_CASE', order: work, generation: null, issuer, subject: 'agent-1', role: 'AGENT', organisation: null },
    digest: hashOf(['writ/case/1', { reference: work, account, fields: ['NAME'] }]),
    ...{ at: new Date(now).toISOString(), endsAt: new Date(now + 3_600_000).toISOString() },
  });
  const open = `mutation ($work: ID!, $signature: SignedActInput) {
    openCase(work: $work, fields: [{ field: NAME, reason: "Who is it?" }], signature: $signature) { ... on Case { work } }
  }`;
  const { data, text } = await stack.ask('platform', 'agent-1', open, { work, signature: inputOf(act) });
  expect(data?.openCase, text).toEqual({ work });
  return act;
}

it('the auditor sees which cases were signed, checks them against roots, and keeps each as a file', async () => {
  const { statement } = await openedCase();
  const auditor = await writ.signIn('auditor');
  const { page } = auditor;
  await page.goto('/signed-cases');
  const line = page.locator('[data-signed=OPEN_CASE]');
  await line.waitFor();
  await settled(page);
  expect(await line.textContent()).toContain(String(statement.order));
  const choose = async (roots: string) => {
    await page
      .getByLabel('File of the roots')
      .setInputFiles({ name: 'roots.json', mimeType: 'application/json', buffer: Buffer.from(roots) });
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('[data-checked]').waitFor();
    return page.locator('[data-checked]').getAttribute('data-checked');
  };
  expect(await choose(ceremony.file)).toBe('HOLDS');
  await expectAccessible(page);
  await expectReflow(page);
  const others = new Ceremony(signing, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
  expect(await choose(others.file)).toBe('KEY_NOT_VOUCHED');
  const [kept] = await Promise.all([page.waitForEvent('download'), line.getByRole('button', { name: 'Keep as a file' }).click()]);
  const file: unknown = JSON.parse(readFileSync(await kept.path(), 'utf8'));
  expect(isVerified(await verifyActFile(file, ceremony.file, signingPlace(signing)))).toBe(true);
  await auditor.close();
});

it('one counsel suspends a person, and another lifts it', async () => {
  const [first, second] = [await writ.signIn('counsel-1'), await writ.signIn('counsel-2')];
  await first.page.goto('/suspensions');
  await settled(first.page);
  const person = first.page.locator('[data-suspended=nobody-here]');
  await first.page.getByLabel('Issuer of their log-in').fill('https://people.example.org');
  await first.page.getByLabel('Their subject there').fill('nobody-here');
  await first.page.getByLabel('Why').fill('A stolen laptop.');
  await first.page.getByRole('button', { name: 'Suspend now' }).click();
  await person.waitFor();
  await expectAccessible(first.page);
  await expectReflow(first.page);
  await second.page.goto('/suspensions');
  await second.page.locator('[data-suspended=nobody-here] summary').click();
  await second.page.getByLabel('Why it is lifted').fill('It was found.');
  await second.page.getByRole('button', { name: 'Lift it' }).click();
  await second.page.locator('[data-suspended=nobody-here]').waitFor({ state: 'detached' });
  await first.page.getByLabel('Show lifted ones too').check();
  await first.page.locator('[data-suspended=nobody-here][data-state=LIFTED]').waitFor();
  for (const visitor of [first, second]) await visitor.close();
});
