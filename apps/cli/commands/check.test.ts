import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailServer, startMailServer } from '@writ/mail/testing';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import { formatVerifierKey } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../../test/harness/free-port.ts';
import { contact } from '../../../test/harness/production-settings.ts';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-check-'));
const keys = ['MASTER', 'INDEX', 'PRESERVATION', 'RECORDS', 'CONTENT', 'ENFORCEMENT', 'ORDERS', 'AUDIT'];
const issuer = 'https://id.court.example';
const clientKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const court = { issuer, graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' };
const issuers = [{ ...court, console: { clientId: 'writ', clientKey } }];
let database: TestDatabase;
let ownPort: number;
let mail: MailServer;
let said: Output;
let answer: RequestListener;
let web: Server;

beforeAll(async () => {
  database = await freshDatabase();
  ownPort = await freePort();
  mail = await startMailServer();
  web = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  web.close();
  await mail.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** What production needs, all of it good. */
function good(): Record<string, string> {
  const policy = join(folder, 'policy');
  writeFileSync(policy, `witness w ${formatVerifierKey(sampleWitness('witness.example').key)} https://witness.example/\nquorum w\n`);
  return {
    WRIT_BASE_URL: 'https://writ.platform.example',
    WRIT_DATA: folder,
    WRIT_HOST: '127.0.0.1',
    WRIT_PORT: String(ownPort),
    DATABASE_URL: `postgres://writ_owner@/${database.name}?host=${encodeURIComponent(database.options('owner').host)}`,
    DATABASE_URL_OWNER: `postgres://writ_owner@/${database.name}?host=${encodeURIComponent(database.options('owner').host)}`,
    WRIT_ISSUER: JSON.stringify(issuers),
    WRIT_COUNTRY: 'IE',
    WRIT_WITNESS_POLICY: policy,
    WRIT_MAIL_URL: mail.url,
    WRIT_DESK_MAIL: 'duty@platform.example.org',
    WRIT_CONTACT: JSON.stringify(contact),
    WRIT_KEY_LOG: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ...Object.fromEntries(keys.map((name) => [`WRIT_KEY_${name}`, randomBytes(32).toString('base64')])),
  };
}

/** Only these settings are there. */
function set(settings: Record<string, string | undefined>): void {
  for (const name of Object.keys(process.env))
    if (/^(WRIT_|DATABASE_URL)/.test(name) && !/^WRIT_TEST/.test(name)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}

/** The issuer's name leads to the server of this test: its own would need a certificate. */
const { fetch } = globalThis;
const toOwnServer = (url: string | URL | Request, options?: RequestInit) =>
  fetch(String(url).replace(issuer, `http://127.0.0.1:${(web.address() as AddressInfo).port}`), options);

const configuration = {
  issuer,
  jwks_uri: `${issuer}/keys`,
  authorization_endpoint: `${issuer}/auth`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  require_pushed_authorization_requests: true,
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  authorization_response_iss_parameter_supported: true,
  dpop_signing_alg_values_supported: ['ES256'],
};
const serving =
  (document: object, keySet: object = { keys: [{ kty: 'OKP', alg: 'EdDSA' }] }): RequestListener =>
  (request, response) =>
    response.end(JSON.stringify(request.url === '/keys' ? keySet : document));

beforeEach(() => {
  said = keepOutput();
  answer = serving(configuration);
  vi.stubGlobal('fetch', toOwnServer);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** The lines of findings. The databases of tests forget what they confirm: that is found in each. */
const found = () => said.out.split('\n').filter((line) => line.startsWith('- ') && !line.includes('fsync off'));

describe('writ check', () => {
  it('finds nothing but the forgetful database of a test where all is set as it must be, and changes nothing', async () => {
    set(good());
    expect(await main(['check'])).toBe(1);
    expect(found()).toEqual([]);
    expect(said.out).toContain('fsync off');
  });

  it('names everything that is missing, weak or unknown at once', async () => {
    const { WRIT_KEY_ORDERS: ordersKey, ...settings } = good();
    set({
      ...settings,
      WRIT_KEY_AUDIT: settings['WRIT_KEY_RECORDS'],
      WRIT_KEY_INDEX: 'a passphrase that somebody thought of',
      WRIT_COUNTRY: undefined,
      WRIT_DESK_MAIL: undefined,
      WRIT_WITNES_POLICY: 'x',
      DATABASE_URL_CONTENT: 'postgres://writ_content:hush@db.example.org/writ',
    });
    expect(ordersKey).toBeDefined();
    expect(await main(['check'])).toBe(1);
    for (const words of [
      'WRIT_WITNES_POLICY is no setting of Writ: WRIT_WITNESS_POLICY may be meant',
      'Production needs WRIT_KEY_ORDERS',
      'WRIT_KEY_INDEX must be at least 32 bytes in base64',
      'WRIT_KEY_AUDIT and WRIT_KEY_RECORDS are the same key',
      'Production needs WRIT_COUNTRY',
      'Production needs WRIT_DESK_MAIL',
      'db.example.org:5432 is reached without TLS',
    ])
      expect(said.out).toContain(words);
    expect(said.out).not.toContain('hush');
  });

  it('names every value that can not be read at once, in the environment of a part too', async () => {
    set({ ...good(), WRIT_WORKERS: 'many', WRIT_PORT: '70000', WRIT_RATE_LIMIT: '0', WRIT_COUNTRY: 'Ireland' });
    expect(await main(['check', 'gateway'])).toBe(1);
    for (const name of ['WRIT_WORKERS', 'WRIT_PORT', 'WRIT_RATE_LIMIT', 'WRIT_COUNTRY']) expect(said.out).toContain(`- ${name} must`);
  });

  it.each([
    ['is not there', (() => undefined) as RequestListener, /can't be reached/],
    ['answers an error', ((_, response) => response.writeHead(500).end()) as RequestListener, /can't be reached \(HTTP 500\)/],
    ['has another name', serving({ ...configuration, issuer: `${issuer}/` }), /calls itself https:\/\/id\.court\.example\/: /],
    ['has no keys', serving(configuration, { keys: [] }), /publishes no key/],
    [
      'is silent about itself',
      serving({ ...configuration, authorization_response_iss_parameter_supported: undefined }),
      /nobody can sign in to the console there/,
    ],
    ['binds no tokens', serving({ ...configuration, dpop_signing_alg_values_supported: undefined }), /turn on DPoP/],
    ['is no issuer', serving({}), /has no OpenID configuration/],
  ])('finds an issuer that %s', async (what, listener, words) => {
    set(good());
    answer = listener;
    if (what === 'is not there')
      vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })));
    expect(await main(['check', 'gateway'])).toBe(1);
    expect(found()).toHaveLength(1);
    expect(found()[0]).toMatch(words);
  });

  it('names all that an issuer lacks of the profile, and notes what a line says in its place', async () => {
    const perClient = { ...configuration, require_pushed_authorization_requests: undefined };
    answer = serving({ ...perClient, code_challenge_methods_supported: ['plain'] });
    set({ ...good(), WRIT_ISSUER: JSON.stringify([{ ...court, console: { clientId: 'writ', clientSecret: 'x' } }]) });
    await main(['check', 'gateway']);
    expect(found().map((line) => /\(.*?; (5\.3\.\d\.\d)\)|\((5\.3\.3\.1)\)/.exec(line)?.slice(1).join(''))).toEqual([
      '5.3.2.2',
      '5.3.2.2',
      '5.3.3.1',
    ]);
    const why = 'the server also serves clients of other bodies, and ours is registered so';
    answer = serving(perClient);
    set({ ...good(), WRIT_ISSUER: JSON.stringify(issuers.map((item) => ({ ...item, profile: { pushedRequests: why } }))) });
    said = keepOutput();
    await main(['check', 'gateway']);
    expect(found()).toEqual([]);
    expect(said.out).toContain(
      `Note: The issuer ${issuer} does not say that it requires pushed requests; WRIT_ISSUER does, since "${why}".`,
    );
  });

  it('finds a mail server and a source adapter that nobody answers for, and a secret that everybody may read', async () => {
    const file = join(folder, 'master');
    const { WRIT_KEY_MASTER: master = '', ...settings } = good();
    writeFileSync(file, master);
    chmodSync(file, 0o644);
    const adapter = { WRIT_SOURCE_URL: 'http://127.0.0.1:9', WRIT_SOURCE_KEY: randomBytes(32).toString('base64') };
    set({ ...settings, ...adapter, WRIT_KEY_MASTER_FILE: file, WRIT_MAIL_URL: 'smtp://user:hush@127.0.0.1:9' });
    expect(await main(['check', 'worker'])).toBe(1);
    expect(found().map((line) => line.slice(2, 24))).toEqual([
      'The mail server of WRI',
      'The source adapter at ',
      'The file of WRIT_KEY_M',
    ]);
    expect(said.out).not.toContain('hush');
  });

  it('finds NATS and a collector that nobody answers for, and a port of metrics that is not free', async () => {
    const { port } = web.address() as AddressInfo;
    const asked: string[] = [];
    answer = (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(request.url === '/v1/traces' ? 200 : 404).end();
    };
    const remarks = async (more: Record<string, string>): Promise<string[]> => {
      const before = found().length;
      set({ ...good(), ...more });
      expect(await main(['check', 'worker'])).toBe(1);
      return found()
        .slice(before)
        .filter((line) => /NATS|WRIT_TRACES_URL|WRIT_METRICS_PORT/.test(line));
    };
    const traces = `http://127.0.0.1:${port}/v1/traces`;
    const none = { WRIT_METRICS_PORT: String(port), WRIT_NATS_URL: 'nats://127.0.0.1:9', WRIT_TRACES_URL: 'http://127.0.0.1:9/v1/traces' };
    expect(await remarks(none)).toEqual([
      expect.stringContaining("NATS at WRIT_NATS_URL can't be used"),
      expect.stringContaining('The collector of WRIT_TRACES_URL takes no traces'),
      expect.stringContaining(`Port ${port} is in use`),
    ]);
    expect(await remarks({ WRIT_METRICS_PORT: String(await freePort()), WRIT_TRACES_URL: traces })).toEqual([]);
    expect(asked).toContain('POST /v1/traces');
    expect(await remarks({ WRIT_TRACES_URL: traces.replace('v1', 'v9') })).toEqual([expect.stringContaining('(HTTP 404)')]);
  });

  it('finds a port that another program has, and one of another machine, and nothing where Writ itself is there', async () => {
    const { port } = web.address() as AddressInfo;
    const busy = { ...good(), WRIT_PORT: String(port) };
    answer = (request, response) => serving(configuration)(request, request.url === '/healthz' ? response.writeHead(404) : response);
    set(busy);
    await main(['check', 'gateway']);
    expect(found()).toEqual([expect.stringMatching(/Port \d+ is in use by another program.* set WRIT_PORT/)]);
    set({ ...good(), WRIT_HOST: '192.0.2.1' });
    said = keepOutput();
    await main(['check', 'gateway']);
    expect(found()).toEqual([expect.stringMatching(/can't be opened \(EADDRNOTAVAIL\)/)]);
    answer = serving(configuration);
    set(busy);
    said = keepOutput();
    await main(['check', 'gateway']);
    expect(found()).toEqual([]);
  });

  it('says of a demo that it is none of production, and of an unknown part which there are', async () => {
    set({});
    expect(await main(['check'])).toBe(1);
    expect(said.out).toContain('settings of a demo');
    expect(await main(['check', 'everything'])).toBe(2);
    expect(said.err).toContain('one of gateway');
  });
});
