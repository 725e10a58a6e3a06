/** Makes the TypeScript types of a subgraph's resolvers from its SDL, so that a type is written once. */
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import type { SubgraphName } from '@writ/core';
import { type DocumentNode, parse } from 'graphql';

const federationDefinitions = parse(`
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT
  directive @link(url: String!, import: [String!]) repeatable on SCHEMA
`);

/** The text of `generated/<name>.ts`. `mappers` names the row type behind each object type. */
export async function resolverTypes(name: SubgraphName, document: DocumentNode): Promise<string> {
  const own = document.definitions.filter((node) => node.kind !== 'SchemaExtension');
  const output = await codegen({
    filename: `${name}.ts`,
    documents: [],
    schema: { kind: 'Document' as never, definitions: [...own, ...federationDefinitions.definitions] },
    config: {},
    pluginMap: { typescript, resolvers },
    plugins: [
      {
        typescript: {
          enumsAsTypes: true,
          skipTypename: true,
          useTypeImports: true,
          scalars: { DateTime: { input: 'Date', output: 'Date' }, Date: { input: 'string', output: 'string' } },
          inputMaybeValue: 'T | null | undefined',
        },
      },
    ],
  });
  return `// Made by npm run compose from schema/subgraphs/${name}.graphql.\n${output.trim()}\n`;
}
