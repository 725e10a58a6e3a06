/** For tests: the issuer of a body, which gives bearer tokens alone and answers as a test says, rightly or wrongly. It has nothing of the product. */
import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Record<string, unknown>;

/** What a test changes of the next answers. Members of `undefined` are left out of what is sent. */
export interface Wrong {
  metadata?: Claims;
  /** Parameters with which the browser comes back. */
  back?: Record<string, string | undefined>;
  claims?: Claims;
  header?: Claims;
  /** Signs by this instead of the issuer's key. */
  signer?: (data: Buffer) => Buffer;
  token?: { status: number; body: object };
}

export class UpstreamStandIn {
  readonly #key: KeyObject;
  readonly #jwk: object;
  readonly #codes = new Map<string, { challenge: string; nonce: string }>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  issuer = '';
  /** Its clock: that of the log-in, so that no test depends on how long it takes. */
  now: () => Date = () => new Date();
  wrong: Wrong = {};
  /** The claims of whoever signs in, beside those of the protocol. */
  person: Claims = {};
  /** What was asked for, the latest last. */
  readonly asked: Record<string, string>[] = [];
  readonly tokensAsked: Record<string, string>[] = [];

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' };
  }

  async start(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, 'localhost', listening));
    this.issuer = `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((closed) => this.#server.close(() => closed()));
  }

  /** A token that this issuer signs, or that it says it does. */
  signed(claims: Claims, typ = 'JWT'): string {
    const text = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const data = `${text({ alg: 'ES256', kid: 'one', typ, ...this.wrong.header })}.${text(claims)}`;
    const by = this.wrong.signer ?? ((bytes: Buffer) => sign('sha256', bytes, { key: this.#key, dsaEncoding: 'ieee-p1363' }));
    return `${data}.${by(Buffer.from(data)).toString('base64url')}`;
  }

  /** As one who knows the public key alone would sign. */
  readonly byPublicKey = (data: Buffer): Buffer => createHmac('sha256', JSON.stringify(this.#jwk)).update(data).digest();

  logoutToken(claims: Claims): string {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const iat = Math.floor(this.now().getTime() / 1_000);
    const own = { iss: this.issuer, aud: 'writ', iat, exp: iat + 120, jti: randomBytes(16).toString('base64url'), events };
    return this.signed({ ...own, ...claims }, 'logout+jwt');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
    const json = (status: number, body: object): unknown =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname.endsWith('openid-configuration')) return void json(200, { ...this.#metadata(), ...this.wrong.metadata });
    if (pathname === '/keys') return void json(200, { keys: [this.#jwk] });
    if (pathname === '/auth') return void response.writeHead(303, { location: this.#logIn(Object.fromEntries(searchParams)) }).end();
    if (pathname !== '/token') return void json(404, {});
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { status, body } = this.#exchange(Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())));
    json(status, body);
  }

  #metadata(): Claims {
    const { issuer } = this;
    return {
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` },
      ...{ response_types_supported: ['code'], code_challenge_methods_supported: ['S256'], subject_types_supported: ['public'] },
      ...{ authorization_response_iss_parameter_supported: true, id_token_signing_alg_values_supported: ['ES256'] },
      ...{ token_endpoint_auth_methods_supported: ['private_key_jwt'] },
    };
  }

  #logIn(asked: Record<string, string>): string {
    this.asked.push(asked);
    const code = randomBytes(16).toString('base64url');
    this.#codes.set(code, { challenge: String(asked['code_challenge']), nonce: String(asked['nonce']) });
    const back = { code, state: asked['state'], iss: this.issuer, ...this.wrong.back };
    const pairs = Object.entries(back).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return `${asked['redirect_uri']}?${new URLSearchParams(pairs)}`;
  }

  #exchange(form: Record<string, string>): { status: number; body: object } {
    this.tokensAsked.push(form);
    if (this.wrong.token !== undefined) return this.wrong.token;
    const code = String(form['code']);
    const known = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash('sha256').update(String(form['code_verifier'])).digest('base64url');
    if (known?.challenge !== challenge) return { status: 400, body: { error: 'invalid_grant' } };
    const now = Math.floor(this.now().getTime() / 1_000);
    const claims = { iss: this.issuer, aud: 'writ', iat: now, exp: now + 300, auth_time: now, nonce: known.nonce };
    const token = this.signed({ ...claims, ...this.person, ...this.wrong.claims });
    return { status: 200, body: { access_token: 'a bearer token', token_type: 'Bearer', expires_in: 300, id_token: token } };
  }
}
