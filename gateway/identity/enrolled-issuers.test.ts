import { generateKeyPairSync } from 'node:crypto';
import { StartError } from '@writ/core';
import { expect, test } from 'vitest';
import { demoIssuer, parseEnrolledIssuers, parseIssuerList } from './enrolled-issuers.ts';

const pemOn = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const court = { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' };

const staff = { issuer: 'https://id.court.example', graph: 'platform', roles: ['AGENT'], organisation: 'platform' };

test('several bodies, countries and graphs of one issuer are parsed, with the number of the list', () => {
  const issuers = [{ ...court, country: 'DE' }, { ...court, country: 'FR' }, { ...court, organisation: 'another-court' }, staff];
  expect(parseIssuerList({ number: 7, issuers })).toMatchObject({
    number: 7,
    issuers: [{ country: 'DE' }, { country: 'FR' }, { organisation: 'another-court' }, { graphs: ['platform'] }],
  });
  expect(parseIssuerList([court]).number).toBeNull();
});

const pinned = (value: string, claim = 'agency') => ({ pinned: { claim, value } });

test('bodies of one issuer differ in a claim', () => {
  const list = [
    { ...court, ...pinned('1') },
    { ...court, organisation: 'another-court', ...pinned('2') },
    { ...staff, organisation: court.organisation, ...pinned('1') },
  ];
  expect(parseEnrolledIssuers(list)).toMatchObject([pinned('1'), pinned('2'), pinned('1')]);
});

test('a list of issuers is parsed', () => {
  expect(parseEnrolledIssuers([court])).toEqual([
    { issuer: 'https://id.court.example', graphs: ['authority'], roles: ['VALIDATING'], organisation: 'northport-district-court' },
  ]);
});

const eid = { issuer: 'https://eid.example', graph: 'public', roles: ['ACCOUNT_HOLDER'], organisation: 'platform-users' };
const connector = { ...eid, issuer: 'https://connect.example/xroad/ee', personsOf: eid.issuer };

test('an issuer that speaks for the people of another one is parsed', () => {
  expect(parseEnrolledIssuers([eid, connector])).toMatchObject([{}, { issuer: connector.issuer, personsOf: eid.issuer }]);
});

test.each([
  ['a public client of the console', { clientId: 'writ' }],
  ['a client with a secret', { clientId: 'writ', clientSecret: 'x' }],
  ['a client with a key', { clientId: 'writ', clientKey: pemOn('P-256') }],
])('%s is parsed', (_what, client) => {
  expect(parseEnrolledIssuers([{ ...court, console: client }])).toMatchObject([{ graphs: ['authority'], console: client }]);
  expect(parseEnrolledIssuers([court])[0]).not.toHaveProperty('console');
});

test.each([
  ['roles of another graph', [{ ...court, roles: ['VALIDATING', 'COUNSEL'] }]],
  ['a role that no person has', [{ ...court, roles: ['SYSTEM'] }]],
  ['no role', [{ ...court, roles: [] }]],
  ['no body', [{ ...court, organisation: undefined }]],
  ['any body', [{ ...court, organisation: null }]],
  ['an empty body', [{ ...court, organisation: ' ' }]],
  ['a graph that does not exist', [{ ...court, graph: 'staff' }]],
  ['plain http', [{ ...court, issuer: 'http://id.court.example' }]],
  ['a misspelt setting', [{ ...court, role: 'ISSUING' }]],
  ['a client without a name', [{ ...court, console: { clientSecret: 'x' } }]],
  ['an empty secret', [{ ...court, console: { clientId: 'writ', clientSecret: '' } }]],
  ['a secret and a key', [{ ...court, console: { clientId: 'writ', clientSecret: 'x', clientKey: pemOn('P-256') } }]],
  ['a key on another curve', [{ ...court, console: { clientId: 'writ', clientKey: pemOn('P-384') } }]],
  ['a key that is none', [{ ...court, console: { clientId: 'writ', clientKey: 'a key' } }]],
  ['a misspelt client', [{ ...court, console: { clientId: 'writ', secret: 'x' } }]],
  ['one body of an issuer twice', [court, { ...court, roles: ['ISSUING'] }]],
  ['one body of an issuer for any country and for one', [court, { ...court, country: 'DE' }]],
  ['a country that is none', [{ ...court, country: 'Germany' }]],
  [
    'one audience for two graphs',
    [
      { ...court, token: { audience: 'a' } },
      { ...staff, token: { audience: 'a' } },
    ],
  ],
  [
    'an audience of one graph that another tolerates',
    [
      { ...court, token: { audience: 'a' } },
      { ...staff, token: { alsoFor: ['a'] } },
    ],
  ],
  ['a type of tokens that is none', [{ ...court, token: { type: 'id+jwt' } }]],
  ['a claim that is not ours', [{ ...court, token: { claims: { sub: 'oid' } } }]],
  ['a claim that tokens are verified by', [{ ...court, token: { claims: { org: 'iss' } } }]],
  ['somebody who speaks for people of an issuer that is not on it', [connector]],
  ['somebody who speaks for people of an issuer of another body', [{ ...eid, organisation: 'others' }, connector]],
  ['somebody who speaks for people of another graph', [{ ...eid, graph: 'platform', roles: ['AGENT'] }, connector]],
  ['somebody who speaks for themselves', [{ ...eid, personsOf: eid.issuer }]],
  [
    'somebody who speaks for whom somebody else speaks for',
    [eid, connector, { ...connector, issuer: 'https://x.example', personsOf: connector.issuer }],
  ],
  ['staff that somebody else speaks for', [staff, { ...staff, issuer: 'https://x.example', personsOf: staff.issuer }]],
  ['somebody who speaks for others and has a console', [eid, { ...connector, console: { clientId: 'writ' } }]],
  [
    'one value for two bodies',
    [
      { ...court, ...pinned('1') },
      { ...court, organisation: 'another-court', ...pinned('1') },
    ],
  ],
  [
    'one value for two bodies on two graphs',
    [
      { ...court, ...pinned('1') },
      { ...staff, ...pinned('1') },
    ],
  ],
  ['one value for a body of two countries', ['DE', 'FR'].map((country) => ({ ...court, country, ...pinned('1') }))],
  [
    'a body that is pinned beside one that is not',
    [
      { ...court, ...pinned('1') },
      { ...court, organisation: 'another-court' },
    ],
  ],
  [
    'bodies that are pinned by two claims',
    [
      { ...court, ...pinned('1') },
      { ...court, organisation: 'b', ...pinned('2', 'unit') },
    ],
  ],
  ['an empty value', [{ ...court, ...pinned(' ') }]],
  ['a pinned claim that tokens are verified by', [{ ...court, ...pinned('1', 'aud') }]],
  ['a pinned claim and a name for org', [{ ...court, ...pinned('1'), token: { claims: { org: 'tid' } } }]],
  ['a number that is none', { number: 0, issuers: [court] }],
  ['a number and no list', { number: 1 }],
  ['no issuer', []],
  ['no list', {}],
])('a list with %s stops the start', (_what, list) => {
  expect(() => parseEnrolledIssuers(list)).toThrow(StartError);
});

test("the demo's issuer is enrolled for every body and graph", () => {
  expect(demoIssuer('http://localhost:4000/oidc')).toMatchObject({ organisation: null, graphs: { length: 4 }, roles: { length: 9 } });
});
