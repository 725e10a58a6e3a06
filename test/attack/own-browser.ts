/**
 * A browser as far as signing in goes: it keeps cookies, follows redirects by hand and says where a request comes from. Written from the
 * specifications (RFC 6265, W3C Fetch Metadata), and sharing nothing with the gateway.
 */
import { request as sendOpenly } from 'node:http';
import { request as sendSecurely } from 'node:https';
import type { Tls } from '../harness/self-signed.ts';

export interface Seen {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  location: URL | null;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** What the browser says about where the request comes from; null leaves the header out. */
  site?: 'same-origin' | 'same-site' | 'cross-site' | 'none' | null;
}

export class OwnBrowser {
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` line that came. */
  readonly lines: string[] = [];
  readonly #baseUrl: string;
  readonly #ca: string | undefined;

  readonly #own: Tls | undefined;

  /** `ca` is the one authority, in PEM, that is believed; without it those of the machine. `own` is the certificate that it shows. */
  constructor(baseUrl: string, ca?: string, own?: Tls) {
    this.#baseUrl = baseUrl;
    this.#ca = ca;
    this.#own = own;
  }

  /** One request, without following where it leads. */
  send(to: string | URL, { method = 'GET', headers = {}, body, site = 'none' }: Sent = {}): Promise<Seen> {
    const url = new URL(to, this.#baseUrl);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? sendSecurely : sendOpenly;
      const request = send(url, {
        ...(this.#ca === undefined ? {} : { ca: this.#ca }),
        // A connection shows one certificate: no other browser's is used again.
        ...(this.#own === undefined ? {} : { key: this.#own.key, cert: this.#own.cert, agent: false }),
        method,
        headers: {
          accept: 'text/html',
          ...(cookie === '' ? {} : { cookie }),
          ...(site === null ? {} : { 'sec-fetch-site': site }),
          ...headers,
        },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          for (const line of response.headers['set-cookie'] ?? []) this.#keep(line);
          const { location } = response.headers;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
            location: location === undefined ? null : new URL(location, url),
          });
        });
      });
      request.end(body);
    });
  }

  #keep(line: string): void {
    this.lines.push(line);
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else if (!/^expires=thu, 01 jan 1970/i.test(attributes.find((attribute) => /^expires=/i.test(attribute)) ?? ''))
      this.cookies.set(name, pair.slice(at + 1));
  }

  /** Follows redirects from a start until a page comes, or until `stop` says so; answers every address that it was led to. */
  async follow(to: string | URL, stop: (url: URL) => boolean = () => false): Promise<{ seen: Seen; way: URL[] }> {
    const way: URL[] = [new URL(to, this.#baseUrl)];
    let seen = await this.send(to);
    while (seen.location !== null && way.length < 12) {
      way.push(seen.location);
      if (stop(seen.location)) break;
      seen = await this.send(seen.location);
    }
    return { seen, way };
  }

  /** Signs in as a person of the demo; answers the page on which that ends. */
  async signIn(graph: string, login: string, to = '/session'): Promise<Seen> {
    return (await this.follow(`/sign-in/start?${new URLSearchParams({ graph, hint: login, to })}`)).seen;
  }

  /** Asks a graph as a page of our own does. */
  async ask(path: string, body: unknown, sent: Sent = {}): Promise<Seen> {
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...sent.headers };
    return this.send(path, { method: 'POST', site: 'same-origin', ...sent, headers, body: JSON.stringify(body) });
  }
}
