import { anonymous, declarationsOf } from '@writ/access';
import { buildSchema, graphql, parse } from 'graphql';
import { expect, it } from 'vitest';
import { withPlainShield } from './plain-shield.ts';

const sdl = `
  directive @allow(to: [Role!]!) on OBJECT | FIELD_DEFINITION
  directive @category(is: String!) on FIELD_DEFINITION
  enum Role { PUBLIC AGENT }
  union _Entity = Item
  type _Service { sdl: String }
  type Query { open: Item @allow(to: [PUBLIC]) staff: Item @allow(to: [AGENT]) none: Item _entities: [_Entity] _service: _Service }
  type Item @allow(to: [PUBLIC, AGENT]) { id: ID secret: String @allow(to: [AGENT]) }
`;
const item = { id: '1', secret: 's' };
const schema = withPlainShield(buildSchema(sdl), declarationsOf(parse(sdl)));
const ask = (source: string) =>
  graphql({ schema, source, rootValue: { open: item, staff: item, none: item }, contextValue: { caller: anonymous('public') } });

it('the plain variant answers what a role allows, and refuses what it does not or what is undeclared', async () => {
  expect(await ask('{ open { id } }')).toEqual({ data: { open: { id: '1' } } });
  for (const refused of ['{ staff { id } }', '{ open { secret } }', '{ none { id } }'])
    expect((await ask(refused)).errors?.[0]?.message, refused).toBe('Not Authorised!');
});
