/** For tests: the console of a gateway as the client of a realm, by the FAPI 2.0 Security Profile, and the browser that goes between them. */
import type { KeyObject } from 'node:crypto';
import { importPKCS8 } from 'jose';
import * as oidc from 'openid-client';
import type { TestLogIn } from './running-log-in.ts';
import type { Seen } from './visitor.ts';

/** Cookies by their origin, redirects followed by hand. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  #header({ origin, pathname }: URL): string {
    const own = [...this.#cookies].filter(([key, { path }]) => key.startsWith(`${origin} `) && pathname.startsWith(path));
    return own.map(([key, { value }]) => `${key.slice(origin.length + 1)}=${value}`).join('; ');
  }

  /** Opens a page, or sends it a form of its own origin. */
  async open(url: URL, form?: URLSearchParams): Promise<Seen> {
    const sent = form === undefined ? {} : { method: 'POST', body: form };
    const answer = await fetch(url, { ...sent, redirect: 'manual', headers: { cookie: this.#header(url), origin: url.origin } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(`${url.origin} ${name}`, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
    }
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }

  /** Follows redirects to a page, or to an address that begins with one of `until`, which is not opened. */
  async follow(from: URL, until: readonly string[]): Promise<{ url: URL; seen: Seen | null }> {
    let url = from;
    for (let hop = 0; hop < 12; hop += 1) {
      if (until.some((one) => url.href.startsWith(one))) return { url, seen: null };
      const seen = await this.open(url);
      const location = seen.headers.get('location');
      if (location === null) return { url, seen };
      url = new URL(location, url);
    }
    throw new Error(`More than twelve redirects, the last one to ${url}`);
  }
}

export interface SigningIn {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export class TestConsole {
  readonly #configuration: oidc.Configuration;
  readonly redirectUri: string;
  readonly resource: string;

  private constructor(configuration: oidc.Configuration, baseUrl: string) {
    this.#configuration = configuration;
    this.redirectUri = `${baseUrl}/sign-in/callback`;
    this.resource = `${baseUrl}/authority/graphql`;
  }

  static async of(
    { origin, baseUrl, consoleKey }: Pick<TestLogIn, 'origin' | 'baseUrl' | 'consoleKey'>,
    realm: string,
  ): Promise<TestConsole> {
    const key = await importPKCS8((consoleKey as KeyObject).export({ type: 'pkcs8', format: 'pem' }).toString(), 'ES256');
    const found = await oidc.discovery(
      new URL(`${origin}/realms/${realm}`),
      'writ-console',
      { id_token_signed_response_alg: 'ES256' },
      oidc.PrivateKeyJwt(key),
      {
        execute: [oidc.allowInsecureRequests],
      },
    );
    return new TestConsole(found, baseUrl);
  }

  async begin(more: Record<string, string> = {}): Promise<SigningIn> {
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const url = await oidc.buildAuthorizationUrlWithPAR(this.#configuration, {
      ...{ redirect_uri: this.redirectUri, scope: 'openid', resource: this.resource, state, nonce },
      ...{ code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...more,
    });
    return { url, state, nonce, verifier };
  }

  /** Tokens for the answer at `url`, bound to the pair. */
  finish(url: URL, { state, nonce, verifier }: SigningIn, pair: oidc.CryptoKeyPair) {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    return oidc.authorizationCodeGrant(this.#configuration, url, checks, { resource: this.resource }, this.#proof(pair));
  }

  renew(refreshToken: string, pair: oidc.CryptoKeyPair) {
    return oidc.refreshTokenGrant(this.#configuration, refreshToken, { resource: this.resource }, this.#proof(pair));
  }

  #proof(pair: oidc.CryptoKeyPair) {
    return { DPoP: oidc.getDPoPHandle(this.#configuration, pair) };
  }
}
