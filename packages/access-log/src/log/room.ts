/**
 * For how many entries the log's tables have a place. They are cut by ranges of the entry's number (docs/decisions/partitions.md), and the next
 * range is made long before the last one is full: by the database, whenever somebody looks here.
 */
import type pg from 'pg';
import { beginBounded, commit } from '../append/confirmed.ts';

/** The next range is made when fewer entries fit. */
const makeBelow = 8_388_608;
/** With fewer, it could not be made for a long time. */
const roomShort = 4_194_304;
/** No more than what one replica may have under way: the next entries may find no place. */
const roomOver = 4_096;

const selectBound = { name: 'writ_log_bound', text: 'select max(below) as bound from log.log_range' };
const makeRange = 'select log.keep_room() as bound';

const whatToDo = 'Find out in the process log why the next range of its tables is not made.';

/** Looks once a round. */
export class RoomWatch {
  readonly #size: () => number;
  /** As it was found last. It only grows. */
  #bound: number | undefined;

  /** `size` is how many entries there are. */
  constructor(size: () => number) {
    this.#size = size;
  }

  /** How many entries fit; undefined before the first look, and while the tables are not cut, which then take all that there is. */
  room(): number | undefined {
    return this.#bound === undefined ? undefined : Math.max(0, this.#bound - this.#size());
  }

  /** Why the next entries could be refused, or undefined. */
  failure(): string | undefined {
    const room = this.room();
    return room !== undefined && room < roomOver ? `The log has room for ${room} entries and no more. ${whatToDo}` : undefined;
  }

  degraded(): string | undefined {
    const room = this.room();
    return room !== undefined && room < roomShort ? `The log has room for ${room} entries only. ${whatToDo}` : undefined;
  }

  /** Has the next range made if it is time. Rejects as the database does; the caller must then drop the connection. */
  async look(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ bound: string | null }>(selectBound);
    this.#found(rows[0]);
    const room = this.room();
    if (room === undefined || room >= makeBelow) return;
    const [, made] = await Promise.all([client.query(beginBounded), client.query<{ bound: string | null }>(makeRange), commit(client)]);
    this.#found(made.rows[0]);
  }

  #found(row: { bound: string | null } | undefined): void {
    const bound = row?.bound ?? null;
    this.#bound = bound === null ? undefined : Number(bound);
  }
}
