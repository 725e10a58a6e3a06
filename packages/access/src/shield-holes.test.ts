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

describe('the field _entities', () => {
  test('bypasses the rules of Query and leads to an object whose own fields have rules', async () => {
    const source = entities('... on User { id handle email }');
    expect(refusals(await ask(schema, source, contextOf(['PUBLIC']), user)).toSorted()).toEqual([
      '_entities.0.email UNAUTHENTICATED',
      '_entities.0.handle UNAUTHENTICATED',
      '_entities.0.id UNAUTHENTICATED',
    ]);
    expect(refusals(await ask(schema, source, contextOf(['AGENT']), user))).toEqual(['_entities.0.email FORBIDDEN']);
  });

  test('is answered, like _service, to every caller with a caller token', async () => {
    const answer = await ask(schema, `${entities('__typename')} `, contextOf(['PUBLIC']), user);
    expect(answer).toEqual({ data: { _entities: [{ __typename: 'User' }] } });
    const { data } = await ask(schema, '{ _service { sdl } }', contextOf(['PUBLIC']));
    expect(data).toEqual({ _service: { sdl: expect.stringContaining('type DisclosedAccount') } });
  });

  test('has no rule in the tree of a subgraph without entities, where a rule would stop the start', async () => {
    const plain = ruled(`type Query { a: Int @allow(to: [PUBLIC]) } ${directives}`, { Query: { a: () => 1 } });
    expect(await ask(plain, '{ a _service { sdl } }', contextOf(['PUBLIC']))).toEqual({
      data: { a: 1, _service: { sdl: expect.any(String) } },
    });
  });
});

describe('rules on interfaces and unions', () => {
  test('are ignored on the interface, and the object behind it has its own', async () => {
    expect(refusals(await ask(schema, '{ thing { name secret } }', contextOf(['PUBLIC'])))).toEqual(['thing.secret UNAUTHENTICATED']);
    expect((await ask(schema, '{ thing { name secret } }', contextOf(['AGENT']))).data).toEqual({
      thing: { name: 'box', secret: 'hidden' },
    });
  });

  test('deny an object without a declaration even if its interface allows it', async () => {
    const lax = ruled(
      `type Query { thing: Thing @allow(to: [PUBLIC]) } interface Thing { a: Int @allow(to: [PUBLIC]) }
       type Box implements Thing { a: Int } ${directives}`,
      { Query: { thing: () => ({ __typename: 'Box', a: 1 }) } },
    );
    expect(refusals(await ask(lax, '{ thing { a } }', contextOf(['PUBLIC'])))).toEqual(['thing.a FORBIDDEN']);
  });

  test('apply to a member of a union by its own fields', async () => {
    const source = '{ either { ... on User { id handle email } } }';
    expect(refusals(await ask(schema, source, contextOf(['AGENT'])))).toEqual(['either.email FORBIDDEN']);
  });
});

describe('a verdict is never shared', () => {
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

  test('between operations under one context, after a grant was revoked or a role removed', async () => {
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

describe('the result of a rule', () => {
  const source = '{ disclosures { subscriber } }';
  const everywhere = ['disclosures.0.subscriber', 'disclosures.1.subscriber'];

  test.each([['yes'], [1], [{}], [['SUBSCRIBER']]])('that is %j instead of true is no permit', async (answer) => {
    const context = { ...contextOf(['ISSUING']), covers: async () => answer };
    expect(refusals(await ask(schema, source, context))).toEqual(everywhere.map((path) => `${path} FORBIDDEN`));
  });

  test('that is an exception denies, and its text is not passed on', async () => {
    const context = { ...contextOf(['ISSUING']), covers: () => Promise.reject(new Error('no connection to postgres://')) };
    const answer = await ask(schema, source, context);
    expect(answer.data).toEqual({ disclosures: [{ subscriber: null }, { subscriber: null }] });
    expect(refusals(answer)).toEqual(everywhere.map((path) => `${path} INTERNAL_SERVER_ERROR`));
    expect(JSON.stringify(answer)).not.toContain('postgres');
  });

  test('without a caller permits only open fields', async () => {
    const answer = await ask(schema, '{ open staff }', {});
    expect(answer.data).toEqual({ open: 'open', staff: null });
    expect(refusals(answer)).toEqual(['staff INTERNAL_SERVER_ERROR']);
  });
});

test('is the same for a fragment and an alias of one field', async () => {
  const source = '{ user(id: "1") { ...F a: email ... { b: email } } } fragment F on User { email }';
  expect(refusals(await ask(schema, source, contextOf(['AGENT']))).toSorted()).toEqual([
    'user.a FORBIDDEN',
    'user.b FORBIDDEN',
    'user.email FORBIDDEN',
  ]);
});
