/**
 * The orders of the matrix: one in force that everybody sees, one whose validator receives, an emergency that is silent and
 * challenged in court, one whose authority was notified outside, one to preserve, and one to act on an item.
 */
import { memberStates } from '@writ/access';
import { expect, vi } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { dutiesOn } from '../harness/duties.ts';
import { emergency } from '../harness/order-traces.ts';
import { epoc, type OrderView, onGrounds, ordersOn, orderToAct } from '../harness/orders.ts';
import type { Stack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const dayMs = 86_400_000;
const categories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];

interface Body {
  organisation: string;
  country: string;
}

/** Everything that is kept on holder-1. */
const everything = async (stack: Stack, changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> =>
  epoc((await holderIn(stack, 'holder-1')).email, { categories, ...changes });

const withTarget = ({ id, targets }: OrderView) => ({ order: id, target: targets[0]?.id ?? '' });

/** In force, and cleared by the enforcing authority. */
export async function orderInForce(stack: Stack, notified: Body): Promise<{ order: string; target: string }> {
  const steps = ordersOn(stack);
  const held = await steps.intoForce(await everything(stack, { notified }));
  return withTarget(await steps.must('enforcing-1', 'clearOrder', held));
}

/** In force; the validating body receives. */
export async function orderToValidator(stack: Stack): Promise<{ validated: string; validatedTarget: string }> {
  const { order, target } = withTarget(await ordersOn(stack).intoForce(await everything(stack, { recipient: 'VALIDATING_AUTHORITY' })));
  return { validated: order, validatedTarget: target };
}

/** An emergency, called back, under a silence that was renewed; it is challenged twice: one challenge has ended. */
export async function orderContested(stack: Stack, notified: Body): Promise<string> {
  const steps = ordersOn(stack);
  const inDays = (days: number): string => new Date(stack.clock().getTime() + days * dayMs).toISOString();
  const secrecy = { ground: 'PREJUDICE_TO_INVESTIGATION', reason: 'The suspect would flee.', until: inDays(30) };
  const draft = await steps.draft('police', await everything(stack, { notified, secrecy, emergency }));
  const served = await steps.validate('judge', await steps.submit('police', draft));
  const called = await steps.callBack('agent-1', await steps.claim('agent-1', served));
  const challenge = (order: OrderView) => {
    const input = { forum: 'Court of appeal of Northport', filedAt: inDays(-1), text: 'It is contested.' };
    return steps.must('counsel-1', 'recordChallenge', order, { input: ['ChallengeInput!', input] });
  };
  const text = 'The law of the third country forbids it.';
  const written = await steps.must('agent-1', 'writeObjection', called, { text: ['String!', text] });
  const objected = await steps.must('counsel-2', 'sendObjection', written);
  const challenged = await challenge(await challenge(objected));
  const ended = await steps.must('counsel-1', 'endChallenge', challenged, {
    challenge: ['ID!', `${challenged.id}.challenge-2`],
    outcome: ['ChallengeOutcome!', 'ORDER_STANDS'],
    text: ['String!', 'The court sees no fault in it.'],
  });
  const { id } = await steps.must('police', 'renewSecrecy', ended, {
    ground: ['SecrecyGround!', 'RIGHTS_OF_OTHERS'],
    reason: ['String!', 'A witness is still to be heard.'],
    until: ['DateTime!', inDays(60)],
  });
  return id;
}

/** Drafts that nobody submits. */
export async function twoDrafts(stack: Stack): Promise<string[]> {
  const steps = ordersOn(stack);
  const drafts = [await steps.draft('police', await everything(stack)), await steps.draft('police', await everything(stack))];
  return drafts.map(({ id }) => id);
}

/** Of an authority that is not enrolled here: its reviewer has recorded evidence that it was notified. */
export async function orderEvidenced(stack: Stack): Promise<string> {
  const steps = ordersOn(stack);
  const notified = { organisation: 'southland-enforcing-authority', country: 'IE' };
  const draft = await steps.draft('police', await everything(stack, { notified }));
  const claimed = await steps.claim('agent-1', await steps.validate('judge', await steps.submit('police', draft)));
  const input = { at: stack.clock().toISOString(), reference: 'AZ 7 E 12/26', sha256: 'a'.repeat(64) };
  const { id } = await steps.must('agent-1', 'recordNotification', claimed, { input: ['NotificationEvidenceInput!', input] });
  return id;
}

/** By e-CODEX, of bodies that are enrolled here, and found to be their own. */
export async function orderReceived(stack: Stack, notified: Body): Promise<string> {
  const steps = ordersOn(stack);
  const at = stack.clock().toISOString();
  const issuing = { organisation: 'northport-police', country: 'DE', office: 'OTHER_COMPETENT_AUTHORITY' };
  const validating = { organisation: 'northport-district-court', country: 'DE', office: 'JUDGE' };
  const input = {
    order: await everything(stack, { notified, informBy: new Date(stack.clock().getTime() + 30 * dayMs).toISOString() }),
    channel: 'E_CODEX',
    ...{ receivedAt: at, issuedAt: at, issuing, validating },
    document: Buffer.from('A certificate.').toString('base64'),
  };
  const received = await steps.ask('agent-1', 'receiveOrder', { input: ['ReceivedOrderInput!', input] });
  if ('reasons' in received) throw new Error(received.message);
  // The notified authority is alerted by the worker, which moves the order.
  await workerIdle(stack);
  const order = await steps.read('agent-2', received.id);
  const check = { means: 'SEAL', confirmed: true, text: 'The qualified seal of the court.' };
  return (await steps.must('agent-2', 'checkAuthenticity', order, { input: ['AuthenticityCheckInput!', check] })).id;
}

/** By post, of an authority that is not enrolled here, and answered by hand; the platform informs of it, so the person is shown it at once. */
export async function orderAnswered(stack: Stack): Promise<string> {
  const steps = ordersOn(stack);
  const at = stack.clock().toISOString();
  const order = await everything(stack, { kind: 'DSA_INFORM', categories: ['SUBSCRIBER'], from: null, to: null });
  const issuing = { organisation: 'Regulator of Sudport', country: 'FR', office: 'ADMINISTRATIVE_AUTHORITY' };
  const input = { order, channel: 'PAPER', receivedAt: at, issuedAt: at, issuing, document: Buffer.from('By post.').toString('base64') };
  const received = await steps.ask('agent-1', 'receiveOrder', { input: ['ReceivedOrderInput!', input] });
  if ('reasons' in received) throw new Error(received.message);
  const approved = await steps.decide('agent-2', await steps.claim('agent-2', received));
  const sha256 = 'a'.repeat(64);
  const parts = approved.targets.map(({ id }) => ({ target: id, category: 'SUBSCRIBER' }));
  const answer = { parts, sentTo: 'The registry, by post.', sentAt: at, sha256, text: 'Nobody of the regulator reads here.' };
  const recorded = await steps.must('counsel-1', 'recordAnswer', approved, { input: ['OutsideAnswerInput!', answer] });
  const confirmation: Record<string, [string, unknown]> = { answer: ['ID!', `${recorded.id}.answer-1`], sha256: ['String!', sha256] };
  const { id } = await steps.must('agent-2', 'confirmAnswer', recorded, confirmation);
  await workerIdle(stack);
  return id;
}

/** To act against an item: one that agent-2 has claimed, and one that agent-1 has claimed and counsel-1 has taken. */
export async function ordersOfCases(stack: Stack, item: string): Promise<{ othersCase: string; ownCase: string }> {
  const steps = ordersOn(stack);
  const claimed = async (agent: string, reference: string) => {
    const until = new Date(stack.clock().getTime() + 30 * dayMs).toISOString();
    const secrecy = { ground: 'PREJUDICE_TO_INVESTIGATION', reason: 'The seller would flee.', until };
    const draft = await steps.draft('regulator', onGrounds(`Grounds of ${reference}`, orderToAct(item, { reference, secrecy })));
    return steps.claim(agent, await steps.submit('regulator', draft));
  };
  const { id: othersCase } = await claimed('agent-2', 'DR-2026-21');
  const { id: ownCase } = await steps.must('counsel-1', 'takeOrder', await claimed('agent-1', 'DR-2026-22'));
  return { othersCase, ownCase };
}

/** To preserve, served at once in an emergency; what is kept is kept longer. */
export async function orderToPreserve(stack: Stack): Promise<string> {
  const steps = ordersOn(stack);
  const { email } = await holderIn(stack, 'holder-2');
  const { legalBasis, ...production } = epoc(email, { categories });
  const preservation = {
    ...production,
    kind: 'EPOC_PR',
    emergency,
    notNotified: null,
    legalBasis: { ...(legalBasis as object), threshold: null },
  };
  const served = await steps.submit('police', await steps.draft('police', preservation));
  const { id } = await steps.must('police', 'extendPreservation', served, {
    reason: ['String!', 'The request for production is on its way.'],
  });
  const requested = { organisation: 'Court of Sudport', country: 'FR', reference: 'EIO 26/114', requestedAt: stack.clock().toISOString() };
  await steps.must('police', 'confirmProductionRequest', await steps.read('police', id), {
    input: ['ProductionRequestInput!', { instrument: 'INVESTIGATION_ORDER', ...requested }],
  });
  return id;
}

/**
 * As if the source held less than was asked for, of every order, and had refused what one of them asks: it holds everything here, and refuses nothing. The
 * worker repeats a refused collection only when counsel has it repeated.
 */
export async function toldBySource(stack: Stack, refused: string): Promise<void> {
  await stack.sql(
    'postgres',
    `INSERT INTO records.preserved_gap (preservation_id, category, number, why, says)
     SELECT id, 'SUBSCRIBER', 1, 'NOT_RECORDED', 'No name is asked for.' FROM orders.preservation WHERE state = 'PRESERVED' AND taken_at IS NOT NULL`,
  );
  const at = stack.clock();
  await stack.sql(
    'postgres',
    `INSERT INTO orders.preservation (id, order_id, target_id, asked_at) SELECT 'refused', order_id, id, $2 FROM orders.order_target WHERE order_id = $1 LIMIT 1`,
    [refused, at],
  );
  await stack.sql(
    'postgres',
    `INSERT INTO orders.collection (event, preservation_id, state, asked_at, wrapped, fault, try_at)
     VALUES (gen_random_uuid(), 'refused', 'REFUSED', $1, '\\x00', 'OVERSTEP', $1)`,
    [at],
  );
}

/** Carried out: the item is restricted, of which its author is told, and the platform has reported the effect. */
export async function orderCarriedOut(stack: Stack, item: string): Promise<void> {
  const { id } = await ordersOn(stack).intoForce(orderToAct(item));
  const restrict = 'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename } }';
  const input = { item, order: id, territories: ['DE', 'FR'], visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] };
  await stack.ask('platform', 'agent-2', restrict, { input });
  const duties = dutiesOn(stack);
  const report = await vi.waitFor(async () => (await duties.list('agent-2', ['OPEN'], id))[0] ?? expect.fail('nothing is owed'));
  expect(await duties.confirm('agent-2', report, 'Told to the desk for orders.')).toMatchObject({ state: 'DONE' });
}

/** Scrutiny by the authority of the platform's state, here and by a document: it finds nothing against the order. */
async function scrutinised(stack: Stack, id: string): Promise<void> {
  const steps = ordersOn(stack);
  const order = await steps.read('counsel-1', id);
  const asked = await steps.must('counsel-1', 'requestScrutiny', order, { text: ['String!', 'It may be a news report.'] });
  const found = await steps.must('enforcing-1', 'scrutiniseOrder', asked, {
    outcome: ['ScrutinyOutcome!', 'STANDS'],
    text: ['String!', 'It is a call to join.'],
  });
  const at = stack.clock().toISOString();
  const decision = { outcome: 'STANDS', text: 'It stands.', authority: 'Westland', decidedAt: at, receivedAt: at };
  await steps.must('counsel-1', 'recordScrutiny', found, {
    input: ['ScrutinyRecordInput!', { ...decision, reference: 'W 7/26', sha256: 'a'.repeat(64) }],
  });
}

/** For the removal of terrorist content: impeded for a while, carried out, lifted again; what was removed is kept longer for a court. */
export async function orderRemoved(stack: Stack, item: string): Promise<string> {
  const steps = ordersOn(stack);
  const released = await steps.intoForce(orderToAct(item, { kind: 'TCO_REMOVAL', reportTo: null }));
  const impeded = await steps.must('agent-1', 'reportImpossible', released, {
    kind: ['ImpedimentKind!', 'FORCE_MAJEURE'],
    text: ['String!', 'The data centre is flooded.'],
  });
  const { id } = await steps.must('agent-1', 'endImpediment', impeded, { text: ['String!', 'It is dry again.'] });
  const restrict =
    'mutation ($input: RestrictInput!) { restrict(input: $input) { ... on Restriction { id generation } ... on Refusal { message } } }';
  const input = { item, order: id, territories: [...memberStates], visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] };
  const restriction = (await stack.ask('platform', 'agent-2', restrict, { input })).data?.restrict;
  const kept = await vi.waitFor(async () => {
    const { data } = await stack.ask('platform', 'counsel-1', `{ order(id: "${id}") { status targets { kept { id until } } } }`);
    return data?.order.status === 'FULFILLED' ? data.order.targets[0].kept[0] : expect.fail('it is not carried out');
  });
  const lift =
    'mutation ($id: ID!, $generation: Int!) { lift(restriction: $id, generation: $generation, reason: "A test of rights.") { __typename } }';
  await stack.ask('platform', 'counsel-1', lift, restriction);
  // The worker moves the end to that of a working day, before or after this.
  const until = new Date(new Date(kept.until).getTime() + 30 * dayMs).toISOString();
  const longer =
    'mutation ($kept: ID!, $until: DateTime!) { keepLonger(kept: $kept, until: $until, proceedings: "An action in Northport.") { __typename } }';
  expect((await stack.ask('platform', 'counsel-1', longer, { kept: kept.id, until })).data?.keepLonger).toEqual({
    __typename: 'KeptContent',
  });
  await scrutinised(stack, id);
  return id;
}
