/**
 * What one operation may cost. Depth, cost, aliases, directives and repeats are measured on the whole operation with its
 * fragments, after validation has refused cycles; every fragment is measured once.
 */
import { requestLimits } from '@writ/access';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
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
}

const refuse = (limit: keyof typeof requestLimits, actual: number, sentence: string): GraphQLError =>
  new GraphQLError(sentence, { extensions: { code: 'LIMIT_EXCEEDED', limit, actual } });

/** The `first` of a field: its argument, or else what the schema sets when it is left out. */
function pageOf(field: FieldNode, variables: Variables): number | null {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? defaultPage);
  return field.selectionSet?.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === 'nodes')
    ? defaultPage
    : null;
}
const defaultPage = 50;

class Meter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  readonly #known = new Map<string, Measure>();
  greatestPage = 0;

  constructor(document: DocumentNode, variables: Variables) {
    this.#fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    );
    this.#variables = variables;
  }

  measure(set: SelectionSetNode | undefined): Measure {
    const total: Measure = { depth: 0, cost: 0, aliases: 0 };
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
    }
    return total;
  }

  #field(field: FieldNode): Measure {
    const inner = this.measure(field.selectionSet);
    const page = pageOf(field, this.#variables);
    this.greatestPage = Math.max(this.greatestPage, page ?? 0);
    return { depth: inner.depth + 1, cost: 1 + inner.cost * Math.max(1, page ?? 1), aliases: inner.aliases + (field.alias ? 1 : 0) };
  }

  #fragment(name: string): Measure {
    const known = this.#known.get(name) ?? this.measure(this.#fragments.get(name)?.selectionSet);
    this.#known.set(name, known);
    return known;
  }
}

/** Root fields by name, through fragments; the same field under several aliases is several. */
function rootRepeats(document: DocumentNode, set: SelectionSetNode, counts = new Map<string, number>()): Map<string, number> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) counts.set(selection.name.value, (counts.get(selection.name.value) ?? 0) + 1);
    else if (selection.kind === Kind.INLINE_FRAGMENT) rootRepeats(document, selection.selectionSet, counts);
    else {
      const fragment = document.definitions.find(
        (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) rootRepeats(document, fragment.selectionSet, counts);
    }
  }
  return counts;
}

function directivesIn(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void count++ });
  return count;
}

/** Introspection describes the graph and reads nothing: its usual query is deeper than any other may be. */
const isIntrospection = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'));

/** Every limit that a validated operation passes, as public errors; none when it may run. */
export function limitErrors(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): GraphQLError[] {
  if (isIntrospection(operation)) return [];
  const meter = new Meter(document, variables);
  const { depth, cost, aliases } = meter.measure(operation.selectionSet);
  const repeats = Math.max(0, ...rootRepeats(document, operation.selectionSet).values());
  const directives = directivesIn(document);
  const found: [keyof typeof requestLimits, number, string][] = [
    ['depth', depth, `Selections may be nested ${requestLimits.depth} deep.`],
    ['cost', cost, `An operation may cost ${requestLimits.cost}: each field counts as often as the pages above it may repeat it.`],
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
  const bad = (message: string) => context.reportError(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }));
  return {
    Document(node: DocumentNode) {
      const operations = node.definitions.filter((found) => found.kind === Kind.OPERATION_DEFINITION);
      if (operations.length !== 1) bad('Send one operation a request.');
      if (operations.some(({ operation }) => operation === 'mutation') && !context.getSchema().getMutationType())
        context.reportError(new GraphQLError('This graph changes nothing: it has no mutations.'));
      if (operations.some(({ operation }) => operation === 'subscription')) bad('There are no subscriptions: send a query or a mutation.');
      if (
        operations.some(({ variableDefinitions }) => variableDefinitions?.some(({ variable }) => variable.name.value === 'representations'))
      )
        bad('A variable may not be called `representations`: give it another name.');
    },
  };
}
