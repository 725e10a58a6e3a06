/**
 * What authorities read at the end of the history. A grant ends by the database's own clock, so that a record is read at the present alone: these readings
 * are of the day of the first start.
 */
import { at } from '../story/answer.ts';
import type { Scene } from './scene.ts';

interface Reading {
  readonly login: string;
  /** The case number of an order of theirs that is in force. */
  readonly reference: string;
  /** Of the target's records, as far as it was granted. */
  readonly selections: readonly string[];
}

const subscriber = 'subscriber { emails registeredAt }';
const traffic = 'traffic(first: 10) { nodes { at } }';

const readings: readonly Reading[] = [
  { login: 'prosecutor', reference: '31 Js 63/26', selections: [subscriber, traffic] },
  { login: 'prosecutor', reference: '31 Js 70/26', selections: [subscriber] },
  { login: 'police', reference: '12 Js 311/26', selections: [subscriber, traffic] },
];

/** One category after the other, as the console reads them: each is a decision and an entry of its own. */
export async function readRecords({ acts }: Scene): Promise<void> {
  for (const { login, reference, selections } of readings) {
    const orders = (await acts.ask(login, '{ orders(first: 100) { nodes { id reference targets { id } } } }')).list('orders.nodes');
    const order = orders.find((one) => at(one, 'reference') === reference);
    for (const selection of selections)
      await acts.ask(login, `query ($order: ID!, $target: ID!) { order(id: $order) { disclosure(target: $target) { ${selection} } } }`, {
        order: String(at(order, 'id')),
        target: String(at(order, 'targets.0.id')),
      });
  }
}
