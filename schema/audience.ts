/**
 * Marks the composed graph for one audience: a field lives if one of its roles belongs to that audience; everything else
 * lives if it can be reached from a live root field through live fields; the rest becomes `@inaccessible`.
 */
import { type FieldDeclaration, type Graph, rolesOf } from '@writ/access';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql';

const roots = ['Query', 'Mutation'];
/** Definitions that composition itself adds; they are no part of any audience's graph. */
const isFederationType = (name: string): boolean => /^(join|link|core)__/.test(name);

const named = (node: TypeNode): string => (node.kind === Kind.NAMED_TYPE ? node.name.value : named(node.type));
const inaccessible: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } };
const isHidden = (node: { directives?: readonly ConstDirectiveNode[] }): boolean =>
  node.directives?.some(({ name }) => name.value === 'inaccessible') ?? false;
const hide = <Node extends { directives?: readonly ConstDirectiveNode[] }>(node: Node): Node =>
  isHidden(node) ? node : { ...node, directives: [...(node.directives ?? []), inaccessible] };

interface Liveness {
  types: ReadonlySet<string>;
  fields: ReadonlySet<string>;
}

/** Walks from the root fields of the audience through its live fields. */
function reach(document: DocumentNode, mayLive: (coordinate: string) => boolean): Liveness {
  const definitions = new Map<string, DefinitionNode>();
  for (const node of document.definitions) if ('name' in node && node.name) definitions.set(node.name.value, node);
  /** The possible types behind an interface, as a union names its members. */
  const implementers = new Map<string, string[]>();
  for (const node of document.definitions)
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const { name } of node.interfaces ?? [])
        implementers.set(name.value, [...(implementers.get(name.value) ?? []), node.name.value]);
  const types = new Set<string>();
  const fields = new Set<string>();
  const enterInputs = (inputs: readonly InputValueDefinitionNode[] | undefined) => {
    for (const input of inputs ?? []) enter(named(input.type));
  };
  const enter = (name: string): void => {
    if (types.has(name)) return;
    types.add(name);
    const node = definitions.get(name);
    if (node?.kind === Kind.UNION_TYPE_DEFINITION) for (const member of node.types ?? []) enter(member.name.value);
    if (node?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) enterInputs(node.fields);
    if (node?.kind !== Kind.OBJECT_TYPE_DEFINITION && node?.kind !== Kind.INTERFACE_TYPE_DEFINITION) return;
    for (const implemented of node.interfaces ?? []) enter(implemented.name.value);
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) for (const behind of implementers.get(name) ?? []) enter(behind);
    for (const field of node.fields ?? []) {
      const coordinate = `${name}.${field.name.value}`;
      if (isHidden(field) || (node.kind === Kind.OBJECT_TYPE_DEFINITION && !mayLive(coordinate))) continue;
      fields.add(coordinate);
      enterInputs(field.arguments);
      enter(named(field.type));
    }
  };
  for (const root of roots) if (definitions.has(root)) enter(root);
  return { types, fields };
}

/** The supergraph SDL of one audience. Throws when the audience would have nothing to ask. */
export function markForAudience(supergraph: string, declarations: readonly FieldDeclaration[], graph: Graph): string {
  const own = new Set<string>([...rolesOf(graph), 'ANY']);
  const living = new Set(declarations.filter(({ allow }) => allow.some((role) => own.has(role))).map(({ coordinate }) => coordinate));
  const document = parse(supergraph);
  const { types, fields } = reach(document, (coordinate) => living.has(coordinate));
  const filled = new Set([...fields].map((coordinate) => coordinate.split('.')[0]));
  if (!filled.has('Query')) throw new Error(`the ${graph} graph has no query: give one of its roles a field of Query`);
  const markField = (type: string) => (field: FieldDefinitionNode) => (fields.has(`${type}.${field.name.value}`) ? field : hide(field));
  const definitions = document.definitions.map((node) => {
    if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION || isFederationType(node.name.value)) return node;
    const name = node.name.value;
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const marked = { ...node, fields: (node.fields ?? []).map(markField(name)) };
      return types.has(name) && filled.has(name) ? marked : hide(marked);
    }
    const hideable = node.kind !== Kind.FRAGMENT_DEFINITION && node.kind !== Kind.OPERATION_DEFINITION;
    return hideable && !types.has(name) ? hide(node) : node;
  });
  return `${print({ ...document, definitions: definitions as DefinitionNode[] })}\n`;
}
