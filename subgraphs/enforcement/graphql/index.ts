/** The resolvers of `enforcement`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { isRefusal } from '@writ/statements-domain/refusal';
import { CalendarDate, DateTime, resolverMap } from '@writ/subgraph';
import { itemVersion } from '../effects/item-version.ts';
import { platformEffect } from '../effects/platform-effect.ts';
import { erasureRequest } from '../erasure/erasure-request.ts';
import type { Entities, Resolvers } from '../generated/resolvers.ts';
import { coordinatedOrder } from '../orders/coordinated-order.ts';
import { access } from './Access.ts';
import { account } from './Account.ts';
import { auditedComplaint } from './AuditedComplaint.ts';
import { auditedNotice } from './AuditedNotice.ts';
import { auditedStatement } from './AuditedStatement.ts';
import { batch, batchLine, batchLineOutcome } from './Batch.ts';
import { complaint, complaintSubject } from './Complaint.ts';
import { contentItem } from './ContentItem.ts';
import { dispute } from './Dispute.ts';
import { eventSubscriber } from './EventSubscriber.ts';
import { itemStatus } from './ItemStatus.ts';
import { misuseMeasure } from './MisuseMeasure.ts';
import * as Mutation from './Mutation/index.ts';
import { notice, noticeFile } from './Notice.ts';
import { order, orderClassification } from './Order.ts';
import * as Query from './Query/index.ts';
import { restriction, restrictionSubject, statementOfReasons } from './Restriction.ts';
import { submission } from './Submission.ts';
import { suspicion } from './Suspicion.ts';
import { trustedFlagger } from './TrustedFlagger.ts';
import { workFact, workItem, workSubject } from './WorkItem.ts';

/** A mutation's answer is its object or a refusal. */
const resultOf = <Type extends string>(type: Type) => ({
  __resolveType: (value: object): Type | 'Refusal' => (isRefusal(value) ? 'Refusal' : type),
});

export const resolvers = resolverMap<Resolvers, Entities>()({
  DateTime,
  Date: CalendarDate,
  Query,
  Mutation,
  ItemStatus: itemStatus,
  ItemVersion: itemVersion,
  ErasureRequest: erasureRequest,
  EventSubscriber: eventSubscriber,
  ContentItem: contentItem,
  Access: access,
  Account: account,
  PlatformEffect: platformEffect,
  Restriction: restriction,
  StatementOfReasons: statementOfReasons,
  Dispute: dispute,
  CoordinatedOrder: coordinatedOrder,
  Order: order,
  OrderClassification: orderClassification,
  Notice: notice,
  NoticeFile: noticeFile,
  TrustedFlagger: trustedFlagger,
  MisuseMeasure: misuseMeasure,
  Suspicion: suspicion,
  Submission: submission,
  Complaint: complaint,
  AuditedNotice: auditedNotice,
  AuditedComplaint: auditedComplaint,
  AuditedStatement: auditedStatement,
  WorkItem: workItem,
  WorkFact: workFact,
  Batch: batch,
  BatchLine: batchLine,
  BatchLineOutcome: batchLineOutcome,
  RestrictionSubject: restrictionSubject,
  ComplaintSubject: complaintSubject,
  WorkSubject: workSubject,
  EventSubscriberResult: resultOf('EventSubscriber'),
  TrustedFlaggerResult: resultOf('TrustedFlagger'),
  MisuseMeasureResult: resultOf('MisuseMeasure'),
  SuspicionResult: resultOf('Suspicion'),
  DisputeResult: resultOf('Dispute'),
  OrderClassificationResult: resultOf('OrderClassification'),
  SubmissionResult: resultOf('Submission'),
  SubmissionConnectionResult: resultOf('SubmissionConnection'),
  BatchResult: resultOf('Batch'),
  BatchLinesResult: resultOf('BatchLines'),
  NoticeResult: resultOf('Notice'),
  ComplaintResult: resultOf('Complaint'),
  ErasureRequestResult: resultOf('ErasureRequest'),
  WorkItemResult: resultOf('WorkItem'),
  RestrictionResult: resultOf('Restriction'),
});
