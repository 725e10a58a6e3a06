/** The types of entries about what the platform does with content. */
import type { EntryGroup } from './declaration.ts';

const act = {
  kinds: ['enforcement'],
  writtenBy: ['enforcement'],
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
  publicFields: [],
} as const;

/** An act that counts in reports. */
const counted = {
  ...act,
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'fact'],
} as const;

const restriction = {
  ...act,
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'refs'],
  article: 'Regulation (EU) 2022/2065, Art. 17',
} as const;
const complaint = { ...counted, article: 'Regulation (EU) 2022/2065, Art. 20' } as const;
const batch = { ...act, article: 'Regulation (EU) 2022/2065, Art. 14(4)' } as const;
const suspicion = { ...act, article: 'Regulation (EU) 2022/2065, Art. 18' } as const;
const dispute = { ...counted, article: 'Regulation (EU) 2022/2065, Art. 21' } as const;
const misuse = { ...act, article: 'Regulation (EU) 2022/2065, Art. 23' } as const;

export const contentEntries = {
  'notice.submitted.v1': {
    ...counted,
    facts: ['notice-received'],
    isAlwaysCounted: true,
    article: 'Regulation (EU) 2022/2065, Art. 16',
    when: 'somebody submits a notice; with the kind of sender: one of three',
  },
  'notice.decided.v1': {
    ...counted,
    facts: ['notice'],
    isAlwaysCounted: true,
    article: 'Regulation (EU) 2022/2065, Art. 16(5)',
    when: 'a notice is decided; with the kind of sender: one of three',
  },
  'work.claimed.v1': { ...act, article: null, when: 'somebody claims a work item of the queue' },
  'work.skipped.v1': { ...act, article: null, when: 'somebody returns a claimed work item, with the reason' },
  'restriction.applied.v1': {
    ...restriction,
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'refs', 'fact'],
    facts: ['measure'],
    isAlwaysCounted: true,
    when: "a restriction is applied: its measures, and its statement's number or its order",
  },
  'restriction.ended.v1': { ...restriction, when: 'a restriction ends: it was lifted, undone or reversed, or reached its end' },
  'restriction.reviewed.v1': {
    ...restriction,
    when: 'somebody else finds that a freeze of payments or advertising revenue is still needed, with the reason',
  },
  'effect.drifted.v1': {
    ...act,
    article: null,
    when: 'the nightly look finds that a measure is not in effect any more at the platform: what was carried out and what anybody gets, and whether it is carried out once more',
  },
  'complaint.filed.v1': {
    ...complaint,
    facts: ['complaint-filed'],
    isAlwaysCounted: true,
    when: 'somebody files a complaint: what it contests',
  },
  'complaint.decided.v1': { ...complaint, facts: ['complaint'], isAlwaysCounted: true, when: 'a complaint is decided: the outcome' },
  'erasure.asked.v1': {
    ...act,
    article: 'Regulation (EU) 2016/679, Art. 17',
    when: 'somebody asks that what is kept about them is erased, with an account or without one: until when it must be answered',
  },
  'erasure.extended.v1': {
    ...act,
    article: 'Regulation (EU) 2016/679, Art. 12(3)',
    when: 'counsel takes two more months to answer a request for erasure, with the reason',
  },
  'erasure.answered.v1': {
    ...act,
    article: 'Regulation (EU) 2016/679, Art. 17',
    when: 'counsel answers a request for erasure: the outcome and the reason; it erases nothing',
  },
  'batch.opened.v1': { ...batch, when: 'somebody opens a batch of decisions: its purpose' },
  'decisions.v1': {
    ...act,
    fields: ['initiator', 'action', 'outcome', 'legal', 'request', 'refs', 'decisions'],
    article: 'Regulation (EU) 2022/2065, Art. 17',
    when: 'up to 1,000 restrictions of a batch are applied: how many, and the root of a tree with a leaf for each, which commits to its subject, its measures, its line, its statement’s number or its order, and its fact',
    checked: ['decisions'],
    facts: ['measure'],
  },
  'batch.closed.v1': { ...batch, when: 'a batch is closed to further decisions; with the digest, if a second person is needed' },
  'batch.approved.v1': { ...batch, when: 'a second person approves a batch by its digest' },
  'batch.refused.v1': { ...batch, when: 'a second person refuses a batch' },
  'batch.undone.v1': { ...batch, when: 'somebody undoes a batch: all its restrictions are to end' },
  'submission.resent.v1': {
    ...act,
    article: 'Regulation (EU) 2022/2065, Art. 24(5)',
    when: 'counsel sends a statement to the Transparency Database again',
  },
  'suspicion.proposed.v1': {
    ...suspicion,
    when: 'staff propose a suspicion of a crime that threatens life or safety; with the state whose authorities are to receive it',
  },
  'suspicion.sent.v1': { ...suspicion, when: 'a second person sends a suspicion: to which body, or to whom by hand' },
  'suspicion.delivered.v1': { ...suspicion, when: 'a suspicion was passed on where no body reads it here: when, with its SHA-256' },
  'suspicion.dropped.v1': { ...suspicion, when: 'a suspicion is dropped' },
  'dispute.recorded.v1': {
    ...dispute,
    facts: ['dispute-submitted'],
    isAlwaysCounted: true,
    when: 'counsel records a dispute before a certified dispute settlement body',
  },
  'dispute.decided.v1': { ...dispute, facts: ['dispute'], isAlwaysCounted: true, when: 'counsel records how the body decided' },
  'dispute.implemented.v1': {
    ...dispute,
    facts: ['dispute-ended'],
    isAlwaysCounted: true,
    when: 'the platform implements what the body decided, or says why it does not',
  },
  'classification.recorded.v1': {
    ...counted,
    facts: ['classification'],
    article: 'Regulation (EU) 2022/2065, Art. 15(1)(a)',
    when: 'staff record the category of illegal content of an order, and the language in which it came',
  },
  'flagger.reported.v1': {
    ...act,
    article: 'Regulation (EU) 2022/2065, Art. 22(6)',
    when: "a flagger's coordinator was informed of many bad notices: the figures, and the explanations",
  },
  'misuse.warned.v1': { ...misuse, when: 'a person is warned about misuse' },
  'misuse.suspended.v1': {
    ...misuse,
    fields: counted.fields,
    facts: ['suspension'],
    isAlwaysCounted: true,
    when: 'a person is suspended for a time because of misuse',
  },
  'misuse.lifted.v1': { ...misuse, when: 'such a suspension is lifted' },
} as const satisfies EntryGroup;
