import { callerFromClaims, graphOf, roles } from '@writ/access';
import { describe, expect, test } from 'vitest';
import { demoClaims, demoPeople, demoPerson } from './demo-people.ts';

const bodies = (role: string): (string | null)[] =>
  demoPeople.filter((person) => person.roles.some((own) => own === role)).map(({ org }) => org);

test('the log-ins are the agreed ones', () => {
  expect(demoPeople.map(({ login }) => login)).toEqual([
    ...['police', 'prosecutor', 'regulator', 'judge', 'investigating-judge', 'enforcing-1', 'enforcing-2'],
    ...['agent-1', 'agent-2', 'counsel-1', 'counsel-2', 'auditor', 'holder-1', 'holder-2'],
  ]);
});

test('every role but PUBLIC has somebody, and nobody has two', () => {
  const held = demoPeople.flatMap((person) => person.roles);
  expect(new Set(held)).toEqual(new Set(roles.filter((role) => role !== 'PUBLIC')));
  for (const person of demoPeople) expect(person.roles).toHaveLength(1);
});

test('who issues and who validates never share a body', () => {
  for (const body of bodies('ISSUING')) expect(bodies('VALIDATING')).not.toContain(body);
});

test('the auditor is of nobody else’s body', () => {
  for (const body of bodies('AUDITOR')) expect(demoPeople.filter(({ org }) => org === body)).toHaveLength(1);
});

describe.each(demoPeople)('$login', (person) => {
  test('is a caller on the graph of the own role and a stranger on the others', () => {
    const claims = { iss: 'http://localhost:4000/oidc', sub: person.login, ...demoClaims(person) };
    const [role] = person.roles;
    if (role === undefined) throw new Error('a person without a role');
    expect(callerFromClaims(claims, graphOf(role)).roles).toContain(role);
    for (const graph of (['platform', 'authority', 'audit'] as const).filter((other) => other !== graphOf(role)))
      expect(() => callerFromClaims(claims, graph)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});

test.each(['Police', 'police ', '', 'toString', undefined])('%j is nobody', (login) => {
  expect(demoPerson(login)).toBeUndefined();
});
