/**
 * Every alert, once: from this list are made the rules that Prometheus reads, their tests, and docs/how-to/alerts.md, which has what to do. A page wakes
 * somebody; a ticket waits for the morning.
 */
import type { MetricName } from './metrics.ts';

export interface Alert {
  readonly name: `Writ${string}`;
  readonly severity: 'page' | 'ticket';
  /** In PromQL, over metrics of the catalogue alone. */
  readonly expr: string;
  /** For how long it must be so, in the form of Prometheus. */
  readonly for: string;
  /** What is wrong, in a sentence. */
  readonly about: string;
  /** What it means for people, and what does not work meanwhile. */
  readonly means: string;
  /** What to look at and to do, the first first. */
  readonly steps: readonly string[];
  /** Series under which it fires, and others under which it does not: a value that stays. Without a series nothing is scraped. */
  readonly fires: Readonly<Partial<Record<MetricName | `${MetricName}{${string}}`, number>>>;
  readonly silent: Readonly<Partial<Record<MetricName | `${MetricName}{${string}}`, number>>>;
}

const day = 86_400;

export const alerts: readonly Alert[] = [
  {
    name: 'WritLogNotWritable',
    severity: 'page',
    expr: 'writ_log_ready == 0',
    for: '30s',
    about: 'A process can write no entry of the log.',
    means:
      'Nothing that needs an entry is answered: no record is read, no order and no decision goes on (503, `LOG_UNAVAILABLE`). Nothing is lost.',
    steps: [
      'The process log says why in a sentence: `the log is not ready`.',
      'The database does not answer, or somebody holds a lock: look at it, and at `pg_stat_activity` for what waits on `log.log_head`.',
      'No standby confirms: see WritStandbyNotSynchronous. Witnesses: see WritQuorumLost. Another history: see WritLogContradicted.',
      'It goes on by itself when the cause is gone. A restart changes nothing, unless the sentence asks for one.',
    ],
    fires: { writ_log_ready: 0 },
    silent: { writ_log_ready: 1 },
  },
  {
    name: 'WritLogContradicted',
    severity: 'page',
    expr: 'writ_log_contradicted == 1',
    for: '0s',
    about: 'A witness or the database shows another history of the log than this process acknowledged.',
    means:
      'The database was set back or replaced by a copy without its last entries, or somebody changed it. The log has stopped, and must not be forced to go on.',
    steps: [
      'Keep everything as it is: copy the database, the anchor folder of each process, and the process log.',
      'Compare: `writ verify` on the public files, the size in the anchor, what the witnesses say (their sentence is in the process log).',
      'Was a backup restored, or a standby without the last commits promoted? Bring back the database that has all entries.',
      'Where that is gone, open a new epoch, which says in public that entries are lost: [new epoch](open-a-new-epoch.md).',
      'Where nobody restored anything, treat it as an intrusion.',
    ],
    fires: { writ_log_contradicted: 1 },
    silent: { writ_log_contradicted: 0 },
  },
  {
    name: 'WritAnchorNotKept',
    severity: 'page',
    expr: 'writ_anchor_ok == 0',
    for: '2m',
    about: 'A process can not keep its anchor, the last checkpoint that it acknowledged.',
    means: 'It serves, but after a restart a database that was set back would not be noticed by this process alone.',
    steps: [
      'The process log names the file and why: a full disk, a folder that is gone, rights, or a file of another log.',
      'Repair the folder of `WRIT_LOG_ANCHOR`. Never delete the file to make the alert end: it is the evidence.',
      'It is written again within a second.',
    ],
    fires: { writ_anchor_ok: 0 },
    silent: { writ_anchor_ok: 1 },
  },
  {
    name: 'WritQuorumLost',
    severity: 'page',
    expr: 'writ_witness_quorum == 0',
    for: '5m',
    about: 'Too few witnesses cosign the log.',
    means:
      'The log goes on for `WRIT_WITNESS_GRACE` (an hour unless set) and then refuses every entry. Collections for orders wait at once.',
    steps: [
      'The process log names the witnesses that are missing, and what they answered.',
      'Can this machine reach them? Are they up? Ask those who run them.',
      'A witness that is gone for good leaves `WRIT_WITNESS_POLICY`, with a new one in its place; that is a change that the public sees.',
    ],
    fires: { writ_witness_quorum: 0 },
    silent: { writ_witness_quorum: 1 },
  },
  {
    name: 'WritStandbyNotSynchronous',
    severity: 'page',
    expr: 'writ_standby_sync == 0',
    for: '2m',
    about: 'No synchronous standby confirms what is committed.',
    means: 'With `WRIT_DATABASE_STANDBY=required` nothing is acknowledged meanwhile, so that a failover can lose nothing.',
    steps: [
      '`select application_name, state, sync_state from pg_stat_replication` on the primary: one must be `sync` or `quorum`.',
      'Start or connect the standby, and check `synchronous_standby_names`.',
      'Do not empty that setting to go on: entries would be acknowledged that a failover loses.',
    ],
    fires: { writ_standby_sync: 0 },
    silent: { writ_standby_sync: 1 },
  },
  {
    name: 'WritClockOverdue',
    severity: 'page',
    expr: 'max by (clock) (writ_order_overdue) > 0',
    for: '2m',
    about: 'The time that the law gives for an order or a duty is over.',
    means:
      'An authority waits, or a person is not informed, beyond what the law permits. The label says which clock; the number is a band.',
    steps: [
      'Counsel opens the queue of the console, sorted by time: what is overdue is at the top.',
      'Does nobody see it there? Then look at the worker: WritQueueOld, WritJobsDead.',
    ],
    fires: { 'writ_order_overdue{clock="ANSWER"}': 1 },
    silent: { 'writ_order_overdue{clock="ANSWER"}': 0 },
  },
  {
    name: 'WritNotSeen',
    severity: 'page',
    expr: 'absent(writ_log_ready)',
    for: '5m',
    about: 'No process with a log shows metrics.',
    means:
      'Nothing runs, nothing starts (an anchor or a witness that refuses a start is one cause), or nobody can reach the port of metrics.',
    steps: [
      'Does anything run? Its last line on standard error says why it ended or did not start.',
      'Run `writ check` with the same settings.',
      'It runs: compare `WRIT_METRICS_PORT` and `WRIT_METRICS_HOST` with what is scraped.',
    ],
    fires: {},
    silent: { writ_log_ready: 0 },
  },
  {
    name: 'WritClockNearlyDue',
    severity: 'ticket',
    expr: 'max by (clock) (writ_order_due_soon) > 0',
    for: '5m',
    about: 'An order or a duty is in the last tenth of its time, and nobody has claimed it.',
    means: 'The law will be missed unless somebody acts. Those on duty were mailed by Writ too.',
    steps: [
      'Counsel or an agent claims it in the queue of the console.',
      'Did nobody hear? Look at WritDeliveriesDead, and at the address of `WRIT_DESK_MAIL`.',
    ],
    fires: { 'writ_order_due_soon{clock="ANSWER"}': 1 },
    silent: { 'writ_order_due_soon{clock="ANSWER"}': 0 },
  },
  {
    name: 'WritQueueOld',
    severity: 'ticket',
    expr: 'max by (queue) (writ_queue_oldest_seconds{queue=~"jobs|mail|letters|webhooks"}) > 900 or max by (queue) (writ_queue_oldest_seconds{queue=~"alerts|ends"}) > 300',
    for: '5m',
    about: 'Something waits in a queue for longer than its term.',
    means:
      'People are not informed (letters, mail, alerts), servers show what was restricted (webhooks), work that falls due is not done (jobs), or the service of keys opens what somebody signed an end of (ends).',
    steps: [
      'Is a worker running and ready (`/readyz` of `WRIT_HEALTH_PORT`)?',
      'mail, letters, alerts: does the mail server of `WRIT_MAIL_URL` take mail from this machine?',
      'webhooks: which subscriber does not answer is in `eventSubscribers` of the platform graph.',
      'jobs: a fault of the worker is in its process log, once for each kind.',
      'ends: the line of the worker about what waits has the code: `UPSTREAM_UNAVAILABLE` where the service of keys is away, `KEYS_` and its code where it refuses an act. Whoever has the act brings it to `/v1/ends` by themselves meanwhile.',
    ],
    fires: { 'writ_queue_oldest_seconds{queue="letters"}': 901 },
    silent: { 'writ_queue_oldest_seconds{queue="letters"}': 900, 'writ_queue_oldest_seconds{queue="alerts"}': 300 },
  },
  {
    name: 'WritJobsDead',
    severity: 'ticket',
    expr: 'max(writ_jobs_dead) > 0',
    for: '1m',
    about: 'A job was tried until it was given up.',
    means: 'What it would have done is not done. Most jobs are found again while they are due, but what made them fail has not gone away.',
    steps: [
      'The process log of the worker has the fault, with the kind of the job as its `errorId`.',
      "`select data, output from worker.job where name = 'dead'` as `writ_orders` has the kind and the key.",
      'Fix the cause; what is due is found again by itself. Then delete the row.',
    ],
    fires: { writ_jobs_dead: 1 },
    silent: { writ_jobs_dead: 0 },
  },
  {
    name: 'WritDeliveriesDead',
    severity: 'ticket',
    expr: 'max by (queue) (writ_deliveries_dead) > 0',
    for: '1m',
    about: 'Something that was to be sent was given up.',
    means:
      'A subscriber has missed a change (webhooks), a statement is not in the DSA Transparency Database (submissions), or nobody on duty heard (alerts).',
    steps: [
      'webhooks: the platform graph has the subscriber, the outcome, and `resumeEventSubscriber`; afterwards it reads `itemStatuses`.',
      'submissions: the console shows what the database refused, and sends again what was repaired.',
      'alerts: the console shows whom they were for, and why.',
    ],
    fires: { 'writ_deliveries_dead{queue="webhooks"}': 1 },
    silent: { 'writ_deliveries_dead{queue="webhooks"}': 0 },
  },
  {
    name: 'WritKeyEnds',
    severity: 'ticket',
    expr: `min by (key) (writ_key_expires_seconds) < ${30 * day}`,
    for: '1h',
    about: 'A certificate between gateway and subgraphs ends within 30 days.',
    means: 'From then on gateway and subgraphs do not recognise each other, and nothing is answered.',
    steps: [
      'Make the next one, and place it with its key where `WRIT_PARTS_CERTIFICATE_FILE`, `WRIT_PARTS_KEY_FILE` and `WRIT_PARTS_CA_FILE` read them. Nothing is restarted: new connections have it within seconds.',
      'The alert goes on: the process log says why it can not be used (`renewed certificates can not be used`). Settings without `_FILE`, and credentials of systemd, are read at a start: restart one process after the other.',
    ],
    fires: { 'writ_key_expires_seconds{key="parts-certificate"}': 29 * day },
    silent: { 'writ_key_expires_seconds{key="parts-certificate"}': 31 * day },
  },
  {
    name: 'WritLogRoomShort',
    severity: 'ticket',
    expr: 'min(writ_log_room) < 4194304',
    for: '1m',
    about: 'The next range of the tables of the log is not made, although it is time.',
    means:
      'Nothing yet. When there is room for less than 4,096 entries the log is not ready, and when there is none it takes no entry (503, `LOG_UNAVAILABLE`).',
    steps: [
      'The process log says why, once a second: `the next range of the log could not be looked after`, with the code of the database.',
      '55P03: somebody holds `orders.access_grant` or a table of the log for long. Find the session in `pg_stat_activity` by its old `xact_start`. 53100: the disk is full.',
      'It is made by itself when the cause is gone. The owner makes it by hand with `select log.keep_room()`.',
    ],
    fires: { writ_log_room: 4194303 },
    silent: { writ_log_room: 4194304 },
  },
  {
    name: 'WritDecisionsRoomShort',
    severity: 'ticket',
    expr: 'min(writ_decisions_room_seconds) < 3888000',
    for: '10m',
    about: 'The next month of the tables of decisions is not made, although it is time: there is room for less than 45 days.',
    means: 'Nothing yet. When a month begins that has no place, no restriction is decided (500) until it has one.',
    steps: [
      'Did `writ migrate --contract` stop between 0146 and 0150? Run it again.',
      'The worker makes it, and tries once a minute. Its process log says why it can not: the job `months` of the queue `enforcement`, with the code of the database.',
      '55P03: somebody holds `enforcement.restriction`, `notice` or `statement_of_reasons` for long. Find the session in `pg_stat_activity` by its old `xact_start`. 53100: the disk is full.',
      'It is made by itself when the cause is gone. The owner makes it by hand with `select enforcement.keep_months()`.',
    ],
    fires: { writ_decisions_room_seconds: 45 * day - 1 },
    silent: { writ_decisions_room_seconds: 45 * day },
  },
  {
    name: 'WritPendingOld',
    severity: 'ticket',
    expr: 'max(writ_pending_oldest_seconds) > 60',
    for: '1m',
    about: 'An entry that was saved with its change is not in the log yet.',
    means: 'The change holds, and its entry waits in the database. Orders whose release waits permit nothing.',
    steps: [
      'Is the log writable? See WritLogNotWritable.',
      'The process log names the event: `a pending entry was not appended`. One that nobody vouches for was not written by Writ: find out who did.',
    ],
    fires: { writ_pending_oldest_seconds: 61 },
    silent: { writ_pending_oldest_seconds: 60 },
  },
  {
    name: 'WritSubmissionsOld',
    severity: 'ticket',
    expr: `max(writ_submissions_oldest_seconds) > ${day}`,
    for: '5m',
    about: 'A statement of reasons waits for a day to be sent to the DSA Transparency Database.',
    means: 'Statements are to be submitted without undue delay (Regulation (EU) 2022/2065, Art. 24(5)).',
    steps: [
      'Are `WRIT_TRANSPARENCY_URL` and its token set, and does the database answer from here?',
      'The process log of the worker has what it answered.',
    ],
    fires: { writ_submissions_oldest_seconds: day + 1 },
    silent: { writ_submissions_oldest_seconds: day },
  },
  {
    name: 'WritKeysDayMissing',
    severity: 'ticket',
    expr: 'max by (service) (writ_keys_day_overdue_seconds) > 3600',
    for: '15m',
    about: 'A day of a service of keys is not in the log, an hour after it could have been.',
    means:
      'The public can not compare later what the service did on that day (`keys.opened.v1`, with three services `keys.opened.v2`), and later days of this service wait. `writ verify --strict` reports it once the log has gone on for two days.',
    steps: [
      'Which service: `service` is its place in `WRIT_KEYS_SERVICES`, and 1 where there is one. Does it answer (`/readyz`)? The process log of the worker has the fault under `keys-days`: `UPSTREAM_UNAVAILABLE` where it is away, or it does not recognise the worker as `writer`.',
      'Is the log writable? See WritLogNotWritable.',
      'The signature does not verify: compare `WRIT_KEYS_PUBLIC_KEY`, or `publicKey` in `WRIT_KEYS_SERVICES`, with the key of the service, and ask who exchanged it.',
      'Once it answers, the worker catches up each day in its order by itself.',
    ],
    fires: { 'writ_keys_day_overdue_seconds{service="2"}': 3601 },
    silent: { 'writ_keys_day_overdue_seconds{service="2"}': 3600 },
  },
  {
    name: 'WritWitnessMissing',
    severity: 'ticket',
    expr: 'writ_witness_missing > 0',
    for: '30m',
    about: 'A witness did not cosign the latest checkpoint.',
    means: 'As long as the others are enough, nothing else changes.',
    steps: ['The process log names it. Ask those who run it, before another one is missing.'],
    fires: { writ_witness_missing: 1 },
    silent: { writ_witness_missing: 0 },
  },
  {
    name: 'WritDiskLow',
    severity: 'ticket',
    expr: 'writ_disk_free_ratio < 0.1',
    for: '10m',
    about: 'Less than a tenth of the disk of a folder is free.',
    means: 'Where the disk of the anchor is full, it is no longer kept.',
    steps: ['Make room, or a larger disk. The database has a disk of its own, which its own tools watch.'],
    fires: { 'writ_disk_free_ratio{folder="anchor"}': 0.09 },
    silent: { 'writ_disk_free_ratio{folder="anchor"}': 0.1 },
  },
];
