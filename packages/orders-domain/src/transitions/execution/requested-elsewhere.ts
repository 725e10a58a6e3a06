/**
 * Production of what an order preserves is requested otherwise than by an order here: by another authority, or in another procedure. The issuing
 * authority confirms it by Annex V while the preservation runs, or counsel records a confirmation that came otherwise. From then on the data are
 * preserved for as long as is necessary to produce them: Regulation (EU) 2023/1543, Art. 11(1) and (2). That ends with their production, with a
 * withdrawal, or when the authority no longer needs them: Art. 11(3). No time ends it.
 */
import { isCountry } from '@writ/access/vocabulary';
import { textReasons } from '@writ/core/refusal';
import { clockOf, paused } from '../../clocks/clock.ts';
import type { ActType } from '../../machine/act-type.ts';
import { anybody, authorityGates } from '../../machine/authority-gates.ts';
import type { ActOf } from '../../machine/command.ts';
import type { PersonRule, TransitionInput } from '../../machine/transition-rule.ts';
import type { Order, ProductionRequest } from '../../order/order.ts';
import { type Reason, reason } from '../../order/refusal.ts';
import { whilePreserved } from '../../order/statuses.ts';
import { isInstant } from '../../order/window.ts';

/** Requests that one order can have. */
const most = 10;

type Given = ActOf<'confirmProductionRequest'>['request'];

const isSame = (one: Given, other: Given): boolean =>
  one.reference.trim() === other.reference.trim() && one.organisation.trim() === other.organisation.trim() && one.country === other.country;

function requestReasons(order: Order, request: Given, { article, now }: { article: string; now: Date }): Reason[] {
  const { organisation, country, reference, requestedAt } = request;
  const reasons: Reason[] = [
    ...textReasons(organisation, { field: 'organisation', needed: 'Annex V names the authority that requests production', article }),
    ...textReasons(reference, { field: 'reference', needed: 'Annex V names the reference of the request', article }),
  ];
  if (!isCountry(country)) reasons.push(reason('INVALID', 'Give country as two capital letters of ISO 3166.'));
  if (!isInstant(requestedAt) || requestedAt > now)
    reasons.push(reason('INVALID', 'A request is confirmed once it has been issued: give that instant.', article));
  if (order.productionRequests.some((one) => isSame(one, request)))
    reasons.push(reason('INVALID', 'This request is confirmed already.', article));
  if (order.productionRequests.length >= most) reasons.push(reason('INVALID', `An order has at most ${most} such requests.`));
  return reasons;
}

const nothingPreserved = reason('WRONG_STATE', 'This order preserves nothing whose time could be prolonged.');

function requested({ order, law, now }: Pick<TransitionInput<ActType>, 'order' | 'law' | 'now'>, request: Given, added: readonly Reason[]) {
  const { preservation } = law;
  if (preservation === null || clockOf(order, 'PRESERVATION') === null) return [nothingPreserved];
  const reasons = [...requestReasons(order, request, { article: preservation.article, now }), ...added];
  if (reasons.length > 0) return reasons;
  const { instrument, country, requestedAt } = request;
  const found: ProductionRequest = {
    ...{ instrument, country, requestedAt, confirmedAt: now },
    ...{ organisation: request.organisation.trim(), reference: request.reference.trim() },
  };
  return {
    to: order.status,
    set: {
      productionRequests: [...order.productionRequests, found],
      clocks: paused(order.clocks, 'PRESERVATION', 'PRODUCTION_ELSEWHERE', now),
    },
    entries: ['order.production.requested.v1'] as const,
  };
}

export const confirmProductionRequest: PersonRule<'confirmProductionRequest'> = {
  ...authorityGates.confirmProductionRequest,
  step: (input) => requested(input, input.act.request, []),
};

const byCounsel = { by: ['COUNSEL'], part: null, isParty: anybody } as const satisfies Partial<PersonRule<ActType>>;

export const recordProductionRequest: PersonRule<'recordProductionRequest'> = {
  ...byCounsel,
  from: whilePreserved,
  advances: true,
  step(input) {
    const { text } = input.act;
    const step = requested(
      input,
      input.act.request,
      textReasons(text, { field: 'text', needed: 'it is recorded how it reached the platform' }),
    );
    return 'to' in step ? { ...step, text } : step;
  },
};

/** The data were produced under that request, outside: nothing is preserved under this order any more. */
export const recordProduction: PersonRule<'recordProduction'> = {
  ...byCounsel,
  from: ['IN_FORCE'],
  advances: false,
  step({ order, act }) {
    if (order.productionRequests.length === 0)
      return [reason('WRONG_STATE', 'No request for production elsewhere is confirmed: there is nothing that could have been produced.')];
    const reasons = textReasons(act.text, { field: 'text', needed: 'it is recorded what was produced, to whom and when' });
    return reasons.length > 0 ? reasons : { to: 'FULFILLED', entries: ['order.fulfilled.v1'], text: act.text };
  },
};
