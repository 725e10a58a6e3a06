/**
 * Which fields a selection asks of an object of one type, in the order of the answer (GraphQL specification, 6.3.2): fragments are
 * applied, selections of one name are merged, and what @skip and @include leave out is left out.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isOfType } from './types.ts';

export interface Collection {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that stand in @skip and @include. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** Names in the subgraphs' data of fields that have another one in the answer. */
  readonly dataKeys?: ReadonlyMap<FieldNode, string>;
}

export interface CollectedField {
  /** The name in the answer. */
  key: string;
  /** The name in the subgraphs' data. */
  dataKey: string;
  /** The field as the object's own type has it, whatever type each selection asks it of. */
  definition: GraphQLField<unknown, unknown>;
  nodes: FieldNode[];
}

/**
 * `type` is the type of the object, or the declared one where the answer doesn't tell: then a fragment applies only if every object
 * of that type is one of its own. Either has each field that a selection asks of a type that it is of, and may have it narrower: a
 * field's own type, and not the one that a selection was written for, says what its value is and which fragments apply below it.
 */
export function collectFields(collection: Collection, type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): CollectedField[] {
  const found = new Map<string, CollectedField>();
  for (const set of sets) collect({ collection, type, found }, set);
  return [...found.values()];
}

interface Walk {
  collection: Collection;
  type: GraphQLCompositeType;
  found: Map<string, CollectedField>;
}

function collect(walk: Walk, { selections }: SelectionSetNode): void {
  const { schema, fragments, conditions } = walk.collection;
  for (const selection of selections) {
    if (isLeftOut(selection, conditions)) continue;
    if (selection.kind === Kind.FIELD) addField(walk, selection);
    else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value ?? walk.type.name;
      if (fragment && isOfType(schema, walk.type.name, condition)) collect(walk, fragment.selectionSet);
    }
  }
}

function addField({ collection, type, found }: Walk, node: FieldNode): void {
  const key = node.alias?.value ?? node.name.value;
  const known = found.get(key);
  if (known) {
    known.nodes.push(node);
    return;
  }
  const definition = definitionOf(collection.schema, type, node.name.value);
  found.set(key, { key, dataKey: collection.dataKeys?.get(node) ?? key, definition, nodes: [node] });
}

/** The definition of a field of a validated document. */
function definitionOf(schema: GraphQLSchema, type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  const field = 'getFields' in type ? type.getFields()[name] : undefined;
  if (field === undefined) throw new TypeError(`a validated document asks ${type.name} for a field that it does not have`);
  return field;
}

/** Whether @skip or @include leaves a selection out. */
export function isLeftOut({ directives }: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  for (const { name, arguments: [argument] = [] } of directives ?? []) {
    const value = argument?.value;
    const holds = value?.kind === Kind.VARIABLE ? conditions[value.name.value] === true : value?.kind === Kind.BOOLEAN && value.value;
    if ((name.value === 'skip' && holds) || (name.value === 'include' && !holds)) return true;
  }
  return false;
}
