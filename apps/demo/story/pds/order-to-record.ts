/** An order from draft to record: what it names is collected when it is served, and is read as it was then, whatever happened since. */

import { claimed, decided, released, validation } from '../acts/agreeing.ts';
import { caseNumber, decisionOn, type Order, orderIn, seen } from '../acts/order.ts';
import { productionOrder } from '../acts/requesting.ts';
import { at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { document } from '../documents.ts';
import { auditor, officer } from '../people.ts';
import type { Stage } from '../stage.ts';
import { type Post, requireSeen } from './outside.ts';
import { textsIn } from './own-account.ts';
import type { Platform } from './platform.ts';

const dayMs = 86_400_000;
const regretted = 'I will be at the harbour at nine.';
const later = 'A post of after the service.';

/** Step: an order for one e-mail address, which nobody has agreed to. */
const submission = (stage: Stage, email: string): Promise<Order> =>
  stage.step(`A police officer orders the records of ${email}`, async (say) => {
    const input = {
      ...productionOrder(caseNumber('31 Js'), email),
      from: new Date(Date.now() - dayMs).toISOString(),
      to: new Date().toISOString(),
    };
    const draft = orderIn(await stage.get(officer, document('authority', 'draft-order'), { input }), 'draftOrder', 'DRAFT');
    const order = orderIn(await stage.get(officer, document('authority', 'submit-order'), seen(draft)), 'submitOrder', 'SUBMITTED');
    const early = await stage.ask(officer, document('authority', 'disclosed-subscriber'), { order: order.id, target: order.target });
    early.requireRefused('order.disclosure', 'FORBIDDEN', 'NOT_IN_FORCE');
    say('SUBSCRIBER, TRAFFIC and CONTENT of the last day. SUBMITTED; reading already: FORBIDDEN, NOT_IN_FORCE.');
    return order;
  });

/** Step: what the order names is collected, and what happens on the PDS afterwards changes nothing of it. */
const collection = (stage: Stage, { outside, people: { alma } }: Platform, { order, post }: { order: Order; post: Post }): Promise<void> =>
  stage.step('Writ collects once; then Alma deletes one post and writes another', async (say) => {
    await stage.wait(
      'the records of the order preserved',
      20_000,
      () => stage.get(auditor, document('audit', 'entries'), { filter: { order: order.id }, first: 100, after: null }),
      (answer) => answer.list('entries.nodes').find((entry) => at(entry, 'type') === 'record.preserved.v1'),
    );
    say(
      'The log has record.collection.v1, which the adapter saw under a cosigned checkpoint, and record.preserved.v1. The copy is sealed.',
    );
    await outside.remove(alma, post);
    requireSeen('the deleted post', await outside.read(post.uri), null);
    await outside.post(alma, later);
    say(`"${post.text}" is gone from the PDS for everybody, and "${later}" is there.`);
  });

/** Step: an agent and counsel, two persons of the platform. */
const agreement = (stage: Stage, served: Order): Promise<Order> =>
  stage.step('An agent of the platform approves it, and counsel releases it', async (say) => {
    const { order } = await claimed(stage, served);
    const categories = ['SUBSCRIBER', 'TRAFFIC', 'CONTENT'];
    const answer = await decided(
      stage,
      order,
      categories.map((category) => ({ target: order.target, category, outcome: 'GRANTED' })),
    );
    const approved = orderIn(answer, 'decideOrder', 'APPROVED');
    for (const category of categories)
      if (at(decisionOn(answer, 'decideOrder', category), 'outcome') !== 'GRANTED') throw new Deviation(`${category} granted`, 'otherwise');
    const inForce = await released(stage, approved);
    say('Two persons, each over the same digest: IN_FORCE.');
    return inForce;
  });

/** Step: the officer reads the copy. */
const reading = (stage: Stage, { people: { alma } }: Platform, order: Order, texts: readonly string[]): Promise<void> =>
  stage.step('The officer reads what was there when the order was served', async (say) => {
    const variables = { order: order.id, target: order.target, first: 60, identification: false };
    const answer = await stage.get(officer, document('authority', 'disclosure'), variables);
    if (answer.receipts.length === 0) throw new Deviation('a receipt with the answer', 'none');
    answer.requireValue('order.disclosure.subscriber.emails', [alma.email]);
    const found = textsIn(answer.list('order.disclosure.content.nodes'));
    if (JSON.stringify(found) !== JSON.stringify(texts)) throw new Deviation(shown(texts as Json), shown(found));
    const traffic = answer.list('order.disclosure.traffic.nodes');
    if (traffic.length === 0) throw new Deviation('traffic records', 'none');
    say(`${alma.email}, ${traffic.length} traffic records, and ${found.map((text) => `"${text}"`).join(', ')}.`);
    say('The post that was deleted since is among them. The one that was written since is not.');
  });

const files = `query ($order: ID!, $target: ID!, $sha256: String!) { order(id: $order) { disclosure(target: $target) {
  content(first: 60) { nodes { text attachments(sha256: $sha256) { mediaType kept content } } }
} } }`;

/** Step: the officer reads the image of a post, as it was collected with it. */
const image = (stage: Stage, { outside, pictured }: Platform, order: Order): Promise<void> =>
  stage.step('The officer reads the image of a post', async (say) => {
    const { sha256, base64 } = await outside.image(pictured.uri);
    const answer = await stage.get(officer, files, { order: order.id, target: order.target, sha256 });
    if (answer.receipts.length === 0) throw new Deviation('a receipt with the answer', 'none');
    const described = answer.list('order.disclosure.content.nodes').filter((node) => at(node, 'attachments.0') !== undefined);
    requireSeen('the posts with that image', textsIn(described), [pictured.text]);
    requireSeen('whether it is kept', at(described[0], 'attachments.0.kept'), true);
    requireSeen('the bytes of the image that anybody gets', at(described[0], 'attachments.0.content'), base64);
    say(`Of "${pictured.text}": the bytes that were posted, of the SHA-256 ${sha256.slice(0, 16)}…, kept sealed with the post.`);
  });

/** Plays it. */
export async function orderToRecord(stage: Stage, platform: Platform): Promise<void> {
  const { outside, people } = platform;
  const post = await outside.post(people.alma, regretted);
  const texts = await outside.posts(people.alma.did);
  const order = await submission(stage, people.alma.email);
  const served = await validation(stage, order);
  await collection(stage, platform, { order: served, post });
  const inForce = await agreement(stage, served);
  await reading(stage, platform, inForce, texts ?? []);
  await image(stage, platform, inForce);
}
