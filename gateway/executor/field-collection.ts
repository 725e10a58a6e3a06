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
  isObjectType,
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
  definition: GraphQLField<unknown, unknown>;
  /** The type that the field was first asked of: the object's own, or that of the fragment around it. */
  parentName: string;
  nodes: FieldNode[];
}

/**
 * `type` is the type of the object, or the declared one where the answer doesn't tell: then a fragment applies only if every
 * object of the type around it is one of its own.
 */
export function collectFields(
  collection: Collection,
  type: GraphQLCompositeType,
  sets: readonly { set: SelectionSetNode; parent: GraphQLCompositeType }[],
): CollectedField[] {
  const found = new Map<string, CollectedField>();
  for (const { set, parent } of sets) collect({ collection, type, declared: parent, found }, set, parent);
  return [...found.values()];
}

interface Walk {
  collection: Collection;
  type: GraphQLCompositeType;
  declared: GraphQLCompositeType;
  found: Map<string, CollectedField>;
}

function collect(walk: Walk, { selections }: SelectionSetNode, parent: GraphQLCompositeType): void {
  for (const selection of selections) {
    if (isLeftOut(selection, walk.collection.conditions)) continue;
    if (selection.kind === Kind.FIELD) addField(walk, selection, parent);
    else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.collection.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && applies(walk, condition, parent)) collect(walk, fragment.selectionSet, conditionType(walk, condition) ?? parent);
    }
  }
}

const conditionType = ({ collection }: Walk, condition: string | undefined): GraphQLCompositeType | undefined =>
  condition === undefined ? undefined : (collection.schema.getType(condition) as GraphQLCompositeType | undefined);

function applies({ collection: { schema }, type }: Walk, condition: string | undefined, parent: GraphQLCompositeType): boolean {
  return condition === undefined || isOfType(schema, (isObjectType(type) ? type : parent).name, condition);
}

function addField({ collection, type, declared, found }: Walk, node: FieldNode, parent: GraphQLCompositeType): void {
  const key = node.alias?.value ?? node.name.value;
  const known = found.get(key);
  if (known) {
    known.nodes.push(node);
    return;
  }
  const definition = definitionOf(collection.schema, parent, node.name.value);
  found.set(key, {
    key,
    dataKey: collection.dataKeys?.get(node) ?? key,
    definition,
    parentName: (parent === declared ? type : parent).name,
    nodes: [node],
  });
}

/** The definition of a field of a validated document. */
export function definitionOf(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
  if (field === undefined) throw new TypeError(`a validated document asks ${parent.name} for a field that it does not have`);
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
