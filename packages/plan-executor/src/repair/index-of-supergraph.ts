/** A supergraph's SDL, as it says which subgraph has which type and field (Apollo Federation, join specification v0.3 to v0.5). */
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

export type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

export const hasFields = (node: DefinitionNode): node is FieldsType =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** The directives of a name on a definition. */
export const applied = (node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string): ConstDirectiveNode[] =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

/** A string, enum value or boolean that a directive is given; undefined where it isn't given one. */
export function argumentOf({ arguments: given = [] }: ConstDirectiveNode, name: string): string | boolean | undefined {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value !== undefined && 'value' in value ? value.value : undefined;
}

/** The same, for what is text where it is given. */
export function textOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return typeof value === 'string' ? value : undefined;
}

export const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** The selection that a key or a requirement is written as. */
export function parseFieldSet(fields: string): SelectionSetNode {
  const [definition] = parse(`{${fields}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('a field set of the supergraph is no selection');
  return definition.selectionSet;
}

export class SupergraphIndex {
  readonly document: DocumentNode;
  /** Objects and interfaces. */
  readonly types = new Map<string, FieldsType>();
  /** For each interface and union the objects and interfaces that are of it. */
  readonly #members = new Map<string, Set<string>>();
  /** Interfaces and unions that a subgraph has, by type and subgraph, with whether it has an object of them. */
  readonly #inhabited = new Map<string, boolean>();
  /** Subgraphs' names by the value of `join__Graph` that stands for them. */
  readonly graphNames = new Map<string, string>();

  constructor(sdl: string) {
    this.document = parse(sdl, { noLocation: true });
    for (const node of this.document.definitions) this.#add(node);
    for (const node of this.document.definitions) this.#inhabit(node);
  }

  #add(node: DefinitionNode): void {
    if (hasFields(node)) {
      this.types.set(node.name.value, node);
      for (const { name } of node.interfaces ?? []) this.#addMember(name.value, node.name.value);
    }
    if (node.kind === Kind.UNION_TYPE_DEFINITION) for (const { name } of node.types ?? []) this.#addMember(node.name.value, name.value);
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph')
      for (const value of node.values ?? []) {
        const [graph] = applied(value, 'join__graph');
        this.graphNames.set(value.name.value, (graph && textOf(graph, 'name')) ?? value.name.value);
      }
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const type of applied(node, 'join__type'))
        if (argumentOf(type, 'isInterfaceObject') !== true) this.#inhabited.set(`${node.name.value} ${textOf(type, 'graph')}`, false);
  }

  #addMember(of: string, member: string): void {
    const members = this.#members.get(of) ?? new Set();
    this.#members.set(of, members.add(member));
  }

  #inhabit(node: DefinitionNode): void {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const of of applied(node, 'join__implements')) this.#inhabited.set(`${textOf(of, 'interface')} ${textOf(of, 'graph')}`, true);
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const of of applied(node, 'join__unionMember')) this.#inhabited.set(`${node.name.value} ${textOf(of, 'graph')}`, true);
  }

  /** Whether a subgraph has an interface or union as such, and no object of it: none can be answered there. */
  isUninhabited = (type: string, graph: string): boolean => this.#inhabited.get(`${type} ${graph}`) === false;

  /** A type and, for an interface or union, all that are of it. */
  withMembers = (type: string): string[] => [type, ...(this.#members.get(type) ?? [])];

  field = (type: string, name: string): FieldDefinitionNode | undefined =>
    this.types.get(type)?.fields?.find((field) => field.name.value === name);

  /** The subgraphs that have a field of a type, with whether it is another's there. */
  placesOf(type: string, field: FieldDefinitionNode): { graph: string; isExternal: boolean }[] {
    const stated = applied(field, 'join__field').flatMap((at) => {
      const graph = textOf(at, 'graph');
      return graph === undefined ? [] : [{ graph, isExternal: argumentOf(at, 'external') === true }];
    });
    if (stated.length > 0 || applied(field, 'join__field').length > 0) return stated;
    const node = this.types.get(type);
    return (node ? applied(node, 'join__type') : []).flatMap((at) => {
      const graph = textOf(at, 'graph');
      return graph === undefined ? [] : [{ graph, isExternal: false }];
    });
  }
}
