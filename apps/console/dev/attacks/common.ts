/** Attacks that everybody can try on the graph of their audience. */
import { type Attack, answeredNothing, ask, type Graph, graphPaths, refusedWith } from './attack.ts';

/** Of another audience: a type that is nowhere else, a root field, and a graph. */
const foreign: Readonly<Record<Graph, { type: string; field: string; graph: Graph }>> = {
  public: { type: 'WorkItem', field: 'queue { nodes { id } }', graph: 'platform' },
  platform: { type: 'DisclosedAccount', field: 'enforcingAuthorities { organisation }', graph: 'authority' },
  authority: { type: 'WorkItem', field: 'queue { nodes { id } }', graph: 'platform' },
  audit: { type: 'DisclosedAccount', field: 'me { id }', graph: 'authority' },
};

const aliases = Array.from({ length: 400 }, (_, place) => `a${place}: __typename`).join(' ');
const depth = 200;

export function commonAttacks(graph: Graph): Attack[] {
  const other = foreign[graph];
  return [
    {
      id: 'introspection',
      title: 'Introspect another audience’s types',
      about: `The type ${other.type} is of another audience. Its shape would show what there is to attack.`,
      net: 'contract',
      sent: () => ask(graph, `{ __type(name: "${other.type}") { name fields { name } } }`),
      isRefused: answeredNothing,
    },
    {
      id: 'foreign-field',
      title: 'Ask a field of another audience',
      about: 'A field that is not in this graph can’t be asked, whoever asks.',
      net: 'contract',
      sent: () => ask(graph, `{ ${other.field} }`),
      isRefused: refusedWith('GRAPHQL_VALIDATION_FAILED'),
    },
    {
      id: 'entities',
      title: 'Forge a key of federation',
      about: 'With a made-up handle of a grant, the records would come without an order.',
      net: 'contract',
      sent: () =>
        ask(graph, 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }', {
          of: [{ __typename: 'DisclosedAccount', grant: '0'.repeat(64) }],
        }),
      isRefused: refusedWith('GRAPHQL_VALIDATION_FAILED'),
    },
    {
      id: 'other-graph',
      title: 'Take one’s token to another graph',
      about: `A token is good for one graph only; this one goes to ${graphPaths[other.graph]}.`,
      net: 'identity',
      sent: () => ask(other.graph, '{ __typename }'),
      isRefused: refusedWith('UNAUTHENTICATED'),
    },
    {
      id: 'alias-flood',
      title: 'A flood of aliases',
      about: 'Four hundred times the same field, each under another name.',
      net: 'limits',
      sent: () => ask(graph, `{ ${aliases} }`),
      isRefused: refusedWith('LIMIT_EXCEEDED'),
    },
    {
      id: 'deep',
      title: 'Variables nested very deep',
      about: 'What calls itself for each level would run out of room.',
      net: 'limits',
      sent: () => ({
        path: graphPaths[graph],
        body: `{"query":"{ __typename }","variables":{"v":${'['.repeat(depth)}${']'.repeat(depth)}}}`,
      }),
      isRefused: refusedWith('LIMIT_EXCEEDED', 'jsonDepth'),
    },
    {
      id: 'batch',
      title: 'Many operations in one request',
      about: 'A list of operations would multiply what one request may cost.',
      net: 'endpoint',
      sent: () => ({ path: graphPaths[graph], body: [{ query: '{ __typename }' }, { query: '{ __typename }' }] }),
      isRefused: refusedWith('BAD_USER_INPUT'),
    },
    {
      id: 'document',
      title: 'A document that is not trusted',
      about:
        'The id of a document that nobody has checked in. In production the closed graphs answer no other documents at all; a demo lets developers write their own.',
      net: 'documents',
      sent: () => ({ path: graphPaths[graph], body: { documentId: `sha256:${'0'.repeat(64)}` } }),
      isRefused: refusedWith('BAD_USER_INPUT'),
    },
  ];
}
