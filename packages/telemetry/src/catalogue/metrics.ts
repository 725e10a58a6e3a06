/** Every metric: its name, what it says, its labels. docs/how-to/observe.md, the dashboards and the alerts are made from this list. */
import type { ValueOf, Word } from './values.ts';

export interface Metric {
  readonly kind: 'histogram' | 'gauge';
  readonly about: string;
  readonly labels: readonly Word[];
}

export const metrics = {
  writ_request_seconds: {
    kind: 'histogram',
    about: 'from a request to its answer, at the gateway and at each subgraph, by how it ended',
    labels: ['part', 'graph', 'code'],
  },
  writ_fetch_seconds: {
    kind: 'histogram',
    about: 'from the question of the gateway to the answer of a subgraph',
    labels: ['subgraph', 'code'],
  },
  writ_append_seconds: { kind: 'histogram', about: 'from the draft of an entry to its commit', labels: ['code'] },
  writ_log_ready: { kind: 'gauge', about: '1 while the log takes entries, 0 while it refuses them', labels: [] },
  writ_log_size: { kind: 'gauge', about: 'entries of the log that this process knows to be committed', labels: [] },
  writ_log_room: {
    kind: 'gauge',
    about: 'entries for which the tables of the log have a place; the next range is made when less than 8,388,608 fit',
    labels: [],
  },
  writ_decisions_room_seconds: {
    kind: 'gauge',
    about: 'for how long decisions have a place in their tables; the month after next is made when this one begins',
    labels: [],
  },
  writ_log_published_age_seconds: { kind: 'gauge', about: 'since when the head of the log was last published, or known to be', labels: [] },
  writ_log_contradicted: {
    kind: 'gauge',
    about: '1 while a witness, the anchor or the database shows another history of the log than this process acknowledged',
    labels: [],
  },
  writ_witness_missing: { kind: 'gauge', about: 'witnesses that did not cosign the latest checkpoint', labels: [] },
  writ_witness_quorum: { kind: 'gauge', about: '1 while the latest checkpoint has its quorum of witnesses', labels: [] },
  writ_anchor_ok: {
    kind: 'gauge',
    about: '1 while this process can keep its anchor, the last checkpoint that it acknowledged',
    labels: [],
  },
  writ_standby_sync: {
    kind: 'gauge',
    about: '1 while a synchronous standby confirms commits; missing where WRIT_DATABASE_STANDBY requires none',
    labels: [],
  },
  writ_pending_oldest_seconds: { kind: 'gauge', about: 'since when the oldest entry waits that was saved with its change', labels: [] },
  writ_order_overdue: {
    kind: 'gauge',
    about: 'legal clocks of orders whose time is over and that nobody has ended; less than ten are 1',
    labels: ['clock'],
  },
  writ_order_due_soon: {
    kind: 'gauge',
    about: 'legal clocks of orders in the last tenth of their time, where nobody has claimed the work; less than ten are 1',
    labels: ['clock'],
  },
  writ_queue_oldest_seconds: { kind: 'gauge', about: 'since when the oldest of a queue waits', labels: ['queue'] },
  writ_submissions_oldest_seconds: {
    kind: 'gauge',
    about: 'since when the oldest statement waits to be sent to the DSA Transparency Database',
    labels: [],
  },
  writ_keys_day_overdue_seconds: {
    kind: 'gauge',
    about:
      'for how long the first day of a service of keys that is missing in the log could have been there, by the place of the service in the setting; missing where no service is asked for days',
    labels: ['service'],
  },
  writ_jobs_dead: { kind: 'gauge', about: 'jobs that were given up', labels: [] },
  writ_deliveries_dead: { kind: 'gauge', about: 'what was to be sent and was given up', labels: ['queue'] },
  writ_key_expires_seconds: { kind: 'gauge', about: 'until the first of its kind ends', labels: ['key'] },
  writ_pool_waiting: { kind: 'gauge', about: 'who waits for a connection to the database', labels: ['pool'] },
  writ_loop_delay_seconds: { kind: 'gauge', about: 'by how much Node was late, since the last look', labels: ['quantile'] },
  writ_memory_bytes: { kind: 'gauge', about: 'memory of the process', labels: ['memory'] },
  writ_disk_free_ratio: { kind: 'gauge', about: 'the free part of the disk of a folder', labels: ['folder'] },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;
type OfKind<Kind> = { [Name in MetricName]: (typeof metrics)[Name]['kind'] extends Kind ? Name : never }[MetricName];
export type HistogramName = OfKind<'histogram'>;
export type GaugeName = OfKind<'gauge'>;
export type Labels<Name extends MetricName> = { [Key in (typeof metrics)[Name]['labels'][number]]: ValueOf<Key> };

/** Upper bounds in seconds: from what a warm read takes to what somebody gives up at. */
export const bucketBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** A number of orders as it may be shown: whoever reads a dashboard learns of no single one. */
export const banded = (count: number): number => (count > 0 && count < 10 ? 1 : count);
