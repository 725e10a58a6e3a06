/** An authority of the matrix's own that was enrolled, suspended, resumed and ended, so that its history has each step; nobody logs in as it. */
import { certificates } from '../../subgraphs/orders/testing/certificates.ts';
import type { Stack } from '../harness/stack.ts';

interface EnrolmentView {
  id: string;
  generation: number;
}

const input = {
  issuer: 'https://log-in.southland.example',
  organisation: 'southland-court',
  country: 'FR',
  roles: ['VALIDATING'],
  offices: ['JUDGE'],
  callBackNumber: '+33 1 99 00 12 34',
  lines: [{ subject: 'judge-9', unit: 'Second chamber', superior: 'judge-8' }],
};
const result = '{ ... on Enrolment { id generation } ... on Refusal { reasons message } }';

export async function enrolAndEnd(stack: Stack): Promise<void> {
  const ask = async (login: string, name: string, document: string, variables = {}): Promise<EnrolmentView> => {
    const { data, text } = await stack.ask(login === 'auditor' ? 'audit' : 'platform', login, document, variables);
    const found = data?.[name];
    if (found?.id === undefined) throw new Error(`${name} was refused: ${text}`);
    return found;
  };
  const step = (login: string, name: string, { id, generation }: EnrolmentView, reason?: string) => {
    const why = reason === undefined ? '' : `, reason: "${reason}"`;
    return ask(login, name, `mutation { ${name}(enrolment: "${id}", generation: ${generation}${why}) ${result} }`);
  };
  const decided = async (proposed: EnrolmentView) =>
    step('auditor', 'confirmEnrolment', await step('counsel-1', 'approveEnrolment', proposed));
  const propose = `mutation ($input: EnrolmentInput!) { proposeEnrolment(input: $input) ${result} }`;
  const enrolled = await decided(await ask('agent-1', 'proposeEnrolment', propose, { input }));
  const suspended = await step('counsel-1', 'suspendEnrolment', enrolled, 'A key was stolen.');
  const resumed = await decided(await step('agent-1', 'resumeEnrolment', suspended, 'The key was replaced.'));
  await decided(await step('agent-1', 'endEnrolment', resumed, 'The court was closed.'));
}

/** A key of a body that was approved and revoked, so that everything of it is known. */
export async function keyAndEnd(stack: Stack): Promise<void> {
  const facts = '{ ... on DeliveryKey { id generation } ... on Refusal { reasons message } }';
  const given = { purpose: 'SIGNING', material: certificates.signing, label: 'Receipts' };
  const add = `mutation ($input: DeliveryKeyInput!) { addDeliveryKey(input: $input) ${facts} }`;
  const added = await stack.ask('authority', 'police', add, { input: given });
  const { id: deliveryKey, generation } = added.data?.['addDeliveryKey'] ?? {};
  const listed = await stack.ask('platform', 'counsel-1', '{ deliveryKeys { callBackNumber } }');
  const callBack = { number: listed.data?.['deliveryKeys']?.[0]?.callBackNumber, text: 'The thumbprint was read aloud.' };
  const approve = `mutation ($deliveryKey: ID!, $generation: Int!, $callBack: DeliveryKeyCallInput!) {
    approveDeliveryKey(deliveryKey: $deliveryKey, generation: $generation, callBack: $callBack) ${facts} }`;
  const approved = await stack.ask('platform', 'counsel-1', approve, { deliveryKey, generation, callBack });
  const revoke = `mutation ($deliveryKey: ID!, $generation: Int!) {
    revokeDeliveryKey(deliveryKey: $deliveryKey, generation: $generation, reason: "The token is lost.") ${facts} }`;
  const revoked = await stack.ask('audit', 'auditor', revoke, {
    deliveryKey,
    generation: approved.data?.['approveDeliveryKey']?.generation,
  });
  if (revoked.data?.['revokeDeliveryKey']?.id === undefined)
    throw new Error(`a key was refused: ${[added, listed, approved, revoked].map(({ text }) => text).join(' ')}`);
}

/** An endpoint of a body for HI-1 that is confirmed and has failed once, and an event that waits for it, so that everything of them is known. */
export async function endpointOfBody(stack: Stack): Promise<void> {
  await stack.sql(
    'postgres',
    `INSERT INTO orders.endpoint (id, organisation, country, kind, state, url, added_by, added_at, since, failure, failed_at)
     SELECT 'endpoint', organisation, country, 'HI1', 'CONFIRMED', 'https://hi1.northport.example/', jsonb_build_object('issuer', issuer), now(), now(),
            'HTTP 503', now()
       FROM orders.enrolment WHERE organisation = 'northport-police' AND state = 'ENROLLED' LIMIT 1`,
  );
  await stack.sql(
    'postgres',
    `INSERT INTO orders.endpoint_event (id, endpoint_id, kind, subject, shown_state, generation, at, next_at)
     VALUES (gen_random_uuid(), 'endpoint', 'ORDER_CHANGED', 'o', 'SERVED', 3, now(), now())`,
  );
}
