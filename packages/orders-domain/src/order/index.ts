/** The order and its content, as values. */
export { longestText, refusalOf, textReasons } from '@writ/core/refusal';
export { claimMs, holderOf } from './claim.ts';
export {
  type Body,
  type Emergency,
  emergencyGrounds,
  type Identifier,
  type LegalBasis,
  type OrderContent,
  type Recipient,
  type Secrecy,
  secrecyGrounds,
} from './content.ts';
export { isAnswered, isLive, isSamePart } from './decisions.ts';
export { type Reader, submittedDigest, visibleParts, visibleText } from './digest.ts';
export { contentOf, draftOrder, tidied } from './draft.ts';
export { fingerprintOf } from './fingerprint.ts';
export {
  awaitsValidation,
  exigencyOf,
  isExempt,
  isExpired,
  isInForce,
  isSuspended,
  lateValidation,
  livesBy,
  overdue,
} from './in-force.ts';
export { type OffenceThreshold, offenceThresholds } from './offence-threshold.ts';
export {
  type AuthenticityCheck,
  type AuthenticityMeans,
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
  type OutsideAnswer,
  orderStatuses,
  type ProductionInstrument,
  type ProductionRequest,
  type PublicPurpose,
  type PurposeFound,
  type Receipt,
  type ReceiptChannel,
  type RelatedWarning,
  type Renewal,
  type Scrutiny,
  type ScrutinyFinding,
  type ScrutinyRequest,
  type Signature,
  type TargetDecision,
} from './order.ts';
export { type OrderForKeys, orderForKeys } from './order-for-keys.ts';
export { asksForPreserved, keepsPreserved, wholeTargets } from './preserved.ts';
export { limitReached, notFound, type Reason, type RefusalReason, reason, refusalReasons } from './refusal.ts';
export { type KnownOrders, nothingKnown, repeatDays } from './related-orders.ts';
export { freshSalts, type Salts } from './salts.ts';
export { afterService, isTerminal, servedToInForce, submittedToInForce, terminal, whilePreserved } from './statuses.ts';
export { dayMs, isInstant, later } from './window.ts';
