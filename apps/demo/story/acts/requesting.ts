/** The officer's part: an order that asks too much goes nowhere, one that asks for something definite goes to a judge, and until it is in force it opens nothing. */
import { type Json, shown } from '../answer.ts';
import { document } from '../documents.ts';
import { officer, type Person } from '../people.ts';
import type { Stage } from '../stage.ts';
import { caseNumber, inDays, type Order, orderIn, refusalIn, seen } from './order.ts';

/** The window of the order, and the smaller one that the platform will grant for content. */
export const requested = { from: '2002-08-01T00:00:00.000Z', to: '2002-10-01T00:00:00.000Z' } as const;
export const granted = { from: '2002-08-01T00:00:00.000Z', to: '2002-09-01T00:00:00.000Z' } as const;

const drafting = document('authority', 'draft-order');
const submitting = document('authority', 'submit-order');
const reading = document('authority', 'order');
const readingSubscriber = document('authority', 'disclosed-subscriber');

/** An order of the police for the records of one address. */
export const productionOrder = (reference: string, email: string): Record<string, Json> => ({
  kind: 'EPOC',
  reference,
  purpose: 'An invoice fraud',
  legalBasis: {
    provision: 'Code of Criminal Procedure, section 100k',
    offence: 'Criminal Code, section 263',
    threshold: 'THREE_YEARS',
    grounds: 'The sender of the forged invoices is not known otherwise.',
  },
  targets: [{ type: 'EMAIL', value: email }],
  categories: ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'],
  ...requested,
  notNotified: 'The offence touches this state alone, and the person lives here.',
  informBy: inDays(30),
});

/** Step: an order for everybody at a mail host and without an end is refused, with every reason, and stays a draft. */
export const carelessOrder = (stage: Stage, email: string): Promise<void> =>
  stage.step('A police officer drafts an order that asks too much', async (say) => {
    const everybody = `*@${email.split('@')[1]}`;
    const input = { ...productionOrder(caseNumber('12 Js'), everybody), to: null };
    const draft = orderIn(await stage.get(officer, drafting, { input }), 'draftOrder', 'DRAFT');
    const message = refusalIn(await stage.get(officer, submitting, seen(draft)), 'submitOrder', ['WILDCARD', 'WINDOW_OPEN']);
    const after = await stage.get(officer, reading, { id: draft.id });
    after.requireValue('order.status', 'DRAFT');
    after.requireValue('order.digest', null);
    say(`Refused for WILDCARD (${everybody}) and WINDOW_OPEN; it stays a draft that nobody else sees.`);
    say(`"${message}"`);
  });

/** Submits a draft: signed where this Writ asks for it, which it does by refusing it unsigned. */
export async function submitted(stage: Stage, by: Person, draft: Order, status: string): Promise<{ order: Order; wasRefused: boolean }> {
  const unsigned = stage.signing.origin === null ? await stage.get(by, submitting, seen(draft)) : null;
  const wasRefused = shown(unsigned?.at('submitOrder.reasons')) === '["SIGNATURE_REQUIRED"]';
  if (unsigned !== null && !wasRefused) return { order: orderIn(unsigned, 'submitOrder', status), wasRefused };
  if (unsigned !== null) stage.signing.learn(unsigned.text('submitOrder.message'));
  const signature = await stage.signing.signature(by.login, 'ISSUE', await stage.get(by, reading, { id: draft.id }));
  return { order: orderIn(await stage.get(by, submitting, { ...seen(draft), ...signature }), 'submitOrder', status), wasRefused };
}

/** Step: the same for one address and a closed window is submitted, and waits for a judge. */
export const carefulOrder = (stage: Stage, email: string): Promise<Order & { reference: string }> =>
  stage.step('The officer asks for one address and two months', async (say) => {
    const reference = caseNumber('12 Js');
    const draft = orderIn(await stage.get(officer, drafting, { input: productionOrder(reference, email) }), 'draftOrder', 'DRAFT');
    const { order, wasRefused } = await submitted(stage, officer, draft, 'SUBMITTED');
    if (wasRefused)
      say('Sent unsigned it is refused: SIGNATURE_REQUIRED. The officer signs its digest, by a key that the platform does not have.');
    say(`Case ${reference}: SUBSCRIBER, TRAFFIC and CONTENT, 1 August to 1 October 2002. SUBMITTED: it waits for a judge.`);
    return { ...order, reference };
  });

/** Step: an order that is not in force opens nothing. */
export const tooEarly = (stage: Stage, order: Order): Promise<void> =>
  stage.step('The officer tries to read before anybody has agreed', async (say) => {
    const answer = await stage.ask(officer, readingSubscriber, { order: order.id, target: order.target });
    const { message } = answer.requireRefused('order.disclosure', 'FORBIDDEN', 'NOT_IN_FORCE');
    say(`FORBIDDEN, NOT_IN_FORCE: "${message}" The attempt is in the log too.`);
  });

/** Step: the order was acknowledged, so it is done, and what it opened is closed. */
export const acknowledged = (stage: Stage, { id, target }: Order): Promise<void> =>
  stage.step('The officer acknowledges what was received', async (say) => {
    const now = await stage.get(officer, reading, { id });
    const variables = { order: id, generation: now.number('order.generation') };
    orderIn(await stage.get(officer, document('authority', 'acknowledge-disclosure'), variables), 'acknowledgeDisclosure', 'FULFILLED');
    const again = await stage.ask(officer, readingSubscriber, { order: id, target });
    again.requireRefused('order.disclosure', 'FORBIDDEN', 'NOT_IN_FORCE');
    say('FULFILLED. Reading once more is refused: NOT_IN_FORCE.');
  });

/** Step: the authority has notified the person and states when; from then on they see the access. */
export const informed = (stage: Stage, { id }: Order): Promise<void> =>
  stage.step('The officer has told the person, and confirms it', async (say) => {
    const now = await stage.get(officer, reading, { id });
    const variables = { order: id, generation: now.number('order.generation'), at: new Date().toISOString() };
    orderIn(await stage.get(officer, document('authority', 'confirm-informed'), variables), 'confirmInformed', 'FULFILLED');
    say('Confirmed. Until then nothing shows them the access: only the authority tells, and its duty would be overdue.');
  });
