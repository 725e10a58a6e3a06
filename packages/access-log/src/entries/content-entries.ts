/** The types of entries about what the platform does with content. */
import type { EntryGroup } from './declaration.ts';

const act = {
  kinds: ['enforcement'],
  writtenBy: ['enforcement'],
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
  publicFields: [],
} as const;

const restriction = {
  ...act,
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'refs'],
  article: 'Regulation (EU) 2022/2065, Art. 17',
} as const;
const complaint = { ...act, article: 'Regulation (EU) 2022/2065, Art. 20' } as const;
const batch = { ...act, article: 'Regulation (EU) 2022/2065, Art. 14(4)' } as const;
const suspicion = { ...act, article: 'Regulation (EU) 2022/2065, Art. 18' } as const;
const misuse = { ...act, article: 'Regulation (EU) 2022/2065, Art. 23' } as const;

export const contentEntries = {
  'notice.submitted.v1': {
    ...act,
    article: 'Regulation (EU) 2022/2065, Art. 16',
    when: 'a notice was given; from whom of the three kinds of senders it came',
  },
  'notice.decided.v1': {
    ...act,
    article: 'Regulation (EU) 2022/2065, Art. 16(5)',
    when: 'a notice was decided; from whom of the three kinds of senders it came',
  },
  'work.claimed.v1': { ...act, article: null, when: 'somebody took a piece of work from the queue' },
  'work.skipped.v1': { ...act, article: null, when: 'somebody gave it back, and why' },
  'restriction.applied.v1': { ...restriction, when: "with its measures and its statement's number or its order" },
  'restriction.ended.v1': { ...restriction, when: 'how it ended: lift, undo, reverse, end' },
  'complaint.filed.v1': { ...complaint, when: 'what is contested' },
  'complaint.decided.v1': { ...complaint, when: 'how it was decided' },
  'batch.opened.v1': { ...batch, when: 'many decisions at once: what they are for' },
  'batch.closed.v1': { ...batch, when: 'no more decisions are added; the digest, where a second person is needed' },
  'batch.approved.v1': { ...batch, when: 'a second person approves them over the digest' },
  'batch.refused.v1': { ...batch, when: 'a second person refuses them' },
  'batch.undone.v1': { ...batch, when: 'all of them are to end' },
  'submission.resent.v1': {
    ...act,
    article: 'Regulation (EU) 2022/2065, Art. 24(5)',
    when: 'counsel sends a statement to the Transparency Database again',
  },
  'suspicion.proposed.v1': {
    ...suspicion,
    when: "a suspicion of a crime that threatens life or safety is proposed, to which state's authorities",
  },
  'suspicion.sent.v1': { ...suspicion, when: 'it is sent' },
  'suspicion.dropped.v1': { ...suspicion, when: 'it is dropped' },
  'misuse.warned.v1': { ...misuse, when: 'somebody was warned of misuse' },
  'misuse.suspended.v1': { ...misuse, when: 'somebody was suspended for a time' },
  'misuse.lifted.v1': { ...misuse, when: 'the suspension was lifted' },
} as const satisfies EntryGroup;
