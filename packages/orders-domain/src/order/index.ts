/** The order and its content, as values. */
export { longestText, refusalOf, textReasons } from '@writ/core/refusal';
export { claimMs } from './claim.ts';
export {
  type Body,
  type Emergency,
  emergencyGrounds,
  type Identifier,
  type LegalBasis,
  type OrderContent,
  offenceThresholds,
  type Recipient,
  type Secrecy,
  secrecyGrounds,
} from './content.ts';
export { isLive } from './decisions.ts';
export { submittedDigest, visibleParts } from './digest.ts';
export { contentOf, draftOrder, tidied } from './draft.ts';
export { fingerprintOf, textPrintOf } from './fingerprint.ts';
export {
  awaitsValidation,
  isExpired,
  isInForce,
  isSuspended,
  lateValidation,
  livesBy,
  overdue,
} from './in-force.ts';
export {
  type CallBack,
  type Challenge,
  type DecisionOutcome,
  type DesiredStatus,
  type Impediment,
  type NotificationEvidence,
  type Order,
  type OrderEvent,
  type OrderStatus,
  type OrderTarget,
  orderStatuses,
  type PublicPurpose,
  type PurposeFound,
  type Renewal,
  type Signature,
  type TargetDecision,
} from './order.ts';
export { asksForPreserved, keepsPreserved, wholeTargets } from './preserved.ts';
export { limitReached, notFound, type Reason, type RefusalReason, reason, refusalReasons } from './refusal.ts';
export { type KnownOrders, nothingKnown, repeatDays } from './related-orders.ts';
export { freshSalts, type Salts } from './salts.ts';
export { afterService, isTerminal, servedToInForce, submittedToInForce, terminal, whilePreserved } from './statuses.ts';
export { dayMs, isInstant, later } from './window.ts';
