/** The resolvers of `enforcement`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { isRefusal } from '@writ/statements-domain/refusal';
import { CalendarDate, DateTime, resolverMap } from '@writ/subgraph';
import { addDecisions } from '../batches/add.ts';
import { closeBatch } from '../batches/close.ts';
import { approveBatch, refuseBatch } from '../batches/judge.ts';
import { openBatch } from '../batches/open.ts';
import { batch, batchLine, batchLineOutcome, batchQueries } from '../batches/resolvers.ts';
import { undoBatch } from '../batches/undo.ts';
import type { Entities, Resolvers } from '../generated/resolvers.ts';
import { claim } from '../mutations/claim.ts';
import { decideComplaint } from '../mutations/decide-complaint.ts';
import { decideNotice } from '../mutations/decide-notice.ts';
import { addEventSubscriber, pauseEventSubscriber, resendEvents, resumeEventSubscriber } from '../mutations/event-subscribers.ts';
import { fileComplaint } from '../mutations/file-complaint.ts';
import { lift } from '../mutations/lift.ts';
import { restrict } from '../mutations/restrict.ts';
import { skip } from '../mutations/skip.ts';
import { submitNotice } from '../mutations/submit-notice.ts';
import { undo } from '../mutations/undo.ts';
import { aroundNotices } from '../notices/resolvers.ts';
import { aroundSubmissions } from '../transparency/resolvers.ts';
import { access } from './access.ts';
import { account } from './account.ts';
import { complaint, complaintSubject } from './complaint.ts';
import { contentItem } from './content-item.ts';
import { eventQueries, eventSubscriber, itemStatus } from './events.ts';
import { notice } from './notice.ts';
import { queries } from './queries.ts';
import { restriction, restrictionSubject, statementOfReasons } from './restriction.ts';
import { workFact, workItem, workSubject } from './work-item.ts';

/** A mutation's answer is its object or a refusal. */
const resultOf = <Type extends string>(type: Type) => ({
  __resolveType: (value: object): Type | 'Refusal' => (isRefusal(value) ? 'Refusal' : type),
});

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Date: CalendarDate,
  Query: { ...queries, ...eventQueries, ...aroundNotices.queries, ...aroundSubmissions.queries, ...batchQueries },
  Mutation: {
    addEventSubscriber,
    pauseEventSubscriber,
    resumeEventSubscriber,
    resendEvents,
    ...aroundNotices.mutations,
    ...aroundSubmissions.mutations,
    openBatch,
    addDecisions,
    closeBatch,
    approveBatch,
    refuseBatch,
    undoBatch,
    submitNotice,
    fileComplaint,
    claim,
    skip,
    decideNotice,
    restrict,
    lift,
    undo,
    decideComplaint,
  },
  ItemStatus: itemStatus,
  EventSubscriber: eventSubscriber,
  EventSubscriberResult: resultOf('EventSubscriber'),
  ContentItem: contentItem,
  Access: access,
  Account: account,
  Restriction: restriction,
  StatementOfReasons: statementOfReasons,
  Notice: notice,
  ...aroundNotices.types,
  ...aroundSubmissions.types,
  SubmissionResult: resultOf('Submission'),
  SubmissionConnectionResult: resultOf('SubmissionConnection'),
  Complaint: complaint,
  WorkItem: workItem,
  WorkFact: workFact,
  RestrictionSubject: restrictionSubject,
  ComplaintSubject: complaintSubject,
  WorkSubject: workSubject,
  Batch: batch,
  BatchLine: batchLine,
  BatchLineOutcome: batchLineOutcome,
  BatchResult: resultOf('Batch'),
  BatchLinesResult: resultOf('BatchLines'),
  NoticeResult: resultOf('Notice'),
  ComplaintResult: resultOf('Complaint'),
  WorkItemResult: resultOf('WorkItem'),
  RestrictionResult: resultOf('Restriction'),
});
