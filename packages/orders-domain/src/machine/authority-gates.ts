/**
 * The acts of authorities: in which states of an order, by whom, and as which part in the case. The machine reads this table before the step
 * of an act, and the pages of authorities read it to show what can be done. What else an act needs, its step decides.
 */
import type { Role } from '@writ/access/vocabulary';
import { mayIssue, mayValidate } from '../law/competence.ts';
import { lawOf } from '../law/in-force.ts';
import type { Order, OrderStatus, Signature } from '../order/order.ts';
import { afterService, servedToInForce, submittedToInForce, terminal, whilePreserved } from '../order/statuses.ts';
import { bodyOf, isHome, isOfBody, isSigner } from '../people/actor.ts';
import type { CasePart } from '../people/separation-of-duties.ts';
import type { ActType } from './act-type.ts';

/** Whose order it is. */
export type Parties = Pick<Order, 'issuing' | 'validating' | 'notified' | 'concerned' | 'recipient' | 'home'>;

/** As of every act of a person. */
export interface PersonGate {
  readonly from: readonly OrderStatus[];
  /** Whether it brings the order nearer to being in force, or keeps it there: not once its time is over. */
  readonly advances: boolean;
  readonly by: readonly Role[];
  /** Null for a person who only receives. */
  readonly part: CasePart | null;
  /** Whether the order belongs to this person, who acts in these roles; for anybody else it doesn't exist. */
  isParty(order: Parties, who: Signature, as: readonly Role[]): boolean;
  /** That it is an act of the body and not of one officer: anybody's there whose office could have issued or validated the order. */
  readonly byOffice?: true;
}

export const anybody = (): boolean => true;
const isIssuer: PersonGate['isParty'] = ({ issuing }, who) => isSigner(who, issuing);
const isOfIssuer = ({ issuing }: Parties, who: Signature): boolean => isOfBody(who, bodyOf(issuing));
const isOfValidator = ({ validating: validated }: Parties, who: Signature): boolean =>
  validated !== null && isOfBody(who, bodyOf(validated));
const isNotified = ({ notified }: Parties, who: Signature): boolean => isOfBody(who, notified);
const isEnforcing: PersonGate['isParty'] = ({ notified, concerned }, who) => isOfBody(who, notified) || isOfBody(who, concerned);
/** Of the body that the order names as its recipient. */
export const isRecipient: PersonGate['isParty'] = ({ recipient, issuing, validating }, who) => {
  const named = recipient === 'ISSUING_AUTHORITY' ? issuing : validating;
  return named !== null && isOfBody(who, bodyOf(named));
};

/** Whether who acts for the issuing or the validating body has an office that the law lets do so: Regulation (EU) 2023/1543, Art. 4. */
export function hasFittingOffice({ kind, categories, ...order }: Parties & Pick<Order, 'kind' | 'categories'>, who: Signature): boolean {
  const law = lawOf(kind);
  return (
    (isOfIssuer(order, who) && mayIssue(law, who.office, categories)) ||
    (isOfValidator(order, who) && mayValidate(law, who.office, categories))
  );
}

const validating = { from: [...submittedToInForce, 'FULFILLED'], by: ['VALIDATING'], part: 'VALIDATOR', isParty: anybody } as const;
const ofIssuingBody = { from: afterService, by: ['ISSUING'], part: null, advances: false, isParty: isOfIssuer } as const;

export const authorityGates = {
  submitOrder: { from: ['DRAFT'], by: ['ISSUING'], part: 'ISSUER', advances: true, isParty: isIssuer },
  discardDraft: { from: ['DRAFT'], by: ['ISSUING'], part: 'ISSUER', advances: false, isParty: isIssuer },
  validateOrder: { ...validating, advances: true },
  refuseValidation: { ...validating, advances: false },
  answerClarification: { from: ['CLARIFICATION'], by: ['ISSUING'], part: 'ISSUER', advances: true, isParty: isOfIssuer, byOffice: true },
  clearOrder: { from: ['HELD'], by: ['ENFORCING'], part: 'ENFORCING', advances: true, isParty: isNotified },
  objectToOrder: { from: servedToInForce, by: ['ENFORCING'], part: 'ENFORCING', advances: false, isParty: isNotified },
  consultIssuer: { from: servedToInForce, by: ['ENFORCING'], part: 'ENFORCING', advances: false, isParty: isEnforcing },
  setConditions: { from: ['IN_FORCE'], by: ['ENFORCING'], part: 'ENFORCING', advances: false, isParty: isNotified },
  maintainOrder: { ...ofIssuingBody, from: [...servedToInForce, 'REFUSED'] },
  recordReview: { ...ofIssuingBody, from: servedToInForce },
  scrutiniseOrder: { from: afterService, by: ['ENFORCING'], part: 'ENFORCING', advances: false, isParty: isHome },
  acknowledgeDisclosure: { from: ['IN_FORCE'], by: ['ISSUING', 'VALIDATING'], part: null, advances: true, isParty: isRecipient },
  renewSecrecy: ofIssuingBody,
  liftSecrecy: ofIssuingBody,
  confirmInformed: ofIssuingBody,
  extendPreservation: { from: whilePreserved, by: ['ISSUING'], part: 'ISSUER', advances: true, isParty: isOfIssuer, byOffice: true },
  confirmProductionRequest: { from: whilePreserved, by: ['ISSUING'], part: null, advances: true, isParty: isOfIssuer, byOffice: true },
  endPreservation: {
    from: terminal,
    by: ['ISSUING', 'ENFORCING'],
    part: null,
    advances: false,
    isParty: (order, who, as) => (as.includes('ISSUING') && isOfIssuer(order, who)) || (as.includes('ENFORCING') && isNotified(order, who)),
  },
  withdrawOrder: {
    from: [...submittedToInForce, 'FULFILLED', 'REFUSED', 'EXPIRED'],
    by: ['ISSUING', 'VALIDATING'],
    part: null,
    advances: false,
    isParty: (order, who, as) =>
      (as.includes('ISSUING') && isOfIssuer(order, who)) || (as.includes('VALIDATING') && isOfValidator(order, who)),
    byOffice: true,
  },
} as const satisfies Readonly<Partial<Record<ActType | 'discardDraft', PersonGate>>>;
