/** The types of entries about orders, non-disclosure, and what somebody owes. */
import type { EntryGroup } from './declaration.ts';

const act = {
  writtenBy: ['orders'],
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
  publicFields: [],
  article: null,
} as const;

const ending = { ...act, checked: ['action', 'outcome', 'legal'], endsOrder: true } as const;

export const orderEntries = {
  'order.drafted.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'request'],
    when: 'an officer drafts an order: which kind, and nothing of what it says',
  },
  'order.submitted.v1': { ...act, kinds: ['authority'], when: 'an authority submits an order' },
  'order.rejected.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'codes', 'legal', 'target', 'request'],
    when: 'what was submitted is incomplete or too broad; with every reason',
  },
  'order.validated.v1': {
    ...act,
    kinds: ['authority'],
    when: 'another body validates it, over the digest in this entry',
  },
  'order.served.v1': {
    ...act,
    kinds: ['authority', 'system'],
    when: 'it reaches the platform, with the digest that names its validation',
  },
  'order.called-back.v1': {
    ...act,
    kinds: ['platform'],
    when: 'the platform has called the issuing body back on the number of its enrolment',
  },
  'order.notification.recorded.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2023/1543, Art. 8',
    when: 'the reviewer has recorded, from a document, that an authority which is not enrolled here was notified',
  },
  'order.clarification.asked.v1': { ...act, kinds: ['platform'], when: 'the platform asks, with codes' },
  'order.clarification.answered.v1': { ...act, kinds: ['authority'], when: 'the issuer answers' },
  'order.reviewed.v1': { ...act, kinds: ['platform'], when: 'an agent decides each target and category' },
  'order.returned.v1': { ...act, kinds: ['platform'], when: 'counsel returns it' },
  'order.released.v1': {
    ...act,
    kinds: ['platform'],
    when: 'counsel releases it over its digest',
    checked: ['action', 'outcome', 'legal'],
  },
  'order.cleared.v1': { ...act, kinds: ['authority', 'system'], when: 'the enforcing authority clears it, or its time to object is over' },
  'order.objected.v1': {
    ...act,
    kinds: ['authority', 'platform'],
    article: 'Regulation (EU) 2023/1543, Art. 12(1)',
    when: 'the enforcing authority objects; one that is not enrolled through a counsel',
  },
  'order.refused.v1': { ...act, kinds: ['authority', 'platform'], when: 'validation or every part of it was refused' },
  'order.fulfilled.v1': {
    ...ending,
    kinds: ['authority', 'system'],
    when: 'it is fulfilled; of an order to act also whether in time, and how late',
  },
  'order.withdrawn.v1': { ...ending, kinds: ['authority'], when: 'the authority withdraws it' },
  'order.revoked.v1': { ...ending, kinds: ['authority', 'platform', 'system'], when: 'it is revoked' },
  'order.expired.v1': { ...ending, kinds: ['system'], when: 'its time is over' },
  'order.overdue.v1': { ...act, kinds: ['system'], when: 'a time of the law has passed' },
  'order.challenged.v1': { ...act, kinds: ['platform'], when: 'somebody took it to court' },
  'order.challenge.ended.v1': { ...act, kinds: ['platform'], when: 'how the case in court ended' },
  'order.impeded.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2021/784, Art. 3(7)',
    when: "a removal order can't be carried out through no fault of the platform",
  },
  'order.impediment.ended.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2021/784, Art. 3(7)',
    when: 'it can be carried out again',
  },
  'order.extended.v1': {
    ...act,
    kinds: ['authority'],
    article: 'Regulation (EU) 2023/1543, Art. 11(1)',
    when: 'a preservation was extended',
  },
  'secrecy.set.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'request'],
    when: 'a non-disclosure period begins',
  },
  'secrecy.renewed.v1': { ...act, kinds: ['authority'], when: 'it is renewed with reasons' },
  'secrecy.ended.v1': { ...act, kinds: ['authority', 'system'], when: 'it ends' },
  'user.informed.v1': { ...act, kinds: ['authority', 'system'], when: 'a person was told of an order' },
  'duty.created.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
    when: 'somebody owes something: to delete, to tell, to report',
  },
  'duty.done.v1': { ...act, kinds: ['authority', 'platform', 'system'], when: 'it is done, and whether late' },
  'duty.overdue.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
    when: 'its time has passed',
  },
} as const satisfies EntryGroup;
