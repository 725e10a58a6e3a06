/**
 * An auditor finds an access unlawful: the body that it concerns owes an answer, reads the finding, and shows what it did. Nobody else can answer
 * for it, and a finding that calls for nothing opens no duty.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { type DutyView, dutiesOn } from '../harness/duties.ts';
import { subscriberAlone } from '../harness/order-traces.ts';
import { epoc, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let duties: ReturnType<typeof dutiesOn>;
let entry: string;
let body: { organisation: string; country: string };

const proof = { reference: 'Internal review 12/2026', sha256: 'ab'.repeat(32) };

beforeAll(async () => {
  stack = await startStack();
  duties = dutiesOn(stack);
  const orders = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-1');
  const order = await orders.intoForce(epoc(email, subscriberAlone));
  await orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
  const [row] = await stack.sql<{ organisation: string; country: string; entry: string }>(
    'postgres',
    `SELECT o.issuing_organisation AS organisation, o.issuing_country AS country, max(g.log_idx)::text AS entry
       FROM orders.legal_order o JOIN orders.access_grant g ON g.reference = o.id WHERE o.id = $1 GROUP BY 1, 2`,
    [order.id],
  );
  if (row === undefined) throw new Error('nothing was disclosed');
  ({ entry } = row);
  body = { organisation: row.organisation, country: row.country };
});
afterAll(() => stack.close());

async function find(verdict: string, concerns: object | null = null) {
  const document = `mutation ($input: FindingInput!) { recordFinding(input: $input) { ... on Finding { index verdict } ... on Refusal { reasons } } }`;
  const input = { about: entry, verdict, text: 'The reason names another person.', concerns };
  return (await stack.ask('audit', 'auditor', document, { input })).data.recordFinding;
}
const owed = async (login: string): Promise<DutyView[]> =>
  (await duties.list(login, ['OPEN', 'OVERDUE'])).filter(({ kind }) => kind === 'ANSWER_FINDING');
const becomes = (login: string, count: number) => expect.poll(async () => (await owed(login)).length).toBe(count);

describe('a finding', () => {
  it('that calls for nothing opens no duty, and names nobody who would answer', async () => {
    const published = async () => (await stack.ask('audit', 'auditor', `{ entry(index: "${entry}") { type } }`)).data?.entry ?? null;
    await expect.poll(published).not.toBeNull();
    expect(await find('IRREGULAR')).toMatchObject({ verdict: 'IRREGULAR' });
    expect(await find('IRREGULAR', body)).toEqual({ reasons: ['INVALID'] });
  });

  it('that something was unlawful is owed an answer by the authority that it concerns, which reads it', async () => {
    expect(await find('UNLAWFUL', body)).toMatchObject({ verdict: 'UNLAWFUL' });
    await becomes('police', 1);
    const document = `{ duties(states: [OPEN]) { nodes { kind article finding { about verdict text } evidence { sha256 } } } }`;
    const { data } = await stack.ask('authority', 'police', document);
    expect(data.duties.nodes).toContainEqual({
      kind: 'ANSWER_FINDING',
      article: 'Directive (EU) 2016/680, Art. 4(4)',
      finding: { about: entry, verdict: 'UNLAWFUL', text: 'The reason names another person.' },
      evidence: null,
    });
    for (const other of ['judge', 'counsel-1']) expect(await owed(other), other).toEqual([]);
  });

  it('is answered by that body alone, with a document that shows what was done', async () => {
    const [duty] = await owed('police');
    if (duty === undefined) throw new Error('no duty');
    expect((await duties.confirm('counsel-1', duty, 'Deleted.', proof)).reasons).toEqual(['NOT_FOUND']);
    expect((await duties.confirm('police', duty, 'Deleted.')).reasons).toEqual(['MISSING']);
    expect((await duties.confirm('police', duty, 'Deleted.', { ...proof, sha256: 'none' })).reasons).toEqual(['INVALID']);
    expect(await duties.confirm('police', duty, 'Deleted.', proof)).toMatchObject({ state: 'DONE', late: false });
    const document = `{ duties(states: [DONE]) { nodes { kind text evidence { reference sha256 } } } }`;
    const { data } = await stack.ask('audit', 'auditor', document);
    expect(data.duties.nodes).toContainEqual({ kind: 'ANSWER_FINDING', text: 'Deleted.', evidence: proof });
  });

  it('that the log has a gap is owed an answer by the platform', async () => {
    expect(await find('LOG_GAP')).toMatchObject({ verdict: 'LOG_GAP' });
    await becomes('counsel-1', 1);
    expect(await owed('counsel-1')).toMatchObject([{ article: 'Regulation (EU) 2016/679, Art. 5(2)', organisation: null, order: null }]);
    expect(await owed('police')).toEqual([]);
  });
});
