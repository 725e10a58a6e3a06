import { type Config, StartError } from '@writ/core';
import { PostPool } from '@writ/plan-executor';
import { type RunningSubgraph, serveSubgraph } from '@writ/subgraph';
import { afterAll, describe, expect, it } from 'vitest';
import { keyOf, now, smallSubgraph } from '../../../packages/subgraph/testing/small-subgraph.ts';
import { certificate } from '../../../test/harness/self-signed.ts';
import { type PartTls, partTls, requireEncryptedPart, subgraphPlace } from './part-addresses.ts';

const authority = certificate('parts');
const server = certificate('localhost', authority);
const client = certificate('gateway', authority);
const strangers = certificate('strangers');
const stranger = certificate('localhost', strangers);
const own = { WRIT_PARTS_CERTIFICATE: server.cert, WRIT_PARTS_KEY: server.key };

const config = (environment: Record<string, string>): Config =>
  ({
    environment,
    subgraphUrls: environment['WRIT_SUBGRAPH_RECORDS_URL'] ? { records: environment['WRIT_SUBGRAPH_RECORDS_URL'] } : {},
  }) as unknown as Config;
const place = (environment: Record<string, string>) => subgraphPlace('records', config(environment));
const at = (url: string, more: Record<string, string> = {}) => ({ WRIT_SUBGRAPH_RECORDS_URL: url, ...more });

describe('where a subgraph listens', () => {
  it.each([
    ['at its URL', at('http://127.0.0.1:4101/'), { host: '127.0.0.1', port: 4101 }],
    ['at the port of its scheme', at('http://[::1]/'), { host: '::1', port: 80 }],
    [
      'elsewhere than at its URL',
      at('http://records.internal/', { WRIT_SUBGRAPH_RECORDS_LISTEN: '0.0.0.0:4101' }),
      { host: '0.0.0.0', port: 4101 },
    ],
    ['on IPv6', at('http://records.internal/', { WRIT_SUBGRAPH_RECORDS_LISTEN: '[::]:4101' }), { host: '::', port: 4101 }],
    ['at a port of its own choice', {}, undefined],
  ])('is %s', (_what, environment, expected) => {
    expect(place(environment)).toEqual(expected);
  });

  it('is with its certificate where it is reached by https', () => {
    const [url, cert] = ['https://records.internal/', { cert: server.cert, key: server.key }];
    expect(place(at(url, own))).toEqual({ host: 'records.internal', port: 443, tls: cert });
    expect(place(at(url, { ...own, WRIT_PARTS_CA: authority.cert }))).toMatchObject({ tls: { ...cert, ca: authority.cert } });
    expect(() => place(at(url))).toThrow(/^WRIT_SUBGRAPH_RECORDS_URL begins with https: set WRIT_PARTS_CERTIFICATE/);
  });

  it.each(['4101', '0.0.0.0', '0.0.0.0:0', '0.0.0.0:70000', 'http://0.0.0.0:4101', 'a@b:4101', '0.0.0.0:4101/x', '::1'])(
    'is not %s',
    (listen) => {
      expect(() => place(at('http://records.internal/', { WRIT_SUBGRAPH_RECORDS_LISTEN: listen }))).toThrow(
        /^WRIT_SUBGRAPH_RECORDS_LISTEN must be an address and a port/,
      );
    },
  );

  it('is nowhere without a URL by which it is reached, and by no other scheme', () => {
    expect(() => place({ WRIT_SUBGRAPH_RECORDS_LISTEN: '0.0.0.0:4101' })).toThrow(/set WRIT_SUBGRAPH_RECORDS_URL too/);
    expect(() => place(at('ftp://records.internal/'))).toThrow(/must begin with http/);
  });
});

describe('the certificate of a part', () => {
  it.each([
    ['without its key', { WRIT_PARTS_CERTIFICATE: server.cert }, /are set together/],
    ['with the key of another one', { ...own, WRIT_PARTS_KEY: client.key }, /is not the private key of/],
    ['that is none', { ...own, WRIT_PARTS_CERTIFICATE: 'x' }, /CERTIFICATE is not a certificate in PEM/],
    ['with a key that is none', { ...own, WRIT_PARTS_KEY: 'x' }, /KEY is not a private key in PEM/],
    ['by an authority that is none', { ...own, WRIT_PARTS_CA: 'x' }, /CA is not a certificate in PEM/],
  ])('%s is refused', (_what, environment, words) => {
    expect(() => partTls(config(environment))).toThrow(StartError);
    expect(() => partTls(config(environment))).toThrow(words);
  });

  it('that has ended is refused', () => {
    const ended = certificate('localhost', authority, Date.now() - 60_000);
    expect(() => partTls(config({ WRIT_PARTS_CERTIFICATE: ended.cert, WRIT_PARTS_KEY: ended.key }))).toThrow(/ended on .*: renew it/);
  });
});

describe('plain HTTP between parts', () => {
  const refusal = /^The subgraph records would be asked for records in plain HTTP over a network/;
  const require = (environment: Record<string, string>, side: 'asks' | 'answers') => () =>
    requireEncryptedPart(config(environment), 'records', side);

  it('is refused over a network, to whoever asks and to whoever answers', () => {
    for (const url of ['http://records.internal:4101/', 'http://10.0.0.7:4101/', 'http://0.0.0.0:4101/']) {
      expect(require(at(url), 'asks')).toThrow(refusal);
      expect(require(at(url), 'answers')).toThrow(refusal);
    }
    const open = at('http://127.0.0.1:4101/', { WRIT_SUBGRAPH_RECORDS_LISTEN: '0.0.0.0:4101' });
    expect(require(open, 'answers')).toThrow(refusal);
  });

  it('is right on loopback, over TLS, and where the operator says so in that word', () => {
    for (const url of ['http://127.0.0.1:4101/', 'http://localhost:4101/', 'http://[::1]:4101/', 'https://records.internal/'])
      for (const side of ['asks', 'answers'] as const) expect(require(at(url, own), side)).not.toThrow();
    const plain = (word: string) => at('http://records.internal/', { WRIT_PARTS_PLAIN: word });
    expect(require(plain('allow'), 'asks')).not.toThrow();
    expect(require(plain('yes'), 'asks')).toThrow(/^WRIT_PARTS_PLAIN must be "allow"/);
  });
});

describe('a gateway that asks a subgraph over TLS', () => {
  const running: (RunningSubgraph | PostPool)[] = [];
  afterAll(() => Promise.all(running.map((one) => one.close())));

  const serve = async (tls: PartTls) => {
    const definition = smallSubgraph('records', (call) => ({ ...call, covers: async () => false }));
    const subgraph = await serveSubgraph(definition, { key: keyOf(1), clock: () => now, onFault: () => {}, tls: () => tls });
    running.push(subgraph);
    return subgraph.url.replace('127.0.0.1', 'localhost');
  };
  /** 401 is an answer: it came from the subgraph. */
  const ask = async (url: string, tls: PartTls) => {
    const pool = new PostPool({ url, tls: () => tls, timeoutMs: 5_000, maxBytes: 10_000 });
    running.push(pool);
    return (await pool.post({ body: '{}', headers: { 'content-type': 'application/json' } })).status;
  };
  const pair = ({ cert, key }: { cert: string; key: string }) => ({ cert, key });

  it('believes it by the authority that the settings name, and by no other', async () => {
    const url = await serve(pair(server));
    expect(url).toMatch(/^https:/);
    expect(await ask(url, { ca: authority.cert })).toBe(401);
    await expect(ask(url, { ca: strangers.cert })).rejects.toThrow(/certificate/);
    await expect(ask(url, {})).rejects.toThrow(/certificate/);
    await expect(ask(url.replace('https:', 'http:'), {})).rejects.toThrow();
  });

  it('is refused under another name than that of the certificate', async () => {
    const url = await serve(pair(client));
    await expect(ask(url, { ca: authority.cert })).rejects.toThrow(/does not match certificate's altnames/);
  });

  it('is answered with a certificate of the authority, and not without one or with a stranger’s', async () => {
    const url = await serve({ ...pair(server), ca: authority.cert });
    expect(await ask(url, { ca: authority.cert, ...pair(client) })).toBe(401);
    await expect(ask(url, { ca: authority.cert })).rejects.toThrow();
    await expect(ask(url, { ca: authority.cert, ...pair(stranger) })).rejects.toThrow();
  });
});
