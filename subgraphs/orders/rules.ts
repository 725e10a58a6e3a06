/** Every act that can move an order, and the rule that governs it. What is not here moves nothing. */
import type { ActType } from './act.ts';
import type { Rule } from './rule.ts';
import { claim, lapseClaim } from './transitions/claiming.ts';
import { answerClarification, askClarification } from './transitions/clarification.ts';
import { decideOrder } from './transitions/decide-order.ts';
import { expire, reverseAccess, revokeUnvalidated, withdrawOrder } from './transitions/ending.ts';
import { acknowledgeDisclosure, fulfil } from './transitions/fulfilment.ts';
import { clearOrder, endHold } from './transitions/holding.ts';
import { objectToOrder } from './transitions/object-to-order.ts';
import { releaseOrder } from './transitions/release-order.ts';
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
  askClarification,
  answerClarification,
  decideOrder,
  returnOrder,
  releaseOrder,
  clearOrder,
  endHold,
  objectToOrder,
  acknowledgeDisclosure,
  fulfil,
  reverseAccess,
  revokeUnvalidated,
  withdrawOrder,
  expire,
};
