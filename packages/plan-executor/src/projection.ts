/**
 * Cuts the data of all subgraphs to the answer: only what was asked for, in its order, each value one of its type in the schema
 * of the audience, null where it isn't, and nulls where the schema wants none taken up to the nearest place that may be null
 * (GraphQL specification, 6.4.4).
 *
 * Made once for an operation; what an object's selection comes to is worked out when the first object of its type is met.
 */
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type SelectionSetNode,
} from 'graphql';
import { type CollectedField, type Collection, collectFields } from './field-collection.ts';
import { isFields } from './merge.ts';
import { isOfType } from './types.ts';

type Fields = Record<string, unknown>;

/** A value that is not one of its type. `path` grows from the place itself up to the root as the answer is put together. */
interface Deviation {
  path: (string | number)[];
  sentence(place: string): string;
  /** The type whose field it is. */
  parentName: string;
  /** The type of the value, for a member of a list. */
  type: string;
}

export interface ValueDeviation {
  message: string;
  path: (string | number)[];
}

interface Completion {
  deviations: Deviation[];
}

/** Stands for a null where none may be: it takes the place around it along. */
const bubble = Symbol('null where none may be');

/** Makes the answer's value of a subgraph's; null and never undefined for none. */
type Complete = (value: unknown, completion: Completion) => unknown;

export interface Projected {
  data: Fields | null;
  deviations: ValueDeviation[];
}

/** The projection of an operation's root selection. `introspect` answers a field by which the schema describes itself. */
export function compileProjection(
  collection: Collection,
  root: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): (data: Fields, introspected: Fields) => Projected {
  const fields = compileFields(collection, root, collectFields(collection, root, sets));
  return (data, introspected) => {
    const completion: Completion = { deviations: [] };
    const answer = completeFields(fields, data, completion, introspected);
    return { data: answer, deviations: completion.deviations.map(valueDeviation) };
  };
}

function valueDeviation({ path, sentence, parentName, type }: Deviation): ValueDeviation {
  const last = path.at(-1);
  return {
    path,
    message: sentence(typeof last === 'number' ? `array element of type ${type} at index ${last}` : `field ${parentName}.${last}`),
  };
}

interface CompiledField {
  key: string;
  /** The name in the subgraphs' data. */
  dataKey: string;
  /** Undefined for a field by which the schema describes itself: its answer is there before. */
  complete: Complete | undefined;
  /** For `__typename`: the name, or null where the answer must tell it. */
  typeName: string | null | undefined;
}

function compileFields(collection: Collection, type: GraphQLCompositeType, fields: readonly CollectedField[]): CompiledField[] {
  return fields.map((field) => {
    const { key, dataKey, definition } = field;
    if (definition.name === '__typename') return { key, dataKey, complete: undefined, typeName: isObjectType(type) ? type.name : null };
    if (definition.name.startsWith('__')) return { key, dataKey, complete: undefined, typeName: undefined };
    const place: ValuePlace = { collection, parentName: type.name, nodes: field.nodes };
    return { key, dataKey, complete: compileValue(place, definition.type), typeName: undefined };
  });
}

/** The object of the answer; null when one of its fields may not be null and is. */
function completeFields(fields: readonly CompiledField[], from: Fields, completion: Completion, introspected?: Fields): Fields | null {
  const answer: Fields = {};
  for (const { key, dataKey, complete, typeName } of fields) {
    if (complete === undefined) {
      if (typeName === null) return null;
      put(answer, key, typeName ?? introspected?.[key]);
      continue;
    }
    const value = from[dataKey];
    const before = completion.deviations.length;
    const completed = complete(value === undefined ? null : value, completion);
    if (completion.deviations.length > before) placeUnder(completion, before, key);
    if (completed === bubble) return null;
    put(answer, key, completed);
  }
  return answer;
}

/** Sets a field, also of the one name that would set an object's prototype. */
function put(answer: Fields, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(answer, key, { value, enumerable: true, writable: true, configurable: true });
  else answer[key] = value;
}

function placeUnder({ deviations }: Completion, from: number, step: string | number): void {
  for (const deviation of deviations.slice(from)) deviation.path.unshift(step);
}

/** What is compiled of a field: the type that has it, and all that selections ask of it. */
interface ValuePlace {
  collection: Collection;
  parentName: string;
  nodes: readonly FieldNode[];
}

function compileValue(place: ValuePlace, type: GraphQLOutputType): Complete {
  if (isNonNullType(type)) return compileNonNull(compileValue(place, type.ofType), String(type.ofType), place.parentName);
  if (isListType(type)) return compileList(place, type);
  if (isLeafType(type)) return compileLeaf(type, place.parentName);
  return compileObject(place, type as GraphQLCompositeType);
}

function compileNonNull(inner: Complete, type: string, parentName: string): Complete {
  return (value, completion) => {
    const before = completion.deviations.length;
    const completed = inner(value, completion);
    if (completed !== null) return completed;
    // What has been told once of a place is not told again of those around it.
    if (completion.deviations.length === before)
      completion.deviations.push({ path: [], parentName, type, sentence: (place) => `Cannot return null for non-nullable ${place}.` });
    return bubble;
  };
}

const invalid = (type: string, parentName: string): Deviation => ({
  path: [],
  parentName,
  type,
  sentence: (place) => `Invalid value found for ${place}.`,
});

function compileList(place: ValuePlace, type: GraphQLList<GraphQLOutputType>): Complete {
  const inner = compileValue(place, type.ofType);
  return (value, completion) => {
    if (value === null) return null;
    if (!Array.isArray(value)) {
      completion.deviations.push(invalid(String(type), place.parentName));
      return null;
    }
    const answer = new Array<unknown>(value.length);
    let isNull = false;
    for (let index = 0; index < value.length; index += 1) {
      const before = completion.deviations.length;
      const completed = inner(value[index] === undefined ? null : value[index], completion);
      if (completion.deviations.length > before) placeUnder(completion, before, index);
      if (completed === bubble) isNull = true;
      answer[index] = completed;
    }
    return isNull ? null : answer;
  };
}

const isInteger = (value: unknown): boolean => Number.isSafeInteger(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const validScalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  Int: isInteger,
  Float: (value) => Number.isFinite(value),
  ID: (value) => isText(value) || isInteger(value),
  String: isText,
};

function compileLeaf(type: GraphQLLeafType, parentName: string): Complete {
  const isValid = validator(type);
  return (value, completion) => {
    if (value === null || isValid(value)) return value;
    completion.deviations.push(invalid(type.name, parentName));
    return null;
  };
}

/** A scalar of the schema's own may be anything. */
function validator(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => names.has(value as string);
  }
  return (isSpecifiedScalarType(type) ? validScalars[type.name] : undefined) ?? (() => true);
}

function compileObject({ collection, parentName, nodes }: ValuePlace, declared: GraphQLCompositeType): Complete {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const compiled = new Map<GraphQLCompositeType, CompiledField[]>();
  const fieldsOf = (type: GraphQLCompositeType): CompiledField[] => {
    const known = compiled.get(type) ?? compileFields(collection, type, collectFields(collection, type, sets));
    compiled.set(type, known);
    return known;
  };
  return (value, completion) => {
    if (value === null) return null;
    const type = isFields(value) ? typeOf(collection.schema, value, declared) : undefined;
    if (type === undefined) {
      completion.deviations.push(invalidType(declared.name, parentName));
      return null;
    }
    return completeFields(fieldsOf(type), value as Fields, completion);
  };
}

const invalidType = (type: string, parentName: string): Deviation => ({
  path: [],
  parentName,
  type,
  sentence: (place) => `Invalid __typename found for object at ${place}.`,
});

/** The type that an object says it has, the declared one when it says none, undefined for one that can't stand here in the audience's schema. */
function typeOf(schema: GraphQLSchema, value: Fields, declared: GraphQLCompositeType): GraphQLCompositeType | undefined {
  const { __typename: name } = value;
  if (name === undefined || name === null || name === declared.name) return declared;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  return isCompositeType(type) && isOfType(schema, type.name, declared.name) ? type : undefined;
}

/** Field nodes of an introspection selection, by their name in the answer. */
export const introspectionNodes = (fields: readonly CollectedField[]): FieldNode[] =>
  fields.filter(({ definition: { name } }) => name === '__schema' || name === '__type').flatMap(({ nodes }) => nodes);
