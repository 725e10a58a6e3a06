import { buildSubgraphSchema } from '@apollo/subgraph';
import { PublicError } from '@writ/core';
import { type GraphQLObjectType, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { ask, contextOf, directives, refusals, ruled, sdl } from '../testing/ruled-subgraph.ts';
import { declarationsOf } from './declarations.ts';
import type { Role } from './roles.ts';
import { fallbackError, protect, ruleTree } from './shield.ts';

const schema = ruled();
const agent = () => contextOf(['AGENT']);
const issuing = (...covers: string[]) => contextOf(['ISSUING'], covers);

test.each<[string, Role[], string[]]>([
  ['{ staff }', ['AGENT'], []],
  ['{ staff }', ['COUNSEL'], []],
  ['{ staff }', ['AUDITOR'], ['staff FORBIDDEN']],
  ['{ staff }', ['PUBLIC'], ['staff UNAUTHENTICATED']],
  ['{ holder }', ['PUBLIC', 'ACCOUNT_HOLDER'], []],
  ['{ holder }', ['PUBLIC'], ['holder UNAUTHENTICATED']],
  ['{ holder }', ['AGENT'], ['holder FORBIDDEN']],
  ['{ open }', ['PUBLIC'], []],
  ['{ undeclared }', ['AUDITOR'], ['undeclared FORBIDDEN']],
  ['mutation { change }', ['COUNSEL'], []],
  ['mutation { change }', ['AGENT'], ['change FORBIDDEN']],
])('the query %s as %s is refused at %j', async (source, roles, expected) => {
  expect(refusals(await ask(schema, source, contextOf(roles)))).toEqual(expected);
});

test('a refused field is null and does not affect the others', async () => {
  const { data } = await ask(schema, '{ user(id: "1") { id email } staff }', agent());
  expect(data).toEqual({ user: { id: '1', email: null }, staff: 'for staff' });
});

test('a denied mutation is not started', async () => {
  let started = 0;
  const own = ruled(`type Query { a: Int @allow(to: [PUBLIC]) } type Mutation { b: Int @allow(to: [COUNSEL]) } ${directives}`, {
    Mutation: { b: () => ++started },
  });
  await ask(own, 'mutation { b }', agent());
  expect(started).toBe(0);
  await ask(own, 'mutation { b }', contextOf(['COUNSEL']));
  expect(started).toBe(1);
});

test('a field without a resolver has a rule like any other', async () => {
  const source = '{ user(id: "1") { email } }';
  expect(refusals(await ask(schema, source, agent()))).toEqual(['user.email FORBIDDEN']);
  expect((await ask(schema, source, contextOf(['AGENT', 'COUNSEL']))).data).toEqual({ user: { email: '1@example.org' } });
});

test('an error of ours keeps its code', async () => {
  const { errors } = await ask(schema, '{ refused }', agent());
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'CONFLICT', message: 'Somebody was faster.', detail: { reason: 'STALE' } });
});

test('an internal error is masked: a code and an id are sent, its text remains in the cause', async () => {
  const { errors } = await ask(schema, '{ broken }', agent());
  expect(JSON.stringify(errors)).not.toMatch(/postgres|secret/);
  expect(errors?.[0]?.originalError).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    detail: { errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    cause: expect.objectContaining({ message: expect.stringContaining('postgres://') }),
  });
});

test('a refusal without an error is FORBIDDEN', () => {
  expect(fallbackError(null)).toMatchObject({ code: 'FORBIDDEN' });
  const own = new PublicError('NOT_FOUND', 'nothing');
  expect(fallbackError(own)).toBe(own);
  expect(fallbackError(undefined)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
});

test.each<[string, string[], string[]]>([
  ['{ subscriber }', ['narrow SUBSCRIBER', 'wide SUBSCRIBER'], []],
  ['{ subscriber }', ['wide SUBSCRIBER'], ['disclosures.0.subscriber FORBIDDEN']],
  ['{ content }', ['narrow SUBSCRIBER', 'wide CONTENT'], ['disclosures.0.content FORBIDDEN']],
  ['{ subscriber }', [], ['disclosures.0.subscriber FORBIDDEN', 'disclosures.1.subscriber FORBIDDEN']],
])('the query %s of two grants that cover %j is refused at %j', async (selection, covers, expected) => {
  expect(refusals(await ask(schema, `{ disclosures ${selection} }`, issuing(...covers)))).toEqual(expected);
});

test('a category without a handle is refused whatever is covered', async () => {
  const context = { ...issuing(), covers: async () => true };
  expect(refusals(await ask(schema, '{ disclosures { unheld { open } } }', context))).toEqual([
    'disclosures.0.unheld.open FORBIDDEN',
    'disclosures.1.unheld.open FORBIDDEN',
  ]);
});

test('a role without the grant is refused, and so is a grant without the role', async () => {
  const source = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on DisclosedAccount { subscriber } } }';
  const r = { r: [{ __typename: 'DisclosedAccount', grant: 'wide' }] };
  expect(refusals(await ask(schema, source, issuing('wide SUBSCRIBER'), r))).toEqual([]);
  expect(refusals(await ask(schema, source, issuing(), r))).toEqual(['_entities.0.subscriber FORBIDDEN']);
  expect(refusals(await ask(schema, source, contextOf(['AGENT'], ['wide SUBSCRIBER']), r))).toEqual(['_entities.0.subscriber FORBIDDEN']);
});

test('only fields that everybody may read, and that no grant covers, are left unwrapped', () => {
  const unwrapped = Object.values(ruled(sdl, {}).getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => field.resolve === undefined)
    .map(({ type, field }) => `${type.name}.${field.name}`);
  expect(unwrapped.sort()).toEqual(['Box.info', 'Box.name', 'PageInfo.hasNextPage', 'Query.either', 'Query.open', 'Query.thing']);
});

test('a public field keeps its own resolver, so that it costs nothing; any other is wrapped', () => {
  const resolve = () => 'answer';
  const own = { Query: { open: resolve, staff: resolve, undeclared: resolve }, Box: { name: resolve, secret: resolve } };
  const resolvers = (built: GraphQLSchema, type: string) =>
    Object.values((built.getType(type) as GraphQLObjectType).getFields()).map((field) => [field.name, field.resolve] as const);
  const guarded = ruled(sdl, own);
  const kept = ['Query', 'Box'].flatMap((type) => resolvers(guarded, type).flatMap(([name, found]) => (found === resolve ? [name] : [])));
  expect(kept).toEqual(['open', 'name']);
  const isGuard = new Map(resolvers(guarded, 'Query').map(([name, found]) => [name, found !== undefined && found !== resolve]));
  expect(['open', 'thing', 'staff', 'undeclared', 'user'].map((name) => isGuard.get(name))).toEqual([false, false, true, true, true]);
});

test('a field without a declaration is denied, and so is a whole type', async () => {
  const known = declarationsOf(parse(sdl)).filter(({ type, field }) => type !== 'Box' && field !== 'handle');
  const root = { thing: () => ({ __typename: 'Box', name: 'box' }), user: () => ({ id: '1', handle: 'h1' }) };
  const partly = protect(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: { Query: root } }), known);
  expect(refusals(await ask(partly, '{ thing { name } user(id: 1) { id handle } }', agent()))).toEqual([
    'thing.name FORBIDDEN',
    'user.handle FORBIDDEN',
  ]);
});

test('the start fails when the tree names what the schema does not have', () => {
  const declarations = declarationsOf(parse(sdl));
  const built = () => buildSubgraphSchema({ typeDefs: parse(sdl) });
  expect(() => protect(built(), declarations)).not.toThrow();
  const [first] = declarations;
  if (!first) throw new Error('the subgraph has no field');
  expect(() => protect(built(), [...declarations, { ...first, type: 'User', field: 'gone', allow: ['AGENT'] }])).toThrow(/User\.gone/);
  expect(() => protect(built(), [...declarations, { ...first, type: 'Gone', allow: ['AGENT'] }])).toThrow(/Gone/);
});

test('fields with equal declarations share one rule, and others none', () => {
  const tree = ruleTree(declarationsOf(parse(sdl)));
  expect(tree['Query']?.['broken']).toBe(tree['Query']?.['refused']);
  expect(tree['Query']?.['staff']).not.toBe(tree['Query']?.['broken']);
  expect(tree['DisclosedAccount']?.['subscriber']).not.toBe(tree['DisclosedAccount']?.['content']);
});
