/** The resolvers of `enforcement`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { CalendarDate, DateTime } from '@writ/subgraph';
import { claim } from '../mutations/claim.ts';
import { decideComplaint } from '../mutations/decide-complaint.ts';
import { decideNotice } from '../mutations/decide-notice.ts';
import { fileComplaint } from '../mutations/file-complaint.ts';
import { lift } from '../mutations/lift.ts';
import { restrict } from '../mutations/restrict.ts';
import { submitNotice } from '../mutations/submit-notice.ts';
import { isRefusal } from '../refusal.ts';
import { complaint, complaintSubject } from './complaint.ts';
import { contentItem } from './content-item.ts';
import { notice } from './notice.ts';
import { queries } from './queries.ts';
import { restriction, restrictionSubject, statementOfReasons } from './restriction.ts';
import { workItem, workSubject } from './work-item.ts';

/** A mutation's answer is its object or a refusal. */
const resultOf = (type: string) => ({ __resolveType: (value: object) => (isRefusal(value) ? 'Refusal' : type) });

export const resolvers = {
  DateTime,
  Date: CalendarDate,
  Query: queries,
  Mutation: { submitNotice, fileComplaint, claim, decideNotice, restrict, lift, decideComplaint },
  ContentItem: contentItem,
  Restriction: restriction,
  StatementOfReasons: statementOfReasons,
  Notice: notice,
  Complaint: complaint,
  WorkItem: workItem,
  RestrictionSubject: restrictionSubject,
  ComplaintSubject: complaintSubject,
  WorkSubject: workSubject,
  NoticeResult: resultOf('Notice'),
  ComplaintResult: resultOf('Complaint'),
  WorkItemResult: resultOf('WorkItem'),
  RestrictionResult: resultOf('Restriction'),
};
