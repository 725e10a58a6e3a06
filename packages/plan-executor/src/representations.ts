/**
 * Representations of entities: what a subgraph is told of the objects that it is asked about (Apollo Federation subgraph
 * specification, `_entities`). Equal ones are sent once where nothing speaks against it, and their answer goes to every object that they stand for.
 */
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isFields, merge } from './merge.ts';
import type { Rewrite } from './rewrites.ts';
import { isOfType } from './types.ts';

type Fields = Record<string, unknown>;
type Selections = readonly QueryPlanSelectionNode[];
/** The JSON text of an object's representation, or null when something that it needs is missing. */
type Writer = (object: Fields) => string | null;

export interface Batch {
  /** The JSON text of the list. */
  text: string;
  /** How many are in it. */
  size: number;
  /** For each object its place in the list, -1 for one that has no representation. */
  slots: readonly number[];
}

export type Represent = (objects: readonly Fields[]) => Batch;

export interface RepresentationOptions {
  schema: GraphQLSchema;
  requires: Selections;
  /** Changes a representation after it is made. */
  rewrite: Rewrite | undefined;
  /** Whether objects of different types that have one representation must be asked about apart. */
  apartByType: boolean;
  /** Whether equal ones are sent once, or as often as they occur. */
  sendsOnce: boolean;
}

export function compileRepresentations(options: RepresentationOptions): Represent {
  const writers = new Map<string, Writer>();
  // Kept for names of the schema alone: others are a subgraph's invention, have no representation, and must not fill the map.
  const writerOf = (typeName: string): Writer => {
    if (options.schema.getType(typeName) === undefined) return noWriter;
    const known = writers.get(typeName) ?? compileWriter(options, typeName);
    writers.set(typeName, known);
    return known;
  };
  return (objects) => {
    const slotOf = new Map<string, number>();
    const texts: string[] = [];
    let [lastName, write] = ['', noWriter];
    const slots = objects.map((object) => {
      const { __typename: typeName } = object;
      if (typeof typeName !== 'string') return -1;
      // The objects of a batch are mostly of one type.
      if (typeName !== lastName) [lastName, write] = [typeName, writerOf(typeName)];
      const text = write(object);
      if (text === null) return -1;
      if (!options.sendsOnce) return texts.push(text) - 1;
      const key = options.apartByType ? `${typeName} ${text}` : text;
      const known = slotOf.get(key);
      if (known !== undefined) return known;
      slotOf.set(key, texts.push(text) - 1);
      return texts.length - 1;
    });
    return { text: `[${texts.join()}]`, size: texts.length, slots };
  };
}

const noWriter: Writer = () => null;

function compileWriter({ schema, requires, rewrite }: RepresentationOptions, typeName: string): Writer {
  const applying = requires.flatMap((selection) =>
    selection.kind === 'Field' ? [selection] : appliesTo(schema, selection, typeName) ? selection.selections : [],
  );
  const groups = requires.filter((selection) => selection.kind === 'Field' || appliesTo(schema, selection, typeName));
  const isPlain = groups.length === 1 && groups[0]?.kind === 'InlineFragment' && applying.every(isPlainField);
  if (isPlain && rewrite === undefined) return plainWriter(applying, typeName);
  return (object) => {
    const made = select(schema, object, requires);
    if (made === null || typeof made['__typename'] !== 'string') return null;
    rewrite?.(made);
    return JSON.stringify(made);
  };
}

const appliesTo = (schema: GraphQLSchema, { typeCondition }: { typeCondition?: string }, typeName: string): boolean =>
  typeCondition !== undefined && isOfType(schema, typeName, typeCondition);

const isPlainField = (selection: QueryPlanSelectionNode): boolean => selection.kind === 'Field' && selection.selections === undefined;

/** Writes leaves without making an object of them. */
function plainWriter(selections: Selections, typeName: string): Writer {
  const keys = [...new Set(selections.flatMap((selection) => (selection.kind === 'Field' ? [selection.alias ?? selection.name] : [])))];
  if (!keys.includes('__typename')) return noWriter;
  const leaves = keys.filter((key) => key !== '__typename').map((key) => ({ key, head: `,${JSON.stringify(key)}:` }));
  const start = `{"__typename":${JSON.stringify(typeName)}`;
  return (object) => {
    let text = start;
    for (const { key, head } of leaves) {
      const value = object[key];
      if (value === undefined) return null;
      text += head + JSON.stringify(value);
    }
    return `${text}}`;
  };
}

/** The part of an object that is selected; null when a field is missing. A fragment that misses one is left out. */
function select(schema: GraphQLSchema, object: Fields, selections: Selections): Fields | null {
  const made: Fields = {};
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const value = object[key];
      if (value === undefined) return null;
      made[key] = selection.selections === undefined ? value : selectIn(schema, value, selection.selections);
    } else if (typeof object['__typename'] === 'string' && appliesTo(schema, selection, object['__typename'])) {
      const part = select(schema, object, selection.selections);
      if (part !== null) merge(made, part);
    }
  }
  return made;
}

function selectIn(schema: GraphQLSchema, value: unknown, selections: Selections): unknown {
  if (Array.isArray(value)) return value.map((member) => selectIn(schema, member, selections));
  return isFields(value) ? select(schema, value, selections) : null;
}
