/**
 * For each kind of job, something that it has to do: how it is made due, and how often its effect is there afterwards. A kind without a
 * case fails `killed.test.ts`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { findingFact, vouch } from '@writ/access';
import { type EntryDraft, ownersPendingRow } from '@writ/access-log';
import { newEventId } from '@writ/core';
import type { Order, OrderContent, OrderStatus } from '@writ/orders-domain/order';
import { people, preserving, production, removal, sampleOf, start, walked } from '@writ/orders-domain/testing';
import { newPreservationKey } from '@writ/prisma/client';
import { expect, vi } from 'vitest';
import { putRow } from '../../subgraphs/orders/testing/enrolled-key.ts';
import { decideComplaint, holdWork } from '../../subgraphs/orders/testing/queue-rows.ts';
import { lettersIn } from '../harness/letters.ts';
import type { Installation } from './installation.ts';

export interface Prepared {
  /** The job's own key. */
  readonly key: string;
  /** Makes it due. */
  due(): Promise<unknown>;
  /** How often the effect is there: not at all, and then once. */
  effects(): Promise<number>;
}

export interface Case {
  /** The entries of the log that the effect makes, its own consequences included. */
  readonly entries: readonly string[];
  /** An entry comes before the effect, and may come again with another try: without the log there is no effect. */
  readonly waitsForLog?: true;
  /** `id` is not used by any other. */
  prepare(on: Installation, id: string): Promise<Prepared>;
}

const later = `now() + interval '300 days'`;

/** The order under another id, with no time that runs out; where it names an account, that of the seed. */
async function put(on: Installation, id: string, content: OrderContent, status: OrderStatus, issuer = people.police): Promise<Order> {
  const order = walked(content, status, issuer);
  const own = (target: string) => `${id}.${target}`;
  const resolved = (account: string | null) => (account === 'account-1' ? 'author' : account);
  const renamed: Order = {
    ...order,
    id,
    // Workers look while it is put in: no time of the sample may be over by then.
    clocks: order.clocks.map((clock) => ({ ...clock, dueAt: new Date(Date.now() + 300 * 86_400_000) })),
    targets: order.targets.map((target) => ({ ...target, id: own(target.id), resolved: resolved(target.resolved) })),
    decisions: order.decisions.map((one) => ({ ...one, target: own(one.target) })),
  };
  // A release is known by its event, which only an act writes.
  if (status !== 'IN_FORCE') await on.put(renamed);
  else {
    await on.put({ ...renamed, status: 'APPROVED' });
    await on.sql(`UPDATE orders.legal_order SET status = 'IN_FORCE', released_event = gen_random_uuid() WHERE id = $1`, [id]);
  }
  await on.sql(`UPDATE orders.clock SET due_at = ${later}, thresholds = '{}', escalates_at = NULL, ended_at = NULL WHERE order_id = $1`, [
    id,
  ]);
  return renamed;
}

const end = (on: Installation, id: string, ...kinds: string[]) =>
  on.sql(`UPDATE orders.clock SET due_at = now() - interval '1 minute' WHERE order_id = $1 AND kind = ANY ($2::orders.clock_kind[])`, [
    id,
    kinds,
  ]);

const count = async (on: Installation, from: string, id: string): Promise<number> =>
  Number((await on.sql<{ count: string }>(`SELECT count(*) FROM ${from}`, [id]))[0]?.count);

const acts = (on: Installation, id: string, act: string) => count(on, `orders.order_event WHERE order_id = $1 AND act = '${act}'`, id);

/** An order to act in force on an item of its own, of which the person hears later; `due` restricts the item. */
async function acting(on: Installation, id: string, item: string) {
  const order = await put(on, id, removal({ identifiers: [{ type: 'ITEM_ID', value: item }] }), 'IN_FORCE', people.regulator);
  await on.sql(`UPDATE orders.order_target SET resolved = $2 WHERE order_id = $1`, [id, item]);
  const restrict = () =>
    on.sql(
      `INSERT INTO enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, effective_at, order_id, decided_by, decided_at)
       VALUES ($1 || $2, 'ACTIVE', $2, 'author', '{DECISION_VISIBILITY_CONTENT_DISABLED}', '{DE}', now(), now(), $1, 'i agent', now())`,
      [id, item],
    );
  return { order, restrict };
}

const itemOf = (id: string): string => `item-${1 + (Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 6), 16) % 99)}`;

const snapshot = (on: Installation, id: string, ended: boolean) =>
  on.sql(
    ended
      ? `INSERT INTO orders.preservation (id, order_id, target_id, state, asked_at, taken_at, ended_at)
         SELECT $1, $1, t.id, 'ENDED', now(), now(), now() FROM orders.order_target t WHERE t.order_id = $1 LIMIT 1`
      : `INSERT INTO orders.preservation (id, order_id, target_id, asked_at) SELECT $1, $1, t.id, now() FROM orders.order_target t WHERE t.order_id = $1 LIMIT 1`,
    [id],
  );

/** The event of an entry that is in the log: what it says is asked by nobody here. */
async function anyEntry(on: Installation): Promise<string> {
  const event = newEventId();
  const draft: EntryDraft = { event, kind: 'system', type: 'import.applied.v1', at: new Date(), details: { action: 'import' } };
  await on.sql('INSERT INTO log.log_pending (event_id, draft) VALUES ($1, $2)', [event, JSON.stringify(ownersPendingRow(draft).draft)]);
  const isThere = async () => expect(await on.sql('SELECT FROM log.log_entry WHERE event_id = $1', [event])).toHaveLength(1);
  await vi.waitFor(isThere, { interval: 100 });
  return event;
}

const accessUnder = (on: Installation, order: string) =>
  on.sql(
    `INSERT INTO orders.access_grant (handle_hash, category, operation, purpose, reference, account_id, horizon, expires_at, log_idx)
     SELECT sha256($1::text::bytea), 'SUBSCRIBER', gen_random_uuid(), 'ORDER', $1, 'author', now(), now() + interval '1 minute', count(*)
       FROM orders.access_grant`,
    [order],
  );

/** A body that may have packages; answers the id of its enrolment. */
async function packageBody(on: Installation, id: string): Promise<string> {
  const body = `packages-${id}`;
  await on.sql(
    `INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by, confirmed_by,
                                   proposed_at, active_from)
     VALUES ($1, 3, 'ENROLLED', 'https://packages.example', $1, 'IE', '{ISSUING}', '{OTHER_COMPETENT_AUTHORITY}', '+353 20 915 0002', 'i agent', 'i counsel', 'i auditor',
             now(), now())`,
    [body],
  );
  return body;
}

/** With made-up data: its key is that of the enrolment's id. */
const insertPackage = (state: string) => `
  INSERT INTO orders.package (id, order_id, target_id, state, is_trial, enrolment_id, key_id, thumbprint, requested_by, requested_at, expires_at)
  SELECT $1, $2, t.id, '${state}', true, $3, $3, $4, '{}', now(), now() + interval '14 days' FROM orders.order_target t WHERE t.order_id = $2 LIMIT 1`;

export const cases: Readonly<Record<string, Case>> = {
  'order-clocks': {
    entries: ['order.expired.v1'],
    async prepare(on, id) {
      await put(on, id, preserving(), 'SERVED');
      return { key: id, due: () => end(on, id, 'PRESERVATION'), effects: () => acts(on, id, 'expire') };
    },
  },
  'order-alerts': {
    entries: ['order.notified.v1'],
    async prepare(on, id) {
      await put(on, id, production({ notified: { organisation: 'south-enforcing', country: 'IE' } }), 'SERVED');
      const enrol = `INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number,
          proposed_by, approved_by, confirmed_by, proposed_at, active_from)
        VALUES (gen_random_uuid(), 3, 'ENROLLED', 'https://authorities.example', $1, 'IE', '{ENFORCING}', '{OTHER_COMPETENT_AUTHORITY}', '+353 20 915 0001',
          'i agent', 'i counsel', 'i auditor', now(), now())`;
      await on.sql(enrol, [id]);
      const due = () => on.sql('UPDATE orders.legal_order SET notified_organisation = $1 WHERE id = $1', [id]);
      return { key: id, due, effects: () => acts(on, id, 'alertAuthority') };
    },
  },
  'key-ends': {
    entries: [],
    async prepare(on, id) {
      await on.sql(
        `INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number, proposed_by, approved_by,
                                       confirmed_by, proposed_at, active_from)
         VALUES ($1, 3, 'ENROLLED', 'https://authorities.example', $1, 'IE', '{ISSUING}', '{COURT}', '+353 20 915 0001', 'i agent', 'i counsel', 'i auditor', now(), now())`,
        [id],
      );
      const { id: key } = await putRow(on.sql, id);
      const due = () => on.sql(`UPDATE orders.delivery_key SET not_after = now() + interval '29 days' WHERE id = $1`, [key]);
      return { key, due, effects: () => count(on, `orders.alert WHERE cause = 'KEY ' || $1 || ' ENDS'`, key) };
    },
  },
  'end-package': {
    entries: ['package.ended.v1'],
    async prepare(on, id) {
      await put(on, id, production(), 'IN_FORCE');
      const made = randomUUID();
      const enrolment = await packageBody(on, id);
      // Its key is none that may be used.
      const due = () => on.sql(insertPackage('READY'), [made, id, enrolment, `sha256:${'0'.repeat(64)}`]);
      const effects = () => count(on, `orders.package_event WHERE package_id = $1::uuid AND act = 'DELETED'`, made);
      return { key: `${made} WITHDRAWN`, due, effects };
    },
  },
  'order-queue': {
    entries: [],
    async prepare(on, id) {
      await put(on, id, production(), 'SERVED');
      const due = () => holdWork(on.sql, id, 'https://platform.example agent', new Date(Date.now() + 20 * 60_000), on.queueKey);
      return { key: id, due, effects: () => acts(on, id, 'claim') };
    },
  },
  'queue-behind': {
    entries: [],
    async prepare(on, id) {
      await put(on, id, production(), 'SERVED');
      const due = () => on.sql('UPDATE orders.legal_order SET queue_behind = true WHERE id = $1', [id]);
      return { key: id, due, effects: () => count(on, 'enforcement.work_item WHERE subject_id = $1 AND closed_at IS NULL', id) };
    },
  },
  'order-effects': {
    entries: ['order.fulfilled.v1', 'duty.created.v1'],
    async prepare(on, id) {
      const { restrict } = await acting(on, id, itemOf(id));
      // A silence, so that nothing else is due on it.
      await on.sql(
        `INSERT INTO orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds) VALUES ($1, 'SECRECY', now(), ${later}, 'UTC', '[]', '{}')
         ON CONFLICT DO NOTHING`,
        [id],
      );
      return { key: id, due: restrict, effects: () => acts(on, id, 'fulfil') };
    },
  },
  'item-information': {
    entries: ['user.informed.v1'],
    async prepare(on, id) {
      const { restrict } = await acting(on, id, itemOf(id));
      // Another item is still to be restricted, so that the order isn't fulfilled by it.
      await on.sql(
        `WITH other AS (INSERT INTO orders.order_target SELECT (jsonb_populate_record(t, jsonb_build_object('id', $1 || '.other', 'position', 9, 'resolved', 'item-0'))).*
                          FROM orders.order_target t WHERE t.order_id = $1 RETURNING id)
         INSERT INTO orders.order_decision SELECT (jsonb_populate_record(d, jsonb_build_object('target_id', $1 || '.other', 'position', 9))).*
           FROM orders.order_decision d, other WHERE d.order_id = $1`,
        [id],
      );
      return { key: id, due: restrict, effects: () => count(on, 'orders.user_information WHERE order_id = $1', id) };
    },
  },
  'silence-end': {
    entries: ['secrecy.ended.v1'],
    async prepare(on, id) {
      const until = new Date(start.getTime() + 60 * 86_400_000);
      const secrecy = { ground: 'PUBLIC_SECURITY' as const, reason: 'Others are warned otherwise.', until };
      await put(on, id, sampleOf('DSA_INFORM', { secrecy }), 'SERVED', people.regulator);
      return { key: id, due: () => end(on, id, 'SECRECY'), effects: () => acts(on, id, 'endSecrecy') };
    },
  },
  'show-accesses': {
    entries: [],
    async prepare(on, id) {
      await put(on, id, sampleOf('DSA_INFORM', { informBy: new Date(start.getTime() + 86_400_000) }), 'IN_FORCE', people.regulator);
      // Whoever is told by mail has been told: that is another job.
      await on.sql('UPDATE orders.legal_order SET people_told_at = now() WHERE id = $1', [id]);
      await accessUnder(on, id);
      return { key: id, due: () => end(on, id, 'INFORM'), effects: () => count(on, 'orders.told_access WHERE reference = $1', id) };
    },
  },
  inform: {
    entries: ['user.informed.v1'],
    async prepare(on, id) {
      await put(on, id, sampleOf('DSA_INFORM', { informBy: new Date(start.getTime() + 86_400_000) }), 'IN_FORCE', people.regulator);
      await accessUnder(on, id);
      await on.sql('UPDATE orders.legal_order SET accesses_shown_from = now() WHERE id = $1', [id]);
      return { key: id, due: () => end(on, id, 'INFORM'), effects: () => count(on, 'orders.user_information WHERE order_id = $1', id) };
    },
  },
  duties: {
    entries: ['duty.overdue.v1'],
    async prepare(on, id) {
      await put(on, id, production(), 'SERVED');
      await on.sql(
        `INSERT INTO orders.duty (id, kind, order_id, organisation, country, cause, created_at, due_at)
         VALUES ($1, 'DELETE', $1, 'north-police', 'DE', 'test', now(), ${later})`,
        [id],
      );
      const due = () => on.sql(`UPDATE orders.duty SET due_at = now() - interval '1 minute' WHERE id = $1`, [id]);
      return { key: id, due, effects: () => count(on, `orders.duty WHERE id = $1 AND state = 'OVERDUE' AND generation = 1`, id) };
    },
  },
  collect: {
    entries: ['record.collection.v1', 'record.preserved.v1'],
    async prepare(on, id) {
      await put(on, id, production(), 'SERVED');
      const effects = () => count(on, 'orders.preservation WHERE id = $1 AND taken_at IS NOT NULL', id);
      return { key: id, due: () => snapshot(on, id, false), effects };
    },
  },
  'end-collection': {
    entries: [],
    async prepare(on, id) {
      await put(on, id, production(), 'SERVED');
      const key = newEventId();
      const due = async () => {
        await on.sql(
          `WITH over AS (INSERT INTO orders.preservation (id, order_id, target_id, state, asked_at, ended_at, deleted_at)
                         SELECT $2, $2, t.id, 'ENDED', now(), now(), now() FROM orders.order_target t WHERE t.order_id = $2 LIMIT 1)
           INSERT INTO orders.collection (event, preservation_id, state, asked_at, try_at) VALUES ($1, $2, 'REVOKED', now(), now())`,
          [key, id],
        );
      };
      return { key, due, effects: () => count(on, 'orders.collection WHERE preservation_id = $1 AND told_at IS NOT NULL', id) };
    },
  },
  'delete-preserved': {
    entries: ['record.deleted.v1'],
    async prepare(on, id) {
      await put(on, id, production(), 'SERVED');
      const effects = () => count(on, 'orders.preservation WHERE id = $1 AND deleted_at IS NOT NULL', id);
      return { key: id, due: () => snapshot(on, id, true), effects };
    },
  },
  'seal-removed': {
    entries: ['record.preserved.v1'],
    async prepare(on, id) {
      const due = () =>
        on.sql(
          `INSERT INTO content.removed (id, restriction_id, order_id, item_id, account_id, removed_at, keep_until, said)
           VALUES ($1, $1, $1, 'item-1', 'author', now(), now() + interval '184 days', '{"text":"a call"}')`,
          [id],
        );
      return { key: id, due, effects: () => count(on, 'content.removed WHERE id = $1 AND sealed_at IS NOT NULL', id) };
    },
  },
  'fetch-removed-files': {
    entries: [],
    async prepare(on, id) {
      // Sealed under the key of the installation: the platform of these tests has no files, so that it is gone.
      const { key, wrapped } = newPreservationKey(on.preservationKey, id);
      const due = () =>
        on.sql(
          `WITH copy AS (INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, longer, sealed, wrapped, sealed_at)
                         VALUES ($1, $1, 'item-1', 'author', now(), now() + interval '184 days', '[{}]', '\\x00', $2, now()))
           INSERT INTO content.described_file
           SELECT $1, f.name, 'ITEM', 'item-1', 'author', now(), now(),
                  sealing.sealed(ARRAY[$1, 'FILE', encode(f.name, 'hex')], '{"sha256": "${'0'.repeat(64)}", "bytes": 3}', $3)
             FROM (SELECT content.file_name('${'0'.repeat(64)}', $3) AS name) f`,
          [id, wrapped, key],
        );
      return { key: id, due, effects: () => count(on, `content.fetched_file WHERE preservation_id = $1 AND why = 'GONE'`, id) };
    },
  },
  'end-removed': {
    entries: ['record.deleted.v1'],
    async prepare(on, id) {
      const due = () =>
        on.sql(
          `INSERT INTO content.removed (id, restriction_id, item_id, account_id, removed_at, keep_until, sealed, wrapped, sealed_at)
           VALUES ($1, $1, 'item-1', 'author', now() - interval '200 days', now() - interval '1 minute', '\\x00', '\\x00', now() - interval '200 days')`,
          [id],
        );
      return { key: id, due, effects: () => count(on, 'content.removed WHERE id = $1 AND ended_at IS NOT NULL AND sealed IS NULL', id) };
    },
  },
  'note-closings': {
    entries: ['gate.closed.v1'],
    async prepare(on, id) {
      // Opened again: while it is closed nobody is notified, which another case waits for.
      const due = () =>
        on.sql(
          `INSERT INTO orders.gate_closing (cause, reference, closed_at, opened_at, opened_by, reason)
           VALUES ('RESOLVED', $1, now(), now(), '{"issuer":"i","subject":"auditor"}', 'A test.')`,
          [id],
        );
      return { key: 'all', due, effects: () => count(on, 'orders.gate_closing WHERE reference = $1 AND noted_at IS NOT NULL', id) };
    },
  },
  'complaint-reviews': {
    entries: [],
    async prepare(on, id) {
      await put(on, id, removal({ identifiers: [{ type: 'ITEM_ID', value: itemOf(id) }] }), 'IN_FORCE', people.regulator);
      const entry = await anyEntry(on);
      const due = () => decideComplaint(on.sql, { complaint: id, outcome: 'UPHELD', order: id }, { key: on.queueKey, entry });
      return { key: id, due, effects: () => count(on, 'orders.complaint_review WHERE complaint_id = $1', id) };
    },
  },
  'access-complaints': {
    // What was disclosed is to be deleted, and the access is to be reported.
    entries: ['order.revoked.v1', 'duty.created.v1', 'duty.created.v1'],
    async prepare(on, id) {
      await put(on, id, production(), 'IN_FORCE');
      await accessUnder(on, id);
      const due = () =>
        on.sql(
          `INSERT INTO orders.complaint_review (complaint_id, outcome, log_idx, order_id, event, issuer, subject, at)
           SELECT $1, 'REVERSED', g.log_idx, $1, gen_random_uuid(), 'https://platform.example', 'counsel-9', now()
             FROM orders.access_grant g WHERE g.reference = $1`,
          [id],
        );
      return { key: id, due, effects: () => acts(on, id, 'reverseAccess') };
    },
  },
  'execution-complaints': {
    entries: ['duty.created.v1'],
    async prepare(on, id) {
      await put(on, id, removal({ identifiers: [{ type: 'ITEM_ID', value: itemOf(id) }] }), 'IN_FORCE', people.regulator);
      const due = () =>
        on.sql(
          `INSERT INTO orders.complaint_review (complaint_id, outcome, order_id, event, issuer, subject, at)
           VALUES ($1, 'REVERSED', $1, gen_random_uuid(), 'https://platform.example', 'counsel-9', now())`,
          [id],
        );
      return { key: id, due, effects: () => count(on, `orders.duty WHERE order_id = $1 AND kind = 'REPORT_EFFECT'`, id) };
    },
  },
  'complaint-answers': {
    entries: ['duty.created.v1'],
    async prepare(on, id) {
      const key = `${id}-work`;
      const due = () =>
        on.sql(
          `INSERT INTO enforcement.work_item (id, kind, subject_id, due_at, article) VALUES ($1, 'COMPLAINT', $2, ${later}, 'Regulation (EU) 2021/784, Art. 10(2)')`,
          [key, id],
        );
      return { key, due, effects: () => count(on, 'orders.duty WHERE work_id = $1', key) };
    },
  },
  findings: {
    entries: ['duty.created.v1'],
    async prepare(on, id) {
      const event = await anyEntry(on);
      const finding = { event, about: 1n, verdict: 'LOG_GAP', organisation: null, country: null };
      const due = () =>
        on.sql(`INSERT INTO orders.finding (event, about, verdict, text, at, proof) VALUES ($1, 1, 'LOG_GAP', $2, now(), $3)`, [
          event,
          id,
          vouch(on.queueKey, findingFact(finding)),
        ]);
      return { key: event, due, effects: () => count(on, `orders.duty WHERE finding_event::text = $1`, event) };
    },
  },
  mail: {
    entries: [],
    waitsForLog: true,
    async prepare(on, id) {
      await put(on, id, sampleOf('DSA_INFORM'), 'SERVED', people.regulator);
      const due = () =>
        on.sql(
          `INSERT INTO orders.user_information (id, order_id, account_id, accessed_at, told_at) VALUES ($1, $1, 'author', now(), now())`,
          [id],
        );
      // The row says that it was sent, and the letters how often.
      const effects = async () =>
        (await count(on, 'orders.user_information WHERE id = $1 AND mailed_at IS NOT NULL', id)) === 0 ? 0 : lettersAbout(on, id);
      return { key: id, due, effects };
    },
  },
};

/** The letters of a piece of news, by the name that its message bears. */
async function lettersAbout(on: Installation, id: string): Promise<number> {
  const letters = await lettersIn(on.folder);
  return letters.filter((letter) => letter.includes(id)).length;
}
