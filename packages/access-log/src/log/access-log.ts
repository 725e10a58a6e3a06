/**
 * The access log of one replica: opens it on PostgreSQL, appends, publishes, and closes.
 * Never answers an append before its transaction is committed, and never logs a value of an entry.
 */
import type { KeyObject } from 'node:crypto';
import { type Clock, type EventId, StartError } from '@writ/core';
import { formatVerifierKey, type Hash } from '@writ/tlog';
import type pg from 'pg';
import { type NewPendingRow, vouchedPendingRow } from '../append/pending.ts';
import { StandbyWatch } from '../append/standby.ts';
import { acknowledgedBy, LogStopped } from '../append/stored-tree.ts';
import { logUnavailable } from '../append/unavailable.ts';
import { openWriter, type Writer } from '../append/writer.ts';
import { type LeafArchive, requireArchive } from '../archive/archived-leaves.ts';
import type { EntryType } from '../entries/catalogue.ts';
import type { Appended, DecisionDraft, EntryDraft } from '../entries/entry.ts';
import { appendNamed, isDrawn } from '../entries/named-event.ts';
import type { ReceiptSince, SentReceipt } from '../entries/receipt.ts';
import { type Keyring, type MasterKeys, openKeyMemory, openKeyring } from '../keys/keyring.ts';
import { type Anchor, noAnchor, openAnchor } from '../publish/anchor.ts';
import { CosignedReceipts } from '../publish/cosigned-receipts.ts';
import { CosignedRounds } from '../publish/cosigned-rounds.ts';
import { type CheckpointRow, type PublishedCheckpoint, publishedIn, selectLatestOf } from '../publish/stored-checkpoint.ts';
import { requireWitnessesBehind } from '../publish/witness-view.ts';
import { WitnessedPublisher } from '../publish/witnessed-publisher.ts';
import { Witnesses, type WitnessOptions } from '../publish/witnesses.ts';
import type { DecisionChanged, ShownLeaf } from '../read/decisions.ts';
import { openTotals, type Totals } from '../totals/totals.ts';
import type { NonDisclosureCount } from '../totals/totals-count.ts';
import { totalsType } from '../totals/totals-leaf.ts';
import { type Connection, errorCode, makeConnection } from './connection.ts';
import type { LogFigures } from './figures.ts';
import { type HealthSources, healthOf, healthReporter, type LogHealth } from './health.ts';
import { type LogIdentity, makeIdentity, parsePreviousKey, requireSecondKey } from './identity.ts';
import { type LogLogger, silentLogger } from './logger.ts';
import { type MaintenanceLoop, startMaintenanceLoop } from './maintenance-loop.ts';
import { startLog } from './start.ts';

/** What a log needs to open. */
export interface AccessLogOptions extends MasterKeys {
  /** As `writ_log`. Two connections are opened: one for appending, one for publishing. */
  database: pg.ClientConfig;
  /** The checkpoint's first line: `<host>/log/<epoch>`. */
  origin: string;
  /** Ed25519, private. */
  signingKey: KeyObject;
  /** ML-DSA-44, private: signs a second line under published checkpoints. There is none when absent. */
  secondKey?: KeyObject | undefined;
  /** The name in signature lines; the origin when absent. */
  keyName?: string;
  clock: Clock;
  logger?: LogLogger;
  /**
   * Where this replica keeps what it has signed last in this epoch, so that a database that was set back is noticed after a
   * restart: a file of this database's alone, which backups of the database must not bring back. Without one nothing is kept.
   */
  anchorFile?: string;
  /** The anchor file of the epoch before; read only when this one is opened, to say what it does not carry. */
  previousAnchorFile?: string;
  /** The verifier key of the epoch before, when this one is signed by another key; read only when this one is opened. */
  previousKey?: string;
  /** Who is asked to cosign each checkpoint; nobody when absent. */
  witnesses?: WitnessOptions;
  /** The log is ready only while a synchronous standby confirms what is committed. */
  standbyRequired?: boolean;
  /** Where leaves are that the database no longer has; needed once some were archived. */
  archive?: LeafArchive;
  /** Counts, for the totals of a day, the non-disclosure periods that ran when it ended; asked as `writ_log`. */
  nonDisclosures?: NonDisclosureCount;
}

/** An open log. */
export interface AccessLog {
  /**
   * Resolves after COMMIT. Rejects with PublicError `LOG_UNAVAILABLE` (with `retryAfterSeconds`) when that fails:
   * then nothing may be released, though the entry may turn out to be there. A repeated event id gives its one entry.
   */
  append<Type extends EntryType>(draft: EntryDraft<Type>): Promise<Appended>;
  /**
   * The row of `log.log_pending` for a draft, with the proof that the log's worker asks for. Throws TypeError when the draft could not be
   * appended either.
   */
  pendingRow(draft: EntryDraft): NewPendingRow;
  /** The id of the entry with this name. */
  eventNamed(name: string): EventId;
  /** The latest published note, at most about a second old. Rejects with `LOG_UNAVAILABLE` while none is known. */
  checkpoint(): Promise<string>;
  /** How many witnesses must cosign a checkpoint; 0 where the log has none. */
  readonly quorum: number;
  /**
   * A published checkpoint that covers the entry and has the quorum; without witnesses, one that the log alone has signed. Begins a round or
   * joins the next, whatever replica publishes. Rejects with `LOG_UNAVAILABLE` when there is none within five seconds.
   */
  awaitCosigned(index: number): Promise<PublishedCheckpoint>;
  /** The receipt of the entry under such a checkpoint, with those of these fields opened whose key exists. Rejects in the same way. */
  cosignedReceipt(index: number, fields: readonly string[]): Promise<SentReceipt>;
  /**
   * The same of an entry that was appended here, with the path between its checkpoint's tree and that of `seen` entries, for whoever saw those; none where it is left
   * out, and where no tree of as many entries is published or acknowledged here.
   */
  receiptSince(entry: Appended, fields: readonly string[], seen?: number): Promise<ReceiptSince>;
  /**
   * The receipt of one of the decisions that the entry covers, under such a checkpoint: the entry's own openings of `decisions` and the other named
   * fields, and all fields of the decision. Null once the key of its account was destroyed. Rejects in the same way, also while the entry is not in
   * the log yet, and with {@link DecisionChanged} when the entry covers no such decision.
   */
  cosignedDecision(event: EventId, decision: DecisionDraft, fields: readonly string[]): Promise<SentReceipt | null>;
  /**
   * All leaves of the decisions that an entry covers, in their order, of the decisions that are stored for them, with these fields opened. Rejects with
   * `LOG_UNAVAILABLE` while the entry is not in the log; null for an entry that covers none.
   */
  decisionLeaves(event: EventId, decisions: readonly DecisionDraft[], fields: readonly string[]): Promise<ShownLeaf[] | null>;
  /** The proof that the tree of `to` entries extends that of `from`, at least 1; null when it is neither published nor acknowledged here. */
  consistencyProof(from: number, to: number): Promise<Hash[] | null>;
  /** How the log is, in sentences for the operator: never to be shown outside. */
  health(): LogHealth;
  /** The same in numbers, for who watches it. */
  figures(): LogFigures;
  /** The key that verifies the checkpoints, as readers pin it. */
  readonly verifierKey: string;
  /** The key that verifies their second line; undefined where there is none. */
  readonly secondVerifierKey?: string | undefined;
  readonly origin: string;
  /** Finishes what is queued, publishes the last checkpoint, disconnects. */
  close(): Promise<void>;
}

/** The totals of all past days are in the log before anything else; throws StartError otherwise. */
async function startTotals(totals: Totals): Promise<void> {
  try {
    await totals.catchUp();
  } catch (cause) {
    const why = cause instanceof LogStopped ? cause.message : `See the errors of the log above (${errorCode(cause)}).`;
    throw new StartError(`The totals of the past days could not be made, and nothing may be appended before them. ${why}`, { cause });
  }
}

/**
 * Opens the log, begins it where there is none, and opens a new epoch where the origin is that of the next one. Throws
 * StartError: the database can't be used, it holds a log of another origin or key, its tree does not give its root or is
 * behind what the anchor file or a witness says, its published checkpoints have a second line and no second key is given, entries are in an archive that is not given, the master key is another, or the totals of the past days can't be made.
 */
export async function openAccessLog(options: AccessLogOptions): Promise<AccessLog> {
  const { clock, logger = silentLogger, archive } = options;
  const identity = makeIdentity(options.origin, options.signingKey, options.keyName ?? options.origin, options.secondKey);
  const keyring = openKeyring(options);
  const anchor = await openAnchor(options.anchorFile, identity, logger);
  const previous = { anchorFile: options.previousAnchorFile, key: parsePreviousKey(options.previousKey) };
  const witnesses = options.witnesses && new Witnesses(options.witnesses, identity, logger);
  const connect = (): Connection => makeConnection(options.database);
  const connection = connect();
  try {
    const tree = await startLog(connection, { identity, keyring, anchor, previous, witnesses, clock, logger });
    await requireArchive(await connection.client(), archive, logger);
    requireSecondKey(identity, (await (await connection.client()).query<CheckpointRow>(selectLatestOf(identity.epoch))).rows[0]?.note);
    if (witnesses !== undefined) await requireWitnessesBehind(connection, witnesses);
    await anchor.begin(acknowledgedBy(tree));
    const memory = openKeyMemory(clock);
    const writer = openWriter({ connection, identity, keyring, memory, clock, logger, tree, archive, gate: () => totals.gate() });
    const totals = openTotals({
      connect,
      keyring,
      clock,
      logger,
      archive,
      size: () => writer.tree().frontier.size,
      append: (draft) => writer.appendOwn(draft),
      nonDisclosures: options.nonDisclosures,
    });
    await startTotals(totals);
    const standby = options.standbyRequired === true ? new StandbyWatch() : undefined;
    return await startReplica({
      identity,
      keyring,
      archive,
      clock,
      logger,
      anchor,
      connect,
      connection,
      writer,
      totals,
      witnesses,
      standby,
    });
  } catch (error) {
    await witnesses?.close();
    await connection.end();
    throw error;
  }
}

/** All that one replica has open. */
interface Replica {
  readonly identity: LogIdentity;
  readonly keyring: Keyring;
  readonly archive: LeafArchive | undefined;
  readonly clock: Clock;
  readonly logger: LogLogger;
  readonly anchor: Anchor;
  connect(): Connection;
  /** The one that is appended over. */
  readonly connection: Connection;
  readonly writer: Writer;
  readonly totals: Totals;
  readonly witnesses: Witnesses | undefined;
  readonly standby: StandbyWatch | undefined;
}

/** Where nobody cosigns, whoever waits needs no more than that the head is published. */
function cosignedRounds(
  { identity, witnesses }: Pick<Replica, 'identity' | 'witnesses'>,
  maintenance: MaintenanceLoop,
  witnessed: WitnessedPublisher | undefined,
): CosignedRounds {
  const read = async (client: pg.Client): Promise<PublishedCheckpoint | undefined> =>
    witnessed?.cosigned(client) ?? publishedIn((await client.query<CheckpointRow>(selectLatestOf(identity.epoch))).rows[0]);
  return new CosignedRounds({
    look: () => maintenance.read(read).catch(() => undefined),
    publish: () => maintenance.publishEarly(),
    pauseMs: (witnesses?.gapMs ?? 100) / 10,
    withinMs: witnesses?.withinMs,
  });
}

function figuresOf(
  { writer, witnesses, anchor, standby }: Replica,
  maintenance: MaintenanceLoop,
  witnessed: WitnessedPublisher | undefined,
): LogFigures {
  return {
    size: writer.tree().frontier.size,
    room: maintenance.room(),
    publishedAt: maintenance.publishedAt(),
    isContradicted: writer.isContradicted() || maintenance.isContradicted() || witnesses?.alarm() !== undefined,
    witnesses: witnessed?.figures(),
    isAnchored: anchor === noAnchor ? undefined : anchor.failure() === undefined,
    isConfirmed: standby && standby.failure() === undefined,
    pendingSince: maintenance.pendingSince(),
  };
}

async function startReplica(replica: Replica): Promise<AccessLog> {
  const { identity, keyring, archive, clock, logger, anchor, connect, connection, writer, totals, witnesses, standby } = replica;
  const witnessed = witnesses && new WitnessedPublisher(identity, witnesses);
  async function appendPending(draft: EntryDraft): Promise<Appended> {
    if (draft.type === totalsType) throw new TypeError(`Log entry ${draft.event} has the type ${totalsType}, which the log alone makes.`);
    if (witnessed?.isRefusing()) throw logUnavailable();
    const { name } = draft;
    return name === undefined ? writer.append(draft) : appendNamed(keyring, (placed) => writer.append(placed), { ...draft, name });
  }
  async function append(draft: EntryDraft): Promise<Appended> {
    if (draft.name === undefined && !isDrawn(draft.event))
      throw new TypeError(`The event id of log entry ${draft.event} must be of version 4: drawn at random, or given a name instead.`);
    return appendPending(draft);
  }
  const sources: HealthSources = {
    failure: () => standby?.failure() ?? writer.failure() ?? totals.failure() ?? maintenance.failure(),
    degraded: () => maintenance.degraded() ?? anchor.failure() ?? totals.degraded(),
  };
  const tell = healthReporter(sources, logger);
  const roundEnded = (): void => {
    totals.tend();
    writer.tend();
    tell();
  };
  const keepAnchor = (): Promise<void> => anchor.keep(acknowledgedBy(writer.tree()));
  const maintenance = startMaintenanceLoop({
    connection: connect(),
    identity,
    keyring,
    clock,
    logger,
    witnessed,
    standby,
    size: () => writer.tree().frontier.size,
    append: appendPending,
    keepAnchor,
    roundEnded,
  });
  const rounds = cosignedRounds(replica, maintenance, witnessed);
  const receipts = new CosignedReceipts({
    ...{ keyring, archive, rounds },
    read: (work) => maintenance.read(work),
    acknowledged: () => writer.tree().frontier.size,
  });
  await maintenance.started();
  return {
    append,
    pendingRow: (draft) => vouchedPendingRow(keyring, draft),
    eventNamed: keyring.named,
    async checkpoint() {
      const note = maintenance.note();
      if (note === undefined) throw logUnavailable();
      return note;
    },
    quorum: witnesses?.policy.quorum ?? 0,
    awaitCosigned: (index) => rounds.await(index),
    cosignedReceipt: (index, fields) => receipts.ofEntry(index, fields),
    receiptSince: (entry, fields, seen) => receipts.since(entry, fields, seen),
    cosignedDecision: (event, decision, fields) => receipts.ofDecision(event, decision, fields),
    decisionLeaves: (event, decisions, fields) => receipts.leavesOf(event, decisions, fields),
    consistencyProof: (from, to) => receipts.consistency(from, to),
    health: () => healthOf(sources),
    figures: () => figuresOf(replica, maintenance, witnessed),
    verifierKey: formatVerifierKey(identity.key),
    secondVerifierKey: identity.second && formatVerifierKey(identity.second.key),
    origin: identity.origin,
    async close() {
      await rounds.close();
      await maintenance.stop();
      await totals.whenIdle();
      await writer.close();
      await maintenance.finish();
      await witnesses?.close();
      await connection.end();
    },
  };
}
