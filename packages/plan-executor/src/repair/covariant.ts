/**
 * A client's operation with each field asked of the type that its object has there. Where implementations of an interface or union narrow a
 * field to an interface of theirs, the planner follows the narrower type and refuses what the document asks below it of the wider one: such
 * a field is asked of each implementation, and fragments on a wider type than the one around them lose their condition.
 */
import {
  type DocumentNode,
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { isOfType } from '../types.ts';

/** Selections that a document may have after the change: a field is written once for each implementation, and so is what is below it. */
const selectionsMax = 20_000;

/** The fields of interfaces that an implementation narrows to another interface. */
export class NarrowedFields {
  readonly #fields = new Map<string, Set<string>>();
  readonly #names = new Set<string>();

  constructor(schema: GraphQLSchema) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isInterfaceType(type)) continue;
      for (const { name, type: wider } of Object.values(type.getFields())) {
        const named = schema.getPossibleTypes(type).map((object) => getNamedType(object.getFields()[name]?.type));
        if (!named.some((own) => isInterfaceType(own) && own !== getNamedType(wider))) continue;
        this.#fields.set(type.name, (this.#fields.get(type.name) ?? new Set()).add(name));
        this.#names.add(name);
      }
    }
  }

  has = (type: string, field: string): boolean => this.#fields.get(type)?.has(field) ?? false;

  /** Whether a document may ask for one. */
  isRequestedBy(document: DocumentNode): boolean {
    let found = false;
    const look = (name: string): void => {
      if (this.#names.has(name)) found = true;
    };
    if (this.#names.size > 0) visit(document, { Field: ({ name }) => look(name.value) });
    return found;
  }
}

interface Walk {
  schema: GraphQLSchema;
  narrowed: NarrowedFields;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  left: number;
}

/** The document to plan for one that is valid by `schema`; the given one where no narrowed field is asked for, or where it would be too large. */
export function askEachType(document: DocumentNode, schema: GraphQLSchema, narrowed: NarrowedFields): DocumentNode {
  if (!narrowed.isRequestedBy(document)) return document;
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    else if (node.kind === Kind.OPERATION_DEFINITION) operations.push(node);
  const walk: Walk = { schema, narrowed, fragments, left: selectionsMax };
  const definitions = operations.map((operation) => {
    const root = schema.getRootType(operation.operation);
    return root ? { ...operation, selectionSet: rewritten(walk, operation.selectionSet, root) } : operation;
  });
  return walk.left < 0 ? document : { ...document, definitions };
}

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function rewritten(walk: Walk, set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
  const selections = set.selections.flatMap((selection) => rewrite(walk, selection, type));
  return { ...set, selections: selections.length > 0 ? selections : [typeName] };
}

function rewrite(walk: Walk, selection: SelectionNode, type: GraphQLCompositeType): SelectionNode[] {
  walk.left -= 1;
  if (walk.left < 0) return [];
  if (selection.kind === Kind.FIELD) return rewriteField(walk, selection, type);
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
  if (fragment === undefined) return [selection];
  const { schema } = walk;
  const { typeCondition, selectionSet } = fragment;
  const inner: InlineFragmentNode = { kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [], selectionSet };
  const condition = typeCondition && schema.getType(typeCondition.name.value);
  if (!isCompositeType(condition) || isOfType(schema, type.name, condition.name))
    return [{ ...inner, selectionSet: rewritten(walk, selectionSet, type) }];
  if (!typeCondition || !doTypesOverlap(schema, type, condition)) return [];
  return [{ ...inner, typeCondition, selectionSet: rewritten(walk, selectionSet, condition) }];
}

function rewriteField(walk: Walk, node: FieldNode, type: GraphQLCompositeType): SelectionNode[] {
  const { name, selectionSet } = node;
  const below = 'getFields' in type ? getNamedType(type.getFields()[name.value]?.type) : undefined;
  if (selectionSet === undefined || !isCompositeType(below)) return [node];
  if (!isAbstractType(type) || !walk.narrowed.has(type.name, name.value))
    return [{ ...node, selectionSet: rewritten(walk, selectionSet, below) }];
  return walk.schema.getPossibleTypes(type).map(
    (object): InlineFragmentNode => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: object.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: rewriteField(walk, node, object) },
    }),
  );
}
