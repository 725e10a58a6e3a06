/** What stands around notices: one of a public body, a trusted flagger, a warning to an account, and suspicions: one for each body that receives them, and one that is sent by hand. */
import type { Stack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

const must = async (answer: Promise<Answer>, field: string): Promise<{ id: string; digest: string; receipt: string }> => {
  const { data, text } = await answer;
  const made = data?.[field];
  if (typeof made?.id !== 'string') throw new Error(`the set-up was refused: ${text}`);
  return made;
};

/** A notice of a public body, by holder-1. */
async function stateNotice(stack: Stack, item: string) {
  const input = {
    item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'It asks for money in advance.',
    name: 'A Clerk',
    email: 'clerk@example.org',
    goodFaith: true,
    publicBody: { name: 'Northport consumer office', country: 'DE' },
    files: [{ name: 'notes.txt', content: Buffer.from('It asked for 50 euros.').toString('base64') }],
  };
  const query = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id receipt } } }';
  const { id, receipt } = await must(stack.ask('public', 'holder-1', query, { input }), 'submitNotice');
  return { stateNotice: id, receipt };
}

/** A request for erasure about that notice, asked without an account. */
async function askedErasure(stack: Stack, noticeReceipt: string) {
  const input = { explanation: 'Erase my report.', name: 'A Clerk', email: 'clerk@example.org', noticeReceipt };
  const query = 'mutation ($input: ErasureInput!) { askErasure(input: $input) { ... on ErasureRequest { id receipt } } }';
  const { id, receipt } = await must(stack.ask('public', null, query, { input }), 'askErasure');
  return { erasure: id, erasureReceipt: receipt };
}

const subscriberFields = ['NAME', 'BIRTH_DATE', 'EMAILS', 'PHONES', 'ADDRESS', 'REGISTERED_AT', 'REGISTRATION_IP', 'SERVICE'];
async function suspicionSent(stack: Stack, item: string, to: { country: string } | { byHand: string }): Promise<string> {
  const input = { item, ...to, offence: 'Threat to kill', explanation: 'It names a school and a day.', subscriberFields };
  const propose = 'mutation ($input: SuspicionInput!) { proposeSuspicion(input: $input) { ... on Suspicion { id digest } } }';
  const { id, digest } = await must(stack.ask('platform', 'agent-1', propose, { input }), 'proposeSuspicion');
  const send = 'mutation ($id: ID!, $d: String!) { sendSuspicion(suspicion: $id, generation: 0, digest: $d) { ... on Suspicion { id } } }';
  await must(stack.ask('platform', 'counsel-1', send, { id, d: digest }), 'sendSuspicion');
  return id;
}

/** A dispute about each restriction and about the notice, and a report to the flagger's coordinator: what they hold, no act can add for all of them. */
const disputesAndReports = (stack: Stack, notice: string) =>
  stack.sql(
    'postgres',
    `WITH at AS (SELECT $1::timestamptz AS at),
          about AS (SELECT id AS restriction, NULL AS notice FROM enforcement.restriction UNION ALL SELECT NULL, $2),
          report AS (INSERT INTO enforcement.coordinator_report SELECT 'report', id, at - interval '1 day', at, 2, 2, 1, 1, 'test', 'i counsel-1', at
                       FROM enforcement.trusted_flagger, at)
     , classified AS (INSERT INTO enforcement.order_classification SELECT o.id, 'STATEMENT_CATEGORY_VIOLENCE', '{}', 'DE', 'i agent-1', at FROM orders.legal_order o, at)
     INSERT INTO enforcement.dispute (id, restriction_id, notice_id, body, country, reference, submitted_at, recorded_by, recorded_at)
     SELECT 'dispute-' || coalesce(restriction, notice), restriction, notice, 'Appeals Centre', 'IE', 'AC-1', at, 'i counsel-1', at FROM about, at`,
    [stack.clock(), notice],
  );

/** All of it; answers what the questions name. */
export async function aroundNotices(stack: Stack, item: string, holder: string) {
  const input = {
    name: 'Fraud Watch',
    country: 'DE',
    expertise: ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'],
    issuer: 'https://id.example.org',
    organisation: 'fraud-watch',
  };
  const record = 'mutation ($input: FlaggerInput!) { recordFlagger(input: $input) { ... on TrustedFlagger { id } } }';
  await must(stack.ask('platform', 'counsel-1', record, { input }), 'recordFlagger');
  const reports: [string, string] = [
    await suspicionSent(stack, item, { country: 'DE' }),
    await suspicionSent(stack, item, { country: 'IE' }),
  ];
  const handedReport = await suspicionSent(stack, item, { byHand: 'Europol' });
  await stack.sql(
    'postgres',
    `INSERT INTO enforcement.misuse_measure (id, kind, step, account_id, acts, acts_in_all, newest_act_at, reason, decided_by, decided_at)
     VALUES ('warning', 'ILLEGAL_CONTENT', 'WARNING', $1, '{x}', 1, $2, 'test', 'i counsel-1', $2)`,
    [holder, stack.clock()],
  );
  const { stateNotice: notice, receipt } = await stateNotice(stack, item);
  await disputesAndReports(stack, notice);
  return { stateNotice: notice, receipt, reports, handedReport, ...(await askedErasure(stack, receipt)) };
}
