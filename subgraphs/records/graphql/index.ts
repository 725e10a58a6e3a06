/** The resolvers of `records`. None of them checks a role or a category: the rule beside the field in the SDL has done so. */
import { CalendarDate, DateTime, resolverMap } from '@writ/subgraph';
import { accountById } from '../accounts.ts';
import { caseSubscriberFields, caseSubscriberOf } from '../case-subscriber.ts';
import type { RecordsContext } from '../context.ts';
import { gapsOf } from '../gaps.ts';
import type { Entities, Resolvers } from '../generated/resolvers.ts';
import { identificationOf, subscriberLists, subscriberOf, trafficOf } from '../records.ts';
import type { DeviceRow, PaymentRow } from '../source-rows.ts';
import { me } from './Query/me.ts';

interface Reference {
  grant: string;
}
/** A grant type loads nothing: it is the handle, and the rules of its fields answer for what that covers. */
const grantType = {
  __resolveReference: ({ grant }: Reference) => ({ grant }),
  subscriber: subscriberOf,
  identification: identificationOf,
  traffic: trafficOf,
};

const instantOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Date: CalendarDate,
  Query: { me },
  Account: { __resolveReference: ({ id }: { id: string }, context: RecordsContext) => accountById(context, id) },
  DisclosedAccount: {
    ...grantType,
    subscriberGaps: gapsOf('SUBSCRIBER'),
    identificationGaps: gapsOf('IDENTIFICATION'),
    trafficGaps: gapsOf('TRAFFIC'),
    contentGaps: gapsOf('CONTENT'),
  },
  OwnAccount: grantType,
  CaseAccount: { __resolveReference: grantType.__resolveReference, subscriber: caseSubscriberOf },
  CaseSubscriber: caseSubscriberFields,
  ReportedAccount: { __resolveReference: grantType.__resolveReference, subscriber: caseSubscriberOf },
  HandedAccount: { __resolveReference: grantType.__resolveReference, subscriber: caseSubscriberOf },
  ReportedSubscriber: caseSubscriberFields,
  SubscriberRecord: subscriberLists,
  PaymentInstrument: {
    addedAt: ({ addedAt }: PaymentRow) => instantOf(addedAt),
    removedAt: ({ removedAt }: PaymentRow) => instantOf(removedAt),
  },
  ActivationDevice: { at: ({ at }: DeviceRow) => instantOf(at) },
});
