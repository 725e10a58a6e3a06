/** The types of entries about orders, non-disclosure, and what somebody owes. */
import type { EntryGroup } from './declaration.ts';

const act = {
  writtenBy: ['orders'],
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
  publicFields: [],
  article: null,
} as const;

/** An act that may count in reports. */
const counted = {
  ...act,
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'fact'],
} as const;

/** An act that a person signs, where there is a signing page. */
const signed = {
  ...act,
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'act'],
} as const;

/** One that may count in reports. */
const signedAndCounted = {
  ...act,
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'act', 'fact'],
} as const;

const costs = {
  ...act,
  kinds: ['platform'],
  fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request', 'fact'],
  article: 'Regulation (EU) 2023/1543, Art. 14',
} as const;

const ending = { ...act, checked: ['action', 'outcome', 'legal'], endsOrder: true } as const;

export const orderEntries = {
  'order.drafted.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'request'],
    when: 'an officer drafts an order, or attaches a document to a draft: its kind, the hash and the size of the document, and nothing of its content',
  },
  'order.discarded.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'request'],
    when: 'the author of a draft discards it: its kind and id, and nothing of its content, which is deleted',
  },
  'order.submitted.v1': {
    ...signed,
    kinds: ['authority'],
    when: 'an authority submits an order; with the hash and the size of each document that is attached',
  },
  'order.rejected.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'codes', 'legal', 'target', 'request'],
    when: 'a submitted order is rejected as incomplete or too broad; with every reason',
  },
  'order.validated.v1': {
    ...signed,
    kinds: ['authority'],
    when: 'another body validates it by the digest in this entry',
  },
  'order.served.v1': {
    ...counted,
    facts: ['order'],
    kinds: ['authority', 'platform', 'system'],
    when: 'it is served on the platform, with the digest that covers its validation',
  },
  'order.received.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2023/1543, Art. 10(2) and 19(5); Regulation (EU) 2021/784, Art. 3(5)',
    when: 'staff record an order that came otherwise than by a submission here: the channel, the instant of receipt, and the digest of the sealed document',
  },
  'order.record.signed.v1': {
    ...signed,
    kinds: ['platform'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request', 'act'],
    when: 'whoever recorded an order that came otherwise signs it: its digest, and the digest of the document',
  },
  'order.answer.recorded.v1': {
    ...act,
    kinds: ['platform'],
    when: 'counsel records what was sent by hand: which parts, to whom, when, and its SHA-256; with the reason why no machine granted it',
  },
  'order.answered.v1': {
    ...act,
    kinds: ['platform'],
    when: 'a second person confirmed what was sent by hand: from then on it counts',
  },
  'order.authenticity.checked.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2021/784, recital 35',
    when: 'somebody else found whether an order that was received otherwise is its authority’s own, and by what',
  },
  'order.taken.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2016/679, Art. 5(1)(c)',
    when: 'a counsel takes the case of an order: from then on they read whom it names and why',
  },
  'order.called-back.v1': {
    ...act,
    kinds: ['platform'],
    when: 'the platform called the issuing body back on the number of its enrolment',
  },
  'order.notified.v1': {
    ...counted,
    facts: ['notification'],
    kinds: ['system'],
    article: 'Regulation (EU) 2023/1543, Art. 8 and 12(1)',
    when: 'the enforcing authority, which is enrolled, receives the notification here; its time to object begins',
  },
  'order.concern.reported.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2023/1543, Art. 10(5)',
    when: 'the platform tells both authorities of immunities, privileges or the freedom of the press; no time is paused',
  },
  'order.mark.permitted.v1': {
    ...signed,
    kinds: ['platform'],
    article: 'Regulation (EU) 2023/1543, Art. 5(9), 5(10) and 10(5)',
    when: 'another counsel decides that traffic data or content of a marked account are released; no time is paused',
  },
  'order.consulted.v1': {
    ...act,
    kinds: ['authority'],
    article: 'Regulation (EU) 2023/1543, Art. 12(1)',
    when: 'the enforcing authority asks the issuing one before it decides on an objection',
  },
  'order.conditions.set.v1': {
    ...act,
    kinds: ['authority'],
    article: 'Regulation (EU) 2023/1543, Art. 10(4) and 12(4)',
    when: 'the enforcing authority sets conditions for the use of data that have left in an emergency',
  },
  'order.maintained.v1': {
    ...signed,
    kinds: ['authority'],
    article: 'Regulation (EU) 2023/1543, Art. 10(5) and (8), and 17(4)',
    when: 'the issuing authority maintains its order after a concern, a consultation, an impediment, a refusal or an objection',
  },
  'order.objection.written.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2023/1543, Art. 17(2)',
    when: "the reviewer writes the platform's reasoned objection, which counsel may send",
  },
  'order.notification.recorded.v1': {
    ...counted,
    facts: ['notification'],
    kinds: ['platform'],
    article: 'Regulation (EU) 2023/1543, Art. 8',
    when: 'the reviewer recorded, from a document, that an authority which is not enrolled here was notified',
  },
  'order.clarification.asked.v1': { ...act, kinds: ['platform'], when: 'the platform asks the issuer a question, with codes' },
  'order.clarification.answered.v1': {
    ...act,
    kinds: ['authority', 'platform'],
    when: 'the issuer answers; counsel records an answer that came otherwise',
  },
  'order.reviewed.v1': { ...signed, kinds: ['platform'], when: 'an agent decides each target and category' },
  'order.returned.v1': { ...signed, kinds: ['platform'], when: 'counsel returns it to the reviewer' },
  'order.released.v1': {
    ...signedAndCounted,
    facts: ['effect'],
    kinds: ['platform'],
    when: 'counsel releases it by its digest',
    checked: ['action', 'outcome', 'legal'],
  },
  'order.cleared.v1': {
    ...signedAndCounted,
    facts: ['effect'],
    kinds: ['authority', 'system'],
    when: 'the enforcing authority raises no objection, or its time to object is over',
  },
  'order.objected.v1': {
    ...signedAndCounted,
    facts: ['refusal'],
    isAlwaysCounted: true,
    kinds: ['authority', 'platform'],
    article: 'Regulation (EU) 2023/1543, Art. 12(1)',
    when: 'the enforcing authority objects; counsel records the objection of one that is not enrolled',
  },
  'order.refused.v1': {
    ...signedAndCounted,
    facts: ['refusal'],
    isAlwaysCounted: true,
    kinds: ['authority', 'platform'],
    when: 'its validation, or every part of it, was refused',
  },
  'order.fulfilled.v1': {
    ...ending,
    fields: counted.fields,
    facts: ['effect'],
    kinds: ['authority', 'platform', 'system'],
    when: 'it is fulfilled; for an order to act, also whether in time, and how late',
  },
  'order.withdrawn.v1': {
    ...ending,
    fields: signed.fields,
    kinds: ['authority', 'platform'],
    when: 'the authority withdraws it; counsel records a withdrawal that came otherwise',
  },
  'order.revoked.v1': {
    ...ending,
    fields: signedAndCounted.fields,
    facts: ['refusal'],
    kinds: ['authority', 'platform', 'system'],
    when: 'it is revoked',
  },
  'order.expired.v1': { ...ending, kinds: ['system'], when: 'it expires' },
  'order.overdue.v1': { ...act, kinds: ['system'], when: 'a legal deadline has passed' },
  'order.challenged.v1': { ...counted, facts: ['remedy'], isAlwaysCounted: true, kinds: ['platform'], when: 'it is challenged in court' },
  'order.costs.claimed.v1': {
    ...costs,
    facts: ['cost-claimed'],
    isAlwaysCounted: true,
    when: 'the platform claims its costs: how much',
  },
  'order.costs.answered.v1': {
    ...costs,
    facts: ['cost-answered'],
    isAlwaysCounted: true,
    when: 'the authority answered a claim for costs: what it reimburses',
  },
  'order.challenge.ended.v1': {
    ...signedAndCounted,
    facts: ['remedy-ended'],
    isAlwaysCounted: true,
    kinds: ['platform'],
    when: 'a challenge in court ended: the outcome',
  },
  'order.impeded.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2021/784, Art. 3(7)',
    when: "a removal order can't be carried out for reasons that are not the platform's fault",
  },
  'order.impediment.ended.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2021/784, Art. 3(7)',
    when: 'it can be carried out again',
  },
  'order.scrutiny.requested.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2021/784, Art. 4(4)',
    when: 'the platform requests that the authority of its own state scrutinises a removal order of another state',
  },
  'order.scrutinised.v1': {
    ...act,
    kinds: ['authority', 'platform'],
    article: 'Regulation (EU) 2021/784, Art. 4(3) to (6)',
    when: 'that authority decides whether the order seriously or manifestly infringes; counsel records a decision that came otherwise',
  },
  'order.extended.v1': {
    ...act,
    kinds: ['authority'],
    article: 'Regulation (EU) 2023/1543, Art. 11(1)',
    when: 'a preservation was extended',
  },
  'order.production.requested.v1': {
    ...act,
    kinds: ['authority', 'platform'],
    article: 'Regulation (EU) 2023/1543, Art. 11(2) and Annex V',
    when: 'production of what is preserved is requested elsewhere: instrument, authority, reference and instant; counsel records a confirmation that came otherwise',
  },
  'order.preservation.ended.v1': {
    ...act,
    kinds: ['authority'],
    article: 'Regulation (EU) 2023/1543, Art. 10(9) and 11(3)',
    when: 'an authority no longer needs what an order preserves that is over',
  },
  'secrecy.set.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'request'],
    when: 'a non-disclosure period begins',
  },
  'secrecy.renewed.v1': { ...act, kinds: ['authority'], when: 'a non-disclosure period is renewed, with reasons' },
  'secrecy.ended.v1': { ...act, kinds: ['authority', 'system'], when: 'a non-disclosure period ends' },
  'user.informed.v1': { ...act, kinds: ['authority', 'system'], when: 'a person was notified of an order' },
  'duty.created.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
    when: 'a duty begins: to delete, to notify, to report',
  },
  'duty.done.v1': { ...act, kinds: ['authority', 'platform', 'system'], when: 'a duty is fulfilled, in time or late' },
  'duty.overdue.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
    when: 'a duty is overdue',
  },
} as const satisfies EntryGroup;
