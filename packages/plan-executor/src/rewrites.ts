/**
 * Rewrites of a plan: what a subgraph calls otherwise than the supergraph. A type that is an interface object there has another
 * `__typename`; a field that was given another name in a fetch gets its own back.
 */
import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isFields } from './merge.ts';
import { isOfType } from './types.ts';

type Fields = Record<string, unknown>;
/** Changes a representation or an answered object in place. */
export type Rewrite = (value: unknown) => void;

const conditionPrefix = '... on ';

/** One function for all rewrites of a fetch, in their order; undefined where there are none. */
export function compileRewrites(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[] | undefined): Rewrite | undefined {
  if (rewrites === undefined || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(schema, rewrite));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

/** A path below what a fetch answered, with the names that the rewrites give in place of those that the subgraph knows. */
export type PathRewrite = (path: readonly (string | number)[]) => (string | number)[];

export function compilePathRewrites(rewrites: readonly FetchDataRewrite[] | undefined): PathRewrite {
  const renames = (rewrites ?? []).flatMap((rewrite) =>
    rewrite.kind === 'KeyRenamer'
      ? [{ keys: rewrite.path.filter((key) => !key.startsWith(conditionPrefix)), to: rewrite.renameKeyTo }]
      : [],
  );
  return (path) => {
    const rewritten = [...path];
    for (const { keys, to } of renames) {
      const places = rewritten.flatMap((step, place) => (typeof step === 'string' ? [place] : []));
      const last = places[keys.length - 1];
      if (last !== undefined && keys.every((key, index) => rewritten[places[index] ?? -1] === key)) rewritten[last] = to;
    }
    return rewritten;
  };
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite {
  const [key] = rewrite.path.slice(-1);
  if (key === undefined || key.startsWith(conditionPrefix)) throw new TypeError('a rewrite of a plan ends at no field');
  const change = rewrite.kind === 'ValueSetter' ? setter(key, rewrite.setValueTo) : renamer(key, rewrite.renameKeyTo);
  return rewrite.path.slice(0, -1).reduceRight<Rewrite>((inner, step) => descend(schema, step, inner), onFields(change));
}

const setter = (key: string, value: unknown) => (object: Fields) => {
  object[key] = value;
};

const renamer = (from: string, to: string) => (object: Fields) => {
  if (object[from] === undefined) return;
  object[to] = object[from];
  object[from] = undefined;
};

/** Applies a change to an object, or to each object of a list. */
function onFields(change: (object: Fields) => void): Rewrite {
  const apply: Rewrite = (value) => {
    if (Array.isArray(value)) for (const member of value) apply(member);
    else if (isFields(value)) change(value);
  };
  return apply;
}

function descend(schema: GraphQLSchema, step: string, inner: Rewrite): Rewrite {
  if (!step.startsWith(conditionPrefix)) return onFields((object) => inner(object[step]));
  const condition = step.slice(conditionPrefix.length);
  // An object that doesn't say its type is taken for one of the condition: a plan asks for the type wherever it can differ.
  return onFields((object) => {
    const { __typename: name } = object;
    if (typeof name !== 'string' || isOfType(schema, name, condition)) inner(object);
  });
}
