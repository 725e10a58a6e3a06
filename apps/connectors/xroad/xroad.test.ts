import { X509Certificate } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { type Ask, NotAnswered } from '../identity/ask.ts';
import { parseBodies } from '../identity/bodies.ts';
import { bodyItem, makeCertificate } from '../testing/bodies.ts';
import { openXroad } from './index.ts';
import { memberOf } from './options.ts';

const certificate = makeCertificate('security-server');
const stranger = makeCertificate('stranger');
const clientCert = ({ pem }: { pem: string }) => `:${new X509Certificate(pem).raw.toString('base64')}:`;
const [self, other, portal] = ['EE38001010012', 'EE60001010013', 'EE/GOV/70000001/portal'];
const options = {
  since: '2026-01-01T00:00:00Z',
  portals: [portal],
  clients: ['EE/GOV/70000002/other'],
  system: 'example-social',
  receivers: { 'northport-police (DE)': { code: '12345678', system: 'case files' } },
};
const bodiesOf = (over: object = {}, ownOptions: object = options) =>
  parseBodies(
    JSON.stringify({
      bodies: [
        bodyItem(certificate.pem, {
          ...{ connector: 'xroad', enrolment: 'ee', graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'platform-users' },
          ...{ country: undefined, office: undefined, options: ownOptions },
          ...over,
        }),
      ],
    }),
    'https://connect.example.org',
  );

const access = (minute: number, over: object = {}) => ({
  at: `2026-11-28T12:0${minute}:00.123Z`,
  authority: 'northport-police (DE)',
  reference: `12 Js ${minute}/26`,
  categories: ['SUBSCRIBER'],
  purpose: '',
  ...over,
});
/** Newest first, two a page. */
let accesses: object[];
let asked: { subject: string; document: string; variables: object }[];
let isAway: boolean;
let app: FastifyInstance;
let faults: unknown[];
const ask: Ask = async ({ subject }, document, variables) => {
  asked.push({ subject, document, variables });
  if (isAway) throw new NotAnswered(503, 'UPSTREAM_UNAVAILABLE');
  if (document === 'body-names') return { bodyNames: [{ organisation: 'northport-police', country: 'DE', name: 'Northport Police' }] };
  if (document === 'checkpoint') return { checkpoint: {} };
  const at = Number(variables['after'] ?? 0);
  const pageInfo = { hasNextPage: at + 2 < accesses.length, endCursor: String(at + 2) };
  const informed = [
    { authority: 'northport-police (DE)', reference: '12 Js 2/26', kind: 'EPOC', provision: 'Code of Criminal Procedure, section 100k' },
  ];
  return { me: subject === self ? { accesses: { nodes: accesses.slice(at, at + 2), pageInfo }, informed } : null };
};
beforeEach(async () => {
  accesses = [access(3, { purpose: 'A debt is collected.', authority: 'the platform' }), access(2), access(1)];
  [asked, isAway, faults] = [[], false, []];
  app = Fastify();
  const tools = {
    bodies: bodiesOf(),
    ask,
    clock: () => new Date('2026-12-01T12:00:00Z'),
    fetch,
    environment: {},
    folder: '/nowhere',
    noticeMs: null,
    baseUrl: 'https://writ.example',
  };
  await openXroad(app, { ...tools, onFault: ({ cause }) => faults.push(cause) });
});
const get = async (path: string, headers: Record<string, string | undefined> = {}) => {
  const all = { 'client-cert': clientCert(certificate), 'x-road-userid': self, 'x-road-client': 'EE/GOV/70000002/other', ...headers };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const { statusCode, body } = await app.inject({ method: 'GET', url: `/xroad/v2/${path}`, headers: given as Record<string, string> });
  return { status: statusCode, body: JSON.parse(body) };
};
const usagesOf = async (more = '') => (await get(`findUsage?userCode=${self}${more}`)).body;

describe('findUsage', () => {
  it('answers all of the history, newest first, in the words of the data tracker', async () => {
    expect(await get(`findUsage?userCode=${self}`)).toEqual({
      status: 200,
      body: {
        totalUsages: 3,
        usages: [
          {
            logtime: '2026-11-28T12:03:00Z',
            action: 'A debt is collected.',
            receiverCode: 'the platform',
            receiverName: 'the platform',
            receiverSystem: 'example-social',
          },
          {
            logtime: '2026-11-28T12:02:00Z',
            action: 'European Production Order: Code of Criminal Procedure, section 100k',
            receiverCode: '12345678',
            receiverName: 'Northport Police',
            receiverSystem: 'case files',
          },
          {
            logtime: '2026-11-28T12:01:00Z',
            action: 'Records were given: SUBSCRIBER',
            receiverCode: '12345678',
            receiverName: 'Northport Police',
            receiverSystem: 'case files',
          },
        ],
      },
    });
    expect(new Set(asked.map(({ subject }) => subject))).toEqual(new Set([self]));
  });

  it('answers the part that is asked for, and the number of all in the period', async () => {
    const times = ({ totalUsages, usages }: { totalUsages: number; usages: { logtime: string }[] }) => [
      totalUsages,
      usages.map(({ logtime }) => logtime.slice(14, 16)).join(' '),
    ];
    expect(times(await usagesOf('&offset=1&limit=1'))).toEqual([3, '02']);
    expect(times(await usagesOf('&offset=3'))).toEqual([3, '']);
    expect(times(await usagesOf('&limit=0'))).toEqual([3, '']);
    expect(times(await usagesOf('&periodStart=2026-11-28T12:02:00'))).toEqual([2, '03 02']);
    expect(times(await usagesOf('&periodEnd=2026-11-28T14:02:30%2B02:00'))).toEqual([2, '02 01']);
    expect(times(await usagesOf('&periodStart=2026-11-28T12:02:00Z&periodEnd=2026-11-28T12:02:30Z'))).toEqual([1, '02']);
  });

  it('answers nothing of a person who holds no account, as of one whom nobody looked at', async () => {
    accesses = [];
    const untouched = await usagesOf();
    expect(untouched).toEqual({ totalUsages: 0, usages: [] });
    expect((await get(`findUsage?userCode=${other}`, { 'x-road-userid': other })).body).toEqual(untouched);
  });

  it('answers a listed portal for somebody else, as that person', async () => {
    expect(await get(`findUsage?userCode=${self}`, { 'x-road-userid': other, 'x-road-client': portal })).toMatchObject({
      status: 200,
      body: { totalUsages: 3 },
    });
    expect(asked.every(({ subject }) => subject === self)).toBe(true);
  });

  it.each([
    ['somebody else by no portal', `findUsage?userCode=${self}`, { 'x-road-userid': other }, 403],
    ['somebody else without a client', `findUsage?userCode=${self}`, { 'x-road-userid': other, 'x-road-client': undefined }, 403],
    [
      'somebody else by a client that begins as a portal',
      `findUsage?userCode=${self}`,
      { 'x-road-userid': other, 'x-road-client': `${portal}2` },
      403,
    ],
    ['oneself by a client that is not listed', `findUsage?userCode=${self}`, { 'x-road-client': 'EE/GOV/70000003/other' }, 403],
    ['oneself by no client', `findUsage?userCode=${self}`, { 'x-road-client': undefined }, 403],
    ['nobody who asks', `findUsage?userCode=${self}`, { 'x-road-userid': undefined }, 400],
    ['nobody who asks, by a portal', `findUsage?userCode=${self}`, { 'x-road-userid': undefined, 'x-road-client': portal }, 400],
    ['a person without a country', 'findUsage?userCode=38001010012', { 'x-road-userid': '38001010012' }, 400],
    ['nobody', 'findUsage', {}, 400],
    ['two persons', `findUsage?userCode=${self}&userCode=${other}`, {}, 400],
    ['an unknown parameter', `findUsage?userCode=${self}&all=true`, {}, 400],
    ['a negative number', `findUsage?userCode=${self}&limit=-1`, {}, 400],
    ['no instant', `findUsage?userCode=${self}&periodStart=yesterday`, {}, 400],
    ['a day that is none', `findUsage?userCode=${self}&periodStart=2026-13-01T00:00:00Z`, {}, 400],
    ['no certificate', `findUsage?userCode=${self}`, { 'client-cert': undefined }, 403],
    ['the certificate of a stranger', `findUsage?userCode=${self}`, { 'client-cert': clientCert(stranger) }, 403],
    ['what is no certificate', `findUsage?userCode=${self}`, { 'client-cert': ':AAAA:' }, 403],
    ['a certificate without colons', `findUsage?userCode=${self}`, { 'client-cert': clientCert(certificate).slice(1) }, 403],
    ['a heartbeat without a certificate', 'heartbeat', { 'client-cert': undefined }, 403],
    ['a period with a parameter', 'usagePeriod?userCode=x', {}, 400],
  ])('refuses %s, and asks nobody', async (_what, path, headers, status) => {
    const refused = await get(path, headers);
    expect(refused).toMatchObject({ status, body: { status } });
    expect(refused.body.detail.length).toBeGreaterThan(20);
    expect(asked).toEqual([]);
  });

  it('is no answer while Writ does not answer, and says so to the operator', async () => {
    isAway = true;
    expect(await get(`findUsage?userCode=${self}`)).toMatchObject({ status: 500 });
    expect(faults).toEqual([expect.any(NotAnswered)]);
  });
});

test('usagePeriod and heartbeat have the shapes of the data tracker', async () => {
  expect(await get('usagePeriod')).toEqual({ status: 200, body: { periodStart: '2026-01-01T00:00:00Z' } });
  expect(await get('heartbeat')).toEqual({ status: 200, body: { status: 'OK', message: 'Writ answers.' } });
  expect(asked).toEqual([{ subject: 'heartbeat', document: 'checkpoint', variables: {} }]);
  isAway = true;
  expect(await get('heartbeat')).toMatchObject({ status: 200, body: { status: 'FAIL' } });
});

test.each([
  ['another graph', bodiesOf({ graph: 'authority' }), /graph public/],
  ['another role', bodiesOf({ roles: ['ACCOUNT_HOLDER', 'PUBLIC'] }), /one role/],
  ['a certificate twice over two members', [...bodiesOf(), ...bodiesOf()], /several bodies/],
  ['no beginning of its time', bodiesOf({}, { ...options, since: undefined }), /since/],
  ['a portal that is no client', bodiesOf({}, { ...options, portals: ['portal'] }), /portals\.0/],
  ['an unknown option', bodiesOf({}, { ...options, open: true }), /open/],
])('a start with %s is refused', (_what, bodies, words) => {
  expect(() => memberOf(bodies)).toThrow(words);
});
