/**
 * Once a UTC day, one public leaf that counts the entries since the leaf before. The rule, which no setting changes:
 * a log does not open before the totals of every past day are in it; while it runs, it makes them when the day turns, and
 * from ten minutes after midnight on an entry waits for them and is refused when they can't be made. They themselves wait for
 * nothing: they are held by no gate and take no share of the queue, so nothing that waits for them can hold them up.
 * The days that are owed begin with the first entry's; its day, like all days here, is that of this replica's clock.
 */
import { type Clock, utcDay } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import { awaitConfirmed } from '../append/confirmed.ts';
import { LogStopped } from '../append/stored-tree.ts';
import type { LeafArchive } from '../archive/archived-leaves.ts';
import type { Appended, EntryDraft } from '../entries/entry.ts';
import { appendNamed, eventAtPlace, formerEventNamed, type Names } from '../entries/named-event.ts';
import type { Keyring } from '../keys/keyring.ts';
import { type Connection, errorCode, type Queryable } from '../log/connection.ts';
import type { LogLogger } from '../log/logger.ts';
import { CountedAhead } from './counted-ahead.ts';
import { addDays, daysBetween } from './days.ts';
import { bandsOf, type NonDisclosureCount, withNonDisclosures } from './totals-count.ts';
import { type TotalsSpan, totalsDraft, totalsIn, totalsName } from './totals-leaf.ts';

/** What the totals are made with. */
export interface TotalsOptions {
  /** A connection of its own, which is ended after use. */
  connect(): Connection;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly logger: LogLogger;
  /** Where leaves are that the database no longer has. */
  readonly archive?: LeafArchive | undefined;
  /** How many entries the log has, as far as this replica knows. */
  size(): number;
  /** Appends without waiting for {@link Totals.gate}. */
  append(draft: EntryDraft): Promise<Appended>;
  /** Counts the non-disclosure periods that ran when a day ended; none are counted when absent. */
  readonly nonDisclosures?: NonDisclosureCount | undefined;
}

/** The totals of one replica. */
export interface Totals {
  /** What an entry must wait for now; undefined when it need not wait. Rejects when the totals that are owed can't be made. */
  gate(): Promise<void> | undefined;
  /** Makes all that is owed. Rejects as the database or the log does, or with {@link LogStopped}. */
  catchUp(): Promise<void>;
  /** Begins to make what is owed, or else to count some of today, if anything is to be done and nobody does; never throws. */
  tend(): void;
  /** Resolves when nothing is being made or counted any more. */
  whenIdle(): Promise<void>;
  /** Why entries are refused for the sake of the totals, or undefined. */
  failure(): string | undefined;
  /** What is owed and not yet refused for, or undefined. */
  degraded(): string | undefined;
}

const graceMs = 600_000;
/** How many past days one query asks for. */
const lookDays = 366;

interface FoundTotals {
  readonly event_id: string;
  readonly leaf: Buffer;
}

/** The totals of those of the days that have them, in whichever of their places; place 0 has the id of before names were secret. */
async function totalsOf(on: Queryable, names: Names, days: readonly string[], place = 0): Promise<TotalsSpan[]> {
  if (days.length === 0) return [];
  const eventOf = (day: string) => (place === 0 ? formerEventNamed(totalsName(day)) : eventAtPlace(names, totalsName(day), place));
  const byEvent = new Map(days.map((day) => [eventOf(day) as string, day]));
  const { rows } = await on.query<FoundTotals>({
    name: 'writ_log_totals_found',
    text: 'select event_id, leaf from log.log_entry where event_id = any($1::uuid[])',
    values: [[...byEvent.keys()]],
  });
  const found = rows.map(({ event_id: event, leaf }) => ({ day: byEvent.get(event) ?? '', leaf }));
  const spans = found.flatMap(({ day, leaf }) => totalsIn(leaf, day) ?? []);
  // After a free place there are no totals; where another entry has the place, the totals took the next one.
  const left = place === 0 ? days : found.map(({ day }) => day);
  const further = left.filter((day) => !spans.some((span) => span.day === day));
  return [...spans, ...(await totalsOf(on, names, further, place + 1))];
}

/** The latest totals of the days from `first` to `last`. */
async function latestTotals(on: Queryable, names: Names, first: string, last: string): Promise<TotalsSpan | undefined> {
  for (let end = last; end >= first; end = addDays(end, -lookDays)) {
    const from = addDays(end, 1 - lookDays);
    const found = await totalsOf(on, names, daysBetween(from < first ? first : from, end));
    const latest = found.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
    if (latest !== undefined) return latest;
  }
  return undefined;
}

async function firstDay(on: Queryable): Promise<string | undefined> {
  const { rows } = await on.query<{ leaf: Buffer }>({
    name: 'writ_log_totals_first',
    text: 'select leaf from log.log_entry where idx = 0',
  });
  return rows[0] === undefined ? undefined : parseLeaf(new Uint8Array(rows[0].leaf)).day;
}

class DailyTotals implements Totals {
  readonly #options: TotalsOptions;
  /** The last day that nothing is owed of any more. */
  #doneThrough = '';
  #making: Promise<void> | undefined;
  #failed: unknown;
  readonly #ahead: CountedAhead;
  #counting: Promise<void> | undefined;
  #hasFailedToCount = false;

  constructor(options: TotalsOptions) {
    this.#options = options;
    this.#ahead = new CountedAhead(options);
  }

  /** The day whose totals must be there `agoMs` before now. */
  #owed(agoMs = 0): string {
    return addDays(utcDay(new Date(this.#options.clock().getTime() - agoMs)), -1);
  }

  gate(): Promise<void> | undefined {
    return this.#doneThrough < this.#owed(graceMs) ? this.catchUp() : undefined;
  }

  tend(): void {
    if (this.#making !== undefined) return;
    if (this.#doneThrough < this.#owed()) this.#begin();
    else this.#countSome();
  }

  #begin(): void {
    const { logger } = this.#options;
    const first = this.#failed === undefined;
    this.catchUp().catch((error: unknown) => {
      if (first) logger.error({ code: errorCode(error) }, 'the totals of the day could not be made and are tried again');
    });
  }

  async whenIdle(): Promise<void> {
    await Promise.allSettled([this.#making, this.#counting]);
  }

  failure(): string | undefined {
    const owed = this.#owed(graceMs);
    return this.#doneThrough < owed && this.#failed !== undefined
      ? `The totals of ${owed} could not be made (${errorCode(this.#failed)}): nothing is appended before they are in the log.`
      : undefined;
  }

  degraded(): string | undefined {
    const owed = this.#owed();
    return this.#doneThrough < owed && this.#failed !== undefined
      ? `The totals of ${owed} could not be made yet (${errorCode(this.#failed)}).`
      : undefined;
  }

  catchUp(): Promise<void> {
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  /** Over a connection of its own. */
  async #connected(work: (client: pg.Client) => Promise<void>): Promise<void> {
    const connection = this.#options.connect();
    try {
      await work(await connection.client());
    } catch (error) {
      connection.drop();
      throw error;
    } finally {
      await connection.end();
    }
  }

  #countSome(): void {
    const size = this.#options.size();
    if (this.#counting !== undefined || !this.#ahead.isBehind(size)) return;
    this.#counting = this.#connected((on) => this.#ahead.advance(on, size))
      .then(
        () => {
          this.#hasFailedToCount = false;
        },
        (error: unknown) => {
          const { logger } = this.#options;
          if (!this.#hasFailedToCount)
            logger.error({ code: errorCode(error) }, 'entries of today could not be counted yet and are tried again');
          this.#hasFailedToCount = true;
        },
      )
      .finally(() => {
        this.#counting = undefined;
      });
  }

  async #make(): Promise<void> {
    const owed = this.#owed();
    if (this.#doneThrough >= owed) return;
    await this.#counting;
    try {
      await this.#connected(async (client) => {
        await this.#makeThrough(client, owed);
        // Totals that were found may be only on this server, and this replica does not search for them again.
        await awaitConfirmed(client);
      });
      this.#doneThrough = owed;
      this.#failed = undefined;
    } catch (error) {
      this.#failed = error;
      throw error;
    }
  }

  async #makeThrough(on: Queryable, owed: string): Promise<void> {
    const began = await firstDay(on);
    if (began === undefined) return this.#ahead.begin(0);
    // A first entry that is dated after today says nothing about when the log began.
    const first = began > addDays(owed, 1) ? owed : began;
    const last = await latestTotals(on, this.#options.keyring, first, owed);
    let from = last?.to ?? 0;
    for (const day of daysBetween(last === undefined ? first : addDays(last.day, 1), owed)) from = (await this.#makeOne(on, day, from)).to;
    this.#ahead.begin(from);
  }

  /** Answers what is in the log for the day: another replica may have been first, and counted up to another entry. */
  async #makeOne(on: Queryable, day: string, from: number): Promise<TotalsSpan> {
    const { append, clock, keyring, nonDisclosures } = this.#options;
    const { rows } = await on.query<{ size: string }>({ name: 'writ_log_totals_size', text: 'select size from log.log_head' });
    const to = Math.max(from, Number(rows[0]?.size ?? 0));
    const tally = await this.#ahead.through(on, { from, to });
    const running = (await nonDisclosures?.(on, new Date(`${addDays(day, 1)}T00:00:00.000Z`))) ?? new Map<string, number>();
    const draft = totalsDraft({ day, from, to }, bandsOf(withNonDisclosures(tally, running)), clock());
    const span = totalsIn((await appendNamed(keyring, append, draft)).leaf, day);
    if (span === undefined) throw new LogStopped(`The entry in the place of the totals of ${day} counts another day.`);
    return span;
  }
}

/** Nothing is made yet. */
export const openTotals = (options: TotalsOptions): Totals => new DailyTotals(options);
