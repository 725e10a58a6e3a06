/** One fetch of a plan: what is sent to a subgraph, and what becomes of its answer. */
import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { isFields, merge } from './merge.ts';
import { type Batch, compileRepresentations } from './representations.ts';
import { type AnswerPath, commonPlace, objectsAt, type PlanPath, placesAt } from './result-path.ts';
import { compilePathRewrites, compileRewrites, type PathRewrite, type Rewrite } from './rewrites.ts';
import { asGraphQLError, type Run } from './run.ts';
import type { SubgraphAnswer, SubgraphTransport } from './transport/transport.ts';
import { isOfType } from './types.ts';

type Fields = Record<string, unknown>;
export type Step = (run: Run) => Promise<void>;

export interface FetchOptions {
  /** The whole supergraph's schema, with what clients don't see. */
  schema: GraphQLSchema;
  /** Whether equal representations are sent once. */
  sendsOnce: boolean;
}

/** A fetch whose objects are at `path`. Its request is prebuilt but for variables and representations. */
export function compileFetch(options: FetchOptions, node: FetchNode, path: PlanPath, transport: SubgraphTransport): Step {
  const name = node.operationName === undefined ? '' : `,"operationName":${JSON.stringify(node.operationName)}`;
  const head = `{"query":${JSON.stringify(node.operation)}${name}`;
  const usages = (node.variableUsages ?? []).map((variable) => ({ variable, head: `${JSON.stringify(variable)}:` }));
  const ask = async (run: Run, representations: string | null): Promise<SubgraphAnswer | null> => {
    const parts = representations === null ? [] : [`"representations":${representations}`];
    for (const usage of usages) {
      const value = run.variables[usage.variable];
      if (value !== undefined) parts.push(usage.head + JSON.stringify(value));
    }
    const body = parts.length === 0 ? `${head}}` : `${head},"variables":{${parts.join()}}}`;
    try {
      return await transport.send(body, run.context);
    } catch (error) {
      run.errors.push(asGraphQLError(error));
      return null;
    }
  };
  const renaming = {
    rewrite: compileRewrites(options.schema, node.outputRewrites),
    renamed: compilePathRewrites(node.outputRewrites),
  };
  return node.requires === undefined ? rootFetch(path, ask, renaming) : entityFetch(options, { node, path }, ask, renaming);
}

/** What a subgraph answers in names of the fetch, in those of the operation: its data, and the paths of its errors. */
interface Renaming {
  rewrite: Rewrite | undefined;
  renamed: PathRewrite;
}

type SubgraphCall = (run: Run, representations: string | null) => Promise<SubgraphAnswer | null>;

/** Fields of a root type: their answer belongs to every object at the path. */
function rootFetch(path: PlanPath, ask: SubgraphCall, { rewrite, renamed }: Renaming): Step {
  return async (run) => {
    const targets = path.length === 0 ? [run.data] : objectsAt(run.data, path);
    if (targets.length === 0) return;
    const answer = await ask(run, null);
    if (answer === null) return;
    if (answer.errors) reportErrorsAt(run, answer.errors, path.length === 0 ? [[]] : placesAt(run.data, path), renamed);
    if (!isFields(answer.data)) return;
    rewrite?.(answer.data);
    for (const target of targets) merge(target, targets.length === 1 ? answer.data : structuredClone(answer.data));
  };
}

function reportErrorsAt(run: Run, errors: readonly GraphQLFormattedError[], places: readonly AnswerPath[], renamed: PathRewrite): void {
  for (const error of errors)
    if (error.path === undefined) run.errors.push(answerError(error, undefined));
    else for (const place of places) run.errors.push(answerError(error, [...place, ...renamed(error.path)]));
}

/** Fields of entities: what is answered at a slot belongs to each object whose representation stands there. */
function entityFetch(
  { schema, sendsOnce }: FetchOptions,
  { node, path }: { node: FetchNode; path: PlanPath },
  ask: SubgraphCall,
  { rewrite, renamed }: Renaming,
): Step {
  const inputRewrite = compileRewrites(schema, node.inputRewrites);
  const apartByType = inputRewrite !== undefined || rewrite !== undefined;
  const represent = compileRepresentations({ schema, requires: node.requires ?? [], rewrite: inputRewrite, apartByType, sendsOnce });
  return async (run) => {
    const objects = objectsAt(run.data, path);
    const batch = represent(objects);
    if (batch.size === 0) return;
    const answer = await ask(run, batch.text);
    if (answer === null) return;
    if (answer.errors) reportEntityErrors(run, answer.errors, { path, batch, renamed });
    if (answer.data === null || answer.data === undefined) return;
    const entities = answer.data['_entities'];
    if (!Array.isArray(entities) || entities.length !== batch.size) {
      run.errors.push(
        new GraphQLError('A subgraph did not answer as many entities as it was asked for.', { path: [...commonPlace(path)] }),
      );
      return;
    }
    mergeEntities({ schema, rewrite }, { objects, batch, entities });
  };
}

function mergeEntities(
  { schema, rewrite }: { schema: GraphQLSchema; rewrite: Rewrite | undefined },
  { objects, batch: { slots }, entities }: { objects: readonly Fields[]; batch: Batch; entities: readonly unknown[] },
): void {
  const [rewritten, given] = [new Set<number>(), new Set<number>()];
  for (const [index, object] of objects.entries()) {
    const slot = slots[index] ?? -1;
    const entity = entities[slot];
    if (!isFields(entity)) continue;
    if (rewrite && !rewritten.has(slot)) {
      // Rewrites ask for the type, which a subgraph isn't asked for again where it can only be the one that is known.
      entity['__typename'] ??= object['__typename'];
      rewrite(entity);
      rewritten.add(slot);
    }
    const { __typename: known } = object;
    // What is answered later for a part of one object is no other's: each has parts of its own.
    merge(object, given.has(slot) && Object.values(entity).some(isPart) ? structuredClone(entity) : entity);
    given.add(slot);
    // A subgraph that knows an interface as one object type calls the object by the interface: what it is stays known.
    const { __typename: named } = entity;
    if (typeof known === 'string' && typeof named === 'string' && isOfType(schema, known, named)) object['__typename'] = known;
  }
}

const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** An error under `_entities` is told at the place of every object that it is about. */
function reportEntityErrors(
  run: Run,
  errors: readonly GraphQLFormattedError[],
  { path, batch: { slots }, renamed }: { path: PlanPath; batch: Batch; renamed: PathRewrite },
): void {
  const places = placesAt(run.data, path);
  for (const error of errors) {
    const [, slot, ...rest] = error.path ?? [];
    if (error.path === undefined) run.errors.push(answerError(error, undefined));
    else if (typeof slot === 'number') {
      const below = renamed(rest);
      for (const [index, place] of places.entries()) if (slots[index] === slot) run.errors.push(answerError(error, [...place, ...below]));
    } else run.errors.push(answerError(error, commonPlace(path)));
  }
}

/** An error of a subgraph. Which subgraph it was is not told. */
function answerError({ message, extensions }: GraphQLFormattedError, path: AnswerPath | undefined): GraphQLError {
  return new GraphQLError(message || 'A subgraph answered an error without a message.', {
    ...(path === undefined ? {} : { path }),
    extensions: { ...extensions, code: extensions?.['code'] ?? 'DOWNSTREAM_SERVICE_ERROR' },
  });
}
