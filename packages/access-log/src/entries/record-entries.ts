/** The types of entries about access to the records of people. */
import type { EntryGroup } from './declaration.ts';

const act = {
  writtenBy: ['orders'],
  fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
  publicFields: [],
  article: null,
} as const;

const consent = { ...act, fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'] } as const;

const erasure = {
  ...act,
  writtenBy: ['owner'],
  fields: ['initiator', 'action', 'outcome', 'legal', 'target'],
  article: 'Regulation (EU) 2016/679, Art. 17',
} as const;

export const recordEntries = {
  'access.decision.v1': {
    ...act,
    kinds: ['authority', 'self', 'platform'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request', 'refs', 'act'],
    when: 'before any grant: permitted or denied, for whom, which categories and window, on which legal basis; of a permit under an order or for a case also the SHA-256 of the one handle that may be minted (`request.grant`), and of a case that a person signed the SHA-256 of their act',
    checked: ['outcome', 'initiator', 'legal', 'target', 'request', 'refs'],
  },
  'access.answered.v1': {
    ...act,
    kinds: ['system'],
    article: 'Regulation (EU) 2023/1543, Art. 10(2)',
    when: 'an answer by hand is confirmed: of one account, which categories and window were sent, to whom and when, on which legal basis, and the SHA-256',
  },
  'record.disclosed.v1': {
    ...act,
    kinds: ['authority', 'self', 'platform'],
    writtenBy: ['gateway', 'orders'],
    fields: ['initiator', 'action', 'outcome', 'target', 'request', 'response.digest', 'refs'],
    when: "before an answer with a record leaves, or a volume of a package is sealed: what was read under which grant, and the digest of the answer or of the volume's manifest",
    checked: ['outcome', 'initiator', 'target', 'request', 'response.digest', 'refs'],
  },
  'record.exported.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request', 'refs'],
    when: 'before a volume of a package can be fetched: the SHA-256 and the size of the encrypted file, the thumbprint of the key that it is encrypted for, and whether its data are made up',
  },
  'package.handed-over.v1': {
    ...act,
    kinds: ['authority'],
    when: 'before the first byte of a download of a volume',
  },
  'package.acknowledged.v1': {
    ...act,
    kinds: ['authority'],
    when: 'the recipient of a package opened it and confirms the hash of each volume; with the SHA-256 of the statement and of its signature where it signed that',
  },
  'package.transferred.v1': {
    ...act,
    kinds: ['authority'],
    when: 'the recipient of a package signed that it gave it to another body: to which, on which legal basis, and the SHA-256 of the statement and of its signature',
  },
  'package.deleted.v1': {
    ...act,
    kinds: ['authority'],
    article: 'Regulation (EU) 2023/1543, Art. 4(5) and 12(4)',
    when: 'the recipient of a package signed that it deleted it: what ended, and the SHA-256 of the statement and of its signature',
  },
  'package.rejected.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
    when: 'the recipient of a package could not use it, and why',
  },
  'package.ended.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
    when: 'nobody can fetch a package any more, and its bytes are deleted here: acknowledged, rejected, expired, withdrawn or failed',
  },
  'access.refused.v1': {
    ...act,
    kinds: ['authority', 'self', 'platform', 'enforcement', 'audit'],
    writtenBy: ['gateway', 'orders', 'enforcement', 'audit'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
    when: 'an identified caller was refused a record, a release, a case, or a decision in their own case; of callers without a role, or suspended, above twenty of a graph in an hour one entry with their number',
    checked: ['outcome', 'request'],
  },
  'case.requested.v1': { ...consent, kinds: ['platform'], when: 'staff ask to read fields for a case' },
  'case.consented.v1': { ...consent, kinds: ['platform'], when: 'a second person consents' },
  'case.refused.v1': { ...consent, kinds: ['platform'], when: 'a second person refuses' },
  'object.viewed.v1': {
    ...act,
    kinds: ['authority', 'platform'],
    writtenBy: ['gateway'],
    fields: ['initiator', 'action', 'outcome', 'target', 'request'],
    when: 'staff or an authority viewed orders, notices, complaints, accesses, suspicions or measures: which ones; at most one entry for each person, object and hour',
  },
  'record.collection.v1': {
    ...act,
    kinds: ['system'],
    article: 'Regulation (EU) 2023/1543, Art. 10(1) and 11(1)',
    when: "before the platform's source is asked for anything under an order: its id, the identifier, the categories and windows, and the state that is asked for",
    checked: ['outcome', 'legal', 'target'],
  },
  'letter.addressed.v1': {
    ...act,
    kinds: ['system'],
    when: "before the platform's source is asked where an e-mail to an account goes: which account, which e-mail, and the addresses of the subscriber alone",
    checked: ['outcome', 'legal', 'target'],
  },
  'source.fault.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'request'],
    when: "the platform's source refused a collection, or sent what the order does not cover: nothing of it is kept; or it refuses to say where e-mails to accounts go, which wait",
  },
  'record.collection.repeated.v1': {
    ...consent,
    kinds: ['platform'],
    when: "counsel has a collection repeated that the platform's source refused or keeps failing to answer: of which target, and why",
  },
  'record.preserved.v1': {
    ...consent,
    kinds: ['system', 'authority', 'platform'],
    when: 'a snapshot or copy is preserved, or is preserved longer',
  },
  'record.sealed.v1': {
    ...act,
    kinds: ['system'],
    writtenBy: ['owner'],
    fields: ['action', 'outcome', 'legal', 'target', 'request'],
    when: "a snapshot of before the service of keys is sealed to its account's keys, and the installation's key of it is gone: which, and who ran the command",
  },
  'record.deleted.v1': { ...consent, kinds: ['system', 'authority', 'platform'], when: 'a preserved snapshot or copy is deleted' },
  'subject.erasure.requested.v1': { ...erasure, kinds: ['platform'], when: "one person requests the erasure of somebody's data" },
  'subject.erasure.confirmed.v1': { ...erasure, kinds: ['platform'], when: 'a second person confirms the request' },
  'subject.erased.v1': {
    ...erasure,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'target'],
    when: 'the data are erased',
  },
  'subject.access.answered.v1': {
    ...act,
    kinds: ['self'],
    article: 'Regulation (EU) 2016/679, Art. 15',
    when: 'a person requested access to their data and was answered at once, with what may be shown to them',
  },
  'auth.failed.v1': {
    ...act,
    kinds: ['system'],
    writtenBy: ['gateway'],
    fields: ['action', 'outcome', 'target'],
    when: 'how many sign-ins failed in an hour: a number, and no names',
  },
} as const satisfies EntryGroup;
