/**
 * Whether what an order preserves is still kept. Data are preserved from service on until they are produced, whichever order produces them in the
 * end, the order is withdrawn or annulled, or an authority says that it needs them no longer: Regulation (EU) 2023/1543, Art. 10(1) and (9), and
 * Art. 11. That the platform refused, that nobody validated or that a time of ours is over destroys nothing.
 */
import { lawOf } from '../law/in-force.ts';
import type { Order, TargetDecision } from './order.ts';
import { submittedToInForce } from './statuses.ts';

/** What was done from the last service on; empty for an order that was never served. */
function sinceService({ history }: Order): Order['history'] {
  const served = history.findLastIndex(({ from, to }) => from === 'SUBMITTED' && to === 'SERVED');
  return served < 0 ? [] : history.slice(served);
}

/** Whether a part was produced as it was asked, or was found not to exist. */
const isProduced = ({ outcome }: TargetDecision): boolean => outcome === 'GRANTED' || outcome === 'NOT_AVAILABLE';

/** The targets of which no part was narrowed or refused: what is kept of them is no longer needed when the order is fulfilled. */
export const wholeTargets = ({ targets, decisions }: Pick<Order, 'targets' | 'decisions'>): string[] =>
  targets.flatMap(({ id }) => (decisions.every((one) => one.target !== id || isProduced(one)) ? [id] : []));

/** Whether its snapshot is kept. One that was served and is corrected keeps what was taken at its first service. */
export function keepsPreserved(order: Order): boolean {
  const { kind, status, challenges, targets, history } = order;
  const { preserves, permits } = lawOf(kind);
  if (!preserves || !history.some(({ to }) => to === 'SERVED')) return false;
  const since = sinceService(order);
  const isOver = since.some(({ act, to }) => act === 'endPreservation' || (act === 'refuseValidation' && to === 'REVOKED'));
  if (status === 'WITHDRAWN' || isOver || challenges.some(({ outcome }) => outcome === 'ANNULLED')) return false;
  if (permits === 'SNAPSHOT') return !since.some(({ act, to }) => act === 'expire' || to === 'FULFILLED');
  return !since.some(({ to }) => to === 'FULFILLED') || wholeTargets(order).length < targets.length;
}

/** Whether a production order still asks for what another one preserves. */
export const asksForPreserved = (order: Order): boolean => submittedToInForce.includes(order.status) || keepsPreserved(order);
