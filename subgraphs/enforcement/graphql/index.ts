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
import { aroundNotices } from '../notices/resolvers.ts';
import { eventQueries, eventSubscriber, itemStatus } from '../resolvers/events.ts';
import { queries } from '../resolvers/queries.ts';
import { aroundSubmissions } from '../transparency/resolvers.ts';
import { addEventSubscriber, pauseEventSubscriber, resendEvents, resumeEventSubscriber } from '../webhooks/subscriber-acts.ts';
import { access } from './Access.ts';
import { account } from './Account.ts';
import { complaint, complaintSubject } from './Complaint.ts';
import { contentItem } from './ContentItem.ts';
import { decideComplaint } from './Mutation/complaint/decideComplaint.ts';
import { fileComplaint } from './Mutation/complaint/fileComplaint.ts';
import { decideNotice } from './Mutation/notice/decideNotice.ts';
import { submitNotice } from './Mutation/notice/submitNotice.ts';
import { lift } from './Mutation/restriction/lift.ts';
import { restrict } from './Mutation/restriction/restrict.ts';
import { undo } from './Mutation/restriction/undo.ts';
import { claim } from './Mutation/work/claim.ts';
import { skip } from './Mutation/work/skip.ts';
import { notice } from './Notice.ts';
import { restriction, restrictionSubject, statementOfReasons } from './Restriction.ts';
import { workFact, workItem, workSubject } from './WorkItem.ts';

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
