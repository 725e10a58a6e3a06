/**
 * Fetches of a plan over the planner's supergraph, as the subgraphs understand them: their own fields in place of the planner's, and
 * representations in their names. Fields that want different values under one name are asked for apart.
 */
import type { FetchDataKeyRenamer, FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { Paths, RepairedSupergraph } from './supergraph.ts';

type Required = RepairedSupergraph['required'];

export interface FetchRepairOptions {
  required: Required;
  /** What a field of a type in a subgraph requires. */
  needsOf: (subgraph: string, type: string | undefined, field: string) => Paths;
  /** Whether a place in the representation of a type belongs to a key. */
  isKey: (type: string | undefined, path: string) => boolean;
  /** Whether the operation leaves out or includes anything by a directive. */
  hasConditions: boolean;
}

/** The fetches that stand for one of the plan: itself alone where there is nothing to change. */
export function repairFetch(node: FetchNode, options: FetchRepairOptions): FetchNode[] {
  const { required } = options;
  const isOwn = node.requires !== undefined && readsOwn(node.requires, required);
  const asks = [...required.keys()].some((name) => node.operation.includes(name));
  const isEntities = node.requires !== undefined;
  if (!isOwn && !asks && !(isEntities && options.hasConditions)) return [node];
  const document = parse(node.operation, { noLocation: true });
  const parts = isEntities ? partsOf(node, document, options) : [{ document, isLeftOut: nothing }];
  if (parts.length === 1 && !isOwn && !asks) return [node];
  return parts.map((part) => {
    const apart = parts.length === 1 ? node : { ...node, variableUsages: variablesOf(part.document, node) };
    return madeFor(apart, part, required);
  });
}

interface Part {
  document: DocumentNode;
  /** Whether a place in the representation of a type is for fields of other parts only. */
  isLeftOut: (type: string | undefined, path: string) => boolean;
}

const nothing = () => false;

function madeFor(node: FetchNode, { document, isLeftOut }: Part, required: Required): FetchNode {
  const requires = node.requires && (isLeftOut === nothing ? node.requires : oneEach(without(node.requires, isLeftOut, undefined, [])));
  const renamers = requires ? renamersOf(requires, required, []) : [];
  // Before what the plan rewrites itself, which can change the types that the paths go by.
  const inputRewrites = [...renamers, ...(node.inputRewrites ?? [])];
  const requested = withSubgraphFields(document, required);
  return {
    ...node,
    ...(requires && { requires }),
    operation: stripIgnoredCharacters(print(requested)),
    ...(node.operationDocumentNode && { operationDocumentNode: requested }),
    ...(inputRewrites.length > 0 && { inputRewrites }),
  };
}

const readsOwn = (selections: readonly QueryPlanSelectionNode[], required: Required): boolean =>
  selections.some(
    (selection) => (selection.kind === 'Field' && required.has(selection.name)) || readsOwn(selection.selections ?? [], required),
  );

/** Deepest first: a path goes by the names that the plan gives. */
function renamersOf(selections: readonly QueryPlanSelectionNode[], required: Required, path: readonly string[]): FetchDataKeyRenamer[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'InlineFragment') {
      const inner = selection.typeCondition === undefined ? path : [...path, `... on ${selection.typeCondition}`];
      return renamersOf(selection.selections, required, inner);
    }
    const own = required.get(selection.name);
    const place = [...path, selection.alias ?? selection.name];
    const inner = renamersOf(selection.selections ?? [], required, place);
    return own === undefined ? inner : [...inner, { kind: 'KeyRenamer', path: place, renameKeyTo: own.field }];
  });
}

function withSubgraphFields(document: DocumentNode, required: Required): DocumentNode {
  return visit(document, {
    Field: (node) => {
      const own = required.get(node.name.value);
      if (own === undefined) return undefined;
      const alias = node.alias ?? node.name;
      const given = [...(node.arguments ?? []), ...own.arguments];
      return { ...node, alias, name: { ...node.name, value: own.field }, arguments: given };
    },
  });
}

/** Fields of a fetch that are told the same of an entity. */
interface Group {
  needs: Set<string>;
  fields: Set<FieldNode>;
}

/**
 * The fields of a fetch, in parts. Two are apart when they want different values under one name; and, where the operation asks for
 * anything on a condition, when they need different ones: what one of them needs may not be there, and the other must be answered.
 */
function partsOf(node: FetchNode, document: DocumentNode, { required, needsOf, isKey, hasConditions }: FetchRepairOptions): Part[] {
  const inlined = withInlined(document);
  const groups: Group[] = [];
  eachField(entitiesOf(inlined).selectionSet, undefined, (field, type) => {
    const needs = needsOf(node.serviceName, type, field.name.value);
    const fits = (known: Group) => (hasConditions ? isSame(known.needs, needs) : areTogether(known.needs, needs, required));
    const fitting = groups.find(fits);
    const group = fitting ?? { needs: new Set(), fields: new Set() };
    if (fitting === undefined) groups.push(group);
    for (const path of needs) group.needs.add(path);
    group.fields.add(field);
  });
  if (groups.length < 2) return [{ document, isLeftOut: nothing }];
  const needed = new Set(groups.flatMap(({ needs }) => [...needs]));
  return groups.map(({ needs, fields }) => ({
    document: withOnly(inlined, (field) => fields.has(field)),
    isLeftOut: (type, path) => needed.has(path) && !needs.has(path) && !isKey(type, path),
  }));
}

const isSame = (one: Paths, other: Paths): boolean => one.size === other.size && [...one].every((path) => other.has(path));

/** Whether no two places of the planner's are one in a representation. */
function areTogether(one: Paths, other: Paths, required: Required): boolean {
  const places = new Map([...one].map((path) => [inSubgraph(path, required), path]));
  return [...other].every((path) => (places.get(inSubgraph(path, required)) ?? path) === path);
}

const inSubgraph = (path: string, required: Required): string =>
  path
    .split('.')
    .map((name) => required.get(name)?.field ?? name)
    .join('.');

function entitiesOf(document: DocumentNode): FieldNode & { selectionSet: SelectionSetNode } {
  const [field] = operationOf(document).selectionSet.selections;
  if (field?.kind !== Kind.FIELD || !field.selectionSet) throw new TypeError('a fetch of a plan with representations asks for no entities');
  return { ...field, selectionSet: field.selectionSet };
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new TypeError('a fetch of a plan has no operation');
  return operation;
}

const fragmentOf = (document: DocumentNode, name: string): FragmentDefinitionNode | undefined =>
  document.definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) as
    | FragmentDefinitionNode
    | undefined;

/** A document whose entities' own fields stand in no named fragment. */
function withInlined(document: DocumentNode): DocumentNode {
  const inlined = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((node) => {
      const selection = inline(node, document);
      return selection.kind === Kind.INLINE_FRAGMENT ? { ...selection, selectionSet: inlined(selection.selectionSet) } : selection;
    }),
  });
  const operation = operationOf(document);
  const entities = entitiesOf(document);
  const field: FieldNode = { ...entities, selectionSet: inlined(entities.selectionSet) };
  const changed = { ...operation, selectionSet: { ...operation.selectionSet, selections: [field] } };
  return { ...document, definitions: document.definitions.map((node) => (node === operation ? changed : node)) };
}

/** A fragment at the place where it is spread. */
function inline(selection: SelectionNode, document: DocumentNode): SelectionNode {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection;
  const fragment = fragmentOf(document, selection.name.value);
  if (fragment === undefined) throw new TypeError('a fetch of a plan spreads a fragment that it does not have');
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, ...(selection.directives && { directives: selection.directives }) };
}

/** Calls `found` for the fields of the entities themselves, with the type that each is asked of. */
function eachField(
  { selections }: SelectionSetNode,
  type: string | undefined,
  found: (field: FieldNode, type: string | undefined) => void,
): void {
  for (const selection of selections)
    if (selection.kind === Kind.FIELD) found(selection, type);
    else if (selection.kind === Kind.INLINE_FRAGMENT) eachField(selection.selectionSet, selection.typeCondition?.name.value ?? type, found);
}

/** The document with only those fields of the entities that `keeps` says, and what they use. */
function withOnly(document: DocumentNode, keeps: (field: FieldNode) => boolean): DocumentNode {
  const only = ({ selections }: SelectionSetNode): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind !== Kind.INLINE_FRAGMENT) return selection.kind === Kind.FIELD && keeps(selection) ? [selection] : [];
      const inner = only(selection.selectionSet);
      return inner.length === 0 ? [] : [{ ...selection, selectionSet: { ...selection.selectionSet, selections: inner } }];
    });
  const operation = operationOf(document);
  const entities = entitiesOf(document);
  const field: FieldNode = { ...entities, selectionSet: { ...entities.selectionSet, selections: only(entities.selectionSet) } };
  return usedOnly(document, { ...operation, selectionSet: { ...operation.selectionSet, selections: [field] } });
}

/** An operation with the fragments and variables of a document that it uses. */
function usedOnly(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragmentOf(document, name.value);
        if (fragment === undefined || fragments.has(name.value)) return;
        fragments.set(name.value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  const { variableDefinitions = [], ...rest } = operation;
  const used = new Set<string>();
  for (const node of [rest, ...fragments.values()]) visit(node, { Variable: ({ name }) => void used.add(name.value) });
  const declared = variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
  return { ...document, definitions: [{ ...rest, variableDefinitions: declared }, ...fragments.values()] };
}

function variablesOf(document: DocumentNode, { variableUsages = [] }: FetchNode): string[] {
  const declared = new Set(operationOf(document).variableDefinitions?.map(({ variable }) => variable.name.value));
  return variableUsages.filter((name) => declared.has(name));
}

/** What representations select, without some places. */
function without(
  selections: readonly QueryPlanSelectionNode[],
  isLeftOut: Part['isLeftOut'],
  type: string | undefined,
  path: readonly string[],
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'InlineFragment') {
      const of = path.length === 0 ? (selection.typeCondition ?? type) : type;
      return [{ ...selection, selections: without(selection.selections, isLeftOut, of, path) }];
    }
    const place = [...path, selection.name];
    if (isLeftOut(type, place.join('.'))) return [];
    return [selection.selections ? { ...selection, selections: without(selection.selections, isLeftOut, type, place) } : selection];
  });
}

/** One field for each name and one fragment for each type: an entity of which any of it is missing is not asked about. */
function oneEach(selections: readonly QueryPlanSelectionNode[], type?: string): QueryPlanSelectionNode[] {
  const alike = Map.groupBy(withoutNeedless(selections, type), (selection) =>
    selection.kind === 'Field' ? selection.name : `... on ${selection.typeCondition}`,
  );
  return [...alike.values()].flatMap(([first, ...others]): QueryPlanSelectionNode[] => {
    if (first?.selections === undefined) return first ? [first] : [];
    const all = [first, ...others].flatMap((selection) => selection.selections ?? []);
    const inner = oneEach(all, first.kind === 'InlineFragment' ? first.typeCondition : undefined);
    return inner.length === 0 ? [] : [{ ...first, selections: inner }];
  });
}

/** What stands in fragments of the type around them stands without. */
const withoutNeedless = (selections: readonly QueryPlanSelectionNode[], type: string | undefined): QueryPlanSelectionNode[] =>
  selections.flatMap((selection) =>
    type !== undefined && selection.kind === 'InlineFragment' && selection.typeCondition === type
      ? withoutNeedless(selection.selections, type)
      : [selection],
  );
