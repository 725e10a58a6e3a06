/**
 * What stops composition. Each check takes the subgraphs and answers sentences that begin with a coordinate; none repairs
 * anything. They make sure that a forgotten declaration is found before the shield has to deny it.
 */
import type { FieldDeclaration } from '@writ/access';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type StringValueNode,
} from 'graphql';
import { edgesOutOfRecords, keyedRecords, uncoveredCategories, ungrantedFields } from './record-checks.ts';
import type { SubgraphDocument } from './subgraph-documents.ts';

const described = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
]);

const directive = (node: { directives?: readonly ConstDirectiveNode[] }, name: string) =>
  node.directives?.filter((found) => found.name.value === name) ?? [];

const stringArgument = (node: ConstDirectiveNode, name: string): string | undefined => {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};

/** The top-level field names of a field set such as `id owner { id }`. */
function topFields(fieldSet: string): string[] {
  const [operation] = parse(`{ ${fieldSet} }`).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

const objects = ({ document }: SubgraphDocument): ObjectTypeDefinitionNode[] =>
  document.definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION);

const allDeclarations = (subgraphs: readonly SubgraphDocument[]): FieldDeclaration[] =>
  subgraphs.flatMap(({ declarations }) => declarations);

const extensions = new Set<string>([
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_EXTENSION,
  Kind.UNION_TYPE_EXTENSION,
  Kind.ENUM_TYPE_EXTENSION,
  Kind.INPUT_OBJECT_TYPE_EXTENSION,
  Kind.SCALAR_TYPE_EXTENSION,
]);

/** A type is declared once and completely in a subgraph: the other checks, and people, read it in one place. */
export const extendedTypes = (subgraphs: readonly SubgraphDocument[]): string[] =>
  subgraphs.flatMap(({ document }) =>
    document.definitions.flatMap((node) =>
      extensions.has(node.kind) && 'name' in node && node.name
        ? [`${node.name.value} is extended: write it once and whole, federation joins the subgraphs' parts without \`extend\``]
        : [],
    ),
  );

/** A field with no `@allow`, of its own or its type's. */
export const undeclaredFields = (subgraphs: readonly SubgraphDocument[]): string[] =>
  allDeclarations(subgraphs)
    .filter(({ allow }) => allow.length === 0)
    .map(({ coordinate }) => `${coordinate} has no @allow: say who may ask it, on the field or on its type`);

/** graphql-shield ignores rules on interfaces and unions, so a declaration there would protect nothing. */
export const rulesOnAbstractTypes = (subgraphs: readonly SubgraphDocument[]): string[] =>
  subgraphs.flatMap(({ document }) =>
    document.definitions.flatMap((node) => {
      if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION && node.kind !== Kind.UNION_TYPE_DEFINITION) return [];
      const own = ['allow', 'category'].some((name) => directive(node, name).length > 0) ? [node.name.value] : [];
      const fields = node.kind === Kind.INTERFACE_TYPE_DEFINITION ? (node.fields ?? []) : [];
      const ruled = fields.filter((field) => ['allow', 'category'].some((name) => directive(field, name).length > 0));
      return [...own, ...ruled.map((field) => `${node.name.value}.${field.name.value}`)].map(
        (coordinate) => `${coordinate} has a rule on an interface or union, where it protects nothing: put it on the object types`,
      );
    }),
  );

/** `ANY` on a type that can be asked for would open it: it is for value types, which have no key and aren't roots. */
export const anyOnAskedTypes = (subgraphs: readonly SubgraphDocument[]): string[] =>
  subgraphs.flatMap((subgraph) =>
    objects(subgraph)
      .filter((node) => directive(node, 'key').length > 0 || node.name.value === 'Query' || node.name.value === 'Mutation')
      .flatMap((node) => subgraph.declarations.filter(({ type, allow }) => type === node.name.value && allow.includes('ANY')))
      .map(({ coordinate }) => `${coordinate} allows ANY, which is for value types only: name the roles`),
  );

/** One coordinate, one declaration: two subgraphs that differ would protect the same field differently. */
export function differingDeclarations(subgraphs: readonly SubgraphDocument[]): string[] {
  const first = new Map<string, FieldDeclaration>();
  return allDeclarations(subgraphs).flatMap((declaration) => {
    const other = first.get(declaration.coordinate);
    if (!other) first.set(declaration.coordinate, declaration);
    const same =
      !other || (String([...other.allow].sort()) === String([...declaration.allow].sort()) && other.category === declaration.category);
    return same ? [] : [`${declaration.coordinate} is declared differently in two subgraphs: make the declarations equal`];
  });
}

/** Whoever may read any field of an entity must be able to pass its key; whoever may read a field must be able to read what it requires. */
export function narrowKeys(subgraphs: readonly SubgraphDocument[]): string[] {
  const declarations = allDeclarations(subgraphs);
  const rolesOf = (type: string, field?: string) =>
    new Set(declarations.filter((found) => found.type === type && (!field || found.field === field)).flatMap(({ allow }) => allow));
  const missing = (type: string, field: string, wanted: Set<string>) =>
    [...wanted].filter((role) => !rolesOf(type, field).has(role as never));
  return subgraphs.flatMap((subgraph) =>
    objects(subgraph).flatMap((node) => {
      const type = node.name.value;
      const keys = directive(node, 'key').flatMap((key) => topFields(stringArgument(key, 'fields') ?? ''));
      const keyFindings = [...new Set(keys)].flatMap((field) =>
        missing(type, field, rolesOf(type)).map(
          (role) => `${type}.${field} is a key and doesn't allow ${role}, which another field of ${type} allows`,
        ),
      );
      const requireFindings = (node.fields ?? []).flatMap((field) =>
        directive(field, 'requires').flatMap((requires) =>
          topFields(stringArgument(requires, 'fields') ?? '').flatMap((required) =>
            missing(type, required, rolesOf(type, field.name.value)).map(
              (role) => `${type}.${required} is required by ${type}.${field.name.value} and doesn't allow ${role}`,
            ),
          ),
        ),
      );
      return [...keyFindings, ...requireFindings];
    }),
  );
}

const isEnum = (node: DefinitionNode): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION;

/** A hidden enum value that a subgraph returns becomes null with no error, so values are never narrowed. */
export const narrowedValues = (subgraphs: readonly SubgraphDocument[]): string[] =>
  subgraphs.flatMap(({ document }) =>
    document.definitions
      .filter(isEnum)
      .flatMap((node) =>
        (node.values ?? [])
          .filter((value) => ['tag', 'inaccessible'].some((name) => directive(value, name).length > 0))
          .map((value) => `${node.name.value}.${value.name.value} is narrowed, but can be returned: split the enum instead`),
      ),
  );

interface Described {
  description?: StringValueNode | undefined;
  name: { value: string };
}

/** Everything that people meet in a graph has a sentence of its own. Roots need none. */
export function missingDescriptions(subgraphs: readonly SubgraphDocument[]): string[] {
  const blank = (node: Described, coordinate: string) =>
    node.description?.value.trim() ? [] : [`${coordinate} has no description: write a sentence for the people who read it`];
  const ofField = (type: string) => (field: FieldDefinitionNode | InputValueDefinitionNode) => [
    ...blank(field, `${type}.${field.name.value}`),
    ...('arguments' in field ? (field.arguments ?? []) : []).flatMap((argument) =>
      blank(argument, `${type}.${field.name.value}(${argument.name.value}:)`),
    ),
  ];
  return subgraphs.flatMap(({ document }) =>
    document.definitions.flatMap((node) => {
      if (!described.has(node.kind) || !('name' in node) || !node.name) return [];
      const type = node.name.value;
      const root = type === 'Query' || type === 'Mutation';
      const fields = 'fields' in node && node.fields ? node.fields.flatMap(ofField(type)) : [];
      const values = 'values' in node && node.values ? node.values.flatMap((value) => blank(value, `${type}.${value.name.value}`)) : [];
      return [...(root ? [] : blank(node as Described, type)), ...fields, ...values];
    }),
  );
}

/** Every finding of every check, in the order of the checks. */
export const findings = (subgraphs: readonly SubgraphDocument[]): string[] =>
  [
    extendedTypes,
    undeclaredFields,
    rulesOnAbstractTypes,
    anyOnAskedTypes,
    differingDeclarations,
    narrowKeys,
    ungrantedFields,
    uncoveredCategories,
    edgesOutOfRecords,
    keyedRecords,
    narrowedValues,
    missingDescriptions,
  ].flatMap((check) => check(subgraphs));
