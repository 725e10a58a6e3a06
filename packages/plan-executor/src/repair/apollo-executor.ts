/** Apollo's executor, given no name by which one field is taken for another: it would tell a subgraph what the client chose. */
import { type DocumentNode, GraphQLError } from 'graphql';
import type { Execution, Executor } from '../execution.ts';
import type { RepairedOperation } from './operation.ts';

type Names = RepairedOperation['clientKeys'];

/** `namesOf` answers the document to execute for a client's, and what the client calls its fields. */
export function withSafeNames(
  apollo: Executor,
  namesOf: (document: DocumentNode) => Pick<RepairedOperation, 'document' | 'clientKeys'>,
): Executor {
  return async (request) => {
    if (request.document === undefined) return apollo(request);
    const { document, clientKeys } = namesOf(request.document);
    return clientKeys.size === 0 ? apollo(request) : inClientNames(await apollo({ ...request, document }), clientKeys);
  };
}

function inClientNames(execution: Execution, names: Names): Execution {
  const { data, errors, extensions } = execution;
  const deviations: unknown = extensions?.['valueCompletion'];
  const named = Array.isArray(deviations) ? deviations.map((error: GraphQLError) => errorInClientNames(error, names)) : undefined;
  return {
    ...execution,
    ...(data === undefined ? {} : { data: renamed(data, names) as NonNullable<typeof data> | null }),
    ...(errors && { errors: errors.map((error) => errorInClientNames(error, names)) }),
    ...(named && { extensions: { ...extensions, valueCompletion: named } }),
  };
}

/** A value with the client's names for its fields, at any depth, in their order. */
function renamed(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((member) => renamed(member, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [names.get(key) ?? key, renamed(inner, names)]));
}

function errorInClientNames({ message, path, extensions, originalError }: GraphQLError, names: Names): GraphQLError {
  const clientMessage = [...names].reduce((text, [key, name]) => text.replaceAll(key, name), message);
  const steps = path?.map((step) => (typeof step === 'string' ? (names.get(step) ?? step) : step));
  return new GraphQLError(clientMessage, { ...(steps && { path: steps }), extensions, originalError: originalError ?? null });
}
