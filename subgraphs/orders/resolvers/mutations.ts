/** The mutations: each makes the act that it is called after, and answers the order or why not. None of them checks a role. */
import { lawOf } from '@writ/orders-domain/law';
import { type Act, isRefused, transition } from '@writ/orders-domain/machine';
import { contentOf, nothingKnown, refusalOf, tidied } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { draft, reissue } from '../commands/drafting.ts';
import { contentOfInput } from '../commands/order-input.ts';
import { resolveTargets } from '../commands/resolve-targets.ts';
import { type Answer, actOn, type MakeAct } from '../commands/run-command.ts';
import type { OrdersContext } from '../context.ts';
import { areEnrolled, notifiedAuthorityState } from '../enrolment/store.ts';
import { callBackNumbers } from '../store/call-back-numbers.ts';
import { knownOrders } from '../store/drafts.ts';
import { releasedToday } from '../store/releases.ts';
import { confirmDuty } from './duty.ts';

/** The order's id, which its fields are then read by; or a refusal. */
function answered(answer: Answer, { orders }: OrdersContext) {
  if ('refused' in answer) return refusalOf(answer.refused);
  orders.clear(answer.order.id);
  return { id: answer.order.id };
}

interface Moving {
  order: string;
  generation: number;
}

const act =
  <Arguments extends Moving>(make: (args: Arguments, context: OrdersContext) => Act | MakeAct) =>
  async (_: unknown, args: Arguments, context: OrdersContext) => {
    const made = make(args, context);
    const { caller, operation } = context;
    const acting = { services: context, caller, operation };
    return answered(await actOn(acting, args.order, typeof made === 'function' ? made : () => made), context);
  };

const windowOf = ({ from, to }: { from?: Date | null | undefined; to?: Date | null | undefined }) => (from && to ? { from, to } : null);

/** Nobody is looked for before everything else holds: the machine is asked first as if there were nobody. */
const release =
  ({ generation, digest }: Sdl.MutationReleaseOrderArgs, context: OrdersContext): MakeAct =>
  async ({ order }, db, at) => {
    const { caller } = context;
    const who = signatureOf(caller, at);
    const today = who === null ? { byPerson: 0, toBody: 0 } : await releasedToday(db, who, order.issuing, at);
    const resolved = Object.fromEntries(order.targets.map(({ id }) => [id, []]));
    const signersEnrolled = await areEnrolled(db, [order.issuing, order.validating]);
    const standing = await notifiedAuthorityState(db, order.notified);
    const asked = { type: 'releaseOrder' as const, generation, digest, resolved, today, signersEnrolled, ...standing };
    if (lawOf(order.kind).permits === 'SNAPSHOT' || isRefused(transition(order, asked, { actor: caller, now: at }, context))) return asked;
    return { ...asked, resolved: await resolveTargets(db, order, context) };
  };

const submit =
  ({ generation }: Sdl.MutationSubmitOrderArgs, { caller }: OrdersContext): MakeAct =>
  async ({ order }, db, now) => ({
    type: 'submitOrder',
    generation,
    known: await knownOrders(db, { id: order.id, content: contentOf(order), caller, now }),
  });

const answer =
  ({ generation, input, text }: Sdl.MutationAnswerClarificationArgs, { caller }: OrdersContext): MakeAct =>
  async ({ order: { id } }, db, now) => {
    const content = input ? tidied(contentOfInput(input)) : null;
    const known = content === null ? nothingKnown : await knownOrders(db, { id, content, caller, now });
    return { type: 'answerClarification', generation, content, text, known };
  };

const callBack =
  ({ generation, input }: Sdl.MutationRecordCallBackArgs): MakeAct =>
  async ({ order: { issuing } }, db) => ({
    type: 'recordCallBack',
    generation,
    ...input,
    enrolled: await callBackNumbers(db, issuing),
  });

const notification =
  ({ generation, input }: Sdl.MutationRecordNotificationArgs): MakeAct =>
  async ({ order: { notified } }, db) => ({
    type: 'recordNotification',
    generation,
    ...input,
    enrolledLike: (await notifiedAuthorityState(db, notified)).enrolledLike,
  });

const objections = (grounds: Sdl.MutationObjectToOrderArgs['grounds']) =>
  grounds.map(({ target, category, ground }) => ({ target, category: category ?? null, ground }));

export const mutations = {
  draftOrder: async (_: unknown, { input }: Sdl.MutationDraftOrderArgs, context: OrdersContext) =>
    answered(await draft(context, contentOfInput(input)), context),
  submitOrder: act(submit),
  validateOrder: act(({ generation, digest }: Sdl.MutationValidateOrderArgs) => ({ type: 'validateOrder', generation, digest })),
  refuseValidation: act(({ generation, reason }: Sdl.MutationRefuseValidationArgs) => ({ type: 'refuseValidation', generation, reason })),
  answerClarification: act(answer),
  withdrawOrder: act(({ generation, reason }: Sdl.MutationWithdrawOrderArgs) => ({ type: 'withdrawOrder', generation, reason })),
  acknowledgeDisclosure: act(({ generation }: Sdl.MutationAcknowledgeDisclosureArgs) => ({ type: 'acknowledgeDisclosure', generation })),
  clearOrder: act(({ generation }: Sdl.MutationClearOrderArgs) => ({ type: 'clearOrder', generation })),
  objectToOrder: act(({ generation, grounds }: Sdl.MutationObjectToOrderArgs) => ({
    type: 'objectToOrder',
    generation,
    grounds: objections(grounds),
  })),
  askClarification: act(({ generation, codes, text }: Sdl.MutationAskClarificationArgs) => ({
    type: 'askClarification',
    generation,
    codes,
    text,
  })),
  decideOrder: act(({ generation, decisions, publicPurpose }: Sdl.MutationDecideOrderArgs) => ({
    type: 'decideOrder',
    generation,
    publicPurpose: publicPurpose ?? null,
    decisions: decisions.map(({ target, category, outcome, code, ...window }) => ({
      target,
      category: category ?? null,
      outcome,
      window: windowOf(window),
      code: code ?? null,
    })),
  })),
  reportImpossible: act(({ generation, kind, text }: Sdl.MutationReportImpossibleArgs) => ({
    type: 'reportImpossible',
    generation,
    kind,
    text,
  })),
  endImpediment: act(({ generation, text }: Sdl.MutationEndImpedimentArgs) => ({ type: 'endImpediment', generation, text })),
  recordCallBack: act(callBack),
  recordNotification: act(notification),
  recordObjection: act(({ generation, grounds, text }: Sdl.MutationRecordObjectionArgs) => ({
    type: 'recordObjection',
    generation,
    grounds: objections(grounds),
    text,
  })),
  recordChallenge: act(({ generation, input }: Sdl.MutationRecordChallengeArgs) => ({ type: 'recordChallenge', generation, ...input })),
  endChallenge: act(({ generation, challenge, outcome, text }: Sdl.MutationEndChallengeArgs) => ({
    type: 'endChallenge',
    generation,
    challenge,
    outcome,
    text,
  })),
  extendPreservation: act(({ generation, reason }: Sdl.MutationExtendPreservationArgs) => ({
    type: 'extendPreservation',
    generation,
    reason,
  })),
  renewSecrecy: act(({ generation, ground, reason, until }: Sdl.MutationRenewSecrecyArgs) => ({
    type: 'renewSecrecy',
    generation,
    ground,
    reason,
    until,
  })),
  liftSecrecy: act(({ generation }: Sdl.MutationLiftSecrecyArgs) => ({ type: 'liftSecrecy', generation })),
  confirmInformed: act(({ generation, at }: Sdl.MutationConfirmInformedArgs) => ({ type: 'confirmInformed', generation, at })),
  reissueOrder: async (_: unknown, { order }: Sdl.MutationReissueOrderArgs, context: OrdersContext) =>
    answered(await reissue(context, order), context),
  releaseOrder: act(release),
  returnOrder: act(({ generation, reason }: Sdl.MutationReturnOrderArgs) => ({ type: 'returnOrder', generation, reason })),
  confirmDuty,
};
