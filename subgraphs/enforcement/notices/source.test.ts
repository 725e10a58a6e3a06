/** Who counts as what. */
import { expect, test } from 'vitest';
import { normalised } from './address.ts';
import { bodyNamed, type Giver, sourceOf, sourceTypeOf, stateActorNamed } from './source.ts';

const scams = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD';
const anybody: Giver = { declared: null, caller: { organisation: null, country: null }, isAuthority: false, flagger: null };
const flagger = { id: 'f', state: 'IN_FORCE' as const, expertise: [scams] };
const declared = { name: 'Northport police', country: 'DE' };
const authority = { isAuthority: true, caller: { organisation: 'northport-police', country: null } };

test.each<[string, Partial<Giver>, string, string, string | null, string | null]>([
  ['anybody', {}, scams, 'ARTICLE_16', null, null],
  ['a trusted flagger within its expertise', { flagger }, scams, 'TRUSTED_FLAGGER', 'f', null],
  ['a trusted flagger outside its expertise', { flagger }, 'STATEMENT_CATEGORY_VIOLENCE', 'ARTICLE_16', null, null],
  ['a trusted flagger that is suspended', { flagger: { ...flagger, state: 'SUSPENDED' } }, scams, 'ARTICLE_16', null, null],
  ['a trusted flagger whose status has ended', { flagger: { ...flagger, state: 'ENDED' } }, scams, 'ARTICLE_16', null, null],
  ['a body that names itself', { declared }, scams, 'STATE_ACTOR', null, 'Northport police (DE), declared by the sender, not verified'],
  ['an enrolled authority that names no body', authority, scams, 'STATE_ACTOR', null, 'northport-police'],
  ['an enrolled authority that gives another name', { ...authority, declared }, scams, 'STATE_ACTOR', null, 'northport-police'],
  [
    'a body that is a trusted flagger too',
    { declared, flagger },
    scams,
    'STATE_ACTOR',
    'f',
    'Northport police (DE), declared by the sender, not verified',
  ],
  [
    'a member of a body that is not enrolled',
    { declared, caller: authority.caller },
    scams,
    'STATE_ACTOR',
    null,
    'Northport police (DE), declared by the sender, not verified',
  ],
])('the source of a notice is stated for %s', (_, giver, category, source, flaggerId, named) => {
  const columns = sourceOf({ ...anybody, ...giver }, category);
  expect([columns.source, columns.flaggerId, bodyNamed(columns)]).toEqual([source, flaggerId, named]);
  expect(sourceTypeOf(columns)).toBe(flaggerId === null ? 'SOURCE_ARTICLE_16' : 'SOURCE_TRUSTED_FLAGGER');
});

test('the name without its country also shows whether it was verified', () => {
  const named = (giver: Partial<Giver>) => stateActorNamed(sourceOf({ ...anybody, ...giver }, scams));
  expect([named({}), named(authority), named({ declared })]).toEqual([
    null,
    'northport-police',
    'Northport police, declared by the sender, not verified',
  ]);
});

test.each([
  ['Ana@Example.ORG', 'ana@example.org'],
  ['ana+reports@example.org', 'ana@example.org'],
  ['+ana@example.org', '+ana@example.org'],
  ['"a@b"@example.org', '"a@b"@example.org'],
])('the address %s is the same as %s', (address, meant) => expect(normalised(address)).toBe(meant));

test('other addresses remain different', () => {
  expect(normalised('ana.b@example.org')).not.toBe(normalised('anab@example.org'));
  expect(normalised('ana@example.org')).not.toBe(normalised('ana@example.com'));
});
