import { StartError } from '@writ/core';
import { expect, test } from 'vitest';
import { demoIssuer, parseEnrolledIssuers } from './enrolled-issuers.ts';

const court = { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' };

test('a list of issuers is read', () => {
  expect(parseEnrolledIssuers([court])).toEqual([
    { issuer: 'https://id.court.example', graphs: ['authority'], roles: ['VALIDATING'], organisation: 'northport-district-court' },
  ]);
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
  ['one issuer twice', [court, { ...court, organisation: 'another-court' }]],
  ['nobody', []],
  ['no list', {}],
])('%s stops the start', (_what, list) => {
  expect(() => parseEnrolledIssuers(list)).toThrow(StartError);
});

test("the demo's issuer stands for every body and graph", () => {
  expect(demoIssuer('http://localhost:4000/oidc')).toMatchObject({ organisation: null, graphs: { length: 4 }, roles: { length: 8 } });
});
