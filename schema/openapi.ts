/**
 * `/api/v1/<graph>/<document>` as OpenAPI 3.1: each trusted document of a graph is a path, its variables are what is sent, and what it selects is what comes back. An
 * identifier is never part of an address: by GET go numbers, yes and no, dates and words of a list, and everything by POST.
 */
import type { Graph } from '@writ/access';
import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { TrustedDocument } from './trusted-documents.ts';

type DescribedDocument = Pick<TrustedDocument, 'name' | 'text' | 'about'>;

type Json = Readonly<Record<string, unknown>>;

const scalars: Readonly<Record<string, Json>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
};

/** The scalars that may be in an address. */
const harmless: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean', 'Date', 'DateTime']);

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const orNull = (schema: Json): Json =>
  typeof schema['type'] === 'string' ? { ...schema, type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] };

const described = (schema: Json, text: string | null | undefined): Json => (text ? { ...schema, description: text } : schema);

/** The one operation of a document. */
export function operationOf(text: string): OperationDefinitionNode {
  const operation = parse(text).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new TypeError('a trusted document is an operation');
  return operation;
}

/** A variable of a document, as it is sent. */
export interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly isRequired: boolean;
  /** Whether it may be part of an address. */
  readonly isHarmless: boolean;
  readonly fallback?: unknown;
}

const isHarmless = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isEnumType(named) || harmless.has(named.name);
};

function variableOf({ variable, type: node, defaultValue }: VariableDefinitionNode, schema: GraphQLSchema): Variable {
  // Of a type that may be any: the first overload of three takes names alone.
  const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
  if (!isInputType(type)) throw new TypeError(`${variable.name.value} has a type that the graph does not have`);
  return {
    name: variable.name.value,
    type,
    isRequired: isNonNullType(type) && defaultValue === undefined,
    isHarmless: isHarmless(type),
    ...(defaultValue === undefined ? {} : { fallback: valueFromASTUntyped(defaultValue) }),
  };
}

export const variablesOf = (operation: OperationDefinitionNode, schema: GraphQLSchema): Variable[] =>
  (operation.variableDefinitions ?? []).map((node) => variableOf(node, schema));

/** Whether a document is also answered by GET: it changes nothing, and what it needs may be in an address. */
export const isReadable = (operation: OperationDefinitionNode, variables: readonly Variable[]): boolean =>
  operation.operation === 'query' && variables.every((variable) => variable.isHarmless || !variable.isRequired);

const isTypeName = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && selection.name.value === '__typename' && selection.alias === undefined;

/** What is selected of one object under one name. */
interface Selected {
  readonly type: GraphQLOutputType;
  readonly sets: SelectionSetNode[];
  isCertain: boolean;
}

/** Makes the schemas of one graph; those that several documents use get a name. */
class Schemas {
  readonly named: Record<string, Json> = {};
  readonly #schema: GraphQLSchema;
  #fragments = new Map<string, FragmentDefinitionNode>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  input(type: GraphQLInputType): Json {
    if (isNonNullType(type)) return this.#given(type.ofType);
    return orNull(this.#given(type));
  }

  #given(type: GraphQLInputType): Json {
    if (isNonNullType(type)) return this.#given(type.ofType);
    if (isListType(type)) return { type: 'array', items: this.input(type.ofType) };
    const scalar = scalars[type.name];
    if (scalar !== undefined) return scalar;
    if (this.named[type.name] === undefined) {
      this.named[type.name] = {};
      this.named[type.name] = described(this.#declared(type), type.description);
    }
    return reference(type.name);
  }

  #declared(type: ReturnType<typeof getNamedType>): Json {
    if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
    if (!isInputObjectType(type)) return {};
    const fields = Object.values(type.getFields());
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.name, described(this.input(field.type), field.description)])),
      required: fields.filter(isRequiredInputField).map(({ name }) => name),
      additionalProperties: false,
    };
  }

  /** What a document answers below `data`. */
  data(text: string): Json {
    const { definitions } = parse(text);
    this.#fragments = new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
    const operation = operationOf(text);
    const root = this.#schema.getRootType(operation.operation);
    if (!root) throw new TypeError(`the graph has no ${operation.operation}`);
    return this.#object(root, [operation.selectionSet]);
  }

  #output(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Json {
    if (isNonNullType(type)) return this.#answered(type.ofType, sets);
    return orNull(this.#answered(type, sets));
  }

  #answered(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Json {
    if (isNonNullType(type)) return this.#answered(type.ofType, sets);
    if (isListType(type)) return { type: 'array', items: this.#output(type.ofType, sets) };
    if (isCompositeType(type)) return this.#composite(type, sets);
    return isInputType(type) ? this.#given(type) : {};
  }

  #composite(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Json {
    if (isObjectType(type)) return this.#fragmentAlone(type, sets) ?? this.#object(type, sets);
    const possible = this.#schema.getPossibleTypes(type).map((one) => this.#fragmentAlone(one, sets) ?? this.#object(one, sets));
    return { anyOf: possible };
  }

  /** What is one named fragment and nothing else gets its name. */
  #fragmentAlone(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Json | undefined {
    const selections = sets.flatMap((set) => set.selections);
    const asksType = selections.some(isTypeName);
    const applying = selections.filter(
      (one) => !isTypeName(one) && (one.kind === Kind.FIELD || this.#applies(type, this.#conditionOf(one))),
    );
    const [only, ...more] = applying;
    if (only?.kind !== Kind.FRAGMENT_SPREAD || more.length > 0 || (only.directives?.length ?? 0) > 0) return undefined;
    const fragment = this.#fragments.get(only.name.value);
    if (fragment === undefined || fragment.typeCondition.name.value !== type.name) return undefined;
    if (asksType && !fragment.selectionSet.selections.some(isTypeName)) return undefined;
    const name = this.#schema.getType(only.name.value) === undefined ? only.name.value : `${only.name.value}Fields`;
    if (this.named[name] === undefined) {
      this.named[name] = {};
      this.named[name] = this.#object(type, [fragment.selectionSet]);
    }
    return reference(name);
  }

  #conditionOf(selection: SelectionNode): string | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.typeCondition?.name.value;
    return selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value)?.typeCondition.name.value : undefined;
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const other = this.#schema.getType(condition);
    return isAbstractType(other) && this.#schema.isSubType(other, type);
  }

  #object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Json {
    const found = new Map<string, Selected>();
    for (const set of sets) this.#collect(type, set, true, found);
    const names = [...found.keys()];
    return {
      type: 'object',
      properties: Object.fromEntries(
        [...found].map(([name, { type: field, sets: below }]) => [
          name,
          name === '__typename' ? { const: type.name } : this.#output(field, below),
        ]),
      ),
      required: names.filter((name) => found.get(name)?.isCertain),
      // A document answers what it selects and nothing else.
      additionalProperties: false,
    };
  }

  #collect(type: GraphQLObjectType, set: SelectionSetNode, isCertain: boolean, found: Map<string, Selected>): void {
    for (const selection of set.selections) {
      const certain = isCertain && (selection.directives?.length ?? 0) === 0;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const one = found.get(name) ?? this.#selected(type, selection.name.value);
        one.isCertain ||= certain;
        if (selection.selectionSet) one.sets.push(selection.selectionSet);
        found.set(name, one);
      } else if (this.#applies(type, this.#conditionOf(selection))) {
        const below = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        if (below !== undefined) this.#collect(type, below.selectionSet, certain, found);
      }
    }
  }

  #selected(type: GraphQLObjectType, name: string): Selected {
    const field = name === '__typename' ? undefined : type.getFields()[name];
    if (field === undefined && name !== '__typename') throw new TypeError(`${type.name} has no field ${name}`);
    return { type: field?.type ?? type, sets: [], isCertain: false };
  }
}

const json = (schema: Json): Json => ({ 'application/json': { schema } });

/** The graph's answer, byte for byte: receipts are made over it. */
const answer = (data: Json, text: string): Json => ({
  description: text,
  content: json({
    type: 'object',
    properties: {
      data: orNull(data),
      errors: { type: 'array', items: reference('GraphError') },
      extensions: { type: 'object', description: 'Receipts of what was read of people: writ verify receipt.' },
    },
  }),
});

const isAct = ({ operation }: OperationDefinitionNode): boolean => operation === 'mutation';

function responsesOf(operation: OperationDefinitionNode, data: Json): Json {
  return {
    200: answer(data, 'The answer. What may not be read is null, with an error beside it.'),
    ...(isAct(operation) ? { 409: answer(data, 'The act is refused, with every reason: the answer is a Refusal.') } : {}),
    default: { $ref: '#/components/responses/NotAnswered' },
  };
}

const words = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function pathOf(document: DescribedDocument, schema: GraphQLSchema, schemas: Schemas): Json {
  const operation = operationOf(document.text);
  const variables = variablesOf(operation, schema);
  const responses = responsesOf(operation, schemas.data(document.text));
  const shared = { ...(document.about === undefined ? {} : { description: document.about }), responses };
  const schemaOf = ({ type, fallback }: Variable): Json => ({
    ...schemas.input(type),
    ...(fallback === undefined ? {} : { default: fallback }),
  });
  const parameters = variables
    .filter((variable) => variable.isHarmless)
    .map((variable) => ({ name: variable.name, in: 'query', required: variable.isRequired, schema: schemaOf(variable) }));
  const body: Json = {
    type: 'object',
    properties: Object.fromEntries(variables.map((variable) => [variable.name, schemaOf(variable)])),
    required: variables.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    additionalProperties: false,
  };
  const post = { operationId: words(document.name), ...shared, requestBody: { required: true, content: json(body) } };
  return isReadable(operation, variables)
    ? { get: { operationId: `${words(document.name)}ByGet`, ...shared, parameters }, post }
    : { post };
}

const graphError: Json = {
  type: 'object',
  description: 'Why a part of the answer is missing. The code is the one to decide by.',
  properties: {
    message: { type: 'string' },
    path: { type: 'array', items: { type: ['string', 'integer'] } },
    extensions: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] },
  },
  required: ['message', 'extensions'],
};

const problem: Json = {
  type: 'object',
  description: 'RFC 9457: the request was not answered by the graph.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
};

/** The description of one graph's documents; `version` is the installation's. */
export function openApiOf(graph: Graph, documents: readonly DescribedDocument[], schema: GraphQLSchema): Json {
  const schemas = new Schemas(schema);
  const paths = Object.fromEntries(documents.map((document) => [`/api/v1/${graph}/${document.name}`, pathOf(document, schema, schemas)]));
  const named = Object.entries({ ...schemas.named, GraphError: graphError, Problem: problem }).toSorted(([one], [two]) =>
    one < two ? -1 : 1,
  );
  return {
    openapi: '3.1.0',
    info: { title: `Writ, ${graph}`, version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    // The public graph answers readers without a token what is public.
    security: graph === 'public' ? [{}, { token: [] }] : [{ token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(named),
      responses: {
        NotAnswered: {
          description: 'Not answered: the graph’s errors, or why the request did not reach it.',
          content: {
            ...json({ type: 'object', properties: { errors: { type: 'array', items: reference('GraphError') } } }),
            'application/problem+json': { schema: reference('Problem') },
          },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

/** As text: each path and each schema is one line, so that a reader of a change sees which of them it concerns. */
export function openApiText(description: Json): string {
  const lines = (value: unknown): string =>
    `{\n${Object.entries(value as Json)
      .map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`)
      .join(',\n')}\n}`;
  const { paths, components, ...head } = description;
  const { schemas, ...others } = components as Json;
  return `{
${Object.entries(head)
  .map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)},\n`)
  .join('')}"paths": ${lines(paths)},
"components": {
"schemas": ${lines(schemas)},
${Object.entries(others)
  .map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`)
  .join(',\n')}
}
}
`;
}
