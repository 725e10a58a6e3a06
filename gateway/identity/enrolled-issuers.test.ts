import { StartError } from '@writ/core';
import { expect, test } from 'vitest';
import { demoIssuer, parseEnrolledIssuers } from './enrolled-issuers.ts';

const court = { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' };

test('a list of issuers is parsed', () => {
  expect(parseEnrolledIssuers([court])).toEqual([
    { issuer: 'https://id.court.example', graphs: ['authority'], roles: ['VALIDATING'], organisation: 'northport-district-court' },
  ]);
});

test.each([
  ['a public client of the console', { clientId: 'writ' }],
  ['a client with a secret', { clientId: 'writ', clientSecret: 'x' }],
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
  ['a misspelt client', [{ ...court, console: { clientId: 'writ', secret: 'x' } }]],
  ['one issuer twice', [court, { ...court, organisation: 'another-court' }]],
  ['no issuer', []],
  ['no list', {}],
])('a list with %s stops the start', (_what, list) => {
  expect(() => parseEnrolledIssuers(list)).toThrow(StartError);
});

test("the demo's issuer is enrolled for every body and graph", () => {
  expect(demoIssuer('http://localhost:4000/oidc')).toMatchObject({ organisation: null, graphs: { length: 4 }, roles: { length: 9 } });
});
