/**
 * The supergraph as the planner is given it. The planner tells fields apart by their names alone, so that a required field with
 * arguments is taken for the same field with others. Here each such requirement has a field of its own, without arguments and under
 * a name that no client can ask for; plan-repair-fetch.ts puts the subgraph's field in its place. Keys that a subgraph resolves
 * stand before those that it doesn't: the planner comes back after a requirement by the first, whichever that is.
 */
import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  applied,
  argumentOf,
  type FieldsType,
  hasFields,
  namedType,
  parseFieldSet,
  type SupergraphIndex,
  textOf,
} from './index-of-supergraph.ts';

/** A field of the planner's alone: what stands for it in a subgraph. */
export interface RequiredField {
  field: string;
  arguments: readonly ConstArgumentNode[];
}

export interface RepairedSupergraph {
  /** The text that was given where there is nothing to fix. */
  sdl: string;
  /** The fields that only the planner knows, by name. */
  required: ReadonlyMap<string, RequiredField>;
  /** Names that keys and requirements read of the objects of a type. */
  namesRead: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a subgraph's field requires, in the planner's names, by `subgraph type.field`. */
  needs: ReadonlyMap<string, Paths>;
  /** What the keys of a type are made of. */
  keys: ReadonlyMap<string, Paths>;
}

/** Places in a representation: the names on the way there, with dots between. */
export type Paths = ReadonlySet<string>;

export function repairSupergraph(sdl: string, index: SupergraphIndex): RepairedSupergraph {
  const repair = new Repair(index);
  const definitions = index.document.definitions.map((node) => (hasFields(node) ? repair.type(node) : node));
  const changed = definitions.map((node) => (hasFields(node) ? repair.withRequired(node) : node));
  const isSame = changed.every((node, place) => node === index.document.definitions[place]);
  return {
    sdl: isSame ? sdl : print({ kind: Kind.DOCUMENT, definitions: changed }),
    required: repair.required,
    namesRead: repair.namesRead,
    needs: repair.needs,
    keys: repair.keys,
  };
}

/** Where a field set is walked: the type, the subgraph, and the names on the way there. */
interface FieldPlace {
  type: string;
  graph: string;
  path: readonly string[];
  needs: Set<string>;
}

class Repair {
  readonly #index: SupergraphIndex;
  readonly required = new Map<string, RequiredField>();
  readonly namesRead = new Map<string, Set<string>>();
  readonly needs = new Map<string, Paths>();
  readonly keys = new Map<string, Set<string>>();
  readonly #names = new Map<string, string>();
  /** Which types get which of the planner's fields, and for which subgraphs' requirements. */
  readonly #added = new Map<string, Map<string, Set<string>>>();

  constructor(index: SupergraphIndex) {
    this.#index = index;
  }

  /** The type with its keys in order and its requirements in the planner's names. */
  type(node: FieldsType): FieldsType {
    for (const key of applied(node, 'join__type')) this.#readKey(node.name.value, key);
    const fields = node.fields?.map((field) => this.#field(node.name.value, field));
    const directives = resolvableFirst(node.directives ?? []);
    const isSame = directives === node.directives && fields?.every((field, place) => field === node.fields?.[place]);
    return isSame ? node : { ...node, directives, ...(fields && { fields }) };
  }

  #readKey(type: string, key: ConstDirectiveNode): void {
    const fields = textOf(key, 'key');
    if (fields !== undefined) this.#readNames(parseFieldSet(fields), type, { of: type, path: [] });
  }

  #readNames({ selections }: SelectionSetNode, type: string, key: { of: string; path: readonly string[] }): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.#addName(type, selection.name.value);
        const path = [...key.path, selection.name.value];
        this.keys.set(key.of, (this.keys.get(key.of) ?? new Set()).add(path.join('.')));
        const inner = this.#index.field(type, selection.name.value);
        if (selection.selectionSet && inner) this.#readNames(selection.selectionSet, namedType(inner.type), { ...key, path });
      } else if (selection.kind === Kind.INLINE_FRAGMENT)
        this.#readNames(selection.selectionSet, selection.typeCondition?.name.value ?? type, key);
    }
  }

  #addName(type: string, name: string): void {
    for (const member of this.#index.withMembers(type)) {
      const names = this.namesRead.get(member) ?? new Set();
      this.namesRead.set(member, names.add(name));
    }
  }

  #field(type: string, field: FieldDefinitionNode): FieldDefinitionNode {
    const directives = field.directives?.map((directive) => this.#requirement(type, field, directive));
    const isSame = directives === undefined || directives.every((directive, place) => directive === field.directives?.[place]);
    return isSame ? field : { ...field, directives };
  }

  #requirement(type: string, field: FieldDefinitionNode, directive: ConstDirectiveNode): ConstDirectiveNode {
    if (directive.name.value !== 'join__field') return directive;
    const [graph, fields] = [textOf(directive, 'graph'), textOf(directive, 'requires')];
    if (graph === undefined || fields === undefined) return directive;
    const needs = new Set<string>();
    const given = parseFieldSet(fields);
    const set = this.#own(given, { type, graph, path: [], needs });
    this.needs.set(`${this.#index.graphNames.get(graph)} ${type}.${field.name.value}`, needs);
    if (print(set) === print(given)) return directive;
    const value = set.selections.map((selection) => print(selection)).join(' ');
    return withArgument(directive, 'requires', value);
  }

  /** A requirement in the planner's names. */
  #own(set: SelectionSetNode, place: FieldPlace): SelectionSetNode {
    return { ...set, selections: set.selections.map((selection) => this.#ownSelection(selection, place)) };
  }

  #ownSelection(selection: SelectionNode, place: FieldPlace): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new TypeError('a requirement of the supergraph spreads a fragment');
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? place.type;
      return { ...selection, selectionSet: this.#own(selection.selectionSet, { ...place, type }) };
    }
    const definition = this.#index.field(place.type, selection.name.value);
    const name = definition && this.#needsOwn(definition, place) ? this.#ownName(selection, place) : selection.name.value;
    this.#addName(place.type, name);
    const path = [...place.path, name];
    place.needs.add(path.join('.'));
    const { arguments: _, ...rest } = selection;
    const inner = selection.selectionSet && definition && { ...place, type: namedType(definition.type), path };
    return {
      ...(name === selection.name.value ? selection : { ...rest, name: { ...selection.name, value: name } }),
      ...(inner && selection.selectionSet && { selectionSet: this.#own(selection.selectionSet, inner) }),
    };
  }

  /** A field with arguments is asked for with others elsewhere; one that is external elsewhere is fetched there by mistake. */
  #needsOwn(field: FieldDefinitionNode, place: FieldPlace): boolean {
    return (field.arguments ?? []).length > 0 || this.#isMistakable(field, place);
  }

  #isMistakable(field: FieldDefinitionNode, { type, graph }: FieldPlace): boolean {
    const places = this.#index.placesOf(type, field);
    return places.some((at) => at.graph === graph && !at.isExternal) && places.some((at) => at.graph !== graph && at.isExternal);
  }

  #ownName(selection: FieldNode, place: FieldPlace): string {
    const field = selection.name.value;
    const given = (selection.arguments ?? []) as readonly ConstArgumentNode[];
    const definition = this.#index.field(place.type, field);
    const only = definition && this.#isMistakable(definition, place) ? [place.graph] : [];
    const key = JSON.stringify([field, given.map((argument) => print(argument)).sort(), only]);
    const name = this.#names.get(key) ?? `${field}__required_${this.#names.size}`;
    this.#names.set(key, name);
    this.required.set(name, { field, arguments: given });
    for (const member of this.#index.withMembers(place.type)) {
      const added = this.#added.get(member) ?? new Map<string, Set<string>>();
      this.#added.set(member, added.set(name, (added.get(name) ?? new Set()).add(place.graph)));
    }
    return name;
  }

  /** The type with the planner's fields beside those that they stand for. */
  withRequired(node: FieldsType): FieldsType {
    const added = [...(this.#added.get(node.name.value) ?? [])].flatMap(([name, graphs]) => {
      const field = node.fields?.find((known) => known.name.value === this.required.get(name)?.field);
      const copy = field && ownField(name, field, graphs);
      return copy ? [copy] : [];
    });
    return added.length === 0 ? node : { ...node, fields: [...(node.fields ?? []), ...added] };
  }
}

/** The field that stands for `field` in the plans: nobody's external field but where it is required. */
function ownField(name: string, field: FieldDefinitionNode, requiredIn: ReadonlySet<string>): FieldDefinitionNode | undefined {
  const stated = applied(field, 'join__field');
  const directives = stated.filter((at) => argumentOf(at, 'external') !== true || requiredIn.has(textOf(at, 'graph') ?? ''));
  // A field without a statement is in every subgraph of its type: one that has lost all of them would be, too.
  if (stated.length > 0 && directives.length === 0) return undefined;
  return { kind: Kind.FIELD_DEFINITION, name: { kind: Kind.NAME, value: name }, type: field.type, directives };
}

const withArgument = (directive: ConstDirectiveNode, name: string, value: string): ConstDirectiveNode => ({
  ...directive,
  arguments: (directive.arguments ?? []).map((argument) =>
    argument.name.value === name ? { ...argument, value: { kind: Kind.STRING, value } } : argument,
  ),
});

/** Each subgraph's keys in the places that they have among all, those first that it resolves. The list itself where they are so. */
function resolvableFirst(directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  const isKey = (directive: ConstDirectiveNode) => directive.name.value === 'join__type';
  const byGraph = Map.groupBy(directives.filter(isKey), (key) => textOf(key, 'graph'));
  for (const [graph, keys] of byGraph) {
    const [resolved, others] = [keys.filter(isResolvable), keys.filter((key) => !isResolvable(key))];
    byGraph.set(graph, [...resolved, ...others]);
  }
  const ordered = directives.map((directive) =>
    isKey(directive) ? (byGraph.get(textOf(directive, 'graph'))?.shift() ?? directive) : directive,
  );
  return ordered.every((directive, place) => directive === directives[place]) ? directives : ordered;
}

const isResolvable = (key: ConstDirectiveNode): boolean => argumentOf(key, 'resolvable') !== false;
