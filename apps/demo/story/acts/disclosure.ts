/** What the order opens: exactly what was granted, from two subgraphs in one operation, page by page; and nothing beside it, and for nobody else. */
import { type Answer, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { document } from '../documents.ts';
import { officer, prosecutor } from '../people.ts';
import type { Stage } from '../stage.ts';
import type { Order } from './order.ts';
import { type OwnRecords, within } from './own-records.ts';
import { granted, requested } from './requesting.ts';

const pageSize = 60;
const root = 'order.disclosure';

export interface Disclosed {
  readonly traffic: number;
  readonly content: number;
  readonly operations: number;
}

/** A record without the name of its type, which these documents ask and the person's own view does not. */
function withoutType(node: Json): Json {
  const { __typename: _type, ...record } = Object(node);
  return record;
}

/** Goes on with one list from the page that came first. Each page is a decision, a grant and a receipt of its own. */
async function rest(stage: Stage, order: Order, list: 'traffic' | 'content', first: Answer): Promise<{ nodes: Json[]; pages: number }> {
  const nodes = [...first.list(`${root}.${list}.nodes`)];
  let [page, pages] = [first, 1];
  while (page.at(`${root}.${list}.pageInfo.hasNextPage`) === true) {
    const after = page.text(`${root}.${list}.pageInfo.endCursor`);
    const variables = { order: order.id, target: order.target, first: pageSize, after };
    page = await stage.get(officer, document('authority', `disclosed-${list}`), variables);
    nodes.push(...page.list(`${root}.${list}.nodes`).map(withoutType));
    pages += 1;
  }
  return { nodes, pages };
}

/** The person's own view is the yardstick: the same records, in the same order, no more and no fewer. */
function requireSame(what: string, answered: readonly Json[], expected: readonly Json[]): void {
  // What became of a record since it was collected is known to the person's own reading alone.
  const found = answered.map((record) => {
    const { deleted: _since, ...said } = record as { deleted?: Json };
    return said as Json;
  });
  const differs = found.findIndex((record, i) => shown(record) !== shown(expected[i]));
  if (differs >= 0) throw new Deviation(`${what} ${differs + 1} as the person sees it: ${shown(expected[differs])}`, shown(found[differs]));
  if (found.length !== expected.length) throw new Deviation(`${expected.length} of ${what}`, `${found.length}`);
}

/** Step: the officer reads what was granted. */
export const disclosure = (stage: Stage, order: Order, own: OwnRecords): Promise<Disclosed> =>
  stage.step('The officer reads what was granted, and all of it', async (say) => {
    const variables = { order: order.id, target: order.target, first: pageSize, identification: false };
    const first = await stage.get(officer, document('authority', 'disclosure'), variables);
    if (first.receipts.length === 0) throw new Deviation('a receipt with the answer', 'none');
    first.requireValue(`${root}.subscriber.name`, own.name);
    const traffic = await rest(stage, order, 'traffic', first);
    const content = await rest(stage, order, 'content', first);
    requireSame('traffic record', traffic.nodes, within(own.traffic, requested.from, requested.to));
    requireSame('item or message', content.nodes, within(own.content, granted.from, granted.to));
    say(
      `${own.name}; ${traffic.nodes.length} traffic records of August and September; ${content.nodes.length} items and messages of August alone.`,
    );
    say('That is what the person sees of themselves in these windows, record by record: no more and no fewer.');
    if (stage.signing.origin !== null)
      say(
        'The records were sealed. The service of keys opened them, for the entry of each read and the four signatures on the order; without these it opens none.',
      );
    const operations = traffic.pages + content.pages - 1;
    say(`Two subgraphs in one operation, then page by page: ${operations} operations, each decided and logged before it was answered.`);
    return { traffic: traffic.nodes.length, content: content.nodes.length, operations };
  });

/** Step: what was not granted is null, whoever asks. */
export const besideTheGrant = (stage: Stage, order: Order): Promise<void> =>
  stage.step('What was not granted stays closed', async (say) => {
    const variables = { order: order.id, target: order.target };
    const parts = { ...variables, first: 5, traffic: false, content: false };
    const more = await stage.ask(officer, document('authority', 'disclosure'), parts);
    more.requireRefused(`${root}.identification`, 'FORBIDDEN');
    more.text(`${root}.subscriber.name`);
    say('The officer asks for the IP addresses too: null and FORBIDDEN there, the rest is answered.');
    const stranger = await stage.ask(prosecutor, document('authority', 'disclosed-subscriber'), variables);
    stranger.requireRefused('order', 'NOT_FOUND');
    say('A prosecutor with the right ids asks for the same: NOT_FOUND, as for an order that never was.');
  });
