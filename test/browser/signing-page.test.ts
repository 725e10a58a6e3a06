/**
 * The page that persons sign on, in a browser with virtual authenticators: `writ start sign` serves it, and a bare page on another origin opens it, as a
 * console does. What it signs is checked by the product and by another implementation.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { type Act, actSchema, challengeOf, type Statement } from '@writ/acts';
import { type Credential, RefusedAct, signingPlace, verifyAct } from '@writ/acts/check';
import { toBase64Url } from '@writ/tlog';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { signedOrder } from '../../apps/signing-page/testing/signed-order.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { freePort } from '../harness/free-port.ts';
import { expectAccessible, expectReflow } from './harness/axe.ts';
import { openBrowser } from './harness/browser.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));
const bare = `<!doctype html><title>a console</title><script>
  const answers = [];
  addEventListener('message', ({ origin, data }) => answers.push({ origin, data }));
</script>`;

interface Answer {
  readonly origin: string;
  readonly data: { readonly ready?: true; readonly act?: Act; readonly credential?: Record<string, unknown>; readonly outcome?: string };
}

let child: ChildProcess;
let signing: string;
let opener: { readonly server: Server; readonly origin: string };
let stranger: { readonly server: Server; readonly origin: string };
let contexts: BrowserContext[] = [];

async function serveBare(): Promise<{ server: Server; origin: string }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'cross-origin-opener-policy': 'same-origin-allow-popups' }).end(bare);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

beforeAll(async () => {
  [opener, stranger] = await Promise.all([serveBare(), serveBare()]);
  const port = await freePort();
  signing = `http://localhost:${port}`;
  const { PATH = '', HOME = '' } = process.env;
  const settings = {
    WRIT_BASE_URL: opener.origin,
    WRIT_SIGNING_ORIGIN: signing,
    WRIT_SIGNING_LISTEN: `127.0.0.1:${port}`,
    WRIT_STOP_NOTICE: '0',
  };
  child = spawn(process.execPath, [entry, 'start', 'sign'], {
    env: { PATH, HOME, ...compiledCode(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      output += part;
    });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output.includes('answers at') && resolve());
    child.once('exit', (code) => reject(new Error(`writ start sign ended with ${code}: ${output}`)));
  });
});
afterEach(async () => {
  await Promise.all(contexts.map((one) => one.close()));
  contexts = [];
});
afterAll(async () => {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  for (const one of [opener, stranger]) one.server.close();
});

/** A key that the test knows, and that an authenticator of the browser gets. */
class Key {
  readonly id = randomBytes(16);
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject };

  constructor(algorithm: 'ES256' | 'EdDSA' = 'ES256') {
    this.#keys = algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  }

  get name(): string {
    return toBase64Url(this.id);
  }

  get credential(): Credential {
    const spki = new Uint8Array(this.#keys.publicKey.export({ type: 'spki', format: 'der' }));
    const owner = { issuer: 'https://people.example.org', subject: 'counsel-1', organisation: null, office: null };
    return { id: this.name, spki, kind: 'PASSKEY', ...owner, roles: ['COUNSEL'] };
  }

  /** Puts it into an authenticator at a page. */
  async into(devtools: CDPSession, authenticatorId: string): Promise<void> {
    const privateKey = this.#keys.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    const credential = {
      credentialId: this.id.toString('base64'),
      isResidentCredential: false,
      rpId: 'localhost',
      privateKey,
      signCount: 1,
    };
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential });
  }
}

/** Gives a page an authenticator with these keys. */
async function authenticatorOf(
  page: Page,
  keys: readonly Key[],
  more: { isUserVerified?: boolean; defaultBackupEligibility?: boolean } = {},
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...more,
    },
  });
  for (const key of keys) await key.into(devtools, authenticatorId);
}

interface Opened {
  readonly console: Page;
  readonly page: Page;
  /** Faults that the page showed in the browser's own console. */
  readonly faults: string[];
  send(message: unknown): Promise<void>;
  /** What the page sent besides that it is ready. */
  answers(): Promise<readonly Answer[]>;
}

/** A console that has opened the page. */
async function openPage({ from = opener.origin, locale = 'en-GB' } = {}): Promise<Opened> {
  const context = await (await openBrowser()).newContext({ locale });
  contexts.push(context);
  const console = await context.newPage();
  await console.goto(from);
  const [page] = await Promise.all([
    console.waitForEvent('popup'),
    console.evaluate((url) => {
      Object.assign(globalThis, { popup: window.open(url) });
    }, signing),
  ]);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.waitForLoadState();
  const all = () => console.evaluate('answers') as Promise<Answer[]>;
  return {
    console,
    page,
    faults,
    send: async (message) => {
      await console.evaluate(
        ([text, to]) => (globalThis as unknown as { popup: Window }).popup.postMessage(JSON.parse(String(text)), String(to)),
        [JSON.stringify(message), signing],
      );
    },
    answers: async () => (await all()).filter(({ data }) => data.ready !== true),
  };
}

/** The one act that the console got. */
async function actOf({ answers }: Opened): Promise<Act> {
  const got = await vi.waitFor(async () => {
    const found = await answers();
    expect(found).toHaveLength(1);
    return found[0];
  });
  expect(got?.origin).toBe(signing);
  expect(got?.data.outcome).toBeUndefined();
  return actSchema.parse(got?.data.act);
}

const codeOf = async (act: Act, credential: Credential): Promise<string> => {
  try {
    await verifyAct(act, credential, signingPlace(signing));
    return 'passes';
  } catch (error) {
    return error instanceof RefusedAct ? error.code : String(error);
  }
};

/** The COSE key of an SPKI: RFC 9053, 7.1.1 and 7.2. */
function cose(spki: Uint8Array): Uint8Array<ArrayBuffer> {
  if (spki.length === 44) return new Uint8Array(Buffer.concat([Buffer.from('a4010103272006215820', 'hex'), spki.slice(-32)]));
  const point = [Buffer.from('a5010203262001215820', 'hex'), spki.slice(-64, -32), Buffer.from('225820', 'hex'), spki.slice(-32)];
  return new Uint8Array(Buffer.concat(point));
}

/** Whether another implementation takes the act. */
async function secondOpinion({ statement, credential: id, proof }: Act, spki: Uint8Array, expectedOrigin = signing): Promise<boolean> {
  if (!('assertion' in proof)) throw new TypeError('not an assertion');
  const { verified } = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: proof.assertion },
    expectedChallenge: toBase64Url(challengeOf(statement)),
    expectedOrigin,
    expectedRPID: 'localhost',
    credential: { id, publicKey: cose(spki), counter: 0 },
    requireUserVerification: true,
  });
  return verified;
}

const sign = 'button#sign';
const status = (page: Page) => page.locator('#status').textContent();

describe('the signing page', () => {
  it.each(['ES256', 'EdDSA'] as const)(
    'signs what it shows with a passkey (%s), and the act passes here and elsewhere',
    async (algorithm) => {
      const key = new Key(algorithm);
      const opened = await openPage();
      const { page, faults } = opened;
      await authenticatorOf(page, [key]);
      const asked = signedOrder({ credentials: [key.name] });
      await opened.send(asked);
      await page.locator(sign).click();
      const act = await actOf(opened);
      expect(act.statement).toEqual(asked.statement);
      expect(await codeOf(act, key.credential)).toBe('passes');
      expect(await secondOpinion(act, key.credential.spki)).toBe(true);
      expect(await status(page)).toContain('Signed.');
      expect(await page.locator(sign).count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it('asks nobody anything: the document alone is loaded', async () => {
    const context = await (await openBrowser()).newContext();
    contexts.push(context);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (one) => asked.push(one.url()));
    const answer = await page.goto(signing);
    expect(asked).toEqual([`${signing}/`]);
    expect(await status(page)).toContain('No other window opened this page');
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    for (const directive of ["default-src 'none'", "connect-src 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(directive);
    const refused = page.evaluate((url) => fetch(url).then(String, () => 'refused'), opener.origin);
    expect(await refused).toBe('refused');
  });

  it('has its assertion refused when it was made at the origin of the console', async () => {
    const key = new Key();
    const { console } = await openPage();
    await authenticatorOf(console, [key]);
    const { statement } = signedOrder({ credentials: [key.name] });
    const assertion = await console.evaluate(
      async ({ challenge, id }) => {
        const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (one) => Number.parseInt(one, 16));
        const made = (await navigator.credentials.get({
          publicKey: {
            challenge: bytes(challenge),
            allowCredentials: [{ type: 'public-key', id: bytes(id) }],
            userVerification: 'required',
          },
        })) as PublicKeyCredential;
        const { clientDataJSON, authenticatorData, signature } = made.response as AuthenticatorAssertionResponse;
        return [clientDataJSON, authenticatorData, signature].map((part) => [...new Uint8Array(part)]);
      },
      { challenge: Buffer.from(challengeOf(statement)).toString('hex'), id: key.id.toString('hex') },
    );
    const [clientDataJSON = '', authenticatorData = '', signature = ''] = assertion.map((part) => toBase64Url(Uint8Array.from(part)));
    const act = actSchema.parse({
      statement,
      credential: key.name,
      proof: { assertion: { clientDataJSON, authenticatorData, signature } },
    });
    expect(await secondOpinion(act, key.credential.spki, opener.origin)).toBe(true);
    expect(await codeOf(act, key.credential)).toBe('WRONG_ORIGIN');
  });

  it('signs nothing where the device does not verify its user, or has no such key, and says so to both', async () => {
    const key = new Key();
    for (const [keys, isUserVerified] of [
      [[key], false],
      [[new Key()], true],
    ] as const) {
      const opened = await openPage();
      await authenticatorOf(opened.page, keys, { isUserVerified });
      await opened.send(signedOrder({ credentials: [key.name] }));
      await opened.page.locator(sign).click();
      await vi.waitFor(async () => expect(await status(opened.page)).toContain('Nothing was signed.'));
      expect((await opened.answers()).map(({ data }) => data.outcome)).toEqual(['CANCELLED']);
      expect(await opened.page.locator(sign).getAttribute('aria-disabled')).toBeNull();
    }
  });

  it.each([
    ['an unknown field', { ...signedOrder(), more: 1 }, 'FORM'],
    ['an unknown field of the order', { ...signedOrder(), order: { ...signedOrder().order, urgency: 'HIGH' } }, 'FORM'],
    ['another order than the digest is of', { ...signedOrder(), order: { ...signedOrder().order, reference: 'NP-2026-18' } }, 'DIGEST'],
    ['an act that has ended', signedOrder({ endsAt: '2026-01-01T00:00:00.000Z' }), 'ENDED'],
    ['nobody’s key', signedOrder({ credentials: [] }), 'NO_KEY'],
  ])('has nothing to sign for %s', async (_, message, outcome) => {
    const opened = await openPage();
    await opened.send(message);
    await vi.waitFor(async () => expect((await opened.answers()).map(({ data }) => data)).toEqual([{ v: 1, outcome }]));
    expect(await opened.page.locator('h1').textContent()).toBe('Nothing to sign');
    expect(await opened.page.locator(sign).count()).toBe(0);
  });

  it('has nothing to sign for a window that is no console on its list, and answers it nothing', async () => {
    const opened = await openPage({ from: stranger.origin });
    await opened.send(signedOrder());
    await vi.waitFor(async () => expect(await status(opened.page)).toContain('not a console that it knows'));
    expect(await opened.page.locator(sign).count()).toBe(0);
    expect(await opened.console.evaluate('answers')).toEqual([]);
  });

  it('signs nothing when the console was closed meanwhile', async () => {
    const key = new Key();
    const { page, console, send } = await openPage();
    await authenticatorOf(page, [key]);
    await send(signedOrder({ credentials: [key.name] }));
    await page.locator(sign).waitFor();
    await console.close();
    await page.locator(sign).click();
    await vi.waitFor(async () => expect(await status(page)).toContain('or it was closed'));
    expect(await page.locator(sign).count()).toBe(0);
  });

  it('makes a passkey, and signs its description with it', async () => {
    const opened = await openPage();
    const { page } = opened;
    await authenticatorOf(page, []);
    const owner = { issuer: 'https://people.example.org', subject: 'counsel-2', organisation: null, office: null, role: 'COUNSEL' };
    await opened.send({ v: 1, register: { ...owner, exclude: [] } });
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('button', { name: 'Sign for the key' }).click();
    const act = await actOf(opened);
    const [{ data } = { data: {} as Answer['data'] }] = await opened.answers();
    const described = data.credential as unknown as { id: string; spki: string; roles: Credential['roles'] };
    const spki = new Uint8Array(Buffer.from(described.spki, 'base64'));
    expect(createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }).asymmetricKeyType).toBe('ec');
    const { role, ...person } = owner;
    expect(await codeOf(act, { ...person, id: described.id, spki, kind: 'PASSKEY', roles: described.roles })).toBe('passes');
    expect(act.statement).toMatchObject({ act: 'CREDENTIAL', role, subject: 'counsel-2', order: null } satisfies
      | Partial<Statement>
      | object);
  });

  it('registers no key of counsel that other devices can have too', async () => {
    const opened = await openPage();
    await authenticatorOf(opened.page, [], { defaultBackupEligibility: true });
    const owner = { issuer: 'https://people.example.org', subject: 'counsel-2', organisation: null, office: null, role: 'COUNSEL' };
    await opened.send({ v: 1, register: owner });
    await opened.page.locator(sign).click();
    await vi.waitFor(async () => expect((await opened.answers()).map(({ data }) => data)).toEqual([{ v: 1, outcome: 'NOT_DEVICE_BOUND' }]));
    expect(await status(opened.page)).toContain('It was not registered');
  });

  it('is used by the keyboard alone, in German, at 320 pixels, in light and dark', async () => {
    const key = new Key();
    const opened = await openPage({ locale: 'de-AT' });
    const { page } = opened;
    await authenticatorOf(page, [key]);
    await expectAccessible(page);
    await opened.send(signedOrder({ credentials: [key.name] }));
    await page.locator(sign).waitFor();
    expect(await page.locator('.act').textContent()).toContain('Sie geben die Anordnung NP-2026-17 (Nationale Herausgabeanordnung)');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await expectReflow(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('English');
    await page.keyboard.press('Enter');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.act').textContent()).toContain('You release the order NP-2026-17');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Freigeben');
    await page.keyboard.press('Enter');
    expect(await codeOf(await actOf(opened), key.credential)).toBe('passes');
    expect(await status(page)).toContain('Unterschrieben.');
    await expectAccessible(page);
  });
});
