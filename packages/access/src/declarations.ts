/**
 * Reads the rule of every field from a subgraph's SDL. One line there is the contract of the graph, the shield rule and
 * the row of the printed matrix; nothing else in Writ says who may ask what.
 */
import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { type DataCategory, dataCategories } from './data-categories.ts';
import { type Role, roles } from './roles.ts';

/** `ANY` means everybody who already has the object; it is allowed only on value types. */
export type DeclaredRole = Role | 'ANY';

/** What is declared for one field: its own `@allow`, or else its type's; its own `@category`, or else that of the type it returns. */
export interface FieldDeclaration {
  coordinate: string;
  type: string;
  field: string;
  returns: string;
  /** Empty when nothing is declared; a check refuses that and the shield denies it. */
  allow: readonly DeclaredRole[];
  category: DataCategory | null;
  /** Whether a view of an object of the field's type is an entry of the log. Its key alone is not a view. */
  viewLogged: boolean;
}

/** Anybody may read it, signed in or not, or already holds its parent; and no grant is asked for. */
export const isOpen = ({ allow, category }: FieldDeclaration): boolean =>
  category === null && (allow.includes('PUBLIC') || allow.includes('ANY'));

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const isObject = (node: { kind: string }): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

const isDeclaredRole = (value: string): value is DeclaredRole => value === 'ANY' || (roles as readonly string[]).includes(value);
const isCategory = (value: string): value is DataCategory => (dataCategories as readonly string[]).includes(value);

interface Declaring {
  directives?: readonly ConstDirectiveNode[];
}

/**
 * The argument of a house directive on this node, or undefined without the directive. Composition drops these directives unread,
 * so a misspelt one is refused here: passed over, it would leave the field to its type's wider declaration.
 */
function argument({ directives }: Declaring, directive: string, name: string, where: string): ConstValueNode | undefined {
  const [found, second] = directives?.filter((node) => node.name.value === directive) ?? [];
  if (second) throw new Error(`${where}: @${directive} stands twice, and one of them would not count`);
  if (!found) return undefined;
  const value = found.arguments?.find((node) => node.name.value === name)?.value;
  if (!value) throw new Error(`${where}: @${directive} needs its argument \`${name}\``);
  return value;
}

/** The roles of an `@allow` on this node, or undefined without one. Throws on what isn't a list of roles. */
function allowOf(node: Declaring, where: string): readonly DeclaredRole[] | undefined {
  const value = argument(node, 'allow', 'to', where);
  if (!value) return undefined;
  return (value.kind === Kind.LIST ? value.values : [value]).map((item) => {
    if (item.kind !== Kind.ENUM) throw new Error(`${where}: @allow needs roles, written like [AGENT, COUNSEL]`);
    if (!isDeclaredRole(item.value)) throw new Error(`${where}: @allow names ${item.value}, which is not a role`);
    return item.value;
  });
}

function categoryOf(node: Declaring, where: string): DataCategory | undefined {
  const value = argument(node, 'category', 'is', where);
  if (!value) return undefined;
  if (value.kind !== Kind.ENUM) throw new Error(`${where}: @category needs one category, written like SUBSCRIBER`);
  if (!isCategory(value.value)) throw new Error(`${where}: @category names ${value.value}, which is not a category`);
  return value.value;
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
    const viewLogged = node.directives?.some(({ name }) => name.value === 'viewLogged') ?? false;
    return (node.fields ?? []).map((field) => {
      const coordinate = `${type}.${field.name.value}`;
      const returns = namedType(field.type as TypeReference);
      return {
        coordinate,
        type,
        field: field.name.value,
        returns,
        allow: allowOf(field, coordinate) ?? typeAllow ?? [],
        viewLogged: viewLogged && field.name.value !== 'id',
        category: categoryOf(field, coordinate) ?? (typeCategories.has(type) ? null : (typeCategories.get(returns) ?? null)),
      };
    });
  });
}
