/** A shape's subgraphs, in this process: request text in, answer text out, so that no object is shared with an executor. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { fieldResolver, type Node, type World } from './data.ts';
import { type Asked, type FaultPlan, fieldFaults, type Names, rejectIfAway, type SubgraphAnswer, spoil } from './faults.ts';
import type { Composed, Data, Given, Row, Value } from './shape.ts';

/** One execution: its data, its faults, and what the subgraphs were asked. */
export interface Run {
  data: Data;
  faults: FaultPlan | null;
  asked: Asked[];
}

export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface Subgraph {
  name: string;
  /** Answers the JSON text of a request with the JSON text of an answer; rejects when the subgraph is away. */
  answer(body: string, run: Run): Promise<string>;
}

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const definitionsOf = (document: DocumentNode): Definition[] =>
  document.definitions.filter(
    (node): node is Definition => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );

/** The keys of each type that has any. */
function keysOf(document: DocumentNode): Map<string, SelectionSetNode[]> {
  const keys = new Map<string, SelectionSetNode[]>();
  for (const { name, directives = [] } of definitionsOf(document)) {
    const own = directives
      .filter((directive) => directive.name.value === 'key')
      .map(({ arguments: given = [] }) => {
        const fields = given.find((argument) => argument.name.value === 'fields')?.value;
        const [operation] = parse(`{${fields?.kind === Kind.STRING ? fields.value : ''}}`).definitions;
        if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${name.value} has a key that is no selection`);
        return operation.selectionSet;
      });
    if (own.length > 0) keys.set(name.value, own);
  }
  return keys;
}

function externalsOf(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const { name, fields = [] } of definitionsOf(document))
    for (const field of fields)
      if (field.directives?.some((directive) => directive.name.value === 'external')) names.add(`${name.value}.${field.name.value}`);
  return names;
}

/** Whether what was sent has all that the key names and the row agrees with it; `undefined` if it doesn't have it. */
function matches(data: Data, row: Row, sent: Record<string, Given>, key: SelectionSetNode): boolean | undefined {
  let same = true;
  for (const selection of key.selections) {
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') continue;
    const name = selection.name.value;
    if (sent[name] === undefined) return undefined;
    const own = matchesValue(data, row[name] ?? null, sent[name], selection.selectionSet);
    if (own === undefined) return undefined;
    same &&= own;
  }
  return same;
}

function matchesValue(data: Data, value: Value, sent: Given, below: SelectionSetNode | undefined): boolean | undefined {
  if (Array.isArray(value)) {
    if (!Array.isArray(sent) || sent.length !== value.length) return false;
    return value.every((item, index) => matchesValue(data, item, sent[index], below));
  }
  if (!below || value === null || sent === null) return value === sent;
  const row = typeof value === 'string' ? data.tables[value.slice(1).split('/')[0] ?? '']?.[value.split('/')[1] ?? ''] : (value as Row);
  return row && matches(data, row, sent, below);
}

function entityOf(data: Data, types: readonly string[], keys: readonly SelectionSetNode[], sent: Record<string, Given>): Node | null {
  let known = false;
  for (const typename of types)
    for (const [name, row] of Object.entries(data.tables[typename] ?? {})) {
      const verdicts = keys.map((key) => matches(data, row, sent, key));
      known ||= verdicts.some((verdict) => verdict !== undefined);
      if (verdicts.includes(true)) return { row, id: `${typename}/${name}`, typename, given: sent };
    }
  if (!known) throw new Error(`no key of ${types.join(', ')} in ${JSON.stringify(sent)}`);
  return null;
}

/** The object types that stand behind a name: of the whole supergraph, since a subgraph may know an interface as an object. */
export type PossibleTypes = (name: string) => readonly string[];

function schemaOf(document: DocumentNode, keys: Map<string, SelectionSetNode[]>, possible: PossibleTypes): GraphQLSchema {
  const bare = buildSubgraphSchema(document);
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const type of Object.values(bare.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    const own: Record<string, unknown> = {};
    if (isUnionType(type) || isInterfaceType(type)) own['__resolveType'] = (node: Node) => node.typename;
    const typeKeys = keys.get(type.name);
    if ((isObjectType(type) || isInterfaceType(type)) && typeKeys)
      own['__resolveReference'] = (sent: Record<string, unknown>, { run }: { run: Run }) =>
        entityOf(run.data, possible(type.name), typeKeys, sent);
    if (Object.keys(own).length > 0) resolvers[type.name] = own;
  }
  return buildSubgraphSchema({ typeDefs: document, resolvers: resolvers as never });
}

const rootOf = (data: Data, query: DocumentNode): Node => {
  const [operation] = query.definitions;
  const mutation = operation?.kind === Kind.OPERATION_DEFINITION && operation.operation === 'mutation';
  return { row: (mutation ? data.roots.Mutation : data.roots.Query) ?? {}, id: mutation ? 'Mutation' : 'Query', typename: '' };
};

function subgraphOf(name: string, document: DocumentNode, names: Names, possible: PossibleTypes): Subgraph {
  const schema = schemaOf(document, keysOf(document), possible);
  const externals = externalsOf(document);
  const external = (type: string, field: string): boolean => externals.has(`${type}.${field}`);
  const resolver = fieldResolver(({ run }: { run: Run }): World => {
    return { data: run.data, faults: run.faults && fieldFaults(run.faults, [name]), external };
  });
  const parsed = new Map<string, { query: DocumentNode; errors: readonly { message: string }[] }>();

  function parseOnce(text: string): { query: DocumentNode; errors: readonly { message: string }[] } {
    let known = parsed.get(text);
    if (!known) {
      const query = parse(text, { noLocation: true });
      known = { query, errors: validate(schema, query) };
      if (parsed.size > 50) parsed.clear();
      parsed.set(text, known);
    }
    return known;
  }

  return {
    name,
    async answer(body, run) {
      const request = JSON.parse(body) as SubgraphRequest;
      const representations = request.variables?.['representations'] as unknown[] | undefined;
      const asked: Asked = { subgraph: name, query: request.query, representations };
      run.asked.push(asked);
      if (run.faults) rejectIfAway(run.faults, asked);
      const { query, errors } = parseOnce(request.query);
      if (errors.length > 0) return JSON.stringify({ errors });
      const result = await execute({
        schema,
        document: query,
        rootValue: rootOf(run.data, query),
        contextValue: { run },
        variableValues: request.variables ?? null,
        operationName: request.operationName ?? null,
        fieldResolver: resolver as never,
      });
      const answer = JSON.parse(JSON.stringify(result)) as SubgraphAnswer;
      return JSON.stringify(run.faults ? spoil(run.faults, names, asked, answer) : answer);
    },
  };
}

/** Every subgraph of a supergraph, by name. */
export function subgraphsOf(composed: Composed, supergraph: GraphQLSchema): Map<string, Subgraph> {
  const types = Object.values(supergraph.getTypeMap()).filter(({ name }) => !name.includes('__'));
  const names: Names = {
    types: types.filter(isCompositeType).map(({ name }) => name),
    enumValues: types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name)),
  };
  const possible: PossibleTypes = (name) => {
    const type = supergraph.getType(name);
    return isAbstractType(type) ? supergraph.getPossibleTypes(type).map((own) => own.name) : [name];
  };
  return new Map(Object.entries(composed.documents).map(([name, document]) => [name, subgraphOf(name, document, names, possible)]));
}
