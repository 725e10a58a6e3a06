/**
 * The policy, printed from answers: each role really asks each field of the composed graph on its own graph. The printed
 * matrix is checked in, so that a change of rights is a line of a diff; what nobody was answered must stay an empty list.
 * Set UPDATE_GOLDEN=1 to write the files anew, and read what changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import { argumentsOf, carriers, type Fixtures } from './carriers.ts';
import { fixturesOn } from './fixtures.ts';

type GraphName = 'public' | 'platform' | 'authority' | 'audit';
interface Asker {
  role: string;
  graph: GraphName;
  login: string | null;
}
const askers: readonly Asker[] = [
  { role: 'PUBLIC', graph: 'public', login: null },
  { role: 'ACCOUNT_HOLDER', graph: 'public', login: 'holder-1' },
  { role: 'ISSUING', graph: 'authority', login: 'police' },
  { role: 'VALIDATING', graph: 'authority', login: 'judge' },
  { role: 'ENFORCING', graph: 'authority', login: 'enforcing-1' },
  { role: 'AGENT', graph: 'platform', login: 'agent-1' },
  { role: 'COUNSEL', graph: 'platform', login: 'counsel-1' },
  { role: 'AUDITOR', graph: 'audit', login: 'auditor' },
];

/** Printed apart, as the list of all that it is answered: everything else is refused. */
const coordinator = { role: 'COORDINATOR', graph: 'authority', login: 'coordinator' } as const;

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const apiSchema = (graph: GraphName) => buildSchema(file(`../../schema/supergraphs/${graph}.api.graphql`));

const composed = parse(file('../../schema/supergraphs/composed.graphql')).definitions;

/** The types of the composed graph whose fields have to be named. */
const compositeTypes = (): Set<string> =>
  new Set(
    composed.flatMap((node) =>
      node.kind === 'ObjectTypeDefinition' || node.kind === 'UnionTypeDefinition' || node.kind === 'InterfaceTypeDefinition'
        ? node.name.value
        : [],
    ),
  );

/** Every field of every object type of the composed graph, hidden ones too. */
function composedFields(): { type: string; field: string; returns: string }[] {
  const fields: { type: string; field: string; returns: string }[] = [];
  for (const node of composed)
    if (node.kind === 'ObjectTypeDefinition')
      for (const field of node.fields ?? []) {
        const named = JSON.stringify(field.type).match(/"NamedType","name":\{"kind":"Name","value":"(\w+)"/)?.[1] ?? '';
        fields.push({ type: node.name.value, field: field.name.value, returns: named });
      }
  return fields.sort((a, b) => (`${a.type}.${a.field}` < `${b.type}.${b.field}` ? -1 : 1));
}

let stack: Stack;
let ids: Fixtures;

// The fixtures wait for the log and the worker many times over.
beforeAll(async () => {
  stack = await startStack();
  ids = await fixturesOn(stack);
});

afterAll(() => stack.close());

/**
 * What a role was answered: yes, where an object of the type came back with the field; nothing, where none did and none was refused; else
 * the code of the refusal, or - where its graph has no such field.
 */
async function answerFor(asker: Asker, type: string, selection: string): Promise<string> {
  let answer = '-';
  for (const carrier of carriers[type] ?? []) {
    const { data, errors } = await stack.ask(asker.graph, asker.login, carrier(`${selection} __typename`, ids));
    const code = errors?.[0]?.extensions.code;
    if (code === undefined && JSON.stringify(data).includes(`"__typename":"${type}"`)) return 'yes';
    if (code === undefined) answer = 'nothing';
    else if (code !== 'GRAPHQL_VALIDATION_FAILED' && answer === '-') answer = code;
  }
  return answer;
}

/** The fields of types that a graph has, as its checked-in schema states them: a proposal of what to ask together, and no more. */
const fieldsOn = new Map<GraphName, ReadonlyMap<string, readonly string[]>>();
function fieldsOf(graph: GraphName, type: string): readonly string[] {
  const known =
    fieldsOn.get(graph) ??
    new Map(
      Object.values(apiSchema(graph).getTypeMap())
        .filter(isObjectType)
        .map((one) => [one.name, Object.keys(one.getFields())]),
    );
  fieldsOn.set(graph, known);
  return known.get(type) ?? [];
}

/**
 * The fields of a type that a role was answered when it asked for all of them at once, of one object: all, or none, and then each is asked for
 * alone. What writes is always asked for alone.
 */
async function answeredTogether(
  asker: Asker,
  type: string,
  selectionOf: (field: string) => string | undefined,
): Promise<ReadonlySet<string>> {
  const fields = fieldsOf(asker.graph, type).filter((field) => selectionOf(field) !== undefined);
  const selection = [...fields.map(selectionOf), '__typename'].join(' ');
  const documents = (fields.length > 1 ? (carriers[type] ?? []) : []).map((carrier) => carrier(selection, ids));
  for (const document of documents.filter((one) => one.trimStart().startsWith('{'))) {
    const { data, errors } = await stack.ask(asker.graph, asker.login, document);
    if (errors === undefined && JSON.stringify(data).includes(`"__typename":"${type}"`)) return new Set(fields);
  }
  return new Set();
}

/** What tells of the case of an order, on the platform for who works on it alone. */
const ofCase = {
  'OrderTarget.value': 'targets { value }',
  'Order.purpose': 'purpose',
  'LegalBasis.grounds': 'legalBasis { grounds }',
  'Secrecy.reason': 'secrecy { reason }',
  'Order.sameTargets': 'sameTargets { id }',
} as const;
const cases = { othersCase: 'where another agent has claimed it', ownCase: 'where they have claimed or taken it' } as const;

/** What a role was told of a case: yes, hidden where the field came back empty, or the code of the refusal. */
async function toldOf(asker: Asker, selection: string, order: string): Promise<string> {
  const { data, errors } = await stack.ask(asker.graph, asker.login, `{ order(id: "${order}") { ${selection} } }`);
  const code = errors?.[0]?.extensions.code;
  if (code !== undefined) return code === 'GRAPHQL_VALIDATION_FAILED' ? '-' : code;
  return JSON.stringify(data).includes('null') ? 'hidden' : 'yes';
}

async function linesOfCases(): Promise<string[]> {
  const lines: string[] = [];
  for (const [coordinate, selection] of Object.entries(ofCase))
    for (const [name, where] of Object.entries(cases)) {
      const told = await Promise.all(askers.map((asker) => toldOf(asker, selection, ids[name as keyof typeof cases])));
      lines.push(`${`${coordinate} ${where}`.padEnd(55)} ${askers.map(({ role }, index) => `${role}=${told[index]}`).join('  ')}`);
    }
  return lines;
}

it('each role is answered as the checked-in matrix states, and no field is untested', { timeout: 900_000 }, async () => {
  const composite = compositeTypes();
  const lines: string[] = [];
  const answered = new Set<string>();
  const coordinated: string[] = [];
  const everybody = [coordinator, ...askers];
  const fields = composedFields();
  const selections = new Map(
    fields.map(({ type, field, returns }) => {
      const coordinate = `${type}.${field}`;
      return [coordinate, `${field}${argumentsOf[coordinate]?.(ids) ?? ''}${composite.has(returns) ? ' { __typename }' : ''}`];
    }),
  );
  let together: { type: string; answered: ReadonlySet<string>[] } = { type: '', answered: [] };
  for (const { type, field } of fields) {
    const coordinate = `${type}.${field}`;
    if (together.type !== type) {
      const ask = (asker: Asker) => answeredTogether(asker, type, (name) => selections.get(`${type}.${name}`));
      together = { type, answered: await Promise.all(everybody.map(ask)) };
    }
    const answerOf = async (asker: Asker, index: number) =>
      together.answered[index]?.has(field) ? 'yes' : answerFor(asker, type, selections.get(coordinate) ?? '');
    const [ofCoordinator, ...answers] = await Promise.all(everybody.map(answerOf));
    if (ofCoordinator === 'yes') coordinated.push(coordinate);
    if (ofCoordinator === 'yes' || answers.includes('yes')) answered.add(coordinate);
    lines.push(`${coordinate.padEnd(55)}${askers.map(({ role }, index) => `${role}=${answers[index]}`).join('  ')}`);
  }
  const living = new Set<string>();
  for (const graph of ['public', 'platform', 'authority', 'audit'] as const)
    for (const type of Object.values(apiSchema(graph).getTypeMap()))
      if (isObjectType(type) && !type.name.startsWith('__'))
        for (const field of Object.keys(type.getFields())) living.add(`${type.name}.${field}`);
  const untouched = [...living].filter((coordinate) => !answered.has(coordinate)).sort();
  golden('matrix.txt', `${[...lines, ...(await linesOfCases())].join('\n')}\n`);
  golden('coordinator.txt', coordinated.map((coordinate) => `${coordinate}\n`).join(''));
  golden('untouched.txt', untouched.map((coordinate) => `${coordinate}\n`).join(''));
});

function golden(path: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(new URL(path, import.meta.url), text);
  expect(text).toBe(file(path));
}
