/** What a graph of subgraphs in this process is, for tests: its subgraphs, and the whole of its data as one object that answers right. */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import type { SubgraphTransport } from '../transport.ts';

type Resolvers = Record<string, Record<string, unknown>>;

export interface Subgraph {
  typeDefs: string;
  resolvers: Resolvers;
}

export interface Graph {
  subgraphs: Record<string, Subgraph>;
  /** What answers the operation's root fields over all the data, without subgraphs. */
  whole: Record<string, unknown>;
}

export function supergraphOf({ subgraphs }: Graph): string {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({ name, url: `http://${name}`, typeDefs: parse(typeDefs) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Subgraphs in this process, and what each was asked. */
export function serve({ subgraphs }: Graph): {
  transport: (at: { name: string }) => SubgraphTransport;
  sent: { name: string; query: string }[];
} {
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, { typeDefs, resolvers }] of Object.entries(subgraphs))
    schemas.set(name, buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never }));
  const sent: { name: string; query: string }[] = [];
  const transport = ({ name }: { name: string }): SubgraphTransport => ({
    send: async (body) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      sent.push({ name, query });
      const schema = schemas.get(name);
      if (schema === undefined) throw new Error(`there is no subgraph ${name}`);
      return JSON.parse(JSON.stringify(await graphql({ schema, source: query, ...(variables && { variableValues: variables }) })));
    },
  });
  return { transport, sent };
}

/** The head of a subgraph's SDL. */
export const federation = (...imported: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [${imported.map((name) => `"@${name}"`).join(' ')}])`;
