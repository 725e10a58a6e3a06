/** The resolvers of `orders`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { DateTime, resolverMap } from '@writ/subgraph';
import { closingFields, gateMutations, gateQueries } from '../canary/resolvers.ts';
import { caseMutations, caseQueries, caseRequestFields, caseRequestResult, caseResult } from '../cases/resolvers.ts';
import { mutations } from '../commands/mutation.ts';
import type { OrdersContext } from '../context.ts';
import { ownRecords } from '../disclosure/own-records.ts';
import { enrolmentFields, enrolmentMutations, enrolmentQueries } from '../enrolment/resolvers.ts';
import type { Entities, Resolvers } from '../generated/resolvers.ts';
import { limitHitFields, limitMutations, limitQueries } from '../limits/resolvers.ts';
import { removalFields } from '../removal/resolvers.ts';
import { dutyFields } from './Duty.ts';
import { keepLonger } from './Mutation/keepLonger.ts';
import { orderFields, targetFields } from './Order.ts';
import { queries } from './Query/orders.ts';

/** A mutation's answer is its object or a refusal. */
const resultOf = <Type extends string>(type: Type) => ({
  __resolveType: (value: object): Type | 'Refusal' => ('reasons' in value ? 'Refusal' : type),
});

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Query: { ...queries, ...enrolmentQueries, ...gateQueries, ...caseQueries, ...limitQueries, ...removalFields.query },
  Mutation: { ...mutations, ...enrolmentMutations, ...gateMutations, ...caseMutations, ...limitMutations, keepLonger },
  Order: orderFields,
  OrderTarget: targetFields,
  KeptContent: removalFields.kept,
  Duty: dutyFields,
  Account: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    records: ownRecords,
    informed: ({ id }: { id: string }, _args: unknown, { informed }: OrdersContext) => informed.load(id),
  },
  Enrolment: enrolmentFields,
  GateClosing: closingFields,
  CaseRequest: caseRequestFields,
  LimitHit: limitHitFields,
  OrderResult: resultOf('Order'),
  DutyResult: resultOf('Duty'),
  KeptContentResult: resultOf('KeptContent'),
  EnrolmentResult: resultOf('Enrolment'),
  AuthorityGateResult: resultOf('AuthorityGate'),
  CaseResult: caseResult,
  CaseRequestResult: caseRequestResult,
  LimitHitResult: resultOf('LimitHit'),
});
