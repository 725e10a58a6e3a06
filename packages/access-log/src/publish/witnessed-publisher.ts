/**
 * Publishes the head with the cosignatures of witnesses. Who publishes has the lease of the publisher's turn and no open transaction
 * while the witnesses are asked. Without a quorum the log continues for a bounded grace, counted in the database from the first
 * checkpoint that was published without one, so that no restart renews it; after it nothing is published and nothing appended
 * (docs/decisions/witnesses.md).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { consistencyProof, type Hash, openWitnessedCheckpoint, tilesForConsistency, type WitnessedCheckpoint } from '@writ/tlog';
import type pg from 'pg';
import { awaitConfirmed } from '../append/confirmed.ts';
import { type Head, type HeadRow, headOf, requireOwnHead, selectHead } from '../append/stored-tree.ts';
import { type LogIdentity, publishedNote } from '../log/identity.ts';
import { distinctTiles, readNodes } from '../read/stored-tiles.ts';
import type { PublishedCheckpoint } from './stored-checkpoint.ts';
import type { Shown } from './witness-client.ts';
import type { Witnesses } from './witnesses.ts';

/** A publisher that hangs loses its session soon after it would have been done, and the lease soon after its session: before those who
 * wait for a cosigned checkpoint give up. */
const holdSession = `set idle_session_timeout = '3s'; set lock_timeout = '3s'; set statement_timeout = '3s'`;
const takeTurn = `update log.turn set held_until = now() + interval '4 seconds' where of = 'publish'
  and (coalesce(held_until < now(), true) or held_until = $1::timestamptz) returning held_until::text as lease`;
/** Not that of another, who has it after a lease that ran out. With $2 it is nobody's until $3 ms after it was taken. */
const giveTurn = `update log.turn set held_until = case when $2::boolean then held_until - interval '4 seconds' + $3 * interval '1 ms' end
  where of = 'publish' and held_until = $1::timestamptz`;
const waitMs = 3_000;
const pauseMs = 50;
const leaveItToOthersMs = 1_000;
const letSessionGo = 'reset idle_session_timeout; reset lock_timeout; reset statement_timeout';

/** `unwitnessed_ms`: for how long no published checkpoint has had a quorum; null while it has, and while none was asked for. */
const selectLatest = `select size, note, extract(epoch from now() - unwitnessed_since)::float8 * 1000 as unwitnessed_ms
  from log.log_checkpoint where epoch = $1 order by size desc limit 1`;

interface LatestRow {
  readonly size: string;
  readonly note: string;
  readonly unwitnessed_ms: number | null;
}

/** The time without quorum continues from the checkpoint before. */
const insertHead = `insert into log.log_checkpoint (size, note, unwitnessed_since)
  select $2, $3, case when not $4::boolean then coalesce(
    (select l.unwitnessed_since from log.log_checkpoint l where l.epoch = $1 order by l.size desc limit 1), now()) end`;

/** A trigger allows it only while it is the latest: which checkpoint is the first with a quorum, once there is one, is so for good. */
const updateLatest = `update log.log_checkpoint c set note = $3,
    unwitnessed_since = case when not $4::boolean then coalesce(c.unwitnessed_since, now()) end
  where c.epoch = $1 and c.size = $2`;

/** With a quorum as far as the database says; before anybody asked for one it says the same. */
const selectCosigned = `select note from log.log_checkpoint where epoch = $1 and size > 0 and unwitnessed_since is null order by size desc limit 1`;

/** How far the witnesses are with what was published or was to be. */
export interface WitnessProgress {
  readonly checkpoint: WitnessedCheckpoint;
  /** For how long there has been no quorum; 0 where there is one. */
  readonly withoutQuorumMs: number;
  /** Whether the grace is over: nothing is published and entries are refused. */
  readonly isRefusing: boolean;
}

const namesOf = (witnesses: readonly { name: string }[]): string => witnesses.map(({ name }) => name).join(', ');
const seconds = (ms: number): number => Math.floor(ms / 1000);

/** What the witnesses say to a head that is shown to them. */
export function shownHead(client: pg.Client, { size, note }: Head): Shown {
  const proofs = new Map<number, Promise<Hash[]>>();
  const prove = async (from: number): Promise<Hash[]> =>
    consistencyProof(from, size, await readNodes(client, distinctTiles(tilesForConsistency(from, size))));
  return {
    size,
    note,
    prove(from) {
      const proof = proofs.get(from) ?? prove(from);
      proofs.set(from, proof);
      return proof;
    },
    sizeNow: async () => headOf((await client.query<HeadRow>(selectHead)).rows[0]).size,
  };
}

/**
 * The lease of this replica's turn, or undefined; with `wait` it asks again until it has one, for as long as a publisher takes. `own` is one
 * that it had when its session was lost.
 */
async function leaseTurn(client: pg.Client, wait: boolean, own: string | undefined): Promise<string | undefined> {
  for (let left = wait ? waitMs : 0; ; left -= pauseMs) {
    const [row] = (await client.query<{ lease: string }>(takeTurn, [own])).rows;
    if (row !== undefined || left <= 0) return row?.lease;
    await pause(pauseMs);
  }
}

/** The publishing side of one replica whose log has witnesses. */
export class WitnessedPublisher {
  readonly #identity: LogIdentity;
  readonly #witnesses: Witnesses;
  #progress: WitnessProgress | undefined;
  /** That of the round under way, or of one whose session was lost. */
  #lease: string | undefined;
  /** How many times it asked. */
  #asked = 0;
  /** Before this, by the machine's monotonic clock, nobody's waiting makes a round early. */
  #notBefore = Number.NEGATIVE_INFINITY;

  constructor(identity: LogIdentity, witnesses: Witnesses) {
    this.#identity = identity;
    this.#witnesses = witnesses;
  }

  /**
   * Publishes the head unless another replica is just doing so and there is no `wait` for it, or the grace is over. Resolves with
   * the latest published note; undefined when there is none yet. After an error the caller must drop the connection.
   */
  async publish(client: pg.Client, wait: boolean): Promise<string | undefined> {
    return (await this.#done(client)) ?? this.#round(client, wait, 0);
  }

  /** Whether a round would find nothing to do as long as nothing is written: nobody has to be asked, and no grace runs. */
  isDone(): boolean {
    return this.#progress === undefined || (this.#progress.checkpoint.quorumReached && !this.#progress.isRefusing);
  }

  /**
   * The same between the rounds of each second, for somebody who waits: not before the gap is over since such a round of any replica, and not
   * within a second of one of this replica without a quorum, as another one may reach the witnesses that this one doesn't.
   */
  async publishEarly(client: pg.Client): Promise<string | undefined> {
    if (performance.now() < this.#notBefore) return this.#look(await this.#readLatest(client));
    return this.#round(client, false, this.#witnesses.gapMs);
  }

  /** What is published where that is the whole head with all that it needs: then nobody's turn is taken, and nothing written. Undefined otherwise. */
  async #done(client: pg.Client): Promise<string | undefined> {
    if (this.#lease !== undefined) return undefined;
    const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
    const latest = await this.#readLatest(client);
    if (latest === undefined || Number(latest.size) !== head.size || latest.unwitnessed_ms !== null) return undefined;
    requireOwnHead(head, this.#identity.key);
    const checkpoint = this.#open(latest.note);
    if (publishedNote(this.#identity, latest.note) !== latest.note || (head.size > 0 && !checkpoint.quorumReached)) return undefined;
    if (head.size > 0) this.#setProgress(checkpoint, 0, false);
    return latest.note;
  }

  async #round(client: pg.Client, wait: boolean, gapMs: number): Promise<string | undefined> {
    const before = this.#asked;
    await client.query(holdSession);
    const lease = await leaseTurn(client, wait, this.#lease);
    this.#lease = lease;
    const note = lease !== undefined ? await this.#publishHead(client) : this.#look(await this.#readLatest(client));
    if (lease !== undefined) await client.query(giveTurn, [lease, this.#asked > before, gapMs]);
    this.#lease = undefined;
    await client.query(letSessionGo);
    return note;
  }

  /** The latest published checkpoint of this epoch that has a quorum. */
  async cosigned(client: pg.Client): Promise<PublishedCheckpoint | undefined> {
    const [row] = (await client.query<{ note: string }>(selectCosigned, [this.#identity.epoch])).rows;
    if (row === undefined) return undefined;
    const { size, quorumReached } = this.#open(row.note);
    return quorumReached ? { size, note: row.note } : undefined;
  }

  /** Whether entries are refused for want of witnesses. */
  isRefusing(): boolean {
    return this.#progress?.isRefusing === true;
  }

  /** Who cosigned the latest checkpoint; undefined while none is known. */
  figures(): { readonly missing: number; readonly hasQuorum: boolean } | undefined {
    if (this.#progress === undefined) return undefined;
    const { missing, quorumReached } = this.#progress.checkpoint;
    return { missing: missing.length, hasQuorum: quorumReached };
  }

  /** Why nothing is published any more, or undefined. */
  failure(): string | undefined {
    if (this.#progress === undefined || !this.#progress.isRefusing) return undefined;
    return `${this.#few(this.#progress)} Nothing is published and entries are refused until enough of them do.`;
  }

  /** What is wrong with the witnesses although the log continues, or undefined. */
  degraded(): string | undefined {
    const alarm = this.#witnesses.alarm();
    return [alarm, this.#absence()].filter((sentence) => sentence !== undefined).join(' ') || undefined;
  }

  #absence(): string | undefined {
    if (this.#progress === undefined || this.#progress.isRefusing) return undefined;
    const { checkpoint, withoutQuorumMs } = this.#progress;
    if (checkpoint.missing.length === 0) return undefined;
    if (checkpoint.quorumReached) return `The latest checkpoint has its quorum without these witnesses: ${namesOf(checkpoint.missing)}.`;
    const left = Math.max(0, seconds(this.#witnesses.graceMs - withoutQuorumMs));
    return `${this.#few(this.#progress)} Entries are refused in ${left} seconds.`;
  }

  #few({ checkpoint: { cosigned, missing, quorum }, withoutQuorumMs }: WitnessProgress): string {
    return `${cosigned.length} of the ${quorum} witnesses that are needed cosigned the latest checkpoint, and too few for ${seconds(withoutQuorumMs)} seconds; missing: ${namesOf(missing)}.`;
  }

  async #readLatest(client: pg.Client): Promise<LatestRow | undefined> {
    return (await client.query<LatestRow>(selectLatest, [this.#identity.epoch])).rows[0];
  }

  #open(note: string): WitnessedCheckpoint {
    return openWitnessedCheckpoint({ text: note, policy: this.#witnesses.policy });
  }

  /** Takes up what another replica has published. */
  #look(latest: LatestRow | undefined): string | undefined {
    if (latest === undefined) return undefined;
    const checkpoint = this.#open(latest.note);
    const withoutQuorumMs = latest.unwitnessed_ms;
    if (checkpoint.quorumReached) {
      // This replica may know of a larger head that it could not publish: then the refusal remains.
      if (!this.isRefusing() || checkpoint.size >= (this.#progress?.checkpoint.size ?? 0)) this.#setProgress(checkpoint, 0, false);
    } else if (withoutQuorumMs !== null) this.#setProgress(checkpoint, withoutQuorumMs, withoutQuorumMs >= this.#witnesses.graceMs);
    return latest.note;
  }

  #setProgress(checkpoint: WitnessedCheckpoint, withoutQuorumMs: number, isRefusing: boolean): void {
    this.#progress = { checkpoint, withoutQuorumMs, isRefusing };
  }

  /** The caller holds the lock. */
  async #publishHead(client: pg.Client): Promise<string | undefined> {
    const head = headOf((await client.query<HeadRow>(selectHead)).rows[0]);
    const latest = await this.#readLatest(client);
    const latestSize = Number(latest?.size ?? -1);
    if (latest !== undefined && latestSize > head.size) return latest.note;
    requireOwnHead(head, this.#identity.key);
    const published = latestSize === head.size ? latest : undefined;
    // A witness never forgets, and whoever sees the row shows it to the world: what they cover is confirmed before.
    if (published === undefined) await awaitConfirmed(client);
    const note = await this.#cosign(client, head, publishedNote(this.#identity, published?.note ?? head.note));
    const checkpoint = this.#open(note);
    // An empty log has nothing to protect, and not every witness accepts one.
    const isEnough = checkpoint.quorumReached || head.size === 0;
    const withoutQuorumMs = isEnough ? 0 : (latest?.unwitnessed_ms ?? 0);
    const isRefusing = !isEnough && withoutQuorumMs >= this.#witnesses.graceMs;
    const values = [this.#identity.epoch, head.size, note, isEnough];
    if (published === undefined && !isRefusing) await client.query(insertHead, values);
    if (published !== undefined && (note !== published.note || isEnough !== (published.unwitnessed_ms === null)))
      await client.query(updateLatest, values);
    if (head.size > 0) this.#setProgress(checkpoint, withoutQuorumMs, isRefusing);
    return published === undefined && isRefusing ? latest?.note : note;
  }

  /** The note with the lines of those witnesses that are still needed and cosign it now. */
  async #cosign(client: pg.Client, head: Head, note: string): Promise<string> {
    const { quorumReached, missing } = this.#open(note);
    if (quorumReached || head.size === 0) return note;
    this.#asked += 1;
    this.#notBefore = performance.now() + this.#witnesses.gapMs;
    const answers = await this.#witnesses.ask(shownHead(client, head), missing);
    const cosigned = note + answers.map(({ result }) => (result.outcome === 'cosigned' ? result.line : '')).join('');
    if (!this.#open(cosigned).quorumReached) this.#notBefore = performance.now() + leaveItToOthersMs;
    return cosigned;
  }
}
