/** The same data behind one plain graphql-js schema: no plan, no subgraph. It says which answer is right. */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { fieldResolver, type Node, type World } from './data.ts';
import { fieldFaults } from './faults.ts';
import type { Run } from './subgraphs.ts';

export interface Monolith {
  execute(document: DocumentNode, variables: Record<string, unknown>, run: Run): Promise<ExecutionResult<Record<string, unknown>>>;
}

const nullable = (type: GraphQLOutputType): GraphQLOutputType => {
  if (isNonNullType(type)) return nullable(type.ofType);
  return isListType(type) ? new GraphQLList(nullable(type.ofType)) : type;
};

/** With `lenient` nothing is non-null, so every error has its own path and takes nothing else away. */
export function monolithOf(schema: GraphQLSchema, subgraphs: readonly string[], { lenient = false } = {}): Monolith {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (node: Node) => node.typename;
    if (!lenient || !(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.type = nullable(field.type);
  }
  const resolver = fieldResolver(({ run }: { run: Run }): World => {
    return { data: run.data, faults: run.faults && fieldFaults(run.faults, subgraphs), external: () => false };
  });
  return {
    async execute(document, variables, run) {
      const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
      const mutation = operation?.kind === 'OperationDefinition' && operation.operation === 'mutation';
      const root = { row: (mutation ? run.data.roots.Mutation : run.data.roots.Query) ?? {}, id: mutation ? 'Mutation' : 'Query' };
      const result = await execute({
        schema,
        document,
        rootValue: root,
        contextValue: { run },
        variableValues: variables,
        fieldResolver: resolver as never,
      });
      return JSON.parse(JSON.stringify(result)) as ExecutionResult<Record<string, unknown>>;
    },
  };
}
