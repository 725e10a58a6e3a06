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

/** What a selection costs: a number, and what is repeated by pages whose size a variable says. Fragments are shared and not copied. */
interface Cost {
  constant: number;
  terms: Term[];
}

interface Term {
  times: number;
  /** The variable that says how often `cost` is repeated; null for once. */
  page: string | null;
  cost: Cost;
}

/** A selection's measures, as if it occurred once. */
interface Measure {
  depth: number;
  cost: Cost;
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

/** `times` repeats of a cost, without a term where nothing depends on a variable. */
const repeated = ({ constant, terms }: Cost, times: number): Cost => ({
  constant: constant * times,
  terms: terms.length === 0 ? [] : [{ times, page: null, cost: { constant: 0, terms } }],
});

/** Measures the operation of one document: all that doesn't depend on a variable's value. */
class Meter {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();
  readonly #counted = new Map<string, Counts>();
  /** The greatest of the pages whose size is written down. */
  greatestPage = 0;
  /** The variables that say the size of a page. */
  readonly pageVariables = new Set<string>();

  readonly #recordFieldNames: ReadonlySet<string>;

  constructor(document: DocumentNode, recordFieldNames: ReadonlySet<string>) {
    this.#recordFieldNames = recordFieldNames;
    this.#fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    );
  }

  measure(set: SelectionSetNode | undefined): Measure {
    const cost: Cost = { constant: 0, terms: [] };
    const total: Measure = { depth: 0, cost, aliases: 0, nodes: false };
    for (const selection of set?.selections ?? []) {
      const part =
        selection.kind === Kind.FIELD
          ? this.#field(selection)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.measure(selection.selectionSet)
            : this.#fragment(selection.name.value);
      total.depth = Math.max(total.depth, part.depth);
      cost.constant += part.cost.constant;
      if (part.cost.terms.length > 0) cost.terms.push({ times: 1, page: null, cost: { constant: 0, terms: part.cost.terms } });
      total.aliases += part.aliases;
      total.nodes ||= part.nodes;
    }
    return total;
  }

  #field(field: FieldNode): Measure {
    const inner = this.measure(field.selectionSet);
    const own = this.#recordFieldNames.has(field.name.value) ? recordFieldCost : 1;
    const { constant, terms } = this.#paged(field, inner);
    return {
      depth: inner.depth + 1,
      cost: { constant: own + constant, terms },
      aliases: inner.aliases + (field.alias ? 1 : 0),
      nodes: field.name.value === 'nodes',
    };
  }

  /** The cost of what is below a field, by its `first`: the argument, or else what a page has when it is left out. */
  #paged(field: FieldNode, { cost, nodes }: Measure): Cost {
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (value?.kind === Kind.VARIABLE) {
      this.pageVariables.add(value.name.value);
      return { constant: 0, terms: [{ times: 1, page: value.name.value, cost }] };
    }
    const page = value?.kind === Kind.INT ? Number(value.value) : nodes ? defaultPage : null;
    this.greatestPage = Math.max(this.greatestPage, page ?? 0);
    return repeated(cost, Math.max(1, page ?? 1));
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

/** Introspection describes the graph and reads nothing: its usual query is deeper than any other may be. Every other limit is its limit too. */
const isIntrospection = (operation: OperationDefinitionNode): boolean =>
  operation.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'));

/** What one operation measures, whatever its variables. */
interface Measured {
  document: DocumentNode;
  recordFieldNames: ReadonlySet<string>;
  defaults: Variables;
  depth: number;
  aliases: number;
  repeats: number;
  directives: number;
  cost: Cost;
  greatestPage: number;
  pageVariables: readonly string[];
}

function measureOperation(document: DocumentNode, operation: OperationDefinitionNode, recordFieldNames: ReadonlySet<string>): Measured {
  const meter = new Meter(document, recordFieldNames);
  const { depth, cost, aliases } = meter.measure(operation.selectionSet);
  const repeats = Math.max(0, ...meter.repeats(operation.selectionSet).values());
  const { greatestPage, pageVariables } = meter;
  const defaults = defaultsOf(operation);
  const directives = directivesIn(document);
  return {
    document,
    recordFieldNames,
    defaults,
    depth,
    aliases,
    repeats,
    directives,
    cost,
    greatestPage,
    pageVariables: [...pageVariables],
  };
}

/** As long as a document is kept, so is what was measured of it. */
const measured = new WeakMap<OperationDefinitionNode, Measured>();

function measuredOf(document: DocumentNode, operation: OperationDefinitionNode, recordFieldNames: ReadonlySet<string>): Measured {
  const known = measured.get(operation);
  if (known && known.document === document && known.recordFieldNames === recordFieldNames) return known;
  const made = measureOperation(document, operation, recordFieldNames);
  measured.set(operation, made);
  return made;
}

/** Adds a cost up for pages of the given sizes; what several fragments share is added up once. */
function costOf(whole: Cost, pages: ReadonlyMap<string, number>): number {
  const known = new Map<Term[], number>();
  const sum = ({ constant, terms }: Cost): number => (terms.length === 0 ? constant : constant + sumOf(terms));
  const sumOf = (terms: Term[]): number => {
    let total = known.get(terms);
    if (total !== undefined) return total;
    total = 0;
    for (const { times, page, cost } of terms) total += times * (page === null ? 1 : Math.max(1, pages.get(page) ?? 1)) * sum(cost);
    known.set(terms, total);
    return total;
  };
  return sum(whole);
}

/** How many members a page has of which a variable says it. */
function pageSize(variable: string, variables: Variables, defaults: Variables): number {
  const size = (Object.hasOwn(variables, variable) ? variables[variable] : defaults[variable]) ?? defaultPage;
  // What is no number is refused when variables are coerced; here it must not make every measure NaN, which passes no limit.
  return typeof size === 'number' ? size : requestLimits.page;
}

/** Says of each limit that an operation may pass what it is. */
const sentences = {
  depth: `Selections may be nested ${requestLimits.depth} deep.`,
  introspectionDepth: `Introspection may be nested ${requestLimits.introspectionDepth} deep.`,
  cost: `An operation may cost ${requestLimits.cost}: each field counts as often as the pages above it may repeat it, and a record ${recordFieldCost} times.`,
  aliases: `An operation may have ${requestLimits.aliases} aliases.`,
  rootFieldRepeats: `An operation may repeat one root field ${requestLimits.rootFieldRepeats} times.`,
  directives: `A document may have ${requestLimits.directives} directives.`,
  page: `A page has at most ${requestLimits.page} members.`,
};

const noRecords: ReadonlySet<string> = new Set();

/** Every limit that a validated operation passes, as public errors; none when it may run. `recordFieldNames` are those of fields that are records. */
export function limitErrors(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  recordFieldNames: ReadonlySet<string> = noRecords,
): GraphQLError[] {
  const { depth, aliases, repeats, directives, cost, greatestPage, pageVariables, defaults } = measuredOf(
    document,
    operation,
    recordFieldNames,
  );
  const pages = new Map(pageVariables.map((variable) => [variable, pageSize(variable, variables, defaults)]));
  const actual: Record<keyof typeof sentences, number> = {
    ...(isIntrospection(operation) ? { depth: 0, introspectionDepth: depth } : { depth, introspectionDepth: 0 }),
    cost: costOf(cost, pages),
    aliases,
    rootFieldRepeats: repeats,
    directives,
    page: Math.max(greatestPage, ...pages.values()),
  };
  const limits = Object.keys(sentences) as (keyof typeof sentences)[];
  return limits.filter((limit) => actual[limit] > requestLimits[limit]).map((limit) => refuse(limit, actual[limit], sentences[limit]));
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
