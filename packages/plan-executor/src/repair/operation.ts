/**
 * A client's operation as the planner is given it. Two things are changed, and only where they matter.
 *
 * A client may call a field by the name of another one that keys or requirements read: the planner would send the one in place of
 * the other, so that whoever asks chooses what another subgraph is told. Such a field has a name of its own on the way.
 *
 * The same goes for a name that every object inherits a member of: data are kept in ordinary objects.
 *
 * A field whose type is an interface or union of which its subgraph has no object can be left out of a plan without a word: it is
 * asked for its type, so that its subgraph says what is wrong.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  type NameNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isInherited } from '../own-names.ts';
import type { SupergraphIndex } from './index-of-supergraph.ts';

export interface RepairedOperation {
  /** What is planned; the client's own document where there is nothing to change. */
  document: DocumentNode;
  /** The name in the subgraphs' data of a field of the client's document, where it isn't the name in the answer. */
  dataKeys: ReadonlyMap<FieldNode, string>;
  /** The names in the answer, by those in the data where they differ. */
  clientKeys: ReadonlyMap<string, string>;
  /** Whether anything is left out or included by a directive. */
  hasConditions: boolean;
}

export interface OperationRepairOptions {
  index: SupergraphIndex;
  namesRead: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether fields that a plan could leave out are asked for their types: these are in the data, and not in the client's document. */
  asksTypes: boolean;
}

/** `schema` is the audience's, by which the document is valid. */
export function repairOperation(
  { index, namesRead, asksTypes }: OperationRepairOptions,
  document: DocumentNode,
  schema: GraphQLSchema,
): RepairedOperation {
  const mistakable = mistakableNames({ index, namesRead, asksTypes }, document, schema);
  const dataKeys = new Map<FieldNode, string>();
  const clientKeys = new Map<string, string>();
  const types = new TypeInfo(schema);
  const repaired = visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        const key = isRenamed(node) || isInherited(node.name.value) ? mistakable.get((node.alias ?? node.name).value) : undefined;
        if (key !== undefined) {
          dataKeys.set(node, key);
          clientKeys.set(key, (node.alias ?? node.name).value);
        }
        const needsTypename =
          asksTypes && isNowhereInhabited(index, types.getParentType()?.name, node.name.value, getNamedType(types.getType()));
        if (key === undefined && !needsTypename) return undefined;
        return { ...node, ...(key !== undefined && { alias: { kind: Kind.NAME, value: key } }), ...(needsTypename && withTypename(node)) };
      },
    }),
  );
  return { document: repaired, dataKeys, clientKeys, hasConditions: hasConditions(document) };
}

type RenamedField = FieldNode & { readonly alias: NameNode };

const isRenamed = (node: FieldNode): node is RenamedField => node.alias !== undefined && node.alias.value !== node.name.value;

/**
 * The names by which a document calls fields and by which others are read of the same object, each with one that nothing else has.
 * A name that is mistakable somewhere counts as such in the whole document, so that the selections of one field stay together.
 */
function mistakableNames({ index, namesRead }: OperationRepairOptions, document: DocumentNode, schema: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        const parent = types.getParentType()?.name;
        const name = (node.alias ?? node.name).value;
        if (isInherited(name)) found.set(name, name);
        if (parent === undefined || !isRenamed(node) || found.has(name)) return;
        const isRead = name === '__typename' || index.withMembers(parent).some((type) => namesRead.get(type)?.has(name));
        if (isRead) found.set(name, name);
      },
    }),
  );
  if (found.size === 0) return found;
  const taken = new Set([...namesIn(document), ...[...namesRead.values()].flatMap((names) => [...names])]);
  for (const name of found.keys()) {
    let made = `${name}__asked`;
    while (taken.has(made)) made += '_';
    taken.add(made);
    found.set(name, made);
  }
  return found;
}

function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: ({ name }) => {
      if (name.value === 'skip' || name.value === 'include') found = true;
    },
  });
  return found;
}

function namesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { Name: ({ value }) => void names.add(value) });
  return names;
}

/** Whether a field's type is an interface or union, and every subgraph that answers it has no object of that. */
function isNowhereInhabited(index: SupergraphIndex, parent: string | undefined, field: string, type: unknown): boolean {
  if (parent === undefined || !isAbstractType(type)) return false;
  const definition = index.field(parent, field);
  const places = definition ? index.placesOf(parent, definition).filter(({ isExternal }) => !isExternal) : [];
  return places.length > 0 && places.every(({ graph }) => index.isUninhabited(type.name, graph));
}

function withTypename({ selectionSet }: FieldNode): Pick<FieldNode, 'selectionSet'> {
  if (selectionSet === undefined) return {};
  const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return { selectionSet: { ...selectionSet, selections: [typeName, ...selectionSet.selections] } };
}
