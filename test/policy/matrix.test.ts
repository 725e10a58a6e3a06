/**
 * The policy, printed from answers: each role really asks each field of the composed graph on its own graph. The printed
 * matrix is checked in, so that a change of rights is a line of a diff; what nobody was answered must stay an empty list.
 * Set UPDATE_GOLDEN=1 to write the files anew, and read what changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { epoc, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { argumentsOf, carriers, type Fixtures } from './carriers.ts';

type GraphName = 'public' | 'platform' | 'authority' | 'audit';
const askers: readonly { role: string; graph: GraphName; login: string | null }[] = [
  { role: 'PUBLIC', graph: 'public', login: null },
  { role: 'ACCOUNT_HOLDER', graph: 'public', login: 'holder-1' },
  { role: 'ISSUING', graph: 'authority', login: 'police' },
  { role: 'VALIDATING', graph: 'authority', login: 'judge' },
  { role: 'ENFORCING', graph: 'authority', login: 'enforcing-1' },
  { role: 'AGENT', graph: 'platform', login: 'agent-1' },
  { role: 'COUNSEL', graph: 'platform', login: 'counsel-1' },
  { role: 'AUDITOR', graph: 'audit', login: 'auditor' },
];

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const apiSchema = (graph: GraphName) => buildSchema(file(`../../schema/supergraphs/${graph}.api.graphql`));

/** Every field of every object type of the composed graph, hidden ones too. */
function composedFields(): { type: string; field: string; returns: string }[] {
  const fields: { type: string; field: string; returns: string }[] = [];
  for (const node of parse(file('../../schema/supergraphs/composed.graphql')).definitions)
    if (node.kind === 'ObjectTypeDefinition')
      for (const field of node.fields ?? []) {
        const named = JSON.stringify(field.type).match(/"NamedType","name":\{"kind":"Name","value":"(\w+)"/)?.[1] ?? '';
        fields.push({ type: node.name.value, field: field.name.value, returns: named });
      }
  return fields.sort((a, b) => (`${a.type}.${a.field}` < `${b.type}.${b.field}` ? -1 : 1));
}

let stack: Stack;
let ids: Fixtures;

async function idOf(answer: Promise<Answer>, field: string): Promise<string> {
  const { data, text } = await answer;
  const id: unknown = data?.[field]?.id;
  if (typeof id !== 'string') throw new Error(`the set-up was refused: ${text}`);
  return id;
}

const textOf = async (sql: string): Promise<string> => (await stack.sql<{ text: string }>('postgres', sql))[0]?.text ?? '';

async function complainedRestriction(item: string) {
  const restriction = await idOf(
    stack.ask(
      'platform',
      'agent-1',
      `mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id } ... on Refusal { reasons message } } }`,
      { input: restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }) },
    ),
    'restrict',
  );
  const complaint = await idOf(
    stack.ask(
      'public',
      'holder-1',
      `mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ... on Complaint { id } ... on Refusal { reasons message } } }`,
      { input: { restriction, explanation: 'The label is wrong.' } },
    ),
    'fileComplaint',
  );
  return { restriction, complaint };
}

const submitNotice = (item: string): Promise<string> =>
  idOf(
    stack.ask(
      'public',
      'holder-1',
      `mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id } ... on Refusal { reasons message } } }`,
      {
        input: {
          item,
          category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
          explanation: 'It asks for money in advance.',
          name: 'A Reader',
          email: 'reader@example.org',
          goodFaith: true,
        },
      },
    ),
    'submitNotice',
  );

/** The work on a new notice, claimed. */
async function claimedWork(login: string, item: string): Promise<string> {
  const notice = await submitNotice(item);
  const work = await textOf(`SELECT id AS text FROM enforcement.work_item WHERE subject_id = '${notice}'`);
  return idOf(stack.ask('platform', login, `mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { id } } }`, { work }), 'claim');
}

/** A sample, once its announcement is published. */
async function announcedSample(): Promise<string> {
  const { data } = await stack.ask(
    'audit',
    'auditor',
    'mutation { announceSample(population: {}, size: 1) { ... on Sample { announced } } }',
  );
  const { announced } = data?.announceSample ?? {};
  await vi.waitFor(
    async () => expect((await stack.ask('audit', 'auditor', `{ sample(announced: "${announced}") { size } }`)).errors).toBeUndefined(),
    5_000,
  );
  return announced;
}

/** Two orders in force for everything that is kept on holder-1. */
async function ordersInForce() {
  const { data } = await stack.ask('public', 'holder-1', '{ me { records { subscriber { emails } } } }');
  const steps = ordersOn(stack);
  const all = epoc(data.me.records.subscriber.emails[0], { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] });
  const held = await steps.intoForce({ ...all, notified: { organisation: 'westland-enforcing-authority', country: 'IE' } });
  const order = await steps.act('enforcing-1', 'clearOrder', held);
  const validated = await steps.intoForce({ ...all, recipient: 'VALIDATING_AUTHORITY' });
  if ('reasons' in order) throw new Error(order.message);
  return { order: order.id, target: order.targets[0]?.id ?? '', validated: validated.id, validatedTarget: validated.targets[0]?.id ?? '' };
}

beforeAll(async () => {
  stack = await startStack();
  const ofHolder = `SELECT account_id FROM records.account_holder`;
  const item = await textOf(
    `SELECT i.id AS text FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id WHERE h.subject = 'holder-1' ORDER BY i.id LIMIT 1`,
  );
  const other = await textOf(`SELECT id AS text FROM content.item WHERE account_id NOT IN (${ofHolder}) ORDER BY id LIMIT 1`);
  ids = {
    item,
    ...(await complainedRestriction(item)),
    notice: await submitNotice(other),
    agentsWork: await claimedWork('agent-1', other),
    counselsWork: await claimedWork('counsel-1', other),
    ...(await ordersInForce()),
    sample: await announcedSample(),
  };
});

afterAll(() => stack.close());

/** What a role was answered: yes, the code of the refusal, or - where its graph has no such field. */
async function answerFor(asker: (typeof askers)[number], type: string, selection: string): Promise<string> {
  let refused = '-';
  for (const carrier of carriers[type] ?? []) {
    const { errors } = await stack.ask(asker.graph, asker.login, carrier(selection, ids));
    const code = errors?.[0]?.extensions.code;
    if (code === undefined) return 'yes';
    if (code !== 'GRAPHQL_VALIDATION_FAILED' && refused === '-') refused = code;
  }
  return refused;
}

const abstractOrObject = new Set([
  'RestrictionSubject',
  'ComplaintSubject',
  'WorkSubject',
  'NoticeResult',
  'ComplaintResult',
  'WorkItemResult',
  'RestrictionResult',
  'OrderResult',
  'CaseResult',
  'SampleResult',
  'FindingResult',
]);

it('each role is answered what the checked-in matrix says, and no field is left untouched', { timeout: 120_000 }, async () => {
  const objects = new Set(composedFields().map(({ type }) => type));
  const lines: string[] = [];
  const answered = new Set<string>();
  for (const { type, field, returns } of composedFields()) {
    const coordinate = `${type}.${field}`;
    const leaf = !objects.has(returns) && !abstractOrObject.has(returns);
    const selection = `${field}${argumentsOf[coordinate]?.(ids) ?? ''}${leaf ? '' : ' { __typename }'}`;
    const answers = await Promise.all(askers.map((asker) => answerFor(asker, type, selection)));
    if (answers.includes('yes')) answered.add(coordinate);
    lines.push(`${coordinate.padEnd(55)}${askers.map(({ role }, index) => `${role}=${answers[index]}`).join('  ')}`);
  }
  const living = new Set<string>();
  for (const graph of ['public', 'platform', 'authority', 'audit'] as const)
    for (const type of Object.values(apiSchema(graph).getTypeMap()))
      if (isObjectType(type) && !type.name.startsWith('__'))
        for (const field of Object.keys(type.getFields())) living.add(`${type.name}.${field}`);
  const untouched = [...living].filter((coordinate) => !answered.has(coordinate)).sort();
  golden('matrix.txt', `${lines.join('\n')}\n`);
  golden('untouched.txt', untouched.map((coordinate) => `${coordinate}\n`).join(''));
});

function golden(path: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(new URL(path, import.meta.url), text);
  expect(text).toBe(file(path));
}
