/**
 * What graphql-shield is known to let through when it is used as its own examples use it: each is asked of a schema
 * protected as ours are, and refused. See also what composition refuses: rules on interfaces and unions.
 */
import { describe, expect, test } from 'vitest';
import { ask, callerOf, contextOf, directives, refusals, ruled } from '../testing/ruled-subgraph.ts';
import type { RuleContext } from './shield.ts';

const schema = ruled();
const entities = (selection: string) => `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`;
const user = { r: [{ __typename: 'User', id: '1' }] };

describe('_entities', () => {
  test('leads round the rules of Query to an object whose own fields are ruled', async () => {
    const source = entities('... on User { id handle email }');
    expect(refusals(await ask(schema, source, contextOf(['PUBLIC']), user)).toSorted()).toEqual([
      '_entities.0.email UNAUTHENTICATED',
      '_entities.0.handle UNAUTHENTICATED',
      '_entities.0.id UNAUTHENTICATED',
    ]);
    expect(refusals(await ask(schema, source, contextOf(['AGENT']), user))).toEqual(['_entities.0.email FORBIDDEN']);
  });

  test('is answered itself, as _service is, by whoever has a caller token', async () => {
    const answer = await ask(schema, `${entities('__typename')} `, contextOf(['PUBLIC']), user);
    expect(answer).toEqual({ data: { _entities: [{ __typename: 'User' }] } });
    const { data } = await ask(schema, '{ _service { sdl } }', contextOf(['PUBLIC']));
    expect(data).toEqual({ _service: { sdl: expect.stringContaining('type DisclosedAccount') } });
  });

  test('is not named in the tree of a subgraph without entities, which would stop it at start-up', async () => {
    const plain = ruled(`type Query { a: Int @allow(to: [PUBLIC]) } ${directives}`, { Query: { a: () => 1 } });
    expect(await ask(plain, '{ a _service { sdl } }', contextOf(['PUBLIC']))).toEqual({
      data: { a: 1, _service: { sdl: expect.any(String) } },
    });
  });
});

describe('interfaces and unions', () => {
  test('a rule on an interface is ignored; the object behind it is ruled by its own', async () => {
    expect(refusals(await ask(schema, '{ thing { name secret } }', contextOf(['PUBLIC'])))).toEqual(['thing.secret UNAUTHENTICATED']);
    expect((await ask(schema, '{ thing { name secret } }', contextOf(['AGENT']))).data).toEqual({
      thing: { name: 'box', secret: 'hidden' },
    });
  });

  test('an object without a declaration is denied though its interface allows', async () => {
    const lax = ruled(
      `type Query { thing: Thing @allow(to: [PUBLIC]) } interface Thing { a: Int @allow(to: [PUBLIC]) }
       type Box implements Thing { a: Int } ${directives}`,
      { Query: { thing: () => ({ __typename: 'Box', a: 1 }) } },
    );
    expect(refusals(await ask(lax, '{ thing { a } }', contextOf(['PUBLIC'])))).toEqual(['thing.a FORBIDDEN']);
  });

  test('a member of a union is ruled by its own fields', async () => {
    const source = '{ either { ... on User { id handle email } } }';
    expect(refusals(await ask(schema, source, contextOf(['AGENT'])))).toEqual(['either.email FORBIDDEN']);
  });
});

describe('verdicts are never shared', () => {
  /** A context that counts what is asked of the grants. */
  function counting(covers: readonly string[]): RuleContext & { asked: string[] } {
    const asked: string[] = [];
    return {
      ...contextOf(['ISSUING']),
      asked,
      covers: async (handle, category) => {
        asked.push(`${handle} ${category}`);
        return covers.includes(`${handle} ${category}`);
      },
    };
  }

  test('between aliases of one field with two arguments', async () => {
    const context = counting(['wide CONTENT']);
    const source = `query ($r: [_Any!]!, $s: [_Any!]!) {
      a: _entities(representations: $r) { ... on DisclosedAccount { content(first: 1) } }
      b: _entities(representations: $s) { ... on DisclosedAccount { x: content(first: 1) y: content(first: 2) } }
    }`;
    const variables = { r: [{ __typename: 'DisclosedAccount', grant: 'wide' }], s: [{ __typename: 'DisclosedAccount', grant: 'narrow' }] };
    const answer = await ask(schema, source, context, variables);
    expect(refusals(answer)).toEqual(['b.0.x FORBIDDEN', 'b.0.y FORBIDDEN']);
    expect(answer.data).toMatchObject({ a: [{ content: '1 messages' }] });
    expect(context.asked.toSorted()).toEqual(['narrow CONTENT', 'narrow CONTENT', 'wide CONTENT']);
  });

  test('between two fields of one object', async () => {
    const both = await ask(schema, '{ disclosures { subscriber content } }', counting(['narrow SUBSCRIBER', 'wide SUBSCRIBER']));
    expect(refusals(both)).toEqual(['disclosures.0.content FORBIDDEN', 'disclosures.1.content FORBIDDEN']);
    const user = await ask(schema, '{ user(id: "1") { handle email } }', contextOf(['AGENT']));
    expect(refusals(user)).toEqual(['user.email FORBIDDEN']);
  });

  test('between two types whose fields have the same roles and the same category', async () => {
    const both = ruled(
      `type Query { one: One @allow(to: [PUBLIC]) two: Two @allow(to: [PUBLIC]) }
       type One @allow(to: [ISSUING]) { grant: ID field: String @category(is: SUBSCRIBER) }
       type Two @allow(to: [ISSUING]) { grant: ID field: String @category(is: SUBSCRIBER) } ${directives}`,
      { Query: { one: () => ({ grant: 'one', field: 'value' }), two: () => ({ grant: 'one', field: 'value' }) } },
    );
    const context = {
      ...contextOf(['ISSUING', 'PUBLIC']),
      covers: async (_handle: string, _category: string, type: string) => type === 'One',
    };
    const answer = await ask(both, '{ one { field } two { field } }', context);
    expect(answer.data).toEqual({ one: { field: 'value' }, two: { field: null } });
    expect(refusals(answer)).toEqual(['two.field FORBIDDEN']);
  });

  test('between two trees whose rules have one name', async () => {
    const field = (category: string) => `type Query { d: D @allow(to: [PUBLIC]) }
      type D @allow(to: [ISSUING]) { grant: ID field: String @category(is: ${category}) } ${directives}`;
    const d = { Query: { d: () => ({ grant: 'wide', field: 'value' }) } };
    const context = counting(['wide SUBSCRIBER']);
    const first = ruled(field('SUBSCRIBER'), d);
    const second = ruled(field('CONTENT'), d);
    const again = ruled(field('SUBSCRIBER'), { Query: { d: () => ({ grant: 'narrow', field: 'value' }) } });
    expect(refusals(await ask(first, '{ d { field } }', context))).toEqual([]);
    expect(refusals(await ask(second, '{ d { field } }', context))).toEqual(['d.field FORBIDDEN']);
    expect(refusals(await ask(again, '{ d { field } }', context))).toEqual(['d.field FORBIDDEN']);
  });

  test('between operations under one context: a grant that was revoked, a role that was taken', async () => {
    const covered = new Set(['wide SUBSCRIBER', 'narrow SUBSCRIBER']);
    const context = {
      caller: callerOf('ISSUING'),
      covers: async (handle: string, category: string) => covered.has(`${handle} ${category}`),
    };
    expect(refusals(await ask(schema, '{ disclosures { subscriber } }', context))).toEqual([]);
    covered.delete('wide SUBSCRIBER');
    expect(refusals(await ask(schema, '{ disclosures { subscriber } }', context))).toEqual(['disclosures.1.subscriber FORBIDDEN']);
    context.caller = callerOf('AUDITOR');
    expect(refusals(await ask(schema, '{ disclosures { subscriber } }', context))).toEqual(['disclosures FORBIDDEN']);
  });
});

describe('what a rule says', () => {
  const source = '{ disclosures { subscriber } }';
  const everywhere = ['disclosures.0.subscriber', 'disclosures.1.subscriber'];

  test.each([['yes'], [1], [{}], [['SUBSCRIBER']]])('%j instead of true is no permit', async (answer) => {
    const context = { ...contextOf(['ISSUING']), covers: async () => answer };
    expect(refusals(await ask(schema, source, context))).toEqual(everywhere.map((path) => `${path} FORBIDDEN`));
  });

  test('a rule that throws denies, and its text stays inside', async () => {
    const context = { ...contextOf(['ISSUING']), covers: () => Promise.reject(new Error('no connection to postgres://')) };
    const answer = await ask(schema, source, context);
    expect(answer.data).toEqual({ disclosures: [{ subscriber: null }, { subscriber: null }] });
    expect(refusals(answer)).toEqual(everywhere.map((path) => `${path} INTERNAL_SERVER_ERROR`));
    expect(JSON.stringify(answer)).not.toContain('postgres');
  });

  test('without a caller nothing but open fields is answered', async () => {
    const answer = await ask(schema, '{ open staff }', {});
    expect(answer.data).toEqual({ open: 'open', staff: null });
    expect(refusals(answer)).toEqual(['staff INTERNAL_SERVER_ERROR']);
  });
});

test('a fragment and an alias name the same field and get the same verdict', async () => {
  const source = '{ user(id: "1") { ...F a: email ... { b: email } } } fragment F on User { email }';
  expect(refusals(await ask(schema, source, contextOf(['AGENT']))).toSorted()).toEqual([
    'user.a FORBIDDEN',
    'user.b FORBIDDEN',
    'user.email FORBIDDEN',
  ]);
});
