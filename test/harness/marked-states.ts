/** What rows of a marked database refer to, and the states that they are in: silent, told and over, so that each function finds rows to answer. */

/** Whose a row is: of account A or B, under an order that is silent, told, or over. */
export type Owner = `${'a' | 'b'} ${Variant}`;
export type Variant = 'silent' | 'told' | 'over';
export const owners: readonly Owner[] = ['a silent', 'a told', 'a over', 'b silent', 'b told', 'b over'];

/** A value as it is; or a mark, of another place, so many days from now, behind another first digit, or as an object with these keys. */
export type State = string | number | boolean | null | readonly string[] | Mark;
export interface Mark {
  readonly of?: string;
  readonly days?: number;
  readonly base?: number;
  readonly keys?: readonly string[];
}
export const isMark = (state: State): state is Mark => typeof state === 'object' && state !== null && !Array.isArray(state);

/** Tables that have no row of some owners. */
const absent: Readonly<Record<string, (owner: Owner) => boolean>> = {
  'log.log_head': (owner) => owner !== 'a silent',
  'sealing.key_check': (owner) => owner !== 'a silent',
  'sealing.proof_key': (owner) => owner !== 'a silent',
  'records.canary': (owner) => owner !== 'b over',
  // No grant of traffic data or content covers a marked account without a decision.
  'orders.account_mark': (owner) => owner !== 'b over',
  // A snapshot that is still to be taken holds nothing; what is silent is not told.
  'records.preserved': (owner) => owner.endsWith('silent'),
  'records.preserved_identifier': (owner) => owner.endsWith('silent'),
  'records.preserved_gap': (owner) => owner.endsWith('silent'),
  'content.preserved': (owner) => owner.endsWith('silent'),
  'content.described_file': (owner) => owner.endsWith('silent'),
  'content.preserved_file': (owner) => owner.endsWith('silent'),
  'content.fetched_file': (owner) => owner.endsWith('silent'),
  'orders.told_access': (owner) => owner.endsWith('silent'),
  // It has the row of the migration, and names nobody.
  'enforcement.effect_source': () => true,
  // The same.
  'retention.period': () => true,
};
export const isAbsent = (table: string, owner: Owner): boolean => absent[table]?.(owner) === true;

/** What a column without a foreign key refers to: by its place, or by its name alone. */
const references: Readonly<Record<string, string>> = {
  'orders.access_grant.reference': 'orders.legal_order.id',
  'orders.access_grant.issuer': 'orders.enrolment.issuer',
  'orders.told_access.reference': 'orders.legal_order.id',
  'enforcement.batch_line.entry': 'log.log_entry.event_id',
  // Their partitions alone have the foreign key.
  'log.log_detail.idx': 'log.log_entry.idx',
  'log.log_subject.idx': 'log.log_entry.idx',
  'log.log_decisions.idx': 'log.log_entry.idx',
  'orders.release_entry.event_id': 'log.log_entry.event_id',
  'orders.answered_access.event_id': 'log.log_entry.event_id',
  'orders.mark_permission.event_id': 'log.log_entry.event_id',
  'orders.delivery_key.enrolled_event': 'log.log_entry.event_id',
  'orders.delivery_key.tried_event': 'log.log_entry.event_id',
  'records.preserved_identifier.bidx': 'records.identifier.bidx',
  'enforcement.complaint.filed_issuer': 'records.account_holder.issuer',
  'enforcement.complaint.filed_subject': 'records.account_holder.subject',
  'enforcement.erasure_request.asked_issuer': 'records.account_holder.issuer',
  'enforcement.erasure_request.asked_subject': 'records.account_holder.subject',
  'orders.holder.issuer': 'records.account_holder.issuer',
  'orders.holder.subject': 'records.account_holder.subject',
  account_id: 'records.account.id',
  author_account_id: 'records.account.id',
  item_id: 'content.item.id',
  order_id: 'orders.legal_order.id',
  target_id: 'orders.order_target.id',
  restriction_id: 'enforcement.restriction.id',
  statement_id: 'enforcement.statement_of_reasons.id',
  notice_id: 'enforcement.notice.id',
  complaint_id: 'enforcement.complaint.id',
  case_id: 'enforcement.notice.id',
  work_id: 'enforcement.work_item.id',
  preservation_id: 'orders.preservation.id',
  preservations: 'orders.preservation.id',
  letter: 'enforcement.letter.id',
  access_reference: 'orders.legal_order.id',
  access_idx: 'log.log_entry.idx',
  log_idx: 'log.log_entry.idx',
  released_event: 'log.log_entry.event_id',
  organisation: 'orders.enrolment.organisation',
  issuing_organisation: 'orders.enrolment.organisation',
  validating_organisation: 'orders.enrolment.organisation',
  notified_organisation: 'orders.enrolment.organisation',
};
export function referenceOf(place: string): string | undefined {
  const found = references[place] ?? references[place.slice(place.lastIndexOf('.') + 1)];
  return found === place ? undefined : found;
}

const by = (silent: State, told: State, over: State): ((variant: Variant) => State) => {
  const states = { silent, told, over };
  return (variant) => states[variant];
};
const all = (state: State) => by(state, state, state);
const item: State = { of: 'content.item.id' };
const past: State = { days: -60 };

/** The state of a column, by its place or by its name alone. */
const states: Readonly<Record<string, (variant: Variant) => State>> = {
  generation: all(1),
  attempts: all(1),
  attempt: all(1),
  country: all('DE'),
  issuing_country: all('DE'),
  validating_country: all('DE'),
  notified_country: all('DE'),
  territories: all(['WORLD']),
  visibility: all(['DECISION_VISIBILITY_CONTENT_REMOVED']),
  signed: all({ keys: ['issuer', 'subject', 'organisation', 'country'] }),
  'log.log_head.one': all(1),
  // The one key that is asked for without its name.
  'sealing.key_check.name': all('MASTER'),
  'log.log_checkpoint.note': all('example.org/log/1\n'),
  'log.log_checkpoint.size': all({ base: 8 }),
  'mail.handover.made_in': all('1'),
  'content.item.in_reply_to': all(null),
  'content.removed.said': by({ keys: ['text'] }, null, { keys: ['text'] }),
  'content.removed.sealed': by(null, {}, null),
  'content.removed.wrapped': by(null, {}, null),
  'content.removed.keep_until': by({ days: 300 }, { days: 300 }, { days: -5 }),
  'content.removed.longer': all([]),
  'content.removed.ended_at': all(null),
  'erasure.request.confirmed_at': by(null, null, {}),
  'erasure.request.records_erased_at': all(null),
  'erasure.request.finished_at': all(null),
  'orders.account_mark.kind': all('PRIVILEGED'),
  'orders.account_mark.ended_by': all(null),
  'orders.account_mark.ended_at': all(null),
  'orders.account_mark.end_reason': all(null),
  'orders.enrolment.state': all('ENROLLED'),
  'orders.enrolment.roles': all(['ISSUING']),
  'orders.enrolment.offices': all(['COURT']),
  'orders.enrolment.scrutinises': all(false),
  'orders.enrolment.active_from': by({}, { days: 2 }, {}),
  'orders.delivery_key.purpose': all('ENCRYPTION'),
  'orders.delivery_key.profile': all('CMS'),
  'orders.delivery_key.not_after': all({ days: 300 }),
  'orders.delivery_key.approved_by': by(null, {}, {}),
  'orders.delivery_key.approved_at': by(null, {}, {}),
  'orders.delivery_key.usable_from': by(null, {}, {}),
  'orders.delivery_key.enrolled_event': by(null, {}, {}),
  'orders.delivery_key.tried_at': by(null, null, {}),
  'orders.delivery_key.tried_event': by(null, null, {}),
  'orders.delivery_key.revoked_by': by(null, null, {}),
  'orders.delivery_key.revoked_at': by(null, null, {}),
  'orders.delivery_key.revoke_reason': by(null, null, {}),
  'orders.endpoint.kind': all('HI1'),
  'orders.endpoint.state': by('CONFIRMED', 'CONFIRMED', 'REMOVED'),
  'orders.endpoint.url': by({}, {}, null),
  'orders.endpoint.challenge': all(null),
  'orders.endpoint.since': by({}, {}, past),
  'orders.endpoint_event.kind': all('ORDER_CHANGED'),
  'orders.endpoint_event.state': by('DUE', 'DELIVERED', 'DEAD'),
  'orders.endpoint_event.at': by({}, {}, past),
  'orders.legal_order.kind': by('TCO_REMOVAL', 'DSA_ACT', 'EPOC'),
  'orders.legal_order.status': by('IN_FORCE', 'IN_FORCE', 'REVOKED'),
  'orders.legal_order.recipient': all('ISSUING_AUTHORITY'),
  'orders.legal_order.legal_basis': all({ keys: ['provision', 'redress'] }),
  'orders.legal_order.from_at': all(past),
  'orders.legal_order.to_at': all({ days: 60 }),
  'orders.clock.kind': by('SECRECY', 'INFORM', 'REMINDER'),
  'orders.clock.due_at': by({ days: 100 }, { days: -1 }, { days: -1 }),
  'orders.clock.ended_at': all(null),
  'orders.order_decision.outcome': all('GRANTED'),
  'orders.order_target.type': all('USER_ID'),
  'orders.order_target.resolved': by(item, item, { of: 'records.account.id' }),
  'orders.preservation.state': by('PRESERVED', 'PRESERVED', 'ENDED'),
  'orders.preservation.asked_at': all({ days: -1 }),
  'orders.preservation.taken_at': by(null, {}, {}),
  'orders.preservation.ended_at': by(null, null, {}),
  'orders.preservation.deleted_at': all(null),
  'orders.user_information.mailed_at': all(null),
  'orders.holder.seen_at': all({ days: 1 }),
  'enforcement.restriction.state': by('ACTIVE', 'SCHEDULED', 'LIFTED'),
  'enforcement.account_version.measures': all(
    '[{"territory": "WORLD", "account": "TERMINATED", "service": "AVAILABLE", "payments": "AVAILABLE"}]',
  ),
  'enforcement.restriction.effective_at': all(null),
  'enforcement.restriction.account_decision': all('DECISION_ACCOUNT_SUSPENDED'),
  'enforcement.restriction.provision': all('DECISION_PROVISION_PARTIAL_SUSPENSION'),
  'enforcement.restriction.monetary': all('DECISION_MONETARY_SUSPENSION'),
  'enforcement.restriction.starts_at': by({}, { days: 50 }, {}),
  'enforcement.restriction.ends_at': all({ days: 100 }),
  'enforcement.restriction.visibility_ends_at': all(null),
  'enforcement.complaint.state': by('OPEN', 'OPEN', 'REVERSED'),
  'enforcement.work_item.kind': all('COMPLAINT'),
  'enforcement.work_item.subject_id': all({ of: 'enforcement.complaint.id' }),
  'enforcement.work_item.closed_at': by(null, null, {}),
  'enforcement.notice.state': by('RECEIVED', 'ACTIONED', 'NOT_ACTIONED'),
  'enforcement.notice.redacted_at': all(null),
  'enforcement.complaint.redacted_at': all(null),
  'enforcement.erasure_request.redacted_at': all(null),
  'enforcement.erasure_request.answered_at': by(null, null, {}),
  'enforcement.erasure_request.answered_by': by(null, null, 'i counsel'),
  'enforcement.erasure_request.outcome': by(null, null, 'NOTHING_KEPT'),
  'enforcement.erasure_request.reason': by(null, null, 'r'),
  'enforcement.erasure_request.due_at': all({}),
  'enforcement.suspicion.state': by('PROPOSED', 'SENT', 'DROPPED'),
  'enforcement.suspicion.redacted_at': all(null),
  'enforcement.dispute.state': all('CLOSED'),
  'orders.case_request.state': by('PENDING', 'CONSENTED', 'USED'),
  'orders.case_request.redacted_at': all(null),
  'orders.legal_order.redacted_at': all(null),
  'enforcement.letter.notice_id': all(null),
  'enforcement.letter.mailed_at': by(null, null, {}),
  'enforcement.batch.state': by('OPEN', 'APPLIED', 'UNDONE'),
  'enforcement.batch.applied_at': by(null, { days: 1 }, {}),
  'enforcement.delivery.state': by('DUE', 'DELIVERED', 'DEAD'),
  'enforcement.delivery.next_at': by(past, past, {}),
  'enforcement.outbox.occurred_at': by(past, past, {}),
};
export const stateOf = (column: string, owner: Owner): State | undefined =>
  (states[column] ?? states[column.slice(column.lastIndexOf('.') + 1)])?.(variantOf(owner));
const variantOf = (owner: Owner): Variant => (owner.endsWith('silent') ? 'silent' : owner.endsWith('told') ? 'told' : 'over');
