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

/** Where a selection is examined. */
interface SelectionScope {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  records: RecordFields;
}

interface Walk extends SelectionScope {
  /** Category by the path in the answer: selections that merge are one field of the answer. */
  found: Map<string, string>;
}

/** The category of a record field; behind an interface any object is possible, so the category of any of them. */
function categoryOf(type: GraphQLNamedType | undefined, field: string, { schema, records }: SelectionScope): string | undefined {
  if (!type) return undefined;
  const owners = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
  return owners.map(({ name }) => records[`${name}.${field}`]).find((category) => category !== undefined);
}

/** An object of the answer: its type, and its place. */
interface Answered {
  readonly type: string;
  readonly path: string;
}

/** Walks one object of the answer by its selections. Where the schema leaves the type open, the answer's own fields decide: any record field counts. */
function walk(set: SelectionSetNode | undefined, { type: typeName, path }: Answered, value: unknown, state: Walk): void {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) walk(set, { type: typeName, path: `${path}.${index}` }, item, state);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !set) return;
  const record = value as Record<string, unknown>;
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      walk(selection.selectionSet, { type: selection.typeCondition?.name.value ?? typeName, path }, value, state);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = state.fragments.get(selection.name.value);
      walk(fragment?.selectionSet, { type: fragment?.typeCondition.name.value ?? typeName, path }, value, state);
    } else {
      const key = selection.alias?.value ?? selection.name.value;
      const answer = record[key];
      if (answer === null || answer === undefined) continue;
      const type = state.schema.getType(typeName);
      const category = categoryOf(type, selection.name.value, state);
      if (category !== undefined) state.found.set(`${path}.${key}`, category);
      const inner = typeOf(type, selection.name.value);
      if (inner !== undefined) walk(selection.selectionSet, { type: inner, path: `${path}.${key}` }, answer, state);
    }
  }
}

/** The type of a field's value, where the schema says it. */
function typeOf(type: GraphQLNamedType | undefined, field: string): string | undefined {
  const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  return found && getNamedType(found.type).name;
}

/** Whether a selection asks for a record field at all: it goes where {@link walk} may go, whatever the answer. */
function asksRecord(
  set: SelectionSetNode | undefined,
  typeName: string,
  place: SelectionScope,
  seen: Map<SelectionSetNode, Set<string>>,
): boolean {
  if (!set || seen.get(set)?.has(typeName)) return false;
  seen.set(set, (seen.get(set) ?? new Set()).add(typeName));
  return set.selections.some((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return asksRecord(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, place, seen);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = place.fragments.get(selection.name.value);
      return asksRecord(fragment?.selectionSet, fragment?.typeCondition.name.value ?? typeName, place, seen);
    }
    const type = place.schema.getType(typeName);
    if (categoryOf(type, selection.name.value, place) !== undefined) return true;
    const inner = typeOf(type, selection.name.value);
    return inner !== undefined && asksRecord(selection.selectionSet, inner, place, seen);
  });
}

interface Question extends SelectionScope {
  document: DocumentNode;
  /** The type of the root; null when the schema has none, so that nothing can be answered. */
  root: string | null;
  asksRecord: boolean;
}

/** An operation of a document, and the schema that answers it. */
interface ExecutedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  readonly records: RecordFields;
}

function questionOf({ document, operation, schema, records }: ExecutedOperation): Question {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const root = (operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType())?.name ?? null;
  const place = { schema, fragments, records };
  return { document, root, ...place, asksRecord: root !== null && asksRecord(operation.selectionSet, root, place, new Map()) };
}

/** As long as a document is kept, so is what it asks. */
const questions = new WeakMap<OperationDefinitionNode, Question>();

function knownQuestion(executed: ExecutedOperation): Question {
  const { document, operation, schema, records } = executed;
  const known = questions.get(operation);
  if (known && known.document === document && known.schema === schema && known.records === records) return known;
  const made = questionOf(executed);
  questions.set(operation, made);
  return made;
}

/** How many answered record fields of each category `data` holds. An answer is walked only if its document asks for a record anywhere. */
export function recordsIn(data: unknown, executed: ExecutedOperation): ReadonlyMap<string, number> {
  const question = knownQuestion(executed);
  if (!question.asksRecord || question.root === null) return new Map();
  const found = new Map<string, string>();
  walk(executed.operation.selectionSet, { type: question.root, path: '' }, data, { ...question, found });
  const counts = new Map<string, number>();
  for (const category of found.values()) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
