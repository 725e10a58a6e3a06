/**
 * Makes the TypeScript types of a subgraph from its SDL, so that a type is written once: the types of the SDL itself, and the type of
 * the resolver map that serves them. The row type behind an object type is what the subgraph's `rows.ts` names for it; an object type
 * that is not named there is served from its SDL type.
 */
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import type { SubgraphName } from '@writ/core';
import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

const federationDefinitions = parse(`
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT
  directive @link(url: String!, import: [String!]) repeatable on SCHEMA
`);

const config = {
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
  useTypeImports: true,
  scalars: { DateTime: { input: 'Date', output: 'Date' }, Date: { input: 'string', output: 'Date | string' } },
  inputMaybeValue: 'T | null | undefined',
};

const generate = (name: SubgraphName, document: DocumentNode, plugin: Record<string, object>): Promise<string> =>
  codegen({
    filename: `${name}.ts`,
    documents: [],
    schema: {
      kind: Kind.DOCUMENT,
      definitions: [...document.definitions.filter((node) => node.kind !== Kind.SCHEMA_EXTENSION), ...federationDefinitions.definitions],
    },
    config,
    pluginMap: { typescript, resolvers },
    plugins: [plugin],
  });

const mark = (name: SubgraphName): string => `// Made by npm run compose from schema/subgraphs/${name}.graphql.`;

/** The text of `schema/generated/<name>.ts`: the types of the SDL. */
export async function sdlTypes(name: SubgraphName, document: DocumentNode): Promise<string> {
  const output = await generate(name, document, { typescript: { avoidOptionals: { field: true } } });
  return `${mark(name)}\n${output.trim()}\n`;
}

const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';

/** The object types whose values the subgraph serves. */
const objectTypes = (document: DocumentNode): ObjectTypeDefinitionNode[] =>
  document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION).filter((node) => !isRoot(node.name.value));

/** The key by which other subgraphs refer to an object, or null when they can't. Every key of the contract is one field. */
function keyOf(node: ObjectTypeDefinitionNode): string | null {
  const given = node.directives?.find((directive) => directive.name.value === 'key')?.arguments ?? [];
  const argument = (name: string) => given.find((one) => one.name.value === name)?.value;
  const [fields, resolvable] = [argument('fields'), argument('resolvable')];
  if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) return null;
  return fields?.kind === Kind.STRING ? fields.value : null;
}

/** The declarations that `root` depends on, itself exported and the others not: the plugin writes many that nobody here needs. */
function declarationsBehind(root: string, text: string): string {
  const declarations = new Map<string, string>();
  for (const declaration of text.split(/^(?=\s*export type )/m)) {
    const name = /^\s*export type (\w+)/.exec(declaration)?.[1];
    if (name !== undefined) declarations.set(name, declaration.replace(/\/\*\*[^*]*\*\/\s*$/, '').trim());
  }
  const needed = new Set([root]);
  for (const name of needed)
    for (const [word] of declarations.get(name)?.matchAll(/\b[A-Z]\w+/g) ?? []) if (declarations.has(word)) needed.add(word);
  const kept = [...declarations].filter(([name]) => needed.has(name));
  return kept.map(([name, declaration]) => (name === root ? declaration : declaration.replace('export ', ''))).join('\n\n');
}

/** The text of `subgraphs/<name>/generated/resolvers.ts`: the type of the resolver map, over the rows and the context of the subgraph. */
export async function resolverTypes(name: SubgraphName, document: DocumentNode): Promise<string> {
  const objects = objectTypes(document);
  const context = `${name.charAt(0).toUpperCase()}${name.slice(1)}Context`;
  const output = await generate(name, document, {
    resolvers: {
      namespacedImportName: 'Sdl',
      contextType: context,
      rootValueType: 'object',
      mappers: Object.fromEntries(objects.map(({ name: { value } }) => [value, `Rows['${value}']`])),
      avoidOptionals: { resolvers: true, query: true, mutation: true },
    },
  });
  const entities = objects.flatMap((node) => {
    const [type, key] = [node.name.value, keyOf(node)];
    if (key === null) return [];
    const answer = `Rows['${type}'] | null`;
    const signature = `(reference: Pick<Sdl.${type}, '${key}'>, context: ${context}) => ${answer} | Promise<${answer}>`;
    return [`  ${type}: { __resolveReference: ${signature} };`];
  });
  return [
    mark(name),
    `import type * as Sdl from '@writ/schema/generated/${name}.ts';`,
    "import type { GraphQLResolveInfo, GraphQLScalarType } from 'graphql';",
    `import type { ${context} } from '../context.ts';`,
    "import type { NamedRows } from '../rows.ts';",
    `\ntype SdlRows = {\n${objects.map(({ name: { value } }) => `  ${value}: Sdl.${value};`).join('\n')}\n};`,
    '\ntype Rows = Omit<SdlRows, keyof NamedRows> & NamedRows;',
    `\n/** How the objects of this subgraph are found from the references of others. */\nexport type Entities = {\n${entities.join('\n')}\n};`,
    // An argument with a default is null all the same where a caller says so: the plugin would have it that it never is.
    `\n${declarationsBehind('Resolvers', output.replaceAll(/RequireFields<([\w.]+), [^>]+>/g, '$1'))}`,
    '',
  ].join('\n');
}
