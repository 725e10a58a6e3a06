import { lawOf } from '@writ/orders-domain/law';
import { isRefused, transition } from '@writ/orders-domain/machine';
import { signatureOf } from '@writ/orders-domain/people';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { withRecords } from '../../../collection/collect-now.ts';
import { withItems } from '../../../commands/look-up-items.ts';
import { act } from '../../../commands/order-mutation.ts';
import { resolveTargets } from '../../../commands/resolve-targets.ts';
import type { MakeAct } from '../../../commands/run-command.ts';
import type { OrdersContext } from '../../../context.ts';
import { areEnrolled, notifiedAuthorityState, readsHere } from '../../../enrolment/store.ts';
import { markedTargets } from '../../../marks/marked-targets.ts';
import { releasedToday } from '../../../store/releases.ts';

/** Nobody is looked for before everything else holds: the machine is asked first as if there were nobody. */
const release =
  ({ generation, digest, reason = null }: Sdl.MutationReleaseOrderArgs, context: OrdersContext): MakeAct =>
  async ({ order }, db, at, signature) => {
    const { caller } = context;
    const who = signatureOf(caller, at);
    const today = who === null ? { byPerson: 0, toBody: 0 } : await releasedToday(db, who, order.issuing, at);
    const resolved = Object.fromEntries(order.targets.map(({ id }) => [id, []]));
    const signersEnrolled = await areEnrolled(db, [order.issuing, order.validating]);
    const state = await notifiedAuthorityState(db, order.notified);
    const asked = {
      type: 'releaseOrder' as const,
      generation,
      digest,
      reason,
      resolved,
      today,
      signersEnrolled,
      marked: [],
      readsHere: await readsHere(db, order),
      ...state,
    };
    if (signature.reasonsFor('RELEASE', order.digest).length > 0) return asked;
    if (isRefused(transition(order, asked, { actor: caller, now: at }, context))) return asked;
    const known = { ...asked, marked: await markedTargets(db, order, context) };
    return lawOf(order.kind).permits === 'SNAPSHOT' ? known : { ...known, resolved: await resolveTargets(db, order, context) };
  };

export const releaseOrder = withItems(withRecords(act(release)));
