/**
 * An order as the service of keys is shown it. It computes the digest that the entry names by itself, and those over which persons signed before the order was
 * validated, notified or narrowed.
 */
import { type DigestedOrder, digestVersion, type OrderPart, type VisiblePart } from '@writ/tlog/order-digest';
import { type Digested, digestedOrder, submittedDigest, visibleParts } from './digest.ts';
import { askedDecisions } from './draft.ts';
import type { Order } from './order.ts';

/** Parts whose texts the service checks: what is asked, of whom, by whom, why so fast, and who was notified. Of the others it gets the hash. */
const checkedParts: readonly OrderPart[] = ['law', 'emergency', 'notification', 'targets', 'scopes', 'parties', 'issuing', 'validating'];

type Decisions = DigestedOrder['targets'][number]['decisions'];

/** What was different in the order when somebody signed it. */
interface EarlierState extends Pick<DigestedOrder, 'validating' | 'notificationEvidence'> {
  /** Of each target, in the order of the targets. */
  readonly decisions: readonly Decisions[];
}

export interface OrderForKeys {
  readonly order: DigestedOrder;
  readonly parts: readonly VisiblePart[];
  readonly earlier: readonly EarlierState[];
}

const signer = ({ organisation, country, office }: DigestedOrder['issuing']) => ({ organisation, country, office });

/** What may come after a signature, each as it is and as it was before: the validation, the notification outside, and decisions on what was asked. */
function statesBefore(order: Order): Digested[] {
  const withValidation = order.validating === null ? [order] : [order, { ...order, validating: null }];
  const withEvidence = withValidation.flatMap((one) =>
    one.notificationEvidence === null ? [one] : [one, { ...one, notificationEvidence: null }],
  );
  return withEvidence.flatMap((one) => [one, { ...one, decisions: askedDecisions(order) }]);
}

/** The states whose digests somebody signed, other than that of now. A digest of no such state is left to the service, which refuses it. */
function earlierStates(order: Order, signed: readonly string[]): EarlierState[] {
  const wanted = new Set(signed.filter((digest) => digest !== order.digest));
  return statesBefore(order)
    .filter((state) => wanted.size > 0 && wanted.delete(submittedDigest(state)))
    .map((state) => {
      const { validating, notificationEvidence, targets } = digestedOrder(state);
      return { validating: validating && signer(validating), notificationEvidence, decisions: targets.map(({ decisions }) => decisions) };
    });
}

/**
 * The order with the texts of the parts that the service checks and nothing else of it, so no grounds and no purpose; the hash of every part, and the salts of those.
 * `signed`: the digests over which acts were signed. Of an order whose digest is of version 1 there are no parts, and the service refuses it.
 */
export function orderForKeys(order: Order, signed: readonly string[]): OrderForKeys {
  const { kind, reference, legalBasis, emergency, notified, notNotified, notificationEvidence, targets, ...rest } = digestedOrder(order);
  const { provision, offence, threshold, catalogue = null, redress, worldwide } = legalBasis;
  const { recipient, reportTo, processor, issuing, validating } = rest;
  const parts = visibleParts(order, { graph: 'authority', knows: true });
  return {
    order: {
      kind,
      reference,
      legalBasis: { provision, offence, threshold, catalogue, redress, worldwide },
      emergency: emergency && { ground: emergency.ground, threat: emergency.threat ?? null },
      secrecy: null,
      informBy: null,
      notified: notified && { organisation: notified.organisation, country: notified.country },
      notNotified,
      notificationEvidence,
      targets,
      territories: [],
      earlier: null,
      preservation: null,
      recipient,
      reportTo,
      processor,
      issuing: signer(issuing),
      validating: validating && signer(validating),
    },
    parts: parts.map((part) => (checkedParts.some((name) => name === part.name) ? part : { ...part, salt: null })),
    earlier: order.digest === null || digestVersion(order.digest) === 1 ? [] : earlierStates(order, signed),
  };
}
