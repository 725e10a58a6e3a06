/** The other three persons: a judge who validates, an agent who reviews and narrows, a counsel who releases. None of them can take another's part. */
import { type Answer, at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { document } from '../documents.ts';
import { agent, counsel, judge, officer, type Person } from '../people.ts';
import type { Stage } from '../stage.ts';
import { decisionOn, type Order, orderIn, seen } from './order.ts';
import { granted } from './requesting.ts';

const validating = document('authority', 'validate-order');
const releasing = document('platform', 'release-order');

/** The order as a signer is shown it before signing. */
const read = (stage: Stage, person: Person, id: string): Promise<Answer> =>
  stage.get(person, document(person === judge ? 'authority' : 'platform', 'order'), { id });

/** What a signer is shown before signing, and sends back. */
async function shownTo(stage: Stage, person: Person, { id, target }: Order, status: string): Promise<Order & { answer: Answer }> {
  const answer = await read(stage, person, id);
  answer.requireValue('order.status', status);
  return { id, target, status, generation: answer.number('order.generation'), digest: answer.text('order.digest'), answer };
}

/** Who validates, as the order names them afterwards. */
const court = { organisation: 'northport-district-court', country: 'DE', office: 'JUDGE' };

/** Step: a judge validates what the officer may not validate himself. */
export const validation = (stage: Stage, order: Order): Promise<Order> =>
  stage.step('A judge validates the order', async (say) => {
    const own = await stage.ask(officer, validating, { ...seen(order), digest: order.digest });
    own.requireRefused('validateOrder', 'FORBIDDEN');
    say('The officer tries it himself: FORBIDDEN.');
    const known = await shownTo(stage, judge, order, 'SUBMITTED');
    const signature = await stage.signing.signature(judge.login, 'VALIDATE', known.answer, { validating: court });
    const validated = await stage.get(judge, validating, { ...seen(known), digest: known.digest, ...signature });
    const served = orderIn(validated, 'validateOrder', 'SERVED');
    say(`The judge signs the digest of exactly what is asked, ${known.digest.slice(0, 16)}…: SERVED.`);
    return served;
  });

/** The order's place in the queue of work, and when it is due; null where no rule says. */
async function workOn(stage: Stage, { id }: Order): Promise<{ work: string; dueAt: Json }> {
  let after: string | null = null;
  for (;;) {
    const page = await stage.get(agent, document('platform', 'queue'), { kinds: ['ORDER'], first: 100, after });
    const found = page.list('queue.nodes').findIndex((_, i) => page.at(`queue.nodes.${i}.subject.id`) === id);
    if (found >= 0) return { work: page.text(`queue.nodes.${found}.id`), dueAt: page.at(`queue.nodes.${found}.dueAt`) ?? null };
    if (page.at('queue.pageInfo.hasNextPage') !== true) throw new Deviation('the order in the queue of the platform', 'a queue without it');
    after = page.text('queue.pageInfo.endCursor');
  }
}

/** The agent finds the order in the queue and claims it; answers the order as it is then, and when it is due. */
export async function claimed(stage: Stage, order: Order): Promise<{ order: Order; dueAt: Json }> {
  const { work, dueAt } = await workOn(stage, order);
  const answer = await stage.get(agent, document('platform', 'claim'), { work });
  answer.requireValue('claim.__typename', 'WorkItem');
  answer.requireValue('claim.claimedBy', String(agent.login));
  return { order: await shownTo(stage, agent, order, 'UNDER_REVIEW'), dueAt };
}

/** What is granted of an order's one target, as its part `scopes` says it once it is decided: in the order of the categories' names. */
function scopesAfter(answer: Answer, decisions: readonly Json[]): Json[] {
  const granted = answer.list('order.targets.0.decisions').map((asked) => {
    const category = at(asked, 'category') ?? null;
    const decision = decisions.find((one) => (at(one, 'category') ?? null) === category);
    const [from, to] = ['from', 'to'].map((end) => at(decision, end) ?? at(asked, end) ?? null);
    return { target: 0, category, window: from === null || to === null ? null : { from: from ?? null, to: to ?? null } };
  });
  return granted.sort((one, other) => (String(one.category) < String(other.category) ? -1 : 1));
}

/** The agent decides every part of the order, and refuses none. */
export async function decided(stage: Stage, order: Order, decisions: readonly Json[]): Promise<Answer> {
  const shownOrder = await read(stage, agent, order.id);
  const signature = await stage.signing.signature(agent.login, 'REVIEW', shownOrder, { scopes: scopesAfter(shownOrder, decisions) });
  return stage.get(agent, document('platform', 'decide-order'), { ...seen(order), decisions, ...signature });
}

/** Why the window is smaller than was asked, as the authority is told. */
const why = { code: 'OTHER', preserved: true };
const text = 'The payments that the order describes ended in August.';

/** Step: an agent of the platform reviews the order and grants less than it asks. */
export const review = (stage: Stage, served: Order): Promise<Order> =>
  stage.step('An agent of the platform reviews the order', async (say) => {
    const { order, dueAt } = await claimed(stage, served);
    if (typeof dueAt !== 'string') throw new Deviation('a deadline for the answer', shown(dueAt));
    say(`Found in the queue, due ${dueAt}, and claimed.`);
    const { target } = order;
    const answer = await decided(stage, order, [
      { target, category: 'SUBSCRIBER', outcome: 'GRANTED' },
      { target, category: 'TRAFFIC', outcome: 'GRANTED' },
      { target, category: 'CONTENT', outcome: 'NARROWED', ...why, ...granted, text },
    ]);
    const approved = orderIn(answer, 'decideOrder', 'APPROVED');
    const content = decisionOn(answer, 'decideOrder', 'CONTENT');
    const expected = shown({ __typename: 'TargetDecision', category: 'CONTENT', outcome: 'NARROWED', ...why, ...granted, text });
    if (shown(content) !== expected) throw new Deviation(expected, shown(content));
    say('SUBSCRIBER and TRAFFIC granted as asked, CONTENT narrowed to August 2002: APPROVED.');
    const own = await stage.ask(agent, releasing, { ...seen(approved), digest: approved.digest });
    own.requireRefused('releaseOrder', 'FORBIDDEN');
    say('The agent tries to release it too: FORBIDDEN.');
    return approved;
  });

/** Counsel signs the digest of what was approved. */
export async function released(stage: Stage, order: Order): Promise<Order> {
  const known = await shownTo(stage, counsel, order, 'APPROVED');
  const signature = await stage.signing.signature(counsel.login, 'RELEASE', known.answer);
  const answer = await stage.get(counsel, releasing, { ...seen(known), digest: known.digest, ...signature });
  return orderIn(answer, 'releaseOrder', 'IN_FORCE');
}

/** Step: the platform's counsel, a second person, releases what was approved. */
export const release = (stage: Stage, approved: Order): Promise<Order> =>
  stage.step("The platform's counsel releases it", async (say) => {
    const order = await released(stage, approved);
    say(
      `A second person signs the digest of what was granted, ${approved.digest.slice(0, 16)}…: IN_FORCE. Only now is the address looked up.`,
    );
    return order;
  });
