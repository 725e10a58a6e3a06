/**
 * A shape: one supergraph, as an SDL text per subgraph and one set of data that all of them serve. What a subgraph knows follows from its SDL;
 * its resolvers are derived (`data.ts`), so a shape is short. A shape has a second form in which whatever is never null in its data is declared so.
 */
import { composeServices } from '@apollo/composition';
import { type DocumentNode, Kind, parse, print, type TypeNode, visit } from 'graphql';
import { chanceOf } from './random.ts';

/** What a computed field may read of its own object: in a subgraph what the gateway sent, in the monolith the data. */
export type Read = (field: string, args?: Record<string, unknown>) => Given;
// biome-ignore lint/suspicious/noExplicitAny: data of any shape, looked into by the shape's own functions.
export type Given = any;
export type Computed = (args: Record<string, Given>, read: Read) => Value;
/** A text that begins with `#` is a reference: `#User/u1`. */
export type Value = null | boolean | number | string | Value[] | { [field: string]: Value } | Computed;
export interface Row {
  [field: string]: Value;
}

export interface Data {
  roots: { Query: Row; Mutation?: Row };
  /** Rows by the name of their (object) type and a name of their own. */
  tables: Record<string, Record<string, Row>>;
}

export interface Shape {
  name: string;
  subgraphs: Record<string, string>;
  /** Fresh data: mutations write into it. */
  data: () => Data;
  /** What arguments, by their name, are tried with; strings, numbers or enum values. */
  hints?: Record<string, readonly unknown[]>;
  /** Whether some scalars hold any JSON: no value in them is of a wrong kind. */
  opaque?: boolean;
  /** Fields (by name) that must stay nullable in the strict form, although they are never null in the data. */
  nullable?: readonly string[];
}

export interface Composed {
  shape: Shape;
  /** `plain` as written, or `strict`: never null where the data has no null. */
  form: 'plain' | 'strict';
  documents: Record<string, DocumentNode>;
  supergraphSdl: string;
}

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@extends", "@tag"])\n`;

/** Names of fields whose value is null, or is computed, anywhere in the data. */
function maybeNull(data: Data): Set<string> {
  const names = new Set<string>();
  const look = (value: Value, field: string): void => {
    if (value === null || typeof value === 'function') names.add(field);
    else if (Array.isArray(value)) for (const item of value) look(item, field);
    else if (typeof value === 'object') for (const [name, own] of Object.entries(value)) look(own, name);
  };
  for (const root of Object.values(data.roots)) look(root, '');
  for (const table of Object.values(data.tables)) for (const row of Object.values(table)) look(row, '');
  return names;
}

/** Every field's type and the items of its lists made non-null, three times out of four, by the field's name alone: alike in all subgraphs. */
function strictly(document: DocumentNode, nullable: ReadonlySet<string>): DocumentNode {
  const harden = (type: TypeNode, key: string): TypeNode => {
    const bare = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const inner = bare.kind === Kind.LIST_TYPE ? { ...bare, type: harden(bare.type, `${key}@`) } : bare;
    return type.kind === Kind.NON_NULL_TYPE || chanceOf(key) < 0.75 ? { kind: Kind.NON_NULL_TYPE, type: inner } : inner;
  };
  return visit(document, {
    FieldDefinition: (field) => (nullable.has(field.name.value) ? undefined : { ...field, type: harden(field.type, field.name.value) }),
  });
}

export function compose(shape: Shape, form: Composed['form']): Composed {
  const nullable = new Set([...maybeNull(shape.data()), ...(shape.nullable ?? [])]);
  const documents: Record<string, DocumentNode> = {};
  for (const [name, sdl] of Object.entries(shape.subgraphs)) {
    const document = parse(federation + sdl, { noLocation: true });
    documents[name] = form === 'strict' ? strictly(document, nullable) : document;
  }
  const services = Object.entries(documents).map(([name, typeDefs]) => ({ name, typeDefs, url: `http://${name}.invalid/` }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) {
    const texts = Object.entries(documents).map(([name, document]) => `# ${name}\n${print(document)}`);
    throw new Error(`${shape.name} (${form}) does not compose: ${errors?.map(({ message }) => message).join('; ')}\n${texts.join('\n')}`);
  }
  return { shape, form, documents, supergraphSdl };
}
