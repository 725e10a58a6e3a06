/**
 * The schema of an SDL with what federation adds to it. To check an SDL takes most of the time and has one outcome, so a process does it once,
 * however many subgraphs it opens of that SDL; each gets types of its own, since resolvers, guards and shield are put into them.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { addResolversToSchema } from '@apollo/subgraph/dist/schema-helper/index.js';
import { declarationsOf, type FieldDeclaration } from '@writ/access';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, isObjectType, isUnionType, Kind, parse } from 'graphql';
import type { ResolverMap } from '../resolver-map.ts';

interface CheckedSdl {
  readonly declarations: readonly FieldDeclaration[];
  /** Every definition of the schema that federation's library made of the SDL. */
  readonly document: DocumentNode;
  /** What federation's library answers by itself: the SDL, entities, and which type an entity has. */
  readonly federation: ResolverMap;
}

const checked = new Map<string, CheckedSdl>();

/** The definitions from which the schema was made, in its own order. */
function documentOf(schema: GraphQLSchema): DocumentNode {
  const parts = [schema, ...schema.getDirectives(), ...Object.values(schema.getTypeMap())];
  const definitions = parts.flatMap((part) => [part.astNode, ...('extensionASTNodes' in part ? part.extensionASTNodes : [])]);
  return { kind: Kind.DOCUMENT, definitions: definitions.filter((one) => one != null) };
}

/** The resolvers that a schema has without any of ours. */
function resolversIn(schema: GraphQLSchema): ResolverMap {
  const resolvers: Record<string, ResolverMap[string]> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type) && type.resolveType) resolvers[type.name] = { __resolveType: type.resolveType as never };
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const resolved = Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? [[name, resolve] as const] : []));
    if (resolved.length > 0) resolvers[type.name] = Object.fromEntries(resolved);
  }
  return resolvers;
}

/** The schema of an SDL that is known; what is left out of the checks was checked when it became known. */
function again({ document, federation }: CheckedSdl): GraphQLSchema {
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  addResolversToSchema(schema, federation);
  return schema;
}

interface BaseSchema {
  readonly schema: GraphQLSchema;
  readonly declarations: readonly FieldDeclaration[];
}

function withResolvers(schema: GraphQLSchema, resolvers: ResolverMap, { declarations }: CheckedSdl): BaseSchema {
  addResolversToSchema(schema, resolvers);
  return { schema, declarations };
}

/** A schema of its own for whoever calls, with these resolvers, and what the SDL declares of its fields. Throws for an SDL that isn't valid. */
export function baseSchema(sdl: string, resolvers: ResolverMap): BaseSchema {
  const known = checked.get(sdl);
  if (known !== undefined) return withResolvers(again(known), resolvers, known);
  const typeDefs = parse(sdl);
  const schema = buildSubgraphSchema([{ typeDefs }]);
  const found = { declarations: declarationsOf(typeDefs), document: documentOf(schema), federation: resolversIn(schema) };
  checked.set(sdl, found);
  return withResolvers(schema, resolvers, found);
}
