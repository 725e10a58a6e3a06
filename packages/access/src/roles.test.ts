import { expect, test } from 'vitest';
import { graphOf, graphPaths, graphs, isRole, roles, rolesOf } from './roles.ts';

test('every role belongs to exactly one graph', () => {
  expect(graphs.flatMap(rolesOf).sort()).toEqual([...roles].sort());
  for (const graph of graphs) for (const role of rolesOf(graph)) expect(graphOf(role)).toBe(graph);
});

test('the roles of authorities, platform, audit and public are separate', () => {
  expect(rolesOf('authority')).toEqual(['ISSUING', 'VALIDATING', 'ENFORCING', 'COORDINATOR']);
  expect(rolesOf('platform')).toEqual(['AGENT', 'COUNSEL']);
  expect(rolesOf('audit')).toEqual(['AUDITOR']);
  expect(rolesOf('public')).toEqual(['PUBLIC', 'ACCOUNT_HOLDER']);
});

test('no two graphs share a path', () => {
  expect(new Set(Object.values(graphPaths)).size).toBe(graphs.length);
});

test.each(['ANY', 'SYSTEM', 'issuing', '', 'toString', null, 7])('%j is no role of a person', (word) => {
  expect(isRole(word)).toBe(false);
});
