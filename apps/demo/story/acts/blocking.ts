/**
 * An order to act against an item: Regulation (EU) 2022/2065, Art. 9. The platform does what it names, where it names it, and no more;
 * the regulator learns of the effect, and the author of the order.
 */
import { at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { document } from '../documents.ts';
import { agent, anybody, holder, otherHolder, type Person, regulator } from '../people.ts';
import type { Stage } from '../stage.ts';
import type { TransparencyDatabase } from '../transparency-database.ts';
import { claimed, decided, released } from './agreeing.ts';
import { caseNumber, type Order, orderIn, refusalIn } from './order.ts';
import { submitted } from './requesting.ts';

/** A published item that readers get everywhere; its author where that is one of the two people who can log in. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly author: Person | null;
}

/** The item that will be ordered blocked, and another one that nobody named. */
export interface Items {
  readonly item: Item;
  readonly other: string;
}

const pagesMax = 24;
const itemsDocument = `query ($after: String) { items(first: 256, after: $after) {
  nodes { id title enforcementStatus(territory: "DE") author { id } } pageInfo { hasNextPage endCursor }
} }`;

/** Whose account is whose: each of the two says it of themselves. */
async function accounts(stage: Stage): Promise<Map<string, Person>> {
  const known = new Map<string, Person>();
  for (const person of [holder, otherHolder]) known.set((await stage.get(person, '{ me { id } }')).text('me.id'), person);
  return known;
}

/** Looks for an unrestricted item of somebody who can be asked later whether they were notified; else any unrestricted one. */
async function pickItems(stage: Stage): Promise<Items> {
  const known = await accounts(stage);
  const free: Item[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page = await stage.get(anybody, itemsDocument, { after });
    for (const node of page.list('items.nodes')) {
      if (at(node, 'enforcementStatus') !== 'AVAILABLE') continue;
      const author = known.get(String(at(node, 'author.id'))) ?? null;
      free.push({ id: String(at(node, 'id')), title: String(at(node, 'title') ?? 'without title'), author });
    }
    const [item] = [free.find(({ author }) => author !== null)];
    const other = free.find(({ id }) => id !== item?.id);
    if (item && other) return { item, other: other.id };
    if (page.at('items.pageInfo.hasNextPage') !== true) break;
    after = page.text('items.pageInfo.endCursor');
  }
  const [item, other] = free;
  if (item === undefined || other === undefined) throw new Deviation('two published items that are not restricted', 'fewer');
  return { item, other: other.id };
}

const orderToAct = (reference: string, item: string): Record<string, Json> => ({
  kind: 'DSA_ACT',
  reference,
  purpose: 'Forged prescriptions are offered',
  legalBasis: {
    provision: 'Digital Services Act of Northland, section 12',
    grounds: 'The item offers forged prescriptions: Medicines Act, section 95.',
    redress: 'Administrative court of Northport, within one month.',
  },
  targets: [{ type: 'ITEM_ID', value: item }],
  territories: ['DE', 'FR'],
  reportTo: 'Northland Regulator, desk for orders',
});

/** Step: the regulator's order to block an item comes into force, by the same hands. */
export const blockingOrder = (stage: Stage): Promise<Items & { order: Order; reference: string }> =>
  stage.step('A regulator orders one item blocked in Germany and France', async (say) => {
    const items = await pickItems(stage);
    const reference = caseNumber('DR');
    const drafted = orderIn(
      await stage.get(regulator, document('authority', 'draft-order'), { input: orderToAct(reference, items.item.id) }),
      'draftOrder',
      'DRAFT',
    );
    const { order: served } = await submitted(stage, regulator, drafted, 'SERVED');
    const { order: reviewed } = await claimed(stage, served);
    const approved = orderIn(await decided(stage, reviewed, [{ target: served.target, outcome: 'GRANTED' }]), 'decideOrder', 'APPROVED');
    const order = await released(stage, approved);
    say(`Case ${reference}, "${items.item.title}": served without a judge, reviewed by the agent, released by counsel: IN_FORCE.`);
    return { ...items, order, reference };
  });

const restrictInput = (item: string, order: Order, territories: readonly string[]): Json => ({
  item,
  order: order.id,
  territories,
  visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
});

async function requireStatus(stage: Stage, item: string, expected: Readonly<Record<string, string>>): Promise<void> {
  for (const [territory, status] of Object.entries(expected)) {
    const statusDocument = 'query ($id: ID!, $territory: String) { item(id: $id) { enforcementStatus(territory: $territory) } }';
    (await stage.get(anybody, statusDocument, { id: item, territory })).requireValue('item.enforcementStatus', status);
  }
}

/** Step: the platform can't go beyond the order, and does what it says. */
export const restriction = (stage: Stage, { item, other, order }: Items & { order: Order }): Promise<void> =>
  stage.step('The agent carries it out, and can go no further', async (say) => {
    const restrict = (id: string, territories: readonly string[]) =>
      stage.get(agent, document('platform', 'restrict'), { input: restrictInput(id, order, territories) });
    refusalIn(await restrict(other, ['DE']), 'restrict', ['NOT_FOUND']);
    refusalIn(await restrict(item.id, ['DE', 'FR', 'IT']), 'restrict', ['TERRITORY']);
    say('Another item under this order: NOT_FOUND. Italy as well: TERRITORY.');
    const done = await restrict(item.id, ['DE', 'FR']);
    done.requireValue('restrict.__typename', 'Restriction');
    done.requireValue('restrict.order.id', order.id);
    await requireStatus(stage, item.id, { DE: 'DISABLED', FR: 'DISABLED', IT: 'AVAILABLE' });
    say('Readers in Germany and France get DISABLED at once, readers in Italy still get the item.');
  });

/** Step: who ordered it sees when it was done, and whose item it is learns of it. */
export const effect = (stage: Stage, { item, order, reference }: Items & { order: Order; reference: string }): Promise<void> =>
  stage.step('The regulator sees the effect, and the author is told', async (say) => {
    const restrictedAt = await stage.wait(
      'the order FULFILLED',
      10_000,
      () => stage.get(regulator, document('authority', 'order'), { id: order.id }),
      (answer) => (answer.at('order.status') === 'FULFILLED' ? answer.text('order.targets.0.restrictedAt') : undefined),
    );
    say(`FULFILLED: restricted at ${restrictedAt}.`);
    const { author } = item;
    if (author === null) return say('Its author has no log-in in this demo, so nobody here can say what they were told.');
    const informed = await stage.wait(
      'the author informed',
      10_000,
      () => stage.get(author, '{ me { informed { authority reference item territories grounds redress } } }'),
      (answer) => answer.list('me.informed').find((one) => at(one, 'reference') === reference),
    );
    if (at(informed, 'item') !== item.id || shown(at(informed, 'territories')) !== '["DE","FR"]')
      throw new Deviation(`the author told of item ${item.id} in DE and FR`, shown(informed));
    say(
      `The author (${author.login}) reads: ordered by ${String(at(informed, 'authority'))}, in ${String(at(informed, 'territories'))}; to contest it: ${String(at(informed, 'redress'))}`,
    );
  });

/** A decision of the platform's own, by its terms. */
const decision = (item: string): Json => ({
  item,
  territories: ['WORLD'],
  visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'],
  statement: {
    decisionGround: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    incompatibleContentGround: 'Terms of use, section 4',
    incompatibleContentExplanation: 'Advertisements are marked as such.',
    contentType: ['CONTENT_TYPE_TEXT'],
    category: 'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
    decisionFacts: 'The item advertises a product and does not say so.',
    sourceType: 'SOURCE_VOLUNTARY',
    automatedDetection: false,
    automatedDecision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  },
});

/** Step: what the platform decides by itself has reasons, which arrive at the Commission's database and name nobody. The decision is undone at the end. */
export const reasons = (stage: Stage, item: string, database: TransparencyDatabase | null): Promise<void> =>
  stage.step('What the platform decides by itself is reported to the Transparency Database', async (say) => {
    const made = await stage.get(agent, document('platform', 'restrict'), { input: decision(item) });
    made.requireValue('restrict.__typename', 'Restriction');
    const [id, puid] = [made.text('restrict.id'), made.text('restrict.statement.puid')];
    if (database === null) say('Where this Writ hands its statements in is its own matter: see WRIT_TRANSPARENCY_URL.');
    else {
      const stored = await stage.wait(
        `statement ${puid} in the Transparency Database`,
        10_000,
        () => database.held(),
        (held) => held.find((one) => at(one, 'puid') === puid),
      );
      if (JSON.stringify(stored).includes(item)) throw new Deviation('a statement that names no item', shown(stored));
      say(
        `Statement ${puid} is there as ${String(at(stored, 'uuid'))}: ${String(at(stored, 'category'))}. It names neither item nor author.`,
      );
    }
    const lifted = await stage.get(agent, document('platform', 'lift'), {
      restriction: id,
      generation: made.number('restrict.generation'),
      reason: 'The item was marked since.',
    });
    lifted.requireValue('lift.state', 'LIFTED');
  });
