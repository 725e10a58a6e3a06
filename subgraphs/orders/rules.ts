/** Every act that can move an order, and the rule that governs it. What is not here moves nothing. */
import type { ActType } from './act.ts';
import { endImpediment, reportImpossible } from './removal/impediment.ts';
import type { Rule } from './rule.ts';
import { recordCallBack } from './transitions/call-back.ts';
import { endChallenge, recordChallenge } from './transitions/challenge.ts';
import { claim, lapseClaim } from './transitions/claiming.ts';
import { answerClarification, askClarification } from './transitions/clarification.ts';
import { confirmInformed } from './transitions/confirm-informed.ts';
import { decideOrder } from './transitions/decide-order.ts';
import { expire, reverseAccess, revokeUnvalidated, withdrawOrder } from './transitions/ending.ts';
import { escalate } from './transitions/escalate.ts';
import { extendPreservation } from './transitions/extend-preservation.ts';
import { acknowledgeDisclosure, fulfil } from './transitions/fulfilment.ts';
import { clearOrder, endHold, restartHold } from './transitions/holding.ts';
import { endSecrecy, liftSecrecy } from './transitions/lift-secrecy.ts';
import { objectToOrder } from './transitions/object-to-order.ts';
import { awaitProduction, endProduction } from './transitions/production.ts';
import { recordNotification } from './transitions/record-notification.ts';
import { recordObjection } from './transitions/record-objection.ts';
import { releaseOrder } from './transitions/release-order.ts';
import { renewSecrecy } from './transitions/renew-secrecy.ts';
import { returnOrder } from './transitions/return-order.ts';
import { serve } from './transitions/serve.ts';
import { submitOrder } from './transitions/submit-order.ts';
import { refuseValidation, validateOrder } from './transitions/validation.ts';

export const rules: { readonly [T in ActType]: Rule<T> } = {
  submitOrder,
  serve,
  validateOrder,
  refuseValidation,
  claim,
  lapseClaim,
  escalate,
  askClarification,
  answerClarification,
  recordCallBack,
  recordNotification,
  recordObjection,
  decideOrder,
  reportImpossible,
  endImpediment,
  recordChallenge,
  endChallenge,
  extendPreservation,
  awaitProduction,
  endProduction,
  returnOrder,
  releaseOrder,
  clearOrder,
  endHold,
  restartHold,
  renewSecrecy,
  liftSecrecy,
  endSecrecy,
  confirmInformed,
  objectToOrder,
  acknowledgeDisclosure,
  fulfil,
  reverseAccess,
  revokeUnvalidated,
  withdrawOrder,
  expire,
};
