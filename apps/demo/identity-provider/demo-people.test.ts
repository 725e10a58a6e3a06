import { callerFromClaims, graphOf, roles } from '@writ/access';
import { describe, expect, test } from 'vitest';
import { demoClaims, demoPeople, demoPerson } from './demo-people.ts';

const bodies = (role: string): (string | null)[] =>
  demoPeople.filter((person) => person.roles.some((own) => own === role)).map(({ org }) => org);

test('the log-ins of the demo are the agreed ones', () => {
  expect(demoPeople.map(({ login }) => login)).toEqual([
    ...['police', 'prosecutor', 'regulator', 'judge', 'investigating-judge', 'enforcing-1', 'enforcing-2', 'coordinator'],
    ...['agent-1', 'agent-2', 'counsel-1', 'counsel-2', 'auditor', 'holder-1', 'holder-2'],
  ]);
});

test('every role but PUBLIC has a person, and no person has two', () => {
  const held = demoPeople.flatMap((person) => person.roles);
  expect(new Set(held)).toEqual(new Set(roles.filter((role) => role !== 'PUBLIC')));
  for (const person of demoPeople) expect(person.roles).toHaveLength(1);
});

test('the issuer and the validator never belong to the same body', () => {
  for (const body of bodies('ISSUING')) expect(bodies('VALIDATING')).not.toContain(body);
});

test('the auditor belongs to a body of their own', () => {
  for (const body of bodies('AUDITOR')) expect(demoPeople.filter(({ org }) => org === body)).toHaveLength(1);
});

describe.each(demoPeople)('the log-in $login', (person) => {
  test('is a caller on the graph of their own role and unknown on the others', () => {
    const claims = { iss: 'http://localhost:4000/oidc', sub: person.login, ...demoClaims(person) };
    const [role] = person.roles;
    if (role === undefined) throw new Error('a person without a role');
    expect(callerFromClaims(claims, graphOf(role)).roles).toContain(role);
    for (const graph of (['platform', 'authority', 'audit'] as const).filter((other) => other !== graphOf(role)))
      expect(() => callerFromClaims(claims, graph)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});

test.each(['Police', 'police ', '', 'toString', undefined])('the log-in %j does not exist', (login) => {
  expect(demoPerson(login)).toBeUndefined();
});
