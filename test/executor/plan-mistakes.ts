/**
 * Where the stock planner's plan is wrong and both executors, which follow it, answer what the monolith doesn't. Each is told apart by asking
 * the same thing in a form that is planned right: an executor that were wrong would be wrong there too.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { DrawnOperation } from './operations.ts';

export interface PlanMistake {
  name: string;
  because: string;
  /** The same question in a form that is planned right, or null where the cause isn't there. */
  otherwise(operation: DrawnOperation, schema: GraphQLSchema): DrawnOperation | null;
}

const operationOf = ({ document }: DrawnOperation): OperationDefinitionNode => {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation was drawn');
  return operation;
};

function isLeftOut({ directives = [] }: SelectionNode, values: Record<string, unknown>): boolean {
  return directives.some(({ name, arguments: [argument] = [] }) => {
    const value = argument?.value;
    const holds = value?.kind === Kind.VARIABLE ? values[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'skip' ? holds : !holds;
  });
}

/** Without what @skip and @include leave out, and without them; a selection of which nothing is left asks for the type's name. */
function resolved(document: DocumentNode, values: Record<string, unknown>): DocumentNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet: (set): SelectionSetNode => {
      const left = set.selections.filter((selection) => !isLeftOut(selection, values));
      return { ...set, selections: left.length > 0 ? left.map((selection) => ({ ...selection, directives: [] })) : [typename] };
    },
  });
}

/** Fragments at the root in the place where they are spread. */
function flattened(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const flat = ({ selections }: SelectionSetNode): SelectionNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
      return set ? flat(set) : [];
    });
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? { ...node, selectionSet: { ...node.selectionSet, selections: flat(node.selectionSet) } }
      : node,
  );
  return { ...document, definitions };
}

/** Without fragments and variables that nothing uses any more. */
function tidied(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  const follow = (node: DocumentNode['definitions'][number]): void => {
    visit(node.kind === Kind.OPERATION_DEFINITION ? { ...node, variableDefinitions: [] } : node, {
      Variable: ({ name }) => void used.add(`$${name.value}`),
      FragmentSpread: ({ name }) => {
        if (used.has(name.value)) return;
        used.add(name.value);
        const fragment = document.definitions.find((other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === name.value);
        if (fragment) follow(fragment);
      },
    });
  };
  for (const node of document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) follow(node);
  const definitions = document.definitions.filter((node) => node.kind !== Kind.FRAGMENT_DEFINITION || used.has(node.name.value));
  return visit(
    { ...document, definitions },
    { VariableDefinition: (node) => (used.has(`$${node.variable.name.value}`) ? undefined : null) },
  );
}

function asked(document: DocumentNode, { variables }: DrawnOperation): DrawnOperation {
  const tidy = tidied(document);
  return { document: tidy, query: print(tidy), variables };
}

function valuesOf(operation: DrawnOperation, schema: GraphQLSchema): Record<string, unknown> {
  return getVariableValues(schema, operationOf(operation).variableDefinitions ?? [], operation.variables).coerced ?? {};
}

export const planMistakes: readonly PlanMistake[] = [
  {
    name: 'condition of a part taken for that of the whole',
    because:
      'where everything below a field is left out, or a part of it, the planner leaves out the fetch of the field itself, which then is null',
    otherwise: (operation, schema) =>
      /@(skip|include)/.test(operation.query) ? asked(resolved(operation.document, valuesOf(operation, schema)), operation) : null,
  },
  {
    name: 'mutations in another order',
    because: 'fragments on the root type are merged before the fields of a mutation are put in order',
    otherwise(operation, schema) {
      if (operationOf(operation).operation !== 'mutation') return null;
      return asked(flattened(resolved(operation.document, valuesOf(operation, schema))), operation);
    },
  },
];
