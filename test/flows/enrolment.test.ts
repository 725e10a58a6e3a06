/**
 * Who may ask at all: a body that is not enrolled gets nothing, and the attempt is in the log; it is enrolled by two persons of the platform
 * and the auditor, waits its time before its first order, and is suspended at once.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, subscriberAlone, tracesIn } from '../harness/order-traces.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

const hourMs = 3_600_000;
let now = new Date();
const pass = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};
let stack: Stack;
let traces: ReturnType<typeof tracesIn>;
let issuer: string;
const organisation = 'northport-prosecution-office';

beforeAll(async () => {
  stack = await startStack({ clock: () => now });
  traces = tracesIn(stack);
  const [row] = await stack.sql<{ issuer: string }>(
    'postgres',
    `UPDATE orders.enrolment SET state = 'ENDED' WHERE organisation = $1 RETURNING issuer`,
    [organisation],
  );
  issuer = row?.issuer ?? '';
});
afterAll(() => stack.close());

const graphs = { agent: 'platform', counsel: 'platform', auditor: 'audit' } as const;
const graphOf = (login: string) => graphs[login.split('-')[0] as keyof typeof graphs];
const result = '{ ... on Enrolment { id generation state activeFrom } ... on Refusal { reasons message } }';

interface EnrolmentView {
  id: string;
  generation: number;
  state: string;
  activeFrom: string | null;
}

async function propose(login: string): Promise<EnrolmentView> {
  const input = {
    issuer,
    organisation,
    country: 'DE',
    roles: ['ISSUING'],
    offices: ['PUBLIC_PROSECUTOR'],
    callBackNumber: '+49 30 23125 777',
  };
  const document = `mutation ($input: EnrolmentInput!) { proposeEnrolment(input: $input) ${result} }`;
  return (await stack.ask(graphOf(login), login, document, { input })).data?.proposeEnrolment;
}

async function step(login: string, name: string, { id, generation }: EnrolmentView, reason?: string) {
  const why = reason === undefined ? '' : `, reason: "${reason}"`;
  const document = `mutation { ${name}(enrolment: "${id}", generation: ${generation}${why}) ${result} }`;
  return (await stack.ask(graphOf(login), login, document)).data?.[name];
}

const ask = (): Promise<Answer> => stack.ask('authority', 'prosecutor', '{ orders { nodes { id } } }');
const draft = async () => {
  const document =
    'mutation ($input: OrderInput!) { draftOrder(input: $input) { ... on Order { status } ... on Refusal { reasons message } } }';
  const { data } = await stack.ask('authority', 'prosecutor', document, { input: epoc(await addressIn(stack), subscriberAlone) });
  return data?.draftOrder;
};
const refusedFrom = async (from: number) => (await traces.entriesFrom(from)).filter(({ type }) => type === 'access.refused.v1');

async function isRefused(): Promise<void> {
  const from = await traces.size();
  const { data, errors } = await ask();
  expect(data).toEqual({ orders: null });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN', reason: 'NOT_ENROLLED' }]);
  expect(await refusedFrom(from), 'one entry a refusal').toEqual([
    expect.objectContaining({
      outcome: 'failure',
      reason: ['FORBIDDEN'],
      initiator: expect.objectContaining({ subject: 'prosecutor', organisation }),
    }),
  ]);
}

describe('a body', () => {
  let body: EnrolmentView;

  it('gets nothing before it is enrolled, and the attempt is an entry', isRefused);

  it('is enrolled by two people of the platform and the auditor, and by no person twice', async () => {
    body = await propose('counsel-1');
    expect(body.state).toBe('PROPOSED');
    expect(await step('counsel-1', 'approveEnrolment', body)).toMatchObject({ reasons: ['SAME_PERSON'] });
    await isRefused();
    body = await step('counsel-2', 'approveEnrolment', body);
    expect(body.state).toBe('APPROVED');
    await isRefused();
    body = await step('auditor', 'confirmEnrolment', body);
    expect(body).toMatchObject({ state: 'ENROLLED', activeFrom: new Date(now.getTime() + 72 * hourMs).toISOString() });
    const said = (await traces.entriesFrom(0)).filter(({ type }) => type === 'authority.enrolled.v1');
    expect(said.at(-1)).toMatchObject({
      enrolled: true,
      enrolment: { issuer, organisation, roles: ['ISSUING'], offices: ['PUBLIC_PROSECUTOR'] },
    });
  });

  it('reads at once and submits no order before its time', async () => {
    expect((await ask()).data).toEqual({ orders: { nodes: [] } });
    pass(72 * hourMs - 1_000);
    const from = await traces.size();
    expect(await draft()).toEqual({ reasons: ['NOT_YET'], message: expect.stringContaining(`it can act from ${body.activeFrom} on`) });
    expect(await refusedFrom(from)).toEqual([expect.objectContaining({ action: 'draftOrder', reason: ['NOT_YET'] })]);
  });

  it('submits orders once its time has come', async () => {
    pass(1_000);
    expect(await draft()).toEqual({ status: 'DRAFT' });
  });

  it('is suspended at once by the auditor alone, with everything that is open', async () => {
    const orders = ordersOn(stack);
    const inForce = await orders.intoForce(epoc(await addressIn(stack), subscriberAlone));
    body = await step('auditor', 'suspendEnrolment', body, 'Tokens without a person');
    expect(body.state).toBe('SUSPENDED');
    await isRefused();
    expect(
      (await orders.disclose('police', inForce, inForce.targets[0]?.id ?? '', 'subscriber { name }')).errors,
      'nobody else is',
    ).toBeUndefined();
  });
});
