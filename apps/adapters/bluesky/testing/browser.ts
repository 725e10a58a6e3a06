/**
 * A person's browser at the PDS's own log-in page, and an app that they allow there: the whole OAuth flow with pushed authorization
 * (RFC 9126), PKCE (RFC 7636) and DPoP (RFC 9449). The PDS believes `X-Forwarded-For` of a proxy on this machine, so the address is chosen.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { request } from 'node:http';
import type { Person } from './people.ts';
import type { PdsAddress } from './running-pds.ts';

export interface Device {
  readonly ip: string;
  readonly userAgent: string;
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly json: Record<string, unknown>;
}

const api = '/@atproto/oauth-provider/~api';
const base64url = (value: string): string => Buffer.from(value).toString('base64url');

/** The app's key, which each of its requests is signed with. */
function dpopProof(key: KeyObject, jwk: object, claims: object): string {
  const head = base64url(JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk }));
  const body = base64url(JSON.stringify({ jti: randomBytes(12).toString('hex'), iat: Math.floor(Date.now() / 1000), ...claims }));
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return `${head}.${body}.${signature}`;
}

/** `fetch` sets the `Sec-Fetch-` headers itself, so this doesn't use it. */
class Browser {
  readonly #pds: PdsAddress;
  readonly #device: Device;
  readonly #cookies = new Map<string, string>();

  constructor(pds: PdsAddress, device: Device) {
    this.#pds = pds;
    this.#device = device;
  }

  async #send(path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const sent = {
      'x-forwarded-for': this.#device.ip,
      'user-agent': this.#device.userAgent,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL(path, this.#pds.url),
        { method: body === undefined ? 'GET' : 'POST', headers: sent },
        async (response) => {
          for (const cookie of response.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
            this.#cookies.set(name, value);
          }
          const text = (await response.toArray()).join('');
          const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, json: isJson ? JSON.parse(text) : {} });
        },
      );
      asked.once('error', reject);
      asked.end(body);
    });
  }

  open(path: string): Promise<Answer> {
    return this.#send(path, { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' });
  }

  /** What the script of a page posts to the PDS. */
  async submit(page: string, endpoint: string, input: object, bearer?: string): Promise<Record<string, unknown>> {
    const { status, json } = await this.#send(
      `${api}${endpoint}`,
      {
        'sec-fetch-mode': 'same-origin',
        'sec-fetch-site': 'same-origin',
        origin: this.#pds.url,
        referer: `${this.#pds.url}${page}`,
        'x-csrf-token': this.#cookies.get('csrf-token') ?? '',
        'content-type': 'application/json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      JSON.stringify(input),
    );
    if (status !== 200) throw new Error(`${endpoint}: ${status} ${JSON.stringify(json)}`);
    return json;
  }

  /** What an app posts itself, signed; once again with the nonce that the PDS asks for. */
  async asApp(
    path: string,
    form: Record<string, string>,
    keys: { privateKey: KeyObject; jwk: object },
    nonce?: string,
  ): Promise<Record<string, unknown>> {
    const claims = { htm: 'POST', htu: `${this.#pds.url}${path}`, ...(nonce === undefined ? {} : { nonce }) };
    const proof = dpopProof(keys.privateKey, keys.jwk, claims);
    const answer = await this.#send(path, { dpop: proof, 'content-type': 'application/json' }, JSON.stringify(form));
    if (nonce === undefined && answer.json.error === 'use_dpop_nonce')
      return this.asApp(path, form, keys, String(answer.headers['dpop-nonce']));
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.json)}`);
    return answer.json;
  }
}

/** The person logs in on the PDS's own page, and the device is remembered. */
export async function logInByBrowser(pds: PdsAddress, person: Person, device: Device): Promise<Browser> {
  const browser = new Browser(pds, device);
  await browser.open('/account');
  await browser.submit('/account', '/sign-in', { locale: 'en', username: person.handle, password: person.password, remember: true });
  return browser;
}

/** The person allows an app to act for them. Answers the app's identifier, as the PDS stores it. */
export async function allowApp(pds: PdsAddress, person: Person, device: Device): Promise<string> {
  const browser = await logInByBrowser(pds, person, device);
  const redirect = 'http://127.0.0.1/callback';
  const client = `http://localhost?redirect_uri=${encodeURIComponent(redirect)}&scope=atproto`;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = { privateKey, jwk: publicKey.export({ format: 'jwk' }) };
  const verifier = randomBytes(32).toString('base64url');
  const pushed = await browser.asApp(
    '/oauth/par',
    {
      client_id: client,
      redirect_uri: redirect,
      response_type: 'code',
      scope: 'atproto',
      state: randomBytes(8).toString('hex'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    },
    keys,
  );
  const page = `/oauth/authorize?client_id=${encodeURIComponent(client)}&request_uri=${encodeURIComponent(String(pushed.request_uri))}`;
  await browser.open(page);
  const { url } = await browser.submit(page, '/consent', { did: person.did });
  const code = new URL(String(url)).searchParams.get('code') ?? '';
  await browser.asApp(
    '/oauth/token',
    { client_id: client, redirect_uri: redirect, grant_type: 'authorization_code', code, code_verifier: verifier },
    keys,
  );
  return client;
}
