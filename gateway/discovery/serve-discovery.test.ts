import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { createTrustedDocuments } from '../documents/trusted-documents.ts';
import { serveDiscovery } from './serve-discovery.ts';

const point = { email: 'a@writ.example.org', phone: null, url: null, languages: ['en'] };
const contactPoints = { name: 'A', address: ['B'], recipients: point, authorities: point, representative: null, evidence: null };
const limits = { targets: 10, windowDays: 366, disclosuresPerOrder: 100, packagesPerTarget: 3 };
const installation = { country: 'IE', lawHash: 'a'.repeat(64), kinds: [], limits, packageProfiles: [], sealCertificates: [] };

/** The answer, where the public graph answers this. */
async function told(body: unknown, issuers: string[] = []) {
  const app = Fastify();
  app.post('/api/v1/public/installation', () => body);
  app.get('/log/:epoch/*', () => '');
  const documents = createTrustedDocuments({ documents: [], only: false });
  const config = { baseUrl: 'https://writ.example.org', connectorsUrl: 'https://connect.example.org', logEpoch: 2, requestsPerSecond: 50 };
  const believed = issuers.map((issuer) => ({ issuer }));
  serveDiscovery(app, { config, issuers: () => believed, verifierKey: 'k', opened: [{ graph: 'public', documents }] });
  return app.inject('/.well-known/writ');
}

test('an endpoint is named where its route is, and the key of the epoch that is written', async () => {
  const answer = await told({ data: { installation: { __typename: 'Installation', ...installation }, contactPoints } });
  expect(answer.statusCode, answer.body).toBe(200);
  const { endpoints, keys } = answer.json();
  expect(endpoints).toEqual([{ name: 'checkpoint', method: 'GET', url: 'https://writ.example.org/log/{epoch}/checkpoint' }]);
  expect(keys).toEqual({ log: [{ epoch: 2, key: 'k', second: null, url: 'https://writ.example.org/log/2' }], seals: [] });
});

test.each([
  ['one part is away', { data: { installation, contactPoints: null } }],
  [
    'the other is',
    { data: { installation: null, contactPoints }, errors: [{ message: 'm', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] },
  ],
  ['nothing is answered', { errors: [{ message: 'm', extensions: { code: 'LOG_UNAVAILABLE', retryAfterSeconds: 1 } }] }],
])('where %s, nothing of it is answered, and no cache keeps that', async (_what, body) => {
  const answer = await told(body);
  expect({ status: answer.statusCode, type: answer.headers['content-type'], caching: answer.headers['cache-control'] }).toEqual({
    status: 503,
    type: 'application/problem+json; charset=utf-8',
    caching: 'no-store',
  });
  expect(answer.json().law).toBeUndefined();
});

test('what the shape does not know is a fault, and is not answered', async () => {
  const answer = await told({ data: { installation: { ...installation, country: 'Ireland' }, contactPoints } });
  expect(answer.statusCode).toBe(500);
  expect(answer.headers['cache-control']).toBeUndefined();
});

test('a connector is named while an issuer of one of its bodies is believed, and no other', async () => {
  const body = { data: { installation, contactPoints } };
  const endpointsFor = async (...issuers: string[]) =>
    ((await told(body, issuers)).json().endpoints as { name: string; url: string }[]).slice(1).map(({ name, url }) => `${name} ${url}`);
  expect(await endpointsFor('https://connect.example.org/hi1/northport', 'https://id.example.org')).toEqual([
    'hi1 https://connect.example.org/hi1',
  ]);
  expect(await endpointsFor('https://connect.example.org/xroad/ee')).toEqual(['xroad https://connect.example.org/xroad/v2/{method}']);
  expect(await endpointsFor('https://connect.example.org.evil.example/hi1/northport', 'https://id.example.org/hi1/x')).toEqual([]);
});
