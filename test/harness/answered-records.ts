/**
 * What records an answer holds, told by the document that was sent: aliases and fragments are followed, and fields are known
 * by a list written by hand, so that the product can't redefine what is watched. It knows no schema: where two types
 * answer different fields under one key, either counts.
 */
import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

/** Fields that hold personal records, and what kind. */
const categories: ReadonlyMap<string, string> = new Map([
  ['subscriber', 'SUBSCRIBER'],
  ['identification', 'IDENTIFICATION'],
  ['traffic', 'TRAFFIC'],
  ['content', 'CONTENT'],
  ['subscriberGaps', 'SUBSCRIBER'],
  ['identificationGaps', 'IDENTIFICATION'],
  ['trafficGaps', 'TRAFFIC'],
  ['contentGaps', 'CONTENT'],
]);

/** Rows of one category in an answer: between `least`, where equal values at one place of the document are one read, and `most`. */
export interface AnsweredRows {
  least: number;
  most: number;
}
export interface AnsweredRecords {
  /** By category; one is here exactly if a field of it was answered with anything but null. */
  rows: ReadonlyMap<string, AnsweredRows>;
  /** Categories that the document asks for. */
  asked: ReadonlySet<string>;
  /** Categories asked for at, below or above a place that failed. */
  failed: ReadonlySet<string>;
}

type Asked = ReadonlyMap<string, readonly FieldNode[]>;
type Path = readonly (string | number)[];
type FieldsOf = (sets: readonly (SelectionSetNode | undefined)[]) => Asked;

/** Parses what was sent; undefined when it is no request of one operation. */
function readRequest(body: unknown): { operation: OperationDefinitionNode; fieldsOf: FieldsOf } | undefined {
  const { query, operationName } = (body ?? {}) as { query?: unknown; operationName?: unknown };
  if (typeof query !== 'string') return undefined;
  const { definitions } = parse(query);
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = typeof operationName === 'string' ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  const fragments = new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
  const fieldsOf: FieldsOf = (sets) => {
    const found = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    const collect = (set: SelectionSetNode | undefined): void => {
      for (const node of set?.selections ?? []) {
        if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
        else if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          found.set(key, [...(found.get(key) ?? []), node]);
        } else if (!seen.has(node.name.value)) {
          seen.add(node.name.value);
          collect(fragments.get(node.name.value)?.selectionSet);
        }
      }
    };
    for (const set of sets) collect(set);
    return found;
  };
  return operation && { operation, fieldsOf };
}

const setsOf = (nodes: readonly FieldNode[]) => nodes.map(({ selectionSet }) => selectionSet);
const categoriesOf = (nodes: readonly FieldNode[]): string[] => [...new Set(nodes.flatMap(({ name }) => categories.get(name.value) ?? []))];

/** Categories of these fields and of all below. */
const below = (nodes: readonly FieldNode[], fieldsOf: FieldsOf): string[] => [
  ...categoriesOf(nodes),
  ...[...fieldsOf(setsOf(nodes)).values()].flatMap((inner) => below(inner, fieldsOf)),
];

/** Categories at, above and below a place of the answer. */
function around(path: Path, sets: readonly (SelectionSetNode | undefined)[], fieldsOf: FieldsOf): string[] {
  const [key, ...rest] = path.filter((step) => typeof step === 'string');
  const fields = fieldsOf(sets);
  if (key === undefined) return [...fields.values()].flatMap((nodes) => below(nodes, fieldsOf));
  const nodes = fields.get(key) ?? [];
  return [...categoriesOf(nodes), ...around(rest, setsOf(nodes), fieldsOf)];
}

/** One for a single record, the number of nodes for a page; a page whose nodes were not asked for has any number. What is not held is no record. */
function rowsOf(value: object, fields: Asked, category: string): AnsweredRows {
  if (Array.isArray(value)) return { least: 0, most: 0 };
  if (category === 'SUBSCRIBER') return { least: 1, most: 1 };
  const [key] = [...fields].find(([, nodes]) => nodes.some(({ name }) => name.value === 'nodes')) ?? [];
  const nodes = key === undefined ? undefined : (value as Record<string, unknown>)[key];
  return Array.isArray(nodes) ? { least: nodes.length, most: nodes.length } : { least: 0, most: Number.POSITIVE_INFINITY };
}

/** What an answer to `body` holds. Throws GraphQLError when the document can't be parsed: then there can be no data. */
export function answeredRecords(body: unknown, data: unknown, errorPaths: readonly Path[] = []): AnsweredRecords {
  const request = readRequest(body);
  const rows = new Map<string, AnsweredRows>();
  if (!request) return { rows, asked: new Set(), failed: new Set() };
  const { operation, fieldsOf } = request;
  const seen = new Set<string>();
  const count = (category: string, place: string, value: object, fields: Asked): void => {
    const { least, most } = rowsOf(value, fields, category);
    const sofar = rows.get(category) ?? { least: 0, most: 0 };
    const again = seen.has(`${place} ${JSON.stringify(value)}`);
    rows.set(category, { least: sofar.least + (again ? 0 : least), most: sofar.most + most });
    seen.add(`${place} ${JSON.stringify(value)}`);
  };
  const walk = (value: unknown, sets: readonly (SelectionSetNode | undefined)[], place: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, sets, place);
    else if (typeof value === 'object' && value !== null)
      for (const [key, nodes] of fieldsOf(sets)) {
        const answer = (value as Record<string, unknown>)[key];
        if (typeof answer !== 'object' || answer === null) continue;
        for (const category of categoriesOf(nodes)) count(category, `${place}.${key}`, answer, fieldsOf(setsOf(nodes)));
        walk(answer, setsOf(nodes), `${place}.${key}`);
      }
  };
  const root = [operation.selectionSet];
  walk(data, root, '');
  return { rows, asked: new Set(around([], root, fieldsOf)), failed: new Set(errorPaths.flatMap((path) => around(path, root, fieldsOf))) };
}

export interface LoggedRead {
  category: string;
  count: number;
}

/** Where the reads in the entries and the records in their answer differ; nothing when they agree. */
export function differences({ rows, asked, failed }: AnsweredRecords, reads: readonly LoggedRead[]): string[] {
  const found: string[] = [];
  const logged = new Map<string, number>();
  for (const { category, count } of reads) logged.set(category, (logged.get(category) ?? 0) + count);
  for (const [category, { least }] of rows) {
    const count = logged.get(category);
    if (count === undefined) found.push(`${category} was answered and not logged`);
    else if (count < least) found.push(`${category}: ${least} rows were answered and ${count} logged`);
  }
  for (const [category, count] of logged) {
    if (failed.has(category)) continue;
    if (!asked.has(category)) found.push(`${category} was logged and not asked for`);
    else if (count > (rows.get(category)?.most ?? 0))
      found.push(`${category}: ${count} rows were logged and ${rows.get(category)?.most ?? 0} answered`);
  }
  return found;
}
