/**
 * Reporting lines over HTTP: three persons pin them, and nobody validates an order of an officer above them that was drafted from then on. Regulation (EU) 2023/1543,
 * Art. 4(1) and (2). An order from before is held to what was pinned then.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, digest, refusalIn } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let email: string;
beforeAll(async () => {
  stack = await startStack({});
  orders = ordersOn(stack);
  email = await addressIn(stack);
});
afterAll(() => stack.close());

const submitted = async (): Promise<OrderView> => orders.submit('police', await orders.draft('police', epoc(email)));
const warningsOf = async ({ id }: OrderView): Promise<string[]> =>
  (await stack.ask('platform', 'counsel-1', `{ order(id: "${id}") { warnings } }`)).data?.order.warnings;

/** The enrolment of the court, and who is above the judge, as tokens name them. */
async function court() {
  const validated = await orders.validate('judge', await submitted());
  const [row] = await stack.sql<{ id: string; generation: number; judge: string; police: string; issuer: string }>(
    'postgres',
    `SELECT e.id, e.generation, o.validating ->> 'subject' AS judge, o.issuing_subject AS police, o.issuing_issuer AS issuer
       FROM orders.legal_order o JOIN orders.enrolment e ON e.organisation = o.validating_organisation AND e.issuer = o.validating ->> 'issuer'
      WHERE o.id = $1`,
    [validated.id],
  );
  return { ...(row ?? expect.fail('nobody validated')), order: validated };
}

const result =
  '{ ... on Enrolment { id generation lines { subject unit superior } proposedLines { subject } } ... on Refusal { reasons message } }';
async function step(login: string, name: string, given: string, variables: object = {}, header = '') {
  const graph = login === 'auditor' ? 'audit' : 'platform';
  const { data, text } = await stack.ask(graph, login, `mutation ${header} { ${name}(${given}) ${result} }`, { ...variables });
  return data?.[name] ?? expect.fail(text);
}

describe('reporting lines', () => {
  it('are pinned by three persons, and a subordinate validates nothing that was drafted from then on', async () => {
    const { id, generation, judge, police, issuer, order } = await court();
    expect(await warningsOf(order), 'nothing was pinned').toContain('LINE_UNKNOWN');
    const before = await submitted();
    const lines = [{ subject: judge, unit: 'First chamber', superior: police, superiorIssuer: issuer }];
    const proposed = await step(
      'agent-1',
      'changeReportingLines',
      `enrolment: "${id}", generation: ${generation}, lines: $lines, reason: "The list of the court."`,
      { lines },
      '($lines: [ReportingLineInput!]!)',
    );
    expect([proposed.lines, proposed.proposedLines]).toEqual([[], [{ subject: judge }]]);
    const approved = await step('counsel-1', 'approveEnrolment', `enrolment: "${id}", generation: ${proposed.generation}`);
    const confirmed = await step('auditor', 'confirmEnrolment', `enrolment: "${id}", generation: ${approved.generation}`);
    expect(confirmed.lines).toEqual([{ subject: judge, unit: 'First chamber', superior: police }]);

    const after = await submitted();
    expect(refusalIn(await orders.act('judge', 'validateOrder', after, digest(after)))).toMatchObject({
      reasons: ['NOT_COMPETENT'],
      message: expect.stringContaining('you report to who issued this order'),
      article: expect.stringContaining('Art. 4'),
    });
    expect((await orders.validate('judge', before)).status, 'it was drafted before').toBe('SERVED');
  });

  it('hold in the database too: the role of the orders validates for nobody above', async () => {
    const [row] = await stack.sql<{ police: string; judge: string; issuer: string }>(
      'postgres',
      `SELECT l -> 'superior' ->> 'subject' AS police, l ->> 'subject' AS judge, l -> 'superior' ->> 'issuer' AS issuer
         FROM orders.enrolment e, jsonb_array_elements(e.lines) l`,
    );
    const { police, judge, issuer } = row ?? expect.fail('nothing is pinned');
    const { id } = await submitted();
    const as = (subject: string) =>
      stack.sql(
        'orders',
        `UPDATE orders.legal_order SET validating = jsonb_build_object('issuer', $2::text, 'subject', $3::text) WHERE id = $1`,
        [id, issuer, subject],
      );
    expect(police).not.toBe(judge);
    await expect(as(judge)).rejects.toMatchObject({ code: 'WL001' });
    await as('another-judge');
  });
});
