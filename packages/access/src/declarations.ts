/**
 * Reads the rule of every field from a subgraph's SDL. One line there is the contract of the graph, the shield rule and
 * the row of the printed matrix; nothing else in Writ says who may ask what.
 */
import { type ConstDirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';
import { type Role, roles } from './roles.ts';

/** `ANY` stands for whoever already holds the object; it is legal on value types only. */
export type DeclaredRole = Role | 'ANY';

export const dataCategories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;
export type DataCategory = (typeof dataCategories)[number];

/** What is declared for one field: its own `@allow`, or else its type's; its own `@category`, or else that of the type it returns. */
export interface FieldDeclaration {
  coordinate: string;
  type: string;
  field: string;
  returns: string;
  /** Empty when nothing is declared; a check refuses that and the shield denies it. */
  allow: readonly DeclaredRole[];
  category: DataCategory | null;
}

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const isObject = (node: { kind: string }): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

const isDeclaredRole = (value: string): value is DeclaredRole => value === 'ANY' || (roles as readonly string[]).includes(value);
const isCategory = (value: string): value is DataCategory => (dataCategories as readonly string[]).includes(value);

function argument(directives: readonly ConstDirectiveNode[] | undefined, directive: string, name: string): string[] | undefined {
  const found = directives?.find((node) => node.name.value === directive);
  const value = found?.arguments?.find((node) => node.name.value === name)?.value;
  if (value?.kind === Kind.ENUM) return [value.value];
  if (value?.kind === Kind.LIST) return value.values.flatMap((item) => (item.kind === Kind.ENUM ? [item.value] : []));
  return undefined;
}

/** The roles of an `@allow` on this node, or undefined without one. Throws on a role that isn't in the closed list. */
function allowOf(node: { directives?: readonly ConstDirectiveNode[] }, where: string): readonly DeclaredRole[] | undefined {
  return argument(node.directives, 'allow', 'to')?.map((role) => {
    if (!isDeclaredRole(role)) throw new Error(`${where}: @allow names ${role}, which is not a role`);
    return role;
  });
}

function categoryOf(node: { directives?: readonly ConstDirectiveNode[] }, where: string): DataCategory | undefined {
  const [category] = argument(node.directives, 'category', 'is') ?? [];
  if (category !== undefined && !isCategory(category)) throw new Error(`${where}: @category names ${category}, which is not a category`);
  return category;
}

type TypeReference =
  | { kind: Kind.NAMED_TYPE; name: { value: string } }
  | { kind: Kind.LIST_TYPE | Kind.NON_NULL_TYPE; type: TypeReference };
function namedType(node: TypeReference): string {
  return node.kind === Kind.NAMED_TYPE ? node.name.value : namedType(node.type);
}

/** Categories declared on types: every field that returns such a type needs the same category. */
export function categoriesOfTypes(document: DocumentNode): Map<string, DataCategory> {
  const found = new Map<string, DataCategory>();
  for (const node of document.definitions) {
    const category = isObject(node) ? categoryOf(node, node.name.value) : undefined;
    if (isObject(node) && category) found.set(node.name.value, category);
  }
  return found;
}

/** The declaration of every field of every object type of the document, in its order. */
export function declarationsOf(document: DocumentNode): FieldDeclaration[] {
  const typeCategories = categoriesOfTypes(document);
  return document.definitions.filter(isObject).flatMap((node) => {
    const type = node.name.value;
    const typeAllow = allowOf(node, type);
    return (node.fields ?? []).map((field) => {
      const coordinate = `${type}.${field.name.value}`;
      const returns = namedType(field.type as TypeReference);
      return {
        coordinate,
        type,
        field: field.name.value,
        returns,
        allow: allowOf(field, coordinate) ?? typeAllow ?? [],
        category: categoryOf(field, coordinate) ?? (typeCategories.has(type) ? null : (typeCategories.get(returns) ?? null)),
      };
    });
  });
}
