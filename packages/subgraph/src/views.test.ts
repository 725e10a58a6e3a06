import type { Caller } from '@writ/access';
import { newOperationId } from '@writ/core';
import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import type { Call } from './call.ts';
import { callServices } from './call-services.ts';
import { protectedSchema } from './serving/definition.ts';

const sdl = `
  directive @allow(to: [Role!]!) on OBJECT | FIELD_DEFINITION
  directive @viewLogged on OBJECT
  enum Role { ISSUING AGENT ACCOUNT_HOLDER AUDITOR COUNSEL }
  type Query @allow(to: [ISSUING, AGENT, ACCOUNT_HOLDER, AUDITOR]) { papers: [Paper!]! plain: Plain }
  type Paper @viewLogged @allow(to: [ISSUING, AGENT, ACCOUNT_HOLDER, AUDITOR]) { id: ID! text: String note: String secret: String @allow(to: [COUNSEL]) }
  type Plain @allow(to: [AGENT]) { text: String }`;
const papers = [
  { id: 'a', text: 'one', note: 'x', secret: 's' },
  { id: 'b', text: 'two', note: 'y', secret: 's' },
];
const schema = protectedSchema({ sdl, resolvers: { Query: { papers: () => papers, plain: () => ({ text: 'free' }) } } });

async function viewed(graph: Caller['graph'], role: Caller['roles'][number], source: string) {
  const caller: Caller = { graph, issuer: 'i', subject: 's', roles: [role], organisation: null, country: null, office: null };
  const contextValue: Call & { covers(): Promise<boolean> } = {
    caller,
    operation: newOperationId(),
    reads: [],
    views: [],
    ...callServices(new Uint8Array(32), 'enforcement'),
    covers: async () => false,
  };
  await graphql({ schema, source, contextValue });
  return contextValue.views;
}
const both = ['a', 'b'].map((id) => ({ object: 'Paper', id }));

test('each object that staff or an authority view is reported once, however many fields are requested', async () => {
  expect(await viewed('platform', 'AGENT', '{ papers { id text note } again: papers { text } }')).toEqual(both);
  expect(await viewed('authority', 'ISSUING', '{ papers { text } }')).toEqual(both);
});

test('an id alone is no view, nor is a type without the declaration', async () => {
  expect(await viewed('platform', 'AGENT', '{ papers { id __typename } plain { text } }')).toEqual([]);
});

test('a field that is refused is no view', async () => {
  expect(await viewed('platform', 'AGENT', '{ papers { id secret } }')).toEqual([]);
});

test('what people read of themselves and what auditors view is not reported here', async () => {
  expect(await viewed('public', 'ACCOUNT_HOLDER', '{ papers { text } }')).toEqual([]);
  expect(await viewed('audit', 'AUDITOR', '{ papers { text } }')).toEqual([]);
});
