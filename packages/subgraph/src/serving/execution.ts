/** Parses, validates and executes one request against a subgraph's schema. Documents are kept, within a bound. */
import { PublicError } from '@writ/core';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  type StringValueNode,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';

const documentsMax = 1_000;
/** Characters of all documents that are kept; parsed, without locations, a document is some forty times as large. */
const charactersMax = 512 * 1024;

/** PostgreSQL has no U+0000 in a text, and half a character can't be written as UTF-8: refused where it is the caller's mistake, not where it would be ours. */
const isText = (value: string): boolean => !value.includes('\0') && value.isWellFormed();
const notText = 'A text may not hold the character U+0000, nor half of a surrogate pair.';

function onlyText(context: ValidationContext) {
  return {
    StringValue(node: StringValueNode) {
      if (!isText(node.value)) context.reportError(new GraphQLError(notText));
    },
  };
}

const holdsOnlyText = (value: unknown): boolean =>
  typeof value === 'string' ? isText(value) : typeof value !== 'object' || value === null || Object.values(value).every(holdsOnlyText);

const rules = [...specifiedRules, NoSchemaIntrospectionCustomRule, onlyText];

export interface GraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

/** A function that executes requests of one schema. What can't be parsed or validated is answered as errors, without data. */
export function executor(schema: GraphQLSchema): (request: GraphRequest, context: object) => Promise<ExecutionResult> {
  const documents = new LRUCache<string, DocumentNode>({ max: documentsMax, maxSize: charactersMax });
  const read = (query: string): DocumentNode | readonly GraphQLError[] => {
    const known = documents.get(query);
    if (known) return known;
    const document = parseOrError(query);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(schema, document, rules);
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    documents.set(query, document, { size: query.length });
    return document;
  };
  return async ({ query, variables, operationName }, contextValue) => {
    if (!holdsOnlyText(variables)) return { errors: [coded(new GraphQLError(notText), 'BAD_USER_INPUT')] };
    const document = read(query);
    if (!('kind' in document)) return { errors: document };
    return execute({ schema, document, contextValue, variableValues: variables ?? {}, operationName: operationName ?? null });
  };
}

function parseOrError(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return coded(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

const coded = (error: GraphQLError, code: string): GraphQLError => new GraphQLError(error.message, { extensions: { code } });

/** Takes a request's body apart. Throws BAD_USER_INPUT when it isn't a request. */
export function parseRequest(body: unknown): GraphRequest {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string')
    throw new PublicError('BAD_USER_INPUT', 'The body must be a JSON object with the document as `query`.');
  const variables = 'variables' in body && typeof body.variables === 'object' && body.variables !== null ? body.variables : {};
  const operationName = 'operationName' in body && typeof body.operationName === 'string' ? body.operationName : undefined;
  return { query: body.query, variables: variables as Record<string, unknown>, operationName };
}
