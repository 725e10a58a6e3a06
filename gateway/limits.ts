/**
 * What one operation may cost. Depth, cost, aliases, directives and repeats are measured on the whole operation with its
 * fragments, after validation has refused cycles; every fragment is measured once.
 */
import { recordFieldCost, requestLimits } from '@writ/access';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** A selection's measures, as if it stood once. */
interface Measure {
  depth: number;
  cost: number;
  aliases: number;
  /** Whether it asks the members of a page, which makes its field one. */
  nodes: boolean;
}

type Counts = ReadonlyMap<string, number>;

/** What is thrown beside validation would be answered 500 by Apollo; `http` is for it alone and never sent. */
const badRequest = { status: 400 };

const refuse = (limit: keyof typeof requestLimits, actual: number, sentence: string): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code: 'LIMIT_EXCEEDED', limit, actual, http: badRequest } });

/** A name that no operation of the document has. */
export const unknownOperation = (): GraphQLError =>
  new GraphQLError('The document has no operation of the name in `operationName`.', {
    extensions: { code: 'BAD_USER_INPUT', http: badRequest },
  });

const defaultPage = 50;

/** What variables are where the request leaves them out. */
const defaultsOf = ({ variableDefinitions }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );

class Meter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  readonly #measured = new Map<string, Measure>();
  readonly #counted = new Map<string, Counts>();
  greatestPage = 0;

  readonly #dear: ReadonlySet<string>;

  constructor(document: DocumentNode, variables: Variables, dear: ReadonlySet<string>) {
    this.#dear = dear;
    this.#fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    );
    this.#variables = variables;
  }

  measure(set: SelectionSetNode | undefined): Measure {
    const total: Measure = { depth: 0, cost: 0, aliases: 0, nodes: false };
    for (const selection of set?.selections ?? []) {
      const part =
        selection.kind === Kind.FIELD
          ? this.#field(selection)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.measure(selection.selectionSet)
            : this.#fragment(selection.name.value);
      total.depth = Math.max(total.depth, part.depth);
      total.cost += part.cost;
      total.aliases += part.aliases;
      total.nodes ||= part.nodes;
    }
    return total;
  }

  #field(field: FieldNode): Measure {
    const inner = this.measure(field.selectionSet);
    const page = this.#pageOf(field, inner);
    this.greatestPage = Math.max(this.greatestPage, page ?? 0);
    return {
      depth: inner.depth + 1,
      cost: (this.#dear.has(field.name.value) ? recordFieldCost : 1) + inner.cost * Math.max(1, page ?? 1),
      aliases: inner.aliases + (field.alias ? 1 : 0),
      nodes: field.name.value === 'nodes',
    };
  }

  /** The `first` of a field: its argument, or else what a page has when it is left out. */
  #pageOf(field: FieldNode, { nodes }: Measure): number | null {
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.VARIABLE) {
      const size = this.#variables[value.name.value] ?? defaultPage;
      // What is no number is refused when variables are coerced; here it must not make every measure NaN, which passes no limit.
      return typeof size === 'number' ? size : requestLimits.page;
    }
    return nodes ? defaultPage : null;
  }

  #fragment(name: string): Measure {
    const known = this.#measured.get(name) ?? this.measure(this.#fragments.get(name)?.selectionSet);
    this.#measured.set(name, known);
    return known;
  }

  /** Fields of a root by name, through fragments; the same field under several aliases is several. */
  repeats(set: SelectionSetNode | undefined): Counts {
    const counts = new Map<string, number>();
    for (const selection of set?.selections ?? [])
      for (const [name, count] of this.#repeatsOf(selection)) counts.set(name, (counts.get(name) ?? 0) + count);
    return counts;
  }

  #repeatsOf(selection: SelectionNode): Counts {
    if (selection.kind === Kind.FIELD) return new Map([[selection.name.value, 1]]);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.repeats(selection.selectionSet);
    const name = selection.name.value;
    const known = this.#counted.get(name) ?? this.repeats(this.#fragments.get(name)?.selectionSet);
    this.#counted.set(name, known);
    return known;
  }
}

function directivesIn(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void count++ });
  return count;
}

/** Introspection describes the graph and reads nothing: its usual query is deeper than any other may be. */
const isIntrospection = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'));

/** Every limit that a validated operation passes, as public errors; none when it may run. `dear` are the names of record fields. */
export function limitErrors(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  dear: ReadonlySet<string> = new Set(),
): GraphQLError[] {
  if (isIntrospection(operation)) return [];
  const meter = new Meter(document, { ...defaultsOf(operation), ...variables }, dear);
  const { depth, cost, aliases } = meter.measure(operation.selectionSet);
  const repeats = Math.max(0, ...meter.repeats(operation.selectionSet).values());
  const directives = directivesIn(document);
  const found: [keyof typeof requestLimits, number, string][] = [
    ['depth', depth, `Selections may be nested ${requestLimits.depth} deep.`],
    [
      'cost',
      cost,
      `An operation may cost ${requestLimits.cost}: each field counts as often as the pages above it may repeat it, and a record ${recordFieldCost} times.`,
    ],
    ['aliases', aliases, `An operation may give ${requestLimits.aliases} fields another name.`],
    ['rootFieldRepeats', repeats, `One field of a root may be asked ${requestLimits.rootFieldRepeats} times in an operation.`],
    ['directives', directives, `A document may have ${requestLimits.directives} directives.`],
    ['page', meter.greatestPage, `A page has at most ${requestLimits.page} members.`],
  ];
  return found
    .filter(([limit, actual]) => actual > requestLimits[limit])
    .map(([limit, actual, sentence]) => refuse(limit, actual, sentence));
}

/** A validation rule: a document has one operation, a query or a mutation, and no variable of the name that federation itself uses. */
export function oneOperation(context: ValidationContext) {
  const bad = (message: string) => context.reportError(new GraphQLError(message));
  return {
    Document(node: DocumentNode) {
      const operations = node.definitions.filter((found) => found.kind === Kind.OPERATION_DEFINITION);
      if (operations.length !== 1) bad('Send one operation a request.');
      if (operations.some(({ operation }) => operation === 'mutation') && !context.getSchema().getMutationType())
        bad('This graph changes nothing: it has no mutations.');
      if (operations.some(({ operation }) => operation === 'subscription')) bad('There are no subscriptions: send a query or a mutation.');
      if (
        operations.some(({ variableDefinitions }) => variableDefinitions?.some(({ variable }) => variable.name.value === 'representations'))
      )
        bad('A variable may not be called `representations`: give it another name.');
    },
  };
}
