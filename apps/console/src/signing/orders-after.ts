/** Orders as they are once an act on them is done: what is signed is the digest that the order has afterwards. The server compares it, and refuses another. */

import type { DataCategory, OrderKind } from '@writ/orders-domain/law';
import type { Session } from '../app/session.ts';
import { isWindowed } from '../order/order-facts.ts';
import type { SignableOrder } from './signed-order.ts';

type Who = Pick<Session, 'organisation' | 'country' | 'office'>;
const signatory = ({ organisation, country, office }: Who) => ({ organisation, country, office });

/** Submitted by this person. */
export const issuedBy = (order: SignableOrder, who: Who): SignableOrder => ({ ...order, issuing: signatory(who) });

/** Validated by this person. */
export const validatedBy = (order: SignableOrder, who: Who): SignableOrder => ({ ...order, validating: signatory(who) });

/** What becomes of one part of an order. */
export interface Decided {
  readonly target: string | number;
  readonly category?: string | null | undefined;
  readonly outcome: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

type WithTargets = Omit<SignableOrder, 'targets'> & {
  readonly targets: readonly (SignableOrder['targets'][number] & { readonly id: string })[];
};

const isLive = ({ outcome }: { readonly outcome: string }): boolean => outcome !== 'REFUSED';

/** Decided like this. Where nothing is left of the order its digest stays what it was. */
export function decidedAs(order: WithTargets, decided: readonly Decided[]): SignableOrder {
  const targets = order.targets.map((target) => ({
    ...target,
    decisions: target.decisions.map((decision) => {
      const found = isLive(decision)
        ? decided.find((one) => one.target === target.id && (one.category ?? null) === decision.category)
        : undefined;
      if (found === undefined) return decision;
      return { ...decision, outcome: found.outcome, from: found.from ?? decision.from, to: found.to ?? decision.to };
    }),
  }));
  return targets.some(({ decisions }) => decisions.some(isLive)) ? { ...order, targets } : order;
}

/** Maintained by its issuer: of an order that the platform refused, what its reviewer refused with a reason is asked again. */
export const maintained = (
  order: Omit<SignableOrder, 'targets'> & {
    readonly status: string;
    readonly targets: readonly (Omit<SignableOrder['targets'][number], 'decisions'> & {
      readonly decisions: readonly (SignableOrder['targets'][number]['decisions'][number] & {
        readonly text?: string | null | undefined;
      })[];
    })[];
  },
): SignableOrder =>
  order.status !== 'REFUSED'
    ? order
    : {
        ...order,
        targets: order.targets.map((target) => ({
          ...target,
          decisions: target.decisions.map((one) => (isLive(one) || typeof one.text !== 'string' ? one : { ...one, outcome: 'PENDING' })),
        })),
      };

/** What an issuer asks from now on, as it is sent. */
export interface Asked {
  readonly legalBasis: {
    readonly provision?: string | null | undefined;
    readonly offence?: string | null | undefined;
    readonly threshold?: string | null | undefined;
    readonly catalogue?: string | null | undefined;
    readonly grounds?: string | null | undefined;
    readonly redress?: string | null | undefined;
    readonly worldwide?: string | null | undefined;
  };
  readonly targets: readonly { readonly type: string; readonly value: string }[];
  readonly categories?: readonly DataCategory[] | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly notified?: { readonly organisation: string; readonly country: string } | null | undefined;
  readonly notNotified?: string | null | undefined;
}

/** Submitted once more by this person with a smaller scope: nothing of it is decided, validated or notified. */
export function askedAgain(order: WithTargets & { readonly kind: OrderKind }, asked: Asked, who: Who): SignableOrder {
  const {
    provision = '',
    offence = null,
    threshold = null,
    catalogue = null,
    grounds = null,
    redress = null,
    worldwide = null,
  } = asked.legalBasis;
  const categories = asked.categories ?? [];
  const decisions = (categories.length === 0 ? [null] : categories).map((category) => {
    const hasWindow = isWindowed(order, category);
    const [from, to] = hasWindow ? [asked.from ?? null, asked.to ?? null] : [null, null];
    return { category, outcome: 'PENDING', from, to };
  });
  return {
    ...order,
    legalBasis: { provision: provision ?? '', offence, threshold, catalogue, grounds, redress, worldwide },
    targets: asked.targets.map(({ type, value }) => ({ type, value, decisions })),
    notified: asked.notified ?? null,
    notNotified: asked.notNotified ?? null,
    notificationEvidence: null,
    issuing: signatory(who),
    validating: null,
  };
}
