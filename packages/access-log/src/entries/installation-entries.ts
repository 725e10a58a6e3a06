/** The types of entries about the installation, its audit, and the log itself. */
import type { EntryGroup } from './declaration.ts';

const act = {
  writtenBy: ['orders'],
  fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
  publicFields: [],
  article: null,
} as const;

/** An act that a person signs, where there is a signing page. */
const signed = { ...act, fields: [...act.fields, 'act'] } as const;

/** Leaves that say everything: nothing in them is about a person. The log adds `placeTakenBy` where another entry has the place of one's name. */
const open = { fields: [], article: null } as const;

const audit = { ...act, kinds: ['audit'], writtenBy: ['audit'] } as const;

export const installationEntries = {
  'enrolment.proposed.v1': { ...act, kinds: ['platform'], when: 'somebody proposes the enrolment of an authority, or a change of one' },
  'enrolment.approved.v1': { ...signed, kinds: ['platform'], when: 'counsel approves the proposal' },
  'enrolment.confirmed.v1': { ...signed, kinds: ['audit'], when: 'an auditor confirms the proposal' },
  'enrolment.suspended.v1': { ...act, kinds: ['platform', 'audit'], when: 'an enrolment is suspended' },
  'enrolment.dropped.v1': { ...act, kinds: ['platform'], when: 'a proposal is dropped' },
  'authority.enrolled.v1': {
    ...open,
    kinds: ['platform', 'audit', 'system'],
    writtenBy: ['orders', 'start'],
    publicFields: ['enrolment', 'authority', 'enrolled', 'placeTakenBy'],
    when: 'a body is enrolled from now on, or is no longer enrolled',
  },
  'key.proposed.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
    when: 'an enrolled body proposes a key that packages are encrypted for, or one that it signs with',
  },
  'key.approved.v1': { ...act, kinds: ['platform'], when: 'counsel approves the key after a call; with what was heard in it' },
  'key.tried.v1': {
    ...act,
    kinds: ['authority'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
    when: 'the body acknowledges a package with made-up data: it can open what is encrypted for the key',
  },
  'key.revoked.v1': {
    ...act,
    kinds: ['authority', 'platform', 'audit'],
    when: 'the body, counsel or an auditor revokes the key, or drops the proposal',
  },
  'key.enrolled.v1': {
    ...open,
    kinds: ['authority', 'platform', 'audit'],
    writtenBy: ['orders'],
    publicFields: ['enrolment', 'thumbprint', 'profile', 'purpose', 'enrolled', 'usableFrom', 'placeTakenBy'],
    when: 'a key of an enrolled body is used from an instant on, or no longer',
  },
  'signing.key.registered.v1': {
    ...act,
    kinds: ['platform', 'audit'],
    fields: ['initiator', 'action', 'outcome', 'target', 'request'],
    when: 'a key that signs acts on orders is registered by the acts of three persons: the SHA-256 of the key, and its roles',
  },
  'signing.key.ended.v1': {
    ...act,
    kinds: ['authority', 'platform', 'audit'],
    fields: ['initiator', 'action', 'outcome', 'target', 'request', 'act'],
    when: 'such a key ends by an act of its owner, of counsel or of an auditor',
  },
  'gate.closed.v1': {
    ...act,
    kinds: ['system'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'request'],
    when: 'a canary closed the authority graph',
  },
  'gate.opened.v1': {
    ...act,
    kinds: ['audit'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'target', 'request'],
    when: 'an auditor reopened the authority graph',
  },
  'person.suspended.v1': {
    ...act,
    kinds: ['platform', 'audit'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'target', 'request'],
    when: 'a counsel or an auditor suspends a person, by issuer and subject, with the reason',
  },
  'person.suspension.lifted.v1': {
    ...act,
    kinds: ['platform'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'target', 'request'],
    when: 'another counsel lifts the suspension, with the reason',
  },
  'limit.raised.v1': {
    ...signed,
    kinds: ['platform'],
    when: 'a second counsel lets one order be released beyond the daily limits, with the reason',
  },
  'account.marked.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2023/1543, Art. 5(9), 5(10) and 10(5)',
    when: 'counsel marks an account as privileged or of the press, with the reason; the account is its subject',
  },
  'account.mark.ended.v1': {
    ...act,
    kinds: ['platform'],
    article: 'Regulation (EU) 2016/679, Art. 16 and 21',
    when: 'counsel ends such a mark, also at the request of the person; the account is its subject',
  },
  'limit.hit.v1': {
    ...open,
    kinds: ['authority', 'platform', 'system'],
    writtenBy: ['orders'],
    publicFields: ['limit', 'placeTakenBy'],
    when: 'a limit was reached',
  },
  'limit.reviewed.v1': {
    ...act,
    kinds: ['platform'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'target', 'request'],
    when: 'another person reviewed a limit that was reached; with the finding',
  },
  'config.changed.v1': {
    ...act,
    kinds: ['enforcement', 'platform', 'authority'],
    writtenBy: ['enforcement', 'orders'],
    when: 'a trusted flagger or a subscriber to changes was added or changed, counsel named who hears when nobody acts, or a body added, confirmed or removed an endpoint',
  },
  'policy.changed.v1': {
    ...open,
    kinds: ['system', 'platform'],
    writtenBy: ['start', 'orders'],
    publicFields: ['policy', 'law', 'placeTakenBy'],
    when: "this installation's policies, and its standby; or that two counsel put a version of the law of orders in force",
  },
  'law.proposed.v1': {
    ...act,
    kinds: ['platform'],
    fields: ['initiator', 'action', 'outcome', 'target', 'request'],
    when: 'a counsel proposes a version of the law of orders; with its hash',
  },
  'law.applied.v1': {
    ...act,
    kinds: ['platform'],
    fields: ['initiator', 'action', 'outcome', 'target', 'request'],
    when: 'another counsel puts the version in force; with its hash',
  },
  'import.applied.v1': {
    ...act,
    kinds: ['system'],
    writtenBy: ['owner', 'start'],
    fields: ['action', 'outcome', 'target', 'request'],
    when: 'a file was imported: how many rows of each type were added, changed, deleted or skipped, and the digest of the file',
  },
  'retention.ended.v1': {
    ...act,
    kinds: ['enforcement', 'system'],
    writtenBy: ['enforcement', 'orders'],
    fields: ['initiator', 'action', 'outcome', 'legal', 'target', 'request'],
    article: 'Regulation (EU) 2016/679, Art. 5(1)(e)',
    when: 'the time for keeping rows of a kind is over: which kind, and how many rows were deleted or redacted',
  },
  'audit.inspected.v1': {
    ...audit,
    writtenBy: ['audit', 'orders', 'enforcement'],
    fields: ['initiator', 'action', 'outcome', 'reason', 'legal', 'target', 'request'],
    when: 'an auditor reads entries or opens fields, orders, or redacted notices, complaints and statements, these with the reference of the audit',
  },
  'sample.announced.v1': {
    ...audit,
    fields: ['initiator', 'action', 'outcome', 'target', 'request'],
    when: 'an auditor announces a sample',
  },
  'finding.recorded.v1': {
    ...audit,
    fields: ['initiator', 'action', 'outcome', 'target', 'request', 'refs'],
    when: 'an auditor records a finding',
  },
  'key.rotated.v1': {
    ...open,
    kinds: ['system'],
    writtenBy: ['log'],
    publicFields: ['epoch', 'from', 'to', 'placeTakenBy'],
    when: "the log's key was replaced",
  },
  'key.replaced.v1': {
    ...open,
    kinds: ['system'],
    writtenBy: ['owner'],
    publicFields: ['key', 'step', 'placeTakenBy'],
    when: "the owner of the tables began to replace another of the installation's keys (MASTER, INDEX, PRESERVATION), or finished it",
  },
  'key.replacer.v1': {
    ...act,
    kinds: ['system'],
    writtenBy: ['owner'],
    fields: ['action', 'outcome', 'target', 'request'],
    when: 'the same, with who ran the command: the user of the machine, its name, and the user of the database',
  },
  'log.epoch.v1': {
    ...open,
    kinds: ['system'],
    writtenBy: ['log'],
    publicFields: ['origin', 'epoch', 'carried', 'continuity', 'previous', 'lost', 'placeTakenBy'],
    when: 'an epoch begins: what was carried over from the previous epoch, and what was lost',
  },
  'totals.v1': {
    ...open,
    kinds: ['system'],
    writtenBy: ['log'],
    publicFields: [
      'day',
      'from',
      'to',
      'entries',
      'types',
      'orders',
      'notices',
      'limits',
      'silences',
      'effects',
      'complaints',
      'measures',
      'placeTakenBy',
    ],
    when: "a day's totals",
  },
  'keys.opened.v1': {
    ...open,
    kinds: ['system'],
    writtenBy: ['orders'],
    publicFields: ['day', 'root', 'counts', 'signature', 'placeTakenBy'],
    daily: 'day',
    when: 'what the service of keys did on a day, signed by it: the root over the lines of its journal; grants, openings, keys and refusals in bands',
  },
  'keys.opened.v2': {
    ...open,
    kinds: ['system'],
    writtenBy: ['orders'],
    publicFields: ['owner', 'service', 'key', 'services', 'day', 'root', 'counts', 'signature', 'placeTakenBy'],
    daily: 'day',
    dailyOf: { one: 'service', all: 'services', after: 'keys.opened.v1' },
    when: 'the same of one of three services of keys, with its owner, its name and its public key, by which the day is signed, and the names of all three',
  },
  'report.v1': {
    ...open,
    kinds: ['system'],
    writtenBy: ['owner'],
    publicFields: ['period', 'from', 'to', 'method', 'facts', 'figures', 'sheets', 'corrects', 'placeTakenBy'],
    article: 'Regulation (EU) 2022/2065, Art. 15, 24 and 42; Implementing Regulation (EU) 2024/2835',
    when: 'a report was published: its period, the entries that it counts, how, the SHA-256 of facts, figures and sheets, and the report that it corrects',
  },
} as const satisfies EntryGroup;
