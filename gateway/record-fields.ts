/** Which answers hold records: counts the record fields that an answer carries, so that each can be matched with a report of its read. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Coordinate of a record field to its category. */
export type RecordFields = Readonly<Record<string, string>>;

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  records: RecordFields;
  /** Category by the path in the answer: selections that merge are one field of the answer. */
  found: Map<string, string>;
}

/** The category of a record field; behind an interface any object may stand, so that of any of them. */
function categoryOf(type: GraphQLNamedType | undefined, field: string, { schema, records }: Walk): string | undefined {
  if (!type) return undefined;
  const owners = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
  return owners.map(({ name }) => records[`${name}.${field}`]).find((category) => category !== undefined);
}

/** Walks one object of the answer by its selections. A type that the schema leaves open is told by the answer's own fields: any record field of it counts. */
function walk(set: SelectionSetNode | undefined, typeName: string, value: unknown, path: string, state: Walk): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(set, typeName, item, `${path}.${index}`, state);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !set) return;
  const record = value as Record<string, unknown>;
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      walk(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, value, path, state);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = state.fragments.get(selection.name.value);
      walk(fragment?.selectionSet, fragment?.typeCondition.name.value ?? typeName, value, path, state);
    } else {
      const key = selection.alias?.value ?? selection.name.value;
      const answer = record[key];
      if (answer === null || answer === undefined) continue;
      const type = state.schema.getType(typeName);
      const category = categoryOf(type, selection.name.value, state);
      if (category !== undefined) state.found.set(`${path}.${key}`, category);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (field) walk(selection.selectionSet, getNamedType(field.type).name, answer, `${path}.${key}`, state);
    }
  }
}

/** How many answered record fields of each category `data` holds. */
export function recordsIn(
  data: unknown,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  records: RecordFields,
): Map<string, number> {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const found = new Map<string, string>();
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (root) walk(operation.selectionSet, root.name, data, '', { schema, fragments, records, found });
  const counts = new Map<string, number>();
  for (const category of found.values()) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
