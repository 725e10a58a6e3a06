/**
 * What each login role brings about by functions, and what for. The lines are those of `every-effect.ts`: a function that is not here tells and changes
 * nothing. Each line is power that a stolen password has: add one only where the function can do with no less.
 */

/** That a process of the role's own runs, and which version it is. Forgets those that have not reported for a day. */
const reportsProcess = [
  'adds to running.process',
  ...['over', 'silent', 'told'].map((variant) => `removes from running.process what is ${variant}`),
];

/** By role and function, without a grant in the session. */
export const purposes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  audit: {
    'running.seen': reportsProcess,
    // Whether its keys are enough for the database, for who has them whole.
    'public.knows_keys': ['tells whether something is so'],
    // Whose complaint about an access it is: an auditor who took part is told apart.
    'enforcement.contested_access': ['tells records.account.id'],
    // The list of who looked, for the person: what may be told alone.
    'orders.told_access_at': ['tells orders.told_access.granted_at of what is over', 'tells orders.told_access.granted_at of what is told'],
    // The same, a page of it.
    'orders.told_accesses': [
      'tells log.log_entry.idx of what is over',
      'tells log.log_entry.idx of what is told',
      'tells orders.told_access.granted_at of what is over',
      'tells orders.told_access.granted_at of what is told',
    ],
    // Which account somebody who signed in holds: the public id, for the whole name and its issuer.
    'orders.seen_holder': ['tells records.account.id'],
  },
  content: {
    'running.seen': reportsProcess,
    // What was last kept of an item, for staff: public when it was looked up.
    'content.newest_card': [
      'tells content.card.answer',
      'tells content.card.attachments',
      'tells content.card.signature',
      'tells content.card.version',
    ],
    // Which of some items are not shown.
    'enforcement.withheld': ['tells whether something is so'],
    // Whether a key is the one that the database was used with, for who has it whole.
    'public.is_key': ['tells whether something is so'],
    'public.knows_keys': ['tells whether something is so'],
  },
  enforcement: {
    'running.seen': reportsProcess,
    // Whether its keys are enough for the database, for who has them whole; and the check value of the key that files are kept under.
    'public.knows_keys': ['tells whether something is so'],
    'public.key_in_use': ['tells sealing.key_check.value of a silent'],
    // Whether something that an order asked for by an instant is still to be collected: not which, nor whose.
    'orders.awaits_collection': ['tells whether something is so'],
    // Whose an item is, when it was published, and which version of it was seen last: public.
    'content.item_fact': ['tells content.card.version', 'tells content.item.published_at', 'tells records.account.id'],
    // The words of an item when it was reported or decided on, for who reviews that: public then.
    'content.cards_of': [
      'tells content.card.answer',
      'tells content.card.looked_up_at',
      'tells content.card.signature',
      'tells content.card.text',
      'tells content.card.title',
      'tells content.card.url',
    ],
    // What an item says, for a report of a suspicion: public.
    'content.item_text': ['tells content.item.text', 'tells content.item.title'],
    // The same, of several.
    'content.item_facts': ['tells content.card.version', 'tells content.item.published_at', 'tells records.account.id'],
    // How much was published in a time, for the share of a day that nobody restricts alone.
    'content.items_published': ['tells whether something is so'],
    // How much an account has published, for measures against misuse: public.
    'content.items_since': ['tells whether something is so'],
    // Tells edges what an item's state is now.
    'enforcement.emit': [
      'adds to enforcement.delivery',
      'adds to enforcement.outbox',
      'changes enforcement.item_version.at of what is over',
      'changes enforcement.item_version.at of what is silent',
      'changes enforcement.item_version.at of what is told',
      'changes enforcement.item_version.sequence of what is over',
      'changes enforcement.item_version.sequence of what is silent',
      'changes enforcement.item_version.sequence of what is told',
      'changes enforcement.item_version.statuses of what is over',
      'changes enforcement.item_version.statuses of what is silent',
      'changes enforcement.item_version.statuses of what is told',
    ],
    // Whether two persons confirmed the erasure of an account, so that nobody answers that it is erased before.
    'enforcement.is_erased': ['tells whether something is so'],
    // Ends the keeping of what is decided, by the times in retention.period: never sooner, and nothing that is open or contested.
    'enforcement.end_keeping': [
      'changes enforcement.complaint.explanation of what is over',
      'changes enforcement.complaint.filed_issuer of what is over',
      'changes enforcement.complaint.filed_subject of what is over',
      'changes enforcement.complaint.reason of what is over',
      'changes enforcement.complaint.redacted_at of what is over',
      'changes enforcement.erasure_request.asked_issuer of what is over',
      'changes enforcement.erasure_request.asked_subject of what is over',
      'changes enforcement.erasure_request.email of what is over',
      'changes enforcement.erasure_request.explanation of what is over',
      'changes enforcement.erasure_request.extension of what is over',
      'changes enforcement.erasure_request.name of what is over',
      'changes enforcement.erasure_request.reason of what is over',
      'changes enforcement.erasure_request.redacted_at of what is over',
      'changes enforcement.notice.explanation of what is over',
      'changes enforcement.notice.notifier_email of what is over',
      'changes enforcement.notice.notifier_hash of what is over',
      'changes enforcement.notice.notifier_issuer of what is over',
      'changes enforcement.notice.notifier_name of what is over',
      'changes enforcement.notice.notifier_subject of what is over',
      'changes enforcement.notice.reason of what is over',
      'changes enforcement.notice.redacted_at of what is over',
      'changes enforcement.statement_of_reasons.source_identity of what is over',
      'changes enforcement.statement_of_reasons.source_identity_reason of what is over',
      'changes enforcement.suspicion.account_handle of what is over',
      'changes enforcement.suspicion.account_handle of what is told',
      'changes enforcement.suspicion.account_id of what is over',
      'changes enforcement.suspicion.account_id of what is told',
      'changes enforcement.suspicion.drop_reason of what is over',
      'changes enforcement.suspicion.drop_reason of what is told',
      'changes enforcement.suspicion.explanation of what is over',
      'changes enforcement.suspicion.explanation of what is told',
      'changes enforcement.suspicion.fields of what is over',
      'changes enforcement.suspicion.fields of what is told',
      'changes enforcement.suspicion.item_published_at of what is over',
      'changes enforcement.suspicion.item_published_at of what is told',
      'changes enforcement.suspicion.item_text of what is over',
      'changes enforcement.suspicion.item_text of what is told',
      'changes enforcement.suspicion.item_title of what is over',
      'changes enforcement.suspicion.item_title of what is told',
      'changes enforcement.suspicion.item_url of what is over',
      'changes enforcement.suspicion.item_url of what is told',
      'changes enforcement.suspicion.proof of what is over',
      'changes enforcement.suspicion.proof of what is told',
      'changes enforcement.suspicion.redacted_at of what is over',
      'changes enforcement.suspicion.redacted_at of what is told',
      'removes from enforcement.letter what is over',
      'removes from enforcement.notice_file what is over',
    ],
    // Staged decisions of a batch that can no longer be undone.
    'enforcement.forget_decisions': ['changes enforcement.batch_line.decision of what is over'],
    // What was delivered, after thirty days.
    'enforcement.forget_events': ['removes from enforcement.delivery what is told', 'removes from enforcement.outbox what is told'],
    // What holds for an account.
    'enforcement.account_measures_at': ['tells whether something is so'],
    // What holds for an item.
    'enforcement.in_effect': ['tells whether something is so'],
    // Whose turn a piece of work is.
    'enforcement.turn_of': ['tells whether something is so'],
    // What a complaint about an access is about: of accesses that were told alone.
    'orders.access_of': [
      'tells orders.legal_order.id of what is over',
      'tells orders.legal_order.id of what is told',
      'tells orders.told_access.known_from of what is over',
      'tells orders.told_access.known_from of what is told',
    ],
    // Whether an order that was named binds.
    'orders.binding_kind': ['tells whether something is so'],
    // Whether an order that was named is in force for an item that was named.
    'orders.is_in_force': ['tells whether something is so'],
    // Whether somebody with a token acts for an enrolled body.
    'orders.is_admitted': ['tells whether something is so'],
    // Whether a name is an enrolled body's: enrolments are public in the log.
    'orders.is_authority': ['tells whether something is so'],
    // Where the body that a report of a suspicion was sent to is alerted: an address of the body.
    'orders.report_address': ['tells orders.enrolment.report_address'],
    // Which bodies receive such reports: enrolments are public in the log.
    'orders.report_receivers': [
      'tells orders.enrolment.issuer of what is over',
      'tells orders.enrolment.issuer of what is silent',
      'tells orders.enrolment.organisation of what is over',
      'tells orders.enrolment.organisation of what is silent',
    ],
    // Whether an order that was named was served: its category is recorded for reports.
    'orders.is_served': ['tells whether something is so'],
    // As what reports count an order that was named: its kind, state and categories of data, and nothing of whom it concerns.
    'orders.fact_of': ['tells orders.legal_order.fact'],
    // Whether somebody is free to decide a complaint: not who took part in its order.
    'orders.may_review': ['tells whether something is so'],
    // The same: whether.
    'orders.order_in_force': ['tells whether something is so'],
    // Where an order is contested, once it may be told.
    'orders.redress_of': ['tells orders.legal_order.legal_basis of what is told'],
    // The name of who ordered, once that may be told.
    'orders.told_names_of': ['tells orders.enrolment.name of what is told'],
    // Who ordered and why, once it may be told.
    'orders.told_of': ['tells orders.clock.due_at of what is told', 'tells orders.legal_order.legal_basis of what is told'],
    // Whether an order that was named was withdrawn.
    'orders.withdrawn_of': ['tells whether something is so'],
    // Whether an account is there: public.
    'records.account_exists': ['tells whether something is so'],
    // Makes the next months of the tables of decisions, once it is time: here they are made.
    'enforcement.keep_months': [],
    // Keeps the name of an account that was looked up. Where the platform's own import is the source it changes nothing.
    'records.keep_account': ['tells whether something is so'],
    // Which account somebody who signed in holds: the public id, for the whole name and its issuer.
    'orders.seen_holder': ['tells records.account.id'],
    // Names that accounts show: public.
    'records.handles_of': ['tells records.account.handle'],
  },
  log: {
    'running.seen': reportsProcess,
    // Whether its keys are enough for the database, for who has them whole; and the check value of the key that entries are written under.
    'public.knows_keys': ['tells whether something is so'],
    'log.master_in_use': ['tells sealing.key_check.value of a silent'],
    // Below which number entries have a place: the log's own tables, which it makes the next of when it is time.
    'log.keep_room': ['tells whether something is so'],
    // What was told of changes on desks, after ten minutes.
    'console.forget_changes': [
      'removes from console.change what is over',
      'removes from console.change what is silent',
      'removes from console.change what is told',
    ],
    // The entries that cover a decision about an account that was named: the log has no index of them.
    'log.decision_entries': ['tells log.log_entry.event_id'],
    // Which version of the law is in force, which is the latest: the log states it in public.
    'orders.law_in_force': ['tells orders.law_version.hash of b over'],
    // How many silent orders there are, by age: figures for the health of the service.
    'orders.silences_by_age': ['tells whether something is so'],
  },
  mail: {
    // To whom a letter goes that is being sent and was handed over, and in which language; of one that was sent, nothing.
    'mail.recipient_of': [
      'tells records.account.id of what is silent',
      'tells records.account.id of what is told',
      'tells records.account.language of what is silent',
      'tells records.account.language of what is told',
    ],
  },
  // It reads what the platform imported, and calls no function.
  source: {
    'running.seen': reportsProcess,
    // Whether a key is the one that the database was used with, for who has it whole.
    'public.is_key': ['tells whether something is so'],
    'public.knows_keys': ['tells whether something is so'],
  },
  orders: {
    'running.seen': reportsProcess,
    // Open pages hear that an order has changed: its id, and for whom it exists.
    'orders.tell_readers': ['adds to console.change'],
    // Which version of the law is in force, which is the latest: the log states it in public.
    'orders.law_in_force': ['tells orders.law_version.hash of b over'],
    // The category that was recorded of an order, for reports.
    'enforcement.classification_of': ['tells enforcement.order_classification.category', 'tells enforcement.order_classification.keywords'],
    // Whom a report of a suspicion that was sent names, to whom it went, and that two persons decided it: for a read of its fields.
    'enforcement.report_of': [
      'tells enforcement.suspicion.decided_by of what is told',
      'tells enforcement.suspicion.digest of what is told',
      'tells enforcement.suspicion.fields of what is told',
      'tells enforcement.suspicion.proof of what is told',
      'tells enforcement.suspicion.proposed_by of what is told',
      'tells enforcement.suspicion.receiver_country of what is told',
      'tells enforcement.suspicion.receiver_issuer of what is told',
      'tells enforcement.suspicion.receiver_organisation of what is told',
      'tells records.account.id of what is told',
    ],
    // Ends the keeping of requests and of orders that are over, by the times in retention.period: never sooner, and nothing on which something rests.
    'orders.end_keeping': [
      'changes orders.case_request.reasons of what is over',
      'changes orders.case_request.reasons of what is silent',
      'changes orders.case_request.reasons of what is told',
      'changes orders.case_request.redacted_at of what is over',
      'changes orders.case_request.redacted_at of what is silent',
      'changes orders.case_request.redacted_at of what is told',
      'changes orders.case_request.refusal of what is over',
      'changes orders.case_request.refusal of what is silent',
      'changes orders.case_request.refusal of what is told',
    ],
    // A kept copy whose time is over.
    'content.end_removed': ['changes content.removed.ended_at of what is over', 'changes content.removed.said of what is over'],
    // Which copies lack files: the id alone, which the role reads.
    'content.copies_lacking_files': [],
    // How many files are not kept with a copy, and why: for whoever reads that it is kept.
    'content.missing_of_copies': [],
    // Whose an item is, when it was published, and which version of it was seen last: public.
    'content.item_fact': ['tells content.card.version', 'tells content.item.published_at', 'tells records.account.id'],
    // Whether somebody sent a piece of work in, or took part in it: they open no case on it.
    'enforcement.work_origin': ['tells whether something is so'],
    // How many accounts are marked as what: a count.
    'orders.account_mark_counts': ['tells whether something is so'],
    // Closes the authority graph after a canary: anybody who may raise the alarm may.
    'orders.close_gate': ['adds to orders.gate_closing', 'adds to orders.watch'],
    // The encrypted bytes of a package that nobody can fetch: one that is made again from its beginning, or that has ended.
    'orders.delete_package_chunks': ['over', 'silent', 'told'].map((variant) => `removes from orders.package_chunk what is ${variant}`),
    // What went to endpoints a month ago, and endpoints that were removed then: the worker's.
    'orders.forget_endpoint_events': ['removes from orders.endpoint what is over', 'removes from orders.endpoint_event what is over'],
    // What limits and their disclosures counted before: never sooner than a day, or 30 days, by the database's clock.
    'orders.forget_counters': ['over', 'silent', 'told'].map((variant) => `removes from orders.disclosing_operation what is ${variant}`),
    // What an order asks for and what was decided on it, when others take their place: by this, and not by the right to remove rows, with which a
    // role locks the whole table.
    'orders.forget_scope': [
      'removes from orders.order_decision what is over',
      'removes from orders.order_decision what is silent',
      'removes from orders.order_decision what is told',
      'removes from orders.order_target what is over',
      'removes from orders.order_target what is silent',
      'removes from orders.order_target what is told',
    ],
    // What is left of snapshots that have ended, which takes a proof.
    'orders.forget_snapshots': [
      'changes orders.preservation.deleted_at of what is over',
      'removes from content.described_file what is over',
      'removes from content.fetched_file what is over',
      'removes from content.preserved what is over',
      'removes from content.preserved_file what is over',
      'removes from records.preserved what is over',
      'removes from records.preserved_gap what is over',
      'removes from records.preserved_identifier what is over',
    ],
    // The index of an entry by its event: of which the person is shown what was answered by hand.
    'orders.entry_of': ['tells log.log_entry.idx'],
    // Whether an entry is in the log.
    'orders.is_logged': ['tells whether something is so'],
    // What was done under an order that was named.
    'orders.measures_of': [
      'tells enforcement.restriction.ends_at of what is silent',
      'tells enforcement.restriction.ends_at of what is told',
      'tells enforcement.restriction.starts_at of what is silent',
      'tells enforcement.restriction.starts_at of what is told',
    ],
    // Counts the disclosures of an order.
    'orders.take_disclosure': ['adds to orders.disclosing_operation'],
    // The same, by target.
    'orders.target_effects': ['tells enforcement.restriction.starts_at of what is silent'],
    // Whether the key of the proofs is the one that the caller has, who needs it whole.
    'orders.trust_key': ['tells whether something is so'],
    // The same of two more keys, and the source’s, for who has one whole.
    'public.is_key': ['tells whether something is so'],
    'public.knows_keys': ['tells whether something is so'],
    // The check value of the key that what is kept goes under.
    'public.key_in_use': ['tells sealing.key_check.value of a silent'],
    // Which account somebody who signed in holds: the public id, for the whole name and its issuer.
    'orders.seen_holder': ['tells records.account.id'],
    // Whose an identifier is, in a snapshot.
    'records.account_preserved': ['tells records.account.id of what is told'],
    // The time, for the library of the worker.
    'worker.job_now': ['tells whether something is so'],
  },
  records: {
    'running.seen': reportsProcess,
    // Whether a key is the one that the database was used with, for who has it whole.
    'public.is_key': ['tells whether something is so'],
    'public.knows_keys': ['tells whether something is so'],
    // Which account somebody who signed in holds: the public id, for the whole name and its issuer.
    'orders.seen_holder': ['tells records.account.id'],
  },
};

/** By function, or by function and role where they differ, what a grant in the session adds: rows of its account alone, for the roles that read records; or that it is revoked. */
export const underGrant: Readonly<Record<string, readonly string[]>> = {
  'content.messages_of_session': [
    'tells content.preserved.at of a told',
    'tells content.preserved.row_id of a told',
    'tells content.preserved.sealed of a told',
    'tells orders.preservation.wrapped of a told',
  ],
  // That it is closed is heard of.
  'orders.close_gate_of_session': [
    'adds to orders.gate_closing',
    'adds to orders.watch',
    'changes orders.access_grant.revoked_at of what is told',
  ],
  'orders.granted': ['tells log.log_entry.idx of a told', 'tells orders.preservation.id of a told', 'tells records.account.id of a told'],
  'orders.close_gate': ['changes orders.access_grant.revoked_at of what is told'],
  // The sealed keys of what it reaches: another process opens them, for a proof.
  'orders.snapshot_keys_of_session as writ_records': [
    'tells orders.preservation.id of a told',
    'tells orders.snapshot_key.id of a told',
    'tells orders.snapshot_key.period of a told',
    'tells orders.snapshot_key.sealed of a told',
    'tells orders.snapshot_key.version of a told',
    'tells records.account.id of a told',
  ],
  'records.gaps_of_session': [
    'tells records.preserved_gap.from_at of a told',
    'tells records.preserved_gap.says of a told',
    'tells records.preserved_gap.to_at of a told',
    'tells records.preserved_gap.why of a told',
  ],
  'records.subscriber_of_session': [
    'tells orders.preservation.wrapped of a told',
    'tells records.preserved.at of a told',
    'tells records.preserved.row_id of a told',
    'tells records.preserved.sealed of a told',
  ],
};
