/**
 * What each login role is refused for want of a right, with a living grant in its session: whoever has one part's
 * password has that part and no other. A statement that some role is allowed is listed with that role, and is allowed there.
 */
import { newOperationId, subgraphNames } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GrantedDatabase, grantedDatabase } from '../harness/granted-database.ts';
import { type Attacker, attackerAs, recordTables } from './attacker.ts';

const denied = '42501';
const roles = [...subgraphNames, 'log', 'mail', 'source'] as const;
type Role = (typeof roles)[number];

/** Who may read a table; nobody may read one that names nobody. */
const readers: Readonly<Record<string, readonly Role[]>> = {
  // Its id and handle are read by records, column by column; what the platform imported, by its source adapter.
  'records.account': ['source'],
  // Records are read by the source adapter alone, which checks the proof in each request; functions answer what a grant covers.
  'records.subscriber': ['source'],
  'records.identification': ['source'],
  'records.traffic': ['source'],
  'records.identifier': ['source'],
  'records.canary': [],
  'records.account_holder': ['source'],
  'records.preserved': [],
  'records.preserved_identifier': [],
  'records.preserved_gap': [],
  'content.card': [],
  'content.item': ['content', 'source'],
  'content.message': ['source'],
  'content.preserved': [],
  'content.described_file': [],
  'content.preserved_file': [],
  'content.fetched_file': [],
  'orders.access_grant': ['orders'],
  // Nobody: the sealed keys that a living grant reaches are told to its session by a function.
  'orders.snapshot_key': [],
  'orders.legal_order': ['orders'],
  'orders.clock': ['orders'],
  'orders.order_target': ['orders'],
  'orders.order_decision': ['orders'],
  'orders.order_event': ['orders'],
  'orders.case_participant': ['orders'],
  'orders.disclosing_operation': ['orders'],
  // Nobody: the receipt of a living grant is told to its session by a function.
  'orders.grant_receipt': [],
  // The same: what the source answered of a person.
  'orders.holder': [],
  'orders.enrolment': ['orders'],
  'orders.enrolment_act': ['orders'],
  'orders.delivery_key': ['orders'],
  'orders.package': ['orders'],
  'orders.package_volume': ['orders'],
  'orders.package_chunk': ['orders'],
  'orders.package_event': ['orders'],
  'orders.package_receipt': ['orders'],
  'orders.gate_closing': ['orders'],
  'orders.release_entry': ['orders'],
  'orders.user_information': ['orders'],
  'orders.told_access': ['orders'],
  'orders.answered_access': ['orders'],
  'orders.access_answer': ['orders'],
  'orders.preservation': ['orders'],
  'orders.collection': ['orders'],
  'orders.collection_part': ['orders'],
  'enforcement.notice': ['enforcement'],
  'enforcement.notice_file': [],
  'enforcement.notice_file_part': [],
  'enforcement.restriction': ['enforcement'],
  'enforcement.complaint': ['enforcement'],
  'enforcement.erasure_request': ['enforcement'],
  'enforcement.work_item': ['enforcement', 'orders'],
  'enforcement.work_fact': ['enforcement'],
  'enforcement.statement_of_reasons': ['enforcement'],
  'enforcement.case_participant': ['enforcement'],
  'enforcement.submission': ['enforcement'],
  'enforcement.batch': ['enforcement'],
  'enforcement.batch_line': ['enforcement'],
  'enforcement.letter': ['enforcement'],
  'enforcement.misuse_measure': ['enforcement'],
  'enforcement.suspicion': ['enforcement'],
  'enforcement.dispute': ['enforcement'],
  'enforcement.order_classification': ['enforcement'],
  'enforcement.coordinator_report': ['enforcement'],
  'enforcement.trusted_flagger': ['enforcement'],
  // What it holds is read by nobody; that something is kept, column by column, by orders.
  'content.removed': [],
  'enforcement.outbox': ['enforcement'],
  'enforcement.item_version': ['enforcement'],
  'enforcement.account_version': ['enforcement'],
  'enforcement.effect': ['enforcement'],
  'enforcement.effect_source': ['enforcement'],
  'enforcement.subscriber': ['enforcement'],
  'enforcement.delivery': ['enforcement'],
  'log.log_head': ['log', 'audit'],
  'log.log_entry': ['log', 'audit'],
  'log.log_tile': ['log', 'audit'],
  'log.log_edge': ['log', 'audit'],
  'log.log_checkpoint': ['log', 'audit'],
  'log.log_decisions': ['log'],
  'log.log_detail': ['log'],
  'log.log_subject': ['log'],
  'log.log_pending': ['log'],
  'log.pending_type': [],
  'log.turn': ['log'],
  // Written and read by the functions of the owner alone.
  'log.archive': [],
  // Public once it is published; written by the owner alone.
  'log.report': ['log'],
  'log.report_file': ['log'],
  'log.log_range': ['log'],
  'enforcement.decision_month': ['enforcement'],
  // Partitions: everybody goes by the table.
  'enforcement.restriction_0': [],
  'enforcement.statement_of_reasons_0': [],
  'enforcement.submission_0': [],
  'log.log_entry_0': [],
  'log.log_detail_0': [],
  'log.log_subject_0': [],
  'log.log_decisions_0': [],
  'sealing.proof_key': [],
  'sealing.key_check': [],
  'orders.turn': ['orders'],
  'enforcement.turn': ['enforcement'],
  'log.subject_key': ['log'],
  'erasure.request': [],
  'importing.line': [],
  'retention.period': [],
  'mail.handover': [],
  'demo.sign_in': ['log'],
  'console.session': ['log'],
  'console.used_proof': ['log'],
  // The gateway reads whom it answers nothing, and not why.
  'console.suspension': ['orders'],
  // Written by functions and triggers.
  'console.change': ['log'],
  // Which versions run: for the gateway, which announces the rules of the newest.
  'running.process': ['log'],
  'public._prisma_migrations': [],
  'orders.access_reversal': ['orders'],
  'orders.complaint_review': ['orders'],
  'orders.case_opening': ['orders'],
  'orders.case_request': ['orders'],
  'orders.budget': [],
  'orders.limit_hit': ['orders'],
  'orders.law_version': ['orders'],
  'orders.duty': ['orders'],
  'orders.watch': ['orders'],
  'orders.alert': ['orders'],
  'orders.alert_delivery': ['orders'],
  'orders.endpoint': ['orders'],
  'orders.endpoint_event': ['orders'],
  'orders.hearer': ['orders'],
  'orders.second_person': ['orders'],
  'orders.cost_claim': ['orders'],
  'orders.finding': ['orders'],
  'orders.received_document': ['orders'],
  'orders.order_document': ['orders'],
  'orders.signed_act': ['orders'],
  'orders.signed_case': ['orders'],
  'orders.signed_enrolment': ['orders'],
  'orders.end_to_bring': ['orders'],
  'orders.keys_day': ['orders'],
  'orders.keys_service': ['orders'],
  'orders.signing_key': ['orders'],
  // Whose account is marked is read by a function, for accounts that are named and with a proof.
  'orders.account_mark': [],
  'orders.mark_permission': [],
  // The library's own tables; jobs are put in through their parent and worked in their partition.
  'worker.job': [],
  'worker.job_common': ['orders'],
  'worker.job_dependency': ['orders'],
  'worker.instance': ['orders'],
  'worker.queue': ['orders'],
  'worker.version': ['orders'],
  'worker.bam': [],
  'worker.queue_stats': [],
  'worker.schedule': [],
  'worker.subscription': [],
  'worker.warning': [],
};

/** Who may read a view: the owner alone, for its policies. */
const views: Readonly<Record<string, readonly Role[]>> = {
  'orders.preservation_taking': [],
  'orders.preservation_ended': [],
  'orders.preservation_sealing': [],
  'mail.waiting': [],
};

/** Who may add rows; who may change or remove them is below. */
const writers: Readonly<Record<string, readonly Role[]>> = {
  'orders.access_grant': ['orders'],
  'orders.legal_order': ['orders'],
  'orders.clock': ['orders'],
  'orders.order_target': ['orders'],
  'orders.order_decision': ['orders'],
  'orders.order_event': ['orders'],
  'orders.case_participant': ['orders'],
  'orders.disclosing_operation': ['orders'],
  'orders.grant_receipt': ['orders'],
  'orders.enrolment': ['orders'],
  'orders.enrolment_act': ['orders'],
  'orders.delivery_key': ['orders'],
  'orders.package': ['orders'],
  'orders.package_volume': ['orders'],
  'orders.package_chunk': ['orders'],
  'orders.package_event': ['orders'],
  'orders.package_receipt': ['orders'],
  'orders.release_entry': ['orders'],
  'orders.user_information': ['orders'],
  'orders.told_access': ['orders'],
  'orders.answered_access': ['orders'],
  'orders.access_answer': ['orders'],
  'orders.preservation': ['orders'],
  'orders.collection': ['orders'],
  'orders.collection_part': ['orders'],
  'enforcement.notice': ['enforcement'],
  'enforcement.restriction': ['enforcement'],
  'enforcement.complaint': ['enforcement'],
  'enforcement.erasure_request': ['enforcement'],
  'enforcement.work_item': ['enforcement', 'orders'],
  'enforcement.work_fact': ['enforcement', 'orders'],
  'enforcement.statement_of_reasons': ['enforcement'],
  'enforcement.case_participant': ['enforcement'],
  'enforcement.subscriber': ['enforcement'],
  'enforcement.batch': ['enforcement'],
  'enforcement.batch_line': ['enforcement'],
  'enforcement.misuse_measure': ['enforcement'],
  'enforcement.suspicion': ['enforcement'],
  'enforcement.dispute': ['enforcement'],
  'enforcement.order_classification': ['enforcement'],
  'enforcement.coordinator_report': ['enforcement'],
  'enforcement.trusted_flagger': ['enforcement'],
  'log.log_head': ['log'],
  'log.log_entry': ['log'],
  'log.log_tile': ['log'],
  'log.log_edge': ['log'],
  'log.log_checkpoint': ['log'],
  'log.log_decisions': ['log'],
  'log.log_detail': ['log'],
  'log.log_subject': ['log'],
  'log.log_pending': ['orders', 'enforcement'],
  'log.subject_key': ['log'],
  'demo.sign_in': ['log'],
  'console.session': ['log'],
  'console.used_proof': ['log'],
  'console.suspension': ['orders'],
  'orders.access_reversal': ['orders'],
  'orders.complaint_review': ['orders'],
  'orders.case_opening': ['orders'],
  'orders.case_request': ['orders'],
  'orders.limit_hit': ['orders'],
  'orders.law_version': ['orders'],
  'orders.duty': ['orders'],
  'orders.alert': ['orders'],
  'orders.alert_delivery': ['orders'],
  'orders.endpoint': ['orders'],
  'orders.endpoint_event': ['orders'],
  'orders.hearer': ['orders'],
  'orders.second_person': ['orders'],
  'orders.cost_claim': ['orders'],
  'orders.finding': ['audit'],
  'orders.received_document': ['orders'],
  'orders.order_document': ['orders'],
  'orders.end_to_bring': ['orders'],
  'orders.keys_day': ['orders'],
  'orders.keys_service': ['orders'],
  'orders.signed_act': ['orders'],
  'orders.signed_case': ['orders'],
  'orders.signed_enrolment': ['orders'],
  'orders.signing_key': ['orders'],
  'worker.job': ['orders'],
  'worker.job_common': ['orders'],
  'mail.handover': ['mail'],
};
/** Who may change a row as a whole; by column, the list of rights says who. */
const changers: Readonly<Record<string, readonly Role[]>> = {
  'demo.sign_in': ['log'],
  'worker.job_common': ['orders'],
};
const removers: Readonly<Record<string, readonly Role[]>> = {
  'log.log_pending': ['log'],
  'demo.sign_in': ['log'],
  'console.session': ['log'],
  'console.used_proof': ['log'],
  'worker.job_common': ['orders'],
  'worker.job_dependency': ['orders'],
  'worker.instance': ['orders'],
};

/** Refused to everybody, whoever they are. */
const refused: readonly string[] = [
  `SELECT * FROM pg_catalog.pg_authid`,
  `SELECT * FROM pg_catalog.pg_statistic`,
  `SELECT * FROM pg_catalog.pg_largeobject`,
  `UPDATE orders.access_grant SET expires_at = now() + interval '1 day'`,
  `UPDATE orders.access_grant SET account_id = 'b'`,
  `UPDATE orders.access_grant SET log_idx = 0`,
  `DO 'BEGIN LOCK TABLE orders.access_grant IN ACCESS EXCLUSIVE MODE; END'`,
  `ALTER TABLE log.log_entry DISABLE TRIGGER ALL`,
  `DROP TRIGGER append_only ON log.log_entry`,
  `DROP TRIGGER only_add_lines ON log.log_checkpoint`,
  `UPDATE log.log_checkpoint SET published_at = now()`,
  `DROP TRIGGER revoked_for_good ON orders.access_grant`,
  `DROP TRIGGER no_canary ON orders.access_grant`,
  `DROP TRIGGER no_marked ON orders.access_grant`,
  `UPDATE orders.enrolment SET roles = '{ISSUING,VALIDATING,ENFORCING}'`,
  `UPDATE orders.enrolment SET organisation = 'other'`,
  `UPDATE orders.gate_closing SET closed_at = now()`,
  `UPDATE orders.delivery_key SET material = 'other'`,
  `UPDATE orders.delivery_key SET usable_from = now(), tried_at = now()`,
  `ALTER TABLE orders.delivery_key DROP CONSTRAINT delivery_key_thumbprint`,
  `SELECT orders.is_key_entry(gen_random_uuid(), 'key.enrolled.v1', 't')`,
  `SELECT orders.refuse_delivery_key()`,
  `UPDATE orders.package_volume SET sha256 = 'other'`,
  `UPDATE orders.package_chunk SET bytes = 'other'`,
  `DELETE FROM orders.package_chunk`,
  `UPDATE orders.package SET decision_idx = 1`,
  `SELECT orders.keep_package()`,
  `SELECT orders.keep_chunk()`,
  `SELECT orders.keep_package_receipt()`,
  `UPDATE orders.package_receipt SET type = 'deleted'`,
  `DELETE FROM orders.package_receipt`,
  `INSERT INTO records.canary VALUES ('a')`,
  `ALTER TABLE orders.access_grant DROP CONSTRAINT access_grant_is_short`,
  `CREATE OR REPLACE FUNCTION orders.keep_revoked() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  `ALTER FUNCTION orders.granted() OWNER TO CURRENT_USER`,
  `SET ROLE writ_owner`,
  `SET ROLE postgres`,
  `SET SESSION AUTHORIZATION postgres`,
  `SET session_replication_role = replica`,
  `CREATE SCHEMA own`,
  `CREATE TABLE public.own (id int)`,
  `CREATE FUNCTION public.own() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  `CREATE EXTENSION dblink`,
  `CREATE ROLE own`,
  `COPY (SELECT 1) TO PROGRAM 'true'`,
  `COPY (SELECT 1) TO '/dev/null'`,
  `SELECT pg_read_file('PG_VERSION')`,
  `SELECT lo_import('/etc/hostname')`,
  `SELECT log.refuse_change()`,
  `SELECT log.only_add_lines()`,
  `SELECT log.admit_pending()`,
  `SELECT log.drop_archived(1)`,
  `SELECT log.make_range(16777216, 16777217)`,
  `SELECT log.one_entry_an_event()`,
  `ALTER TABLE log.log_entry DETACH PARTITION log.log_entry_0`,
  `SELECT enforcement.make_month('2000-01-01')`,
  `SELECT enforcement.first_id('2000-01-01')`,
  `ALTER TABLE enforcement.restriction DETACH PARTITION enforcement.restriction_0`,
  `SELECT log.record_archive(1, 1, decode(repeat('00', 32), 'hex'), 'own')`,
  `DROP TRIGGER admit ON log.log_pending`,
  `SELECT orders.keep_revoked()`,
  `SELECT orders.forget_receipts()`,
  `SELECT orders.refuse_canary()`,
  `SELECT orders.refuse_marked()`,
  `SELECT orders.keep_preservation()`,
  `SELECT orders.keep_first_service()`,
  `SELECT records.keep_preserved()`,
  `SELECT orders.preserved_order('p')`,
  `SELECT sealing.sealed('{p}', '{}', '')`,
  `SELECT sealing.gen_random_bytes(1)`,
  `DROP EXTENSION pgcrypto`,
  `GRANT writ_owner TO CURRENT_USER`,
  `ALTER ROLE CURRENT_USER BYPASSRLS`,
];

/** Functions that answer what their caller may not read. */
const callers: Readonly<Record<string, readonly Role[]>> = {
  "orders.seen_holder('issuer', 'subject-a', now())": ['records', 'orders', 'enforcement', 'audit'],
  "orders.keep_holder('issuer', 'subject-a', 'b', now(), '')": [],
  "records.account_of_holder('issuer', 'subject-a')": [],
  "records.account_exists('a')": ['enforcement'],
  "content.item_fact('a')": ['enforcement', 'orders'],
  "content.item_text('a')": ['enforcement'],
  "content.cards_of('{a}', '{b}')": ['enforcement'],
  "content.newest_card('a')": ['content'],
  "content.item_facts('{a}')": ['enforcement'],
  "content.forget_cards('-infinity', 0)": ['enforcement'],
  "content.keep_card('{}', 'x', 'v', now())": ['enforcement', 'orders'],
  "records.keep_account('a', 'a', now())": ['enforcement'],
  "orders.report_receivers('DE', now())": ['enforcement'],
  "orders.report_address('i', 'o', 'DE')": ['enforcement'],
  "enforcement.report_of('a')": ['orders'],
  "orders.is_served('o')": ['enforcement'],
  "orders.fact_of('o')": ['enforcement'],
  "enforcement.classification_of('o')": ['orders'],
  "enforcement.in_effect('{a}', now())": ['enforcement'],
  "enforcement.withheld('{a}', null, now())": ['content'],
  "enforcement.emit('{}', now())": ['enforcement'],
  "enforcement.emit_accounts('{}', now())": ['enforcement'],
  "enforcement.account_measures_at('{a}', now())": ['enforcement'],
  "enforcement.account_measures('{a}')": [],
  'enforcement.use_source(false, now())': ['enforcement'],
  "enforcement.wanted_of_account('[]')": [],
  "enforcement.wanted_state('[]')": [],
  'enforcement.before_subscribing()': ['enforcement'],
  'enforcement.keep_months()': ['enforcement'],
  "enforcement.forget_events('-infinity', 0)": ['enforcement'],
  "enforcement.end_keeping('NOTICE', '-infinity', 0)": ['enforcement'],
  // For enforcement too: nothing proves that a process of this installation asks.
  "enforcement.keep_notice_file('a', sha256(''), 0, 1, '', '', '{}', now(), 0, '')": [],
  "enforcement.files_of_notice('a', '')": [],
  "enforcement.parts_of_notice_file('a', sha256(''), '')": [],
  "orders.end_keeping('ORDER', '-infinity', 0)": ['orders'],
  // For orders too: there is no such draft, and no entry of it.
  "orders.discard_draft('o', 'issuer', 'subject', gen_random_uuid())": [],
  // The same: there is no such key.
  "orders.approve_delivery_key('k', 1, '{}', '+49', 'w', now(), now() + interval '80 hours', gen_random_uuid())": [],
  "orders.mark_delivery_key_tried('k', 'e', now(), gen_random_uuid())": [],
  "orders.revoke_delivery_key('k', 1, '{}', 'w', now(), gen_random_uuid())": [],
  "orders.usable_delivery_key('k', 'e', now())": ['orders'],
  'orders.exports_of_session()': ['records', 'content'],
  'orders.delete_package_chunks(gen_random_uuid())': ['orders'],
  "orders.is_needed('o', now())": [],
  "orders.can_act('b', 'DE')": [],
  "retention.kept_since('NOTICE', now())": [],
  'orders.granted()': ['records', 'content'],
  "enforcement.work_origin('w', 'issuer', 'subject')": ['orders'],
  'orders.law_in_force()': ['orders', 'log'],
  "orders.take_budgets('{fieldsPerCase}', '{w}', '{2026-01-01}', '{1}', 1)": ['orders'],
  "orders.give_back_budgets('{fieldsPerCase}', '{w}', '{2026-01-01}', 1, 1, gen_random_uuid(), '2026-01-01', '')": [],
  "orders.items_in_force('o')": [],
  "orders.order_in_force('o', '{a}')": ['enforcement'],
  "orders.is_in_force('o')": ['enforcement'],
  "orders.target_effects('{o}')": ['orders'],
  "orders.measures_of('{o}')": ['orders'],
  "orders.remaining_of('{o}')": ['orders'],
  'orders.last_snapshots(null)': [],
  'orders.granted_preserved()': [],
  "orders.key_in_scope('{}', 'p', 'TRAFFIC', 'a', '2026-01-01')": [],
  'orders.snapshot_keys_of_session()': ['records', 'content'],
  'orders.granted_keys()': [],
  "orders.scope_of_session('SUBSCRIBER', 'a', null, null, now(), '{}')": [],
  "records.subscriber_of_session('a', null, null, now(), '{}', null, null, 1)": ['records'],
  "records.identification_of_session('a', null, null, now(), '{}', null, null, 1)": ['records'],
  "records.traffic_of_session('a', null, null, now(), '{}', null, null, 1)": ['records'],
  "content.messages_of_session('a', null, null, now(), '{}', null, null, 1)": ['content'],
  "records.gaps_of_session('SUBSCRIBER', 'a', null, null, now(), '{}')": ['records'],
  "orders.gaps_of('o', '')": [],
  'orders.awaits_collection(now())': ['enforcement'],
  'orders.is_logged(gen_random_uuid())': ['orders'],
  'orders.entry_of(gen_random_uuid())': ['orders'],
  "orders.close_gate('RESOLVED', null, null, null, null)": ['orders'],
  'orders.close_gate_of_session()': ['records', 'content'],
  'orders.receipt_of_session()': ['records', 'content'],
  "mail.recipient_of('none')": [],
  "records.account_preserved('{p}', 'USER_ID', '')": ['orders'],
  "records.forget_preserved('p')": [],
  "content.forget_preserved('p')": [],
  "orders.keep('p', 'USER_ID', '', '{}', '[]', '[]', '', '')": [],
  "orders.keep_sealed('p', 'USER_ID', '', '{}', '[]', '[]', '[]', '')": [],
  "records.keep_subject('p', 'USER_ID', '', '{}', now())": [],
  "records.require_covered('p', null, '{}')": [],
  "records.keep('p', '{}', '[]', '')": [],
  "content.keep('p', '{}', '')": [],
  "content.file_name('a', '')": [],
  'content.copies_lacking_files()': ['orders'],
  "content.key_of_copy('c', '')": [],
  "content.hold_copy('c', NULL, 60, now(), '')": [],
  "content.missing_of_copies('{c}')": ['orders'],
  "content.require_described('p', '')": [],
  "content.files_due('p', null, 1, '')": [],
  "content.files_due_by_month('p', null, 1, '')": [],
  "content.keep_file_part('p', '', 0, '', '')": [],
  "content.file_done('p', '', 0, null, null, '')": [],
  "content.files_of_session('a', null, null, now(), '{}', '{}')": ['content'],
  "content.file_of_session('a', null, null, now(), '{}', '')": ['content'],
  "orders.forget_snapshots('o', now())": ['orders'],
  "orders.forget_scope('o', true)": ['orders'],
  "orders.account_marks('{a}', '')": [],
  "orders.keep_account_mark('m', 'a', 'PRESS', 'r', '{}', now(), '')": [],
  "orders.end_account_mark('m', 'r', false, '{}', now(), '')": [],
  "orders.keep_mark_permission('o', 1, gen_random_uuid(), '')": [],
  'orders.account_mark_counts()': ['orders'],
};

/** The attacks of the security review of November 2026, each by one statement: what it was is refused to every role, not to the one alone. */
const reviewed: Readonly<Record<string, string>> = {
  'F1: takes an id of the log': `INSERT INTO log.log_pending (event_id, draft) VALUES ('f3b77403-c617-8eec-89d3-b73b00ace077',
    '{"type": "rt.x.v1", "entry": "{}", "proof": "x"}')`,
  'F2: reads a record by a plan': `EXPLAIN (ANALYZE, COSTS OFF) SELECT FROM records.subscriber WHERE name = 'name-a'`,
  'F2: counts records by a plan': `EXPLAIN (ANALYZE, COSTS OFF) SELECT FROM records.traffic WHERE account_id = 'b' AND at >= '1990-01-01'`,
  'F2: reads a message by a plan': `EXPLAIN (ANALYZE, COSTS OFF) SELECT FROM content.message WHERE text >= 'm'`,
  'F4: excludes a person from an order': `SELECT orders.review_order('reference', 'issuer', 'enforcing-1', now())`,
  'F4: excludes a person from a complaint': `SELECT orders.review_access(0, 'issuer', 'counsel-1', now())`,
  'F5: reads an address for an e-mail': `SELECT records.contact_for_letter('a')`,
  'F5: reads an address for news': `SELECT records.contact_of('n')`,
  'F6: reads by a cast whom orders concern': `SELECT order_id FROM orders.order_in_force WHERE item_id::int = 0`,
  'F9: invents an access': `INSERT INTO log.log_pending (event_id, draft) VALUES (gen_random_uuid(),
    '{"type": "access.decision.v1", "entry": "{}", "proof": "x"}')`,
  'F9: puts a text into a public leaf': `INSERT INTO log.log_pending (event_id, draft) VALUES (gen_random_uuid(),
    '{"type": "totals.v1", "entry": "{}", "proof": "x"}')`,
  'F11: locks the head of the log': `SELECT FROM log.log_head FOR UPDATE`,
  'F11: raises its own connection limit': 'ALTER ROLE CURRENT_USER CONNECTION LIMIT -1',
  'F12: freezes an item': `SELECT enforcement.emit('{item}', '9999-01-01')`,
  'F12: freezes an account': `SELECT enforcement.emit_accounts('{a}', '9999-01-01')`,
  'F13: destroys a snapshot that has not ended': `DELETE FROM records.preserved`,
  'F13: ends a preservation': `UPDATE orders.preservation SET state = 'ENDED', ended_at = now(), wrapped = NULL`,
  'F13: lists the canaries': `SELECT records.canaries_among(ARRAY(SELECT 'account-' || n FROM generate_series(1, 787) n), '')`,
  'F13: reads whether an account is a canary': `SELECT records.is_canary('a')`,
  'F13: seals a copy under a key of its own': `SELECT content.seal_removed('c', '', '', now(), now(), '')`,
  'S1: points work at another person': `UPDATE enforcement.work_item SET account_id = 'a'`,
  'S1: lends a proof to other work': `UPDATE enforcement.work_item SET origin_proof = '\\x00'`,
  'S1: makes a notice one of a public body': 'UPDATE enforcement.notice SET public_body_recognised = true',
  'S1: hides who asked for erasure': 'UPDATE enforcement.erasure_request SET asked_subject = NULL',
  'S1: hides who gave a notice': 'UPDATE enforcement.notice SET notifier_subject = NULL',
};
/** What one of them is the work of. */
const works: Readonly<Record<string, Role>> = {
  'F11: locks the head of the log': 'log',
  'F2: reads a record by a plan': 'source',
  'F2: counts records by a plan': 'source',
  'F2: reads a message by a plan': 'source',
};

let fixture: GrantedDatabase;
beforeAll(async () => {
  fixture = await grantedDatabase(['a', 'b']);
});
afterAll(() => fixture.close());

// Months are partitions that are made as time passes, each as the others: store/months.test.ts has their rights.
it.each([
  ['table', readers],
  ['view', views],
] as const)('the tables of this test name every %s of the product', async (kind, listed) => {
  const { rows } = await fixture.admin.query<{ name: string }>(
    `SELECT schemaname || '.' || ${kind}name AS name FROM pg_${kind}s 
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND NOT (schemaname = 'enforcement' AND ${kind}name ~ '_\\d{4}_\\d\\d$')`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(listed).sort());
});

describe.each(roles)('an attacker as writ_%s', (role) => {
  let attacker: Attacker;
  beforeAll(async () => {
    attacker = await attackerAs(fixture, role);
    const operation = newOperationId();
    const categories = recordTables.map(({ category }) => category);
    await attacker.name(operation, [await fixture.grant({ account: 'a', categories, operation })]);
  });
  afterAll(() => attacker.close());
  const expectAllowedTo = async (allowed: readonly Role[], sql: string): Promise<void> =>
    expect(await attacker.refusal(sql), sql).toBe(allowed.includes(role) ? 'allowed' : denied);

  it.each(refused)('cannot run %s', async (sql) => {
    expect(await attacker.refusal(sql)).toBe(denied);
  });

  it.each(Object.entries(reviewed))("is refused, unless it is the role's own work, where an attack %s", async (attack, sql) => {
    const [allowed, refusal] = [works[attack] === role, await attacker.refusal(sql)];
    expect(refusal === 'allowed', refusal).toBe(allowed);
  });

  it.each(roles.filter((other) => other !== role))('cannot become writ_%s', async (other) => {
    expect(await attacker.refusal(`SET ROLE writ_${other}`)).toBe(denied);
    expect(await attacker.refusal(`GRANT writ_${other} TO CURRENT_USER`)).toBe(denied);
  });

  it.each(Object.entries({ ...readers, ...views }))('is refused unless listed: %s is read by %s alone', async (table, allowed) => {
    await expectAllowedTo(allowed, `SELECT * FROM ${table}`);
    await expectAllowedTo(allowed, `SELECT query_to_xml('SELECT * FROM ${table}', true, false, '')`);
  });

  it.each(Object.keys(readers))('adds to, changes and removes from %s only if listed, and never empties or alters it', async (table) => {
    const { rows } = await fixture.admin.query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.columns
        WHERE table_schema || '.' || table_name = $1 AND is_identity = 'NO' ORDER BY ordinal_position LIMIT 1`,
      [table],
    );
    const column = rows[0]?.column ?? expect.fail('no column');
    await expectAllowedTo(writers[table] ?? [], `INSERT INTO ${table} (${column}) SELECT NULL WHERE false`);
    await expectAllowedTo(changers[table] ?? [], `UPDATE ${table} SET ${column} = NULL WHERE false`);
    await expectAllowedTo(removers[table] ?? [], `DELETE FROM ${table} WHERE false`);
    await expectAllowedTo([], `TRUNCATE ${table}`);
    await expectAllowedTo([], `ALTER TABLE ${table} ADD COLUMN own int`);
    await expectAllowedTo([], `DROP TABLE ${table}`);
    await expectAllowedTo([], `CREATE POLICY own ON ${table} USING (true)`);
    await expectAllowedTo([], `ALTER TABLE ${table} OWNER TO CURRENT_USER`);
  });

  it.each(Object.keys(views))('writes nothing through %s', async (view) => {
    for (const sql of [`INSERT INTO ${view} SELECT NULL`, `UPDATE ${view} SET order_id = NULL`, `DELETE FROM ${view}`, `DROP VIEW ${view}`])
      expect(await attacker.refusal(sql), sql).not.toBe('allowed');
  });

  it.each(Object.entries(callers))('is refused unless listed: %s answers %s alone', async (call, allowed) => {
    await expectAllowedTo(allowed, `SELECT * FROM ${call}`);
  });
});

it('nobody changes or removes an entry or a tile of the log, not even its owner', async () => {
  const owner = await attackerAs(fixture, 'owner');
  await fixture.grant({ account: 'a', categories: ['SUBSCRIBER'], operation: newOperationId() });
  await fixture.admin.query(`INSERT INTO log.log_tile VALUES (0, 0, decode(repeat('00', 8192), 'hex'))`);
  for (const [table, column] of [
    ['log.log_entry', 'leaf'],
    ['log.log_tile', 'data'],
  ]) {
    expect(await owner.refusal(`UPDATE ${table} SET ${column} = ${column}`)).toBe(denied);
    expect(await owner.refusal(`DELETE FROM ${table}`)).toBe(denied);
    expect(await owner.refusal(`TRUNCATE ${table} CASCADE`)).toBe(denied);
  }
  await owner.close();
});
