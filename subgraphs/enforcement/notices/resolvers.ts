/** Everything about notices besides the notices: receipts, trusted flaggers, misuse and suspicions. */
import { isRefusal } from '@writ/statements-domain/refusal';
import { liftSuspension, suspendForMisuse, warnOfMisuse } from '../misuse/measure-acts.ts';
import { measureQueries, misuseMeasure } from '../misuse/resolvers.ts';
import { noticeQueries, trustedFlagger } from '../resolvers/notice.ts';
import { suspicion, suspicionQueries } from '../suspicion/resolvers.ts';
import { dropSuspicion, proposeSuspicion, sendSuspicion } from '../suspicion/suspicion-acts.ts';
import { endFlagger, recordFlagger, resumeFlagger, suspendFlagger } from './flagger-acts.ts';

export const aroundNotices = {
  queries: { ...noticeQueries, ...measureQueries, ...suspicionQueries },
  mutations: {
    recordFlagger,
    suspendFlagger,
    resumeFlagger,
    endFlagger,
    warnOfMisuse,
    suspendForMisuse,
    liftSuspension,
    proposeSuspicion,
    sendSuspicion,
    dropSuspicion,
  },
  types: {
    TrustedFlagger: trustedFlagger,
    MisuseMeasure: misuseMeasure,
    Suspicion: suspicion,
    TrustedFlaggerResult: { __resolveType: (value: object) => (isRefusal(value) ? 'Refusal' : 'TrustedFlagger') },
    MisuseMeasureResult: { __resolveType: (value: object) => (isRefusal(value) ? 'Refusal' : 'MisuseMeasure') },
    SuspicionResult: { __resolveType: (value: object) => (isRefusal(value) ? 'Refusal' : 'Suspicion') },
  },
};
