/** Resolvers derived from a shape's data: references followed, computed fields called, faults thrown. One set of them for subgraphs and monolith. */
import { GraphQLError, type GraphQLFieldResolver, getNamedType, isCompositeType } from 'graphql';
import type { FieldFaults } from './faults.ts';
import type { Data, Given, Read, Row, Value } from './shape.ts';

/** An object of the data on its way through a resolver. */
export interface Node {
  row: Row;
  /** Which object of the data it is: `User/u1`, or its parent's name and the field that holds it. */
  id: string;
  typename: string;
  /** What the gateway sent of it. */
  given?: Record<string, unknown>;
}

export interface World {
  data: Data;
  faults: FieldFaults | null;
  /** Whether the field belongs to others in this subgraph, so that only what was sent may be read. */
  external: (type: string, field: string) => boolean;
}

export function rowOf(data: Data, reference: string): Row {
  const [type = '', name = ''] = reference.slice(1).split('/');
  const row = data.tables[type]?.[name];
  if (!row) throw new Error(`the data has no ${reference}`);
  return row;
}

const isReference = (value: Value): value is string => typeof value === 'string' && value.startsWith('#');

/** References followed one step, in lists too. */
function followed(data: Data, value: Value): Given {
  if (Array.isArray(value)) return value.map((item) => followed(data, item));
  return isReference(value) ? rowOf(data, value) : value;
}

/** Reads the fields of one object, those that it must have been sent included. */
export function reader(world: World, node: Node, type: string): Read {
  const read: Read = (field, args = {}) => {
    if (node.given && field in node.given) return node.given[field];
    if (world.external(type, field)) throw new GraphQLError(`${node.id}.${field} was not sent`);
    const value = node.row[field] ?? null;
    return followed(world.data, typeof value === 'function' ? value(args, read) : value);
  };
  return read;
}

function nodeOf(data: Data, value: Value, typename: string, id: string): Node | null | (Node | null)[] {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((item, index) => nodeOf(data, item, typename, `${id}.${index}`)) as Node[];
  if (isReference(value)) return { row: rowOf(data, value), id: value.slice(1), typename: value.slice(1).split('/')[0] ?? '' };
  const row = value as Row;
  return { row, id, typename: typeof row['__typename'] === 'string' ? row['__typename'] : typename };
}

/** The resolver of every field. The root's source is the row of the root. */
export const fieldResolver =
  (world: (context: Given) => World): GraphQLFieldResolver<Node, unknown> =>
  (source, args, context, info) => {
    const own = world(context);
    own.faults?.strike(source.id, info.fieldName);
    const kept = source.row[info.fieldName] ?? null;
    if (own.faults?.nulls(source.id, info.fieldName, info.returnType)) return null;
    const value = typeof kept === 'function' ? kept(args, reader(own, source, info.parentType.name)) : kept;
    const named = getNamedType(info.returnType);
    return isCompositeType(named) ? nodeOf(own.data, value, named.name, `${source.id}.${info.fieldName}`) : value;
  };
