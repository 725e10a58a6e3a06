/** Every act that can move an order, and the rule that governs it. What is not here moves nothing. */
import { endImpediment, reportImpossible } from '../removal/impediment.ts';
import { recordScrutiny, requestScrutiny, scrutiniseOrder } from '../removal/scrutiny.ts';
import { recordReview, sendObjection, writeObjection } from '../transitions/conflict/conflict.ts';
import { expire, reverseAccess, withdrawOrder } from '../transitions/execution/ending.ts';
import { acknowledgeDisclosure, fulfil } from '../transitions/execution/fulfilment.ts';
import { awaitProduction, endProduction } from '../transitions/execution/production.ts';
import { confirmProductionRequest, recordProduction, recordProductionRequest } from '../transitions/execution/requested-elsewhere.ts';
import { endChallenge, recordChallenge } from '../transitions/issuing/challenge.ts';
import { confirmInformed } from '../transitions/issuing/confirm-informed.ts';
import { endPreservation } from '../transitions/issuing/end-preservation.ts';
import { extendPreservation } from '../transitions/issuing/extend-preservation.ts';
import { endSecrecy, liftSecrecy } from '../transitions/issuing/lift-secrecy.ts';
import { maintainOrder } from '../transitions/issuing/maintain-order.ts';
import { renewSecrecy } from '../transitions/issuing/renew-secrecy.ts';
import { serve } from '../transitions/issuing/serve.ts';
import { submitOrder } from '../transitions/issuing/submit-order.ts';
import { refuseValidation, validateOrder } from '../transitions/issuing/validation.ts';
import { alertAuthority } from '../transitions/notified/alert-authority.ts';
import { consultIssuer, setConditions } from '../transitions/notified/conditions.ts';
import { objectToOrder } from '../transitions/notified/object-to-order.ts';
import { recordNotification } from '../transitions/notified/record-notification.ts';
import { recordObjection } from '../transitions/notified/record-objection.ts';
import { confirmAnswer, recordAnswer } from '../transitions/received/answered.ts';
import { checkAuthenticity } from '../transitions/received/authenticity.ts';
import { recordClarification, recordNoLongerNeeded, recordWithdrawal } from '../transitions/received/recorded-outside.ts';
import { recordCallBack } from '../transitions/review/call-back.ts';
import { claim, lapseClaim } from '../transitions/review/claiming.ts';
import { answerClarification, askClarification } from '../transitions/review/clarification.ts';
import { decideOrder } from '../transitions/review/decide-order.ts';
import { escalate } from '../transitions/review/escalate.ts';
import { clearOrder, endHold, restartHold } from '../transitions/review/holding.ts';
import { permitMarked, raiseMarked } from '../transitions/review/marked.ts';
import { raiseLimit } from '../transitions/review/raise-limit.ts';
import { releaseOrder } from '../transitions/review/release-order.ts';
import { reportConcern } from '../transitions/review/report-concern.ts';
import { returnOrder } from '../transitions/review/return-order.ts';
import { takeOrder } from '../transitions/review/take-order.ts';
import type { ActType } from './act-type.ts';
import type { Rule } from './transition-rule.ts';

export const rules: { readonly [T in ActType]: Rule<T> } = {
  submitOrder,
  serve,
  alertAuthority,
  validateOrder,
  refuseValidation,
  claim,
  takeOrder,
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
  checkAuthenticity,
  recordClarification,
  recordWithdrawal,
  recordNoLongerNeeded,
  recordAnswer,
  confirmAnswer,
  requestScrutiny,
  scrutiniseOrder,
  recordScrutiny,
  recordChallenge,
  endChallenge,
  extendPreservation,
  endPreservation,
  awaitProduction,
  confirmProductionRequest,
  recordProductionRequest,
  recordProduction,
  endProduction,
  returnOrder,
  raiseLimit,
  permitMarked,
  raiseMarked,
  releaseOrder,
  clearOrder,
  endHold,
  restartHold,
  renewSecrecy,
  liftSecrecy,
  endSecrecy,
  confirmInformed,
  objectToOrder,
  consultIssuer,
  setConditions,
  reportConcern,
  maintainOrder,
  writeObjection,
  sendObjection,
  recordReview,
  acknowledgeDisclosure,
  fulfil,
  reverseAccess,
  withdrawOrder,
  expire,
};
